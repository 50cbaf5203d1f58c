"""Where somebody or an institution is from, told beside it by words that have the form of names."""

from __future__ import annotations

from essaycheck.patterns import compiled
from essaycheck.recognition.lines import squeeze
from essaycheck.recognition.people import name_lists, values
from essaycheck.recognition.people.affiliations import is_whole
from essaycheck.recognition.people.pieces import is_postcode
from essaycheck.recognition.people.places import is_abroad, is_city, is_country, is_province

_LONGEST = 6  # characters of a province and a town: 湖南清溪

Place = tuple[int, int]


def without_origins(text: str, places: list[Place], *, marked: bool) -> list[Place]:
    """The pieces of a byline but for where institutions and persons are from; ``marked``: behind 文/."""
    for code in [place for place in places if is_postcode(text[slice(*place)])]:
        places = _without_seat(text, places, places.index(code))
    places = _behind_origin(text, _without_country(text, places))
    return places[:-1] if _is_origin(text, places, marked=marked) else places


def _without_country(text: str, places: list[Place]) -> list[Place]:
    """The pieces but for the country of a student from abroad: beside his university, or in brackets.

    （英国）陆远之, alone and in round brackets, is rather quoted.
    """
    if len(places) < 2:
        return places
    at = next((place for place in places if is_country(text[slice(*place)])), None)
    if at is None:
        return places
    rest = [place for place in places if place != at]
    closed = text[at[0] - 1 : at[0]] + text[at[1] : at[1] + 1] in ("()", "[]")
    behind = closed and (at != places[0] or text[at[1]] == "]")
    return rest if behind or any(is_whole(squeeze(text[slice(*place)])) for place in rest) else places


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


def _behind_origin(text: str, places: list[Place]) -> list[Place]:
    """The pieces behind that of a town in brackets before a name, or of a province and a town.

    （云岭清溪）陆远之; 湖南·株洲　陆远之.
    """
    if len(places) < 2 or not values.is_person(squeeze(text[slice(*places[-1])])):
        return places
    (start, end), second = places[0], text[slice(*places[1])]
    closed = text[start - 1 : start] + text[end : end + 1] in ("()", "[]")
    if is_province(text[start:end]) and is_city(second):
        return places[2:]
    dotted = text[end : places[1][0]].strip() == "·" and is_city(text[start:end])  # 桂林·陆远之
    return places[1:] if dotted or (closed and is_origin(text[start:end])) else places


def is_origin(town: str) -> bool:
    """Whether what a bracket before a name holds is from where somebody is, and no genre or post."""
    if not (values.is_han(town) and 2 <= len(town) <= _LONGEST) or town in name_lists.names().said_beside:
        return False
    if values.is_position(town) or values.is_institution(town, weak=True) or is_abroad(town):
        return False
    if is_province(town) or is_city(town):
        return True
    from essaycheck.words import tag_of

    return tag_of(town) == "ns" or not (tag_of(town) or (len(town) > 2 and values.is_person(town)))


def behind_origin(text: str, start: int, end: int) -> int:
    """Where the name behind a label begins, behind from where he is: 作者：（云岭）陆远之; else ``start``."""
    if text[start : start + 1] != "(" and " " not in text[start + 2 : min(start + _LONGEST, end)]:
        return start
    told = compiled(r"\(([一-鿿]{2,6})\) *|([一-鿿]{2,4}) +").match(text, start, end)
    if not told or not (_is_told(told[1]) if told[1] else _is_known(told[2])):
        return start
    (first, last), *_ = values.persons(text, told.end(), end) or [(end, end)]
    return told.end() if values.is_person(squeeze(text[first:last])) else start


def _is_told(town: str) -> bool:
    return is_origin(town) or is_country(town)


def _is_known(town: str) -> bool:
    return is_city(town) or is_province(town) or is_country(town)


def _is_origin(text: str, places: list[Place], *, marked: bool) -> bool:
    """Whether the last piece stands in brackets behind a name and is a town's: 文/陆远之（云岭清溪）."""
    if len(places) != 2:
        return False
    (_, before), (start, end) = places
    name, town = squeeze(text[slice(*places[0])]), text[start:end]
    if text[before:start].strip() != "(" or not text.startswith(")", end) or not values.is_han(town):
        return False
    short = len(town) == 2 and len(name) == 3
    said = town in name_lists.names().said_beside or values.is_institution(town, weak=True)
    return values.is_person(name) and (short or (marked and len(town) <= _LONGEST)) and not said
