"""Who worked on a document: its properties and its comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.readers.markup import SEPARATOR, parse

if TYPE_CHECKING:
    from collections.abc import Iterable

    from essaycheck.readers.markup import Attributes, Scanner
    from essaycheck.readers.noticed import Noticed

PERSONS = (
    f"http://purl.org/dc/elements/1.1/{SEPARATOR}creator",
    f"http://schemas.openxmlformats.org/package/2006/metadata/core-properties{SEPARATOR}lastModifiedBy",
)


def read_properties(part: str, chunks: Iterable[bytes], noticed: Noticed) -> None:
    """Take the persons from the package's core properties."""
    chars: list[str] = []

    def start(name: str, attributes: Attributes) -> None:
        chars.clear()

    def end() -> None:
        noticed.person("".join(chars))

    def root(scanner: Scanner, name: str, attributes: Attributes) -> None:
        scanner.handle(dict.fromkeys(PERSONS, start), dict.fromkeys(PERSONS, end), chars.append)

    parse(part, chunks, root)


def read_comments(part: str, chunks: Iterable[bytes], noticed: Noticed) -> None:
    """Count the comments and take their authors."""
    number = 0

    def root(scanner: Scanner, name: str, attributes: Attributes) -> None:
        w = name.rpartition(SEPARATOR)[0] + SEPARATOR

        def start(name: str, attributes: Attributes) -> None:
            nonlocal number
            number += 1
            noticed.person(attributes.get(f"{w}author", ""))

        scanner.handle({f"{w}comment": start}, {})

    parse(part, chunks, root)
    noticed.at_least("comments", number)
