"""The passages that two texts share, verified character by character."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from essaycheck.records import NamedTuple
from essaycheck.similarity.fingerprints import SIZE, sample
from essaycheck.together import Passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

    from essaycheck.similarity.texts import Text

LEAST = 12
"""Characters of a passage; shorter ones are phrases that anybody may use."""

SLOGAN = 100
"""Characters of a passage from which it is no slogan."""

PLACES = 4
"""So many places of the same five characters are tried."""

QUOTED = 200
"""Characters quoted of a text that two drafts hold from beginning to end."""


class Run(NamedTuple):
    """``length`` characters from ``a`` on in one bare text that stand from ``b`` on in the other."""

    a: int
    b: int
    length: int


class Shared(NamedTuple):
    """What two texts share, as a share of each, and where."""

    a_in_b: float
    b_in_a: float
    runs: tuple[Run, ...]

    @property
    def longest(self) -> int:
        """The characters of the longest passage."""
        return max(map(_length, self.runs), default=0)


def compare(a: Text, b: Text, common: Set[int], *, copied: bool) -> Shared:
    """What ``a`` and ``b`` share, without passages that are mostly ``common`` text (checksums of the sample).

    ``copied``: so much of both is common that long ones count all the same.
    """
    sampled = list(sample(a.bare)) if common else []
    slogan = SLOGAN if copied else len(a.bare)
    runs = [
        run for run in _runs(a.bare, b.bare) if run.length > slogan or not _is_common(run, sampled, common)
    ]
    a_in_b = _share(((run.a, run.length) for run in runs), a.bare)
    return Shared(a_in_b, _share(((run.b, run.length) for run in runs), b.bare), tuple(runs))


def passages(a: Text, b: Text, runs: Iterable[Run], most: int) -> tuple[Passage, ...]:
    """The longest passages of a pair with the words around them, in the order of ``a``."""
    longest = sorted(runs, key=_length, reverse=True)[:most]
    return tuple(
        Passage(a.excerpt(run.a, run.a + run.length), b.excerpt(run.b, run.b + run.length), run.length)
        for run in sorted(longest)
    )


def beginning(a: Text, b: Text) -> Passage:
    """The one passage of two drafts with the same text, of which the first words are quoted."""
    length = len(a.bare)
    one, other = (text.excerpt(0, min(length, QUOTED)) for text in (a, b))
    if length > QUOTED:
        one, other = one._replace(after="……"), other._replace(after="……")
    return Passage(one, other, length)


def _runs(a: str, b: str) -> Iterator[Run]:
    """The passages of ``a`` from left to right, each as long as it can be."""
    index = _places(b, {a[at : at + SIZE] for at in range(len(a) - SIZE + 1)})
    at = 0
    while at <= len(a) - SIZE:
        if places := index.get(a[at : at + SIZE]):
            run = max((Run(at, place, _extent(a, at, b, place)) for place in places), key=_length)
            if run.length >= LEAST:
                yield run
                at += run.length
                continue
        at += 1


def _length(run: Run) -> int:
    return run.length


def _places(text: str, wanted: Set[str]) -> Mapping[str, Sequence[int]]:
    """Where each five characters that are wanted stand: the first few places."""
    index: dict[str, list[int]] = {}
    for at in range(len(text) - SIZE + 1):
        if (string := text[at : at + SIZE]) in wanted:
            places = index.setdefault(string, [])
            if len(places) < PLACES:
                places.append(at)
    return index


def _extent(a: str, at: int, b: str, place: int) -> int:
    """How many characters are the same from ``at`` in ``a`` and ``place`` in ``b``, in steps that grow."""
    length, step = 0, SIZE
    while step:
        piece = a[at + length : at + length + step]
        if len(piece) == step and b.startswith(piece, place + length):
            length += step
            step *= 2
        else:
            step //= 2
    return length


def _is_common(run: Run, sampled: list[tuple[int, int]], common: Set[int]) -> bool:
    """Whether more than half of the sample in the passage is common."""
    first = bisect_left(sampled, (run.a,))
    last = bisect_left(sampled, (run.a + run.length - SIZE + 1,), first)
    return 2 * sum(gram in common for _, gram in sampled[first:last]) > last - first


def _share(stretches: Iterable[tuple[int, int]], text: str) -> float:
    """The share of ``text`` that the stretches (begin, length) cover together, rounded to thousandths."""
    covered = end = 0
    for start, length in sorted(stretches):
        covered += max(0, start + length - max(start, end))
        end = max(end, start + length)
    return round(covered / max(1, len(text)), 3)
