"""The directory at the end of a zip archive, read with nothing but ``struct``: what is in it, and where.

Every .docx is an archive, and zipfile, with all that it imports itself, would take a good part of the time in
which a draft is read and judged.
"""

from __future__ import annotations

import os
from functools import lru_cache
from struct import Struct
from typing import TYPE_CHECKING

from essaycheck import limits
from essaycheck.errors import UnreadableEssayError
from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from typing import BinaryIO

    Places = tuple[tuple[str, int], ...]

HEADER = b"PK\x03\x04"  # begins what stands in front of each file's bytes
END = b"PK\x05\x06"  # begins the record at an archive's end
ENTRY = b"PK\x01\x02"  # begins each entry of its directory
END64 = b"PK\x06\x06"  # begins the record before the end that has room for large numbers
LOCATOR64 = b"PK\x06\x07"  # begins what stands between the two

TAIL = (1 << 16) + 22
"""Bytes at an archive's end in which its last record begins: behind it is a comment of at most 64 KiB."""

_END = Struct("<8xHHLL2x")  # ... entries, length and offset of the directory
_END64 = Struct("<32xQQQ")
_HEAD = Struct("<5xBBxHH4xLLLHHH4xLL")  # of an entry; what is not needed is passed over
_LENGTHS = Struct("<28xHHH")  # of an entry: of its name, its extra fields and its comment
_TELLING = b"\xff" * 4 + bytes(24) + b"\xff" * 6 + bytes(12)  # of an entry: what it is, and its lengths
_SMALL = 10_000  # bytes of a directory whose layout is kept
_LAYOUTS = 16  # that are kept
_LOCATOR_SIZE = 20
_IN_EXTRA = 0xFFFFFFFF  # a number too large for its place, which stands among the extra fields
_NEWEST = 63  # the version of the format that is known: 6.3
_UNIX = 3  # the system whose file modes an entry has
_LINK = 0o12
_ENCRYPTED = 0x1 | 0x40  # flag bits: ordinary and strong encryption


class Entry(NamedTuple):
    """A file in an archive, with all that is needed to read it alone, without the directory."""

    name: str  # as it was meant, with ``/``
    offset: int  # of its header
    packed: int  # bytes in the archive
    size: int
    crc: int
    method: int
    problem: str = ""  # a reason code when it is known beforehand that it cannot be read


class Layout(NamedTuple):
    """Where the entries of a directory stand, by the bits of it that tell this."""

    mask: int
    told: int
    places: Places


_layouts: dict[int, Layout] = {}
"""By the length of a directory: what one program writes differs in little but sizes and checksums."""


class Directory(NamedTuple):
    """What stands at the end of an archive. Of a document few entries are ever asked for."""

    written: bytes
    start: int  # where it begins in the file
    before: int  # bytes in front of the archive, such as a program that unpacks it

    def places(self) -> Places:
        """The name of each entry as it was meant, with ``/``, and where the entry begins in the directory.

        Raises:
            UnreadableEssayError: ``damaged``: something else stands there.
        """
        size = len(self.written)
        if size > _SMALL:
            return self._walked()[0]
        known, bits = _layouts.get(size), int.from_bytes(self.written, "little")
        if known and bits & known.mask == known.told:
            return known.places
        places, telling = self._walked()
        mask = int.from_bytes(telling, "little")
        if len(_layouts) >= _LAYOUTS:
            _layouts.clear()
        _layouts[size] = Layout(mask, bits & mask, places)
        return places

    def _walked(self) -> tuple[Places, bytearray]:
        """The same, and in place of what tells it ones, of all else zeros."""
        written, at, size = self.written, 0, _HEAD.size
        last = len(written) - size
        places, telling = [], bytearray()
        while at <= last and written.startswith(ENTRY, at):
            name, extra, note = _LENGTHS.unpack_from(written, at)
            begin = at + size
            end = begin + name
            places.append((meant(written[begin:end]), at))
            telling += _TELLING + b"\xff" * name + bytes(extra + note)
            at = end + extra + note
        if at < len(written):
            raise damaged()
        return tuple(places), telling

    def entry(self, written: str, at: int) -> Entry:
        """The entry called ``written`` that begins there.

        One whose bytes would not all lie before the directory is ``damaged``: its numbers are not to be read
        by.
        """
        head = _HEAD.unpack_from(self.written, at)
        system, version, flags, method, crc, packed, size, name, extra, _, mode, offset = head
        if _IN_EXTRA in (size, packed, offset):
            behind = at + _HEAD.size + name
            size, packed, offset = _large(self.written[behind : behind + extra], size, packed, offset)
        offset += self.before
        problem = ""
        if version > _NEWEST or offset + packed > self.start:
            problem = "damaged"
        elif flags & _ENCRYPTED:
            problem = "encrypted"
        elif system == _UNIX and mode >> 28 == _LINK:
            problem = "link"
        return Entry(written, offset, packed, size, crc, method, problem)


