from __future__ import annotations

import datetime

import pytest

from essaycheck import keys
from essaycheck.errors import Mistake
from essaycheck.essay import FIELD_NAMES


@pytest.mark.parametrize(
    ("percent", "hundredths"),
    [
        ("0%", 0),
        ("10%", 1000),
        ("2.5%", 250),
        ("0.25%", 25),
        ("100%", 10_000),
        ("100.01%", None),
        ("101%", None),
        ("10", None),
        ("10％", None),
        ("-1%", None),
        ("1.234%", None),
        ("%", None),
        (".5%", None),
        ("1.%", 100),
        ("１０%", None),
        ("9" * 5000 + "%", None),
    ],
)
def test_percentages(percent: str, hundredths: int | None) -> None:
    assert keys.hundredths(percent) == hundredths


@pytest.mark.parametrize(
    ("key", "value", "read"),
    [
        (keys.TEXT, "甲", "甲"),
        (keys.TEXTS, ["甲", "乙"], ("甲", "乙")),
        (keys.COUNT, 1, 1),
        (keys.COUNT, 1_000_000_000, 1_000_000_000),
        (keys.SHARE, 1, 1.0),
        (keys.SHARE, 0.3, 0.3),
        (keys.PERCENT, "10%", "10%"),
        (keys.DATE, datetime.date(2014, 10, 31), datetime.date(2014, 10, 31)),
        (keys.LEVEL, "info", "info"),
        (keys.FIELDS, ["name", "phone", "name"], ("name", "phone")),
        (keys.LABELS, {"unit": ["所在支部"]}, {"unit": ("所在支部",)}),
    ],
)
def test_values_that_are_read(key: keys.Key, value: object, read: object) -> None:
    assert key.read(value) == read


@pytest.mark.parametrize(
    ("key", "value", "codes"),
    [
        (keys.TEXT, 3, ["not-text"]),
        (keys.TEXT, " \u3000", ["empty-text"]),
        (keys.TEXTS, "甲", ["not-list"]),
        (keys.TEXTS, ["甲", 1], ["not-list"]),
        (keys.TEXTS, [], ["empty-list"]),
        (keys.TEXTS, ["甲", " "], ["empty-text"]),
        (keys.COUNT, "2000", ["not-whole-number"]),
        (keys.COUNT, 2000.0, ["not-whole-number"]),
        (keys.COUNT, True, ["not-whole-number"]),
        (keys.COUNT, 0, ["number-out-of-range"]),
        (keys.COUNT, 1_000_000_001, ["number-out-of-range"]),
        (keys.SHARE, True, ["not-share"]),
        (keys.SHARE, "0.3", ["not-share"]),
        (keys.SHARE, 0, ["not-share"]),
        (keys.SHARE, 1.01, ["not-share"]),
        (keys.SHARE, float("nan"), ["not-share"]),
        (keys.PERCENT, 0.1, ["not-percent"]),
        (keys.DATE, "2014-10-31", ["not-date"]),
        (keys.DATE, datetime.datetime(2014, 10, 31, 12), ["not-date"]),
        (keys.LEVEL, "fatal", ["not-one-of"]),
        (keys.LEVEL, 1, ["not-one-of"]),
        (keys.FIELDS, ["nmae", "name", "fone"], ["unknown-field", "unknown-field"]),
        (keys.LABELS, ["unit"], ["not-by-field"]),
        (keys.LABELS, {"unt": ["甲"], "unit": 3}, ["unknown-field", "not-list"]),
    ],
)
def test_values_that_are_refused(key: keys.Key, value: object, codes: list[str]) -> None:
    with pytest.raises(keys.RefusedValueError) as error:
        key.read(value)
    assert [mistake.code for mistake in error.value.mistakes] == codes


def test_a_refusal_names_its_place_inside_the_key_and_what_was_meant() -> None:
    with pytest.raises(keys.RefusedValueError) as error:
        keys.LABELS.read({"unit": []})
    assert error.value.mistakes == (Mistake("unit", "empty-list", {}),)
    assert keys.choice("wrods", ("words", "han")) == {"known": ("words", "han"), "meant": "words"}
    assert keys.choice("a4", ("A3", "A4")) == {"known": ("A3", "A4"), "meant": "A4"}
    assert keys.choice("KIDS", ("words", "Kids"))["meant"] == "Kids"
    assert keys.choice("完全不同", ("words",)) == {"known": ("words",)}
    assert keys.choice("姓名", FIELD_NAMES)["meant"] == "name"
    assert keys.choice("电话", FIELD_NAMES)["meant"] == "phone"
    assert "meant" not in keys.choice("题目", FIELD_NAMES)
    assert keys.choice(7, ("words",)) == {"known": ("words",)}


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "true"),
        (False, "false"),
        ("甲", '"甲"'),
        (3, "3"),
        ({"a": 1}, "{ … }"),
        ([1, "a"], '[1, "a"]'),
        ([1, 2, 3, 4], "[1, 2, 3, …]"),
        ("长" * 100, '"' + "长" * 58 + "…"),
    ],
)
def test_values_as_they_are_shown(value: object, text: str) -> None:
    assert keys.shown(value) == text
