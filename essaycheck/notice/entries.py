"""How many drafts an author may send in, and how much of them may stand elsewhere."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from essaycheck.notice.made import Made
from essaycheck.notice.numerals import NUMBER, number
from essaycheck.notice.outline.groups import group_before, group_of, others
from essaycheck.notice.phrases import any_of
from essaycheck.patterns import compiled
from essaycheck.rule import Entries, Originality

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from essaycheck.notice.outline import Item, Outline
    from essaycheck.notice.text import Passage

_MOST = 50
"""More is no limit on one author."""

_EACH_UNIT = (
    "每个(?!账号|用户|同学|学生|人|作者|孩子|家庭|职工|老师|[一-鿿A-Z]{1,3}号|邮箱|选手|读者|会员|党员)"
)
"""What sends in the drafts of several authors: 每个支部."""
_OTHER = (
    f"合作|合著|[每各][类项组种]|{_EACH_UNIT}"
    "|不限|以上|奖|获|不少于|至少|撰写|赠|限刊|刊[发登用载]|多[篇件份]|[只仅][评取录]"
)
"""What is said of so many, and is no limit on what an author sends in."""

_BY_MANY = "每(?![人位名生]|个(?:账号|用户))|各|为单位"
"""Before a number, this makes it that of a school or unit: 每校报送学生作品不超过15篇."""

_ASKED = (
    "[投交报写寄](?:稿)?(?:[几多]|多少)[篇首份件封]"
    "|^(?:投稿|参赛|作品|稿件)?(?:数量|篇数|件数|限额|限制|上限)(?:限制|要求)?$"
)
"""What asks for a number of drafts."""

_UNITS = "各|每[^人位名]|单位|学校|部门|社团|集体"
"""What sends in more than one author may: with these in its sentence 作品限投2篇 is no limit on an author."""

_NO_LIMIT = r"以上|起|不限"
"""Behind a number, this makes it none."""


def entries(outline: Outline) -> Made[Entries] | None:
    """How many drafts one author may send in; what a school or a unit may send is nobody's limit here."""
    return next((found for item in _items(outline) if (found := _of_item(item))), None)


def _of_item(item: Item) -> Made[Entries] | None:
    """What an item says; under a group's name (旧体诗词：每人不超过5首) it is no limit for all."""
    group = group_of(item)
    if group and not others(group):
        return None
    found = [made for each in item.passage.sentences() if (made := _entries(each))]
    if len({made.table.max_per_author for made in found}) > 1:
        return None  # 童话600字以内,每人1篇;童谣20行以内,每人3首
    return found[0] if found else _answered(item)


def _answered(item: Item) -> Made[Entries] | None:
    """How many, where the label or the question tells of what: 一个人能投几篇？ 最多三篇."""
    over = item.label or next(reversed(item.headings), "")
    match = _answer().match(item.passage.text) if re.search(_ASKED, over) else None
    value = number(match["number"]) if match else None
    if match is None or not value or value > _MOST or re.search(f"{_BY_MANY}|[校院县市区局]报", over):
        return None
    words = item.passage.cut(*match.span())
    return Made(Entries(max_per_author=value, basis=words.quote), (words,))


def originality(outline: Outline) -> Made[Originality] | None:
    """How much of a draft may also stand elsewhere; what has more gets no prize, as is told beside these."""
    items = [item for item in outline.items if item.zone not in ("background", "contact")]
    named = (item for item in items if re.search(any_of("share"), item.label))
    labelled = (_labelled(item) for item in named)
    return next(
        (found for found in (*map(_originality, _sentences(items)), *labelled) if found),
        None,
    )


def _labelled(item: Item) -> Made[Originality] | None:
    """A share behind its label: 查重率 | 不高于25%."""
    match = re.match(r"[^,。;\d]{0,8}(?P<figure>\d{1,2}(?:\.\d{1,2})?)%", item.passage.text)
    if match is None:
        return None
    words = item.passage.cut(*match.span())
    return Made(
        Originality(max_similarity=round(float(match["figure"]) / 100, 4), basis=words.quote), (words,)
    )


