"""When a notice was written: the years that its dates leave out are told by it."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from essaycheck.notice.window.dates import days
from essaycheck.patterns import compiled
from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaycheck.notice.text import Passage
    from essaycheck.notice.window.days import Day

YEAR = r"(?<!\d)(20[0-4]\d)(?=年|[ “])"
"""A year in a title: 2021年, 2021“晨光”."""


_PAGE = "(?:作者|来源|发布者|编辑|浏览|点击|阅读|访问|字数)[^:,。;]{0,4}:"
"""What a web page says of itself beside a day."""
_SHOWN = compiled(
    r"(?:作者|来源|发布者|编辑):.{0,16}?(?<![一-鿿])(?:时间|日期):"
    rf"|^(?:时间|日期):(?=20\d\d[-/.年]\d{{1,2}}[-/.月]\d{{1,2}}[^,。;]{{0,16}}{_PAGE})"
)
"""What stands before the day that a web page shows: 作者: 山风 时间: 2020-3-16 13:53."""
_COUNTED = re.compile(
    r"(?:阅读|浏览|点击|访问)(?:[量数]|次数|人数)?:?\d[\d,]*[字次]?(?=$|[ |])"
    r"|^(?:本篇?|全|此)文章?(?:大?约|共)?\d+字,.{0,6}(?:读|阅)"
)
"""How often a page was read, or how long it is: 有奖征文评论28,557 阅读2513字."""
_NUMBER = compiled(r"[一-鿿]{2,12} ?[【(](20[0-4]\d)[】)] ?(?:第 ?)?\d{1,4} ?号")
_LATE = 3
"""The first month that is surely of the year in which a notice was numbered."""
_LONGEST_COUNTED = 80
"""Characters of such a line."""
_POSTED_LATE = datetime.timedelta(days=75)
"""How long after a deadline a notice may have been posted again."""


class Calendar(NamedTuple):
    """What the notice says about its own time: the day it was signed, or only a year.

    ``posted``: that day is when a web page showed the notice, which may be some weeks later.
    ``numbered``: nothing but the notice's own number tells the year.
    """

    signed: datetime.date | None
    year: int | None
    posted: bool = False
    numbered: bool = False

    def year_of(self, day: Day, before: datetime.date | None = None) -> int | None:
        """The year of ``day``, None when nothing tells; in a range it comes after ``before``."""
        if day.year:
            return day.year
        known = before or self._earliest()
        if known:
            ahead = day.next_year or (day.month, day.day or 31) < (known.month, known.day if day.day else 0)
            return known.year + int(ahead)
        if self.numbered and day.month < _LATE:
            return None  # numbered in December, due in January
        return self.year + int(day.next_year) if self.year else None

    def _earliest(self) -> datetime.date | None:
        """The day before which none of the same year is meant."""
        if not self.signed or not self.posted:
            return self.signed
        return max(self.signed - _POSTED_LATE, datetime.date(self.signed.year, 1, 1))


def calendar_of(lines: Sequence[Passage]) -> Calendar:
    """The time of a notice: of its signature, else of a line under its head, else a year in its head."""
    signed = next((found for line in reversed(lines[-12:]) if (found := _signature(line.text))), None)
    signed = signed or next((found for line in lines[-3:] if (found := _signed_behind(line.text))), None)
    signed = signed or next((found for line in lines[:6] if (found := _only_date(line.text))), None)
    if signed:
        return Calendar(signed, signed.year)
    shown = (*lines[:8], *lines[-3:])
    posted = next((found for line in shown if (found := _published(line.text))), None)
    if posted:
        return Calendar(posted, posted.year, posted=True)
    heads = [[int(year) for year in re.findall(YEAR, line.text[:80])] for line in lines[:4]]
    years = [year for some in heads[:2] for year in some]
    months = [day for line in lines[-6:] if len(line.text) <= 12 for day in days(line.text) if day.year]
    year = months[-1].year if months else (years[0] if years else None)
    if year is None:
        written = {day.year for line in lines for day in days(line.text) if day.year}
        year = written.pop() if len(written) == 1 else next((year for some in heads for year in some), None)
    return Calendar(None, year) if year else Calendar(None, _numbered(lines), numbered=True)


def _numbered(lines: Sequence[Passage]) -> int | None:
    """The year of the notice's own number, which stands on a line of its own: 云教〔2020〕12号."""
    found = (_NUMBER.fullmatch(line.text) for line in lines[:6])
    return next((int(match[1]) for match in found if match), None)


def is_page(text: str) -> bool:
    """Whether a line is what a web page says of itself: 时间: 2020-3-16 13:53 作者: 字数: 2513字."""
    if len(text) <= _LONGEST_COUNTED and _COUNTED.search(text):
        return True
    match = _SHOWN.search(text)
    return bool(match) and bool(_published(text)) and bool(re.search(_PAGE, text))


def _signed_behind(text: str) -> datetime.date | None:
    """The day of a signature that stands before the name: 2023年10月16日 市图书馆."""
    found = days(text)
    if len(found) != 1 or found[0].start or not found[0].year or not found[0].day or not found[0].valid:
        return None
    rest = text[found[0].end :]
    return (
        None
        if len(rest) > 24 or re.search(r"[,。;:!?]|截|止|前|起|至", rest)
        else found[0].last(found[0].year)
    )


def _published(text: str) -> datetime.date | None:
    """The day that a web page shows above a notice: 发布日期:2021-03-22 来源:区委宣传部."""
    match = re.search("(?<![果单奖绩案额者])(?:发布|发表|公布|更新|张贴)(?:日期|时间|于):?", text)
    match = match or _SHOWN.search(text)
    found = days(text[match.end() :]) if match else []
    if not found or found[0].start > 1 or not found[0].year or not found[0].day or not found[0].valid:
        return None
    return found[0].last(found[0].year)


def _only_date(text: str) -> datetime.date | None:
    found = days(text)
    if len(found) != 1 or not found[0].year or not found[0].day or not found[0].valid:
        return None
    rest = text[: found[0].start] + text[found[0].end :]
    if len(rest.strip(" ()")) > 8 or re.search(r"截|止|前|起|至|结果|公布|揭晓|颁奖|评[审选]|展[出示]", rest):
        return None
    return found[0].last(found[0].year)


def _signature(text: str) -> datetime.date | None:
    """The day of a signature: a date that ends its line, with nothing before it but names."""
    found = [day for day in days(text) if day.year and day.day and day.valid]
    if not found or text[found[-1].end :].strip(" )。印发"):
        return None
    before = text[: found[-1].start]
    ending = re.split(r"[。;!]", before)[-1]
    if len(ending) > 40 or re.search(r"[:,至到\-~于]|截|止|时间|日期|期限", ending):
        return None
    return found[-1].last(found[-1].year or 0)
