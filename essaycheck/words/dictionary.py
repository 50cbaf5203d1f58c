"""jieba's dictionary, cut into one part for each first character: a text pays only for its own characters.

The parts stand one after another in a file of a private folder of the user's, made on first use. Nothing in
it is ever executed. A file that is missing, cut short, altered or of another dictionary is made again; where
none can be written, the parts are kept in memory.

    header · first characters (UTF-32) · offsets of the parts and the end · checksums of the parts · parts

A part is three lines: words, frequencies and tags. The beginnings of words are there with frequency 0.
"""

from __future__ import annotations

import contextlib
import mmap
import os
import stat
import struct
import sys
import time
from bisect import bisect_left
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_HEADER = struct.Struct("<8sIIQQ")  # magic, number of parts, checksum, length, sum of frequencies
_MAGIC = b"words 1\n"

_KEPT = 30 * 24 * 3600
"""Seconds for which an index stays that may be of a dictionary that is gone."""


class Index(NamedTuple):
    """The parts of a dictionary. ``total`` is the sum of all frequencies."""

    data: bytes | mmap.mmap
    firsts: str
    total: int

    def part(self, first: str) -> bytes:
        """The part of the words that begin with ``first``, b"" when none do.

        Raises:
            ValueError: the part is not as it was written.
        """
        at = bisect_left(self.firsts, first)
        if self.firsts[at : at + 1] != first:
            return b""
        offsets = _HEADER.size + 4 * len(self.firsts)
        start, end = struct.unpack_from("<2I", self.data, offsets + 4 * at)
        (checksum,) = struct.unpack_from("<I", self.data, offsets + 4 * (len(self.firsts) + 1 + at))
        part = self.data[start:end]
        if crc32(part) != checksum:
            raise ValueError("damaged")
        return part


class Dictionary:
    """The words that texts needed so far: ``frequencies`` as jieba's tokenizer wants them."""

    def __init__(self, source: Path, folder: Path | None) -> None:
        self.frequencies: dict[str, int] = {}
        self._tags: dict[str, dict[str, str]] = {}  # by the first characters of words
        self._source = source
        self._folder = folder
        self._read: set[str] = set()
        self._index = self._opened() or self._built()

    @property
    def total(self) -> int:
        """The sum of all frequencies, of words not read yet as well."""
        return self._index.total

    def read_for(self, text: str) -> None:
        """Make sure that every word that can begin at a character of ``text`` is there."""
        for first in set(text) - self._read:
            self._read.add(first)
            if part := self._part(first):
                words, frequencies, _ = part.decode().split("\n")
                self.frequencies.update(zip(words.split(" "), map(int, frequencies.split(" ")), strict=True))

    def tag(self, word: str) -> str:
        """The flag that is asked for far less often than a frequency; "" for what is no word."""
        tags = self._tags.get(first := word[:1])
        if tags is None:
            tags = self._tags[first] = self._tags_of(first) if first else {}
        return tags.get(word, "")

    def _tags_of(self, first: str) -> dict[str, str]:
        if not (part := self._part(first)):
            return {}
        words, _, tags = part.decode().split("\n")
        return dict(zip(words.split(" "), tags.split(" "), strict=True))

    def _part(self, first: str) -> bytes:
        try:
            return self._index.part(first)
        except ValueError:
            self._index = self._built()
            return self._index.part(first)

    def _file(self) -> Path | None:
        state = self._source.stat()
        return self._folder and self._folder / f"words-{state.st_size}-{state.st_mtime_ns}"

    def _opened(self) -> Index | None:
        file = self._file()
        if not file:
            return None
        try:
            with file.open("rb") as opened:
                return parse(mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ))
        except (OSError, ValueError):
            return None

    def _built(self) -> Index:
        data = build(self._source.read_bytes())
        if file := self._file():
            with contextlib.suppress(OSError):
                write(file, data)
                _remove_old(file)
        return parse(data)


