"""How much a sentence allows: numbers of characters or lines with what is said about them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from essaycheck.notice.numerals import NUMBER, number, spread
from essaycheck.notice.phrases import any_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNIT = r"(?:(?:多?个?(?P<{0}>字符数?|汉字|中文字|字|行|词|页|首))(?![号体形典母条眼]))"
_TO = r"(?:-{1,3}|~{1,2}|至|到|、|或)"
_RANGE = re.compile(
    rf"(?P<low>{NUMBER}){_UNIT.format('u1')}?(?:以上|起)?{_TO}(?:不超过)?(?P<high>{NUMBER})(?:{_UNIT.format('unit')}|(?=之间|为宜|为佳|左右|以内|内|$|[,。;)]))"
)
_SINGLE = re.compile(
    rf"(?P<low>{NUMBER})(?:{_UNIT.format('unit')}|(?=$|[,。;)]|之间|以内|之内|以上|以下|左右|为宜|为佳|内))"
)

_NOT = r"(?:不|勿|不得|不能|不可|不应|不宜|不要|不准|不许|不允许|未|别|切勿|请勿)(?:要|得|能|应|宜|可|允许)?"
_MOST = re.compile(
    rf"(?:{_NOT}(?:超过|超出|超|多于|大于|高于|长于|突破)|最多|至多|最长|最高|上限|控制在|限定?(?:在|为|于)?|(?<![不得能应可宜许要勿])小于|少于等于|≤|《=?|以内|压缩在)"
    r"[为是在到:约]{0,2}[^\d,。;]{0,4}$"
)
_LEAST = re.compile(
    rf"(?:{_NOT}(?:少于|低于|小于|短于|少过|足)|至少|最少|最低|最短|起码|下限|(?<![不得能应可宜许要勿])(?:大于|多于)|≥|》=?|达到?|须超过|应超过|需超过|要超过|必须超过|满)[为是在有要写:]{{0,2}}[^\d,。;]{{0,3}}$"
)
_REFUSED_UNDER = re.compile(
    r"(?<!不)(?<!不得)(?<!不能)(?<!不应)(?:少于|低于|不足|不满|未达到?|达不到)[^\d,。;]{0,2}$"
)
_REFUSED_OVER = re.compile(r"(?<!不)(?<!不得)(?<!不能)(?<!不应)(?:超过|超出|多于|高于)[^\d,。;]{0,2}$")
_AT_MOST = re.compile(r"(?:\([^()]{1,10}\))?(?:以内|之内|以下|内|封顶|为限|为上限|上限|止|(?:的)?上限)")
_AT_LEAST = re.compile(r"(?:\([^()]{1,10}\))?(?:以上|起步|起|打底|\+|为下限|朝上|开外)")
_ABOUT = re.compile(r"(?:\([^()]{1,10}\))?(?:左右|上下|前后|许|为宜|为佳|最佳|为好|为妥|最好|最宜|最为适宜)")
_ROUGHLY = re.compile(r"(?:约|大约|大概|约为|约在|在)[为是在:]{0,1}$")


class Amount(NamedTuple):
    """A number or two, of ``unit`` (字 行 ...), at a place of a text. ``hard``: it is said in so many words."""

    start: int
    end: int
    least: int | None
    most: int | None
    about: int | None
    unit: str
    said: bool  # with the unit or a word of limitation; a bare number needs a label that says what it is


def amounts(text: str) -> list[Amount]:
    """The amounts in ``text`` in their order, each number once."""
    found: list[Amount] = []
    taken = 0
    for match in _matches(text):
        if match.start() >= taken and (amount := _amount(text, match)):
            found.append(amount)
            taken = match.end()
    return found


def _matches(text: str) -> Iterator[re.Match[str]]:
    ranges = {match.start(): match for match in _RANGE.finditer(text)}
    taken = 0
    for match in _SINGLE.finditer(text):
        inside = next(
            (
                ranges[at]
                for at in range(max(0, match.start() - 24), match.start() + 1)
                if at in ranges and ranges[at].end() > match.start()
            ),
            None,
        )
        chosen = inside or match
        if chosen.start() >= taken:
            taken = chosen.end()
            yield chosen


def _amount(text: str, match: re.Match[str]) -> Amount | None:
    if not _stands_alone(text, match):
        return None
    unit = match["unit"] or (match.groupdict().get("u1") or "")
    groups = match.groupdict()
    if groups.get("high"):
        low, high = _pair(match["low"], match["high"])
        if low is None or high is None or not low < high:
            return None
        return Amount(match.start(), match.end(), low, high, None, unit or "字", bool(unit))
    if both := spread(match["low"]):
        return Amount(match.start(), match.end(), *both, None, unit, bool(unit))
    value = number(match["low"])
    if not value:
        return None
    return _single(text, match, value, unit)


def _pair(low: str, high: str) -> tuple[int | None, int | None]:
    """The two ends of a range, the first in the unit of the second where it has none of its own (1-2万, 三至五千)."""
    first, second = number(low), number(high)
    scale = next(
        (value for char, value in (("万", 10_000), ("千", 1000), ("百", 100)) if high.endswith(char)), 1
    )
    if first and second and scale > 1 and first < 100 and low[-1] not in "千万百":
        first *= scale
    return first, second


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 3]
    if before and ((before.isascii() and before.isalnum()) or before in "._第每@"):
        return False
    return not re.match(r"元|[一-鿿]?/", after) or after.startswith("字")


def _single(text: str, match: re.Match[str], value: int, unit: str) -> Amount | None:
    start, end = match.span()
    before, after = text[max(0, start - 14) : start], text[end : end + 14]
    least = most = about = None
    if _ABOUT.match(after):
        about = value
    elif _REFUSED_UNDER.search(before) and re.search(any_of("refused"), text[end : end + 30]):
        least = value
    elif _REFUSED_OVER.search(before) and re.search(any_of("refused"), text[end : end + 30]):
        most = value
    elif _LEAST.search(before) or _AT_LEAST.match(after):
        least = value
    elif _MOST.search(before) or _AT_MOST.match(after):
        most = value
    elif _ROUGHLY.search(before):
        about = value
    else:
        return Amount(start, end, None, None, None, unit, bool(unit))._replace(about=-value)
    return Amount(start, end, least, most, about, unit, bool(unit))
