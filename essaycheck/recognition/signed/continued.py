"""Further authors, each in a line of his own under the first one's label: 作者：陆远之, and 岳小山 below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.recognition.bylines import byline
from essaycheck.recognition.found import Found, together
from essaycheck.recognition.people.persons import is_certain_name

if TYPE_CHECKING:
    from essaycheck.recognition.found import Sheet
    from essaycheck.recognition.lines import Line


def continued_names(found: Found, sheet: Sheet) -> Found:
    """The names right under that behind a label, where more data follow."""
    more: list[Found] = []
    for (above, pairs, _), each, below in zip(sheet.lines, sheet.lines[1:], sheet.lines[2:], strict=False):
        told = [pair.field for pair in pairs] == ["name"] or any(above in name.taken for name in more)
        name = None if each.pairs or not told else _name_in(each.line, found)
        if name and (below.pairs or _name_in(below.line, found)):
            more.append(name)
    return together(more)


def _name_in(line: Line, found: Found) -> Found | None:
    """The one name that a line holds and nothing else."""
    if line.place in found.places or not is_certain_name(line):
        return None
    said = byline(line)
    alone = said is not None and said.strength == "name" and len(said.fields) == 1
    return Found(said.fields, (line,)) if said and alone else None
