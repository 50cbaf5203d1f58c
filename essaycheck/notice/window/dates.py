"""Dates as notices write them, with or without a year."""

from __future__ import annotations

import calendar
import re
from typing import TYPE_CHECKING

from essaycheck.notice.numerals import HAN, number
from essaycheck.notice.window.days import Day
from essaycheck.notice.window.relative import relative

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Sequence

_FIGURES = (
    r"(?:19|20)\d{2}|[一二]?[〇零○Oo一二三四五六七八九]{4}|(?<!\d)1[0-2]\d"
    rf"|民国(?:\d{{2,3}}|{HAN}{{2,5}})|(?<!{HAN})一[〇零○一二][〇零○一二三四五六七八九]"
)
_Y = rf"(?P<y>{_FIGURES}|[本今当同明次])年度?[的,]?"
_D = rf"(?:\d{{1,2}}|{HAN}{{1,3}})"
_DATE = re.compile(
    rf"(?:{_Y})?(?P<m>(?<!\d)\d{{1,2}}|(?<![一二三四五六七八九十]){HAN}{{1,2}}|元(?=月\d))月(?:份)?"
    rf"(?:(?P<d>{_D})[日号]|(?P<part>底|末|上旬|中旬|下旬|初|的?最后[一1][天日])|(?P<bare>(?<=月)\d{{1,2}}(?![\d年月万千百个])))?"
)
_DOTTED = re.compile(
    r"(?<![\d.:/@a-zA-Z])(?<!\d{3}-)(?:(?P<y>(?:19|20)\d{2})(?P<s>[-./])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})"
    r"|(?P<d3>[0-3]?\d)/(?P<m3>[0-3]?\d)/(?P<y3>20\d\d)|(?P<y4>[12]\d)\.(?P<m4>\d{1,2})\.(?P<d4>\d{1,2})(?=截)"
    r"|(?P<m2>1[0-2]|0?[1-9])(?P<s2>[./]|·(?=\d{1,2}[一-鿿]{2,8}[日节](?:起|为?止|之?前|至|到|开始|截)))(?P<d2>[12]\d|3[01]|0?[1-9]))日?(?![\d%倍磅万cm./]|厘米|元|分|版|字)"
)
_DAY_ONLY = re.compile(rf"(?:至|到|-|~)(?:当月|本月|同月)?(?P<d>{_D})[日号]")

_WEEKDAY = re.compile(
    rf"{_Y}(?P<m>\d{{1,2}}|{HAN}{{1,2}})月份?的?(?P<n>第[一二三四五]|最后一)个?(?:星期|周|礼拜)(?P<w>[一二三四五六日天])"
)

_REPUBLIC = 1911
"""The year before the first that is counted from the Republic's."""
_OF_REPUBLIC = re.compile(r"(?<!\d)(\d{2})年$")
"""One of two figures, which is understood where another is called so: 民国98年12月1日至99年3月1日."""


_FEASTS = {
    "元旦": (1, 1), "妇女节": (3, 8), "植树节": (3, 12), "劳动节": (5, 1), "青年节": (5, 4), "儿童节": (6, 1),
    "建党节": (7, 1), "建军节": (8, 1), "教师节": (9, 10), "国庆节": (10, 1), "国庆": (10, 1),
}  # fmt: skip
"""Those that fall on the same day of the calendar each year."""
_FEAST = re.compile(
    rf"(?:{_Y})?(?:国际|中国|五四)?(?:劳动)?(?P<feast>{'|'.join(_FEASTS)})(?:(?<=[至到]....年...)(?=[,。;止]|$)|当[天日]|[那这][一1]?天|(?=起(?!不再|停止|关闭)|为?止))"
)
_FEAST_ALONE = re.compile(
    rf"(?:^|(?<=[:,;。])){_Y}(?:“?(?:三八|五一|五四|六一|七一|八一|十一)”?)?(?:国际|中国)?(?:劳动)?"
    rf"(?P<feast>{'|'.join(_FEASTS)})(?=$|[,。;]|之?前|以前|止|当[天日])"
)
"""One with its year that a clause consists of: 2018年“六一”国际儿童节."""

_MONTHS = re.compile(
    rf"(?:{_Y}|(?<![\d.月年/-]))(?P<m>\d{{1,2}})(?:-{{1,2}}|~|至|到)(?=(?:1[0-2]|[1-9])月(?![\d大]))"
)
"""The first month of 10-11月."""
_YEAR_END = re.compile(r"(?<!每)(?:(?P<y>20\d\d|[今本当明])年?)?年[底末](?!工作|[总考])")
_QUARTER_END = re.compile(r"(?:(?P<y>20\d\d|[今本当明])年)?第?(?P<q>[一二三四1-4])季度[底末](?!工作|[总考])")
_YEAR_BEFORE = re.compile(
    r"(20\d{2})年(?:农历|阴历|旧历|腊月|正月|春节|元宵|清明|端午|七夕|中秋|重阳|寒假|暑假)[^\d,。;]{0,12}$"
)


_MONTH_ENDS = re.compile(
    r"[-~至到起前,。;)]|之前|以前|截止|止|$|全月|整个?月|[一1]个月|(?:正式)?(?:开始|启动)(?=,?[至到]|,\d)|[两三]个月|、\d{1,2}月(?:[、,。;]|[两三]个月)"
)
"""What may stand behind a month that is a date: 7月、8月两个月."""


