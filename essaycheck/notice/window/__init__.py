"""The window of a contest: from when until when drafts are accepted."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from essaycheck.notice.made import Made
from essaycheck.notice.phrases import any_of
from essaycheck.notice.text import clause_end, clause_start
from essaycheck.notice.window.dates import days
from essaycheck.notice.window.deadlines import of_superior
from essaycheck.notice.window.extensions import EXTENDED, LENGTHENED
from essaycheck.notice.window.issues import in_turn, is_timed, of_issue
from essaycheck.notice.window.relative import GIVEN, counted
from essaycheck.notice.window.senders import kinds_of, sender_of
from essaycheck.notice.window.weighing import (
    OPENS,
    REMARK,
    as_last_day,
    as_sending,
    begin,
    of_sending,
)
from essaycheck.patterns import compiled
from essaycheck.records import NamedTuple
from essaycheck.rules.window import Window

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from essaycheck.notice.outline import Item, Outline
    from essaycheck.notice.text import Passage
    from essaycheck.notice.window.dating import Calendar
    from essaycheck.notice.window.days import Day

_SOON = r"即日起|(?:发布|印发|下发|发文|公布|公告|刊登|见报|登报|发出)之日起?"
_BETWEEN = compiled(
    rf"{REMARK} ?[\d:时点上下午早晚零整分]{{0,8}}(?:正式)?(?:[一-鿿]{{2,8}}[节日](?=[起始至到]))?"
    r"(?:-{1,3}|~|至|到|开[放启通]?,|[起始],?(?:至|到|-)?|开始,?(?:至|到)?|起始,?|启动,?(?:至|到)?"
    r"|(?:开始|起|启动)(?:接?收稿|征稿|征集|投稿|收件|接[收受](?:投稿|来稿))[,至到])(?:截止到)?"
    r"(?:[一-鿿]{1,6}[节日]\()?"
)
_WHOLE = re.compile("(?:全月|整个?月|[一1]个月)?(?:[,。;(]|$)")
"""What may stand behind a month that is all of the time: 征文时间:9月份全月."""
_ENDS = re.compile("[^,。;]{0,8}(?:止|截|结束|前|收|内|关)|[,。;)]|$")
"""What may follow the second end of a range whose first one ends with a comma."""
_WHEN = re.compile(r"(?:时间|日期|期限|时限|时段|文期|稿期|截稿|截止)$")
_BEGINS = re.compile(
    "(?:征[文稿集]|投稿|收稿|大赛|活动)(?:活动)?(?:启动|开始|开启|开放)(?:时间|日期)?|(?:开始|启动)(?:接收|收稿|收件|投稿|征[文稿集])?"
)
"""Labels of a first day."""
_BEGUN = re.compile(f"(?:{_BEGINS.pattern})[:为是]$")
"""What stands before one: 全国散文大赛开始时间:9月1日."""
_WITHIN = "[^,。;]{1,6}(?:[日天]|个月)(?:之?内|$|[,。])"
_REPLIES = "稿[酬费]|录用|样[刊书]|异议|公示|答复"
"""What is due so long after the day of something else, and no draft."""
_LONGEST = 366
"""Days before a deadline; a day longer ago that another sentence tells is none of the contest."""
_FIRST, _LAST = 1900, 2200
"""Years outside these are slips."""


class Found(NamedTuple):
    """A deadline or a window that a sentence states. The greatest ``weight`` is believed.

    ``beside``: what states the deadlines of all, where each kind of senders has its own.
    """

    weight: int
    opens: Day | None
    closes: Day | None
    words: Passage
    sender: str = ""
    beside: tuple[Passage, ...] = ()


class Dates(NamedTuple):
    """What was understood and what was not; ``assumed``: the year that the notice leaves out.

    ``since``: the day of the notice, where the last day is counted from it.
    """

    made: Made[Window] | None
    puzzles: tuple[Passage, ...]
    assumed: int | None = None
    since: datetime.date | None = None


def window(outline: Outline, calendar: Calendar, title: str = "") -> Dates:
    """The window of the notice; an extension supersedes what was said before.

    Of several issues that which its ``title`` names is meant.
    """
    sentences = [(item, each) for item in outline.items for each in item.passage.sentences()]
    signed = None if calendar.posted else calendar.signed
    found = [each for item, sentence in sentences for each in _stated(item, sentence, signed)]
    found = [each for each in found if not _is_signature(each, calendar)] or found
    found = [each for each in found if not of_superior(each.words.text)] or found
    found = in_turn(of_issue(found, title))
    puzzles = [each for item, sentence in sentences for each in _puzzles(item, sentence, signed)]
    closing = _closing([each for each in found if each.closes], calendar)
    opening = closing if closing and closing.opens else _best([each for each in found if each.opens])
    first = _resolved(opening.opens, calendar, first=True) if opening and opening.opens else None
    last = _resolved(closing.closes, calendar, first if opening is closing else None) if closing else None
    last = last or (_resolved(closing.closes, calendar, first) if closing and first else None)
    if closing and not last:
        puzzles.append(closing.words)
    first = _before(first, last, opening, closing, calendar)
    used = [(each, day) for each, day in ((opening, first), (closing, last)) if each and day]
    if not used:
        return Dates(None, tuple(puzzles) or tuple(_undated(outline)))
    words = tuple(dict.fromkeys((*(closing.beside if closing else ()), *(each.words for each, _ in used))))
    rule = Window(opens=first, closes=last, basis="…".join(dict.fromkeys(each.quote for each in words)))
    since = signed if closing and closing.closes and closing.closes.counted else None
    return Dates(
        Made(rule, words), tuple(puzzles), _assumed([each for each, _ in used], last or first), since
    )


def _is_signature(found: Found, calendar: Calendar) -> bool:
    """Whether it is nothing but the day of the notice's signature, whatever heading that stands under."""
    alone = (
        found.closes and not found.opens and found.closes.end - found.closes.start == len(found.words.text)
    )
    return bool(alone) and _resolved(found.closes, calendar) == calendar.signed


