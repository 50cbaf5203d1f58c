"""The body of an essay as it is compared: letters and digits alone, folded; and the way back."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING

from essaycheck.essay import Span
from essaycheck.folding import fold
from essaycheck.together import Excerpt
from essaycheck.verdict import Place

if TYPE_CHECKING:
    from essaycheck.essay import Essay

LONGEST = 200_000
"""Characters of a body that are compared; no essay of a contest is that long."""

CONTEXT = 24
"""Characters shown before and behind a passage."""


@cache
def _others() -> re.Pattern[str]:
    return re.compile(r"[\W_]+")


def bare(essay: Essay) -> str:
    """The body of ``essay`` as it is compared, without any division into paragraphs."""
    return _others().sub("", fold(_joined(essay)).text)


def _joined(essay: Essay) -> str:
    return "\n".join(map(essay.quote, essay.body))[:LONGEST]


class Text:
    """The body of an essay, and where each stretch of its bare form stands in the draft."""

    def __init__(self, essay: Essay) -> None:
        self.bare = bare(essay)
        self._essay = essay

    @cached_property
    def _source(self) -> str:
        return _joined(self._essay)

    @cached_property
    def _origins(self) -> list[int] | None:
        """The place in the joined text of each character of the bare one; None where folding moves any."""
        origins = [at for at, character in enumerate(self._source) if character.isalnum()]
        if len(origins) != len(self.bare):
            return None
        moved = (_folded(self._source[at]) != folded for at, folded in zip(origins, self.bare, strict=True))
        return None if any(moved) else origins

    @cached_property
    def _kept(self) -> list[int]:
        """The place in the folded text of each character of the bare one."""
        return [match.start() for match in re.finditer(r"[^\W_]", fold(self._source).text)]

    @cached_property
    def _starts(self) -> list[int]:
        """Where in the joined text each stretch of the body begins."""
        starts = [0]
        for span in self._essay.body:
            starts.append(starts[-1] + span.end - span.start + 1)
        return starts

    def excerpt(self, start: int, end: int) -> Excerpt:
        """The words of the draft from ``start`` to ``end`` of the bare text."""
        first, last = self._stretch(start, end)
        at = bisect_right(self._starts, first) - 1
        whole, begin = self._essay.body[at], self._starts[at]
        span = Span(whole.paragraph, whole.start + first - begin, min(whole.end, whole.start + last - begin))
        return Excerpt(
            self._place(span), span, self._before(first), self._source[first:last], self._after(last)
        )

    def _stretch(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the bare text begins and ends in the joined one."""
        if origins := self._origins:
            return origins[start], origins[end - 1] + 1
        kept = self._kept
        return fold(self._source).origin(kept[start], kept[end - 1] + 1)

    def _place(self, span: Span) -> Place:
        paragraph = self._essay.paragraphs[span.paragraph]
        return Place(paragraph.kind, paragraph.index, paragraph.cell)

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


def _joint(line: str) -> int:
    """How many characters behind the first belong to the same number or address as it does."""
    count = 0
    while count < len(line) - 1 and _is_part(line[count]) and _is_part(line[count + 1]):
        count += 1
    return count


def _is_part(character: str) -> bool:
    return character.isascii() or character.isdigit()
