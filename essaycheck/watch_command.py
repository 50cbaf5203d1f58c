"""``check --watch``: each save is checked by the rules as they are then."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from essaycheck import watching
from essaycheck.check_command import find_drafts, planned, reported, show
from essaycheck.complaints import complaint
from essaycheck.errors import EssaycheckError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from essaycheck.check_command import Options
    from essaycheck.console import Console
    from essaycheck.report import Report
    from essaycheck.rule import Ruleset


def saves(ruleset: Ruleset, options: Options) -> Iterator[None]:
    """The saves of the drafts and of the ruleset, from now on: also while they are first checked."""
    rules = options.notice or options.rules or ruleset.identity.source
    return watching.saves(options.paths or (".",), rules if os.path.isfile(rules) else "")  # noqa: PTH113


def watch(
    console: Console,
    load: Callable[[], Ruleset],
    report: Report,
    options: Options,
    saves: Iterator[None],
) -> None:
    """Check again each time that a draft or the rules, which ``load`` gives, are saved, until Ctrl-C."""
    console.note("watching", {"number": len(report.drafts)})
    shown: Report | None = report
    for _ in saves:
        try:
            after = watching.settled(lambda: _again(console, load(), options), report)
        except EssaycheckError as error:
            shown = None
            _complain(console, error)
            continue
        if shown and after and watching.is_same(shown, after):
            continue  # what is on the screen still holds, what has changed with it
        click.clear()
        shown = after
        if after is None:
            console.note("nothing-left")
            continue
        if after.partial:
            raise KeyboardInterrupt
        _show(console, report, after, options)
        report = after


def _complain(console: Console, error: EssaycheckError) -> None:
    """Say what keeps the drafts from being checked, such as a mistake in the rules."""
    click.clear()
    console.complain(complaint(error, console.voice()))
    console.note("watching-rules")


def _show(console: Console, before: Report, after: Report, options: Options) -> None:
    """The report, and what has changed since the one before."""
    show(console, after, options)
    wording = console.wording(options.reveal)
    if before.ruleset != after.ruleset:
        console.show(wording.say("watch.rules") + "\n")
    console.show(watching.told(watching.changes(before, after), wording, len(after.drafts) == 1))
    console.note("watching", {"number": len(after.drafts)})


def _again(console: Console, ruleset: Ruleset, options: Options) -> Report:
    return reported(console, planned(console, ruleset, find_drafts(options), options), options)