def _best(found: Sequence[Found], calendar: Calendar | None = None) -> Found | None:
    """What is stated most surely; of several extensions the one until the latest day."""
    weight = max((each.weight for each in found), default=0)
    surest = [each for each in found if each.weight == weight]
    if not calendar or weight < EXTENDED or len(surest) == 1:
        return next(iter(surest), None)
    return max(surest, key=lambda each: _resolved(each.closes, calendar) or datetime.date.min)


def _closing(closers: Sequence[Found], calendar: Calendar) -> Found | None:
    """What states the last day: of several kinds of senders the latest, that nobody seems to be late.

    The year that is left out may be told where the same day stands again.
    """
    last = _best(closers, calendar)
    if last is None or last.closes is None:
        return None
    kinds = kinds_of(last, [each for each in closers if each.weight == last.weight])
    if len(kinds) > 1:
        last = max(kinds, key=lambda each: _resolved(each.closes, calendar) or datetime.date.min)
        last = last._replace(opens=None, beside=tuple(each.words for each in kinds))
    else:
        (last,) = kinds
    same = (each.closes for each in closers if each.closes and each.closes.is_again(last.closes))
    return last._replace(closes=next(same, last.closes))


def _assumed(used: Sequence[Found], resolved: datetime.date | None) -> int | None:
    """The year of the window's days, when the words that they stand in have none."""
    written = any(day.year for each in used for day in (each.opens, each.closes) if day)
    return resolved.year if resolved and not written else None


def _before(
    first: datetime.date | None,
    last: datetime.date | None,
    opening: Found | None,
    closing: Found | None,
    calendar: Calendar,
) -> datetime.date | None:
    """The first day, before the last: of 即日起 the signature's, else of the last's year."""
    if not last or not closing:
        return first
    if not first:
        signed = None if calendar.posted else calendar.signed
        return signed if re.search(_SOON, closing.words.text) and signed and signed <= last else None
    if first <= last:
        apart = opening is not closing and (last - first).days > _LONGEST
        return None if apart else first
    opens = opening.opens if opening is closing and opening else None
    if opens is None or opens.year:
        return None
    return opens.first(last.year - int((opens.month, opens.day or 1) > (last.month, last.day)))


def _resolved(
    day: Day | None, calendar: Calendar, before: datetime.date | None = None, *, first: bool = False
) -> datetime.date | None:
    year = calendar.year_of(day, before) if day else None
    if day is None or year is None or not _FIRST < year < _LAST or not day._replace(year=year).valid:
        return None
    return day.first(year) if first else day.last(year)


