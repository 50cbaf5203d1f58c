"""How long the essays of a contest may be: for all of them, or for each group."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from essaycheck.notice.length.categories import by_category
from essaycheck.notice.length.limits import Limit, is_of_later_round, limits
from essaycheck.notice.made import Made
from essaycheck.notice.outline.groups import group_of, others
from essaycheck.notice.phrases import any_of
from essaycheck.notice.window.dating import is_page
from essaycheck.patterns import compiled
from essaycheck.records import NamedTuple
from essaycheck.rules.length import Length
from essaycheck.rules.title import Title

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence
    from typing import Literal

    from essaycheck.notice.outline import Outline
    from essaycheck.notice.text import Passage

    Unit = Literal["words", "han", "characters"]

_UNITS: dict[str, Unit] = {
    "字": "words", "": "words", "词": "words", "words": "words", "汉字": "han", "中文字": "han",
    "字符": "characters", "字符数": "characters",
}  # fmt: skip
"""What of the notice's own units a rule can count; lines it cannot."""

_ALL = "均|都|所有|[各每两三四][组类]|全部"
"""What says that a limit holds for all groups."""

_FREE = "不限(?:字数|篇幅)|(?:字数|篇幅)不限"
"""What says that a text may be as long as its author likes."""

_ONE_YEAR = "[一二三四五六七八九]年级|[初高大][一二三四]"
"""A call for one alone speaks of its own."""

_LAST_WORD = "最[长多高]|至多|上限"
"""What says of a limit that nothing goes beyond it."""
_BEYOND = "(?<![不得能可勿要])超[过出]?[^,。;]{1,10}字[^,。;]{0,8}?"
"""What stands before the words by which longer texts are refused: 超过1200字的不予受理."""

_NO_MARKS = "(?:不含|不计|不包括|不算|除)(?:(?:标题|题目|署名|空格|注释)[、和及]?)*标点"
_SHORT = 40
"""Characters of a line that may be the heading of a group, with what is told of it in brackets."""
_FIRST = 8
"""Lines of a notice among which a web page may say how long its text is."""
_ELSEWHERE = ("contact", "form", "background")
_ASIDE = ("award", "audience")
"""What is about lengths only where nothing else is: 奖项类别:散文奖,每篇2000字以内."""


class Lengths(NamedTuple):
    """What was understood. ``lines``: limits that no program counts; ``puzzles``: what contradicts itself.

    ``free``: the groups that have but such limits, with their words, where others have some to be counted.
    """

    rule: Made[Length] | None
    groups: tuple[tuple[str, Made[Length]], ...]
    free: tuple[tuple[str, Passage], ...]
    title: Made[Title] | None
    lines: tuple[tuple[str, Passage], ...]
    puzzles: tuple[Passage, ...]


def lengths(outline: Outline, title: Passage | None = None) -> Lengths:
    """All limits of the notice; what its ``title`` names (微小说大赛|150字以内) is the contest."""
    found = _found(outline, title, _ELSEWHERE + _ASIDE) or _found(outline, title, _ELSEWHERE)
    essays = _by_label(_of_one_genre([limit for limit in found if limit.subject == "essay"]))
    essays = _of_chinese(by_category(essays, outline))
    lines = tuple((_with_lead(limit), limit.words) for limit in essays if limit.unit not in _UNITS)
    alone = not lines and not _unlimited(outline)
    counted = [limit for limit in essays if limit.unit in _UNITS]
    counted = _for_all(_common(counted, title.text if title else "", alone=alone))
    counted = _without_marks(counted)
    puzzles: list[Passage] = []
    names = dict.fromkeys(limit.group for limit in counted)
    made = {name: _rule([each for each in counted if each.group == name], puzzles) for name in names}
    groups = tuple((_written(name, counted, outline), rule) for name, rule in made.items() if name and rule)
    free = {each.group: each for each in essays if each.group and each.group not in made}
    named = tuple((_written(name, [each], outline), each.words) for name, each in free.items())
    named = (*named, *_boundless(outline, made)) if groups else ()
    return Lengths(made.get(""), groups, named, _title(found), lines, tuple(puzzles))


