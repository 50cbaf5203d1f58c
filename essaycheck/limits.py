"""How much of a stranger's file is worked on before it is refused as ``too-large`` or ``timeout``.

Each limit can be set by an environment variable, so that worker processes follow it too:
``ESSAYCHECK_LIMIT_CHARACTERS=5000000`` sets ``characters``.
"""

from __future__ import annotations

import os
from typing import NamedTuple

from essaycheck.errors import UnreadableEssayError, UsageError

PREFIX = "ESSAYCHECK_LIMIT_"


class Limits(NamedTuple):
    """Every limit with its default; reaching one is allowed, passing it is not."""

    file_bytes: int = 50 << 20  # of a draft's file, or of one member of an archive of drafts
    part_bytes: int = 64 << 20  # of one part of a .docx, inflated
    entries: int = 5_000  # of the directory of one .docx
    depth: int = 1_000  # of elements inside each other
    paragraphs: int = 200_000  # lines of a .txt
    characters: int = 3_000_000  # of a draft's text
    archive_entries: int = 100_000  # of the directory of an archive of drafts
    seconds: int = 60  # of one draft, from reading to verdicts


def limits() -> Limits:
    """The limits in force: the defaults, and what the environment sets.

    Raises:
        UsageError: ``bad-limit``, a variable that is no whole number above zero.
    """
    chosen = {
        name: os.environ[variable]
        for name in Limits._fields
        if (variable := PREFIX + name.upper()) in os.environ
    }
    return Limits(**{name: _number(name, value) for name, value in chosen.items()})


def _number(name: str, value: str) -> int:
    if not (value.isascii() and value.isdigit() and 0 < len(value) < 16 and int(value)):
        raise UsageError("bad-limit", variable=PREFIX + name.upper(), value=value)
    return int(value)


def too_large(limit: str) -> UnreadableEssayError:
    """The refusal of a draft that passes the limit of this name."""
    return UnreadableEssayError("too-large", limit=limit, maximum=getattr(limits(), limit))
