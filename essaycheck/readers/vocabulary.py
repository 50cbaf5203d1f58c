"""Which elements of a Word document mean what, and where a paragraph of a ``Reading`` stands in it.

A paragraph's index counts the ``w:p`` elements in the order of their start tags, over the main part, then
footnotes, endnotes, headers, footers. Whoever looks for them again in a tree leaves out

- what is inside ``CHANGES``, ``DELETIONS`` and ``w:rt`` (the reading of a ruby), and rows whose ``w:trPr``
  holds one of ``DELETIONS``;
- ``mc:Fallback`` beside a ``mc:Choice``, and every ``mc:Choice`` but the first;
- text boxes in a field's code;
- notes that are ``SEPARATORS`` or that no text refers to;
- a ``w:p`` whose mark is deleted (one of ``DELETIONS`` in its ``w:pPr``): its text begins the next ``w:p`` of
  the same container or, when it is the last, stays where it is if there is any.

Inside a paragraph ``w:t`` and ``m:t`` give their text, stripped of XML's white space unless it is
preserved, with spaces for line ends; the elements of ``SIGNS`` give theirs, ``w:sym`` one character, an
object in the line ``OBJECT``. What is in a field's code or in a hidden run gives none.
"""

from __future__ import annotations

WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",  # Strict, here and below
)
MATH = (
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
)
DRAWING = (
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
)
PICTURE = (
    "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "http://purl.oclc.org/ooxml/drawingml/picture",
)
VML = "urn:schemas-microsoft-com:vml"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"

CHANGES = frozenset(
    f"{properties}Change"
    for properties in ("rPr", "pPr", "tblPr", "tblPrEx", "tblGrid", "trPr", "tcPr", "sectPr", "numbering")
)
"""Hold the properties before a tracked change."""

DELETIONS = frozenset({"del", "moveFrom"})
"""Hold text that is gone in the final view."""

INSERTIONS = frozenset({"ins", "moveTo"})

SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
"""Elements of a run that are text themselves."""

ELSEWHERE = ("altChunk", "subDoc")
"""Elements of ``WORD`` in whose place Word shows the text of another file."""

SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})
"""Types of notes that only draw the line above the others."""

SHAPES = ("shape", "group", "rect", "roundrect", "oval", "line", "polyline", "arc", "curve", "image")
"""Elements of ``VML`` that say whether they float or stand in the line."""
