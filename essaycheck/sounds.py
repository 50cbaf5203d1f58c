"""How Chinese characters sound, by pypinyin, imported on first use: few drafts need it."""

from __future__ import annotations

from functools import cache

_CONFUSED = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("l", "n"), ("h", "f"))
"""Initials that many speakers do not tell apart."""

_LIKE_F = {"hua": "fa", "huan": "fan", "huang": "fang", "hui": "fei", "hun": "fen", "hong": "feng"}
"""What sounds like f to those who do not tell it from h."""

COMMON = 2
"""Readings of a character that people type."""


def are_same(one: str, other: str) -> bool:
    """Whether the most common readings of two characters are the same but for the tone."""
    return bool(_plain(one)) and _plain(one)[:1] == _plain(other)[:1]


def are_alike(one: str, other: str, *, strictly: bool = False) -> bool:
    """Whether two characters have readings that differ at most as z and zh, l and n, f and h, n and ng do.

    ``strictly``: their most common readings, and in the same tone.
    """
    if strictly:
        first, second = _readings(one)[:1], _readings(other)[:1]
        return bool(first) and first[0][-1:] == second[0][-1:] and _blurred(one)[0] == _blurred(other)[0]
    return not set(_blurred(one)).isdisjoint(_blurred(other))


@cache
def _readings(character: str) -> tuple[str, ...]:
    """Its readings, the most common one first."""
    from pypinyin import Style, pinyin

    found = pinyin(character, style=Style.TONE3, heteronym=True, errors="ignore")
    return tuple(reading for readings in found for reading in readings)


@cache
def _plain(character: str) -> tuple[str, ...]:
    """Its two most common readings without tones: further ones are of old texts."""
    return tuple(dict.fromkeys(reading.rstrip("1234") for reading in _readings(character)))[:COMMON]


@cache
def _blurred(character: str) -> tuple[str, ...]:
    return tuple(map(_blur, _plain(character)))


def _blur(reading: str) -> str:
    reading = _LIKE_F.get(reading, reading)
    for one, other in _CONFUSED:
        if reading.startswith(one):
            reading = other + reading.removeprefix(one)
            break
    return reading.removesuffix("g") if reading.endswith("ng") else reading
