from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.hostile.cases import ROOT

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")


@pytest.mark.parametrize(
    ("line", "status", "said"),
    [
        ("check a.txt >&-", 0, ""),
        ("check a.txt >&- 2>&-", 0, ""),
        ("check a.txt 2>&-", 0, ""),
        ("check a.txt -o o.json >&- 2>&- <&-", 0, ""),
        ("check - <&-", 2, "没有标准输入"),
        ("check a.txt >/dev/full", 2, ""),
        ("check a.txt --format json >/dev/full", 2, ""),
        ("check a.txt -o full.json", 2, "full.json"),
        ("check a.txt --rules /dev/zero", 2, "MiB"),
        ("check huge/a.txt", 2, "MiB"),
        ("check pipe/a.txt", 0, ""),
    ],
)
def test_streams_and_rulesets_that_are_not_as_usual(
    tmp_path: Path, line: str, status: int, said: str
) -> None:
    lines = ["桥头的灯", "作者：张三", "单位：清溪县档案局", "电话：13800001234", "群众路线。" * 400]
    for folder in (tmp_path, tmp_path / "huge", tmp_path / "pipe"):
        folder.mkdir(exist_ok=True)
        (folder / "a.txt").write_text("\n".join(lines), encoding="utf-8")
    with (tmp_path / "huge" / "essaycheck.toml").open("wb") as file:
        file.truncate(10 << 30)
    os.mkfifo(tmp_path / "pipe" / "essaycheck.toml")
    (tmp_path / "full.json").symlink_to("/dev/full")
    run = subprocess.run(
        ["/bin/sh", "-c", f'"$0" -m essaycheck {line}', sys.executable],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "HOME": str(tmp_path)},
        capture_output=True,
        timeout=60,
        check=False,
    )

    assert run.returncode == status, run.stderr.decode()
    assert b"Traceback" not in run.stderr
    assert said in run.stderr.decode()
