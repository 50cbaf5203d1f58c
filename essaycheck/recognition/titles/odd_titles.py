"""Titles with another thing's form, told by where they stand: 1978, 四月三日, 单位：一个大家庭."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from essaycheck.essay import STANDS_FOR
from essaycheck.patterns import compiled
from essaycheck.recognition.bylines import byline
from essaycheck.recognition.found import NEAR, Found
from essaycheck.recognition.lines import clean, squeeze
from essaycheck.recognition.people.affiliations import is_class_or_post
from essaycheck.recognition.people.name_lists import names
from essaycheck.recognition.people.placeholders import is_placeholder
from essaycheck.recognition.people.places import behind_place
from essaycheck.recognition.people.values import is_institution
from essaycheck.recognition.titles import (
    is_cover,
    is_kind_of_piece,
    sentence_title,
    title_of,
    with_company,
)
from essaycheck.recognition.titles.title_lines import is_apart, may_be_title, size

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaycheck.essay import Field
    from essaycheck.recognition.found import Sheet
    from essaycheck.recognition.lines import Line

_NUMERALS = "一二三四五六七八九十"
_NUMBER = r"(?!0)\d{2}|\d{1,3}\.\d{1,3}|[12]\d{3}[-~至,、/][12]\d{3}年?|[(\[]?[无失]题[)\]]?"
_SELDOM = rf"第(?!1页)(?:\d{{1,4}}|[{_NUMERALS}]{{1,3}})页|敬礼|[你您]好|作者"
"""What alone seldom is a title, and below a title never one: 第27页, 敬礼."""
_BEGINNINGS = _NUMERALS + "第敬你您作"
_LONG_NUMBER = r"(?!0)\d{3,5}|\d{4}年|[一二][〇○零一二三四五六七八九]{3}年?"
"""Of three figures or more: no page's."""
_DAY = rf"(?:\d{{1,2}}|[{_NUMERALS}]{{1,2}})月(?:\d{{1,2}}|[{_NUMERALS}]{{1,3}})[日号]"
_DIARY = _DAY + r"[^。:]{1,8}"
_DATE = (
    r"(?:[12]\d{3}|[一二][〇○零一二三四五六七八九]{3})[年./-]"
    rf"(?:\d{{1,2}}|[{_NUMERALS}]{{1,2}})[月./-](?:\d{{1,2}}|[{_NUMERALS}]{{1,3}})[日号]?"
)
_USUAL = 12.0
"""Points of a text of which nothing says how large it is."""
_LOUDER = 2
"""Points by which a title is larger than its text at least."""
_LONGEST = 16
_LABELLED = ("unit", "school", "class", "department")
_ITEM = (
    rf"\s*(?:\((?:[{_NUMERALS}]{{1,3}}|\d{{1,2}})\)|第?[{_NUMERALS}]{{1,3}}[、.]|\d{{1,2}}[、.](?!\d))"
    r"\s*(?=\S{2})"
)
"""Before one of several pieces, or of the parts of one: （五）桥头的灯."""
_FIRST_ITEM = ("一、", "一.", "第一", "(一)", "(1)", "(01)", "1.", "1、", "01")
"""How the first part of a text is headed; the fifth begins none."""
_PHRASE = "的|一[个家座间条群]|我们|我家|[是了]"


def oddly_titled(found: Found, sheet: Sheet) -> Found:
    """What is ``found``, with the title that has a number's, a date's or an author line's form."""
    if found.title or not sheet.head or not sheet.prose:
        return found
    labelled = _labelled(found, sheet)
    if labelled:
        return labelled
    for seen in (_numbered, _counted, _set_out, _signed):
        if (titled := seen(found, sheet)).title:
            return found | titled
    return found


