"""Where a term that is missing was probably meant: mistyped by its sound, or by one character.

What stands there must look like a slip, not like other words: 群众路现 may be 群众路线, 群众路子 may not.
"""

from __future__ import annotations

from operator import ne
from typing import TYPE_CHECKING, NamedTuple

from essaycheck.folding import is_chinese
from essaycheck.sounds import are_alike, are_same
from essaycheck.terms import clause_around, folded_term, searched, word_ends

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from essaycheck.essay import Essay, Span

SHORTEST = 3
"""Characters of the shortest term that is looked for; it must sound exactly the same."""

LONG = 6
"""A term of as many characters is hardly met by chance: two of them may be wrong."""

MOST = 3
"""Near misses of one draft and table that are told."""

_CANDIDATES = 1000
"""Places that are looked at for each part of a term: a draft made of one word repeated must not take long."""

_MODIFIERS = ("r", "m", "q", "p", "c", "u")
_FUNCTION = (*_MODIFIERS, "d", "f", "y", "e", "o")
"""How jieba's flags begin of what stands between other words: pronouns, particles, adverbs, numerals …"""


class NearMiss(NamedTuple):
    """A place where ``term`` may be meant; ``written``: what stands there, folded."""

    term: str
    written: str
    span: Span


class _Candidate(NamedTuple):
    """A stretch of the text that a change makes the term. ``changed``: places in the text and in the term."""

    start: int
    end: int
    changed: tuple[tuple[int, int], ...]


def near_misses(essay: Essay, terms: Iterable[str]) -> tuple[NearMiss, ...]:
    """Look in title and body for what was probably meant to be one of ``terms``, none of which occurs.

    One character is wrong, missing or too much, or sounds alike: the same, or n for ng, z for zh, l for n.
    Where other words stand there, they must sound exactly the same.
    """
    place = searched(essay)
    text = place.folded.text
    wanted = {folded_term(term): term for term in terms}
    found = [
        (candidate.start, candidate.end, term)
        for term in wanted
        for candidate in _candidates(term, text)
        if text[candidate.start : candidate.end] not in wanted and _Reading(text, term, candidate).is_slip()
    ]
    return tuple(
        NearMiss(wanted[term], text[start:end], place.span(start, end))
        for start, end, term in _apart(found)[:MOST]
    )


