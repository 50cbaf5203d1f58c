"""An earlier report is taken up where it holds, and refused in one sentence where it is none."""

from __future__ import annotations

import csv
import json
import os
import re
import zlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from essaycheck import checking, steps
from essaycheck.earlier import Earlier, Row, read_earlier, since
from essaycheck.errors import UsageError
from essaycheck.render import renderer
from essaycheck.render.json import unreadable_object
from essaycheck.report import Asked, CheckedDraft, Draft, DraftStatus, Report, UnreadableDraft
from essaycheck.wording import Wording
from tests.command import runner
from tests.docx_builder import docx
from tests.render.drafts import BAD, GOOD, LOCKED, RULESET, SEEN

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.command import Run

RULES = """
contest = "家乡征文"
[length]
min = 20
max = 60
grace = "10%"
[author]
required = ["name", "phone"]
[[keywords]]
any_of = ["家乡"]
level = "warning"
[window]
opens = 2026-01-01
closes = 2026-01-31
[manual]
items = ["感情真挚"]
"""
HEAD = "我的家乡\n姓名：殷明川\n联系电话：13800001234\n\n"
GOOD_TEXT = HEAD + "家乡的河水一年四季都流着，我从小在河边长大，听着水声睡觉。"
LONG_TEXT = GOOD_TEXT * 4
WARN_TEXT = (
    HEAD.replace("我的家乡", "我的村庄") + "村里的河水一年四季都流着，我从小在河边长大，听着水声睡觉。"
)
DAY = ("--as-of", "2026-01-10")


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    monkeypatch.chdir(tmp_path)
    Path("rules.toml").write_text(RULES, "utf-8")
    Path("稿").mkdir()
    return runner(capsysbinary)


def put(**texts: str) -> None:
    for name, text in texts.items():
        Path("稿", f"{name}.txt").write_text(text, "utf-8")


def check(run: Run, *options: str) -> Any:
    status, out, err = run("check", "稿", "--rules", "rules.toml", *DAY, "--format", "json", *options)
    assert status in (0, 1), err
    return json.loads(out)


def states(report: Any) -> dict[str, str]:
    return {Path(draft["path"]).stem: draft["since"] for draft in report["drafts"]}


# ---- what has become of a draft

CHECKED = GOOD._replace(sha256="1")
STATES: dict[str, tuple[tuple[str, DraftStatus] | None, Draft, str]] = {
    "not in the report": (None, CHECKED, "new"),
    "passes as before": (("1", "pass"), CHECKED, "same"),
    "other bytes, passes as before": (("2", "pass"), CHECKED, "changed"),
    "the same bytes under other rules": (("1", "warn"), CHECKED, "changed"),
    "passed, fails now": (("2", "pass"), BAD, "changed"),
    "passed, cannot be read now": (("2", "pass"), LOCKED, "changed"),
    "failed, passes now": (("2", "fail"), CHECKED, "fixed"),
    "could not be read, passes now": (("", "unreadable"), CHECKED, "fixed"),
    "fails as before": (("0" * 64, "fail"), BAD, "failing"),
    "other bytes, fails as before": (("2", "fail"), BAD, "failing"),
    "could not be read, fails now": (("", "unreadable"), BAD, "failing"),
    "cannot be read as before": (("", "unreadable"), LOCKED, "failing"),
}


@pytest.mark.parametrize(("before", "draft", "state"), STATES.values(), ids=STATES)
def test_what_has_become_of_a_draft(before: tuple[str, DraftStatus] | None, draft: Draft, state: str) -> None:
    rows = {draft.path: Row(*before, sampled=None, draft=None)} if before else {}
    assert since(Earlier("r.json", rows, "", "", {}), draft) == state


