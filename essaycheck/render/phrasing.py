"""From facts to sentences: what every output says about a finding, a verdict, a place."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from essaycheck.records import NamedTuple
from essaycheck.report import STATUSES, CheckedDraft, draft_status
from essaycheck.safety import mask_value
from essaycheck.verdict import COST, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from essaycheck.errors import Fact
    from essaycheck.render.figures import Beyond, Problem
    from essaycheck.report import Draft, FoundField, UnreadableDraft
    from essaycheck.together import Duplicate, Entry
    from essaycheck.verdict import Finding, Place, Verdict
    from essaycheck.wording import Wording


MARKS = {"pass": "√", "warn": "▲", "fail": "×", "unreadable": "×", "unchecked": "○", "info": "·"}
ASCII_MARKS = {"pass": "+", "warn": "!", "fail": "x", "unreadable": "x", "unchecked": "?", "info": "-"}
"""The signs of what has become of a draft or a requirement, and those for a terminal without Chinese."""


class Message(NamedTuple):
    """What is the matter, and what to do about it."""

    message: str
    hint: str


def message(finding: Finding, wording: Wording) -> Message:
    """A finding in words."""
    if finding.said:
        return Message(*map(wording.masked, finding.said))
    return _said(f"finding.{finding.code}", personal(finding.facts, wording), wording)


def reason(draft: UnreadableDraft, wording: Wording) -> Message:
    """Why a draft could not be read, in words."""
    return _said(f"reason.{draft.code}", draft.facts, wording)


def _said(key: str, facts: Mapping[str, Fact], wording: Wording) -> Message:
    return Message(wording.say(f"{key}.message", facts), wording.say(f"{key}.hint", facts))


def summary(verdict: Verdict, wording: Wording) -> str:
    """What became of a requirement, in one line.

    The sentence follows the gravest finding, even where the rule's level makes less of it: what is missing is
    said to be missing.
    """
    if verdict.said:
        return wording.masked(verdict.said)
    if not verdict.judged and "groups" in verdict.facts:
        return wording.say("summary.group.unchecked", verdict.facts)
    gravest = max((COST[finding.level] for finding in verdict.findings), default=Status.PASS)
    outcome = gravest.name.lower() if verdict.judged else "unchecked"
    if verdict.level == "info" and verdict.findings and wording.has(f"summary.{verdict.rule}.info"):
        outcome = "info"
    return wording.say(f"summary.{verdict.rule}.{outcome}", personal(verdict.facts, wording))


def requirement(verdict: Verdict, wording: Wording) -> str:
    """The name of a requirement, with that of its table where several are told apart by name."""
    return named(verdict.rule, verdict.name, wording)


def named(rule: str, name: str | None, wording: Wording) -> str:
    """The same by the rule's kind and the name of its table."""
    kind = wording.say(f"rule.{rule}.name")
    return f"{kind}·{wording.shown(name)}" if name else kind


def problem(found: Problem, wording: Wording) -> str:
    """A requirement that drafts do not meet; of the author's data, which field of it."""
    name = named(found.rule, found.name, wording)
    if not wording.has(f"field.{found.field}"):
        return name
    return wording.say("report.problem", {"requirement": name, "field": found.field})


def outcome(draft: Draft) -> str:
    """What becomes of a draft: its status, or ``unchecked`` where nothing of it could be judged."""
    nothing = isinstance(draft, CheckedDraft) and draft.verdicts and draft.status == Status.UNCHECKED
    return "unchecked" if nothing and draft_status(draft) == "warn" else draft_status(draft)


def outcomes(drafts: Iterable[Draft]) -> list[tuple[str, int]]:
    """How many drafts became what, in the order in which it is told; ``unchecked`` only where one did."""
    numbers = Counter(map(outcome, drafts))
    words = [*STATUSES[:2], *(["unchecked"] if numbers["unchecked"] else []), *STATUSES[2:]]
    return [(word, numbers[word]) for word in words]


def common(found: Duplicate | Entry) -> str:
    """How what several drafts have in common is marked: it is no merit where it costs nothing."""
    word = found.status.name.lower()
    return "info" if word == "pass" else word


def not_checked(draft: Draft, wording: Wording) -> str:
    """Which requirements on a draft were not checked, though a program can tell; "" for none."""
    if not isinstance(draft, CheckedDraft) or not draft.unchecked:
        return ""
    names = tuple(dict.fromkeys(requirement(verdict, wording) for verdict in draft.unchecked))
    return wording.say("report.not-checked", {"names": names})


def verdict_on(draft: Draft, beyond: Iterable[Beyond], wording: Wording) -> str:
    """What becomes of a draft, and the limits on several together that it passes."""
    facts: dict[str, Fact] = {"verdict": wording.say(f"report.{outcome(draft)}")}
    facts["beyond"] = tuple(each.limit for each in beyond if draft.path in each.drafts)
    return wording.say("report.beyond", facts)


def passed_in_all(beyond: Iterable[Beyond], wording: Wording) -> str:
    """How many drafts pass such limits, to be said behind the totals; "" for none."""
    numbers = {each.limit: len(each.drafts) for each in beyond}
    return "".join(wording.say(f"beyond.total.{limit}", {"number": n}) for limit, n in numbers.items())


def place(where: Place, wording: Wording) -> str:
    """A place in the draft, counted from 1."""
    return where.said or _place(where, wording)


@lru_cache(maxsize=1024)
def _place(where: Place, wording: Wording) -> str:
    table, row, column = where.cell or (0, 0, 0)
    numbers = {"paragraph": where.paragraph, "table": table, "row": row, "column": column}
    return wording.say(f"place.{where.kind}", {name: number + 1 for name, number in numbers.items()})


def field_value(field: FoundField, wording: Wording) -> str:
    """What the draft states in a field, masked where it is personal."""
    return field.value if wording.reveal else mask_value(field.name, field.value)


def personal(facts: Mapping[str, Fact], wording: Wording) -> Mapping[str, Fact]:
    """The facts, the value of an author field masked by what it is: a mistyped number is personal, too."""
    field, value = facts.get("field"), facts.get("value")
    if wording.reveal or not (isinstance(field, str) and isinstance(value, str)):
        return facts
    return {**facts, "value": mask_value(field, value)}
