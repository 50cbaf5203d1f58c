"""The one guarded opener of zip archives: inflates what is asked for and nothing beyond the limits."""

from __future__ import annotations

import zlib
from functools import lru_cache
from io import BytesIO
from itertools import pairwise
from struct import Struct
from typing import TYPE_CHECKING, NoReturn

from essaycheck import limits
from essaycheck.errors import UnreadableEssayError
from essaycheck.records import NamedTuple
from essaycheck.zip_index import HEADER, Entry, damaged, directory, index, meant

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from io import FileIO
    from typing import BinaryIO

    from essaycheck.zip_index import Places

CHUNK = limits.MIB
LOCAL_SIZE = 30
_LENGTHS = Struct("<HH")  # of the name and of the extra fields behind a local header
STORED, DEFLATED = 0, 8
METHODS = {STORED, DEFLATED}
NAMES = {
    1: "Shrink",
    6: "Implode",
    9: "Deflate64",
    12: "BZIP2",
    14: "LZMA",
    93: "Zstandard",
    95: "XZ",
    98: "PPMd",
}
"""What other methods of compression are called; 7-Zip and its like offer most of them."""


class Part(NamedTuple):
    """One file in an archive, as it is packed. Equal parts hold the same, whatever archives they are in."""

    name: str
    method: int
    size: int
    crc: int
    packed: bytes

    def __hash__(self) -> int:
        return self.crc  # as good as a hash of all that is packed, and known already

    @property
    def is_small(self) -> bool:
        """Whether what is made of it may be kept in mind."""
        return max(self.size, len(self.packed)) < CHUNK

    def chunks(self) -> Iterator[bytes]:
        """The content, inflated in pieces of ``CHUNK`` but for the last.

        Raises ``UnreadableEssayError``, ``damaged``, when it is more than it says or has another checksum.
        """
        size = checksum = 0
        try:
            for piece in _pieces(self.packed, self.method):
                size += len(piece)
                checksum = zlib.crc32(piece, checksum)
                if size > self.size:
                    raise damaged(self.name)
                yield piece
        except zlib.error as error:
            raise damaged(self.name) from error
        if checksum != self.crc:
            raise damaged(self.name)


