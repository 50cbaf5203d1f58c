"""What a save has changed, when a draft counts as saved, and the loop itself with real files."""

from __future__ import annotations

import datetime
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from io import BytesIO, TextIOWrapper
from typing import TYPE_CHECKING, Any

import pytest

from essaycheck import check_command, cli, watching
from essaycheck.checking import check_essay
from essaycheck.errors import UsageError
from essaycheck.report import CheckedDraft, Report, RulesetIdentity, UnreadableDraft
from essaycheck.rule import Context
from essaycheck.rulesets import parse_ruleset
from essaycheck.watching import Change, Topic, changes, is_same, settled, told
from essaycheck.wording import Wording
from tests.command import ROOT, runner
from tests.docx_builder import docx
from tests.essays import essay

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from essaycheck.report import Draft

RULES = """
contest = "家乡征文"
[length]
max = 10
[author]
required = ["name", "phone"]
[[keywords]]
name = "主题"
any_of = ["家乡"]
[[keywords]]
name = "副题"
any_of = ["河流"]
level = "info"
"""
RULESET = parse_ruleset(RULES, "essaycheck.toml")


def draft(body: str = "家乡的河。", phone: str | None = "13800001234", path: str = "甲.docx") -> Draft:
    fields = {"name": "殷明川"} | ({"phone": phone} if phone is not None else {})
    return check_essay(
        essay(body, title="题目", fields=fields, path=path), RULESET, Context(datetime.date(2026, 1, 1))
    )


def report(*drafts: Draft) -> Report:
    return Report(RulesetIdentity("家乡征文", "essaycheck.toml", ""), drafts)


LOCKED = UnreadableDraft("甲.docx", "permission", {})
PHONE, LENGTH, THEME = (
    Topic("author", None, "phone"),
    Topic("length", None, ""),
    Topic("keywords", "主题", ""),
)


@pytest.mark.parametrize(
    ("before", "after", "found", "said"),
    [
        pytest.param(draft(), draft(), None, "没有变化", id="nothing"),
        pytest.param(draft("家乡的河。"), draft("家乡的大河。"), Change("", "", 1), "字数 +1", id="one more"),
        pytest.param(draft("家乡的大河。"), draft("家乡的河。"), Change("", "", -1), "字数 -1", id="one less"),
        pytest.param(
            draft(phone=""), draft(), Change("", mended=(PHONE,)), "联系电话 已改好", id="the phone is filled in"
        ),
        pytest.param(
            draft(phone=None), draft(phone=""), None, "没有变化", id="still no phone, for another reason"
        ),
        pytest.param(
            draft(), draft(phone="10012345678"), Change("", broken=(PHONE,)), "联系电话 有新问题", id="a bad phone"
        ),
        pytest.param(
            draft("家乡的河，家乡的山，家乡的人。"),
            draft("他们的河。"),
            Change("", "", -10, (LENGTH,), (THEME,)),
            "字数 -10 · 字数 已改好 · 主题词·主题 有新问题",
            id="one is mended, another broken",
        ),
        pytest.param(
            draft("家乡的河流。"), draft("家乡的河水。"), None, "没有变化", id="what is only of interest is no change"
        ),
        pytest.param(LOCKED, draft(), Change("", "readable"), "现在读得了", id="readable"),
        pytest.param(draft(), LOCKED, Change("", "unreadable"), "现在读不了", id="unreadable"),
        pytest.param(LOCKED, LOCKED._replace(code="damaged"), None, "没有变化", id="still unreadable"),
    ],
)  # fmt: skip
def test_what_has_changed_in_one_draft(before: Draft, after: Draft, found: Change | None, said: str) -> None:
    expected = (found._replace(path="甲.docx"),) if found else ()
    assert changes(report(before), report(after)) == expected
    assert told(expected, Wording.load("zh"), alone=True) == f"和上次保存相比：{said}\n"


def test_several_drafts_are_told_apart_and_may_come_and_go() -> None:
    before = report(draft(path="甲.docx"), draft(path="乙.docx"), draft(path="丙.docx"))
    after = report(draft("家乡的大河。", path="乙.docx"), draft(path="丙.docx"), draft(path="丁.docx"))
    assert told(changes(before, after), Wording.load("en"), alone=False) == (
        "甲.docx since the last save: gone\n"
        "乙.docx since the last save: words +1\n"
        "丁.docx since the last save: new\n"
    )


