"""What in a draft is somebody else's: the organiser's, an editor's, a hero's."""

from __future__ import annotations

import pytest

from tests.recognition.texts import PHONE, A, P, Q, T, apart

NOTICE = """一、征文主题：围绕作风建设，讲身边的故事。
二、来稿须注明作者姓名、工作单位。
三、联系人：岳小山，联系电话：0731-84320000，邮箱：qingfeng@example.com。
中共清溪县委宣传部
2023年6月1日"""
NAME, UNIT = "name=陆远之", "unit=清溪县档案局"

# The text, its title, the author's data, and what else than P and Q is left as body.
OTHERS: dict[str, tuple[str, str | None, list[str], list[str]]] = {
    "a notice at the foot": (f"{T}\n陆远之\n{P}\n{Q}\n附：征文通知\n{NOTICE}", T, [NAME], []),
    "the author behind a notice": (
        f"{T}\n{P}\n{Q}\n征文启事\n{NOTICE}\n作者：陆远之\n单位：清溪县档案局",
        T,
        [NAME, UNIT],
        [],
    ),
    "a notice at the head": (
        f"关于开展“清风杯”征文活动的通知\n各乡镇：\n联系人：岳小山\n联系电话：0731-84320000\n清溪县委宣传部\n2023年6月1日\n{T}\n陆远之\n{P}",
        T,
        [NAME],
        [],
    ),
    "an essay that speaks of a call": (
        f"{T}\n陆远之\n{P}\n征文启事\n{P + Q}\n{Q + P}\n{P + P}",
        T,
        [NAME],
        ["征文启事", P + Q, Q + P, P + P],
    ),
    "a heading of the text like that of a call": (
        f"{T}\n陆远之\n{P}\n征文启事\n{Q}\n{P}\n单位：清溪县档案局",
        T,
        [NAME, UNIT],
        ["征文启事"],
    ),
    "how to reach the paper": (
        f"{T}\n陆远之\n{P}\n{Q}\n本刊联系方式：\n联系人：岳小山\n电话：0731-84320000",
        T,
        [NAME],
        ["本刊联系方式："],
    ),
    "an editor's landline": (
        f"{T}\n陆远之\n{P}\n{Q}\n责任编辑：岳小山\n电话：0731-84320000",
        T,
        [NAME],
        [],
    ),
    "the author's mobile number below an editor": (
        f"{T}\n陆远之\n{P}\n{Q}\n责任编辑：岳小山\n{PHONE}",
        T,
        A[:2],
        [],
    ),
    "who holds it": (f"清溪县文联　主办\n{T}\n陆远之\n{P}", T, [NAME], []),
    "who prints it": (f"总第36期\n{T}\n陆远之\n{P}", T, [NAME], []),
    "a plaque": (
        f"{T}\n陆远之\n{P}\n石碑上刻着：\n烈士\n岳小山\n1931—1949\n{Q}\n{PHONE}",
        T,
        A[:2],
        ["石碑上刻着：", "烈士", "岳小山", "1931—1949"],
    ),
    "verses": (
        f"{T}\n{P}\n{Q}\n万里行，\n莫回头，\n{PHONE}",
        T,
        A[1:2],
        ["万里行，", "莫回头，"],
    ),
    "a genre alone": (f"散文\n{P}\n{Q}\n{PHONE}", None, A[1:2], ["散文"]),
    "somebody speaks": (f"　　“开会啦！”\n　　{P}\n{PHONE}", None, A[1:2], ["“开会啦！”", f"　　{P}"]),
}


@pytest.mark.parametrize(("text", "title", "fields", "left"), OTHERS.values(), ids=OTHERS)
def test_author_and_others_are_told_apart(
    text: str, title: str | None, fields: list[str], left: list[str]
) -> None:
    found = apart(text)
    assert (found[0], found[1], [part.strip() for part in found[2]]) == (
        title,
        sorted(fields),
        [part.strip() for part in left],
    )


@pytest.mark.parametrize("theirs", ["（责任编辑：岳小山）", "（翻译：岳小山）"])
def test_others_in_brackets_tell_of_nothing_below_them(theirs: str) -> None:
    text = f"{T}\n陆远之\n清溪县档案局\n{P}\n{Q}\n{theirs}\n邮箱：lu@example.cn"
    assert apart(text) == (T, ["email=lu@example.cn", "name=陆远之", "unit=清溪县档案局"], [])
