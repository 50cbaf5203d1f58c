"""The report that people read: a card for one draft; for several a list, then what is wrong with which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.render import figures, phrasing, sections
from essaycheck.render.card import Card
from essaycheck.render.columns import PLAIN, padded, width
from essaycheck.render.screen import QUIET, STYLES, VERBOSE, Screen, Sheet
from essaycheck.report import BAD, UnreadableDraft, draft_status

if TYPE_CHECKING:
    from essaycheck.errors import Fact
    from essaycheck.report import Draft, Report
    from essaycheck.wording import Wording


def render(report: Report, wording: Wording) -> bytes:
    """The report as plain text in UTF-8."""
    return compose(report, wording, Screen()).encode()


def compose(report: Report, wording: Wording, screen: Screen) -> str:
    """The report as it fits the screen."""
    beyond = figures.beyond(report)
    sheet = Sheet(wording, screen, beyond)
    _head(sheet, report)
    shown = [draft for draft in report.drafts if _is_shown(draft, screen)]
    if len(report.drafts) == 1:
        Card(sheet, report.drafts[0]).whole()
    else:
        _table(sheet, shown)
        for draft in shown:
            card = Card(sheet, draft)
            card.whole() if screen.detail == VERBOSE else card.in_short()
        _total(sheet, report, phrasing.passed_in_all(beyond, wording))
    _together(sheet, report)
    text = sheet.page.text()
    return text if screen.chinese else text.translate(PLAIN)


def _head(sheet: Sheet, report: Report) -> None:
    ruleset = report.ruleset
    kind = "-default" if ruleset.default else "-notice" if ruleset.notice else ""
    facts: dict[str, Fact] = {"contest": ruleset.contest, "source": ruleset.source}
    sheet.page.row(0, "", sheet.wording.say(f"report.ruleset{kind}", facts))
    if ruleset.default:
        sheet.page.row(0, "", sheet.wording.say("report.other-contest"))
    if report.partial:
        sheet.page.row(0, "", sheet.wording.say("xlsx.partial-note"), STYLES["warn"])
    sheet.page.gap()


def _is_shown(draft: Draft, screen: Screen) -> bool:
    return screen.detail > QUIET or draft_status(draft) in BAD


def _table(sheet: Sheet, drafts: list[Draft]) -> None:
    words = [sheet.wording.say(f"report.short.{phrasing.outcome(draft)}") for draft in drafts]
    figures = [_figure(draft) for draft in drafts]
    columns = max(map(width, words), default=0), max(map(len, figures), default=0)
    for draft, word, figure in zip(drafts, words, figures, strict=True):
        style = STYLES[draft_status(draft)]
        head = f"{sheet.mark(draft)} {padded(word, columns[0])}  {figure:>{columns[1]}}  "
        sheet.page.row(0, head, sheet.path(draft) + sections.behind(draft, sheet.wording), label_style=style)
        if matters := sheet.matters(draft):
            sheet.page.row(width(head), "", matters, style)
        sheet.passed(draft, width(head))
    if drafts:
        sheet.page.gap()


def _together(sheet: Sheet, report: Report) -> None:
    """What there is to say of several drafts, and of what has become of them since."""
    if said := sections.alone(report.alone, sheet.wording):
        sheet.page.row(4, f"  {sheet.marks['unchecked']} ", said, label_style=STYLES["unchecked"])
    for section in sections.sections(report, sheet.wording):
        sheet.page.gap()
        sheet.page.row(0, "", section.heading, "bold")
        for told in section.told:
            sheet.page.row(4, f"  {sheet.marks[told.status]} ", told.text, label_style=STYLES[told.status])
            for detail in (*told.drafts, *told.details):
                sheet.page.row(6, "", detail, "dim")
        if section.more:
            sheet.page.row(2, "", section.more, "dim")
    if said := sections.since(report, sheet.wording):
        sheet.page.gap()
        sheet.page.row(0, "", said)


def _total(sheet: Sheet, report: Report, passed: str) -> None:
    parts = [
        sheet.wording.say(f"report.part.{outcome}", {"number": number})
        for outcome, number in phrasing.outcomes(report.drafts)
        if number
    ]
    facts: dict[str, Fact] = {"drafts": report.tally.drafts, "parts": " · ".join(parts)}
    sheet.page.row(0, "", sheet.wording.say("report.total", facts) + passed, STYLES[report.status])


def _figure(draft: Draft) -> str:
    return "" if isinstance(draft, UnreadableDraft) else str(figures.length(draft))
