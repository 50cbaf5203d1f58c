"""From an essay to verdicts, without a look at any file."""

from __future__ import annotations

from functools import lru_cache
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
    from collections.abc import Iterable, Iterator

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
    verdicts = _said_once(_verdicts(held, essay, context))
    verdicts += _of_group(requirements, verdicts)
    makeup = _makeup(essay) if context.closely else None
    forget()
    return CheckedDraft(
        path=essay.path,
        sha256=essay.sha256,
        encoding=essay.encoding,
        title=essay.title.full if essay.title else "",
        fields=tuple(FoundField(*field, _place(essay, field.span)) for field in essay.fields),
        notes=essay.notes,
        counts=counts,
        keywords=tuple(keywords.values()),
        verdicts=tuple(_located(verdict, essay) for verdict in verdicts),
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
    asked: frozenset[str]  # kinds
    terms: tuple[str, ...]


@lru_cache(maxsize=64)
def _held(rules: tuple[Rule, ...]) -> _Held:
    asked = frozenset(rule.kind for rule in rules)
    unasked = (rule_of(kind)(level="info") for kind in UNASKED if kind not in asked)
    return _Held(in_place_of(tuple(unasked), rules), asked, wanted_terms(rules))


def _verdicts(held: _Held, essay: Essay, context: Context) -> Iterator[Verdict]:
    """The verdicts of the rules, and of those that nobody asks for where they find something.

    What these find is only shown, but for what says that a part of the draft was not checked.
    """
    for rule in held.rules:
        verdict = rule.check(essay, context)
        if rule.kind in held.asked:
            yield verdict
        elif verdict.findings:
            yield verdict._replace(asked=verdict.status > Status.PASS)


def _said_once(verdicts: Iterable[Verdict]) -> list[Verdict]:
    """The verdicts; what several have found at one place is told but once where it costs nothing."""
    found = [*verdicts]
    if not any(each.findings and _has_place(each) and each.status == Status.PASS for each in found):
        return found
    told: set[tuple[str, Span | None, str]] = set()
    for at in sorted(range(len(found)), key=lambda at: -found[at].status):
        verdict = found[at]
        fresh = tuple(each for each in verdict.findings if not each.span or _topic(each) not in told)
        told |= {_topic(each) for each in verdict.findings if each.span}
        if fresh and verdict.status == Status.PASS:
            found[at] = verdict._replace(findings=fresh)
    return found


def _has_place(verdict: Verdict) -> bool:
    """Whether anything was found at a place in the draft."""
    return any(finding.span for finding in verdict.findings)


def _topic(finding: Finding) -> tuple[str, Span | None, str]:
    """What a finding says, and where."""
    return finding.code, finding.span, str(finding.facts)


def _located(verdict: Verdict, essay: Essay) -> Verdict:
    """The verdict with the place and the words of each finding that has a span."""
    if not verdict.findings or not _has_place(verdict):
        return verdict
    located = (_quoting(each, each.span, essay) if each.span else each for each in verdict.findings)
    return verdict._replace(findings=tuple(located))


def _quoting(finding: Finding, span: Span, essay: Essay) -> Finding:
    quote = excerpt(essay.paragraphs[span.paragraph].text, span.start, span.end)
    return finding._replace(place=_place(essay, span), quote=quote)


def _place(essay: Essay, span: Span) -> Place:
    paragraph = essay.paragraphs[span.paragraph]
    return Place(paragraph.kind, paragraph.index, paragraph.cell)
