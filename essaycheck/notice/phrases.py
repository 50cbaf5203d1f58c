"""The words by which a notice is understood, read once from phrases.toml."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import Any

from essaycheck.records import NamedTuple
from essaycheck.resources import resource


class Phrases(NamedTuple):
    """The lists of phrases.toml."""

    zones: tuple[tuple[str, tuple[str, ...]], ...]
    heads: tuple[str, ...]
    lists: dict[str, tuple[str, ...]]
    fields: dict[str, str]
    tokens: dict[str, str]
    fonts: dict[str, str]


@cache
def phrases() -> Phrases:
    """All of them."""
    data: dict[str, Any] = tomllib.loads(resource("notice", "phrases.toml"))
    return Phrases(
        tuple((zone["name"], tuple(zone["words"])) for zone in data["zone"]),
        tuple(data["heads"]),
        {name: tuple(words) for name, words in data["lists"].items()},
        _by_word(data["fields"]),
        _by_word(data["tokens"]),
        _by_word(data["fonts"]),
    )


def _by_word(names: dict[str, list[str]]) -> dict[str, str]:
    return {word: name for name, words in names.items() for word in words}


@cache
def any_of(*lists: str) -> str:
    """A regular expression for any word of the lists named, the longest first."""
    words = {word for name in lists for word in phrases().lists[name]}
    return "(?:" + "|".join(map(re.escape, sorted(words, key=len, reverse=True))) + ")"
