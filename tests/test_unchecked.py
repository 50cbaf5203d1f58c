"""What was not checked does not look as if it had passed, in any report."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.annotate.copies import comments
from tests.command import runner
from tests.docx_builder import docx

if TYPE_CHECKING:
    from tests.command import Run

LAYOUT = '[layout]\nbody_font = "仿宋"\nlevel = "error"\n'
LENGTH = "[length]\nmax = 30\n"
MANUAL = '[manual]\nitems = ["文风朴实"]\n'
TEXT = "家乡的河\n姓名：殷明川\n\n家乡的河水一年四季都流着，我在河边长大。"


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs the command line in a folder with a draft that is well, one that is too long, and one by itself."""
    monkeypatch.chdir(tmp_path)
    for path, text in {"稿/a.txt": TEXT, "稿/b.txt": TEXT * 2, "一/c.txt": TEXT}.items():
        Path(path).parent.mkdir(exist_ok=True)
        Path(path).write_text(text, "utf-8")
    return runner(capsysbinary)


def ruleset(*tables: str) -> None:
    Path("essaycheck.toml").write_text('contest = "家乡征文"\n' + "".join(tables), "utf-8")


def column(table: str, name: str) -> list[str]:
    heads, *rows = csv.reader(io.StringIO(table.removeprefix("\ufeff")))
    return [row[heads.index(name)] for row in rows]


GROUPS = (
    '[title]\nmax = 30\n[[group]]\nname = "小学组"\nfolder = "小学组"\n[group.length]\nmax = 10\n[group.manual]\nitems = ["朴实"]\n'
    '[[group]]\nname = "中学组"\nfolder = "中学组"\n[group.length]\nmax = 20\n[group.title]\nmax = 20\n'
)


def test_what_only_groups_ask_for_is_not_checked_where_the_group_is_unclear(run: Run) -> None:
    ruleset(GROUPS)
    status, out, _ = run("check", "一", "-o", "r.csv", "-o", "r.json", "-o", "r.html", "-o", "r.xlsx")
    assert (status, "▲ 合格，有提醒：组别\n○ 未检查：字数\n  一/c.txt" in out) == (0, True)
    assert "○ 字数  组别不明，未检查（小学组、中学组各有要求）\n" in out
    assert column(Path("r.csv").read_text("utf-8"), "问题")[0].endswith("\n未检查：字数")
    (draft,) = json.loads(Path("r.json").read_bytes())["drafts"]
    assert [(each["rule"], each["status"]) for each in draft["verdicts"]] == [
        ("title", "pass"),
        ("length", "unchecked"),
        ("group", "warn"),
    ]
    assert run("check", "一", "--since", "r.json").out.partition("和 r.json 相比")[0].strip() == out.strip()
    assert "not checked: Length\n" in run("check", "一", "--lang", "en").out
    assert "未检查" not in run("check", "一", "--group", "小学组").out


def test_a_requirement_that_was_not_checked_is_named_beside_the_verdict(run: Run) -> None:
    ruleset(LENGTH, LAYOUT, MANUAL)
    out = run("check", "稿", "-o", "r.csv", "-o", "r.md", "-o", "r.html").out
    assert re.search(
        r"√ 合格 .*稿/a.txt\n +○ 未检查：版式\n× 不合格 .*稿/b.txt\n +字数\n +○ 未检查：版式\n", out
    )
    assert "× 不合格：字数\n○ 未检查：版式\n  稿/b.txt" in out
    wrong = column(Path("r.csv").read_text("utf-8"), "问题")
    assert wrong[0] == "未检查：版式"
    assert wrong[1].startswith("正文 ")
    assert wrong[1].endswith("\n未检查：版式")
    chat, page = Path("r.md").read_text("utf-8"), Path("r.html").read_text("utf-8")
    assert re.search(r"\| 稿/a.txt \| 合格 \| \d+ \| 未检查：版式 \|\n", chat)
    assert re.search(r"\| 稿/b.txt \| 不合格 \| \d+ \| 字数 · 未检查：版式 \|\n", chat)
    assert '<span class="muted">未检查：版式</span>' in page
    assert '<span class="muted">字数 · 未检查：版式</span>' in page
    assert "√ 合格\n○ 未检查：版式\n  一/c.txt" in run("check", "一").out


def test_nothing_is_said_where_all_was_checked_that_a_program_can(run: Run) -> None:
    ruleset(LENGTH, MANUAL)
    for form in ("text", "csv", "markdown", "html"):
        assert "未检查" not in run("check", "稿", "--format", form).out


def test_a_draft_of_which_nothing_could_be_checked_is_not_said_to_comply(run: Run) -> None:
    ruleset(LAYOUT, MANUAL)
    status, out, _ = run("check", "稿", "-o", "r.csv", "-o", "r.md", "-o", "r.html", "-o", "r.xlsx")
    assert (status, "合格" in out) == (0, False)
    assert re.search(r"○ 未检查 .*稿/a.txt\n +版式\n", out)
    assert "○ 未检查：版式\n  稿/a.txt" in out
    assert "共 2 篇：未检查 2\n" in out
    table = Path("r.csv").read_text("utf-8")
    assert (column(table, "结论"), column(table, "问题")) == (["未检查"] * 2, ["未检查：版式"] * 2)
    chat, page = Path("r.md").read_text("utf-8"), Path("r.html").read_text("utf-8")
    assert "共 2 篇：未检查 2" in chat
    assert re.search(r"\| 稿/a.txt \| 未检查 \| \d+ \| 未检查：版式 \|\n", chat)
    assert '<div class="unchecked"><b>2</b>○ 未检查</div>' in page
    assert page.count('data-status="unchecked"') == 2
    alone = run("check", "一").out
    assert "○ 未检查：版式\n  一/c.txt" in alone
    assert "合格" not in alone


@pytest.mark.parametrize("form", ["text", "csv", "markdown", "html"])
def test_a_row_carried_over_says_the_same(run: Run, form: str) -> None:
    ruleset(LAYOUT, MANUAL)
    run("check", "稿", "-o", "r.json")
    first = json.loads(Path("r.json").read_bytes())
    assert (first["status"], [draft["status"] for draft in first["drafts"]]) == ("warn", ["warn"] * 2)
    again = run("check", "稿", "--since", "r.json", "--format", form).out
    assert again.count("未检查") >= 2
    assert "合格，有提醒：" not in again


def test_english_says_it_as_well(run: Run) -> None:
    ruleset(LAYOUT)
    assert "not checked: Layout\n  一/c.txt" in run("check", "一", "--lang", "en").out


def test_a_copy_of_a_draft_that_tells_nothing_says_so(run: Run) -> None:
    ruleset(LAYOUT)
    Path("d.docx").write_bytes(docx(*TEXT.split("\n")))
    assert run("annotate", "d.docx").err == "已写好 d.批注.docx（未检查）；原稿没有改动。\n"
    assert comments(Path("d.批注.docx").read_bytes())[0].text.startswith(
        "essaycheck：未检查，没有一项看得出来。"
    )
