"""How much a sentence allows: numbers of characters or lines with what is said about them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal

from essaycheck.notice.numerals import NUMBER, number, spread
from essaycheck.notice.phrases import any_of
from essaycheck.patterns import compiled
from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNIT = (
    r"(?:(?:多?个?(?P<{}>字符数?|汉字|中文字|字|行|词|页|首| ?words"
    r"|个(?=以[内上下]|之[内间]|左右|为限|[,。;()]|$)))(?![号体形典母条眼]))"
)
_TO = r"(?:±|-{1,3}|~{1,2}|至|到|(?<=以上)、|[与和](?=[^,。;]{1,8}之间)|[《≤](?:字数|篇幅|正文)[《≤])"
_RANGE_ENDS = r"(?=之间|为限|为宜|为佳|为原则|左右|以内|内|$|[,。;()])"
_BOUNDS = "之间|以内|之内|以上|以下|左右|为限|为宜|为佳|为原则|封顶|打住|为上限|起步|打底|内"
_NUMBER_ENDS = rf"(?=$|[,。;()]| ?±\d{{1,2}}%|、(?:[不最]|[上下]限)|\+(?:$|[,。;)字])|{_BOUNDS})"
_RANGE = compiled(
    rf"(?P<low>{NUMBER}){_UNIT.format('first')}?(?:以上|起)?{_TO}(?:不超过)?"
    rf"(?P<high>{NUMBER})(?:{_UNIT.format('unit')}|{_RANGE_ENDS})"
)
_SINGLE = compiled(rf"(?P<low>{NUMBER})(?:{_UNIT.format('unit')}|{_NUMBER_ENDS})")
_LONGEST = 24
"""Characters between the beginning of a range and that of its second number."""

_REACH = 14
"""Characters before and behind a number in which a word of limitation is about it."""

SWINGS = "(?:浮动|误差|增减|加减|正负|出入)"
"""What a number behind it is no length of, but how far one may be missed."""
_SWING = re.compile(
    rf"(?:左右|上下|为宜|为限|为准|为佳)? ?[,(]?(?:可以?|允许)?(?:±|(?:上下)?{SWINGS}[^,。;\d]{{0,5}})"
    r"(?:(?P<share>\d{1,2})%|(?P<by>\d{2,4})个?字)"
)
"""How far a number may be missed: 1500字±10%; 2500字左右,上下浮动不超过500字."""

_COUNTED = compiled(rf"(汉字|字符|字(?=数))数?[^,。;\d]{{0,8}}(?:(?:{NUMBER})个,?[^,。;\d]{{0,8}})?$")
"""What is counted, before a number with 个 alone behind it, the first or second: 汉字600个以上,1200个以下."""
_NEGATED = "(?<![不得能应可宜许要勿])"
_REMARK = r"(?:\([^()]{1,10}\))?"


_THOUSAND = re.compile(
    "(?<![《“])千字文(?P<most>以[内下]|之内|为限)?(?=即可|就[行好]|为[宜佳]|左右|[,。;(]|$|(?<=[内下限]))"
)
"""What essays of so many characters are called: 千字文即可."""


Meaning = Literal["least", "most", "about", "plain"]


class Amount(NamedTuple):
    """A number or two, of ``unit`` (字 行 ...), at a place of a text.

    ``plain`` is a number of which nothing more is said. ``said``: with its unit; without, it needs a label.
    """

    start: int
    end: int
    unit: str
    said: bool
    least: int | None = None
    most: int | None = None
    about: int | None = None
    plain: int | None = None

    @property
    def value(self) -> int:
        """The number, of a range the greater one."""
        return self.most or self.least or self.about or self.plain or 0


def amounts(text: str) -> list[Amount]:
    """The amounts in ``text`` in their order, each number once."""
    return [amount for match in _matches(text) if (amount := _amount(text, match))]


def _matches(text: str) -> Iterator[re.Match[str]]:
    """Ranges and single numbers; a range begins before the number that a search for single ones finds."""
    ranges = {match.start(): match for match in _RANGE.finditer(text)}
    taken = 0
    for single in _SINGLE.finditer(text):
        near = range(max(0, single.start() - _LONGEST), single.start() + 1)
        around = (ranges[at] for at in near if at in ranges and ranges[at].end() > single.start())
        match = next(around, single)
        if match.start() >= taken:
            swing = _SWING.match(text, match.end())
            taken = swing.end() if swing else match.end()
            yield match


def _amount(text: str, match: re.Match[str]) -> Amount | None:
    if called := _THOUSAND.match(text, match.start()):
        return _as(Amount(*called.span(), "字", said=True), "most" if called["most"] else "about", 1000)
    if not _stands_alone(text, match):
        return None
    parts = match.groupdict()
    unit = (parts["unit"] or parts.get("first") or "").strip()
    if unit == "个":  # 汉字2000个以内, and not 关键词3个以内
        counted = _COUNTED.search(text, max(0, match.start() - 2 * _REACH), match.start())
        if counted is None:
            return None
        unit = counted[1]
    made = Amount(*match.span(), unit, bool(unit) or "字数" in match[0])  # 800《字数《1200
    both = (
        _pair(parts["low"], parts["high"], around="±" in match[0])
        if "high" in parts
        else spread(parts["low"])
    )
    if both:
        return made._replace(least=both[0], most=both[1])
    value = None if "high" in parts else number(parts["low"])
    if value and (swing := _SWING.match(text, match.end())):
        part = int(swing["by"] or value * int(swing["share"] or 0) // 100)
        if part < value:
            return made._replace(end=swing.end(), least=value - part, most=value + part)
    return _as(made, _meaning(text, match), value) if value else None


def _pair(low: str, high: str, *, around: bool) -> tuple[int, int] | None:
    """The ends of a range, the first in the unit of the second where it has none (1-2万, 三至五千).

    ``around``: it is written 500±50.
    """
    first, second = number(low), number(high)
    if around and first and second and second < first:
        return first - second, first + second
    if around or not first or not second:
        return None
    scale = {"万": 10_000, "千": 1000, "百": 100}.get(high[-1], 1)
    if first < 100 and low[-1] not in "千万百":
        first *= scale
    return (first, second) if first < second else None


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """Whether the number is no part of a name, an amount of money or a rate."""
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 6]
    if before and ((before.isascii() and before.isalnum()) or before in "._第每@"):
        return False
    if before and before in "初高大小" and match["low"] in "一二三四五六":
        return False  # 初一至初三
    counted = text.endswith("字数", 0, match.start())  # 字数千字为宜
    if before and before in "数几成上近" and match[0][0] in "百千万" and not counted:
        return False  # 数百字
    if match[0][0] in "百千" and re.match(any_of("genres"), after):
        return False  # 千字小说
    return not compiled(r"元|[一-鿿]?/|\d+(?:\.\d)?元|[一二三四五六七八九十百千两]+元|文(?!章)").match(after)


def _as(amount: Amount, meaning: Meaning, value: int) -> Amount:
    if meaning == "least":
        return amount._replace(least=value)
    if meaning == "most":
        return amount._replace(most=value)
    return amount._replace(about=value) if meaning == "about" else amount._replace(plain=value)


def _meaning(text: str, match: re.Match[str]) -> Meaning:
    """Which end a single number is, by the words before and behind it."""
    before = text[max(0, match.start() - _REACH) : match.start()]
    after = text[match.end() : match.end() + 2 * _REACH]
    tests = _tests()
    refused = re.search(any_of("refused"), after)
    if tests["declined"].search(before) and (ends := _declined(tests, after)):
        return ends
    if tests["about_after"].match(after) and not tests["bounded"].search(before):
        return "about"
    if refused and tests["refused_under"].search(before):
        return "least"
    if refused and tests["refused_over"].search(before):
        return "most"
    if tests["least"].search(before) or tests["or_more"].match(after):
        return "least"
    if tests["most"].search(before) or tests["or_less"].match(after):
        return "most"
    return "about" if tests["about_before"].search(before) else "plain"


def _declined(tests: dict[str, re.Pattern[str]], after: str) -> Meaning | None:
    """Which end it is that nothing beyond is taken: 不接受4000字以上的作品."""
    if tests["or_more"].match(after):
        return "most"
    return "least" if tests["or_less"].match(after) else None


@cache
def _tests() -> dict[str, re.Pattern[str]]:
    negation = any_of("not_to") + "(?:要|得|能|应|宜|可|允许)?"
    over, under = any_of("above"), any_of("below")
    patterns = {
        "bounded": rf"{negation}(?:{over}|{under})$",  # 不超过2000字为宜 is no 2000字左右
        "about_after": _REMARK + any_of("about"),
        "about_before": r"(?:约|大约|大概|约为|约在|在)[为是在:]?$",
        "most": (
            rf"(?:{negation}{over}|{any_of('most')}|{_NEGATED}小于|以内)[为是在到:约]{{0,2}}[^\d,。;]{{0,4}}$"
        ),
        "least": (
            rf"(?:{negation}{under}|(?<![不勿别]){any_of('least')}|{_NEGATED}(?:大于|多于)|(?:字数|篇幅)》)"
            r"[为是在有要写:]{0,2}[^\d,。;]{0,3}$"
        ),
        "or_less": _REMARK + any_of("or_less"),
        "or_more": _REMARK + any_of("or_more"),
        "declined": rf"{any_of('declines')}(?:任何|单篇|篇幅|字数|全文){{0,2}}$",
        "refused_under": rf"{_NEGATED}(?:{under}|不足|不满|未达到?|达不到)[^\d,。;]{{0,2}}$",
        "refused_over": rf"{_NEGATED}{over}[^\d,。;]{{0,2}}$",
    }
    return {name: re.compile(pattern) for name, pattern in patterns.items()}
