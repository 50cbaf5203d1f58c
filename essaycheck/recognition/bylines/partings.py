"""Where the pieces of a byline stand: between white space and signs, a name's characters together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.patterns import HAN, compiled
from essaycheck.recognition.lines import squeeze
from essaycheck.recognition.people import contacts, name_lists, values
from essaycheck.recognition.people.affiliations import is_whole
from essaycheck.recognition.people.pieces import parted

if TYPE_CHECKING:
    from essaycheck.recognition.lines import Line

_BETWEEN = "◎●■◆★☆※◇△▲"
_BETWEEN_WORDS = (
    rf"(?<={HAN}|\))(?: · |[-~+_]+)(?={HAN}|[(\d])|(?<=\d)[-~+_]+(?={HAN})|[@{_BETWEEN}](?={HAN})"
    rf"|(?<={HAN}{HAN})·(?!{HAN}?尔班)(?=[^·\s]{{2,10}}(?:班|中队))|(?:(?<=班)|(?<=中队))·(?={HAN})|(?<=\d{{8}})[-~+_](?=\d{{11}}(?!\d))"
    rf"|(?<={HAN})·(?=\d{{7}})|(?<=\d)·(?={HAN})|(?<=\d{{7}})·(?=\w)|(?<=\d)·(?=\d{{11}}(?!\d))"
)
_IN_CLASS = (
    r"(?<=[级一二三四五六七八九]\()\d{1,2}\)"
    rf"|[\d一二三四五六七八九十]{{1,3}}\)(?:班|中队)|{HAN}{{1,3}}\)\d{{1,2}}班"
)
_IN_COMPANY = rf"{HAN}{{2,4}}\){HAN}{{0,8}}公司|{HAN}?公司\)"
_CLOSES_COMPANY = rf"(?<!\(公司)(?<!\({HAN}公司)"
_CLOSES_CLASS = r"(?<![级一二三四五六七八九]\(\d)(?<![级一二三四五六七八九]\(\d\d)"
_NOTED = rf"(?<={HAN})(?<![级初高小一二三四五六七八九])\[\d{{1,2}}\](?![班级中])"
"""The number of a note behind a name: 陆远之[1]."""
_PART = rf"({HAN}{{3,24}})\(({HAN}{{1,12}})\)"
_LOOSE = {
    frozenset("["): _NOTED,
    frozenset("·-~+_@" + _BETWEEN): _BETWEEN_WORDS,
    frozenset("[]<>"): r"[\[\]<>]",
    frozenset(":("): rf"[:(](?!{_IN_CLASS}|{_IN_COMPANY})",
    frozenset(")"): rf"{_CLOSES_COMPANY}{_CLOSES_CLASS}\)(?!班|中队|\d{{1,2}}班|{HAN}{{0,8}}公司)",
}
"""What parts as white space does: signs between words, and brackets but in 八年级(2)班 and 酒业(集团)公司.

Each with its signs: of a pattern that is long only the parts are compiled that a text can hold.
"""


def places_of(line: Line, start: int, end: int) -> list[tuple[int, int]]:
    """Where the pieces of a byline stand."""
    spaced = contacts.with_whole_numbers(line.text)
    held = [part for signs, part in _LOOSE.items() if not signs.isdisjoint(spaced)]
    if held:
        kept = _of_parts(spaced) if "(" in spaced else ()
        spaced = compiled("|".join(held)).sub(
            lambda sign: sign[0] if sign.start() in kept else " " * len(sign[0]), spaced
        )
    places = _joined(line.text, values.pieces(spaced, start, end))
    return [part for place in places for part in parted(line.text, *place)]


def _of_parts(text: str) -> set[int]:
    """Where brackets stand that hold a part of the institution before them: 清溪县公安局(城关派出所)."""
    found = [each for each in compiled(_PART).finditer(text) if is_whole(each[1]) and _is_a_part(each[2])]
    return {place for each in found for place in (each.end(1), each.end(2))}


def _is_a_part(text: str) -> bool:
    if len(text) == 1:
        return text in "局馆院部所处科办室社站"
    return text in name_lists.names().kinds or values.is_institution(text, weak=True)


def _joined(text: str, places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Single characters beside each other become one name (陆 远), parts of a number or a unit as well."""
    joined: list[tuple[int, int]] = []
    for start, end in places:
        first, last = joined[-1] if joined else (start, start)
        year = _year_begins(text[first:last], text[start:end])
        if joined and year >= 0:
            joined[-1:] = [*([(first, first + year)] if year else []), (first + year, end)]
        elif joined and _is_one(text, (first, last), (start, end)):
            joined[-1] = (first, end)
        else:
            joined.append((start, end))
    return joined


def _is_one(text: str, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two stretches beside each other are one name, number or institution."""
    (first, last), (start, end) = one, other
    together = squeeze(text[first:end])
    alone = all(len(part) == 1 for part in text[first:last].split())
    short = (alone and end - start <= 2) or text[first:last] in name_lists.names().compound_surnames
    short = short or values.is_split_name(text[first:last], text[start:end])
    whole = text[last - 1] in "省市县区州旗" and values.is_institution(text[start:end])
    whole = whole or _is_part_of(text[first:last], text[start:end])
    number = together.isdigit() and len(together) <= 11
    return whole or number or (short and len(together) <= 4 and values.is_han(together))


_ENDS_CLASS = frozenset("0123456789)班")
_YEAR = r"(?:[小初高大]?[一二三四五六七八九]年级|[小初高大][一二三四五六]|(?:20)?\d\d级)"
_NUMBER = r"\(?[\d一二三四五六七八九十]{1,3}\)?"


def _year_begins(one: str, other: str) -> int:
    """Where in ``one`` a class begins that white space parts from its number or 班 (七年级 3 班), or -1."""
    if other[-1] not in _ENDS_CLASS:
        return -1
    if other == "班":
        year = compiled(rf"{_YEAR} *{_NUMBER}$").search(one)
    else:
        numbered = compiled(rf"{_NUMBER}班|\d{{1,2}}|\(\d{{1,2}}\)").fullmatch(other)
        year = compiled(rf"{_YEAR}$").search(one) if numbered else None
    apart = year and (not year.start() or is_whole(squeeze(one[: year.start()])))
    return year.start() if year and apart else -1


def _is_part_of(whole: str, text: str) -> bool:
    """Whether a stretch behind an institution's name is only a part of it: 办公室, 清溪大学 文学院."""
    college = whole.endswith(("大学", "学院")) and compiled(r"[^\W\d县市区大]{1,7}(?:学院|系)").fullmatch(
        text
    )
    return bool(college or text in name_lists.names().kinds) and is_whole(whole)
