"""What stands there twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.structure.slips import RUNNING, Slip, is_verse

if TYPE_CHECKING:
    from essaycheck.structure.slips import Body

_LONG = 40
"""A shorter paragraph may well come back as a refrain."""

_SHORTEST_TITLE = 4


def repeated_paragraphs(body: Body) -> list[Slip]:
    """Long paragraphs that stood there before, letter for letter."""
    solid = [("".join(text.split()), span) for _, span, text in body.pieces if len(text) >= _LONG]
    seen: dict[str, int] = {}
    slips = []
    for words, span in solid if len(dict(solid)) < len(solid) else ():
        if words in seen and len(words) >= _LONG:
            slips.append(Slip(span, {"first": seen[words] + 1}))
        else:
            seen[words] = span.paragraph
    return slips


def repeated_title(body: Body) -> list[Slip]:
    """A paragraph of the body that says nothing but the title. Verses often do."""
    written = body.essay.title.text if body.essay.title else ""
    title = _bare(written)
    if len(title) < _SHORTEST_TITLE:
        return []
    longest = 3 * len(title)
    slips = [
        Slip(span, {"title": written})
        for paragraph, span, text in body.pieces
        if len(text) < longest and paragraph.kind in RUNNING and _bare(text) == title
    ]
    return slips if slips and not is_verse(body.essay) else []


def _bare(text: str) -> str:
    return "".join(text.split()).strip("《》")
