"""The theme of a contest, and the terms of its theme and topics to look for in a draft."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

from essaycheck.notice.heads import DOTTED
from essaycheck.notice.made import Made
from essaycheck.notice.phrases import any_of
from essaycheck.notice.theme.labelled import QUOTED as _QUOTED
from essaycheck.notice.theme.labelled import by_label, by_own_label
from essaycheck.notice.theme.topics import Topic, has_gap, is_choice, topics, unquoted
from essaycheck.patterns import compiled
from essaycheck.records import NamedTuple
from essaycheck.rules.keywords import Keywords

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaycheck.notice.outline import Item, Outline
    from essaycheck.notice.text import Passage
    from essaycheck.verdict import Level

THEME, TOPICS = "主题", "选题"
"""The names of the tables of terms, in the notice's own language."""

_ABOUT = "(?:以|围绕|紧扣|扣住|聚焦)"
_STATED = (
    rf"{_ABOUT}[^“《,。;]{{0,6}}{_QUOTED}[^,。;“《]{{0,8}}?"
    r"(?:[为作](?:征文|活动|本次|写作|专栏|本期)?的?(?:主题|题|题目|话题|主线|核心)|(?:这一|这个|的)?(?:主题|主线|中心))",
    r"(?<!邮件)(?<!电邮)(?:主题|题目)(?<!邮件标题)仍?(?:统一|[^,。;“《:]{0,5}(?=-))?(?:即?为|是|叫|定为|就[叫是]|确定为|:|名为|-){1,2}"
    rf"[^“《,。;]{{0,4}}{_QUOTED}",
    rf"(?:这一?期|本[期届次]|此次|今年|活动|大赛|比赛)(?:征文|约稿|征稿|活动|大赛|比赛)?的?"
    rf"(?:专题|话题|主题|关键词)[是为:]{{0,2}}{_QUOTED}",
    rf"{_ABOUT}{_QUOTED}(?:为(?!文件|文档|附件|命名|名|准|例)|展开|进行|开展|撰写|创作|这|主题|,)",
    rf"{_QUOTED}(?:为(?:征文)?主题|这[一个]主题)(?!征文|活动|教育|调研|实践|演讲|党日|班会|团日)",
    rf"(?<![改缩扩])写[^,。;“《]{{0,6}}(?:关于|题为){_QUOTED}的?[一-鿿]{{0,3}}(?:文章|短文|征文|作文|稿子|书信|信)",
)
"""How a sentence states the theme, the surest way first."""
_MENTIONED = (
    rf"{_QUOTED}主题(?!征文|活动|教育|调研|实践|演讲|党日|班会|团日)",
    rf"({DOTTED})(?=主题征文)",
)
"""How one names it by the way: what stands under a heading of its own is surer."""

