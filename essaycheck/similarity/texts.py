"""The body of an essay as it is compared: letters and digits alone, folded; and the way back."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from functools import cached_property, lru_cache
from itertools import accumulate, takewhile
from typing import TYPE_CHECKING

from essaycheck.agreement import letters
from essaycheck.essay import Span
from essaycheck.folding import fold
from essaycheck.terms import END, forget, searched
from essaycheck.together import Excerpt
from essaycheck.verdict import Place

if TYPE_CHECKING:
    from essaycheck.essay import Essay, Paragraph

LONGEST = 200_000
"""Characters of a body that are compared; no essay of a contest is that long."""

OBJECTS = 100
"""Characters that take as much memory as what is kept of one stretch of a body."""

CONTEXT = 24
"""Characters shown before and behind a passage."""


def bare(essay: Essay) -> str:
    """The body of ``essay`` as it is compared, without any division into paragraphs."""
    text = searched(essay)  # folded once, for the terms of the theme too
    if len(text.folded.source) > LONGEST:
        return letters(fold(_joined(essay)).text)
    title = [piece.text for piece in text.pieces[: len(text.pieces) - len(essay.body)]]
    whole = text.folded.text
    if len(title) == 1 and essay.body and END not in title[0]:
        return letters(whole.partition(END)[2])
    return letters(whole)[len(letters(fold("\n".join(title)).text)) :]


def _joined(essay: Essay) -> str:
    return "\n".join(map(essay.quote, essay.body))[:LONGEST]


class Text:
    """The body of an essay as far as it is compared, and where each stretch of its bare form stands.

    Nothing else of the essay is kept: many texts are in memory at once.
    """

    def __init__(self, essay: Essay) -> None:
        self.bare = bare(essay)
        forget()  # a text is kept, and not all that it was made of
        self._source = _joined(essay)
        starts = accumulate((span.end - span.start + 1 for span in essay.body), initial=0)
        self._starts = array("L", takewhile(lambda start: start <= LONGEST, starts))
        """Where in the joined text each stretch of the body begins."""
        self._body = essay.body[: len(self._starts)]
        self._places = [_place(essay.paragraphs[span.paragraph]) for span in self._body]

    @property
    def weight(self) -> int:
        """About how many characters would take the memory that it takes."""
        return len(self._source) + OBJECTS * len(self._body)

    @cached_property
    def _origins(self) -> array[int] | None:
        """The place in the joined text of each character of the bare one; None where folding moves any."""
        origins = array("L", (at for at, character in enumerate(self._source) if character.isalnum()))
        if len(origins) != len(self.bare):
            return None
        moved = (_folded(self._source[at]) != folded for at, folded in zip(origins, self.bare, strict=True))
        return None if any(moved) else origins

    @cached_property
    def _kept(self) -> array[int]:
        """The place in the folded text of each character of the bare one."""
        return array("L", (match.start() for match in re.finditer(r"[^\W_]", fold(self._source).text)))

    def excerpt(self, start: int, end: int) -> Excerpt:
        """The words of the draft from ``start`` to ``end`` of the bare text."""
        first, last = self._stretch(start, end)
        at = bisect_right(self._starts, first) - 1
        whole, begin = self._body[at], self._starts[at]
        span = Span(whole.paragraph, whole.start + first - begin, min(whole.end, whole.start + last - begin))
        before, after = self._before(first), self._after(last)
        return Excerpt(self._places[at], span, before, self._source[first:last], after)

    def _stretch(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the bare text begins and ends in the joined one."""
        if origins := self._origins:
            return origins[start], origins[end - 1] + 1
        kept = self._kept
        return fold(self._source).origin(kept[start], kept[end - 1] + 1)

    def _before(self, end: int) -> str:
        """Some words of the same paragraph; none that may be the rest of a number or an address."""
        line = self._source[:end][-CONTEXT - 1 :].rpartition("\n")[2]
        return line if len(line) <= CONTEXT else line[1 + _joint(line) :]

    def _after(self, start: int) -> str:
        line = self._source[start : start + CONTEXT + 1].partition("\n")[0]
        return line if len(line) <= CONTEXT else line[: len(line) - 1 - _joint(line[::-1])]


@lru_cache(maxsize=10_000)
def _folded(character: str) -> str:
    return fold(character).text


def _place(paragraph: Paragraph) -> Place:
    return Place(paragraph.kind, paragraph.index, paragraph.cell)


def _joint(line: str) -> int:
    """How many characters behind the first belong to the same number or address as it does."""
    count = 0
    while count < len(line) - 1 and _is_part(line[count]) and _is_part(line[count + 1]):
        count += 1
    return count


def _is_part(character: str) -> bool:
    return character.isascii() or character.isdigit()
