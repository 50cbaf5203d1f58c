"""An earlier report read back: which drafts need not be checked again, and what has become of each since."""

from __future__ import annotations

import json
from binascii import a2b_base64
from pathlib import Path
from typing import TYPE_CHECKING, Any

from essaycheck import __version__
from essaycheck.errors import UsageError
from essaycheck.essay import FIELD_NAMES, Counts, Note, Span
from essaycheck.records import NamedTuple
from essaycheck.render.json import DRAFTS, FORMAT
from essaycheck.report import (
    UNCOUNTED,
    Carried,
    CheckedDraft,
    DraftCounts,
    FoundField,
    KeywordCount,
    draft_status,
)
from essaycheck.rule import Group
from essaycheck.rules import KINDS
from essaycheck.verdict import COST, Finding, Place, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from essaycheck.errors import Fact
    from essaycheck.report import Asked, Draft, DraftStatus, Since
    from essaycheck.verdict import Level
    from essaycheck.wording import Lang

BAD = ("fail", "unreadable")
RULES = (*KINDS, Group.kind)
FIELDS = (*FIELD_NAMES, "title", "group")  # of which a finding may speak
STATUSES = ("pass", "warn", *BAD)

OURS = (b'{"format": ', b'{"path": "')
"""How our reports begin."""


class Row(NamedTuple):
    """A draft of the earlier report. ``sampled``: its fingerprint has a sample; None: it has none.

    ``draft``: what is needed of it again; None when what the report says does not hold together.
    """

    sha256: str
    status: DraftStatus
    sampled: bool | None
    draft: CheckedDraft | None


class Earlier(NamedTuple):
    """An earlier report by the paths of its drafts; the rest tells what it was made by."""

    path: str
    rows: Mapping[str, Row]
    version: str
    ruleset: str  # its sha256
    asked: Mapping[str, Any]

    @property
    def masked(self) -> bool:
        """Whether numbers and addresses of people are masked in it."""
        return self.asked.get("reveal") is not True

    def is_comparable(self, ruleset: str, asked: Asked, lang: Lang) -> bool:
        """Whether the same drafts would get the same rows now, but for the day on which they are judged."""
        here = {"group": asked.group, "encoding": asked.encoding, "lang": lang}
        made = {name: self.asked.get(name) for name in here}
        return bool(self.asked) and (self.version, self.ruleset, made) == (__version__, ruleset, here)


def read_earlier(path: str, *, whole: bool = True) -> Earlier:
    """The report in the file at ``path``, JSON or a line for each draft.

    ``whole``: with all that it says of a draft, else with what tells drafts apart and the JSON as it stands.

    Raises:
        UsageError: ``no-such-path``, ``earlier-unreadable``, ``not-a-report``, ``earlier-damaged`` when it
            was one, ``earlier-unfinished`` when only its last line is missing, ``earlier-format`` when its
            format has another number.
    """
    try:
        data = Path(path).read_bytes()
    except FileNotFoundError:
        raise UsageError("no-such-path", path=path) from None
    except (OSError, ValueError):
        raise UsageError("earlier-unreadable", path=path) from None
    try:
        head, lines = _parts(data.decode(json.detect_encoding(data)).encode())
        if head.get("format") != FORMAT:
            raise UsageError("earlier-format", path=path, found=str(head.get("format", "")), known=FORMAT)
        return _earlier(path, head, lines, whole)
    except _UnfinishedError:
        raise UsageError("earlier-unfinished", path=path) from None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise UsageError("earlier-damaged" if data.startswith(OURS) else "not-a-report", path=path) from None


class _UnfinishedError(Exception):
    """The file ends before the last line, which says what it was made by."""


def _parts(data: bytes) -> tuple[dict[str, Any], Iterable[bytes]]:
    """The keys beside the drafts, and the JSON of each draft."""
    head, ours, rest = data.partition(DRAFTS)
    if ours:
        drafts, _, _ = rest.partition(b"\n]")
        return json.loads(head.rstrip(b",") + b"}"), drafts.split(b",\n") if drafts else []
    lines = [line for line in data.split(b"\n") if line.strip()]
    try:
        last = json.loads(lines[-1])
    except (ValueError, IndexError):
        return _rewritten(data, lines)
    if "drafts" in last:
        return _rewritten(data, lines)
    if "summary" not in last:
        raise _UnfinishedError if "path" in last else ValueError
    return last, lines[:-1]


def _rewritten(data: bytes, lines: list[bytes]) -> tuple[dict[str, Any], Iterable[bytes]]:
    """A report that another program has laid out; or one whose last line is cut."""
    try:
        whole = json.loads(data)
    except ValueError:
        if lines and "path" in json.loads(lines[0]):
            raise _UnfinishedError from None
        raise
    return whole, [json.dumps(draft, ensure_ascii=False).encode() for draft in whole["drafts"]]