GOOD, HALF = report(draft(path="甲.docx")), report(UnreadableDraft("甲.docx", "damaged", {}))
TWO = report(draft(path="甲.docx"), draft(path="乙.docx"))
GONE = UsageError("no-such-path", path="甲.docx")


SAVED = GOOD.drafts[0]
assert isinstance(SAVED, CheckedDraft)


@pytest.mark.parametrize(
    ("before", "after", "same"),
    [
        (GOOD, GOOD, True),
        (TWO, TWO, True),
        (GOOD, TWO, False),
        (GOOD, report(draft("另一条河。")), True),  # by the bytes alone, which tests have not
        (GOOD, report(SAVED._replace(sha256="1")), False),
        (HALF, HALF, False),
        (GOOD, HALF, False),
    ],
)
def test_what_is_saved_again_as_it_was(before: Report, after: Report, same: bool) -> None:
    assert is_same(before, after) == same


@pytest.mark.parametrize(
    ("answers", "result"),
    [
        pytest.param([GOOD], GOOD, id="at once"),
        pytest.param([report(draft(path="乙.docx")), TWO], TWO, id="one of two for a moment not there"),
        pytest.param([report(draft(path="乙.docx"))] * 4, ..., id="one of two gone"),
        pytest.param([report(LOCKED), HALF, GOOD], GOOD, id="held, then half written"),
        pytest.param([GONE, GOOD], GOOD, id="for a moment not there"),
        pytest.param([GONE] * 4, None, id="gone"),
        pytest.param([HALF] * 4, HALF, id="really damaged"),
        pytest.param(
            [report(UnreadableDraft("甲.docx", "encrypted", {}))], ..., id="what waiting does not help"
        ),
    ],
)
def test_a_draft_that_is_just_being_saved_is_waited_for(
    answers: list[Report | UsageError], result: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watching, "PATIENCE", 3)
    monkeypatch.setattr(watching, "PAUSE", 0.001)
    waiting = iter(answers)

    def check() -> Report:
        answer = next(waiting)
        if isinstance(answer, UsageError):
            raise answer
        return answer

    assert settled(check, GOOD) == (answers[-1] if result is ... else result)
    assert list(waiting) == []


def test_what_cannot_be_used_is_no_draft_that_is_gone() -> None:
    def check() -> Report:
        raise UsageError("registered-unreadable", path="名单.xlsx")

    with pytest.raises(UsageError, match="registered-unreadable"):
        settled(check, GOOD)


ESSAY = ("题目在此", "作者：殷明川", "电话：", "家乡的河。")
MENDED = ("题目在此", "作者：殷明川", "电话：13800001234", "家乡的河水。")


def replaced(path: Path, *lines: str) -> None:
    """As Word and WPS save: a new file takes the place of the old one, which is gone for a moment."""
    new = path.with_name("~WRD0001.tmp")
    new.write_bytes(docx(*lines))
    path.unlink(missing_ok=True)
    new.rename(path)


class Watched:
    """A process with ``check --watch`` and what it has written."""

    def __init__(self, *args: str, folder: Path) -> None:
        environment = {
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "LANG": "C",
            "LC_ALL": "C",
            "PYTHONIOENCODING": "utf-8",
        }
        self.process = subprocess.Popen(
            [sys.executable, "-m", "essaycheck", "check", "--watch", *args],
            cwd=folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )
        self._lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stdout
        with self.process.stdout as out:
            for line in out:
                self._lines.put(line)

    def until(self, words: str, seconds: float) -> str | None:
        """The first line with these words."""
        try:
            while words not in (line := self._lines.get(timeout=seconds)):
                pass
        except queue.Empty:
            return None
        return line

    def after(self, act: Callable[[], object], words: str) -> str | None:
        """The first line with these words after ``act``, which is done again while nobody watches yet."""
        for _ in range(6):
            time.sleep(0.3)
            act()
            if line := self.until(words, 4):
                return line
        return None

    def end(self) -> int:
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=30)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "essaycheck.toml").write_text(RULES, "utf-8")
    replaced(tmp_path / "稿.docx", *ESSAY)
    return tmp_path


@pytest.fixture
def watched() -> Iterator[list[Watched]]:
    """Processes that are ended whatever happens."""
    processes: list[Watched] = []
    yield processes
    for each in processes:
        each.process.kill()
        each.process.wait(timeout=30)


