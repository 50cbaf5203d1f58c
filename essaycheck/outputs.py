"""Files that reports are written to: whole or not at all, and whether they can be is known before any check."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from essaycheck.errors import UsageError
from essaycheck.render import SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from types import TracebackType


class Output(NamedTuple):
    """A file to write. ``path``: as the user named it; ``target``: the real one; ``draft``: what becomes it."""

    path: str
    format: str
    target: str
    draft: str


class Outputs:
    """The files of one run. Inside ``with`` each has a place beside it to be written to; what is not put is removed."""

    def __init__(self, paths: Sequence[str], drafts: Collection[str]) -> None:
        self._paths = paths
        self._drafts = drafts
        self.files: list[Output] = []

    def __enter__(self) -> list[Output]:
        """The files, each proved to be writable.

        Raises:
            UsageError: one of them cannot be written, or should not be.
        """
        try:
            for path in self._paths:
                self.files.append(self._prepared(path))
        except UsageError:
            self.__exit__(None, None, None)
            raise
        return self.files

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Remove what was prepared and never put in place."""
        for file in self.files:
            if file.draft != file.target:
                with suppress(FileNotFoundError):
                    os.remove(file.draft)

    def _prepared(self, path: str) -> Output:
        target = os.path.realpath(path)
        if os.path.isdir(path):
            raise UsageError("output-folder", path=path)
        if target in self._drafts:
            raise UsageError("output-draft", path=path)
        if any(file.target == target for file in self.files):
            raise UsageError("output-twice", path=path)
        return Output(path, _format(path), target, _beside(path, target))


def put(file: Output, data: bytes) -> None:
    """Make ``data`` the content of the file at once.

    Raises:
        UsageError: the disk is full, or the file cannot be replaced.
    """
    try:
        with open(file.draft, "wb") as stream:
            stream.write(data)
        if file.draft != file.target:
            os.replace(file.draft, file.target)
    except OSError as error:
        raise UsageError("output-failed", path=file.path, problem=error.strerror or str(error)) from error


def _format(path: str) -> str:
    suffix = os.path.splitext(path)[1].lower()
    if suffix not in SUFFIXES:
        raise UsageError("output-format", path=path, suffix=suffix, known=tuple(SUFFIXES))
    return SUFFIXES[suffix]


def _beside(path: str, target: str) -> str:
    """A new file beside ``target``, with its rights; a device or a pipe is written to itself."""
    folder, name = os.path.split(target)
    if os.path.exists(target) and not os.path.isfile(target):
        return target
    if not os.path.isdir(folder):
        raise UsageError("output-nowhere", path=path, folder=os.path.dirname(path) or folder)
    draft = os.path.join(folder, f".{name[:40]}.{os.getpid()}.tmp")
    try:
        if os.path.exists(target) and not os.access(target, os.W_OK):
            raise PermissionError
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
        os.close(descriptor)
        if os.path.exists(target):
            os.chmod(draft, os.stat(target).st_mode & 0o777)
    except OSError:
        raise UsageError("output-denied", path=path) from None
    return draft
