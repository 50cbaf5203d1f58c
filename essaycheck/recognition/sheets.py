"""The lines at both ends of a draft, in which its author is looked for, and where its running text is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.recognition.bylines import byline
from essaycheck.recognition.found import NEAR, Sheet
from essaycheck.recognition.lines import lines_of
from essaycheck.recognition.statements import stated_lines
from essaycheck.recognition.titles import asks
from essaycheck.recognition.titles.title_lines import is_apart
from essaycheck.recognition.trimmings import is_covering_letter, is_pledge

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaycheck.essay import Paragraph
    from essaycheck.recognition.labels.vocabulary import Vocabulary
    from essaycheck.recognition.lines import Line
    from essaycheck.recognition.statements.stated import StatedLine

WINDOW = 40
"""Paragraphs from either end that are searched: what an author says of himself stands at the ends."""
_LINES = 300  # lines from either end of those paragraphs, in which breaks may make any number of lines
_EDITED = ("征文", "编者按", "编者的话", "刊登", "刊发")
"""What the editor of a paper says above a piece."""


def sheet_of(paragraphs: Sequence[Paragraph], vocabulary: Vocabulary) -> Sheet:
    """The lines of a draft with what they state."""
    text = [p for p in paragraphs if p.kind in ("body", "line") and p.text]
    if len(text) > 2 * WINDOW:
        text = text[:WINDOW] + text[-WINDOW:]
    seen = list(lines_of(text))
    if len(seen) > 2 * _LINES:
        seen = seen[:_LINES] + seen[-_LINES:]
    lines = stated_lines(seen, vocabulary)
    prose = [
        at
        for at, (line, pairs, said) in enumerate(lines)
        if not (pairs or said) and line.is_prose and not is_pledge(line.text)
    ]
    while prose and prose[0] < NEAR and len(prose) > 1 and is_covering_letter(lines[prose[0]].line.text):
        del prose[0]
    if prose[1:] and ((prose[0] == 0 and _is_question(lines)) or _is_presented(lines[: prose[1]], prose[0])):
        del prose[0]
    return Sheet.of(lines, prose)


def _is_question(lines: list[StatedLine]) -> bool:
    """Whether the first line is a title that asks, above the author's labelled data."""
    return bool(lines[1].pairs) and asks(lines[0].line)


def _is_presented(lines: list[StatedLine], first: int) -> bool:
    """Whether the ``first`` running text is an editor's on the piece, whose title and author follow it."""
    below = lines[first + 1 : first + 3]
    if first > 1 or len(below) < 2 or below[0].pairs:
        return False
    edited = any(word in each.line.text for each in lines[: first + 1] for word in _EDITED)
    named = "name" in below[1].kinds or _is_signed(below[1].line)
    return named and (edited or is_apart(below[0].line))


def _is_signed(line: Line) -> bool:
    """Whether a line tells somebody's name and institution without labels."""
    seen = byline(line)
    return seen is not None and seen.strength == "sure" and any(f.name == "name" for f in seen.fields)
