"""What the command ``check`` does: from its options to the report that it shows."""

from __future__ import annotations

import os
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import click

from essaycheck.commands import FAILS
from essaycheck.errors import UsageError
from essaycheck.interrupts import Interrupts
from essaycheck.records import NamedTuple
from essaycheck.render import renderer

FEW = 3
"""So many files are named that others were not compared with."""

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Generator, Sequence

    from essaycheck.console import Console
    from essaycheck.discovery import Found, Source
    from essaycheck.errors import Fact
    from essaycheck.gathering import Gathering, Run
    from essaycheck.report import Draft, Report
    from essaycheck.rule import Ruleset
    from essaycheck.together import RegistrationList


class Options(NamedTuple):
    """What the user asks ``check`` for, by the names on the command line; the first also ``annotate``."""

    paths: tuple[str, ...]
    rules: str | None
    notice: str | None
    group: str | None
    as_of: datetime.date
    reveal: bool
    format: str = "text"
    output: tuple[str, ...] = ()
    fail_on: str = "error"
    encoding: str | None = None
    stdin_filename: str | None = None
    since: str | None = None
    against: tuple[str, ...] = ()
    registered: str | None = None
    jobs: int = 1
    watch: bool = False
    quiet: bool = False
    verbose: bool = False


def find_drafts(options: Options) -> Found:
    """The drafts to check; standard input is read when its turn comes."""
    from essaycheck.discovery import Found, find_sources

    paths = [path for path in options.paths or ["."] if path != "-"]
    if options.stdin_filename is not None and "-" not in options.paths:
        raise UsageError("stdin-alone")
    try:
        found = find_sources(paths, _notices(options)) if paths else Found((), {})
    except UsageError as error:
        whole = " ".join(paths)
        if error.code == "no-such-path" and os.path.exists(whole):  # noqa: PTH110 - whatever its length
            raise UsageError(error.code, **{**error.facts, "meant": whole}) from None
        raise
    if not options.against:
        return found
    from essaycheck.others import set_apart

    return set_apart(found, paths, options.against)


def _notices(options: Options) -> Callable[[Source], bool]:
    """What tells the notice of a contest among the files of a folder."""

    def is_notice(source: Source) -> bool:
        from essaycheck import notice  # only where a file's name speaks for it

        return notice.is_notice(source, options.encoding)

    return is_notice


def planned(console: Console, ruleset: Ruleset, found: Found, options: Options) -> Run:
    """All that the run needs, read before anything is checked: what cannot be used is refused here."""
    from essaycheck.gathering import Run
    from essaycheck.rule import Context

    run = Run(
        found.sources,
        ruleset,
        Context(options.as_of, options.group, closely=_is_close(found, options)),
        options.encoding,
        options.jobs,
        console.lang,
        options.reveal,
        against=found.others,
        similar=bool(options.against),
        keep=None if _is_whole(options) else _as_line(console, options),
        streamed="-" in options.paths,
        listed=_listed(options),
    )
    if options.since is None:
        return run
    from essaycheck.earlier import read_earlier

    earlier = read_earlier(options.since, whole=_is_whole(options), reveal=options.reveal)
    return run._replace(earlier=earlier)


def files_read(options: Options, against: Sequence[Source] = ()) -> set[str]:
    """The real paths of what is read beside the drafts, but for the earlier report: a new one replaces it."""
    named = [path for path in (options.rules, options.notice, options.registered) if path is not None]
    return {*map(os.path.realpath, named), *(source.path for source in against)}


def note_beforehand(console: Console, ruleset: Ruleset, found: Found, options: Options) -> None:
    """Say what is not checked, and what is not done as the user may expect."""
    if ruleset.identity.default and options.format != "text":
        console.note("default", {"source": ruleset.identity.source})
    voice, skipped = console.voice(), [each for each in found.skipped.items() if each[0] != "ruleset"]
    if skipped:
        from essaycheck.complaints import left_out

        console.note("skipped", {"parts": left_out(dict(skipped), found.notices, voice)})
    if options.against and not found.others:
        console.note("no-others" if len(found.sources) > 1 else "nothing-to-compare")
    if options.rules is None and options.notice is None:
        _note_rulesets(console, ruleset, found)


def _note_rulesets(console: Console, ruleset: Ruleset, found: Found) -> None:
    """Say which rulesets in folders below are not used: who put them there may think that they are."""
    if not found.rulesets:
        return
    here, used = os.path.join(os.getcwd(), ""), os.path.realpath(ruleset.identity.source)  # noqa: PTH109, PTH118
    unused = [path.removeprefix(here).replace(os.sep, "/") for path in found.rulesets if path != used]
    if unused:
        more = {"number": len(unused)} if unused[1:] else {}
        console.note("ruleset-below", {"path": unused[0], "folder": unused[0].rpartition("/")[0], **more})


