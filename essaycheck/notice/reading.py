"""A notice's file, read as drafts are, and the rules out of it."""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING

from essaycheck.clock import time_limit
from essaycheck.discovery import find_sources, read_bytes
from essaycheck.errors import NoticeError, UnreadableEssayError, UsageError
from essaycheck.filenames import suffix_of
from essaycheck.notice.deriving import Derived, derive
from essaycheck.readers import read
from essaycheck.records import NamedTuple
from essaycheck.report import RulesetIdentity

if TYPE_CHECKING:
    from essaycheck.discovery import Source


class Notice(NamedTuple):
    """A notice as it was found: its path for people, the real one, and what it says."""

    shown: str
    path: str
    derived: Derived


def is_notice(source: Source, encoding: str | None = None) -> bool:
    """Whether the text of a file calls for essays, whatever its name; one that cannot be read does not."""
    try:
        with time_limit():
            derive(read(read_bytes(source), source.suffix, encoding))
    except (NoticeError, UnreadableEssayError):
        return False
    return True


def read_notice(path: str) -> Notice:
    """The rules out of the notice at ``path``; the ruleset's identity names it.

    Raises:
        UsageError: there is no such file, or it is a folder or an archive, whatever is in it.
        NoticeError: it cannot be read, or calls for no essays.
    """
    if os.path.isdir(path) or suffix_of(path) == ".zip":  # noqa: PTH112 - whatever its length
        raise UsageError("notice-several", path=path)
    (source,) = find_sources([path]).sources
    try:
        data = read_bytes(source)
        reading = read(data, source.suffix)
    except UnreadableEssayError as error:
        raise NoticeError(
            "notice-unreadable", reason=error.code, source=source.shown, **error.facts
        ) from error
    derived = derive(reading, source.shown.rpartition("/")[2])
    identity = RulesetIdentity(
        derived.ruleset.contest, source.shown, hashlib.sha256(data).hexdigest(), notice=True
    )
    return Notice(
        source.shown, source.path, derived._replace(ruleset=derived.ruleset.replace(identity=identity))
    )
