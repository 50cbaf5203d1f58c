"""Requirements that no program can judge, in the notice's words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from essaycheck.notice.phrases import any_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from essaycheck.notice.outline import Item, Outline
    from essaycheck.notice.text import Passage

LONGEST = 60
_ZONES = ("require", "content", "length", "theme", "submit", "signing", "layout", "naming", "other", "")
_PRIVATE = re.compile(r"联系人|[一二三特]等奖|奖金|@|\d{7,}|邮箱|邮寄|咨询|热线|电话[:：]")


def manuals(
    outline: Outline, used: Collection[Passage], extra: Iterable[tuple[str, Passage]], title: tuple[int, int]
) -> list[tuple[str, Passage]]:
    """The requirements that are for a person to judge, in their order; ``used`` are the words of rules, ``extra`` more of them.

    ``title``: where the title of the notice stands.
    """
    extra = list(extra)
    taken = [
        (each.line, each.places[0], each.places[-1])
        for each in (*used, *(words for _, words in extra))
        if each.places
    ]
    found = dict(extra)
    for item in outline.items:
        if item.zone not in _ZONES or item.passage.at == title:
            continue
        for clause in _requirements(item):
            if (
                len(clause.text) <= LONGEST * 2
                and not _PRIVATE.search(clause.text)
                and not _taken(clause, taken)
            ):
                found.setdefault(clause.quote, clause)
    return sorted(found.items(), key=lambda each: each[1].at)


def _taken(clause: Passage, taken: list[tuple[int, int, int]]) -> bool:
    """Whether a rule already stands on the greater part of these words."""
    start, end = clause.places[0], clause.places[-1]
    shared = sum(
        max(0, min(end, last) - max(start, first) + 1) for line, first, last in taken if line == clause.line
    )
    return shared * 2 > end - start + 1


def _requirements(item: Item) -> Iterator[Passage]:
    for sentence in item.passage.sentences():
        for clause in sentence.clauses():
            if _is_requirement(item, sentence, clause):
                yield clause


def _is_requirement(item: Item, sentence: Passage, clause: Passage) -> bool:
    text = clause.text
    if (
        len(text) < 2
        or re.fullmatch(r"(?:.{1,12}[类组](?:\(.{1,16}\))?[、和]?){1,6}", text)
        or re.search(any_of("no_requirement"), text)
    ):
        return False
    if re.search(any_of("quality"), text) or re.search(any_of("must"), text):
        return item.zone != "" or _in_requirements(sentence.text)
    if item.zone in ("require",):
        return not item.bullet or len(text) <= 40
    return bool(item.zone in ("content", "length") and len(text) <= 40 and item.label)


def _in_requirements(text: str) -> bool:
    return bool(re.search(any_of("quality"), text) or re.search(any_of("works"), text))
