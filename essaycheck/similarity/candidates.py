"""Likely pairs among many fingerprints, by an inverted index of what more than one of them holds."""

from __future__ import annotations

from array import array
from collections import Counter
from heapq import nlargest
from itertools import chain, groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Literal

from essaycheck.records import NamedTuple
from essaycheck.similarity.fingerprints import grams_of
from essaycheck.together import MANY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

    from essaycheck.similarity.fingerprints import Fingerprint

FEW = 10
SHARE = 20
"""Common is what more than so many drafts hold, and more than one in so many: slogans, labels, phrases."""

CHAIN = 7
"""So many strings of the sample in a row, about 110 characters, are more than a slogan."""

EACH = 20
"""A draft is compared with so many others at most: those it shares most with."""

WORK = 2_000
"""So many entries of the index are looked at for a draft, those of its rarest strings."""

MARGIN = 0.7
"""So much of the share that is wanted makes a pair likely: a sample errs."""

Kind = Literal["file", "text", "similar"]


class Candidate(NamedTuple):
    """A likely pair, by the places of both fingerprints, ``a`` before ``b``.

    ``copied``: most of both drafts is common text, too much for slogans.
    """

    a: int
    b: int
    kind: Kind
    copied: bool = False


class _Held(NamedTuple):
    """A fingerprint as it is looked up; ``telling`` is what few others share with it, the rarest first."""

    grams: array[int]
    telling: list[int]
    chains: list[int]  # of a draft that is mostly common text: what is still telling about it

    @property
    def copied(self) -> bool:
        return bool(self.chains)


NOTHING = _Held(array("I"), [], [])
"""What is held without a sample, as where nobody asks for similar drafts."""


class Folder:
    """All fingerprints of a run; the first ``against`` of them are not paired with each other.

    Of many copies of one text the first few stand for all: each of the others is paired with the first alone.
    """

    def __init__(self, prints: Sequence[Fingerprint], against: int, least: float) -> None:
        self._prints = prints
        self._against = against
        self._least = least
        numbers = Counter(chain.from_iterable(map(grams_of, prints)))
        many = max(FEW, len(prints) // SHARE)
        self.common: Set[int] = frozenset(gram for gram, number in numbers.items() if number > many)
        self._numbers = {gram: number for gram, number in numbers.items() if 1 < number <= many}
        self._copies: dict[int, list[int]] = {}  # by each of them, the drafts that hold one text
        self._index: dict[int, list[int]] = {}
        self._copied: set[int] = set()

    def candidates(self) -> Iterator[Candidate]:
        """Likely pairs in the order of ``b``, then of ``a``. Whoever takes one says if it is a ``copy``."""
        same: dict[bytes | str, int] = {}
        for b, each in enumerate(self._prints):
            first = same.setdefault(each.text or each.sha256, b)
            if first != b:
                self.copy(first, b)
            held = self._held(each)
            if b >= self._against:
                likely = [first] if self.is_one_of_many(b) else self._likely(b, held)
                yield from self._paired(likely, b, held)
            if not self.is_one_of_many(b):
                self._enter(b, held)

    def copy(self, a: int, b: int) -> None:
        """Take note that ``b`` holds the text of ``a``, or most of it where ``a`` is the first of its copies.

        What shares most with another copy may have much that the first has not.
        """
        copies = self._copies.setdefault(a, [a])
        if b not in self._copies and (copies[0] == a or self._kind(a, b) != "similar"):
            copies.append(b)
            self._copies[b] = copies

    def is_one_of_many(self, number: int) -> bool:
        """Whether others stand for this copy."""
        return number not in self._copies.get(number, (number,))[:MANY]

    def _likely(self, b: int, held: _Held) -> list[int]:
        return sorted({*self._copies.get(b, ()), *self._similar(held)} - {b})

    def _paired(self, likely: Iterable[int], b: int, held: _Held) -> Iterator[Candidate]:
        for a in likely:
            kind, copies = self._kind(a, b), self._copies.get(b, ())
            if kind != "similar" or a not in copies or not self.is_one_of_many(b):
                yield Candidate(a, b, kind, held.copied and a in self._copied)

    def _kind(self, a: int, b: int) -> Kind:
        one, other = self._prints[a], self._prints[b]
        if one.sha256 == other.sha256:
            return "file"
        return "text" if one.text and one.text == other.text else "similar"

    def _enter(self, b: int, held: _Held) -> None:
        if held.copied:
            self._copied.add(b)
        for key in (*held.telling, *held.chains):
            self._index.setdefault(key, []).append(b)

    def _held(self, each: Fingerprint) -> _Held:
        if not each.grams:
            return NOTHING
        grams = grams_of(each)
        copied = 2 * sum(map(self.common.__contains__, grams)) > len(grams)
        telling = sorted(filter(self._numbers.__contains__, grams), key=self._numbers.__getitem__)
        return _Held(grams, telling, _chains(grams) if copied else [])

    def _similar(self, held: _Held) -> Iterator[int]:
        """The drafts that share enough with ``held`` to be looked at."""
        if not held.grams:
            return
        yield from _most(held.chains, self._index)
        telling = frozenset(held.telling)
        for a in _most(held.telling, self._index):
            if self._is_much(telling, len(held.grams), grams_of(self._prints[a])):
                yield a

    def _is_much(self, telling: frozenset[int], size: int, others: array[int]) -> bool:
        """Whether two samples share enough, in all or in one stretch."""
        shared = telling.intersection(others)
        if len(shared) >= MARGIN * self._least * min(size, len(others)):
            return True
        if len(shared) < CHAIN:
            return False
        rows = groupby(gram in shared for gram in others if gram not in self.common)
        return any(is_shared and len(list(row)) >= CHAIN for is_shared, row in rows)


def _most(keys: Iterable[int], index: Mapping[int, list[int]]) -> list[int]:
    """The drafts that hold the most of ``keys``, and more than one of them."""
    numbers = Counter(chain.from_iterable(_places(keys, index)))
    several = [(a, number) for a, number in numbers.items() if number > 1]
    return [a for a, _ in nlargest(EACH, several, key=itemgetter(1))]


def _places(keys: Iterable[int], index: Mapping[int, list[int]]) -> Iterator[list[int]]:
    """The drafts that hold each of ``keys``, until it is too much work."""
    work = 0
    for places in filter(None, map(index.get, keys)):
        work += len(places)
        if work > WORK:
            yield places[: WORK - work]
            return
        yield places


def _chains(grams: array[int]) -> list[int]:
    """A number for each CHAIN strings of the sample in a row, other than those of strings."""
    return [~abs(hash(tuple(grams[at : at + CHAIN]))) for at in range(len(grams) - CHAIN + 1)]
