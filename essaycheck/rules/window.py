"""The rule ``window``: when drafts may be sent in."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar

from essaycheck.errors import Mistake
from essaycheck.keys import DATE, LEVEL
from essaycheck.rule import Rule
from essaycheck.table import key
from essaycheck.verdict import Finding

if TYPE_CHECKING:
    import datetime

    from essaycheck.errors import Fact
    from essaycheck.essay import Essay
    from essaycheck.rule import Context
    from essaycheck.verdict import Level, Verdict


class Window(Rule):
    """The first and the last day on which drafts are accepted, both included.

    Judged against the day given with --as-of, else against today. The default level is "warning": whether
    a late draft is accepted is up to the organiser. Dates are written without quotes.

    Example:
        [window]
        opens = 2013-08-01
        closes = 2014-10-31
        level = "info"
        basis = "投稿时间为2013年8月至2014年10月"
    """

    kind: ClassVar[str] = "window"
    needs: ClassVar[tuple[str, ...]] = ("opens", "closes")

    opens: datetime.date | None = key(DATE, default=None)
    closes: datetime.date | None = key(DATE, default=None)
    level: Level = key(LEVEL, default="warning")

    def mistakes(self) -> tuple[Mistake, ...]:
        """A window that closes before it opens."""
        if self.opens and self.closes and self.opens > self.closes:
            facts: dict[str, Fact] = {"opens": str(self.opens), "closes": str(self.closes)}
            return (Mistake("opens", "opens-after-closes", facts),)
        return ()

    def check(self, essay: Essay, context: Context) -> Verdict:
        """Compare the day of the check with both ends."""
        return _judged(self, context.as_of)


@lru_cache(maxsize=64)
def _judged(rule: Window, today: datetime.date) -> Verdict:
    """The verdict on every draft of that day."""
    opens, closes = rule.opens, rule.closes
    facts: dict[str, Fact] = {"as_of": str(today)}
    facts |= {name: str(day) for name, day in (("opens", opens), ("closes", closes)) if day}
    if opens and today < opens:
        facts["early"] = (opens - today).days
        return rule.verdict(facts, Finding("window.early", facts))
    if closes and today > closes:
        facts["late"] = (today - closes).days
        return rule.verdict(facts, Finding("window.closed", facts))
    if closes:
        facts["left"] = (closes - today).days
    if closes == today:
        facts["last"] = str(closes)
    return rule.verdict(facts)
