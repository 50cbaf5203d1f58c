"""A short report for chat groups and wikis: totals, a table of the drafts, what to do for those that fail."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from essaycheck.render import figures, phrasing
from essaycheck.render.roster import counted
from essaycheck.report import CheckedDraft, draft_status, tally

if TYPE_CHECKING:
    from essaycheck.report import Draft, Report
    from essaycheck.wording import Wording

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~:@&$])|^([-+#=]|\d{1,9}[.)])")


def render(report: Report, wording: Wording) -> bytes:
    """The report in Markdown; nothing in a draft can become a link, an image, HTML or a mention."""
    counts = tally(report.drafts)
    parts = ("pass", counts.passed), ("warn", counts.warned), ("fail", counts.failed)
    totals = [*parts, ("unreadable", counts.unreadable)]
    said = " · ".join(f"{wording.say(f'report.{word}')} {number}" for word, number in totals if number)
    lines = [f"## {escaped(wording.shown(report.ruleset.contest))}", ""]
    lines += [f"{wording.say('xlsx.drafts')} {counts.drafts}：{said}", ""]
    lines += _table(report, wording)
    lines += [line for draft in report.drafts for line in _details(draft, wording)]
    lines += _problems(report, wording)
    return ("\n".join(lines).rstrip() + "\n").encode("utf-8", "backslashreplace")


def escaped(text: str) -> str:
    """``text`` with every sign escaped that Markdown gives a meaning where it stands."""
    return _SPECIAL.sub(r"\\\1\2", " ".join(text.split()))


def _table(report: Report, wording: Wording) -> list[str]:
    heads = [wording.say(f"roster.{key}") for key in ("path", "status", "body")]
    lines = ["| " + " | ".join(heads) + " |", "| --- | --- | ---: |"]
    for draft in report.drafts:
        words = str(draft.counts.body.words) if isinstance(draft, CheckedDraft) else ""
        status = wording.say(f"report.{draft_status(draft)}")
        lines.append(f"| {escaped(wording.shown(draft.path))} | {status} | {words} |")
    return [*lines, ""]


def _details(draft: Draft, wording: Wording) -> list[str]:
    """What keeps a draft from complying; nothing of one that complies."""
    if isinstance(draft, CheckedDraft):
        messages = [phrasing.message(finding, wording) for finding in counted(draft)]
    else:
        messages = [phrasing.reason(draft, wording)]
    if not messages:
        return []
    lines = [f"- {escaped(each.message)} → {escaped(each.hint)}" for each in messages]
    return [f"### {escaped(wording.shown(draft.path))}", "", *lines, ""]


def _problems(report: Report, wording: Wording) -> list[str]:
    found = figures.problems(report)
    if not found or len(report.drafts) == 1:
        return []
    lines = []
    for problem in found[:10]:
        field = "：" + wording.say(f"field.{problem.field}") if wording.has(f"field.{problem.field}") else ""
        lines.append(
            f"- {escaped(phrasing.named(problem.rule, problem.name, wording) + field)} {problem.drafts}"
        )
    return [f"### {wording.say('xlsx.problems')}", "", *lines, ""]
