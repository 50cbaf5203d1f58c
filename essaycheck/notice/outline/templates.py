"""What a notice shows to be filled in, with the words before it: a list of labels, or a table."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from essaycheck.notice.text import passage
from essaycheck.patterns import compiled
from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from essaycheck.essay import Paragraph, Reading
    from essaycheck.notice.text import Passage

_SHOWS = re.compile("(?:以下|下列|下面|如下|下述)(?:的|内容|信息|资料|格式|模板|样式|表头|项目)*")
_ENTRY = compiled(r"[*※]? ?[一-鿿/、]{2,10}(?:\([^()]{1,16}\))?:(?:[ _×…/]*|\([^()]{1,16}\))")
"""A line that is a label with nothing behind it: *姓名:; 邮箱(选填):____."""
_LONGEST = 12
"""Characters of what names a cell that is to be filled in."""


class Template(NamedTuple):
    """The words that show it, and what stands in it."""

    words: Passage
    entries: tuple[Passage, ...]


def templates(reading: Reading) -> Iterator[Template]:
    """Every template of a notice; of a table the cells that are not empty."""
    paragraphs = [each for each in reading.paragraphs if each.text.strip() or each.cell]
    for number, each in enumerate(paragraphs[:-1]):
        words = passage(each.text, each.index)
        if each.cell is None and _SHOWS.search(words.text) and each.text.rstrip().endswith((":", "：")):
            entries = _entries(paragraphs[number + 1 :])
            if len(entries) > 1:
                yield Template(words.cut(0), entries)


def _entries(behind: Sequence[Paragraph]) -> tuple[Passage, ...]:
    """What stands right behind the words: the cells of a table, or lines that are labels."""
    table = behind[0].cell and behind[0].cell.table
    same = takewhile(lambda each: (each.cell and each.cell.table) == table, behind)
    found = (passage(each.text, each.index) for each in same)
    if table is None:
        return tuple(takewhile(lambda line: _ENTRY.fullmatch(line.text) is not None, found))
    return tuple(cell for cell in found if 1 < len(cell.text) <= _LONGEST)
