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
    from essaycheck.readers.styles import Format

NONE = -1  # the number of what stands around all tables
COLUMNS = 1_000  # of the grid: whoever writes more means no table


class Table:
    """Where in a table the walk is."""

    __slots__ = ("column", "number", "plain", "row", "shaded", "span", "style")

    def __init__(self, number: int) -> None:
        self.number = number
        self.row = -1
        self.column = 0
        self.span = 1
        self.style = ""
        self.shaded = False
        self.plain: Format | None = None  # of paragraphs that say nothing of themselves, once it is known


class Tables:
    """The open tables, ``inmost`` the last. ``settle`` is called where a container of paragraphs ends."""

    def __init__(self, settle: Callable[[], None]) -> None:
        self.inmost = Table(NONE)
        self._open: list[Table] = []  # those around it
        self._settle = settle
        self._number = 0

    def begin(self, w: str) -> None:
        """A part begins in which ``w`` qualifies the names of tables."""
        self._w = w

    def cell(self) -> Cell | None:
        """The present cell."""
        table = self.inmost
        return None if table.number == NONE else Cell(table.number, table.row, table.column)

    def shade(self, attributes: Attributes) -> None:
        """A ``w:shd`` of the present cell."""
        self.inmost.shaded = is_colour(attributes.get(f"{self._w}fill", ""))
        self.inmost.plain = None

    def enter(self) -> None:
        """A text box begins: it stands in no cell."""
        self._open.append(self.inmost)
        self.inmost = Table(NONE)

    def leave(self) -> None:
        """The text box ends; or a table."""
        self.inmost = self._open.pop()

    def _start_table(self, name: str, attributes: Attributes) -> None:
        self._settle()
        self._open.append(self.inmost)
        self.inmost = Table(self._number)
        self._number += 1

    def _style(self, name: str, attributes: Attributes) -> None:
        self.inmost.style = attributes.get(f"{self._w}val", "")
        self.inmost.plain = None

    def _start_row(self, name: str, attributes: Attributes) -> None:
        self.inmost.row += 1
        self.inmost.column = 0

    def _before(self, name: str, attributes: Attributes) -> None:
        self.inmost.column = self._columns(attributes)

    def _start_cell(self, name: str, attributes: Attributes) -> None:
        self.inmost.span = 1
        self.inmost.shaded = False
        self.inmost.plain = None

    def _span(self, name: str, attributes: Attributes) -> None:
        self.inmost.span = max(1, self._columns(attributes))

    def _end_cell(self) -> None:
        self._settle()
        self.inmost.column += self.inmost.span

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
    HANDLED: ClassVar[Handled] = (("", _STARTS, {"tbl": leave, "tc": _end_cell}),)