def _set_out(found: Found, sheet: Sheet) -> Found:
    """The first line left, a short sentence or one of several items, where it alone is set as a title is."""
    line = next(iter(found.free(sheet.head)), None)
    if line is None or byline(line) or not (is_apart(line) or _is_loud(line, sheet) or _is_out(line, sheet)):
        return Found()
    if seen := sentence_title(line):
        return Found(taken=seen.lines, title=seen.title)
    item = compiled(_ITEM).match(line.text)
    others = (each.line for each in sheet.lines if each.line is not line)
    if (
        not item
        or line.text.lstrip().startswith(_FIRST_ITEM)
        or any(compiled(_ITEM).match(other.text) for other in others)
    ):
        return Found()
    rest = line.part(item.end(), len(line.text))
    return Found(taken=(line,), title=title_of(rest)) if may_be_title(rest) else Found()


def _signed(found: Found, sheet: Sheet) -> Found:
    """A title that ends as institutions do, and who wrote it, where a label says that his is another."""
    line = next(iter(found.free(sheet.head)), None)
    said = byline(line) if line else None
    told = {field.name: field for field in said.fields} if said and said.strength == "sure" else {}
    own = [field.value for field in found.fields if field.name in ("unit", "school") and field.label]
    if line is None or said is None or told.keys() != {"unit", "name"} or not any(own):
        return Found()
    first, unit, name = said.fields[0], told["unit"].value, told["name"]
    if first.name != "unit" or len(said.fields) > 2 or unit in own or behind_place(squeeze(unit)):
        return Found()
    title = title_of(line.part(0, first.span.end - line.start))
    return Found(() if found.states("name") else (name,), (line,), title)


def _is_out(line: Line, sheet: Sheet) -> bool:
    """Whether a line of plain text is not indented, as the text below it is."""
    text = sheet.lines[sheet.prose[0]].line
    return line.paragraph.kind == "line" and not line.text[:1].isspace() and text.text[:1].isspace()


def _counted(found: Found, sheet: Sheet) -> Found:
    """The first line, where it is set as a title and alone has an automatic number, which nobody meant."""
    line = next(iter(found.free(sheet.head)), None)
    if line is None or [each.line for each in sheet.lines if each.line.paragraph.numbered] != [line]:
        return Found()
    plain = line._replace(paragraph=line.paragraph._replace(numbered=False))
    if not (is_apart(line) or _is_loud(line, sheet)) or byline(line) or not may_be_title(plain):
        return Found()
    return Found(taken=(line,), title=title_of(line))


def _numbered(found: Found, sheet: Sheet) -> Found:
    """The first line left, where it is a number or a day and is set as a title is."""
    free = found.free(sheet.head)
    above = list(takewhile(_is_above_titles, free))
    line = free[len(above)] if len(above) < len(free) else None
    text = squeeze(line.text).strip("#《》<>") if line else ""
    if line is None or not 0 < len(text) <= _LONGEST or not _is_set(line, text, found, sheet):
        return Found()
    title = with_company(line, [each for each in free if each is line or not _tells_who(each)])
    return Found(taken=(*(other for other in above if not byline(other)), *title.lines), title=title.title)


def _is_above_titles(line: Line) -> bool:
    """Whether a line is of the contest, or the author's institution."""
    if compiled(_NUMBER).fullmatch(squeeze(line.text)):
        return False
    seen = byline(line)
    return (
        is_cover(line) or is_kind_of_piece(line) or (seen is not None and seen.strength in ("sure", "unit"))
    )


def _tells_who(line: Line) -> bool:
    """Whether a line is the author's, who in brackets or behind a dash is no subtitle."""
    seen = byline(line)
    return seen is not None and seen.strength in ("sure", "unit")


def may_be_odd_title(text: str) -> bool:
    """Whether a squeezed line is a number, a day or a salutation, which may be a title above a name."""
    likely = len(text) <= _LONGEST and (text[:1].isdigit() or text[:1] in _BEGINNINGS)
    return likely and bool(compiled(rf"{_LONG_NUMBER}|{_NUMBER}|{_DAY}|{_SELDOM}").fullmatch(text))


