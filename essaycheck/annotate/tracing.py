"""Which element of a document each stretch of a paragraph's text comes from.

The reader's own walk goes over trees instead of bytes, so that both always mean the same words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.annotate.trees import TreeScanner
from essaycheck.readers.docx import Document
from essaycheck.readers.wordml import Walk
from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from essaycheck.annotate.trees import Element
    from essaycheck.essay import Kind
    from essaycheck.readers.fields import Fields
    from essaycheck.readers.noticed import Noticed
    from essaycheck.readers.opc import Package
    from essaycheck.readers.scanning import Attributes
    from essaycheck.readers.styles import Styles


class Piece(NamedTuple):
    """The text at ``start`` to ``end`` of a paragraph, and the element that it is in."""

    start: int
    end: int
    element: Element


class Place(NamedTuple):
    """A paragraph: its ``w:p``, and the pieces of its text in their order."""

    element: Element
    pieces: list[Piece]


def traced(package: Package, main: Element) -> dict[int, Place]:
    """The place of each paragraph by its index; ``main`` is the tree of the main part."""
    document = _Trees(package, main)
    unclosed = document.read()
    if unclosed:
        document = _Trees(package, main, frozenset(unclosed))
        document.read()
    return document.walk.places()


class Trace(Walk):
    """A walk that remembers where its text comes from."""

    def __init__(self, styles: Styles, noticed: Noticed, fields: Fields) -> None:
        super().__init__(styles, noticed, fields)
        self.tree: TreeScanner
        self._found: dict[int, Place] = {}  # by slot

    def _start_paragraph(self, name: str, attributes: Attributes) -> None:
        self._found[len(self.blocks)] = Place(self.tree.element, [])
        super()._start_paragraph(name, attributes)

    def put(self, text: str, *, western: bool = False) -> None:
        """Add ``text`` to the open paragraph, and note where it stands."""
        block = self.block
        before = block.length if block else 0
        super().put(text, western=western)
        if block and block.length > before:
            self._found[block.slot].pieces.append(Piece(before, block.length, self.tree.element))

    def places(self) -> dict[int, Place]:
        """The place of each paragraph by its index; one whose mark is deleted is a part of the next."""
        _, indices = self.paragraphs()
        places: dict[int, Place] = {}
        for slot, (element, pieces) in self._found.items():
            if slot in indices:
                index = indices[slot]
                before = places[index].pieces if index in places else []
                places[index] = Place(element, before + pieces)
        return places


class _Trees(Document):
    """A document of which every part is read as a tree."""

    walk: Trace

    def __init__(self, package: Package, main: Element, broken: frozenset[int] = frozenset()) -> None:
        super().__init__(package, broken, Trace)
        self._root = main

    def read_part(self, part: str, kind: Kind) -> None:
        """Read the paragraphs of one part."""
        from docx.oxml.parser import parse_xml

        tree = self._root if kind == "body" else parse_xml(b"".join(self.package.archive.chunks(part)))
        self.walk.tree = scanner = TreeScanner(tree)
        self.begin(scanner, kind)
        scanner.run()
        self.walk.finish()
