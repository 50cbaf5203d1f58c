"""Authors and institutions tied by numbers, as journals do; and numbers that tie nothing."""

from __future__ import annotations

import pytest

from tests.recognition.texts import P, Q, T, apart

NAMES, UNITS = ["name=岳小山", "name=陆远之"], ["unit=云泊市图书馆", "unit=清溪县民政局"]

TIED: dict[str, tuple[str, list[str]]] = {
    "numbers with points": ("陆远之1　岳小山2\n（1. 清溪县民政局　2. 云泊市图书馆）", [*NAMES, *UNITS]),
    "without brackets": ("陆远之1　岳小山2\n1. 清溪县民政局　2. 云泊市图书馆", [*NAMES, *UNITS]),
    "in lines of their own": ("陆远之1　岳小山2\n1. 清溪县民政局\n2. 云泊市图书馆", [*NAMES, *UNITS]),
    "in square brackets": ("陆远之[1]　岳小山[2]\n（[1]清溪县民政局；[2]云泊市图书馆）", [*NAMES, *UNITS]),
    "in round brackets": ("陆远之（1）　岳小山（2）\n（1）清溪县民政局；（2）云泊市图书馆", [*NAMES, *UNITS]),
    "in circles": ("陆远之①　岳小山②\n①清溪县民政局　②云泊市图书馆", [*NAMES, *UNITS]),
    "raised": ("陆远之¹　岳小山²\n¹清溪县民政局　²云泊市图书馆", [*NAMES, *UNITS]),
    "two of one author": ("陆远之1,2　岳小山2*\n（1 清溪县民政局；2 云泊市图书馆）", [*NAMES, *UNITS]),
    "one of two authors": ("陆远之[1]，岳小山[1]\n[1] 清溪县民政局", [*NAMES, "unit=清溪县民政局"]),
    "a name in two parts": (
        "陆 远1　岳小山2\n1)清溪县民政局 2)云泊市图书馆",
        [NAMES[0], "name=陆远", *UNITS],
    ),
    "a note behind the name": ("陆远之[1]", ["name=陆远之"]),
}


@pytest.mark.parametrize(("lines", "fields"), TIED.values(), ids=TIED)
def test_numbers_that_tie(lines: str, fields: list[str]) -> None:
    assert apart(f"{T}\n{lines}\n{P}\n{Q}") == (T, sorted(fields), [])


def test_at_the_end() -> None:
    lines = "陆远之[1]　岳小山[2]\n[1]清溪县民政局\n[2]云泊市图书馆"
    assert apart(f"{T}\n{P}\n{Q}\n{lines}") == (T, [*NAMES, *UNITS], [])


LOOSE = {
    "books": "[1]岳小山　云泊出版社",
    "who is meant in the text": "[1]岳小山，清溪县民政局局长。",
    "a list of places": "1. 清溪县民政局\n2. 云泊市图书馆",
    "notes": "[1] 清溪县民政局\n[2] 云泊市图书馆",
    "a name with a number, and a list": "豆腐铺1\n1. 清溪县民政局\n2. 云泊市图书馆",
}


@pytest.mark.parametrize("lines", LOOSE.values(), ids=LOOSE)
def test_numbers_that_tie_nobody(lines: str) -> None:
    assert apart(f"{T}\n陆远之\n{P}\n{Q}\n{lines}") == (T, ["name=陆远之"], lines.split("\n"))


@pytest.mark.parametrize("line", ["八年级(1)班", "八（1）班"])
def test_a_class_keeps_its_number(line: str) -> None:
    told = ["class=" + line, "name=陆远之", "unit=清溪小学"]
    assert apart(f"{T}\n清溪小学　{line}　陆远之\n{P}\n{Q}") == (T, told, [])
