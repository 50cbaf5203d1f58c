"""The README is true: its reports are real, its rulesets load, its commands exist, and none is left out."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest

from essaycheck.cli import cli
from essaycheck.rulesets import parse_ruleset

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")
CHINESE, ENGLISH = README.split("\n---\n")


def _blocks(text: str, language: str) -> list[str]:
    """The fenced blocks of ``language``, the word behind the fence."""
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def _commands(command: click.Command, path: str) -> Iterator[tuple[str, click.Command]]:
    """Every command below ``command`` with the words that call it."""
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            child = command.get_command(context, name)
            assert child
            yield from _commands(child, f"{path} {name}")
    else:
        yield path, command


COMMANDS = dict(_commands(cli, "essaycheck"))
OPTIONS = {
    option
    for command in COMMANDS.values()
    for parameter in command.params
    if isinstance(parameter, click.Option)
    for option in parameter.opts
    if option.startswith("--")
}


@pytest.mark.parametrize("block", _blocks(README, "console"))
def test_a_pasted_report_is_the_real_one(block: str) -> None:
    line, pasted = block.split("\n", 1)
    words = shlex.split(line.removeprefix("$ essaycheck "))
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8", "COLUMNS": "80", "LANG": "C", "LC_ALL": "C"}
    run = subprocess.run(
        [sys.executable, "-m", "essaycheck", *words],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (run.stdout, run.stderr) == (pasted, "")


@pytest.mark.parametrize("block", _blocks(README, "toml"))
def test_a_ruleset_loads(block: str) -> None:
    assert parse_ruleset(block, "README.md").rules


@pytest.mark.parametrize("language", ["sh", "bat"])
def test_both_languages_give_the_same_commands(language: str) -> None:
    chinese = [block.replace("我的征文.docx", "my-essay.docx") for block in _blocks(CHINESE, language)]
    assert chinese == _blocks(ENGLISH, language)


@pytest.mark.parametrize("text", [CHINESE, ENGLISH], ids=["zh", "en"])
def test_windows_is_told_each_command_that_others_are(text: str) -> None:
    unix = re.findall(r"\.venv/bin/essaycheck (.+)", "".join(_blocks(text, "sh")))
    windows = re.findall(r"\.venv\\Scripts\\essaycheck (.+)", "".join(_blocks(text, "bat")))
    assert windows == [words.rstrip("/") for words in unix]


def test_the_test_command_is_that_of_ci() -> None:
    (command,) = re.findall(r"^exec (.+)$", (ROOT / ".ci" / "run").read_text("utf-8"), re.MULTILINE)
    assert f"{command}\n" in _blocks(CHINESE, "sh")


@pytest.mark.parametrize("text", [CHINESE, ENGLISH], ids=["zh", "en"])
@pytest.mark.parametrize("path", COMMANDS)
def test_every_command_is_documented(text: str, path: str) -> None:
    assert re.search(rf"^\| `{path}\b", text, re.MULTILINE)


@pytest.mark.parametrize("text", [CHINESE, ENGLISH], ids=["zh", "en"])
@pytest.mark.parametrize("option", sorted(OPTIONS))
def test_every_option_is_documented(text: str, option: str) -> None:
    assert re.search(rf"^\| (`-\w`, )?`{option}\b", text, re.MULTILINE)


def test_every_command_and_option_named_exists() -> None:
    """``essaycheck x y`` in a table names a command; ``--x`` an option, but in a block for the shell or behind python3."""
    prose = re.sub(r"^```(sh|bat)\n.*?^```$", "", README, flags=re.MULTILINE | re.DOTALL)
    named = set(re.findall(r"^\| `(essaycheck(?: [a-z]+)+)", README, re.MULTILINE))
    assert named == set(COMMANDS)
    assert set(re.findall(r"--[a-z][a-z-]*", prose)) <= OPTIONS
