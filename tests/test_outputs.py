"""What a run reads is not written over, a copy replaces nothing but another, a report is no draft."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.annotate.copies import comments
from tests.command import runner
from tests.docx_builder import docx

if TYPE_CHECKING:
    from tests.command import Run

RULES = 'contest = "家乡征文"\n[length]\nmax = 200\n'
NOTICE = (
    "“家乡的河”征文通知\n一、征文要求\n字数不超过2000字，文末注明姓名、电话。\n二、截稿日期\n2027年2月28日。"
)
TEXT = "家乡的河\n姓名：殷明川\n\n家乡的河水一年四季都流着，我在河边长大。"


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs the command line in a folder with drafts, and all that a run may read beside them."""
    monkeypatch.chdir(tmp_path)
    for path in ("稿/a.txt", "往年/b.txt"):
        Path(path).parent.mkdir()
        Path(path).write_text(TEXT, "utf-8")
    Path("规则.txt").write_text(RULES, "utf-8")
    Path("通知.txt").write_text(NOTICE, "utf-8")
    Path("报名.csv").write_text("姓名,电话\n殷明川,13800001234\n", "utf-8")
    Path("别名.csv").symlink_to("报名.csv")
    for name, text in {"稿.docx": TEXT, "别人的稿.docx": TEXT, "通知.docx": NOTICE}.items():
        Path(name).write_bytes(docx(*text.split("\n")))
    return runner(capsysbinary)


READ = {
    "the ruleset": ("check 稿 --rules 规则.txt -o 规则.txt", "规则.txt"),
    "the notice": ("check 稿 --notice 通知.txt -o r.json -o ./通知.txt", "./通知.txt"),
    "the registration list": ("check 稿 --registered 报名.csv -o 报名.csv", "报名.csv"),
    "the registration list by another name": ("check 稿 --registered 报名.csv -o 别名.csv", "别名.csv"),
    "a draft to compare with": ("check 稿 --against 往年 -o 往年/b.txt", "往年/b.txt"),
    "the notice of a copy": ("annotate 稿.docx --notice 通知.docx -o 通知.docx", "通知.docx"),
    "the notice of derived rules": ("rules derive 通知.txt --force -o 通知.txt", "通知.txt"),
}


@pytest.mark.parametrize(("line", "path"), READ.values(), ids=READ)
def test_what_a_run_reads_is_not_written_over(run: Run, line: str, path: str) -> None:
    before = {each: each.read_bytes() for each in Path().rglob("*.*") if each.is_file()}
    status, out, err = run(*line.split())
    assert (status, out) == (2, "")
    assert err.endswith(f"错误：“{path}”是这次要用到的文件，不能盖掉它，请换个名字或换个文件夹\n")
    assert {each: each.read_bytes() for each in Path().rglob("*.*") if each.is_file()} == before


def test_a_draft_is_not_written_over_by_its_name_in_another_case(run: Run) -> None:
    """As on a system for which they are one file; elsewhere by a second name of the same one."""
    if not Path("稿/A.TXT").exists():
        Path("稿/A.TXT").hardlink_to("稿/a.txt")
    status, out, err = run("check", "稿/a.txt", "--rules", "规则.txt", "-o", "稿/A.TXT")
    assert (status, out) == (2, "")
    assert err.startswith("错误：“稿/A.TXT”是要检查的稿件")
    assert Path("稿/a.txt").read_text("utf-8") == TEXT


PASTED = {
    "a draft": "check “稿/a.txt” --rules 规则.txt",
    "a ruleset": "check 稿 --rules “规则.txt”",
    "a ruleset to look through": "rules check “规则.txt”",
    "a notice": "check 稿 --notice “通知.txt”",
    "a registration list": "check 稿 --rules 规则.txt --registered “报名.csv”",
    "drafts to compare with": "check 稿 --rules 规则.txt --against “往年”",
    "an earlier report": "check 稿 --rules 规则.txt --since “r.json”",
}


@pytest.mark.parametrize("line", PASTED.values(), ids=PASTED)
def test_a_path_in_quotes_is_understood_wherever_one_is_named(run: Run, line: str) -> None:
    assert run("check", "稿", "--rules", "规则.txt", "-o", "r.json").status == 0
    plain = run(*line.replace("“", "").replace("”", "").split())
    assert plain.status < 2
    assert run(*line.split()) == plain


def test_the_earlier_report_may_be_replaced(run: Run) -> None:
    assert run("check", "稿", "--rules", "规则.txt", "-o", "r.json").status == 0
    assert run("check", "稿", "--rules", "规则.txt", "--since", "r.json", "-o", "r.json").status == 0


