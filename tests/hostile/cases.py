"""What a hostile case is, and the program run over files with its time and memory measured."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

MEASURED = Path(__file__).with_name("measured.py")
ROOT = Path(__file__).resolve().parents[2]

READ = ""
"""What is expected of a file that can be read; else the code of the reason why it cannot."""


class Case(NamedTuple):
    """A file to check: its name, what makes its bytes, and what must become of it."""

    name: str
    make: Callable[[], bytes]
    expected: str
    han: int | None = None  # Chinese characters of the document where they are to be counted


class Run(NamedTuple):
    """What became of one run of the program."""

    status: int
    out: bytes
    err: bytes
    seconds: float  # of the processor's time
    mib: float  # of the memory that the largest of them had at once


def essaycheck(
    *arguments: str | Path, cwd: Path | None = None, environ: Mapping[str, str] | None = None
) -> Run:
    """Run the program in a process of its own."""
    command = [sys.executable, "-m", "essaycheck", *map(str, arguments)]
    with tempfile.NamedTemporaryFile("r", encoding="ascii") as figures:
        ended = subprocess.run(
            [sys.executable, "-S", MEASURED, figures.name, *command],
            cwd=cwd,
            env=os.environ | {"PYTHONPATH": str(ROOT)} | dict(environ or {}),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=True,
        )
        status, seconds, mib = figures.read().split()
    return Run(int(status), ended.stdout, ended.stderr, float(seconds), float(mib))


def write(case: Case, folder: Path) -> Path:
    """Make the file of a case."""
    path = folder / case.name
    path.write_bytes(case.make())
    return path
