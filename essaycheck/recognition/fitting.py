"""Whether a value can be what its label announces, and which labels announce an author's field at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.recognition import values
from essaycheck.recognition.lines import squeeze
from essaycheck.recognition.placeholders import is_placeholder

if TYPE_CHECKING:
    from essaycheck.recognition.labels import Pair
    from essaycheck.recognition.lines import Line

_LONGEST_VALUE = 60
_LONGEST_PROFILE = 250
_SENTENCE = frozenset("。!?…")
_SPEAKERS = frozenset(("老师", "教师", "诗人", "采访", "整理"))
"""Labels that also stand before what somebody says in a dialogue (老师：坐下), or what somebody does."""
NO_FIELDS = ("title", "subtitle", "other", "staff")
INSTITUTIONS = ("unit", "school", "department")


def is_statement(line: Line, pair: Pair) -> bool:
    """Whether the value can be what its label announces (not so: 电话：一头是村里，一头是机关)."""
    text = line.text[pair.start : pair.end]
    bare = squeeze(text)
    if pair.field in ("profile", "title", "other", "staff"):
        return len(bare) <= (_LONGEST_PROFILE if pair.field == "profile" else _LONGEST_VALUE)
    if len(bare) > _LONGEST_VALUE:
        return False
    if not bare or is_placeholder(pair.field, text):
        return True
    if not _SENTENCE.isdisjoint(bare):
        return False
    label = squeeze(line.text[pair.label_start : pair.label_end])
    if label in _SPEAKERS:
        return _names_somebody(text)
    if pair.field == "phone" and len(label) == 1 and label.isalpha():
        return bool(values.numbers(text))  # 手：13800001234, and not 手：两双
    return _fits(pair.field, bare)


def _names_somebody(text: str) -> bool:
    """Whether a value is a name, or begins with one (岳小山、方圆; 岳小山(清溪县档案局))."""
    begin, end = next(iter(values.pieces(text, 0, len(text))), (0, 0))
    first = text[begin:end]
    names = [squeeze(each).partition("(")[0] for each in (text, first)]
    return any(values.is_person(name) or values.is_transcribed(name) for name in names)


def _fits(field: str, bare: str) -> bool:
    if field == "phone":
        return any(map(str.isdigit, bare)) or "@" in bare
    if field in ("name", "contact", "teacher"):
        return len(bare) <= _LONGEST_VALUE and (bare[0] not in "的和与是在" or values.is_person(bare))
    if field in INSTITUTIONS:
        return bare not in values.names().measures and bare[0] not in "的就"
    return field in ("subtitle", "class", "address") or len(bare) <= 40


def is_field(kind: str) -> bool:
    """Whether a label of this kind is followed by one author field of its own."""
    return kind not in (*NO_FIELDS, "profile")
