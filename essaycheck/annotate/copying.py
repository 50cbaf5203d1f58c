"""Opening a draft to copy it: looked through by our own guarded reader before python-docx may open it."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Any

from essaycheck import limits
from essaycheck.errors import UnreadableEssayError
from essaycheck.readers.opc import Package, look_through


def copied(data: bytes) -> tuple[Package, Any]:
    """The package as we read it, and python-docx's document of it.

    Raises:
        UnreadableEssayError: ``uncopied``, ``damaged`` (a DTD is damage), ``encrypted``, ``too-large``.
    """
    from docx import Document

    package = Package(data)
    look_through(package.archive, limits.ANNOTATED)
    try:
        document = Document(BytesIO(data))
        same = document.part.partname.membername.lower() == package.main_part()
        usable = same and document.comments is not None and _has_usable_styles(document)
    except _unexpected() as error:
        raise UnreadableEssayError("uncopied") from error
    if not usable:
        raise UnreadableEssayError("uncopied")
    return package, document


def _unexpected() -> tuple[type[Exception], ...]:
    """What python-docx raises on packages it does not expect: none of it is documented."""
    from docx.opc.exceptions import OpcError
    from lxml.etree import LxmlError

    of_python = (LookupError, ValueError, TypeError, AttributeError, RecursionError)
    return (OpcError, LxmlError, zipfile.BadZipFile, *of_python)


def _has_usable_styles(document: Any) -> bool:
    """Whether what the document names as its styles is that for python-docx, too; it may name none."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.parts.styles import StylesPart

    relations = document.part.rels.values()
    named = [each.target_part for each in relations if each.reltype == RELATIONSHIP_TYPE.STYLES]
    return all(isinstance(part, StylesPart) for part in named)


def copy_of(document: Any) -> bytes:
    """The document as a file.

    Raises:
        UnreadableEssayError: ``uncopied`` when it would hold two parts of the same name, as where python-docx
            has added one for want of a relationship to that which is there, or when a part has no type, or a
            relationship no id.
    """
    parts = list(document.part.package.iter_parts())
    names = {part.partname.lower() for part in parts}
    if len(names) < len(parts) or not all(part.content_type for part in parts):
        raise UnreadableEssayError("uncopied")
    if any(None in holder.rels for holder in (document.part.package, *parts)):
        raise UnreadableEssayError("uncopied")
    copy = BytesIO()
    document.save(copy)
    return copy.getvalue()
