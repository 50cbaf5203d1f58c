"""A line of a notice, cut into its parts by their numbers."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

from essaycheck.patterns import compiled
from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaycheck.notice.text import Passage

NUMBERED = (
    r"(?:第?[一二三四五六七八九十壹贰参叁肆伍陆柒捌玖拾]{1,3}[、.:](?![一二三四五六七八九]年级)|[壹贰参叁肆伍陆柒捌玖拾]{1,2}·|第[一二三四五六七八九十]{1,3}条|[甲乙丙丁戊己庚辛壬癸][、.])",
    r"\([一二三四五六七八九十]{1,3}\)[、.]?",
    r"\d{1,2}/ (?=[一-鿿])"
    r"|0[1-9] ?(?=[一-鿿]{2})(?![级班组号室届年月日])|\d{1,2} ?(?:[.)](?!\d)|、(?!\d{1,2}(?!\d|月\d))"
    r"|\.(?=\d{3,5}(?:(?:[-~至到]{1,2}\d{3,5})?[余多]?个?汉?字)|\d{1,2}月[\d底末上中下]|20\d\d年))",
    r"(?:\(\d{1,2}\)[、.]?|\(?[ivx]{1,4}[.)、]|[a-hA-H][.)、](?= ?[一-鿿“《\d]| [A-Z]))",
    r"[①-⑳•·・※→\u2300-\u23ff\u2580-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]|(?:-{1,2}|[〇*]) ?(?=[一-鿿])",
)
"""How the items of a notice are numbered, from the highest level to the lowest."""

_START = compiled("|".join(f"({style}) ?" for style in NUMBERED))
_INLINE = compiled(
    rf"(?:(?<=^)|(?<=[。;:!?,】])(?<!\d:))(?:{'|'.join(NUMBERED[:4])}|[①-⑳◆●■★◇▲])"
    r"|(?<=[一-鿿])(?<![年月日第至到共约前限])\d{1,2}[.、](?=[一-鿿]{2,6}:)"  # 1.字数:1000字2.内容:层次清楚
    # 一、征稿(4月) 二、评审(5月); 时间安排:创作:3月1日…;报送:3月25日
    r"|(?<=[一-鿿)] )[二三四五六七八九]、(?=[一-鿿]{2,8}[(:])"
    r"|(?:(?<=[;。])|(?<=^[一-鿿]{4}:))(?=[一-鿿]{2,10}:(?:20\d\d年)?\d{1,2}月\d)"
    r"|(?:(?<=[\d日] )|(?<=\d\d))(?=[一-鿿]{2,6}(?:时间|日期|期限):)"  # 发布时间:5月1日 截稿时间:6月1日
)
_CIRCLED = compiled(rf"{_INLINE.pattern}|(?<=[一-鿿)”》])[②-⑳]")
"""The same in a line with ①: a list needs no marks between its members."""
_LISTED = re.compile(r"(?:^|(?<=:))1[.、](?!\d)[^。;\d]{2,20}2[.、](?!\d)[^。;\d]{2,20}3[.、](?!\d)")
"""A list on one line: 1.第一份工作 2.租来的房子 3.孩子上学."""
_FIRST = re.compile(r"[第(]?(?:[1一壹①甲aAiI](?![\dix一二三四五六七八九十]))")
_LISTED_INLINE = compiled(r"(?<=[一-鿿:])\d{1,2}[.、](?!\d)")
_DECIMAL = re.compile(r"\s*\d{1,2}(?:\.\d{1,2}){1,2}[\s、]")
"""A number of two levels: 2.1 作品要求. Without a space behind it, it may be a date or a size."""
_HALF, _BELOW = 0.25, 3.5
"""How far 1) stands below 1、; the level of 2.1."""


class Part(NamedTuple):
    """A part of a line: its level by its number, 0 for none; its words; the mark that it ends with."""

    level: float
    words: Passage
    last: str
    goes_on: bool = False  # its number is not the first of a list
    announces: bool = False  # a list begins in the next line


def parts(line: Passage, level: float) -> Iterator[Part]:
    """A line cut before the numbers of items that stand inside it."""
    listed = _LISTED.search(line.text)
    inline = _LISTED_INLINE if listed else _CIRCLED if "①" in line.text else _INLINE
    starts = [match.start() for match in inline.finditer(line.text) if match.start()]
    for start, end in zip([0, *starts], [*starts, len(line.text)], strict=True):
        part = line.cut(start, end)
        number = _START.match(part.text)
        last = line.text[start:end].rstrip()[-1:]
        decimal = _DECIMAL.match(line.source) if start == 0 else None
        if decimal:
            begin = len(decimal[0].strip(" \t\u3000、"))
            yield Part(_BELOW, part.cut(begin), last)
        elif number:
            goes_on = not _FIRST.match(number[0]) and (number.lastindex or 0) < len(NUMBERED)
            level = (number.lastindex or 0) + (_HALF if re.fullmatch(r"\d{1,2} ?\) ?", number[0]) else 0)
            yield Part(float(level), part.cut(number.end()), last, goes_on)
        elif part.text:
            yield Part(level, part, last)


def with_heads(found: list[Part]) -> Iterator[Part]:
    """The parts of a line; one with a stop is a heading where a list begins behind: 二、征文标准。1.…;2.…."""
    for part, behind in zip_longest(found, found[1:]):
        begins = behind and behind.level > part.level > 0 and not behind.goes_on and part.last == "。"
        yield part._replace(last=":") if begins else part


def is_numbered(text: str) -> bool:
    """Whether a line begins with the number of an item."""
    return bool(_START.match(text))
