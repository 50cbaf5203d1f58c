"""From the paths that a user names to the drafts to read, and to their bytes.

Nothing is left out silently: what may be a draft becomes a row, even one that cannot be read; the rest is
counted. Paths are strings here: that is fastest, and holds names that are no text.
"""

from __future__ import annotations

import errno
import os
import re
import stat
from collections import Counter
from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal, NamedTuple

from essaycheck import limits
from essaycheck.errors import UnreadableEssayError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from io import FileIO

DOCUMENTS = frozenset(
    ".docx .docm .dotx .dotm .txt .doc .dot .wps .wpt .rtf .odt .ott .pdf .ofd .pages .rtfd".split()  # noqa: SIM905
)
"""Suffixes by which even a hidden file, a folder or a link is taken for a draft."""

KINDS: dict[str, str] = {
    "picture": ".jpg .jpeg .jfif .png .gif .bmp .tif .tiff .webp .heic .heif .svg .ico .psd .emf .wmf",
    "media": ".mp3 .wav .m4a .aac .flac .ogg .wma .amr .mp4 .m4v .mov .avi .mkv .wmv .flv .mpg .mpeg .3gp",
    "data": ".xlsx .xlsm .xls .et .ods .csv .tsv .json .jsonl .toml .yaml .yml .xml .ini .html .md .log .db",
    "temporary": ".tmp .bak .wbk .swp",  # and the lock files of open documents
}
"""Kinds of files in a folder that are no drafts; the tables and reports may be this program's own."""

SYSTEM = frozenset(
    {"thumbs.db", "desktop.ini", "__macosx", "$recycle.bin", "system volume information", "@eadir"}
)
LOCKS = ("~$", ".~")
"""How the names of the files begin that Word, WPS and LibreOffice keep beside an open document."""

_SUFFIX_KINDS = {suffix: kind for kind, suffixes in KINDS.items() for suffix in suffixes.split()}
_DIGITS = re.compile(r"([0-9]+)")
_QUOTES = ('""', "''", "“”", "‘’", "``")
_FILE = os.O_RDONLY | sum(
    getattr(os, name, 0) for name in ("O_BINARY", "O_NONBLOCK", "O_NOFOLLOW", "O_NOCTTY")
)
_FOLDER = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0)
_PIECE = 1 << 16
_NAMES = 12
"""So many names, of 255 bytes each, the system surely takes as a path; longer ones go step by step."""


class Source(NamedTuple):
    """One draft to read. ``shown``: its path for people; ``path``: the real one, absolute and without links.

    ``problem`` is a reason code when it is already known that there is nothing to read.
    """

    shown: str
    path: str
    suffix: str  # in lower case, with its dot; "" for none
    problem: str = ""


class _Entry(NamedTuple):
    name: str
    kind: Literal["folder", "file", "link", "other"]


class Skipped(NamedTuple):
    """A file or folder that is no draft: ``picture``, ``media``, ``data``, ``temporary`` or ``system``."""

    path: str
    kind: str


class Found(NamedTuple):
    """The drafts in the order of their rows, and how many other files were left alone, by kind."""

    sources: tuple[Source, ...]
    skipped: Mapping[str, int]


def find_sources(paths: Sequence[str]) -> Found:
    """The drafts at the paths: files as they are, folders with all below them; each draft once.

    A file that is named is a draft whatever its suffix, unless it is a lock file. Links in a folder are not
    followed.

    Raises:
        UsageError: ``no-such-path``, or ``nothing-to-check`` when no draft is there.
    """
    sources: dict[str, Source] = {}
    skipped: dict[str, str] = {}
    for path in map(pasted, paths):
        for found in _named(path):
            if isinstance(found, Source):
                sources.setdefault(found.path, found)
            else:
                skipped[found.path] = found.kind
    if not sources:
        raise UsageError("nothing-to-check", path=" ".join(map(shown, paths)), skipped=len(skipped))
    return Found(tuple(sources.values()), Counter(skipped.values()))


def pasted(path: str) -> str:
    """The path that is meant: pasted from a file manager, it may be in quotes or spaces, or a URL."""
    if os.path.lexists(path):
        return path
    bare = path.strip()
    if len(bare) > 1 and bare[0] + bare[-1] in _QUOTES:
        bare = bare[1:-1].strip()
    if bare.lower().startswith("file:///"):
        from urllib.parse import unquote

        bare = unquote(bare[len("file://") :])
        bare = bare[1:] if bare[2:3] == ":" else bare  # file:///C:/...
    return bare if os.path.lexists(bare) else path


def shown(path: str) -> str:
    r"""A path as reports show it: with ``/``, and bytes that are no text as ``\xff``."""
    path = path.replace(os.sep, "/")
    return re.sub("[\ud800-\udfff]", lambda match: f"\\x{ord(match[0]) & 0xFF:02x}", path)


def _named(path: str) -> Iterator[Source | Skipped]:
    """What a path is that the user names: links are followed."""
    problem = _problem(path)
    folder, name = os.path.split(os.path.abspath(path))
    real = os.path.join(os.path.realpath(folder), name) if problem == "link" else os.path.realpath(path)
    if kind := _lock_or_system(name):
        yield Skipped(real, kind)
    elif os.path.isdir(path) and _suffix(name) not in DOCUMENTS:
        yield from _below("" if path == os.curdir else path, real)
    else:
        yield Source(shown(path), real, _suffix(name), problem)


