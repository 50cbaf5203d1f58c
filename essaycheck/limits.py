"""How much of a stranger's file is accepted: every limit by name. Past one of them a draft is ``too-large``.

A user who trusts his files raises one by the environment, in whole numbers: ``ESSAYCHECK_MAX_FILE=100``.
"""

from __future__ import annotations

import os

from essaycheck.errors import UsageError

MIB = 1 << 20


def _limit(name: str, usual: int) -> int:
    """The limit that the environment names, else the usual one.

    Raises:
        UsageError: ``limit-value`` when what it names is no positive whole number.
    """
    variable = f"ESSAYCHECK_MAX_{name}"
    given = os.environ.get(variable, "").strip() or str(usual)
    if not (given.isascii() and given.isdigit() and len(given) < 13 and int(given)):
        raise UsageError("limit-value", variable=variable, found=given)
    return int(given)


FILE = _limit("FILE", 50) * MIB
"""Bytes of one file."""

ENTRIES = _limit("ENTRIES", 5_000)
"""Files inside one document or workbook; an archive of drafts is bounded by its directory."""

DIRECTORY = _limit("DIRECTORY", 8) * MIB
"""Bytes of the directory of a zip archive; in one of drafts, some 80,000 of them."""

PART = _limit("PART", 64) * MIB
"""Bytes of one inflated part of a package, counted while it is inflated."""

PACKAGE = _limit("PACKAGE", 128) * MIB
"""Bytes of all inflated parts of a package together."""

RATIO = _limit("RATIO", 200)
"""Times that a part may grow when it is inflated, looked at past ``RATIO_FROM`` bytes."""

RATIO_FROM = 32 * MIB

ANNOTATED = _limit("ANNOTATED", 8) * MIB
"""Bytes of all XML of a document that is to get comments: it is held as trees, which need far more memory."""

TOKEN = _limit("TOKEN", 4 * MIB)
"""Bytes of one XML tag with its attributes, comment or processing instruction."""

NAMES = _limit("NAMES", 20_000)
"""Different names of elements and attributes in one XML part. Word itself writes some hundreds."""

STYLES = _limit("STYLES", 20_000)
"""Styles of one document. Word keeps some 4,000."""

DEPTH = _limit("DEPTH", 1_000)
"""Elements open at once in an XML part. Word itself writes some dozens."""

PARAGRAPHS = _limit("PARAGRAPHS", 200_000)
"""Paragraphs of one draft; the lines into which breaks divide them are counted against the same figure."""

CHARACTERS = _limit("CHARACTERS", 3_000_000)
"""Characters of one draft."""

PROPERTIES = _limit("PROPERTIES", 2_000)
"""Properties of one run, paragraph or style that matter here. Word itself writes a dozen."""

RELATIONSHIPS = _limit("RELATIONSHIPS", 20_000)
"""Parts, pictures and links that one part of a document names."""

RULESET = _limit("RULESET", 1) * MIB
"""Bytes of a ruleset's file."""

RUNS = _limit("RUNS", 200_000)
"""Changes of appearance in one draft."""

SECONDS = _limit("SECONDS", 15)
"""Seconds of work on one draft; past them it is a ``timeout``."""

MEMORY = _limit("MEMORY", 2048) * MIB
"""Address space of a process that checks drafts of a folder, where the system can bound it."""
