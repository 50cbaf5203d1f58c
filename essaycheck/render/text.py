"""The report that people read: a card for one draft; for several a list, then what is wrong with which."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from essaycheck.render import makeup, phrasing, sections
from essaycheck.render.layout import PLAIN, Page, padded, width
from essaycheck.report import UnreadableDraft, draft_status
from essaycheck.safety import plain
from essaycheck.verdict import COST, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaycheck.errors import Fact
    from essaycheck.report import CheckedDraft, Draft, Report
    from essaycheck.verdict import Finding, Verdict
    from essaycheck.wording import Wording

QUIET, USUAL, VERBOSE = 0, 1, 2
"""How much is told: drafts that fail; the others in short; every requirement of every draft."""

MARKS = {"pass": "√", "warn": "▲", "fail": "×", "unreadable": "×", "unchecked": "○", "info": "·"}
ASCII_MARKS = {"pass": "+", "warn": "!", "fail": "x", "unreadable": "x", "unchecked": "?", "info": "-"}
BAD = "bold red"
STYLES = {
    "pass": "green",
    "warn": "yellow",
    "fail": BAD,
    "unreadable": BAD,
    "unchecked": "dim",
    "info": "dim",
}

LONGEST = 60
"""Characters of a title or a field's value that are shown."""

MOST = 5
"""Findings of one requirement that are listed."""


class Screen(NamedTuple):
    """What the report is shown on, and how much of it."""

    width: int = 80
    colour: bool = False
    chinese: bool = True
    detail: int = USUAL


class Item(NamedTuple):
    """A line of a table: what it is called and what is said about it."""

    label: str
    text: str


def render(report: Report, wording: Wording) -> bytes:
    """The report as plain text in UTF-8."""
    return compose(report, wording, Screen()).encode()


def compose(report: Report, wording: Wording, screen: Screen) -> str:
    """The report as it fits the screen."""
    sheet = _Sheet(wording, screen)
    sheet.head(report)
    shown = [draft for draft in report.drafts if sheet.is_shown(draft)]
    if len(report.drafts) == 1:
        sheet.card(report.drafts[0])
    else:
        sheet.table(shown)
        for draft in shown:
            sheet.details(draft)
        sheet.total(report)
    sheet.together(report)
    text = sheet.page.text()
    return text if screen.chinese else text.translate(PLAIN)


