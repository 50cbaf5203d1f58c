"""Opening a draft to copy it: looked through by our own guarded reader before python-docx may open it."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Any

from essaycheck import limits
from essaycheck.archives import too_large
from essaycheck.errors import UnreadableEssayError
from essaycheck.readers.markup import parse
from essaycheck.readers.opc import Package

if TYPE_CHECKING:
    from essaycheck.readers.scanning import Scanner

WRITTEN_IN_XML = (".xml", ".rels")


def copied(data: bytes) -> tuple[Package, Any]:
    """The package as we read it, and python-docx's document of it.

    Raises:
        UnreadableEssayError: ``uncopied``, ``damaged`` (a DTD is damage), ``encrypted``, ``too-large``.
    """
    from docx import Document
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError

    package = Package(data)
    _look_through(package)
    # What python-docx raises on packages it does not expect: none of it is documented.
    unexpected = (
        OpcError,
        LxmlError,
        zipfile.BadZipFile,
        LookupError,
        ValueError,
        AttributeError,
        RecursionError,
    )
    try:
        document = Document(BytesIO(data))
        same = document.part.partname.membername.lower() == package.main_part()
        usable = same and document.comments is not None
    except unexpected as error:
        raise UnreadableEssayError("uncopied") from error
    if not usable:
        raise UnreadableEssayError("uncopied")
    return package, document


def _look_through(package: Package) -> None:
    """Refuse what python-docx must not see: bombs, DTDs, more XML than fits into memory as a tree."""
    size = 0
    for name in package.archive.names():
        chunks = []
        for chunk in package.archive.chunks(name):
            if name.endswith(WRITTEN_IN_XML):
                size += len(chunk)
                chunks.append(chunk)
            if size > limits.ANNOTATED:
                too_large("annotated", limits.ANNOTATED // limits.MIB)
        if chunks:
            parse(name, chunks, _pass_over)


def _pass_over(scanner: Scanner) -> None:
    scanner.handle({}, {})
