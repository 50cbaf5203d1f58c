"""Data of somebody in the text, behind a line that announces them or within a quotation, and the author's."""

from __future__ import annotations

import pytest

from tests.recognition.texts import PHONE, A, H, P, Q, T, apart

CARD = "姓名：岳小山\n年龄：六十七\n电话：13900001234"
THEIRS = ["age=六十七", "name=岳小山", "phone=13900001234"]
LINES = CARD.split("\n")

# The text, the author's data, and what else than P and Q is left as body.
SHOWN: dict[str, tuple[str, list[str], list[str]]] = {
    "amid the text": (f"{T}\n{P}\n名片上印着：\n{CARD}\n{Q}", [], ["名片上印着：", *LINES]),
    "copied amid the text": (
        f"{T}\n{P}\n柜台上压着一张卡片：\n{CARD}\n别的什么也没有。\n{Q}",
        [],
        ["柜台上压着一张卡片：", *LINES, "别的什么也没有。"],
    ),
    "at the end": (f"{T}\n{P}\n{Q}\n墙上写着：\n{CARD}", [], ["墙上写着：", *LINES]),
    "before the author's": (
        f"{T}\n{P}\n{Q}\n墙上写着：\n电话：13900001234\n姓名：陆远之\n单位：清溪县档案局\n电话：13800001234",
        A,
        ["墙上写着：", "电话：13900001234"],
    ),
    "before the author's with his label": (
        f"{T}\n{P}\n{Q}\n墙上写着：\n{CARD}\n{H.strip()}",
        A,
        ["墙上写着：", *LINES],
    ),
    "below the author's": (f"{T}\n{H}{P}\n墙上写着：\n{CARD}\n{Q}", A, ["墙上写着：", *LINES]),
    "announced as the author's": (f"{T}\n{P}\n本人信息如下：\n{CARD}\n{Q}", THEIRS, ["本人信息如下："]),
    "announced at the end": (
        f"{T}\n{P}\n{Q}\n以下是我的联系方式：\n{CARD}",
        THEIRS,
        ["以下是我的联系方式："],
    ),
    "below a salutation": (f"{T}\n{P}\n{Q}\n编辑老师：\n{CARD}", THEIRS, ["编辑老师："]),
    "a last line that announces nothing written": (f"{T}\n{P}\n{Q}\n就这样：\n{CARD}", THEIRS, ["就这样："]),
    "before the rest of the author's": (
        f"{T}\n{P}\n{CARD}\n{Q}\n单位：清溪县档案局\n电话：13800001234",
        A[1:],
        LINES,
    ),
    "a card without labels": (
        f"{T}\n作者：陆远之\n电话：13800001234\n{P}\n{Q}\n名片上写着：\n岳小山\n清溪县水务局\n13900001234",
        A[:2],
        ["名片上写着：", "岳小山", "清溪县水务局", "13900001234"],
    ),
    "a motto above the author's": (
        f"{T}\n作者：陆远之\n{P}\n{Q}\n墙上写着：\n为人民服务\n清溪县档案局　13800001234",
        A,
        ["墙上写着：", "为人民服务"],
    ),
    "a notice": (
        f"{T}\n{P}\n{Q}\n告示贴在村口：\n请各家月底前交表。\n联系人：岳小山\n联系电话：13900001234",
        [],
        ["告示贴在村口：", "请各家月底前交表。", "联系人：岳小山", "联系电话：13900001234"],
    ),
    "a scroll above the author's": (
        f"{T}\n{P}\n{Q}\n墙上挂着一幅字：\n人勤春早。\n姓名：陆远之\n联系电话：13800001234",
        A[:2],
        ["墙上挂着一幅字：", "人勤春早。"],
    ),
    "a letter": (
        f"{T}\n{H}{P}\n{Q}\n她在信里写道：\n阿远：\n路通了，放心。\n岳小山\n1991年3月2日",
        A,
        ["她在信里写道：", "阿远：", "路通了，放心。", "岳小山", "1991年3月2日"],
    ),
    "the end of a letter": (
        f"{T}\n{PHONE}\n{P}\n{Q}\n信的最后是：\n岳小山\n清溪县水务局\n一九九一年三月",
        A[1:2],
        ["信的最后是：", "岳小山", "清溪县水务局", "一九九一年三月"],
    ),
    "the author's signature": (
        f"{T}\n{PHONE}\n{P}\n{Q}\n清溪县档案局\n陆远之\n二〇一三年七月",
        A,
        [],
    ),
    "in brackets behind what is written": (
        f"{T}\n{H}{P}\n{Q}纸条背面写着（清溪县水务局　岳小山　13900001234）。",
        A,
        [f"{Q}纸条背面写着（清溪县水务局　岳小山　13900001234）。"],
    ),
    "several quoted": (
        f"{T}\n作者：陆远之\n“手机：无；邮箱：无；地址：枫树村。”他说得很快。\n{P}\n{Q}",
        A[:1],
        ["“手机：无；邮箱：无；地址：枫树村。”他说得很快。"],
    ),
    "the author's in quotation marks": (
        f"{T}\n“作者：陆远之；单位：清溪县档案局；电话：13800001234”\n{P}\n{Q}",
        A,
        [],
    ),
    "each of the author's in brackets": (
        f"{T}\n（作者：陆远之）（单位：清溪县档案局）（电话：13800001234）\n{P}\n{Q}",
        A,
        [],
    ),
}


@pytest.mark.parametrize(("text", "fields", "left"), SHOWN.values(), ids=SHOWN)
def test_data_shown_in_a_text_are_no_author_s(text: str, fields: list[str], left: list[str]) -> None:
    assert apart(text) == (T, fields, left)
