"""From an essay to verdicts, without a look at any file."""

from __future__ import annotations

from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING

from essaycheck.counting import count_draft
from essaycheck.excerpts import excerpt
from essaycheck.records import NamedTuple
from essaycheck.report import CheckedDraft, FoundField
from essaycheck.rules import UNASKED, rule_of
from essaycheck.rules.keywords import wanted_terms
from essaycheck.rulesets import in_place_of, rules_for
from essaycheck.terms import find_terms, forget
from essaycheck.verdict import Place, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from essaycheck.essay import Essay, Span
    from essaycheck.makeup import Makeup
    from essaycheck.rule import Context, Rule, Ruleset
    from essaycheck.rulesets import Requirements
    from essaycheck.verdict import Finding, Verdict


def check_essay(essay: Essay, ruleset: Ruleset, context: Context) -> CheckedDraft:
    """Hold ``essay`` against every rule of its group, which is ``context.group`` where the user chose one."""
    requirements = rules_for(ruleset, essay, context.group)
    held = _held(requirements.rules)
    counts = count_draft(essay)
    keywords = find_terms(essay, held.terms)
    context = context._replace(group=requirements.group, counts=counts, keywords=keywords)
    verdicts = _verdicts(held, essay, context)
    placed = [at for at, each in enumerate(verdicts) if each.findings and any(map(_SPAN, each.findings))]
    if placed:
        _say_once(verdicts, placed)
        _locate(verdicts, placed, essay)
    verdicts += _of_group(requirements, verdicts)
    makeup = _makeup(essay) if context.closely else None
    forget()
    return CheckedDraft(
        path=essay.path,
        sha256=essay.sha256,
        encoding=essay.encoding,
        title=essay.title.full if essay.title else "",
        fields=tuple([FoundField(*field, _place(essay, field.span)) for field in essay.fields]),
        notes=essay.notes,
        counts=counts,
        keywords=tuple(keywords.values()),
        verdicts=tuple(verdicts),
        group=requirements.group,
        title_span=essay.title.span if essay.title else None,
        makeup=makeup,
    )


def _of_group(requirements: Requirements, verdicts: Iterable[Verdict]) -> list[Verdict]:
    """That the group is not clear, and what was not checked for that; nothing where it is."""
    if not requirements.verdict:
        return []
    reached = {verdict.rule for verdict in verdicts if verdict.asked}  # nothing to read is told unasked
    return [*(each for each in requirements.missed if each.rule not in reached), requirements.verdict]


def _makeup(essay: Essay) -> Makeup:
    from essaycheck.measuring import measured

    return measured(essay)


class _Held(NamedTuple):
    """What is the same for all drafts of a group: ``rules`` are those asked for and those nobody asks for."""

    rules: tuple[Rule, ...]
    unasked: tuple[int, ...]  # where these stand, the last one first
    terms: tuple[str, ...]


@lru_cache(maxsize=64)
def _held(rules: tuple[Rule, ...]) -> _Held:
    asked = {rule.kind for rule in rules}
    unasked = (rule_of(kind)(level="info") for kind in UNASKED if kind not in asked)
    both = in_place_of(tuple(unasked), rules)
    places = tuple(at for at, rule in enumerate(both) if rule.kind not in asked)
    return _Held(both, places[::-1], wanted_terms(rules))


def _verdicts(held: _Held, essay: Essay, context: Context) -> list[Verdict]:
    """The verdicts of the rules, and of those that nobody asks for where they find something.

    What these find is only shown, but for what says that a part of the draft was not checked.
    """
    verdicts = [rule.check(essay, context) for rule in held.rules]
    for at in held.unasked:
        verdict = verdicts[at]
        told = [verdict._replace(asked=verdict.status > Status.PASS)] if verdict.findings else []
        verdicts[at : at + 1] = told
    return verdicts


_SPAN = attrgetter("span")


def _say_once(verdicts: list[Verdict], placed: Sequence[int]) -> None:
    """What several have found at one place is told but once where it costs nothing."""
    if all(verdicts[at].status != Status.PASS for at in placed):
        return
    told: set[tuple[str, Span | None, str]] = set()
    for at in sorted(placed, key=lambda at: -verdicts[at].status):
        verdict = verdicts[at]
        fresh = tuple(each for each in verdict.findings if not each.span or _topic(each) not in told)
        told |= {_topic(each) for each in verdict.findings if each.span}
        if fresh and verdict.status == Status.PASS:
            verdicts[at] = verdict._replace(findings=fresh)


def _topic(finding: Finding) -> tuple[str, Span | None, str]:
    """What a finding says, and where."""
    return finding.code, finding.span, str(finding.facts)


def _locate(verdicts: list[Verdict], placed: Iterable[int], essay: Essay) -> None:
    """Give each finding that has a span its place and its words."""
    for at in placed:
        found = verdicts[at].findings
        located = (_quoting(each, each.span, essay) if each.span else each for each in found)
        verdicts[at] = verdicts[at]._replace(findings=tuple(located))


def _quoting(finding: Finding, span: Span, essay: Essay) -> Finding:
    quote = excerpt(essay.paragraphs[span.paragraph].text, span.start, span.end)
    return finding._replace(place=_place(essay, span), quote=quote)


def _place(essay: Essay, span: Span) -> Place:
    paragraph = essay.paragraphs[span.paragraph]
    return Place(paragraph.kind, paragraph.index, paragraph.cell)
