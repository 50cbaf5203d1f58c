"""Who worked on a document: its properties and its comments."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from essaycheck.readers.handlers import handlers, methods
from essaycheck.readers.marks import MARKS
from essaycheck.readers.markup import parse
from essaycheck.readers.noticed import NAME, Noticed

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import ClassVar

    from essaycheck.archives import Part
    from essaycheck.readers.handlers import Handled
    from essaycheck.readers.scanning import Attributes, Scanner

AUTHOR = "essaycheck"
"""Who writes the comments in the copies that we make of drafts."""

PERSONS = {
    "creator": "http://purl.org/dc/elements/1.1/",
    "lastModifiedBy": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
}
"""The elements that name persons, and their namespaces."""


def read_properties(part: str, chunks: Iterable[bytes], noticed: Noticed) -> None:
    """Take the persons from the package's core properties."""
    parse(part, chunks, Properties(noticed).begin)


class Properties:
    """Takes the text of the elements that name persons."""

    def __init__(self, noticed: Noticed) -> None:
        self._noticed = noticed
        self._chars: list[str] = []

    def begin(self, scanner: Scanner) -> None:
        """``scanner`` is at the beginning of the part."""
        scanner.handle(methods(scanner, self), self._text)

    def _text(self, data: str) -> None:
        if len(self._chars) < NAME:
            self._chars.append(data)

    def _start(self, name: str, attributes: Attributes) -> None:
        self._chars.clear()

    def _end(self) -> None:
        self._noticed.person("".join(self._chars))

    HANDLED: ClassVar[Handled] = (
        (PERSONS["creator"], {"creator": _start}, {"creator": _end}),
        (PERSONS["lastModifiedBy"], {"lastModifiedBy": _start}, {"lastModifiedBy": _end}),
    )


@lru_cache(maxsize=16)
def persons_in(part: Part) -> tuple[str, ...]:
    """Those of small core properties: drafts by one program may well have the same."""
    noticed = Noticed()
    read_properties(part.name, part.chunks(), noticed)
    return tuple(noticed.people)


def read_comments(part: str, chunks: Iterable[bytes], noticed: Noticed) -> set[str]:
    """Count the comments and take their authors; gives the numbers of our own, which nobody left behind."""
    ours = others = 0
    numbers: set[str] = set()

    def root(scanner: Scanner) -> None:
        w = scanner.qualifier(scanner.namespace)

        def start(name: str, attributes: Attributes) -> None:
            nonlocal ours, others
            author = attributes.get(f"{w}author", "")
            if author != AUTHOR:
                others += 1
                noticed.person(author)
                return
            ours += 1
            if len(numbers) < MARKS:
                numbers.add(attributes.get(f"{w}id", ""))

        scanner.handle(handlers({f"{w}comment": start}))

    parse(part, chunks, root)
    noticed.at_least("comments", others)
    noticed.at_least("own-comments", ours)
    return numbers
