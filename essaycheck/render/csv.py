"""The roster as .csv, in UTF-8 with a mark at the beginning, so that Excel and WPS read it as such."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from essaycheck.render.roster import roster

if TYPE_CHECKING:
    from essaycheck.render.roster import Value
    from essaycheck.report import Report
    from essaycheck.wording import Wording

FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""How a cell begins that a spreadsheet might take for a formula."""


def render(report: Report, wording: Wording) -> bytes:
    """A row of headings, then one row a draft."""
    table = roster(report, wording)
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([column.heading for column in table.columns])
    writer.writerows([_harmless(cell) for cell in row.cells] for row in table.rows)
    return text.getvalue().encode("utf-8-sig", "backslashreplace")


def _harmless(cell: Value) -> Value:
    """Text that might be run gets an apostrophe before it, and stays text."""
    return f"'{cell}" if isinstance(cell, str) and cell.lstrip().startswith(FORMULA) else cell