def _found(outline: Outline, title: Passage | None, without: tuple[str, ...]) -> list[Limit]:
    """The limits of all parts but those ``without``."""
    pages = {line.line for line in outline.lines[:_FIRST] if is_page(line.text)}
    return [
        limit._replace(group="") if title and title.at <= limit.words.at <= _end(title) else limit
        for item in outline.items
        if item.zone not in without and item.passage.line not in pages and not is_of_later_round(item)
        for sentence in item.passage.sentences()
        for limit in limits(item, sentence, title.text if title else "")
    ]


def _end(words: Passage) -> tuple[int, int]:
    """The place of the last character; of a notice on one line the title is only its beginning."""
    return words.line, max(words.places, default=0)


def _written(name: str, counted: Sequence[Limit], outline: Outline) -> str:
    """The name of a group in the notice's own characters, be it in two parts: 高中组散文."""
    words = [each for limit in counted for each in (limit.lead, limit.label, limit.words) if each]
    words += [line for line in outline.lines if len(line.text) <= _SHORT]

    def own(found: re.Match[str]) -> str:
        return next((mine for each in words if (mine := each.written(found[0])) != found[0]), found[0])

    return compiled("[一-鿿]+?组(?=[一-鿿])|[一-鿿]+").sub(own, name)


def _unlimited(outline: Outline) -> bool:
    """Whether others may write as much as they like."""
    return any(re.search(_FREE, item.whole) for item in outline.items)


def _boundless(outline: Outline, made: Container[str]) -> Iterator[tuple[str, Passage]]:
    """The groups that may be as long as they like, beside those for which a rule is ``made``."""
    for item in outline.items:
        group = group_of(item)
        if group and group not in made and item.lead and re.search(_FREE, item.passage.text):
            yield item.lead.quote, item.passage


def _with_lead(limit: Limit) -> str:
    group = limit.lead.quote if limit.lead else limit.group
    return f"{group}：{limit.words.quote}" if group and group not in limit.words.text else limit.words.quote


def _title(found: Sequence[Limit]) -> Made[Title] | None:
    limit = next((each for each in found if each.subject == "title"), None)
    return Made(Title(max=limit.most, basis=limit.words.quote), (limit.words,)) if limit else None


def _of_one_genre(essays: list[Limit]) -> list[Limit]:
    """The limits; of authors who write in one genre alone the group is they: 小学组|记叙文:400字以内."""
    crowds = {limit.group: re.sub("(?<=.组).+", "", limit.group) for limit in essays}
    alone = [crowd for crowd in crowds.values() if list(crowds.values()).count(crowd) == 1]
    return [
        limit._replace(group=crowds[limit.group]) if crowds[limit.group] in alone else limit
        for limit in essays
    ]


def _of_chinese(essays: list[Limit]) -> list[Limit]:
    """The limits without those for English, where what is written in Chinese has its own."""
    return [limit for limit in essays if not re.match("[英外]文|英语", limit.words.text)] or essays


def _by_label(essays: list[Limit]) -> list[Limit]:
    """The limits; beside one whose label is its group, the labels of others are groups as well."""
    if not any(limit.group and limit.lead for limit in essays) and not _differ(essays):
        return essays
    return [
        limit._replace(group=limit.label.text, lead=limit.label) if limit.label and not limit.group else limit
        for limit in essays
    ]


def _differ(essays: Sequence[Limit]) -> bool:
    """Whether labels of works have limits that differ: 自然笔记:80至200字;观察作文:400至600字."""
    told = {limit.label.text: limit for limit in essays if limit.label and not limit.group}
    works = any(re.search(any_of("called", "genres") + "$", name) for name in told)
    return works and len({(limit.most, limit.least) for limit in told.values()}) == len(told) > 1


def _common(counted: list[Limit], called: str, *, alone: bool) -> list[Limit]:
    """The limits; a single genre that has one is no group but says what kind of contest it is.

    So is one that the title calls for (微故事征集). What holds for all others than poems of so many lines
    holds for all.
    """
    names = {limit.group for limit in counted}
    names -= {""} if any(f"{name}征集" in called for name in names if name) else set()
    single = len(names) == 1 and next(iter(names))
    if not single:
        return counted
    genre = alone and not single.endswith(("组", "生", "级"))
    if genre or re.fullmatch(_ONE_YEAR, single) or others(single):
        return [limit._replace(group="", lead=None) for limit in counted]
    return counted


