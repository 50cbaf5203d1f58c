"""Sheets of a workbook: text that stays text, under headings that stay in sight, in cells that fit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from essaycheck.records import NamedTuple
from essaycheck.safety import CONTROLS

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

COLOURS = {"pass": "#E2F0D9", "warn": "#FFF2CC", "fail": "#F8CBAD", "unreadable": "#D9D9D9"}
LONGEST = 32_000
"""Characters of a cell; a worksheet holds 32,767."""
WIDEST = 48
NARROW = 12
"""Characters that a column shows at most, and of a text that nobody reads."""

LINE = 17
TALLEST = 12
"""The height of a line, and how many a row shows at most; 15 would cut the last in other fonts."""

Cell = str | int | float
"""A ``float`` is a share."""


class Table(NamedTuple):
    """Headings and rows of a plain sheet; what is too long in the columns ``cut`` is not wrapped."""

    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    cut: tuple[int, ...] = ()


class Styles(NamedTuple):
    """How cells look: a heading, a text, one that is not wrapped, a number, a share, a status by its word."""

    heading: Format
    text: Format
    line: Format
    number: Format
    share: Format
    status: dict[str, Format]


def styles_of(book: Workbook) -> Styles:
    """The looks of the cells of ``book``."""
    base = {"valign": "top", "text_wrap": True}
    return Styles(
        book.add_format({**base, "bold": True, "bg_color": "#DDEBF7", "bottom": 1, "valign": "vcenter"}),
        book.add_format({**base, "num_format": "@"}),
        book.add_format({"valign": "top", "align": "fill", "num_format": "@"}),
        book.add_format({"valign": "top", "num_format": "0"}),
        book.add_format({"valign": "top", "num_format": "0%"}),
        {word: book.add_format({**base, "bg_color": colour}) for word, colour in COLOURS.items()},
    )


def fill(sheet: Worksheet, table: Table, styles: Styles) -> None:
    """Headings in row 1, frozen and with filters; widths and heights that fit."""
    widths = [_width(table, column) for column in range(len(table.headings))]
    for column, (heading, width) in enumerate(zip(table.headings, widths, strict=True)):
        sheet.write_string(0, column, heading, styles.heading)
        sheet.set_column(column, column, width)
    sheet.set_row(0, 2 * LINE)
    for number, row in enumerate(table.rows, 1):
        lines = 1
        for column, cell in enumerate(row):
            _write(sheet, (number, column), cell, styles, cut=column in table.cut)
            if isinstance(cell, str) and column not in table.cut:
                lines = max(lines, _lines(cell, widths[column]))
        if lines > 1:
            sheet.set_row(number, LINE * min(lines, TALLEST))
    sheet.freeze_panes(1, 1)
    sheet.repeat_rows(0)
    fit(sheet)
    sheet.autofilter(0, 0, max(1, len(table.rows)), len(table.headings) - 1)


def _write(sheet: Worksheet, at: tuple[int, int], cell: Cell, styles: Styles, *, cut: bool) -> None:
    if isinstance(cell, str):
        sheet.write_string(*at, held(cell), styles.line if cut else styles.text)
    else:
        sheet.write_number(*at, cell, styles.share if isinstance(cell, float) else styles.number)


def fit(sheet: Worksheet) -> None:
    """Print across A4, as wide as the page."""
    sheet.set_paper(9)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def held(text: str) -> str:
    """What a cell can hold: no controls but line breaks and tabs, and nothing that XML does not know."""
    return re.sub(rf"(?![\n\t])[{CONTROLS}\ufffe\uffff]", "", text[:LONGEST])


def _width(table: Table, column: int) -> int:
    """As its cells need, and half its heading, which has two lines and room for the filter's button."""
    if column in table.cut:
        return NARROW
    cells = (line for row in table.rows[:500] for line in str(row[column])[:400].split("\n"))
    heading = (_wide(table.headings[column]) + 1) // 2 + 4
    return min(WIDEST, max(6, heading, *map(_wide, cells)) + 2)


def _lines(text: str, width: int) -> int:
    """How many lines a text has in a cell of that width."""
    if 2 * len(text) < width and "\n" not in text:
        return 1
    return sum(1 + _wide(line) // width for line in text.split("\n"))


def _wide(text: str) -> int:
    """In characters; a Chinese one is as wide as two."""
    return len(text) + sum(east_asian_width(char) in "FW" for char in text)
