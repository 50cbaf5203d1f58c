"""Neighbouring drafts taken through the steps of a check together."""

from __future__ import annotations

import datetime
import signal
import time
from typing import TYPE_CHECKING

import pytest

from essaycheck import limits, steps
from essaycheck.discovery import find_sources
from essaycheck.report import CheckedDraft, UnreadableDraft
from essaycheck.rule import Context
from essaycheck.rulesets import parse_ruleset
from essaycheck.steps import GROUP, Check, in_steps

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from essaycheck.discovery import Source
    from essaycheck.report import Draft

CHECK = Check(
    parse_ruleset('contest = "家乡征文"\n[title]\n', "rules.toml"), Context(datetime.date(2014, 10, 8))
)
TEXT = "家乡的桥\n\n家乡的桥修好了。\n"


def folder(path: Path, *texts: str) -> Sequence[Source]:
    for number, text in enumerate(texts):
        (path / f"{number:03}.txt").write_text(text, "utf-8")
    return find_sources([str(path)]).sources


def run(check: Check, sources: Sequence[Source]) -> tuple[list[Draft], list[int]]:
    """The drafts, and the numbers of those with which a step began, one after another."""
    begun: list[int] = []
    return list(in_steps(check, sources, begun.append)), begun


@pytest.mark.parametrize("number", [1, 2, GROUP - 1, GROUP, GROUP + 1, 2 * GROUP])
def test_every_draft_has_its_row_in_its_turn(number: int, tmp_path: Path) -> None:
    sources = folder(tmp_path, *[TEXT] * number)
    drafts, begun = run(CHECK, sources)
    assert [draft.path for draft in drafts] == [source.shown for source in sources]
    assert drafts == [CHECK.at(source) for source in sources]
    assert sorted(begun) == sorted([*range(number)] * 4)


def test_neighbours_are_read_before_any_of_them_is_judged(tmp_path: Path) -> None:
    assert run(CHECK, folder(tmp_path, TEXT, TEXT))[1] == [0, 1] * 4


def test_a_large_draft_ends_its_group(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(steps, "LARGE", 50)
    long = TEXT + "家乡的桥修好了。" * 5
    assert run(CHECK, folder(tmp_path, TEXT, long, TEXT))[1] == [0, 1] * 4 + [2] * 4


def test_what_cannot_be_read_goes_through_no_further_step(tmp_path: Path) -> None:
    drafts, begun = run(CHECK, folder(tmp_path, TEXT, "", TEXT))
    assert [type(draft) for draft in drafts] == [CheckedDraft, UnreadableDraft, CheckedDraft]
    assert begun == [0, 1, 2, 0, 2, 0, 2, 0, 2]


@pytest.mark.parametrize("step", ["read", "recognise", "check_essay"])
def test_a_bug_in_any_step_costs_a_row_and_is_told(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(steps, step, lambda *_, **__: 1 // 0)
    (draft,), _ = run(CHECK, folder(tmp_path, TEXT))
    assert isinstance(draft, UnreadableDraft)
    assert draft.code == "aborted"
    assert "ZeroDivisionError" in capfd.readouterr().err


def slow(step: Callable[..., object], seconds: float) -> Callable[..., object]:
    """The same with so much of the processor's time."""

    def slowly(*given: object, **named: object) -> object:
        end = time.process_time() + seconds
        while time.process_time() < end:
            pass
        return step(*given, **named)

    return slowly


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="the system has no clock of a process's time")
@pytest.mark.parametrize(("limit", "code"), [(0.5, "timeout"), (4.0, "")], ids=["too long", "within it"])
def test_the_steps_of_a_draft_share_the_time_that_one_may_take(
    limit: float, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sources = folder(tmp_path, TEXT, TEXT)
    run(CHECK, sources)
    monkeypatch.setattr(limits, "SECONDS", limit)
    for step in ("read", "recognise", "check_essay"):
        monkeypatch.setattr(steps, step, slow(getattr(steps, step), 0.3))
    drafts, _ = run(CHECK, sources)
    assert [draft.code if isinstance(draft, UnreadableDraft) else "" for draft in drafts] == [code, code]
