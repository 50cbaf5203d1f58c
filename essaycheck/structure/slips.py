"""What is found, and what it is looked for in."""

from __future__ import annotations

from operator import itemgetter
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


class Body(NamedTuple):
    """The body of ``essay``, piece by piece and as one text, for several kinds of slip one after another."""

    essay: Essay
    pieces: list[Piece]
    texts: list[str]
    text: str

    def among(self, signs: str) -> list[str]:
        """Those of ``signs`` that it holds: most hold few, and then need not be searched piece by piece."""
        return [*filter(self.text.__contains__, signs)]


_PARAGRAPH = itemgetter(0)


def body_of(essay: Essay) -> Body:
    """What is looked through for slips."""
    paragraphs = map(essay.paragraphs.__getitem__, map(_PARAGRAPH, essay.body))
    texts = [essay.paragraphs[at].text[start:end] for at, start, end in essay.body]
    pieces = [*map(Piece._make, zip(paragraphs, essay.body, texts, strict=True))]
    return Body(essay, pieces, texts, "\n".join(texts))


def is_verse(essay: Essay) -> bool:
    """Whether most of the body's words are in short lines; headings are short, too, but few words."""
    lengths = [span.end - span.start for span in essay.body]
    return 2 * sum(length for length in lengths if length <= VERSE) > sum(lengths)
