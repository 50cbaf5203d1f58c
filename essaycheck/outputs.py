"""Files that reports go to: written whole or not at all; that they can be is known before any check."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from essaycheck.errors import UsageError, os_problem
from essaycheck.filenames import COPY
from essaycheck.records import NamedTuple
from essaycheck.render import SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path


class Output(NamedTuple):
    """A file to write: its path as named, its real one, and a new file beside it that will become it."""

    path: str
    format: str
    target: Path
    draft: Path


class Outputs:
    """The files of one run. In its ``with`` block each has a draft, a new file; what is not put is removed.

    ``drafts`` and ``read`` are the real paths of the drafts and of what else the run reads: none of them is
    written over. ``format`` is that of all files; without it each has the one of its suffix.
    """

    def __init__(
        self,
        paths: Sequence[str],
        drafts: Collection[str],
        read: Collection[str],
        format: str = "",  # noqa: A002
    ) -> None:
        self._paths = paths
        self._drafts = drafts
        self._read = read
        self._format = format
        self._files: list[Output] = []

    def __enter__(self) -> list[Output]:
        """The files, each proved to be writable.

        Raises:
            UsageError: one of them cannot be written, or should not be.
        """
        try:
            for path in self._paths:
                self._files.append(self._prepared(path))
        except OSError as error:
            self.__exit__()
            raise UsageError("output-denied", path=path, **os_problem(error)) from None
        except UsageError:
            self.__exit__()
            raise
        return self._files

    def __exit__(self, *_: object) -> None:
        """Remove the drafts that were not put in place."""
        for file in self._files:
            if file.draft != file.target:
                file.draft.unlink(missing_ok=True)

    def _prepared(self, path: str) -> Output:
        from pathlib import Path  # slow to import

        target = Path(os.path.realpath(path))
        self._spare(path, target)
        kind = self._format or _format(path)
        return Output(path, kind, target, _draft(path, target, f"{os.getpid()}-{len(self._files)}"))

    def _spare(self, path: str, target: Path) -> None:
        """Refuse what is no file to write to, or holds what must not be lost."""
        if target.is_dir():
            raise UsageError("output-folder", path=path)
        if _is_among(target, self._drafts):
            raise UsageError("output-draft", path=path)
        if _is_among(target, self._read):
            raise UsageError("output-read", path=path)
        if any(file.target == target for file in self._files):
            raise UsageError("output-twice", path=path)
        if self._format == "docx" and target.is_file() and not _is_copy(target):
            raise UsageError("copy-exists", path=path)


def _is_among(target: Path, paths: Collection[str]) -> bool:
    """Whether a file is one of those at the paths; for some systems A.txt and a.txt are one."""
    name = str(target)
    alike = (path for path in paths if path.lower() == name.lower() and os.path.exists(path))
    return name in paths or (target.exists() and any(map(target.samefile, alike)))


def copy_path(draft: str, named: str | None) -> str:
    """Where the copy of a draft with comments goes: as ``named``, else beside the draft if none is there.

    Raises:
        UsageError: ``copy-exists``; ``copy-format`` when the name is that of no .docx.
    """
    from pathlib import Path

    if named is None:
        path = str(Path(draft).with_suffix(COPY))
        if os.path.lexists(path):
            raise UsageError("copy-exists", path=path)
        return path
    if Path(named).suffix.lower() != ".docx":
        raise UsageError("copy-format", path=named)
    return named


def _is_copy(target: Path) -> bool:
    """Whether a .docx is a copy with comments of ours, by its name or by who wrote the comments in it."""
    from essaycheck.archives import Archive
    from essaycheck.errors import UnreadableEssayError
    from essaycheck.readers.people import AUTHOR

    if target.name.endswith(COPY):
        return True
    try:
        comments = b"".join(Archive(target.read_bytes()).chunks("word/comments.xml"))
    except (UnreadableEssayError, KeyError):
        return False
    return f':author="{AUTHOR}"'.encode() in comments


def put(file: Output, data: bytes) -> None:
    """Make ``data`` the content of the file, all at once.

    Raises:
        UsageError: the disk is full, or the file cannot be replaced.
    """
    try:
        file.draft.write_bytes(data)
        if file.draft != file.target:
            file.draft.replace(file.target)
    except OSError as error:
        raise UsageError("output-failed", path=file.path, **os_problem(error)) from error


def _format(path: str) -> str:
    suffix = os.path.splitext(path)[1].lower()
    if suffix not in SUFFIXES:
        raise UsageError("output-format", path=path, suffix=suffix, known=tuple(SUFFIXES))
    return SUFFIXES[suffix]


def _draft(path: str, target: Path, mark: str) -> Path:
    """A new file beside ``target``, with its rights; for a device or a pipe the target itself."""
    if target.exists() and not target.is_file():
        return target
    if not target.parent.is_dir():
        raise UsageError("output-nowhere", path=path, folder=os.path.dirname(path))
    draft = target.with_name(f".{target.stem[:40]}.{mark}.tmp")
    if target.exists():
        with target.open("ab"):  # proves that it may be written
            pass
    draft.touch(exist_ok=False)
    with suppress(FileNotFoundError):
        draft.chmod(target.stat().st_mode & 0o777)
    return draft
