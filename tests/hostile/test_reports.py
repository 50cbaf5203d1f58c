"""Reports are written whole or not at all, whatever the disk, the folder and other runs do."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.hostile.cases import ROOT

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs limits of POSIX")
OLD = "the old report"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(40):
        (tmp_path / f"{number}.txt").write_text(f"题目\n作者：张三\n群众路线{number}。", encoding="utf-8")
    (tmp_path / "o").mkdir()
    for suffix in ("json", "csv", "xlsx", "html", "md"):
        (tmp_path / "o" / f"a.{suffix}").write_text(OLD, encoding="utf-8")
    return tmp_path


def start(folder: Path, *arguments: str, before: str = ":") -> subprocess.Popen[bytes]:
    line = [sys.executable, "-m", "essaycheck", "check", *arguments]
    return subprocess.Popen(
        ["/bin/sh", "-c", f'{before}; exec "$@"', "sh", *line],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "o").iterdir())


@pytest.mark.parametrize("suffix", ["json", "csv", "xlsx", "html", "md"])
def test_a_full_disk_leaves_the_old_report(folder: Path, suffix: str) -> None:
    before = left(folder)
    run = start(folder, ".", "--jobs", "1", "-o", f"o/a.{suffix}", before="ulimit -f 1")
    said = run.communicate(timeout=60)[1].decode()

    assert run.returncode == 2, said
    assert "Traceback" not in said
    assert left(folder) == before
    assert (folder / "o" / f"a.{suffix}").read_text("utf-8") == OLD


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_to(folder: Path) -> None:
    (folder / "o").chmod(0o500)
    run = start(folder, ".", "-o", "o/b.json")
    said = run.communicate(timeout=60)[1].decode()
    (folder / "o").chmod(0o700)

    assert run.returncode == 2, said
    assert "Traceback" not in said


def test_runs_at_once_leave_one_whole_report(folder: Path) -> None:
    before = left(folder)
    runs = [start(folder, ".", "--jobs", "1", "-o", "o/a.json") for _ in range(4)]
    for run in runs:
        said = run.communicate(timeout=60)[1].decode()
        assert run.returncode == 1, said

    assert left(folder) == before
    assert len(json.loads((folder / "o" / "a.json").read_bytes())["drafts"]) == 40


@pytest.mark.parametrize("after", [0.05, 0.2, 0.5, 1.0])
def test_a_run_that_is_killed_leaves_no_half_report(folder: Path, after: float) -> None:
    run = start(folder, ".", "--jobs", "1", "-o", "o/a.json")
    with contextlib.suppress(subprocess.TimeoutExpired):
        run.wait(after)
    run.kill()
    run.communicate()

    data = (folder / "o" / "a.json").read_bytes()
    assert data == OLD.encode() or len(json.loads(data)["drafts"]) == 40
