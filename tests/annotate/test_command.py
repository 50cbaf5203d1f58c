"""``essaycheck annotate``: where the copy goes, what is refused, exit statuses; what an office program makes of it."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from essaycheck.readers import docx as reader
from tests.annotate.copies import comments, parts
from tests.annotate.drafts import CASES, LAYOUTS, RULES, plain
from tests.command import runner
from tests.docx_builder import docx

if TYPE_CHECKING:
    from pathlib import Path

    from tests.command import Run

DRAFT = plain(*CASES["implausible"])


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the command line in a folder with a ruleset and a draft that fails."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "PYTHONIOENCODING"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "essaycheck.toml").write_text(RULES, "utf-8")
    (tmp_path / "稿.docx").write_bytes(DRAFT)
    (tmp_path / "稿.txt").write_text("题目\n正文。", "utf-8")
    (tmp_path / "严格.docx").write_bytes(docx("题目在此", "正文。", strict=True))
    (tmp_path / "坏.docx").write_bytes(b"PK\x03\x04")
    (tmp_path / "旧.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    (tmp_path / "包.zip").write_bytes(b"PK\x05\x06" + bytes(18))
    (tmp_path / "夹").mkdir()
    (tmp_path / "夹" / "a.docx").write_bytes(DRAFT)
    return runner(capsysbinary)


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_the_copy_stands_beside_the_draft_which_stays_as_it_is(run: Run, tmp_path: Path) -> None:
    before = names(tmp_path)
    assert run("annotate", "稿.docx") == (0, "", "已写好 稿.批注.docx（不合格）；原稿没有改动。\n")
    assert names(tmp_path) - before == {"稿.批注.docx"}
    assert (tmp_path / "稿.docx").read_bytes() == DRAFT
    copy = (tmp_path / "稿.批注.docx").read_bytes()
    assert [comment.words for comment in comments(copy)][1:] == [
        "10012345678",
        "后来水通了，村里的人都来看。",
    ]
    assert reader.read(copy).paragraphs == reader.read(DRAFT).paragraphs


def test_a_copy_that_is_there_is_left_alone_unless_it_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "稿.批注.docx").write_bytes(b"mine")
    status, _, said = run("annotate", "稿.docx")
    assert (status, said) == (
        2,
        "错误：“稿.批注.docx”已经有了，没有覆盖它；请先把它移走，或者用 -o 另起名字\n",
    )
    assert (tmp_path / "稿.批注.docx").read_bytes() == b"mine"
    assert run("annotate", "稿.docx", "-o", "稿.批注.docx").status == 0
    assert comments((tmp_path / "稿.批注.docx").read_bytes())


def test_a_path_pasted_with_quotes_is_understood(run: Run, tmp_path: Path) -> None:
    assert run("annotate", '"稿.docx" ').status == 0
    assert (tmp_path / "稿.批注.docx").exists()


def test_the_comments_speak_english_and_tell_numbers_where_asked(run: Run, tmp_path: Path) -> None:
    options = ("--lang", "en", "--reveal", "--as-of", "2026-01-01", "--rules", "essaycheck.toml")
    assert run("annotate", "稿.docx", "-o", "copy.docx", *options).err.startswith(
        "copy.docx written (does not comply)"
    )
    texts = [comment.text for comment in comments((tmp_path / "copy.docx").read_bytes())]
    assert texts[0].startswith("essaycheck: does not comply with 测试征文")
    assert any("10012345678" in text for text in texts)


@pytest.mark.parametrize(
    ("args", "status", "said"),
    [
        pytest.param("稿.txt", 2, "请用 essaycheck check 看结论", id="a text"),
        pytest.param("夹", 2, "“夹”不是一篇 Word 稿件", id="a folder"),
        pytest.param("包.zip", 2, "“包.zip”不是一篇 Word 稿件", id="an archive"),
        pytest.param("~$稿.docx", 2, "找不到", id="no such draft"),
        pytest.param("稿.docx -o 稿.docx", 2, "不能盖掉它", id="over the draft"),
        pytest.param("稿.docx -o 稿.pdf", 2, "请改用 .docx 后缀", id="another suffix"),
        pytest.param("稿.docx -o 无/a.docx", 2, "没有“无”这个文件夹", id="no such folder"),
        pytest.param("稿.docx --group 甲", 2, "没有分组", id="no such group"),
        pytest.param("稿.docx -o 夹", 2, "请改用 .docx 后缀", id="a folder for the copy"),
        pytest.param("", 2, "后面还要写稿件", id="no draft"),
        pytest.param("坏.docx", 1, "文件已损坏", id="damaged"),
        pytest.param("旧.doc", 1, "另存为 .docx", id="an old .doc"),
        pytest.param("严格.docx", 1, "另存为普通的 .docx", id="Strict"),
    ],
)
def test_refusals_leave_nothing_behind(run: Run, tmp_path: Path, args: str, status: int, said: str) -> None:
    before = names(tmp_path)
    result = run("annotate", *args.split())
    assert (result.status, result.out) == (status, "")
    assert said in result.err
    assert names(tmp_path) == before


OFFICE = shutil.which("soffice") or shutil.which("libreoffice")


@pytest.mark.slow
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("layout", LAYOUTS)
def test_libreoffice_opens_the_copy_and_keeps_its_comments(run: Run, tmp_path: Path, layout: str) -> None:
    (tmp_path / "稿.docx").write_bytes(LAYOUTS[layout](*CASES["placeholder"]))
    assert run("annotate", "稿.docx", "-o", "copy.docx").status == 0
    written = len(comments((tmp_path / "copy.docx").read_bytes()))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    for form in ("pdf", "odt"):
        command = [str(OFFICE), profile, "--headless", "--convert-to", form, "copy.docx"]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, timeout=120, check=True)
        assert b"Error" not in done.stdout + done.stderr
        assert (tmp_path / f"copy.{form}").stat().st_size > 1000
    content = parts((tmp_path / "copy.odt").read_bytes())["content.xml"].decode()
    assert content.count("<dc:creator>essaycheck</dc:creator>") == written
