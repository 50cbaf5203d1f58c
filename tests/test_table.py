from __future__ import annotations

import pickle
from typing import ClassVar

import pytest

from essaycheck.keys import COUNT, TEXT
from essaycheck.rule import Entries, Ruleset
from essaycheck.table import Table, key


class Shelf(Table):
    kind: ClassVar[str] = "shelf"
    beside: ClassVar[tuple[str, ...]] = ("seen",)

    basis: str = key(TEXT, default="")
    books: int = key(COUNT)
    size: int | None = key(COUNT, default=None)
    seen: bool = False


class High(Shelf):
    size: int | None = key(COUNT, default=9)


def test_keys_are_the_fields_with_a_kind_those_of_every_rule_last() -> None:
    assert Shelf.keys == {"books": COUNT, "size": COUNT, "basis": TEXT}
    assert [*Shelf.keys] == ["books", "size", "basis"]
    assert Shelf.fields == ("basis", "books", "size", "seen")


def test_what_is_not_given_is_at_its_default() -> None:
    assert (Shelf(books=3).size, High(books=3).size, High(books=3, size=1).size) == (None, 9, 1)
    with pytest.raises(AttributeError):
        _ = Shelf().books  # type: ignore[call-arg]


def test_equal_tables_say_the_same() -> None:
    assert Shelf(books=3) == Shelf(books=3, size=None, seen=True)
    assert hash(Shelf(books=3)) == hash(Shelf(books=3, size=None, seen=True))
    assert Shelf(books=3) != Shelf(books=4)
    assert Shelf(books=3) != High(books=3, size=None)
    assert Shelf(books=3) != 3


def test_a_table_is_frozen() -> None:
    with pytest.raises(AttributeError, match="Shelf is frozen"):
        Shelf(books=3).books = 4  # type: ignore[misc]


def test_another_table_with_other_values() -> None:
    shelf = Shelf(books=3, size=2)

    assert shelf.replace(size=1) == Shelf(books=3, size=1)
    assert shelf.size == 2


def test_what_it_does_not_have_cannot_be_given() -> None:
    with pytest.raises(TypeError, match="Shelf has no box, lamp"):
        Shelf(books=3, lamp=1, box=2)  # type: ignore[call-arg]


def test_it_shows_what_was_given() -> None:
    assert repr(Shelf(books=3, basis="多读书")) == "Shelf(books=3, basis='多读书')"


def test_it_goes_to_other_processes() -> None:
    ruleset = Ruleset(contest="征文", entries=Entries(max_per_author=2))

    assert pickle.loads(pickle.dumps(ruleset)) == ruleset  # noqa: S301 - our own bytes
