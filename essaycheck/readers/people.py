"""Who worked on a document: its properties and its comments."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from essaycheck.readers.handlers import handlers
from essaycheck.readers.marks import MARKS
from essaycheck.readers.markup import parse
from essaycheck.readers.noticed import NAME, Noticed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from essaycheck.archives import Part
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
    chars: list[str] = []

    def start(name: str, attributes: Attributes) -> None:
        chars.clear()

    def end() -> None:
        noticed.person("".join(chars))

    def text(data: str) -> None:
        if len(chars) < NAME:
            chars.append(data)

    def root(scanner: Scanner) -> None:
        names = [scanner.qualifier(namespace) + element for element, namespace in PERSONS.items()]
        scanner.handle(handlers(dict.fromkeys(names, start), dict.fromkeys(names, end)), text)

    parse(part, chunks, root)


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
