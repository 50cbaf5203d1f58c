"""Tables and lists of people in a draft: its authors, or others of whom it tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from essaycheck.recognition.lines import squeeze
from essaycheck.recognition.people.values import is_person
from essaycheck.recognition.wordlists import wordlists
from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from essaycheck.essay import Field
    from essaycheck.recognition.tables.boxes import Box, Grid

Whose = Literal["author", "other", "known", "apart", "card"]
"""Whose data they are: an author's or another's in any case; "known": an author's when one of them is known
as that from elsewhere; "apart": unless others are; "card": one person's, unless another is known.
"""
_OF_AUTHORS = ("作者", "参赛", "投稿", "撰稿", "应征", "征文", "参评", "真实", "第一作者", "第二作者")
_OF_CONTESTS = frozenset(("title", "subtitle", "teacher", "student_id", "id_number", "email", "postcode"))
_TOLD = ("phone", "unit", "school", "class")
"""What an author says of himself beside his name."""
_LONGEST_HEAD = 10
_LONGEST_CAPTION = 30
_NUMBERING = ("序号", "编号", "no", "no.", "#", "")


class Head(NamedTuple):
    """What heads a column or stands before a value, and the field that it is a label of."""

    text: str
    kind: str | None


class Roster(NamedTuple):
    """What a table or a list says besides its values: its heads, how many people it lists, its heading."""

    heads: tuple[Head, ...]
    rows: int  # of values below the same heads; 0 where labels stand beside their values
    within: str = ""  # what stands across its first row
    people: frozenset[str] = frozenset()  # every cell that has a name's form

    @property
    def is_list(self) -> bool:
        """Whether it has a row for each of several people."""
        return self.rows > 1


def _words(name: str) -> tuple[str, ...]:
    return wordlists("rosters.txt")[name]


def roster_of(grid: Grid) -> Roster:
    """What a table says besides its values."""
    heads, rows = _columns(grid)
    first = grid.boxes[0] if grid.boxes and (0, 0) not in grid.right else None
    people = frozenset(box.text for box in grid.boxes if is_person(box.text))
    return Roster(heads or _beside(grid), rows, first.text if first else "", people)


def _columns(grid: Grid) -> tuple[tuple[Head, ...], int]:
    """The heads of the columns, where a table begins with labels above values, and the rows below them."""
    asked = [box.row for box in grid.boxes if box.label and box.label != "other"]
    first = next(iter(asked), next((box.row for box in grid.boxes if box.label), -1))  # 备注 above them
    labels = [box for box in grid.boxes if box.label and box.row == first]
    top = next((box for box in labels if _is_above(grid, box)), None)
    if top is None:
        return (), 0
    heads = [box for box in grid.boxes if box.row == top.row]
    filled = {box.row for head in heads if head.label for box in grid.below(head) if box.lines}
    rows = [row for row in filled if sum(bool(box.lines) for box in grid.boxes if box.row == row) > 1]
    return tuple(Head(box.text.rstrip(":*"), box.label) for box in heads) if rows else (), len(rows)


def _is_above(grid: Grid, box: Box) -> bool:
    """Whether a label's values are the cells below it."""
    values = grid.values_of(box)
    return bool(values) and values[0].row > box.row


def _beside(grid: Grid) -> tuple[Head, ...]:
    """The labels known, and what stands where labels do: each first of two cells side by side."""
    heads: list[Head] = []
    values: set[tuple[int, int]] = set()
    for box in grid.boxes:
        right = grid.right.get((box.row, box.column))
        if box.label or (right and right.label is None and (box.row, box.column) not in values):
            heads.append(Head(box.text.rstrip(":*"), box.label))
            values.add((right.row, right.column) if right else (-1, -1))
    return tuple(heads)


def whose(roster: Roster, caption: str) -> Whose:
    """Whose data a table or a list has, as far as its heads and the heading above it tell."""
    named, signed = any(head.kind == "name" for head in roster.heads), _is_signed(roster)
    captions = (caption, roster.within)
    if any(map(is_of_authors, captions)) or (signed and not roster.is_list):
        return "author"
    headed = any(is_of_others(each, several=roster.is_list) for each in captions)
    if not signed and (headed or is_of_the_visited(roster.heads, several=roster.is_list)):
        return "other"
    if roster.is_list and _is_of_works(roster.heads):
        return "other"
    if not roster.is_list:
        plain = named and _OF_CONTESTS.isdisjoint(head.kind for head in roster.heads)
        return "card" if plain else "author"
    further = not signed and any(map(_is_further, roster.heads))
    return "known" if further or not named else "apart"


