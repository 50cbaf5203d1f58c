"""The one guarded reader of XML: refuses any DTD, keeps within the limits, builds no tree."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from essaycheck.archives import Content
from essaycheck.readers.plain import LARGE, plain, plain_throughout
from essaycheck.readers.scanning import Enough
from essaycheck.readers.streamed import StreamScanner
from essaycheck.readers.tagsplit import PlainScanner

if TYPE_CHECKING:
    from collections.abc import Iterable

    from essaycheck.readers.plain import Plain
    from essaycheck.readers.scanning import Root


def parse(part: str, chunks: Iterable[bytes], root: Root) -> None:
    """Read the XML of ``part``; ``root`` is called at its first element and sets the scanner's handlers.

    Raises ``UnreadableEssayError``: ``damaged`` with the part's name when it is no well-formed XML, has a DTD
    or an encoding that XML in a package may not have; ``too-large`` with the name of a limit.
    """
    pieces = iter(chunks)
    first, second = next(pieces, b""), next(pieces, b"")
    found = _plain_throughout(part, chunks) if second else plain(part, first)
    scanner = PlainScanner(found) if found else StreamScanner(part, root)
    try:
        if isinstance(scanner, PlainScanner):
            scanner.scan(root)
        else:
            scanner.feed_all(chain((first, second), pieces))
    except Enough:
        pass
    finally:
        scanner.release()


def _plain_throughout(part: str, chunks: Iterable[bytes]) -> Plain | None:
    """A large part that is plain. One too large for a draft is not worth going through it twice."""
    again = isinstance(chunks, Content) and chunks.size <= LARGE
    return plain_throughout(part, chunks) if again else None
