"""What remains of the fields found, when the same is said twice or in two ways."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from essaycheck.recognition.lines import clean
from essaycheck.recognition.values import is_institution, names

if TYPE_CHECKING:
    from collections.abc import Iterable

    from essaycheck.essay import Field

_VILLAGE = "[一-鿿]{1,8}[县市区旗][一-鿿]{1,8}[镇乡][一-鿿]{1,8}[村屯寨组]"


def settled(fields: Iterable[Field]) -> tuple[Field, ...]:
    """The fields in reading order, once each: no pen name beside a true one, no contact beside an author."""
    found = _contact_as_name(_department_as_school(_people(list(fields))))
    found = _villages(_true_names(_own_units(found)))
    return tuple(_once(sorted(found, key=lambda field: field.span)))


def _people(fields: list[Field]) -> list[Field]:
    """Without the institution that stands as 供稿 where the author is named."""
    people = [field for field in fields if field.name != "name" or not is_institution(clean(field.value))]
    return people if any(field.name == "name" and field.value for field in people) else fields


def _contact_as_name(fields: list[Field]) -> list[Field]:
    named = any(field.name == "name" and field.value for field in fields)
    kept = [field for field in fields if field.name != "contact" or (not named and field.value)]
    return [field._replace(name="name") if field.name == "contact" else field for field in kept]


def _department_as_school(fields: list[Field]) -> list[Field]:
    placed = any(field.name in ("unit", "school") and field.value for field in fields)
    kept = [field for field in fields if field.name != "department" or not placed]
    return [field._replace(name="school") if field.name == "department" else field for field in kept]


def _own_units(fields: list[Field]) -> list[Field]:
    """Without the institution that sent the piece in, where the author's own is named or asked for."""
    own = any(f.name in ("unit", "school") and f.label not in names().sent_by for f in fields)
    return [field for field in fields if not own or field.label not in names().sent_by]


def _villages(fields: list[Field]) -> list[Field]:
    """A village by which no label stands is where the author lives as well: 清溪县石桥镇枫树村."""
    if any(field.name == "address" for field in fields):
        return fields
    lived = [f for f in fields if f.name == "unit" and not f.label and re.fullmatch(_VILLAGE, clean(f.value))]
    return [*fields, *(field._replace(name="address") for field in lived)]


def _true_names(fields: list[Field]) -> list[Field]:
    true = names().true_names
    if not any(field.name == "name" and field.value and field.label in true for field in fields):
        return fields
    return [field for field in fields if field.name != "name" or field.label in true]


def _once(fields: list[Field]) -> list[Field]:
    """Without repetitions, and without empty labels whose field is filled elsewhere (a cover and a form)."""
    filled = {field.name for field in fields if field.value}
    seen: set[tuple[str, str]] = set()
    kept = []
    for field in fields:
        key = (field.name, "".join(filter(str.isalnum, field.value)) or field.value)
        if key not in seen and (field.value or field.name not in filled):
            kept.append(field)
        seen.add(key)
    return kept
