"""Which lines state the author's data, with labels."""

from __future__ import annotations

import re
from itertools import takewhile
from operator import attrgetter
from typing import TYPE_CHECKING

from essaycheck.patterns import compiled
from essaycheck.recognition.bylines import byline
from essaycheck.recognition.labels import Pair, before_unknown, is_unknown, leading, pairs, trimmed
from essaycheck.recognition.labels.fitting import is_kind, is_quoted, is_statement
from essaycheck.recognition.lines import NOTHING, SPACES, is_sign, squeeze
from essaycheck.recognition.people import contacts, values
from essaycheck.recognition.statements.cards import without_cards
from essaycheck.recognition.statements.colonless import behind_sign, bracketed, run_on, with_colons
from essaycheck.recognition.statements.introductions import LONGEST, introduced
from essaycheck.recognition.statements.organisers import (
    ORGANISER,
    is_sent_to,
    of_staff,
    reaches,
    without_organiser,
)
from essaycheck.recognition.statements.shown import without_shown
from essaycheck.recognition.statements.stated import StatedLine, stating
from essaycheck.recognition.statements.wrapped import LONGEST_REST, carried_over, joined
from essaycheck.recognition.trimmings import is_heading

if TYPE_CHECKING:
    from collections.abc import Iterable

    from essaycheck.recognition.labels.vocabulary import Vocabulary
    from essaycheck.recognition.lines import Line

_LONGEST_UNMARKED = 60
_MARKS = ":[<|("
"""One of them stands in every long line that states something with a label."""
_LONGEST_BESIDE = 16
_DRAWN = frozenset("~/|=→" + SPACES)
"""What is drawn for a colon between a label and any name (姓名～温暖); a dash or 是 may begin a sentence."""
_SIGNS = "-~=→"
_NAMING = ("作者", "姓名", "名字", "老师", "教师", "文", "撰稿", "供稿")
"""How labels end behind which a word is a name: 整理 书架 and 学生 活动 name nobody."""
_ORNAMENTS = SPACES + NOTHING + '([{<|*#-·●○◎■□▲△◆◇★☆※>"“.、,;)0123456789一二三四五六七八九十'
_INVITED = "(?:投稿|来稿|稿件|征文|作品)(?:请|可|须)?(?:发(?!表)|寄|交|送|至)|请(?:发|寄|投)(?:送|至|到|往)"
_WHEN = (
    r"(?:(?:(?:发布|发表|更新)(?:时间|日期|于)?|时间|日期):? *)?"
    r"\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?(?: *\d{1,2}:\d\d(?::\d\d)?)?[ |]*"
)
"""When a page was published, which stands before its source and its author: 2024-05-18 09:32 作者：……."""
_ADDING = ("另:", "附:", "另附:")
_BOOK = r" *\d{1,2}[.、] ?《[^《》]+》[^《》]{0,4}"
"""A book in a list, whose author is another: 1.《活着》,作者：…."""


def stated_lines(lines: Iterable[Line], vocabulary: Vocabulary) -> list[StatedLine]:
    """Every line with its statements; a title or a byline and the labelled data behind it become two."""
    found: list[StatedLine] = []
    for line in lines:
        found += _stated(line, vocabulary)
    found = _whole(found)
    beside = {place for number in stating(found) for place in (number - 1, number + 1)}
    for number in range(len(found)) if beside else ():
        if number in beside and not found[number].pairs:
            short = number and len(found[number].line.text) <= LONGEST_REST
            if short and (whole := carried_over(found[number - 1], found[number].line)):
                found[number - 1 : number + 1] = whole
                continue
            found[number] = _in_company(found[number], vocabulary)
            beside.update((number + 1,) if found[number].pairs else ())  # which may tell of the next one
    return without_shown(without_cards(without_organiser(found)))


def _whole(lines: list[StatedLine]) -> list[StatedLine]:
    """The lines, those together whose value a break inside a paragraph has cut in two."""
    if not any(map(attrgetter("line.start"), lines)):
        return lines  # without a break
    found: list[StatedLine] = []
    last: tuple[Pair, ...] = ()
    for line in lines:
        one = joined(found[-1].line, last[-1], line.line) if last and not line.pairs else None
        if one:
            whole = last[-1]._replace(end=trimmed(one.text, last[-1].start, len(one.text))[1])
            found[-1] = line = found[-1]._replace(line=one, pairs=(*last[:-1], whole))
        else:
            found.append(line)
        last = line.pairs
    return found


