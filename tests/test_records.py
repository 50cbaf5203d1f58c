"""Records are what ``typing.NamedTuple`` makes, at a smaller price."""

from __future__ import annotations

import pickle
from typing import NamedTuple as Typed

import pytest

from essaycheck.records import NamedTuple


class Place(NamedTuple):
    """Where something stands."""

    row: int
    column: int = 1
    note: str = ""

    @property
    def sum(self) -> int:
        """Both numbers."""
        return self.row + self.column

    @classmethod
    def first(cls) -> Place:
        """The first of all."""
        return cls(0, 0)


class TypedPlace(Typed):
    """Where something stands."""

    row: int
    column: int = 1
    note: str = ""


def test_it_is_the_same_tuple() -> None:
    place, typed = Place(2, note="x"), TypedPlace(2, note="x")
    assert place == (2, 1, "x")
    assert typed == (2, 1, "x")
    assert repr(place) == repr(typed).removeprefix("Typed")
    assert place._asdict() == typed._asdict()
    assert place._replace(row=3) == (3, 1, "x")
    for name in ("_fields", "_field_defaults", "__doc__", "__annotations__"):
        found, wanted = getattr(Place, name), getattr(TypedPlace, name)
        assert found == wanted or list(found) == list(wanted)


def test_it_has_its_own_methods() -> None:
    assert Place(2, 3).sum == 5
    assert Place.first() == (0, 0, "")
    assert isinstance(Place.first(), Place)


def test_it_can_go_to_another_process() -> None:
    assert isinstance(pickle.loads(pickle.dumps(Place(2))), Place)  # noqa: S301  # our own bytes


def test_a_field_that_is_missing_is_an_error() -> None:
    with pytest.raises(TypeError):
        Place()  # type: ignore[call-arg]