def test_a_growing_folder(run: Run) -> None:
    put(same=GOOD_TEXT, failing=LONG_TEXT, fixed=LONG_TEXT, changed=GOOD_TEXT, gone=GOOD_TEXT)
    check(run, "-o", "r.json")
    Path("稿/gone.txt").unlink()
    put(fixed=GOOD_TEXT, changed=WARN_TEXT, new=GOOD_TEXT)
    report = check(run, "--since", "r.json")
    assert states(report) == {name: name for name in ("same", "failing", "fixed", "changed", "new")}
    assert report["since"] == {"path": "r.json", "carried": 2, "gone": 1, "masked": False, "phones": False}
    _, out, _ = run("check", "稿", "--rules", "rules.toml", *DAY, "--since", "r.json")
    line = "".join(out[out.index("和 r.json 相比") :].split())
    assert "稿/new.txt（新来）" in out
    assert "稿/same.txt\n" in out
    run("check", "稿", "--rules", "rules.toml", *DAY, "--since", "r.json", "-o", "r.csv")
    heads, *rows = csv.reader(Path("r.csv").read_text("utf-8-sig").splitlines())
    assert {row[0]: row[heads.index("与上次相比")] for row in rows}["稿/fixed.txt"] == "已改好"
    assert line.startswith("和r.json相比：新来1·有改动1·已改好1·仍不合格1·没有变化1·这次没有了1。2篇没有改动")


# ---- rows are carried over


@pytest.mark.parametrize("name", ["r.json", "r.jsonl"])
def test_what_is_as_it_was_is_not_checked_again(run: Run, name: str) -> None:
    """A row that was altered by hand shows that it was taken over."""
    put(a=GOOD_TEXT, b=GOOD_TEXT + "。")
    check(run, "-o", name)
    Path(name).write_text(Path(name).read_text("utf-8").replace("我的家乡", "改过的题目"), "utf-8")
    put(b=GOOD_TEXT + "！")
    report = check(run, "--since", name)
    assert [draft["title"] for draft in report["drafts"]] == ["改过的题目", "我的家乡"]
    assert report["since"]["carried"] == 1


ANEW = {
    "other rules": (lambda: Path("rules.toml").write_text(RULES + "# \n", "utf-8"), []),
    "another language": (None, ["--lang", "en"]),
    "another encoding": (None, ["--encoding", "utf-8"]),
    "compared with others": (None, ["--against", "他稿"]),
    "an altered status": (lambda: swap('"status": "pass"', '"status": "fail"'), []),
    "another version": (lambda: swap('"version": "', '"version": "9'), []),
    "another group": (lambda: swap('"group": null', '"group": "小学组"'), []),
    "a strange row": (lambda: swap('"counts": {', '"counts": {"body": 3}, "x": {'), []),
    "a strange sum": (lambda: swap('"words": ', '"words": null, "x": '), []),
    "a strange title": (lambda: swap('"title": "', '"title": 3, "x": "'), []),
    "a strange level": (lambda: swap('"rule": "author",', '"rule": "author", "level": "grave",'), []),
    "a strange rule": (lambda: swap('"rule": "author"', '"rule": "authnr"'), []),
    "a strange field": (lambda: swap('"fields": [{"name": "name"', '"fields": [{"name": "nom"'), []),
    "a strange fingerprint": (lambda: swap('"text": "', '"sample": "AAAA", "text": "'), []),
    "a strange fact": (lambda: swap('"facts": {', '"facts": {"z": {}, '), []),
}


@pytest.mark.parametrize("kind", ["json", "jsonl"])
def test_rows_that_another_program_has_laid_out_are_written_as_ours(run: Run, kind: str) -> None:
    put(a=GOOD_TEXT, b=LONG_TEXT)
    check(run, "-o", "r.json")
    command = ("check", "稿", "--rules", "rules.toml", *DAY, "--format", kind, "--since", "r.json")
    _, ours, _ = run(*command)
    Path("r.json").write_text(json.dumps(json.loads(Path("r.json").read_bytes()), indent=1), "utf-8")
    _, theirs, _ = run(*command)
    assert theirs == ours
    assert theirs.count('"since": "') == 2