def directory(
    stream: BinaryIO, tail: int = TAIL, most: int | None = None, *, outermost: bool = False
) -> Directory:
    """The directory, which is looked for in the last ``tail`` bytes.

    ``outermost``: where the end of the file is missing, the directory of an archive inside it will not do.

    Raises:
        UnreadableEssayError: ``damaged``, or ``too-large`` for a directory of more bytes than
            ``limits.DIRECTORY``, or of more entries than ``most``.
    """
    where, length, offset = _found(stream, tail)
    before = where - length - offset
    if before < 0 or (before and outermost and _is_inner(stream)):
        raise damaged()
    if length > limits.DIRECTORY:
        most = limits.DIRECTORY // limits.MIB
        raise UnreadableEssayError("too-large", limit="directory", maximum=most)
    start = stream.seek(where - length)
    written = stream.read(length)
    if most and written.count(ENTRY) > most:
        raise UnreadableEssayError("too-large", limit="entries", maximum=most)
    return Directory(written, start, before)


def index(stream: BinaryIO, *, outermost: bool = False) -> list[Entry]:
    """All entries in the order of the directory; raises as ``directory`` does."""
    found = directory(stream, outermost=outermost)
    return [found.entry(*place) for place in found.places()]


def _is_inner(stream: BinaryIO) -> bool:
    """Whether a directory that does not count from the beginning of the file is that of an archive in it.

    So it is where the end of the outer one is missing. A program in front of an archive begins otherwise.
    """
    stream.seek(0)
    return stream.read(len(HEADER)) == HEADER


def damaged(part: str = "") -> UnreadableEssayError:
    """The error for an archive, or a part of it, that cannot be trusted."""
    return UnreadableEssayError("damaged", part=part)


@lru_cache(maxsize=256)
def meant(name: bytes) -> str:
    """The name in an entry, with ``/``: UTF-8, or as Chinese programs write it; what says so may be wrong."""
    name = name.partition(b"\0")[0]
    return _decoded(name).replace("\\", "/").lstrip("/")


def _decoded(name: bytes) -> str:
    for encoding in ("utf-8", "gb18030"):
        try:
            return name.decode(encoding)
        except UnicodeDecodeError:
            continue
    return name.decode("cp437")


def _found(stream: BinaryIO, tail: int) -> tuple[int, int, int]:
    """Where the directory ends, its length, and where it says that it begins."""
    size = stream.seek(0, os.SEEK_END)
    begin = stream.seek(max(0, size - tail))
    last = stream.read(tail)
    end = last.rfind(END)
    if not 0 <= end <= len(last) - _END.size:
        raise damaged()
    _, _, length, offset = _END.unpack_from(last, end)
    where = begin + end - _LOCATOR_SIZE - _END64.size
    if where < 0:
        return begin + end, length, offset
    stream.seek(where)
    large = stream.read(_END64.size + _LOCATOR_SIZE)
    if large.startswith(END64) and large.startswith(LOCATOR64, _END64.size):
        _, length, offset = _END64.unpack_from(large)
        return where, length, offset
    return begin + end, length, offset


def _large(extra: bytes, *numbers: int) -> list[int]:
    """The numbers, those that were too large for their place from the extra field that holds them."""
    while len(extra) >= 4:
        id_, length = int.from_bytes(extra[:2], "little"), int.from_bytes(extra[2:4], "little")
        field, extra = extra[4 : 4 + length], extra[4 + length :]
        if id_ == 1:
            large = [int.from_bytes(field[at : at + 8], "little") for at in range(0, len(field) - 7, 8)]
            found = iter(large)
            return [next(found, number) if number == _IN_EXTRA else number for number in numbers]
    return list(numbers)
