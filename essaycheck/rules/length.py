"""The rule ``length``: how long an essay may and must be."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar, Literal

from essaycheck.counting import count_draft
from essaycheck.errors import Mistake
from essaycheck.keys import COUNT, PERCENT, hundredths, one_of
from essaycheck.report import Finding
from essaycheck.rule import Rule

if TYPE_CHECKING:
    from essaycheck.errors import Fact
    from essaycheck.essay import Essay
    from essaycheck.report import Verdict
    from essaycheck.rule import Context


@dataclass(frozen=True, slots=True, kw_only=True)
class Length(Rule):
    """How long an essay may (max) and must (min) be; one of them is enough. The limits themselves are inside.

    unit    "words" (default): 字数 as Word and WPS show it · "han": Chinese characters only ·
            "characters": all of them without spaces
    scope   "body" (default): without title and author data · "document": everything that Word counts
    grace   the band past a limit in which a draft only gets a warning, "0%" (none) when nothing is written

    Example:
        [length]
        max = 2000
        unit = "words"
        scope = "body"
        grace = "10%"
        basis = "一般不超过2000字"
    """

    kind: ClassVar[str] = "length"
    needs: ClassVar[tuple[str, ...]] = ("min", "max")

    min: int | None = field(default=None, metadata={"key": COUNT})
    max: int | None = field(default=None, metadata={"key": COUNT})
    unit: Literal["words", "han", "characters"] = field(
        default="words", metadata={"key": one_of("words", "han", "characters")}
    )
    scope: Literal["body", "document"] = field(default="body", metadata={"key": one_of("body", "document")})
    grace: str = field(default="0%", metadata={"key": PERCENT})

    def mistakes(self) -> tuple[Mistake, ...]:
        """Limits that no essay can meet."""
        if self.min and self.max and self.min > self.max:
            return (Mistake("min", "min-above-max", {"min": self.min, "max": self.max}),)
        return ()

    def check(self, essay: Essay, context: Context) -> Verdict:
        """Compare the count with both limits."""
        counts = context.counts or count_draft(essay)
        count: int = getattr(getattr(counts, self.scope), self.unit)
        facts: dict[str, Fact] = {"count": count, "unit": self.unit, "scope": self.scope}
        facts |= {name: limit for name, limit in (("min", self.min), ("max", self.max)) if limit}
        if self.max and count > self.max:
            return self._past("length.over", facts, "over", count - self.max, self.max)
        if self.min and count < self.min:
            return self._past("length.under", facts, "short", self.min - count, self.min)
        if self.max:
            facts["left"] = self.max - count
        return self.verdict(facts)

    def _past(self, code: str, facts: dict[str, Fact], key: str, distance: int, limit: int) -> Verdict:
        facts |= {key: distance, "percent": max(0.1, round(distance * 100 / limit, 1)), "grace": self.grace}
        inside = distance * 10_000 <= limit * (hundredths(self.grace) or 0)
        return self.verdict(facts, Finding(code, facts, level="warning" if inside else "error"))
