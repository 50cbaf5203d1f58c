"""Numbers as notices write them: 2000, 2,000, 1.5万, 3千, 两千, 一千五百, 三五千."""

from __future__ import annotations

import re

_DIGITS = {
    char: value
    for value, chars in enumerate(
        ("〇零○", "一壹", "二两贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
    )
    for char in chars
}
_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000, "k": 1000, "K": 1000}

HAN = r"[一二两三四五六七八九十百千万〇零○半廿卅壹贰叁肆伍陆柒捌玖拾佰仟]"
_FIGURES = r"(?:\d{1,3}(?:,\d{3}){1,2}(?!\d)|(?<=[一-鿿:,(\-~])\d{1,2} \d00(?!\d)|\d{1,9}(?:\.\d{1,3})?)"
NUMBER = rf"{_FIGURES}(?:[千万百kK](?:\d[百千])?|余)?|{HAN}{{1,9}}"
"""A regular expression for a number; ``number`` says what it is."""


def number(text: str) -> int | None:
    """The whole number that ``text`` writes, or None."""
    text = text.replace(",", "").replace(" ", "").rstrip("余多").replace("廿", "二十").replace("卅", "三十")
    if text.isdecimal():
        return int(text)
    if match := re.fullmatch(r"(\d{1,9}(?:\.\d{1,3})?)([千万百kK]?)(?:(\d)([百千]))?", text):
        unit = 10_000 if match[2] == "万" else _UNITS.get(match[2], 1)
        rest = int(match[3]) * _UNITS[match[4]] if match[3] else 0
        value = float(match[1]) * unit + rest
        return int(value) if value == int(value) else None
    return _chinese(text)


def _chinese(text: str) -> int | None:
    if not text or not re.fullmatch(f"{HAN}{{1,9}}", text):
        return None
    if all(char in _DIGITS for char in text):
        return (
            int("".join(str(_DIGITS[char]) for char in text))
            if text[0] not in "两" or len(text) == 1
            else None
        )
    high, found, low = text.rpartition("万")
    if found:
        above, below = _below_ten_thousand(high) if high else 1, _below_ten_thousand(low) if low else 0
        if above is None or below is None:
            return None
        short = len(low) == 1 and low in _DIGITS and low not in "〇零○"
        return above * 10_000 + (below * 1000 if short else below)
    return _below_ten_thousand(text)


def _below_ten_thousand(text: str) -> int | None:
    total, digit, last = 0, None, 10_000
    for char in text:
        if char == "半":
            return None
        if char in _UNITS:
            if _UNITS[char] >= last:
                return None
            last = _UNITS[char]
            total += (1 if digit is None else digit) * last
            digit = None
        elif digit or char not in _DIGITS:
            return None
        else:
            digit = _DIGITS[char]
    if digit and last > 10 and last < 10_000 and text[-2] not in "〇零○":
        digit *= last // 10
    return total + (digit or 0)


def spread(text: str) -> tuple[int, int] | None:
    """The two ends of 三五千, 两三千, 七八百; None for any other number."""
    match = re.fullmatch(r"([一二两三四五六七八])([二三四五六七八九])([十百千万])", text)
    if not match:
        return None
    unit = 10_000 if match[3] == "万" else _UNITS[match[3]]
    low, high = _DIGITS[match[1]] * unit, _DIGITS[match[2]] * unit
    return (low, high) if low < high else None
