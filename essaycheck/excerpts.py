"""The words of a draft that a finding quotes."""

from __future__ import annotations

QUOTE = 60
"""Characters that a finding quotes at most, the words it is about in their middle."""

MARKS = "，。、；：！？）》】”’…,.;:!?) "
"""What a quote does not begin with."""

NUMBER = 30
"""Characters that a number or address has at most which a quote does not cut."""


def excerpt(text: str, start: int, end: int) -> str:
    """The words at ``start`` to ``end``, with those around them when they are few; … is what is left out.

    No number or address is cut in two: half of one could not be recognised, and so not be masked.
    """
    around = max(0, (QUOTE - (end - start)) // 2) if end - start < QUOTE // 3 else 0
    left, right = max(0, start - around), min(len(text), start + QUOTE, end + around)
    left += _whole(text[left - 1 : right] if left else "")
    right -= _whole(text[left : right + 1][::-1] if right < len(text) else "")
    quote = text[left:right].strip().lstrip(MARKS if left else "")
    return ("…" if left else "") + quote + ("…" if right < len(text) else "")


def _whole(text: str) -> int:
    """How much to leave out so that nothing is cut between the first character and the second."""
    steps = 0
    while steps < NUMBER and _joined(text[steps : steps + 2]):
        steps += 1
    return steps


def _joined(pair: str) -> bool:
    """Whether two characters may belong to one number or address: a space does between digits alone."""
    if len(pair) < 2 or not all(each.isdigit() or each.isascii() for each in pair):
        return False
    return not any(each.isspace() for each in pair) or any(each.isdigit() for each in pair)
