"""The topics that an author may choose from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from essaycheck.notice.outline.groups import is_group
from essaycheck.notice.phrases import any_of
from essaycheck.patterns import compiled
from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from essaycheck.notice.outline import Item, Outline
    from essaycheck.notice.text import Passage

_ELSEWHERE = ("award", "contact", "time", "length", "audience", "submit", "naming", "form")
_MAY = (
    r"(?:也?可以?|亦可|可重点|可从|可着重|可选择)"
    r"(?:写(?![)给])|回顾|抒发|抒写|展望|描绘|分享|关注|围绕|讲述|聚焦|书写|讲|谈|记录|描写|反映)"
)
_FOCUS = r"(?:重点|着重|主要|可)?(?:围绕|聚焦|关注)"
_BESIDES = "(?:等|方面|方向|问题|内容)[^,。;]{0,8},(?:也|亦|还)可"
"""What says that a list is followed by something else that may be written about, too."""
_KIND = "(?:专题|主题|板块|方向|选题|话题|分题)"
_FREELY = "(?:(?:其[他它])?自[选拟定]|其[他它])(?:相关|有关)?(?:题目|[选议课]题|主题|方向|内容|问题)?"
_OWN = re.compile(rf"(?:^|[.、)。;:,]) ?{_FREELY}(?:\([^()]*\))?[。;]?$")
_GIVEN = re.compile("的?(?:作文|写作)?(?:题目|选题|命题)$")
_AMONG = f"{_KIND}(?:范围)?(?:主要)?(?:包括|包含|涵盖)(?:但不限于)?"
_COUNT = "[二两三四五六七八九十]个"
_UNTIL = re.compile(rf"\)|,(?=可|也可|亦可|还可)|等(?=,|$)|$|等?(?:{_COUNT})?(?:方向|方面|角度)")
_UNTIL_COMMA = re.compile(rf"[,)]|$|等?(?:{_COUNT})?(?:方向|方面|角度)")
_LISTED = (
    re.compile(
        rf"{_FOCUS}([^。;]{{10,300}}?)等(?:方面|内容|主题|方向|角度|领域|课题|话题|选题)?(?=[,。;]|$|进行|撰写|展开|畅谈|自行|自拟|自选|选|开展|写|谈|确定|拟)"
    ),
    re.compile(rf"{_FOCUS}([^。;,]{{6,200}}?)等?{_COUNT}(?:方面|方向|主题|角度)"),
    re.compile(
        rf"从([^。;,]{{6,200}}?)等?(?:{_COUNT})?(?:方面|方向|主题|角度|题材|领域)[中里]?"
        "(?:取材|入手|着手|选题|选材|切入|撰写|写作|选择|任选|展开|落笔)"
    ),
    re.compile("从([^。;,]{6,200}?)等?中(?:任选|任择|自选|选择?其)"),
    re.compile(
        r"可?就(?![业医学近地餐职读任诊])([^。;]{6,80}?)等?(?:择一|任择|任选|选择?其一)"
    ),  # 可就山、海、岛择一发挥
    re.compile(
        rf"(?:[分设有共]|分为|设置){_COUNT}{_KIND}[:,为即]{{1,2}}([^。;]{{6,200}}?)(?=[。;]|$|,任[选择])"
    ),
    re.compile(rf"{_AMONG}:?([^。;,]{{6,150}}+)(?=[。;,]|$)"),
)
_PROSE = re.compile(
    "^(?:这一?|本次|征文|活动|该|上述)?主题(?:$|自)|^从(?:不同|多|各)|不同(?:侧面|角度)|^内容(?:可|为|是|包)"
    "|^选择(?:让|最|自己|一)|(?:的|各位)同学|同学们?可|^参与的|自设|自拟|不限|写一篇|”展开"
)
"""What stands between commas in a sentence and names no topic: 围绕这一主题,同学们可以到河边走走,…."""
_FROM = re.compile(",(?:可以?)?(?:分别)?从")
"""What begins a list within a sentence: 围绕基层治理,可从诉源治理、法庭建设等方面自拟题目."""
_SEVERAL = "”(?:等|这)?[三四五六七八][个大](?:[子分]?主题|选题|方向|话题|题目|板块|篇章|单元)"
"""What says that what is quoted before are topics: “甲”“乙”“丙”三个主题."""
_ANY = re.compile(
    r"([^,。;:、]{1,16}(?:、[^,。;:、(]{1,16}?){1,8})"
    rf"(?:(?:等|,|中|\(){{0,3}}(?:任选|任择|选择?其)|等?{_COUNT}(?:方面|方向|主题|角度|领域|话题)(?=[,。;]|$))"
)
"""What stands behind the label of topics and is left to choose: 就业创业、住房保障,任选一个."""
_TOPIC = re.compile(
    r"(?:专题|议题|分?选题|方向|话题|题目|分会场|板块)(?:[一二三四五六七八九十]{1,2}|\d{1,2}|[A-H])"
)
"""The label of one topic: 专题1."""
_TOPIC_APART = re.compile(f"{_TOPIC.pattern} (?=[^ ])")
_ALONE = re.compile(r"([《“][^《》“”]{1,30}[》”])(?:\([^()]{1,20}\))?$")
"""A title on a line of its own: 《____的礼物》(先补全题目)."""
_NO_NOUN = re.compile(
    "^(?:以|从|对|就|可|通过|结合|畅谈|叙述|阐述|阐释|论述|描述|展示|立足|聚焦|突出|分享|介绍|总结|谈|写|讲|记|说)|[,:\\d]"
    "|[初复决]赛|比赛|征文|演讲|朗诵|诵读|书法|摄影|典礼|评选|标题|题目|正文|姓名|单位|电话|学校|班级|照片|图片|视频|简介|作文"
    "|[须应请要]|不得|为主|提交|填写|参加"
)
"""What begins with a verb or asks for something, and names no topic: 讲述身边故事, 须联系实际."""
_DIRECTIONS = compiled(
    "(?:(?:征文|征稿|写作|创作|选题|投稿|作品)(?:方向|选题|角度)|(?:参考|建议|推荐)(?:选题|方向|话题)|选题(?:参考|建议|指南|范围)?"
    "|[一-鿿]{0,8}以下(?:方面|方向|角度|话题|内容)[一-鿿]{0,4})"
)
_NAMED_ONLY = re.compile("(.{8,150}?)(?:等[^、,。;]{0,20})?")
_LAST = re.compile(r"(?:和|以及|及)(?=深入|开展|树立|坚持|加强|推进|弘扬)")


class Topic(NamedTuple):
    """One of the topics, in the words of the notice, and the words of the choice."""

    text: str
    words: Passage
    example: bool = False  # something that may be written about, among much else


def topics(outline: Outline) -> list[Topic]:
    """The topics of a list under a heading, of a sentence of choice, or of an enumeration."""
    listed = [item for item in outline.items if _is_listed(item) or _numbered(item)]
    if len(listed) > 1:
        said = [_words(item) for item in listed]
        return [Topic(unquoted(words.quote), words, _is_free(outline, listed)) for words in said]
    if behind := _behind_label(outline):
        return behind
    if own := _of_groups(outline):
        return own
    if found := _contents(outline):
        return found
    for item in outline.items:
        over = item.label or next(reversed(item.headings), "")
        if item.zone not in _ELSEWHERE or re.search("内容|选题", over):  # 内容与字数
            for sentence in item.passage.sentences():
                if len(found := _chosen(sentence, item.label)) > 1:
                    return found
    return []


def has_gap(text: str) -> bool:
    """Whether it is a title to be completed: 《家乡的____》."""
    return bool(re.search(r"_{2,}|×{2,}|[xX]{2,}|-{3,}", text))


def is_choice(text: str) -> bool:
    """Whether words leave a choice among several."""
    return bool(re.search(any_of("several") + r"|[二两三四五六七八]个(?:主题|题目|方向|选题)", text))


def _is_free(outline: Outline, listed: list[Item]) -> bool:
    """Whether a list ends with a topic of one's own: C.自选题目."""
    first, last = listed[0].passage.line, listed[-1].passage.line
    below = [line.text for line in outline.lines if first < line.line <= last + 2]
    return any(_OWN.search(text) or re.search("[也亦还]可[^,。;]{0,6}自[拟选定行]", text) for text in below)