def _in_company(line: StatedLine, vocabulary: Vocabulary) -> StatedLine:
    """Among other lines with labels: 作者 温暖, a name that is a word; or what an unknown label begins."""
    if behind := _behind_unknown(line.line, vocabulary):
        return line._replace(pairs=behind)
    text = line.line.text
    if any(map(text.__contains__, _SIGNS)) and (signed := behind_sign(text, vocabulary, beside=True)):
        return line._replace(pairs=(signed,))
    short = len(line.line.text) <= _LONGEST_BESIDE and not line.introduced
    pair = leading(line.line.text, vocabulary) if short else None
    if pair is None or not line.line.text[pair.label_end : pair.start].isspace():
        return line
    label, value = (squeeze(line.line.text[a:b]) for a, b in (pair[1:3], pair[3:5]))
    named = label.endswith(_NAMING) and values.is_han(value) and 2 <= len(value) <= 3
    return line._replace(pairs=(pair,)) if named and not values.is_position(value) else line


def _behind_unknown(line: Line, vocabulary: Vocabulary) -> tuple[Pair, ...]:
    """What is stated behind a label that is not known and tells of nobody and no book: 特长：骑车 电话：…."""
    found = _marked(line.text, vocabulary) if ":" in line.text else []
    before = squeeze(line.text[: found[0].label_start]) if found else ""
    value = before.partition(":")[2].rstrip(";,、|")
    if (
        not is_unknown(before)
        or "《" in value
        or values.is_person(value)
        or values.is_institution(value, True)
    ):
        return ()
    return tuple(takewhile(lambda pair: is_statement(line, pair), found))


def _stated(line: Line, vocabulary: Vocabulary) -> list[StatedLine]:
    if len(line.text) > LONGEST and not any(map(line.text.__contains__, _MARKS)):
        return [StatedLine(line, ())]
    if is_sent_to(line.text):
        return [StatedLine(line, (Pair("staff", 0, 0, 0, len(line.text)),))]
    own = introduced(line.text)
    if own:
        return [StatedLine(line, (), own)]
    marked = _marked(line.text, vocabulary)
    if not marked:
        short = len(line.text) <= _LONGEST_UNMARKED
        return [StatedLine(line, tuple(_unmarked(line, vocabulary)) if short else ())]
    found = [before_unknown(line.text, pair) for pair in marked]
    first = _end_of_number(line.text, found[0])
    if is_quoted(line.text, found) or not is_statement(line, first):
        return [StatedLine(line, ())]
    begun = found[0].label_start
    before = _before(line.text[:begun]) if begun else ""
    saluted = first.field == "staff" and first.start >= first.end  # “家风”征文组委会：
    organised = before and (saluted or (re.fullmatch(ORGANISER, squeeze(before)) and reaches(found)))
    if organised or (before and compiled(_INVITED).search(before)):  # the organiser's own data
        return [StatedLine(line, of_staff(found))]
    if before and compiled(_BOOK).fullmatch(line.text[:begun]):
        return [StatedLine(line, ())]
    if before:
        return _divided(line, begun, before, vocabulary)
    stated = tuple(takewhile(lambda pair: pair is first or is_statement(line, pair), found))
    if len(stated) < len(found):
        return _until(line, stated, _end_of_number(line.text, found[len(stated)]), vocabulary)
    return [StatedLine(line, stated)]


def _before(text: str) -> str:
    """What stands before a label, if it says anything: no number, heading or ornament."""
    text = _undated(text).strip(_ORNAMENTS)
    if all(map(is_sign, text)) or compiled("[IVXivx]{1,4}|[A-Za-z]").fullmatch(text):
        return ""
    return "" if is_heading(squeeze(text)) else text


def _undated(text: str) -> str:
    """What stands before a label without the day on which a page was published, or 另: that only adds it."""
    if text.strip(SPACES + "([") in _ADDING:
        return ""
    return compiled(_WHEN).sub("", text) if "20" in text or "19" in text else text


def _end_of_number(text: str, pair: Pair) -> Pair:
    """A telephone's pair without the running text that follows the number on its line."""
    found = contacts.numbers(text[pair.start : pair.end]) if pair.field == "phone" else []
    if not found or found[0] == (0, pair.end - pair.start) or found[0][0] > 0:
        return pair
    return pair._replace(end=pair.start + found[0][1])


def _until(line: Line, stated: tuple[Pair, ...], following: Pair, vocabulary: Vocabulary) -> list[StatedLine]:
    """The statements at a line's beginning, and what follows them by itself."""
    if is_statement(line, following):
        stated, cut = (*stated, following), following.end
    else:
        cut = following.label_start
    rest = line.part(cut, len(line.text))._replace(end=line.end)
    return [StatedLine(line.part(0, cut), stated), *_stated(rest, vocabulary)]