@pytest.mark.skipif(sys.platform == "win32", reason="sends the signal of Ctrl-C as POSIX has it")
@pytest.mark.parametrize("path", ["稿.docx", "."])
def test_a_saved_draft_is_checked_again_until_ctrl_c(path: str, folder: Path, watched: list[Watched]) -> None:
    watch = Watched(path, folder=folder)
    watched.append(watch)
    assert watch.until("不合格", 30)
    assert watch.until("正在等 1 篇稿件保存", 10)
    line = watch.after(lambda: replaced(folder / "稿.docx", *MENDED), "和上次保存相比")
    assert line == "和上次保存相比：字数 +1 · 联系电话 已改好\n"
    assert watch.end() == 130


@pytest.mark.skipif(sys.platform == "win32", reason="sends the signal of Ctrl-C as POSIX has it")
def test_a_draft_that_is_gone_is_waited_for(folder: Path, watched: list[Watched]) -> None:
    watch = Watched("稿.docx", folder=folder)
    watched.append(watch)
    assert watch.until("正在等", 30)

    def away() -> None:
        replaced(folder / "稿.docx", *ESSAY)
        (folder / "稿.docx").unlink()

    assert watch.after(away, "稿件不在了")
    assert watch.after(lambda: replaced(folder / "稿.docx", *MENDED), "和上次保存相比")
    assert watch.end() == 130


@pytest.mark.skipif(sys.platform == "win32", reason="sends the signal of Ctrl-C as POSIX has it")
@pytest.mark.parametrize("path", ["稿.docx", "."])
def test_rules_that_are_changed_meanwhile_are_those_of_the_next_check(
    path: str, folder: Path, watched: list[Watched]
) -> None:
    watch = Watched(path, folder=folder)
    watched.append(watch)
    assert watch.until("正在等", 30)
    rules = folder / "essaycheck.toml"
    assert watch.after(lambda: rules.write_text(RULES.replace("max = 10", "max = 3"), "utf-8"), "上限 3")
    assert watch.until("规则改过了", 10)
    assert watch.until("字数 有新问题", 10)
    assert watch.after(lambda: rules.write_text("contest = ", "utf-8"), "处要改")
    assert watch.until("改好以后存盘", 10)
    assert watch.after(lambda: rules.write_text(RULES, "utf-8"), "上限 10")
    assert watch.until("字数 已改好", 10)
    assert watch.end() == 130


@pytest.mark.skipif(sys.platform == "win32", reason="sends the signal of Ctrl-C as POSIX has it")
def test_a_group_that_the_rules_lose_for_a_while_does_not_end_it(
    folder: Path, watched: list[Watched]
) -> None:
    rules = folder / "essaycheck.toml"
    grouped = RULES + '[[group]]\nname = "甲组"\n[group.length]\nmax = 20\n'
    rules.write_text(grouped, "utf-8")
    watch = Watched("稿.docx", "--group", "甲组", folder=folder)
    watched.append(watch)
    assert watch.until("正在等", 30)
    assert watch.after(lambda: rules.write_text(RULES, "utf-8"), "这份规则没有分组")
    assert watch.until("改好以后存盘", 10)
    assert watch.after(lambda: rules.write_text(grouped, "utf-8"), "上限 20")
    assert watch.end() == 130


@pytest.mark.parametrize(
    ("rules", "noticed"),
    [("夹/essaycheck.toml", True), ("essaycheck.toml", False)],
    ids=["in the folder", "above it"],
)
def test_no_other_folder_is_watched_for_the_rules(
    rules: str, noticed: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "夹").mkdir()
    monkeypatch.setattr(watching, "QUIET_FOR", 50)
    saves = watching.saves([str(tmp_path / "夹")], str(tmp_path / rules))
    (tmp_path / rules).write_text(RULES, "utf-8")
    found: queue.Queue[None] = queue.Queue()
    threading.Thread(target=lambda: found.put(next(saves)), daemon=True).start()
    time.sleep(1)
    assert found.empty() is not noticed
    replaced(tmp_path / "夹/稿.docx", *ESSAY)
    assert found.get(timeout=10) is None


@pytest.mark.skipif(sys.platform == "win32", reason="the paths of the table are those of POSIX")
@pytest.mark.parametrize(
    ("changed", "noticed"),
    [
        ("稿.docx", True),
        ("别的.docx", False),
        ("夹/a.docx", True),
        ("夹/深/b.TXT", True),
        ("夹/~$a.docx", False),
        ("夹/报告.json", False),
        ("夹外/a.docx", False),
    ],
)
def test_only_drafts_are_watched(changed: str, noticed: bool, tmp_path: Path) -> None:
    (tmp_path / "夹").mkdir()
    is_draft = watching.filter_of([str(tmp_path / "稿.docx")], [str(tmp_path / "夹")])
    assert is_draft(None, str(tmp_path / changed)) is noticed


