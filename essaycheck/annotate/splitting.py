"""Splitting runs, so that a comment can begin and end at any character."""

from __future__ import annotations

from bisect import bisect_right
from copy import deepcopy
from itertools import takewhile
from typing import TYPE_CHECKING

from essaycheck.annotate.tracing import Piece
from essaycheck.readers.blocks import XML_SPACE
from essaycheck.readers.scanning import XML
from essaycheck.readers.vocabulary import MATH, WORD

if TYPE_CHECKING:
    from essaycheck.annotate.trees import Element

W = f"{{{WORD[0]}}}"
P, R, RPR, T = f"{W}p", f"{W}r", f"{W}rPr", f"{W}t"
FORMULA = f"{{{MATH[0]}}}"
SPACE = f"{{{XML}}}space"


def cut(pieces: list[Piece], at: int) -> None:
    """Make the place in front of the character ``at`` a boundary of runs.

    What is one thing (a formula, a ruby, an object) stays whole.
    """
    index = bisect_right(pieces, at, key=lambda piece: piece.end)
    if index == len(pieces):
        return
    piece = pieces[index]
    if piece.start < at:
        if not _is_plain(piece):
            return
        pieces[index : index + 1] = _halves(piece, at)
        index += 1
    if index:
        _part(pieces[index - 1].element, pieces[index].element)


def carrier(element: Element) -> Element:
    """The outermost run or formula around ``element``: beside it comment marks may stand."""
    found = element
    for above in takewhile(lambda above: above.tag != P, element.iterancestors()):
        if above.tag == R or above.tag.startswith(FORMULA):
            found = above
    return found


def _is_plain(piece: Piece) -> bool:
    element = piece.element
    return element.tag == T and len(element) == 0 and element.getparent() is carrier(element)


def _halves(piece: Piece, at: int) -> tuple[Piece, Piece]:
    """The piece as two, its ``w:t`` as two neighbours, without space around it that Word does not show."""
    element = piece.element
    text = element.text if element.get(SPACE) == "preserve" else element.text.strip(XML_SPACE)
    behind = element.makeelement(element.tag, element.attrib, element.nsmap)
    element.text, behind.text = text[: at - piece.start], text[at - piece.start :]
    for half in (element, behind):
        if half.text != half.text.strip(XML_SPACE):
            half.set(SPACE, "preserve")
    element.addnext(behind)
    return Piece(piece.start, at, element), Piece(at, piece.end, behind)


def _part(left: Element, right: Element) -> None:
    """Put ``right`` into a run of its own if it stands in that of ``left``."""
    run = carrier(left)
    first = _child(run, right)
    if run.tag != R or first is None or first is _child(run, left):
        return
    behind = run.makeelement(run.tag, run.attrib, run.nsmap)
    if (looks := run.find(RPR)) is not None:
        behind.append(deepcopy(looks))
    for element in [first, *first.itersiblings()]:
        behind.append(element)
    run.addnext(behind)


def _child(run: Element, element: Element) -> Element:
    """The child of ``run`` that is ``element`` or has it inside; None when there is none."""
    while element is not None and element.getparent() is not run:
        element = element.getparent()
    return element
