"""The time that one draft may take."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from time import perf_counter, process_time
from typing import TYPE_CHECKING

from essaycheck import limits
from essaycheck.errors import UnreadableEssayError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

TIMEOUT = "timeout"
"""The code of the error that ends what takes too long; nobody may keep it from doing so."""

TICK = 0.1
"""Seconds of the processor's time after which it is looked whether it is over, again and again.

Who is told so may be where nobody can be told, as while rubbish is collected.
"""


class Allowance:
    """``limits.SECONDS`` of the processor's time, for all that is done with one draft where this is entered.

    While the clock is ticking ``UnreadableEssayError``, ``timeout``, is raised there when they are over. Of
    what is spent within it each time, less than a ``TICK`` may not be counted.
    """

    __slots__ = ("_since", "_spent")

    def __init__(self) -> None:
        self._spent = self._since = 0.0

    def __enter__(self) -> None:
        self._since = perf_counter()
        _entered[threading.get_ident()] = self

    def __exit__(self, *_: object) -> None:
        try:
            _entered.pop(threading.get_ident(), None)
        finally:  # the clock may have struck just before
            _entered.pop(threading.get_ident(), None)

    def spend(self, seconds: float) -> bool:
        """Take from it those of so many that have passed since it was entered; whether it is over."""
        self._spent += min(seconds, perf_counter() - self._since)
        return self._spent > limits.SECONDS


_entered: dict[int, Allowance] = {}
"""By thread."""


@contextmanager
def ticking() -> Iterator[None]:
    """Have the clock tick, where the system has one of a process's time, and tells this thread of it.

    It must not go on when Python ends, which then would no longer listen to it, and be killed.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    signal.signal(signal.SIGPROF, _Clock().tick)
    signal.setitimer(signal.ITIMER_PROF, TICK, TICK)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


@contextmanager
def time_limit() -> Iterator[None]:
    """Give what is inside the allowance of one draft."""
    with ticking(), Allowance():
        yield


class _Clock:
    """Takes what has passed since the last tick from the allowance that is entered.

    To ask for the processor's time at each entry would take a fiftieth of a draft's.
    """

    def __init__(self) -> None:
        self._at = process_time()

    def tick(self, _: int, __: FrameType | None) -> None:
        now = process_time()
        passed, self._at = now - self._at, now
        entered = _entered.get(threading.get_ident())
        if entered and entered.spend(passed):
            raise UnreadableEssayError(TIMEOUT, maximum=limits.SECONDS)
