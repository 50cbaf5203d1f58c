"""How long the essays of a contest may be: for all of them, or for each group."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from essaycheck.notice.amounts import Amount, amounts
from essaycheck.notice.made import Made
from essaycheck.notice.phrases import any_of
from essaycheck.rules.length import Length
from essaycheck.rules.title import Title

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from essaycheck.notice.outline import Item, Outline
    from essaycheck.notice.text import Passage

_SCALES = {
    "字": "words",
    "": "words",
    "汉字": "han",
    "中文字": "han",
    "字符": "characters",
    "字符数": "characters",
    "词": "words",
}
_OTHERS_BEFORE = 40
_TITLES = 60
"""A longer limit beside the word 标题 is not the title's."""


class Limit(NamedTuple):
    """A limit that a sentence states. ``group``: for whom, "" for all; ``soft``: with a word that leaves room."""

    group: str
    least: int | None
    most: int | None
    about: int | None
    soft: bool
    unit: str
    words: Passage
    lead: Passage | None = None
    weight: int = 1


class Lengths(NamedTuple):
    """What was understood: the rule for all, those of groups, the title's, what is said in lines, what contradicts itself."""

    rule: Made[Length] | None
    groups: tuple[tuple[str, Made[Length]], ...]
    title: Made[Title] | None
    lines: tuple[tuple[str, Passage], ...]
    puzzles: tuple[Passage, ...]


def lengths(outline: Outline) -> Lengths:
    """All limits of the notice."""
    limits: list[Limit] = []
    titles: list[Limit] = []
    for item in outline.items:
        if item.zone in ("award", "contact", "form", "background", "audience"):
            continue
        for sentence in item.passage.sentences():
            for limit, is_title in _stated(item, sentence):
                (titles if is_title else limits).append(limit)
    return _sorted_out(limits, titles)


def _sorted_out(limits: list[Limit], titles: list[Limit]) -> Lengths:
    lines = tuple((_line_words(limit), limit.words) for limit in limits if limit.unit not in _SCALES)
    counted = [limit for limit in limits if limit.unit in _SCALES]
    names = dict.fromkeys(limit.group for limit in counted if limit.group)
    if (
        len(names) == 1
        and not lines
        and not any(not limit.group for limit in counted)
        and not next(iter(names)).endswith(("组", "生", "级"))
    ):
        counted, names = [limit._replace(group="") for limit in counted], {}
    puzzles: list[Passage] = []
    common = _rule([limit for limit in counted if not limit.group], puzzles)
    groups = [
        (name, made)
        for name in names
        if (made := _rule([limit for limit in counted if limit.group == name], puzzles))
    ]
    title = next(
        (
            Made(Title(max=limit.most, basis=limit.words.quote), (limit.words,))
            for limit in titles
            if limit.most
        ),
        None,
    )
    return Lengths(common, tuple(groups), title, lines, tuple(puzzles))


def _line_words(limit: Limit) -> str:
    return f"{limit.lead.quote}：{limit.words.quote}" if limit.lead else limit.words.quote


