"""What is commented on, and in which words: a summary, then each finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.records import NamedTuple
from essaycheck.render import phrasing
from essaycheck.render.card import listed
from essaycheck.render.sections import alone
from essaycheck.verdict import COST, Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from essaycheck.essay import Span
    from essaycheck.report import CheckedDraft, RulesetIdentity
    from essaycheck.verdict import Finding, Verdict
    from essaycheck.wording import Wording

OUTCOMES = ("fail", "warn", "pass", "info", "unchecked")
"""The order of the summary: what is to be mended first."""

LONGEST = 500
"""Characters of one paragraph of a comment."""


class Remark(NamedTuple):
    """One comment: its text, and the words that it is about; None is the whole essay.

    ``where`` names the place for when no comment can stand there.
    """

    text: str
    span: Span | None = None
    where: str = ""


def remarks(
    draft: CheckedDraft, ruleset: RulesetIdentity, wording: Wording, unjudged: Sequence[str] = ()
) -> tuple[Remark, ...]:
    """The summary, what is about the whole essay, and what has its place in the order of the text.

    What was only looked for out of interest and not found stands in the summary alone.
    """
    found = [
        _remark(finding, verdict, wording)
        for verdict in draft.verdicts
        for finding in verdict.findings
        if finding.span or _status(finding, verdict) >= Status.WARN
    ]
    found.sort(key=lambda remark: remark.span or (-1, 0, 0))
    return (Remark(_text(_summary(draft, ruleset, wording, unjudged))), *found)


def _summary(
    draft: CheckedDraft, ruleset: RulesetIdentity, wording: Wording, unjudged: Sequence[str]
) -> Iterator[str]:
    say = wording.say
    yield say(f"annotate.{phrasing.outcome(draft)}", {"contest": ruleset.contest, "source": ruleset.source})
    lines = listed(draft, wording, everything=False)
    for line in sorted(lines, key=lambda line: OUTCOMES.index(line.outcome)):
        yield say(f"annotate.requirement.{line.outcome}", {"name": line.label, "summary": line.text})
    if said := alone(unjudged, wording):
        yield f"{phrasing.MARKS['unchecked']} {said}"
    yield say("annotate.advice")


def _remark(finding: Finding, verdict: Verdict, wording: Wording) -> Remark:
    said = phrasing.message(finding, wording)
    outcome = "info" if _status(finding, verdict) == Status.PASS else _status(finding, verdict).name.lower()
    facts = {"name": phrasing.requirement(verdict, wording), "summary": said.message}
    lines = [wording.say(f"annotate.requirement.{outcome}", facts), said.hint]
    if verdict.basis and outcome != "info":
        lines.append(wording.say("report.basis", {"basis": verdict.basis}))
    return Remark(_text(lines), finding.span, _where(finding, wording))


def _where(finding: Finding, wording: Wording) -> str:
    if not finding.place:
        return ""
    return _cut(
        wording.say("report.at", {"place": phrasing.place(finding.place, wording), "quote": finding.quote})
    )


def _status(finding: Finding, verdict: Verdict) -> Status:
    return min(COST[finding.level], COST[verdict.level])


def _text(lines: Iterator[str] | list[str]) -> str:
    return "\n".join(map(_cut, lines))


def _cut(line: str) -> str:
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"
