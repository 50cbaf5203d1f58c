"""How much of a stranger's file is accepted: every limit by name. Past one of them a draft is ``too-large``."""

from __future__ import annotations

MIB = 1 << 20

FILE = 50 * MIB
"""Bytes of one file."""

ENTRIES = 5_000
"""Entries of one zip archive."""

DIRECTORY = 8 * MIB
"""Bytes of the directory of an archive of drafts; some 80,000 drafts."""

PART = 64 * MIB
"""Bytes of one inflated part of a package, counted while it is inflated."""

PACKAGE = 128 * MIB
"""Bytes of all inflated parts of a package together."""

RATIO = 200
"""Times that a part may grow when it is inflated; looked at only past ``RATIO_FROM`` bytes: small parts may repeat."""

RATIO_FROM = 32 * MIB

ANNOTATED = 8 * MIB
"""Bytes of all XML of a document that is to get comments: it is held as trees, which need far more memory."""

TOKEN = 4 * MIB
"""Bytes of one XML tag with its attributes, comment or processing instruction."""

NAMES = 20_000
"""Different names of elements and attributes in one XML part. Word itself writes some hundreds."""

STYLES = 20_000
"""Styles of one document. Word keeps some 4,000."""

DEPTH = 1_000
"""Elements open at once in an XML part. Word itself writes some dozens."""

PARAGRAPHS = 200_000
"""Paragraphs of one draft."""

CHARACTERS = 3_000_000
"""Characters of one draft."""

RUNS = 200_000
"""Changes of appearance in one draft."""

SECONDS = 15
"""Seconds of work on one draft; past them it is a ``timeout``."""

MEMORY = 2048 * MIB
"""Address space of a process that checks drafts of a folder, where the system can bound it."""
