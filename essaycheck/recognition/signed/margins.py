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
_PLACED = {"unit", "class"}


def school_in_margin(lines: Iterable[Line], found: Found) -> Found:
    """The school that a header or footer names alone or with the class, where the draft names none.

    Alone it is the author's only where his class is told, and beside a class only where none is.
    """
    if found.states("unit", "school", "department"):
        return Found()
    told = found.states("class")
    for line in lines:
        seen = byline(line) if line.paragraph.kind in ("header", "footer") else None
        alone = told and seen and seen.strength == "unit" and squeeze(line.text).endswith(_SCHOOLS)
        placed = not told and seen and {field.name for field in seen.fields} == _PLACED
        if seen and (alone or placed):
            return Found(seen.fields, (line,))
    return Found()
