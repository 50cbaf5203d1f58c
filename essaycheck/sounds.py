"""How Chinese characters sound, by pypinyin, imported on first use: few drafts need it."""

from __future__ import annotations

from functools import cache

_CONFUSED = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("l", "n"))
"""Initials that many speakers do not tell apart."""


def are_same(one: str, other: str, *, tones: bool = False) -> bool:
    """Whether two characters share a reading."""
    if tones:
        return not _readings(one).isdisjoint(_readings(other))
    return not _plain(one).isdisjoint(_plain(other))


def are_alike(one: str, other: str) -> bool:
    """Whether two characters have readings that differ at most as z and zh, l and n, n and ng do."""
    return not _blurred(one).isdisjoint(_blurred(other))


@cache
def _readings(character: str) -> frozenset[str]:
    from pypinyin import Style, pinyin

    found = pinyin(character, style=Style.TONE3, heteronym=True, errors="ignore")
    return frozenset(reading for readings in found for reading in readings)


@cache
def _plain(character: str) -> frozenset[str]:
    return frozenset(reading.rstrip("1234") for reading in _readings(character))


@cache
def _blurred(character: str) -> frozenset[str]:
    return frozenset(_blur(reading) for reading in _plain(character))


def _blur(reading: str) -> str:
    for one, other in _CONFUSED:
        if reading.startswith(one):
            reading = other + reading.removeprefix(one)
            break
    return reading.removesuffix("g") if reading.endswith("ng") else reading
