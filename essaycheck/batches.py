"""Many drafts checked by several processes at once, reported in the order in which they were found.

A process that dies, or stays at a file for longer than ``PATIENCE``, costs exactly that file: it becomes a
row, and the rest of what the process held is given to another. Measured on 10,000 files: chunks of 16 to 128
cost up to 5 % more than one process alone, chunks of one a third more.
"""

from __future__ import annotations

import sys
import time
from collections import deque
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from essaycheck import limits
from essaycheck.records import NamedTuple
from essaycheck.report import UnreadableDraft

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, MutableSequence, Sequence
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

    from essaycheck.discovery import Source
    from essaycheck.report import Draft

    Check = Callable[[Sequence[Source], Callable[[int], object]], Iterable[Draft]]
    """Makes drafts of what is at some sources, and tells the number of the one that it turns to."""

CHUNK = 128
"""Drafts that a process is given at once, while there are many."""

LEAST = 4
"""Drafts that a process is given at once in the end."""

AHEAD = 4
"""Chunks for each process that may be done before the one whose turn it is: so memory stays flat."""

PATIENCE = 4 * limits.SECONDS
"""Seconds by the clock on the wall after which a process is killed that did not stop by itself.

The limit is one of the processor's time, of which a busy machine gives a process only a part.
"""


class Chunk(NamedTuple):
    """Neighbouring drafts, the first of them number ``first``."""

    first: int
    sources: tuple[Source, ...]

    def without(self, number: int) -> list[Chunk]:
        """What is left of it before and behind draft ``number``."""
        cut = number - self.first
        parts = (Chunk(self.first, self.sources[:cut]), Chunk(number + 1, self.sources[cut + 1 :]))
        return [part for part in parts if part.sources]


class _Worker:
    """A process that checks chunks; its parent sees in ``at`` which draft it is at, and since when."""

    def __init__(self, check: Check) -> None:
        import multiprocessing

        self.at = multiprocessing.RawArray("d", 2)
        self.pipe, theirs = multiprocessing.Pipe()
        self.process: BaseProcess = multiprocessing.Process(
            target=_work, args=(theirs, self.pipe, self.at, check), daemon=True
        )
        self.process.start()
        theirs.close()
        self.chunk: Chunk | None = None

    def give(self, chunk: Chunk) -> None:
        """Have it check ``chunk``; one that has died is found out when it is next looked at."""
        self.chunk = chunk
        self.at[0], self.at[1] = chunk.first, time.monotonic()
        try:
            self.pipe.send(chunk)
        except OSError:
            return

    def answer(self) -> list[Draft] | None:
        """What it made of its chunk; None when it died over it."""
        try:
            drafts: list[Draft] = self.pipe.recv()
        except (EOFError, OSError):
            return None
        self.chunk = None
        return drafts

    def is_late(self) -> bool:
        """Whether it has been at one draft for so long that it will not come back."""
        return self.chunk is not None and time.monotonic() - self.at[1] > PATIENCE

    def end(self) -> None:
        """Kill it, whatever it does."""
        self.process.kill()
        self.process.join()
        self.pipe.close()


def _work(pipe: Connection, parents: Connection, at: MutableSequence[float], check: Check) -> None:
    """What a process does: check what it is given until there is no more, or no parent any more."""
    import hashlib  # noqa: F401  # for ``digest``, where a process inherits nothing
    import signal

    parents.close()  # as long as anybody holds it, the pipe does not end when the parent does
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent alone ends the run
    _bound_memory()
    while True:
        try:
            chunk: Chunk = pipe.recv()
            pipe.send([*check(chunk.sources, partial(_begun, at, chunk.first))])
        except (EOFError, OSError):
            return


def _begun(at: MutableSequence[float], first: int, number: int) -> None:
    at[0], at[1] = first + number, time.monotonic()


