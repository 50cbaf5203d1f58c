"""Which rules a draft is held against: the common ones, with those of its group in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.rules import RULES

if TYPE_CHECKING:
    from essaycheck.rule import Rule

ORDER = {rule.kind: number for number, rule in enumerate(RULES)}


def in_place_of(common: tuple[Rule, ...], own: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """The common rules, with ``own`` in place of all common ones of the same kinds; in the report's order."""
    kinds = {rule.kind for rule in own}
    kept = (rule for rule in common if rule.kind not in kinds)
    return tuple(sorted((*kept, *own), key=lambda rule: ORDER[rule.kind]))
