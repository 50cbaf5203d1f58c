"""The rule ``length``: how long an essay may and must be."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, ClassVar, Literal

from essaycheck.counting import DOCUMENT, count_draft, count_spans
from essaycheck.errors import Mistake
from essaycheck.essay import Span
from essaycheck.keys import COUNT, PERCENT, hundredths, one_of
from essaycheck.rule import Rule
from essaycheck.table import key
from essaycheck.verdict import Finding

_SENTENCE_ENDS = "。！？!?；;\n"

if TYPE_CHECKING:
    from collections.abc import Iterable

    from essaycheck.errors import Fact
    from essaycheck.essay import Essay
    from essaycheck.rule import Context
    from essaycheck.verdict import Level, Verdict


class Length(Rule):
    """How long an essay may (max) and must (min) be; give at least one. A draft exactly at a limit complies.

    A draft without any text to count fails whatever the limits: its text may be in pictures or text boxes.
    At level "info" or without this table that is a warning, as it is where only the body is empty.

    With grace a draft a little past a limit only gets a warning: "10%" suits notices that say 左右 or
    一般不超过. Without it a limit is a limit.

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

    min: int | None = key(COUNT, default=None)
    max: int | None = key(COUNT, default=None)
    unit: Literal["words", "han", "characters"] = key(one_of("words", "han", "characters"), default="words")
    scope: Literal["body", "document"] = key(one_of("body", "document"), default="body")
    grace: str = key(PERCENT, default="0%")

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
        if not count or not counts.body.words:
            return self._nothing(facts)
        if self.max and count > self.max:
            place = where_passed(essay, _counted(essay, self.scope), self.unit, self.max)
            return self._past("over", facts, count - self.max, self.max, place)
        if self.min and count < self.min:
            return self._past("short", facts, self.min - count, self.min)
        if self.max:
            facts["left"] = self.max - count
        return self.verdict(facts)

    def _nothing(self, facts: dict[str, Fact]) -> Verdict:
        """No level makes a pass of it: what was not there was not checked."""
        level: Level = "error"
        if facts["count"]:
            facts, level = facts | {"scope": "body", "count": 0}, "warning"
        verdict = self.verdict(facts | {"nothing": 0}, Finding("length.nothing", facts, level=level))
        return verdict._replace(level="warning") if self.level == "info" else verdict

    def _past(
        self, key: str, facts: dict[str, Fact], distance: int, limit: int, place: Span | None = None
    ) -> Verdict:
        facts |= {key: distance, "percent": max(0.1, round(distance * 100 / limit, 1))}
        inside = distance * 10_000 <= limit * (hundredths(self.grace) or 0)
        facts |= {"within": self.grace} if inside else {}
        code = "length.over" if key == "over" else "length.under"
        return self.verdict(facts, Finding(code, facts, place, "warning" if inside else "error"))


def where_passed(essay: Essay, spans: Iterable[Span], unit: str, limit: int) -> Span | None:
    """The sentence in which the count of ``spans`` goes past ``limit``; None when it never does."""
    counted = 0
    for span in spans:
        count: int = getattr(count_spans(essay, [span]), unit)
        if counted + count > limit:
            return _sentence_passing(essay, span, unit, limit - counted)
        counted += count
    return None


def _sentence_passing(essay: Essay, span: Span, unit: str, left: int) -> Span:
    """The sentence of ``span`` in which its count goes past ``left``."""

    def count_up_to(end: int) -> int:
        return int(getattr(count_spans(essay, [span._replace(end=end)]), unit))

    passed = bisect_right(range(span.start, span.end), left, key=count_up_to) + span.start
    text = essay.paragraphs[span.paragraph].text
    before = [text.rfind(mark, span.start, passed - 1) + 1 for mark in _SENTENCE_ENDS]
    after = [found for mark in _SENTENCE_ENDS if (found := text.find(mark, passed - 1, span.end)) >= 0]
    return Span(span.paragraph, max(span.start, *before), min(after, default=span.end - 1) + 1)


def _counted(essay: Essay, scope: str) -> Iterable[Span]:
    if scope == "body":
        return essay.body
    return (Span(each.index, 0, len(each.text)) for each in essay.paragraphs if each.kind in DOCUMENT)