_OWN = re.compile(
    r"原创(?:[率度]|性?比例|(?:内容|文字)占比?)[^。;,\d]{0,10}(?P<figure>[5-9]\d(?:\.\d{1,2})?)%"
)
"""How much must be the author's own; what must be less than a half is no such share."""
_OF_OTHERS = "指导|评委|推荐|样刊|证书|份$"
"""What is limited is no number of an author's drafts: 每人推荐不能多于3篇, 1人1份."""


_WORKS = "(?:参赛|应征|投稿|[中英]文(?:或[中英]文)?)?(?:作品|征文|稿件|文章)"
"""Behind a number, this says of what it is: 每名学生只可提交一份作品."""
_PICKED = "(?:评选|遴选|筛选|挑选|[评选])出|从[^,。;]{2,16}(?:作品|稿件|征文)中"
"""What is done with the drafts of many."""
_OFFICE = "[处科部]|工作|会[从选推报]"
"""Behind a word for an author, this makes an office of it: 学生处, 学生工作部."""


def _items(outline: Outline) -> Iterator[Item]:
    for item in outline.items:
        told = item.zone != "contact" or re.search("每[人位名]", item.passage.text)  # 邮箱:…。每人投稿1篇
        if told and item.zone not in ("award", "background"):
            yield item


def _sentences(items: Iterable[Item]) -> Iterator[Passage]:
    for item in items:
        yield from item.passage.sentences()


def _entries(sentence: Passage) -> Made[Entries] | None:
    match = _limit(sentence.text)
    if match is None or re.match(_NO_LIMIT, sentence.text[match.end() :]) or _is_class(match[0]):
        return None
    value = number(next(filter(None, match.groups())))
    before = re.split("[,。;]", sentence.text[: match.start()])[-1]
    if not value or value > _MOST or re.search(_BY_MANY, before) or _of_group(before):
        return None
    words = sentence.clause(match.start(), match.end(), to_end=False)
    return Made(Entries(max_per_author=value, basis=words.quote), (words,))


def _is_class(words: str) -> bool:
    """Whether it is the contest's groups that an author may enter, and not groups of poems: 每人限报一组."""
    return words.endswith("组") and not re.search("投|诗|词", words)


def _limit(text: str) -> re.Match[str] | None:
    """What limits an author: of all drafts, of those of a kind and all together the latter."""
    found = list(_sending().finditer(text))
    # 每个支部报送2篇,每名党员限写1篇: a unit's quota is no author's
    match = next((each for each in found if not compiled(_EACH_UNIT).match(each[0])), next(iter(found), None))
    told = match and (re.match(_WORKS, text[match.end() :]) or re.search(f"{_WORKS}.{{1,2}}份$", match[0]))
    whole = match and match[0] + ("作品" if told else "")
    if match and whole and (_is_of_others(whole) or _is_picked(match[0])):
        return None
    if match is None:
        return None if re.search(_UNITS, text) else _sent().search(text)
    if compiled(_OTHER).search(compiled(r"\([^()]*\)").sub("", match[0])):
        return _in_all().match(text, match.end() + 1)
    return match


def _is_of_others(words: str) -> bool:
    """Whether it is no author's drafts that are limited; those sent on may be: 每名学生最多推荐2首."""
    sent_on = re.match("每[名位个](?:学生|同学|作者)", words)
    return bool(re.search(_OF_OTHERS, words.replace("推荐", "") if sent_on else words))


def _is_picked(words: str) -> bool:
    """Whether it is an institution that picks so many of what authors sent in: 评选出2篇."""
    return not words.startswith(("每", "单", "一", "同")) and bool(re.search(_PICKED, words))


def _of_group(before: str) -> bool:
    """Whether a limit is a group's; social authors (社会作者) alone send in by themselves."""
    return bool(group_before(before)) and not before.endswith("社会")


def _originality(sentence: Passage) -> Made[Originality] | None:
    match = _shared().search(sentence.text)
    if match is None:
        return _by_own(sentence)
    written = match["figure"]
    words = match["word"] or f"{match['tenths']}十"
    value = number(words) if written is None else float(written)
    if not value or value > 100:
        return None
    words = sentence.clause(match.start(), match.end())
    return Made(Originality(max_similarity=round(value / 100, 4), basis=words.quote), (words,))


