"""A short report for chat groups and wikis: totals, what is most often wrong, a table of the drafts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from essaycheck.render import figures, phrasing
from essaycheck.render.roster import counted
from essaycheck.render.sections import alone, behind, sections, since
from essaycheck.report import CheckedDraft
from essaycheck.safety import plain
from essaycheck.verdict import Status
from essaycheck.wording import JOINTS

if TYPE_CHECKING:
    from essaycheck.render.sections import Told
    from essaycheck.report import Draft, Report
    from essaycheck.verdict import Finding
    from essaycheck.wording import Wording

DETAILED = 20
"""Of more drafts that do not comply the table alone says what is wrong: a chat is short."""

FEW = 5
"""Things told of several drafts together."""

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~@&$#]|:(?=\S)|(?<=[wW]{3})\.|^[-+=]")
_NUMBERED = re.compile(r"^(\d{1,9})(?=[.)](?: |$))")


def render(report: Report, wording: Wording) -> bytes:
    """The report in Markdown; nothing in a draft can become a link, an image, HTML or a mention."""
    beyond = figures.beyond(report)
    lines = _head(report, beyond, wording)
    lines += _problems(report, wording)
    lines += _together(report, wording)
    lines += _table(report, beyond, wording)
    wanting = [each for each in ((draft, _details(draft, wording)) for draft in report.drafts) if each[1]]
    for draft, details in wanting if len(wanting) <= DETAILED else ():
        lines += [f"### {escaped(plain(draft.path))}", "", *details, ""]
    return ("\n".join(lines).rstrip() + "\n").encode("utf-8", "backslashreplace")


def _head(report: Report, beyond: tuple[figures.Beyond, ...], wording: Wording) -> list[str]:
    """The contest, the totals, and what has become of the drafts since an earlier report."""
    totals = phrasing.outcomes(report.drafts)
    said = " · ".join(f"{wording.say(f'report.{word}')} {number}" for word, number in totals if number)
    numbers = wording.say("report.totals", {"drafts": len(report.drafts), "said": said})
    lines = [f"## {escaped(wording.shown(report.ruleset.contest))}", ""]
    lines += [numbers + phrasing.passed_in_all(beyond, wording), ""]
    lines += [escaped(become), ""] if (become := since(report, wording)) else []
    return lines + ([f"**{wording.say('xlsx.partial-note')}**", ""] if report.partial else [])


def escaped(text: str) -> str:
    """``text`` with every sign escaped that Markdown gives a meaning where it stands."""
    return _NUMBERED.sub(r"\1\\", _SPECIAL.sub(r"\\\g<0>", " ".join(text.split())))


def _table(report: Report, beyond: tuple[figures.Beyond, ...], wording: Wording) -> list[str]:
    keys = ("roster.path", "roster.status", "report.counts", "roster.findings")
    heads = [wording.say(key) for key in keys]
    lines = ["| " + " | ".join(heads) + " |", "| --- | --- | ---: | --- |"]
    for draft in report.drafts:
        words = str(figures.length(draft)) if isinstance(draft, CheckedDraft) else ""
        status = escaped(phrasing.verdict_on(draft, beyond, wording))
        path = escaped(plain(draft.path) + behind(draft, wording))
        cells = (path, status, words, escaped(_wanting(draft, wording)))
        lines.append("| " + " | ".join(cells) + " |")
    return [*lines, ""]


def _wanting(draft: Draft, wording: Wording) -> str:
    """The requirements that a draft does not meet, and those not checked; or why it could not be read."""
    if not isinstance(draft, CheckedDraft):
        return phrasing.reason(draft, wording).message
    wanting = (each for each in draft.verdicts if each.status > Status.PASS)
    names = tuple(dict.fromkeys(phrasing.requirement(each, wording) for each in wanting))
    said = wording.say("report.matters", {"names": names}) if names else ""
    return " · ".join(filter(None, (said, phrasing.not_checked(draft, wording))))


def _details(draft: Draft, wording: Wording) -> list[str]:
    """What keeps a draft from complying; nothing of one that complies."""
    if not isinstance(draft, CheckedDraft):
        said = phrasing.reason(draft, wording)
        return [f"- {escaped(said.message)} → {escaped(said.hint)}"]
    return [_detail(finding, wording) for finding in counted(draft)]


def _detail(finding: Finding, wording: Wording) -> str:
    """What is the matter, what to do, and where."""
    said = phrasing.message(finding, wording)
    place = {"place": phrasing.place(finding.place, wording)} if finding.place else {}
    where = wording.say("report.there", place) if place else ""
    return f"- {escaped(said.message)} → {escaped(said.hint + where)}"


def _together(report: Report, wording: Wording) -> list[str]:
    """What several drafts are together: how many there are of each kind, and the first."""
    lines = [escaped(said), ""] if (said := alone(report.alone, wording)) else []
    for section in sections(report, wording):
        lines += [f"### {escaped(section.heading)}", ""]
        lines += [f"- {escaped(_told(each, wording))}" for each in section.told[:FEW]]
        lines += ["- ……", ""] if len(section.told) > FEW else [""]
    return lines


def _told(told: Told, wording: Wording) -> str:
    drafts = JOINTS[wording.lang].join(told.drafts)
    return told.text + (wording.say("html.colon") + drafts if drafts else "")


def _problems(report: Report, wording: Wording) -> list[str]:
    found = figures.problems(report)
    if not found or len(report.drafts) == 1:
        return []
    lines = [f"- {escaped(phrasing.problem(problem, wording))} {problem.drafts}" for problem in found[:10]]
    return [f"### {wording.say('xlsx.problems')}", "", *lines, ""]
