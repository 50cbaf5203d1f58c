"""A class, a colon, and who is in it: 六年级（二）班：陆远之."""

from __future__ import annotations

import pytest

from tests.recognition.texts import P, Q, T, apart

NAME, SCHOOL = "name=陆远之", "unit=清溪小学"

CLASSES = [
    "六年级（二）班",
    "六年级（2）班",
    "三（2）班",
    "三·2班",
    "三（2）中队",
    "高2015届7班",
    "2015届高三（3）班",
]


@pytest.mark.parametrize("of", CLASSES)
def test_a_class_and_a_colon(of: str) -> None:
    assert apart(f"{T}\n清溪小学{of}：陆远之\n{P}\n{Q}") == (T, ["class=" + of, NAME, SCHOOL], [])
    assert apart(f"{T}\n清溪小学　{of}：陆远之\n{P}\n{Q}") == (T, ["class=" + of, NAME, SCHOOL], [])
    assert apart(f"{T}\n{of}：陆远之\n{P}\n{Q}") == (T, ["class=" + of, NAME], [])
    assert apart(f"{T}\n{P}\n{Q}\n清溪小学\n{of}：陆远之") == (T, ["class=" + of, NAME, SCHOOL], [])


LABELLED: dict[str, tuple[str, list[str]]] = {
    "the label of a class": ("班：六（2）　姓名：陆远之", ["class=六（2）", NAME]),
    "behind a year": ("年级：六　班：二　姓名：陆远之", ["class=二", "class=六", NAME]),
    "behind a class": ("年级：三（2）班级：二　姓名：陆远之", ["class=三（2）", "class=二", NAME]),
    "in numbered items": ("（1）班级：六年级二班　（2）姓名：陆远之", ["class=六年级二班", NAME]),
    "with a number": (
        "清溪小学六年级（2）班：陆远之，电话：13800001234",
        ["class=六年级（2）班", NAME, "phone=13800001234", SCHOOL],
    ),
}


@pytest.mark.parametrize(("line", "fields"), LABELLED.values(), ids=LABELLED)
def test_labels_of_a_class(line: str, fields: list[str]) -> None:
    assert apart(f"{T}\n{line}\n{P}\n{Q}") == (T, fields, [])


@pytest.mark.parametrize(
    "line", ["六年级（二）班：老师，您好！", "六年级（二）班：", "六年级（二）班：春天来了"]
)
def test_a_class_to_whom_one_speaks(line: str) -> None:
    assert apart(f"{T}\n陆远之\n{P}\n{line}\n{Q}") == (T, [NAME], [line])


SUBJECTS = [
    "2021级汉语言文学专业",
    "2021级汉语言文学",
    "2021级汉语言文学专业1班",
    "汉语言文学专业",
    "汉语言文学专业2021级",
    "新闻学2021级",
    "机械2101",
]


@pytest.mark.parametrize("of", SUBJECTS)
def test_what_somebody_studies(of: str) -> None:
    fields = [f"class={of}", NAME, "unit=清溪大学文学院"]
    assert apart(f"{T}\n清溪大学文学院{of}　陆远之\n{P}\n{Q}") == (T, fields, [])
    assert apart(f"{T}\n陆远之（清溪大学文学院{of}）\n{P}\n{Q}") == (T, fields, [])


def test_a_subject_between_the_school_and_the_year() -> None:
    fields = ["class=2021级", "class=汉语言文学专业", NAME, "unit=清溪大学"]
    assert apart(f"{T}\n清溪大学　汉语言文学专业　2021级　陆远之\n{P}\n{Q}") == (T, fields, [])


@pytest.mark.parametrize(
    "unit", ["清溪县委派驻第三纪检监察组", "清溪大学2021级校友会", "清溪县财政局2013", "清溪县公安局110"]
)
def test_what_is_no_subject_belongs_to_the_institution(unit: str) -> None:
    assert apart(f"{T}\n{unit}　陆远之\n{P}\n{Q}") == (T, [NAME, f"unit={unit}"], [])


def test_a_subject_that_a_title_speaks_of() -> None:
    assert apart(f"我的专业\n陆远之　清溪小学\n{P}\n{Q}") == ("我的专业", [NAME, SCHOOL], [])
