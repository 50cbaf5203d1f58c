"""The rule ``manual``: requirements that only a person can judge."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar

from essaycheck.keys import TEXTS
from essaycheck.rule import Rule
from essaycheck.table import key

if TYPE_CHECKING:
    from essaycheck.essay import Essay
    from essaycheck.rule import Context
    from essaycheck.verdict import Verdict


class Manual(Rule):
    """Requirements that only a person can judge: style, thought, truthfulness.

    The report lists each of them as not checked, so that nobody mistakes silence for approval. They never
    change the verdict on a draft.

    Example:
        [manual]
        items = ["文风朴实", "思想性、针对性、创新性"]
        basis = "文风朴实，具有一定的思想性、针对性、创新性"
    """

    kind: ClassVar[str] = "manual"
    needs: ClassVar[tuple[str, ...]] = ("items",)
    judges: ClassVar[bool] = False

    items: tuple[str, ...] = key(TEXTS, default=())

    def check(self, essay: Essay, context: Context) -> Verdict:
        """Judge nothing: name the items."""
        return _named(self)


@lru_cache(maxsize=64)
def _named(rule: Manual) -> Verdict:
    """The same verdict on every draft."""
    return rule.verdict({"items": rule.items})
