"""What is said about length, sentence by sentence: of the essay or its title, of nothing else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from essaycheck.notice.amounts import Amount, amounts
from essaycheck.notice.groups import group_before, group_of, is_group
from essaycheck.notice.headings import zone_of
from essaycheck.notice.phrases import any_of
from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaycheck.notice.outline import Item
    from essaycheck.notice.text import Passage

Subject = Literal["essay", "title"]

_REACH = 40
"""Characters before an amount in which its subject is looked for."""

_NEAR = 8
"""Characters between the comma behind a group and its limit: 成人撰写的,一般不超过1000字."""

_VAGUE = re.compile("[一二三四五六七八九]{2}[百千]")
"""A number that a definite one beside it overrules: 三五百字即可, 不超过八百字."""

_LEAST = 100
"""No essay is asked for that is shorter."""

_TITLES = 60
"""A longer limit beside the word 标题 is not the title's."""


LATER = "(?:参加|进入|晋级|入围)[^,。;]{0,8}(?:决赛|复赛)|(?:决赛|复赛)[^,。;]{0,6}(?:现场|当场|命题)"
"""What says that a limit is that of another round, on another day: 参加市决赛,现场作文,不少于700字."""


_EASED = "(?:[,由]?原(?=规定|定|来|先|要求|为|限|不)[^。;]{2,24}?|现(?:在|已|予以|统一)?)放宽"
"""What a limit has become, and no exception: 原规定不超过1500字,现放宽为不超过2500字."""


_OF_FEW = re.compile(
    "[\\d十百千万]字.*,[^,。;\\d]{2,12}(?<![作读学编赛稿征与评动])者(?:,|可|应|须|一般|原则上)?[^,。;\\d]{0,5}$"
)
"""A limit for those alone who write otherwise, beside that for all: 竖排手写者不超过800字."""


class Limit(NamedTuple):
    """A limit that a sentence states. ``group``: for whom, "" for all; ``soft``: its words leave room."""

    subject: Subject
    group: str
    least: int | None
    most: int | None
    about: int | None
    soft: bool
    unit: str
    words: Passage
    lead: Passage | None = None  # the words of the group where they stand apart
    weight: int = 1
    label: Passage | None = None  # of the item, where it may name a group


def limits(item: Item, sentence: Passage) -> Iterator[Limit]:
    """The limits that a sentence of an item states."""
    if bound := _in_column(item, sentence):
        yield bound
        return
    text, own, label = sentence.text, group_of(item), _name(item)
    labelled = bool(re.search(any_of("counted"), ":".join((*item.headings[-1:], item.label))))
    group, since, found = "", 0, amounts(text)
    unit_told = any(amount.said for amount in found) or bool(re.search(any_of("counted"), text))
    for amount in found:
        before = text[since : amount.start]
        group = _listed(item, before, since) or _named(before, alone=not own) or _kept(group, before)
        bare = unit_told and not amount.plain and _is_bare(text[: amount.start])
        subject = _subject(item, text, amount, labelled=labelled or bare)
        if subject and _holds(text, amount):
            lead = item.lead if own and not group else None
            made = _limit(sentence, amount, since, subject)
            words = _from(text.rfind(group, since, amount.start) if group else -1, made.words, sentence)
            yield made._replace(group=group or own, lead=lead, label=label, words=words)
        since = amount.end


_LIMITS = (
    "[最至][高低多少长短]|[上下]限|控制在|[长短]?(?:不[得能可应要]?|别|莫|都不[要得])(?:超过|多于|少于|低于|过)|[长短]则"
    "|一般|原则上|但|且|也"
)


def _is_bare(before: str) -> bool:
    """Whether the clause of a number names nothing else that it could count: 字数1000左右,(最多)1200封顶."""
    clause = re.sub(_LIMITS, "", re.split("[,;]", before)[-1])
    return len(clause) < 2 and not re.search("酬|稿费|奖|[元分]", before)


def _listed(item: Item, before: str, since: int) -> str:
    """The group that the member of a list begins with: A. 童话,单篇3000-8000字."""
    first = before.partition(",")[0] if item.bullet and not since else ""
    return first if is_group(first) else ""


def _kept(group: str, before: str) -> str:
    """The group told before, unless what follows is said of all."""
    return "" if re.search(r"所有|全部|均|都[不别勿]", before) else group


def _holds(text: str, amount: Amount) -> bool:
    """Whether a limit holds for all, today and in this round."""
    before = re.sub(_EASED, "", text[: amount.start])
    aside = re.search(any_of("exceptions"), before) or re.search(LATER, before) or _OF_FEW.search(before)
    return not (
        aside or _is_of_declined_genre(text, amount) or _is_past(text, amount) or _is_welcome(text, amount)
    )


