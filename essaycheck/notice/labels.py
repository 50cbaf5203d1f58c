"""The labels of author data in a notice's prose: which words of a list name which field."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from essaycheck.notice.phrases import any_of, phrases

_BEFORE = frozenset(
    "、下好了全另和及与或并写明注的请您其附署填留清上供括含为是实者在人个效细确标示出具载列面按将把名有末后中"
)
"""The Chinese characters that may stand before a label: others make it a part of a longer word (语学院)."""

_OF_ANOTHER = re.compile(r"(?:指导|第二|他人|患者|银行|开户|收款|网名|笔)$")
_VALUE = re.compile(r":? ?[\d(+]*\d{3}|:[^,;。]{1,8}|发|寄|栏|主题|标题|注明|为准|\d")
_REMARK = re.compile(r"[(:][^)\d]{0,10}[)]?$")


class Label(NamedTuple):
    """A label: the field that it names, its words, and their place."""

    field: str
    text: str
    start: int
    end: int


def labels(text: str, start: int, stop: int) -> tuple[Label, ...]:
    """The labels between two places, each field once."""
    found: dict[str, Label] = {}
    for match in _pattern().finditer(text, start, stop):
        field = phrases().fields.get(match[0], "unit")  # the others end in 名称: 供电所名称
        if field != "none" and _stands_in_list(text, match):
            found.setdefault(field, Label(field, match[0], *match.span()))
    if "school" in found and "unit" in found and _are_one(text, found["unit"], found["school"]):
        del found["school"]
    return tuple(found.values())


def _are_one(text: str, unit: Label, school: Label) -> bool:
    """工作单位或学校: either will do, and a rule takes a school for a unit anyway."""
    return unit.end + 1 == school.start and text[unit.end] in "或/"


def _stands_in_list(text: str, match: re.Match[str]) -> bool:
    """Whether a label asks for the author's data: a part of a word or one with a value behind it does not."""
    start, end = match.span()
    before, after = text[max(0, start - 2) : start], text[end : end + 12]
    if "一" <= before[-1:] <= "鿿" and before[-1:] not in _BEFORE:
        return False
    if not _follower().match(after) or (_VALUE.match(after) and not _REMARK.match(after)):
        return False
    return not (match[0] in ("姓名", "作者") and _OF_ANOTHER.search(before))


@cache
def _follower() -> re.Pattern[str]:
    return re.compile(rf"$|[、,;。)”“+/ :!?(*·|_-]|{any_of('label_followers')}")


@cache
def _pattern() -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(phrases().fields, key=len, reverse=True)))
    no_work = "".join(f"(?<!{work})" for work in ("作品", "题目", "文章", "征文", "标题"))
    return re.compile(rf"{words}|(?<=[、,和及明注写])[一-鿿]{{2,5}}{no_work}名称|所在(?:党)?[支总]部")
