"""Arguments in, exit status out: the only place that prints, exits or catches everything."""

from __future__ import annotations

import os
import sys
from contextlib import closing
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

import click

from essaycheck.commands import BUG, COMPLIES, FAILS, INTERRUPTED, REFUSED, Command, Group, OneOf
from essaycheck.complaints import complaint, unreadable
from essaycheck.console import Console, language
from essaycheck.errors import NoticeError, RulesetError, UnreadableEssayError, UsageError
from essaycheck.render import RENDERERS, renderer
from essaycheck.report import draft_status
from essaycheck.rulebook import explain, rules, tell_puzzles

if TYPE_CHECKING:
    import datetime
    from collections.abc import Generator, Sequence

    from essaycheck.discovery import Found
    from essaycheck.report import Draft, Report
    from essaycheck.rule import Context, Ruleset

COSTS = {"error": ("fail",), "warning": ("fail", "warn"), "never": ()}
"""By ``--fail-on``: of which reports the exit status is 1."""

MOST_JOBS = 256
"""Processes at once that anybody may ask for."""

cli = Group("essaycheck")
cli.add_command(rules)
cli.add_command(explain)


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
    jobs: int = 1
    watch: bool = False
    quiet: bool = False
    verbose: bool = False


def main(args: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and exit with its status."""
    sys.exit(run(sys.argv[1:] if args is None else args))


def run(args: Sequence[str]) -> int:
    """Run the command line and give its exit status. What went wrong is said on standard error."""
    console = Console(language(args))
    try:
        return cli.main(list(args), "essaycheck", standalone_mode=False, obj=console) or COMPLIES
    except (NoticeError, RulesetError, UsageError) as error:
        console.complain(complaint(error, console.voice()))
        return error.status if isinstance(error, NoticeError) else REFUSED
    except (KeyboardInterrupt, click.Abort):
        console.note("interrupted")
        return INTERRUPTED
    except Exception:
        import traceback

        console.complain(traceback.format_exc())
        console.note("bug")
        return BUG


def _day(ctx: click.Context, param: click.Parameter, value: str | None) -> datetime.date:
    import datetime

    try:
        return datetime.date.today() if value is None else datetime.date.fromisoformat(value)
    except ValueError:
        raise UsageError("not-a-day", found=value or "") from None


def _encoding(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    from essaycheck.readers.encodings import known

    if value is not None and not known(value):
        raise UsageError("unknown-encoding-name", encoding=value)
    return value


def _jobs(ctx: click.Context, param: click.Parameter, value: str | None) -> int:
    """How many processes check at once: as many as there are processors when nothing is said."""
    if value is None:
        return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if not value.isdecimal() or not 1 <= int(value) <= MOST_JOBS:
        raise UsageError("not-jobs", found=value, most=MOST_JOBS)
    return int(value)


@cli.command("check", cls=Command)
@click.argument("paths", nargs=-1, metavar="PATH")
@click.option("--rules")
@click.option("--notice")
@click.option("--format", type=OneOf(RENDERERS), default="text")
@click.option("-o", "--output", multiple=True)
@click.option("--fail-on", type=OneOf(COSTS), default="error")
@click.option("--group")
@click.option("--as-of", callback=_day)
@click.option("--encoding", callback=_encoding)
@click.option("--stdin-filename")
@click.option("--reveal", is_flag=True)
@click.option("--jobs", callback=_jobs)
@click.option("--watch", is_flag=True)
@click.option("-q", "--quiet", is_flag=True)
@click.option("-v", "--verbose", is_flag=True)
@click.pass_obj
def check(console: Console, /, **given: Any) -> int:
    """Check drafts and report on them."""
    from essaycheck.outputs import Outputs, put

    options = Options(**given)
    console.quiet = options.quiet
    if options.format == "xlsx":
        if not options.output:
            raise UsageError("workbook-alone")
        options = options._replace(format="text")
    if options.watch and (options.format != "text" or options.output or "-" in options.paths):
        raise UsageError("watch-alone")
    ruleset, found = _ruleset(console, options), _found(options)
    _notes(console, ruleset, found, options)
    with Outputs(options.output, {source.path for source in found.sources}) as files:
        report = _report(console, ruleset, found, options)
        for file in files:
            put(file, renderer(file.format)(report, console.wording_of_files(options.reveal)))
            console.note("written", {"path": file.path})
    _show(console, report, options)
    if report.partial:
        console.complain(
            console.voice().say("console.partial", {"done": len(report.drafts), "drafts": len(found.sources)})
        )
        return INTERRUPTED
    if options.watch:
        _watch(console, ruleset, report, options)
    return FAILS if report.status in COSTS[options.fail_on] else COMPLIES


def _watch(console: Console, ruleset: Ruleset, report: Report, options: Options) -> None:
    """Check again each time that a draft is saved, until the user interrupts."""
    from essaycheck import watching

    saves = watching.saves(options.paths or (".",))
    console.note("watching", {"number": len(report.drafts)})
    for _ in saves:
        after = watching.settled(lambda: _report(console, ruleset, _found(options), options))
        click.clear()
        if after is None:
            console.note("nothing-left")
            continue
        if after.partial:
            raise KeyboardInterrupt
        _show(console, after, options)
        found = watching.changes(report, after)
        console.show(watching.told(found, console.wording(options.reveal), len(after.drafts) == 1))
        report = after


@cli.command("annotate", cls=Command)
@click.argument("draft", metavar="DRAFT")
@click.option("-o", "--output")
@click.option("--rules")
@click.option("--notice")
@click.option("--group")
@click.option("--as-of", callback=_day)
@click.option("--reveal", is_flag=True)
@click.pass_obj
def annotate(console: Console, /, draft: str, output: str | None, **given: Any) -> int:
    """Write a copy of a draft with comments on what is found in it."""
    from essaycheck.checking import annotate_source
    from essaycheck.discovery import find_document, pasted
    from essaycheck.outputs import Outputs, copy_path, put
    from essaycheck.rule import Context

    options = Options((draft,), **given)
    source = find_document(draft)
    ruleset, context = _ruleset(console, options), Context(options.as_of, options.group)
    with Outputs([copy_path(pasted(draft), output)], {source.path}, "docx") as (file,):
        try:
            checked, data = annotate_source(
                source, ruleset, context, console.wording_of_files(options.reveal)
            )
        except UnreadableEssayError as error:
            console.complain(unreadable(error, source.shown, console.voice()))
            return FAILS
        put(file, data)
    voice = console.voice()
    verdict = voice.say(f"report.{draft_status(checked)}")
    console.note("annotated", {"path": file.path, "verdict": verdict})
    return COMPLIES


def _ruleset(console: Console, options: Options) -> Ruleset:
    """The ruleset named, or else the one that belongs to the paths; the group named must be in it."""
    from essaycheck.discovery import pasted
    from essaycheck.rulesets import find_ruleset, group_named, load_ruleset

    if options.notice is not None:
        ruleset = _from_notice(console, options)
    elif options.rules:
        ruleset = load_ruleset(options.rules)
    else:
        ruleset = find_ruleset([*map(pasted, options.paths)])
    if options.group is not None:
        group_named(ruleset, options.group)
    return ruleset


def _from_notice(console: Console, options: Options) -> Ruleset:
    """The rules out of the notice named; what is not understood is said, for it is not checked."""
    from essaycheck.notice import read_notice

    if options.rules:
        raise UsageError("rules-and-notice")
    derived = read_notice(options.notice or "").derived
    tell_puzzles(console, derived)
    return derived.ruleset


def _found(options: Options) -> Found:
    """The drafts to check; standard input is read when its turn comes."""
    from essaycheck.discovery import Found, find_sources

    paths = [path for path in options.paths if path != "-"]
    if options.stdin_filename is not None and "-" not in options.paths:
        raise UsageError("stdin-alone")
    return find_sources(paths or ["."]) if paths or not options.paths else Found((), {})


def _notes(console: Console, ruleset: Ruleset, found: Found, options: Options) -> None:
    if ruleset.identity.default and options.format != "text":
        console.note("default", {"source": ruleset.identity.source})
    voice, skipped = console.voice(), [each for each in found.skipped.items() if each[0] != "ruleset"]
    if skipped:
        parts = tuple(voice.say(f"skipped.{kind}", {"number": number}) for kind, number in skipped)
        console.note("skipped", {"parts": parts})


def _report(console: Console, ruleset: Ruleset, found: Found, options: Options) -> Report:
    """Check the drafts; jsonl shows each as soon as it is done."""
    from essaycheck.report import Report
    from essaycheck.rule import Context

    context = Context(options.as_of, options.group)
    streams = options.format == "jsonl"
    drafts: list[Draft] = []
    partial = False
    with (
        console.progress(len(found.sources)) as tell,
        closing(_checked(ruleset, context, found, options)) as all_,
    ):
        try:
            for draft in all_:
                drafts.append(draft)
                tell(draft)
                if streams and not _send_line(console, draft, options):
                    raise click.exceptions.Exit(FAILS)  # nobody reads on: what is left was not checked
        except KeyboardInterrupt:
            partial = True
    return Report(ruleset.identity, tuple(drafts), partial=partial)


def _checked(
    ruleset: Ruleset, context: Context, found: Found, options: Options
) -> Generator[Draft, None, None]:
    from essaycheck.checking import check_sources, check_stream

    if "-" in options.paths:
        name = options.stdin_filename
        yield check_stream(sys.stdin.buffer, name, ruleset, context, options.encoding)
    yield from check_sources(found.sources, ruleset, context, options.encoding, options.jobs)


def _send_line(console: Console, draft: Draft, options: Options) -> bool:
    from essaycheck.render.jsonl import line

    return console.send(line(draft, console.wording_of_files(options.reveal)))


def _show(console: Console, report: Report, options: Options) -> None:
    """Put the report on standard output."""
    if options.format == "text":
        from essaycheck.render.text import Screen, compose

        wording, look = console.wording(options.reveal), console.look
        detail = 1 + options.verbose - options.quiet
        console.show(compose(report, wording, Screen(look.width, look.colour, look.chinese, detail)))
    elif options.format == "jsonl":
        from essaycheck.render.jsonl import last_line

        console.send(last_line(report, console.wording_of_files(options.reveal)))
    else:
        console.send(renderer(options.format)(report, console.wording_of_files(options.reveal)))
