"""Who signs as one of many and tells no name: 小编, 网友, 普通党员, 一名基层干部."""

from __future__ import annotations

from functools import cache

from essaycheck.recognition.people.name_lists import names
from essaycheck.recognition.people.values import is_person
from essaycheck.recognition.wordlists import wordlists

_LONGEST = 10
_LONGEST_ADDRESS = 4


@cache
def _everybody() -> frozenset[str]:
    """What people are by the thousand."""
    words = {*wordlists("names.txt")["positions"], *names().everybody}
    return frozenset(words - {*names().posts_as_names, *names().forms_of_address})


def is_nobody(text: str) -> bool:
    """Whether a squeezed name says what many are: 党员, 乡村教师, 一名基层干部."""
    words = _everybody()
    rest = _before(text)
    while rest and text not in words:
        lead = next((rest[:end] for end in (3, 2, 1) if rest[:end] in names().of_many), "")
        if not lead:
            return rest in names().kinds
        rest = rest.removeprefix(lead)
    return text in words or (not rest and bool(_before(text)))


def is_addressed(text: str) -> bool:
    """Whether a squeezed name is how one speaks of somebody: 王女士, 小陆同志; but 陆远同志 names him."""
    ending = next((word for word in names().forms_of_address if text.endswith(word)), "")
    rest = text.removesuffix(ending)
    named = is_person(rest) and rest not in names().compound_surnames
    return bool(ending) and len(text) <= _LONGEST_ADDRESS and not named


def is_what(text: str) -> bool:
    """Whether a squeezed name says in words what somebody is: 行吟诗人; but 陆远之教师 names him."""
    rest = _before(text)
    if len(rest) < 2 or is_person(rest):
        return False
    from essaycheck.words import cut, is_word, tag_of

    return all(
        len(word) > 1 and is_word(word) and not tag_of(word).startswith(("nr", "ns", "nt"))
        for word in cut(rest)
    )


def _before(text: str) -> str:
    """What stands before a word for what many are: 普通 before 党员; "" where there is none."""
    if len(text) > _LONGEST or text.endswith(names().forms_of_address):
        return ""
    ending = next((text[at:] for at in range(len(text)) if text[at:] in _everybody()), "")
    return text.removesuffix(ending).removesuffix("的") if ending else ""
