"""One report in every file that the user asks for; what of that fails spares the others and the screen."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from essaycheck.check_command import files_read, reported
from essaycheck.errors import UsageError
from essaycheck.interrupts import Interrupts
from essaycheck.outputs import Outputs, put
from essaycheck.render import renderer

if TYPE_CHECKING:
    from essaycheck.check_command import Options
    from essaycheck.console import Console
    from essaycheck.gathering import Run
    from essaycheck.outputs import Output
    from essaycheck.report import Report


def written(console: Console, run: Run, options: Options) -> tuple[Report, int]:
    """The report, in every file asked for, and how many could not be written after all, which is said.

    What cannot be written is refused before anything is checked; of what fails later, as on a full disk or
    where Excel has opened the file meanwhile, the others and the screen are spared. Ctrl-C waits for the
    files: else what took so long to check would be lost.
    """
    drafts = {source.path for source in run.sources}
    with (
        Outputs(options.output, drafts, files_read(options, run.against)) as files,
        Interrupts() as interrupts,
    ):
        report = reported(console, run, options)
        with interrupts.held():
            kept = kept_file(report, run, options)
            done = [_is_put(console, file, report, kept, options) for file in files]
    return report, done.count(False)


def kept_file(report: Report, run: Run, options: Options) -> str:
    """The real path of an earlier report with rows that an interrupted run did not reach; else ""."""
    wanted = (source.shown for source in run.sources)
    reached = (draft.path for draft in report.drafts)
    if report.partial and run.earlier and run.earlier.has_more(reached, wanted):
        return os.path.realpath(options.since or "")
    return ""


def _is_put(console: Console, file: Output, report: Report, kept: str, options: Options) -> bool:
    """Put the report into a file unless that is to be ``kept``; false when that fails."""
    if str(file.target) == kept:
        console.complain(console.voice().say("console.earlier-kept", {"path": file.path}))
        return True
    try:
        put(file, renderer(file.format)(report, console.wording_of_files(options.reveal)))
    except UsageError as error:
        from essaycheck.complaints import complaint

        console.complain(complaint(error, console.voice()))
        return False
    console.note("written", {"path": file.path})
    return True