def swap(one: str, other: str) -> None:
    text = Path("r.json").read_text("utf-8")
    assert one in text
    Path("r.json").write_text(text.replace(one, other), "utf-8")


@pytest.mark.parametrize(("alter", "options"), ANEW.values(), ids=ANEW)
def test_what_no_longer_holds_is_checked_anew(
    run: Run, alter: Callable[[], object] | None, options: list[str]
) -> None:
    put(a=GOOD_TEXT, b=GOOD_TEXT + "。")
    Path("他稿").mkdir()
    Path("他稿/x.txt").write_text("题目\n\n完全不同的文字写在这里。", "utf-8")
    check(run, "-o", "r.json")
    if alter:
        alter()
    report = check(run, "--since", "r.json", *options)
    assert report["since"]["carried"] == 0
    assert [draft["title"] for draft in report["drafts"]] == ["我的家乡", "我的家乡"]


def test_a_draft_that_cannot_be_read_any_more_is_no_old_one(run: Run) -> None:
    put(a=GOOD_TEXT, b=GOOD_TEXT)
    check(run, "-o", "r.json")
    Path("稿/a.txt").unlink()
    Path("稿/a.txt").symlink_to("b.txt")
    assert states(check(run, "--since", "r.json")) == {"a": "changed", "b": "same"}


def test_whether_a_draft_is_in_time_stays_as_on_the_day_of_its_first_check(run: Run) -> None:
    put(a=GOOD_TEXT, b=GOOD_TEXT)
    check(run, "-o", "r.json")
    put(b=GOOD_TEXT + "。")
    report = check(run, "--since", "r.json", "--as-of", "2026-02-01")
    windows = [
        each["summary"]
        for draft in report["drafts"]
        for each in draft["verdicts"]
        if each["rule"] == "window"
    ]
    assert ["2026-01-10" in windows[0], "2026-02-01" in windows[1]] == [True, True]


@pytest.mark.parametrize(
    ("rules", "day", "said"),
    [
        (RULES, "2026-02-01", True),
        (RULES, "2026-01-10", False),
        (RULES.replace("[manual]", 'level = "info"\n[manual]'), "2026-02-01", False),
        (
            RULES.replace("[window]", '[[group]]\nname = "甲"\nfolder = "稿"\n[group.window]'),
            "2026-02-01",
            True,
        ),
    ],
    ids=["another day", "the same day", "only shown", "of a group"],
)
def test_that_another_day_decides_is_said(run: Run, rules: str, day: str, said: bool) -> None:
    Path("rules.toml").write_text(rules, "utf-8")
    put(a=GOOD_TEXT, b=GOOD_TEXT + "。")
    check(run, "-o", "r.json")
    status, out, _ = run("check", "稿", "--rules", "rules.toml", "--as-of", day, "--since", "r.json")
    assert status == 0
    assert (f"初次检查的那一天算，不按 {day}" in "".join(out.split("\n"))) == said


# ---- a report that nobody has touched is not looked through

BRACKETS = """
[[group]]
name = "甲]}], \\"x"
folder = "稿"
[group.length]
max = 90
"""
TOUCHED = {
    "as it was": ("", ""),
    "without a seal": (', "seal": ', ', "then": '),
    "a title altered": ('"title": "我的家乡"', '"title": "他的家乡"'),
}
REVEALED: dict[str, tuple[list[str], list[str]]] = {
    "masked": ([], []),
    "revealed": (["--reveal"], ["--reveal"]),
    "masked when it was not": (["--reveal"], []),
    "revealed when it was masked": ([], ["--reveal"]),
}


def shown(run: Run, kind: str, *options: str) -> str:
    return run("check", "稿", "--rules", "rules.toml", *DAY, "--format", kind, *options).out


