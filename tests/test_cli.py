"""The command line: what it takes, what it refuses and how, its exit statuses, its streams."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from io import BytesIO, TextIOWrapper
from typing import TYPE_CHECKING, Any

import pytest

from essaycheck import __version__, cli, rules_command, steps
from essaycheck.render.columns import width
from essaycheck.rulesets.pages import TABLES
from tests.command import ROOT, process, runner
from tests.docx_builder import docx

if TYPE_CHECKING:
    from pathlib import Path

    from tests.command import Run

RULES = """
contest = "家乡征文"
[length]
max = 20
grace = "10%"
[author]
required = ["name", "phone"]
[manual]
items = ["文风朴实"]
"""
GOOD = "我的家乡\n姓名：张三丰\n电话：13800001234\n春天来了，河边的柳树绿了。"
LONG = GOOD + "孩子们在桥上放风筝。"
WARNS = GOOD + "孩子们在桥上唱。"


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the command line in a folder with a ruleset and three drafts."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "PYTHONIOENCODING", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    for name, text in {
        "essaycheck.toml": RULES,
        "good.txt": GOOD,
        "long.txt": LONG,
        "warns.txt": WARNS,
    }.items():
        (tmp_path / name).write_text(text, "utf-8")
    return runner(capsysbinary)


REFUSED = [
    pytest.param("chekc", "没有 chekc 这个命令，是不是想写 check？", id="a command nearly right"),
    pytest.param(
        "good.txt", "少写了命令；要检查 good.txt，请写 essaycheck check good.txt", id="a draft alone"
    ),
    pytest.param("zzz", "没有 zzz 这个命令，可以写：", id="no such command"),
    pytest.param(
        "help",
        "可以写：check、annotate、rules、explain；essaycheck -h 有说明",
        id="what others call the help",
    ),
    pytest.param("/?", "没有 /? 这个命令，可以写：check、annotate", id="the help of old programs"),
    pytest.param(
        "rules help",
        "可以写：list、show、check、derive、schema；essaycheck rules -h 有说明",
        id="help on rules",
    ),
    pytest.param(
        "check --fromat json", "没有 --fromat 这个选项，是不是想写 --format？", id="an option nearly right"
    ),
    pytest.param(
        "check good.txt —reveal", "没有 —reveal 这个选项，是不是想写 --reveal？", id="a dash of prose"
    ),
    pytest.param(
        "check good.txt －－reveal", "没有 －－reveal 这个选项，是不是想写 --reveal？", id="full-width dashes"
    ),
    pytest.param(
        "check good.txt -reveal", "没有 -reveal 这个选项，是不是想写 --reveal？", id="one dash for two"
    ),
    pytest.param("check -qz good.txt", "没有 -z 这个选项；", id="a letter that is no option"),
    pytest.param("check --qqq", "没有 --qqq 这个选项；essaycheck check -h 列出全部选项", id="no such option"),
    pytest.param(
        "check -我的书房（副本）.txt", "文件名以 - 开头的，前面加 ./", id="a draft that looks like an option"
    ),
    pytest.param("check -o", "-o 后面要写一个值", id="an option without its value"),
    pytest.param(
        "check --format jsno", "--format 不能是“jsno”，是不是想写 json？", id="a format nearly right"
    ),
    pytest.param("check --lang fr", "--lang 不能是“fr”，可以写：zh、en", id="no such language"),
    pytest.param("check --quiet=1", "--quiet 后面不写值", id="a value for a flag"),
    pytest.param("check --as-of 2014-13-01", "--as-of 后面要写日期", id="no such day"),
    pytest.param("check --as-of 明天", "现在是“明天”", id="no day at all"),
    pytest.param("check --encoding gbk2 good.txt", "不认识编码 gbk2", id="no such encoding"),
    pytest.param("check --group 小学组", "这份规则没有分组", id="no groups"),
    pytest.param(
        "check nowhere.docx", "找不到 nowhere.docx，请看看名称、后缀和所在的文件夹写对没有", id="no such path"
    ),
    pytest.param("check . /nowhere.txt", "找不到 /nowhere.txt", id="a missing path has no ruleset"),
    pytest.param("check good", "找不到 good，是不是 good.txt？", id="a path without its suffix"),
    pytest.param("check good.docx", "找不到 good.docx，是不是 good.txt？", id="a path with another suffix"),
    pytest.param("check ./good.v2", "找不到 ./good.v2，请看看", id="a path that only begins like another"),
    pytest.param("check --as-of 2014年2月30日", "现在是“2014年2月30日”", id="a day that no month has"),
    pytest.param("check --as-of 14/10/31", "现在是“14/10/31”", id="a year in short"),
    pytest.param("check --rules mass-lin", "是不是想写 mass-line？", id="a ruleset nearly right"),
    pytest.param(
        "check --stdin-filename a.txt good.txt", "--stdin-filename 要和“-”一起用", id="a name for nothing"
    ),
    pytest.param("check -o report.xyz", "没有 .xyz 这种报告", id="no such report"),
    pytest.param("check -o report", "请加上后缀", id="a report without suffix"),
    pytest.param("check -o folder.json", "“folder.json”是文件夹", id="a folder for a report"),
    pytest.param("check -o nowhere/a.json", "没有“nowhere”这个文件夹", id="a report in no folder"),
    pytest.param("check -o good.txt", "“good.txt”是要检查的稿件", id="a report over a draft"),
    pytest.param("check -o a.json -o ./a.json", "“./a.json”在 -o 后面写了两次", id="a report twice"),
    pytest.param("check --rules a --rules=b", "--rules 只能写一次，这里写了 2 次", id="two rulesets"),
    pytest.param(
        "check --registered a.csv --registered b.csv", "请合成一个 .xlsx，各占一张工作表", id="two lists"
    ),
    pytest.param("check --group a --group b", "--group 只能写一次，这里写了 2 次", id="two groups"),
    pytest.param("annotate good.txt -o a.docx --output b.docx", "--output 只能写一次", id="two copies"),
    pytest.param("rules show", "后面还要写名称", id="a missing argument"),
    pytest.param("rules list x", "多出来一个“x”", id="an argument too many"),
    pytest.param("rules show nothing", "没有 nothing 这个规则文件", id="a ruleset that is not there"),
    pytest.param("explain lenght", "是不是想写 length？", id="a rule nearly right"),
]


@pytest.mark.parametrize(("line", "sentence"), REFUSED)
def test_what_is_refused(run: Run, tmp_path: Path, line: str, sentence: str) -> None:
    (tmp_path / "folder.json").mkdir()
    before = sorted(tmp_path.iterdir())
    status, out, err = run(*line.split())
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert err.startswith("错误：")
    assert sentence in err
    assert sorted(tmp_path.iterdir()) == before


def test_a_draft_whose_name_begins_with_a_dash_of_prose(run: Run, tmp_path: Path) -> None:
    (tmp_path / "——忆故乡.txt").write_text(GOOD, "utf-8")
    assert run("check", "——忆故乡.txt").status == 0
    assert run("check", "——想故乡.txt").err.startswith("错误：找不到 ——想故乡.txt，")


def test_a_path_with_spaces_and_no_quotes_is_recognised(run: Run, tmp_path: Path) -> None:
    (tmp_path / "我的 征文.txt").write_text("正文", "utf-8")
    status, out, err = run("check", "我的", "征文.txt")
    assert (status, out) == (2, "")
    assert err == "错误：找不到 我的；如果是“我的 征文.txt”，路径里有空格，请用引号括起来\n"


def test_a_backslash_before_the_closing_quote(run: Run, tmp_path: Path) -> None:
    """ "我的 稿\\" -o a.json reaches a program of Windows as one argument, with the quote in it."""
    (tmp_path / "我的 稿").mkdir()
    (tmp_path / "我的 稿" / "a.txt").write_text(GOOD, "utf-8")
    assert run("check", '我的 稿"').status == 0
    status, out, err = run("check", '我的 稿" -o a.json')
    assert (status, out) == (2, "")
    assert "请写成“我的 稿”，末尾不要反斜杠" in err


def test_refusals_are_in_the_language_chosen(run: Run) -> None:
    assert run("--lang", "en", "chekc").err == "Error: There is no command chekc; did you mean check?\n"
    assert (
        run("check", "--lang=en", "nowhere").err
        == "Error: nowhere does not exist; check its name, extension and folder\n"
    )


def test_every_mistake_of_a_ruleset_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "essaycheck.toml").write_text('contest = 1\n[length]\nmaxx = 3\nmin = "a"\n', "utf-8")
    status, out, err = run("check", "good.txt")
    assert (status, out) == (2, "")
    head, *lines = err.splitlines()
    assert head == f"规则 essaycheck.toml 有 {len(lines)} 处要改："
    assert [line.partition("：")[0].strip() for line in lines] == ["contest", "length.maxx", "length.min"]


def test_a_ruleset_that_nobody_named_is_named_by_its_mistake(run: Run, tmp_path: Path) -> None:
    (tmp_path / "essaycheck.toml").write_text("contest = 家乡\n", "utf-8")
    head, line = run("check", "good.txt").err.splitlines()
    assert head == "规则 essaycheck.toml 有 1 处要改："
    assert line.startswith("  第 1 行")


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("check good.txt", 0),
        ("check warns.txt", 0),
        ("check long.txt", 1),
        ("check", 1),
        ("check --fail-on error good.txt warns.txt", 0),
        ("check --fail-on warning good.txt", 0),
        ("check --fail-on warning warns.txt", 1),
        ("check --fail-on never long.txt", 0),
        ("check damaged.docx", 1),
        ("check --fail-on never damaged.docx", 0),
        ("rules check essaycheck.toml", 0),
        ("rules list", 0),
        ("", 0),
    ],
)
def test_exit_status(run: Run, tmp_path: Path, line: str, status: int) -> None:
    if "damaged" in line:
        (tmp_path / "damaged.docx").write_bytes(b"PK\x03\x04")
    assert run(*line.split()).status == status


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps the folder that a program is in")
@pytest.mark.parametrize(
    "line", ["check", "check good.txt", "check -o a.json", "rules derive a.docx", "annotate a.docx"]
)
def test_a_current_folder_that_is_gone_is_no_bug(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    status, out, err = run(*line.split())
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert "不在了" in err or "找不到" in err


def test_a_bug_has_a_status_and_a_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(steps, "check_essay", lambda *_: 1 // 0)
    status, _, err = run("check", "good.txt")
    assert status == 3
    assert "ZeroDivisionError" in err
    assert "这是程序自身的错误" in err


@pytest.mark.parametrize(
    "line", ["", "check", "rules", "rules list", "rules show", "rules check", "rules schema", "explain"]
)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_help_and_version_are_everywhere(run: Run, line: str, lang: str) -> None:
    words = line.split()
    helped = {run(*words, option, "--lang", lang) for option in ("-h", "--help")}
    assert len(helped) == 1
    status, out, err = helped.pop()
    assert (status, err) == (0, "")
    assert " ".join(["essaycheck", *words]) in out
    assert ("选项：" if lang == "zh" else "Options:") in out
    for option in ("-V", "--version"):
        assert run(*words, option) == (0, f"essaycheck {__version__}\n", "")


def test_the_command_alone_shows_what_to_type(run: Run) -> None:
    assert run() == run("--help")
    assert run("--lang", "en").out.startswith("essaycheck: a preflight check")
    assert run("rules") == run("rules", "-h")


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ({}, "找不到"),
        ({"LANG": "C"}, "找不到"),
        ({"LANG": "zh_CN.GBK"}, "找不到"),
        ({"LANG": "fr_FR.UTF-8"}, "找不到"),
        ({"LANG": "en_US.UTF-8"}, "does not exist"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "C.UTF-8"}, "找不到"),
        ({"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"}, "does not exist"),
    ],
)
def test_the_language_of_the_locale(
    run: Run, monkeypatch: pytest.MonkeyPatch, locale: dict[str, str], said: str
) -> None:
    for name, value in locale.items():
        monkeypatch.setenv(name, value)
    assert said in run("check", "nowhere").err


def test_json_on_standard_output(run: Run) -> None:
    status, out, err = run("check", "--format", "json", "good.txt", "long.txt")
    report = json.loads(out)
    assert (status, err) == (1, "")
    assert report["summary"] == {"drafts": 2, "pass": 1, "warn": 0, "fail": 1, "unreadable": 0}
    assert [draft["path"] for draft in report["drafts"]] == ["good.txt", "long.txt"]


def test_jsonl_is_a_line_for_each_draft_and_one_for_all(run: Run) -> None:
    lines = [json.loads(line) for line in run("check", "--format", "jsonl").out.splitlines()]
    assert [line.get("path") for line in lines] == ["good.txt", "long.txt", "warns.txt", None]
    assert next(iter(lines[-1])) == "summary"
    whole = json.loads(run("check", "--format", "json").out)
    assert (whole["drafts"], whole["summary"]) == (lines[:-1], lines[-1]["summary"])


def test_files_are_written_beside_the_report_on_the_screen(run: Run, tmp_path: Path) -> None:
    status, out, err = run("check", "good.txt", "-o", "r.json", "-o", "r.jsonl", "--output", "text/r.txt")
    assert (status, out) == (2, "")
    (tmp_path / "text").mkdir()
    (tmp_path / "r.json").write_text("old", "utf-8")
    (tmp_path / "r.json").chmod(0o640)
    status, out, err = run("check", "good.txt", "-o", "r.json", "-o", "r.jsonl", "--output", "text/r.txt")
    assert (status, err) == (0, "已写好 r.json\n已写好 r.jsonl\n已写好 text/r.txt\n")
    assert out == (tmp_path / "text" / "r.txt").read_text("utf-8")
    assert json.loads((tmp_path / "r.json").read_bytes()) == json.loads(
        run("check", "--format", "json", "good.txt").out
    )
    assert (tmp_path / "r.jsonl").read_text("utf-8") == run("check", "--format", "jsonl", "good.txt").out
    assert (tmp_path / "r.json").stat().st_mode & 0o777 == 0o640
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".tmp"] == []


def test_a_device_is_written_to_itself(run: Run, tmp_path: Path) -> None:
    (tmp_path / "nowhere.json").symlink_to("/dev/null")
    assert run("check", "good.txt", "-o", "nowhere.json").status == 0
    assert (tmp_path / "nowhere.json").is_char_device()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs /proc")
@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        pytest.param("/proc/report.json", "写不了“/proc/report.json”", id="where nobody may write"),
        pytest.param("长" * 100 + ".json", ".json”：文件名太长", id="a name too long"),
    ],
)
def test_a_file_that_cannot_be_written(run: Run, path: str, sentence: str) -> None:
    status, out, err = run("check", "good.txt", "-o", path)
    assert (status, out) == (2, "")
    assert sentence in err


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs /dev/full")
@pytest.mark.parametrize("draft", ["good.txt", "long.txt"])
def test_a_file_that_fails_costs_no_other_report(run: Run, tmp_path: Path, draft: str) -> None:
    (tmp_path / "full.json").symlink_to("/dev/full")
    status, out, err = run("check", draft, "-o", "a.html", "-o", "full.json", "-o", "b.json")
    assert err == "已写好 a.html\n错误：写“full.json”时出错：磁盘已满\n已写好 b.json\n"
    assert (status, draft in out) == (2, True)
    assert json.loads((tmp_path / "b.json").read_bytes())["summary"]["drafts"] == 1
    assert [path.name for path in tmp_path.glob(".*")] == []


@pytest.mark.parametrize("form", ["text", "json", "jsonl"])
def test_an_interrupted_check(run: Run, monkeypatch: pytest.MonkeyPatch, form: str) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(steps, "check_essay", interrupted)
    assert run("check", "--format", form, "good.txt").status == 130


def test_an_interrupted_command(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(rules_command.rules, "invoke", interrupted)
    status, out, err = run("rules", "list")
    assert (status, out, err.strip()) == (130, "", "已中断。")


@pytest.mark.parametrize(("form", "status"), [("text", 0), ("json", 0), ("jsonl", 1)])
def test_nobody_reads(run: Run, monkeypatch: pytest.MonkeyPatch, form: str, status: int) -> None:
    """Of jsonl the rest is not checked, so it did not pass."""
    ours, theirs = os.pipe()
    os.close(ours)
    with open(theirs, "w", encoding="utf-8") as stream:  # noqa: PTH123
        monkeypatch.setattr(sys, "stdout", stream)
        assert cli.run(["check", "--format", form, "-q", "good.txt"]) == status


PROGRAM = [sys.executable, "-m", "essaycheck"]


@pytest.mark.parametrize(
    ("args", "status"),
    [
        ("check good.txt", 0),
        ("check good.txt good.txt", 0),
        ("check long.txt", 1),
        ("check nowhere", 2),
        ("--help", 0),
    ],
)
def test_the_program_exits_with_its_status(run: Run, args: str, status: int) -> None:
    """Whatever it has to say has been said by then, also where it ends at once."""
    said = subprocess.run([*PROGRAM, *args.split()], capture_output=True, check=False)
    assert said.returncode == status
    assert bool(said.stdout) == (status < 2)
    assert bool(said.stderr) == (status == 2)


@pytest.mark.skipif(sys.platform == "win32", reason="a shell closes no stream there")
def test_the_program_needs_no_streams(run: Run) -> None:
    closed = [*PROGRAM, "check", "good.txt", "2>&-", ">&-"]
    said = subprocess.run(["/bin/sh", "-c", " ".join(closed)], check=False)
    assert said.returncode == 0


def test_nothing_is_left_of_a_file_when_the_run_fails(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(steps, "check_essay", lambda *_: 1 // 0)
    before = sorted(tmp_path.iterdir())
    assert run("check", "good.txt", "-o", "r.json").status == 3
    assert sorted(tmp_path.iterdir()) == before


def test_masked_unless_revealed(run: Run) -> None:
    for form in ("text", "json", "jsonl"):
        assert "13800001234" not in (masked := run("check", "--format", form, "good.txt").out)
        assert "138****1234" in masked
        assert "13800001234" in run("check", "--format", form, "--reveal", "good.txt").out


def test_other_files_are_counted_and_rulesets_are_none(run: Run, tmp_path: Path) -> None:
    for name in ("a.png", "b.jpg", "~$good.docx"):
        (tmp_path / name).write_bytes(b"")
    assert run("check").err == "没有检查的其他文件：图片 2 个、临时文件 1 个。\n"
    assert run("check", "--quiet").err == ""


NOTICE = "“晨光”征文启事\n欢迎踊跃来稿，请发送至 chenguang@example.com。\n征文要求：不超过1500字，文末注明姓名、电话。\n"
NOTICES = [f"征文通知{number}.txt" for number in range(4)]


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ([], "，"),
        (["a.批注.docx"], "，只有带批注的副本 1 个，"),
        (
            ["a.png", "b.jpg", "~$a.docx", "essaycheck.toml"],
            "，只有图片 2 个、规则文件 1 份、临时文件 1 个，",
        ),
        (NOTICES[:2], "，只有征文通知 2 份（下/征文通知0.txt、下/征文通知1.txt），"),
        (NOTICES, "，只有征文通知 4 份，"),
    ],
)
def test_a_folder_without_drafts_is_told_what_is_in_it(
    run: Run, tmp_path: Path, files: list[str], said: str
) -> None:
    (tmp_path / "下").mkdir()
    for name in files:
        (tmp_path / "下" / name).write_text(RULES if name == "essaycheck.toml" else NOTICE, "utf-8")
    status, out, err = run("check", "下")
    assert (status, out) == (2, "")
    assert err == f"错误：下 里没有可以检查的稿件（.docx 或 .txt）{said}请看看是不是写错了文件夹\n"


def test_a_lock_file_alone_is_told_for_what_it_is(run: Run, tmp_path: Path) -> None:
    (tmp_path / "~$good.docx").write_bytes(b"")
    status, out, err = run("check", "~$good.docx")
    assert (status, out) == (2, "")
    assert err == "错误：“~$good.docx”是 Word 或 WPS 打开稿件时的临时文件，请写稿件本身\n"


def test_a_draft_with_the_name_of_a_notice_is_checked_and_a_notice_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "征文：一则寻人启事.txt").write_text(GOOD, "utf-8")
    (tmp_path / "征文启事.txt").write_text(NOTICE, "utf-8")
    _, out, err = run("check", "--format", "json", ".")
    paths = [draft["path"] for draft in json.loads(out)["drafts"]]
    assert "征文：一则寻人启事.txt" in paths
    assert "征文启事.txt" not in paths
    assert err == "没有检查的其他文件：征文通知 1 份（征文启事.txt）。\n"


def test_the_default_ruleset_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "essaycheck.toml").unlink()
    assert "没有找到 essaycheck.toml，用的是默认规则" in run("check", "good.txt").out.replace("\n", "", 1)
    assert "用的是内置的规则 builtin:mass-line" in run("check", "--format", "json", "good.txt").err
    named = run("check", "--rules", "mass-line", "good.txt")
    assert named.out.splitlines()[0] == "规则：党的群众路线研讨征文（builtin:mass-line）"
    assert named.err == ""


@pytest.mark.parametrize(
    ("data", "options", "shown"),
    [
        pytest.param(GOOD.encode(), [], ("-", "pass", "utf-8"), id="text"),
        pytest.param(GOOD.encode("gb18030"), ["--encoding", "gb18030"], ("-", "pass", "gb18030"), id="GBK"),
        pytest.param(docx(*GOOD.split("\n")), [], ("-", "pass", None), id="docx"),
        pytest.param(
            GOOD.encode(), ["--stdin-filename", "稿/甲.txt"], ("稿/甲.txt", "pass", "utf-8"), id="named"
        ),
        pytest.param(b"", [], ("-", "unreadable", "empty"), id="nothing"),
        pytest.param(
            b"x", ["--stdin-filename", "a.pdf"], ("a.pdf", "unreadable", "unsupported"), id="another format"
        ),
    ],
)
def test_standard_input(
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    data: bytes,
    options: list[str],
    shown: tuple[str, str, str | None],
) -> None:
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(data)))
    (draft,) = json.loads(run("check", "-", "--format", "json", *options).out)["drafts"]
    last = draft["encoding"] if draft["status"] == "pass" else draft["reason"]["code"]
    assert (draft["path"], draft["status"], last) == shown


def test_standard_input_that_is_too_large(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(bytes(50 * 1024 * 1024 + 1))))
    (draft,) = json.loads(run("check", "-", "--format", "json").out)["drafts"]
    assert draft["reason"]["code"] == "too-large"


def test_standard_input_beside_files(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(GOOD.encode())))
    drafts = json.loads(run("check", "-", "long.txt", "--format", "json").out)["drafts"]
    assert [draft["path"] for draft in drafts] == ["-", "long.txt"]


def test_a_ruleset_is_shown_as_it_is(run: Run) -> None:
    builtin = ROOT / "essaycheck" / "contests" / "mass-line.toml"
    assert run("rules", "show", "mass-line").out == builtin.read_text("utf-8")
    assert run("rules", "show", "essaycheck.toml").out == RULES


def test_rulesets_are_listed_and_checked(run: Run) -> None:
    assert "mass-line  党的群众路线研讨征文\n" in run("rules", "list").out
    assert run("rules", "check", "essaycheck.toml").out == "essaycheck.toml：没有错误，共 3 项要求\n"


@pytest.mark.parametrize(
    "day", ["2014-10-08", "2014年10月8日", "2014/10/8", "2014.10.8", "２０１４－１０－０８", "20141008"]
)
def test_a_day_may_be_written_as_people_do(run: Run, day: str) -> None:
    report = json.loads(run("check", "good.txt", "--as-of", day, "--format", "json").out)
    assert report["asked"]["as_of"] == "2014-10-08"


def test_what_is_judged_of_all_drafts_together_counts_as_a_requirement(run: Run, tmp_path: Path) -> None:
    more = "[originality]\nmax_similarity = 0.3\n[entries]\nmax_per_author = 1\n"
    (tmp_path / "more.toml").write_text(RULES + more, "utf-8")
    assert run("rules", "check", "more.toml").out == "more.toml：没有错误，共 5 项要求\n"


def test_the_schema_is_json(run: Run) -> None:
    schema: dict[str, Any] = json.loads(run("rules", "schema").out)
    assert "length" in schema["properties"]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("columns", [60, 80, 120])
def test_manual_pages_fit_the_screen(
    run: Run, monkeypatch: pytest.MonkeyPatch, lang: str, columns: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    pages = [run("explain", "--lang", lang).out]
    pages += [run("explain", table.kind, "--lang", lang).out for table in TABLES]
    said = [page.rpartition("\n例：" if lang == "zh" else "\nExample:")[0] or page for page in pages]
    assert [line for page in said for line in page.split("\n") if width(line) >= columns] == []


def test_rules_are_explained(run: Run) -> None:
    assert "  length      " in run("explain").out
    page = run("explain", "length").out
    assert "[length]" in page
    assert run("explain", "length", "--lang", "en").out != page


@pytest.mark.parametrize(
    ("encoding", "shown", "language"),
    [
        ("utf-8", "√ 合格", "规则："),
        ("gbk", "√ 合格", "规则："),
        ("gb18030", "√ 合格", "规则："),
        ("big5", "+ complies", "Ruleset: "),
        ("cp437", "+ complies", "Ruleset: "),
        ("ascii", "+ complies", "Ruleset: "),
        ("latin-1", "+ complies", "Ruleset: "),
    ],
)
def test_a_console_of_any_encoding(tmp_path: Path, encoding: str, shown: str, language: str) -> None:
    (tmp_path / "essaycheck.toml").write_text(RULES, "utf-8")
    (tmp_path / "a.txt").write_text(GOOD + "😀", "utf-8")
    ran = process("check", str(tmp_path / "a.txt"), PYTHONIOENCODING=encoding)
    out = ran.stdout.decode(encoding)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert out.startswith(language)
    assert shown in out
    refused = process("check", "nowhere", PYTHONIOENCODING=encoding)
    assert refused.stderr.decode(encoding).startswith("错误" if language == "规则：" else "Error")


def test_what_is_piped_is_utf8_unless_said_otherwise(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GOOD, "utf-8")
    path = str(tmp_path / "a.txt")
    for locale in ("", "C", "zh_CN.GBK"):
        assert process("check", path, LC_ALL=locale).stdout.decode("utf-8").startswith("规则：")
    machine = process("check", "--format", "json", path, PYTHONIOENCODING="gbk")
    assert json.loads(machine.stdout.decode("utf-8"))


@pytest.mark.parametrize(
    ("form", "status"),
    [("text", 0), ("json", 0), ("jsonl", 1)],
    ids=["text", "json", "jsonl: not all checked"],
)
def test_a_reader_that_goes_away_is_no_error(tmp_path: Path, form: str, status: int) -> None:
    for number in range(30):
        (tmp_path / f"{number}.txt").write_text(GOOD, "utf-8")
    with subprocess.Popen(
        [
            sys.executable,
            "-m",
            "essaycheck",
            "check",
            "--format",
            form,
            "-q",
            "--fail-on",
            "never",
            str(tmp_path),
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    ) as ran:
        assert ran.stdout is not None
        assert ran.stderr is not None
        ran.stdout.close()
        assert ran.stderr.read() == b""
        assert ran.wait() == status


@pytest.mark.parametrize(
    ("pattern", "names"),
    [
        ("*.txt", "[终].txt good.txt long.txt warns.txt 【终】.txt 第2篇.txt 第10篇.txt"),
        ("?o*.txt", "good.txt long.txt"),
        ("[终]*", "[终].txt"),
        ("第*", "第2篇.txt 第10篇.txt"),
    ],
)
def test_a_pattern_that_the_shell_leaves_to_us_names_the_drafts_that_fit(
    run: Run, tmp_path: Path, pattern: str, names: str
) -> None:
    for name in ("第10篇.txt", "第2篇.txt", "【终】.txt", "[终].txt"):
        (tmp_path / name).write_text(GOOD, "utf-8")
    drafts = run("check", pattern, "--format", "jsonl").out.splitlines()[:-1]
    assert [json.loads(draft)["path"] for draft in drafts] == names.split()


def test_a_pattern_that_nothing_fits_is_told_as_it_was_written(run: Run, tmp_path: Path) -> None:
    assert run("check", "*.wps").err.startswith("错误：找不到 *.wps")
    (tmp_path / "谁?.txt").write_text(GOOD, "utf-8")
    (tmp_path / "谁呢.txt").write_text(GOOD, "utf-8")
    assert len(run("check", "谁?.txt", "--format", "jsonl").out.splitlines()) == 2


TOO_LONG = "长" * 300
"""No file system takes a name of so many bytes, and few even so many characters."""


@pytest.mark.parametrize(
    "line",
    [
        f"check {TOO_LONG}.txt",
        f"check good.txt --rules {TOO_LONG}",
        f"check good.txt --notice {TOO_LONG}.txt",
        f"check good.txt --since {TOO_LONG}.json",
        f"check good.txt --against {TOO_LONG}",
        f"check good.txt --registered {TOO_LONG}.csv",
        f"check good.txt -o {TOO_LONG}.html",
        f"annotate {TOO_LONG}.docx",
        f"rules check {TOO_LONG}",
        f"rules derive {TOO_LONG}.txt",
        f"rules derive good.txt -o {TOO_LONG}.toml",
    ],
)
def test_a_name_that_no_file_can_have_costs_one_sentence(run: Run, line: str) -> None:
    status, out, err = run(*line.split())
    assert (status in (1, 2), out, err.count("\n")) == (True, "", 1)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs /dev/full")
def test_a_full_disk_is_said(tmp_path: Path) -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        command = [sys.executable, "-m", "essaycheck", "rules", "list"]
        ran = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, cwd=ROOT, check=False)
    assert (ran.returncode, ran.stderr.count(b"\n")) == (2, 1)
    assert process("check", str(ROOT / "examples"), "-o", "/dev/full").returncode == 2


UNWANTED = (
    "jieba rich.console lxml docx logging multiprocessing concurrent.futures importlib.metadata importlib.resources"
    " phonenumbers opencc tempfile pypinyin xlsxwriter jinja2 asyncio subprocess socket difflib traceback"
    " zipfile pathlib hashlib dataclasses urllib.parse essaycheck.rules.layout essaycheck.rules.filename"
    " essaycheck.readers.txt essaycheck.readers.encodings essaycheck.batches essaycheck.earlier essaycheck.restoring essaycheck.notice"
    " essaycheck.similarity essaycheck.annotate essaycheck.rules_command essaycheck.complaints essaycheck.outputs"
    " encodings.utf_8_sig encodings.utf_16_le"
)


@pytest.mark.parametrize(("format_", "more"), [("json", "rich essaycheck.render.text"), ("text", "json")])
def test_a_plain_check_imports_nothing_that_it_does_not_need(tmp_path: Path, format_: str, more: str) -> None:
    (tmp_path / "essaycheck.toml").write_text(RULES, "utf-8")
    (tmp_path / "a.docx").write_bytes(docx(*GOOD.split("\n")))
    command = (
        "import sys, click\nbefore = set(sys.modules)\nfrom essaycheck.cli import run\n"
        f"status = run(['check', '--format', {format_!r}, {str(tmp_path / 'a.docx')!r}])\n"
        "print(status, *sorted(set(sys.modules) - before), file=sys.stderr)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", command], capture_output=True, text=True, cwd=ROOT, check=True
    )
    status, *modules = ran.stderr.split()
    assert status == "0"
    assert [name for name in f"{UNWANTED} {more}".split() if name in modules] == []
