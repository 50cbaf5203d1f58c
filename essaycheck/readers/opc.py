"""Finding the parts of an Office package by its relationships; what is outside it is never opened."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from essaycheck import limits
from essaycheck.archives import Archive, folded, too_large
from essaycheck.readers.handlers import handlers
from essaycheck.readers.markup import parse
from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from essaycheck.archives import Part
    from essaycheck.readers.scanning import Attributes, Scanner, Start

RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
SMALL = 10_000  # bytes of relationships that are kept in mind
WRITTEN_IN_XML = (".xml", ".rels")
MAIN_TYPES = ("wordprocessingml.", "ms-word.")  # of documents and templates, with macros and without


class Relationship(NamedTuple):
    """A part that another one names: ``kind`` is the last word of its type, the same in Strict packages."""

    id: str
    kind: str
    target: str


class Package:
    """The parts of a .docx. Raises ``UnreadableEssayError`` as ``Archive`` does."""

    def __init__(self, data: bytes) -> None:
        self.archive = Archive(data)
        self._relationships: dict[str, tuple[Relationship, ...]] = {}

    def main_part(self) -> str | None:
        """The name of the part that holds the document; None when there is none."""
        return next((name for name in self._candidates() if name in self.archive), None)

    def _candidates(self) -> Iterator[str]:
        yield from (r.target for r in self.relationships("") if r.kind == "officeDocument")
        yield from self._documents_by_type()
        yield "word/document.xml"

    def relationships(self, part: str) -> tuple[Relationship, ...]:
        """What ``part`` ("": the package) names inside the package and the package really holds."""
        if part not in self._relationships:
            self._relationships[part] = self._read_relationships(part)
        return self._relationships[part]

    def _read_relationships(self, part: str) -> tuple[Relationship, ...]:
        folder, _, name = part.rpartition("/")
        rels = f"{folder}/_rels/{name}.rels".lstrip("/")
        if rels not in self.archive:
            return ()
        packed = self.archive.part(rels)
        small = max(packed.size, len(packed.packed)) < SMALL
        found = _in_small(packed, folder) if small else _listed(rels, self.archive.chunks(rels), folder)
        return tuple([r for r in found if r.target in self.archive])

    def _documents_by_type(self) -> list[str]:
        names: list[str] = []

        def add(element: str, attributes: Attributes) -> None:
            content_type = attributes.get("ContentType", "")
            name = attributes.get("PartName", "")
            if content_type.endswith("main+xml") and any(kind in content_type for kind in MAIN_TYPES):
                names.extend([name] if name in self.archive and name not in names else [])

        types = "[Content_Types].xml"
        if types in self.archive:
            _each(types, self.archive.chunks(types), CONTENT_TYPES, "Override", add)
        return names


@lru_cache(maxsize=16)
def _in_small(rels: Part, folder: str) -> list[Relationship]:
    """The same of a small part: drafts by one program often have the same."""
    return _listed(rels.name, rels.chunks(), folder)


def _listed(rels: str, chunks: Iterable[bytes], folder: str) -> list[Relationship]:
    """What the relationships of a part in ``folder`` name inside the package."""
    found: list[Relationship] = []

    def add(element: str, attributes: Attributes) -> None:
        if attributes.get("TargetMode") != "External":
            target = resolved(folder, attributes.get("Target", ""))
            kind = attributes.get("Type", "").rpartition("/")[2]
            found.append(Relationship(attributes.get("Id", ""), kind, target))
            if len(found) > limits.RELATIONSHIPS:
                too_large("relationships", limits.RELATIONSHIPS)

    _each(rels, chunks, RELATIONSHIPS, "Relationship", add)
    return found


def _each(part: str, chunks: Iterable[bytes], namespace: str, element: str, add: Start) -> None:
    def root(scanner: Scanner) -> None:
        scanner.handle(handlers({scanner.qualifier(namespace) + element: add}))

    parse(part, chunks, root)


def resolved(folder: str, target: str) -> str:
    """The folded name of what ``target`` means to a part in ``folder``; it cannot leave the package."""
    path = folded(target if target.startswith(("/", "\\")) else f"{folder}/{target}")
    steps: list[str] = []
    for step in unescaped(path).split("/"):
        if step == "..":
            del steps[-1:]
        elif step not in {"", "."}:
            steps.append(step)
    return "/".join(steps)


def unescaped(path: str) -> str:
    """The path with its %-escapes undone."""
    if "%" not in path:
        return path
    from urllib.parse import unquote

    return unquote(path)


def look_through(archive: Archive, most: int | None = None) -> None:
    """Read a whole package before another library may open it, which must see no bomb and no DTD.

    Raises:
        UnreadableEssayError: ``damaged`` (a DTD is damage), ``encrypted``, ``too-large``, so where all XML
            together has more than ``most`` bytes.
    """
    size = 0
    for name in archive.names():
        chunks = []
        for chunk in archive.chunks(name):
            if name.endswith(WRITTEN_IN_XML):
                size += len(chunk)
                chunks.append(chunk)
            if most and size > most:
                too_large("annotated", most // limits.MIB)
        if chunks:
            parse(name, chunks, _pass_over)


def _pass_over(scanner: Scanner) -> None:
    scanner.handle(handlers({}))