def _is_signed(roster: Roster) -> bool:
    """Whether a head asks for an author by that word, and not only for a name."""
    return any(head.kind == "name" and asks_for_author(head.text) for head in roster.heads)


def asks_for_author(head: str) -> bool:
    """Whether a label asks for an author by that word: 作者姓名, 投稿人."""
    return head.startswith(_OF_AUTHORS)


def is_of_authors(caption: str) -> bool:
    """Whether a heading says that an author's data follow."""
    return any(word in caption for word in _words("captions_of_authors"))


def begins_with_the_visited(text: str) -> bool:
    """Whether a line begins with the label of a person whom an author visited (户主：岳大柱)."""
    return text.startswith(_words("labels_of_the_visited"))


def is_of_others(caption: str, *, several: bool = False) -> bool:
    """Whether a squeezed line is the heading of other people's data (附：走访登记表), and no sentence.

    ``several``: or a sentence that leads to them (我走访过的几户人家：), or what one author may have, too.
    """
    heading = caption.rstrip(":)]》").rstrip(".0123456789")
    headed = heading.endswith(_words("captions"))  # 走访登记表1, and not 值班电话:0731
    if not headed and not (several and caption.endswith(":")):
        return False
    if len(caption) > _LONGEST_CAPTION or is_of_authors(caption):
        return False
    others = (*_words("captions_of_others"), *(_words("captions_of_lists") if several else ()))
    caption = caption.replace("名单位", "名 单位")  # heads in a row, and no 名单: 姓名 单位 电话
    return any(word in caption for word in others)


def is_of_the_visited(heads: Iterable[Head], *, several: bool = False) -> bool:
    """Whether heads ask what nobody but somebody who is visited or helped is asked: 户主, 困难."""
    words = (*_words("of_the_visited"), *(_words("of_several_visited") if several else ()))
    short = [head.text for head in heads if len(head.text) <= _LONGEST_HEAD]
    return any(word in text for text in short for word in words)


def _is_of_works(heads: Sequence[Head]) -> bool:
    """Whether a list has books or films with their authors, and nothing of these."""
    works = _words("heads_of_works")
    return any(head.text in works for head in heads) and all(head.kind not in _TOLD for head in heads)


def _is_further(head: Head) -> bool:
    """Whether a column tells what nobody asks an author for: 分管, 借阅册数."""
    if head.kind or head.text.lower() in _NUMBERING:
        return False
    return not any(word in head.text.lower() for word in _words("columns_of_authors"))


def is_anothers(whose: Whose, roster: Roster, fields: Sequence[Field], outside: Sequence[Field]) -> bool:
    """Whether data are another's, given what is said of the author ``outside`` of them."""
    known = {name for name in _values(outside, "name") if is_person(name)}
    inside = _values(fields, "name") | roster.people
    if whose == "other":
        return roster.is_list or known.isdisjoint(inside)
    if whose == "author" or not inside or not known.isdisjoint(inside):
        return whose == "known" and not inside
    if whose == "card":
        told = any(_values(outside, name) for name in _TOLD)
        return bool(known) and told and not _agrees(fields, outside)
    if whose == "known" or known:
        return True
    return not _is_signed(roster) and _differs(fields, outside, "phone", "class")


def _agrees(fields: Sequence[Field], outside: Sequence[Field]) -> bool:
    """Whether both state one of a few things in the same way."""
    return any(not _values(fields, name).isdisjoint(_values(outside, name)) for name in _TOLD)


def _differs(fields: Sequence[Field], outside: Sequence[Field], *names: str) -> bool:
    """Whether both state something of these, and never the same."""
    both = [(_values(fields, name), _values(outside, name)) for name in names]
    return any(inside and known for inside, known in both) and not _agrees(fields, outside)


def _values(fields: Iterable[Field], name: str) -> set[str]:
    return {squeeze(field.value) for field in fields if field.name == name and field.value}