def _bound_memory() -> None:
    """Where the system can: past ``limits.MEMORY`` a draft becomes a row; the machine stays usable."""
    if sys.platform != "win32":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        bound = limits.MEMORY if hard == resource.RLIM_INFINITY else min(limits.MEMORY, hard)
        with suppress(ValueError, OSError):  # macOS refuses: a process has more than that from the start
            resource.setrlimit(resource.RLIMIT_AS, (bound, hard))


def check_in_batches(sources: Sequence[Source], check: Check, jobs: int) -> Iterator[Draft]:
    """Check every source by ``jobs`` processes, each draft in its turn; ``check`` can be pickled."""
    pool = _Pool(sources, check, jobs)
    try:
        yield from pool.drafts()
    finally:
        pool.end()


def _started(check: Check, number: int) -> Iterator[_Worker]:
    """So many processes, or as many as the system allows: the first has to be."""
    yield _Worker(check)
    with suppress(OSError):
        for _ in range(number - 1):
            yield _Worker(check)


def _chunks(sources: Sequence[Source], jobs: int) -> Iterator[Chunk]:
    """All of them; the last chunks are small, so that no process waits long for another to end."""
    start = 0
    while start < len(sources):
        size = max(LEAST, min(CHUNK, (len(sources) - start) // (jobs * 4)))
        yield Chunk(start, tuple(sources[start : start + size]))
        start += size


class _Pool:
    """The processes, the chunks that wait, and the drafts whose turn has not come."""

    def __init__(self, sources: Sequence[Source], check: Check, jobs: int) -> None:
        self._waiting = deque(_chunks(sources, jobs))
        self._check = check
        self._workers = [*_started(check, min(jobs, len(self._waiting)))]
        self._done: dict[int, Draft] = {}
        self._next = 0
        self._number = len(sources)
        self._ahead = AHEAD * CHUNK * jobs

    def drafts(self) -> Iterator[Draft]:
        """The drafts, in order, each as soon as it and all before it are done."""
        while self._next < self._number:
            self._give_out()
            self._take_in()
            self._give_out()  # before anybody looks at what has come: no process waits for that
            while self._next in self._done:
                yield self._done.pop(self._next)
                self._next += 1

    def end(self) -> None:
        """Leave no process behind."""
        for worker in self._workers:
            worker.end()

    def _give_out(self) -> None:
        for number, worker in enumerate(self._workers):
            if worker.chunk is None and self._waiting and self._waiting[0].first < self._next + self._ahead:
                if not worker.process.is_alive():  # killed while it waited: no draft is to blame
                    self._renew(number)
                self._workers[number].give(self._waiting.popleft())

    def _take_in(self) -> None:
        from multiprocessing.connection import wait

        busy = {worker.pipe: number for number, worker in enumerate(self._workers) if worker.chunk}
        for pipe in wait(list(busy), timeout=1):
            self._hear(busy[pipe])  # type: ignore[index]
        for number, worker in enumerate(self._workers):
            if worker.is_late():
                self._give_up(number, "timeout", {"maximum": PATIENCE})

    def _hear(self, number: int) -> None:
        worker = self._workers[number]
        chunk = worker.chunk
        drafts = worker.answer()
        if drafts is None:
            self._give_up(number, "aborted", {})
        elif chunk:
            self._done.update(enumerate(drafts, chunk.first))

    def _give_up(self, number: int, code: str, facts: dict[str, str | int | float | tuple[str, ...]]) -> None:
        """The draft that a process was at becomes a row; another process takes over the rest."""
        worker = self._workers[number]
        chunk, at = worker.chunk, int(worker.at[0])
        self._renew(number)
        if chunk:
            self._done[at] = UnreadableDraft(chunk.sources[at - chunk.first].shown, code, facts)
            self._waiting.extendleft(reversed(chunk.without(at)))

    def _renew(self, number: int) -> None:
        """Put another process in the place of one."""
        self._workers[number].end()
        self._workers[number] = _Worker(self._check)
