"""Completion of command lines by the shells that the README names, as it tells to set it up."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SETUP = {
    "bash": 'eval "$(_ESSAYCHECK_COMPLETE=bash_source essaycheck)"',
    "zsh": 'eval "$(_ESSAYCHECK_COMPLETE=zsh_source essaycheck)"',
    "fish": "_ESSAYCHECK_COMPLETE=fish_source essaycheck | source",
}
COMPLETE = {
    "bash": "COMP_WORDS=({words}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); COMPREPLY=();"
    " _essaycheck_completion essaycheck 2>&-; printf '%s\\n' \"${{COMPREPLY[@]}}\"",
    "zsh": "words=({words}); CURRENT=${{#words}};"
    " compadd() {{ print -l -- ${{(P)@[-1]}} }}; _describe() {{ print -l -- ${{(P)3}} }};"
    " _path_files() {{ print files }}; _essaycheck_completion",
    "fish": "complete -C '{line}'",
}
LINES = [
    ("essaycheck ch", {"check"}, {"explain"}),
    ("essaycheck check --fo", {"--format"}, {"--fail-on"}),
    ("essaycheck check --format j", {"json", "jsonl"}, {"text"}),
    ("essaycheck rules d", {"derive"}, {"list"}),
    ("essaycheck rules show m", {"mass-line"}, set()),
    ("essaycheck explain le", {"length"}, {"title"}),
    ("essaycheck annotate --lang z", {"zh"}, {"en"}),
]


def completed(shell: str, line: str, folder: Path) -> list[str]:
    """What the shell offers for a command line, without descriptions."""
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not there")
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "LANG": "C.UTF-8",
    }
    prelude = "autoload -Uz compinit; compinit -u -D 2>/dev/null;" if shell == "zsh" else ""
    words = " ".join(f"'{word}'" for word in line.split(" "))
    script = f"{prelude} {SETUP[shell]}\n{COMPLETE[shell].format(words=words, line=line)}"
    done = subprocess.run(
        [shell, "-c", script], capture_output=True, text=True, env=environment, cwd=folder, check=False
    )
    return [re.split("[\t:]", offer)[0] for offer in done.stdout.splitlines()]


@pytest.mark.parametrize("shell", SETUP)
def test_the_readme_tells_how_to_set_it_up(shell: str) -> None:
    readme = (Path(__file__).parent.parent / "README.md").read_text("utf-8")
    assert readme.count(SETUP[shell].replace("|", "\\|")) == 2


@pytest.mark.parametrize("shell", SETUP)
@pytest.mark.parametrize(("line", "offered", "not_offered"), LINES)
def test_commands_options_and_values_are_completed(
    shell: str, line: str, offered: set[str], not_offered: set[str], tmp_path: Path
) -> None:
    found = set(completed(shell, line, tmp_path))
    assert offered <= found
    assert not found & not_offered


def test_paths_are_left_to_the_shell(tmp_path: Path) -> None:
    (tmp_path / "draft.docx").write_bytes(b"")
    assert "draft.docx" in completed("fish", "essaycheck check dra", tmp_path)
    for argument in ("check ", "annotate ", "check --rules ", "check -o ", "rules check ", "rules derive "):
        script = f"COMP_WORDS='essaycheck {argument}' COMP_CWORD={argument.count(' ') + 1}"
        assert asked(script) == "file,"


def asked(variables: str) -> str:
    """The answer of the program itself to bash."""
    environment = {**os.environ, "_ESSAYCHECK_COMPLETE": "bash_complete"}
    words, _, number = variables.rpartition(" ")
    environment["COMP_WORDS"] = words.partition("=")[2].strip("'")
    environment["COMP_CWORD"] = number.partition("=")[2]
    program = "from essaycheck.__main__ import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, env=environment, check=False
    )
    return done.stdout.strip()
