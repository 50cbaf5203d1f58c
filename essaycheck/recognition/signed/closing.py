"""Author data with which running text closes: in brackets, or behind its last sentence in one paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.patterns import compiled
from essaycheck.recognition.bylines import byline
from essaycheck.recognition.found import Found, together
from essaycheck.recognition.lines import SPACES, bracket_at_end, ending
from essaycheck.recognition.people.persons import is_certain_name
from essaycheck.recognition.signed import sure_bylines
from essaycheck.recognition.statements import stated_lines

if TYPE_CHECKING:
    from essaycheck.recognition.found import Sheet
    from essaycheck.recognition.labels.vocabulary import Vocabulary
    from essaycheck.recognition.lines import Line
    from essaycheck.recognition.statements.stated import StatedLine

_LAST = r"[。!?…”](?=[^。!?…”]{0,160}$) *"
"""Where the last sentence ends, behind which the author's data may stand."""
_STOPS = ("。", "!", "?", "…", "”")
_FAR = 200  # characters from the end
_SHOWN = "(?:[写印贴抄刻填记标署][着道有的了:]|[写印叫是])$"
"""Before brackets that hold what is written somewhere: 纸条背面写着(……)."""
_NAMING = ("name", "contact")


def closing(sheet: Sheet, vocabulary: Vocabulary, found: Found) -> Found:
    """What the last or the first paragraph of the text says of the author where it closes."""
    said = Found()
    for number in {sheet.prose[0], sheet.prose[-1]} if sheet.prose else ():
        if not sheet.lines[number].line.ends_in_word:
            said |= _in_brackets(ending(sheet.lines[number].line), vocabulary)
    if sheet.prose and not (found | said).states(*_NAMING):
        said |= _behind_sentence(sheet.lines[sheet.prose[-1]].line, vocabulary)
    last = sheet.lines[sheet.prose[-1]].line if sheet.prose else None
    return said | _alone(ending(last), found | said) if last and not last.ends_in_word else said


def _alone(line: Line, found: Found) -> Found:
    """The author's name or institution alone in brackets behind the last sentence, as newspapers print it.

    What the draft tells elsewhere of its author must leave that out.
    """
    place = bracket_at_end(line.text)
    if not (place and found.fields and line.text[: place[0]].endswith(_STOPS)):
        return Found()
    bracketed = line.part(*place)
    seen = byline(bracketed)
    if seen is None:
        return Found()
    named = seen.strength == "name" and len(seen.fields) == 1 and is_certain_name(bracketed)
    told = (named and not found.states("name")) or (
        seen.strength == "unit" and found.states("name") and not found.states("unit", "school", "department")
    )
    return Found(seen.fields, (bracketed,)) if told else Found()


def _in_brackets(line: Line, vocabulary: Vocabulary) -> Found:
    """（作者单位：……；电话：……） at the end of a paragraph of text."""
    place = bracket_at_end(line.text)
    if not place or place[0] == 0 or compiled(_SHOWN).search(line.text, 0, place[0]):
        return Found()
    found = Found()
    for each in stated_lines([line.part(*place)], vocabulary):
        found |= _said(each) if each.kinds else sure_bylines([each.line], found)
    return found if found.fields else Found()


def _behind_sentence(line: Line, vocabulary: Vocabulary) -> Found:
    """作者：……　单位：……　电话：…… behind the last sentence, with no break before."""
    raw = line.paragraph.text[max(line.start, line.end - _FAR) : line.end]
    if ":" not in raw and "：" not in raw and not raw.rstrip(SPACES + "。")[-1:].isdigit():
        return Found()
    last = ending(line)
    end = next((mark.end() for mark in compiled(_LAST).finditer(last.text.rstrip(SPACES + "。"))), 0)
    part = last.part(end, len(last.text))
    stated = stated_lines([part], vocabulary) if end else []
    if ":" not in part.text and len(stated) == 1 and not stated[0].pairs:
        signed = sure_bylines([part], Found())
        return signed if signed.states("name") and signed.states("phone") else Found()
    said = together(_said(each) for each in stated)
    named = all(each.pairs for each in stated) and said.states(*_NAMING)
    return said if named and len({field.name for field in said.fields if field.value}) > 1 else Found()


def _said(stated: StatedLine) -> Found:
    return Found(tuple(stated.fields), (stated.line,))
