"""A draft is given so much of the processor's time, whatever it is that takes it."""

from __future__ import annotations

import datetime
import gc
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from essaycheck import limits
from essaycheck.clock import Allowance, ticking, time_limit
from essaycheck.discovery import find_document
from essaycheck.errors import UnreadableEssayError
from essaycheck.report import CheckedDraft, UnreadableDraft
from essaycheck.rule import Context
from essaycheck.rulesets import parse_ruleset
from essaycheck.steps import Check, annotate_source
from essaycheck.wording import Wording
from tests.docx_builder import docx, paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CONTEXT = Context(datetime.date(2014, 10, 8))
RULESET = parse_ruleset('contest = "家乡征文"\n[title]\n', "rules.toml")
FIRST = paragraph("家乡的桥。", properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')

pytestmark = pytest.mark.skipif(
    not hasattr(signal, "setitimer"), reason="the system has no clock of a process's time"
)


def work(seconds: float) -> None:
    """Take so much of the processor's time."""
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass


@pytest.fixture(autouse=True)
def hurry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A fifth of a second for each draft, once all that checks is loaded; no rubbish is collected meanwhile."""
    (tmp_path / "short.docx").write_bytes(docx(FIRST, numbering='<w:num w:numId="1"/>'))
    draft = find_document(str(tmp_path / "short.docx"))
    assert isinstance(Check(RULESET, CONTEXT).at(draft), CheckedDraft)
    annotate_source(draft, RULESET, CONTEXT, Wording.load("zh"))
    monkeypatch.setattr(limits, "SECONDS", 0.2)
    gc.disable()
    yield
    gc.enable()


def work_on() -> None:
    """Take time, and do not care when it is over."""
    with suppress(UnreadableEssayError):
        work(2)
    work(2)


def test_who_is_told_in_vain_is_told_again() -> None:
    with pytest.raises(UnreadableEssayError, match="timeout"), time_limit():
        work_on()


def test_behind_it_time_is_free() -> None:
    with time_limit():
        work(0.05)
    work(0.4)
    with suppress(UnreadableEssayError), time_limit():
        work(0.3)
    work(0.4)


@pytest.mark.parametrize("seconds", [0.0, 0.4])
def test_behind_it_the_clock_stands_still(seconds: float) -> None:
    """Python, when it ends, would be killed by one that goes on."""
    with suppress(UnreadableEssayError), time_limit():
        work(seconds)
    assert signal.getitimer(signal.ITIMER_PROF) == (0.0, 0.0)


def test_each_allowance_is_its_own() -> None:
    one, two = Allowance(), Allowance()
    with ticking():
        with one:
            work(0.15)
        with two:
            work(0.1)
        with pytest.raises(UnreadableEssayError, match="timeout"), one:
            work(0.5)
        work(0.3)


def test_another_thread_has_no_clock() -> None:
    def limited() -> None:
        with time_limit():
            work(0.4)

    with ThreadPoolExecutor() as pool:
        pool.submit(limited).result()


SLOW = {
    "many paragraphs": lambda: docx(*["家乡的桥。"] * 30_000),
    "many lists": lambda: docx(FIRST, numbering='<w:num w:numId="1"/>' * 500_000),
}


@pytest.mark.parametrize("slow", SLOW)
def test_a_draft_that_takes_long_is_a_row(slow: str, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(SLOW[slow]())
    draft = Check(RULESET, CONTEXT).at(find_document(str(tmp_path / "a.docx")))
    assert isinstance(draft, UnreadableDraft)
    assert (draft.code, draft.facts) == ("timeout", {"maximum": 0.2})


@pytest.mark.parametrize("slow", SLOW)
def test_a_draft_that_takes_long_gets_no_copy(slow: str, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(SLOW[slow]())
    with pytest.raises(UnreadableEssayError, match="timeout"):
        annotate_source(find_document(str(tmp_path / "a.docx")), RULESET, CONTEXT, Wording.load("zh"))
