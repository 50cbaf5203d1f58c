"""The report for programs, a line for each draft as it is done, then one with the summary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.render import json, together
from essaycheck.report import CheckedDraft, Written, draft_status, gist

if TYPE_CHECKING:
    from essaycheck.report import Draft, Report
    from essaycheck.wording import Wording


def render(report: Report, wording: Wording) -> bytes:
    """The whole report."""
    rows = [json.row(draft, wording) for draft in report.drafts]
    return b"\n".join([*rows, last_line(report, wording, json.seal_of(rows))])


def kept(draft: Draft, wording: Wording) -> Draft:
    """A draft as its line of jsonl, and what it is compared with others by: a process sends no more of it."""
    if not isinstance(draft, CheckedDraft):
        return draft
    status = draft_status(draft)
    written = Written(status, json.checked_row(draft, status, wording)[:-1], masked=not wording.reveal)
    return gist(draft, written)


def last_line(report: Report, wording: Wording, seal: int) -> bytes:
    """What is known only when every draft is done; ``seal``: that of their rows."""
    return (
        json.written(
            {
                "summary": json.summary_object(report.tally),
                "status": report.status,
                **json.made_object(report, wording),
                "ruleset": json.ruleset_object(report.ruleset),
                **json.notice_object(report.ruleset),
                "seal": seal,
                **together.objects(report, wording),
            }
        )
        + b"\n"
    )
