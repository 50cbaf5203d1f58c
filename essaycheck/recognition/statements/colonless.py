"""Labels that have another sign than a colon between them and their values, or nothing."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from essaycheck.patterns import compiled
from essaycheck.recognition.labels import Pair, trimmed
from essaycheck.recognition.labels.fitting import is_kind
from essaycheck.recognition.labels.vocabulary import LONGEST_LABEL
from essaycheck.recognition.lines import SPACES

if TYPE_CHECKING:
    from essaycheck.recognition.labels.vocabulary import Vocabulary

_RUN_ON = "(?:作者)?姓名|作者|(?:工作)?单位|学校|(?:联系|手机)?电话|手机号码?|手机"
"""The labels that people run together with their values."""


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


def run_on(text: str) -> list[Pair]:
    """Labels and values without anything between them: 姓名陆远之电话13800001234单位清溪县档案局."""
    labels = list(compiled(_RUN_ON).finditer(text))
    if len(labels) < 2 or text[: labels[0].start()].strip(SPACES):
        return []
    ends = [*(label.start() for label in labels[1:]), len(text.rstrip(SPACES + "。"))]
    found = [
        Pair(_field_of(label), *label.span(), label.end() + text.startswith(("是", "为"), label.end()), end)
        for label, end in zip(labels, ends, strict=True)
    ]
    return found if all(is_kind(pair.field, text[pair.start : pair.end]) for pair in found) else []


def _field_of(label: re.Match[str]) -> str:
    return {"名": "name", "者": "name", "位": "unit", "校": "school"}.get(label[0][-1], "phone")
