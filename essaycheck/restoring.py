"""A draft of an earlier report, made again from its row; of a row that makes no sense nothing is made."""

from __future__ import annotations

from binascii import a2b_base64
from typing import TYPE_CHECKING, Any

from essaycheck.essay import FIELD_NAMES, Counts, Note, Span
from essaycheck.report import (
    NOWHERE,
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


NO_SENSE = (ValueError, KeyError, TypeError, AttributeError)
"""What all that is here raises where a row is not as we write it, as where a draft could not be read."""


def restored(row: dict[str, Any], written: Written) -> CheckedDraft | None:
    """The draft as the earlier report says; None where its status is not that of its verdicts."""
    keywords, verdicts = map(keyword_of, row["keywords"]), map(verdict_of, row["verdicts"])
    return filled(row, written, tuple(keywords), tuple(verdicts))


def filled(
    row: dict[str, Any], written: Written, keywords: tuple[KeywordCount, ...], verdicts: tuple[Verdict, ...]
) -> CheckedDraft | None:
    """The same, with its keywords and verdicts as they have been made already."""
    draft = _gist(row, written)._replace(
        fields=tuple(map(_field, row["fields"])),
        notes=tuple(Note(text_of(note["code"]), _number(note["number"])) for note in row.get("notes", ())),
        counts=DraftCounts(*(_counts(row["counts"][scope]) for scope in DraftCounts._fields)),
        keywords=keywords,
        verdicts=verdicts,
    )
    told = draft_status(draft._replace(written=None))
    return draft if told == draft_status(draft) else None


def outlined(row: dict[str, Any], written: Written) -> CheckedDraft:
    """The same for who shows the row as it stands: what the draft is told again by, and what it states."""
    return _gist(row, written)._replace(fields=tuple(map(_stated, row["fields"])))


def _gist(row: dict[str, Any], written: Written) -> CheckedDraft:
    fingerprint = row.get("fingerprint", {})
    sample = a2b_base64(fingerprint.get("sample", ""))
    if len(sample) % 4:  # bytes of each of its numbers
        raise ValueError
    return CheckedDraft(
        path=row["path"],
        sha256=row["sha256"],
        encoding=_perhaps(row["encoding"]),
        title=text_of(row["title"]),
        fields=(),
        notes=(),
        counts=UNCOUNTED,
        keywords=(),
        verdicts=(),
        group=_perhaps(row.get("group")),
        text_hash=bytes.fromhex(fingerprint.get("text", "")),
        sample=sample,
        written=written,
    )


def _counts(counts: dict[str, Any]) -> Counts:
    return Counts(*(_number(counts[name]) for name in Counts._fields))


def _stated(field: dict[str, Any]) -> FoundField:
    name, label, value = field["name"], field["label"], field["value"]
    return FoundField(_known(name, FIELD_NAMES), text_of(label), text_of(value), *NOWHERE)


def _field(field: dict[str, Any]) -> FoundField:
    span = _span(field)
    return _stated(field)._replace(span=span, place=_place(field["place"], span))


def keyword_of(keyword: dict[str, Any]) -> KeywordCount:
    """How often a term occurs, as a row says it."""
    return KeywordCount(text_of(keyword["term"]), _number(keyword["count"]), _number(keyword["doubtful"]))


def verdict_of(verdict: dict[str, Any]) -> Verdict:
    """A verdict as a row says it."""
    made = Verdict(
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
    if verdict["status"] != made.status.name.lower():
        raise ValueError
    return made


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
