"""The table that organisers work with: one row a draft, the same in the workbook, in .csv and on the page."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Literal

from essaycheck.records import NamedTuple
from essaycheck.render import phrasing
from essaycheck.render.figures import beyond
from essaycheck.report import STATUSES, CheckedDraft, draft_status
from essaycheck.safety import PERSONAL, plain
from essaycheck.verdict import Status
from essaycheck.wording import JOINTS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from essaycheck.render.figures import Beyond
    from essaycheck.report import Draft, DraftStatus, Report
    from essaycheck.verdict import Finding
    from essaycheck.wording import Wording

USUAL = ("name", "phone", "unit")
"""Author fields that have a column in every roster; others have one where a draft states them."""

ALIKE = 10
"""So many drafts alike are named in a cell."""

Value = str | int


class Column(NamedTuple):
    """A column; ``kind`` says how its cells are aligned and kept: numbers as numbers, all else as text."""

    key: str
    heading: str
    kind: Literal["text", "number"] = "text"


class Row(NamedTuple):
    """A draft in the roster; ``cells`` in the order of the columns, "" where there is nothing to say.

    ``status``: the draft's own, or graver where it passes a limit on several together.
    """

    status: DraftStatus
    path: str
    cells: tuple[Value, ...]


class Roster(NamedTuple):
    """Every draft of a report, once, in its order."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


def roster(report: Report, wording: Wording) -> Roster:
    """The roster of ``report``, in the language of the wording and masked as it says."""
    keys = _keys(report)
    columns = tuple(_column(key, wording) for key in keys)
    alike, passed = _alike(report), beyond(report)
    rows = []
    for draft in report.drafts:
        cells = _cells(draft, keys, alike, wording)
        cells["status"] = phrasing.verdict_on(draft, passed, wording)
        rows.append(Row(_gravest(draft, passed), draft.path, tuple(cells[key] for key in keys)))
    return Roster(columns, tuple(rows))


def _gravest(draft: Draft, passed: tuple[Beyond, ...]) -> DraftStatus:
    """The status of a draft, or that of a limit on several together that it passes."""
    costs = [STATUSES[each.status - Status.PASS] for each in passed if draft.path in each.drafts]
    return max([draft_status(draft), *costs], key=STATUSES.index)


def _keys(report: Report) -> list[str]:
    stated = {
        field.name for draft in report.drafts if isinstance(draft, CheckedDraft) for field in draft.fields
    }
    others = sorted(stated - {*USUAL, "school"}) if stated else []
    grouped = any(isinstance(draft, CheckedDraft) and draft.group for draft in report.drafts)
    return [
        *("path", "status", *(["since"] if report.earlier else []), "title", *USUAL, *others),
        *(["group"] if grouped else []),
        *("body", "document", "distance", "keywords", "findings"),
        *(["alike"] if _alike(report) else []),
        "sha256",
    ]


def _column(key: str, wording: Wording) -> Column:
    kind: Literal["text", "number"] = "number" if key in ("body", "document", "distance") else "text"
    heading = wording.say(f"roster.{key}" if wording.has(f"roster.{key}") else f"field.{key}")
    return Column(key, heading[0].upper() + heading[1:], kind)


def _cells(draft: Draft, keys: list[str], alike: dict[str, set[str]], wording: Wording) -> dict[str, Value]:
    common: dict[str, Value] = {
        "path": plain(draft.path),
        "since": wording.say(f"since.draft.{draft.since}") if draft.since else "",
        "alike": _others(alike.get(draft.path, set()), wording),
    }
    if isinstance(draft, CheckedDraft):
        said = {**_of_checked(draft, wording), **common}
    else:
        why = phrasing.reason(draft, wording)
        said = {"findings": f"{why.message}{why.hint}", **common}
    return {key: said.get(key, "") for key in keys}


def _others(paths: set[str], wording: Wording) -> str:
    """The drafts alike, a line for each; of very many some."""
    lines = sorted(map(plain, paths))
    if len(lines) > ALIKE:
        lines[ALIKE:] = [wording.say("together.others", {"number": len(lines) - ALIKE})]
    return "\n".join(lines)


def _of_checked(draft: CheckedDraft, wording: Wording) -> dict[str, Value]:
    met = (word.term for word in draft.keywords if word.count)
    return {
        **_fields(draft, wording),
        "title": wording.shown(draft.title),
        "group": wording.shown(draft.group or ""),
        "body": draft.counts.body.words,
        "document": draft.counts.document.words,
        "distance": _distance(draft),
        "keywords": wording.shown(JOINTS[wording.lang].join(met)),
        "findings": "\n".join(_findings(draft, wording)),
        "sha256": draft.sha256,
    }


def _fields(draft: CheckedDraft, wording: Wording) -> dict[str, Value]:
    """The author fields by name, several values of one in a row; a school stands for the unit."""
    found: dict[str, list[str]] = {}
    for field in draft.fields:
        if field.value:
            name = "unit" if field.name == "school" else field.name
            value = phrasing.field_value(field, wording)
            if field.name in PERSONAL:  # a full-width number is the same number, to look up and to call
                value = unicodedata.normalize("NFKC", value)
            found.setdefault(name, []).append(wording.shown(value))
    return {name: JOINTS[wording.lang].join(dict.fromkeys(texts)) for name, texts in found.items()}


def _distance(draft: CheckedDraft) -> Value:
    """What may still be written; below 0 what is too much, or what is wanting to the minimum."""
    for verdict in draft.verdicts:
        if verdict.rule == "length":
            for key, sign in (("over", -1), ("short", -1), ("left", 1)):
                number = verdict.facts.get(key)
                if isinstance(number, int):
                    return sign * number
    return ""


def _findings(draft: CheckedDraft, wording: Wording) -> list[str]:
    """What is not as required, and what was not checked."""
    said = phrasing.not_checked(draft, wording)
    return [*(phrasing.message(each, wording).message for each in counted(draft)), *([said] if said else [])]


def counted(draft: CheckedDraft) -> Iterable[Finding]:
    """The findings that make a draft less than compliant."""
    return (
        finding
        for verdict in draft.verdicts
        if verdict.level != "info"
        for finding in verdict.findings
        if finding.level != "info"
    )


def _alike(report: Report) -> dict[str, set[str]]:
    """By path, the other drafts that are alike or of an author with too many; not what may be chance."""
    alike: dict[str, set[str]] = {}
    entries = [entry.drafts for entry in report.entries if entry.finding.level != "info"]
    groups = [*((pair.a, pair.b) for pair in report.duplicates), *entries]
    for paths in groups:
        for path in paths:
            alike.setdefault(path, set()).update(set(paths) - {path})
    return alike
