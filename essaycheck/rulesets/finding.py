"""Where a ruleset comes from: a file, a built-in name, or the nearest essaycheck.toml."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from essaycheck import limits
from essaycheck.errors import Mistake, RulesetError, UsageError
from essaycheck.filenames import RULESET
from essaycheck.files import digest
from essaycheck.keys import choice
from essaycheck.readers.signatures import foreign
from essaycheck.resources import resource_path
from essaycheck.rulesets import toml
from essaycheck.rulesets.parsing import parse_ruleset

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaycheck.errors import Fact
    from essaycheck.rule import Ruleset

DEFAULT = "mass-line"


def builtin_names() -> tuple[str, ...]:
    """The names of the built-in rulesets, sorted."""
    return tuple(sorted(name.removesuffix(".toml") for name in os.listdir(resource_path("contests"))))


def load_ruleset(name: str) -> Ruleset:
    """The built-in ruleset of that name, else the one in the file of that name.

    Raises:
        RulesetError: it is not there, cannot be read or has mistakes.
    """
    return _load(*_located(name))


def ruleset_text(name: str) -> str:
    """The TOML of a ruleset as it was written, comments included.

    Raises:
        RulesetError: it is not there or cannot be read.
    """
    path, source = _located(name)
    return _decoded(_read(path, source), source)


def find_ruleset(paths: Sequence[str]) -> Ruleset:
    """The ruleset for the drafts at ``paths``: the nearest essaycheck.toml from each of them upward.

    A folder is looked in itself, the folders below it are not: strangers' files set no rules. ``-`` stands
    in the current folder. Where there is none, the built-in default, marked as such.

    Raises:
        UsageError: the paths lead to different rulesets.
        RulesetError: it cannot be read or has mistakes.
    """
    found = {_nearest(path) for path in paths or ["."]}
    if len(found) > 1:
        names = sorted(_shown(path) if path else DEFAULT for path in found)
        raise UsageError("rulesets-disagree", found=tuple(names))
    nearest = found.pop()
    if nearest:
        return _load(nearest, _shown(nearest))
    ruleset = load_ruleset(DEFAULT)
    return ruleset.replace(identity=ruleset.identity._replace(default=True))


def _nearest(path: str) -> str | None:
    """The ruleset above a path; a link's own folder counts, not its target's."""
    folder = os.getcwd() if path == "-" else os.path.abspath(path)
    if not os.path.isdir(folder):
        folder = os.path.dirname(folder)
    while not os.path.isfile(file := os.path.join(folder, RULESET)):
        above = os.path.dirname(folder)
        if above == folder:
            return None
        folder = above
    return file


def _shown(path: str) -> str:
    here = os.path.join(os.getcwd(), "")
    return path.removeprefix(here).replace(os.sep, "/")


def _located(name: str) -> tuple[str, str]:
    if name in builtin_names():
        return resource_path("contests", f"{name}.toml"), f"builtin:{name}"
    return name, name.replace(os.sep, "/").removeprefix("./")


def _load(path: str, source: str) -> Ruleset:
    data = _read(path, source)
    ruleset = parse_ruleset(_decoded(data, source), source)
    return ruleset.replace(identity=ruleset.identity._replace(sha256=digest(data)))


def _read(path: str, source: str) -> bytes:
    try:
        with open(path, "rb") as file:
            data = file.read(limits.RULESET + 1)
    except FileNotFoundError:
        facts: dict[str, Fact] = {"source": source, **choice(source, builtin_names())}
        raise RulesetError(source, [Mistake("", "no-such-ruleset", facts)]) from None
    except (OSError, ValueError):  # ValueError: a NUL in the name
        code = "ruleset-folder" if os.path.isdir(path) else "ruleset-unreadable"
        raise RulesetError(source, [Mistake("", code, {"source": source})]) from None
    if len(data) > limits.RULESET:
        facts = {"source": source, "most": limits.RULESET // limits.MIB}
        raise RulesetError(source, [Mistake("", "ruleset-too-large", facts)])
    return data


def _decoded(data: bytes, source: str) -> str:
    if foreign(data):
        raise RulesetError(source, [Mistake("", "ruleset-document", {"source": source})])
    try:
        return toml.decode(data)
    except toml.TomlError as error:
        raise RulesetError(source, [error.mistake]) from None
