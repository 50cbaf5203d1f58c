"""Whether a text calls for essays at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from essaycheck.notice.heads import named_in_text
from essaycheck.notice.phrases import any_of
from essaycheck.patterns import compiled

if TYPE_CHECKING:
    from essaycheck.notice.outline import Outline
    from essaycheck.notice.text import Passage

_CALLED = "(?:征[文稿集]|约稿)(?:活动|大赛|比赛|启事|公告|通知|函|令)?[!~]*$"
"""What a title ends with that is hardly a draft's own."""
_ZONES = {"require", "submit", "time", "length", "theme", "signing", "naming", "award"}
"""Parts that a call for essays has."""
_PARTS = 5
"""So many of them make one."""
_ASKED = 3
"""Requirements that are understood in what is certainly a call."""
_WITHOUT_NAME = 4
"""So many directions and parts together make a call of what is not named as one."""
_PLAINLY = 3
"""So many words of a call make one of what asks for two things that are understood."""
_BEGINNING = 400
"""Characters in which a report tells what has happened."""
_STORIES = "(?<!讲)故事(?=[、,和与及]|征[文稿集]|创作|大赛)"
"""What is written, where a title names it beside works of another kind: 渔村故事、渔村楹联大赛."""


def is_call(outline: Outline, title: Passage | None, understood: int = 0) -> bool:
    """Whether a text calls for essays: it speaks of essays, and directs those who write them.

    ``understood`` is how many requirements on essays are understood in it.
    """
    whole, name = "\n".join(line.text for line in outline.lines), title.text if title else ""
    directs = len(set(re.findall(any_of("directs"), whole)))
    clear = understood >= _ASKED or directs > _PARTS  # 本报讯 begins a call as well
    if _is_over(name) or (re.search(any_of("past"), whole[:_BEGINNING]) and not clear):
        return False
    if not _speaks_of_essays(whole, name, understood):
        return False
    zones = len({item.zone for item in outline.items if item.label or item.headings} & _ZONES)
    if re.search(any_of("counted_in"), whole[:_BEGINNING]) and directs + zones < _WITHOUT_NAME:
        return False  # a report on a contest; a call may tell of last year's
    if re.search(any_of("called"), name) or named_in_text(outline.lines):
        called = understood > 1 and re.search(_CALLED, name)
        return bool(called) or _asks_enough(directs, zones, understood)
    if understood > 1 and _asks_plainly(whole, directs):
        return True
    return directs > 0 and (directs + zones >= _WITHOUT_NAME or understood >= _ASKED)


def _asks_plainly(whole: str, directs: int) -> bool:
    """Whether people who know each other are asked to write, and told where to; no story of letters is."""
    plainly = len(set(re.findall(any_of("asks_plainly"), whole)))
    return (directs > 0 or "@" in whole) and directs + plainly >= _PLAINLY


def _is_over(name: str) -> bool:
    """Whether a title is that of what came of a contest, or of something that was sent in to one."""
    return bool(re.search(any_of("over") + "|参赛作品$|(?<!组织)(?<!欢迎)(?<!踊跃)投稿$", name))


def _speaks_of_essays(whole: str, name: str, understood: int) -> bool:
    """Whether what is called for is written, and the title names no works of another kind alone."""
    if understood <= 1 and not re.search(any_of("works", "written"), whole):
        return False
    own = compiled("[一-鿿]{2,12}[学协][会社](?=[“《关])").sub("", name)  # 诗词楹联学会“咏荷”诗词征稿
    other = re.search(any_of("other_works") + "(?![稿词文])", own) or re.search(any_of("other_calls"), own)
    written = re.search(any_of("written") + "(?!朗诵|诵读|演唱|大会)", own)
    return not other or bool(written or re.search(_STORIES, re.sub("“[^“”]{1,40}”", "", own)))


def _asks_enough(directs: int, zones: int, understood: int) -> bool:
    """Whether what is named as a contest tells so much of how to take part that it calls for it."""
    if zones >= _PARTS or understood >= _ASKED:
        return True
    if zones > 2 and understood > 1:
        return True  # 谁来写, 写多长, 怎么交: without any of the usual words
    return directs > 0 and (directs + zones > 1 or understood > 1)
