"""The report for programs. Its keys are a contract: a key may be added, none changes.

Sentences are in the language of the wording; what comes from a draft is masked as everywhere. Format 1:
``format tool asked since partial ruleset status summary seal drafts``; a draft, a verdict, a finding as the
functions here write them.
"""

from __future__ import annotations

import json
import re
from binascii import b2a_base64, crc32
from functools import cache, lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from essaycheck import __version__
from essaycheck.render import phrasing, together
from essaycheck.report import CheckedDraft, UnreadableDraft, draft_status
from essaycheck.safety import CONTROLS

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping

    from essaycheck.errors import Fact
    from essaycheck.report import (
        Draft,
        DraftCounts,
        DraftStatus,
        FoundField,
        KeywordCount,
        Report,
        RulesetIdentity,
        Tally,
    )
    from essaycheck.verdict import Finding, Level, Verdict
    from essaycheck.wording import Wording

FORMAT = 1

_KNOWN = 2_000
_LONGEST = 4_000
"""So many verdicts are kept as they are written, of so many bytes each."""

_dumped = json.JSONEncoder(ensure_ascii=False).encode

_LISTS = b'"keywords": [], "verdicts": []'

DRAFTS = b'\n"drafts": [\n'
"""Begins the drafts, each of which is on a line of its own; ``\n]`` ends them."""


def render(report: Report, wording: Wording) -> bytes:
    """The whole report as one JSON object, a draft to a line."""
    rows = [row(draft, wording) for draft in report.drafts]
    head = {
        **made_object(report, wording),
        "ruleset": ruleset_object(report.ruleset),
        **notice_object(report.ruleset),
        "status": report.status,
        "summary": summary_object(report.tally),
        "seal": seal_of(rows),
    }
    drafts = b",\n".join(rows)
    del rows  # which take as much memory again
    rest = together.objects(report, wording)
    end = b",\n" + written(rest)[1:] if rest else b"}"
    return b"".join([written(head)[:-1], b",", DRAFTS, drafts, b"\n]", end, b"\n"])


def written(value: Mapping[str, Any]) -> bytes:
    """``value`` as JSON in UTF-8, on one line, without any control or bidi character."""
    text = _dumped(value)
    if not text.isprintable():
        text = re.sub(f"[{CONTROLS}]", lambda match: f"\\u{ord(match[0]):04x}", text)
    return text.encode()


def seal_of(rows: Iterable[bytes], seal: int = 0) -> int:
    """The CRC-32 of all ``rows``: a later run tells by it that they stand as they were written.

    ``seal``: that of the rows before them. No signature: it is there for slips of people and of disks.
    """
    for each in rows:
        seal = crc32(each, seal)
    return seal


def made_object(report: Report, wording: Wording) -> dict[str, Any]:
    """By which program and how the report was made."""
    made: dict[str, Any] = {"format": FORMAT, "tool": {"name": "essaycheck", "version": __version__}}
    if report.asked:
        made["asked"] = {**report.asked._asdict(), "lang": wording.lang, "reveal": wording.reveal}
    if report.earlier:
        told = report.earlier._asdict()
        made["since"] = {key: value for key, value in told.items() if value != "" or key == "path"}
    if report.partial:
        made["partial"] = True
    return made


def ruleset_object(ruleset: RulesetIdentity) -> dict[str, Any]:
    """Which requirements the drafts were held against."""
    return {"contest": ruleset.contest, "source": ruleset.source, "sha256": ruleset.sha256}


def notice_object(ruleset: RulesetIdentity) -> dict[str, Any]:
    """Which notice the requirements were derived from; nothing when they were not."""
    return {"notice": {"path": ruleset.source, "sha256": ruleset.sha256}} if ruleset.notice else {}


def summary_object(counted: Tally) -> dict[str, Any]:
    """How many drafts became what."""
    return {
        "drafts": counted.drafts,
        "pass": counted.passed,
        "warn": counted.warned,
        "fail": counted.failed,
        "unreadable": counted.unreadable,
    }


def row(draft: Draft, wording: Wording) -> bytes:
    """One draft, on one line; word for word as in an earlier report where it comes from there."""
    if isinstance(draft, UnreadableDraft):
        return written(unreadable_object(draft, wording))
    there = draft.written
    if there and there.json and (there.masked or wording.reveal):
        return there.json + (f', "since": "{draft.since}"}}'.encode() if draft.since else b"}")
    return checked_row(draft, draft_status(draft), wording)


def checked_row(draft: CheckedDraft, status: DraftStatus, wording: Wording) -> bytes:
    """The same of one that was checked now; ``status`` is its own."""
    lists: dict[str, list[Any]] = {"keywords": [], "verdicts": []}
    rest = {**_before_keywords(draft, status, wording), **lists, **_behind_verdicts(draft)}
    head, _, tail = written(rest).partition(_LISTS)  # which stands in no string: there a quote is escaped
    keywords = b", ".join(map(_keyword, draft.keywords))
    known = _kept(wording)
    kept = zip(draft.verdicts, map(known.get, map(id, draft.verdicts)), strict=True)
    verdicts = [told[1] if told else _verdict_written(verdict, wording, known) for verdict, told in kept]
    return b"".join([head, b'"keywords": [', keywords, b'], "verdicts": [', b", ".join(verdicts), b"]", tail])


