"""Whether two values of a field say the same, however a draft, a file's name or a list writes them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from essaycheck.folding import fold_characters
from essaycheck.recognition.lines import clean
from essaycheck.recognition.people.placeholders import is_placeholder

if TYPE_CHECKING:
    from collections.abc import Collection

PARTLY = ("unit", "school", "class", "address", "position", "title", "teacher")
"""Fields that people write in full or in part: 市一中 for 长沙市第一中学, 周文渊 for 周文渊老师."""

SHORTENED = 4
"""Characters from which a value may be another with some left out, where nothing else tells the two apart."""

_SHORTEST = 7
"""Digits of a telephone number."""

_FREQUENT = tuple(",。、“”\0\n;:!?().—《》")
"""What most folded texts hold beside letters and digits; NUL stands between paragraphs that are searched."""


def bare(text: str) -> str:
    """Letters and digits alone, folded: people differ in punctuation, and a file's name cannot hold all."""
    return letters(fold_characters(text))


def letters(folded: str) -> str:
    """The letters and digits of a folded text: a pattern is slow where it finds much."""
    for sign in filter(folded.__contains__, _FREQUENT):
        folded = folded.replace(sign, "")
    return folded if folded.isalnum() else _others().sub("", folded)


@cache
def _others() -> re.Pattern[str]:
    return re.compile(r"[\W_]+")


def compared(field: str, value: str) -> str:
    """A value as it is compared: bare, a telephone number without its country code.

    "" for a placeholder and for what is no value.
    """
    return "" if is_placeholder(field, clean(value)) else written(field, value)


def written(field: str, value: str) -> str:
    """The same whatever a value says: to find out whether it is a placeholder takes much longer."""
    return _digits(bare(value)) if field == "phone" else bare(value)


def each_written(field: str, values: Collection[str]) -> list[str]:
    """The same of many values: to fold them together takes a quarter of the time."""
    lines = "\n".join([value.replace("\n", " ") for value in values])
    folded = map(letters, fold_characters(lines).split("\n"))
    found = [*(map(_digits, folded) if field == "phone" else folded)]
    return found if values else []


def _digits(text: str) -> str:
    digits = "".join(filter(str.isdecimal, text))
    if digits[:-11] in ("86", "0086"):
        digits = digits[-11:]
    return digits if len(digits) >= _SHORTEST else ""


def agree(field: str, one: str, other: str, shortened: int = SHORTENED) -> bool:
    """Whether two bare values say the same; one of ``shortened`` characters may lack some of the other's."""
    if one == other:
        return True
    return field in PARTLY and (_within(one, other, shortened) or _within(other, one, shortened))


def _within(short: str, long: str, shortened: int) -> bool:
    """Whether ``short`` is a part of ``long``, or leaves out some of its characters: 市一中学, 市第一中学."""
    rest = iter(long)
    return short in long or (len(short) >= shortened and all(character in rest for character in short))
