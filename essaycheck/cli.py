"""Arguments in, exit status out; here ends what nobody expected. What is said goes through ``console``."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING, Any

import click

from essaycheck.check_command import (
    Options,
    files_read,
    find_drafts,
    note_beforehand,
    planned,
    reported,
    show,
)
from essaycheck.commands import BUG, COMPLIES, FAILS, FILE, INTERRUPTED, REFUSED, Command, Group, OneOf
from essaycheck.console import Console, language, open_streams
from essaycheck.errors import NoticeError, RulesetError, UnreadableEssayError, UsageError
from essaycheck.filenames import fitting
from essaycheck.render import RENDERERS

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Sequence

    from essaycheck.discovery import Source
    from essaycheck.gathering import Run
    from essaycheck.report import CheckedDraft, Report
    from essaycheck.rule import Ruleset

COSTS = {"error": ("fail",), "warning": ("fail", "warn"), "never": ()}
"""By ``--fail-on``: of which reports the exit status is 1."""

AS_WRITTEN = r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?"
"""A day as people write it."""

MOST_JOBS = 60 if sys.platform == "win32" else 256
"""Processes at once: Windows can wait for 63 things, and more than so many are of no use anywhere."""


def _rules() -> click.Command:
    from essaycheck.rules_command import rules

    return rules


def _explain() -> click.Command:
    from essaycheck.rules_command import explain

    return explain


cli = Group("essaycheck", {"rules": _rules, "explain": _explain})


def run(args: Sequence[str]) -> int:
    """Run the command line and give its exit status. What went wrong is said on standard error."""
    open_streams()
    console = Console(language(args))
    try:
        return cli.main(list(args), "essaycheck", standalone_mode=False, obj=console) or COMPLIES
    except (NoticeError, RulesetError, UsageError) as error:
        from essaycheck.complaints import complaint

        console.complain(complaint(error, console.voice()))
        return error.status if isinstance(error, NoticeError) else REFUSED
    except (KeyboardInterrupt, click.Abort):
        console.note("interrupted")
        return INTERRUPTED
    except Exception:
        return _unexpected(console)


def _unexpected(console: Console) -> int:
    """Say what went wrong: no bug where the current folder is gone, as on a stick that was drawn out."""
    if not _is_somewhere():
        from essaycheck.complaints import complaint

        console.complain(complaint(UsageError("folder-gone"), console.voice()))
        return REFUSED
    import traceback

    console.complain(traceback.format_exc())
    console.note("bug")
    return BUG


def _is_somewhere() -> bool:
    try:
        os.getcwd()  # noqa: PTH109
    except OSError:
        return False
    return True


def _each(ctx: click.Context, param: click.Parameter, value: Sequence[str]) -> tuple[str, ...]:
    """The paths, in place of each pattern those that fit it."""
    return tuple(path for pattern in value for path in fitting(pattern))


def _day(ctx: click.Context, param: click.Parameter, value: str | None) -> datetime.date:
    import datetime

    if value is None:
        return datetime.date.today()
    import re
    from unicodedata import normalize

    try:
        if numbers := re.fullmatch(AS_WRITTEN, normalize("NFKC", value).strip()):
            return datetime.date(*map(int, numbers.groups()))
        return datetime.date.fromisoformat(value)
    except ValueError:
        raise UsageError("not-a-day", found=value) from None


def _encoding(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    if value is not None:
        from essaycheck.readers.encodings import known

        if not known(value):
            raise UsageError("unknown-encoding-name", encoding=value)
    return value


def _jobs(ctx: click.Context, param: click.Parameter, value: str | None) -> int:
    """How many processes check at once: as many as there are processors when nothing is said."""
    if value is None:
        return min(_processors(), MOST_JOBS)
    if not value.isdecimal() or not 1 <= int(value) <= MOST_JOBS:
        raise UsageError("not-jobs", found=value, most=MOST_JOBS)
    return int(value)


def _processors() -> int:
    """Those that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@cli.command("check", cls=Command)
