"""Labels that are made of several, and what stands behind them."""

from __future__ import annotations

import pytest

from tests.recognition.texts import P, Q, T, of_text, rest, told

WHERE = ["class=六（1）班", "name=陆远之", "school=清溪县第二小学"]
AT_WORK = ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"]

IN_TURN: dict[str, tuple[str, list[str]]] = {
    "school and class around a bar": ("学校/班级：清溪县第二小学/六（1）班\n姓名：陆远之", WHERE),
    "three without a sign": ("学校班级姓名：清溪县第二小学 六（1）班 陆远之", WHERE),
    "three, and the values without one": ("学校班级姓名：清溪县第二小学六（1）班陆远之", WHERE),
    "class and name in one": ("班级姓名：六（1）班陆远之\n学校：清溪县第二小学", WHERE),
    "class and name": ("班级、姓名：六（1）班 陆远之\n学校：清溪县第二小学", WHERE),
    "all on a line": ("单位姓名电话：清溪县档案局 陆远之 13800001234", AT_WORK),
    "values in another order": ("姓名单位电话：13800001234，清溪县档案局，陆远之", AT_WORK),
    "a name of another language": (
        "单位及姓名：清溪县档案局 扎西顿珠\n电话：13800001234",
        ["name=扎西顿珠", *AT_WORK[1:]],
    ),
    "a parent and the number": (
        "姓名：陆远之\n家长姓名及电话：陆大山 13800001234",
        ["name=陆远之", "phone=13800001234"],
    ),
    "a parent, his relation, and the number": (
        "姓名：陆远之\n家长/电话：陆大山（父亲）13800001234",
        ["name=陆远之", "phone=13800001234"],
    ),
    "a number twice": ("姓名：陆远之\n手机电话：13800001234", ["name=陆远之", "phone=13800001234"]),
    "nothing filled in": (
        "学校班级姓名：\n电话：13800001234",
        ["class=", "name=", "phone=13800001234", "school="],
    ),
    "nothing filled in behind two": ("单位姓名：\n电话：13800001234", ["phone=13800001234", "unit="]),
    "nothing filled in behind one label": ("姓名：陆远之\n作者单位：", ["name=陆远之", "unit="]),
}


@pytest.mark.parametrize(("block", "fields"), IN_TURN.values(), ids=IN_TURN)
@pytest.mark.parametrize("last", [False, True], ids=["before the text", "behind the text"])
def test_a_label_may_be_made_of_several(block: str, fields: list[str], *, last: bool) -> None:
    essay = of_text(f"{T}\n{P}\n{Q}\n{block}" if last else f"{T}\n{block}\n{P}\n{Q}")
    assert told(essay) == (T, fields)
    assert rest(essay) == [P, Q]


NOT_IN_TURN = {
    "too few": "单位姓名电话：都写在下面",
    "others": "学校班级：都要评先进",
    "words of a conversation": "学校班级姓名：你报上来",
}


@pytest.mark.parametrize("line", NOT_IN_TURN.values(), ids=NOT_IN_TURN)
def test_what_follows_labels_run_together_must_be_of_their_kinds(line: str) -> None:
    essay = of_text(f"{T}\n{P}\n{line}\n{Q}\n作者：陆远之")
    assert told(essay) == (T, ["name=陆远之"])


LETTERS = {
    "your daughter": ("您的女儿：陆远之", ["name=陆远之"]),
    "a name at home": ("你的女儿：小雅", []),
    "what a child says": ("您的孩子：好多了", []),
}


@pytest.mark.parametrize(("line", "fields"), LETTERS.values(), ids=LETTERS)
def test_a_letter_is_signed_with_a_whole_name(line: str, fields: list[str]) -> None:
    assert told(of_text(f"{T}\n{P}\n{Q}\n{line}"))[1] == fields


def test_a_name_s_bracket_may_hold_another_and_a_parent_s_number() -> None:
    essay = of_text(f"{T}\n陆远之（清溪县第二小学六年级（1）班，家长电话13800001234）\n{P}\n{Q}")
    fields = ["class=六年级（1）班", "name=陆远之", "phone=13800001234", "unit=清溪县第二小学"]
    assert told(essay) == (T, fields)
    assert rest(essay) == [P, Q]


def test_a_contest_s_name_on_a_cover_is_no_text() -> None:
    essay = of_text(f"“小水滴”中小学生作文大赛\n题目：{T}\n姓名：陆远之\n{P}\n{Q}")
    assert told(essay) == (T, ["name=陆远之"])
    assert rest(essay) == [P, Q]


def test_a_title_may_speak_of_a_contest() -> None:
    assert told(of_text(f"记一次作文比赛\n姓名：陆远之\n{P}\n{Q}"))[0] == "记一次作文比赛"
