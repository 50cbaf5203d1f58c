from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.docx_builder import docx
from tests.hostile.cases import ROOT
from tests.hostile.documents import alternative_chunk, external

if TYPE_CHECKING:
    from pathlib import Path

FORBIDDEN = """
import sys
def watch(event, facts):
    if event.startswith("socket.") and event not in ("socket.__new__", "socket.gethostname"):
        sys.stderr.write(f"NETWORK {event} {facts}\\n")
        sys.stderr.flush()
        import os
        os._exit(99)
    if event in ("urllib.Request", "ftplib.connect", "http.client.connect", "webbrowser.open"):
        import os
        os._exit(98)
sys.addaudithook(watch)
from essaycheck.__main__ import main
main()
"""
COMMANDS = {
    "check": ["check", ".", "--format", "json"],
    "check by several processes": ["check", ".", "--jobs", "2"],
    "all files": [
        "check", ".", "-o", "o/a.json", "-o", "o/a.csv", "-o", "o/a.xlsx", "-o", "o/a.html", "-o", "o/a.md",
    ],
    "notice": ["check", "a.docx", "--notice", "notice.txt"],
    "derive": ["rules", "derive", "notice.txt"],
    "annotate": ["annotate", "template.docx", "-o", "o/b.docx"],
    "list": ["rules", "list"],
    "schema": ["rules", "schema"],
    "explain": ["explain", "length"],
}  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Drafts that ask for what is elsewhere."""
    (tmp_path / "o").mkdir()
    (tmp_path / "chunk.docx").write_bytes(alternative_chunk())
    (tmp_path / "template.docx").write_bytes(external("attachedTemplate", "http://127.0.0.1:9/t.dotm"))
    (tmp_path / "header.docx").write_bytes(external("header", "file:///etc/passwd"))
    for number in range(20):
        (tmp_path / f"{number}.txt").write_text(
            "题目\n作者：张三\n老百姓的群众路线，人民币。", encoding="utf-8"
        )
    (tmp_path / "a.docx").write_bytes(docx("题目", "作者：張三", "羣眾路線"))
    notice = (
        "关于开展“清风”主题征文活动的通知\n一、征文字数不超过2000字。\n二、请写明姓名、单位、联系电话。\n"
    )
    (tmp_path / "notice.txt").write_text(notice, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("name", COMMANDS)
def test_no_command_opens_a_connection(folder: Path, name: str) -> None:
    command = [sys.executable, "-c", FORBIDDEN, *COMMANDS[name]]
    run = subprocess.run(command, cwd=folder, capture_output=True, env={"PYTHONPATH": str(ROOT)}, check=False)

    assert run.returncode in (0, 1), run.stderr.decode()
    assert b"Traceback" not in run.stderr
