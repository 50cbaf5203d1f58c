"""``rules derive`` and ``check --notice``: what they write, refuse and say, and their exit statuses."""

from __future__ import annotations

import json
import zipfile
from typing import TYPE_CHECKING

import pytest

from essaycheck.rulesets import load_ruleset
from tests.command import runner

if TYPE_CHECKING:
    from pathlib import Path

    from tests.command import Run

NOTICE = """“山村晨光”征文启事
欢迎来稿。
征文要求：字数不超过2000字，文末注明姓名、电话。
截稿：2020年9月31日。
投稿邮箱：chenguang@example.com
"""
ESSAY = "山村晨光\n姓名：林小满\n电话：13800001234\n山上的晨光很亮。"


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the command line in a folder with a notice and an essay."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "PYTHONIOENCODING", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "通知.txt").write_text(NOTICE, "gb18030")
    (tmp_path / "a.txt").write_text(ESSAY, "utf-8")
    return runner(capsysbinary)


def test_rules_are_printed(run: Run) -> None:
    status, out, err = run("rules", "derive", "通知.txt")
    assert status == 0
    assert 'contest = "“山村晨光”征文"' in out
    assert "# 未能理解：2020年9月31日" in out
    assert "没有看懂" in err
    assert "2020年9月31日" in err


def test_rules_are_written_and_load(run: Run, tmp_path: Path) -> None:
    status, out, err = run("rules", "derive", "通知.txt", "-o", "essaycheck.toml")
    assert (status, out) == (0, "")
    assert "已写好 essaycheck.toml" in err
    assert load_ruleset("essaycheck.toml").contest == "“山村晨光”征文"
    assert run("rules", "check", "essaycheck.toml").status == 0
    assert run("check", "a.txt").status == 0


