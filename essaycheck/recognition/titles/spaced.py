"""A title in two lines where a blank one follows every line, as some programs save plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.recognition.bylines import byline
from essaycheck.recognition.titles import TitleFound, title_of
from essaycheck.recognition.titles.title_lines import ends

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaycheck.recognition.lines import Line

_GAP = 2


def with_second_half(seen: TitleFound, head: Sequence[Line], free: Sequence[Line]) -> TitleFound:
    """The title with the half under it, behind a blank line; ``head``: all lines before the text."""
    at = head.index(seen.last) if seen.last in head else len(head)
    below = [line for line in head[at + 1 : at + 3] if line in free and _names_nobody(line)]
    if len(seen.lines) > 1 or seen.title.subtitle or below[:1] != list(head[at + 1 : at + 2]):
        return seen
    if not below or not ends(below[0], [seen.last, *below], _GAP):
        return seen
    title = seen.title._replace(text=seen.title.text + title_of(below[0]).text)
    return TitleFound(title, (*seen.lines, below[0]), below[0])


def _names_nobody(line: Line) -> bool:
    said = byline(line)
    return said is None or said.strength == "part"
