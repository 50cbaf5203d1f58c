"""What is said about length, sentence by sentence: of the essay or its title, of nothing else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from essaycheck.notice.length.amounts import Amount, amounts
from essaycheck.notice.length.subjects import is_bare, subject_of
from essaycheck.notice.outline.groups import (
    group_before,
    group_demanded,
    group_of,
    in_categories,
    is_eased,
    is_group,
)
from essaycheck.notice.outline.headings import zone_of
from essaycheck.notice.phrases import any_of
from essaycheck.patterns import compiled
from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaycheck.notice.length.subjects import Subject
    from essaycheck.notice.outline import Item
    from essaycheck.notice.text import Passage

_REACH = 40
"""Characters behind an amount in which its clause ends."""

_NEAR = 8
"""Characters between the comma behind a group and its limit: 成人撰写的,一般不超过1000字."""

_VAGUE = re.compile("[一二三四五六七八九]{2}[百千]")
"""A number that a definite one beside it overrules: 三五百字即可, 不超过八百字."""

LATER = "(?:参加|进入|晋级|入围)[^,。;]{0,8}(?:决赛|复赛)|(?:决赛|复赛)[^,。;]{0,6}(?:现场|当场|命题)"
"""What says that a limit is that of another round, on another day: 参加市决赛,现场作文,不少于700字."""


_EASED = (
    "(?:[,由]?原(?=规定|定|来|先|要求|为|限|不)[^。;]{2,24}?|现(?:在|已|予以|统一)?|由[^,。;]{2,14}字)放宽"
    "|,(?:[最至][多长高])?(?:可以?|适当|酌情)*放宽(?:[到至为](?!特)|(?=,但))"
)
"""What a limit has become, and no exception: 原规定不超过1500字,现放宽为不超过2500字; 最多可放宽到2000字."""


_PRESSED = "(?:字数|篇幅|全文)(?:一律|均|请|须|应|需)?压缩[至到]$"
"""What is asked of each essay, and no exception: 字数压缩至1500字以内."""
_OF_SEVERAL = "(?:系列|连载|组稿|组照|多篇|累计)[^,。;()\\d]{0,8}$"
"""What is said of several drafts together: 每篇2000字以内(组稿不超过5000字)."""
_OF_FEW = re.compile(
    "[\\d十百千万]字.{0,200},[^,。;\\d]{2,12}(?<![作读学编赛稿征与评动])者(?:,|可|应|须|一般|原则上)?[^,。;\\d]{0,5}$"
)
"""A limit for those alone who write otherwise, beside that for all: 竖排手写者不超过800字."""


_LATER_ROUND = re.compile(
    r"(?:第[二三]轮|现场|市级?|总)?(?:决赛|复赛)(?:阶段|环节|安排|要求|办法)?(?:\([^()]*\))?"
)
"""A heading over what is asked for in another round: (三)决赛."""


def is_of_later_round(item: Item) -> bool:
    """Whether an item stands under the heading of another round."""
    return any(_LATER_ROUND.fullmatch(over) for over in (*item.headings, item.label))


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


def limits(item: Item, sentence: Passage, called: str = "") -> Iterator[Limit]:
    """The limits that a sentence of an item states; ``called`` is the title of the notice."""
    if bound := _in_column(item, sentence):
        yield bound
        return
    text, label = sentence.text, _name(item)
    headed = _headed(text)
    own = headed or group_of(item)
    labelled = bool(re.search(any_of("counted"), ":".join((*item.headings[-1:], item.label))))
    group, since, found = "", 0, amounts(text)
    unit_told = any(amount.said for amount in found) or bool(re.search(any_of("counted"), text))
    for amount in found:
        before = text[since : amount.start]
        group = (
            _listed(item, before, since) or _named(before, alone=not own) or _kept(group, text, since, amount)
        )
        bare = unit_told and not amount.plain and is_bare(text[: amount.start])
        subject = subject_of(item, text, amount, labelled=labelled or bare, called=called)
        if subject and _holds(text, amount, since):
            lead = item.lead if own and not group and not headed else None
            made = _limit(sentence, amount, since, subject)._replace(
                group=group or own, lead=lead, label=label
            )
            yield _called(made, text.rfind(group, since, amount.start), sentence) if group else made
        since = amount.end


def _headed(text: str) -> str:
    """The group that a sentence of its own begins with: (教师组:论文;)学生组:作文600字以上."""
    first, colon, _ = text.partition(":")
    return first if colon and first.endswith("组") and is_group(first) else ""


def _listed(item: Item, before: str, since: int) -> str:
    """The group that the member of a list begins with: A. 童话,单篇3000-8000字."""
    first = before.partition(",")[0] if item.bullet and not since else ""
    return first if is_group(first) or (_NAMES.fullmatch(first) and in_categories(item)) else ""


_NAMES = compiled("(?!.*[每不须应要限字篇])[一-鿿]{2,8}")
"""What may be the name of a category, and asks for nothing."""
_KIND = compiled("[,、]([一-鿿]{2,5})$")
"""What, right before a number and behind a comma, tells of another kind: 案例2000字,建议书800字."""
_PROSE = "[,、](?:其[他它余]的?)?(?:文章|作品|征文|来稿|稿件)"
"""What, behind so many lines of a poem, tells of another kind."""


def _kept(group: str, text: str, since: int, amount: Amount) -> str:
    """The group told before, unless what follows is said of others: 诗歌60行以内,文章2000字以内."""
    before = text[since : amount.start]
    other = text[:since].endswith("行") and amount.unit != "行" and re.search(_PROSE, before)
    kind = _KIND.search(before)
    unlike = kind and not re.search(any_of("no_kind"), kind[1])
    return "" if other or unlike or re.search(r"所有|全部|均|都[不别勿]", before) else group


def _holds(text: str, amount: Amount, since: int) -> bool:
    """Whether a limit holds for all, or all of a group, today and in this round."""
    before = re.sub(_EASED, "", text[: amount.start])
    near = before[max(0, len(before) - (amount.start - since)) :]
    excepted = re.search(any_of("exceptions"), re.sub(_PRESSED, "", near)) and not is_eased(near)
    aside = excepted or re.search(f"{LATER}|{_OF_SEVERAL}", before) or _OF_FEW.search(before)
    return not (
        aside or _is_of_declined_genre(text, amount) or _is_past(text, amount) or _is_welcome(text, amount)
    )


def _is_of_declined_genre(text: str, amount: Amount) -> bool:
    """Whether what is not taken is of one genre, which stands behind its length: 不接受4000字以上小说."""
    declined = re.search(rf"{any_of('declines')}[^,。;\d]{{0,4}}$", text[: amount.start])
    return bool(
        declined and re.match(rf"(?:以上|以下|以内|及以上)?的?{any_of('genres')}", text[amount.end :])
    )


def _called(limit: Limit, start: int, sentence: Passage) -> Limit:
    """The limit with its words from the name of its group on (成人撰写的,800至1200字).

    Where a clause about the group stands between, the name is its lead: 小说要求情节完整,3000字以内.
    """
    text, begin = sentence.text, sentence.places.index(limit.words.places[0])
    if not 0 <= start < begin:
        return limit
    if group_demanded(text[start:begin]):
        return limit._replace(lead=sentence.cut(start, start + len(limit.group)))
    end = begin + len(limit.words.places)
    closing = text.startswith(")", end) and text.count("(", start, end) > text.count(")", start, end)
    return limit._replace(words=sentence.cut(start, end + closing))


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
    told = is_group(head.rpartition(",")[2]) and not tail  # 散文,2000字以内
    apart = "" if re.search(any_of("genres"), apart) and not told else apart
    return group_before(before) or apart or (_demanded(head) if alone and len(tail) <= _NEAR else "")


def _demanded(before: str) -> str:
    """The one group of which a clause before tells how it is to be: 小说要求情节完整,3000字以内."""
    told = [group for clause in before.split(",") if (group := group_demanded(clause))]
    return told[0] if len(told) == 1 else ""


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
    return not text.endswith("从", 0, amount.start) and bool(
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


def _limit(sentence: Passage, amount: Amount, since: int, subject: Subject) -> Limit:
    text = sentence.text
    start, end = _bounds(text, amount, since)
    around = re.sub(r"\([^()\d]*\d[^()]*\)", "", text[start : amount.start] + text[amount.end : end])
    eased = re.match("[^。;]{0,14}(?:适当放宽|可放宽|也?不要紧|略有超出|可略超)", text[amount.end :])
    all_eased = eased and not is_eased(f"{eased[0]}到")  # 报告文学可放宽到 eases that genre alone
    around = re.sub(f"一般(?={any_of('crowds', 'writers')}|文体|体裁)", "", around)  # 一般党员
    vague = _VAGUE.search(text, amount.start, amount.end)
    soft = bool(re.search(any_of("soft"), around) or amount.about or all_eased or vague)
    most, about = amount.most, amount.about
    if amount.plain and soft:
        about = amount.plain
    elif amount.plain:
        most = amount.plain
    named = re.search(any_of("length"), text) or re.search(any_of("essay"), text[start : amount.start])
    words = sentence.cut(_unbroken(text, start, end), end)
    weight = 0 if vague else 2 if named else 1
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
