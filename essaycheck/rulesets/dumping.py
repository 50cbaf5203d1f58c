"""Ruleset -> TOML that a person can read, save and edit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from essaycheck.rule import Group

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from essaycheck.rule import Ruleset

WIDTH = 100
"""Where a list is broken into lines."""

_ESCAPED = re.compile('["\\\\\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]')
"""What a string in quotes cannot hold, and what an editor would not show."""


def top_lines(ruleset: Ruleset) -> list[str]:
    """What stands above all tables, line by line."""
    return _lines(ruleset)


def table_blocks(table: object) -> list[str]:
    """One table (a rule, a setting, a group) as it stands in TOML, with the tables inside it."""
    return list(_group(table) if isinstance(table, Group) else _blocks(table))


def _group(group: Group) -> Iterator[str]:
    yield "\n".join(["[[group]]", *_lines(group)])
    for rule in group.rules:
        yield from _blocks(rule, "group.")


def _blocks(table: Any, prefix: str = "") -> Iterator[str]:
    name = f"{prefix}{table.kind}"
    yield "\n".join([f"[[{name}]]" if table.several else f"[{name}]", *_lines(table)])
    for key, value in _subtables(table):
        yield "\n".join([f"[{name}.{key}]", *(f"{inner} = {written(each)}" for inner, each in value.items())])


def _lines(table: object) -> list[str]:
    """The keys of a table; one at its default is left out."""
    return [
        f"{key} = {written(value, len(key) + 3)}" for key, value in _set(table) if not _is_subtable(value)
    ]


def _subtables(table: object) -> list[tuple[str, Mapping[str, object]]]:
    return [(key, value) for key, value in _set(table) if _is_subtable(value)]


def _is_subtable(value: object) -> bool:
    """A table of lists gets lines of its own, one of plain values stands behind its key."""
    return isinstance(value, dict) and any(isinstance(each, tuple) for each in value.values())


def _set(table: Any) -> list[tuple[str, Any]]:
    """The keys that must be written, or are not at their default, in the order in which they are written."""
    return [(key, value) for key in table.keys if (value := getattr(table, key)) != _default(key, table)]


def _default(key: str, table: Any) -> object:
    """What a key holds when it is not written; of one that must be, only what cannot be written anyway."""
    default = getattr(type(table), key, None)
    return None if key in table.needs and default not in ("", (), {}) else default


def written(value: object, column: int = 0) -> str:
    """``value`` as TOML writes it; a list that ends beyond the width stands on lines of its own."""
    if isinstance(value, str):
        return '"' + _ESCAPED.sub(_escape, value) + '"'
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {written(each)}" for key, each in value.items()) + " }"
    if isinstance(value, tuple):
        items = [written(each) for each in value]
        line = "[" + ", ".join(items) + "]"
        return (
            line if column + len(line) <= WIDTH else "[\n" + "".join(f"  {item},\n" for item in items) + "]"
        )
    return str(value)


def _escape(match: re.Match[str]) -> str:
    sign = match[0]
    return "\\" + sign if sign in '"\\' else f"\\u{ord(sign):04X}"
