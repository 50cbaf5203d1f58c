"""The workbook: the roster, a summary with the distribution of lengths, the findings, the duplicates.

Every text is written as a string, so that nothing in it is a formula; numbers and identities stay text.
"""

from __future__ import annotations

import io
import re
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

from essaycheck.render import copies, figures, phrasing, together
from essaycheck.render.roster import counted, roster
from essaycheck.render.sections import alone, since
from essaycheck.render.workbook import Table, fill, fit, held, styles_of
from essaycheck.report import CheckedDraft
from essaycheck.safety import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

    from essaycheck.render.roster import Roster, Value
    from essaycheck.render.workbook import Cell, Styles
    from essaycheck.report import Draft, Report
    from essaycheck.together import Passage, Registered
    from essaycheck.wording import Wording

LINKS = 60_000
"""Links of a worksheet; Excel follows no more than 65,530."""


def render(report: Report, wording: Wording) -> bytes:
    """The workbook as the bytes of an .xlsx file."""
    import datetime

    from xlsxwriter import Workbook

    file = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(file, options) as book:
        if report.asked:  # the same report is the same file
            book.set_properties({"created": datetime.datetime.fromisoformat(report.asked.as_of)})
        styles = styles_of(book)
        _roster_sheet(book.add_worksheet(wording.say("xlsx.roster")), roster(report, wording), styles)
        _summary_sheet(book, report, wording, styles)
        findings = book.add_worksheet(wording.say("xlsx.findings"))
        fill(findings, _findings(report, wording), styles)
        duplicates = book.add_worksheet(wording.say("xlsx.duplicates"))
        fill(duplicates, _duplicates(report, wording), styles)
        if report.registered:
            registered = book.add_worksheet(wording.say("registered.heading"))
            fill(registered, _registered(report.registered, wording), styles)
    return file.getvalue()


def _roster_sheet(sheet: Worksheet, table: Roster, styles: Styles) -> None:
    keys = [column.key for column in table.columns]
    headings, rows = (column.heading for column in table.columns), (row.cells for row in table.rows)
    fill(sheet, Table(tuple(headings), tuple(rows), (keys.index("sha256"),)), styles)
    status = keys.index("status")
    for number, row in enumerate(table.rows, 1):
        sheet.write_string(number, status, str(row.cells[status]), styles.status[row.status])
        if number <= LINKS and row.path != "-":
            _link(sheet, number, row.path, styles)


def _link(sheet: Worksheet, number: int, path: str, styles: Styles) -> None:
    """A link to the draft; of one in an archive, to the archive. Names that no link can hold have none."""
    archive = re.match(r".*?\.zip(?=/)", path, re.IGNORECASE | re.DOTALL)
    target = Path(archive[0] if archive else path).absolute()
    if plain(str(target)) == str(target) and len(str(target)) < 1000 and "\\x" not in path:
        sheet.write_url(number, 0, _url(target), styles.text, held(path))


def _url(path: PurePath) -> str:
    """The URL of a file. XlsxWriter writes one of ``file:`` in lower case as Windows alone understands it."""
    from urllib.parse import quote

    written = "".join(quote(char, safe="/:") if char.isascii() else char for char in path.as_posix())
    host = path.drive.startswith("\\\\")  # a shared folder of Windows: \\server\share
    return f"FILE:{written}" if host else f"FILE:///{written.lstrip('/')}"


def _findings(report: Report, wording: Wording) -> Table:
    keys = ("path", "status", "requirement", "finding", "place", "quote", "hint", "code")
    rows = tuple(row for draft in report.drafts for row in _findings_of(draft, wording))
    return Table(tuple(wording.say(f"roster.{key}") for key in keys), rows)


def _findings_of(draft: Draft, wording: Wording) -> Iterator[tuple[str, ...]]:
    """The findings that count; of a draft that could not be read, why."""
    if not isinstance(draft, CheckedDraft):
        said, status = phrasing.reason(draft, wording), wording.say("report.short.unreadable")
        yield draft.path, status, "", said.message, "", "", said.hint, draft.code
        return
    mattering = set(map(id, counted(draft)))
    graded = ((verdict, finding) for verdict in draft.verdicts for finding in verdict.findings)
    for verdict, finding in graded:
        if id(finding) in mattering:
            said = phrasing.message(finding, wording)
            where = phrasing.place(finding.place, wording) if finding.place else ""
            status = wording.say(f"report.short.{verdict.status.name.lower()}")
            name, quote = phrasing.requirement(verdict, wording), wording.shown(finding.quote)
            yield draft.path, status, name, said.message, where, quote, said.hint, finding.code


def _duplicates(report: Report, wording: Wording) -> Table:
    keys = ("a", "b", "kind", "a-in-b", "b-in-a", "passage")
    rows: list[tuple[Cell, ...]] = []
    for pair in report.duplicates:
        shown = "\n".join(_passage(passage, wording) for passage in pair.passages[:3])
        kind = wording.say(f"duplicates.{copies.kind(pair)}")
        rows.append((pair.a, pair.b, kind, float(pair.a_in_b), float(pair.b_in_a), shown))
    for entry in report.entries:
        said = phrasing.message(entry.finding, wording)
        rows.append(("\n".join(entry.drafts), "", said.message, "", "", ""))
    if not rows:
        rows.append((_none(report, wording), *[""] * (len(keys) - 1)))
    return Table(tuple(wording.say(f"duplicates.{key}") for key in keys), tuple(rows))


