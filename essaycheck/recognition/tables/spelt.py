"""Cells that hold one character each, as forms for hand-writing have them: 电 | 话 | 1 | 3 | 8 …."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from essaycheck.recognition.people.values import is_person
from essaycheck.recognition.tables.boxes import Box

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from essaycheck.recognition.labels.vocabulary import Vocabulary

_FEWEST = 3
"""Characters of a value but a name's."""


def joined(boxes: list[Box], vocabulary: Vocabulary) -> list[Box]:
    """The boxes of a table, those together over which the characters of a label or a value are spread."""
    if sum(map(_is_single, boxes)) < 2:
        return boxes
    rows = (list(row) for _, row in groupby(boxes, key=lambda box: box.row))
    return [box for row in rows for box in _of_row(row, vocabulary)]


def is_spelt(box: Box) -> bool:
    """Whether a box is made of several with a character each."""
    return len(box.lines) > 1 and all(len(line.text.strip()) == 1 for line in box.lines)


def _is_single(box: Box) -> bool:
    return len(box.lines) == 1 and len(box.text) == 1


def _of_row(row: list[Box], vocabulary: Vocabulary) -> Iterator[Box]:
    asked = False  # whether a label stands before
    for single, group in groupby(row, key=_is_single):
        run = list(group)
        found = list(_parts(run, vocabulary, asked=asked)) if single and len(run) > 1 else run
        yield from found
        asked = found[-1].label is not None


def _parts(run: list[Box], vocabulary: Vocabulary, *, asked: bool) -> Iterator[Box]:
    """The label and the value that several single characters are, or the boxes as they stand."""
    letters = "".join(box.text for box in run)
    cut = 0 if asked else _label(letters, vocabulary)
    begin = cut + (letters[cut : cut + 1] == ":")
    if cut:
        yield _one(run[:begin], vocabulary.field(letters[:cut]))
    value = run[begin:]
    told = (asked or cut) and (len(value) >= _FEWEST or is_person(letters[begin:]))
    yield from [_one(value, None)] if told else value


def _label(letters: str, vocabulary: Vocabulary) -> int:
    """How many characters at the beginning are a label: those before a colon, or the most that are one."""
    colon = letters.find(":")
    if colon > 0 and vocabulary.field(letters[:colon]):
        return colon
    return next((end for end in range(len(letters), 1, -1) if vocabulary.knows(letters[:end])), 0)


def _one(boxes: Sequence[Box], label: str | None) -> Box:
    first = boxes[0]
    return Box(first.row, first.column, tuple(line for box in boxes for line in box.lines), label)
