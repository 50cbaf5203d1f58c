"""Which Chinese characters look alike, by a list of our own of those that people mistake for each other."""

from __future__ import annotations

from functools import cache

from essaycheck.resources import resource


def are_lookalikes(one: str, other: str) -> bool:
    """Whether one is easily taken for the other."""
    return other in _lookalikes().get(one, "")


@cache
def _lookalikes() -> dict[str, str]:
    """By each character all that stand in a group with it."""
    found: dict[str, str] = {}
    for group in resource("nearmiss", "shapes.txt").split():
        for character in group:
            found[character] = found.get(character, "") + group
    return found