def _of_groups(outline: Outline) -> list[Topic]:
    """The topics that each group has: 写作题目:|小学组:一封旧信."""
    items = [item for item in outline.items if item.zone == "theme" and is_group(_GIVEN.sub("", item.label))]
    named = [item for item in items if re.search("题目|命题|选题", ":".join((*item.headings, item.label)))]
    if len(named) < 2 or any(re.search(any_of("no_topic"), item.passage.text) for item in named):
        return []
    return [Topic(unquoted(item.passage.quote), item.passage, example=True) for item in named]


def _behind_label(outline: Outline) -> list[Topic]:
    """What stands behind a label that can only be that of topics: 征文方向：家风传承、校园新风、行业清风."""
    for item in outline.items:
        over = item.label or next(reversed(item.headings), "")
        if _DIRECTIONS.fullmatch(re.sub(r"\([^()]*\)$", "", over)) and not item.bullet:
            chosen = bool(re.search("[任自]选|[任选择][选择]?其?一|[三四五]选", over))
            words = item.passage.cut(0, len(item.passage.text.rstrip("。;等")))
            parts = [part for part in words.split("、;") if part.text]
            if len(parts) > 2 and all(_is_noun(part.text) for part in parts):
                return [_topic(part)._replace(example=not chosen) for part in parts]
    return []