def _by_own(sentence: Passage) -> Made[Originality] | None:
    """The same, told by how much must be the author's own: 原创率不低于80%."""
    match = _OWN.search(sentence.text)
    if match is None:
        return None
    words = sentence.clause(*match.span())
    return Made(
        Originality(max_similarity=round(1 - float(match["figure"]) / 100, 4), basis=words.quote), (words,)
    )


@cache
def _sending() -> re.Pattern[str]:
    each = rf"每[人位名生个](?:{any_of('writers')}|[一-鿿]{{1,4}})??"
    writer = rf"(?:同一|单个|个人|一位|一名)?{any_of('writers')}(?!{_OFFICE})"
    who = rf"(?:{each}|一个(?:孩子|账号|作者|学生)|{writer}|[一单个]人(?![民员士数次事]))"
    much = _much("number")
    sends = rf"{who}[^。;\d]{{0,24}}?{any_of('may_send')}(?!告)[^。;,\d]{{0,10}}?"
    one = "一个家庭|每(?:人|生|家|户|个?家庭|位作者|名作者|[位名](?:[党团会队社]员|职工|员工|教师))|[一1]人"
    one += "|每人每[类项组][别型]?|每[位名](?:同学|学生)(?=[写交投一])"
    each = f"(?:仅?限)?(?:{one})[写交投]?"
    within = rf"{who}[^。;,\d]{{0,12}}?以"  # 每人参赛作品以三篇为限
    once = rf"(?:每人|[一1]人)(?:仅|只)?限?投?[一1]次,(?:作品)?(?:数量)?{_much('once')}"
    bound = rf"(?:每人|[一1]人){_much('bound')}为限"  # 作品以一人一篇为限
    bound = rf"{bound}|一人多[稿篇投]的?,(?:最多)?以{_much('several')}为限"
    return compiled(
        rf"(?:{sends}|(?:^|(?<=[,;])|(?<=[数量]:)|(?<=[份篇件]数)){each}){much}|{within}{_much('most')}为限|{once}|{bound}"
    )


def _much(name: str) -> str:
    """So many drafts, the number as the group ``name``."""
    unit = "篇|件|部|份|封|首|则|稿|文|个作品|[个条](?=[,。;]|$)|组(?=[,。;(]|$)"
    return rf"(?:1[-~至]|一[至到])?(?P<{name}>{NUMBER})(?:{unit})"


@cache
def _sent() -> re.Pattern[str]:
    """A limit that names no author: 参赛作品限投2篇以内."""
    works = "(?:参赛|应征|投稿)?(?:作品|稿件|文章|征文|来稿)?"
    return compiled(rf"(?:^|(?<=[,;])){works}(?:限投{_much('sent')}|以{_much('bounded')}为限)")


@cache
def _in_all() -> re.Pattern[str]:
    """All together, behind a limit on each kind: (每位作者每类限投1件,)总数不超过2件."""
    most = "(?:不超过|不得超过|不多于|不得多于|最多|至多|限)"
    return compiled(rf"(?<=,)(?:作品|投稿)?(?:总数|总量|合计|共计|总计|总共){most}[投交报送]?{_much('all')}")


@cache
def _answer() -> re.Pattern[str]:
    yes = "(?:(?:可以|能|行)的?[,。]?(?:但是?|不过)?)?"
    most = "最多|至多|只能|只可|只限|限|[不别]?(?:要|得|能)?超过|可以?"
    limit = f"(?:(?:每|一个?|个)人)?(?:{most})?[投交报送寄写]?"
    return re.compile(
        rf"{yes}{limit}(?P<number>{NUMBER})(?:篇|件|部|份|封|首|稿)(?!{_NO_LIMIT}|[^,。;]{{0,6}}(?:奖|获))"
    )


@cache
def _shared() -> re.Pattern[str]:
    figure = r"(?P<figure>\d{1,2}(?:\.\d{1,2})?)(?:%|个百分点)"
    return re.compile(
        rf"{any_of('share')}[^。;\d]{{0,24}}?(?:{figure}|百分之(?P<word>[一二三四五六七八九十]{{1,3}})|(?P<tenths>[一二两三四五])成)"
    )
