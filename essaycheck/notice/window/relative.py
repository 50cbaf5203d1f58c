"""Days that a notice tells from its own: 本月30日, 下周五, 自通知发出之日起45日内."""

from __future__ import annotations

import datetime
import re
from calendar import monthrange
from typing import TYPE_CHECKING

from essaycheck.notice.numerals import HAN, NUMBER, number
from essaycheck.notice.window.days import Day
from essaycheck.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

_D = rf"(?:\d{{1,2}}|{HAN}{{1,3}})"
_MONTH = re.compile(
    rf"(?:(?<![至到\-~])[本当]月|这个月|(?P<next>(?<!下)下个?月))(?:(?P<d>{_D})[日号]|(?P<part>[底末]|[上中下]旬))"
)
_WEEKDAY = re.compile(
    r"(?<![下每(])(?P<next>下)?(?(next)|[本这])个?(?:周|星期|礼拜)(?P<w>[一二三四五六日天])(?! ?[(,]?\d)"
)
"""The day of a week, where no date stands beside it: 下周五前, and not 本周五(6月14日)前."""
GIVEN = "(?:通知|启事|公告|发布|印发|发出|下发|见报|刊登|公布)"
"""What is counted from the day of the call: 通知发出之日起一个月内交到办公室."""
_COUNTED = compiled(
    rf"(?:^|(?<=[,。;:(自从于为请须应]))(?:[本该此]次?)?(?:征[文稿集]|活动|大赛|比赛)?(?:通知|启事|公告|通告|方案|函|消息)?"
    rf"(?:即日|{GIVEN}之日)起?(?:计算?)?,?(?:为期|历时|持续|期限为?|时间为?|共计?)?"
    rf"(?P<n>{NUMBER})(?P<unit>[日天周]|个?星期|个月)(?=之?内|以内|[为截]?止|截稿|结束|[,。;()]|$)"
)
_DAYS = {"日": 1, "天": 1, "周": 7, "星期": 7, "个星期": 7}
_LONGEST = 366


def relative(text: str, signed: datetime.date | None) -> Iterator[Day]:
    """The days of ``text`` that nothing but the day tells on which the notice was ``signed``."""
    if signed:
        yield from _of_month(text, signed)
        yield from _of_week(text, signed)


def counted(text: str, signed: datetime.date) -> Day | None:
    """The last day of a time that is counted from the notice's own: 即日起,为期45天.

    The day itself is not counted, so that nobody seems to be late.
    """
    match = _COUNTED.search(text)
    many = number(match["n"]) if match else None
    if match is None or not many or many > _LONGEST:
        return None
    if match["unit"] == "个月":
        last = _months_on(signed, many)
    else:
        last = signed + datetime.timedelta(days=many * _DAYS[match["unit"]])
    return Day(*match.span(), last.year, last.month, last.day, counted=True)


def _months_on(day: datetime.date, many: int) -> datetime.date:
    year, month = divmod(day.year * 12 + day.month - 1 + many, 12)
    return datetime.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _of_month(text: str, signed: datetime.date) -> Iterator[Day]:
    for match in _MONTH.finditer(text):
        day = number(match["d"]) if match["d"] else None
        month = signed.month % 12 + 1 if match["next"] else signed.month
        yield Day(*match.span(), None, month, day, match["part"] or "")


def _of_week(text: str, signed: datetime.date) -> Iterator[Day]:
    for match in _WEEKDAY.finditer(text):
        ahead = "一二三四五六日".index(match["w"].replace("天", "日")) - signed.weekday()
        day = signed + datetime.timedelta(days=ahead + (7 if match["next"] else 0))
        yield Day(*match.span(), day.year, day.month, day.day, counted=True)