def _for_all(counted: list[Limit]) -> list[Limit]:
    """The limits; one that is said to hold for all groups is given to each that has none at that end."""
    shared = [limit for limit in counted if not limit.group and re.search(_ALL, limit.words.text)]
    names = dict.fromkeys(limit.group for limit in counted if limit.group)
    if not shared or not names:
        return counted
    kept = [limit for limit in counted if limit not in shared]
    for name in names:
        own = [limit for limit in kept if limit.group == name]
        kept += [limit._replace(group=name) for limit in shared if not _has_end(own, limit)]
    return kept


def _without_marks(counted: list[Limit]) -> list[Limit]:
    """The limits; without marks all where one says so of them all: A组600字,B组900字(均不含标点)."""
    told = any(re.search(f"(?:均|都|以上){_NO_MARKS}", limit.words.text) for limit in counted)
    return [limit._replace(unit="汉字") if told else limit for limit in counted]


def _has_end(own: list[Limit], limit: Limit) -> bool:
    """Whether a group has a limit of its own at the end where ``limit`` is one."""
    return any((limit.most and each.most) or (limit.least and each.least) for each in own)


def _rule(found: list[Limit], puzzles: list[Passage]) -> Made[Length] | None:
    """One rule out of all that is said of one kind of essays; what leaves it unclear is a puzzle."""
    best = max(limit.weight for limit in found)
    kept = [each for each in found if each.weight == best or bool(each.least) != bool(each.most)]
    firm = [limit for limit in kept if limit.most or limit.least]
    if not firm and len({limit.about for limit in kept}) == 1:
        return _about(kept)
    most, least = {limit.most for limit in firm} - {None}, {limit.least for limit in firm} - {None}
    differ = len(most) > 1 or len(least) > 1
    hard = [limit for limit in kept if not limit.soft]
    if differ and 0 < len(hard) < len(kept):
        return _rule(hard, puzzles)  # 一般不超过3000字,最长不超过5000字
    if len(most) > 1 and (final := _final(firm)):
        return _rule(final, puzzles)
    low, high = next(iter(least), None), next(iter(most), None)
    if firm and not differ and not (low and high and low > high):
        return _made(firm, low, high, soft=any(limit.soft for limit in firm))
    puzzles += dict.fromkeys(limit.words for limit in kept)
    return None


def _final(firm: Sequence[Limit]) -> list[Limit]:
    """What is left when the greatest limit alone is the last word: 1500字以内,最长不超过2500字."""
    word = f"{_LAST_WORD}|{_BEYOND}{any_of('refused')}"
    last = [limit for limit in firm if limit.most and re.search(word, limit.words.text)]
    if [limit.most for limit in last] != [max(limit.most or 0 for limit in firm)]:
        return []
    return [limit._replace(most=last[0].most) if limit.most else limit for limit in firm]


def _about(found: list[Limit]) -> Made[Length] | None:
    """N字左右: a tenth less and a tenth more, and some grace beyond."""
    about = next((limit.about for limit in found if limit.about), None)
    return _made(found, -(-about * 9 // 10), about * 11 // 10, soft=True) if about else None


def _made(found: Sequence[Limit], low: int | None, high: int | None, *, soft: bool) -> Made[Length]:
    words = tuple(dict.fromkeys(limit.words for limit in found))
    whole = "".join(each.text for each in words)
    unit = _UNITS[found[0].unit]
    if unit == "words" and re.search(_NO_MARKS, whole):
        unit = "han"
    with_title = re.search(r"(?<!不)(?:含|包括|连同?|计入)大?(?:标题|题目)", whole)
    said = dict.fromkeys(each.quote for limit in found for each in (limit.lead, limit.words) if each)
    quotes = [quote for quote in said if not any(quote in other and quote != other for other in said)]
    rule = Length(
        min=low,
        max=high,
        unit=unit,
        scope="document" if with_title else "body",
        grace="10%" if soft else "0%",
        basis="…".join(quotes),
    )
    return Made(rule, words)
