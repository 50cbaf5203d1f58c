"""Labels that no list holds, with a colon and a short value: 赛区：清溪片, 特长：写作."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.patterns import compiled
from essaycheck.recognition.labels import is_unknown
from essaycheck.recognition.lines import squeeze
from essaycheck.recognition.people import name_lists, values

if TYPE_CHECKING:
    from essaycheck.recognition.lines import Line

_SENTENCES = tuple("了吧吗呢啊呀啦的着嘛哦…~-、;")
_PERSONS = "我你您他她它咱"
_OF_SPEECH = frozenset(_PERSONS + "的着们此各")
_NUMERALS = "一二三四五六七八九十"
_CHAPTERS = "章篇幕节回集阕"
_ORDINALS = "第其之" + _NUMERALS
_WRITERS = ("作者", "著者", "译者", "原著", "原作")
_LONGEST_LABEL = 6
_LONGEST_PLAIN = 4
_IN_PHRASES = frozenset("的有是不无在了")
_LEADING = frozenset("的从到与和把让在")
_OF_PERSONS = frozenset(
    ("年", "月", "岁", "米", "厘米", "千克", "公斤", "斤", "分", "度", "字", "篇", "册", "次", "项")
)
"""In what somebody's age, size, works and successes are told."""
_DATA = r"[〔〕()\[\]./_年月日号第-]*[\dA-Za-z][\dA-Za-z〔〕()\[\]./_年月日号第-]*|[是否有无]"


def is_formal(text: str) -> bool:
    """Whether a squeezed line is what an office or a contest notes on an entry: 学段：高中, 档案号：A017."""
    label, _, value = text.partition(":") if is_unknown(text) else ("", "", "")
    if not _LEADING.isdisjoint(value) and values.is_han(value):
        return False  # 学习形式：从书本到田野
    if len(label) > _LONGEST_PLAIN and not _IN_PHRASES.isdisjoint(label):
        return False
    return label.endswith(name_lists.names().notes)


def is_personal(text: str) -> bool:
    """Whether a squeezed line can speak of its author: 特长:骑车, and not 老支书:进来坐, 时间:夏夜."""
    if not is_unknown(text) or text.endswith(_SENTENCES) or "," in text:
        return False
    label, _, value = text.partition(":")
    if not _OF_SPEECH.isdisjoint(label) or value[0] in _PERSONS:
        return False  # 同志们：上午好
    known = name_lists.names()
    if label[-1] in _NUMERALS or label[-1] in _CHAPTERS or label[0] in _ORDINALS:
        return False  # 镜头一, 上篇, 第一章
    speaks = label.endswith(known.speakers) or values.is_position(label)
    called = len(label) == len("老王") and label[0] in "老小阿" and label[1] in known.surnames
    asked = label.startswith(("是否", "有无"))  # 是否党员
    return asked or not (speaks or called or label.startswith(known.parts) or _is_amount(value))


def _is_amount(value: str) -> bool:
    """Whether a value is so many of what nobody has of himself: 120户, 30万元, and not 12年."""
    unit = value.lstrip("0123456789.约")
    return unit != value and unit in name_lists.names().measures and unit not in _OF_PERSONS


def is_of_book(text: str) -> bool:
    """Whether a squeezed line tells which book is meant, or whose it is: 读物：《…》, 小说作者：路遥川."""
    label, _, value = text.partition(":")
    if not 1 < len(label) <= _LONGEST_LABEL or not values.is_han(label):
        return False
    return value.startswith("《") or (label.endswith(_WRITERS) and is_unknown(text))


def is_outdone(line: Line, following: Line) -> bool:
    """Whether what stands behind an unknown label is data, so that the next line is rather the title."""
    text, other = squeeze(line.text), squeeze(following.text)
    if not is_unknown(text) or ":" in other:
        return False
    value = text.partition(":")[2]
    if compiled(_DATA).fullmatch(value):
        return True
    beside = following.paragraph.index == line.paragraph.index + 1
    return beside and (values.is_institution(value, weak=True) or _is_set_apart_from(line, following))


def _is_set_apart_from(line: Line, following: Line) -> bool:
    return following.paragraph.align == "center" != line.paragraph.align
