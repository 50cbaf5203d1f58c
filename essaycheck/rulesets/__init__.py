"""Rulesets and the TOML that they are written in: found, read, applied to groups, written."""

from __future__ import annotations

from essaycheck.rulesets.finding import builtin_names, find_ruleset, load_ruleset, ruleset_text
from essaycheck.rulesets.groups import Requirements, further_labels, group_named, in_place_of, rules_for
from essaycheck.rulesets.parsing import parse_ruleset

__all__ = [
    "Requirements",
    "builtin_names",
    "find_ruleset",
    "further_labels",
    "group_named",
    "in_place_of",
    "load_ruleset",
    "parse_ruleset",
    "rules_for",
    "ruleset_text",
]
