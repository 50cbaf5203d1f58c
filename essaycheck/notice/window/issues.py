"""Which dates are those of the issue, of several, that a notice calls for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from essaycheck.notice.numerals import number
from essaycheck.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaycheck.notice.window import Found

_ISSUE = re.compile(r"第([一二三四五六七八九十]{1,3}|\d{1,3})([期轮批辑])")

_TIMED = compiled(rf"{_ISSUE.pattern}[:( ]?(?:20\d\d年)?\d{{1,2}}月\d")


def of_issue(found: Sequence[Found], title: str) -> list[Found]:
    """The dates; where the title names one issue (第一期) those of others are left out."""
    named = _ISSUE.search(title)
    if named is None:
        return list(found)
    return [each for each in found if not _is_of_another(each, named)] or list(found)


def _is_of_another(found: Found, named: re.Match[str]) -> bool:
    """Whether its words begin with another issue of the same kind: 第二期6月25日."""
    own = _ISSUE.match(found.words.text)
    return bool(own and own[2] == named[2] and number(own[1]) != number(named[1]))


def is_timed(words: str) -> bool:
    """Whether words are an issue with its time right behind it: 第一期(7月10日-16日)."""
    return bool(_TIMED.match(words))


def in_turn(found: Sequence[Found]) -> list[Found]:
    """The dates, before them the whole time of a contest that is held in issues, each with its own."""
    told = [(number(match[1]) or 0, each) for each in found if (match := _TIMED.match(each.words.text))]
    follow = [many for many, _ in told] == list(range(1, len(told) + 1))
    if len(told) < 2 or not follow or not all(each.opens and each.closes for _, each in told):
        return list(found)
    first, last = told[0][1], told[-1][1]
    return [last._replace(opens=first.opens, beside=(first.words,)), *found]
