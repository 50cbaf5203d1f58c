"""What stands there in place of a term, among the words around it: a slip, or something that is meant."""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from essaycheck.nearmiss.candidates import LONG, SHORTEST
from essaycheck.nearmiss.shapes import are_lookalikes
from essaycheck.sounds import are_alike, are_same
from essaycheck.terms import clause_around, word_ends

if TYPE_CHECKING:
    from essaycheck.nearmiss.candidates import Candidate

_FUNCTION = ("r", "m", "p", "c", "u", "d", "f", "y", "e", "o")
"""How jieba's flags begin of what stands between other words: pronouns, particles, adverbs, numerals …"""

_MODIFIERS = ("r", "p", "c", "u")
"""How they begin of what may stand in front of the rest of a term, and mean something: 为, 同."""

_LEADING = ("v", "p", "d", "a", "c", "z")
"""Of what means something with whatever stands behind it: 治药, 强省, 为侨."""

_OBJECTS = ("n", "r", "m", "a", "t", "s", "u")
"""How they begin of what may follow a verb: what it is about, or 了 and 的."""

_FREE = 700
"""How often jieba's dictionary has met a character that people use as a word."""

_KNOWN = 100
"""How often it has met a word of several that people know: one that is rarer stands there by chance."""

_NAMING = ("n", "nr", "ns", "nz")
"""Flags of single characters that are no verbs; jieba calls many of those ng."""

_PRONOUNS = {(one, other) for one in "他她它" for other in "他她它"}
"""Alike in sound, but no slip."""


class Reading:
    """A candidate among the words around it."""

    def __init__(self, text: str, term: str, candidate: Candidate) -> None:
        self._text, self._term = text, term
        self._start, self._end, self._kind, self._changed = candidate
        left, right = clause_around(text, self._start, self._end)
        self._ends = [left + end for end in word_ends(text[left:right])]

    def is_slip(self) -> bool:
        """Whether a reader would take it for the term, mistyped."""
        return {
            "exchanged": self._is_exchanged,
            "swapped": self._is_swapped,
            "missing": self._is_short,
            "added": self._is_doubled_or_broken,
        }[self._kind]()

    # -- one character for another

    def _is_exchanged(self) -> bool:
        """Whether it sounds or looks like the term, or is visibly wrong."""
        pairs = [(self._text[at], self._term[to]) for at, to in self._changed]
        if any(pair in _PRONOUNS for pair in pairs):
            return False
        if len(self._term) <= SHORTEST:
            heard = are_same(*pairs[0]) or are_alike(*pairs[0], strictly=True)
            close = heard or are_lookalikes(*pairs[0])
            return close and self._is_cut_out() and not self._is_read_otherwise()
        word = self._word_at(self._changed[0][0])
        meant = len(pairs) == 1 and len(word) > 1 and _frequency(word) >= _KNOWN
        if all(are_alike(*pair, strictly=meant) for pair in pairs):
            return self._is_cut_out()
        if len(pairs) > 1 or len(word) > 1:
            return False
        if are_lookalikes(*pairs[0]):
            return self._is_cut_out()
        return not self._is_read_otherwise() and self._is_nonsense()

    def _is_read_otherwise(self) -> bool:
        """Whether the character is part of another word, or stands between words."""
        at = self._changed[0][0]
        return self._is_worded(at) or _is_function(self._text[at])

    def _is_nonsense(self) -> bool:
        """Whether the character means nothing where it stands, in the middle of a word of the term."""
        at, to = self._changed[0]
        if not self._stands_alone() or not _is_inside(self._term, to) or self._belongs_elsewhere():
            return False
        if len(self._term) >= LONG or _is_rare(self._text[at]):
            return True
        start, end = _word_around(self._term, to)
        rest = self._term[start:to] + self._term[to + 1 : end]
        if len(rest) > 1 and to in (start, end - 1) and _is_word(rest):
            return False
        if to == start:
            return not _flag(self._text[at]).startswith(_LEADING)
        leads = _flag(self._term[to - 1])
        return not leads.startswith(_LEADING) or (end - start == 2 and _is_compound(leads, self._term[to]))

    def _belongs_elsewhere(self) -> bool:
        """Whether it makes a word with its neighbour, or follows or leads what is a word without it."""
        at = self._changed[0][0]
        left, right = self._text[max(self._start, at - 1) : at + 1], self._text[at : min(at + 2, self._end)]
        rest = self._text[self._start : at] + self._text[at + 1 : self._end]
        pairs = [pair for pair in (left, right) if len(pair) == 2]
        return any(map(_is_word, pairs)) or (at in (self._start, self._end - 1) and _is_word(rest))

    # -- others

    def _is_swapped(self) -> bool:
        """Whether it is the whole of what stands there, and no short term of which a word is made."""
        (at, _), _ = self._changed
        return self._stands_alone() and (len(self._term) > SHORTEST or not _is_word(self._text[at : at + 2]))

    def _is_doubled_or_broken(self) -> bool:
        """Whether a character stands there twice, or one breaks up a word of the term."""
        at, to = self._changed[0]
        if self._text[at] in (self._text[at - 1], self._text[at + 1]):
            return self._stands_alone()
        if len(self._term) <= SHORTEST or not _is_inside(self._term, to, joint=True):
            return False
        leading = _flag(self._text[at]).startswith(_LEADING)
        return self._stands_alone() and not leading and not self._is_read_otherwise()

    def _is_short(self) -> bool:
        """Whether what a missing one leaves of a word stands by itself and means nothing: no 群众点赞."""
        at, to = self._changed[0]
        if not self._stands_alone() or not _is_inside(self._term, to):
            return False
        if _is_word(self._text[self._start : self._end]):
            return False
        sides = [side for side in (at - 1, at) if self._start <= side < self._end]
        alone = [side for side in sides if not self._is_worded(side)]
        return bool(alone) and (len(self._term) >= LONG or all(map(self._is_bare, alone)))

    def _is_bare(self, at: int) -> bool:
        """Whether a character means nothing there; at the end it may be a verb, what follows its object."""
        flag = _flag(self._text[at])
        if at == self._start:
            counted = at > 0 and _flag(self._text[at - 1]).startswith(("m", "r"))
            return flag[:1] not in _MODIFIERS and not (counted and flag.startswith(("m", "q")))
        if at < self._end - 1 or flag in _NAMING:
            return True
        return not flag.startswith(_FUNCTION) and not self._has_object()

    def _has_object(self) -> bool:
        """Whether what follows may be what a verb in front of it is about, or that verb again."""
        after = min((end for end in self._ends if end > self._end), default=self._end)
        following = self._text[self._end : after]
        flag = _flag(following)
        if len(following) == 1:
            return following != "是" and not flag.startswith(("p", "d", "c", "y"))
        return flag.startswith(_OBJECTS) or following[:1] == self._text[self._end - 1]

    def _stands_alone(self) -> bool:
        return {self._start, self._end} <= set(self._ends)

    def _is_cut_out(self) -> bool:
        """Whether no word that is as it should be runs on beyond the term: no 社会主【义法治国】家."""
        ends = {self._start: self._start, self._end: self._end - 1}
        places = {at for at, _ in self._changed}
        astray = [at for end, at in ends.items() if end not in self._ends]
        return len(self._term) >= LONG or (len(astray) < 2 and places.issuperset(astray))

    def _is_worded(self, at: int) -> bool:
        """Whether the character is part of a longer word where it stands."""
        return len(self._word_at(at)) > 1

    def _word_at(self, at: int) -> str:
        before = max(end for end in self._ends if end <= at)
        after = min(end for end in self._ends if end > at)
        return self._text[before:after]