_PLAIN = (
    "(?:以|围绕)((?!本次|征文|下列|以下|[此之其该]|上述)[一-鿿]{2,24}?)(?:作为|为)(?:本次)?(?:征文)?(?:的?主题|核心主[轴题])"
    "(?!材|的?(?:活动|教育|党日|班会|团日|演讲|实践))"
)
"""How it is stated without quotes, where nothing names it: 以家乡变化为主题."""
_INVITED = (
    rf"(?:请|邀)[^,。;“《]{{0,8}}写[一1]?写{_QUOTED}(?=[,。;]|$)",
    rf"(?:这一?期|本[期次])[^,。;“《]{{0,6}}(?:聊聊?|谈谈?|说说?|写写?|讲讲?){_QUOTED}(?=[,。;]|$)",
)
"""How people ask those whom they know, where neither a title nor a label names it: 请大家写写“我的家”."""
_FROM_TITLE = re.compile(
    rf"{_QUOTED}[^“《]{{0,14}}?"
    r"(?:征文|征稿|约稿|专号|专栏|专辑|征集|书评|随笔|散文|作文|主题|写作|故事|读书|读后感|有奖|大赛|比赛|活动|计划)"
)
_HELD = re.compile(
    r"(?:开展|举办|组织|举行|启动|发起)[^“《。;]{0,12}“([^“”]{2,30})(?<![杯奖])”(?![杯奖])[^“。;]{0,8}?"
    "(?:征文|征稿|作文|书评|写作|征集)"
)
_OPENING_LINES = 6
_SOUGHT = compiled(
    rf"(?:征集|报送|选送|撰写){_QUOTED}(?=(?:[一-鿿]{{0,4}}(?:文章|论文|文稿))?(?:的?(?:通知|启事|公告|函)|$))"
)
_SHOUTED = re.compile(rf"【[^【】]{{0,4}}(?:征文|征稿|约稿|征集|投稿)】{_QUOTED}(?=$| ?\|)")
_BARE = compiled(
    r"^【[^【】]{0,4}(?:征文|征稿|约稿)】(?!.*(?:征|稿|启事|通知|[公通]告|简章|方案|[大比]赛|活动|计划|[本第]|[杯奖届]))([一-鿿·]{3,14})$"
)
"""A catchword and the theme, and no name of a contest: 【馆刊征稿】我的旧船票."""
_BEHIND = compiled("(?:征文|征稿|约稿):([一-鿿·,]{3,14})$")
"""The theme behind the name of the contest: 2025年度征文：城市微光."""
_PUN = compiled("(“[一-鿿]”[一-鿿]{2,12})主题(?=征|作文|写作|活动|故事)")
"""A theme of which one character is in quotes: “贷”动乡村振兴主题征文."""
_OF_FEAST = "(?:世界|国际|全国|中国)[^,。;“]{1,10}[日节周月]的?(?:年度)?主题[^,。;“]{0,3}[“《]$"
"""What stands before a theme that is a feast's own: 世界环境日主题——“…”."""
_LONGEST_TERM = 12


_JOINTS = r"以及|(?<![参给赋授施相])与|和(?![美谐平睦顺解畅])|及(?!其|时)|的(?!士|确)|之间"
"""Where a phrase has parts: not in 参与 or 和美."""


_SLOGAN = 4
_STUMP = compiled("^[一两几][次个场段种份件位]..$|[更最很][一-鿿]$|[有在是给为把被让]$")
"""What is left of a phrase and says nothing: 一次难忘(的旅行), 遇见更好(的自己)."""


class Theme(NamedTuple):
    """The theme with its words, and the topics with those of the choice."""

    text: str
    words: Passage | None
    topics: tuple[Topic, ...]


def theme(outline: Outline, title: Passage | None) -> Theme:
    """What the essays are to be about: stated, or else named in the title of the notice."""
    chosen = tuple(topics(outline))
    books = len(chosen) > 1 and chosen[0].words.text.count("《") > 1  # or titles, one of which is to be taken
    found = by_own_label(outline) or _stated(outline, _STATED)
    found = found or by_label(outline) or _stated(outline, _MENTIONED)
    if found and len(chosen) > 1 and unquoted(found.quote) in {topic.text for topic in chosen}:
        found = None
    elif not found and title and not books:
        found = _of_title(title) or _of_opening(outline) or _stated(outline, (_PLAIN,))
    if not found and not chosen:
        found = _stated(outline, _INVITED)
    return Theme(unquoted(found.quote) if found else "", found, chosen)


def _stated(outline: Outline, patterns: Sequence[str]) -> Passage | None:
    items = [item for item in outline.items if item.zone not in ("award", "contact") and not _is_one_of(item)]
    for pattern in patterns:
        for item in items:
            text = item.passage.text
            match = compiled(pattern).search(text)
            before = text[max(0, match.start() - 12) : match.start()] if match else ""
            several = re.search("[”》][、和与及]?$", before)  # 围绕“甲”“乙”这一主题
            feast = match and re.search(_OF_FEAST, text[: match.start(1)])
            if match and not several and not feast and not has_gap(match[1]) and not is_choice(before):
                return item.passage.cut(*match.span(1))
    return None


def _is_one_of(item: Item) -> bool:
    """Whether an item is one of several topics, by what stands over it: 题目三选一."""
    over = next(reversed(item.headings), "")
    return (item.bullet or item.label.isdecimal()) and bool(
        re.search(f"{any_of('choice')}|[二两三四五六七八]选[一二两]", over)
    )


def _of_opening(outline: Outline) -> Passage | None:
    """The theme in the name of what is held, where the title has none: 决定开展“我与图书馆”征文活动."""
    found = ((line, match) for line in outline.lines[:_OPENING_LINES] if (match := _HELD.search(line.text)))
    return next((line.cut(*match.span(1)) for line, match in found), None)