def _apart(found: Iterable[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Of what overlaps the longer, in the order of the text."""
    kept: list[tuple[int, int, str]] = []
    for start, end, term in sorted(found, key=lambda each: (each[0], -each[1])):
        if kept and start < kept[-1][1]:
            if end - start <= kept[-1][1] - kept[-1][0]:
                continue
            kept.pop()
        kept.append((start, end, term))
    return kept


def _candidates(term: str, text: str) -> Iterator[_Candidate]:
    """What differs from the term in one character, or in two of a long one."""
    length = len(term)
    if length < SHORTEST or not all(map(is_chinese, term)):
        return
    for start, aligned in sorted(_beginnings(term, text).items()):
        window = text[start : start + length + 1]
        if aligned and (exchanged := _exchanged(term, window[:length], start)):
            yield _Candidate(start, start + length, exchanged)
        if length > SHORTEST:
            yield from _shifted(term, window, start)


def _beginnings(term: str, text: str) -> dict[int, bool]:
    """Where the term may begin, to judge by its parts, one of which must be there as it is.

    True where no character before that part is missing or too much.
    """
    parts = 3 if len(term) >= LONG else 2
    size = -(-len(term) // parts)
    found: dict[int, bool] = {}
    for offset in range(0, len(term), size):
        part = term[offset : offset + size]
        at = text.find(part)
        for _ in range(_CANDIDATES):
            if at < 0:
                break
            start = at - offset
            for near in (start - 1, start + 1) if offset else ():
                found.setdefault(near, False)
            found[start] = True
            at = text.find(part, at + 1)
    return {start: aligned for start, aligned in found.items() if start >= 0}


def _exchanged(term: str, window: str, start: int) -> tuple[tuple[int, int], ...]:
    """The characters in which the window differs from the term; () when they are too many."""
    if len(window) < len(term) or sum(map(ne, term, window)) > 2:
        return ()
    differing = [at for at in range(len(term)) if term[at] != window[at]]
    few = 1 <= len(differing) <= (2 if len(term) >= LONG else 1)
    if not few or not all(_is_letter(window[at]) for at in differing):
        return ()
    return tuple((start + at, at) for at in differing)


def _shifted(term: str, window: str, start: int) -> Iterator[_Candidate]:
    """The term with one character missing, or with one too much inside."""
    length = len(term)
    same, most = 0, min(length, len(window))
    while same < most and term[same] == window[same]:
        same += 1
    same = same if same < most else length - 1
    if window[same : length - 1] == term[same + 1 :]:
        yield _Candidate(start, start + length - 1, ((start + same, same),))
    if not same or len(window) <= length or not _is_letter(window[same]):
        return
    if window[:same] + window[same + 1 :] == term:
        yield _Candidate(start, start + length + 1, ((start + same, same),))


def _is_letter(character: str) -> bool:
    return character.isalpha() and is_chinese(character)


class _Reading:
    """A candidate among the words around it."""

    def __init__(self, text: str, term: str, candidate: _Candidate) -> None:
        self._text, self._term = text, term
        self._start, self._end, self._changed = candidate
        left, right = clause_around(text, self._start, self._end)
        self._ends = [left + end for end in word_ends(text[left:right])]

    def is_slip(self) -> bool:
        """Whether a reader would take it for the term, mistyped."""
        surplus = self._end - self._start - len(self._term)
        if self._is_seen(surplus):
            return True
        return not surplus and self._is_heard()

    def _is_seen(self, surplus: int) -> bool:
        """Whether a single character is visibly wrong, in a term of which the rest stands as it should."""
        whole = {self._start, self._end} <= set(self._ends)
        if len(self._term) <= SHORTEST or len(self._changed) > 1 or not whole:
            return False
        at = self._changed[0][0]
        if surplus > 0 and self._text[at] in (self._text[at - 1], self._text[at + 1]):
            return True
        if not self._is_inside_word(surplus > 0):
            return False
        if surplus < 0:
            return self._is_left_over()
        outside = at in (self._start, self._end - 1)
        return not self._is_worded(at) and not (outside and _is_function(self._text[at]))

    def _is_heard(self) -> bool:
        """Whether it sounds like the term; where it is made of other words, exactly so."""
        pairs = [(self._text[at], self._term[to]) for at, to in self._changed]
        if any(pair in _PRONOUNS for pair in pairs):
            return False
        worded = any(self._is_worded(at) for at, _ in self._changed)
        if len(self._term) <= SHORTEST:
            return not worded and all(are_same(*pair, tones=True) for pair in pairs)
        if worded and len(self._term) < LONG:
            return all(are_same(*pair, tones=True) for pair in pairs)
        return all(are_alike(*pair) for pair in pairs)

    def _is_inside_word(self, added: bool) -> bool:
        """Whether the change breaks up a word of the term, one that does not count (八项) or point (这项)."""
        at = self._changed[0][1]
        pairs = (self._term[max(0, at - 1) : at + 1], "" if added else self._term[at : at + 2])
        return any(len(pair) == 2 and _is_word(pair) and not _counts(pair) for pair in pairs)

    def _is_left_over(self) -> bool:
        """Whether what a missing one leaves of a word stands by itself and means nothing: no 群众点赞."""
        if _is_word(self._text[self._start : self._end]):
            return False
        at = self._changed[0][0]
        sides = [side for side in (at - 1, at) if self._start <= side < self._end]
        alone = [side for side in sides if not self._is_worded(side)]
        return bool(alone) and (len(self._term) >= LONG or all(map(self._is_bare, alone)))

    def _is_bare(self, at: int) -> bool:
        """Whether a character means nothing there; at the end it may be a verb, what follows its object."""
        if at == self._start:
            return _flag(self._text[at])[:1] not in _MODIFIERS
        if at < self._end - 1 or _flag(self._text[at])[:1] == "n":
            return True
        return not self._text[self._end : self._end + 1].isalnum()

    def _is_worded(self, at: int) -> bool:
        """Whether the character is part of a longer word where it stands."""
        before = max(end for end in self._ends if end <= at)
        after = min(end for end in self._ends if end > at)
        return after - before > 1


_PRONOUNS = {(one, other) for one in "他她它" for other in "他她它"}
"""Alike in sound, but no slip."""


def _is_function(character: str) -> bool:
    return _flag(character).startswith(_FUNCTION)


def _counts(pair: str) -> bool:
    return _flag(pair[0]).startswith(("m", "r"))


def _is_word(text: str) -> bool:
    from essaycheck.words import is_word

    return is_word(text)


def _flag(character: str) -> str:
    from essaycheck.words import tag_of

    return tag_of(character)
