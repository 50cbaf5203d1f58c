from __future__ import annotations

import pytest

from essaycheck.notice.numerals import number, spread


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2000", 2000),
        ("2,000", 2000),
        ("12,000", 12000),
        ("1.5万", 15000),
        ("3千", 3000),
        ("2K", 2000),
        ("1千5百", 1500),
        ("1万2千", 12000),
        ("千", 1000),
        ("两千", 2000),
        ("二千五", 2500),
        ("一千五百", 1500),
        ("一千零五", 1005),
        ("一万零五百", 10500),
        ("一万二", 12000),
        ("三百二十", 320),
        ("十五", 15),
        ("二十", 20),
        ("二〇二四", 2024),
        ("贰仟", 2000),
        ("2000余", 2000),
        ("半", None),
        ("百千", None),
        ("一二百", None),
        ("两两", None),
        ("1.2345", None),
        ("0.5", None),
        ("", None),
        ("几千", None),
        ("万万", None),
        ("一万两两百", None),
    ],
)
def test_numbers(text: str, value: int | None) -> None:
    assert number(text) == value


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("三五千", (3000, 5000)),
        ("两三百", (200, 300)),
        ("一二万", (10000, 20000)),
        ("五三千", None),
        ("三千", None),
    ],
)
def test_spreads(text: str, ends: tuple[int, int] | None) -> None:
    assert spread(text) == ends
