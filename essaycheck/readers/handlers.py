"""What is done about an element by its name: a method of the first of several objects that knows it."""

from __future__ import annotations

from functools import lru_cache, partial
from operator import call
from typing import TYPE_CHECKING, Protocol

from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, ClassVar

    from essaycheck.readers.scanning import End, Scanner, Start

    Methods = Mapping[str, Callable[..., None]]
    Handled = tuple[tuple[str, Methods, Methods], ...]
    """By namespace, "" for that of the part, the methods at the starts and the ends by local names."""

    Handler = tuple[int, Callable[..., object]]
    """The number of the owner, and what to call with it."""

    Call = tuple[int, Callable[..., object], tuple[Any, ...]]
    """The same, and what else to give it."""

    Tag = tuple[int, tuple[Call, ...], str]
    """How much deeper a tag leads, the calls to make, and the text that stands between it and the next."""


class Owner(Protocol):
    """Has methods for elements."""

    HANDLED: ClassVar[Handled]


class Table(NamedTuple):
    """What owners of some kinds do, the same for most drafts; what is learnt of tags is added to it."""

    starts: Mapping[str, Handler]
    ends: Mapping[str, Handler]
    bare: frozenset[str]  # elements whose attributes tell nothing
    tags: dict[str, Tag]  # by a tag with the white space behind it, or by the tag without its >


class Handlers(NamedTuple):
    """Those for one part."""

    owners: tuple[Any, ...]
    table: Table

    def start(self, name: str) -> Callable[..., object] | None:
        """What to do at the start of elements of that name; None for nothing."""
        return self._bound(self.table.starts.get(name))

    def end(self, name: str) -> Callable[..., object] | None:
        """What to do at their end."""
        return self._bound(self.table.ends.get(name))

    def of(self, name: str) -> bool:
        """Whether anything is done about them."""
        return name in self.table.starts or name in self.table.ends

    def _bound(self, found: Handler | None) -> Callable[..., object] | None:
        return partial(found[1], self.owners[found[0]]) if found else None


def handlers(starts: Mapping[str, Start], ends: Mapping[str, End] | None = None) -> Handlers:
    """Handlers that are functions by name."""
    called = [*starts.values(), *(ends or {}).values()]
    numbers = {name: (number, call) for number, name in enumerate(starts)}
    others = {name: (number, call) for number, name in enumerate(ends or {}, len(numbers))}
    return Handlers(tuple(called), Table(numbers, others, frozenset(), {}))


def methods(scanner: Scanner, *owners: Owner, bare: tuple[str, ...] = ()) -> Handlers:
    """Handlers that are methods of ``owners``; the attributes of ``bare`` elements tell nothing."""
    types = tuple(map(type, owners))
    qualifiers = tuple(map(scanner.qualifier, _spaces(types, scanner.namespace)))
    return Handlers(owners, _table(types, qualifiers, bare))


@lru_cache(maxsize=64)
def _spaces(owners: tuple[type[Owner], ...], namespace: str) -> tuple[str, ...]:
    """The namespaces of what ``owners`` do, and that of the part."""
    return (*(space or namespace for owner in owners for space, _, _ in owner.HANDLED), namespace)


@lru_cache(maxsize=64)
def _table(owners: tuple[type[Owner], ...], qualifiers: tuple[str, ...], bare: tuple[str, ...]) -> Table:
    handled = [(number, both) for number, owner in enumerate(owners) for _, *both in owner.HANDLED]

    def found(which: int) -> Mapping[str, Handler]:
        names: dict[str, Handler] = {}
        for qualifier, (number, both) in zip(qualifiers[:-1], handled, strict=True):
            for local, method in both[which].items():
                names.setdefault(qualifier + local, (number, getattr(owners[number], method.__name__)))
        return names

    return Table(found(0), found(1), frozenset(qualifiers[-1] + name for name in bare), {})
