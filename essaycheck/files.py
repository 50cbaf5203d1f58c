"""Strangers' files, opened and read with care: no device, no link, no more than the limit, at any depth."""

from __future__ import annotations

import errno
import os
import stat
import sys
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Literal

from essaycheck import limits
from essaycheck.errors import UnreadableEssayError
from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import FileIO
    from types import ModuleType

_FILE = os.O_RDONLY | sum(
    getattr(os, name, 0) for name in ("O_BINARY", "O_NONBLOCK", "O_NOFOLLOW", "O_NOCTTY")
)
_FOLDER = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0)
_PIECE = 1 << 16
_NAMES = 12
"""So many names, of 255 bytes each, the system surely takes as a path; longer ones go step by step."""

_LONG = 100
"""Characters of a folder's path from which, on Windows, that of a file in it may be too long."""


class InFolder(NamedTuple):
    """What is in a folder: its name, and what it is itself, not what it leads to."""

    name: str
    kind: Literal["folder", "file", "link", "other"]


def listed(folder: str) -> list[InFolder]:
    """What is in the folder, in no order.

    Raises:
        OSError: what ``reason`` tells.
    """
    with within_reach(folder) as reach, os.scandir(reach) as entries:
        return [InFolder(entry.name, _kind(entry)) for entry in entries]


def _kind(entry: os.DirEntry[str]) -> Literal["folder", "file", "link", "other"]:
    if entry.is_file(follow_symlinks=False):  # most are
        return "file"
    if entry.is_symlink() or _is_junction(entry):
        return "link"
    return "folder" if entry.is_dir(follow_symlinks=False) else "other"


def _is_junction(entry: os.DirEntry[str]) -> bool:
    """Whether it is a folder of Windows that leads elsewhere, which Python itself tells from 3.12 on."""
    if sys.platform == "win32":
        return entry.stat(follow_symlinks=False).st_reparse_tag == stat.IO_REPARSE_TAG_MOUNT_POINT
    return False


@contextmanager
def opened(path: str) -> Iterator[FileIO]:
    """The file, if it is an ordinary one and the path no link.

    Raises:
        OSError: what ``reason`` tells.
        UnreadableEssayError: ``not-a-file``.
    """
    with open(_descriptor(path), "rb", buffering=0) as stream:
        _ordinary(stream.fileno())
        yield stream


def read_file(path: str) -> bytes:
    """All bytes of the same, however many it says it has; raises as ``opened`` does, and ``too-large``."""
    descriptor = _descriptor(path)
    try:
        return _read_all(descriptor, _ordinary(descriptor))
    finally:
        os.close(descriptor)


def _descriptor(path: str) -> int:
    if len(path) < _LONG and path.count(os.sep) < _NAMES:
        return os.open(path, _FILE)
    folder, name = os.path.split(path)
    with within_reach(folder) as reach:
        if isinstance(reach, int):
            return os.open(name, _FILE, dir_fd=reach)
        return os.open(os.path.join(reach, name), _FILE)


def _ordinary(descriptor: int) -> int:
    """The size that an ordinary file says it has; raises for any other."""
    found = os.fstat(descriptor)
    if not stat.S_ISREG(found.st_mode):
        raise UnreadableEssayError("not-a-file")
    return found.st_size


def _read_all(descriptor: int, size: int) -> bytes:
    pieces, most = [b""], max(size + 1, _PIECE)  # one more shows the end
    while size <= limits.FILE and (piece := os.read(descriptor, most)):
        pieces.append(piece)
        size = sum(map(len, pieces))
    if size > limits.FILE:
        raise UnreadableEssayError("too-large", limit="file", maximum=limits.FILE // limits.MIB)
    return b"".join(pieces)


def digest(data: bytes) -> str:
    """The SHA-256 of ``data``, in hexadecimal."""
    if len(data) > limits.MIB or "hashlib" in sys.modules:
        return str(import_module("hashlib").sha256(data).hexdigest())
    return str(_own_hashes().sha256(data).hexdigest())


@cache
def _own_hashes() -> ModuleType:
    """What hashlib falls back on. It would load OpenSSL first, which takes as long as to hash many drafts."""
    try:
        return import_module("_sha2" if sys.version_info >= (3, 12) else "_sha256")
    except ImportError:
        return import_module("hashlib")


def reason(error: OSError) -> str:
    """The reason code for a file that cannot be opened or read."""
    if isinstance(error, PermissionError):  # on Windows also a file that Word holds open
        return "permission"
    return "link" if error.errno == errno.ELOOP else "not-a-file"


@contextmanager
def within_reach(folder: str) -> Iterator[str | int]:
    """The folder as the system takes it: its path, or its descriptor where that may be too long.

    Windows, which knows no such descriptors, is told to take the path as it is.
    """
    if sys.platform == "win32":
        yield of_any_length(folder)
        return
    names = folder.split(os.sep)
    if len(names) <= _NAMES:
        yield folder
        return
    descriptor = os.open(os.sep, _FOLDER)
    try:
        for start in range(1, len(names), _NAMES):
            above = descriptor
            descriptor = os.open(os.sep.join(names[start : start + _NAMES]), _FOLDER, dir_fd=above)
            os.close(above)
        yield descriptor
    finally:
        os.close(descriptor)


def of_any_length(folder: str) -> str:
    r"""A full path of Windows so written that it may be longer than 260 characters: \\?\D:\稿."""
    if len(folder) < _LONG or folder.startswith("\\\\?\\"):
        return folder
    return rf"\\?\UNC{folder[1:]}" if folder.startswith("\\\\") else rf"\\?\{folder}"