def _of_title(title: Passage) -> Passage | None:
    """The words in quotes of a title; one character (“廉”心家书) or the name of a paper or prize is none."""
    if pun := _PUN.search(title.text):
        return title.cut(*pun.span(1))
    forms = (_FROM_TITLE, _SOUGHT, _SHOUTED, _BARE, _BEHIND)
    found = (match for form in forms if (match := form.search(title.text)))
    match = next((each for each in found if not title.text.startswith("《", each.start())), None)
    if match is None or len(match[1]) == 1:
        return None
    prize = compiled("杯|[一-鿿]{0,8}(?<![有获])奖(?![励项品])").match(title.text[match.end(1) + 1 :])
    name = prize or re.search(any_of("papers") + "|[杯奖]$", match[1])
    return None if name else title.cut(*match.span(1))


def keywords(found: Theme) -> list[Made[Keywords]]:
    """The tables of terms: the theme and each topic at level info, all topics together as a warning.

    No notice says that the very words must stand in an essay; examples (可写老师、同学) are no choice at all.
    """
    tables: list[Made[Keywords]] = []
    if found.words and (terms := _terms(found.text)):
        table = Keywords(name=THEME, any_of=terms, level="info", basis=found.words.quote)
        tables.append(Made(table, (found.words,)))
    if len(found.topics) > 1:
        tables.append(_choice(found.topics))
        tables += [_topic(topic) for topic in found.topics]
    return tables


def _choice(chosen: tuple[Topic, ...]) -> Made[Keywords]:
    terms = tuple(dict.fromkeys(term for topic in chosen for term in _terms(topic.text)))
    words = tuple(dict.fromkeys(topic.words for topic in chosen))
    basis = "…".join(dict.fromkeys(each.quote for each in words))
    level: Level = "info" if all(topic.example for topic in chosen) else "warning"
    return Made(Keywords(name=TOPICS, any_of=terms, level=level, basis=basis), words)


def _topic(topic: Topic) -> Made[Keywords]:
    table = Keywords(name=topic.text, any_of=_terms(topic.text), level="info", basis=topic.words.quote)
    return Made(table, (topic.words,))


def _terms(text: str) -> tuple[str, ...]:
    """What to look for: the words themselves and the parts that stand for them."""
    clean = re.sub(r"[“”《》「」『』\"]|_{2,}", "", text).strip(" ，,")
    phrases = [part for part in re.split(r"[ ,，、;；:：·—\-!！?？]+", clean) if len(part) > 1]
    parts = [_core(part) for phrase in phrases for part in _parted(phrase)]
    parts = [part for part in parts if len(part) > 2 and not _STUMP.search(part)]
    kept = [*phrases, *parts]
    return tuple(
        dict.fromkeys(term for term in (clean, *kept) if term == clean or len(term) <= _LONGEST_TERM)
    )


def _parted(phrase: str) -> list[str]:
    """What stands between the joints of a phrase; within a word there is none (握手言和)."""
    from essaycheck.words import cut

    ends = list(accumulate(len(word) for word in cut(phrase)))
    words = list(zip([0, *ends], ends, strict=False))
    joints = [
        match.span()
        for match in re.finditer(_JOINTS, phrase)
        if match.start() and not any(a <= match.start() and match.end() <= b and b - a > 3 for a, b in words)
    ]
    starts, stops = [0, *(b for _, b in joints)], [*(a for a, _ in joints), len(phrase)]
    return [phrase[a:b] for a, b in zip(starts, stops, strict=True)]


def _core(part: str) -> str:
    """A part without the verb before it and the general noun behind it: 树立…形象, 大学生活中.

    Four characters are a slogan that stays whole: 向海而生, 奋斗有我.
    """
    part = re.sub("(?<=...)[中里内]$|(?<=[^有是为].)(?<![有是为])[我你他们]{1,9}$", "", part)
    if len(part) <= _SLOGAN:
        return part
    part = re.sub(f"^[对从在让把向]|^{any_of('verbs')}", "", part)
    return re.sub(f"(?<=...){any_of('ends')}$", "", part)