def _is_of_declined_genre(text: str, amount: Amount) -> bool:
    """Whether what is not taken is of one genre, which stands behind its length: 不接受4000字以上小说."""
    declined = re.search(rf"{any_of('declines')}[^,。;\d]{{0,4}}$", text[: amount.start])
    return bool(
        declined and re.match(rf"(?:以上|以下|以内|及以上)?的?{any_of('genres')}", text[amount.end :])
    )


def _from(start: int, words: Passage, sentence: Passage) -> Passage:
    """The words of a limit with those before them from the name of its group on (成人撰写的,800至1200字)."""
    begin = sentence.places.index(words.places[0])
    if not 0 <= start < begin:
        return words
    end, text = begin + len(words.places), sentence.text
    closing = text.startswith(")", end) and text.count("(", start, end) > text.count(")", start, end)
    return sentence.cut(start, end + closing)


def _in_column(item: Item, sentence: Passage) -> Limit | None:
    """A bare number in a column of limits (字数下限, 字数上限)."""
    column = next(reversed(item.headings), "")
    end = re.search("字数(?:(下限|最少|最低)|(上限|最多|最高))|(?:(最少|最低)|(最多|最高))字数", column)
    if not end or not sentence.text.isdecimal():
        return None
    least = int(sentence.text) if end[1] or end[3] else None
    most = None if least else int(sentence.text)
    return Limit("essay", group_of(item), least, most, None, False, "字", sentence, item.lead)


def _named(before: str, *, alone: bool) -> str:
    """The group that the words before a limit name; ``alone``: the item itself is of none."""
    before = re.sub(r"^[^()]*\)", "", before)  # of a bracket that an amount before has left open
    outside = before[: before.rindex("(")] if before.count("(") > before.count(")") else ""
    if group := group_before(outside):
        return group  # 小学组(书信,500字左右)
    head, _, tail = before.rpartition(",")
    apart = group_before(head + tail) if alone and len(tail) <= _NEAR else ""
    return group_before(before) or ("" if re.search(any_of("genres"), apart) else apart)


def _name(item: Item) -> Passage | None:
    """The label of an item that may name a genre, and not what is said of it (字数, 要求)."""
    told = any_of("counted", "length", "title", "essay")
    label = re.sub(r"(?<=.)\([^()]{1,16}\)$", "", item.label)
    named = 1 < len(label) <= 8 and not zone_of(label) and not re.fullmatch(told, label)
    if not named or item.lead is None:
        return None
    return item.lead.cut(0, len(label)) if item.lead.text.startswith(label) else item.lead


def _is_welcome(text: str, amount: Amount) -> bool:
    """Whether a length is only said to be no fault: 写上三五千字也不嫌多."""
    return bool(
        re.match(
            r"[^,。;]{0,4}(?:不嫌|没关系|无妨|也行|都行|也可以|也可(?=[,。;]|$)|均可|\)?[亦也同](?:样)?欢迎)",
            text[amount.end :],
        )
    )


def _is_past(text: str, amount: Amount) -> bool:
    """Whether a limit held before: 由不超过1500字调整为…."""
    changed = r"(?:,现)?[^,。;\d]{0,6}(?:调整|修改|更改|变更|改|放宽|提高|增加)[为至到成]"
    times = "去年|前年|往年|往届|上[一1]?届|上年|(?:以往|过去|曾经?)(?=[^,。;\\d]*(?:[了过]|规定|要求|限))"
    earlier = rf"(?:{times})(?!.*(?:今年|本届|本次|此次))[^,。;\d]{{0,24}}$"
    counted = r"(?:前[一二两三四五几][辑届期]|平均)[^,。;\d]{0,10}$"  # 平均每篇1500字
    if re.search(f"{earlier}|{counted}", text[: amount.start]):
        return True
    return bool(re.match(changed, text[amount.end :])) or bool(
        re.search(r"原(?:定|来|先|为|要求|通知|规定)[^,。;\d]{0,12}$", text[: amount.start])
    )


