"""The rule ``author``: what a draft must say about its author."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from essaycheck.keys import FIELDS, LABELS
from essaycheck.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Mapping

    from essaycheck.essay import Essay
    from essaycheck.report import Verdict
    from essaycheck.rule import Context


@dataclass(frozen=True, slots=True, kw_only=True)
class Author(Rule):
    """What a draft must say about its author.

    Example:
        [author]
        required = ["name", "phone", "unit"]
        [author.labels]
        unit = ["所在支部"]
    """

    kind: ClassVar[str] = "author"
    needs: ClassVar[tuple[str, ...]] = ("required",)

    required: tuple[str, ...] = field(default=(), metadata={"key": FIELDS})
    labels: Mapping[str, tuple[str, ...]] = field(default_factory=dict, metadata={"key": LABELS})

    def check(self, essay: Essay, context: Context) -> Verdict:
        """Not written yet."""
        raise NotImplementedError
