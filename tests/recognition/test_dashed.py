"""A name alone behind a dash: who signs, and who is quoted or told of."""

from __future__ import annotations

import pytest

from essaycheck.essay import Paragraph, Reading
from essaycheck.recognition import recognise
from tests.recognition.texts import A, H, P, Q, T, apart, told

NAME, UNIT = "name=陆远之", "unit=清溪县档案局"

SIGNED: dict[str, tuple[str, list[str]]] = {
    "under the title": (f"{T}\n——陆远之\n{P}\n{Q}", [NAME]),
    "behind another dash": (f"{T}\n--陆远之\n{P}\n{Q}", [NAME]),
    "its characters apart": (f"{T}\n—— 陆 远 之\n{P}\n{Q}", [NAME]),
    "a family name of two characters": (f"{T}\n——欧阳远之\n{P}\n{Q}", ["name=欧阳远之"]),
    "a name that many bear": (f"{T}\n——李国强\n{P}\n{Q}", ["name=李国强"]),
    "a name that begins with a word, at the end": (f"{T}\n{P}\n{Q}\n——万家明", ["name=万家明"]),
    "under a labelled title": (f"题目：{T}\n——陆远之\n{P}\n{Q}", [NAME]),
    "at the end": (f"{T}\n{P}\n{Q}\n——陆远之", [NAME]),
    "over a day": (f"{T}\n{P}\n{Q}\n——陆远之\n2014年3月1日", [NAME]),
    "by other data": (f"{T}\n{P}\n{Q}\n——陆远之\n单位：清溪县档案局", [NAME, UNIT]),
    "behind other data": (f"{T}\n{P}\n{Q}\n单位：清溪县档案局\n——陆远之", [NAME, UNIT]),
}


@pytest.mark.parametrize(("text", "fields"), SIGNED.values(), ids=SIGNED)
def test_the_author_behind_a_dash(text: str, fields: list[str]) -> None:
    assert apart(text) == (T, fields, [])


OTHERS = {
    "under what he said": f"{T}\n“灯不能灭。”\n——岳小山\n{P}\n{Q}",
    "under what he said, without quotes": f"{T}\n灯不能灭！\n——岳小山\n{P}\n{Q}",
    "an official, under what he said": f"{T}\n“灯不能灭。”\n——石桥镇镇长　岳小山\n{P}\n{Q}",
    "an official, under a verse": f"{T}\n{P}\n{Q}\n灯在人在\n——石桥镇镇长　岳小山",
    "an official, under a paragraph": f"{T}\n{P}\n{Q}\n——石桥镇镇长　岳小山",
    "under a verse": f"{T}\n灯不能灭，桥不能断\n——岳小山\n{P}\n{Q}",
    "under a verse, the title labelled": f"题目：{T}\n灯不能灭，桥不能断\n——岳小山\n{P}\n{Q}",
    "under what he said, at the end": f"{T}\n{P}\n{Q}\n“灯不能灭。”\n——岳小山",
    "under what he said, in the text": f"{T}\n{P}\n{Q}他说：“灯不能灭。”\n——岳小山",
    "amid the text": f"{T}\n{P}\n——岳小山\n{Q}",
    "of whom the text tells": f"{T}\n——岳小山\n岳小山守了三十年的桥。{P}\n{Q}",
    "of whom the text tells without his family name": f"{T}\n——岳小山\n大家都叫他小山。{P}\n{Q}",
    "whom everybody quotes": f"{T}\n——鲁迅\n{P}\n{Q}",
    "a phrase": f"{T}\n——江边行\n{P}\n{Q}",
    "a word": f"{T}\n——黄昏\n{P}\n{Q}",
}


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_who_is_not_the_author(text: str) -> None:
    title, fields, left = apart(text)
    assert (title, fields) == (T, [])
    assert any(line.startswith("——") for line in left)


@pytest.mark.parametrize("line", [f"——岳小山\n{H}{P}\n{Q}", f"{H}{P}\n{Q}\n——岳小山"])
def test_another_than_the_author(line: str) -> None:
    assert apart(f"{T}\n{line}") == (T, A, ["——岳小山"])


SAID = "灯在人在"
OFFICIAL = "——石桥镇镇长　岳小山"
QUOTED = {
    "an official, before the text": f"{T}\n陆远之\n{SAID}\n{OFFICIAL}\n{P}\n{Q}",
    "an official, behind the text": f"{T}\n陆远之\n{P}\n{Q}\n{SAID}\n{OFFICIAL}",
    "an institution's": f"{T}\n陆远之\n{P}\n{Q}\n{SAID}\n——清溪县水务局　岳小山",
    "under the author's labelled name": f"{T}\n作者：陆远之\n{SAID}\n——清溪县水务局　岳小山\n{P}\n{Q}",
    "under a paragraph, the author under the title": f"{T}\n陆远之\n{P}\n{Q}\n{OFFICIAL}",
    "under a paragraph": f"{T}\n作者：陆远之\n{P}\n{Q}\n——清溪县水务局　岳小山",
}


@pytest.mark.parametrize("text", QUOTED.values(), ids=QUOTED)
def test_who_is_quoted_where_another_is_the_author(text: str) -> None:
    assert apart(text)[:2] == (T, [NAME])


def test_who_is_quoted_where_the_author_s_name_is_left_out() -> None:
    fields = apart(f"{T}\n姓名：\n电话：13800001234\n{P}\n{Q}\n{SAID}\n{OFFICIAL}")[1]
    assert fields == ["name=", "phone=13800001234"]


BY = "——清溪县档案局　陆远之"
OWN = {
    "at the end, under a short line": f"{T}\n{P}\n{Q}\n{SAID}\n{BY}",
    "at the end, named above as well": f"{T}\n陆远之\n{P}\n{Q}\n{SAID}\n{BY}",
    "under the text, where names head its parts": f"{T}\n岳小山\n{P}\n葛秀英\n{Q}\n{BY}",
    "under the title": f"{T}\n{BY}\n{P}\n{Q}",
    "under a title that is a day": f"7月1日\n{BY}\n{P}\n{Q}",
    "above a verse that might be a name": f"{T}\n{BY}\n{P}\n{Q}\n向前走",
    "under the subtitle": f"{T}\n——记一座桥\n{BY}\n{P}\n{Q}",
    "an official under the title": f"{T}\n——清溪县档案局局长　陆远之\n{P}\n{Q}",
    "under other data": f"{T}\n电话：13800001234\n{BY}\n{P}\n{Q}",
}


@pytest.mark.parametrize("text", OWN.values(), ids=OWN)
def test_the_author_and_his_unit_behind_a_dash(text: str) -> None:
    assert {NAME, UNIT} <= set(apart(text)[1])


def test_a_title_in_quotes_is_nobodys_saying() -> None:
    assert apart(f"“{T}”\n——清溪县档案局　陆远之\n{P}\n{Q}") == (T, [NAME, UNIT], [])


def test_a_name_at_the_right_is_no_phrase() -> None:
    texts = [T, "——万家明", P, Q]
    aligned = [Paragraph(n, text, "body", align="right" if n == 1 else "") for n, text in enumerate(texts)]
    essay = recognise(Reading(tuple(aligned)), path="a.docx", sha256="")
    assert told(essay) == (T, ["name=万家明"])
