"""Ctrl-C kept waiting while a draft is taken in, so that it is in every output or in none."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType


class Interrupts:
    """In its ``with`` block Ctrl-C interrupts as usual, but for what is done while it is ``held``.

    Where it is ignored, as by what a script runs in the background, it goes on being so.
    """

    def __init__(self) -> None:
        self._held = self._pressed = False
        is_main = threading.current_thread() is threading.main_thread()
        self._heeds = is_main and signal.getsignal(signal.SIGINT) not in (signal.SIG_IGN, None)

    def __enter__(self) -> Interrupts:
        if self._heeds:
            self._before = signal.signal(signal.SIGINT, self._press)
        return self

    def __exit__(self, *_: object) -> None:
        if self._heeds:
            signal.signal(signal.SIGINT, self._before)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Finish what is begun here; what was interrupted meanwhile is so behind it."""
        self._held = True
        try:
            yield
        finally:
            self._held = False
        if self._pressed:
            raise KeyboardInterrupt

    def _press(self, _: int, __: FrameType | None) -> None:
        if self._held and not self._pressed:
            self._pressed = True
            return
        raise KeyboardInterrupt