def _passage(passage: Passage, wording: Wording) -> str:
    """The words that both have, and where."""
    sides = {"a": passage.a, "b": passage.b}
    places = {name: phrasing.place(side.place, wording) for name, side in sides.items()}
    quote = together.words(passage.a, wording).quote
    return wording.say("duplicates.at", places) + quote


def _none(report: Report, wording: Wording) -> str:
    """Why there are no drafts alike: they were not looked for, not all that could be, or there are none."""
    if report.partial:
        return wording.say("duplicates.uncompared")
    return wording.say("duplicates.none-similar" if report.similar else "duplicates.none")


def _registered(registered: Registered, wording: Wording) -> Table:
    headings = tuple(wording.say(f"registered.{key}") for key in ("what", "who", "detail"))
    return Table(headings, tuple(together.registration(registered, wording)))


def _summary_sheet(book: Workbook, report: Report, wording: Wording, styles: Styles) -> None:
    sheet = book.add_worksheet(wording.say("xlsx.summary"))
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 1, 44, styles.text)
    row = _pairs(sheet, 0, _overview(report, wording), styles)
    if problems := _problem_rows(report, wording):
        row = _pairs(sheet, row + 1, problems, styles)
    _lengths(book, sheet, row + 1, report, wording, styles)
    fit(sheet)


def _pairs(sheet: Worksheet, row: int, pairs: Sequence[tuple[str, Value]], styles: Styles) -> int:
    """Two columns from ``row`` on, the first line a heading; the row behind them."""
    for number, (name, value) in enumerate(pairs):
        style = styles.heading if number == 0 else styles.text
        sheet.write_string(row + number, 0, held(name), style)
        if isinstance(value, int):
            sheet.write_number(row + number, 1, value, styles.number if number else styles.heading)
        else:
            sheet.write_string(row + number, 1, held(value), style)
    return row + len(pairs)


def _overview(report: Report, wording: Wording) -> list[tuple[str, Value]]:
    rows: list[tuple[str, Value]] = [
        (wording.say("xlsx.summary"), ""),
        (wording.say("xlsx.contest"), wording.shown(report.ruleset.contest)),
        (wording.say("xlsx.ruleset"), plain(report.ruleset.source)),
        (wording.say("xlsx.drafts"), len(report.drafts)),
        *((wording.say(f"report.{word}"), number) for word, number in phrasing.outcomes(report.drafts)),
        *((wording.say(f"beyond.{each.limit}"), len(each.drafts)) for each in figures.beyond(report)),
        (wording.say("xlsx.numbers"), wording.say("xlsx.revealed" if wording.reveal else "xlsx.masked")),
    ]
    remarks = {
        "roster.since": since(report, wording),
        "report.unchecked": alone(report.alone, wording),
        "xlsx.partial": wording.say("xlsx.partial-note") if report.partial else "",
    }
    return rows + [(wording.say(key), said) for key, said in remarks.items() if said]


def _problem_rows(report: Report, wording: Wording) -> list[tuple[str, Value]]:
    """The most frequent problems under their heading; nothing where there are none."""
    found = [(phrasing.problem(each, wording), each.drafts) for each in figures.problems(report)[:20]]
    return [(wording.say("xlsx.problems"), wording.say("xlsx.drafts")), *found] if found else []


def _lengths(
    book: Workbook, sheet: Worksheet, row: int, report: Report, wording: Wording, styles: Styles
) -> None:
    """The distribution of lengths as a table and as a chart of the workbook's own."""
    found = figures.lengths(report)
    rows: list[tuple[str, Value]] = [(wording.say("xlsx.words"), wording.say("xlsx.drafts"))]
    rows += [(f"{each.low}–{each.high - 1}", each.drafts) for each in found.bins]
    last = _pairs(sheet, row, rows, styles) - 1
    if found.bins:
        limits = {"min": found.min, "max": found.max}
        said = wording.say("xlsx.limits", {name: limit for name, limit in limits.items() if limit})
        title = wording.say("xlsx.lengths") + said
        sheet.insert_chart(0, 3, _chart(book, (sheet.get_name(), row + 1, last), title, wording))


def _chart(book: Workbook, cells: tuple[str, int, int], title: str, wording: Wording) -> Any:
    """Columns of what stands in the rows of a sheet from the first to the last."""
    name, first, last = cells
    chart: Any = book.add_chart({"type": "column"})
    series = {"categories": [name, first, 0, last, 0], "values": [name, first, 1, last, 1], "gap": 20}
    chart.add_series({"name": wording.say("xlsx.drafts"), **series})
    chart.set_title({"name": title, "name_font": {"size": 12}})
    chart.set_legend({"none": True})
    chart.set_size({"width": 720, "height": 360})
    return chart