@pytest.mark.parametrize("kind", ["json", "jsonl"])
@pytest.mark.parametrize(("then", "options"), REVEALED.values(), ids=REVEALED)
@pytest.mark.parametrize("rules", [RULES, RULES + BRACKETS], ids=["no groups", "a group with brackets"])
@pytest.mark.parametrize("before", [[], ["--since", "r"]], ids=["the first", "one that was compared"])
def test_rows_are_the_same_whether_the_report_was_touched(
    run: Run, rules: str, then: list[str], options: list[str], before: list[str], kind: str
) -> None:
    Path("rules.toml").write_text(rules, "utf-8")
    put(good=GOOD_TEXT, long=LONG_TEXT, warns=WARN_TEXT, empty="", wide="我的\u3000家乡\n\n家乡的河水。")
    Path("r").write_text(shown(run, kind, *then), "utf-8")
    Path("r").write_text(shown(run, kind, *then, *before), "utf-8")
    put(good=GOOD_TEXT + "。")
    found = {}
    for name, (one, other) in TOUCHED.items():
        Path("t").write_text(Path("r").read_text("utf-8").replace(one, other), "utf-8")
        found[name] = shown(run, kind, "--since", "t", *options).replace("他的家乡", "我的家乡")
    assert found["as it was"] == found["without a seal"]
    assert '"carried": 3, ' in found["as it was"]
    assert rows(found["as it was"]) == rows(found["a title altered"])


@pytest.mark.parametrize("kind", ["json", "jsonl"])
def test_a_row_that_was_touched_is_no_row_of_ours(run: Run, kind: str) -> None:
    """The seal tells it, and then what the row says is held together."""
    put(a=GOOD_TEXT, b=WARN_TEXT)
    text = shown(run, kind)
    Path("r").write_text(re.sub(r'("path": "稿/a.txt", "status": )"pass"', r'\1"fail"', text), "utf-8")
    again = shown(run, kind, "--since", "r")
    assert [(row["status"], row["since"]) for row in rows(again)] == [("pass", "fixed"), ("warn", "same")]
    assert '"carried": 1, ' in again


@pytest.mark.parametrize("kind", ["json", "jsonl"])
def test_rows_of_another_version_are_not_understood_and_checked_anew(run: Run, kind: str) -> None:
    put(a=GOOD_TEXT)
    row = re.compile(rb'^\{"path".*\}', re.MULTILINE)
    data = shown(run, kind).encode().replace(b'{"rule": "length"', b'{"rule": "weight"')
    data = re.sub(rb'"seal": \d+', b'"seal": %d' % zlib.crc32(row.findall(data)[0]), data)
    Path("r").write_bytes(data.replace(b'"version": "', b'"version": "9.'))
    again = shown(run, kind, "--since", "r")
    assert ('"carried": 0, ' in again, again.count('"rule": "length"')) == (True, 1)


@pytest.mark.parametrize("kind", ["json", "jsonl"])
def test_the_seal_is_of_the_rows_as_they_stand(run: Run, kind: str) -> None:
    put(a=GOOD_TEXT, b=LONG_TEXT, c="")
    run("check", "稿", "--rules", "rules.toml", *DAY, "-o", f"r.{kind}")
    lines = [line.rstrip(b",") for line in Path(f"r.{kind}").read_bytes().split(b"\n")]
    rows = b"".join(line for line in lines if line.startswith(b'{"path"'))
    (seal,) = [json.loads(line.removesuffix(b"}") + b"}")["seal"] for line in lines if b'"seal"' in line]
    assert (rows.count(b'"path"'), seal) == (3, zlib.crc32(rows))


# ---- a draft is found again however its path is spelled

SPELLED: dict[str, tuple[list[str], list[str]]] = {
    "with the current folder in front": (["稿"], ["./稿"]),
    "without it": (["./稿"], ["稿"]),
    "in full": (["稿"], ["{here}/稿"]),
    "shorter": (["{here}/稿"], ["稿/"]),
    "roundabout": (["稿"], ["稿/../稿//"]),
    "one by one": (["稿"], ["稿/b.txt", "./稿/a.txt"]),
}


