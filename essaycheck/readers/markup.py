"""The one guarded reader of XML: streams a part through expat, refuses any DTD, keeps within the limits."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.parsers import expat

from essaycheck import limits
from essaycheck.archives import too_large
from essaycheck.errors import UnreadableEssayError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    Attributes = dict[str, str]
    Start = Callable[[str, Attributes], None]
    End = Callable[[], None]
    Root = Callable[["Scanner", str, Attributes], None]

SEPARATOR = "\x0c"  # between a namespace and a name: a character that XML cannot hold
SPACE = f"http://www.w3.org/XML/1998/namespace{SEPARATOR}space"
ENCODINGS = {"", "utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "iso-8859-1"}  # expat's own


class Enough(Exception):  # noqa: N818 -- no error: the rest of a part is not needed
    """Ends the reading of a part before its end."""


def parse(part: str, chunks: Iterable[bytes], root: Root) -> None:
    """Stream the XML of ``part``; ``root`` gets its first element and sets the scanner's handlers.

    Raises ``UnreadableEssayError``: ``damaged`` with the part's name when it is no well-formed XML, has a DTD
    or an encoding that XML in a package may not have; ``too-large`` with the name of a limit.
    """
    Scanner(part, root).feed(chunks)


class Scanner:
    """Calls handlers by the qualified names of elements (namespace, ``SEPARATOR``, name)."""

    __slots__ = ("_depth", "_ends", "_levels", "_parser", "_part", "_root", "_starts")

    def __init__(self, part: str, root: Root) -> None:
        self._part = part
        self._root = root
        self._starts: Mapping[str, Start] = {}
        self._ends: Mapping[str, End] = {}
        self._depth = 1
        self._levels = 0  # of elements that are being skipped
        self._parser = parser = expat.ParserCreate(None, SEPARATOR)
        parser.buffer_text = True
        parser.buffer_size = 1 << 16
        parser.XmlDeclHandler = self._declared
        parser.StartDoctypeDeclHandler = self._doctype
        parser.StartElementHandler = self._first

    def handle(
        self, starts: Mapping[str, Start], ends: Mapping[str, End], text: Callable[[str], None] | None = None
    ) -> None:
        """Set the handlers by qualified name; a start handler gets that name and the attributes."""
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

    def feed(self, chunks: Iterable[bytes]) -> None:
        """Parse all of ``chunks``, or as much as a handler needs that then raises ``Enough``."""
        parser, fed = self._parser, 0
        try:
            for chunk in chunks:
                parser.Parse(chunk, False)
                fed += len(chunk)
                if fed - parser.CurrentByteIndex > limits.TOKEN:
                    too_large("token", limits.TOKEN)
            parser.Parse(b"", True)
        except expat.ExpatError as error:
            raise UnreadableEssayError("damaged", part=self._part) from error
        except Enough:
            pass
        finally:  # the parser holds our methods, and we hold it
            parser.StartElementHandler = parser.EndElementHandler = parser.CharacterDataHandler = None
            parser.XmlDeclHandler = parser.StartDoctypeDeclHandler = None

    def _resume(self) -> None:
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end

    def _first(self, name: str, attributes: Attributes) -> None:
        self._parser.StartElementHandler = None
        self._root(self, name, attributes)

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
