"""What the margin of a page tells where the draft itself leaves it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.recognition.bylines import byline
from essaycheck.recognition.found import Found
from essaycheck.recognition.lines import squeeze

if TYPE_CHECKING:
    from collections.abc import Iterable

    from essaycheck.recognition.lines import Line

_SCHOOLS = tuple("学校院园中小")


def school_in_margin(lines: Iterable[Line], found: Found) -> Found:
    """The school that a header or footer names alone, where the author's class is told and no school is."""
    if not found.states("class") or found.states("unit", "school", "department"):
        return Found()
    for line in lines:
        seen = byline(line) if line.paragraph.kind in ("header", "footer") else None
        if seen and seen.strength == "unit" and squeeze(line.text).endswith(_SCHOOLS):
            return Found(seen.fields, (line,))
    return Found()
