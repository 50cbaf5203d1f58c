"""Stretches of a text that one change, or two in a long term, makes a term."""

from __future__ import annotations

from functools import lru_cache
from itertools import compress, count
from operator import ne
from typing import TYPE_CHECKING, Literal

from essaycheck.folding import is_chinese
from essaycheck.records import NamedTuple
from essaycheck.terms import folded_term, sought

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from essaycheck.terms import Searched, Sought

SHORTEST = 3
"""Characters of the shortest term that is looked for. None may be missing: what is left is any word."""

LONG = 6
"""A term of as many characters is hardly met by chance: two of them may be wrong."""

_MOST = 1000
"""Places that are looked at for each part of a term: a draft made of one word repeated must not take long."""

Kind = Literal["exchanged", "swapped", "missing", "added"]


class Candidate(NamedTuple):
    """A stretch of the text. ``changed``: places in the text and in the term."""

    start: int
    end: int
    kind: Kind
    changed: tuple[tuple[int, int], ...]


def parts_in(terms: tuple[str, ...], place: Searched) -> dict[str, list[tuple[int, str]]]:
    """The parts of terms that may be there, and where in the folded term each begins: mostly none."""
    found: dict[str, list[tuple[int, str]]] = {}
    wanted, parts = _parts_of(terms)
    for term, offset, part in compress(parts, place.characters.hold(wanted)):
        found.setdefault(term, []).append((offset, part))
    return found


def candidates(term: str, parts: Iterable[tuple[int, str]], place: Searched) -> Iterator[Candidate]:
    """What differs from the term in one character, in two of a long one, or in the order of two."""
    text = place.folded.text
    for start, aligned in sorted(_beginnings(parts, text).items()):
        window = text[start : start + len(term) + 1]
        if aligned and (found := _exchanged(term, window[: len(term)], start)):
            yield found
        yield from _shifted(term, window, start)
    if all(place.characters.hold(sought((term,)))):
        yield from _swapped(term, text)


@lru_cache(maxsize=256)
def _parts_of(terms: tuple[str, ...]) -> tuple[Sought, list[tuple[str, int, str]]]:
    """The two or three parts of each term, none of a short one; with the folded term and where they begin."""
    folded = dict.fromkeys(map(folded_term, terms))
    parts = [(term, offset, part) for term in folded for offset, part in _parts(term)]
    return sought(tuple(part for _, _, part in parts)), parts


def _parts(term: str) -> Iterator[tuple[int, str]]:
    if len(term) < SHORTEST or not all(map(is_chinese, term)):
        return
    size = -(-len(term) // (3 if len(term) >= LONG else 2))
    for offset in range(0, len(term), size):
        yield offset, term[offset : offset + size]


def _beginnings(parts: Iterable[tuple[int, str]], text: str) -> dict[int, bool]:
    """Where the term may begin, to judge by its parts, one of which must be there as it is.

    True where no character before that part is missing or too much.
    """
    found: dict[int, bool] = {}
    for offset, part in parts:
        at = text.find(part)
        for _ in range(_MOST):
            if at < 0:
                break
            start = at - offset
            for near in (start - 1, start + 1) if offset else ():
                found.setdefault(near, False)
            found[start] = True
            at = text.find(part, at + 1)
    return {start: aligned for start, aligned in found.items() if start >= 0}


def _exchanged(term: str, window: str, start: int) -> Candidate | None:
    """The window, if it differs from the term in few characters."""
    differing = [*compress(count(), map(ne, term, window))]
    few = 1 <= len(differing) <= (2 if len(term) >= LONG else 1)
    if len(window) < len(term) or not few or not all(_is_letter(window[at]) for at in differing):
        return None
    changed = tuple((start + at, at) for at in differing)
    return Candidate(start, start + len(term), "exchanged", changed)


def _swapped(term: str, text: str) -> Iterator[Candidate]:
    """Two neighbours in each other's place: no half of a short term need be left."""
    for at in range(len(term) - 1):
        slip = term[:at] + term[at + 1] + term[at] + term[at + 2 :]
        start = text.find(slip) if slip != term else -1
        for _ in range(_MOST):
            if start < 0:
                break
            changed = ((start + at, at), (start + at + 1, at + 1))
            yield Candidate(start, start + len(term), "swapped", changed)
            start = text.find(slip, start + 1)


def _shifted(term: str, window: str, start: int) -> Iterator[Candidate]:
    """The term with one character missing, or with one too much inside."""
    length = len(term)
    same = next(compress(count(), map(ne, term, window)), length - 1)
    changed = ((start + same, same),)
    if length > SHORTEST and window[same : length - 1] == term[same + 1 :]:
        yield Candidate(start, start + length - 1, "missing", changed)
    if not same or len(window) <= length or not _is_letter(window[same]):
        return
    if window[:same] + window[same + 1 :] == term:
        yield Candidate(start, start + length + 1, "added", changed)


def _is_letter(character: str) -> bool:
    return character.isalpha() and is_chinese(character)
