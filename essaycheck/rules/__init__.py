"""The rules that there are: one file each, all named here in the order of the report.

To add one: its file, its line here, its sentences in ``wording`` (``manual.*.toml`` holds what is said of its
keys), its tests.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from essaycheck.rule import Rule

KINDS = (
    "length",
    "author",
    "anonymous",
    "keywords",
    "title",
    "window",
    "filename",
    "layout",
    "residue",
    "structure",
    "manual",
)
"""Each is the name of a table, and of the module here that holds its class (``Length``)."""

UNASKED = ("length", "residue", "structure")
"""Held against a draft at level "info" where the ruleset has no such table; shown if anything is found."""


def rule_of(kind: str) -> type[Rule]:
    """The class of a kind, imported when a ruleset has such a table: most have few of them."""
    found: type[Rule] = getattr(import_module(f"essaycheck.rules.{kind}"), kind.capitalize())
    return found
