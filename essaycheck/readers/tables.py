"""The place of a paragraph in tables that stand in tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.essay import Cell
from essaycheck.readers.styles import is_colour

if TYPE_CHECKING:
    from collections.abc import Callable

    from essaycheck.readers.scanning import Attributes, End, Start

NONE = -1  # the number of what stands around all tables
COLUMNS = 1_000  # of the grid: whoever writes more means no table


class Table:
    """Where in a table the walk is."""

    __slots__ = ("column", "number", "row", "shaded", "span", "style")

    def __init__(self, number: int) -> None:
        self.number = number
        self.row = -1
        self.column = 0
        self.span = 1
        self.style = ""
        self.shaded = False


class Tables:
    """The open tables, the innermost last. ``settle`` is called where a container of paragraphs ends."""

    def __init__(self, settle: Callable[[], None]) -> None:
        self._open = [Table(NONE)]
        self._outside: list[list[Table]] = []
        self._settle = settle
        self._number = 0

    def handlers(self, w: str) -> tuple[dict[str, Start], dict[str, End]]:
        """What to do at the start and the end of elements of the namespace ``w``."""
        self._w = w
        starts = {
            "tbl": self._start_table,
            "tblStyle": self._style,
            "tr": self._start_row,
            "gridBefore": self._before,
            "tc": self._start_cell,
            "gridSpan": self._span,
        }
        ends = {f"{w}tbl": self._end_table, f"{w}tc": self._end_cell}
        return {w + name: action for name, action in starts.items()}, ends

    def cell(self) -> Cell | None:
        """The present cell."""
        table = self._open[-1]
        return Cell(table.number, table.row, table.column) if len(self._open) > 1 else None

    def look(self) -> tuple[str, bool]:
        """The present table's style, and whether the present cell is shaded."""
        return self._open[-1].style, self._open[-1].shaded

    def shade(self, attributes: Attributes) -> None:
        """A ``w:shd`` of the present cell."""
        self._open[-1].shaded = is_colour(attributes.get(f"{self._w}fill", ""))

    def enter(self) -> None:
        """A text box begins: it stands in no cell."""
        self._outside.append(self._open)
        self._open = [Table(NONE)]

    def leave(self) -> None:
        """The text box ends."""
        self._open = self._outside.pop()

    def _start_table(self, name: str, attributes: Attributes) -> None:
        self._settle()
        self._open.append(Table(self._number))
        self._number += 1

    def _end_table(self) -> None:
        self._open.pop()

    def _style(self, name: str, attributes: Attributes) -> None:
        self._open[-1].style = attributes.get(f"{self._w}val", "")

    def _start_row(self, name: str, attributes: Attributes) -> None:
        self._open[-1].row += 1
        self._open[-1].column = 0

    def _before(self, name: str, attributes: Attributes) -> None:
        self._open[-1].column = self._columns(attributes)

    def _start_cell(self, name: str, attributes: Attributes) -> None:
        self._open[-1].span = 1
        self._open[-1].shaded = False

    def _span(self, name: str, attributes: Attributes) -> None:
        self._open[-1].span = max(1, self._columns(attributes))

    def _end_cell(self) -> None:
        self._settle()
        self._open[-1].column += self._open[-1].span

    def _columns(self, attributes: Attributes) -> int:
        value = attributes.get(f"{self._w}val", "")
        return min(int(value), COLUMNS) if value.isdecimal() and len(value) < 9 else 0
