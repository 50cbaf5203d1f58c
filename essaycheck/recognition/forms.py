"""Tables that hold the author's data: label beside value, label above value, or both in one cell."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from essaycheck.essay import Field
from essaycheck.recognition.fields import fields_of, is_statement
from essaycheck.recognition.labels import Pair, pairs, trimmed
from essaycheck.recognition.lines import lines_of, squeeze

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from essaycheck.essay import Paragraph
    from essaycheck.recognition.labels import Vocabulary
    from essaycheck.recognition.lines import Line

_MOST_PEOPLE = 4  # a column of more names is a list in the essay, not its authors


class Box(NamedTuple):
    """A cell: its grid place, its lines, and the field it is the label of."""

    row: int
    column: int
    lines: tuple[Line, ...]
    label: str | None


class Form(NamedTuple):
    """A table of author data. ``titles``: where the title stands; ``lines``: what is no part of the body."""

    begins: int  # the number of its first paragraph
    fields: tuple[Field, ...]
    titles: tuple[Line, ...]
    lines: tuple[Line, ...]


def forms(paragraphs: Sequence[Paragraph], vocabulary: Vocabulary) -> Iterator[Form]:
    """The tables that are forms, in reading order."""
    cells = sorted((p for p in paragraphs if p.cell is not None), key=lambda p: p.cell or ())
    for _, group in groupby(cells, key=lambda p: p.cell.table if p.cell else 0):
        table = list(group)
        form = _form(table, vocabulary)
        if form:
            yield form


def _form(table: list[Paragraph], vocabulary: Vocabulary) -> Form | None:
    boxes = [_box(list(group), vocabulary) for _, group in groupby(table, key=lambda p: p.cell)]
    stated = list(_stated(boxes, vocabulary))
    names = {field.name for field, _ in stated}
    if len(names) < 2 and not (len(names) == 1 and len({box.row for box in boxes}) == 1):
        return None
    if sum(field.name == "name" and bool(field.value) for field, _ in stated) > _MOST_PEOPLE:
        return None
    fields = tuple(field for field, _ in stated if field.name not in ("title", "other", "staff"))
    titles = tuple(line for field, line in stated if field.name == "title" and line)
    valued = {line.span() for _, line in stated if line}
    lines = [line for box in boxes for line in box.lines if line.span() in valued or not line.is_prose]
    return Form(table[0].index, fields, titles, tuple(lines))


def _box(paragraphs: list[Paragraph], vocabulary: Vocabulary) -> Box:
    lines = tuple(lines_of(paragraphs))
    cell = paragraphs[0].cell
    letters = squeeze("".join(line.text for line in lines[:3])).rstrip(":*") if lines else ""
    label = vocabulary.field(letters) if len(letters) <= 20 else None
    return Box(cell.row if cell else 0, cell.column if cell else 0, lines, label)


def _stated(boxes: list[Box], vocabulary: Vocabulary) -> Iterator[tuple[Field, Line | None]]:
    by_row = {row: list(group) for row, group in groupby(boxes, key=lambda box: box.row)}
    for box in boxes:
        if box.label is None:
            yield from _inside(box, vocabulary)
            continue
        found = _values_of(box, by_row)
        yield from _of_label(
            box, box.label, [line for value in found for line in value.lines[:3]], bool(found)
        )


def _inside(box: Box, vocabulary: Vocabulary) -> Iterator[tuple[Field, Line | None]]:
    for line in box.lines[:6]:
        for pair in pairs(line.text, vocabulary):
            if is_statement(line, pair):
                if pair.field == "title":
                    yield _marker(pair.field, line), line
                for field in fields_of(line, pair):
                    yield field, line


def _values_of(box: Box, by_row: dict[int, list[Box]]) -> list[Box]:
    """The cell to the right, else those below up to the next label; none when there is only another label."""
    right = next((other for other in by_row[box.row] if other.column > box.column), None)
    if right and right.label is None:
        return [right]
    below: list[Box] = []
    for row in range(box.row + 1, max(by_row) + 1):
        under = next((other for other in by_row.get(row, []) if other.column == box.column), None)
        if under is None or under.label is not None:
            break
        below.append(under)
    return below


def _of_label(box: Box, field: str, lines: list[Line], has_cell: bool) -> Iterator[tuple[Field, Line | None]]:
    label = squeeze("".join(line.raw(0, len(line.text)) for line in box.lines)).rstrip(":：*")
    if has_cell and not lines and field not in ("title", "other", "staff", "profile", "subtitle"):
        yield _marker(field, box.lines[0], label), None
    for line in lines:
        pair = Pair(field, 0, 0, *trimmed(line.text, 0, len(line.text)))
        if not is_statement(line, pair):
            continue
        if field in ("title", "other", "staff"):
            yield _marker(field, line), line
        for stated in fields_of(line, pair):
            yield stated._replace(label=label), line


def _marker(name: str, line: Line, label: str = "") -> Field:
    return Field(name, label, "", line.span())
