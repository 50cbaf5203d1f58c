"""Checking again whenever a draft is saved, and what has changed since the last time."""

from __future__ import annotations

import os
import time
from itertools import chain
from typing import TYPE_CHECKING

from essaycheck.errors import UsageError
from essaycheck.filenames import DOCUMENTS, LOCKS
from essaycheck.records import NamedTuple
from essaycheck.render import phrasing
from essaycheck.report import CheckedDraft
from essaycheck.verdict import COST, Status

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Generator, Iterator, Sequence

    from essaycheck.report import Draft, Report
    from essaycheck.wording import Wording

QUIET_FOR = 200
"""Milliseconds without another change after which a draft counts as saved: programs save in several steps."""

PATIENCE = 12
PAUSE = 0.25
"""How often, and after how many seconds each time, a draft is looked at again that is just being saved."""

NO_DRAFT = {"no-such-path", "nothing-to-check"}
"""What is said where there is no draft: the old one is gone, and the new one may not be there yet."""

IN_BETWEEN = {"permission", "not-a-file", "damaged", "not-docx", "empty"}
"""What a draft may seem to be while it is being saved."""


class Topic(NamedTuple):
    """What can be mended alone: a requirement, and of the author's details each field."""

    rule: str
    name: str | None
    field: str


class Change(NamedTuple):
    """What has become of one draft. ``turn``: it is ``new``, ``gone``, ``readable`` or ``unreadable`` now."""

    path: str
    turn: str = ""
    words: int = 0
    mended: tuple[Topic, ...] = ()
    broken: tuple[Topic, ...] = ()


def changes(before: Report, after: Report) -> tuple[Change, ...]:
    """What has changed from one report to the next; drafts of which nothing has are left out."""
    old = {draft.path: draft for draft in before.drafts}
    new = {draft.path: draft for draft in after.drafts}
    found = (_change(path, old.get(path), new.get(path)) for path in {**old, **new})
    return tuple(change for change in found if change != Change(change.path))


def is_same(before: Report, after: Report) -> bool:
    """Whether the same bytes were saved again: what saves in several steps may be noticed more than once."""
    return before.ruleset == after.ruleset and _saved(before) == _saved(after) != {}


def _saved(report: Report) -> dict[str, str]:
    """What each draft is; nothing where one could not be read."""
    checked = [draft for draft in report.drafts if isinstance(draft, CheckedDraft)]
    return {draft.path: draft.sha256 for draft in checked} if len(checked) == len(report.drafts) else {}


def _change(path: str, old: Draft | None, new: Draft | None) -> Change:
    if old is None or new is None:
        return Change(path, "new" if old is None else "gone")
    if isinstance(old, CheckedDraft) and isinstance(new, CheckedDraft):
        words = new.counts.body.words - old.counts.body.words
        was, is_ = _wanting(old), _wanting(new)
        mended, broken = (tuple(t for t in a if t not in b) for a, b in ((was, is_), (is_, was)))
        return Change(path, "", words, mended, broken)
    if type(old) is type(new):
        return Change(path)
    return Change(path, "readable" if isinstance(new, CheckedDraft) else "unreadable")


def _wanting(draft: CheckedDraft) -> dict[Topic, None]:
    """What is not as it should be, in the order of the report."""
    return {
        Topic(
            verdict.rule,
            verdict.name,
            str(finding.facts.get("field", "")) if verdict.rule == "author" else "",
        ): None
        for verdict in draft.verdicts
        for finding in verdict.findings
        if min(COST[finding.level], COST[verdict.level]) > Status.PASS
    }


def told(found: Sequence[Change], wording: Wording, alone: bool) -> str:
    """The changes in words; ``alone``: there is but one draft, which needs no name."""
    if not found:
        return wording.say("watch.same") + "\n"
    lines = []
    for change in found:
        facts = {"parts": " · ".join(_parts(change, wording)), "path": "" if alone else change.path}
        lines.append(wording.say("watch.since", facts) + "\n")
    return "".join(lines)


def _parts(change: Change, wording: Wording) -> Iterator[str]:
    if change.turn:
        yield wording.say(f"watch.{change.turn}")
    if change.words:
        yield wording.say("watch.words", {"words": f"{change.words:+d}"})
    for key, topics in (("mended", change.mended), ("broken", change.broken)):
        for topic in topics:
            yield wording.say(f"watch.{key}", {"name": _name(topic, wording)})


def _name(topic: Topic, wording: Wording) -> str:
    if topic.field:
        return wording.say(f"field.{topic.field}")
    return phrasing.named(topic.rule, topic.name, wording)


def saves(paths: Sequence[str], rules: str = "") -> Generator[None, None, None]:
    """Comes back each time that one of the drafts at ``paths``, files or folders, is saved from now on.

    The folders around them are watched: Word and WPS put a new file in the place of the old one. So is the
    file of the ``rules``, but where a whole other folder would have to be for it.
    """
    from watchfiles import watch

    real = [os.path.realpath(path) for path in paths]
    folders = [path for path in real if os.path.isdir(path)]
    files = [path for path in real if path not in folders]
    if rules and (not folders or any(_below(os.path.realpath(rules), folder) for folder in folders)):
        files.append(os.path.realpath(rules))
    around = {*folders, *map(os.path.dirname, files)}
    wanted = filter_of(files, folders)
    noticed = watch(
        *around,
        watch_filter=wanted,
        step=QUIET_FOR,
        rust_timeout=QUIET_FOR,
        yield_on_timeout=True,
        recursive=bool(folders),
    )
    begun = next(noticed)  # not before anybody asks does it begin to watch
    return (None for changed in chain([begun], noticed) if changed)


def filter_of(files: Collection[str], folders: Collection[str]) -> Callable[[object, str], bool]:
    """Tells whether a change at a path is that of a draft, which is a file or below a folder."""

    def is_draft(_: object, path: str) -> bool:
        return path in files or (_may_be_draft(path) and any(_below(path, folder) for folder in folders))

    return is_draft


def _below(path: str, folder: str) -> bool:
    return path.startswith(os.path.join(folder, ""))


def _may_be_draft(path: str) -> bool:
    suffix = os.path.splitext(path)[1].lower()
    return suffix in {*DOCUMENTS, ".zip"} and not os.path.basename(path).startswith(LOCKS)


def settled(check: Callable[[], Report], before: Report) -> Report | None:
    """The report by ``check`` once no draft is just being saved; None when none is there any more.

    A draft of the report ``before`` that is missing may only be on its way to its place.

    Raises:
        UsageError: by ``check``, for another reason than that there is no draft.
    """
    known = {draft.path for draft in before.drafts}
    report = None
    for wait in [0.0, *[PAUSE] * PATIENCE]:
        time.sleep(wait)
        try:
            report = check()
        except UsageError as error:
            if error.code not in NO_DRAFT:
                raise
            report = None
            continue
        there = {draft.path for draft in report.drafts}
        if known <= there and not any(map(_is_in_between, report.drafts)):
            break
    return report


def _is_in_between(draft: Draft) -> bool:
    return not isinstance(draft, CheckedDraft) and draft.code in IN_BETWEEN
