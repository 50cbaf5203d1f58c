"""The one guarded opener of zip archives: inflates what is asked for and nothing beyond the limits."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from typing import TYPE_CHECKING, NoReturn

from essaycheck import limits
from essaycheck.errors import UnreadableEssayError

if TYPE_CHECKING:
    from collections.abc import Iterator

CHUNK = limits.MIB
END = b"PK\x05\x06"  # begins the record at an archive's end
ENTRY = b"PK\x01\x02"  # begins each entry of its directory
ENCRYPTED = 0x1 | 0x40  # flag bits: ordinary and strong encryption
METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}

# What zipfile raises on directories and entries that make no sense: besides its own, those of struct, of
# seeking to negative offsets, of names that are not in their encoding and of versions it does not know.
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, OverflowError, OSError)


class Archive:
    """A zip archive held in memory. Names are looked up without regard to case; a backslash counts as ``/``.

    Raises ``UnreadableEssayError``: ``damaged`` when it is no archive or a part asked for cannot be trusted,
    ``encrypted``, or ``too-large`` with the fact ``limit``.
    """

    def __init__(self, data: bytes) -> None:
        if data.count(ENTRY) > limits.ENTRIES:
            too_large("entries", limits.ENTRIES)
        end = data.rfind(END)
        try:
            # Junk behind the end hides the end from zipfile when it is long.
            self._zip = zipfile.ZipFile(BytesIO(data[: end + 22] if end >= 0 else data))
        except BROKEN as error:
            raise UnreadableEssayError("damaged", part="") from error
        self._entries: dict[str, list[zipfile.ZipInfo]] = {}
        for entry in self._zip.infolist():
            self._entries.setdefault(folded(entry.filename), []).append(entry)
        self._inflated = 0
        self._taken: dict[int, int] = {}  # where the entries that were read begin and end in the file

    def __contains__(self, name: str) -> bool:
        return folded(name) in self._entries

    def names(self) -> tuple[str, ...]:
        """The names of all entries, folded as they are for looking up."""
        return tuple(self._entries)

    def chunks(self, name: str) -> Iterator[bytes]:
        """The bytes of one entry, inflated piece by piece. The checksum is verified with the last piece."""
        entry = self._entry(name)
        size = 0
        try:
            with self._zip.open(entry) as part:
                while chunk := part.read(CHUNK):
                    size += len(chunk)
                    self._weigh(entry, size, len(chunk))
                    yield chunk
        except BROKEN as error:
            raise UnreadableEssayError("damaged", part=name) from error

    def _entry(self, name: str) -> zipfile.ZipInfo:
        entries = self._entries[folded(name)]
        entry = entries[0]
        if entry.flag_bits & ENCRYPTED:
            raise UnreadableEssayError("encrypted", part=name)
        if len(entries) > 1 or entry.compress_type not in METHODS or self._overlaps(entry):
            raise UnreadableEssayError("damaged", part=name)
        if entry.file_size > limits.PART:
            too_large("part", limits.PART)
        return entry

    def _overlaps(self, entry: zipfile.ZipInfo) -> bool:
        start, end = entry.header_offset, entry.header_offset + entry.compress_size
        overlaps = any(start < e and s < end for s, e in self._taken.items() if s != start or e != end)
        self._taken[start] = end
        return overlaps

    def _weigh(self, entry: zipfile.ZipInfo, size: int, added: int) -> None:
        self._inflated += added
        if size > limits.PART:
            too_large("part", limits.PART)
        if self._inflated > limits.PACKAGE:
            too_large("package", limits.PACKAGE)
        if size > limits.RATIO_FROM and size > limits.RATIO * max(entry.compress_size, 1):
            too_large("ratio", limits.RATIO)


def folded(name: str) -> str:
    """A name as it is compared: packages ignore case, and some programs write backslashes."""
    return name.replace("\\", "/").lstrip("/").lower()


def too_large(limit: str, maximum: int) -> NoReturn:
    """Refuse a draft: ``limit`` is the name of a limit in lower case, ``maximum`` its figure."""
    raise UnreadableEssayError("too-large", limit=limit, maximum=maximum)