class _Sheet:
    """A page, and what is needed to write on it."""

    def __init__(self, wording: Wording, screen: Screen) -> None:
        self.wording = wording
        self.screen = screen
        self.page = Page(screen.width, screen.colour)
        self.marks = MARKS if screen.chinese else ASCII_MARKS

    def head(self, report: Report) -> None:
        ruleset = report.ruleset
        kind = "-default" if ruleset.default else "-notice" if ruleset.notice else ""
        facts: dict[str, Fact] = {"contest": ruleset.contest, "source": ruleset.source}
        self.page.row(0, "", self.wording.say(f"report.ruleset{kind}", facts))
        self.page.gap()

    def is_shown(self, draft: Draft) -> bool:
        return self.screen.detail > QUIET or draft_status(draft) in ("fail", "unreadable")

    def table(self, drafts: list[Draft]) -> None:
        words = [self._short(draft_status(draft)) for draft in drafts]
        figures = [_figure(draft) for draft in drafts]
        columns = max(map(width, words), default=0), max(map(len, figures), default=0)
        for draft, word, figure in zip(drafts, words, figures, strict=True):
            style = STYLES[draft_status(draft)]
            head = f"{self._mark(draft)} {padded(word, columns[0])}  {figure:>{columns[1]}}  "
            self.page.row(
                0, head, self._path(draft) + sections.behind(draft, self.wording), label_style=style
            )
            if matters := self._matters(draft):
                self.page.row(width(head), "", matters, style)
        if drafts:
            self.page.gap()

    def details(self, draft: Draft) -> None:
        if self.screen.detail == VERBOSE:
            self.card(draft)
        elif draft_status(draft) != "pass":
            self._heading(draft)
            if isinstance(draft, UnreadableDraft):
                self._reason(draft)
            else:
                self._to_do(draft)
            self.page.gap()

    def card(self, draft: Draft) -> None:
        self._heading(draft)
        if isinstance(draft, UnreadableDraft):
            self._reason(draft)
        else:
            self._items(draft)
            self._requirements(draft)
            self._to_do(draft)
            self._makeup(draft)
            self.page.gap()
            self._verdict(draft)
        self.page.gap()

    def together(self, report: Report) -> None:
        """What there is to say of several drafts, and of what has become of them since."""
        for section in sections.sections(report, self.wording):
            self.page.gap()
            self.page.row(0, "", section.heading, "bold")
            for told in section.told:
                self.page.row(4, f"  {self.marks[told.status]} ", told.text, label_style=STYLES[told.status])
                for detail in told.details:
                    self.page.row(6, "", detail, "dim")
            if section.more:
                self.page.row(2, "", section.more, "dim")
        if said := sections.since(report, self.wording):
            self.page.gap()
            self.page.row(0, "", said)

    def total(self, report: Report) -> None:
        counted = report.tally
        statuses = ("pass", "warn", "fail", "unreadable")
        parts = [
            self.wording.say(f"report.part.{status}", {"number": number})
            for status, number in zip(statuses, counted, strict=True)
            if number
        ]
        facts: dict[str, Fact] = {"drafts": counted.drafts, "parts": " · ".join(parts)}
        self.page.row(0, "", self.wording.say("report.total", facts), STYLES[report.status])

    def _path(self, draft: Draft) -> str:
        return plain(draft.path)

    def _short(self, status: str) -> str:
        return self.wording.say(f"report.short.{status}")

    def _mark(self, draft: Draft) -> str:
        return self.marks[draft_status(draft)]

    def _matters(self, draft: Draft) -> str:
        """Why a draft is not simply good."""
        if isinstance(draft, UnreadableDraft):
            return phrasing.reason(draft, self.wording).message
        if draft.status < Status.WARN:
            return ""
        verdicts = (verdict for verdict in draft.verdicts if verdict.status == draft.status)
        names = tuple(dict.fromkeys(phrasing.requirement(verdict, self.wording) for verdict in verdicts))
        return self.wording.say("report.matters", {"names": names})

    def _heading(self, draft: Draft) -> None:
        self._verdict(draft)
        self.page.row(2, "", self._path(draft))

    def _verdict(self, draft: Draft) -> None:
        status = draft_status(draft)
        text = self.wording.say(f"report.{status}")
        if matters := self._matters(draft):
            text = self.wording.say("report.because", {"verdict": text, "matters": matters})
        self.page.row(0, f"{self.marks[status]} ", text, STYLES[status], STYLES[status])

    def _reason(self, draft: UnreadableDraft) -> None:
        self.page.row(2, "", phrasing.reason(draft, self.wording).hint)

    def _items(self, draft: CheckedDraft) -> None:
        """What the draft is: title, counts, fields, and what else was noticed."""
        items = list(self._facts(draft))
        column = max(width(item.label) for item in items) + 4
        self.page.gap()
        for item in items:
            self.page.row(column, f"  {item.label}", item.text, label_style="dim")

    def _facts(self, draft: CheckedDraft) -> Iterator[Item]:
        say = self.wording.say
        title = self.wording.shown(_cut(draft.title))
        yield Item(say("report.title"), say("report.title-text", {"title": title}))
        yield Item(say("report.counts"), self._counts(draft))
        yield Item(say("report.fields"), self._fields(draft) or say("report.no-fields"))
        if draft.encoding:
            yield Item(say("report.encoding"), draft.encoding)
        if draft.group:
            yield Item(say("report.group"), self.wording.shown(draft.group))
        if draft.notes:
            notes = [say(f"note.{note.code}", {"number": note.number}) for note in draft.notes]
            yield Item(say("report.noticed"), " · ".join(notes))

    def _counts(self, draft: CheckedDraft) -> str:
        document, everything, body = draft.counts
        facts = {"body": body.words, "document": document.words, "all": everything.words}
        further = {"han": body.han, "characters": body.characters}
        key = "report.count-all" if everything != document else "report.count"
        return self.wording.say(key, facts) + self.wording.say("report.count-han", further)

    def _fields(self, draft: CheckedDraft) -> str:
        said = []
        for field in draft.fields:
            name = self.wording.say(f"field.{field.name}")
            value = self.wording.shown(_cut(phrasing.field_value(field, self.wording)))
            where = phrasing.place(field.place, self.wording)
            said.append(self.wording.say("report.field", {"name": name, "value": value, "place": where}))
        return "\n".join(said)

    def _requirements(self, draft: CheckedDraft) -> None:
        names = [phrasing.requirement(verdict, self.wording) for verdict in draft.verdicts]
        column = max(map(width, names), default=0) + 6
        self.page.gap()
        for name, verdict in zip(names, draft.verdicts, strict=True):
            status = _outcome(verdict)
            label = f"  {self.marks[status]} {name}"
            style = STYLES[status]
            self.page.row(column, label, phrasing.summary(verdict, self.wording), label_style=style)
            if verdict.basis:
                self.page.row(column, "", self.wording.say("report.basis", {"basis": verdict.basis}), "dim")

    def _to_do(self, draft: CheckedDraft) -> None:
        """What to change: what fails first, then what only warns; with -v also what costs nothing."""
        for status, findings in self._findings(draft):
            if findings:
                self.page.gap()
                self.page.row(2, "", self.wording.say(f"report.to-do.{status.name.lower()}"), "bold")
            for number, finding in enumerate(findings, 1):
                self._finding(number, finding)

    def _findings(self, draft: CheckedDraft) -> Iterator[tuple[Status, list[Finding]]]:
        for status in (Status.FAIL, Status.WARN):
            verdicts = [verdict for verdict in draft.verdicts if verdict.status == status]
            yield status, [finding for verdict in verdicts for finding in _told(verdict)]
        if self.screen.detail == VERBOSE:
            shown = [
                finding
                for verdict in draft.verdicts
                for finding in verdict.findings
                if verdict.status == Status.PASS and (finding.place or not verdict.asked)
            ]
            yield Status.PASS, shown[: 2 * MOST]

    def _makeup(self, draft: CheckedDraft) -> None:
        lines = makeup.lines(draft, self.wording) if self.screen.detail == VERBOSE else []
        if lines:
            self.page.gap()
            self.page.row(2, "", self.wording.say("makeup.heading"), "bold")
        for label, text in lines:
            self.page.row(0, label, text, label_style="dim")

    def _finding(self, number: int, finding: Finding) -> None:
        said = phrasing.message(finding, self.wording)
        self.page.row(5, f"  {number}. ", said.message)
        self.page.row(5, "", said.hint)
        if finding.place:
            facts = {"place": phrasing.place(finding.place, self.wording), "quote": finding.quote}
            self.page.row(5, "", self.wording.say("report.at", facts), "dim")


def _outcome(verdict: Verdict) -> str:
    if verdict.status == Status.PASS and verdict.findings:
        return "info"
    return verdict.status.name.lower()


def _told(verdict: Verdict) -> list[Finding]:
    """The findings that make a verdict what it is, the first of them."""
    return [each for each in verdict.findings if COST[each.level] >= verdict.status][:MOST]


def _figure(draft: Draft) -> str:
    return "" if isinstance(draft, UnreadableDraft) else str(draft.counts.body.words)


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
