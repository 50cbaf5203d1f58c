"""What a check found: the drafts with their verdicts, what several are together, the whole report.

Everything here is data; a report of ten thousand drafts stays small.
"""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Literal

from essaycheck.essay import Counts, Span
from essaycheck.records import NamedTuple
from essaycheck.verdict import FOR_PEOPLE, Place, Status, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from essaycheck.errors import Fact
    from essaycheck.essay import Note
    from essaycheck.makeup import Makeup
    from essaycheck.together import Duplicate, Entry, Registered


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
    places: tuple[Span, ...] = ()  # the first of the doubtful ones


class KeywordCounts(dict[str, KeywordCount]):
    """Those of several terms, by each of them. ``there``: the terms that occur, as most do not."""

    def __init__(self, absent: Mapping[str, KeywordCount]) -> None:
        super().__init__(absent)
        self.there: set[str] = set()


class DraftCounts(NamedTuple):
    """The counts of the three scopes of the JSON report."""

    document: Counts
    document_all: Counts
    body: Counts


Since = Literal["new", "changed", "fixed", "failing", "same"]
"""What has become of a draft since an earlier report."""


DraftStatus = Literal["pass", "warn", "fail", "unreadable"]
STATUSES: tuple[DraftStatus, ...] = ("pass", "warn", "fail", "unreadable")
"""From good to bad, as they are told and as ``Tally`` counts them."""

BAD: tuple[DraftStatus, ...] = ("fail", "unreadable")
"""Those for which a run fails."""


class Written(NamedTuple):
    """How a draft stands in a JSON report: its status, and its JSON up to the last brace.

    ``json`` is b"" where another program has written it; ``masked``: numbers of people are masked in it;
    ``carried``: it comes from an earlier report.
    """

    status: DraftStatus
    json: bytes
    masked: bool
    carried: bool = False


_STATUS, _ASKED = attrgetter("status"), attrgetter("asked")


class CheckedDraft(NamedTuple):
    """A draft that was read and judged. Holds no paragraphs, so that a report of ten thousand stays small.

    ``text_hash`` and ``sample`` are those of its fingerprint, by which drafts are compared; b"" without one.
    """

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
    title_span: Span | None = None
    text_hash: bytes = b""
    sample: bytes = b""
    since: Since | None = None
    makeup: Makeup | None = None  # where it was looked at closely
    written: Written | None = None

    @property
    def status(self) -> Status:
        """The worst of the verdicts; UNCHECKED ones do not change it, nor does what nobody asked for."""
        return max(map(_STATUS, filter(_ASKED, self.verdicts)), default=Status.UNCHECKED)

    @property
    def unchecked(self) -> tuple[Verdict, ...]:
        """The verdicts that were not reached though a program could: the draft has nothing to judge by."""
        return tuple(each for each in self.verdicts if not each.judged and each.rule != FOR_PEOPLE)


class UnreadableDraft(NamedTuple):
    """A draft that could not be read: ``code`` is a reason code of the JSON report."""

    path: str
    code: str
    facts: Mapping[str, Fact]
    since: Since | None = None


Draft = CheckedDraft | UnreadableDraft


def draft_status(draft: Draft) -> DraftStatus:
    """What becomes of a draft. One of which nothing could be judged is a warning: it did not pass."""
    if isinstance(draft, UnreadableDraft):
        return "unreadable"
    if draft.written:
        return draft.written.status
    words: dict[Status, DraftStatus] = {Status.PASS: "pass", Status.FAIL: "fail"}
    return words.get(draft.status, "warn")


UNCOUNTED = DraftCounts(Counts(), Counts(), Counts())
NOWHERE = (Span(0, 0, 0), Place("body", 0))


def gist(draft: CheckedDraft, written: Written | None = None) -> CheckedDraft:
    """What has to be known of a draft to compare it with others: what it states, and not where."""
    if draft.counts == UNCOUNTED and not draft.verdicts:
        return draft._replace(written=written)  # one is made of it already
    return draft._replace(
        fields=tuple([FoundField(*field[:3], *NOWHERE) for field in draft.fields]),
        notes=(),
        counts=UNCOUNTED,
        keywords=(),
        verdicts=(),
        title_span=None,
        written=written,
    )


class Tally(NamedTuple):
    """How many drafts became what."""

    passed: int = 0
    warned: int = 0
    failed: int = 0
    unreadable: int = 0

    @property
    def drafts(self) -> int:
        """All of them."""
        return sum(self)

    @property
    def status(self) -> Literal["pass", "warn", "fail"]:
        """The worst; a draft that could not be read is as bad as one that fails."""
        if self.failed or self.unreadable:
            return "fail"
        return "warn" if self.warned else "pass"


def tally(drafts: Iterable[Draft]) -> Tally:
    """Count the drafts by what became of them."""
    statuses = [draft_status(draft) for draft in drafts]
    return Tally(*map(statuses.count, STATUSES))


class RulesetIdentity(NamedTuple):
    """What a report stands on. ``source``: ``builtin:mass-line``, or the path of a ruleset or a notice.

    ``default``: nobody chose it; ``notice``: it was derived from the organiser's notice.
    """

    contest: str
    source: str
    sha256: str
    default: bool = False
    notice: bool = False


class Asked(NamedTuple):
    """What decides beside the ruleset how drafts are judged; ``as_of`` is a date in ISO's form."""

    as_of: str
    group: str | None = None
    encoding: str | None = None


class Comparison(NamedTuple):
    """An earlier report: how many of its rows are ``carried`` over, how many of its drafts are ``gone``."""

    path: str
    carried: int = 0
    gone: int = 0
    masked: bool = False  # rows carried over are masked although all is to be shown now
    phones: bool = True  # false when those rows are masked: whose number is whose cannot be told by them
    other_day: str = ""  # this run's, where rows carried over say by another who is in time


class Report(NamedTuple):
    """Every verdict on every draft.

    ``counted``: what became of the drafts where they are not kept; ``seal``: that of their rows. ``similar``:
    those that are alike in part were looked for, too.
    """

    ruleset: RulesetIdentity
    drafts: tuple[Draft, ...]
    duplicates: tuple[Duplicate, ...] = ()
    entries: tuple[Entry, ...] = ()
    registered: Registered | None = None
    partial: bool = False  # the user interrupted the run; the drafts are those done by then
    asked: Asked | None = None
    earlier: Comparison | None = None
    counted: Tally | None = None
    seal: int = 0
    similar: bool = False
    alone: tuple[str, ...] = ()  # what the ruleset asks of several drafts together, where there is but one

    @property
    def tally(self) -> Tally:
        """How many drafts became what."""
        return self.counted or tally(self.drafts)

    @property
    def status(self) -> Literal["pass", "warn", "fail"]:
        """The worst of the drafts and of what several are together; a run that was cut short did not pass."""
        alone = self.tally.status
        together = {pair.status for pair in self.duplicates} | {entry.status for entry in self.entries}
        if alone == "fail" or Status.FAIL in together:
            return "fail"
        return "warn" if Status.WARN in together or self.partial else alone
