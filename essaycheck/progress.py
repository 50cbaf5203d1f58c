"""What a terminal shows while many drafts are checked, and while they are compared with each other."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from essaycheck.report import BAD, draft_status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from essaycheck.report import Draft
    from essaycheck.wording import Wording

TIMES_A_SECOND = 4
"""How often the bar is drawn anew."""


@contextmanager
def bar(drafts: int, wording: Wording) -> Iterator[Callable[[Draft], None]]:
    """Draw a bar on standard error: done, rate, time left, failures. What is yielded is told each draft.

    It is drawn by nobody else, so that no other thread is about when processes are started beside it.
    """
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
        TextColumn("{task.fields[failures]}"),
    )
    failures, drawn = 0, 0.0
    with Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False) as progress:
        task = progress.add_task("", total=drafts, rate="", failures="")

        def tell(draft: Draft) -> None:
            nonlocal failures, drawn
            failures += draft_status(draft) in BAD
            rate = wording.say("console.rate", {"rate": round(progress.tasks[0].speed or 0)})
            said = wording.say("console.failures", {"failures": failures})
            progress.update(task, advance=1, rate=rate, failures=said)
            if (now := time.monotonic()) - drawn > 1 / TIMES_A_SECOND:
                progress.refresh()
                drawn = now

        yield tell


@contextmanager
def waiting(said: str) -> Iterator[None]:
    """Show what is being done on standard error, and for how long."""
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn("line"), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(
        *columns, console=Console(stderr=True), transient=True, refresh_per_second=TIMES_A_SECOND
    ) as progress:
        progress.add_task(said, total=None)
        yield