def _stated(item: Item, sentence: Passage, signed: datetime.date | None) -> Iterator[Found]:
    """The windows that a sentence states, date by date."""
    text, taken = sentence.text, 0
    known = [day for day in days(text, signed) if day.valid]
    if not known and signed and (day := counted(text, signed)):
        yield from _counted(item, sentence, day)
    for day, following in zip(known, [*known[1:], None], strict=False):
        if day.start < taken:
            continue
        start = max(begin(text, day), taken)
        end = following.end if following and _is_range(text, day, following) else day.end
        words = sentence.cut(start, clause_end(text, end))
        if following and end == following.end:
            alone = item.bullet and len(words.text) == len(item.passage.text)  # ⏰ 3月1日-3月31日
            alone = alone or is_timed(words.text)
            stated = Found(
                as_sending(item, text, start, end) or int(alone and item.zone != "award"),
                day,
                following,
                words,
            )
        else:
            stated = _alone(item, text, start, day, words)
        stated = stated._replace(sender=sender_of(item, text, start, day.start))
        if stated.weight:
            taken = end
            yield stated


def _counted(item: Item, sentence: Passage, day: Day) -> Iterator[Found]:
    """A last day that is counted from the notice's own."""
    start = clause_start(sentence.text, day.start)
    if weight := as_sending(item, sentence.text, start, day.end):
        yield Found(weight, None, day, sentence.cut(start, clause_end(sentence.text, day.end)))


def _is_range(text: str, day: Day, following: Day) -> bool:
    """Whether two dates are the ends of a range; the second of 4月1日至20日 begins where the first ends."""
    between = text[day.end : following.start][:30]
    if between.endswith(",") and not _ENDS.match(text, following.end):
        return False  # 自7月1日启动,8月1日推出首批作品
    if between == "、":
        bare = day.day is None and following.day is None
        return bare and not (day.part or following.part)  # 7月、8月两个月
    return following.start <= day.end or bool(_BETWEEN.fullmatch(between))


def _alone(item: Item, text: str, start: int, day: Day, words: Passage) -> Found:
    """A single date as the last day, or else as the first one."""
    if _BEGUN.search(text, 0, day.start):
        return Found(1, day, None, words)
    if weight := as_last_day(item, text, start, day):
        return Found(weight, None, day, words)
    if day.day is None and not day.part and _WHOLE.match(text, day.end):
        return Found(as_sending(item, text, start, day.end), day, day, words)
    if _BEGINS.fullmatch(item.label):
        return Found(1, day, None, words)
    opens = re.match(OPENS, text[day.end : day.end + 12])
    worth = as_sending(item, text, start, day.end) if opens else 0
    return Found(min(worth, 1), day, None, words)


def _undated(outline: Outline) -> Iterator[Passage]:
    """What stands behind 截稿时间 and is no date at all: 国庆节前."""
    for item in outline.items:
        named = re.search(any_of("period", "deadline"), item.label) and _WHEN.search(item.label)
        text = item.passage.text
        within = (item.zone == "time" and re.search(f"之日起{_WITHIN}", text)) or (
            re.search(f"{GIVEN}之日起{_WITHIN}", text)
            and re.search(any_of("send"), of_sending(text))
            and not re.search(_REPLIES, text)
        )
        if (named or within) and not days(item.passage.text):
            yield item.passage


def _puzzles(item: Item, sentence: Passage, signed: datetime.date | None) -> Iterator[Passage]:
    """What looks like a deadline and is no date: 9月31日, 1018日前."""
    text = sentence.text
    told = item.zone == "time" or re.search(any_of("period", "deadline", "send"), item.whole)
    near = told and item.zone != "award"
    for day in days(text, signed) if near else ():
        if not day.valid and not re.search("[农阴旧]历$", text[: day.start]):
            yield sentence.cut(clause_start(text, day.start), clause_end(text, day.end))
    if longer := LENGTHENED.search(text):
        yield sentence.cut(*longer.span())
    for match in re.finditer(r"(?<![\d.@:/-])\d{3,4}日(?:之前|以前|前|止)", text):
        yield sentence.cut(*match.span())
