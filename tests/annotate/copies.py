"""Looking at an annotated copy as a program that knows nothing of how it was made."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any, NamedTuple

from lxml import etree

from tests.docx_builder import NAMESPACES, W

if TYPE_CHECKING:
    from collections.abc import Iterator

TAG = f"{{{W}}}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
MC = f"{{{NAMESPACES['mc']}}}"
GONE = (f"{TAG}del", f"{TAG}moveFrom", f"{MC}Fallback", f"{TAG}instrText", f"{TAG}rt")
STARTS, ENDS, REFERENCES = (f"{TAG}comment{name}" for name in ("RangeStart", "RangeEnd", "Reference"))
CHANGED = (
    "word/document.xml",
    "word/comments.xml",
    "word/styles.xml",
    "word/_rels/document.xml.rels",
    "[Content_Types].xml",
)


class Comment(NamedTuple):
    number: str
    text: str
    words: str


def parts(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def root(xml: bytes) -> Any:
    return etree.fromstring(xml, etree.XMLParser(remove_blank_text=True))


def comments(package: bytes) -> list[Comment]:
    """Our comments in their order, with the words that they are about."""
    found = parts(package)
    words = ranges(root(found["word/document.xml"]))
    return [
        Comment(
            number, "\n".join("".join(p.itertext(f"{TAG}t")) for p in comment.iter(f"{TAG}p")), words[number]
        )
        for comment in root(found["word/comments.xml"]).iter(f"{TAG}comment")
        if comment.get(f"{TAG}author") == "essaycheck"
        for number in [comment.get(f"{TAG}id")]
    ]


def ranges(tree: Any) -> dict[str, str]:
    """The words of each comment. Every range is begun and ended once and referred to once."""
    words: dict[str, str] = {}
    begun, referred = [], []
    for element in visible(tree):
        if element.tag == STARTS:
            begun.append(element.get(f"{TAG}id"))
            assert begun[-1] not in words
            words[begun[-1]] = ""
        elif element.tag == ENDS:
            begun.remove(element.get(f"{TAG}id"))
        elif element.tag == REFERENCES:
            referred.append(element.get(f"{TAG}id"))
        else:
            for number in begun:
                words[number] += said(element)
    assert not begun
    assert sorted(referred) == sorted(words)
    return words


def visible(tree: Any) -> Iterator[Any]:
    if tree.tag in GONE or tree.find(f"{TAG}rPr/{TAG}vanish") is not None:
        return
    yield tree
    for child in tree:
        yield from visible(child)


def said(element: Any) -> str:
    if isinstance(element.tag, str) and etree.QName(element).localname == "t":
        text = (element.text or "") + "".join(child.tail or "" for child in element)
        return text if element.get(SPACE) == "preserve" else text.strip()
    return {f"{TAG}tab": "\t", f"{TAG}br": "\n"}.get(element.tag, "")


def restored(xml: bytes, ours: set[str]) -> bytes:
    """The canonical XML of the main part without ``ours``, the comments by number, runs that look the same joined."""
    tree = root(xml)
    for mark in list(tree.iter(STARTS, ENDS, REFERENCES)):
        if mark.get(f"{TAG}id") in ours:
            gone = mark.getparent() if mark.tag == REFERENCES else mark
            gone.getparent().remove(gone)
    for text in tree.iter(f"{TAG}t"):
        text.text = said(text)
        del text[:]
        text.set(SPACE, "preserve")
    for run in list(tree.iter(f"{TAG}r")):
        joined(run)
    return bytes(etree.tostring(tree, method="c14n"))


def joined(run: Any) -> None:
    before = run.getprevious()
    if before is not None and before.tag == run.tag and looks(before) == looks(run):
        for child in [child for child in run if child.tag != f"{TAG}rPr"]:
            last = before[-1] if len(before) else None
            if last is not None and last.tag == child.tag == f"{TAG}t":
                last.text += child.text
            else:
                before.append(child)
        run.getparent().remove(run)


def looks(run: Any) -> tuple[object, ...]:
    properties = run.find(f"{TAG}rPr")
    return dict(run.attrib), b"" if properties is None else etree.tostring(properties, method="c14n")


def canonical(name: str, content: bytes) -> bytes:
    if name.endswith((".xml", ".rels")):
        return bytes(etree.tostring(root(content), method="c14n"))
    return content


def assert_nothing_else_changed(original: bytes, copy: bytes) -> None:
    """Every part is in the copy as it was, but for the comments and what they need."""
    before, after = parts(original), parts(copy)
    ours = {comment.number for comment in comments(copy)}
    assert restored(after["word/document.xml"], ours) == restored(before["word/document.xml"], set())
    for name, content in before.items():
        if name not in CHANGED:
            assert canonical(name, after[name]) == canonical(name, content), name
    for name in CHANGED[1:]:
        if name in before and name in after:
            assert children(before[name]) <= children(after[name]), name


def children(xml: bytes) -> set[bytes]:
    return {etree.tostring(child, method="c14n") for child in root(xml) if not child.tag.endswith("}Default")}
