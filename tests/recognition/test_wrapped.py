"""Values that the cell of a table or the end of a line has cut in two, and those that are two."""

from __future__ import annotations

import pytest

from tests.recognition.texts import P, Q, T, apart, body, of_parts, of_text, rest, table, told

CELLS = {
    "a number": ("电话", "1380000\n1234", ["phone=13800001234"]),
    "a number with a space": ("电话", "138 0000\n1234", ["phone=138 00001234"]),
    "a landline": ("电话", "0731-\n84320000", ["phone=0731-84320000"]),
    "a number with its country's": ("电话", "+86 138\n00001234", ["phone=+86 13800001234"]),
    "an institution behind its county": ("单位", "清溪县\n档案局", ["unit=清溪县档案局"]),
    "a centre behind its county": ("单位", "清溪县\n融媒体中心", ["unit=清溪县融媒体中心"]),
    "a school behind its town": ("学校", "石桥镇\n中心小学", ["school=石桥镇中心小学"]),
    "an office behind what it belongs to": ("单位", "清溪县委\n办公室", ["unit=清溪县委办公室"]),
    "an institution amid a word": (
        "单位",
        "清溪县第一建筑安装\n有限公司",
        ["unit=清溪县第一建筑安装有限公司"],
    ),
    "a name behind the family's": ("姓名", "欧阳\n知秋", ["name=欧阳知秋"]),
    "a name's last character": ("姓名", "陆远\n之", ["name=陆远之"]),
    "an address of the web": ("邮箱", "river@\nexample.cn", ["email=river@example.cn"]),
    "a class": ("班级", "八年级\n三班", ["class=八年级三班"]),
    "two numbers": ("电话", "13800001234\n13900001234", ["phone=13800001234", "phone=13900001234"]),
    "two numbers that are none": ("电话", "1380000\n139000", ["phone=1380000", "phone=139000"]),
    "two institutions": ("单位", "清溪县档案局\n石桥镇中学", ["unit=清溪县档案局", "unit=石桥镇中学"]),
    "a village and its branch": ("单位", "枫林村\n枫林村党支部", ["unit=枫林村", "unit=枫林村党支部"]),
    "two names": ("姓名", "陆远之\n葛小山", ["name=葛小山", "name=陆远之"]),
    "two short names": ("姓名", "岳川\n葛山", ["name=岳川", "name=葛山"]),
    "two classes": ("班级", "八（1）班\n八（2）班", ["class=八（1）班", "class=八（2）班"]),
}


@pytest.mark.parametrize(("label", "value", "fields"), CELLS.values(), ids=CELLS)
@pytest.mark.parametrize("below", [True, False])
def test_a_value_cut_in_two_is_one(label: str, value: str, fields: list[str], below: bool) -> None:
    rows: list[list[str | None]] = (
        [[label, "年龄"], [value, "36"]] if below else [[label, value], ["年龄", "36"]]
    )
    essay = of_parts([*body(T), *table(rows), *body(P)])
    assert told(essay) == (T, sorted([*fields, "age=36"]))
    assert rest(essay) == [P]


BREAKS = {
    "a number": (f"姓名：陆远之\n电话：1380000\n1234\n{P}", ["name=陆远之", "phone=13800001234"]),
    "an institution": ("姓名：陆远之　单位：清溪县\n档案局", ["name=陆远之", "unit=清溪县档案局"]),
    "before further data": (
        "单位：清溪县\n档案局　电话：13800001234",
        ["phone=13800001234", "unit=清溪县档案局"],
    ),
    "in brackets": ("（作者单位：清溪县\n档案局）", ["unit=清溪县档案局"]),
    "a class": ("班级：八年级\n（3）班", ["class=八年级（3）班"]),
    "what is whole": ("单位：清溪县档案局\n石桥镇中学的孩子", ["unit=清溪县档案局"]),
    "a name below a county": ("单位：清溪县\n陆远之", ["name=陆远之", "unit=清溪县"]),
    "a number of something else": ("电话：13800001234\n2013", ["phone=13800001234"]),
}


@pytest.mark.parametrize(("text", "fields"), BREAKS.values(), ids=BREAKS)
def test_a_break_in_a_paragraph_may_cut_a_value(text: str, fields: list[str]) -> None:
    assert told(of_parts(body(T, text, P))) == (T, fields)


CUT: dict[str, tuple[str, list[str], list[str]]] = {
    "a number": ("电话：1380000\n1234", ["phone=13800001234"], []),
    "a number behind other data": (
        "姓名：陆远之　电话：138\n00001234",
        ["name=陆远之", "phone=13800001234"],
        [],
    ),
    "a landline": ("电话：0731\n84951234", ["phone=073184951234"], []),
    "an institution": ("单位：清溪县\n　　　档案局", ["unit=清溪县档案局"], []),
    "an institution amid a word": (
        "姓名：陆远之　单位：清溪县档\n案局",
        ["name=陆远之", "unit=清溪县档案局"],
        [],
    ),
    "a name at the end of a full line": (
        "电话：13800001234　姓名：陆远\n之",
        ["name=陆远之", "phone=13800001234"],
        [],
    ),
    "an address": ("地址：湖南省清溪县\n江东路12号", ["address=湖南省清溪县江东路12号"], []),
    "an address of the web": ("邮箱：river@exam\nple.cn", ["email=river@example.cn"], []),
    "a short line is no full one": ("姓名：陆远\n之", ["name=陆远"], ["之"]),
    "an address above a title that ends as one": (
        "地址：清溪县石桥镇枫林村\n那一声船号",
        ["address=清溪县石桥镇枫林村"],
        ["那一声船号"],
    ),
    "a whole number": ("电话：13800001234\n2013", ["phone=13800001234"], ["2013"]),
    "a whole institution": ("单位：清溪县档案局\n陆远之", ["name=陆远之", "unit=清溪县档案局"], []),
}


@pytest.mark.parametrize(("lines", "fields", "left"), CUT.values(), ids=CUT)
def test_plain_text_cut_to_one_width_may_cut_a_value(lines: str, fields: list[str], left: list[str]) -> None:
    assert apart(f"{T}\n{P}\n{Q}\n{lines}") == (T, sorted(fields), left)


def test_a_title_in_the_middle_is_no_rest_of_a_value() -> None:
    middle = "\u3000" * 8
    assert apart(f"姓名：陆远之\n单位：枫林村\n{middle}供销社\n{P}\n{Q}")[0] == "供销社"


def test_the_place_of_a_cut_value_ends_with_its_paragraph() -> None:
    essay = of_text(f"{T}\n{P}\n{Q}\n电话：1380000\n1234")
    assert [(field.value, essay.quote(field.span)) for field in essay.fields] == [("13800001234", "1380000")]
