"""Any XML, streamed through expat, which calls back for each element."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.parsers import expat

from essaycheck import limits
from essaycheck.archives import too_large
from essaycheck.errors import UnreadableEssayError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    from essaycheck.readers.handlers import Handlers
    from essaycheck.readers.scanning import Attributes, Paragraphs, Root, Text

ENCODINGS = {"", "utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "iso-8859-1"}  # expat's own


class _Asked(dict[str, "Any"]):
    """Handlers by name; each is asked for once."""

    def __init__(self, handler: Callable[[str], object]) -> None:
        self._handler = handler

    def __missing__(self, name: str) -> Any:
        found = self[name] = self._handler(name)
        return found


class StreamScanner:
    """A ``Scanner`` that is fed with a part piece by piece."""

    __slots__ = ("_depth", "_ends", "_fed", "_levels", "_parser", "_part", "_root", "_starts", "_text",
                 "namespace", "root")  # fmt: skip

    def __init__(self, part: str, root: Root) -> None:
        self.namespace = ""
        self.root = ""
        self._part = part
        self._root = root
        self._depth = 1
        self._text: Text | None = None
        self._levels = 0  # of elements that are being skipped
        self._fed = 0
        self._parser = parser = expat.ParserCreate(None, ":")
        parser.buffer_text = True
        parser.buffer_size = 1 << 16
        parser.XmlDeclHandler = self._declared
        parser.StartDoctypeDeclHandler = self._doctype
        parser.StartElementHandler = self._first

    def qualifier(self, namespace: str) -> str:
        """What stands before local names: the namespace itself."""
        return f"{namespace}:"

    def handle(
        self, handlers: Handlers, text: Text | None = None, paragraphs: Paragraphs | None = None
    ) -> None:
        """Set the handlers."""
        self._starts = _Asked(handlers.start)
        self._ends = _Asked(handlers.end)
        self._text = text
        self._resume()

    def skip(self, levels: int = 1) -> None:
        """Call no handler until the innermost ``levels`` elements have ended, nor those of their ends."""
        self._levels = levels
        self._depth -= levels
        self._parser.StartElementHandler = self._start_skipped
        self._parser.EndElementHandler = self._end_skipped
        self._parser.CharacterDataHandler = None

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

    def feed_all(self, pieces: Iterable[bytes]) -> None:
        """Parse a whole part."""
        for piece in pieces:
            self.feed(piece)
        self.feed(b"", last=True)

    def release(self) -> None:
        """Let go of the parser, which holds this object's methods, and of handlers, which may hold it too."""
        self._starts = self._ends = _Asked(lambda name: None)
        parser = self._parser
        parser.StartElementHandler = parser.EndElementHandler = parser.CharacterDataHandler = None
        parser.XmlDeclHandler = parser.StartDoctypeDeclHandler = None

    def _resume(self) -> None:
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text

    def _first(self, name: str, attributes: Attributes) -> None:
        self._parser.StartElementHandler = None
        self.namespace, _, self.root = name.rpartition(":")
        self._root(self)

    def _start(self, name: str, attributes: Attributes) -> None:
        self._depth = depth = self._depth + 1
        if depth > limits.DEPTH:
            too_large("depth", limits.DEPTH)
        action = self._starts[name]
        if action is not None:
            action(name, attributes)

    def _end(self, name: str) -> None:
        self._depth -= 1
        action = self._ends[name]
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
