"""An author whose town stands before or behind his name: 株洲　陆远之."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.patterns import compiled
from essaycheck.recognition.bylines import byline
from essaycheck.recognition.found import NEAR, Found
from essaycheck.recognition.lines import SPACES
from essaycheck.recognition.people import values
from essaycheck.recognition.people.affiliations import is_whole
from essaycheck.recognition.people.persons import is_certain_name
from essaycheck.recognition.people.places import is_city

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaycheck.recognition.found import Sheet
    from essaycheck.recognition.lines import Line

_PARTING = frozenset(" ·")
_LONGEST = 40  # characters of such a line
_LONGEST_TOWN = 4


def townsman(found: Found, sheet: Sheet) -> Found:
    """Who is named beside a city under the title or at the end, where nobody else is named.

    The first line is the title's, which may be a city's name, too: 长沙　陆远之.
    """
    if found.states("name"):
        return Found()
    head = [line for line in found.free(sheet.head)[:NEAR] if line is not sheet.lines[0].line]
    for line in (*head, *found.free(sheet.tail)[-NEAR:]):
        for rest in _without_city(line):
            seen = byline(rest)
            named = seen is not None and any(field.name == "name" for field in seen.fields)
            if seen and named and (seen.strength == "sure" or is_certain_name(rest)):
                return Found(seen.fields, (line,))
    return Found()


def _without_city(line: Line) -> Iterator[Line]:
    """The line without the city at its beginning, and at its end."""
    if len(line.text) > _LONGEST or _PARTING.isdisjoint(line.text.strip(SPACES)):
        return
    places = values.pieces(compiled(r"[()\[\]·]").sub(" ", line.text), 0, len(line.text))
    if len(places) < 2:  # a dot alone has none
        return
    start, end = places[0][0], places[-1][1]
    texts = [line.text[slice(*place)] for place in places]
    if is_city(texts[0]) or (len(places) > 2 and _is_town_of(*texts[:2])):
        yield line.part(places[1][0], end)
    if is_city(texts[-1]):
        yield line.part(start, places[-2][1])


def _is_town_of(town: str, unit: str) -> bool:
    """Whether an institution behind a word bears it in its name, or the dictionary knows it as a place."""
    if not 2 <= len(town) <= _LONGEST_TOWN or not is_whole(unit):
        return False
    from essaycheck.words import tag_of

    return unit.startswith(town) or tag_of(town) == "ns"
