"""Whether a number of characters is the length of an essay, of its title, or of something else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from essaycheck.notice.length.amounts import SWINGS
from essaycheck.notice.outline.groups import group_before, group_of
from essaycheck.notice.phrases import any_of

if TYPE_CHECKING:
    from essaycheck.notice.length.amounts import Amount
    from essaycheck.notice.outline import Item

Subject = Literal["essay", "title"]

_REACH = 40
"""Characters before an amount in which its subject is looked for."""

_LEAST = 100
"""No essay is asked for that is shorter, but where a group is told: 格言类:50字以内."""
_LEAST_OF_GROUP = 20

_TITLES = 60
"""A longer limit beside the word 标题 is not the title's."""

_LIMITS = (
    "[最至][高低多少长短]|[上下]限|控制在|[长短]?(?:不[得能可应要]?|别|莫|都不[要得])(?:超过|多于|少于|低于|过)|[长短多少]则"
    "|一般|原则上|但|且|也"
)


_NOTE = (
    "(?:(?:作者|个人|自我|本人)(?:简[介历]|介绍|小传|资料)|简[介历]|小传|(?:中文|内容)?(?:摘要|提要)"
    "|创作谈|创作说明)"
)
_LONGEST_NOTE = 500
"""Characters of what goes with an essay: its author in a few words, its summary."""
_OWN = "[短微]书?评"
"""What goes with an essay as a rule, and is one under its own label: 短评:200字左右."""


_OF_BOOK = re.compile(
    "(?:结集|出书|成书|全书|文集|每期|全刊)[^,。;]{0,12},(?:全书)?(?:总字数|总计|合计|共计|共|大约|约){1,2}$"
)
"""What says before a bare number that it is that of a book: 拟结集出版,约20万字."""


_PART = re.compile(r"其中,?[^,。;:\d]{2,12}部分[^,。;\d]{0,8}$")
"""What says before a number that it is that of a part of the essay: 其中反思部分不少于600字."""


_EARLIER = "往届|上一?届|历届|往年|去年|上一?年度?"
_TOLD_OF = re.compile(
    f"(?:{_EARLIER})[^。;]{{0,40}}(?:收到|共收|评出|刊出)了?[^,。;的]{{0,8}}\\d+[^,。;]{{0,6}},(?:(?!今年|本[届次年]|此次)[^。;]){{0,40}}$"
    "|最[长短]的?[那一][一1]?篇(?:作品|征文|文章)?[^,。;]{0,4}$"
)
"""What says before a number how long earlier essays were: 往届收到来稿80篇,最长的一篇4200字."""


def is_bare(before: str) -> bool:
    """Whether the clause of a number names nothing else that it could count: 字数1000左右,(最多)1200封顶."""
    clause = re.sub(_LIMITS, "", re.split("[,;]", before)[-1])
    return len(clause) < 2 and not re.search("酬|稿费|奖|[元分]", before)


def subject_of(item: Item, text: str, amount: Amount, *, labelled: bool, called: str = "") -> Subject | None:
    """What an amount is the length of; None when it is neither the essay nor its title.

    ``labelled``: its item, or its clause, tells of nothing but lengths. ``called``: the title of the notice.
    """
    before = text[max(0, amount.start - _REACH) : amount.start]
    clause = before.rpartition(",")[2]
    if not amount.said and not (labelled or re.search(any_of("counted"), clause)):
        return None
    if amount.unit in ("页", "首") or (amount.unit == "行" and amount.value > 400):
        return None
    if re.search(f"预计|全书|文集|结集|{SWINGS}|上下不", clause) or _OF_BOOK.search(text, 0, amount.start):
        return None
    if _is_of_other(text[amount.end : amount.end + 12]) or _is_rate(before):
        return None
    if _TOLD_OF.search(text[: amount.start]) or _PART.search(before):
        return None
    noun = _noun(before, of_title=amount.value <= _TITLES)
    aside = re.search(any_of("not_essay") + "$", noun or item.label)
    if aside and not re.fullmatch(_OWN, item.label) and not _is_called(aside[0], called):
        return None
    own = re.search(f"{any_of('essay')}|正文|全文", noun)
    if amount.value <= _LONGEST_NOTE and not own and _is_of_note(item, text):
        return None
    titled = re.fullmatch(any_of("title"), noun or item.label) and amount.value <= _TITLES
    if titled and not (amount.unit == "行" and amount.most):  # 题目自拟,诗歌30行以内
        return "title" if amount.most else None
    grouped = group_of(item) or group_before(before)
    if amount.unit != "行" and amount.value < (_LEAST_OF_GROUP if grouped else _LEAST):
        return None
    named = (
        labelled or noun or re.search(any_of("length", "soft"), clause) or _is_of_group(item, text, amount)
    )
    return "essay" if named or not amount.plain else None


def _is_called(word: str, title: str) -> bool:
    """Whether it is what the title calls for, and so the essay itself: 读书笔记征集."""
    return bool(re.search(f"{re.escape(word)}[”》]?(?:作品)?(?:征[文集稿]|评[选比]|大赛|比赛|展评)", title))


def _is_of_note(item: Item, text: str) -> bool:
    """Whether all is said of what goes with an essay: 个人简介:写明籍贯、爱好等,字数在150字以内."""
    return bool(re.fullmatch(_NOTE, item.label) or re.match(_NOTE, text))


def _is_of_group(item: Item, text: str, amount: Amount) -> bool:
    """Whether a bare number is right behind a group, and no later one tells more: 400字,五年级500字以上."""
    told = group_before(text[: amount.start]) if amount.start else group_of(item)
    return bool(told) and not re.search("字(?:以上|起|左右|上下)", text[amount.end :])


def _is_of_other(after: str) -> bool:
    """Whether another text follows whose length it is: 300字以内的摘要, 200字的创新观点."""
    noun = r"[^,。;()]{0,8}?的?(?:内容|作品|作者|个人|中文|文字)?" + any_of("not_essay")
    named = re.match(r"(?:以内|以下|之内|左右|以上)?的([^,。;()及和]{1,10})", after)
    if named and not re.search(rf"{any_of('essay', 'refused')}|[文稿信诗书篇词限话]", named[1]):
        return True
    return bool(re.match(noun, after))


def _is_rate(before: str) -> bool:
    """Whether it is money for so many characters: 每千字."""
    return (
        bool(re.search(r"(?:每(?![篇首组件则章封文稿份])|稿酬|稿费|奖|酬)[^,。;]{0,4}$", before[-6:]))
        and "每篇" not in before[-8:]
    )


def _noun(before: str, *, of_title: bool) -> str:
    """The noun whose length an amount is: the last one before it, of 标题字数 and 简介的字数 the first.

    ``of_title``: it may be so short that 标题应简短,字数不超过18个字 tells of the title.
    """
    before = re.sub(
        r"\([^()]*\)|(?:不[要得可能]?|勿|禁止)[照摘]抄[^,。;]*|(?:不|可|勿|无须|无需)[加设用带]副标?题",
        "",
        before,
    )
    nouns = list(re.finditer(any_of("not_essay", "title", "essay", "length"), before))
    if not nouns:
        return ""
    if len(nouns) > 1 and re.fullmatch(any_of("length"), nouns[-1][0]):
        between = before[nouns[-2].end() : nouns[-1].start()]
        near = len(between) <= 2 and not re.search(r"[,。;]", between)
        if near or (of_title and re.fullmatch(any_of("title"), nouns[-2][0])):
            return nouns[-2][0]
    return nouns[-1][0]
