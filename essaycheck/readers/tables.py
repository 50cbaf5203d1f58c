"""The place of a paragraph in tables that stand in tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.essay import Cell
from essaycheck.readers.styles import is_colour

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import ClassVar

    from essaycheck.readers.handlers import Handled
    from essaycheck.readers.scanning import Attributes

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

    def begin(self, w: str) -> None:
        """A part begins in which ``w`` qualifies the names of tables."""
        self._w = w

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

    _STARTS: ClassVar = {
        "tbl": _start_table,
        "tblStyle": _style,
        "tr": _start_row,
        "gridBefore": _before,
        "tc": _start_cell,
        "gridSpan": _span,
    }
    HANDLED: ClassVar[Handled] = (("", _STARTS, {"tbl": _end_table, "tc": _end_cell}),)
