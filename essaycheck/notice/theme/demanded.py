"""The words that a notice says must stand in an essay."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from essaycheck.notice.made import Made
from essaycheck.notice.numerals import number
from essaycheck.patterns import compiled
from essaycheck.rules.keywords import Keywords
from essaycheck.terms import folded_term

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaycheck.notice.outline import Item, Outline
    from essaycheck.notice.text import Passage

NAME = "必含词语"
"""The name of the table, in the notice's own language."""

_KIND = "(?:关键词|词语|词汇|字样|短语|成语|意象|(?<!歌)(?<!诗)(?<!题)词)"
_MANY = "(?P<many>[一二两三四五六七八九十\\d]{1,2})[个处种]"
_PLACE = "(?:文中|文内|文里|正文|全文|文章|作品|征文|作文|习作|小说|故事|每篇|来稿)"
_HOLDS = "(?:出现|包含|含有|嵌入|用[上到]|使用|写[到进入]|带[上有])"
_MUST = "(?:必须|须|应当?|需要?|务必|要|至少|请)"
_QUOTED = re.compile("“([^“”]{1,8})”")
_TOLD = compiled(
    rf"{_PLACE}[^,。;“”不勿]{{0,6}}{_MUST}[^,。;“”不勿]{{0,6}}{_HOLDS}[^,。;“”]{{0,8}}"
    rf"(?P<words>“[^“”]{{1,8}}”(?:[、和与及或]?“[^“”]{{1,8}}”){{0,9}})"
    rf"(?:等|这)?[一二两三四五六七八九十\d]{{0,2}}个?{_KIND}(?P<rest>[^。;]{{0,20}})"
)
"""文中须出现“渡口”“灯”两个词."""
_GIVEN = "(?:以下|下列|所给|给出的)"
_ABOVE = compiled(
    rf"{_GIVEN}[^,。;]{{0,6}}{_KIND}[^。;“”不勿]{{0,8}}(?:{_HOLDS}|[任选]选)[^。;“”]{{0,4}}{_MANY}"
    rf"|{_HOLDS}[^,。;“”不勿]{{0,6}}{_GIVEN}[^,。;“”]{{0,6}}?{_KIND}"
    r"(?:中的?)?(?:(?:任意|至少)?(?P<some>[一二两三四五六七八九十\d]{1,2})[个处种])?"
)
"""以下词语至少嵌入两个, with the words behind it or below."""
_SOME = re.compile(f"(?:任[意选]|至少|不少于|其中)[^,。;]{{0,4}}?{_MANY}")
_ONE = re.compile("之一|任一|任选其一|中的?一个")
_LONGEST = 8


def demanded(outline: Outline) -> Made[Keywords] | None:
    """The table of words that must occur, where a notice asks for some by name."""
    for position, item in enumerate(outline.items):
        for words in (*([item.lead] if item.lead else []), *item.passage.sentences()):
            if told := _TOLD.search(words.text):
                terms = _QUOTED.findall(told["words"])
                return _made(terms, _least(told["rest"]), (words.cut(*told.span()),))
            if above := _ABOVE.search(words.text):
                behind = item.passage if words is item.lead else words.cut(above.end())
                listed = _listed(behind) or _below(outline.items[position + 1 :])
                many = number(above["many"] or above["some"] or "")
                if len(listed) > 1:
                    said = (words.cut(*above.span()), *listed)
                    return _made([each.quote.strip("“”") for each in listed], many, said)
    return None


def _below(items: Sequence[Item]) -> list[Passage]:
    """The words of a list below."""
    listed = [each.passage for each in takewhile(lambda each: each.bullet, items)]
    return listed if all(len(each.text) <= _LONGEST for each in listed) else []


def _listed(behind: Passage) -> list[Passage]:
    """The words behind a colon: 渡口、灯、旧船票."""
    words = list(behind.split("、"))
    return words if len(words) > 1 and all(len(each.text) <= _LONGEST for each in words) else []


def _least(rest: str) -> int | None:
    """How many of them will do, by what stands behind; None for all."""
    some = _SOME.search(rest)
    return number(some["many"]) if some else 1 if _ONE.search(rest) else None


def _made(terms: list[str], many: int | None, words: tuple[Passage, ...]) -> Made[Keywords]:
    kept = tuple({folded_term(term): term for term in terms}.values())
    least = min(many or len(kept), len(kept))
    basis = "…".join(each.quote for each in words)
    return Made(Keywords(name=NAME, any_of=kept, at_least=least, basis=basis), words)
