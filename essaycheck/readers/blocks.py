"""Paragraphs in the making, and what is remembered of them while a text box comes between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck import limits
from essaycheck.archives import too_large
from essaycheck.essay import Paragraph, Run
from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from essaycheck.essay import Cell, Kind
    from essaycheck.readers.styles import Format, Look
    from essaycheck.readers.stylesheet import Element

PIECES = (
    4096  # a paragraph's pieces of text are joined when they are more: millions of them would fill the memory
)


XML_SPACE = " \t\n\r"


class Block:
    """A paragraph in the making."""

    __slots__ = ("cell", "format", "kind", "length", "looks", "marked", "pieces", "slot", "starts")

    def __init__(self, slot: int, kind: Kind, cell: Cell | None, format_: Format) -> None:
        self.slot = slot
        self.kind = kind
        self.cell = cell
        self.format = format_
        self.pieces: list[str] = []
        self.length = 0
        self.starts: list[int] = []  # of the runs, and how each looks
        self.looks: list[Look] = []
        self.marked = False  # its mark is deleted

    def add(self, text: str, look: Look) -> None:
        """Append text; neighbours that look the same are one run."""
        if not self.looks or self.looks[-1] is not look:
            self.starts.append(self.length)
            self.looks.append(look)
            if len(self.looks) > limits.RUNS:
                too_large("runs", limits.RUNS)
        self.pieces.append(text)
        if len(self.pieces) > PIECES:
            self.pieces = ["".join(self.pieces)]
        self.length += len(text)

    def take(self, other: Block) -> None:
        """Begin with the text of ``other``."""
        self.pieces, self.length = other.pieces, other.length
        self.starts, self.looks = other.starts, other.looks

    def paragraph(self, index: int, number: str = "") -> Paragraph:
        """The paragraph as it has become; ``number``: the automatic one before it."""
        ends = [*self.starts[1:], self.length]
        on_paper = self.kind != "textbox"  # a text box may well be dark
        runs = [
            Run(start, end, ambiguous, font, size, white and on_paper)
            for start, end, (ambiguous, font, size, white, _) in zip(
                self.starts, ends, self.looks, strict=False
            )
        ]
        style, align, numbering, spacing, _ = self.format
        made = (style, align, numbering is not None, spacing, tuple(runs), number)
        return Paragraph(index, "".join(self.pieces), self.kind, self.cell, *made)


class Whole(NamedTuple):
    """A paragraph of one run, as most are: it needs no making."""

    slot: int
    kind: Kind
    cell: Cell | None
    format: Format
    text: str
    look: Look

    @property
    def length(self) -> int:
        """That of the text."""
        return len(self.text)

    def paragraph(self, index: int, number: str = "") -> Paragraph:
        """The same as of a ``Block``."""
        _, kind, cell, (style, align, numbering, spacing, _), text, look = self
        ambiguous, font, size, white, _ = look
        run = Run(0, len(text), ambiguous, font, size, white and kind != "textbox")
        listed = numbering is not None
        return Paragraph(index, text, kind, cell, style, align, listed, spacing, (run,), number)


class Extent:
    """How much has been read, which must not be too much."""

    __slots__ = ("_characters", "_runs")

    def __init__(self) -> None:
        self._characters = self._runs = 0

    def grow(self, characters: int, runs: int = 0) -> None:
        """So much more has been read."""
        self._characters += characters
        self._runs += runs
        if self._characters > limits.CHARACTERS:
            too_large("characters", limits.CHARACTERS)
        if self._runs > limits.RUNS:
            too_large("runs", limits.RUNS)


def finished(blocks: list[Block | Whole], numbers: Mapping[int, str]) -> tuple[Paragraph, ...]:
    """The paragraphs that they have become, with their automatic numbers by where they stand.

    One block after the other is let go of: they need more memory than their text.
    """
    backwards = reversed(range(len(blocks)))
    found = [blocks.pop().paragraph(at, numbers.get(at, "")) for at in backwards]
    return tuple(reversed(found))


class Story(NamedTuple):
    """What the walk remembers of its place while it is in a text box."""

    kind: Kind
    block: Block | None
    outer: list[Block | None]
    elements: list[Element]
    look: Look | None
    first: int  # the slot of the text box's first paragraph


def shown(text: str, preserved: bool) -> str:
    """The text of a ``w:t`` as Word shows it, with spaces for its line ends."""
    text = text if preserved else text.strip(XML_SPACE)
    return text.replace("\n", " ").replace("\r", " ") if "\n" in text or "\r" in text else text
