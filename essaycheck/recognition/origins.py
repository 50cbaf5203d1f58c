"""Where somebody or an institution is from, told beside it by words that have the form of names."""

from __future__ import annotations

from essaycheck.recognition import values
from essaycheck.recognition.affiliations import is_whole
from essaycheck.recognition.lines import squeeze
from essaycheck.recognition.personal import is_province
from essaycheck.recognition.pieces import is_postcode

_LONGEST = 6  # characters of a province and a town: 湖南清溪

Place = tuple[int, int]


def without_origins(text: str, places: list[Place], *, marked: bool) -> list[Place]:
    """The pieces of a byline but for where institutions and persons are from; ``marked``: behind 文/."""
    for code in [place for place in places if is_postcode(text[slice(*place)])]:
        places = _without_seat(text, places, places.index(code))
    return places[:-1] if _is_origin(text, places, marked=marked) else places


def _without_seat(text: str, places: list[Place], end: int) -> list[Place]:
    """The pieces but for the province and the town before the postcode, as journals print them.

    （清溪学院，云岭 清溪 421000）
    """
    texts = [text[slice(*place)] for place in places]
    start = end
    while start > 0 and values.is_han(texts[start - 1]) and not is_whole(texts[start - 1]):
        start -= 1
    told, where = texts[start:end], texts[start - 1] if start else ""
    two = len(told) == 2 and (is_province(told[0]) or all(len(each) == 2 for each in told))
    one = len(told) == 1 and len(told[0]) == 2 and ("(" in text[: places[0][0]] or where.startswith(told[0]))
    return [*places[:start], *places[end:]] if is_whole(where) and (one or two) else places


def _is_origin(text: str, places: list[Place], *, marked: bool) -> bool:
    """Whether the last piece stands in brackets behind a name and is a town's: 文/陆远之（云岭清溪）."""
    if len(places) != 2:
        return False
    (_, before), (start, end) = places
    name, town = squeeze(text[slice(*places[0])]), text[start:end]
    if text[before:start].strip() != "(" or not text.startswith(")", end) or not values.is_han(town):
        return False
    short = len(town) == 2 and len(name) == 3
    said = town in values.names().said_beside or values.is_institution(town, weak=True)
    return values.is_person(name) and (short or (marked and len(town) <= _LONGEST)) and not said