def unreadable_object(draft: UnreadableDraft, wording: Wording) -> dict[str, Any]:
    """A draft that could not be read."""
    said = phrasing.reason(draft, wording)
    reason = {"code": draft.code, "message": said.message, "hint": said.hint}
    found = {"path": draft.path, "status": "unreadable", "reason": reason}
    return {**found, "since": draft.since} if draft.since else found


def _before_keywords(draft: CheckedDraft, status: DraftStatus, wording: Wording) -> dict[str, Any]:
    return {
        "path": draft.path,
        "status": status,
        "sha256": draft.sha256,
        "encoding": draft.encoding,
        "title": wording.masked(draft.title),
        "counts": _counts(draft.counts),
        "fields": [_field(field, wording) for field in draft.fields],
    }


def _behind_verdicts(draft: CheckedDraft) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if draft.group is not None:
        found["group"] = draft.group
    if draft.notes:
        found["notes"] = [{"code": note.code, "number": note.number} for note in draft.notes]
    if draft.text_hash:
        found["fingerprint"] = _fingerprint(draft)
    if draft.since:
        found["since"] = draft.since
    return found


@cache
def _kept(wording: Wording) -> dict[Hashable, tuple[Verdict, bytes]]:
    """The JSON of verdicts about no place in a draft: the same are reached about most drafts of a contest.

    They are found by what they say, and sooner by the ``id`` of one that a rule gives to many drafts: it is
    kept itself, so that no other has that.
    """
    return {}


_SPAN = attrgetter("span")


def _verdict_written(
    verdict: Verdict, wording: Wording, known: dict[Hashable, tuple[Verdict, bytes]]
) -> bytes:
    if any(map(_SPAN, verdict.findings)):
        return written(_verdict(verdict, wording))
    findings = tuple([(*finding[2:], finding.code, _key(finding.facts)) for finding in verdict.findings])
    key = (verdict.rule, _key(verdict.facts), findings, *verdict[3:])
    if key in known:
        return known[key][1]
    text = written(_verdict(verdict, wording))
    if len(text) < _LONGEST:
        if len(known) > _KNOWN:
            known.clear()
        known[key] = known[id(verdict)] = verdict, text
    return text


def _key(facts: Mapping[str, Fact]) -> Hashable:
    """By what they are written: 1 and 1.0 are equal, but are not."""
    return (*facts.items(), *map(type, facts.values()))


def _fingerprint(draft: CheckedDraft) -> dict[str, str]:
    """By what it is compared with others; a later run need not read it again."""
    sample = {"sample": b2a_base64(draft.sample, newline=False).decode()} if draft.sample else {}
    return {"text": draft.text_hash.hex(), **sample}


@lru_cache(maxsize=_KNOWN)
def _keyword(found: KeywordCount) -> bytes:
    return written({"term": found.term, "count": found.count, "doubtful": found.doubtful})


def _counts(counts: DraftCounts) -> dict[str, dict[str, int]]:
    return {scope: figures._asdict() for scope, figures in counts._asdict().items()}


def _field(field: FoundField, wording: Wording) -> dict[str, Any]:
    paragraph, start, end = field.span
    return {
        "name": field.name,
        "label": wording.masked(field.label),
        "value": phrasing.field_value(field, wording),
        "place": phrasing.place(field.place, wording),
        "paragraph": paragraph,
        "start": start,
        "end": end,
    }


def _verdict(verdict: Verdict, wording: Wording) -> dict[str, Any]:
    return {
        "rule": verdict.rule,
        "status": verdict.status.name.lower(),
        **_level(verdict.level),
        **({} if verdict.asked else {"asked": False}),
        "summary": phrasing.summary(verdict, wording),
        "basis": verdict.basis,
        "name": verdict.name,
        "facts": _facts(phrasing.personal(verdict.facts, wording), wording),
        "findings": [_finding(finding, wording) for finding in verdict.findings],
    }


def _level(level: Level) -> dict[str, str]:
    """Only where it is not the usual one."""
    return {} if level == "error" else {"level": level}


def _facts(facts: Mapping[str, Fact], wording: Wording) -> dict[str, Any]:
    return {name: _fact(fact, wording) for name, fact in facts.items()}


def _fact(fact: Fact, wording: Wording) -> Any:
    if isinstance(fact, tuple):
        return [wording.masked(item) for item in fact]
    return wording.masked(fact) if isinstance(fact, str) else fact


def _finding(finding: Finding, wording: Wording) -> dict[str, Any]:
    said = phrasing.message(finding, wording)
    paragraph, start, end = finding.span or (None, None, None)
    where = phrasing.place(finding.place, wording) if finding.place else None
    return {
        "code": finding.code,
        **_level(finding.level),
        **({"field": finding.facts["field"]} if "field" in finding.facts else {}),
        "message": said.message,
        "hint": said.hint,
        "place": where,
        "quote": wording.masked(finding.quote) if where else None,
        "paragraph": paragraph,
        "start": start,
        "end": end,
    }
