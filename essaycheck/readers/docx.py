"""Word documents: the parts of the package that hold text, as paragraphs in reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from essaycheck.clock import TIMEOUT
from essaycheck.errors import UnreadableEssayError
from essaycheck.essay import OBJECT, Reading
from essaycheck.readers.fields import Fields
from essaycheck.readers.fonts import fonts_in, theme_fonts
from essaycheck.readers.handlers import methods
from essaycheck.readers.marks import Marks
from essaycheck.readers.markup import parse
from essaycheck.readers.noticed import ZERO_WIDTH, Noticed
from essaycheck.readers.opc import Package
from essaycheck.readers.people import persons_in, read_comments, read_properties
from essaycheck.readers.signatures import FOUND, foreign, is_encrypted_office
from essaycheck.readers.styles import Resolved, Styles, resolved_with
from essaycheck.readers.stylesheet import StyleSheet, sheet_in
from essaycheck.readers.vocabulary import WORD
from essaycheck.readers.wordml import Walk

if TYPE_CHECKING:
    from collections.abc import Iterable

    from essaycheck.archives import Part
    from essaycheck.essay import Kind
    from essaycheck.readers.numbering import Numbering
    from essaycheck.readers.scanning import Scanner

NOTES: tuple[Kind, ...] = ("footnote", "endnote")
MARGINS: tuple[Kind, ...] = ("header", "footer")
OTHERS = {
    "xl/workbook.xml": "Excel (.xlsx)",
    "ppt/presentation.xml": "PowerPoint (.pptx)",
    "mimetype": "OpenDocument (.odt)",
}
NO_TEXT = str.maketrans("", "", OBJECT + ZERO_WIDTH)


def read(data: bytes, encoding: str | None = None) -> Reading:
    """The paragraphs of a .docx, .docm or .dotx, in the final view of its tracked changes.

    Args:
        data: the whole file.
        encoding: without meaning here: XML says its own.

    Raises:
        UnreadableEssayError: ``empty`` (``elsewhere``: how many other files Word shows in it; ``pictures``;
            ``hidden`` and ``deleted``: how many characters); ``encrypted``; ``legacy-doc``; ``not-docx``
            (``found``: what it is instead, or ""); ``damaged`` (``part``); ``too-large`` (``limit``,
            ``maximum``).
    """
    refuse_foreign(data)
    package = Package(data)
    document = Document(package)
    try:
        if unclosed := document.read():
            first, document = document, Document(package, frozenset(unclosed))
            first.release()
            document.read()
        return document.reading()
    finally:
        document.release()


def refuse_foreign(data: bytes) -> None:
    """Raise when the file is no zip archive."""
    kind = foreign(data)
    if kind == "zip":
        return
    if kind == "ole":
        raise UnreadableEssayError("encrypted" if is_encrypted_office(data) else "legacy-doc")
    if not data:
        raise UnreadableEssayError("empty")
    raise UnreadableEssayError("not-docx", found=FOUND.get(kind, ""))


class Document:
    """One package as it is read, part by part, by a ``Walk`` or a kind of it."""

    def __init__(
        self, package: Package, broken: frozenset[int] = frozenset(), walk: type[Walk] = Walk
    ) -> None:
        self.package = package
        self._noticed = Noticed()
        self._fields = Fields(broken)
        self._main = package.main_part() or self._refuse()
        self._related = package.relationships(self._main)
        styles = Styles(self._theme, self._numbering, *self._stylesheet())
        self.walk = walk(styles, self._noticed, self._fields)
        self._marks = Marks(self.walk, self._noticed)

    def read(self) -> set[int]:
        """Read everything; the fields whose code never ends."""
        for part in self._targets("comments"):
            self._marks.own |= read_comments(part, self.package.archive.chunks(part), self._noticed)
        self.read_part(self._main, "body")
        for kind in NOTES:
            if self._marks.notes:
                self._read_parts(self._targets(f"{kind}s"), kind)
        for kind in MARGINS:
            if referenced := set(self._marks.references):
                parts = [r.target for r in self._related if r.kind == kind and r.id in referenced]
                self._read_parts(parts, kind)
        return self._fields.unclosed

    def reading(self) -> Reading:
        """What has been read."""
        self._read_people()
        paragraphs, indices = self.walk.paragraphs()
        if not any(p.text.translate(NO_TEXT).strip() for p in paragraphs):
            raise UnreadableEssayError("empty", **self._seen())
        notes = self._noticed.notes(paragraphs, indices)
        return Reading(paragraphs, None, self._marks.page(), notes, tuple(self._noticed.people))

    def release(self) -> None:
        """Let go of all: the parts of it know each other, and would keep the whole file in memory with them.

        Rubbish is looked for only where many drafts have been read.
        """
        for part in (self.walk, self._marks, self):
            vars(part).clear()

    def _seen(self) -> dict[str, int]:
        """What there is in place of text."""
        from essaycheck.readers.deleted import deleted

        seen = {code: self._noticed.number(code) for code in ("elsewhere", "pictures")}
        seen["hidden"] = self._noticed.hidden
        seen["deleted"] = deleted(self._main, self.package.archive.chunks(self._main))
        return {code: number for code, number in seen.items() if number}

    def _refuse(self) -> NoReturn:
        found = (kind for name, kind in OTHERS.items() if name in self.package.archive)
        raise UnreadableEssayError("not-docx", found=next(found, "ZIP"))

    def _targets(self, kind: str) -> list[str]:
        return [r.target for r in self._related if r.kind == kind]

    def _read_parts(self, parts: Iterable[str], kind: Kind) -> None:
        for part in dict.fromkeys(parts):
            self.read_part(part, kind)

    def read_part(self, part: str, kind: Kind) -> None:
        """Read the paragraphs of one part, which are of ``kind``."""
        parse(part, self.package.archive.chunks(part), lambda scanner: self.begin(scanner, kind))
        self.walk.finish()

    def begin(self, scanner: Scanner, kind: Kind) -> None:
        """Let ``scanner``, which stands at the first element of a part, call the walk."""
        if kind == "body" and (scanner.namespace not in WORD or scanner.root != "document"):
            self._refuse()
        handlers = methods(scanner, self._marks, self.walk, self.walk.tables, bare=("p", "r"))
        self.walk.begin(scanner, kind, handlers.of)
        self._marks.begin(scanner)
        scanner.handle(handlers, self.walk.text, self.walk)

    def _read_people(self) -> None:
        for relation in self.package.relationships(""):
            if relation.kind == "core-properties":
                self._read_properties(relation.target)

    def _read_properties(self, name: str) -> None:
        part = self.package.archive.part(name)
        if not part.is_small:
            read_properties(name, self.package.archive.chunks(name), self._noticed)
            return
        for person in persons_in(part):
            self._noticed.person(person)

    def _stylesheet(self) -> tuple[StyleSheet, Resolved]:
        """The styles, and what earlier drafts have resolved of them."""
        archive = self.package.archive
        for name in self._targets("styles"):
            part = archive.part(name)
            if part.is_small:
                return sheet_in(part), self._resolved(part)
            return StyleSheet(name, archive.chunks(name)), Resolved({}, {}, {})
        return StyleSheet(), Resolved({}, {}, {})

    def _resolved(self, sheet: Part) -> Resolved:
        try:
            theme = self._theme_part()
        except UnreadableEssayError as error:
            if error.code == TIMEOUT:
                raise
            return Resolved({}, {}, {})  # a broken theme may never be needed
        return resolved_with(sheet, theme) if theme is None or theme.is_small else Resolved({}, {}, {})

    def _numbering(self) -> Numbering:
        """The lists of the document; numbers are not known where their part cannot be read."""
        from essaycheck.readers.numbering import Numbering

        try:
            for part in self._targets("numbering"):
                return Numbering(part, self.package.archive.chunks(part))
        except UnreadableEssayError as error:
            if error.code == TIMEOUT:
                raise
        return Numbering()

    def _theme_part(self) -> Part | None:
        for name in self._targets("theme"):
            return self.package.archive.part(name)
        return None

    def _theme(self) -> dict[str, str]:
        part = self._theme_part()
        if part is None:
            return {}
        return (
            fonts_in(part)
            if part.is_small
            else theme_fonts(part.name, self.package.archive.chunks(part.name))
        )
