"""The walk over WordprocessingML: which text is the document, in reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck import limits
from essaycheck.archives import too_large
from essaycheck.readers.blocks import Block
from essaycheck.readers.fonts import symbol
from essaycheck.readers.scanning import XML
from essaycheck.readers.stylesheet import KEPT
from essaycheck.readers.tables import Tables
from essaycheck.readers.vocabulary import COMPATIBILITY, MATH, SIGNS
from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from essaycheck.essay import Kind, Paragraph
    from essaycheck.readers.fields import Fields
    from essaycheck.readers.noticed import Noticed
    from essaycheck.readers.scanning import Attributes, End, Scanner, Start
    from essaycheck.readers.styles import Format, Look, Styles
    from essaycheck.readers.stylesheet import Element

XML_SPACE = " \t\n\r"


class Story(NamedTuple):
    """What the walk remembers of its place while it is in a text box."""

    kind: Kind
    block: Block | None
    outer: list[Block | None]
    elements: list[Element]
    look: Look | None
    first: int  # the slot of the text box's first paragraph


class Walk:
    """Gathers the paragraphs of one document, part after part."""

    def __init__(self, styles: Styles, noticed: Noticed, fields: Fields) -> None:
        self.kind: Kind = "body"
        self.block: Block | None = None  # the open paragraph
        self.inside = ""  # "pPr" or "trPr"
        self.blocks: list[Block | None] = []  # by slot, in the order of start tags
        self.moved: dict[int, int] = {}  # slots whose text has become the beginning of another's
        self._styles = styles
        self._noticed = noticed
        self._fields = fields
        self._tables = Tables(self._settle)
        self._outer: list[Block | None] = []  # the paragraphs around the open one
        self._stories: list[Story] = []
        self._carry: Block | None = None  # a paragraph whose mark is deleted
        self._paragraph_elements: list[Element] = []
        self._elements: list[Element] = []
        self._look: Look | None = None
        self._chosen: list[bool] = []  # for each open mc:AlternateContent: a mc:Choice has been read
        self._chars: list[str] = []
        self._reading = self._preserve = False
        self._characters = self._runs = self._lines = 0
        self._pending = 0  # characters of the open w:t

    def begin(self, scanner: Scanner, kind: Kind) -> tuple[dict[str, Start], dict[str, End]]:
        """The handlers for a part of paragraphs of ``kind``."""
        w, mc = scanner.qualifier(scanner.namespace), scanner.qualifier(COMPATIBILITY)
        self.kind, self._scanner, self._w, self._space = kind, scanner, w, f"{scanner.qualifier(XML)}space"
        starts, ends = self._tables.handlers(w)
        starts |= {w + name: action for name, action in self._starts().items()}
        ends |= {w + name: action for name, action in self._ends().items()}
        starts |= {f"{mc}AlternateContent": self._alternate, f"{mc}Choice": self._choice}
        starts[f"{mc}Fallback"] = self._fallback
        ends[f"{mc}AlternateContent"] = self._end_alternate
        for m in map(scanner.qualifier, MATH):
            starts |= {f"{m}r": self._start_run, f"{m}t": self._start_text}
            ends[f"{m}t"] = self._end_formula_text
        return starts, ends

    def end(self) -> None:
        """The part has been read."""
        self._settle()
        self._fields.end()

    def paragraphs(self) -> tuple[tuple[Paragraph, ...], dict[int, int]]:
        """All paragraphs, and which of them the text of each slot has become part of."""
        kept = [block for block in self.blocks if block is not None]
        indices = {block.slot: index for index, block in enumerate(kept)}
        for slot, other in reversed(self.moved.items()):  # of a chain of deleted marks the last comes first
            if other in indices:
                indices[slot] = indices[other]
        self.blocks = []
        numbers = self._styles.numbers([(block.kind, block.format.numbering) for block in kept])
        found = []
        while kept:  # one block after the other is let go of: they need more memory than their text
            block = kept.pop()
            found.append(block.paragraph(len(kept), numbers.get(len(kept), "")))
        return tuple(reversed(found)), indices

    def _starts(self) -> dict[str, Start]:
        return {
            **dict.fromkeys(SIGNS, self._sign),
            **dict.fromkeys(KEPT, self._run_property),
            **dict.fromkeys(("pStyle", "jc", "numId", "ilvl", "spacing"), self._paragraph_property),
            "p": self._start_paragraph,
            "pPr": self._start_paragraph_properties,
            "r": self._start_run,
            "shd": self._shading,
            "t": self._start_text,
            "sym": self._symbol,
            "fldChar": self._field,
            "txbxContent": self._start_textbox,
            "rt": self._skip,
        }

    def _ends(self) -> dict[str, End]:
        return {
            "p": self._end_paragraph,
            "pPr": self._end_paragraph_properties,
            "t": self._end_text,
            "txbxContent": self._end_textbox,
        }

    # -- text

    def put(self, text: str, *, western: bool = False) -> None:
        """Add ``text`` to the open paragraph in the look of the present run."""
        block = self.block
        if block is None or self._fields.codes:
            return
        look = self._look
        if look is None:
            look = self._look = self._styles.look(block.format, tuple(self._elements))
        if look.hidden:
            self._noticed.hide(block.slot, block.length, text)
            return
        self._characters += len(text)
        if self._characters > limits.CHARACTERS:
            too_large("characters", limits.CHARACTERS)
        block.add(text, self._styles.variant(look, "western") if western else look)

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
        if text := self._finished_text():
            self.put(text)

    def _end_formula_text(self) -> None:
        if text := self._finished_text():
            self.put(text, western=True)

    def _finished_text(self) -> str:
        self._reading = False
        text = "".join(self._chars)
        if not self._preserve:
            text = text.strip(XML_SPACE)
        if "\n" in text or "\r" in text:  # Word shows them as spaces; here they would be line breaks
            text = text.replace("\n", " ").replace("\r", " ")
        return text

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

    # -- paragraphs and runs

    def _start_paragraph(self, name: str, attributes: Attributes) -> None:
        slot = len(self.blocks)
        if slot >= limits.PARAGRAPHS:
            too_large("paragraphs", limits.PARAGRAPHS)
        cell = self._tables.cell()
        self._outer.append(self.block)
        self._paragraph_elements = []
        kind: Kind = "cell" if cell and self.kind == "body" else self.kind
        self.block = block = Block(slot, kind, cell, self._format())
        self.blocks.append(block)
        if self._carry is not None:
            block.take(self._carry)
            self.moved[self._carry.slot] = slot
            self._carry = None

    def _end_paragraph(self) -> None:
        block = self.block
        if block is None:
            return
        self._runs += len(block.looks)
        if self._runs > limits.RUNS:
            too_large("runs", limits.RUNS)
        if block.marked:
            self.blocks[block.slot] = None
            self._carry = block
        self.block = self._outer.pop()

    def _start_paragraph_properties(self, name: str, attributes: Attributes) -> None:
        self.inside = "pPr"

    def _end_paragraph_properties(self) -> None:
        self.inside = ""
        if self.block is not None and self._paragraph_elements:
            self.block.format = self._format()

    def _format(self) -> Format:
        return self._styles.format(tuple(self._paragraph_elements), *self._tables.look())

    def _start_run(self, name: str, attributes: Attributes) -> None:
        self._elements = []
        self._look = None

    def _run_property(self, name: str, attributes: Attributes) -> None:
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
            self._tables.shade(attributes)

    def _settle(self) -> None:
        """A container ends: nothing follows that takes up the text of a paragraph whose mark is deleted."""
        if self._carry is not None and self._carry.length:
            self.blocks[self._carry.slot] = self._carry
        self._carry = None

    # -- fields, text boxes, alternatives

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
        self._tables.enter()
        if self.kind == "body":
            self.kind = "textbox"

    def _end_textbox(self) -> None:
        self._settle()
        self._fields.leave()
        self._tables.leave()
        story = self._stories.pop()
        self.kind, self.block, self._outer, self._elements, self._look = story[:5]
        self._noticed.textbox(self.blocks[story.first :])

    def _alternate(self, name: str, attributes: Attributes) -> None:
        self._chosen.append(False)

    def _end_alternate(self) -> None:
        self._chosen.pop()

    def _choice(self, name: str, attributes: Attributes) -> None:
        if self._chosen and self._chosen[-1]:
            self._scanner.skip()
        elif self._chosen:
            self._chosen[-1] = True

    def _fallback(self, name: str, attributes: Attributes) -> None:
        if self._chosen and self._chosen[-1]:
            self._scanner.skip()

    def _skip(self, name: str, attributes: Attributes) -> None:
        self._scanner.skip()
