"""A line of nothing but labels, and the line of their values under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.recognition import values
from essaycheck.recognition.fields import fields_of
from essaycheck.recognition.fitting import is_kind
from essaycheck.recognition.labels import Pair
from essaycheck.recognition.lines import squeeze

if TYPE_CHECKING:
    from essaycheck.essay import Field
    from essaycheck.recognition.lines import Line
    from essaycheck.recognition.vocabulary import Vocabulary

_LONGEST_POST = 8


def under_labels(head: Line, below: Line, vocabulary: Vocabulary) -> list[Field]:
    """The fields of a line of nothing but labels and the line of their values under it, if they are that."""
    labels = [squeeze(head.text[a:b]).rstrip(":") for a, b in values.pieces(head.text, 0, len(head.text))]
    if not all(map(vocabulary.field, labels)):
        return []
    fields = [vocabulary.field(label) for label in labels]
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