def test_a_copy_replaces_another_copy_alone(run: Run) -> None:
    before = Path("别人的稿.docx").read_bytes()
    status, _, err = run("annotate", "稿.docx", "--rules", "规则.txt", "-o", "别人的稿.docx")
    assert (status, Path("别人的稿.docx").read_bytes()) == (2, before)
    assert err.startswith("错误：“别人的稿.docx”已经有了，没有覆盖它")
    for _ in "12":
        assert run("annotate", "稿.docx", "--rules", "规则.txt", "-o", "copy.docx").status == 0
    assert comments(Path("copy.docx").read_bytes())
    Path("copy.docx").write_bytes(b"PK\x03\x04")
    assert run("annotate", "稿.docx", "--rules", "规则.txt", "-o", "copy.docx").status == 2


EMPTY = {
    "a ruleset": (["check", "稿", "--rules", ""], "--rules 后面的值是空的；请写上文件，或者去掉 --rules"),
    "a notice": (["check", "稿", "--notice", ""], "--notice 后面的值是空的"),
    "a report": (["check", "稿", "-o", ""], "--output 后面的值是空的"),
    "an earlier report": (["check", "稿", "--since="], "--since 后面的值是空的"),
    "a folder to compare with": (["check", "稿", "--against", ""], "--against 后面的值是空的"),
    "a list": (["check", "稿", "--registered", ""], "--registered 后面的值是空的"),
    "a name for standard input": (["check", "-", "--stdin-filename", ""], "--stdin-filename 后面的值是空的"),
    "a path among others": (["check", "稿", ""], "essaycheck check 后面有一个路径是空的"),
    "a draft": (["annotate", ""], "essaycheck annotate 后面有一个路径是空的"),
    "rules of a copy": (["annotate", "稿.docx", "--rules", ""], "--rules 后面的值是空的"),
}


@pytest.mark.parametrize(("args", "said"), EMPTY.values(), ids=EMPTY)
def test_an_empty_value_is_not_taken_for_none(run: Run, args: list[str], said: str) -> None:
    status, out, err = run(*args)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert err.startswith(f"错误：{said}")


# ---- a report as text that lies among the drafts

REPORTS: dict[str, list[str]] = {
    "of one draft": ["稿", "--rules", "规则.txt"],
    "of several": ["稿", "往年", "--rules", "规则.txt"],
    "by the default ruleset": ["稿"],
    "by a notice": ["稿", "--notice", "通知.txt"],
    "in English": ["稿", "往年", "--rules", "规则.txt", "--lang", "en"],
    "in short": ["稿", "往年", "--rules", "规则.txt", "-q"],
    "in short, in English": ["稿", "往年", "--rules", "规则.txt", "-q", "--lang", "en"],
    "at length": ["稿", "往年", "--rules", "规则.txt", "-v"],
}


@pytest.mark.parametrize("way", ["written", "redirected", "from Windows"])
@pytest.mark.parametrize("args", REPORTS.values(), ids=REPORTS)
def test_a_report_among_the_drafts_is_no_draft(run: Run, args: list[str], way: str) -> None:
    out = run("check", *args, *(["-o", "稿/报告.txt"] if way == "written" else [])).out
    if way != "written":
        data = out.encode() if way == "redirected" else b"\xef\xbb\xbf" + out.replace("\n", "\r\n").encode()
        Path("稿/报告.txt").write_bytes(data)
    _, out, err = run("check", "稿", "--rules", "规则.txt", "--format", "json", "-o", "稿/报告.txt")
    assert [draft["path"] for draft in json.loads(out)["drafts"]] == ["稿/a.txt"]
    assert err.startswith("没有检查的其他文件：检查报告 1 份。")


ESSAYS = {
    "about rules": "规则：一盘棋\n\n外公教我下棋，先讲规则。",
    "rules, one by one": "规则：\n1. 先来后到（不许插队）\n\n× 是错的，√ 是对的。",
    "one line": "规则：守规矩（河湾小学）",
    "a report of things": "规则：今天的检查\n\n共 3 遍：卫生、纪律、早操。",
    "about a report": "外公的报告\n规则：家乡征文（规则.txt）\n\n√ 合格",
}


@pytest.mark.parametrize("text", ESSAYS.values(), ids=ESSAYS)
def test_an_essay_is_not_taken_for_a_report(run: Run, text: str) -> None:
    Path("稿/b.txt").write_text(text, "utf-8")
    _, out, _ = run("check", "稿", "--rules", "规则.txt", "--format", "json")
    assert [draft["path"] for draft in json.loads(out)["drafts"]] == ["稿/a.txt", "稿/b.txt"]
