"""A notice's lines and the rows of its tables: of Word's, or of lines with bars or tabs."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from essaycheck.notice.outline.headings import zone_of
from essaycheck.notice.text import Passage, passage
from essaycheck.patterns import compiled
from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from essaycheck.essay import Paragraph

_READ = ("body", "cell", "textbox", "line")
_BARS = re.compile(r"[\t|│┃]")
_CITED = re.compile("^[ \u3000]*[>＞] ?")
"""The mark before a line that is set off in Markdown or cited in a mail."""
_LABELLED = compiled(r"(?<=^[一-鿿]{4})[|｜│]\s*$")
"""The bar behind a label that stands alone: 作品要求｜."""
_BARRED = compiled("([一-鿿]{2,6})[|｜│]")
_DRAWN = 400
"""Characters of a line that is drawn as a row of a table, at most."""


class Row(NamedTuple):
    """A row of a table."""

    cells: tuple[Passage, ...]


def lines_and_rows(paragraphs: Iterable[Paragraph]) -> list[Passage | Row]:
    """The lines and rows in the notice's order; tables to be filled in are left out."""
    read = [paragraph for paragraph in paragraphs if paragraph.kind in _READ]
    found: list[Passage | Row] = []
    for table, group in groupby(read, key=lambda paragraph: paragraph.cell and paragraph.cell.table):
        some = list(group)
        found += _lines(some) if table is None else _rows(some)
    return found


def _lines(paragraphs: Iterable[Paragraph]) -> Iterator[Passage | Row]:
    lines = [
        passage(_LABELLED.sub("：", _CITED.sub("", text)), paragraph.index)
        for paragraph in paragraphs
        for text in paragraph.text.split("\n")
    ]
    for drawn, group in groupby((line for line in lines if line.text), key=_is_drawn):
        some = list(group)
        yield from _drawn(some) if drawn and len(some) > 1 else map(_barred, some)


def _barred(line: Passage) -> Passage:
    """A line alone with a label before a bar, as if that were a colon: 活动主题｜人人讲安全."""
    match = _BARRED.match(line.source)
    if match is None or not zone_of(match[1]):
        return line
    return passage(f"{match[1]}：{line.source[match.end() :]}", line.line)


def _rows(paragraphs: Sequence[Paragraph]) -> list[Row]:
    rows = []
    for _, row in groupby(paragraphs, key=lambda paragraph: paragraph.cell and paragraph.cell.row):
        cells = groupby(row, key=lambda paragraph: paragraph.cell)
        rows.append(Row(tuple(_cell(list(cell)) for _, cell in cells)))
    return [] if _is_form(rows) else rows


def _cell(paragraphs: Sequence[Paragraph]) -> Passage:
    return passage("\n".join(paragraph.text for paragraph in paragraphs), paragraphs[0].index)


def _is_form(rows: Sequence[Row]) -> bool:
    """Whether a table is to be filled in: a good part of its cells is empty."""
    cells = [cell for row in rows for cell in row.cells]
    return sum(not cell.text.strip(" _") for cell in cells) * 4 >= len(cells)


def _is_drawn(line: Passage) -> bool:
    return len(line.source) < _DRAWN and bool(_BARS.search(line.source.strip()))


def _drawn(lines: Sequence[Passage]) -> list[Row]:
    """The rows of lines with bars or tabs between their cells."""
    split = [(_BARS.split(line.source.strip().strip("|│┃")), line.line) for line in lines]
    rows = [Row(tuple(passage(cell, number) for cell in cells)) for cells, number in split]
    rows = [row for row in rows if any(cell.text.strip("-=─━ ") for cell in row.cells)]
    return [] if _is_form(rows) else rows
