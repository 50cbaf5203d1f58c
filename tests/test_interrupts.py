"""Ctrl-C while a draft is taken in, drafts are compared or reports written: what was checked is not lost."""

from __future__ import annotations

import datetime
import json
import os
import signal
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from essaycheck import report_files, similarity
from essaycheck.discovery import find_sources
from essaycheck.gathering import Gathering, Run
from essaycheck.interrupts import Interrupts
from essaycheck.render import renderer
from essaycheck.rule import Context
from essaycheck.rulesets import load_ruleset
from essaycheck.wording import Wording
from tests.command import runner

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from essaycheck.wording import Lang

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="os.kill means something else there")


@pytest.fixture(autouse=True)
def _ctrl_c() -> Iterator[None]:
    """Ctrl-C as Python has it, even where the tests themselves run in the background and ignore it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def press() -> None:
    os.kill(os.getpid(), signal.SIGINT)


def steps(done: list[str], *, held: int, free: int) -> None:
    """Press so often while something is held, and behind it."""
    with Interrupts() as interrupts:
        with interrupts.held():
            for _ in range(held):
                press()
            done.append("taken in")
        for _ in range(free):
            press()
        done.append("the rest")


CASES: dict[str, tuple[int, int, list[str]]] = {
    "what is held is finished first": (1, 0, ["taken in"]),
    "elsewhere it interrupts at once": (0, 1, ["taken in"]),
    "who presses twice does not wait": (2, 0, []),
}


@pytest.mark.parametrize(("held", "free", "expected"), CASES.values(), ids=CASES)
def test_what_an_interrupt_leaves_done(held: int, free: int, expected: list[str]) -> None:
    done: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        steps(done, held=held, free=free)
    assert done == expected


def test_afterwards_all_is_as_before() -> None:
    before = signal.getsignal(signal.SIGINT)
    with Interrupts() as interrupts, interrupts.held():
        pass
    assert signal.getsignal(signal.SIGINT) is before


def test_where_it_is_ignored_it_goes_on_being_so() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with Interrupts() as interrupts, interrupts.held():
        press()
    assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN


def test_threads_have_no_signals() -> None:
    done = []

    def work() -> None:
        with Interrupts() as interrupts, interrupts.held():
            done.append("taken in")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == ["taken in"]


RULES = """
contest = "家乡征文"
[length]
max = 100
[originality]
max_similarity = 0.3
"""
DAY = Context(datetime.date(2026, 1, 1))
FILES = ("r.json", "r.txt", "r.xlsx")
NOT_COMPARED = "检查被中断：这里只有已经检查的稿件，稿件之间没有比对"


@pytest.fixture
def drafts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three drafts."""
    (tmp_path / "essaycheck.toml").write_text(RULES, "utf-8")
    for name in "甲乙丙":
        (tmp_path / f"{name}.txt").write_text(f"{name}的题目\n河水向东流去。\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def pressing(really: Callable[..., object]) -> Callable[..., object]:
    def pressed(*args: object) -> object:
        press()
        return really(*args)

    return pressed


def outputs() -> list[str]:
    return [word for file in FILES for word in ("-o", file)]


def test_reports_are_written_before_ctrl_c_ends_the_run(
    drafts: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setattr(report_files, "kept_file", pressing(report_files.kept_file))
    result = runner(capsysbinary)("check", ".", *outputs(), "--lang", "zh")
    assert result.status == 130
    assert result.err.split() == [*(word for file in FILES for word in ("已写好", file)), "已中断。"]
    assert "合格 3" in (drafts / "r.txt").read_text("utf-8")


def test_what_is_checked_but_not_compared_is_said_to_be_so(
    drafts: Path, monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setattr(similarity, "find_pairs", pressing(similarity.find_pairs))
    result = runner(capsysbinary)("check", ".", *outputs(), "--lang", "zh")
    assert result.status == 130
    assert result.err.endswith("已中断：3 篇都检查了，稿件之间的比对没有做完，报告里没有。\n")
    assert NOT_COMPARED in (drafts / "r.txt").read_text("utf-8")
    assert NOT_COMPARED in result.out


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("checked", [0, 3])
def test_the_text_of_an_interrupted_run_is_no_draft_of_the_next(
    lang: Lang, checked: int, drafts: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    run = runner(capsysbinary)
    whole = Gathering(Run(find_sources(["."]).sources, load_ruleset("essaycheck.toml"), DAY), whole=True)
    for draft in [*whole.drafts()][:checked]:
        whole.add(draft)
    page = renderer("text")(whole.report(partial=True), Wording.load(lang))
    (drafts / "r.txt").write_bytes(page)
    assert len(json.loads(run("check", ".", "--lang", lang, "--format", "json").out)["drafts"]) == 3
