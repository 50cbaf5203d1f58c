"""A whole ruleset in TOML, out of the pieces that a derived one is written in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.rulesets.dumping import table_blocks, top_lines

if TYPE_CHECKING:
    from essaycheck.rule import Ruleset


def in_toml(ruleset: Ruleset) -> str:
    settings = [each for each in (ruleset.entries, ruleset.originality) if each]
    blocks = ["\n".join(top_lines(ruleset))]
    for table in (*ruleset.rules, *settings, *ruleset.groups):
        blocks += table_blocks(table)
    return "\n\n".join(blocks) + "\n"