@pytest.fixture
def saving(folder: Path) -> Iterator[Callable[[Callable[[int], None]], None]]:
    """Does something again and again beside the test, at most for half a minute, until the test ends."""
    ended, threads = threading.Event(), []

    def start(act: Callable[[int], None]) -> None:
        def again() -> None:
            for number in range(60):
                if ended.wait(0.5):
                    return
                act(number)

        threads.append(threading.Thread(target=again))
        threads[-1].start()

    yield start
    ended.set()
    for thread in threads:
        thread.join()


@pytest.mark.parametrize("path", ["稿.docx", "."])
def test_saves_are_noticed(
    path: str, folder: Path, saving: Callable[[Callable[[int], None]], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    saving(lambda _: replaced(folder / "稿.docx", *MENDED))
    saves = watching.saves([path])
    assert next(saves) is None
    saves.close()


def test_a_save_before_anybody_waits_is_noticed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    saves = watching.saves(["稿.docx"])
    replaced(folder / "稿.docx", *MENDED)
    noticed: queue.Queue[None] = queue.Queue()
    threading.Thread(target=lambda: noticed.put(next(saves)), daemon=True).start()
    assert noticed.get(timeout=10) is None


@pytest.mark.skipif(sys.platform == "win32", reason="sends the signal of Ctrl-C as POSIX has it")
def test_a_save_during_the_first_check_is_noticed(
    folder: Path, saving: Callable[[Callable[[int], None]], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Saves as soon as the first report is on the screen, and ends all with the second, or after a while."""
    monkeypatch.chdir(folder)
    written, really = listening(monkeypatch), check_command.show

    def show(*args: Any) -> None:
        really(*args)
        if "字数" in written() and not (folder / "seen").exists():
            (folder / "seen").touch()
            replaced(folder / "稿.docx", *MENDED)

    monkeypatch.setattr(cli, "show", show)

    def act(number: int) -> None:
        if (number == 20 or "和上次" in written()) and "已中断" not in written():
            os.kill(os.getpid(), signal.SIGINT)

    handler = signal.signal(signal.SIGINT, signal.default_int_handler)
    saving(act)
    try:
        cli.run(["check", "--watch", "--lang", "zh", "稿.docx"])
    finally:
        signal.signal(signal.SIGINT, handler)
    assert "和上次保存相比：字数 +1 · 联系电话 已改好" in written()


def listening(monkeypatch: pytest.MonkeyPatch) -> Callable[[], str]:
    """What is written to standard output and error from now on."""
    buffer = BytesIO()
    for stream in ("stdout", "stderr"):
        monkeypatch.setattr(sys, stream, TextIOWrapper(buffer, "utf-8"))
    return lambda: buffer.getvalue().decode("utf-8", "ignore")


@pytest.mark.skipif(sys.platform == "win32", reason="sends the signal of Ctrl-C as POSIX has it")
def test_the_screen_is_drawn_anew_until_ctrl_c(
    folder: Path,
    saving: Callable[[Callable[[int], None]], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(folder)
    monkeypatch.setattr(watching, "PATIENCE", 1)
    written = listening(monkeypatch)
    handler = signal.signal(signal.SIGINT, signal.default_int_handler)

    def act(number: int) -> None:
        if number == 50:
            os.kill(os.getpid(), signal.SIGINT)  # whatever has become of it
        elif "和上次保存相比：字数 +1 · 联系电话 已改好" not in written():
            replaced(folder / "稿.docx", *(ESSAY if number // 3 % 2 else MENDED))
        elif "稿件不在了" not in written():
            (folder / "稿.docx").unlink(missing_ok=True)
        elif "已中断" not in written():
            os.kill(os.getpid(), signal.SIGINT)

    saving(act)
    try:
        status = cli.run(["check", "--watch", "--lang", "zh", "稿.docx"])
    finally:
        signal.signal(signal.SIGINT, handler)
    assert status == 130
    assert written().endswith("已中断。\n")


@pytest.mark.parametrize("args", ["--format json", "-o a.json", "-"])
def test_watching_is_for_the_screen_alone(
    args: str, folder: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.chdir(folder)
    status, _, err = runner(capsysbinary)("check", "--watch", "--lang", "zh", *args.split())
    assert (status, "--watch 只在屏幕上" in err) == (2, True)
