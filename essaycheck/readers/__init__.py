"""From a file's bytes to paragraphs: one module for each format."""

from __future__ import annotations

from collections.abc import Callable

from essaycheck.errors import UnreadableEssayError
from essaycheck.essay import Reading
from essaycheck.filenames import READABLE, WORD
from essaycheck.readers.signatures import is_encrypted_office

Reader = Callable[[bytes, str | None], Reading]
"""Takes a file's bytes and the encoding that the user names, if any; raises ``UnreadableEssayError``."""


def _read_docx(data: bytes, encoding: str | None = None) -> Reading:
    from essaycheck.readers import docx  # each format only for whoever needs it

    return docx.read(data, encoding)


def _read_txt(data: bytes, encoding: str | None = None) -> Reading:
    from essaycheck.readers import txt

    return txt.read(data, encoding)


READERS: dict[str, Reader] = {suffix: _read_docx if suffix in WORD else _read_txt for suffix in READABLE}
"""By suffix, in lower case."""


def read(data: bytes, suffix: str, encoding: str | None = None) -> Reading:
    """What ``data``, the content of a file with this suffix, holds.

    Raises:
        UnreadableEssayError: it cannot be read.
    """
    if suffix in LEGACY and is_encrypted_office(data):
        raise UnreadableEssayError("encrypted")
    return reader_for(suffix)(data, encoding)


LEGACY = frozenset({".doc", ".dot", ".wps", ".wpt"})
ARCHIVES = frozenset({".zip", ".rar", ".7z", ".tar", ".gz", ".tgz", ".bz2", ".xz"})
"""Other archives than those of drafts, and archives in these."""


def reader_for(suffix: str) -> Reader:
    """The reader of files with this suffix, which is in lower case and has its dot.

    Raises:
        UnreadableEssayError: ``legacy-doc``, or ``unsupported`` with the suffix, if any, as ``found`` or, of
            what would have to be unpacked first, as ``archive``.
    """
    if suffix in LEGACY:
        raise UnreadableEssayError("legacy-doc")
    if suffix not in READERS:
        named = "archive" if suffix in ARCHIVES else "found"
        raise UnreadableEssayError("unsupported", **({named: suffix} if suffix else {}))
    return READERS[suffix]
