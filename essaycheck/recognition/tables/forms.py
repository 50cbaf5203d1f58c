"""Tables that hold the author's data: label beside value, label above value, or both in one cell."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from essaycheck.essay import Field
from essaycheck.recognition.bylines import byline
from essaycheck.recognition.labels import Pair, pairs, trimmed
from essaycheck.recognition.labels.fields import fields_of
from essaycheck.recognition.labels.fitting import in_turn, is_field, is_statement
from essaycheck.recognition.lines import lines_of, squeeze
from essaycheck.recognition.statements.wrapped import is_wrapped, whole
from essaycheck.recognition.tables.boxes import Box, box_of, grid_of, stacked
from essaycheck.recognition.tables.rosters import Roster, roster_of
from essaycheck.recognition.tables.spelt import is_spelt, joined
from essaycheck.recognition.titles import title_of
from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from essaycheck.essay import Paragraph, Span, Title
    from essaycheck.recognition.labels.vocabulary import Vocabulary
    from essaycheck.recognition.lines import Line
    from essaycheck.recognition.tables.boxes import Grid

_TAUGHT = ("指导老师", "指导教师", "辅导老师", "辅导教师")
_KIN = ("家长", "监护人")
_SENDER = "推荐人"
_BESIDE_A_NAME = frozenset(("phone", "unit", "school", "class", "email"))
_LARGEST = 2_000  # paragraphs of a form; a table of more is none
_LONG = 22  # characters of running text
_FEW = 6  # lines of a form without labels
_TABLES = 200  # from either end that are looked at; no draft has as many
CELL = attrgetter("cell")
_MOST_PEOPLE = 4  # a column of more names is a list in the essay, not its authors


class Form(NamedTuple):
    """A table of author data, with the title if it stands there; ``lines``: what is no part of the body."""

    begins: int  # the number of its first paragraph
    fields: tuple[Field, ...]
    title: Title | None
    lines: tuple[Line, ...]
    roster: Roster = Roster((), 0)


class Said(NamedTuple):
    """What a label is followed by; ``line``: where, None behind an empty cell."""

    kind: str
    line: Line | None
    fields: tuple[Field, ...] = ()
    title: Title | None = None


def forms(paragraphs: Sequence[Paragraph], vocabulary: Vocabulary) -> Iterator[Form]:
    """The tables that are forms, in reading order."""
    cells = sorted(filter(CELL, paragraphs), key=CELL)
    tables = [list(group) for _, group in groupby(cells, key=lambda p: p.cell.table if p.cell else 0)]
    for table in tables if len(tables) <= 2 * _TABLES else tables[:_TABLES] + tables[-_TABLES:]:
        form = _form(table, vocabulary) if len(table) <= _LARGEST else None
        if form:
            yield form


def running_tables(paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """The tables of one column with running text, which only frame what they hold."""
    if not any(map(CELL, paragraphs)):
        return frozenset()
    wide = {p.cell.table for p in paragraphs if p.cell and p.cell.column}
    narrow = [p for p in paragraphs if p.cell and p.cell.table not in wide and len(p.text) >= _LONG]
    texts = Counter(
        line.paragraph.cell.table for line in lines_of(narrow) if line.is_prose and line.paragraph.cell
    )
    return frozenset(table for table, lines in texts.items() if lines > max(1, _running(paragraphs)))


def _running(paragraphs: Sequence[Paragraph]) -> int:
    """The lines of running text outside tables."""
    outside = (p for p in paragraphs if not p.cell and p.kind == "body" and len(p.text) >= _LONG)
    return sum(line.is_prose for line in lines_of(outside))


def _form(table: list[Paragraph], vocabulary: Vocabulary) -> Form | None:
    boxes = [box_of(list(group), vocabulary) for _, group in groupby(table, key=lambda p: p.cell)]
    boxes = joined(boxes, vocabulary)
    grid = grid_of([box for box in boxes if not _is_colon(box)])
    said = list(_said(grid, vocabulary))
    kinds = {each.kind for each in said}
    if len(kinds) < 2 and not (len(kinds) == 1 and len({box.row for box in boxes}) == 1):
        return None if kinds else _without_labels(table[0].index, boxes)
    fields = tuple(field for each in said for field in each.fields)
    if sum(field.name == "name" and bool(field.value) for field in fields) > _MOST_PEOPLE:
        return None
    title = next((each.title for each in said if each.title), None)
    valued = {each.line.span() for each in said if each.line}
    lines = [line for box in boxes for line in _no_text(box, valued, vocabulary)]
    return Form(table[0].index, fields, title, tuple(lines), roster_of(grid))


def _no_text(box: Box, valued: set[Span], vocabulary: Vocabulary) -> Iterator[Line]:
    """The lines of a cell that are no part of the essay, whose short lines are, in a cell with long ones."""
    text = any(line.is_prose and line.span() not in valued for line in box.lines)
    for number, line in enumerate(box.lines):
        label = number == 0 and bool(vocabulary.field(squeeze(line.text).rstrip(":*")))
        if line.span() in valued or (not text and not line.is_prose) or label:
            yield line


def _is_colon(box: Box) -> bool:
    """Whether a cell holds only the colon between a label's cell and its value's."""
    return len(box.lines) == 1 and squeeze(box.lines[0].text) == ":"


def _without_labels(begins: int, boxes: list[Box]) -> Form | None:
    """The form that a few cells are, each of which says something of the author by itself."""
    lines = [line for box in boxes for line in box.lines]
    seen = [byline(line) for line in lines] if len(lines) <= _FEW else []
    fields = tuple(field for each in seen if each for field in each.fields)
    kinds = {field.name for field in fields}
    one_row = len({box.row for box in boxes}) == 1 and _is_one_person(fields)
    stated = all(seen) and (len(kinds) > 2 or one_row)
    return Form(begins, fields, None, tuple(lines)) if stated else None


def _is_one_person(fields: Sequence[Field]) -> bool:
    """Whether they are one name, and what tells where or how to reach who has it."""
    names = [field.name for field in fields]
    return names.count("name") == 1 and not _BESIDE_A_NAME.isdisjoint(names)


def _said(grid: Grid, vocabulary: Vocabulary) -> Iterator[Said]:
    theirs = _rows_of_others(grid)
    for box in grid.boxes:
        if box.label and box.row in theirs and (theirs[box.row], box.label) != ("kin", "phone"):
            whose = "teacher" if box.label == "name" and theirs[box.row] == "teacher" else "other"
            yield from _beside(box, whose, grid.values_of(box))
        elif box.label:
            yield from _beside(box, box.label, grid.values_of(box))
        elif kind := stacked(box, vocabulary):
            yield from _beside(box._replace(lines=box.lines[:1]), kind, [box._replace(lines=box.lines[1:])])
        else:
            yield from _inside(box, vocabulary)


def _rows_of_others(grid: Grid) -> dict[int, str]:
    """The rows of a teacher or a parent, which a cell at their left says, by whose they are.

    指导老师 | 姓名 | 岳小山, and further rows with nothing at the left.
    """
    theirs, whose = {}, ""
    for row, cells in groupby(grid.boxes, key=lambda box: box.row):
        first, *rest = cells
        if first.column == 0 and first.lines:
            headed = len(rest) > 1 and rest[0].label is not None and rest[1].label is None
            whose = _whose(first) if headed else ""
        if whose:
            theirs[row] = whose
    return theirs


def _whose(box: Box) -> str:
    """Of whom a cell at the left says that the others are: "teacher", "kin", "other", or "" for the author.

    The number of a pupil's parents is his own.
    """
    text = squeeze(box.lines[0].text)
    if box.label == "teacher" or text.startswith(_TAUGHT):
        return "teacher"
    return "kin" if text.startswith(_KIN) else "other" if text.startswith(_SENDER) else ""


def _inside(box: Box, vocabulary: Vocabulary) -> Iterator[Said]:
    """Label and value in one cell."""
    for line in box.lines[:6]:
        for pair in pairs(line.text, vocabulary):
            if is_statement(line, pair):
                yield _of(line, pair, tuple(fields_of(line, pair)))


def _beside(box: Box, kind: str, cells: list[Box]) -> Iterator[Said]:
    label = squeeze("".join(line.raw(0, len(line.text)) for line in box.lines)).rstrip(":：*")
    lines = [line for cell in cells for line in cell.lines[:3]]
    if cells and not lines:
        stated = is_field(kind)
        yield Said(kind, None, (Field(kind, label, "", box.lines[0].span()),) if stated else ())
    for cell in cells:
        if is_spelt(cell) or is_wrapped(kind, cell.lines):
            first, *others = cell.lines
            text = cell.text if is_spelt(cell) else whole(cell.lines)
            yield Said(kind, first, (Field(kind, label, text, first.span()),))
            yield from (Said(kind, other) for other in others)
        else:
            yield from _lines_of_cell(cell, kind, label, box.text.rstrip(":*"))


def _lines_of_cell(cell: Box, kind: str, label: str, asked: str) -> Iterator[Said]:
    for line in cell.lines[:3]:
        pair = Pair(kind, 0, 0, *trimmed(line.text, 0, len(line.text)))
        if is_statement(line, pair):
            parts = in_turn(line, pair, asked) or [pair]  # 单位/职务 | 清溪县档案局/科员
            told = (field for part in parts for field in fields_of(line, part))
            yield _of(line, pair, tuple(field._replace(label=label) for field in told))


def _of(line: Line, pair: Pair, fields: tuple[Field, ...]) -> Said:
    titled = pair.field == "title" and pair.start < pair.end
    return Said(pair.field, line, fields, title_of(line, pair.start, pair.end) if titled else None)
