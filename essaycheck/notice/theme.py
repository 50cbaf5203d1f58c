"""The theme of a contest, and the topics that an author may choose from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from essaycheck.notice.made import Made
from essaycheck.notice.phrases import any_of
from essaycheck.rules.keywords import Keywords

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaycheck.notice.outline import Outline
    from essaycheck.notice.text import Passage

THEME, TOPICS = "主题", "选题"
"""The names of the tables of terms, in the notice's own language."""

_QUOTED = r"[“《]([^“”《》]{2,60})[”》]"
_STATED = (
    rf"(?:以|围绕|紧扣|聚焦)[^“《,。;]{{0,6}}{_QUOTED}[^,。;“《]{{0,8}}?(?:为(?:征文|活动|本次|写作)?(?:的)?(?:主题|题|题目|主线|核心)|(?:这一|这个|的)?(?:主题|主线|中心))",
    rf"(?<!邮件)(?<!电邮)(?:主题|题目)(?<!邮件标题)(?:为|是|叫|定为|就叫|确定为|:|名为){{1,2}}[^“《,。;]{{0,4}}{_QUOTED}",
    rf"(?:以|围绕|紧扣|聚焦){_QUOTED}(?:为|展开|进行|开展|撰写|创作|这|主题|,)",
    rf"{_QUOTED}(?:为(?:征文)?主题|这一主题|主题)(?!征文|活动|教育|调研|实践|演讲|党日|班会|团日)",
)
_SEVERAL = re.compile(
    r"(?:任选|自选|选择|选一|其中之一|任意|以下|下列|[二两三四五六七八]个(?:主题|题目|方向|选题)|选题|选取)"
)
_FROM_TITLE = re.compile(
    rf"{_QUOTED}[^“《]{{0,14}}?(?:征文|征稿|征集|书评|随笔|散文|作文|主题|写作|故事|读书|读后感|有奖|大赛|比赛|活动|计划)"
)


class Topic(NamedTuple):
    """One of the topics that an author may choose, in the words of the notice."""

    text: str
    words: Passage


class Theme(NamedTuple):
    """The theme with its words, and the topics with those of the choice."""

    text: str
    words: Passage | None
    topics: tuple[Topic, ...]


def theme(outline: Outline, title: Passage | None) -> Theme:
    """What the essays are to be about."""
    topics = tuple(_topics(outline))
    if len(topics) > 1 and topics[0].words.text.count("《") > 1:
        return Theme("", None, topics)
    found = _stated(outline) or _labelled(outline)
    if found is None and title is not None:
        match = _FROM_TITLE.search(title.text)
        found = (
            title.cut(*match.span(1))
            if match
            and not match[1].endswith("杯")
            and not re.search(any_of("papers"), match[1])
            and not title.text.startswith("《", match.start())
            else None
        )
        return Theme(_plain(found), found, topics)
    return Theme(_plain(found) if found else "", found, topics)


def _plain(found: Passage | None) -> str:
    words = found.quote.strip(" 。；;") if found else ""
    pairs = ("“”", "《》", "「」", "『』", '""')
    return words[1:-1] if words[:1] + words[-1:] in pairs else words


def _stated(outline: Outline) -> Passage | None:
    for pattern in _STATED:
        for item in outline.items:
            if item.zone in ("award", "contact"):
                continue
            match = re.search(pattern, item.passage.text)
            if match and not _SEVERAL.search(item.passage.text[max(0, match.start() - 12) : match.start()]):
                return item.passage.cut(*match.span(1))
    return None


def _labelled(outline: Outline) -> Passage | None:
    """The theme that stands behind a label or under a heading."""
    for item in outline.items:
        own = re.search(r"主题|^题目$|^命题$", item.label)
        over = not item.label and item.headings and re.search(r"主题$|^题目$", item.headings[-1])
        if (
            not (own or over)
            or re.search(r"党日|班会|教育", item.label)
            or _SEVERAL.search(item.passage.text)
        ):
            continue
        sentence = item.passage.sentences()[0]
        if match := re.match(
            rf"(?:本次|此次|今年)?(?:征文|活动|大赛|比赛)?(?:的)?(?:主题)?[是为]?{_QUOTED}", sentence.text
        ):
            return sentence.cut(*match.span(1))
        if match := re.search(_QUOTED, sentence.text[:50]):
            return sentence.cut(*match.span(1))
        if (
            len(sentence.text) <= 30
            and not re.search(r"自拟|不限|自定|自选|自命题", sentence.text)
            and (own or len(sentence.text) > 3)
        ):
            return sentence
    return None


def _topics(outline: Outline) -> Iterator[Topic]:
    """The topics of a list under a heading, of a sentence of choice, or of an enumeration."""
    listed = [
        item
        for item in outline.items
        if item.bullet and item.headings and re.search(any_of("topics"), item.headings[-1])
    ]
    listed = [
        item
        for item in listed
        if len(item.passage.text) <= 60 and not re.search(any_of("no_topic"), item.passage.text)
    ]
    if len(listed) > 1 and listed[0].headings[-1] and not re.search(r"要求", listed[0].headings[-1]):
        for item in listed:
            yield Topic(_plain(item.passage), item.passage)
        return
    for item in outline.items:
        if item.zone in ("award", "contact", "time", "length", "audience", "submit", "naming", "form"):
            continue
        for sentence in item.passage.sentences():
            if len(found := _chosen(sentence, item.label)) > 1:
                yield from found
                return


