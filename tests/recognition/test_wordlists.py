"""No word of a list is there for nothing."""

from __future__ import annotations

from collections import Counter

import pytest

from essaycheck.recognition.wordlists import wordlists

ENDINGS = ["weak_institutions", "local_institutions"]
"""Lists that are asked only whether a text ends with one of their words.

The longer word matters in two others: an institution's is asked for as a whole text as well (学校, 医院), a
position's is taken from the end, the longest first, so that what stands before it is the institution.
"""
BEGINNINGS = ["about", "portraits", "addresses", "nobodys", "prompts"]
"""The same at a text's beginning. Of ``belonging`` and ``pupils`` the longest word is looked for."""


@pytest.mark.parametrize("name", ENDINGS)
def test_no_ending_is_covered_by_a_shorter_one(name: str) -> None:
    words = wordlists("names.txt")[name]
    assert [word for word in words if word.endswith(tuple({*words} - {word}))] == []


@pytest.mark.parametrize("name", BEGINNINGS)
def test_no_beginning_is_covered_by_a_shorter_one(name: str) -> None:
    words = wordlists("names.txt")[name]
    assert [word for word in words if word.startswith(tuple({*words} - {word}))] == []


def test_no_weak_ending_is_a_sure_one() -> None:
    lists = wordlists("names.txt")
    assert [word for word in lists["weak_institutions"] if word.endswith(lists["institutions"])] == []


@pytest.mark.parametrize("file", ["names.txt", "labels.txt", "places.txt", "rosters.txt"])
def test_no_word_stands_twice_in_a_list(file: str) -> None:
    twice = {
        name: [word for word, n in Counter(words).items() if n > 1] for name, words in wordlists(file).items()
    }
    assert {name: words for name, words in twice.items() if words} == {}
