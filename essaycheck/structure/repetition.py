"""What stands there twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.structure.slips import RUNNING, Slip, is_verse, pieces

if TYPE_CHECKING:
    from essaycheck.essay import Essay

_LONG = 40
"""A shorter paragraph may well come back as a refrain."""

_SHORTEST_TITLE = 4


def repeated_paragraphs(essay: Essay) -> list[Slip]:
    """Long paragraphs that stood there before, letter for letter."""
    seen: dict[str, int] = {}
    slips = []
    for piece in pieces(essay):
        words = "".join(piece.text.split()) if len(piece.text) >= _LONG else ""
        if len(words) < _LONG:
            continue
        if words in seen:
            slips.append(Slip(piece.span, {"first": seen[words] + 1}))
        else:
            seen[words] = piece.span.paragraph
    return slips


def repeated_title(essay: Essay) -> list[Slip]:
    """A paragraph of the body that says nothing but the title. Verses often do."""
    title = _bare(essay.title.text) if essay.title else ""
    if not essay.title or len(title) < _SHORTEST_TITLE:
        return []
    slips = [
        Slip(piece.span, {"title": essay.title.text})
        for piece in pieces(essay)
        if len(piece.text) < 3 * len(title) and piece.paragraph.kind in RUNNING and _bare(piece.text) == title
    ]
    return slips if slips and not is_verse(essay) else []


def _bare(text: str) -> str:
    return "".join(text.split()).strip("《》")
