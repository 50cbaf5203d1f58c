"""What is done about an element by its name: a method of the first of several objects that knows it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, ClassVar

    from essaycheck.readers.scanning import Scanner

    Methods = Mapping[str, Callable[..., None]]
    Handled = tuple[tuple[str, Methods, Methods], ...]
    """By namespace, "" for that of the part, the methods at the starts and the ends by local names."""

    Found = Mapping[str, tuple[int, str]]
    """By the name of an element the number of the owner, and the name of its method."""


class Owner(Protocol):
    """Has methods for elements."""

    HANDLED: ClassVar[Handled]


class Handlers:
    """Those for one part, each bound when it is asked for: most elements that are known never occur."""

    def __init__(self, scanner: Scanner, *owners: Owner) -> None:
        self._owners = owners
        spaces = [space or scanner.namespace for owner in owners for space, _, _ in owner.HANDLED]
        self._starts, self._ends = _named(tuple(map(type, owners)), tuple(map(scanner.qualifier, spaces)))

    def start(self, name: str) -> Any:
        """What to do at the start of elements of that name; None for nothing."""
        found = self._starts.get(name)
        return getattr(self._owners[found[0]], found[1]) if found else None

    def end(self, name: str) -> Any:
        """What to do at their end."""
        found = self._ends.get(name)
        return getattr(self._owners[found[0]], found[1]) if found else None

    def of(self, name: str) -> bool:
        """Whether anything is done about them."""
        return name in self._starts or name in self._ends


@lru_cache(maxsize=64)
def _named(owners: tuple[type[Owner], ...], qualifiers: tuple[str, ...]) -> tuple[Found, Found]:
    """What starts and ends elements by their qualified names, which are the same in most drafts."""
    handled = [(number, both) for number, owner in enumerate(owners) for _, *both in owner.HANDLED]

    def found(which: int) -> Found:
        names: dict[str, tuple[int, str]] = {}
        for qualifier, (number, both) in zip(qualifiers, handled, strict=True):
            for local, method in both[which].items():
                names.setdefault(qualifier + local, (number, method.__name__))
        return names

    return found(0), found(1)