def days(text: str, signed: datetime.date | None = None) -> list[Day]:
    """The dates in ``text``, in their order; of 本月30日 the day tells that it was ``signed``."""
    others = (*_first_months(text), *relative(text, signed), *_on_feasts(text), *_weekdays(text))
    plain = (*_year_ends(text), *_written(text), *_dotted(text))
    found = sorted([*others, *plain], key=lambda day: (day.start, -day.end))
    kept: list[Day] = []
    for day in found:
        if not kept or (day.start >= kept[-1].end and not _names(text, kept[-1], day)):
            kept.append(day)
    whole = (_of_year_before(text, day) for day in (*kept, *_followers(text, kept)))
    return sorted(_day_before(text, day) for day in whole)


def _of_year_before(text: str, day: Day) -> Day:
    """The day; in the year that another calendar's day before it has: 2024年正月初一至十五(2月10日至24日)."""
    near = _YEAR_BEFORE.search(text, max(0, day.start - 40), day.start) if day.year is None else None
    return day._replace(year=int(near[1])) if near else day


def _names(text: str, before: Day, day: Day) -> bool:
    """Whether a feast only names the day written right before it: 6月1日儿童节起."""
    return (
        bool(before.day) and day.start == before.end and not any(map(str.isdigit, text[day.start : day.end]))
    )


def _day_before(text: str, day: Day) -> Day:
    """The day, or the one before it that is meant: 助残日(5月18日)前一天."""
    before = re.compile(r"\)?的?前[一1][天日]").match(text, day.end)
    return day._replace(end=before.end(), day=day.day - 1) if before and day.day and day.day > 1 else day


def _first_months(text: str) -> Iterator[Day]:
    """The first end of 2023年10-11月, which has no 月 of its own."""
    for match in _MONTHS.finditer(text):
        year, ahead = _year(match["y"])
        yield Day(*match.span(), year, int(match["m"]), None, next_year=ahead)


def _on_feasts(text: str) -> Iterator[Day]:
    named = "节" in text or "旦" in text or "国庆" in text
    for match in (each for kind in (_FEAST, _FEAST_ALONE) for each in kind.finditer(text) if named):
        year, ahead = _year(match["y"])
        yield Day(*match.span(), year, *_FEASTS[match["feast"]], next_year=ahead)


def _year_ends(text: str) -> Iterator[Day]:
    """The last day of a year or a quarter: 即日起至今年年底, 第三季度末前."""
    for match in _YEAR_END.finditer(text):
        year, ahead = _year(match["y"])
        yield Day(*match.span(), year, 12, 31, next_year=ahead)
    for match in _QUARTER_END.finditer(text):
        year, ahead = _year(match["y"])
        yield Day(*match.span(), year, 3 * (number(match["q"]) or 4), None, "底", ahead)


def _weekdays(text: str) -> Iterator[Day]:
    """2024年10月第二个星期五; nothing where the year is not written."""
    for match in _WEEKDAY.finditer(text):
        year, month = _year(match["y"])[0], number(match["m"])
        if year and month and 1 <= month <= 12:
            first, days = calendar.monthrange(year, month)
            at = 1 + ("一二三四五六日天".index(match["w"]) % 7 - first) % 7
            fits = list(range(at, days + 1, 7))
            nth = -1 if match["n"] == "最后一" else "一二三四五".index(match["n"].removeprefix("第"))
            if nth < len(fits):
                yield Day(*match.span(), year, month, fits[nth])


def _written(text: str) -> Iterator[Day]:
    for match in _DATE.finditer(text):
        month = 1 if match["m"] == "元" else number(match["m"])
        if month is None or re.match(r"[个份](?:月|以)|个", text[match.end() : match.end() + 2]):
            continue
        written = match["d"] or match["bare"]
        day = number(written) if written else None
        year, ahead = _year(match["y"])
        if (
            not written
            and not match["part"]
            and not match["y"]
            and not _alone(text, match.start(), match.end())
        ):
            continue
        part = match["part"] or ""
        part = "底" if "最后" in part else part
        start = match.start()
        if year is None and "民国" in text and (counted := _OF_REPUBLIC.search(text, 0, start)):
            year, start = int(counted[1]) + _REPUBLIC, counted.start()
        yield Day(start, match.end(), year, month, day, part, ahead)


def _alone(text: str, start: int, end: int) -> bool:
    """Whether a bare month stands as a date and not as a count or a name (三月份的活动, 十月革命)."""
    return bool(_MONTH_ENDS.match(text, end)) or text[start - 1 : start] in ("至", "-", "~", "到")


def _dotted(text: str) -> Iterator[Day]:
    for match in _DOTTED.finditer(text):
        year, month, day = match["y"], match["m"] or match["m2"], match["d"] or match["d2"]
        if match["y4"]:
            year, month, day = f"20{match['y4']}", match["m4"], match["d4"]
        elif match["y3"]:
            year, (month, day) = match["y3"], _of_overseas(match["d3"], match["m3"])
        yield Day(match.start(), match.end(), int(year) if year else None, int(month), int(day))


def _of_overseas(first: str, second: str) -> tuple[str, str]:
    """Month and day of 31/08/2024 or 08/31/2024; no month where it may be either."""
    if int(first) > 12 or first == second:
        return second, first
    return (first, second) if int(second) > 12 else ("0", second)


def _followers(text: str, known: Sequence[Day]) -> Iterator[Day]:
    """The second end of 4月1日至20日, which has no month of its own."""
    for day in known:
        match = _DAY_ONLY.match(text, day.end)
        value = number(match["d"]) if match else None
        if match and value and day.day:
            yield Day(match.start(), match.end(), day.year, day.month, value)


def _year(written: str | None) -> tuple[int | None, bool]:
    if not written or written in "本今当同":
        return None, False
    if written in "明次":
        return None, True
    if written.startswith("民国"):
        written = written[2:]
    year = number(re.sub("[Oo]", "〇", written))
    return (year + _REPUBLIC if year and year < 200 else year), False