def _rule(limits: list[Limit], puzzles: list[Passage]) -> Made[Length] | None:
    """One rule out of all that is said of one kind of essays."""
    if not limits:
        return None
    best = max(limit.weight for limit in limits)
    limits = [
        limit
        for limit in limits
        if limit.weight == best or limit.least and not limit.most or limit.most and not limit.least
    ]
    most = {limit.most for limit in limits if limit.most}
    least = {limit.least for limit in limits if limit.least}
    if len(most) > 1 or len(least) > 1:
        return _contradicting(limits, puzzles)
    about = next((limit.about for limit in limits if limit.about), None)
    soft = any(limit.soft for limit in limits if limit.most or limit.least or not (most or least))
    used = [limit for limit in limits if limit.most or limit.least or not (most or least)]
    low, high = min(least, default=None), min(most, default=None)
    if about and not (low or high):
        low, high, soft = -(-about * 9 // 10), about * 11 // 10, True
    if not low and not high or (low and high and low > high):
        return None
    return _built(used, low, high, soft=soft)


def _contradicting(limits: list[Limit], puzzles: list[Passage]) -> Made[Length] | None:
    """Several limits of one kind: a soft one with a hard one beyond it are both meant; else nobody can tell which holds."""
    hard = [limit for limit in limits if not limit.soft]
    if hard and len(hard) < len(limits):
        return _rule(hard, puzzles)
    puzzles += dict.fromkeys(limit.words for limit in limits)
    return None


def _built(limits: list[Limit], low: int | None, high: int | None, *, soft: bool) -> Made[Length]:
    whole = "".join(dict.fromkeys(limit.words.text for limit in limits))
    unit = _SCALES[limits[0].unit]
    if unit == "words" and re.search(r"(?:不含|不计|不包括|不算|除)标点", whole):
        unit = "han"
    document = re.search(r"(?<!不)(?:含|包括|连同?|计入)(?:大)?(?:标题|题目)", whole) is not None
    quotes = dict.fromkeys(
        quote
        for limit in limits
        for quote in ((limit.lead.quote,) if limit.lead else ()) + (limit.words.quote,)
    )
    rule = Length(
        min=low, max=high, unit=unit, scope="document" if document else "body",  # type: ignore[arg-type]
        grace="10%" if soft else "0%", basis="…".join(quotes),
    )  # fmt: skip
    return Made(rule, tuple(dict.fromkeys(limit.words for limit in limits)))


def _stated(item: Item, sentence: Passage) -> Iterator[tuple[Limit, bool]]:
    text = sentence.text
    labelled = bool(re.search(any_of("counted"), ":".join((*item.headings[-1:], item.label))))
    group, before_end = "", 0
    first_group = _group_label(item)
    for amount in amounts(text):
        before = text[before_end : amount.start]
        kind = _of_what(item, text, amount, labelled=labelled)
        named = _group_before(before) or ("" if _new_subject(before) else group)
        group = named
        if kind is None or re.search(r"放宽|例外|特殊|破例|不受|特别优秀|优秀的", text[: amount.start]):
            before_end = amount.end
            continue
        lead = item.lead if first_group and not named else None
        limit = _limit(sentence, amount, named or first_group, lead, before_end)
        before_end = amount.end
        if limit:
            yield limit, kind == "title"


def _new_subject(before: str) -> bool:
    return bool(re.search(r"(?:其他|其它|其余|所有|全部|均)", before))


def _of_what(item: Item, text: str, amount: Amount, *, labelled: bool) -> str | None:
    """Whether an amount is the essay's length ("essay"), the title's ("title") or something else's (None)."""
    before = text[max(0, amount.start - _OTHERS_BEFORE) : amount.start]
    after = text[amount.end : amount.end + 12]
    value = amount.most or amount.least or abs(amount.about or 0)
    clause = before.rpartition(",")[2] if "," in before else before
    length_words = re.search(any_of("length"), clause) or labelled
    if not amount.said and not (labelled or re.search(any_of("counted"), clause)):
        return None
    if amount.unit in ("页", "首", "行") and (value > 400 or amount.unit != "行"):
        return None
    if re.match(
        r"[^,。;()]{0,8}?的?(?:内容|作品|作者|个人|中文|文字)?" + any_of("not_essay"), after
    ) and not re.match(r"[^,。;]{0,8}[,。;]", after):
        return None
    subjects = list(re.finditer(any_of("not_essay", "title", "essay", "length"), before))
    subject = subjects[-1][0] if subjects else ""
    subject = _owner(subjects, before) if subject and re.fullmatch(any_of("length"), subject) else subject
    over = item.label if not subject else ""
    if re.search(any_of("not_essay") + "$", subject or over):
        return None
    if re.fullmatch(any_of("title"), subject or over) and value <= _TITLES:
        return "title" if amount.most else None
    if re.search(r"(?:每|稿酬|稿费|奖|酬)[^,。;]{0,4}$", before[-6:]) and "每篇" not in before[-8:]:
        return None
    if amount.unit not in ("行",) and value < 100:
        return None
    if amount.about is not None and amount.about < 0 and not (length_words or subject):
        return None
    return "essay"


def _owner(subjects: list[re.Match[str]], before: str) -> str:
    """Whose 字数 it is: the noun right before the word, if any (标题字数, 简介的字数)."""
    last = subjects[-1]
    if (
        len(subjects) > 1
        and last.start() - subjects[-2].end() <= 2
        and not re.search(r"[,。;]", before[subjects[-2].end() : last.start()])
    ):
        return subjects[-2][0]
    return last[0]


def _limit(sentence: Passage, amount: Amount, group: str, lead: Passage | None, since: int) -> Limit | None:
    text = sentence.text
    start, end = _bounds(text, amount, since)
    words = sentence.cut(start, end)
    soft = (
        bool(re.search(any_of("soft"), text[start : amount.start] + text[amount.end : end]))
        or amount.about is not None
        and amount.about > 0
    )
    least, most, about = amount.least, amount.most, amount.about
    if about is not None and about < 0:
        if re.search(any_of("soft"), text[start:end]):
            about, soft = -about, True
        else:
            most, about = -about, None
    weight = (
        2
        if re.search(any_of("length"), text) or re.search(any_of("essay"), text[start : amount.start])
        else 1
    )
    return Limit(group, least, most, about, soft, amount.unit, words, lead, weight)


def _bounds(text: str, amount: Amount, since: int) -> tuple[int, int]:
    """The clause around an amount: from the comma or the amount before it to the comma behind it, outside brackets."""
    start = max(since, text.rfind(",", 0, amount.start) + 1)
    inside = text[start : amount.start].count("(") > text[start : amount.start].count(")")
    if inside:
        start = max(start, text.rfind("(", 0, amount.start) + 1)
    end = amount.end
    depth = 0
    while end < len(text) and end - amount.end < 40:
        char = text[end]
        if (char == "," and not depth) or (char == ")" and not depth):
            break
        depth += (char == "(") - (char == ")")
        end += 1
    return start, end


def _group_label(item: Item) -> str:
    """The group that an item's label or its row is about."""
    label = re.sub(r"(?:作品|类别|征文)?(?:字数|篇幅)(?:要求)?$", "", item.label)
    return label if label and re.fullmatch(_group_words(), label) else ""


def _group_before(before: str) -> str:
    """The group named right before an amount, with nothing but words of limitation between them."""
    pattern = rf"({_group_words()})(?:\([^()]{{1,20}}\))?(?:作品|类作品|征文|文章|稿件|每篇|单篇|一般|原则上|篇幅|字数|的|应|须|需|要求|请|以|在|则|可|为|约|控制|限制?|放宽|不|得|少于|超过|低于|多于|能|大于|小于|最多|至多|至少|最少|最长|至|到|:|不受此限,?|,(?=\d)){{0,8}}$"
    match = re.search(pattern, before[-60:])
    return match[1] if match else ""


def _group_words() -> str:
    kinds = any_of("genres")
    named = r"[一-鿿A-Z]{1,5}?(?:组|类)|(?:[一二三四五六七八九\d][至到、-]?){1,4}年级(?:学生|组)?|(?:小学|初中|高中|中学|大学|中职|高职|职高|本科|研究生)(?:低|中|高)?(?:段|年级|组|生|部)?|[初高大][一二三四]|低年级|中年级|高年级|低段|中段|高段|学生|教师|成人|青少年|少儿|儿童|幼儿|社会"
    one = rf"(?:(?:短篇|中篇|长篇|微型|现代|古体|原创|廉洁|其他|其它)?{kinds}(?:类|组)?|{named})"
    return rf"{one}(?:(?:、|和|及|与|/|或){one}){{0,5}}"