def parse(data: bytes | mmap.mmap) -> Index:
    """Read the tables of an index.

    Raises:
        ValueError: it is not whole.
    """
    if len(data) < _HEADER.size:
        raise ValueError("cut short")
    magic, number, checksum, length, total = _HEADER.unpack_from(data)
    tables = data[_HEADER.size : _HEADER.size + _size_of_tables(number)]
    if (magic, length, checksum) != (_MAGIC, len(data), _checksum(total, tables)):
        raise ValueError("damaged")
    return Index(data, tables[: 4 * number].decode("utf-32-le"), total)


def build(dictionary: bytes) -> bytes:
    """Turn a dictionary of jieba's (a word, its frequency and its tag on each line) into an index."""
    lines: dict[str, list[list[str]]] = {}
    total = 0
    for line in dictionary.decode().splitlines():
        entry = line.split(" ")
        lines.setdefault(line[0], []).append(entry)
        total += int(entry[1])
    firsts = "".join(sorted(lines))
    parts = [_part_of(lines[first]) for first in firsts]
    begin = _HEADER.size + _size_of_tables(len(firsts))
    offsets = accumulate(map(len, parts), initial=begin)
    tables = firsts.encode("utf-32-le") + _numbers(offsets) + _numbers(map(crc32, parts))
    length = begin + sum(map(len, parts))
    return b"".join(
        [_HEADER.pack(_MAGIC, len(firsts), _checksum(total, tables), length, total), tables, *parts]
    )


def _checksum(total: int, tables: bytes) -> int:
    return crc32(tables, crc32(total.to_bytes(8, "little")))


def _size_of_tables(number: int) -> int:
    return 4 * (3 * number + 1)


def _numbers(numbers: Iterable[int]) -> bytes:
    return b"".join(number.to_bytes(4, "little") for number in numbers)


def _part_of(entries: list[list[str]]) -> bytes:
    frequencies: dict[str, str] = {}
    tags: dict[str, str] = {}
    for word, frequency, tag in entries:
        for end in range(1, len(word)):
            frequencies.setdefault(word[:end], "0")
        frequencies[word] = frequency
        tags[word] = tag
    rows = (frequencies, frequencies.values(), [tags.get(word, "x") for word in frequencies])
    return "\n".join(map(" ".join, rows)).encode()


def write(file: Path, data: bytes) -> None:
    """Write a file whole or not at all, readable to its owner alone.

    Raises:
        OSError: it cannot be written.
    """
    half = file.with_name(f"{file.name}.{os.getpid()}")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(half, flags, 0o600), "wb") as out:
            out.write(data)
        half.replace(file)
    finally:
        half.unlink(missing_ok=True)


def _remove_old(file: Path) -> None:
    """Remove the indexes beside ``file`` that have not been made of late: each environment brings its own."""
    for other in file.parent.glob("words-*"):
        with contextlib.suppress(OSError):  # Windows keeps what is in use
            if other != file and time.time() - other.stat().st_mtime > _KEPT:
                other.unlink()


def cache_folder(platform: str = sys.platform, environ: Mapping[str, str] = os.environ) -> Path | None:
    """Find the user's folder for what can be made again; None when there is none that is private."""
    home = environ.get("HOME", "")
    own = environ.get("XDG_CACHE_HOME", "")
    places = {"win32": environ.get("LOCALAPPDATA", ""), "darwin": home and f"{home}/Library/Caches"}
    base = Path(places.get(platform, own if Path(own).is_absolute() else home and f"{home}/.cache"))
    folder = base / "essaycheck"
    try:
        if not base.is_absolute():
            return None
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return folder if _is_private(folder) else None
    except OSError:
        return None


def _is_private(folder: Path) -> bool:
    if not hasattr(os, "getuid"):
        return True
    state = folder.lstat()
    return stat.S_ISDIR(state.st_mode) and state.st_uid == os.getuid() and not state.st_mode & 0o022