def _is_set(line: Line, text: str, found: Found, sheet: Sheet) -> bool:
    """Whether a line is set as a title is, or need not be: nothing else is a year and stands there."""
    apart = is_apart(line) or _is_loud(line, sheet)
    if compiled(_LONG_NUMBER).fullmatch(text):
        return apart or not _is_one_of_several(sheet)
    if compiled(rf"{_NUMBER}|{_DAY}|{_SELDOM}").fullmatch(text):
        alone = sheet.head == [line] and found.states("name") and bool(compiled(_SELDOM).fullmatch(text))
        return apart or alone or _is_above_data(line, found, sheet)
    if compiled(_DIARY).fullmatch(text):
        return apart
    return line is sheet.head[0] and _is_loud(line, sheet) and bool(compiled(_DATE).fullmatch(text))


def _is_one_of_several(sheet: Sheet) -> bool:
    """Whether numbers head parts of the text."""
    amid = sheet.lines[sheet.prose[0] : sheet.prose[-1]]
    return any(
        compiled(_LONG_NUMBER).fullmatch(squeeze(each.line.text)) for each in amid if not each.is_prose
    )


def _is_loud(line: Line, sheet: Sheet) -> bool:
    """Whether a line is larger than the text, or has a heading's style."""
    text = size(sheet.lines[sheet.prose[0]].line) or _USUAL
    return line.paragraph.style.startswith(("heading", "标题")) or size(line) >= text + _LOUDER


def _is_above_data(line: Line, found: Found, sheet: Sheet) -> bool:
    """Whether the author's data follow directly."""
    behind = sheet.beside(line)[1]
    if behind is None or behind.is_prose:
        return False
    stated = any(field.span.paragraph == behind.paragraph.index for field in found.fields)
    seen = None if stated else byline(behind)
    return stated or (seen is not None and seen.strength in ("sure", "name"))


def _labelled(found: Found, sheet: Sheet) -> Found | None:
    """What is ``found`` without the first line's field, where that is a phrase behind a label's word."""
    line = sheet.head[0]
    own = [field for field in found.fields if field.span.paragraph == line.paragraph.index]
    if not own and _is_told_apart(line, sheet):
        return found._replace(title=title_of(line))
    if _is_label_of_next(line, found):
        return found._replace(title=title_of(line))
    if len(own) != 1 or own[0].name not in _LABELLED or not line.text.strip().endswith(clean(own[0].value)):
        return None
    value, others = squeeze(clean(own[0].value)), list(_others(own[0], found, sheet))
    if not _is_phrase(own[0].name, value) or not (others or is_apart(line) or _is_loud(line, sheet)):
        return None
    fields = tuple(field for field in found.fields if field is not own[0])
    return found._replace(fields=fields, title=title_of(line))


def _is_label_of_next(line: Line, found: Found) -> bool:
    """Whether a first line is the word for what the next one tells, and no other line is: 作者, above 陆远之.

    Who heads one item so does it with all.
    """
    labels = {squeeze(field.label) for field in found.fields if field.label}
    return [each for each in found.taken if squeeze(each.text) in labels] == [line]


def _is_told_apart(line: Line, sheet: Sheet) -> bool:
    """Whether a line says what no field holds, and it alone is set as a title is: 国籍：中国."""
    if squeeze(line.text).partition(":")[0] not in names().attributes:
        return False
    behind = sheet.beside(line)[1]
    return _is_loud(line, sheet) or (is_apart(line) and behind is not None and not is_apart(behind))


def _is_phrase(field: str, value: str) -> bool:
    """Whether a value is neither an institution nor a class, but words of a title: 一个大家庭."""
    if not value or not compiled(_PHRASE).search(value) or value.endswith("班"):
        return False
    named = is_institution(value) or is_class_or_post(value)
    return not (named or is_placeholder(field, value))


def _others(own: Field, found: Found, sheet: Sheet) -> Iterator[Field]:
    """What else is said of the same, with a label or in a byline."""
    lines = [*found.free(sheet.head)[:NEAR], *found.free(sheet.tail)[-NEAR:]]
    told = [field for line in lines if (each := byline(line)) for field in each.fields]
    alike = STANDS_FOR.get(own.name, (own.name,))
    yield from (f for f in (*found.fields, *told) if f is not own and f.name in alike and f.value)
