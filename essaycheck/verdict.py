"""What became of one requirement: a verdict, the findings under it, and what they cost.

Everything here is data. A status is derived from the findings each time it is asked for, never stored.
"""

from __future__ import annotations

from enum import IntEnum
from operator import attrgetter
from typing import TYPE_CHECKING, Literal

from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from essaycheck.errors import Fact
    from essaycheck.essay import Cell, Kind, Span

Level = Literal["error", "warning", "info"]


class Status(IntEnum):
    """Ordered so that ``max`` combines; the name in lower case is the word of the JSON report."""

    UNCHECKED = 0
    PASS = 1
    WARN = 2
    FAIL = 3


COST: dict[Level, Status] = {"info": Status.PASS, "warning": Status.WARN, "error": Status.FAIL}
"""What a finding of a level makes of its verdict."""


FOR_PEOPLE = "manual"
"""The kind of rule that no program judges; any other is judged, unless a draft gives nothing to judge by."""


class Place(NamedTuple):
    """Where in a draft something stands, resolved so that it can be shown without the draft."""

    kind: Kind
    paragraph: int
    cell: Cell | None = None
    said: str = ""  # in words, where it comes from an earlier report


class Finding(NamedTuple):
    """One thing that is not as required: a code and facts, never a sentence.

    A rule gives ``code``, ``facts``, ``span`` and, where it is less grave than the rule's level, ``level``.
    ``place`` and ``quote`` are stamped by the check, which knows the draft.
    """

    code: str
    facts: Mapping[str, Fact]
    span: Span | None = None
    level: Level = "error"
    place: Place | None = None
    quote: str = ""
    said: tuple[str, str] | None = None  # message and hint, where it comes from an earlier report


_LEVEL = attrgetter("level")


class Verdict(NamedTuple):
    """What became of one requirement.

    ``judged`` is false where no program can tell (``manual``) or nothing was there to judge by; ``asked``
    where the ruleset does not require it: it is only shown.
    """

    rule: str
    facts: Mapping[str, Fact]
    findings: tuple[Finding, ...] = ()
    level: Level = "error"
    basis: str = ""
    name: str | None = None
    judged: bool = True
    said: str = ""  # its summary, where it comes from an earlier report
    asked: bool = True

    @property
    def status(self) -> Status:
        """The gravest finding, but no graver than the rule's level; UNCHECKED when nothing was judged."""
        if not self.judged:
            return Status.UNCHECKED
        if not self.findings or self.level == "info":
            return Status.PASS
        gravest = max(map(COST.__getitem__, map(_LEVEL, self.findings)))
        return min(gravest, COST[self.level])