def _is_whole(options: Options) -> bool:
    """Whether all is kept until the end: jsonl alone shows each draft and forgets it."""
    return options.format != "jsonl" or bool(options.output)


def _as_line(console: Console, options: Options) -> Callable[[Draft], Draft]:
    from functools import partial

    from essaycheck.render.jsonl import kept

    return partial(kept, wording=console.wording_of_files(options.reveal))


def _is_close(found: Found, options: Options) -> bool:
    """Whether the report is to say what a draft is made of: a single one, with -v, on the screen."""
    drafts = len(found.sources) + ("-" in options.paths)
    return options.verbose and options.format == "text" and drafts == 1


def _listed(options: Options) -> RegistrationList | None:
    path = options.registered
    if path is None:
        return None
    from pathlib import Path

    from essaycheck.entrants import read_list

    if os.path.isdir(path):  # noqa: PTH112
        raise UsageError("registered-folder", path=path)
    try:
        return read_list(Path(path).read_bytes(), path)
    except FileNotFoundError:
        raise UsageError("no-such-path", path=path) from None
    except (OSError, ValueError):
        raise UsageError("registered-unreadable", path=path) from None


def reported(console: Console, run: Run, options: Options) -> Report:
    """Check the drafts; with jsonl each is shown as soon as it is done."""
    from essaycheck.gathering import Gathering

    gathering = Gathering(run, whole=_is_whole(options))
    try:
        _take_in(console, gathering, run, options)
        if run.against:
            _meet_others(console, gathering, run)
        with console.comparing(len(run.sources)):
            report = gathering.report()
    except KeyboardInterrupt:
        return gathering.report(partial=True)
    _note_what_is_wanting(console, gathering, run, report)
    return report


def _take_in(console: Console, gathering: Gathering, run: Run, options: Options) -> None:
    send = _sender(console, gathering, options) if options.format == "jsonl" else None
    with (
        Interrupts() as interrupts,
        console.progress(len(run.sources)) as tell,
        closing(_checked(gathering, run, options)) as drafts,
    ):
        for checked in drafts:
            with interrupts.held():
                draft = gathering.add(checked)
                tell(draft)
                if send and not send(draft):
                    raise click.exceptions.Exit(FAILS)  # nobody reads on: what is left was not checked


def _meet_others(console: Console, gathering: Gathering, run: Run) -> None:
    with console.progress(len(run.against)) as tell:
        for other in run.others():
            gathering.meet(other)
            tell(other)


def _checked(gathering: Gathering, run: Run, options: Options) -> Generator[Draft, None, None]:
    if run.streamed:
        if sys.stdin is None:
            raise UsageError("no-stdin")
        yield run.check_of_each._replace(keep=None).stream(sys.stdin.buffer, options.stdin_filename)
    yield from gathering.drafts()


def _note_what_is_wanting(console: Console, gathering: Gathering, run: Run, report: Report) -> None:
    if gathering.uncompared:
        console.note("uncompared", _few(gathering.uncompared))
    if report.earlier and run.earlier and report.earlier.gone == len(run.earlier.rows) > 0:
        console.note(
            "earlier-elsewhere", {"path": report.earlier.path, "place": next(iter(run.earlier.rows))}
        )
    if report.earlier and report.earlier.masked:
        console.note("carried-masked", {"carried": report.earlier.carried, "path": report.earlier.path})
    if report.earlier and run.is_comparable and run.is_told_too_little:
        console.note("rechecked-masked", {"path": report.earlier.path})


def _few(paths: Sequence[str]) -> dict[str, Fact]:
    """How many there are, and a few of them."""
    named, few = tuple(paths[:FEW]), "paths" if len(paths) <= FEW else "some"
    return {"number": len(paths), few: named}


def _sender(console: Console, gathering: Gathering, options: Options) -> Callable[[Draft], bool]:
    """What shows a draft at once, as a line of jsonl; false when nobody reads it any more."""
    from essaycheck.render.json import row, seal_of

    wording = console.wording_of_files(options.reveal)

    def send(draft: Draft) -> bool:
        line = row(draft, wording)
        gathering.seal = seal_of([line], gathering.seal)
        return console.send(line + b"\n")

    return send


def show(console: Console, report: Report, options: Options) -> None:
    """Put the report on standard output."""
    if options.format == "text":
        from essaycheck.render.screen import Screen
        from essaycheck.render.text import compose

        wording, look = console.wording(options.reveal), console.look
        detail = 1 + options.verbose - options.quiet
        console.show(compose(report, wording, Screen(look.width, look.colour, look.chinese, detail)))
    elif options.format == "jsonl":
        from essaycheck.render.jsonl import last_line

        console.send(last_line(report, console.wording_of_files(options.reveal), report.seal))
    else:
        console.send(renderer(options.format)(report, console.wording_of_files(options.reveal)))
