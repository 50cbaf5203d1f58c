"""The word lists by which names, institutions and posts are told, as names.txt holds them."""

from __future__ import annotations

from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import Any

from essaycheck.recognition.wordlists import wordlists
from essaycheck.records import NamedTuple

Endings = dict[str, tuple[str, ...]]
"""Words by their last characters, the longest first: of hundreds a text is held against few."""


_LAST = itemgetter(-1)
_INSTITUTIONS = ("institutions", "weak_institutions", "local_institutions")


class _Names(NamedTuple):
    surnames: frozenset[str]
    syllables: frozenset[str]
    compound_surnames: frozenset[str]
    """Of two characters each."""
    single_names: frozenset[str]
    rare_surnames: frozenset[str]
    peoples: frozenset[str]
    institutions: Endings
    kinds: frozenset[str]
    """The same, to ask whether a text is nothing but one of them."""
    bare_institutions: frozenset[str]
    weak_institutions: Endings
    local_institutions: Endings
    no_institutions: Endings
    positions: Endings
    ends: tuple[frozenset[str], frozenset[str]]
    """The last characters of institutions, and of weak ones too: most texts have none."""
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
    makers: dict[str, Any] = {"frozenset[str]": frozenset, "Endings": _endings, "tuple[str, ...]": tuple}
    kinds = _Names.__annotations__
    made: dict[str, Any] = {field: makers[kinds[field]](words) for field, words in lists.items()}
    made["syllables"] = frozenset("".join(lists["syllables"]))
    made["kinds"] = frozenset(lists["institutions"])
    whole, weak, local = (made[name].keys() for name in _INSTITUTIONS)
    made["ends"] = (frozenset(whole), whole | weak | local)
    return _Names(**made)


def _endings(words: tuple[str, ...]) -> Endings:
    longest_first = sorted(words, key=len, reverse=True)
    return {end: tuple(found) for end, found in groupby(sorted(longest_first, key=_LAST), _LAST)}
