"""What stands between and beside the text: objects, alternatives, tracked changes, comments, notes."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from essaycheck.essay import OBJECT, Page
from essaycheck.readers.noticed import QUOTE, Place
from essaycheck.readers.styles import points
from essaycheck.readers.vocabulary import (
    CHANGES,
    COMPATIBILITY,
    DELETIONS,
    DRAWING,
    ELSEWHERE,
    INSERTIONS,
    PICTURE,
    SEPARATORS,
    SHAPES,
    VML,
)

if TYPE_CHECKING:
    from typing import ClassVar

    from essaycheck.readers.handlers import Handled
    from essaycheck.readers.noticed import Noticed
    from essaycheck.readers.scanning import Attributes, Scanner
    from essaycheck.readers.wordml import Walk

TWIP = 0.05  # points
MARKS = 100_000  # notes and commented places that are remembered; nobody writes more


class Marks:
    """Notices marks during a walk, and puts ``OBJECT`` into its text where one separates words."""

    def __init__(self, walk: Walk, noticed: Noticed) -> None:
        self.references: list[str] = []  # the relationships of headers and footers, in the order of sections
        self.notes: set[tuple[str, str]] = set()  # notes that the text refers to: kind of note, its id
        self.own: set[str] = set()  # comments of ours, which are passed over
        self._walk = walk
        self._noticed = noticed
        self._size: list[float] = []  # width and height in points
        self._margins: list[float] = []  # top, bottom, left, right
        self._insertions: list[Place | None] = []
        self._ranges: dict[str, Place] = {}  # commented words whose end has not come yet, by comment
        self._commented: set[str] = set()
        self._floating = False  # a w:pict of which is not known yet whether it stands in the line
        self._chosen: list[bool] = []  # for each open mc:AlternateContent: a mc:Choice has been read
        self._objects = 0  # open w:object, in which a picture is only how it looks

    def begin(self, scanner: Scanner) -> None:
        """``scanner`` is at the beginning of a part."""
        self._scanner, self._w = scanner, scanner.qualifier(scanner.namespace)

    def page(self) -> Page | None:
        """The last section's page; None when it does not say."""
        return Page(*self._size, *self._margins) if self._margins and all(self._size or [0]) else None

    def _here(self) -> Place | None:
        block = self._walk.block
        return Place(block.slot, block.length, block.length) if block else None

    # -- objects

    def _object(self, name: str, attributes: Attributes) -> None:
        self._walk.put(OBJECT)

    def _embedded(self, name: str, attributes: Attributes) -> None:
        self._objects += 1
        self._walk.put(OBJECT)

    def _end_object(self) -> None:
        self._objects -= 1

    def _picture(self, name: str, attributes: Attributes) -> None:
        if not self._objects and self._walk.kind not in {"header", "footer"}:
            self._noticed.count("pictures", self._here())

    def _wordart(self, name: str, attributes: Attributes) -> None:
        place, words = self._here(), attributes.get("string", "")
        if place and words.strip() and self._walk.kind not in {"header", "footer"}:  # there it is a watermark
            self._noticed.count("wordart", Place(place.slot, place.start, place.start, words[:QUOTE]))

    def _pict(self, name: str, attributes: Attributes) -> None:
        self._floating = True

    def _shape(self, name: str, attributes: Attributes) -> None:
        if self._floating:
            self._floating = False
            if "position:absolute" not in attributes.get("style", "").replace(" ", ""):
                self._walk.put(OBJECT)

    def _end_pict(self) -> None:
        self._floating = False

    def _elsewhere(self, name: str, attributes: Attributes) -> None:
        if self._walk.kind not in {"header", "footer"}:
            self._noticed.count("elsewhere", self._here())

    # -- alternatives

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

    # -- tracked changes

    def _change(self, name: str, attributes: Attributes) -> None:
        self._revise(attributes)
        self._scanner.skip()

    def _deletion(self, name: str, attributes: Attributes) -> None:
        self._revise(attributes)
        block = self._walk.block
        if self._walk.inside == "trPr":
            self._walk.inside = ""
            self._scanner.skip(levels=3)  # this mark, the row's properties, the row
            return
        if self._walk.inside == "pPr" and block:
            block.marked = True
        self._scanner.skip()

    def _insertion(self, name: str, attributes: Attributes) -> None:
        self._insertions.append(self._revise(attributes))

    def _end_insertion(self) -> None:
        place, block = self._insertions.pop(), self._walk.block
        if place and block and block.slot == place.slot:
            place.end = block.length

    def _revise(self, attributes: Attributes) -> Place | None:
        self._noticed.person(attributes.get(f"{self._w}author", ""))
        place = self._here()
        self._noticed.count("revisions", place)
        return place

    def _row_properties(self, name: str, attributes: Attributes) -> None:
        self._walk.inside = "trPr"

    def _end_row_properties(self) -> None:
        self._walk.inside = ""

    # -- comments

    def _comment_start(self, name: str, attributes: Attributes) -> None:
        comment, place = attributes.get(f"{self._w}id", ""), self._here()
        if place and comment not in self.own and len(self._ranges) < MARKS:
            self._ranges[comment] = place

    def _comment_end(self, name: str, attributes: Attributes) -> None:
        comment, block = attributes.get(f"{self._w}id", ""), self._walk.block
        place = self._ranges.pop(comment, None)
        if place:
            place.end = block.length if block and block.slot == place.slot else None
            self._commented.add(comment)
            self._noticed.count("comments", place)

    def _comment(self, name: str, attributes: Attributes) -> None:
        comment = attributes.get(f"{self._w}id", "")
        if comment not in self._commented and comment not in self.own:
            self._noticed.count("comments", self._here())

    # -- notes and sections

    def _note_reference(self, name: str, attributes: Attributes) -> None:
        self._walk.put(OBJECT)
        kind = name.rpartition(":")[2].removesuffix("Reference")
        if len(self.notes) < MARKS:
            self.notes.add((kind, attributes.get(f"{self._w}id", "")))

    def _note_mark(self, name: str, attributes: Attributes) -> None:
        if self._walk.block and self._walk.block.length:  # at the beginning there is nothing to separate
            self._walk.put(OBJECT)

    def _note(self, name: str, attributes: Attributes) -> None:
        key = (name.rpartition(":")[2], attributes.get(f"{self._w}id", ""))
        if attributes.get(f"{self._w}type") in SEPARATORS or key not in self.notes:
            self._scanner.skip()

    def _header(self, name: str, attributes: Attributes) -> None:
        if len(self.references) < MARKS:
            self.references += [value for key, value in attributes.items() if key.endswith(":id")]

    def _page_size(self, name: str, attributes: Attributes) -> None:
        self._size = self._measures(attributes, "w", "h")

    def _page_margins(self, name: str, attributes: Attributes) -> None:
        self._margins = self._measures(attributes, "top", "bottom", "left", "right")

    def _measures(self, attributes: Attributes, *sides: str) -> list[float]:
        """Points; told apart here, since other parts may have another prefix for the same names."""
        return [points(attributes.get(self._w + side, ""), TWIP) for side in sides]

    _STARTS: ClassVar = {
        **dict.fromkeys(CHANGES, _change),
        **dict.fromkeys(DELETIONS, _deletion),
        **dict.fromkeys(INSERTIONS, _insertion),
        **dict.fromkeys(ELSEWHERE, _elsewhere),
        **dict.fromkeys(("footnoteReference", "endnoteReference"), _note_reference),
        **dict.fromkeys(("footnoteRef", "endnoteRef"), _note_mark),
        **dict.fromkeys(("footnote", "endnote"), _note),
        **dict.fromkeys(("headerReference", "footerReference"), _header),
        "trPr": _row_properties,
        "object": _embedded,
        "pict": _pict,
        "commentRangeStart": _comment_start,
        "commentRangeEnd": _comment_end,
        "commentReference": _comment,
        "pgSz": _page_size,
        "pgMar": _page_margins,
    }
    _ENDS: ClassVar = {
        "object": _end_object,
        "pict": _end_pict,
        "trPr": _end_row_properties,
        **dict.fromkeys(INSERTIONS, _end_insertion),
    }
    _CHOICES: ClassVar = {"AlternateContent": _alternate, "Choice": _choice, "Fallback": _fallback}
    _DRAWN: ClassVar = {**dict.fromkeys(SHAPES, _shape), "imagedata": _picture, "textpath": _wordart}
    HANDLED: ClassVar[Handled] = (
        ("", _STARTS, _ENDS),
        (VML, _DRAWN, {}),
        (COMPATIBILITY, _CHOICES, {"AlternateContent": _end_alternate}),
        *product(DRAWING, ({"inline": _object},), ({},)),
        *product(PICTURE, ({"pic": _picture},), ({},)),
    )
