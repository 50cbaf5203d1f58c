"""An earlier report read back: which drafts need not be checked again, and what has become of each since."""

from __future__ import annotations

import json
import os
from functools import lru_cache, partial
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from essaycheck import __version__, sealed
from essaycheck.errors import UsageError
from essaycheck.records import NamedTuple
from essaycheck.render.json import DRAFTS, FORMAT, seal_of, written
from essaycheck.report import BAD, STATUSES, CheckedDraft, Written, draft_status
from essaycheck.restoring import NO_SENSE, restored, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from io import BufferedReader

    from essaycheck.report import Asked, Draft, DraftStatus, Since
    from essaycheck.sealed import Restore
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
    """An earlier report by the ``place`` of each of its drafts; the rest tells what it was made by.

    ``mixed``: it shows numbers, but for rows that it has itself from a report in which they are masked.
    """

    path: str
    rows: Mapping[str, Row]
    version: str
    ruleset: str  # its sha256
    asked: Mapping[str, Any]
    mixed: bool = False

    @property
    def masked(self) -> bool:
        """Whether numbers and addresses of people are masked in it, be it in some rows."""
        return self.mixed or self.asked.get("reveal") is not True

    def row(self, path: str) -> Row | None:
        """The row of the draft at ``path``, however the path was spelled then."""
        return self.rows.get(place(path))

    def without(self, paths: Iterable[str]) -> set[str]:
        """The places of its drafts that are not at ``paths``."""
        return self.rows.keys() - set(map(place, paths))

    def has_more(self, reached: Iterable[str], wanted: Iterable[str]) -> bool:
        """Whether it has a row of a draft that is ``wanted`` and not yet ``reached``, by their paths."""
        return not self.without(reached) <= self.without(wanted)

    def is_comparable(self, ruleset: str, asked: Asked, lang: Lang) -> bool:
        """Whether the same drafts would get the same rows now, but for the day on which they are judged."""
        here = {"group": asked.group, "encoding": asked.encoding, "lang": lang}
        made = {name: self.asked.get(name) for name in here}
        return bool(self.asked) and (self.version, self.ruleset, made) == (__version__, ruleset, here)


def place(path: str) -> str:
    """By what a draft is found again: ``d/a``, ``./d/a`` and that in full are one as long as all are here."""
    folder, name = os.path.split(path)
    return _folder(folder, os.getcwd()) + name  # noqa: PTH109 - fast


@lru_cache(maxsize=10_000)
def _folder(path: str, here: str) -> str:
    """Where a folder is, as what names of drafts are put behind: of all drafts in it that is asked for."""
    whole = os.path.abspath(os.path.join(here, path))  # noqa: PTH100, PTH118 - fast
    return os.path.join(whole, "").removeprefix(os.path.join(here, ""))  # noqa: PTH118


def read_earlier(path: str, *, whole: bool = True, reveal: bool = False) -> Earlier:
    """The report in the file at ``path``, JSON or a line for each draft.

    ``whole``: with all that it says of a draft, else with what tells drafts apart and the JSON as it stands.
    All is needed as well where that must be masked first: it shows numbers, and ``reveal`` is not wanted.

    Raises:
        UsageError: ``no-such-path``, ``earlier-folder``, ``earlier-unreadable``, ``not-a-report``,
            ``earlier-damaged`` when it was one, ``earlier-unfinished`` when only its last line is missing,
            ``earlier-format`` when its format has another number.
    """
    if os.path.isdir(path):  # noqa: PTH112 - pathlib raises where nobody may look, or a name is too long
        raise UsageError("earlier-folder", path=path)
    try:
        with Path(path).open("rb") as stream:
            lines = _lines(stream)
    except FileNotFoundError:
        raise UsageError("no-such-path", path=path) from None
    except UnicodeError:
        raise UsageError("not-a-report", path=path) from None
    except (OSError, ValueError):
        raise UsageError("earlier-unreadable", path=path) from None
    ours = bool(lines) and lines[0].startswith(OURS)
    try:
        head, lines = _parts(lines)
        if head.get("format") != FORMAT:
            raise UsageError("earlier-format", path=path, found=str(head.get("format", "")), known=FORMAT)
        return _earlier(path, head, lines, whole, reveal)
    except _UnfinishedError:
        raise UsageError("earlier-unfinished", path=path) from None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise UsageError("earlier-damaged" if ours else "not-a-report", path=path) from None


