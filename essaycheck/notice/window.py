"""The window of a contest: from when until when drafts are accepted."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from essaycheck.notice.dates import Calendar, Day, days
from essaycheck.notice.made import Made
from essaycheck.notice.phrases import any_of
from essaycheck.records import NamedTuple
from essaycheck.rules.window import Window

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator, Sequence

    from essaycheck.notice.outline import Item, Outline
    from essaycheck.notice.text import Passage

_SOON = r"即日起|(?:发布|印发|下发|发文|公布|公告|刊登|见报|登报|发出)之日起?"
_CLOCK = r"(?:[^,。;\d]{0,6}\d{1,2}(?::\d{2}|[时点])(?:整|\d{1,2}分|半)?)?(?:下班|放学)?"
_REMARK = r"(?:\([^()]{1,12}\)|\))?"
_CLOSING = "(?:(?:投稿|报送|提交)?(?:系统|平台|通道|入口|端口|网站|邮箱)(?:将|自动)?)?关闭"
_UNTIL = re.compile(rf"{_REMARK}{_CLOCK} ?(?:之前|以前|前|止|截止|截稿|为止|内|{_CLOSING}|之?后?不再收)")
_BETWEEN = re.compile(
    rf"{_REMARK}[\d:时点上下午早晚零整分]{{0,8}}(?:正式)?"
    r"(?:-{1,3}|~|至|到|起,?(?:至|到|-)?|开始,?至?|起始,?)(?:截止到)?"
)
_WHEN = re.compile(r"(?:时间|日期|期限|时限|时段|文期|稿期|截稿|截止)$")
_CLOSED = (
    r"(?:注册|缴费|付费|报到|投票|评选|评审|公示|评奖|初审|领取|反馈|异议|住宿|预订|参会|汇款)"
    r"[^,。;]{0,4}?(?:截止|期限|时限)"
)
"""What else than sending in comes to an end."""
_BEFORE = "[^,。;]{0,4}(?:宣传|发动|动员|启动|部署)"
"""What is done before anybody writes."""
_TAKEN = re.compile("收[到至][\\d年月日号.]+$")
_SHUT = re.compile(rf"[\d:时点]{{0,6}}{_CLOSING}")
_AGAIN = "修改稿|修改后|返修|入选作者|获奖者|获奖作者"
"""Who sends in once more, when all have done so."""
_COLLECTS = r"汇总|收齐|打包|统一[报上提交发送寄]|审核后|初选后"
"""What those do who send in the drafts of others, by a day that is no writer's own."""
_MADE = re.compile(
    "[期之]?[间内]?(?:首次|公开|正式|撰写)?(?:完成|发表|出版|刊发|创作|形成|取得|结项|见刊|录用)(?=[的或且])"
)
"""What says when works must have been made, and not when to send them in: 1月1日至12月31日期间完成的."""
_OWN = re.compile(
    r"我[省市县区州镇乡校院局厅委]{1,3}(?:须|需|应|将|要|拟)?[于在](?=[^,。;]*(?:上报|汇总|报[省市]))"
)
"""What the organiser itself will do by a day: 我市须于8月20日前统一上报."""
_OPENS = r"[^,。;]{0,6}?(?:起|开始|开启|开放|开通)"
_FIRST, _LAST = 1900, 2200
"""Years outside these are slips."""

EXTENDED = 9
"""The weight of an extension: more than any other."""


class Found(NamedTuple):
    """A deadline or a window that a sentence states. The greatest ``weight`` is believed."""

    weight: int
    opens: Day | None
    closes: Day | None
    words: Passage


class Dates(NamedTuple):
    """What was understood and what was not; ``assumed``: the year that the notice leaves out."""

    made: Made[Window] | None
    puzzles: tuple[Passage, ...]
    assumed: int | None = None


def window(outline: Outline, calendar: Calendar) -> Dates:
    """The window of the notice; an extension supersedes what was said before."""
    sentences = [(item, each) for item in outline.items for each in item.passage.sentences()]
    month = calendar.signed.month if calendar.signed else 0
    found = [each for item, sentence in sentences for each in _stated(item, sentence, month)]
    found = [each for each in found if not _is_signature(each, calendar)] or found
    puzzles = [each for item, sentence in sentences for each in _puzzles(item, sentence, month)]
    closing = _best(each for each in found if each.closes)
    opening = closing if closing and closing.opens else _best(each for each in found if each.opens)
    first = _resolved(opening.opens, calendar, first=True) if opening and opening.opens else None
    last = _resolved(closing.closes, calendar, first if opening is closing else None) if closing else None
    if closing and not last:
        puzzles.append(closing.words)
    first = _before(first, last, opening, closing, calendar)
    used = [(each, day) for each, day in ((opening, first), (closing, last)) if each and day]
    if not used:
        return Dates(None, tuple(puzzles) or tuple(_undated(outline)))
    words = tuple(dict.fromkeys(each.words for each, _ in used))
    rule = Window(opens=first, closes=last, basis="…".join(dict.fromkeys(each.quote for each in words)))
    return Dates(Made(rule, words), tuple(puzzles), _assumed([each for each, _ in used], last or first))