def _problem(path: str) -> str:
    try:
        os.lstat(path)
    except PermissionError:
        return "permission"
    except (OSError, ValueError):
        raise UsageError("no-such-path", path=shown(path)) from None
    try:
        return "" if stat.S_ISREG(os.stat(path).st_mode) else "not-a-file"
    except OSError as error:
        return "permission" if isinstance(error, PermissionError) else "link"


def _below(path: str, real: str) -> Iterator[Source | Skipped]:
    """What is in a folder, its files before its folders; both in the order in which people number them."""
    waiting = [(path, real)]
    while waiting:
        path, real = waiting.pop()
        try:
            entries = sorted(_entries(real), key=lambda entry: _natural(entry.name))
        except OSError as error:
            yield Source(shown(path), real, "", _reason(error))
            continue
        folders = [entry for entry in entries if _is_folder(entry)]
        yield from (_found(entry, path, real) for entry in entries if not _is_folder(entry))
        waiting += [(os.path.join(path, name), os.path.join(real, name)) for name, _ in reversed(folders)]


def _entries(real: str) -> list[_Entry]:
    with _within_reach(real) as folder, os.scandir(folder) as entries:
        return [_Entry(entry.name, _entry_kind(entry)) for entry in entries]


def _entry_kind(entry: os.DirEntry[str]) -> Literal["folder", "file", "link", "other"]:
    if entry.is_symlink() or getattr(entry, "is_junction", bool)():  # Python 3.12 tells junctions, on Windows
        return "link"
    if entry.is_dir(follow_symlinks=False):
        return "folder"
    return "file" if entry.is_file(follow_symlinks=False) else "other"


def _is_folder(entry: _Entry) -> bool:
    return entry.kind == "folder" and not _is_system(entry.name) and _suffix(entry.name) not in DOCUMENTS


def _found(entry: _Entry, path: str, real: str) -> Source | Skipped:
    suffix, real = _suffix(entry.name), os.path.join(real, entry.name)
    kind = _lock_or_system(entry.name) or ("" if entry.kind == "folder" else _SUFFIX_KINDS.get(suffix, ""))
    if kind:
        return Skipped(real, kind)
    problem = {"file": "", "link": "link"}.get(entry.kind, "not-a-file")
    return Source(shown(os.path.join(path, entry.name)), real, suffix, problem)


def _lock_or_system(name: str) -> str:
    if name.startswith(LOCKS):
        return "temporary"
    return "system" if _is_system(name) else ""


def _is_system(name: str) -> bool:
    hidden = name.startswith(".") and _suffix(name) not in DOCUMENTS
    return hidden or name.startswith("._") or name.lower() in SYSTEM


def _suffix(name: str) -> str:
    _, dot, suffix = name.rpartition(".")
    return (dot + suffix).strip().lower() if dot else ""


def _natural(name: str) -> tuple[list[str | int], str]:
    """The key that puts 第2篇 before 第10篇."""
    parts = _DIGITS.split(name)
    return [int(part) if place % 2 else part for place, part in enumerate(parts)], name


def read_bytes(source: Source) -> bytes:
    """The bytes of a draft's file, which is opened only when it is an ordinary one.

    Raises:
        UnreadableEssayError: the source's problem, ``too-large``, ``link``, ``permission`` (another program
            may hold it open), or ``not-a-file`` when it is none or is gone.
    """
    if source.problem:
        raise UnreadableEssayError(source.problem)
    folder, name = os.path.split(source.path)
    try:
        with _within_reach(folder) as reach:
            descriptor = _open(reach, name)
        with open(descriptor, "rb", buffering=0) as stream:
            return _all(stream)
    except OSError as error:
        raise UnreadableEssayError(_reason(error)) from error


def _open(folder: str | int, name: str) -> int:
    if isinstance(folder, int):
        return os.open(name, _FILE, dir_fd=folder)
    return os.open(os.path.join(folder, name), _FILE)


def _all(stream: FileIO) -> bytes:
    status = os.fstat(stream.fileno())
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableEssayError("not-a-file")
    pieces, size, most = [b""], status.st_size, max(status.st_size + 1, _PIECE)  # one more shows the end
    while size <= limits.FILE and (piece := stream.read(most)):
        pieces.append(piece)
        size = sum(map(len, pieces))
    if size > limits.FILE:
        raise UnreadableEssayError("too-large", limit="file", maximum=limits.FILE)
    return b"".join(pieces)


def _reason(error: OSError) -> str:
    if isinstance(error, PermissionError):  # on Windows also a file that Word holds open
        return "permission"
    return "link" if error.errno == errno.ELOOP else "not-a-file"


@contextmanager
def _within_reach(folder: str) -> Iterator[str | int]:
    """The folder as the system takes it: its path, or its descriptor where that may be too long."""
    names = folder.split(os.sep)
    if len(names) <= _NAMES or os.open not in os.supports_dir_fd:
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
