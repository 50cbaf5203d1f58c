"""The organiser's registration list, held against the drafts that were sent in."""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING

from essaycheck.agreement import agree, compared
from essaycheck.entries import stated
from essaycheck.essay import STANDS_FOR
from essaycheck.folding import fold
from essaycheck.report import CheckedDraft
from essaycheck.together import Difference, Entrant, Registered, Unlisted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from essaycheck.report import Draft
    from essaycheck.together import RegistrationList

BETWEEN = {"name": r"[/／、,，;；\n]+", "phone": r"[/／、,，;；\s]+|或"}
"""By what people are found, and what stands between two of them in one place; it may stand inside one."""

TOLD = ("name", "phone", "unit", "school", "class")
"""By what an organiser knows whose draft it is that nobody has registered."""


def compare(listed: RegistrationList, drafts: Sequence[Draft]) -> Registered:
    """Who on the list sent nothing, which drafts are nobody's, and what they say otherwise than the list.

    A person is found by name and telephone number, by one of them, or by the name in the name of a file that
    could not be read or states no author. A row with neither is nobody that could be found.
    """
    entrants = [entrant for entrant in listed.entrants if _is_somebody(entrant)]
    people = _People(entrants)
    found = [(draft, people.author(draft)) for draft in drafts]
    sent = {_person(entrant) for _, entrant in found if entrant}
    unlisted = [
        _unlisted(draft) for draft, entrant in found if not entrant and isinstance(draft, CheckedDraft)
    ]
    differences = [
        difference
        for draft, entrant in found
        if entrant and isinstance(draft, CheckedDraft)
        for difference in _differences(draft, entrant)
    ]
    return Registered(
        listed.path,
        len(entrants),
        absent=tuple(entrant for entrant in entrants if _person(entrant) not in sent),
        unlisted=tuple(unlisted),
        differences=tuple(differences),
        left_out=tuple(entrant for entrant in listed.entrants if not _is_somebody(entrant)),
        unread=listed.unread,
    )


def _is_somebody(entrant: Entrant) -> bool:
    """Whether a row has a name or a telephone number that can be looked for."""
    return any(compared(field, entrant.fields.get(field, "")) for field in ("name", "phone"))


def _unlisted(draft: CheckedDraft) -> Unlisted:
    """A draft of nobody on the list, with the first that it states in each of the fields ``TOLD``."""
    found = ((name, *stated(draft, name).values()) for name in TOLD)
    return Unlisted(draft.path, {name: first[0] for name, *first in found if first})


def _person(entrant: Entrant) -> tuple[object, ...]:
    """Who it is: somebody may be on the list twice, for two drafts or on a sheet that sums up others."""
    name, phone = (compared(field, entrant.fields.get(field, "")) for field in ("name", "phone"))
    return (name, phone) if name and phone else (*sorted(entrant.fields.items()),)


class _People:
    """The people on a list, looked up by what tells them apart."""

    def __init__(self, entrants: Sequence[Entrant]) -> None:
        self._by: dict[tuple[str, str], list[Entrant]] = {}
        for entrant in entrants:
            for field in BETWEEN:
                for key in _keys(field, entrant.fields.get(field, "")):
                    self._by.setdefault((field, key), []).append(entrant)

    def author(self, draft: Draft) -> Entrant | None:
        """Whose draft it is: who agrees in most of what is stated."""
        if isinstance(draft, CheckedDraft):
            keys = [(field, key) for field in BETWEEN for key in _all_keys(field, stated(draft, field))]
            likely = [entrant for key in keys for entrant in self._by.get(key, ())]
            if likely:
                return max(likely, key=lambda entrant: -len(list(_differences(draft, entrant))))
            if any(field == "name" for field, _ in keys):
                return None
        return self._named(draft.path.rpartition("/")[2])

    def _named(self, filename: str) -> Entrant | None:
        """The only one whose name stands in the name of a file."""
        parts = re.split(r"[\W_\d]+", fold(filename).text)
        found = [entrant for part in parts for entrant in self._by.get(("name", part), ())]
        return found[0] if len(found) == 1 else None


def _differences(draft: CheckedDraft, entrant: Entrant) -> Iterator[Difference]:
    """The fields that both state and that agree in no value."""
    for field, listed in entrant.fields.items():
        values = _fields_of(draft, field)
        pairs = [*product(_keys(field, listed), _all_keys(field, values))]
        if pairs and not any(agree(field, key, other) for key, other in pairs):
            yield Difference(draft.path, entrant.row, field, listed, tuple(values.values()), entrant.sheet)


def _keys(field: str, listed: str) -> list[str]:
    """What a cell of the list or a field of a draft says, as it is compared: each of several, and all."""
    parts = re.split(BETWEEN[field], listed) if field in BETWEEN else []
    several = [key for part in parts if (key := compared(field, part))]
    whole = [key] if (key := compared(field, listed)) else []
    return several + whole if len(several) > 1 else whole


def _all_keys(field: str, values: Mapping[str, str]) -> list[str]:
    """What a draft says in a field, as it is compared."""
    return [key for value in values.values() for key in _keys(field, value)]


def _fields_of(draft: CheckedDraft, field: str) -> dict[str, str]:
    if field == "title":
        return {compared(field, draft.title): draft.title} if draft.title else {}
    found = (stated(draft, name) for name in STANDS_FOR.get(field, (field,)))
    return next(filter(None, found), {})
