"""Where a comment stands: runs are split around its words, without changing a letter or a format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.annotate.clearing import END, REFERENCE
from essaycheck.annotate.splitting import R, W, carrier, cut
from essaycheck.errors import UnreadableEssayError
from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from essaycheck.annotate.tracing import Place
    from essaycheck.annotate.trees import Element
    from essaycheck.essay import Span

NOTES = (f"{W}footnote", f"{W}endnote")


class Anchor(NamedTuple):
    """Where a comment goes: around ``first`` to ``last``; without ``last`` in front of ``first``.

    Without both it goes to the end of ``paragraph``.
    """

    first: Element = None
    last: Element = None
    paragraph: Element = None

    def mark(self, comment: int, style: str) -> None:
        """Put the marks of the comment with this number; ``style`` is that of its reference."""
        start, end, reference = _marks(comment, style)
        if self.first is None:
            self.paragraph.append(start)
        else:
            self.first.addprevious(start)
        (start if self.last is None else _behind_marks(self.last)).addnext(end)
        end.addnext(reference)


class Anchors:
    """The anchors of one document. ``title``: where its title stands, if it has one."""

    def __init__(self, places: Mapping[int, Place], main: Element, title: Span | None) -> None:
        self._places = places
        self._main = main
        self._title = title

    def at(self, span: Span) -> Anchor | None:
        """The words at ``span``, or the mark of the note that they stand in; None for headers and footers."""
        place = self._places[span.paragraph]
        if self._is_main(place):
            return _around(place, span.start, span.end)
        note = next(place.element.iterancestors(*NOTES), None)
        return None if note is None else self._reference(note)

    def whole(self) -> Anchor:
        """What stands for the whole essay: its title, else the first paragraph.

        Raises:
            UnreadableEssayError: ``uncopied``: there is no paragraph where a comment could stand.
        """
        if self._title and (anchor := self.at(self._title)):
            return anchor
        mine = [place for _, place in sorted(self._places.items()) if self._is_main(place)]
        if not mine:
            raise UnreadableEssayError("uncopied")
        first = next((place for place in mine if place.pieces), mine[0])
        return _around(first, 0, first.pieces[-1].end if first.pieces else 0)

    def _is_main(self, place: Place) -> bool:
        return place.element.getroottree().getroot() is self._main

    def _reference(self, note: Element) -> Anchor | None:
        tag, number = f"{note.tag}Reference", note.get(f"{W}id")
        for place in self._places.values():
            for start, end, element in place.pieces:
                if element.tag == tag and element.get(f"{W}id") == number:
                    return _around(place, start, end)
        return None


def _around(place: Place, start: int, end: int) -> Anchor:
    """The text at ``start`` to ``end``; an empty stretch is the point in front of ``start``."""
    pieces = place.pieces
    cut(pieces, start)
    cut(pieces, end)
    inside = [piece.element for piece in pieces if piece.start < end and piece.end > start]
    if inside:
        return Anchor(carrier(inside[0]), carrier(inside[-1]))
    behind = next((piece.element for piece in pieces if piece.start >= start), None)
    return Anchor(paragraph=place.element) if behind is None else Anchor(carrier(behind))


def _marks(comment: int, style: str) -> tuple[Element, Element, Element]:
    """The beginning of a comment's words, their end, and the run that refers to the comment."""
    from docx.oxml.parser import OxmlElement

    number = {f"{W}id": str(comment)}
    run, looks = OxmlElement("w:r"), OxmlElement("w:rPr")
    looks.append(OxmlElement("w:rStyle", attrs={f"{W}val": style}))
    run.append(looks)
    run.append(OxmlElement("w:commentReference", attrs=number))
    return (
        OxmlElement("w:commentRangeStart", attrs=number),
        OxmlElement("w:commentRangeEnd", attrs=number),
        run,
    )


def _behind_marks(last: Element) -> Element:
    """The last of the comment marks that follow ``last`` at once, so that comments stand in their order."""
    for element in last.itersiblings():
        if element.tag != END and (element.tag != R or element.find(REFERENCE) is None):
            break
        last = element
    return last
