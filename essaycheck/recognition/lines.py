"""Paragraphs cut into lines, their characters made alike, so that one reading serves every way of typing."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from essaycheck.essay import OBJECT, Span
from essaycheck.folding import simplify

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from essaycheck.essay import Paragraph

NOTHING = "\u200b"
"""Stands for every character that nobody sees, so that a clean line is as long as the line."""

LONGEST = 400
"""A line is cleaned this far, in characters. What an author says of himself is shorter; an essay in one line is not searched."""

_ALIKE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_ALIKE |= dict.fromkeys(
    (0x20, 0xA0, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x202F, 0x205F, 0x3000), 0x20
)
_ALIKE |= dict.fromkeys(map(ord, "∶﹕︰꞉ː"), ord(":"))
_ALIKE |= dict.fromkeys(map(ord, "【〔〖［"), ord("["))
_ALIKE |= dict.fromkeys(map(ord, "】〕〗］"), ord("]"))
_ALIKE |= dict.fromkeys(map(ord, "、﹑"), ord("、"))
_ALIKE |= dict.fromkeys(map(ord, "│┃┆┊︱"), ord("|"))
_ALIKE |= dict.fromkeys(map(ord, "—―–─－﹣−‐‑‒"), ord("-"))
_ALIKE |= dict.fromkeys(map(ord, "•‧・∙⋅"), ord("·"))
_ALIKE |= dict.fromkeys(map(ord, "＿﹍﹎﹏"), ord("_"))
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufe0e\ufe0f"
_ALIKE |= dict.fromkeys(map(ord, _INVISIBLE + OBJECT), ord(NOTHING))

SPACES = " \t\n" + NOTHING
_SENTENCE_ENDS = "。!?…"


class Line(NamedTuple):
    """A line of a paragraph: ``text`` is the clean form, character by character that of the paragraph from ``start`` on."""

    paragraph: Paragraph
    start: int
    end: int
    text: str

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """The place in the paragraph of ``text[start:end]``; of the whole line when nothing is given."""
        stop = self.end if end is None else self.start + end
        return Span(self.paragraph.index, self.start + start, stop)

    def raw(self, start: int, end: int) -> str:
        """What the draft has at ``text[start:end]``, without the characters that nobody sees."""
        text = self.paragraph.text[self.start + start : self.start + end]
        return "".join(char for char in text if char not in _INVISIBLE and char != OBJECT).strip()

    def part(self, start: int, end: int) -> Line:
        """The line that ``text[start:end]`` makes by itself."""
        return Line(self.paragraph, self.start + start, self.start + end, self.text[start:end])

    @property
    def is_prose(self) -> bool:
        """Running text: longer than a title or an author's line is, or a whole sentence."""
        length = len(squeeze(self.text))
        return length >= 50 or (length >= 22 and any(mark in self.text for mark in _SENTENCE_ENDS))


def squeeze(text: str) -> str:
    """A clean text without white space and invisible characters."""
    return "".join(text.split()).replace(NOTHING, "")


def clean(text: str) -> str:
    """``text`` with full-width forms, brackets, dashes, colons and spaces made alike, traditional characters simplified; no character more or less."""
    text = simplify(text.translate(_ALIKE))
    if text.isascii() or unicodedata.is_normalized("NFKC", text):
        return text
    return "".join(_compatible(char) for char in text)


def _compatible(char: str) -> str:
    form = unicodedata.normalize("NFKC", char)
    return form if len(form) == 1 else char


def ending(line: Line) -> Line:
    """The last characters of a line, for what stands at the end of a long one."""
    start = max(line.start, line.end - LONGEST)
    return Line(line.paragraph, start, line.end, clean(line.paragraph.text[start : line.end]))


def lines_of(paragraphs: Iterable[Paragraph]) -> Iterator[Line]:
    """The lines that are not blank, in order."""
    for paragraph in paragraphs:
        start = 0
        for piece in paragraph.text.split("\n"):
            if piece and not piece.isspace():
                yield Line(paragraph, start, start + len(piece), clean(piece[:LONGEST]))
            start += len(piece) + 1