@click.argument("paths", nargs=-1, metavar="PATH", type=FILE, callback=_each)
@click.option("--rules", type=FILE)
@click.option("--notice", type=FILE)
@click.option("--format", type=OneOf(RENDERERS), default="text")
@click.option("-o", "--output", multiple=True, type=FILE)
@click.option("--fail-on", type=OneOf(COSTS), default="error")
@click.option("--group")
@click.option("--as-of", callback=_day)
@click.option("--encoding", callback=_encoding)
@click.option("--stdin-filename", type=FILE)
@click.option("--since", type=FILE)
@click.option("--against", multiple=True, type=FILE)
@click.option("--registered", type=FILE)
@click.option("--reveal", is_flag=True)
@click.option("--jobs", callback=_jobs)
@click.option("--watch", is_flag=True)
@click.option("-q", "--quiet", is_flag=True)
@click.option("-v", "--verbose", is_flag=True)
@click.pass_obj
def check(console: Console, /, **given: Any) -> int:
    """Check drafts and report on them."""
    options = _accepted(Options(**given))
    console.quiet = options.quiet
    found = find_drafts(options)  # first: what is not there has no ruleset either
    ruleset = _ruleset(console, options)
    run = planned(console, ruleset, found, options)
    note_beforehand(console, ruleset, found, options)
    if len(found.sources) > 1 or options.against or options.watch:
        gc.enable()  # what one draft leaves behind goes with the process; what many leave would add up
    saves = _saves(ruleset, options) if options.watch else None
    report, unwritten = _reported(console, run, options)
    show(console, report, options)
    if report.partial:
        _say_partial(console, report.tally.drafts, len(run.sources) + run.streamed)
        return INTERRUPTED
    if saves:
        from essaycheck.watch_command import watch

        watch(console, lambda: _ruleset(console, options, again=True), report, options, saves)
    if unwritten:
        return REFUSED
    return FAILS if report.status in COSTS[options.fail_on] else COMPLIES


def _accepted(options: Options) -> Options:
    """The options, unless they do not go together. With a workbook the screen shows the text."""
    if options.watch and (options.format != "text" or options.output or "-" in options.paths):
        raise UsageError("watch-alone")
    if options.format != "xlsx":
        return options
    if not options.output:
        raise UsageError("workbook-alone")
    return options._replace(format="text")


def _reported(console: Console, run: Run, options: Options) -> tuple[Report, int]:
    """The report, and how many of the files asked for could not be written."""
    if not options.output:
        return reported(console, run, options), 0
    from essaycheck.report_files import written

    return written(console, run, options)


def _saves(ruleset: Ruleset, options: Options) -> Iterator[None]:
    from essaycheck.watch_command import saves

    return saves(ruleset, options)


def _say_partial(console: Console, done: int, drafts: int) -> None:
    """Say how far an interrupted run came: not to its end, or only not to what all drafts tell together."""
    facts = {"all": drafts} if done >= drafts else {"done": done, "drafts": drafts}
    console.complain(console.voice().say("console.partial", facts))


@cli.command("annotate", cls=Command)
@click.argument("draft", metavar="DRAFT", type=FILE)
@click.option("-o", "--output", type=FILE)
@click.option("--rules", type=FILE)
@click.option("--notice", type=FILE)
@click.option("--group")
@click.option("--as-of", callback=_day)
@click.option("--reveal", is_flag=True)
@click.pass_obj
def annotate(console: Console, /, draft: str, output: str | None, **given: Any) -> int:
    """Write a copy of a draft with comments on what is found in it."""
    from essaycheck.complaints import unreadable
    from essaycheck.discovery import find_document
    from essaycheck.outputs import copy_path
    from essaycheck.render.phrasing import outcome

    options = Options((draft,), **given)
    source = find_document(draft)
    ruleset = _ruleset(console, options)
    path = copy_path(draft, output)
    try:
        checked = _copied(console, source, ruleset, path, options)
    except UnreadableEssayError as error:
        console.complain(unreadable(error, source.shown, console.voice()))
        return FAILS
    verdict = console.voice().say(f"report.{outcome(checked)}")
    console.note("annotated", {"path": path, "verdict": verdict})
    return COMPLIES


def _copied(console: Console, source: Source, ruleset: Ruleset, path: str, options: Options) -> CheckedDraft:
    """The draft as it was checked; its copy with comments is at ``path``."""
    from essaycheck.outputs import Outputs, put
    from essaycheck.rule import Context
    from essaycheck.steps import annotate_source

    context, wording = Context(options.as_of, options.group), console.wording_of_files(options.reveal)
    with Outputs([path], {source.path}, files_read(options), "docx") as (file,):
        checked, data = annotate_source(source, ruleset, context, wording)
        put(file, data)
    return checked


def _ruleset(console: Console, options: Options, *, again: bool = False) -> Ruleset:
    """The ruleset named, or else the one that belongs to the paths; the group named must be in it.

    ``again``: what of a notice is not understood has been said before.
    """
    from essaycheck.rulesets import find_ruleset, group_named, load_ruleset

    if options.notice is not None:
        ruleset = _from_notice(console, options, again=again)
    elif options.rules is not None:
        ruleset = load_ruleset(options.rules)
    else:
        ruleset = find_ruleset(options.paths)
    if options.group is not None:
        group_named(ruleset, options.group)
    return ruleset


def _from_notice(console: Console, options: Options, *, again: bool) -> Ruleset:
    """The rules out of the notice named; what is not understood is said, for it is not checked."""
    from essaycheck.notice import read_notice
    from essaycheck.rules_command import tell_puzzles

    if options.rules is not None:
        raise UsageError("rules-and-notice")
    derived = read_notice(options.notice or "").derived
    if not again:
        tell_puzzles(console, derived)
    return derived.ruleset
