"""The comments part of a document, and the styles that comments need."""

from __future__ import annotations

import re
from itertools import count
from typing import TYPE_CHECKING, Any

from essaycheck.annotate.clearing import MARKS, clear
from essaycheck.annotate.splitting import W
from essaycheck.readers.people import AUTHOR

if TYPE_CHECKING:
    from essaycheck.annotate.trees import Element

INITIALS = "ec"
STYLES = {
    "CommentReference": ("character", "annotation reference", 16),
    "CommentText": ("paragraph", "annotation text", 20),
}
"""Word's own, by the names that python-docx knows them by: type, name, half points."""


class Comments:
    """Puts comments in place of our earlier ones. ``reference``: the style of what refers to one."""

    def __init__(self, document: Any) -> None:
        clear(document)
        self._comments = document.comments
        taken = {mark.get(f"{W}id") for mark in document.element.iter(*MARKS)}
        taken |= {str(comment.comment_id) for comment in self._comments}
        self._free = (number for number in count() if str(number) not in taken)
        self._styles = {style: _defined(_stylesheet(document), style) for style in STYLES}
        self.reference = self._styles["CommentReference"]

    def add(self, text: str) -> int:
        """Add a comment, a paragraph for each line of ``text``; gives its number."""
        number = next(self._free)
        comment = self._comments.add_comment(_writable(text), AUTHOR, INITIALS)
        element = comment._comment_elm  # python-docx knows no public way to its number and styles
        element.set(f"{W}id", str(number))
        for style in element.iter(f"{W}pStyle", f"{W}rStyle"):
            style.set(f"{W}val", self._styles[style.get(f"{W}val")])
        return number


def _writable(text: str) -> str:
    """``text`` without the characters that XML cannot hold."""
    return re.sub("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", text)


def _stylesheet(document: Any) -> Element:
    """The root of the styles part. A document that has none gets an empty one: it changes no looks."""
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.oxml.parser import OxmlElement
    from docx.parts.styles import StylesPart

    part = document.part
    if all(relation.reltype != RELATIONSHIP_TYPE.STYLES for relation in part.rels.values()):
        name = PackURI(f"{part.partname.baseURI}/styles.xml")
        empty = StylesPart(name, CONTENT_TYPE.WML_STYLES, OxmlElement("w:styles"), part.package)
        part.relate_to(empty, RELATIONSHIP_TYPE.STYLES)
    return document.styles.element


def _defined(styles: Element, wanted: str) -> str:
    """The id of a style for comments: it may be defined under another id, else it is added."""
    kind, name, size = STYLES[wanted]
    for style in styles.iter(f"{W}style"):
        named = style.find(f"{W}name")
        if style.get(f"{W}styleId") == wanted or (
            named is not None and named.get(f"{W}val", "").lower() == name
        ):
            return str(style.get(f"{W}styleId", wanted))
    styles.append(_style(wanted, kind, name, size))
    return wanted


def _style(wanted: str, kind: str, name: str, size: int) -> Element:
    from docx.oxml.parser import OxmlElement

    style = OxmlElement("w:style", attrs={f"{W}type": kind, f"{W}styleId": wanted})
    style.append(OxmlElement("w:name", attrs={f"{W}val": name}))
    looks = OxmlElement("w:rPr")
    looks.append(OxmlElement("w:sz", attrs={f"{W}val": str(size)}))
    style.append(looks)
    return style
