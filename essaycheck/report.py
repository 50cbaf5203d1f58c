"""What a check found: verdicts on requirements, findings under them, drafts, the whole report.

Everything here is data. A status is derived from the findings each time it is asked for, never stored.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from essaycheck.errors import Fact
    from essaycheck.essay import Cell, Counts, Kind, Note, Span

Level = Literal["error", "warning", "info"]


class Status(IntEnum):
    """Ordered so that ``max`` combines; the name in lower case is the word of the JSON report."""

    UNCHECKED = 0
    PASS = 1
    WARN = 2
    FAIL = 3


COST: dict[Level, Status] = {"info": Status.PASS, "warning": Status.WARN, "error": Status.FAIL}
"""What a finding of a level makes of its verdict."""


class Place(NamedTuple):
    """Where in a draft something stands, resolved so that it can be shown without the draft."""

    kind: Kind
    paragraph: int
    cell: Cell | None = None


class Finding(NamedTuple):
    """One thing that is not as required: a code and facts, never a sentence.

    A rule gives ``code``, ``facts``, ``span`` and, where it is less grave than the rule's own level, ``level``. ``place`` and
    ``quote`` are stamped by the check, which knows the draft.
    """

    code: str
    facts: Mapping[str, Fact]
    span: Span | None = None
    level: Level = "error"
    place: Place | None = None
    quote: str = ""


class Verdict(NamedTuple):
    """What became of one requirement. ``judged`` is false where no program can tell (``manual``) or nothing was there to judge by."""

    rule: str
    facts: Mapping[str, Fact]
    findings: tuple[Finding, ...] = ()
    level: Level = "error"
    basis: str = ""
    name: str | None = None
    judged: bool = True

    @property
    def status(self) -> Status:
        """The gravest finding, but no graver than the rule's level allows; UNCHECKED when nothing was judged."""
        if not self.judged:
            return Status.UNCHECKED
        gravest = max((COST[finding.level] for finding in self.findings), default=Status.PASS)
        return min(gravest, COST[self.level])


class FoundField(NamedTuple):
    """An author field as the report shows it."""

    name: str
    label: str
    value: str
    span: Span
    place: Place


class KeywordCount(NamedTuple):
    """How often a term of the ruleset occurs in title and body: confirmed, and doubtful."""

    term: str
    count: int  # type: ignore[assignment]  # shadows tuple.count, which nobody needs here
    doubtful: int


class DraftCounts(NamedTuple):
    """The counts of the three scopes of the JSON report."""

    document: Counts
    document_all: Counts
    body: Counts


class CheckedDraft(NamedTuple):
    """A draft that was read and judged. Holds no paragraphs, so that a report of ten thousand stays small."""

    path: str
    sha256: str
    encoding: str | None
    title: str
    fields: tuple[FoundField, ...]
    notes: tuple[Note, ...]
    counts: DraftCounts
    keywords: tuple[KeywordCount, ...]
    verdicts: tuple[Verdict, ...]
    group: str | None = None

    @property
    def status(self) -> Status:
        """The worst of the verdicts; UNCHECKED ones do not change it."""
        return max((verdict.status for verdict in self.verdicts), default=Status.UNCHECKED)


class UnreadableDraft(NamedTuple):
    """A draft that could not be read: ``code`` is a reason code of the JSON report."""

    path: str
    code: str
    facts: Mapping[str, Fact]


Draft = CheckedDraft | UnreadableDraft


class RulesetIdentity(NamedTuple):
    """Which ruleset a report stands on. ``source``: ``builtin:mass-line``, a path, or a notice; ``default``: nobody chose it."""

    contest: str
    source: str
    sha256: str
    default: bool = False


class Report(NamedTuple):
    """Every verdict on every draft."""

    ruleset: RulesetIdentity
    drafts: tuple[Draft, ...]
