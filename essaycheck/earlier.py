"""An earlier report read back: which drafts need not be checked again, and what has become of each since."""

from __future__ import annotations

import json
import os
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from essaycheck import __version__
from essaycheck.errors import UsageError
from essaycheck.records import NamedTuple
from essaycheck.render.json import DRAFTS, FORMAT, written
from essaycheck.report import BAD, STATUSES, CheckedDraft, Written, draft_status
from essaycheck.restoring import restored, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from essaycheck.report import Asked, Draft, DraftStatus, Since
    from essaycheck.wording import Lang

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
    """An earlier report by the ``place`` of each of its drafts; the rest tells what it was made by."""

    path: str
    rows: Mapping[str, Row]
    version: str
    ruleset: str  # its sha256
    asked: Mapping[str, Any]

    @property
    def masked(self) -> bool:
        """Whether numbers and addresses of people are masked in it."""
        return self.asked.get("reveal") is not True

    def row(self, path: str) -> Row | None:
        """The row of the draft at ``path``, however the path was spelled then."""
        return self.rows.get(place(path))

    def has_more(self, reached: Iterable[str], wanted: Iterable[str]) -> bool:
        """Whether it has a row of a draft that is ``wanted`` and not yet ``reached``, by their paths."""
        return not self.rows.keys() & set(map(place, wanted)) <= set(map(place, reached))

    def is_comparable(self, ruleset: str, asked: Asked, lang: Lang) -> bool:
        """Whether the same drafts would get the same rows now, but for the day on which they are judged."""
        here = {"group": asked.group, "encoding": asked.encoding, "lang": lang}
        made = {name: self.asked.get(name) for name in here}
        return bool(self.asked) and (self.version, self.ruleset, made) == (__version__, ruleset, here)


def place(path: str) -> str:
    """By what a draft is found again: ``d/a``, ``./d/a`` and that in full are one as long as all are here."""
    return _place(path, os.getcwd())  # noqa: PTH109 - fast


@lru_cache(maxsize=100_000)
def _place(path: str, here: str) -> str:
    """It is asked for of each draft of the earlier report, and again of each of this run."""
    return os.path.abspath(path).removeprefix(os.path.join(here, ""))  # noqa: PTH100, PTH118 - fast


def read_earlier(path: str, *, whole: bool = True) -> Earlier:
    """The report in the file at ``path``, JSON or a line for each draft.

    ``whole``: with all that it says of a draft, else with what tells drafts apart and the JSON as it stands.

    Raises:
        UsageError: ``no-such-path``, ``earlier-folder``, ``earlier-unreadable``, ``not-a-report``,
            ``earlier-damaged`` when it was one, ``earlier-unfinished`` when only its last line is missing,
            ``earlier-format`` when its format has another number.
    """
    if os.path.isdir(path):  # noqa: PTH112 - pathlib raises where nobody may look, or a name is too long
        raise UsageError("earlier-folder", path=path)
    try:
        data = Path(path).read_bytes()
    except FileNotFoundError:
        raise UsageError("no-such-path", path=path) from None
    except (OSError, ValueError):
        raise UsageError("earlier-unreadable", path=path) from None
    try:
        encoding = json.detect_encoding(data)
        head, lines = _parts(data if encoding == "utf-8" else data.decode(encoding).encode())
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
    there = Written(row["status"], _as_written(line, text, row.get("since")), masked, carried=True)
    draft = restored(row, there, whole or not there.json)
    return place(text_of(row["path"])), Row(row.get("sha256", ""), row["status"], sampled, draft)


def _as_written(line: bytes, text: str, since: object) -> bytes:
    """The JSON of a draft without what had become of it by then; b"" when it is not as we write it."""
    end = f', "since": "{since}"}}' if since else "}"
    ours = text.startswith('{"path": "') and text.endswith(end) and text.isprintable()
    return line[: len(line) - len(end.encode())] if ours else b""


def called(draft: CheckedDraft, path: str) -> CheckedDraft:
    """The draft of a row by the path that is used for it now."""
    if draft.path == path:
        return draft
    row = draft.written
    if row and row.json:
        text = row.json.decode()
        _, end = json.JSONDecoder().raw_decode(text, len('{"path": '))
        row = row._replace(json=written({"path": path})[:-1] + text[end:].encode())
    return draft._replace(path=path, written=row)


def since(earlier: Earlier, draft: Draft) -> Since:
    """What has become of ``draft``."""
    row = earlier.row(draft.path)
    if row is None:
        return "new"
    status = draft_status(draft)
    if row.status in BAD:
        return "failing" if status in BAD else "fixed"
    sha256 = draft.sha256 if isinstance(draft, CheckedDraft) else ""
    return "same" if (sha256, status) == (row.sha256, row.status) else "changed"
