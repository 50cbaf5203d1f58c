"""Lines of columns: a line of nothing but labels and the values under it, or a list of several people."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from essaycheck.recognition.labels import Pair
from essaycheck.recognition.labels.fields import fields_of
from essaycheck.recognition.labels.fitting import INSTITUTIONS, is_kind
from essaycheck.recognition.lines import squeeze
from essaycheck.recognition.people import contacts, values
from essaycheck.recognition.tables.rosters import (
    Head,
    Roster,
    asks_for_author,
    begins_with_the_visited,
    is_of_others,
    is_of_the_visited,
)
from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from essaycheck.essay import Field
    from essaycheck.recognition.labels.vocabulary import Vocabulary
    from essaycheck.recognition.lines import Line

_LONGEST_POST = 8
_LONGEST_HEAD = 10
_LONGEST_ROW = 100
_FORMED = frozenset((*INSTITUTIONS, "name", "contact", "phone", "class", "email"))
"""The fields whose values show by their form that they stand in the right column."""
_LONGEST_LIST = 100
_BLANK = 2  # from a line to the next one where a blank one stands between them
_ASKED = ("采访对象", "受访")
_OTHERS = Roster((Head("户主", None),), 2)
_GAPS = frozenset(" \t,，|/;")
_RULE = frozenset("-:+|= \t")


class Listed(NamedTuple):
    """A list in columns: its lines, the first of which may be its heads, and what it says."""

    lines: tuple[Line, ...]
    roster: Roster
    fields: tuple[Field, ...]


def lists_in(
    lines: Sequence[Line], vocabulary: Vocabulary, is_heading: Callable[[Line], bool]
) -> Iterator[Listed]:
    """The lists of several people, or of those whom an author visited, among lines in a row.

    ``is_heading``: whether a line by its place can be the heading of a list.
    """
    behind = 0
    for number, line in enumerate(lines):
        if number < behind:
            continue
        found = _with_heads(lines, number, vocabulary)
        if not found and (_visited(line) or (is_of_others(squeeze(line.text)) and is_heading(line))):
            found = _of_others(lines, number, vocabulary)
        if found:
            yield found
            behind = number + len(found.lines)


def _close(lines: Sequence[Line], number: int) -> Sequence[Line]:
    """The lines below one, up to a gap wider than that right below it, in which no table has room."""
    places = [line.paragraph.index for line in lines[number : number + _LONGEST_LIST]]
    gaps = [two - one for one, two in pairwise(places)]
    widest = gaps[0] if gaps[:1] == [_BLANK] else 1
    end = next((at for at, gap in enumerate(gaps) if gap > widest), len(gaps))
    return lines[number + 1 : number + 1 + end]


def _with_heads(lines: Sequence[Line], number: int, vocabulary: Vocabulary) -> Listed | None:
    """The list that begins with a line of heads."""
    heads = _heads(lines[number], vocabulary)
    if not heads:
        return None
    below = _close(lines, number)
    rows = list(takewhile(lambda line: _is_rule(line) or _is_row(line, heads), below))
    said = [line for line in rows if not _is_rule(line)]
    if not said or not (len(said) > 1 or len(rows) > 1 or is_of_the_visited(heads)):
        return None
    fields = [field for line in said for field in _fields(line, heads)]
    people = frozenset(text for line in said for text in _pieces(line) if values.is_person(text))
    return Listed((lines[number], *rows), Roster(heads, len(said), "", people), tuple(fields))


def _of_others(lines: Sequence[Line], number: int, vocabulary: Vocabulary) -> Listed | None:
    """The list or the card of other people that begins with its heading, or with who is visited."""
    heading, below = lines[number], _close(lines, number)
    if _visited(heading):
        rows = tuple(_card(below, {"name", _label(heading)}, vocabulary))
        return (
            Listed((heading, *rows), _OTHERS, ()) if rows or not _label(heading).startswith(_ASKED) else None
        )
    if rows := tuple(takewhile(_is_of_somebody, below)):
        return Listed((heading, *rows), _OTHERS, ()) if is_of_others(squeeze(heading.text)) else None
    rows = tuple(_card(below, set(), vocabulary))
    if any(asks_for_author(_label(line)) for line in rows):
        return None
    named = [
        squeeze(line.text).partition(":")[2] for line in rows if vocabulary.field(_label(line)) == "name"
    ]
    return Listed((heading, *rows), _OTHERS._replace(rows=0, people=frozenset(named)), ()) if rows else None


def _card(lines: Sequence[Line], said: set[str], vocabulary: Vocabulary) -> Iterator[Line]:
    """The lines of one person's data, up to one that says again what is said already."""
    for line in lines:
        label = _label(line)
        kind = vocabulary.field(label) or label
        if not label or kind in said:
            return
        said |= {kind, "name"} if _visited(line) else {kind}
        yield line