def _subject(item: Item, text: str, amount: Amount, *, labelled: bool) -> Subject | None:
    """What an amount is the length of; None when it is neither the essay nor its title."""
    before = text[max(0, amount.start - _REACH) : amount.start]
    clause = before.rpartition(",")[2]
    if not amount.said and not (labelled or re.search(any_of("counted"), clause)):
        return None
    if amount.unit in ("页", "首") or (amount.unit == "行" and amount.value > 400):
        return None
    if re.search("预计|全书|文集|结集", clause):
        return None
    if _is_of_other(text[amount.end : amount.end + 12]) or _is_rate(before):
        return None
    noun = _noun(before, of_title=amount.value <= _TITLES)
    if re.search(any_of("not_essay") + "$", noun or item.label):
        return None
    titled = re.fullmatch(any_of("title"), noun or item.label) and amount.value <= _TITLES
    if titled and not (amount.unit == "行" and amount.most):  # 题目自拟,诗歌30行以内
        return "title" if amount.most else None
    if amount.unit != "行" and amount.value < _LEAST:
        return None
    named = labelled or noun or re.search(any_of("length", "soft"), clause)
    return "essay" if named or not amount.plain else None


def _is_of_other(after: str) -> bool:
    """Whether another text follows whose length it is: 300字以内的摘要, 200字的创新观点."""
    noun = r"[^,。;()]{0,8}?的?(?:内容|作品|作者|个人|中文|文字)?" + any_of("not_essay")
    named = re.match(r"(?:以内|以下|之内|左右|以上)?的([^,。;()及和]{1,10})", after)
    if named and not re.search(rf"{any_of('essay', 'refused')}|[文稿信诗书篇词限]", named[1]):
        return True
    return bool(re.match(noun, after))


def _is_rate(before: str) -> bool:
    """Whether it is money for so many characters: 每千字."""
    return (
        bool(re.search(r"(?:每(?![篇首组件则章封])|稿酬|稿费|奖|酬)[^,。;]{0,4}$", before[-6:]))
        and "每篇" not in before[-8:]
    )


def _noun(before: str, *, of_title: bool) -> str:
    """The noun whose length an amount is: the last one before it, of 标题字数 and 简介的字数 the first.

    ``of_title``: it may be so short that 标题应简短,字数不超过18个字 tells of the title.
    """
    before = re.sub(r"\([^()]*\)|(?:不[要得可能]?|勿|禁止)[照摘]抄[^,。;]*", "", before)
    nouns = list(re.finditer(any_of("not_essay", "title", "essay", "length"), before))
    if not nouns:
        return ""
    if len(nouns) > 1 and re.fullmatch(any_of("length"), nouns[-1][0]):
        between = before[nouns[-2].end() : nouns[-1].start()]
        near = len(between) <= 2 and not re.search(r"[,。;]", between)
        if near or (of_title and re.fullmatch(any_of("title"), nouns[-2][0])):
            return nouns[-2][0]
    return nouns[-1][0]


def _limit(sentence: Passage, amount: Amount, since: int, subject: Subject) -> Limit:
    text = sentence.text
    start, end = _bounds(text, amount, since)
    around = re.sub(r"\([^()]*\d[^()]*\)", "", text[start : amount.start] + text[amount.end : end])
    eased = re.match("[^。;]{0,14}(?:适当放宽|可放宽|也?不要紧|略有超出|可略超)", text[amount.end :])
    soft = bool(re.search(any_of("soft"), around)) or bool(amount.about or eased)
    most, about = amount.most, amount.about
    if amount.plain and soft:
        about = amount.plain
    elif amount.plain:
        most = amount.plain
    named = re.search(any_of("length"), text) or re.search(any_of("essay"), text[start : amount.start])
    words = sentence.cut(_unbroken(text, start, end), end)
    weight = 0 if _VAGUE.search(text, amount.start, amount.end) else 2 if named else 1
    return Limit(subject, "", amount.least, most, about, soft, amount.unit, words, None, weight)


def _unbroken(text: str, start: int, end: int) -> int:
    """``start``, or that of the clause where words would begin inside a quotation: 由“900字”调整为…."""
    cut = text.find("”", start, end)
    return text.rfind(",", 0, start) + 1 if cut >= 0 and "“" not in text[start:cut] else start


_REST = re.compile(r"(?:以内|以下|之内|以上|左右|内)?(?:\([^()]*\)|\))?[、,;和及]?")
"""What belongs to the amount before: 40行以内(单首)、100行以内(组诗)."""


def _bounds(text: str, amount: Amount, since: int) -> tuple[int, int]:
    """The clause around an amount: from the comma or the amount before it to the comma behind it."""
    start = max(since, text.rfind(",", 0, amount.start) + 1)
    start = _REST.match(text, start, amount.start).end() if since else start  # type: ignore[union-attr]
    before = text[start : amount.start]
    if before.rfind("(") > before.rfind(")"):
        start += before.rindex("(") + 1
    depth = 0
    for end in range(amount.end, min(len(text), amount.end + _REACH)):
        if not depth and text[end] in ",)":
            return start, end
        depth += (text[end] == "(") - (text[end] == ")")
    return start, min(len(text), amount.end + _REACH)
