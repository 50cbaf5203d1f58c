"""The commands about rulesets: list, show, check, derive, schema; and explain."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from essaycheck.commands import FAILS, FILE, Command, Group
from essaycheck.errors import NoticeError, UsageError

if TYPE_CHECKING:
    from essaycheck.console import Console
    from essaycheck.notice import Derived, Notice
    from essaycheck.render.columns import Page
    from essaycheck.rulesets.pages import Manual
    from essaycheck.wording import Wording

rules = Group("rules")


def _builtin(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """The built-in rulesets that a shell may complete to."""
    from essaycheck.rulesets import builtin_names

    return [name for name in builtin_names() if name.startswith(incomplete)]


def _explained(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """The tables that a shell may complete to."""
    from essaycheck.rulesets import pages

    return [name for name in pages.explained("en") if name.startswith(incomplete)]


@rules.command("list", cls=Command)
@click.pass_obj
def rules_list(console: Console) -> None:
    """List the built-in rulesets."""
    from essaycheck.rulesets import builtin_names, load_ruleset

    wording = console.wording()
    rulesets = {name: load_ruleset(name) for name in builtin_names()}
    lines = ({"name": name, "contest": ruleset.contest} for name, ruleset in rulesets.items())
    console.show("".join(wording.say("console.builtin", line) + "\n" for line in lines))


@rules.command("show", cls=Command)
@click.argument("name", metavar="NAME", shell_complete=_builtin)
@click.pass_obj
def rules_show(console: Console, name: str) -> None:
    """Print the TOML of a ruleset."""
    from essaycheck.rulesets import ruleset_text

    console.give(ruleset_text(name))


@rules.command("check", cls=Command)
@click.argument("file", metavar="FILE", type=FILE)
@click.pass_obj
def rules_check(console: Console, file: str) -> None:
    """Load a ruleset and say that it is good."""
    from essaycheck.rulesets import load_ruleset

    ruleset = load_ruleset(file)
    wording = console.wording(reveal=True)
    number = len(ruleset.rules) + sum(len(group.rules) for group in ruleset.groups)
    number += len(ruleset.together)
    good = wording.say("console.ruleset-good", {"source": ruleset.identity.source, "number": number})
    console.show(f"{good}\n")


@rules.command("derive", cls=Command)
@click.argument("notice", metavar="NOTICE", type=FILE)
@click.option("-o", "--output", type=FILE)
@click.option("--force", is_flag=True)
@click.pass_obj
def rules_derive(console: Console, notice: str, output: str | None, force: bool) -> None:
    """Write the ruleset that a notice asks for."""
    from essaycheck.notice import read_notice

    if output is not None and not _is_one(output, notice):
        _refuse_no_ruleset(output)
        if os.path.isfile(output) and not force:  # noqa: PTH113 - pathlib raises for a name that is too long
            raise UsageError("output-exists", path=output)
    try:
        found = read_notice(notice)
    except NoticeError as error:
        error.status = FAILS
        raise
    _give_ruleset(console, found, output)
    tell_puzzles(console, found.derived)
    counted = {"number": len(found.derived.tables), "puzzles": len(found.derived.puzzles)}
    console.note("derived", {name: number for name, number in counted.items() if number})


def _is_one(output: str, notice: str) -> bool:
    """Whether both are the notice itself, which is refused as a file that is read."""
    return all(map(os.path.exists, (output, notice))) and os.path.samefile(output, notice)  # noqa: PTH121


def _refuse_no_ruleset(path: str) -> None:
    """Refuse the name of a draft or of a report: a ruleset in its place, even a forced one, is a slip."""
    from essaycheck.filenames import DOCUMENTS, suffix_of
    from essaycheck.render import SUFFIXES

    if suffix_of(path) in {*DOCUMENTS, *SUFFIXES}:
        raise UsageError("output-ruleset", path=path)


def _give_ruleset(console: Console, found: Notice, output: str | None) -> None:
    """The ruleset as TOML, to ``output`` or else to the screen."""
    from essaycheck.notice import dump
    from essaycheck.outputs import Outputs, put

    text = dump(found.derived, console.wording_of_files(reveal=True))
    if output is None:
        console.give(text)
        return
    with Outputs([output], (), {found.path}, "toml") as files:
        put(files[0], text.encode())
    console.note("written", {"path": output})


@rules.command("schema", cls=Command)
@click.pass_obj
def rules_schema(console: Console) -> None:
    """Print the JSON Schema of a ruleset."""
    import json

    from essaycheck.rulesets.pages import ruleset_schema

    console.give(json.dumps(ruleset_schema(console.lang), ensure_ascii=False, indent=2) + "\n")


@click.command("explain", cls=Command)
@click.argument("rule", required=False, metavar="RULE", shell_complete=_explained)
@click.pass_obj
def explain(console: Console, rule: str | None) -> None:
    """Print the manual page of a rule, or name them all."""
    from essaycheck.render.columns import Page
    from essaycheck.rulesets import pages

    wording = console.wording()
    page = Page(console.look.width, colour=False)
    if rule:
        _write_manual(page, pages.explain(rule, wording.lang), wording)
    else:
        page.row(0, "", wording.say("console.explain"))
        for kind, note in pages.explained(wording.lang).items():
            page.row(16, f"  {kind}", note)
    console.show(page.text())


def _write_manual(page: Page, manual: Manual, wording: Wording) -> None:
    for paragraph in manual.about:
        page.row(0, "", paragraph)
        page.gap()
    page.row(0, "", wording.say("console.keys"))
    for key, note in manual.keys:
        page.row(18, f"  {key}", note)
    page.gap()
    page.row(0, "", wording.say("console.example"))
    for line in manual.example.split("\n"):
        page.line((line, ""))


def tell_puzzles(console: Console, derived: Derived) -> None:
    """Say what of a notice was not understood."""
    for puzzle in derived.puzzles:
        console.note("not-understood", puzzle.facts)
