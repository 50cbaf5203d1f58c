"""What a report amounts to: how long the drafts are, which requirements they miss, which terms they use."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from essaycheck.records import NamedTuple
from essaycheck.report import CheckedDraft
from essaycheck.verdict import Status

if TYPE_CHECKING:
    from collections.abc import Mapping

    from essaycheck.errors import Fact
    from essaycheck.report import Report

BINS = 20
"""Columns of a histogram, about."""

_STEPS = (10, 20, 50, 100, 200, 250, 500, 1000, 2000, 5000, 10_000, 50_000, 100_000, 1_000_000)


class Bin(NamedTuple):
    """How many drafts have from ``low`` to below ``high`` words."""

    low: int
    high: int
    drafts: int


class Lengths(NamedTuple):
    """The distribution of lengths as the rule ``length`` counts; the limits where all drafts share them."""

    bins: tuple[Bin, ...]
    min: int | None
    max: int | None


class Share(NamedTuple):
    """How many drafts meet a requirement, of those for which it was judged."""

    rule: str
    name: str | None
    met: int
    judged: int


class Problem(NamedTuple):
    """How many drafts do not meet a requirement; of the author's data, a field of it."""

    rule: str
    name: str | None
    field: str
    drafts: int


class Beyond(NamedTuple):
    """The drafts that pass a limit on several, ``originality`` or ``entries``, and what that costs."""

    limit: str
    status: Status
    drafts: frozenset[str]


def beyond(report: Report) -> tuple[Beyond, ...]:
    """The limits on several drafts together that are passed; a draft's own status says nothing of them."""
    paths = {draft.path for draft in report.drafts}
    pairs = [(pair.status, {pair.a, pair.b}) for pair in report.duplicates]
    entries = [(entry.status, {*entry.drafts}) for entry in report.entries]
    found = []
    for limit, groups in (("originality", pairs), ("entries", entries)):
        counting = [(status, drafts & paths) for status, drafts in groups if status > Status.PASS]
        if counting:
            status = max(status for status, _ in counting)
            found.append(Beyond(limit, status, frozenset().union(*(drafts for _, drafts in counting))))
    return tuple(found)


def checked(report: Report) -> list[CheckedDraft]:
    """The drafts that could be read."""
    return [draft for draft in report.drafts if isinstance(draft, CheckedDraft)]


def lengths(report: Report) -> Lengths:
    """How long the drafts are, in columns of a round width."""
    counts, limits = [], set()
    for draft in checked(report):
        facts = _of_length(draft)
        counts.append(length(draft))
        limits.add((facts.get("min"), facts.get("max")))
    low, high = limits.pop() if len(limits) == 1 else (None, None)
    least, most = low if isinstance(low, int) else None, high if isinstance(high, int) else None
    return Lengths(_bins(counts, least, most), least, most)


def length(draft: CheckedDraft) -> int:
    """How long a draft is: as its limits count it, else the 字数 of its body."""
    count = _of_length(draft).get("count")
    return count if isinstance(count, int) else draft.counts.body.words


def _of_length(draft: CheckedDraft) -> Mapping[str, Fact]:
    return next((verdict.facts for verdict in draft.verdicts if verdict.rule == "length"), {})


def _bins(counts: list[int], least: int | None, most: int | None) -> tuple[Bin, ...]:
    """Columns as far as the longest draft and the limits; beyond thrice the upper one all stand together."""
    if not counts:
        return ()
    top = min(max([*counts, least or 0, most or 0]), 3 * most if most else 10**9) + 1
    step = next((step for step in _STEPS if top / step <= BINS), _STEPS[-1])
    last = (top - 1) // step
    numbers = Counter(min(count // step, last) for count in counts)
    return tuple(Bin(n * step, (n + 1) * step, numbers[n]) for n in range(last + 1))


def shares(report: Report) -> list[Share]:
    """Every requirement of the report with the drafts that meet it, in the order of the ruleset."""
    met: Counter[tuple[str, str | None]] = Counter()
    judged: Counter[tuple[str, str | None]] = Counter()
    for draft in checked(report):
        for verdict in draft.verdicts:
            if verdict.rule == "group" or not verdict.asked:
                continue  # they are there only where the group of a draft is not clear, or something is found
            key = (verdict.rule, verdict.name)
            judged[key] += verdict.judged
            met[key] += verdict.judged and not any(each.level == "error" for each in verdict.findings)
    return [Share(*key, met[key], number) for key, number in judged.items() if number]


def problems(report: Report) -> list[Problem]:
    """What is most often not as required, the most first."""
    numbers: Counter[tuple[str, str | None, str]] = Counter()
    for draft in checked(report):
        numbers.update(wanting(draft))
    return [Problem(*key, number) for key, number in numbers.most_common()]


def wanting(draft: CheckedDraft) -> list[tuple[str, str | None, str]]:
    """What a draft has not as required, each once and in order: a rule, the name of its table, a field."""
    found: dict[tuple[str, str | None, str], None] = {}
    for verdict in draft.verdicts:
        if verdict.status > Status.PASS:
            fields = (each.facts.get("field", "") for each in verdict.findings if each.level != "info")
            names = (field if isinstance(field, str) else "" for field in fields)
            found |= dict.fromkeys((verdict.rule, verdict.name, name) for name in names)
    return list(found)


def coverage(report: Report) -> list[tuple[str, int]]:
    """Every term of the ruleset with the number of drafts in which it occurs."""
    numbers: Counter[str] = Counter()
    for draft in checked(report):
        numbers.update({word.term: int(word.count > 0) for word in draft.keywords})
    return list(numbers.items())