@pytest.mark.parametrize("kind", ["json", "jsonl"])
@pytest.mark.parametrize(("before", "now"), SPELLED.values(), ids=SPELLED)
def test_a_path_may_be_spelled_in_another_way(
    run: Run, tmp_path: Path, before: list[str], now: list[str], kind: str
) -> None:
    put(a=GOOD_TEXT, b=LONG_TEXT)

    def checked(paths: list[str], *options: str) -> str:
        there = [path.format(here=tmp_path) for path in paths]
        return run("check", *there, "--rules", "rules.toml", *DAY, "--format", kind, *options).out

    expected = {row["path"] for row in rows(checked(now))}
    Path("r.json").write_text(checked(before), "utf-8")
    again = checked(now, "--since", "r.json")
    assert {row["path"] for row in rows(again)} == expected
    assert sorted(row["since"] for row in rows(again)) == ["failing", "same"]
    assert '"carried": 2, "gone": 0' in again


def rows(out: str) -> list[Any]:
    """The drafts of a report in JSON or JSON lines."""
    if out.startswith('{"format"'):
        return list(json.loads(out)["drafts"])
    return [row for row in map(json.loads, out.splitlines()) if "path" in row]


# ---- a run that was interrupted


def interrupt(monkeypatch: pytest.MonkeyPatch, after: int) -> None:
    """Ctrl-C when so many drafts have been checked."""
    check, left = checking.check_essay, iter(range(after))

    def checked(*given: Any) -> CheckedDraft:
        if next(left, None) is None:
            raise KeyboardInterrupt
        return check(*given)

    monkeypatch.setattr(steps, "check_essay", checked)