def _contents(outline: Outline) -> list[Topic]:
    """What stands under 征文内容 and is nothing but topics, one an item or in a row.

    They are examples unless the notice says that one is to be chosen.
    """
    items = [item for item in outline.items if _over(item) and item.zone == "content"]
    heading = _over(items[0]) if items else ""
    below = [item for item in items if _over(item) == heading]
    parts = [_words(item) for item in below if item.bullet]
    if below and not parts:
        parts = _in_a_row(below[0])
    if len(parts) < 3 or not all(_is_noun(part.text) for part in parts):
        return []
    chosen = any(re.search(any_of("choice"), f"{item.label}{item.passage.text}") for item in below)
    return [_topic(part)._replace(example=not chosen) for part in parts]


def _over(item: Item) -> str:
    """The label or heading by which an item says what to write about, or ""."""
    over = item.label or next(reversed(item.headings), "")
    return over if re.fullmatch(any_of("contents") + r"(?:\([^()]*\))?", over) else ""


def _in_a_row(item: Item) -> list[Passage]:
    """师恩难忘、同窗情深、校园记忆; 产业、生态、教育等三个方面; 养老、救助等工作中的事迹."""
    words = item.passage.cut(0)
    match = _NAMED_ONLY.fullmatch(words.text)
    return list(words.cut(*match.span(1)).split("、")) if match else []


def _is_noun(text: str) -> bool:
    """Whether words name a topic; a genre, a quality or what authors are to do is none."""
    asks = rf"{any_of('no_topic', 'must')}|{any_of('quality')}$|^{any_of('verbs')}"
    told = is_group(text) or _NO_NOUN.search(text) or re.search(asks, text)
    return 2 <= len(text) <= 24 and not told


def _numbered(item: Item) -> bool:
    """Whether an item is one of several topics: 专题1:…, 专题A …."""
    return bool(_TOPIC.fullmatch(item.label) or _TOPIC_APART.match(item.passage.text))


def _words(item: Item) -> Passage:
    """A topic's own words, without what announces it."""
    apart = _TOPIC_APART.match(item.passage.text)
    if apart:
        return item.passage.cut(apart.end())
    if not item.bullet and (alone := _ALONE.match(item.passage.text)):
        return item.passage.cut(*alone.span(1))
    return item.passage.sentences()[0] if item.bullet else item.passage


def unquoted(words: str) -> str:
    """``words`` without a full stop and, when they stand in quotes as a whole, without these."""
    words = words.strip(" 。；;")
    return words[1:-1] if words[:1] + words[-1:] in ("“”", "《》", "「」", "『』", '""') else words


