"""The cells of a table, which of them are labels, and which hold the values of these."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from essaycheck.recognition.labels.fitting import INSTITUTIONS, is_kind
from essaycheck.recognition.lines import lines_of, squeeze
from essaycheck.recognition.people.placeholders import is_placeholder, is_remark
from essaycheck.recognition.people.values import is_institution, is_person, without_position
from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaycheck.essay import Paragraph
    from essaycheck.recognition.labels.vocabulary import Vocabulary
    from essaycheck.recognition.lines import Line

_NUMERALS = "0123456789①②③④⑤⑥⑦⑧⑨一二三四五六七八九十"
_STANDING = 8  # lines of a label whose characters stand one above the other
_FEW = 6  # lines of a cell with a label and its value


class Box(NamedTuple):
    """A cell: its grid place, its lines, and the field that it labels; "" where the value is in it, too."""

    row: int
    column: int
    lines: tuple[Line, ...]
    label: str | None

    @property
    def text(self) -> str:
        """What stands in it, without white space."""
        return squeeze("".join(line.text for line in self.lines))


class Grid(NamedTuple):
    """The boxes of a table in reading order, by their places, and each with what stands at its right."""

    boxes: tuple[Box, ...]
    places: dict[tuple[int, int], Box]
    right: dict[tuple[int, int], Box]

    def values_of(self, box: Box) -> list[Box]:
        """The cell to the right, else those below up to the next label; none when there is another label."""
        right = self._at_right(box)
        if right and right.label is None and not self._is_head(box, right):
            return [right]
        return self.below(box)

    def _at_right(self, box: Box) -> Box | None:
        """The cell at the right of a label, or behind empty ones the first that has what it asks for."""
        first = right = self.right.get((box.row, box.column))
        while right and right.label is None and not right.lines:
            right = self.right.get((right.row, right.column))
        if right is None or right is first or right.label or not self._ends(right):
            return first
        return right if _fits(box.label or "", right.lines[0].text) else first

    def _ends(self, box: Box) -> bool:
        """Whether no value follows a cell in its row, as one does that is a label nobody knows (警号)."""
        behind = self.right.get((box.row, box.column))
        return behind is None or behind.label is not None or not behind.lines

    def below(self, box: Box) -> list[Box]:
        """The cells below a box, up to a label or the value of one."""
        below: list[Box] = []
        row = box.row + 1
        while (under := self.places.get((row, box.column))) and under.label is None:
            left = self.places.get((row, box.column - 1))
            if left is not None and left.label is not None:
                break
            below.append(under)
            row += 1
        return below

    def _is_head(self, box: Box, right: Box) -> bool:
        """Whether the cell at the right heads another column (姓名 | 床位), for what is below fits better."""
        below = self.places.get((box.row + 1, box.column))
        if self._is_low(box) or below is None or below.label or not below.lines or not right.lines:
            return False
        fits = bool(box.label) and is_kind(box.label or "", below.lines[0].text)
        return fits and not is_kind(box.label or "", right.lines[0].text)

    def _is_low(self, box: Box) -> bool:
        """Whether a box is in no first row, nor right under a heading across the table."""
        headed = box.row == 1 and (0, 0) in self.places and (0, 0) not in self.right
        return box.row > 0 and not headed


def _fits(kind: str, text: str) -> bool:
    """Whether a text is of a field's kind, with a remark or a post behind it: 陆远之(南窗), 档案局科员."""
    bare = squeeze(text).partition("(")[0]
    named = kind == "name" and is_person(bare.removesuffix("同志").removesuffix("老师"))
    return named or is_kind(kind, text) or (kind in INSTITUTIONS and is_institution(without_position(bare)))


def grid_of(boxes: Sequence[Box]) -> Grid:
    """The boxes of a table, which are in reading order, as a grid."""
    places = {(box.row, box.column): box for box in boxes}
    right = {(one.row, one.column): two for one, two in pairwise(boxes) if one.row == two.row}
    return Grid(tuple(boxes), places, right)


def box_of(paragraphs: list[Paragraph], vocabulary: Vocabulary) -> Box:
    """The box that the paragraphs of one cell make."""
    lines = tuple(lines_of(paragraphs))
    cell = paragraphs[0].cell
    letters = squeeze("".join(line.text for line in lines[:_STANDING])).rstrip(":*") if lines else ""
    label = vocabulary.field(_without_number(letters)) if len(letters) <= 20 else None
    box = Box(cell.row if cell else 0, cell.column if cell else 0, lines, label)
    whole = vocabulary.knows(letters)  # 联系 above 电话
    return box._replace(label="") if not whole and stacked(box, vocabulary) else box


def stacked(box: Box, vocabulary: Vocabulary) -> str | None:
    """The field of the label that is the first line of a cell, with its value below."""
    if not 1 < len(box.lines) <= _FEW:
        return None
    letters = squeeze(box.lines[0].text).rstrip(":*")
    kind = vocabulary.field(_without_number(letters)) if len(letters) <= 20 else None
    below = box.lines[1]
    if kind in ("title", "subtitle", "other"):
        return kind
    if kind is None or (is_remark(squeeze(below.text)) and is_placeholder(kind, below.text)):
        return None  # 联系电话 above （手机）
    return kind if is_kind(kind, below.text) or is_placeholder(kind, below.text) else None


def _without_number(letters: str) -> str:
    """1.姓名, （一）姓名, ①姓名 without the number; 三（1）班 stays."""
    if letters[:1].isdecimal() and letters[1:2].isalpha():
        return letters[1:]
    number, mark, label = letters.lstrip("(").partition(next((m for m in letters if m in ".、)"), "."))
    return label if mark and not number.strip(_NUMERALS) else letters
