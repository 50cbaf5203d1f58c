"""The styles part of a document. Of its hundreds of styles only those that are asked for are parsed."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from essaycheck import limits
from essaycheck.archives import CHUNK, too_large
from essaycheck.readers.handlers import methods
from essaycheck.readers.markup import parse
from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import ClassVar

    from essaycheck.archives import Part
    from essaycheck.readers.handlers import Handled
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
ESCAPED = frozenset("&<>\"'")  # in an id, which may be written in several ways
ID, DEFAULT = b'w:styleId="', b"w:default="

_SHORT = 5_000
"""Bytes of styles that are kept as they have been parsed."""

SHEETS = 4
"""Sheets that are kept: drafts on an organiser's form, or by one program, often have the same."""


class Style(NamedTuple):
    """One style as it is written; ``kind`` is its type, "" for the document's defaults."""

    kind: str
    elements: list[Element]
    names: dict[str, str]  # "name" and "basedOn"


class Pieces(NamedTuple):
    """A styles part of which nothing is parsed but what is asked for."""

    root: bytes  # the start tag of the whole
    head: bytes  # what stands before the styles
    data: bytes
    default: str

    def style(self, id_: str) -> bytes:
        """The XML of the style of that id, of several the last; nothing when there is none."""
        if not ESCAPED.isdisjoint(id_):
            return self.data[self.data.find(self.root) + len(self.root) : self.data.rfind(LAST)]
        at = self.data.rfind(ID + id_.encode() + b'"')
        start = self.data.rfind(STYLE, 0, at) if at > 0 else -1
        end = self.data.find(END, at)
        return self.data[start : end + len(END)] if 0 <= start <= self.data.rfind(b"<", 0, at) <= end else b""


class Parsed:
    """What XML says of styles. Raises ``UnreadableEssayError`` as ``parse`` does."""

    def __init__(self, part: str, chunks: Iterable[bytes]) -> None:
        self.default = ""  # the id of the paragraph style that stands where none is named
        self.defaults = Style("", [], {})
        self.styles: dict[str, Style] = {}  # by id
        self._current = Style("", [], {})
        self._scanner: Scanner | None = None
        try:
            parse(part, chunks, self._attach)
        finally:
            self._scanner = None  # which knows this object

    def _attach(self, scanner: Scanner) -> None:
        self._w, self._scanner = scanner.qualifier(scanner.namespace), scanner
        scanner.handle(methods(scanner, self))

    def _skip(self, name: str, attributes: Attributes) -> None:
        if self._scanner:
            self._scanner.skip()

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
        self._current = self.styles[id_] = Style(kind, [], {})
        if len(self.styles) > limits.STYLES:
            too_large("styles", limits.STYLES)
        if kind == "paragraph" and attributes.get(f"{self._w}default") in {"1", "true", "on"}:
            self.default = id_

    def _end(self) -> None:
        self._current = Style("", [], {})  # nothing between styles belongs to one

    _STARTS: ClassVar = {
        **dict.fromkeys(KEPT, _keep),
        **dict.fromkeys(BESIDE, _skip),
        **dict.fromkeys(("name", "basedOn"), _name),
        "style": _start_style,
        "docDefaults": _start_defaults,
    }
    HANDLED: ClassVar[Handled] = (("", _STARTS, dict.fromkeys(("style", "docDefaults"), _end)),)


class StyleSheet:
    """Styles by id. Raises ``UnreadableEssayError`` as ``parse`` does, also when a style is looked up."""

    def __init__(self, part: str = "", chunks: Iterable[bytes] = ()) -> None:
        self.default = ""  # the id of the paragraph style that stands where none is named
        self.defaults = Style("", [], {})
        self.merged: dict[tuple[str, str], dict[str, str]] = {}  # what ``Styles`` has made of them so far
        self._part = part
        self._styles: dict[str, Style] = {}
        self._asked: set[str] = set()
        pieces = iter(chunks)
        first = next(pieces, b"")
        self._pieces = taken_apart(first)
        if self._pieces:
            self.default = self._pieces.default
            self.defaults = parsed(part, self._pieces.root + self._pieces.head + LAST).defaults
        elif part:
            whole = Parsed(part, chain((first,), pieces))
            self.default, self.defaults, self._styles = whole.default, whole.defaults, whole.styles

    def get(self, id_: str) -> Style | None:
        """The style of that id."""
        if id_ and id_ not in self._asked:
            self._find(id_)
        return self._styles.get(id_)

    def _find(self, id_: str) -> None:
        """Parse a style, once: the sheet may serve many drafts."""
        if len(self._asked) > limits.STYLES:
            self._asked.clear()
        self._asked.add(id_)
        if self._pieces and (written := self._pieces.style(id_)):
            self._styles |= parsed(self._part, self._pieces.root + without_revision(written) + LAST).styles


def parsed(part: str, written: bytes) -> Parsed:
    """What is said of defaults, or of a style. Many drafts by one program say the same."""
    return _kept(part, written) if len(written) <= _SHORT else Parsed(part, [written])


@lru_cache(maxsize=64)
def _kept(part: str, written: bytes) -> Parsed:
    return Parsed(part, [written])


def without_revision(style: bytes) -> bytes:
    """A style without the number of its last revision, in which those of many drafts differ and no more."""
    before, _, rest = style.partition(b'<w:rsid w:val="')
    number, end, behind = rest.partition(b'"/>')
    return before + behind if end and number.isalnum() else style


@lru_cache(maxsize=SHEETS)
def sheet_in(part: Part) -> StyleSheet:
    """The styles in a small part."""
    return StyleSheet(part.name, part.chunks())


def taken_apart(data: bytes) -> Pieces | None:
    """The styles of a whole part as Word and WPS write it; None when only parsing tells them."""
    declaration = data[: data.find(b"?>") + 2].lower().replace(b"'", b'"')
    if b"encoding" in declaration and b'encoding="utf-8"' not in declaration:
        return None
    root, end = data.find(b"<w:styles "), data.rfind(LAST)
    after = data.find(b">", root) + 1
    if not 0 <= root < after <= end or len(data) >= CHUNK or not is_usual(data, after):
        return None
    first = data.find(STYLE, after)
    head = data[after : first if first >= 0 else end]
    default = default_in(data, after + len(head))
    return None if default is None else Pieces(data[root:after], without_latent_styles(head), data, default)


def is_usual(data: bytes, start: int) -> bool:
    """Whether there is nothing but elements and text, and attributes stand between double quotes."""
    return data.find(b"?", start) < 0 and data.find(b"!", start) < 0 and data.find(b"'", start) < 0


def default_in(data: bytes, start: int) -> str | None:
    """The id of the style that paragraphs have, "" for none; None where that is not said as usual."""
    default, at = "", data.find(DEFAULT, start)
    while at >= 0:
        tag = data[data.rfind(b"<", 0, at) : data.find(b">", at)]
        id_ = tag.partition(ID)[2].partition(b'"')[0]
        if not id_ or DEFAULT + b'"1"' not in tag or b'w:type="' not in tag:
            return None
        default = id_.decode("utf-8", "replace") if b'w:type="paragraph"' in tag else default
        at = data.find(DEFAULT, at + 1)
    return default


def without_latent_styles(head: bytes) -> bytes:
    """What stands before the styles without the list of those that are not there, often half the part."""
    start = head.find(b"<w:latentStyles ")
    end = head.find(b"</w:latentStyles>", start)
    return head if start < 0 or end < 0 else head[:start] + head[end + len(b"</w:latentStyles>") :]
