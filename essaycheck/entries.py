"""What several drafts of a folder have in common: an author, a telephone number, a title."""

from __future__ import annotations

from collections import Counter
from itertools import combinations, product
from typing import TYPE_CHECKING

from essaycheck.agreement import compared, each_written
from essaycheck.report import CheckedDraft
from essaycheck.together import Entry
from essaycheck.verdict import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from essaycheck.errors import Fact
    from essaycheck.report import Draft
    from essaycheck.rule import Entries


def find_entries(drafts: Iterable[Draft], entries: Entries | None = None) -> tuple[Entry, ...]:
    """Authors of more drafts than ``entries`` allows, numbers under different names, titles that occur again.

    An author is told by name and telephone number together; whether namesakes who do not all state a number
    are one, a person has to say. Only the first counts for the status; the others are for a person to look
    at: a teacher's number may stand in the drafts of a whole class.
    """
    checked = [draft for draft in drafts if isinstance(draft, CheckedDraft)]
    authors = (*_authors(checked, entries), *_namesakes(checked, entries)) if entries else ()
    return (*authors, *_phones(checked), *_titles(checked))


def stated(draft: CheckedDraft, name: str) -> dict[str, str]:
    """What a draft states in the field ``name``, by the form in which it is compared."""
    values = (field.value for field in draft.fields if field.name == name)
    return {key: value for value in values if (key := compared(name, value))}


def _authors(drafts: Iterable[CheckedDraft], entries: Entries) -> Iterator[Entry]:
    found: dict[tuple[str, str], list[CheckedDraft]] = {}
    for draft in drafts:
        for key in product(stated(draft, "name"), stated(draft, "phone")):
            found.setdefault(key, []).append(draft)
    told: set[tuple[str, ...]] = set()
    for (name, phone), several in found.items():
        paths = _paths(several)
        if len(paths) > entries.max_per_author and paths not in told:
            told.add(paths)
            facts: dict[str, Fact] = {"number": len(paths), "max": entries.max_per_author}
            facts |= {"name": stated(several[0], "name")[name]}
            facts |= {"field": "phone", "value": stated(several[0], "phone")[phone]}
            yield Entry(Finding("entries.author", facts, level=entries.level), paths)


def _namesakes(drafts: Iterable[CheckedDraft], entries: Entries) -> Iterator[Entry]:
    """Who may have sent too much: one name at one place, and not a number in every draft."""
    found: dict[tuple[str, ...], list[CheckedDraft]] = {}
    for draft in drafts:
        for name in stated(draft, "name"):
            found.setdefault((name, *_whereabouts(draft)), []).append(draft)
    for (name, *_), several in found.items():
        if len(several) > entries.max_per_author and not all(stated(draft, "phone") for draft in several):
            facts: dict[str, Fact] = {"number": len(several), "max": entries.max_per_author}
            facts |= {"name": stated(several[0], "name")[name]}
            yield Entry(Finding("entries.namesakes", facts, level="info"), _paths(several))


def _whereabouts(draft: CheckedDraft) -> tuple[str, str]:
    """Where a draft's author is: the same place, as most of it is written, and the same class."""
    place = {**stated(draft, "unit"), **stated(draft, "school")}
    return min(place, default=""), min(stated(draft, "class"), default="")


def _phones(drafts: Sequence[CheckedDraft]) -> Iterator[Entry]:
    found: dict[str, list[CheckedDraft]] = {}
    numbers = _numbers(drafts)
    often = Counter(phone for _, phone in numbers)
    for at, phone in numbers:
        draft = drafts[at]
        if often[phone] > 1 and phone in stated(draft, "phone") and stated(draft, "name"):
            found.setdefault(phone, []).append(draft)
    for phone, several in found.items():
        names = [stated(draft, "name") for draft in several]
        if any(one.keys().isdisjoint(other) for one, other in combinations(_different(names), 2)):
            written = tuple({key: name for each in names for key, name in each.items()}.values())
            facts: dict[str, Fact] = {
                "field": "phone",
                "value": stated(several[0], "phone")[phone],
                "names": written,
            }
            yield Entry(Finding("entries.phone", facts, level="info"), _paths(several))


def _numbers(drafts: Iterable[CheckedDraft]) -> Iterable[tuple[int, str]]:
    """The telephone numbers that each draft states, each once, placeholders among them."""
    stated = [
        (at, each.value) for at, draft in enumerate(drafts) for each in draft.fields if each.name == "phone"
    ]
    numbers = each_written("phone", [value for _, value in stated])
    return dict.fromkeys((at, number) for (at, _), number in zip(stated, numbers, strict=True) if number)


def _different(names: Iterable[dict[str, str]]) -> list[dict[str, str]]:
    """The same without those that state the same names again: many drafts need few comparisons."""
    return list({frozenset(each): each for each in names}.values())


def _titles(drafts: Sequence[CheckedDraft]) -> Iterator[Entry]:
    found: dict[str, list[CheckedDraft]] = {}
    for title, draft in zip(each_written("title", [each.title for each in drafts]), drafts, strict=True):
        found.setdefault(title, []).append(draft)
    for alike in found.values():
        several = [draft for draft in alike if compared("title", draft.title)] if len(alike) > 1 else []
        if len(several) > 1:
            facts: dict[str, Fact] = {"title": several[0].title, "number": len(several)}
            yield Entry(Finding("entries.title", facts, level="info"), _paths(several))


def _paths(drafts: Iterable[CheckedDraft]) -> tuple[str, ...]:
    return tuple(draft.path for draft in drafts)