class _UnfinishedError(Exception):
    """The file ends before the last line, which says what it was made by."""


def _lines(stream: BufferedReader) -> list[bytes]:
    """The lines that hold something, in UTF-8, whatever Windows has made of the report."""
    encoding = json.detect_encoding(stream.peek(4)[:4])  # a pipe has no way back
    lines = stream if encoding == "utf-8" else BytesIO(stream.read().decode(encoding).encode())
    return [line for each in lines if (line := each.strip())]


def _parts(lines: list[bytes]) -> tuple[dict[str, Any], list[bytes]]:
    """The keys beside the drafts, and the JSON of each draft."""
    if lines[1:2] == [DRAFTS.strip()]:
        end = next((number for number, line in enumerate(lines) if line.startswith(b"]")), None)
        if end is None:
            raise ValueError
        return json.loads(lines[0].rstrip(b",") + b"}"), [line.rstrip(b",") for line in lines[2:end]]
    try:
        last = json.loads(lines[-1])
    except (ValueError, IndexError):
        return _rewritten(lines)
    if "drafts" in last:
        return _rewritten(lines)
    if "summary" not in last:
        raise _UnfinishedError if "path" in last else ValueError
    return last, lines[:-1]


def _rewritten(lines: list[bytes]) -> tuple[dict[str, Any], list[bytes]]:
    """A report that another program has laid out; or one whose last line is cut."""
    try:
        whole = json.loads(b"\n".join(lines))
    except ValueError:
        if lines and "path" in json.loads(lines[0]):
            raise _UnfinishedError from None
        raise
    return whole, [json.dumps(draft, ensure_ascii=False).encode() for draft in whole["drafts"]]


def _earlier(path: str, head: dict[str, Any], lines: list[bytes], whole: bool, reveal: bool) -> Earlier:
    asked = dict(head.get("asked", {}))
    masked = asked.get("reveal") is not True
    whole = whole or not (masked or reveal)
    is_ours = head.get("seal") == seal_of(lines)
    lines.reverse()
    rows = {}
    while lines:  # each is let go of: they are as large as the report
        line = lines.pop()
        told, row = _sealed(line, masked, whole) if is_ours else _row(line, masked)
        rows[place(text_of(told))] = row
    mixed = head.get("since", {}).get("masked") is True
    return Earlier(path, rows, head["tool"]["version"], head["ruleset"]["sha256"], asked, mixed)


def _row(line: bytes, masked: bool) -> tuple[Any, Row]:
    """The row of a report that anybody may have touched: it is held against all that we know of rows."""
    text = line.decode()
    row = json.loads(text)
    if row["status"] not in STATUSES:
        raise ValueError
    end = _end(row)
    ours = text.startswith('{"path": "') and line.endswith(end) and text.isprintable()
    there = Written(row["status"], line.removesuffix(end) if ours else b"", masked, carried=True)
    return row["path"], _made(row, there, partial(restored, row))


def _sealed(line: bytes, masked: bool, whole: bool) -> tuple[Any, Row]:
    """The row of a report that nobody has touched."""
    row, restore = sealed.read(line, whole=whole)
    there = Written(row["status"], line.removesuffix(_end(row)), masked, carried=True)
    return row["path"], _made(row, there, restore)


def _end(row: dict[str, Any]) -> bytes:
    """How a row ends: with what had become of the draft by then, where it was compared."""
    return f', "since": "{row["since"]}"}}'.encode() if "since" in row else b"}"


def _made(row: dict[str, Any], there: Written, restore: Restore) -> Row:
    """A row without its draft where that could not be read, or makes no sense: it is checked anew."""
    try:
        draft = restore(there)
    except NO_SENSE:
        draft = None
    fingerprint = row.get("fingerprint")
    sampled = "sample" in fingerprint if fingerprint else None
    return Row(row.get("sha256", ""), row["status"], sampled, draft)


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
