"""What is asked of each of the kinds of authors that a notice tells apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.notice.authors.conditions import are_senders, crowd_of
from essaycheck.notice.authors.placing import REQUIRED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaycheck.notice.authors.placing import Asked
    from essaycheck.notice.outline import Item


def of_senders(asked: Asked) -> bool:
    """Whether it is asked of one of the kinds of authors that there are."""
    told = asked.where == "some" and asks_name(asked) and are_senders(asked.words.text)
    return told or (asked.where in REQUIRED and bool(asked.crowd))


def of_crowd(item: Item, asked: Asked, all_are: str) -> Asked:
    """What is asked; under the name of a group it is asked of that alone: 学生组:文末写姓名、班级.

    ``all_are``: what all who may take part are.
    """
    over = item.label or next(reversed(item.headings), "")
    crowd = asked.crowd or crowd_of(over)
    written = item.lead.quote if item.lead and crowd == item.label else crowd
    return asked._replace(crowd="" if all_are and all_are in crowd else written)


def shared(asked: Sequence[Asked]) -> list[Asked]:
    """What is asked of every crowd; a rule takes a school for a unit."""
    crowds: dict[str, set[str]] = {}
    for each in asked:
        crowds.setdefault(each.crowd or each.words.text, set()).update(_fields(each))
    if len(crowds) < 2:
        return list(asked)
    common = set.intersection(*crowds.values())
    kept = [
        each._replace(labels=tuple(label for label in each.labels if label.field in common)) for each in asked
    ]
    return [each for each in kept if each.labels]


def _fields(asked: Asked) -> set[str]:
    """The fields that are asked for; who is asked for a school is asked for a unit as well."""
    fields = {label.field for label in asked.labels}
    return fields | {"unit"} if "school" in fields else fields


def asks_name(asked: Asked) -> bool:
    """Whether a name is among what is asked for."""
    return any(label.field == "name" for label in asked.labels)
