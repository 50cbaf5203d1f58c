"""What the terminal is told about itself: encoding, colour, width."""

from __future__ import annotations

import errno
import os
import re
import select
import sys
import threading
import time
from contextlib import contextmanager
from io import BytesIO, TextIOWrapper
from typing import TYPE_CHECKING

import pytest

from essaycheck.console import SAMPLE, Console, language, look
from essaycheck.errors import UsageError
from essaycheck.render.phrasing import MARKS
from essaycheck.report import UnreadableDraft

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


class Terminal(TextIOWrapper):
    """A stream that says it is a terminal, of no size that can be asked for."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "COLUMNS", "PYTHONIOENCODING", "TERM", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


def test_a_terminal_has_colour_and_its_own_encoding() -> None:
    assert look(Terminal(BytesIO(), encoding="gbk")) == ("gbk", True, True, 80)


def test_what_is_no_terminal_is_plain_utf8() -> None:
    assert look(TextIOWrapper(BytesIO(), encoding="ascii")) == ("utf-8", True, False, 80)


def test_all_marks_are_asked_for_of_an_encoding() -> None:
    assert set(SAMPLE) >= set(MARKS.values())


def test_an_encoding_can_be_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    assert look(TextIOWrapper(BytesIO(), encoding="ascii")) == ("ascii", False, False, 80)


@pytest.mark.parametrize(
    ("name", "value", "colour"), [("NO_COLOR", "1", False), ("NO_COLOR", "", True), ("TERM", "dumb", False)]
)
def test_colour_can_be_turned_off(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, colour: bool
) -> None:
    monkeypatch.setenv(name, value)
    assert look(Terminal(BytesIO(), encoding="utf-8")).colour is colour


@pytest.mark.parametrize(
    ("columns", "width"), [("100", 100), ("500", 120), ("10", 40), ("0", 80), ("wide", 80), ("²", 80)]
)
def test_the_width_is_kept_within_reason(monkeypatch: pytest.MonkeyPatch, columns: str, width: int) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert look(TextIOWrapper(BytesIO(), encoding="utf-8")).width == width


def test_a_real_terminal_knows_its_width() -> None:
    ours, theirs = pytest.importorskip("pty", reason="Windows has no terminals to open").openpty()
    try:
        with open(theirs, "w", encoding="utf-8") as stream:  # noqa: PTH123
            assert look(stream).width == max(os.get_terminal_size(theirs).columns, 80)
    finally:
        os.close(ours)


def shown_on(terminal: int) -> str:
    """What a terminal has been given: the system hands it over piece by piece."""
    shown = b""
    while select.select([terminal], [], [], 0.3)[0]:
        shown += os.read(terminal, 1 << 16)
    return shown.decode()


@contextmanager
def on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], str]]:
    """Standard error is a terminal; what is yielded gives what it has shown."""
    ours, theirs = pytest.importorskip("pty", reason="Windows has no terminals to open").openpty()
    monkeypatch.setenv("TERM", "xterm")
    with open(theirs, "w", encoding="utf-8") as stream:  # noqa: PTH123
        monkeypatch.setattr(sys, "stderr", stream)
        yield lambda: shown_on(ours)
    os.close(ours)


def test_a_terminal_shows_how_many_are_done(monkeypatch: pytest.MonkeyPatch) -> None:
    with on_a_terminal(monkeypatch) as shown:
        with Console("zh").progress(30) as tell:
            for number in range(30):
                tell(UnreadableDraft(f"{number}.txt", "empty", {}))
        said = shown()
    assert "30/30" in said
    assert "不合格或读不了 30 篇" in said


def test_no_other_thread_is_about_when_processes_are_started(monkeypatch: pytest.MonkeyPatch) -> None:
    before = threading.active_count()
    with on_a_terminal(monkeypatch), Console("zh").progress(30) as tell:
        tell(UnreadableDraft("1.txt", "empty", {}))
        assert threading.active_count() == before


def test_the_bar_is_drawn_while_drafts_are_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    with on_a_terminal(monkeypatch) as shown, Console("zh").progress(30) as tell:
        for number in range(3):
            tell(UnreadableDraft(f"{number}.txt", "empty", {}))
            time.sleep(0.3)
        assert re.findall(r"(\d+)/30", shown()) == ["0", "1", "2", "3"]


def test_a_terminal_shows_that_drafts_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    with on_a_terminal(monkeypatch) as shown:
        with Console("zh").comparing(30):
            pass
        assert "正在比对 30 篇稿件之间的重复" in shown()


@pytest.mark.parametrize(("drafts", "quiet"), [(30, True), (3, False)], ids=["quiet", "few"])
def test_a_terminal_shows_nothing_else(monkeypatch: pytest.MonkeyPatch, drafts: int, quiet: bool) -> None:
    with on_a_terminal(monkeypatch) as shown:
        console = Console("zh")
        console.quiet = quiet
        with console.progress(drafts) as tell:
            tell(UnreadableDraft("1.txt", "empty", {}))
        with console.comparing(drafts):
            pass
        assert shown() == ""


def test_what_is_meant_to_be_kept_is_utf8_but_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    for kind, encoding in ((Terminal, "gbk"), (TextIOWrapper, "utf-8")):
        out = BytesIO()
        monkeypatch.setattr(sys, "stdout", kind(out, encoding="gbk"))
        Console("zh").give("征文")
        assert out.getvalue().decode(encoding) == "征文"


@pytest.mark.parametrize(
    ("args", "lang"),
    [
        ([], "zh"),
        (["--lang", "en"], "en"),
        (["check", "--lang=en"], "en"),
        (["--lang", "en", "--lang", "zh"], "zh"),
        (["--lang"], "zh"),
        (["--lang", "fr"], "zh"),
    ],
)
def test_the_language_of_the_command_line(args: list[str], lang: str) -> None:
    assert language(args) == lang


class Broken(BytesIO):
    """A stream that cannot be written to; what it is may be replaced, as that of a file."""

    def __init__(self, error: int, descriptor: int) -> None:
        super().__init__()
        self.error, self.descriptor = error, descriptor

    def write(self, data: object, /) -> int:
        raise OSError(self.error, os.strerror(self.error))

    def fileno(self) -> int:
        return self.descriptor


@pytest.mark.parametrize(
    ("error", "refused"),
    [(errno.EPIPE, False), (errno.EINVAL, False), (errno.ENOSPC, True)],
    ids=["nobody reads", "nobody reads, on Windows", "a full disk"],
)
def test_what_cannot_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: int, refused: bool
) -> None:
    with (tmp_path / "out").open("wb") as file:
        monkeypatch.setattr(sys, "stdout", TextIOWrapper(Broken(error, file.fileno()), "utf-8"))
        if not refused:
            assert Console("zh").send(b"report") is False
            return
        with pytest.raises(UsageError, match="screen-failed"):
            Console("zh").send(b"report")
