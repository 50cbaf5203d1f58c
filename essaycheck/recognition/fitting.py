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
    return _fits(pair.field, bare)


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
