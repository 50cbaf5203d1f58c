"""Many drafts with one text, told as one thing instead of pair by pair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.records import NamedTuple
from essaycheck.together import COPY, MANY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaycheck.together import Duplicate


SHARE = round(100 * COPY)
"""Per cent that each copy and the first have of each other at least."""


class Copies(NamedTuple):
    """The drafts with one text in the order of the report, and the pair that tells most of them.

    Each is a copy of the first, or has the very text of one that is.
    """

    drafts: tuple[str, ...]
    pair: Duplicate


class Told(NamedTuple):
    """What is told of the drafts alike: ``many`` copies of a text together, other ``pairs`` one by one."""

    many: tuple[Copies, ...]
    pairs: tuple[Duplicate, ...]


def told(duplicates: Sequence[Duplicate]) -> Told:
    """The duplicates of a report, the copies put together; the gravest first."""
    found: dict[str, list[str]] = {}  # by each of them, all that hold one text
    for pair in (each for each in duplicates if each.is_copy):
        copies = found.setdefault(pair.a, [pair.a])
        if pair.b not in found and (copies[0] == pair.a or pair.kind != "similar"):
            copies.append(pair.b)
            found[pair.b] = copies
    many = {id(paths): paths for paths in found.values() if len(paths) > MANY}
    gravest = sorted(duplicates, key=lambda pair: (-pair.status, -max(pair.a_in_b, pair.b_in_a)))
    first: dict[int, Duplicate] = {}
    pairs = []
    for pair in gravest:
        group = id(found.get(pair.a))
        if group in many and found.get(pair.b) is many[group]:
            first[group] = max(first.get(group, pair), pair, key=lambda each: bool(each.passages))
        else:
            pairs.append(pair)
    return Told(tuple(Copies(tuple(many[group]), pair) for group, pair in first.items()), tuple(pairs))


def kind(pair: Duplicate) -> str:
    """What a pair is called everywhere: ``file``, ``text``, ``copy`` (mostly one text) or ``similar``."""
    return "copy" if pair.kind == "similar" and pair.is_copy else pair.kind
