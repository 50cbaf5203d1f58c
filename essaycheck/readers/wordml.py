"""The walk over WordprocessingML: which text is the document, in reading order."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from essaycheck import limits
from essaycheck.archives import too_large
from essaycheck.readers.blocks import Block, Extent, Story, Whole, finished, shown
from essaycheck.readers.fonts import symbol
from essaycheck.readers.looks import Simple
from essaycheck.readers.scanning import XML
from essaycheck.readers.stylesheet import PARAGRAPH, RUN
from essaycheck.readers.tables import Tables
from essaycheck.readers.vocabulary import MATH, SIGNS

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import ClassVar

    from essaycheck.essay import Cell, Kind, Paragraph
    from essaycheck.readers.fields import Fields
    from essaycheck.readers.handlers import Handled
    from essaycheck.readers.noticed import Noticed
    from essaycheck.readers.scanning import Attributes, Scanner
    from essaycheck.readers.styles import Format, Look, Styles
    from essaycheck.readers.stylesheet import Element


class Walk:
    """Gathers the paragraphs of one document, part after part."""

    def __init__(self, styles: Styles, noticed: Noticed, fields: Fields) -> None:
        self.kind: Kind = "body"
        self.block: Block | None = None  # the open paragraph
        self.inside = ""  # "pPr" or "trPr"
        self.blocks: list[Block | Whole | None] = []  # by slot, in the order of start tags
        self.moved: dict[int, int] = {}  # slots whose text has become the beginning of another's
        self._styles = styles
        self._noticed = noticed
        self._fields = fields
        self.tables = Tables(self._settle)
        self._outer: list[Block | None] = []  # the paragraphs around the open one
        self._stories: list[Story] = []
        self._carry: Block | None = None  # a paragraph whose mark is deleted
        self._paragraph_elements: list[Element] = []
        self._elements: list[Element] = []
        self._look: Look | None = None
        self._chars: list[str] = []
        self._reading = self._preserve = False
        self._extent = Extent()
        self._lines = 0
        self._pending = 0  # characters of the open w:t

    def begin(self, scanner: Scanner, kind: Kind, handled: Callable[[str], bool]) -> None:
        """A part of paragraphs of ``kind`` begins; whatever else is ``handled`` is more than a look."""
        w = scanner.qualifier(scanner.namespace)
        self.kind, self._scanner, self._w, self._space = kind, scanner, w, f"{scanner.qualifier(XML)}space"
        self._simple = Simple(self._styles, w, handled)
        self.tables.begin(w)

    def finish(self) -> None:
        """The part has been read."""
        self._settle()
        self._fields.end()

    def paragraphs(self) -> tuple[tuple[Paragraph, ...], dict[int, int]]:
        """All paragraphs, and which of them the text of each slot has become part of."""
        kept = [block for block in self.blocks if block is not None]
        self.blocks = []
        indices = {block.slot: index for index, block in enumerate(kept)}
        for slot, other in reversed(self.moved.items()):  # of a chain of deleted marks the last comes first
            if other in indices:
                indices[slot] = indices[other]
        listed = {
            index: block.format.numbering
            for index, block in enumerate(kept)
            if block.format.numbering and block.kind in ("body", "cell")
        }
        return finished(kept, self._styles.numbers(listed)), indices

    def put(self, text: str, *, western: bool = False) -> None:
        """Add ``text`` to the open paragraph in the look of the present run."""
        block = self.block
        if block is None or not text or self._fields.codes:
            return
        look = self._look = self._look or self._styles.look(block.format, tuple(self._elements))
        self._add(block, text, self._styles.variant(look, "western") if western else look)

    def _add(self, block: Block, text: str, look: Look) -> None:
        if look.hidden:
            self._noticed.hide(block.slot, block.length, text)
            return
        self._extent.grow(len(text))
        block.add(text, look)

    def stretch(self, opens: bool, form: str, properties: list[str], texts: list[str], closes: bool) -> bool:
        """Runs of one text each, as ``Paragraphs`` has it."""
        if self.inside or self._reading or self._fields.codes:
            return False
        block = None if opens else self.block
        elements = self._simple.form(form) if form else ()
        if elements is None or not (opens or block):
            return False
        format_ = block.format if block else self._format(elements)
        pieces = self._simple.pieces(format_, properties, texts)
        if not pieces:
            return False
        if opens and closes and len(pieces) == 1 and not (pieces[0][1].hidden or self._carry):
            text, self._look = pieces[0]
            self._extent.grow(len(text), 1)
            self.blocks.append(Whole(*self._place(), format_, text, self._look))
            return True
        block = block or self._open(elements, format_)
        for text, self._look in pieces:
            self._add(block, text, self._look)
        if closes:
            self._end_paragraph()
        return True

    def form(self, properties: str) -> bool:
        """The properties of a paragraph, as ``Paragraphs`` has it."""
        if self.block is None or self.inside or self._reading:
            return False
        elements = self._simple.form(properties)
        if elements:
            self._paragraph_elements += elements
            self.block.format = self._format(tuple(self._paragraph_elements))
        return elements is not None

    def text(self, data: str) -> None:
        """Character data, wherever it stands."""
        if self._reading:
            self._chars.append(data)
            self._pending += len(data)
            if self._pending > limits.CHARACTERS:
                too_large("characters", limits.CHARACTERS)

    def _start_text(self, name: str, attributes: Attributes) -> None:
        self._reading = True
        self._preserve = attributes.get(self._space) == "preserve"
        self._chars, self._pending = [], 0

    def _end_text(self) -> None:
        self.put(self._finished_text())

    def _end_formula_text(self) -> None:
        self.put(self._finished_text(), western=True)

    def _finished_text(self) -> str:
        self._reading = False
        return shown("".join(self._chars), self._preserve)

    def _sign(self, name: str, attributes: Attributes) -> None:
        if self.inside:  # in w:pPr a w:tab is the position of one
            return
        sign = SIGNS[name.rpartition(":")[2]]
        self._lines += sign == "\n"
        if self._lines > limits.PARAGRAPHS:
            too_large("lines", limits.PARAGRAPHS)
        self.put(sign)

    def _symbol(self, name: str, attributes: Attributes) -> None:
        self.put(symbol(attributes.get(f"{self._w}char", "")), western=True)

    def _start_paragraph(self, name: str, attributes: Attributes) -> None:
        self._open((), self._format(()))

    def _open(self, elements: tuple[Element, ...], format_: Format) -> Block:
        """A paragraph begins."""
        self._outer.append(self.block)
        self._paragraph_elements = [*elements]
        self.block = block = Block(*self._place(), format_)
        self.blocks.append(block)
        if self._carry is not None:
            block.take(self._carry)
            self.moved[self._carry.slot] = block.slot
            self._carry = None
        return block

    def _place(self) -> tuple[int, Kind, Cell | None]:
        """The slot of a paragraph that begins, its kind, and its cell."""
        slot = len(self.blocks)
        if slot >= limits.PARAGRAPHS:
            too_large("paragraphs", limits.PARAGRAPHS)
        cell = self.tables.cell()
        return slot, "cell" if cell and self.kind == "body" else self.kind, cell

    def _end_paragraph(self) -> None:
        block = self.block
        if block is None:
            return
        self._extent.grow(0, len(block.looks))
        if block.marked:
            self.blocks[block.slot] = None
            self._carry = block
        self.block = self._outer.pop()

    def _start_paragraph_properties(self, name: str, attributes: Attributes) -> None:
        self.inside = "pPr"

    def _end_paragraph_properties(self) -> None:
        self.inside = ""
        if self.block is not None and self._paragraph_elements:
            self.block.format = self._format(tuple(self._paragraph_elements))

    def _format(self, elements: tuple[Element, ...]) -> Format:
        """That of a paragraph with these; of those without any it is kept."""
        table = self.tables.inmost
        if elements:
            return self._styles.format(elements, table.style, table.shaded)
        table.plain = table.plain or self._styles.format((), table.style, table.shaded)
        return table.plain

    def _start_run(self, name: str, attributes: Attributes) -> None:
        self._elements = []
        self._look = None

    def _run_property(self, name: str, attributes: Attributes) -> None:
        if self.inside == "pPr":  # those of the paragraph's mark
            return
        self._elements.append((name, tuple(attributes.items())))
        if len(self._elements) > limits.PROPERTIES:
            too_large("properties", limits.PROPERTIES)

    def _paragraph_property(self, name: str, attributes: Attributes) -> None:
        if self.inside == "pPr":
            self._paragraph_elements.append((name, tuple(attributes.items())))
            if len(self._paragraph_elements) > limits.PROPERTIES:
                too_large("properties", limits.PROPERTIES)

    def _shading(self, name: str, attributes: Attributes) -> None:
        if self.inside == "pPr":
            self._paragraph_property(name, attributes)
        elif self.block is not None:
            self._run_property(name, attributes)
        else:
            self.tables.shade(attributes)

    def _settle(self) -> None:
        """A container ends: nothing follows that takes up the text of a paragraph whose mark is deleted."""
        if self._carry is not None and self._carry.length:
            self.blocks[self._carry.slot] = self._carry
        self._carry = None

    def _field(self, name: str, attributes: Attributes) -> None:
        self._fields.mark(attributes.get(f"{self._w}fldCharType"))

    def _start_textbox(self, name: str, attributes: Attributes) -> None:
        if self._fields.codes:
            self._scanner.skip()
            return
        story = (self.kind, self.block, self._outer, self._elements, self._look)
        self._stories.append(Story(*story, first=len(self.blocks)))
        self.block, self._outer = None, []
        self._fields.enter()
        self.tables.enter()
        if self.kind == "body":
            self.kind = "textbox"

    def _end_textbox(self) -> None:
        self._settle()
        self._fields.leave()
        self.tables.leave()
        story = self._stories.pop()
        self.kind, self.block, self._outer, self._elements, self._look = story[:5]
        self._noticed.textbox(self.blocks[story.first :])

    def _skip(self, name: str, attributes: Attributes) -> None:
        self._scanner.skip()

    _STARTS: ClassVar = {
        **dict.fromkeys(SIGNS, _sign),
        **dict.fromkeys(RUN, _run_property),
        **dict.fromkeys(PARAGRAPH, _paragraph_property),
        "p": _start_paragraph,
        "pPr": _start_paragraph_properties,
        "r": _start_run,
        "shd": _shading,
        "t": _start_text,
        "sym": _symbol,
        "fldChar": _field,
        "txbxContent": _start_textbox,
        "rt": _skip,
    }
    _ENDS: ClassVar = {
        "p": _end_paragraph,
        "pPr": _end_paragraph_properties,
        "t": _end_text,
        "txbxContent": _end_textbox,
    }
    HANDLED: ClassVar[Handled] = (
        ("", _STARTS, _ENDS),
        *product(MATH, ({"r": _start_run, "t": _start_text},), ({"t": _end_formula_text},)),
    )