def _chosen(sentence: Passage, label: str) -> list[Topic]:
    """The topics among which a sentence leaves the choice."""
    text, whole = sentence.text, f"{label}:{sentence.text}"
    if re.search(r"任选|选择其中|自选|选一|选其", whole) and text.count("《") > 1:
        return [Topic(match[1], sentence) for match in re.finditer(r"《([^《》]{2,40})》", text)]
    if re.search(r"任选|选择其中|自选|选一|选其", whole) and text.count("“") > 1:
        return [Topic(match[1], sentence) for match in re.finditer(r"“([^“”]{2,40})”", text)]
    return _enumerated(sentence)


_CAN = r"(?:可以?|也可以?|亦可|可重点|可从|可着重|可选择)(?:写|关注|围绕|讲述|聚焦|书写|讲|谈|记录|描写|反映)"
_FOCUS = r"(?:重点|着重|主要|可)?(?:围绕|聚焦|关注)"


def _enumerated(sentence: Passage) -> list[Topic]:
    """可写甲、乙,也可写丙; 重点围绕甲,乙,丙等,畅谈…; 关注甲、乙、丙四个方向."""
    text = sentence.text
    topics: list[Topic] = []
    for match in re.finditer(_CAN, text):
        end = re.search(
            r",(?=可|也可|亦可|还可)|$|(?:等)?(?:[二两三四五六七八九十]个)?(?:方向|方面|角度)",
            text[match.end() :],
        )
        piece = sentence.cut(match.end(), match.end() + (end.start() if end else len(text)))
        topics += [Topic(_trimmed(part), part) for part in piece.split("、,") if 2 <= len(part.text) <= 30]
    if topics:
        return topics
    match = re.search(
        rf"{_FOCUS}([^。;]{{10,300}}?)等(?:方面|内容|主题|方向|角度|领域)?(?=[,。;]|$|进行|撰写|展开|畅谈)",
        text,
    )
    if not match:
        match = re.search(
            rf"{_FOCUS}([^。;,]{{6,200}}?)(?:等)?[二两三四五六七八九十]个(?:方面|方向|主题|角度)", text
        )
    if not match:
        return []
    inner = sentence.cut(*match.span(1))
    marks = "," if inner.text.count(",") > 1 else "、,"
    return [Topic(_trimmed(part), part) for part in _joined(inner, marks) if 2 <= len(part.text) <= 40]


def _joined(inner: Passage, marks: str) -> Iterator[Passage]:
    """The parts between ``marks``; the last one is cut at its 和 where two verbs stand there."""
    parts = list(inner.split(marks))
    for number, part in enumerate(parts):
        match = (
            re.search(r"(?:和|以及|及)(?=(?:深入|开展|树立|坚持|加强|推进|弘扬))", part.text)
            if number == len(parts) - 1
            else None
        )
        if match:
            yield part.cut(0, match.start())
            yield part.cut(match.end())
        else:
            yield part


def _trimmed(part: Passage) -> str:
    return re.sub(r"^(?:和|及|以及|或)|(?:等)$", "", part.quote)


def keywords(found: Theme) -> list[Made[Keywords]]:
    """The tables of terms: of the theme at level info, of the topics together as a warning, each by itself at info."""
    tables: list[Made[Keywords]] = []
    if found.text and found.words:
        terms = _terms(found.text)
        if terms:
            tables.append(
                Made(
                    Keywords(name=THEME, any_of=terms, level="info", basis=found.words.quote), (found.words,)
                )
            )
    if len(found.topics) > 1:
        terms = tuple(dict.fromkeys(term for topic in found.topics for term in _terms(topic.text)))
        quotes = dict.fromkeys(topic.words.quote for topic in found.topics)
        words = tuple(topic.words for topic in found.topics)
        tables.append(
            Made(Keywords(name=TOPICS, any_of=terms, level="warning", basis="…".join(quotes)), words)
        )
        tables += [_topic(topic) for topic in found.topics]
    return tables


def _topic(topic: Topic) -> Made[Keywords]:
    table = Keywords(name=topic.text, any_of=_terms(topic.text), level="info", basis=topic.words.quote)
    return Made(table, (topic.words,))


def _terms(text: str) -> tuple[str, ...]:
    """What to look for: the words themselves and the parts that stand for them."""
    clean = re.sub(r"[“”《》「」『』\"]", "", text).strip()
    phrases = [part for part in re.split(r"[ ,，、;；:：·—\-!！?？]+", clean) if len(part) > 1]
    parts = [
        part for phrase in phrases for part in re.split(r"以及|与|和|及(?!其|时)|的(?!士|确)|之间", phrase)
    ]
    parts = [re.sub("^" + any_of("verbs"), "", part) for part in parts]
    parts = [re.sub("(?<=...)" + any_of("ends") + "$", "", part) for part in parts]
    kept = [part for part in (*phrases, *parts) if len(part) <= 12 and (len(part) > 2 or part in phrases)]
    return tuple(dict.fromkeys(term for term in (clean, *kept) if term))
