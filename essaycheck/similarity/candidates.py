"""Likely pairs among many fingerprints, by an inverted index of what more than one of them holds."""

from __future__ import annotations

from collections import Counter
from itertools import chain, groupby
from typing import TYPE_CHECKING, Literal, NamedTuple

from essaycheck.similarity.fingerprints import grams_of

if TYPE_CHECKING:
    from array import array
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


class Folder:
    """All fingerprints of a run; the first ``against`` of them are not paired with each other."""

    def __init__(self, prints: Sequence[Fingerprint], against: int, least: float) -> None:
        self._prints = prints
        self._against = against
        self._least = least
        numbers = Counter(chain.from_iterable(map(grams_of, prints)))
        many = max(FEW, len(prints) // SHARE)
        self.common: Set[int] = frozenset(gram for gram, number in numbers.items() if number > many)
        self._numbers = {gram: number for gram, number in numbers.items() if 1 < number <= many}

    def candidates(self) -> Iterator[Candidate]:
        """Likely pairs in the order of ``b``, then of ``a``."""
        files: dict[str, list[int]] = {}
        texts: dict[bytes, list[int]] = {}
        index: dict[int, list[int]] = {}
        copied: set[int] = set()
        for b, each in enumerate(self._prints):
            held = self._held(each)
            if b >= self._against:
                kinds: dict[int, Kind] = dict.fromkeys(self._similar(held, index), "similar")
                kinds |= dict.fromkeys(texts.get(each.text, ())[:EACH], "text")
                kinds |= dict.fromkeys(files.get(each.sha256, ())[:EACH], "file")
                yield from (Candidate(a, b, kinds[a], held.copied and a in copied) for a in sorted(kinds))
            files.setdefault(each.sha256, []).append(b)
            if each.text:
                texts.setdefault(each.text, []).append(b)
            if held.copied:
                copied.add(b)
            for key in (*held.telling, *held.chains):
                index.setdefault(key, []).append(b)

    def _held(self, each: Fingerprint) -> _Held:
        grams = grams_of(each)
        copied = 2 * sum(gram in self.common for gram in grams) > len(grams)
        telling = sorted(filter(self._numbers.__contains__, grams), key=self._numbers.__getitem__)
        return _Held(grams, telling, _chains(grams) if copied else [])

    def _similar(self, held: _Held, index: Mapping[int, list[int]]) -> Iterator[int]:
        """The drafts that share enough with ``held`` to be looked at."""
        chained = Counter(_places(held.chains, index))
        yield from (a for a, number in chained.most_common(EACH) if number > 1)
        grams = frozenset(held.grams)
        for a, number in Counter(_places(held.telling, index)).most_common(EACH):
            if number > 1 and self._is_much(grams, grams_of(self._prints[a])):
                yield a

    def _is_much(self, grams: Set[int], others: array[int]) -> bool:
        """Whether two samples share enough, in all or in one stretch."""
        shared = [gram in grams for gram in others if gram not in self.common]
        least = MARGIN * self._least * min(len(grams), len(others))
        return (
            sum(shared) >= least
            or max((len(list(row)) for is_shared, row in groupby(shared) if is_shared), default=0) >= CHAIN
        )


def _places(keys: Iterable[int], index: Mapping[int, list[int]]) -> Iterator[int]:
    """The drafts that hold one of ``keys``, as often as they hold one, until it is too much work."""
    work = 0
    for key in keys:
        places = index.get(key, ())
        work += len(places)
        if work > WORK:
            yield from places[: WORK - work]
            return
        yield from places


def _chains(grams: array[int]) -> list[int]:
    """A number for each CHAIN strings of the sample in a row, other than those of strings."""
    return [~abs(hash(tuple(grams[at : at + CHAIN]))) for at in range(len(grams) - CHAIN + 1)]
