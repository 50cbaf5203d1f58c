"""The rule ``keywords``: terms of the theme that must occur."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from essaycheck.errors import Mistake
from essaycheck.keys import COUNT, TEXT, TEXTS
from essaycheck.rule import Rule

if TYPE_CHECKING:
    from essaycheck.essay import Essay
    from essaycheck.report import Verdict
    from essaycheck.rule import Context


@dataclass(frozen=True, slots=True, kw_only=True)
class Keywords(Rule):
    """Terms of the theme that must occur in title or body.

    Example:
        [[keywords]]
        name = "主题"
        any_of = ["群众路线", "群众观点"]
        at_least = 1
    """

    kind: ClassVar[str] = "keywords"
    needs: ClassVar[tuple[str, ...]] = ("any_of",)
    several: ClassVar[bool] = True

    name: str = field(default="", metadata={"key": TEXT})
    any_of: tuple[str, ...] = field(default=(), metadata={"key": TEXTS})
    at_least: int = field(default=1, metadata={"key": COUNT})

    def mistakes(self) -> tuple[Mistake, ...]:
        """More terms required than there are."""
        terms = len(set(self.any_of))
        if terms and self.at_least > terms:
            return (Mistake("at_least", "at-least-above-terms", {"at_least": self.at_least, "terms": terms}),)
        return ()

    def check(self, essay: Essay, context: Context) -> Verdict:
        """Not written yet."""
        raise NotImplementedError
