"""Runs the command line in this process or in one of its own, for tests."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from essaycheck import cli

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

    Run = Callable[..., "Result"]

ROOT = Path(__file__).resolve().parent.parent


class Result(NamedTuple):
    """What a run gave."""

    status: int
    out: str
    err: str


def runner(capture: pytest.CaptureFixture[bytes]) -> Run:
    """Runs the command line here; the answer holds what it wrote."""

    def run(*args: str) -> Result:
        status = cli.run(args)
        out, err = capture.readouterr()
        return Result(status, out.decode(), err.decode())

    return run


def process(*args: str, data: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Runs the command line in a process of its own, in the environment of a plain Chinese terminal."""
    inherited = {
        key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG", "PYTHONIO"))
    }
    return subprocess.run(
        [sys.executable, "-m", "essaycheck", *args],
        input=data,
        env={**inherited, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        check=False,
    )
