"""Paragraphs cut into lines, their characters made alike, so that one reading serves every way of typing."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from essaycheck.essay import OBJECT, Span
from essaycheck.folding import simplify
from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from essaycheck.essay import Paragraph

NOTHING = "\u200b"
"""Stands for every character that nobody sees, so that a clean line is as long as the line."""

LONGEST = 400
"""Characters of a line that are looked at; what an author says of himself is shorter."""

_CERTAINLY_PROSE = 160
"""A line of more characters is running text, unless its beginning looks like a label."""

_SAME: dict[str, str] = {
    " ": "\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u202f\u205f\u3000",
    ":": "∶﹕︰꞉ː",
    "[": "【〔〖「『",
    "]": "】〕〗」』",
    "<": "〈",
    ">": "〉",
    "、": "﹑",
    "|": "│┃┆┊║︱丨",  # the last is a character that nothing is written with
    "-": "—―–─﹣−‐‑‒",
    "·": "•‧・∙⋅",
    "_": "﹍﹎﹏",
    "征": "徵",  # 徵文; simplified for itself it stays, for 宫商角徵羽
    NOTHING: "\u00ad\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f\ufeff"  # soft hyphen, joiners, variants
    + "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"  # marks of direction
    + OBJECT,
}
_ALIKE = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}  # full-width forms of ASCII
_ALIKE |= {other: one for one, others in _SAME.items() for other in others}
_OTHERS = frozenset(_ALIKE)
_UNSEEN = frozenset(_SAME[NOTHING] + NOTHING)

SPACES = " \t\n" + NOTHING
_LONGEST_NAME = 4
_NEAR_END = 8
_SHORTEST_SENTENCE = 22
_FIGURES = 11  # of a telephone number
_SENTENCE_ENDS = tuple("。!?…")
_SIGNS_OF_LABELS = tuple(":：【[〔")


class Line(NamedTuple):
    """A line of a paragraph; ``text`` is its clean form, character by character, from ``start`` on.

    ``place``: the number of the paragraph and ``start``, which no two lines share. It is asked for so often
    that it is kept.
    """

    paragraph: Paragraph
    start: int
    end: int
    text: str
    place: tuple[int, int]

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """The place in the paragraph of ``text[start:end]``; of the whole line when nothing is given.

        A value that goes on in the next paragraph is marked up to the end of the line.
        """
        stop = self.end if end is None else min(self.end, self.start + end)
        return Span(self.paragraph.index, self.start + start, stop)

    def raw(self, start: int, end: int) -> str:
        """What the draft has at ``text[start:end]``, without the characters that nobody sees."""
        text = self.paragraph.text[self.start + start : self.start + end]
        if not _UNSEEN.isdisjoint(text):
            text = "".join(char for char in text if char not in _UNSEEN)
        return text.replace("\n", "").strip()  # a value that goes on behind a break

    def part(self, start: int, end: int) -> Line:
        """The line that ``text[start:end]`` makes by itself."""
        begin, text = self.start + start, self.text[start:end]
        return Line(self.paragraph, begin, self.start + end, text, (self.paragraph.index, begin))

    @property
    def is_prose(self) -> bool:
        """Running text: longer than a title or an author's line is, or a whole sentence."""
        if len(self.text) > 2 * _CERTAINLY_PROSE:
            return True
        if len(self.text) < _SHORTEST_SENTENCE:
            return False
        length = length_of(self.text)
        if not any(map(self.text.__contains__, _SENTENCE_ENDS)):
            return length >= 50 and not (length < 2 * 50 and sum(map(str.isdigit, self.text)) >= _FIGURES)
        return length >= _SHORTEST_SENTENCE

    @property
    def ends_in_word(self) -> bool:
        """Whether nothing but a full stop follows its last letter or figure."""
        text = self.paragraph.text[max(self.start, self.end - _NEAR_END) : self.end]
        return text.rstrip(SPACES + "。")[-1:].isalnum()

    @property
    def may_be_name(self) -> bool:
        """A word or two, nothing else."""
        return self.text.strip(SPACES).isalpha() and length_of(self.text) <= _LONGEST_NAME


def is_sign(char: str) -> bool:
    """Whether a character is a picture or an ornament (➤ ✎ 👉), those of symbol fonts included."""
    if char < "\u2190" or "\u2c00" <= char < "\ue000":
        return False
    return char <= "\u2bff" or char <= "\uf8ff" or "\U0001f000" <= char <= "\U0001faff"


@lru_cache(maxsize=64)  # all that look at a line ask for it
def squeeze(text: str) -> str:
    """A clean text without white space and invisible characters."""
    return "".join(text.split()).replace(NOTHING, "")


def length_of(text: str) -> int:
    """That of a clean text without white space and invisible characters."""
    return sum(map(len, text.split())) - text.count(NOTHING)


def clean(text: str) -> str:
    """``text`` with the forms of one sign made alike, traditional characters simplified; its length stays."""
    if "&" in text:
        text = text.replace("&nbsp;", " " * len("&nbsp;"))
    if "**" in text:
        text = re.sub(r"\*\*([^*\s]+(?: [^*\s]+)*)\*\*", rf"{2 * NOTHING}\1{2 * NOTHING}", text)  # Markdown
    for other in _OTHERS.intersection(text):
        text = text.replace(other, _ALIKE[other])
    text = simplify(text)
    if text.isascii() or unicodedata.is_normalized("NFKC", text):
        return text
    return "".join(_compatible(char) for char in text)


def _compatible(char: str) -> str:
    form = unicodedata.normalize("NFKC", char)
    return form if len(form) == 1 else char


def ending(line: Line) -> Line:
    """The last characters of a line, for what stands at the end of a long one."""
    start = max(line.start, line.end - LONGEST)
    text = clean(line.paragraph.text[start : line.end])
    return Line(line.paragraph, start, line.end, text, (line.paragraph.index, start))


def bracket_at_end(text: str) -> tuple[int, int] | None:
    """Where the bracket begins and ends with which a clean text closes, or None."""
    end = len(text.rstrip(SPACES + "。"))
    if not end or text[end - 1] not in ")]":
        return None
    opener = "(" if text[end - 1] == ")" else "["
    depth = 0
    for position in range(end - 1, max(-1, end - 200), -1):
        depth += (text[position] == text[end - 1]) - (text[position] == opener)
        if depth == 0:
            return position, end
    return None


def lines_of(paragraphs: Iterable[Paragraph]) -> Iterator[Line]:
    """The lines that are not blank, in order."""
    for paragraph in paragraphs:
        start, index = 0, paragraph.index
        for piece in paragraph.text.split("\n"):
            end = start + len(piece)
            if piece.strip():
                yield Line(paragraph, start, end, _readable(piece), (index, start))
            start = end + 1


def _readable(piece: str) -> str:
    """The clean text; of what is certainly running text the text as it is, for nobody reads more in it."""
    if len(piece) > _CERTAINLY_PROSE and not any(map(piece[:40].__contains__, _SIGNS_OF_LABELS)):
        return piece[:LONGEST]
    return clean(piece[:LONGEST])
