"""The word lists by which names, institutions and posts are told, as names.txt holds them."""

from __future__ import annotations

from functools import cache
from typing import Any

from essaycheck.recognition.wordlists import wordlists
from essaycheck.records import NamedTuple


class _Names(NamedTuple):
    surnames: frozenset[str]
    syllables: frozenset[str]
    compound_surnames: frozenset[str]
    """Of two characters each."""
    single_names: frozenset[str]
    rare_surnames: frozenset[str]
    peoples: frozenset[str]
    institutions: tuple[str, ...]
    kinds: frozenset[str]
    """The same, to ask whether a text is nothing but one of them."""
    bare_institutions: frozenset[str]
    weak_institutions: tuple[str, ...]
    local_institutions: tuple[str, ...]
    no_institutions: tuple[str, ...]
    positions: tuple[str, ...]
    ends: tuple[frozenset[str], frozenset[str], frozenset[str]]
    """The last characters of institutions, of weak ones too, and of positions: most texts have none."""
    measures: frozenset[str]
    about: tuple[str, ...]
    portraits: tuple[str, ...]
    addresses: tuple[str, ...]
    placeholders: frozenset[str]
    prompts: tuple[str, ...]
    no_titles: frozenset[str]
    notes: tuple[str, ...]
    attributes: frozenset[str]
    speakers: tuple[str, ...]
    parts: tuple[str, ...]
    no_persons: frozenset[str]
    nobodys: tuple[str, ...]
    said_beside: frozenset[str]
    belonging: tuple[str, ...]
    living: tuple[str, ...]
    pupils: tuple[str, ...]
    closings: frozenset[str]
    sent_by: frozenset[str]
    true_names: frozenset[str]
    forces: tuple[str, ...]
    entries: tuple[str, ...]
    senders: tuple[str, ...]
    reporters: tuple[str, ...]
    in_departments: frozenset[str]
    written_at: tuple[str, ...]
    courtesies: frozenset[str]
    parents: frozenset[str]
    forms_of_address: tuple[str, ...]
    everybody: tuple[str, ...]
    posts_as_names: frozenset[str]
    of_many: frozenset[str]
    any_unit: frozenset[str]
    given_names: tuple[str, ...]
    with_de: tuple[str, ...]


@cache
def names() -> _Names:
    """The word lists of names.txt, each as its field is annotated, and what is made of them."""
    lists = wordlists("names.txt")
    lists_of_ends = ("institutions", "weak_institutions", "local_institutions", "positions")
    whole, weak, local, posts = (_ends(lists[name]) for name in lists_of_ends)
    sets = {field for field, kind in _Names.__annotations__.items() if kind == "frozenset[str]"}
    made: dict[str, Any] = {
        **{field: frozenset(words) if field in sets else words for field, words in lists.items()},
        "syllables": frozenset("".join(lists["syllables"])),
        "kinds": frozenset(lists["institutions"]),
        "positions": tuple(sorted(lists["positions"], key=len, reverse=True)),
        "ends": (whole, whole | weak | local, posts),
    }
    return _Names(**made)


def _ends(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word[-1] for word in words)
