"""What remains of the fields found, when the same is said twice or in two ways."""

from __future__ import annotations

import re
from operator import attrgetter
from typing import TYPE_CHECKING

from essaycheck.patterns import compiled
from essaycheck.recognition.lines import clean
from essaycheck.recognition.people import contacts
from essaycheck.recognition.people.affiliations import is_whole
from essaycheck.recognition.people.name_lists import names
from essaycheck.recognition.people.values import is_institution, is_person
from essaycheck.recognition.wordlists import wordlists

if TYPE_CHECKING:
    from collections.abc import Iterable

    from essaycheck.essay import Field

_AND_OTHERS = r"等[一二两三四五六七八九十\d]{0,3}人?"
_UNIT_AND_NAME = r"(\S{4,})(?:[ \u3000]*[,，、;；(（][ \u3000]*|[ \u3000]+)([一-鿿]{2,4})[)）]?"
_NAME = attrgetter("name")
_TOWN = "[一-鿿]{1,8}[县市区旗][一-鿿]{1,8}[镇乡]"
_VILLAGE = r"[一-鿿]{1,8}[村屯寨组](?:[\d一二三四五六七八九十]{1,2}[组社队])?"


def settled(fields: Iterable[Field]) -> tuple[Field, ...]:
    """The fields in reading order, once each: no pen name beside a true one, no contact beside an author."""
    found = _people(_named_with_unit(_units_of_each(_figures(fields))))
    found = _contact_as_name(_department_as_school(found))
    found = _villages(_true_names(_own_units(_own_numbers(found))))
    return tuple(_once(sorted(found, key=lambda field: field.span)))


def _figures(fields: Iterable[Field]) -> list[Field]:
    """Telephone numbers among names as what they are, and without 等三人 behind the last name."""
    return [each for field in fields for each in (_figured(field) if field.name == "name" else (field,))]


def _figured(field: Field) -> tuple[Field, ...]:
    text = clean(field.value)
    if text.startswith("等") and re.fullmatch(_AND_OTHERS, text):
        return ()
    return (field._replace(name="phone") if _is_number(text) else field,)


def _is_number(text: str) -> bool:
    return text[-1:].isdigit() and contacts.numbers(text) == [(0, len(text))]


def _units_of_each(fields: list[Field]) -> list[Field]:
    """The institutions of several authors, each behind his name: 陆远之，清溪县委党校；岳小山，清溪学院."""
    if "unit" not in map(_NAME, fields):
        return fields
    return [part for field in fields for part in _of_each(field) or (field,)]


def _of_each(field: Field) -> list[Field]:
    parts = re.split("[;；]", field.value) if field.name == "unit" else []
    if len(parts) < 2:
        return []
    pairs = [compiled(r"\s*([一-鿿]{2,4})[,，:：\s]\s*(\S{4,})\s*").fullmatch(part) for part in parts]
    if not all(pair and is_person(pair[1]) and is_whole(clean(pair[2])) for pair in pairs):
        return []
    return [_part_of(field, pair[2]) for pair in pairs if pair]


def _part_of(field: Field, value: str) -> Field:
    start = field.span.start + field.value.index(value)
    return field._replace(value=value, span=field.span._replace(start=start, end=start + len(value)))


def _named_with_unit(fields: list[Field]) -> list[Field]:
    """The name behind an institution's label (单位：清溪县档案局　陆远之) where there is no other."""
    if any(field.name in ("name", "contact") and field.value for field in fields):
        return fields
    return [part for field in fields for part in _parted(field)]


def _parted(field: Field) -> tuple[Field, ...]:
    found = compiled(_UNIT_AND_NAME).fullmatch(field.value) if field.name in ("unit", "school") else None
    if not found or not is_whole(clean(found[1])) or not _is_name(found[2]):
        return (field,)
    return _part_of(field, found[1]), _part_of(field, found[2])._replace(name="name")


def _is_name(text: str) -> bool:
    from essaycheck.words import is_word

    return is_person(text) and not is_institution(text, weak=True) and not is_word(text)


def _people(fields: list[Field]) -> list[Field]:
    """Without the institution that stands as 供稿 where the author is named."""
    people = [field for field in fields if field.name != "name" or not is_institution(clean(field.value))]
    return people if any(field.name == "name" and field.value for field in people) else fields


def _contact_as_name(fields: list[Field]) -> list[Field]:
    if "contact" not in map(_NAME, fields):
        return fields
    named = any(field.name == "name" and field.value for field in fields)
    kept = [field for field in fields if field.name != "contact" or (not named and field.value)]
    return [field._replace(name="name") if field.name == "contact" else field for field in kept]


def _department_as_school(fields: list[Field]) -> list[Field]:
    if "department" not in map(_NAME, fields):
        return fields
    placed = any(field.name in ("unit", "school") and field.value for field in fields)
    kept = [field for field in fields if field.name != "department" or not placed]
    return [field._replace(name="school") if field.name == "department" else field for field in kept]


def _own_units(fields: list[Field]) -> list[Field]:
    """Without the institution that sent the piece in, where the author's own is named or asked for."""
    sent = names().sent_by
    own = [field for field in fields if field.label not in sent]
    return own if {"unit", "school"}.intersection(map(_NAME, own)) else fields


def _own_numbers(fields: list[Field]) -> list[Field]:
    """Without the number behind a parent's name (家长：岳小山　13800001234), where there is another."""
    parents = names().parents
    own = [field for field in fields if field.name != "phone" or field.label not in parents]
    return own if any(field.name == "phone" and field.value for field in own) else fields


def _villages(fields: list[Field]) -> list[Field]:
    """A village behind no label but the author's is where he lives as well: 清溪县石桥镇枫树村.

    So is a town where nothing else is told of where he belongs.
    """
    if "address" in map(_NAME, fields) or "unit" not in map(_NAME, fields):
        return fields
    lists = wordlists("labels.txt")
    named = ("", *lists["name"], *lists["profile"])
    units = [field for field in fields if field.name == "unit"]
    place = _TOWN + (f"(?:{_VILLAGE})?" if len(units) == 1 else _VILLAGE)
    lived = [
        field for field in units if field.label in named and compiled(place).fullmatch(clean(field.value))
    ]
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
