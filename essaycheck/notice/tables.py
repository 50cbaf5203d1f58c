"""Tables of a notice: of Word's, or of lines with bars or tabs."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from essaycheck.notice.text import Passage, passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from essaycheck.essay import Paragraph

_READ = ("body", "cell", "textbox", "line")
_BARS = re.compile(r"[\t|│┃]")


class Row(NamedTuple):
    """A row of a table. ``form``: the table is one to be filled in."""

    cells: tuple[Passage, ...]
    form: bool


def rows_of(paragraphs: Iterable[Paragraph]) -> Iterator[tuple[str, list[Any]]]:
    """Runs of paragraphs outside tables as ("text", paragraphs), and tables as ("table", [(cells, is a form)])."""
    read = [paragraph for paragraph in paragraphs if paragraph.kind in _READ]
    for table, group in groupby(read, key=lambda paragraph: paragraph.cell.table if paragraph.cell else None):
        if table is None:
            yield "text", [line for paragraph in group for line in _lines(paragraph)]
        else:
            yield "table", _rows(list(group))


def _lines(paragraph: Paragraph) -> Iterator[Paragraph]:
    for line in paragraph.text.split("\n"):
        yield paragraph._replace(text=line)


def _rows(paragraphs: list[Paragraph]) -> list[tuple[list[tuple[str, int]], bool]]:
    rows = []
    for _, row in groupby(paragraphs, key=lambda paragraph: paragraph.cell and paragraph.cell.row):
        cells = groupby(row, key=lambda paragraph: paragraph.cell)
        rows.append([_cell(list(cell)) for _, cell in cells])
    form = _is_form([text for row in rows for text, _ in row])
    return [(row, form) for row in rows]


def _cell(paragraphs: list[Paragraph]) -> tuple[str, int]:
    return "\n".join(paragraph.text for paragraph in paragraphs), paragraphs[0].index


def _is_form(texts: list[str]) -> bool:
    """A table to be filled in: a good part of its cells is empty."""
    empty = sum(not text.strip(" \u3000\n_") for text in texts)
    return empty * 4 >= len(texts)


def text_rows(lines: list[Passage | Row]) -> list[Passage | Row]:
    """``lines`` with those that are rows of a table drawn with bars or tabs as such."""
    found: list[Passage | Row] = []
    for row, group in groupby(lines, key=_looks_like_row):
        some = list(group)
        found += _drawn(some) if row and len(some) > 1 else some
    return found


def _looks_like_row(line: Passage | Row) -> bool:
    return isinstance(line, Passage) and len(line.source) < 400 and bool(_BARS.search(line.source.strip()))


def _drawn(lines: list[Passage | Row]) -> list[Passage | Row]:
    texts = [
        [cell.strip() for cell in _BARS.split(line.source.strip().strip("|│┃"))]
        for line in lines
        if isinstance(line, Passage)
    ]
    form = _is_form([cell for cells in texts for cell in cells])
    numbers = [line.line for line in lines if isinstance(line, Passage)]
    return [
        Row(tuple(passage(cell, number) for cell in cells), form)
        for cells, number in zip(texts, numbers, strict=True)
        if any(cell.strip("-=─━ ") for cell in cells)
    ]
