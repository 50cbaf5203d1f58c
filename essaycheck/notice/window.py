"""The window of a contest: from when until when drafts are accepted."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, NamedTuple

from essaycheck.notice.dates import Calendar, Day, days
from essaycheck.notice.made import Made
from essaycheck.notice.phrases import any_of
from essaycheck.rules.window import Window

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from essaycheck.notice.outline import Item, Outline
    from essaycheck.notice.text import Passage

_SOON = r"即日起|(?:发布|印发|下发|发文|公布|刊登|见报)之日起"
_BEFORE = re.compile(
    r"(?:\([^()]{1,12}\)|\))?(?:[^,。;\d]{0,6}\d{1,2}(?:[::]\d{2}|[时点])(?:整|\d{1,2}分|半)?)?(?:下班|放学)? ?(?:之前|以前|前|止|截止|截稿|为止|内)"
)


class Found(NamedTuple):
    """A deadline or a window that a sentence states. The greatest ``weight`` is believed."""

    weight: int
    opens: Day | None
    closes: Day | None
    words: Passage


class Dates(NamedTuple):
    """What was understood, the words it stands on, and what was not."""

    made: Made[Window] | None
    puzzles: tuple[Passage, ...]
    assumed_year: int | None = None


def window(outline: Outline, calendar: Calendar) -> Dates:
    """The window of the notice; an extension supersedes what was said before."""
    found: list[Found] = []
    puzzles: list[Passage] = []
    for item in outline.items:
        for sentence in item.passage.sentences():
            found += _stated(item, sentence)
            puzzles += _puzzles(item, sentence)
    closes = _best(each for each in found if each.closes)
    opens = _best(each for each in found if each.opens and not (closes and closes.opens))
    opens = closes if closes and closes.opens else opens
    return _dates(opens, closes, calendar, puzzles)


def _best(found: Iterable[Found]) -> Found | None:
    return max(found, key=lambda each: each.weight, default=None)


def _dates(opens: Found | None, closes: Found | None, calendar: Calendar, puzzles: list[Passage]) -> Dates:
    first = _resolved(opens.opens, calendar, None, first=True) if opens and opens.opens else None
    last = (
        _resolved(closes.closes, calendar, first if opens is closes else None)
        if closes and closes.closes
        else None
    )
    if first and last and first > last:
        first = _earlier(opens, closes, last)
    if closes and last and not first and re.search(_SOON, closes.words.text):
        first = calendar.signed if calendar.signed and calendar.signed <= last else None
    if closes and closes.closes and not last:
        puzzles.append(closes.words)
    if not first and not last:
        return Dates(None, tuple(puzzles))
    day = closes.closes if closes and last else opens.opens if opens else None
    assumed = (last or first) if day and not day.year else None
    rule = Window(opens=first, closes=last, basis=_basis(opens if first else None, closes if last else None))
    used = tuple(
        dict.fromkeys(each.words for each in (opens if first else None, closes if last else None) if each)
    )
    return Dates(Made(rule, used), tuple(puzzles), assumed.year if assumed else None)


def _earlier(opens: Found | None, closes: Found | None, last: datetime.date) -> datetime.date | None:
    """A first day whose year was left out, before a last day that names its own."""
    if opens and opens is closes and opens.opens and not opens.opens.year:
        return opens.opens.first(
            last.year - int((opens.opens.month, opens.opens.day or 1) > (last.month, last.day))
        )
    return None


def _basis(opens: Found | None, closes: Found | None) -> str:
    quotes = dict.fromkeys(found.words.quote for found in (opens, closes) if found)
    return "…".join(quotes)


def _resolved(
    day: Day, calendar: Calendar, before: datetime.date | None, *, first: bool = False
) -> datetime.date | None:
    year = calendar.year_of(day, before)
    if year is None or not 1900 < year < 2200 or not day._replace(year=year).valid:
        return None
    return day.first(year) if first else day.last(year)


def _stated(item: Item, sentence: Passage) -> Iterator[Found]:
    """The windows that a sentence states, clause by clause."""
    text = sentence.text
    known = [day for day in days(text) if day.valid]
    taken = 0
    for number, day in enumerate(known):
        if day.start < taken:
            continue
        following = known[number + 1] if number + 1 < len(known) else None
        start = max(text.rfind(mark, 0, day.start) for mark in ",;。") + 1
        start = max(start, taken)
        if following and _is_range(text, day, following):
            taken = following.end
            yield from _ranged(item, sentence, start, day, following)
        elif (weight := _weight(item, text, start, day)) is not None:
            taken = day.end
            yield Found(weight, None, day, sentence.cut(start, _clause_end(text, day.end)))
        elif re.match(r"(?:[^,。;]{0,6})?(?:起|开始)", text[day.end :]) and _about_sending(
            item, text, start, day.end
        ):
            yield Found(1, day, None, sentence.cut(start, _clause_end(text, day.end)))


def _clause_end(text: str, position: int) -> int:
    ends = [found for mark in ",;。" if (found := text.find(mark, position)) >= 0]
    return min(ends, default=len(text))


def _is_range(text: str, day: Day, following: Day) -> bool:
    between = text[day.end : following.start]
    if following.start <= day.end:  # 4月1日至20日
        return True
    return len(between) <= 24 and bool(
        re.fullmatch(
            r"(?:\([^()]{1,10}\))?[\d:时点上下午早晚零整分]{0,8}(?:正式)?(?:-{1,3}|~|至|到|起,?(?:至|到|-)?|开始,?至?|起始,?)(?:截止到)?",
            between,
        )
    )


def _ranged(item: Item, sentence: Passage, start: int, day: Day, following: Day) -> Iterator[Found]:
    text = sentence.text
    weight = _worth(item, text, start, following.end, strong=2)
    if weight is None:
        return
    if following.start <= day.end:
        following = following._replace(year=day.year)
    closes = following if following.year or not day.year else following
    yield Found(weight, day, closes, sentence.cut(start, _clause_end(text, following.end)))


def _about_sending(item: Item, text: str, start: int, end: int) -> bool:
    return _worth(item, text, start, end, strong=1) is not None


def _weight(item: Item, text: str, start: int, day: Day) -> int | None:
    """How surely a single date is the deadline, or None."""
    before, after = text[start : day.start], text[day.end : day.end + 24]
    worth = _worth(item, text, start, day.end, strong=2)
    if worth is None:
        return None
    over = item.label or next(reversed(item.headings), "")
    named = re.search(any_of("deadline"), before) or re.search(any_of("deadline"), over)
    if re.search(any_of("extension"), before + after[:6]):
        return 9
    if named:
        partial = re.search(any_of("partial"), before + over)
        return worth + (1 if partial else 4 if re.search(any_of("final"), before + over) else 3)
    if _BEFORE.match(after) and (
        re.search(any_of("send"), text) or worth > 1 or item.zone in ("time", "submit")
    ):
        return worth + 1
    if re.search(r"(?:至|到|-|~|截至)$", before.rstrip()) and (
        worth > 1 or item.zone == "time" or re.search(any_of("send"), text)
    ):
        return worth + 1
    return None


def _worth(item: Item, text: str, start: int, end: int, *, strong: int) -> int | None:
    """How much the words around a date speak of sending drafts in; None when they speak of something else."""
    clause = text[start : _clause_end(text, end)]
    before = text[max(0, start - 30) : start]
    sending = any_of("period", "deadline", "send")
    if (item.zone == "award" or re.search(any_of("other_dates"), clause)) and not re.search(
        any_of("deadline"), clause
    ):
        return None
    over = ":".join((*item.headings, item.label))
    if re.search(any_of("period", "deadline"), clause + ":" + item.label):
        return strong
    if re.search(any_of("other_dates"), item.label) and not re.search(sending, item.label):
        return None
    if re.search(sending, clause) or re.search(any_of("send"), text[end : end + 60]):
        return 1
    if item.zone in ("time", "submit") and not re.search(any_of("other_dates"), before):
        return 1 if not re.search(any_of("period"), over) else 2
    return None


def _puzzles(item: Item, sentence: Passage) -> Iterator[Passage]:
    """What looks like a deadline and is no date."""
    text = sentence.text
    for day in days(text):
        if (
            not day.valid
            and item.zone != "award"
            and re.search(any_of("period", "deadline", "send"), item.whole)
        ):
            start = max(text.rfind(mark, 0, day.start) for mark in ",;。") + 1
            yield sentence.cut(start, _clause_end(text, day.end))
    for match in re.finditer(r"(?<![\d.@:/-])\d{3,4}日(?:之前|以前|前|止)", text):
        yield sentence.cut(match.start(), match.end())
