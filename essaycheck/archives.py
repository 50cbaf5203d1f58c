"""The one guarded opener of zip archives: inflates what is asked for and nothing beyond the limits."""

from __future__ import annotations

import stat
import zipfile
import zlib
from io import BytesIO
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from essaycheck import limits
from essaycheck.errors import UnreadableEssayError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import FileIO

CHUNK = limits.MIB
END = b"PK\x05\x06"  # begins the record at an archive's end
ENTRY = b"PK\x01\x02"  # begins each entry of its directory
LOCAL = b"PK\x03\x04"  # begins the header in front of each file's bytes
LOCAL_SIZE = 30
UTF8 = 0x800  # flag bit: the name is in UTF-8
UNIX = 3  # the system whose file modes an entry has
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
            too_large("part", limits.PART // limits.MIB)
        return entry

    def _overlaps(self, entry: zipfile.ZipInfo) -> bool:
        start, end = entry.header_offset, entry.header_offset + entry.compress_size
        overlaps = any(start < e and s < end for s, e in self._taken.items() if s != start or e != end)
        self._taken[start] = end
        return overlaps

    def _weigh(self, entry: zipfile.ZipInfo, size: int, added: int) -> None:
        self._inflated += added
        if self._inflated > limits.PACKAGE:
            too_large("package", limits.PACKAGE // limits.MIB)
        if size > limits.RATIO_FROM and size > limits.RATIO * max(entry.compress_size, 1):
            too_large("ratio", limits.RATIO)


def folded(name: str) -> str:
    """A name as it is compared: packages ignore case, and some programs write backslashes."""
    return name.replace("\\", "/").lstrip("/").lower()


def too_large(limit: str, maximum: int) -> NoReturn:
    """Refuse a draft: ``limit`` is its name in lower case, ``maximum`` its figure (sizes in MiB)."""
    raise UnreadableEssayError("too-large", limit=limit, maximum=maximum)


class Entry(NamedTuple):
    """A file in an archive of drafts, with all that is needed to read it alone, without the directory."""

    name: str
    offset: int  # of its header
    packed: int  # bytes in the archive
    size: int
    crc: int
    method: int
    problem: str = ""  # a reason code when it is known beforehand that it cannot be read


def entries(stream: FileIO) -> list[Entry]:
    """The files in an archive of drafts; nothing is inflated.

    Raises:
        UnreadableEssayError: ``damaged``, ``too-large``.
    """
    try:
        with zipfile.ZipFile(_Directory(stream)) as archive:
            listed = sorted(archive.infolist(), key=lambda info: info.header_offset)
    except BROKEN as error:
        raise UnreadableEssayError("damaged", part="") from error
    overlapping = {
        offset
        for one, two in pairwise(listed)
        if one.header_offset + LOCAL_SIZE + one.compress_size > two.header_offset
        for offset in (one.header_offset, two.header_offset)
    }
    return [
        _entry(info, info.header_offset in overlapping) for info in listed if not info.filename.endswith("/")
    ]


def inflate(stream: FileIO, entry: Entry) -> bytes:
    """The bytes of one file.

    Raises:
        UnreadableEssayError: ``damaged``, ``too-large``, or ``unsupported`` for an odd compression.
    """
    if entry.method not in METHODS:
        raise UnreadableEssayError("unsupported", found=f"ZIP {entry.method}")
    if max(entry.packed, entry.size) > limits.FILE:
        too_large("file", limits.FILE // limits.MIB)
    try:
        data = _inflated(_packed(stream, entry), entry.method)
    except BROKEN as error:
        raise UnreadableEssayError("damaged", part=entry.name) from error
    if len(data) != entry.size or zlib.crc32(data) != entry.crc:
        raise UnreadableEssayError("damaged", part=entry.name)
    return data


class _Directory:
    """What zipfile may see of a file to list it: reading pieces of moderate size."""

    def __init__(self, stream: FileIO) -> None:
        self._stream = stream
        self.seek = stream.seek
        self.tell = stream.tell

    def read(self, size: int = -1) -> bytes:
        if size > limits.DIRECTORY:
            too_large("directory", limits.DIRECTORY // limits.MIB)
        return self._stream.read(limits.DIRECTORY if size < 0 else size)


def _entry(info: zipfile.ZipInfo, overlaps: bool) -> Entry:
    problem = "damaged" if overlaps else ""
    if info.create_system == UNIX and stat.S_ISLNK(info.external_attr >> 16):
        problem = "link"
    if info.flag_bits & ENCRYPTED:
        problem = "encrypted"
    where = info.header_offset, info.compress_size, info.file_size
    return Entry(_name(info), *where, info.CRC, info.compress_type, problem)


def _name(info: zipfile.ZipInfo) -> str:
    """The name as it was meant: without a flag zipfile takes it for that of an American PC of 1981."""
    name = info.orig_filename
    if not info.flag_bits & UTF8:
        for encoding in ("utf-8", "gb18030"):
            try:
                name = name.encode("cp437").decode(encoding)
                break
            except UnicodeError:
                continue
    return name.replace("\\", "/").lstrip("/")


def _packed(stream: FileIO, entry: Entry) -> bytes:
    stream.seek(entry.offset)
    header = stream.read(LOCAL_SIZE)
    if not header.startswith(LOCAL) or len(header) < LOCAL_SIZE:
        raise zipfile.BadZipFile
    stream.seek(int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little"), 1)
    return stream.read(entry.packed)


def _inflated(packed: bytes, method: int) -> bytes:
    if method == zipfile.ZIP_STORED:
        return packed
    return zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, limits.FILE + 1)
