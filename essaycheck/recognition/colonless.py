"""Labels that have another sign than a colon between them and their values."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from essaycheck.recognition.labels import Pair, trimmed
from essaycheck.recognition.vocabulary import LONGEST_LABEL

if TYPE_CHECKING:
    from essaycheck.recognition.vocabulary import Vocabulary


def with_colons(text: str, vocabulary: Vocabulary) -> str:
    """``text`` with a colon in place of each bar behind a label (作者|陆远之 单位|清溪县档案局)."""
    return _barred().sub(lambda bar: f"{bar[1]}:" if vocabulary.field(bar[1]) else bar[0], text)


@cache
def _barred() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(\w{{1,{LONGEST_LABEL}}})\|")


def bracketed(text: str, vocabulary: Vocabulary) -> list[Pair]:
    """The labels and values of a line that has each value in brackets: 姓名( 陆远之 )单位( 清溪县档案局 )."""
    found = list(_in_round_brackets().finditer(text))
    fields = [vocabulary.field(each[1]) for each in found]
    whole = sum(len(each[0]) for each in found) == len(text)
    if not whole or not found or not all(fields):
        return []
    return [
        Pair(field or "", *each.span(1), *trimmed(text, *each.span(2)))
        for field, each in zip(fields, found, strict=True)
    ]


@cache
def _in_round_brackets() -> re.Pattern[str]:
    return re.compile(rf"(\w{{1,{LONGEST_LABEL}}})\(([^()]*)\)[ ,;、]*")
