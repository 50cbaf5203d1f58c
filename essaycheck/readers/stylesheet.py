"""The styles part of a document. Of its hundreds of styles only those that are asked for are parsed."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from essaycheck import limits
from essaycheck.archives import CHUNK, too_large
from essaycheck.readers.markup import parse
from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from essaycheck.archives import Part
    from essaycheck.readers.scanning import Attributes, Scanner

    Element = tuple[str, tuple[tuple[str, str], ...]]  # its name in the part, and its attributes

PARAGRAPH = ("jc", "numId", "ilvl", "pStyle", "spacing")
RUN = ("sz", "color", "vanish", "highlight", "rStyle", "rFonts", "shd")
KEPT = (*PARAGRAPH, *RUN)
"""The properties of paragraphs and runs that matter, by local name; all others are passed over."""

BESIDE = (
    "latentStyles",
    "tblStylePr",
    "rPrChange",
    "pPrChange",
)  # hold properties that are not the style's own
STYLE, END, LAST = b"<w:style ", b"</w:style>", b"</w:styles>"
ID, DEFAULT = b'w:styleId="', b"w:default="

SHEETS = 4
"""Sheets that are kept: drafts on an organiser's form, or by one program, often have the same."""


class Style(NamedTuple):
    """One style as it is written; ``kind`` is its type, "" for the document's defaults."""

    kind: str
    elements: list[Element]
    names: dict[str, str]  # "name" and "basedOn"


class Pieces(NamedTuple):
    """A styles part taken apart without parsing it: the XML of each style by its id."""

    root: bytes  # the start tag of the whole
    head: bytes  # what stands before the styles
    styles: dict[str, bytes]
    default: str


class StyleSheet:
    """Styles by id. Raises ``UnreadableEssayError`` as ``parse`` does, also when a style is looked up."""

    def __init__(self, part: str = "", chunks: Iterable[bytes] = ()) -> None:
        self.default = ""  # the id of the paragraph style that stands where none is named
        self.defaults = Style("", [], {})
        self._part = part
        self._styles: dict[str, Style] = {}
        self._current = Style("", [], {})
        pieces = iter(chunks)
        first = next(pieces, b"")
        self._pieces = taken_apart(first)
        if self._pieces:
            self.default = self._pieces.default
            self._parse([self._pieces.root + self._pieces.head + LAST])
        elif part:
            self._parse(chain((first,), pieces))

    def get(self, id_: str) -> Style | None:
        """The style of that id."""
        if id_ not in self._styles and self._pieces and id_ in self._pieces.styles:
            self._parse([self._pieces.root + STYLE + self._pieces.styles[id_] + LAST])
        return self._styles.get(id_)

    def _parse(self, chunks: Iterable[bytes]) -> None:
        parse(self._part, chunks, self._attach)

    def _attach(self, scanner: Scanner) -> None:
        w = self._w = scanner.qualifier(scanner.namespace)
        starts = dict.fromkeys((w + name for name in KEPT), self._keep)
        starts |= dict.fromkeys((w + name for name in BESIDE), lambda name, attributes: scanner.skip())
        starts |= {f"{w}name": self._name, f"{w}basedOn": self._name}
        starts |= {f"{w}style": self._start_style, f"{w}docDefaults": self._start_defaults}
        scanner.handle(starts.get, {f"{w}style": self._end, f"{w}docDefaults": self._end}.get)

    def _keep(self, name: str, attributes: Attributes) -> None:
        self._current.elements.append((name, tuple(attributes.items())))
        if len(self._current.elements) > limits.PROPERTIES:
            too_large("properties", limits.PROPERTIES)

    def _name(self, name: str, attributes: Attributes) -> None:
        self._current.names[name.removeprefix(self._w)] = attributes.get(f"{self._w}val", "")

    def _start_defaults(self, name: str, attributes: Attributes) -> None:
        self._current = self.defaults

    def _start_style(self, name: str, attributes: Attributes) -> None:
        kind, id_ = attributes.get(f"{self._w}type", "paragraph"), attributes.get(f"{self._w}styleId", "")
        self._current = self._styles[id_] = Style(kind, [], {})
        if len(self._styles) > limits.STYLES:
            too_large("styles", limits.STYLES)
        if kind == "paragraph" and attributes.get(f"{self._w}default") in {"1", "true", "on"}:
            self.default = id_

    def _end(self) -> None:
        self._current = Style("", [], {})  # nothing between styles belongs to one


@lru_cache(maxsize=SHEETS)
def sheet_in(part: Part) -> StyleSheet:
    """The styles in a small part."""
    return StyleSheet(part.name, part.chunks())


def taken_apart(data: bytes) -> Pieces | None:
    """The styles of a whole part as Word and WPS write it; None when only parsing tells them."""
    declaration = data[: data.find(b"?>") + 2].lower().replace(b"'", b'"')
    if b"encoding" in declaration and b'encoding="utf-8"' not in declaration:
        return None
    root, end = data.find(b"<w:styles "), data.find(LAST)
    if not 0 <= root <= end or len(data) >= CHUNK or b"<!" in data or data.count(b"<?") > 1:
        return None
    after = data.find(b">", root) + 1
    head, *rest = data[after:end].split(STYLE)
    styles, default = {}, ""
    for piece in rest:
        id_, is_default = identified(piece)
        if not id_:
            return None
        styles[id_] = piece
        default = id_ if is_default else default
    return Pieces(data[root:after], without_latent_styles(head), styles, default)


def identified(piece: bytes) -> tuple[str, bool]:
    """The id of a style, and whether it is the default of paragraphs; "" for XML that is not as usual."""
    tag = piece[: piece.find(b">")]
    id_ = tag.partition(ID)[2].partition(b'"')[0]
    marked = DEFAULT in tag
    usual = b"&" not in id_ and piece.count(END) == 1 and piece.rstrip().endswith(END)
    if not usual or (marked and (DEFAULT + b'"1"' not in tag or b'w:type="' not in tag)):
        return "", False
    return id_.decode("utf-8", "replace"), marked and b'w:type="paragraph"' in tag


def without_latent_styles(head: bytes) -> bytes:
    """What stands before the styles without the list of those that are not there, often half the part."""
    start = head.find(b"<w:latentStyles ")
    end = head.find(b"</w:latentStyles>", start)
    return head if start < 0 or end < 0 else head[:start] + head[end + len(b"</w:latentStyles>") :]
