"""Lines in tables before the text among which its title may stand: in a frame, or across a form's top."""

from __future__ import annotations

from collections import Counter
from itertools import groupby, pairwise, takewhile
from typing import TYPE_CHECKING

from essaycheck.patterns import compiled
from essaycheck.recognition.bylines import byline
from essaycheck.recognition.lines import lines_of, squeeze

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaycheck.essay import Paragraph
    from essaycheck.recognition.found import Sheet
    from essaycheck.recognition.labels.vocabulary import Vocabulary
    from essaycheck.recognition.lines import Line

_HEADING = r".*(?:表|信息|情况|资料|简况|概况|简介|介绍|须知|说明|要求|登记|报名|申报|档案|卡|栏|单)"
"""How what stands across the top of a form ends where it says what is asked for below."""


def framed_lines(paragraphs: Sequence[Paragraph], sheet: Sheet) -> list[Line]:
    """The lines of tables of one cell before the running text: frames around a title."""
    cells = _before_text(paragraphs, sheet)
    if not cells:
        return []
    tables = Counter(p.cell.table for p in cells if p.cell)
    return list(lines_of(p for p in cells if p.cell and tables[p.cell.table] == 1))


def tops(paragraphs: Sequence[Paragraph], sheet: Sheet, vocabulary: Vocabulary) -> list[Line]:
    """What stands alone in the first rows of tables before the running text, where it heads no form."""
    cells = _before_text(paragraphs, sheet)
    found = _alone(cells, vocabulary) if cells else []
    return found if found or sheet.prose else _over_text(paragraphs)


def _alone(cells: list[Paragraph], vocabulary: Vocabulary) -> list[Line]:
    """What stands alone in the first rows, where it heads no form."""
    filled = [paragraph for paragraph in cells if paragraph.text.strip()]
    tables = Counter(p.cell.table for p in filled if p.cell)
    rows = Counter(p.cell[:2] for p in filled if p.cell)
    first = (p for p in filled if p.cell and p.cell.row == 0 and rows[p.cell[:2]] == 1)
    alone = lines_of(p for p in first if p.cell and tables[p.cell.table] > 1)
    return [line for line in alone if not _is_heading(line, vocabulary)]


def _over_text(paragraphs: Sequence[Paragraph]) -> list[Line]:
    """The short lines over the text in the cell of a form that holds it, unless others head its parts."""
    cells = groupby((p for p in paragraphs if p.cell), key=lambda p: p.cell)
    seen = (list(lines_of(cell)) for _, cell in cells)
    lines = next((lines for lines in seen if any(line.is_prose for line in lines)), [])
    above = list(takewhile(lambda line: not line.is_prose, lines))
    headed = any(two.is_prose and not one.is_prose for one, two in pairwise(lines[len(above) :]))
    return [] if headed else above


def _before_text(paragraphs: Sequence[Paragraph], sheet: Sheet) -> list[Paragraph]:
    """The paragraphs of tables before the running text."""
    end = sheet.lines[sheet.prose[0]].line.paragraph.index if sheet.prose else 0
    return [paragraph for paragraph in paragraphs[:end] if paragraph.cell]


def _is_heading(line: Line, vocabulary: Vocabulary) -> bool:
    """Whether what stands across the top of a table says what the table is or whose, or is a label."""
    text = squeeze(line.text).rstrip(":*)")
    told = byline(line)
    if vocabulary.field(text.partition(":")[0]) or (told and told.strength != "part"):
        return True
    return bool(compiled(_HEADING).fullmatch(text.lstrip("(")))
