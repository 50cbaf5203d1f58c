"""Taking our comments of an earlier time out of a copy that was corrected; those of others stay."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from essaycheck.annotate.splitting import RPR, R, W
from essaycheck.readers.people import AUTHOR

if TYPE_CHECKING:
    from essaycheck.annotate.trees import Element

START, END, REFERENCE = MARKS = tuple(f"{W}comment{mark}" for mark in ("RangeStart", "RangeEnd", "Reference"))
EXTENDED = "/commentsExtended"
"""The end of the type of the part in which Word keeps which comment answers which."""

W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"


def clear(document: Any) -> None:
    """Take out our comments and their marks; answers to them stay, as comments of their own."""
    comments = document.comments._comments_elm  # python-docx knows no public way to it
    ours = [comment for comment in comments if comment.get(f"{W}author") == AUTHOR]
    if not ours:
        return
    ends = {paragraph.get(f"{W14}paraId") for comment in ours for paragraph in comment.iter(f"{W}p")}
    _set_free(document.part, ends - {None})
    for comment in ours:
        comments.remove(comment)
    gone = {comment.get(f"{W}id") for comment in ours} - {comment.get(f"{W}id") for comment in comments}
    for mark in [mark for mark in document.element.iter(*MARKS) if mark.get(f"{W}id") in gone]:
        _take_out(mark)


def _take_out(mark: Element) -> None:
    """Without the run around a reference, when nothing else is in it."""
    run = mark.getparent()
    run.remove(mark)
    if run.tag == R and all(child.tag == RPR for child in run):
        run.getparent().remove(run)


def _set_free(main: Any, gone: set[str | None]) -> None:
    """Let no comment answer one whose paragraphs are ``gone``."""
    from docx.oxml.parser import parse_xml
    from lxml.etree import tostring

    for relation in main.rels.values():
        part = None if relation.is_external else relation.target_part
        if part and relation.reltype.endswith(EXTENDED) and part.partname.endswith(".xml"):
            root = parse_xml(part.blob)
            for entry in list(root):
                if entry.get(f"{W15}paraId") in gone:
                    root.remove(entry)
                elif entry.get(f"{W15}paraIdParent") in gone:
                    del entry.attrib[f"{W15}paraIdParent"]
            part._blob = tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
