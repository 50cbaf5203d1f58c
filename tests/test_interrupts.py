"""Ctrl-C while a draft is taken in: the draft is in every output, and the run ends behind it."""

from __future__ import annotations

import os
import signal
import sys
import threading

import pytest

from essaycheck.interrupts import Interrupts

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="os.kill means something else there")


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


def test_threads_have_no_signals() -> None:
    done = []

    def work() -> None:
        with Interrupts() as interrupts, interrupts.held():
            done.append("taken in")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == ["taken in"]
