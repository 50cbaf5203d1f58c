"""Rulesets and the TOML that they are written in: found, read, written, described."""

from __future__ import annotations

from essaycheck.rulesets.finding import builtin_names, find_ruleset, load_ruleset, ruleset_text
from essaycheck.rulesets.parsing import parse_ruleset

__all__ = ["builtin_names", "find_ruleset", "load_ruleset", "parse_ruleset", "ruleset_text"]
