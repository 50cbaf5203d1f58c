"""The one guarded reader of XML: streams a part through expat, refuses any DTD, keeps within the limits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.parsers import expat

from essaycheck import limits
from essaycheck.archives import CHUNK, too_large
from essaycheck.errors import UnreadableEssayError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    Attributes = dict[str, str]
    Start = Callable[[str, Attributes], None]
    End = Callable[[], None]
    Root = Callable[["Scanner"], None]

XML = "http://www.w3.org/XML/1998/namespace"
ENCODINGS = {"", "utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "iso-8859-1"}  # expat's own
DECLARATION = re.compile(rb'\sxmlns:([A-Za-z][\w.-]*)="([^"&]*)"')


class Enough(Exception):  # noqa: N818 -- no error: the rest of a part is not needed
    """Ends the reading of a part before its end."""


def parse(part: str, chunks: Iterable[bytes], root: Root) -> None:
    """Stream the XML of ``part``; ``root`` is called at its first element and sets the scanner's handlers.

    Raises ``UnreadableEssayError``: ``damaged`` with the part's name when it is no well-formed XML, has a DTD
    or an encoding that XML in a package may not have; ``too-large`` with the name of a limit.
    """
    pieces = iter(chunks)
    first = next(pieces, b"")
    scanner = Scanner(part, declared_prefixes(first), root)
    try:
        scanner.feed(first)
        for piece in pieces:
            scanner.feed(piece)
        scanner.finish()
    except Enough:
        pass
    finally:
        scanner.release()


def declared_prefixes(data: bytes) -> dict[str, str] | None:
    """The prefixes of a whole part by namespace when its first element declares all of them; else None.

    That is so in most parts that programs write. Expat then need not resolve each name, which costs as much
    as everything else that it does.
    """
    start = data.find(b"<", data.find(b"?>") + 1)
    root = data[start : data.find(b">", start)]
    found = DECLARATION.findall(root)
    prefixes = {uri.decode("latin-1"): prefix.decode("latin-1") + ":" for prefix, uri in found}
    plain = (
        data.startswith(b"<")
        and len(data) < CHUNK
        and 0 < len(prefixes) == len(found) == data.count(b"xmlns")
    )
    return prefixes if plain else None


class Scanner:
    """Calls handlers by the names of elements, each of which ``qualifier`` and a local name make."""

    __slots__ = ("_depth", "_ends", "_fed", "_levels", "_parser", "_part", "_prefixes", "_root", "_starts",
                 "namespace", "root")  # fmt: skip

    def __init__(self, part: str, prefixes: dict[str, str] | None, root: Root) -> None:
        self.namespace = ""  # of the root element, and its local name
        self.root = ""
        self._part = part
        self._prefixes = prefixes
        self._root = root
        self._starts: Mapping[str, Start] = {}
        self._ends: Mapping[str, End] = {}
        self._depth = 1
        self._levels = 0  # of elements that are being skipped
        self._fed = 0
        self._parser = parser = expat.ParserCreate(None, ":" if prefixes is None else None)
        parser.buffer_text = True
        parser.buffer_size = 1 << 16
        parser.XmlDeclHandler = self._declared
        parser.StartDoctypeDeclHandler = self._doctype
        parser.StartElementHandler = self._first

    def qualifier(self, namespace: str) -> str:
        """What stands before the local names of elements and attributes of ``namespace`` in this part."""
        if self._prefixes is None:
            return f"{namespace}:"
        return "xml:" if namespace == XML else self._prefixes.get(namespace, f"{namespace}:")

    def handle(
        self, starts: Mapping[str, Start], ends: Mapping[str, End], text: Callable[[str], None] | None = None
    ) -> None:
        """Set the handlers by name; a start handler gets that name and the attributes."""
        self._starts = starts
        self._ends = ends
        self._parser.CharacterDataHandler = text
        self._resume()

    def skip(self, levels: int = 1) -> None:
        """Call no handler until the innermost ``levels`` elements have ended, nor those of their ends."""
        self._levels = levels
        self._depth -= levels
        self._parser.StartElementHandler = self._start_skipped
        self._parser.EndElementHandler = self._end_skipped

    def feed(self, data: bytes, *, last: bool = False) -> None:
        """Parse the next bytes."""
        try:
            self._parser.Parse(data, last)
        except expat.ExpatError as error:
            raise UnreadableEssayError("damaged", part=self._part) from error
        self._fed += len(data)
        if self._fed - self._parser.CurrentByteIndex > limits.TOKEN:
            too_large("token", limits.TOKEN)
        if len(self._parser.intern) > limits.NAMES:
            too_large("names", limits.NAMES)

    def finish(self) -> None:
        """No more bytes come."""
        self.feed(b"", last=True)
        known = {"xml:", "xmlns:", ":", *(self._prefixes or {}).values()}
        if self._prefixes is not None and any(
            f"{n.rpartition(':')[0]}:" not in known for n in self._parser.intern
        ):
            raise UnreadableEssayError("damaged", part=self._part)

    def release(self) -> None:
        """Let go of the parser, which holds this object's methods."""
        parser = self._parser
        parser.StartElementHandler = parser.EndElementHandler = parser.CharacterDataHandler = None
        parser.XmlDeclHandler = parser.StartDoctypeDeclHandler = None

    def _resume(self) -> None:
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end

    def _first(self, name: str, attributes: Attributes) -> None:
        self._parser.StartElementHandler = None
        before, _, self.root = name.rpartition(":")
        uris = {prefix: uri for uri, prefix in (self._prefixes or {}).items()}
        self.namespace = uris.get(f"{before}:", before)
        self._root(self)

    def _start(self, name: str, attributes: Attributes) -> None:
        self._depth = depth = self._depth + 1
        if depth > limits.DEPTH:
            too_large("depth", limits.DEPTH)
        action = self._starts.get(name)
        if action is not None:
            action(name, attributes)

    def _end(self, name: str) -> None:
        self._depth -= 1
        action = self._ends.get(name)
        if action is not None:
            action()

    def _start_skipped(self, name: str, attributes: Attributes) -> None:
        self._levels += 1
        if self._depth + self._levels > limits.DEPTH:
            too_large("depth", limits.DEPTH)

    def _end_skipped(self, name: str) -> None:
        self._levels -= 1
        if self._levels == 0:
            self._resume()

    def _declared(self, version: str, encoding: str | None, standalone: int) -> None:
        if (encoding or "").lower() not in ENCODINGS:
            raise UnreadableEssayError("damaged", part=self._part)

    def _doctype(self, *declaration: object) -> None:
        raise UnreadableEssayError("damaged", part=self._part)
