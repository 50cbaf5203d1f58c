"""Labels that have another sign than a colon between them and their values, or nothing."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from essaycheck.patterns import compiled
from essaycheck.recognition.labels import Pair, trimmed
from essaycheck.recognition.labels.fitting import INSTITUTIONS, is_kind
from essaycheck.recognition.labels.vocabulary import LONGEST_LABEL
from essaycheck.recognition.lines import SPACES, squeeze
from essaycheck.recognition.people.values import is_institution, is_person, may_be_name, without_position

if TYPE_CHECKING:
    from essaycheck.recognition.labels.vocabulary import Vocabulary

_SHORT = 24
_FORMLESS = ("other", "phone", "email", "address", "postcode", "position", "gender", "age", "wechat")
_RUN_ON = (
    "(?:作者)?姓名|作者|(?:工作)?单位|学校|班级|(?:联系|手机)?电话|手机号码?|手机"
    "|(?:通[讯信]|联系|家庭)?地址|(?:家庭)?住址|(?:电子)?邮箱"
)
"""The labels that people run together with their values."""
_FIELDS = {
    "名": "name",
    "者": "name",
    "位": "unit",
    "校": "school",
    "级": "class",
    "址": "address",
    "箱": "email",
}
"""The fields of these labels by how they end; the others are a telephone's."""


def with_colons(text: str, vocabulary: Vocabulary) -> str:
    """``text`` with a colon in place of each bar behind a label (作者|陆远之 单位|清溪县档案局)."""
    return _barred().sub(lambda bar: f"{bar[1]}:" if vocabulary.field(bar[1]) else bar[0], text)


@cache
def _barred() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(\w{{1,{LONGEST_LABEL}}})\|")


def bracketed(text: str, vocabulary: Vocabulary) -> list[Pair]:
    """The labels and values of a line that has each value in brackets: 姓名( 陆远之 )单位( 清溪县档案局 )."""
    for form in _in_round_brackets():
        found = list(form.finditer(text))
        fields = [vocabulary.field(each[1]) for each in found]
        remarks = (each[1].partition("(")[2][:-1] for each in found)
        if any(map(is_person, remarks)):
            return []  # 姓名(陆远之)(笔名)
        if found and all(fields) and sum(len(each[0]) for each in found) == len(text):
            return [
                Pair(field or "", *each.span(1), *trimmed(text, *each.span(2)))
                for field, each in zip(fields, found, strict=True)
            ]
    return []


@cache
def _in_round_brackets() -> tuple[re.Pattern[str], ...]:
    """A label and its value in brackets, 班级(六(2)班); then with a remark on it, 手机(本人)(13800001234)."""
    label, remark = rf"[\w/、]{{1,{LONGEST_LABEL}}}", r"\(\w{1,8}\)"
    value = r"\(([^()]*(?:\([^()]*\)[^()]*)*)\)[ ,;、]*"
    return re.compile(rf"({label}){value}"), re.compile(rf"({label}(?:{remark})?){value}")


_DRAWN = (
    r"\s{0,20}(?:[*●◆·] ?)?(?:\d{1,2}[.、)] ?)?([\w/、()][\w/、() ]{0,28}[\w)])"
    r" {0,3}(?:-{1,4}|[~=→]{1,3}) {0,3}(?=[^-~=→ ])"
)
"""A label of two characters or more before a sign."""
_SIGNS = "-~=→"


def behind_sign(text: str, vocabulary: Vocabulary, *, beside: bool = False) -> Pair | None:
    """A label that is made of several, and its value behind a dash: 单位/部门--清溪县档案局.

    ``beside`` others of the kind it may be any label of what has no form: 字数--约900字.
    """
    drawn = any(map(text.strip(_SIGNS + SPACES).__contains__, _SIGNS))
    found = compiled(_DRAWN).match(text) if drawn else None
    label = squeeze(found[1]) if found else ""
    field = vocabulary.field(label) if beside or not vocabulary.knows(label) else None
    if not found or not field:
        return None
    start, end = trimmed(text, found.end(), len(text))
    value = text[start:end]
    named = field == "name" and "-" not in text[found.end(1) : start] and may_be_name(squeeze(value))
    placed = field in INSTITUTIONS and is_institution(without_position(squeeze(value)))
    told = named or placed or is_kind(field, value)
    told = told or (beside and field in _FORMLESS and len(value) <= _SHORT)
    return Pair(field, *found.span(1), start, end) if told else None


def run_on(text: str) -> list[Pair]:
    """Labels and values without anything between them: 姓名陆远之电话13800001234单位清溪县档案局."""
    labels = list(compiled(_RUN_ON).finditer(text))
    if len(labels) < 2 or text[: labels[0].start()].strip(SPACES):
        return []
    stops = (*(label.start() for label in labels[1:]), len(text))
    ends = [len(text[:stop].rstrip(SPACES + ",;。")) for stop in stops]
    found = [
        Pair(_field_of(label), *label.span(), label.end() + text.startswith(("是", "为"), label.end()), end)
        for label, end in zip(labels, ends, strict=True)
    ]
    return found if all(is_kind(pair.field, text[pair.start : pair.end]) for pair in found) else []


def _field_of(label: re.Match[str]) -> str:
    return _FIELDS.get(label[0][-1], "phone")
