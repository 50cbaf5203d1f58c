"""A name alone behind a dash: the author's under the title or at the end, else of who is quoted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.patterns import compiled
from essaycheck.recognition.bylines import byline
from essaycheck.recognition.found import NEAR, Found
from essaycheck.recognition.lines import clean, squeeze
from essaycheck.recognition.people.name_lists import names
from essaycheck.recognition.people.persons import is_certain_name
from essaycheck.recognition.people.places import is_named_place
from essaycheck.recognition.signed import beside_data
from essaycheck.recognition.titles.title_lines import is_subtitle, may_be_title
from essaycheck.recognition.trimmings import is_date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaycheck.recognition.found import Sheet
    from essaycheck.recognition.lines import Line

_QUOTES = ("“", "”", '"')
_MARKS = ",;。!?"
_KNOWN = 20
"""How often the dictionary has met a name that many bear, at most; it knows whom one quotes better."""


def dashed_name(found: Found, sheet: Sheet) -> Found:
    """The author who stands alone behind a dash (——陆远之), where nobody else is named."""
    if found.states("name"):
        return Found()
    near = [*found.free(sheet.head)[:NEAR], *found.free(sheet.tail)[-NEAR:]]
    for line in near:
        if not line.text.lstrip().startswith("-"):
            continue
        seen = byline(line)
        alone = seen is not None and seen.strength == "name" and len(seen.fields) == 1
        if seen and alone and _is_place_to_sign(line, sheet, found):
            return Found(seen.fields, (line,)) if _is_own(line, seen.fields[0].value, sheet) else Found()
    return Found()


def dashed_again(found: Found, lines: Sequence[Line]) -> Found:
    """The lines behind a dash that name once more who is known to be the author, and nobody else."""
    named = {field.value for field in found.fields if field.name == "name" and field.value}
    told = ((line, _names_in(line)) for line in lines if line.text.lstrip().startswith("-"))
    return Found(taken=tuple(line for line, names in told if names and names <= named))


def without_quoted(lines: Sequence[Line], sheet: Sheet, found: Found) -> list[Line]:
    """The lines but for those behind a dash that tell who said what stands above them."""
    dashed = [line for line in lines if line.text.lstrip().startswith("-")]
    if not dashed:
        return list(lines)
    own = [line for line in lines if line not in dashed]
    said = [line for line in dashed if _tells_who_said(line, own, sheet, found)]
    return [line for line in lines if line not in said]


def _tells_who_said(line: Line, own: Sequence[Line], sheet: Sheet, found: Found) -> bool:
    """Whether what is above a line behind a dash was said by who is named there.

    Before the text a sentence shows it; elsewhere, that another is the author (——石桥镇镇长　岳小山).
    """
    before, named = sheet.beside(line)[0], _names_in(line)
    if before is None or before.text.lstrip().startswith("-") or is_titled(before, sheet, found):
        return False
    if line in sheet.head and compiled('["“].*["”]').fullmatch(before.text.strip()):
        return True
    if not named or _is_of_author(before, sheet, found):
        return False
    labelled = [field.value for field in found.fields if field.name == "name"]
    if _is_official(line) or (labelled and not any(labelled)):
        return True  # or 姓名： and nothing behind it
    others = set(filter(None, labelled))
    others |= {
        name for other in own if _names_surely(other, before, sheet, found) for name in _names_in(other)
    }
    if others:
        return others.isdisjoint(named)
    return line in sheet.head and any(mark in before.text for mark in _MARKS)


def _is_official(line: Line) -> bool:
    """Whether a line names somebody by his office in a place, as who is quoted is: 石桥镇镇长　岳小山."""
    seen = byline(line)
    told = [squeeze(clean(field.value)) for field in seen.fields] if seen else []
    placed = any(is_named_place(each) for each in told)
    return placed and squeeze(line.text).strip("-") != "".join(told)


def _names_in(line: Line) -> set[str]:
    seen = byline(line)
    return {field.value for field in seen.fields if field.name == "name"} if seen else set()


def _names_surely(line: Line, before: Line, sheet: Sheet, found: Found) -> bool:
    """Whether a line names the author: with more than his name, or where ``before`` is no text."""
    seen = byline(line)
    if seen is None or seen.strength != "name":
        return seen is not None
    above = sheet.beside(line)[0]
    placed = line in sheet.head and is_certain_name(line)
    placed = placed or (above is not None and is_titled(above, sheet, found))
    under_text = any(each.is_prose and each.line is before for each in sheet.lines)
    return placed and not (under_text and any(map(_names_in, sheet.subheads)))


def _is_of_author(line: Line, sheet: Sheet, found: Found) -> bool:
    """Whether a line is the author's data."""
    stated = any(each.line is line and each.pairs for each in sheet.lines)
    return stated or line.place in found.places or byline(line) is not None


def _is_place_to_sign(line: Line, sheet: Sheet, found: Found) -> bool:
    """Whether a line stands under the title, by the author's data or at the end, and under no quotation."""
    before, behind = sheet.beside(line)
    if before is None:
        return False
    subtitled = before.place in found.places and is_subtitle(before)
    if line in sheet.head and (subtitled or is_titled(before, sheet, found)):
        return True
    if _is_quoted(before, sheet):
        return False
    ends = line in sheet.tail and (behind is None or is_date(behind))
    return ends or beside_data(line, sheet, found)


def is_titled(line: Line, sheet: Sheet, found: Found) -> bool:
    """Whether a line is the title, found or to be found, and no saying in quotes."""
    if line.text.strip().startswith(_QUOTES) and any(mark in line.text for mark in _MARKS):
        return False
    if found.title:
        return line.paragraph.index == found.title.span.paragraph
    return line is next(iter(found.free(sheet.head)), None) and may_be_title(line)


def _is_quoted(line: Line, sheet: Sheet) -> bool:
    """Whether a line may be what somebody has said: in quotes, or short and no paragraph of the text."""
    running = any(each.line is line and each.is_prose for each in sheet.lines)
    stated = any(each.line is line and each.pairs for each in sheet.lines)
    return line.text.rstrip().endswith(_QUOTES) or not (running or stated)


def _is_own(line: Line, name: str, sheet: Sheet) -> bool:
    """Whether a name can be the author's: no phrase, nobody's well known, and of whom the text tells."""
    from essaycheck.words import frequency_of, tag_of

    known = frequency_of(name)
    if known > _KNOWN or (known and tag_of(name) != "nr"):
        return False
    if line in sheet.head and line.paragraph.align != "right" and _is_phrase(name):
        return False
    called = (name, name[1:]) if len(name) > 2 else (name,)
    texts = (each.line.paragraph.text for each in sheet.lines if each.is_prose)
    return not any(word in text for text in texts for word in called)


def _is_phrase(name: str) -> bool:
    """Whether a name may be a subtitle, which begins with a word: 金秋|行."""
    from essaycheck.words import is_word, tag_of

    first = name[:2]
    worded = len(name) > 2 and is_word(first) and not tag_of(first).startswith("nr")
    return worded and first not in names().compound_surnames
