"""How much of a document is marked as deleted; asked only where nothing else is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.readers.handlers import handlers
from essaycheck.readers.markup import parse
from essaycheck.readers.vocabulary import COMPATIBILITY, DELETIONS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from essaycheck.readers.scanning import Attributes, Scanner


class Deleted:
    """Counts the characters, but for white space, that tracked changes have deleted or moved away."""

    def __init__(self) -> None:
        self.number = 0
        self._deletions = 0  # open elements
        self._reading = False

    def begin(self, scanner: Scanner) -> None:
        """Let ``scanner``, which stands at the first element of a part, call what is below."""
        w = scanner.qualifier(scanner.namespace)
        again = {f"{scanner.qualifier(COMPATIBILITY)}Fallback": lambda name, attributes: scanner.skip()}
        deletions = [w + name for name in DELETIONS]
        texts = [f"{w}t", f"{w}delText"]
        starts = {**dict.fromkeys(deletions, self._open), **dict.fromkeys(texts, self._start), **again}
        ends = {**dict.fromkeys(deletions, self._close), **dict.fromkeys(texts, self._end)}
        scanner.handle(handlers(starts, ends), self._text)

    def _open(self, name: str, attributes: Attributes) -> None:
        self._deletions += 1

    def _close(self) -> None:
        self._deletions -= 1

    def _start(self, name: str, attributes: Attributes) -> None:
        self._reading = self._deletions > 0

    def _end(self) -> None:
        self._reading = False

    def _text(self, data: str) -> None:
        if self._reading:
            self.number += sum(map(len, data.split()))


def deleted(part: str, chunks: Iterable[bytes]) -> int:
    """How many characters of a part are deleted."""
    counter = Deleted()
    parse(part, chunks, counter.begin)
    return counter.number
