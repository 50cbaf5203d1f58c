"""Lists of words, kept as data: ``name: word word …``, going on in indented lines; ``#`` begins a comment.

Read with ``str.split``: a TOML parser takes ten times as long, and every run needs the lists.
"""

from __future__ import annotations

from functools import cache
from itertools import chain

from essaycheck.resources import resource


@cache
def wordlists(file: str) -> dict[str, tuple[str, ...]]:
    """The lists of a file in this folder, by name, in the order of the file."""
    lists: dict[str, tuple[str, ...]] = {}
    name = ""
    for line in resource("recognition", file).splitlines():
        if line.startswith("#") or not line.strip():
            continue
        if not line.startswith(" "):
            name, _, line = line.partition(":")
        lists[name] = (*lists.get(name, ()), *line.split())
    return lists


@cache
def label_words() -> frozenset[str]:
    """Every word that is put before what an author says of himself, whatever it is."""
    return frozenset(chain.from_iterable(wordlists("labels.txt").values()))
