"""A line with what it states of the author."""

from __future__ import annotations

from itertools import compress
from operator import attrgetter
from typing import TYPE_CHECKING

from essaycheck.recognition.labels.fields import fields_of
from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from essaycheck.essay import Field
    from essaycheck.recognition.labels import Pair
    from essaycheck.recognition.lines import Line

_WRITERS = ("整理", "执笔", "撰文", "采写")
"""Labels of the author beside those of others: 口述:… 整理:陆远之."""
_AUTHOR = frozenset(
    ("name", "phone", "unit", "school", "department", "class", "email", "address", "student_id")
    + ("contact", "profile")
)


class StatedLine(NamedTuple):
    """A line and the labelled statements that it consists of; none when it is anything else."""

    line: Line
    pairs: tuple[Pair, ...]
    introduced: tuple[Pair, ...] = ()
    """What it says of the one who speaks, in sentences."""

    @property
    def is_prose(self) -> bool:
        """Running text, not the author's data."""
        return not self.pairs and not self.introduced and self.line.is_prose

    @property
    def kinds(self) -> set[str]:
        """The author fields that it speaks of."""
        return {pair.field for pair in self.pairs} & _AUTHOR if self.fields else set()

    @property
    def fields(self) -> list[Field]:
        """The author fields that it states; behind somebody else's label stands what is his."""
        theirs = bool(self.pairs) and self.pairs[0].field == "staff"
        return [
            field
            for pair in self.pairs
            if not theirs or self.line.text.startswith(_WRITERS, pair.label_start)
            for field in fields_of(self.line, pair)
        ]


def stating(lines: Sequence[StatedLine]) -> Iterator[int]:
    """The numbers of the lines that state something."""
    return compress(range(len(lines)), map(attrgetter("pairs"), lines))


def groups(lines: Sequence[StatedLine]) -> list[list[int]]:
    """The numbers of the lines that state something, those beside each other together."""
    found: list[list[int]] = []
    for number in stating(lines):
        if found and found[-1][-1] == number - 1:
            found[-1].append(number)
        else:
            found.append([number])
    return found
