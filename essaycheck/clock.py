"""The time that one draft may take."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, NoReturn

from essaycheck import limits
from essaycheck.errors import UnreadableEssayError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

TIMEOUT = "timeout"
"""The code of the error that ends what takes too long; nobody may keep it from doing so."""

AGAIN = 0.1
"""Seconds after which it is said again, where nobody can be told, as while rubbish is collected."""


@contextmanager
def time_limit(spent: float = 0.0) -> Iterator[None]:
    """Stop after ``limits.SECONDS`` of the processor's time, where the system has a clock that says so.

    Of these so many have been ``spent`` before.

    Raises:
        UnreadableEssayError: ``timeout``.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    _heed_the_clock()
    signal.setitimer(signal.ITIMER_PROF, max(limits.SECONDS - spent, AGAIN), AGAIN)
    try:
        yield
    finally:
        try:
            signal.setitimer(signal.ITIMER_PROF, 0)
        finally:  # the clock may have struck just before it was stopped
            signal.setitimer(signal.ITIMER_PROF, 0)


@cache
def _heed_the_clock() -> None:
    """Have the clock's signal end what takes too long; to say so once is enough for all drafts."""
    signal.signal(signal.SIGPROF, _stop)


def _stop(_: int, __: FrameType | None) -> NoReturn:
    raise UnreadableEssayError(TIMEOUT, maximum=limits.SECONDS)
