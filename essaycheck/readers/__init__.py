"""From a file's bytes to paragraphs: one module for each format."""

from __future__ import annotations

from collections.abc import Callable

from essaycheck.essay import Reading
from essaycheck.readers import txt

Reader = Callable[[bytes, str | None], Reading]
"""Takes a file's bytes and the encoding that the user names, if any."""

READERS: dict[str, Reader] = {".txt": txt.read}
"""By suffix, in lower case."""