def _is_signature(found: Found, calendar: Calendar) -> bool:
    """Whether it is nothing but the day of the notice's signature, whatever heading that stands under."""
    alone = (
        found.closes and not found.opens and found.closes.end - found.closes.start == len(found.words.text)
    )
    return bool(alone) and _resolved(found.closes, calendar) == calendar.signed


def _best(found: Iterable[Found]) -> Found | None:
    return max(found, key=lambda each: each.weight, default=None)


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
    """The first day, before the last: of 即日起 the notice's own, else of the last's year."""
    if not last or not closing:
        return first
    if not first:
        soon = re.search(_SOON, closing.words.text) and calendar.signed
        return calendar.signed if soon and calendar.signed and calendar.signed <= last else None
    if first <= last:
        return first
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


def _stated(item: Item, sentence: Passage, month: int) -> Iterator[Found]:
    """The windows that a sentence states, date by date."""
    text, taken = sentence.text, 0
    known = [day for day in days(text, month) if day.valid]
    for day, following in zip(known, [*known[1:], None], strict=False):
        if day.start < taken:
            continue
        start = max(_begin(text, day), taken)
        end = following.end if following and _is_range(text, day, following) else day.end
        words = sentence.cut(start, _clause_end(text, end))
        if following and end == following.end:
            stated = Found(_worth(item, text, start, end), day, following, words)
        else:
            stated = _alone(item, text, start, day, words)
        if stated.weight:
            taken = end
            yield stated


def _begin(text: str, day: Day) -> int:
    """Where the words about a date begin: of 自见报之日起,至11月底止 before the comma."""
    start = _clause_start(text, day.start)
    until = re.fullmatch("(?:截?至|直?到|止于)(?:本|当)?", text[start : day.start])
    return _clause_start(text, start - 1) if until and start else start


def _clause_start(text: str, position: int) -> int:
    return max(text.rfind(mark, 0, position) for mark in ",;。") + 1


def _clause_end(text: str, position: int) -> int:
    ends = [found for mark in ",;。" if (found := text.find(mark, position)) >= 0]
    end = min(ends, default=len(text))
    inside = text.rfind("(", position, end)
    return inside if inside > text.rfind(")", position, end) else end


def _is_range(text: str, day: Day, following: Day) -> bool:
    """Whether two dates are the ends of a range; the second of 4月1日至20日 begins where the first ends."""
    return following.start <= day.end or bool(_BETWEEN.fullmatch(text[day.end : following.start][:30]))


def _alone(item: Item, text: str, start: int, day: Day, words: Passage) -> Found:
    """A single date as the last day, or else as the first one."""
    if closing := _closing(item, text, start, day):
        return Found(closing, None, day, words)
    opens = re.match(_OPENS, text[day.end : day.end + 12])
    worth = _worth(item, text, start, day.end) if opens else 0
    return Found(min(worth, 1), day, None, words)


def _closing(item: Item, text: str, start: int, day: Day) -> int:
    """How surely a single date is the last day, 0 when it is not."""
    before, after = text[start : day.start], text[day.end : day.end + 24]
    worth = _worth(item, text, _begin(text, day), day.end)
    extended = re.search(any_of("extension"), before)
    if extended and (worth or re.search(_deadline(), text[: day.start])):
        return EXTENDED  # also of 原定9月10日的截稿时间,延长至9月25日
    if not worth or re.match(r"[^,。;\d]{0,3}" + any_of("extension"), after):
        return 0
    if item.zone == "award":
        return 1  # of what the best essays are sent on to
    over = item.label or next(reversed(item.headings), "")
    over = "" if re.match(_OPENS, after) else over
    named = next((words for words in (before, over) if re.search(_deadline(), words)), "")
    if named:
        partial, final = (re.search(any_of(words), named) for words in ("partial", "final"))
        return worth + (1 if partial else 4 if final else 3)
    sent = worth > 1 or item.zone == "time" or re.search(any_of("send", "event"), text)
    until = _UNTIL.match(after) and (sent or item.zone == "submit")
    said = text[start : _clause_end(text, day.end)]
    if until and (re.search(_COLLECTS, text[: day.start]) or re.search(any_of("partial"), said)):
        return worth
    if until and re.search(any_of("final"), said):
        return worth + 2
    return worth + 1 if until or (sent and re.search(r"(?:至|到|-|~)$", before.rstrip())) else 0


