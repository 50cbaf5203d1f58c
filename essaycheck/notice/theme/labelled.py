"""The theme that stands behind a label or under a heading."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from essaycheck.notice.layouts import is_type
from essaycheck.notice.outline.headings import is_demand
from essaycheck.notice.phrases import any_of
from essaycheck.notice.theme.topics import has_gap, is_choice
from essaycheck.patterns import compiled
from essaycheck.recognition.people.values import is_institution

if TYPE_CHECKING:
    from essaycheck.notice.outline import Item, Outline
    from essaycheck.notice.text import Passage

QUOTED = r"[“《]([^“”《》+_]{1,60})[”》]"
_OPENING = re.compile(rf"(?:本次|此次|今年)?(?:征文|活动|大赛|比赛)?的?(?:主题)?[是为]?{QUOTED}")
_DESCRIBED = "[^。]*[“《]|以|围绕|紧扣|结合|聚焦|反映|讲述|[^。]{0,30},.*,"
"""What begins words about the theme in which it is quoted, or that tell of it at length."""
_PLAINLY = compiled(
    "(?:作品|征文|文章|稿件|活动|大赛|比赛)?以(?!本次|下列|以下|[此之其该])([一-鿿]{2,24}?)为主题(?=[,。;]|$)"
)
"""What states it first in a sentence under its heading: 作品以乡村为主题,可围绕…."""
_FREE = (
    r"自拟|不限|自[定订]|自选|自命题|不拘|^[\d,.万 ]+[点个分次]?$|[均皆都]可|不设"
    r"|\d个?字|[详附]?见(?:下[表文]|附)"
)
"""What is no theme: that authors may choose it, where it is told, a number of a page."""
_GOES_ON = 12
"""Characters behind the first sentence of a theme that go on with it."""
_LONG = 60
"""Characters of one that stands by itself under its heading."""
_SHORT = 30
"""Characters of any other."""


def by_own_label(outline: Outline) -> Passage | None:
    """The theme in plain words behind its own label, beside which others speak of something else's theme."""
    named = (item for item in outline.items if item.label.endswith("征文主题") and _names_theme(item))
    plain = (item for item in named if not re.match(_DESCRIBED, item.passage.text))
    return next((found for item in plain if (found := _first_words(item))), None)


def by_label(outline: Outline) -> Passage | None:
    """The theme that stands behind a label or under a heading."""
    named = (item for item in outline.items if _names_theme(item))
    return next((found for item in named if (found := _first_words(item))), None)


def _names_theme(item: Item) -> bool:
    own = re.search(r"主题|^(?:征文|活动|大赛|比赛|作文)?题目$|^命题$", item.label) and not re.search(
        r"党日|班会|教育|邮件|附件|文件|\d分\)", item.label
    )
    over = not item.label and re.search(
        r"主题(?:[和与及]内容)?(?:是什么|是啥)?\??$|^题目$", next(reversed(item.headings), "")
    )
    text = item.passage.text
    over_others = item.passage.source.rstrip().endswith((":", "："))  # 参观时间:
    if not item.label and (
        over_others or is_institution(text) or re.fullmatch(r"[12]\d{3}年\d{1,2}月\d{1,2}日", text)
    ):
        return False  # the signature of a notice that ends with topics
    one = item.label == "选题" and re.fullmatch(rf"{QUOTED}(?:,[^“《]*)?", text)
    asked = is_demand(item.label) or is_choice(text) or has_gap(text)
    return bool(own or over or one) and not asked


def _first_words(item: Item) -> Passage | None:
    if not any(map(str.isalnum, item.passage.text)):
        return None  # a mark alone
    sentence = _whole(item.passage)
    translation = re.search(" ?/ ?[A-Za-z][A-Za-z ,'-]*$", sentence.text)
    sentence = sentence.cut(0, translation.start()) if translation else sentence
    if remark := re.search(
        r"(?<=.)\((?:(?:可|副标题|题目)[^()]*|[^()]*(?:自拟|自定|不限)[^()]*)\)$", sentence.text
    ):
        sentence = sentence.cut(0, remark.start())
    text = sentence.text
    if match := _OPENING.match(text) or re.search(QUOTED, text[:50]):
        if text.startswith(("“", "《"), match.end()) or re.search("月“.*月“", text):
            return None  # 落实“三个意识”“五个走前列”的任务; 三月“初见”,四月“春游”
        return sentence if match.start() and _is_part(match, text) else sentence.cut(*match.span(1))
    if plain := _PLAINLY.match(text):
        return sentence.cut(*plain.span(1))
    described = item.label.endswith(("主题范围", "主题要求"))  # tells of it, and does not name it
    free = described or re.search(_FREE, text) or _is_quality(text)
    alone = not item.label and text == item.passage.text and not re.match(_DESCRIBED, text)
    return (
        sentence
        if len(text) <= (_LONG if alone else _SHORT)
        and not free
        and not is_type(text)
        and (item.label or len(text) > 3)
        else None
    )


def _is_quality(text: str) -> bool:
    """Whether words behind 主题 say how drafts are to be: 贴近生活、贴近实际,时代气息浓郁."""
    clauses = text.split(",")
    return len(clauses) > 1 and all(re.search(any_of("quality"), clause) for clause in clauses)


def _whole(words: Passage) -> Passage:
    """The first sentence of what names a theme; a short one may go on behind a mark: 你好,明天!我来了."""
    first, rest = words.sentences()[0], next(words.split("。;"))
    return rest if len(rest.text) - len(first.text) <= _GOES_ON else first


def _is_part(match: re.Match[str], text: str) -> bool:
    """Whether quoted words are only a part of a theme: 做新时代“四有”好老师."""
    around = text[: match.start()] + text[match.end() :]
    told = re.search(r"以|围绕|为题|主题|结合|紧扣|聚焦|[请须应可选]|自拟", around)
    return len(text) <= 40 and not told and len(match[1]) < len(around)
