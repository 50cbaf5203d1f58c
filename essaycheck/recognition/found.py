"""What has been found in a draft so far, and its lines in the three parts in which to look for more."""

from __future__ import annotations

from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING

from essaycheck.recognition.trimmings import is_date
from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from essaycheck.essay import Field, Title
    from essaycheck.recognition.lines import Line
    from essaycheck.recognition.statements.stated import StatedLine

NEAR = 5
"""Lines from the title, or from the end, in which a name or an institution may stand alone."""
_LABEL = 8  # characters in which a label ends
_PLACE, _PAIRS = attrgetter("place"), attrgetter("pairs")


class Found(NamedTuple):
    """Title and fields, and the lines that are therefore no part of the body."""

    fields: tuple[Field, ...] = ()
    taken: tuple[Line, ...] = ()
    title: Title | None = None
    subtitle: str = ""

    def __or__(self, other: Found) -> Found:
        """Both; the title found first stays."""
        if not any(other):
            return self
        return Found(
            self.fields + other.fields,
            self.taken + other.taken,
            self.title or other.title,
            self.subtitle or other.subtitle,
        )

    def free(self, lines: Iterable[Line]) -> list[Line]:
        """The lines that are not taken."""
        taken = self.places
        return [line for line in lines if line.place not in taken] if taken else list(lines)

    @property
    def places(self) -> set[tuple[int, int]]:
        """Where the lines taken begin."""
        return set(map(_PLACE, self.taken))

    def states(self, *names: str) -> bool:
        """Whether one of these fields has a value."""
        return any(field.name in names and field.value for field in self.fields)


def together(parts: Iterable[Found]) -> Found:
    """All of them, in one step however many they are."""
    parts = tuple(filter(any, parts))
    if len(parts) < 2:
        return parts[0] if parts else Found()
    return Found(
        tuple(chain.from_iterable(part.fields for part in parts)),
        tuple(chain.from_iterable(part.taken for part in parts)),
        next((part.title for part in parts if part.title), None),
        next((part.subtitle for part in parts if part.subtitle), ""),
    )


class Sheet(NamedTuple):
    """The lines at both ends of a draft; ``prose``: the numbers of those that are running text.

    ``head`` stands before it, ``tail`` behind it; of a draft without any all lines are the head's.
    """

    lines: list[StatedLine]
    prose: list[int]
    head: list[Line]
    tail: list[Line]

    @classmethod
    def of(cls, lines: list[StatedLine], prose: list[int]) -> Sheet:
        """The sheet of these lines."""
        head = [each.line for each in lines[: prose[0] if prose else None]]
        return cls(lines, prose, head, [each.line for each in lines[prose[-1] + 1 :]] if prose else [])

    def without(self, places: Collection[tuple[int, int]]) -> Sheet:
        """The sheet without the lines that begin there: what is not asked for any more."""
        if not places:
            return self
        kept = [number for number, each in enumerate(self.lines) if each.line.place not in places]
        moved = {old: new for new, old in enumerate(kept)}
        return Sheet.of([self.lines[old] for old in kept], [moved[old] for old in self.prose if old in moved])

    def behind(self, taken: Collection[tuple[int, int]]) -> list[Line]:
        """The lines behind the running text that is not ``taken``."""
        left = (at for at in reversed(self.prose) if self.lines[at].line.place not in taken)
        last = next(left, len(self.lines))
        return [each.line for each in self.lines[last + 1 :]]

    @property
    def subheads(self) -> list[Line]:
        """Short lines that head parts of the running text: one under the title may be of them (高山)."""
        between = self.lines[self.prose[0] : self.prose[-1]] if self.prose else []
        return [each.line for each in between if not each.is_prose and each.line.may_be_name]

    @property
    def labelled(self) -> set[tuple[int, int]]:
        """Where the lines of data with labels begin; none where words with a colon head parts of the text."""
        amid = self.lines[self.prose[0] : self.prose[-1]] if self.prose else []
        marked = [each for each in amid if ":" in each.line.text[:_LABEL]]
        headed = any(not (each.pairs or each.is_prose) for each in marked)
        return set() if headed else {each.line.place for each in self.stating}

    @property
    def stating(self) -> Iterator[StatedLine]:
        """The lines that state something."""
        return filter(_PAIRS, self.lines)

    def opens(self, line: Line) -> bool:
        """Whether a line at the top is of it alone: no day or ornament that heads other parts of the text."""
        amid = self.lines[self.prose[0] : self.prose[-1]] if self.prose else []
        heads = [each.line for each in amid if not (each.pairs or each.is_prose)]
        again = any(each.text.strip() == line.text.strip() for each in heads)
        return not again and not (is_date(line) and any(map(is_date, heads)))

    def beside(self, line: Line) -> tuple[Line | None, Line | None]:
        """The line before ``line`` and the one behind it."""
        places = [each.line.place for each in self.lines]
        number = places.index(line.place)
        around = [None, *(each.line for each in self.lines), None]
        return around[number], around[number + 2]
