"""What a user can read about rules: manual pages, notes on keys, the JSON Schema of a ruleset."""

from __future__ import annotations

import re
import tomllib
from typing import Any

from essaycheck.errors import UsageError
from essaycheck.keys import choice
from essaycheck.records import NamedTuple
from essaycheck.resources import resource
from essaycheck.rule import Group, Ruleset
from essaycheck.rules import KINDS, rule_of
from essaycheck.rulesets.parsing import SETTINGS
from essaycheck.wording.names import english

TABLES: tuple[Any, ...] = (*map(rule_of, KINDS), *SETTINGS, Group)


class Manual(NamedTuple):
    """The manual page of a table: paragraphs about it, a note on each key, an example in TOML."""

    about: tuple[str, ...]
    keys: tuple[tuple[str, str], ...]
    example: str


def notes(lang: str) -> dict[str, dict[str, str]]:
    """By table: ``table`` says what it asks for, ``page`` is its manual page unless that is a docstring."""
    return tomllib.loads(resource("wording", f"manual.{lang}.toml"))


def explained(lang: str) -> dict[str, str]:
    """Every table of a ruleset with what it asks for, in one line."""
    texts = notes(lang)
    return {table.kind: texts[table.kind]["table"] for table in TABLES}


def explain(kind: str, lang: str) -> Manual:
    """The manual page of a table, named in English or as reports do.

    The place of a mistake in a ruleset (``keywords[2].any_of``) names the table that it begins with.

    Raises:
        UsageError: there is no such table.
    """
    kind = kind.partition(".")[0].partition("[")[0] or kind
    table = next((each for each in TABLES if each.kind in (kind, *english(kind, "table")[:1])), None)
    if table is None:
        known = tuple(each.kind for each in TABLES)
        raise UsageError("no-such-rule", rule=kind, **choice(kind, known))
    texts = notes(lang)
    about, example = page(table)
    paragraphs = texts[table.kind].get("page", about).strip().split("\n\n")
    return Manual(
        tuple(_on_one_line(each, lang) for each in paragraphs), tuple(_key_notes(table, texts)), example
    )


def _on_one_line(paragraph: str, lang: str) -> str:
    """A paragraph without the breaks of its source: where Chinese lines meet stands no space."""
    joined = re.sub(r"(?<=[^\x00-\xff])\n", "", paragraph) if lang == "zh" else paragraph
    return joined.replace("\n", " ")


def page(table: type[Any]) -> tuple[str, str]:
    """A table's docstring: what is said about it, and the TOML of its example."""
    from inspect import getdoc
    from textwrap import dedent

    about, _, example = (getdoc(table) or "").partition("\nExample:\n")
    return about.strip(), dedent(example).strip()


def _key_notes(table: type[Any], texts: dict[str, dict[str, str]]) -> list[tuple[str, str]]:
    shared, own = texts["rule"], texts[table.kind]
    return [(key, own.get(key) or shared[key]) for key in table.keys]


def ruleset_schema(lang: str = "en") -> dict[str, object]:
    """The JSON Schema (2020-12) of a ruleset, for editors that check TOML while it is written."""
    texts = notes(lang)
    rules = {kind: _schema(rule_of(kind), texts) for kind in KINDS}
    others = {table.kind: _schema(table, texts) for table in SETTINGS}
    group = {Group.kind: _schema(Group, texts, rules)}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "essaycheck ruleset",
        **_object({**_keys(Ruleset, texts["ruleset"]), **rules, **others, **group}),
        "required": ["contest"],
    }


def _schema(table: Any, texts: dict[str, dict[str, str]], inside: dict[str, Any] | None = None) -> Any:
    properties = _keys(table, {**texts["rule"], **texts[table.kind]})
    for name, rule in (
        inside or {}
    ).items():  # a group's "filename" is a key of its own or a table, as it is written
        properties[name] = {"anyOf": [properties[name], rule]} if name in properties else rule
    schema = {"description": texts[table.kind]["table"], **_object(properties)}
    if table.needs:
        schema["anyOf"] = [{"required": [key]} for key in table.needs]
    return {"type": "array", "items": schema} if table.several else schema


def _keys(table: type[Any], texts: dict[str, str]) -> dict[str, Any]:
    return {name: {"description": texts[name], **key.schema} for name, key in table.keys.items()}


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "additionalProperties": False}