def _earlier(path: str, head: dict[str, Any], lines: Iterable[bytes], whole: bool) -> Earlier:
    asked = dict(head.get("asked", {}))
    masked = asked.get("reveal") is not True
    rows = dict(_row(line, masked, whole) for line in lines)
    return Earlier(path, rows, head["tool"]["version"], head["ruleset"]["sha256"], asked)


def _row(line: bytes, masked: bool, whole: bool) -> tuple[str, Row]:
    text = line.decode()
    row = json.loads(text)
    if row["status"] not in STATUSES:
        raise ValueError
    fingerprint = row.get("fingerprint")
    sampled = "sample" in fingerprint if fingerprint else None
    carried = Carried(row["status"], _as_written(text, row.get("since")), masked)
    draft = _checked(row, carried, whole or not carried.json)
    return _text(row["path"]), Row(row.get("sha256", ""), row["status"], sampled, draft)


def _as_written(text: str, since: object) -> bytes:
    """The JSON of a draft without what had become of it by then; b"" when it is not as we write it."""
    end = f', "since": "{since}"}}' if since else "}"
    ours = text.startswith('{"path": "') and text.endswith(end) and text.isprintable()
    return text.removesuffix(end).encode() if ours else b""


def since(earlier: Earlier, draft: Draft) -> Since:
    """What has become of ``draft``."""
    row = earlier.rows.get(draft.path)
    if row is None:
        return "new"
    status = draft_status(draft)
    if row.status in BAD:
        return "failing" if status in BAD else "fixed"
    sha256 = draft.sha256 if isinstance(draft, CheckedDraft) else ""
    return "same" if (sha256, status) == (row.sha256, row.status) else "changed"


def _checked(row: dict[str, Any], carried: Carried, whole: bool) -> CheckedDraft | None:
    """The draft as the earlier report says; None for one that could not be read, or that makes no sense."""
    try:
        draft = _whole(_gist(row), row) if whole else _gist(row)
        statuses = {verdict["status"] for verdict in row["verdicts"]}
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    worst = next((status for status in ("fail", "warn", "pass") if status in statuses), "warn")
    agrees = worst == carried.status and (not whole or draft_status(draft) == worst)
    return draft._replace(carried=carried) if agrees else None


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
        title=_text(row["title"]),
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
        notes=tuple(Note(_text(note["code"]), _number(note["number"])) for note in row.get("notes", ())),
        counts=DraftCounts(*(_counts(row["counts"][scope]) for scope in DraftCounts._fields)),
        keywords=tuple(map(_keyword, row["keywords"])),
        verdicts=tuple(map(_verdict, row["verdicts"])),
    )


def _counts(counts: dict[str, Any]) -> Counts:
    return Counts(*(_number(counts[name]) for name in Counts._fields))


def _field(field: dict[str, Any]) -> FoundField:
    span = _span(field)
    name, label, value = (_text(field[key]) for key in ("name", "label", "value"))
    return FoundField(_known(name, FIELD_NAMES), label, value, span, _place(field["place"], span))


def _keyword(keyword: dict[str, Any]) -> KeywordCount:
    return KeywordCount(_text(keyword["term"]), _number(keyword["count"]), _number(keyword["doubtful"]))


def _verdict(verdict: dict[str, Any]) -> Verdict:
    return Verdict(
        rule=_known(verdict["rule"], RULES),
        facts={name: _fact(fact) for name, fact in verdict["facts"].items()},
        findings=tuple(map(_finding, verdict["findings"])),
        level=_level(verdict),
        basis=_text(verdict["basis"]),
        name=_perhaps(verdict["name"]),
        judged=verdict["status"] != "unchecked",
        said=_text(verdict["summary"]),
        asked=verdict.get("asked") is not False,
    )


def _finding(finding: dict[str, Any]) -> Finding:
    span = None if finding["paragraph"] is None else _span(finding)
    return Finding(
        code=_text(finding["code"]),
        facts={"field": _known(finding["field"], FIELDS)} if "field" in finding else {},
        span=span,
        level=_level(finding),
        place=_place(finding["place"], span) if span and finding["place"] is not None else None,
        quote=_text(finding["quote"] or ""),
        said=(_text(finding["message"]), _text(finding["hint"])),
    )


def _known(value: Any, known: tuple[str, ...]) -> str:
    if value not in known:
        raise ValueError
    return _text(value)


def _level(said: dict[str, Any]) -> Level:
    level: Level = said.get("level", "error")
    if level not in COST:
        raise ValueError
    return level


def _span(found: dict[str, Any]) -> Span:
    return Span(*(_number(found[name]) for name in Span._fields))


def _place(said: Any, span: Span) -> Place:
    return Place("body", span.paragraph, None, _text(said))


def _fact(fact: Any) -> Fact:
    if isinstance(fact, list):
        return tuple(map(_text, fact))
    if not isinstance(fact, (str, int, float)):
        raise TypeError
    return fact


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _perhaps(value: Any) -> str | None:
    return None if value is None else _text(value)


def _number(value: Any) -> int:
    if not isinstance(value, int):
        raise TypeError
    return value