def _is_listed(item: Item) -> bool:
    """Whether an item is a member of a list of topics; a list of requirements is none."""
    over = next(reversed(item.headings), "")
    asks = "要求" in over and not ("选题" in over and not re.search("[应须要请]", item.passage.text))
    alone = bool(_ALONE.match(item.passage.text)) and re.search(any_of("choice"), over)
    named = (item.bullet and re.search(any_of("topics", "choice"), over) and not asks) or alone
    return (
        bool(named)
        and len(item.passage.text) <= 60
        and not re.search(any_of("no_topic"), item.passage.text.replace("要求研究", ""))
    )


def _chosen(sentence: Passage, label: str) -> list[Topic]:
    """The topics among which a sentence leaves the choice."""
    text = sentence.text
    if re.search(f"{any_of('choice')}|{_SEVERAL}", f"{label}:{text}"):
        for quoted in (r"《([^《》]{2,40})》", r"“([^“”]{2,40})”"):
            found = [each for each in re.findall(quoted, text) if not _is_theme(each, text)]
            if len(found) > 1:
                return [Topic(each, sentence) for each in found]
    listed = _listed(sentence, label)
    if listed and re.search(_BESIDES, text):
        return [topic._replace(example=True) for topic in listed]
    return _named(sentence) or listed


def _is_theme(words: str, text: str) -> bool:
    """Whether quoted words are the theme that has topics: 以“晨光”为主题,从“山”、“水”等角度."""
    quoted = f"[“《]{re.escape(words)}[”》]"
    stated = f"主题(?:就|定)?[是为叫]{quoted}(?![、和与及或]?[“《])"
    return bool(re.search(f"(?:以|围绕|紧扣){quoted}(?:为|这一?)(?:征文)?(?:主题|主线)|{stated}", text))


def _named(sentence: Passage) -> list[Topic]:
    """可写甲、乙,也可写丙."""
    found: list[Topic] = []
    matches = list(re.finditer(_MAY, sentence.text))
    ends = _UNTIL if len(matches) == 1 else _UNTIL_COMMA
    for match in matches:
        until = ends.search(sentence.text, match.end())
        parts = list(sentence.cut(match.end(), until.start() if until else None).split("、,"))
        parts = [] if any(_PROSE.search(part.text) for part in parts) else parts
        example = not (until and re.search("方向|方面|角度", until[0]))
        found += [_topic(part)._replace(example=example) for part in parts if 2 <= len(part.text) <= 30]
    return found


def _listed(sentence: Passage, label: str) -> list[Topic]:
    """重点围绕甲,乙,丙等,畅谈…; 关注甲、乙、丙四个方向."""
    match = next((found for form in _LISTED if (found := form.search(sentence.text))), None)
    if match is None and re.search(any_of("topics") + "$|^关键词$", label):
        match = _ANY.match(sentence.text)
    if match is None and re.search(f"{_COUNT}{_KIND}$|{_AMONG}$", label):
        match = _NAMED_ONLY.fullmatch(sentence.text)
    if match is None:
        return []
    inner = sentence.cut(*match.span(1))
    begun = _FROM.search(inner.text)
    inner = inner.cut(begun.end()) if begun else inner
    parts = list(inner.split("," if inner.text.count(",") > 1 else "、,"))
    if parts and (last := _LAST.search(parts[-1].text)):
        parts[-1:] = [parts[-1].cut(0, last.start()), parts[-1].cut(last.end())]
    if any(_PROSE.search(part.text) for part in parts):
        return []
    some = begun or match[0].endswith("等") or re.search(_AMONG, f"{label}:{match[0]}")
    example = bool(some) and not re.match("重点|着重|主要", match[0])  # 围绕读书、交友等写经历
    return [_topic(part)._replace(example=example) for part in parts if 2 <= len(part.text) <= 40]


def _topic(part: Passage) -> Topic:
    return Topic(re.sub(r"^(?:和|及|以及|或)|等$", "", part.quote), part)