@pytest.mark.parametrize("name", ["r.json", "./r.json", "r.jsonl"])
def test_an_interrupted_run_loses_nothing_of_the_earlier_report(
    run: Run, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    put(a=GOOD_TEXT, b=GOOD_TEXT, c=GOOD_TEXT)
    check(run, "-o", name)
    before = Path(name).read_bytes()
    put(a=LONG_TEXT, b=LONG_TEXT)
    interrupt(monkeypatch, after=1)
    options = ("--rules", "rules.toml", *DAY, "--since", name, "-o", name, "-o", "名单.csv")
    status, _, err = run("check", "稿", *options)
    assert (status, Path(name).read_bytes()) == (130, before)
    assert err.startswith(f"{name} 没有改动：这次没有查到的稿件，上次的结果还在里面")
    assert "已写好 名单.csv" in err
    assert "3 篇中检查了 1 篇" in err


def test_an_interrupted_run_that_has_reached_all_that_was_there_is_written(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(a=GOOD_TEXT)
    check(run, "-o", "r.json")
    put(b=GOOD_TEXT, c=LONG_TEXT)
    interrupt(monkeypatch, after=2)
    status, _, err = run("check", "稿", "--rules", "rules.toml", *DAY, "--since", "r.json", "-o", "r.json")
    report = json.loads(Path("r.json").read_bytes())
    assert (status, report["partial"], states(report)) == (130, True, {"a": "same", "b": "new"})
    assert (report["status"], report["summary"]["pass"]) == ("warn", 2)
    assert err.startswith("已写好 r.json")


def test_a_report_made_in_another_folder_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def said(path: str, report: str) -> str:
        return run("check", path, "--rules", "mass-line", "--since", report).err

    put(a=GOOD_TEXT)
    check(run, "-o", "r.json")
    put(b=GOOD_TEXT)
    assert "一个也没有" not in said("稿", "r.json")
    monkeypatch.chdir("稿")
    assert "../r.json 里的路径（例如 稿/a.txt）这次一个也没有" in said(".", "../r.json")


# ---- what carried rows look like


@pytest.mark.parametrize("options", [[], ["--reveal"]], ids=["masked", "revealed"])
@pytest.mark.parametrize("kind", ["json", "jsonl", "csv", "html", "markdown", "text"])
def test_rows_carried_over_are_the_same_in_every_format(run: Run, kind: str, options: list[str]) -> None:
    put(good=GOOD_TEXT, long=LONG_TEXT, warns=WARN_TEXT, empty="", nobody="家乡\n\n" + "家乡的河水。" * 4)
    Path("稿/form.docx").write_bytes(
        docx(
            *HEAD.split("\n"), "家乡的山" * 6, "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r></w:p>"
        )
    )
    command = ("check", "稿", "--rules", "rules.toml", *DAY, "--format", kind, *options)
    run("check", "稿", "--rules", "rules.toml", *DAY, "--format", "json", "-o", "r.json", *options)
    run(*command, "--since", "r.json", "-o", "first.json")
    first = json.loads(Path("first.json").read_bytes())
    assert first["since"]["carried"] == 5
    _, again, _ = run(*command, "--since", "r.json")
    swap(first["ruleset"]["sha256"], "0" * 64)
    _, anew, _ = run(*command, "--since", "r.json")
    assert _but_for_the_number(again) == _but_for_the_number(anew)


def _but_for_the_number(report: str) -> str:
    """The report without how many rows were carried over, and without white space, where lines break."""
    number = r'"carried":\d|"phones":\w+|5篇没有改动，沿用那里的结果，没有重新检查。|那里的电话是遮住的，所以没有比对.*?。'
    return re.sub(number, "", "".join(report.split()))


@pytest.mark.parametrize("draft", [GOOD, BAD, SEEN], ids=["good", "bad", "seen"])
@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("kind", ["text", "json", "csv", "html", "markdown"])
@pytest.mark.parametrize("reveal", [True, False])
def test_a_row_that_was_read_back_says_the_same(
    tmp_path: Path, draft: CheckedDraft, lang: Any, kind: str, reveal: bool
) -> None:
    wording = Wording.load(lang, reveal)
    draft = draft._replace(text_hash=b"\x01\xff", sample=b"\x00\x01\x02\x03")
    path = tmp_path / "r.jsonl"
    asked = Asked("2026-01-10", None, None)
    path.write_bytes(renderer("jsonl")(Report(RULESET, (draft,), asked=asked), wording))
    back = read_earlier(str(path)).rows[draft.path].draft
    assert back is not None
    assert (back.text_hash, back.sample) == (draft.text_hash, draft.sample)
    assert [each.status for each in back.verdicts] == [each.status for each in draft.verdicts]
    render = renderer(kind)
    assert render(Report(RULESET, (back,)), wording) == render(Report(RULESET, (draft,)), wording)


def test_a_masked_report_stays_masked_and_that_is_said(run: Run) -> None:
    put(a=GOOD_TEXT, b=WARN_TEXT)
    check(run, "-o", "r.json")
    put(b=WARN_TEXT + "。")
    command = ("check", "稿", "--rules", "rules.toml", *DAY, "--since", "r.json", "--reveal", "-v")
    _, out, err = run(*command)
    assert (out.count("138****1234"), out.count("13800001234")) == (1, 1)
    assert "沿用的结果里，电话、证件号和邮箱仍然是遮住的" in "".join(out.split())
    assert "沿用 r.json 里的结果；那里遮住的电话、证件号和邮箱，仍然是遮住的" in err


@pytest.mark.parametrize("name", ["r.html", "r.md", "r.txt", "r.xlsx"])
def test_every_report_for_people_says_what_has_become_of_the_drafts(run: Run, name: str) -> None:
    put(a=GOOD_TEXT, b=WARN_TEXT)
    check(run, "-o", "r.json")
    put(c=GOOD_TEXT + "。")
    check(run, "--since", "r.json", "--reveal", "-o", name)
    said = _texts(Path(name))
    assert "和 r.json 相比：新来 1 · 没有变化 2。2 篇没有改动" in said
    assert "仍然是遮住的" in said
    assert re.search(r"c\.txt(?:<[^>]*>|（|\n[^\n]*\n)+新来", said)


def _texts(path: Path) -> str:
    """What a report says; of a workbook a cell to a line."""
    if path.suffix == ".xlsx":
        sheets = openpyxl.load_workbook(path).worksheets
        return "\n".join(str(cell.value) for sheet in sheets for row in sheet.iter_rows() for cell in row)
    return path.read_text("utf-8").replace("\\", "")


@pytest.mark.parametrize("kind", ["json", "jsonl"])
def test_rows_that_were_masked_once_stay_so_from_run_to_run_and_that_is_said(run: Run, kind: str) -> None:
    put(a=GOOD_TEXT, c=LONG_TEXT)
    Path("r").write_text(shown(run, kind), "utf-8")
    put(b=WARN_TEXT)
    Path("r").write_text(shown(run, kind, "--reveal", "--since", "r"), "utf-8")
    command = ("check", "稿", "--rules", "rules.toml", *DAY, "--format", kind, "--since", "r")
    _, revealed, err = run(*command, "--reveal")
    assert (revealed.count("138****1234"), revealed.count("13800001234")) == (2, 1)
    assert '"carried": 3, "gone": 0, "masked": true, "phones": false' in revealed
    assert "3 篇没有改动，沿用 r 里的结果；那里遮住的" in err
    _, masked, err = run(*command)
    assert (masked.count("138****1234"), "13800001234" in masked, "遮住" in err) == (3, False, False)


def test_a_revealed_report_is_masked_when_nothing_is_to_be_revealed(run: Run) -> None:
    put(a=GOOD_TEXT)
    check(run, "-o", "r.json", "--reveal")
    assert "13800001234" in Path("r.json").read_text("utf-8")
    report = check(run, "--since", "r.json")
    assert report["since"] == {"path": "r.json", "carried": 1, "gone": 0, "masked": False, "phones": True}
    assert "13800001234" not in json.dumps(report)
    assert "138****1234" in json.dumps(report)


def test_masked_numbers_do_not_hide_that_an_author_sent_too_much(run: Run) -> None:
    Path("rules.toml").write_text(RULES + "[entries]\nmax_per_author = 1\n", "utf-8")
    put(a=GOOD_TEXT)
    check(run, "-o", "r.json")
    put(b=WARN_TEXT)
    report = check(run, "--since", "r.json")
    _, _, err = run("check", "稿", "--rules", "rules.toml", *DAY, "--since", "r.json")
    assert "认不出同一位作者，所以全部重新检查了" in err
    assert report["since"]["carried"] == 0
    assert [each["drafts"] for each in report["entries"] if each["code"] == "entries.author"] == [
        ["稿/a.txt", "稿/b.txt"]
    ]


@pytest.mark.parametrize(("options", "said"), [([], 1), (["--reveal"], 0)], ids=["masked", "revealed"])
def test_it_is_said_when_numbers_could_not_be_compared(run: Run, options: list[str], said: int) -> None:
    put(a=GOOD_TEXT, b=WARN_TEXT.replace("殷明川", "林一舟"))
    check(run, "-o", "r.json", *options)
    report = check(run, "--since", "r.json")
    assert report["since"]["phones"] is not bool(said)
    _, out, _ = run("check", "稿", "--rules", "rules.toml", *DAY, "--since", "r.json")
    flat = "".join(out.split())
    assert flat.count("没有比对同一电话是否写在几个人名下") == said
    assert flat.count("写在几个人名下：殷明川、林一舟") == 1 - said


def test_the_same_text_is_found_in_a_row_carried_over(run: Run) -> None:
    put(a=GOOD_TEXT, z=WARN_TEXT)
    check(run, "-o", "r.jsonl")
    Path("稿/b.docx").write_bytes(docx(*GOOD_TEXT.split("\n")))
    report = check(run, "--since", "r.jsonl")
    assert report["since"]["carried"] == 2
    assert [(pair["a"], pair["b"], pair["kind"]) for pair in report["duplicates"]] == [
        ("稿/a.txt", "稿/b.docx", "text")
    ]


# ---- what is no report

REPORT = Report(RULESET, (GOOD, LOCKED), asked=Asked("2026-01-10"))
JSON = renderer("json")(REPORT, Wording.load("zh"))
JSONL = renderer("jsonl")(REPORT, Wording.load("zh"))

READ = {
    "as it was written": JSON,
    "line by line": JSONL,
    "no drafts": renderer("json")(Report(RULESET, ()), Wording.load("zh")),
    "no lines": renderer("jsonl")(Report(RULESET, ()), Wording.load("zh")),
    "laid out by another program": json.dumps(json.loads(JSON), indent=2, ensure_ascii=False).encode(),
    "on one line": json.dumps(json.loads(JSON)).encode(),
    "as Windows redirects it": JSON.decode().encode("utf-16"),
    "with a mark in front": b"\xef\xbb\xbf" + JSONL,
    "with Windows' line ends": JSONL.replace(b"\n", b"\r\n"),
}


@pytest.mark.parametrize("data", READ.values(), ids=READ)
def test_a_report_is_read(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "r.json"
    path.write_bytes(data)
    earlier = read_earlier(str(path))
    assert earlier.ruleset == "f" * 64
    statuses = {path: row.status for path, row in earlier.rows.items()}
    assert statuses in ({}, {"稿/a.docx": "pass", "稿/c.docx": "unreadable"})


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_report_may_come_out_of_a_pipe(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    with ThreadPoolExecutor() as pool:
        writing = pool.submit(path.write_bytes, JSON)
        assert len(read_earlier(str(path)).rows) == 2
        writing.result()


REFUSED = {
    "nothing": (b"", "not-a-report"),
    "a text": ("家乡".encode(), "not-a-report"),
    "another encoding": ("家乡".encode("gbk"), "not-a-report"),
    "a list": (b"[]", "not-a-report"),
    "another object": (b'{"a": 1}', "not-a-report"),
    "an object of drafts": (b'{"drafts": [], "format": 1}', "not-a-report"),
    "a strange status": (JSON.replace(b'"status": "unreadable"', b'"status": "lost"'), "earlier-damaged"),
    "a cut report": (JSON[: len(JSON) // 3], "earlier-damaged"),
    "a hole in a line": (JSONL.replace(b', "sha256": "', b', "sha256: "', 1), "earlier-damaged"),
    "very deep": (b"[" * 100_000, "not-a-report"),
    "another format": (JSON.replace(b'"format": 1', b'"format": 2'), "earlier-format"),
    "a format of old": (JSONL.replace(b'"format": 1, ', b""), "earlier-format"),
    "without its last line": (JSONL[: JSONL.rindex(b"\n", 0, -1) + 1], "earlier-unfinished"),
    "cut in its last line": (JSONL[:-30], "earlier-unfinished"),
}


@pytest.mark.parametrize(("data", "code"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_report_is_refused(tmp_path: Path, data: bytes, code: str) -> None:
    path = tmp_path / "r.json"
    path.write_bytes(data)
    with pytest.raises(UsageError) as raised:
        read_earlier(str(path))
    assert raised.value.code == code


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("none.json", "找不到 none.json"),
        ("稿", "“稿”是文件夹；--since 后面请写"),
        ("rules.toml/a", "读不了“rules.toml/a”"),
        ("rules.toml", "不是 essaycheck 的报告"),
    ],
)
def test_a_wrong_file_costs_one_sentence_and_no_check(run: Run, name: str, said: str) -> None:
    put(a=GOOD_TEXT)
    status, out, err = run("check", "稿", "--rules", "rules.toml", "--since", name)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert said in err


def test_an_unreadable_draft_keeps_no_fingerprint() -> None:
    assert isinstance(LOCKED, UnreadableDraft)
    assert "fingerprint" not in unreadable_object(LOCKED, Wording.load("zh"))
