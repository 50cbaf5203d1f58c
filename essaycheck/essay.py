"""What a draft is once it has been read: paragraphs, and the title, author fields and body in them."""

from __future__ import annotations

from typing import Literal

from essaycheck.records import NamedTuple

Kind = Literal["body", "cell", "textbox", "footnote", "endnote", "header", "footer", "line"]
"""Where a paragraph stands; ``line`` is a line of a .txt file."""

Ambiguous = Literal["asian", "text", "western"]
"""How the characters that both scripts use are counted in a run (COUNTING: class 3).

``asian``: all of them as Asian. ``text``: the quotes, dash, ellipsis and middle dot as Asian, the others not,
as in a plain text file. ``western``: none of them.
"""

OBJECT = "\ufffc"
"""Stands in a text for a note's reference mark or an inline object: counts nothing, separates words."""


FIELD_NAMES = (
    "name",
    "phone",
    "unit",
    "school",
    "class",
    "student_id",
    "address",
    "postcode",
    "email",
    "position",
    "teacher",
    "id_number",
    "age",
    "gender",
    "wechat",
)
"""The author fields that a ruleset can name: what ``Field.name`` may be."""

STANDS_FOR = {"unit": ("unit", "school"), "school": ("school", "unit")}
"""The fields that do for one that is asked for, itself first: who has a school has no other unit."""


class Span(NamedTuple):
    """A stretch of one paragraph: ``start`` and ``end`` are code points of its text."""

    paragraph: int
    start: int
    end: int


class Cell(NamedTuple):
    """The place of a table cell, counted from 0; ``column`` is that of the grid: a merged cell skips some."""

    table: int
    row: int
    column: int


class Run(NamedTuple):
    """A stretch of a paragraph's text with one appearance."""

    start: int
    end: int
    ambiguous: Ambiguous
    font: str = ""  # the East Asian font as resolved through styles and defaults; "" when nothing says
    size: float = 0.0  # points; 0 when nothing says
    white: bool = False  # written in white


class Paragraph(NamedTuple):
    r"""A paragraph's visible text in the final view; a line break inside it is ``\n``.

    ``index`` is its position in ``Essay.paragraphs``. In a .docx the ``w:p`` elements of the main part come
    first, in the order of their start tags (that of a text box follows its host), without those that are not
    read (deleted, ``mc:Fallback``); then footnotes, endnotes, headers and footers. In a .txt it is the number
    of the line.
    """

    index: int  # type: ignore[assignment]  # shadows tuple.index, which nobody needs here
    text: str
    kind: Kind
    cell: Cell | None = None
    style: str = ""  # the style's name in lower case ("title", "heading 1"), "" for the default
    align: str = ""  # "center", "right", "both", "left", or "" when nothing says
    numbered: bool = False  # has an automatic number or bullet, which is no part of the text
    spacing: str = ""  # line spacing: "28pt" or "1.5", "" when nothing says
    runs: tuple[Run, ...] = ()  # cover the text without gaps; () means one run that counts as ``text``
    number: str = ""  # the automatic number as it is shown ("一、"), "" where it is not known and for bullets


class Page(NamedTuple):
    """The last section's page, in points."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float


class Note(NamedTuple):
    """Something that the reader saw and that is no part of the text, with its number.

    Codes: ``revisions`` ``comments`` ``own-comments`` (those that we have put into a copy) ``hidden``
    ``white`` ``pictures`` ``textboxes`` ``wordart`` ``elsewhere`` (text of other files that Word shows in
    this one) ``zero-width`` ``undecodable``.
    """

    code: str
    number: int
    spans: tuple[
        Span, ...
    ] = ()  # the first places, at most 20; of hidden or deleted text an empty span where it stood
    quotes: tuple[
        str, ...
    ] = ()  # the hidden, commented or drawn words that go with the places, at most 80 characters each


class Reading(NamedTuple):
    """What a reader makes of a file's bytes."""

    paragraphs: tuple[Paragraph, ...]
    encoding: str | None = None  # of a .txt: "utf-8", "utf-8-sig", "gb18030", "big5hkscs", "utf-16-le" ...
    page: Page | None = None
    notes: tuple[Note, ...] = ()
    people: tuple[str, ...] = ()  # names in document properties, comments and tracked changes


class Field(NamedTuple):
    """A statement about the author: ``name`` is its key in a ruleset (``phone``), ``label`` stands before it.

    ``value`` is "" for a label with nothing behind it; ``span`` is then the label's.
    """

    name: str
    label: str
    value: str
    span: Span


class Title(NamedTuple):
    """The essay's own title; ``span`` is that of ``text``, which does not hold the subtitle."""

    text: str
    subtitle: str
    span: Span

    @property
    def full(self) -> str:
        """The title with its subtitle behind a dash."""
        return f"{self.text}——{self.subtitle}" if self.subtitle else self.text


class Counts(NamedTuple):
    """The four figures of Word's count dialogue and of people who count Chinese characters only."""

    words: int = 0
    han: int = 0
    characters: int = 0
    characters_with_spaces: int = 0


class Essay(NamedTuple):
    """A draft as the rules see it. ``body``: the text without title, subtitle and author fields, in order.

    ``path`` is what reports show, and as short as the user wrote it; ``place`` the same from the root.
    """

    path: str
    sha256: str
    encoding: str | None
    title: Title | None
    fields: tuple[Field, ...]
    paragraphs: tuple[Paragraph, ...]
    body: tuple[Span, ...]
    page: Page | None = None
    notes: tuple[Note, ...] = ()
    people: tuple[str, ...] = ()
    place: str = ""

    def __hash__(self) -> int:
        return hash(self.sha256)  # that of all that it holds would take longer than what is kept saves

    def quote(self, span: Span) -> str:
        """The words that stand at ``span``."""
        return self.paragraphs[span.paragraph].text[span.start : span.end]
