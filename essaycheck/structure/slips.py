"""What is found, and what it is looked for in."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from essaycheck.errors import Fact
    from essaycheck.essay import Essay, Kind, Paragraph, Span

RUNNING: tuple[Kind, ...] = ("body", "line")
"""Kinds of paragraph in which the text runs on; each cell of a table is for itself."""

VERSE = 20
"""Lines as short are verses."""


class Slip(NamedTuple):
    """Something at a place, with the facts that its sentence needs."""

    span: Span
    facts: Mapping[str, Fact]


class Piece(NamedTuple):
    """What of a paragraph belongs to the body."""

    paragraph: Paragraph
    span: Span
    text: str


@lru_cache(maxsize=1)
def pieces(essay: Essay) -> tuple[Piece, ...]:
    """The body, piece by piece, for several kinds of slip one after another."""
    return tuple(Piece(essay.paragraphs[span.paragraph], span, essay.quote(span)) for span in essay.body)


@lru_cache(maxsize=1)
def _text(essay: Essay) -> str:
    return "\n".join([piece.text for piece in pieces(essay)])


def among(signs: str, essay: Essay) -> list[str]:
    """Those of ``signs`` that the body holds: most hold few, and then need not be searched piece by piece."""
    text = _text(essay)
    return [sign for sign in signs if sign in text]


def forget() -> None:
    """Let go of the essay that was looked at last: it can be a hundred times as large as any other."""
    pieces.cache_clear()
    _text.cache_clear()


def is_verse(essay: Essay) -> bool:
    """Whether most of the body's words are in short lines; headings are short, too, but few words."""
    lengths = [span.end - span.start for span in essay.body]
    return 2 * sum(length for length in lengths if length <= VERSE) > sum(lengths)
