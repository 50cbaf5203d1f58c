"""A run over many drafts: what need not be checked again, and what they are all together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.discovery import read_bytes
from essaycheck.errors import UnreadableEssayError
from essaycheck.records import NamedTuple
from essaycheck.report import STATUSES, Asked, CheckedDraft, Comparison, Report, Tally, draft_status, gist
from essaycheck.steps import Check, check_sources

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Sequence

    from essaycheck.discovery import Source
    from essaycheck.earlier import Earlier, Row
    from essaycheck.essay import Essay
    from essaycheck.report import Draft
    from essaycheck.rule import Context, Ruleset
    from essaycheck.similarity import Fingerprint
    from essaycheck.together import Duplicate, RegistrationList
    from essaycheck.wording import Lang


class Run(NamedTuple):
    """The drafts to check, and what to hold them against. ``listed``: who has registered.

    ``similar``: the user asks for drafts that are alike in part, be there others ``against`` them or not.
    """

    sources: Sequence[Source]
    ruleset: Ruleset
    context: Context
    encoding: str | None = None
    jobs: int = 1
    lang: Lang = "zh"
    reveal: bool = False
    earlier: Earlier | None = None
    against: Sequence[Source] = ()
    similar: bool = False
    keep: Callable[[Draft], Draft] | None = None  # what to make of each draft as soon as it is checked
    streamed: bool = False  # one more draft comes from standard input
    listed: RegistrationList | None = None

    @property
    def asked(self) -> Asked:
        """What the report says of how it was made."""
        return Asked(self.context.as_of.isoformat(), self.context.group, self.encoding)

    @property
    def is_comparable(self) -> bool:
        """Whether the drafts of the earlier report would get the same rows now."""
        return self.earlier is not None and self.earlier.is_comparable(
            self.ruleset.identity.sha256, self.asked, self.lang
        )

    @property
    def is_of_another_day(self) -> bool:
        """Whether the earlier report judges by another day than this one who is in time."""
        ruleset = self.ruleset
        rules = (*ruleset.rules, *(rule for group in ruleset.groups for rule in group.rules))
        timed = any(rule.kind == "window" and rule.level != "info" for rule in rules)
        return timed and self.earlier is not None and self.earlier.asked.get("as_of") != self.asked.as_of

    @property
    def is_told_too_little(self) -> bool:
        """Whether people have to be told apart by their numbers, which are masked in the earlier report."""
        return self.earlier is not None and self.earlier.masked and bool(self.ruleset.entries or self.listed)

    @property
    def sampled(self) -> bool | None:
        """Which fingerprints are made: to find similar drafts costs much, so it has to be asked for."""
        if self.ruleset.originality or self.similar:
            return True
        return None if self.is_of_one else False

    @property
    def is_of_one(self) -> bool:
        """Whether there is but one draft."""
        return len(self.sources) + self.streamed == 1

    def others(self) -> Iterator[Draft]:
        """The drafts to compare with, which are read and not judged."""
        unjudged = self.ruleset.replace(rules=(), groups=())
        context = self.context._replace(group=None)
        return check_sources(self.against, Check(unjudged, context, self.encoding, sampled=True), self.jobs)

    def check(self, sources: Sequence[Source]) -> Iterator[Draft]:
        """Read and check some of them."""
        return check_sources(sources, self.check_of_each, self.jobs, alone=self.is_of_one)

    @property
    def check_of_each(self) -> Check:
        """How each draft is checked."""
        return Check(self.ruleset, self.context, self.encoding, self.sampled, self.keep)


def _unchanged(run: Run) -> dict[int, CheckedDraft]:
    """The drafts of the earlier report that are as they were, by their number in this one."""
    earlier = run.earlier
    if not earlier or not run.is_comparable or run.is_told_too_little:
        return {}
    from essaycheck.earlier import called

    rows = ((number, source, earlier.row(source.shown)) for number, source in enumerate(run.sources))
    return {
        number: called(row.draft, source.shown)
        for number, source, row in rows
        if row and row.draft and _holds(row, run) and _is_same(source, row)
    }


def _holds(row: Row, run: Run) -> bool:
    """Whether the row says of a draft all that is needed of it."""
    wanted, there = run.sampled, row.sampled
    return wanted is None or (there is not None and there >= wanted)


def _is_same(source: Source, row: Row) -> bool:
    from hashlib import sha256  # slow to load, and five times as fast as ``digest`` without it

    try:
        return sha256(read_bytes(source)).hexdigest() == row.sha256
    except UnreadableEssayError:
        return False


class Gathering:
    """The drafts of a run as they come. ``whole``: all that is known of them is kept, for the report.

    ``uncompared``: those of the others that they are compared with, ``meet``, that could not be read.
    ``seal``: that of the rows that have been shown already.
    """

    def __init__(self, run: Run, *, whole: bool) -> None:
        self._run = run
        self._whole = whole
        self._drafts: list[Draft] = []
        self._others: list[Fingerprint] = []
        self._carried = 0
        self.uncompared: list[str] = []
        self.seal = 0
        self._counted = dict.fromkeys(STATUSES, 0)

    def drafts(self) -> Generator[Draft, None, None]:
        """Check the drafts, in order, for ``add``; those that are as they were are in the earlier report."""
        if not self._run.earlier:
            yield from self._run.check(self._run.sources)
            return
        same = _unchanged(self._run)
        rest = [source for number, source in enumerate(self._run.sources) if number not in same]
        checked = self._run.check(rest)
        for number in range(len(self._run.sources)):
            yield same.get(number) or next(checked)

    def add(self, draft: Draft) -> Draft:
        """Take in the next draft, which is given back with what has become of it."""
        if self._run.earlier:
            from essaycheck.earlier import since

            draft = draft._replace(since=since(self._run.earlier, draft))
        self._counted[draft_status(draft)] += 1
        if isinstance(draft, CheckedDraft):
            self._carried += draft.written is not None and draft.written.carried
            self._drafts.append(draft if self._whole else gist(draft))
        else:
            self._drafts.append(draft)
        return draft

    def meet(self, other: Draft) -> None:
        """Take in one of the ``others``."""
        if isinstance(other, CheckedDraft):
            self._others.append(_print(other))
        else:
            self.uncompared.append(other.path)

    def report(self, *, partial: bool = False) -> Report:
        """The report on all of them; of a run that was interrupted without what only all of them tell."""
        run = self._run
        report = Report(
            run.ruleset.identity,
            tuple(self._drafts) if self._whole else (),
            partial=partial,
            asked=run.asked,
            earlier=self._comparison(),
            counted=Tally(*self._counted.values()),
            seal=self.seal,
        )
        return report if partial else self._together(report)

    def _comparison(self) -> Comparison | None:
        earlier = self._run.earlier
        if not earlier:
            return None
        gone = len(earlier.without(source.shown for source in self._run.sources))
        masked = self._carried > 0 and earlier.masked
        day = self._run.asked.as_of if self._carried and self._run.is_of_another_day else ""
        return Comparison(earlier.path, self._carried, gone, masked and self._run.reveal, not masked, day)

    def _together(self, report: Report) -> Report:
        run, several = self._run, len(self._drafts) > 1
        if several or run.against:
            found = _duplicates(run, self._drafts, self._others)
            report = report._replace(duplicates=tuple(found), similar=run.sampled is True)
        if several:
            from essaycheck.entries import find_entries

            report = report._replace(entries=find_entries(self._drafts, run.ruleset.entries))
        else:
            report = report._replace(alone=_unjudged(run))
        if run.listed:
            from essaycheck.registration import compare

            report = report._replace(registered=compare(run.listed, self._drafts))
        return report


def _unjudged(run: Run) -> tuple[str, ...]:
    """What the ruleset asks of several drafts together, and one by itself cannot be judged by."""
    return tuple(kind for kind in run.ruleset.together if not (run.against and kind == "originality"))


def _duplicates(run: Run, drafts: Sequence[Draft], others: Sequence[Fingerprint]) -> Iterator[Duplicate]:
    """The pairs with the same bytes or text; similar ones too, where they are asked for."""
    from essaycheck.similarity import find_pairs

    sources = {source.shown: source for source in (*run.against, *run.sources)}

    def read(path: str) -> Essay | None:
        try:
            return run.check_of_each.essay(read_bytes(sources[path]), sources[path])
        except (KeyError, UnreadableEssayError):
            return None

    prints = [_print(draft) for draft in drafts if isinstance(draft, CheckedDraft)]
    return find_pairs(prints, read, run.ruleset.originality, others)


def _print(draft: CheckedDraft) -> Fingerprint:
    from essaycheck.similarity import Fingerprint

    return Fingerprint(draft.path, draft.sha256, draft.text_hash, draft.sample)
