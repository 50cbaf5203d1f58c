"""From a file's bytes to paragraphs: one module for each format."""

from __future__ import annotations

from collections.abc import Callable

from essaycheck.essay import Reading
from essaycheck.readers import txt

Reader = Callable[[bytes, str | None], Reading]
"""Takes a file's bytes and the encoding that the user names, if any."""


def _read_docx(data: bytes, encoding: str | None = None) -> Reading:
    from essaycheck.readers import docx  # zip and XML only for whoever needs them

    return docx.read(data, encoding)


READERS: dict[str, Reader] = {".docx": _read_docx, ".txt": txt.read}
"""By suffix, in lower case."""