def _label(line: Line) -> str:
    """What stands before the colon of a short line, "" where there is none."""
    label, colon, value = squeeze(line.text[:_LONGEST_ROW]).partition(":")
    short = bool(colon) and len(label) <= _LONGEST_HEAD and len(value) <= 3 * _LONGEST_HEAD
    return label if short and not value.endswith(("。", "!", "?", "”")) else ""


def _visited(line: Line) -> bool:
    """Whether a line begins with who is visited: 户主：岳大柱."""
    begun = begins_with_the_visited(line.text.lstrip()) and bool(_label(line))
    return begun and values.is_person(squeeze(line.text).partition(":")[2][:4])


def _heads(line: Line, vocabulary: Vocabulary) -> tuple[Head, ...]:
    """The heads of columns that a line consists of, one of which at least has values of a form."""
    if _GAPS.isdisjoint(line.text.strip()) or len(line.text) > _LONGEST_ROW:
        return ()
    texts = [text.rstrip(":") for text in _pieces(line)]
    if not 2 <= len(texts) <= 10 or max(map(len, texts)) > _LONGEST_HEAD:
        return ()
    heads = tuple(Head(text, vocabulary.field(text)) for text in texts)
    known = [head for head in heads if head.kind in _FORMED]
    return heads if known and sum(head.kind is not None for head in heads) * 3 >= len(heads) else ()


def _is_rule(line: Line) -> bool:
    """Whether a line is what a table of Markdown has under its heads."""
    return "-" in line.text and _RULE.issuperset(line.text)


def _is_row(line: Line, heads: Sequence[Head]) -> bool:
    """Whether a line has a value under each of the heads, of its form where it has one."""
    places = values.pieces(line.text, 0, len(line.text)) if len(line.text) <= _LONGEST_ROW else []
    if len(places) != len(heads):
        return False
    texts = [line.text[slice(*place)] for place in places]
    return all(
        is_kind("name" if head.kind == "contact" else head.kind, text)
        for head, text in zip(heads, texts, strict=True)
        if head.kind in _FORMED
    )


def _is_of_somebody(line: Line) -> bool:
    """Whether a line has a name or a number beside something else, as in a list."""
    texts = _pieces(line) if len(line.text) <= _LONGEST_ROW and ":" not in line.text else []
    return len(texts) > 1 and any(values.is_person(text) or contacts.numbers(text) for text in texts)


def _fields(line: Line, heads: Sequence[Head]) -> Iterator[Field]:
    for head, place in zip(heads, values.pieces(line.text, 0, len(line.text)), strict=True):
        if head.kind:
            pair = Pair(head.kind, 0, 0, *place)
            yield from (field._replace(label=head.text) for field in fields_of(line, pair))


def _pieces(line: Line) -> list[str]:
    return [squeeze(line.text[slice(*place)]) for place in values.pieces(line.text, 0, len(line.text))]


_TITLES = ("我的老师", "我的班主任", "老师", "教师", "班主任")
"""Labels that without a colon are rather a title, above whom the piece is by."""


def under_labels(head: Line, below: Line, vocabulary: Vocabulary) -> list[Field]:
    """The fields of a line of nothing but labels and the line of their values under it, if they are that."""
    labels = [squeeze(head.text[a:b]).rstrip(":") for a, b in values.pieces(head.text, 0, len(head.text))]
    if any(":" in label for label in labels) or not all(map(vocabulary.field, labels)):
        return []
    fields = [vocabulary.field(label) for label in labels]
    if labels and labels[0] in _TITLES and ":" not in head.text:
        return []
    places = values.pieces(below.text, 0, len(below.text))
    if len(places) != len(fields):
        return []
    if not all(_answers(field or "", below.text[a:b]) for field, (a, b) in zip(fields, places, strict=True)):
        return []
    found = [Pair(field or "", 0, 0, *place) for field, place in zip(fields, places, strict=True)]
    return [
        each._replace(label=label)
        for label, pair in zip(labels, found, strict=True)
        for each in fields_of(below, pair)
    ]


def _answers(field: str, text: str) -> bool:
    """Whether a stretch under a label is of its kind; what somebody is may have any name (天车工)."""
    named = field == "position" and len(text) <= _LONGEST_POST and values.is_han(text)
    return named or is_kind(field, text)