def _is_inside(term: str, at: int, *, joint: bool = False) -> bool:
    """Whether the character ``at`` is part of a word of the term; ``joint``: and so is the one before."""
    return any(start + joint <= at < end for start, end in _words_of(term))


def _word_around(term: str, at: int) -> tuple[int, int]:
    return next(word for word in _words_of(term) if word[0] <= at < word[1])


@lru_cache(maxsize=256)
def _words_of(term: str) -> tuple[tuple[int, int], ...]:
    """Where the words of two or more characters begin and end; what is cut into single ones is one."""
    from essaycheck.words import cut

    words = [half for word in cut(term) for half in _halves(word)]
    found: list[tuple[int, int]] = []
    single = False
    for word, end in zip(words, accumulate(map(len, words)), strict=True):
        start = end - len(word)
        if single and len(word) == 1:
            start, _ = found.pop()
        single = len(word) == 1 and not _is_function(word)
        found.append((start, end))
    return tuple((start, end) for start, end in found if end - start > 1)


def _halves(word: str) -> tuple[str, ...]:
    """A word of four characters that is two words as well, such as 群众路线, as both."""
    halves = (word[:2], word[2:])
    return halves if len(word) == 2 * len(halves[0]) == 4 and all(map(_is_word, halves)) else (word,)


def _is_compound(leads: str, second: str) -> bool:
    """Whether the first character does not lead the second as a verb its object: 教育, not 治国."""
    return leads.startswith("v") and not _flag(second).startswith("n")


def _is_function(character: str) -> bool:
    return _flag(character).startswith(_FUNCTION)


def _is_word(text: str) -> bool:
    from essaycheck.words import is_word

    return is_word(text)


def _flag(character: str) -> str:
    from essaycheck.words import tag_of

    return tag_of(character)


def _is_rare(character: str) -> bool:
    """Whether it is hardly ever a word by itself."""
    return _frequency(character) < _FREE


def _frequency(word: str) -> int:
    from essaycheck.words import frequency_of

    return frequency_of(word)