def test_a_file_that_is_there_is_kept_unless_forced(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "rules.toml"
    file.write_text("keep", "utf-8")
    status, _, err = run("rules", "derive", "通知.txt", "-o", "rules.toml")
    assert (status, file.read_text("utf-8")) == (2, "keep")
    assert "--force" in err
    assert run("rules", "derive", "通知.txt", "-o", "rules.toml", "--force").status == 0
    assert file.read_text("utf-8").startswith("# 由征文通知")


def test_a_folder_is_not_said_to_want_force(run: Run, tmp_path: Path) -> None:
    (tmp_path / "规则").mkdir()
    status, out, err = run("rules", "derive", "通知.txt", "-o", "规则")
    assert (status, out) == (2, "")
    assert err.startswith("错误：“规则”是文件夹")


@pytest.mark.parametrize("name", ["稿.docx", "稿.TXT", "名单.xlsx", "报告.json"])
def test_no_ruleset_takes_the_name_of_a_draft_or_a_report(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("keep", "utf-8")
    status, out, err = run("rules", "derive", "通知.txt", "-o", name, "--force")
    assert (status, out, (tmp_path / name).read_text("utf-8")) == (2, "", "keep")
    assert "例如 essaycheck.toml" in err


@pytest.mark.parametrize("name", ["规则", "规则.toml", "rules.v2"])
def test_a_ruleset_may_have_any_other_name(run: Run, tmp_path: Path, name: str) -> None:
    assert run("rules", "derive", "通知.txt", "-o", name).status == 0
    assert run("check", "a.txt", "--rules", name).status == 0


def test_the_notice_itself_is_never_overwritten(run: Run, tmp_path: Path) -> None:
    before = (tmp_path / "通知.txt").read_bytes()
    assert run("rules", "derive", "通知.txt", "-o", "通知.txt", "--force").status == 2
    assert (tmp_path / "通知.txt").read_bytes() == before


def test_what_is_no_notice_is_refused_and_nothing_written(run: Run, tmp_path: Path) -> None:
    status, out, err = run("rules", "derive", "a.txt", "-o", "rules.toml")
    assert (status, out) == (1, "")
    assert "不像征文通知" in err
    assert "字数、作者信息、投稿时间" in err
    assert not (tmp_path / "rules.toml").exists()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("通知.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "通知.doc"),
        ("空.txt", b"", "没有文字"),
        ("坏.docx", b"PK\x03\x04broken", "坏.docx"),
    ],
)
def test_a_notice_that_cannot_be_read(run: Run, tmp_path: Path, name: str, content: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(content)
    status, _, err = run("rules", "derive", name)
    assert status == 1
    assert "读不了征文通知" in err
    assert said in err
    assert run("check", "a.txt", "--notice", name).status == 2


def test_a_notice_that_is_not_there(run: Run) -> None:
    assert run("rules", "derive", "没有.txt").status == 2


IN_FOLDER = {
    "nothing": {},
    "a notice alone": {"通知.txt": NOTICE},
    "one file, named as a draft": {"山村.txt": NOTICE},
    "a notice and a draft": {"通知.txt": NOTICE, "a.txt": ESSAY},
    "two drafts": {"a.txt": ESSAY, "b.txt": ESSAY},
}


@pytest.mark.parametrize("kind", ["夹", "夹.zip"])
@pytest.mark.parametrize("files", IN_FOLDER.values(), ids=IN_FOLDER)
def test_a_folder_or_an_archive_is_no_notice_whatever_is_in_it(
    run: Run, tmp_path: Path, files: dict[str, str], kind: str
) -> None:
    (tmp_path / "夹").mkdir()
    with zipfile.ZipFile("夹.zip", "w") as archive:
        for name, text in files.items():
            (tmp_path / "夹" / name).write_text(text, "utf-8")
            archive.writestr(name, text)
    status, out, err = run("rules", "derive", kind)
    assert (status, out) == (2, "")
    assert f"“{kind}”是文件夹或压缩包，请写出其中的通知" in err


def test_a_draft_is_checked_against_the_notice(run: Run) -> None:
    status, out, err = run("check", "a.txt", "--notice", "通知.txt", "-v")
    assert status == 0
    assert out.startswith("规则：“山村晨光”征文（由征文通知 通知.txt 推导）")
    assert "通知：字数不超过2000字" in out
    assert "通知：文末注明姓名、电话" in out
    assert "2020年9月31日" in err


def test_a_draft_that_fails_the_notice(run: Run, tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("山村晨光\n" + "晨光很亮。" * 600, "utf-8")
    assert run("check", "b.txt", "--notice", "通知.txt").status == 1


def test_the_report_for_programs_names_the_notice(run: Run) -> None:
    report = json.loads(run("check", "a.txt", "--notice", "通知.txt", "--format", "json").out)
    assert report["notice"]["path"] == report["ruleset"]["source"] == "通知.txt"
    assert len(report["notice"]["sha256"]) == 64
    bases = {verdict["rule"]: verdict["basis"] for verdict in report["drafts"][0]["verdicts"]}
    assert bases["length"] == "字数不超过2000字"
    last = run("check", "a.txt", "--notice", "通知.txt", "--format", "jsonl").out.splitlines()[-1]
    assert json.loads(last)["notice"] == report["notice"]
    assert "notice" not in json.loads(run("check", "a.txt", "--rules", "mass-line", "--format", "json").out)


def test_no_notice_for_a_check_is_a_mistake_of_the_command(run: Run) -> None:
    status, out, err = run("check", "a.txt", "--notice", "a.txt")
    assert (status, out) == (2, "")
    assert "不像征文通知" in err


def test_a_ruleset_and_a_notice_together_are_refused(run: Run) -> None:
    status, _, err = run("check", "a.txt", "--notice", "通知.txt", "--rules", "mass-line")
    assert status == 2
    assert "--notice" in err


def test_in_english(run: Run) -> None:
    status, out, err = run("rules", "derive", "通知.txt", "--lang", "en")
    assert status == 0
    assert "# Not understood: 2020年9月31日" in out
    assert "1 passage not understood" in err
    assert "does not look like a call for essays" in run("rules", "derive", "a.txt", "--lang", "en").err