def _divided(line: Line, cut: int, before: str, vocabulary: Vocabulary) -> list[StatedLine]:
    """What stands before the first label by itself, when it can be a title or a byline."""
    marked = any(mark in before for mark in ",。:;!?、")
    if not 2 <= len(squeeze(before)) <= 40 or (marked and not byline(line.part(0, cut))):
        return [StatedLine(line, ())]
    while line.text[cut - 1] in SPACES + "([{*,;":
        cut -= 1
    return [
        StatedLine(line.part(0, cut), ()),
        *_stated(line.part(cut, len(line.text))._replace(end=line.end), vocabulary),
    ]


def _marked(text: str, vocabulary: Vocabulary) -> list[Pair]:
    if ":" in text or "[" in text or "<" in text:
        return pairs(text, vocabulary)
    if "|" in text:
        barred = with_colons(text, vocabulary)
        return pairs(barred, vocabulary) if barred.count(":") > 1 else []
    return bracketed(text, vocabulary) if "(" in text else []


def _unmarked(line: Line, vocabulary: Vocabulary) -> list[Pair]:
    """姓名 张三, 联系电话13800001234: without a colon a label counts only before a value of its kind."""
    if any(map(line.text.__contains__, _SIGNS)) and (signed := behind_sign(line.text, vocabulary)):
        return [signed]
    pair = leading(line.text, vocabulary)
    if pair is None or pair.start >= pair.end:
        return []
    if behind := _behind_blank(line.text, pair, vocabulary):
        return behind
    glued = pair.start == pair.label_end
    if (
        glued
        and line.text.startswith("为", pair.start)
        and is_kind(pair.field, line.text[pair.start + 1 : pair.end])
    ):
        return [pair._replace(start=pair.start + 1)]
    in_turn = _in_turn(line.text, vocabulary) or run_on(line.text)
    if in_turn:
        return in_turn
    if pair.field == "title" and line.text[pair.label_end] in SPACES:
        return [pair]
    apart = pair.start > pair.label_end
    if not apart and pair.label_end - pair.label_start == 1 and line.text[pair.label_start].isalpha():
        return []  # 文向东 is a name
    value, label = line.text[pair.start : pair.end], squeeze(line.text[pair.label_start : pair.label_end])
    if pair.field == "name" and values.is_position(squeeze(value)):
        return []  # 作者是农民
    sign = line.text[pair.label_end : pair.start]
    drawn = bool(sign.strip(SPACES)) and _DRAWN.issuperset(sign) and vocabulary.knows(label)
    named = drawn and pair.field == "name" and values.may_be_name(squeeze(value))
    return [pair] if named or is_kind(pair.field, value, apart=apart) else []


def _behind_blank(text: str, pair: Pair, vocabulary: Vocabulary) -> list[Pair]:
    """A name that was left out before another label: 姓名　　　性别　女; nothing where it is there."""
    first, *rest = values.pieces(text, pair.start, pair.end)
    kind = vocabulary.field(squeeze(text[slice(*first)])) if pair.field == "name" and len(rest) == 1 else None
    if kind in (None, "name") or not is_kind(kind or "", text[slice(*rest[0])]):
        return []
    return [pair._replace(end=pair.start), Pair(kind or "", *first, *rest[0])]


def _in_turn(text: str, vocabulary: Vocabulary) -> list[Pair]:
    """Labels and values in turn, apart by white space; empty when the line is not made of them."""
    places = values.pieces(text, 0, len(text))
    found: list[Pair] = []
    for (a, b), (c, d) in zip(places[::2], places[1::2], strict=False):
        field = vocabulary.field(squeeze(text[a:b]))
        if field and (is_kind(field, text[c:d]) or (field == "name" and values.may_be_name(text[c:d]))):
            found.append(Pair(field, a, b, c, d))
    if len(found) > 1 and len(found) * 2 == len(places):
        return found
    glued = [_glued(text, *place, vocabulary) for place in places]
    return [pair for pair in glued if pair] if len(glued) > 1 and all(glued) else []


def _glued(text: str, start: int, end: int, vocabulary: Vocabulary) -> Pair | None:
    """A label of several characters with its value right behind it (单位清溪县档案局)."""
    pair = leading(text[start:end], vocabulary)
    if pair is None or pair.label_end - pair.label_start < 2:
        return None
    moved = Pair(pair.field, *(start + place for place in pair[1:]))
    return moved if is_kind(pair.field, text[moved.start : moved.end], apart=False) else None
