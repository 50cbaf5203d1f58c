"""A draft of an earlier report, made again from its row; of a row that makes no sense nothing is made."""

from __future__ import annotations

from binascii import a2b_base64
from typing import TYPE_CHECKING, Any

from essaycheck.essay import FIELD_NAMES, Counts, Note, Span
from essaycheck.report import (
    UNCOUNTED,
    CheckedDraft,
    DraftCounts,
    FoundField,
    KeywordCount,
    Written,
    draft_status,
)
from essaycheck.rule import Group
from essaycheck.rules import KINDS
from essaycheck.verdict import COST, Finding, Place, Verdict

if TYPE_CHECKING:
    from essaycheck.errors import Fact
    from essaycheck.verdict import Level

RULES = (*KINDS, Group.kind)
FIELDS = (*FIELD_NAMES, "title", "group")  # of which a finding may speak


def restored(row: dict[str, Any], written: Written, whole: bool) -> CheckedDraft | None:
    """The draft as the earlier report says; None for one that could not be read, or that makes no sense."""
    try:
        draft = _whole(_gist(row), row) if whole else _gist(row)
        statuses = {verdict["status"] for verdict in row["verdicts"]}
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    worst = next((status for status in ("fail", "warn", "pass") if status in statuses), "warn")
    agrees = worst == written.status and (not whole or draft_status(draft) == worst)
    return draft._replace(written=written) if agrees else None


def _gist(row: dict[str, Any]) -> CheckedDraft:
    """What the draft is told again by, when the rest of its row is shown as it stands."""
    fingerprint = row.get("fingerprint", {})
    sample = a2b_base64(fingerprint.get("sample", ""))
    if len(sample) % 4:  # bytes of each of its numbers
        raise ValueError
    return CheckedDraft(
        path=row["path"],
        sha256=row["sha256"],
        encoding=_perhaps(row["encoding"]),
        title=text_of(row["title"]),
        fields=tuple(map(_field, row["fields"])),
        notes=(),
        counts=UNCOUNTED,
        keywords=(),
        verdicts=(),
        group=_perhaps(row.get("group")),
        text_hash=bytes.fromhex(fingerprint.get("text", "")),
        sample=sample,
    )


def _whole(gist: CheckedDraft, row: dict[str, Any]) -> CheckedDraft:
    return gist._replace(
        notes=tuple(Note(text_of(note["code"]), _number(note["number"])) for note in row.get("notes", ())),
        counts=DraftCounts(*(_counts(row["counts"][scope]) for scope in DraftCounts._fields)),
        keywords=tuple(map(_keyword, row["keywords"])),
        verdicts=tuple(map(_verdict, row["verdicts"])),
    )


def _counts(counts: dict[str, Any]) -> Counts:
    return Counts(*(_number(counts[name]) for name in Counts._fields))


def _field(field: dict[str, Any]) -> FoundField:
    span = _span(field)
    name, label, value = (text_of(field[key]) for key in ("name", "label", "value"))
    return FoundField(_known(name, FIELD_NAMES), label, value, span, _place(field["place"], span))


def _keyword(keyword: dict[str, Any]) -> KeywordCount:
    return KeywordCount(text_of(keyword["term"]), _number(keyword["count"]), _number(keyword["doubtful"]))


def _verdict(verdict: dict[str, Any]) -> Verdict:
    return Verdict(
        rule=_known(verdict["rule"], RULES),
        facts={name: _fact(fact) for name, fact in verdict["facts"].items()},
        findings=tuple(map(_finding, verdict["findings"])),
        level=_level(verdict),
        basis=text_of(verdict["basis"]),
        name=_perhaps(verdict["name"]),
        judged=verdict["status"] != "unchecked",
        said=text_of(verdict["summary"]),
        asked=verdict.get("asked") is not False,
    )


def _finding(finding: dict[str, Any]) -> Finding:
    span = None if finding["paragraph"] is None else _span(finding)
    return Finding(
        code=text_of(finding["code"]),
        facts={"field": _known(finding["field"], FIELDS)} if "field" in finding else {},
        span=span,
        level=_level(finding),
        place=_place(finding["place"], span) if span and finding["place"] is not None else None,
        quote=text_of(finding["quote"] or ""),
        said=(text_of(finding["message"]), text_of(finding["hint"])),
    )


def _known(value: Any, known: tuple[str, ...]) -> str:
    if value not in known:
        raise ValueError
    return text_of(value)


def _level(said: dict[str, Any]) -> Level:
    level: Level = said.get("level", "error")
    if level not in COST:
        raise ValueError
    return level


def _span(found: dict[str, Any]) -> Span:
    return Span(*(_number(found[name]) for name in Span._fields))


def _place(said: Any, span: Span) -> Place:
    return Place("body", span.paragraph, None, text_of(said))


def _fact(fact: Any) -> Fact:
    if isinstance(fact, list):
        return tuple(map(text_of, fact))
    if not isinstance(fact, (str, int, float)):
        raise TypeError
    return fact


def text_of(value: Any) -> str:
    """A value that has to be a text.

    Raises:
        TypeError: it is none.
    """
    if not isinstance(value, str):
        raise TypeError
    return value


def _perhaps(value: Any) -> str | None:
    return None if value is None else text_of(value)


def _number(value: Any) -> int:
    if not isinstance(value, int):
        raise TypeError
    return value
