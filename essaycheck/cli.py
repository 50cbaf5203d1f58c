"""Arguments in, exit status out: the only place that prints, exits or catches everything."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

import click

from essaycheck.commands import BUG, COMPLIES, FAILS, INTERRUPTED, REFUSED, Command, Group, OneOf
from essaycheck.complaints import complaint
from essaycheck.console import Console, language
from essaycheck.errors import NoticeError, RulesetError, UsageError
from essaycheck.render import RENDERERS, renderer
from essaycheck.rulebook import explain, rules, tell_puzzles

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Sequence

    from essaycheck.discovery import Found
    from essaycheck.report import Draft, Report
    from essaycheck.rule import Context, Ruleset

COSTS = {"error": ("fail",), "warning": ("fail", "warn"), "never": ()}
"""By ``--fail-on``: of which reports the exit status is 1."""

cli = Group("essaycheck")
cli.add_command(rules)
cli.add_command(explain)


class Options(NamedTuple):
    """What the user asks ``check`` for, by the names on the command line."""

    paths: tuple[str, ...]
    rules: str | None
    notice: str | None
    format: str
    output: tuple[str, ...]
    fail_on: str
    group: str | None
    as_of: datetime.date
    encoding: str | None
    stdin_filename: str | None
    reveal: bool
    quiet: bool
    verbose: bool


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
@click.option("-q", "--quiet", is_flag=True)
@click.option("-v", "--verbose", is_flag=True)
@click.pass_obj
def check(console: Console, /, **given: Any) -> int:
    """Check drafts and report on them."""
    from essaycheck.outputs import Outputs, put

    options = Options(**given)
    console.quiet = options.quiet
    ruleset, found = _ruleset(console, options), _found(options)
    _notes(console, ruleset, found, options)
    with Outputs(options.output, {source.path for source in found.sources}) as files:
        report = _report(console, ruleset, found, options)
        for file in files:
            put(file, renderer(file.format)(report, console.wording_of_files(options.reveal)))
            console.note("written", {"path": file.path})
    _show(console, report, options)
    return FAILS if report.status in COSTS[options.fail_on] else COMPLIES


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
    for draft in _checked(ruleset, context, found, options):
        drafts.append(draft)
        console.progress(len(drafts), len(found.sources))
        if streams and not _send_line(console, draft, options):
            break
    return Report(ruleset.identity, tuple(drafts))


def _checked(ruleset: Ruleset, context: Context, found: Found, options: Options) -> Iterator[Draft]:
    from essaycheck.checking import check_sources, check_stream

    if "-" in options.paths:
        name = options.stdin_filename
        yield check_stream(sys.stdin.buffer, name, ruleset, context, options.encoding)
    yield from check_sources(found.sources, ruleset, context, options.encoding)


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

        console.send(last_line(report))
    else:
        console.send(renderer(options.format)(report, console.wording_of_files(options.reveal)))