def _worth(item: Item, text: str, start: int, end: int) -> int:
    """How much the words around a date speak of sending drafts in, 0 when of something else."""
    aside = re.sub(r"\([^()]*\)", "", text[end : _clause_end(text, end)])
    clause = text[start:end] + aside
    named = re.search(_deadline(), clause)
    other = item.zone == "award" or re.search(_other_dates(), clause) or re.match(_BEFORE, item.label)
    closed = re.search(_CLOSED, f"{item.label}:{clause}") or _MADE.match(text, end) or _OWN.match(clause)
    if closed or (other and not named):
        return 0
    if re.match("报名(?!表)", item.label) and not re.search("投稿|提交|报送|交稿", item.label):
        return 1  # who enters by a day hands in later
    sent = any_of("period", "deadline", "send")
    whole = f"{clause}:{item.label}"
    if named or re.search(f"{any_of('period')}|{_deadline()}", whole) or re.search(sent, item.label):
        return 2
    return _sends(item, text, start, end, clause)


def _sends(item: Item, text: str, start: int, end: int, clause: str) -> int:
    """The same where nothing is called a deadline, or a time for sending in."""
    other, sent, further = _other_dates(), any_of("period", "deadline", "send"), text[end : end + 60]
    lasts = clause.startswith("自") and re.search(r"(?:活动|征文|征集|征稿)[^,。;]{0,8},$", text[:start])
    if lasts or re.search(any_of("event"), f"{clause}:{item.label}"):
        return 1  # 活动为期半年,自1月1日至6月30日
    if (re.search(other, item.label) and not re.search(sent, item.label)) or re.search(_AGAIN, further):
        return 0
    if re.search(sent, clause) or re.search(any_of("send"), further):
        return 1
    if _TAKEN.search(text[start:end]) or _SHUT.match(text, end):
        return 2
    timed = item.zone in ("time", "submit") or re.match("(?:时间|日期|期限)(?:定?为|是|:|定于)", clause)
    if timed and not re.search(other, text[max(0, start - 30) : start]):
        return 2 if re.search(any_of("period"), ":".join(item.headings)) else 1
    return 0


@cache
def _deadline() -> str:
    """What names the last day or the time for sending in: 截稿, 交稿最后时间, 征集期."""
    act = "交稿|投稿|来稿|收稿|征稿|征文|征集|报送|提交|上交|递交|寄送|送交"
    last = "最[后晚迟终][^,。;:]{0,4}(?:时间|日期|期限)"
    day = "[交投来收截]稿日(?=:|$)"
    until = rf"(?:{act})[^,。;:]{{0,3}}(?:日期|期限|时限|时段|期(?![间待]))"
    return f"(?:{any_of('deadline')}|{last}|{until}|{day})"


@cache
def _other_dates() -> str:
    """What else happens on a day; 报宣传部, 组委会评审办公室, 报名表 name what drafts go to, or with."""
    return any_of("other_dates") + "(?![部科处室办股组委员表])"


def _undated(outline: Outline) -> Iterator[Passage]:
    """What stands behind 截稿时间 and is no date at all: 国庆节前."""
    for item in outline.items:
        named = re.search(any_of("period", "deadline"), item.label) and _WHEN.search(item.label)
        if named and not days(item.passage.text):
            yield item.passage


def _puzzles(item: Item, sentence: Passage, month: int) -> Iterator[Passage]:
    """What looks like a deadline and is no date: 9月31日, 1018日前."""
    text = sentence.text
    near = re.search(any_of("period", "deadline", "send"), item.whole) if item.zone != "award" else None
    for day in days(text, month) if near else ():
        if not day.valid:
            yield sentence.cut(_clause_start(text, day.start), _clause_end(text, day.end))
    for match in re.finditer(r"(?<![\d.@:/-])\d{3,4}日(?:之前|以前|前|止)", text):
        yield sentence.cut(*match.span())