class Archive:
    """A zip archive held in memory. Names are looked up without regard to case; a backslash counts as ``/``.

    Raises ``UnreadableEssayError``: ``damaged`` when it is no archive or a part asked for cannot be trusted,
    ``encrypted``, or ``too-large`` with the fact ``limit``.
    """

    def __init__(self, data: bytes) -> None:
        self._stream = BytesIO(data)
        self._directory = directory(
            self._stream, len(data), limits.ENTRIES
        )  # junk behind the end may be long
        self._places, self._twice = _by_name(self._directory.places())
        self._inflated = 0
        self._taken: dict[int, int] = {}  # where the entries that were read begin and end in the file

    def __contains__(self, name: str) -> bool:
        return folded(name) in self._places

    def names(self) -> tuple[str, ...]:
        """The names of all entries, folded as they are for looking up."""
        return tuple(self._places)

    def part(self, name: str) -> Part:
        """One entry, to be inflated."""
        return _part(self._stream, self._entry(name), named=True)

    def chunks(self, name: str) -> Content:
        """The bytes of one entry, inflated piece by piece."""
        return Content(self, name)

    def _entry(self, name: str) -> Entry:
        key = folded(name)
        entry = self._directory.entry(*self._places[key])
        if entry.problem == "encrypted":
            raise UnreadableEssayError("encrypted", part=name)
        unsound = entry.problem == "damaged" or entry.method not in METHODS
        if unsound or key in self._twice or self._overlaps(entry):
            raise damaged(name)
        if entry.size > limits.PART:
            too_large("part", limits.PART // limits.MIB)
        return entry

    def _overlaps(self, entry: Entry) -> bool:
        start, end = entry.offset, entry.offset + entry.packed
        for begun, ended in self._taken.items():
            if start < ended and begun < end and (start, end) != (begun, ended):
                return True
        self._taken[start] = end
        return False

    def weigh(self, part: Part, size: int, added: int) -> None:
        """Count what has been inflated, ``size`` bytes of a part by now, against the limits."""
        self._inflated += added
        if self._inflated > limits.PACKAGE:
            too_large("package", limits.PACKAGE // limits.MIB)
        if size > limits.RATIO_FROM and size > limits.RATIO * max(len(part.packed), 1):
            too_large("ratio", limits.RATIO)


class Content:
    """The bytes of one entry, inflated piece by piece whenever it is gone through, and weighed once."""

    def __init__(self, archive: Archive, name: str) -> None:
        self._archive, self._name = archive, name
        self._weighed = 0

    @property
    def size(self) -> int:
        """How many bytes it says that it has; going through it tells whether that is true."""
        return self._archive.part(self._name).size

    def __iter__(self) -> Iterator[bytes]:
        part, size = self._archive.part(self._name), 0
        for chunk in part.chunks():
            size += len(chunk)
            if size > self._weighed:
                self._archive.weigh(part, size, size - self._weighed)
                self._weighed = size
            yield chunk


@lru_cache(maxsize=16)
def _by_name(places: Places) -> tuple[Mapping[str, tuple[str, int]], frozenset[str]]:
    """The first place of each folded name, and the names that several entries have."""
    found: dict[str, tuple[str, int]] = {}
    twice: set[str] = set()
    for place in places:
        name = folded(place[0])
        if found.setdefault(name, place) is not place:
            twice.add(name)
    return found, frozenset(twice)


@lru_cache(maxsize=256)
def folded(name: str) -> str:
    """A name as it is compared: packages ignore case, and some programs write backslashes."""
    return name.replace("\\", "/").lstrip("/").lower()


def too_large(limit: str, maximum: int) -> NoReturn:
    """Refuse a draft: ``limit`` is its name in lower case, ``maximum`` its figure (sizes in MiB)."""
    raise UnreadableEssayError("too-large", limit=limit, maximum=maximum)


def entries(stream: FileIO) -> list[Entry]:
    """The files in an archive of drafts; nothing is inflated.

    Raises:
        UnreadableEssayError: ``damaged``, ``too-large``.
    """
    try:
        listed = sorted(index(stream, outermost=True), key=lambda entry: entry.offset)
    except OSError as error:
        raise damaged() from error
    overlapping = {
        offset
        for one, two in pairwise(listed)
        if one.offset + LOCAL_SIZE + one.packed > two.offset
        for offset in (one.offset, two.offset)
    }
    return [
        entry._replace(problem=entry.problem or "damaged") if entry.offset in overlapping else entry
        for entry in listed
        if not entry.name.endswith("/")
    ]


def inflate(stream: FileIO, entry: Entry) -> bytes:
    """The bytes of one file.

    Raises:
        UnreadableEssayError: ``damaged``, ``too-large``, or ``unsupported`` for an odd ``compression``.
    """
    if entry.method not in METHODS:
        named = NAMES.get(entry.method, f"ZIP {entry.method}")
        raise UnreadableEssayError("unsupported", compression=named)
    if max(entry.packed, entry.size) > limits.FILE:
        too_large("file", limits.FILE // limits.MIB)
    return b"".join(_part(stream, entry).chunks())


def _part(stream: BinaryIO | FileIO, entry: Entry, *, named: bool = False) -> Part:
    """The bytes of an entry; ``named``: the header in front of them must have the same name."""
    stream.seek(entry.offset)
    header = stream.read(LOCAL_SIZE)
    if not header.startswith(HEADER) or len(header) < LOCAL_SIZE:
        raise damaged(entry.name)
    name, extra = _LENGTHS.unpack_from(header, 26)
    written = stream.read(name + extra)
    if named and folded(meant(written[:name])) != folded(entry.name):
        raise damaged(entry.name)
    return Part(entry.name, entry.method, entry.size, entry.crc, stream.read(entry.packed))


def _pieces(packed: bytes, method: int) -> Iterator[bytes]:
    if method == STORED:
        yield from (packed[at : at + CHUNK] for at in range(0, len(packed), CHUNK))
        return
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    while not inflater.eof and (piece := inflater.decompress(packed, CHUNK)):
        yield piece
        packed = inflater.unconsumed_tail  # may be empty while there is more to come out
