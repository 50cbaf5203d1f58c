"""From where an author is, before his name or behind it: （株洲）陆远之."""

from __future__ import annotations

import pytest

from tests.recognition.texts import A, H, P, Q, T, apart

NAME, UNIT = "name=陆远之", "unit=攸县气象局"

TOWNS: dict[str, list[str]] = {
    "（株洲）陆远之": [NAME],
    "【株洲】陆远之": [NAME],
    "株洲　陆远之": [NAME],
    "陆远之　株洲": [NAME],
    "（攸县）陆远之": [NAME],
    "（云泊）陆远之": [NAME],
    "（云岭清溪）陆远之": [NAME],
    "（湖南）陆远之": [NAME],
    "（甘肃）陆远之": [NAME],
    "宁夏　陆远之": [NAME],
    "（安康）陆远之": [NAME],
    "湖南·陆远之": [NAME],
    "株洲·陆远之": [NAME],
    "桂林·陆远之": [NAME],
    "湖南·株洲　陆远之": [NAME],
    "株洲　攸县气象局　陆远之": [NAME, UNIT],
    "望岭　望岭烟草专卖局　陆远之": [NAME, "unit=望岭烟草专卖局"],
    "文/（株洲）陆远之": [NAME],
    "作者：（株洲）陆远之": [NAME],
    "作者：株洲　陆远之": [NAME],
    "作者：湖南·株洲　陆远之": [NAME],
    "作者：株洲　攸县气象局　陆远之": [NAME, UNIT],
    "（岳小山）陆远之": ["name=岳小山", NAME],
    "江山　陆远之": ["name=江山", NAME],
    "作者：黄山": ["name=黄山"],
}


@pytest.mark.parametrize(("line", "fields"), TOWNS.items(), ids=TOWNS)
def test_from_where_an_author_is(line: str, fields: list[str]) -> None:
    assert apart(f"{T}\n{line}\n{P}\n{Q}") == (T, fields, [])


def test_at_the_end() -> None:
    assert apart(f"{T}\n{P}\n{Q}\n（株洲　陆远之）") == (T, [NAME], [])


ELSE = ["长沙　常德", "·", "· ·", "[ ]", "甘肃", "（英国）白德文", "春天　陆远之", "株洲　黄昏"]


@pytest.mark.parametrize("line", ELSE)
def test_a_town_that_tells_of_no_author(line: str) -> None:
    assert apart(f"{T}\n{P}\n{Q}\n{line}") == (T, [], [line])


def test_a_title_that_is_a_city() -> None:
    assert apart(f"长沙\n陆远之\n{P}\n{Q}") == ("长沙", [NAME], [])
    assert apart(f"长沙　陆远之\n{P}\n{Q}") == ("长沙　陆远之", [], [])
    assert apart(f"望岭　望岭小学　陆远之\n{P}\n{Q}") == ("望岭", [NAME, "unit=望岭小学"], [])


def test_another_than_the_author() -> None:
    assert apart(f"{T}\n{H}长沙　岳小山\n{P}\n{Q}") == (T, A, ["长沙　岳小山"])


COUNTRIES: dict[str, list[str]] = {
    "清溪大学　金智秀（韩国）": ["name=金智秀", "unit=清溪大学"],
    "清溪大学　（越南）阮氏梅": ["name=阮氏梅", "unit=清溪大学"],
    "清溪大学　俄罗斯　安娜": ["name=安娜", "unit=清溪大学"],
    "［俄罗斯］安娜·彼得罗娃": ["name=安娜·彼得罗娃"],
    "【泰国】素拉帕·西里": ["name=素拉帕·西里"],
    "作者：（越南）阮氏梅": ["name=阮氏梅"],
    "姓名：越南 阮氏梅": ["name=阮氏梅"],
    "作者：韩国栋": ["name=韩国栋"],
}


@pytest.mark.parametrize(("line", "fields"), COUNTRIES.items(), ids=COUNTRIES)
def test_the_country_of_a_student_from_abroad(line: str, fields: list[str]) -> None:
    assert apart(f"{T}\n{line}\n{P}\n{Q}") == (T, fields, [])
