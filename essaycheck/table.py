"""A table of a ruleset as a class whose annotated fields are the table's keys.

To a type checker these are frozen dataclasses. But a dataclass compiles six methods for each class, half a
millisecond of every start; here all classes share theirs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Self, dataclass_transform

from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from essaycheck.keys import Key

SHARED = ("level", "basis")
"""Keys that every rule has: they are written last."""


class _Held(NamedTuple):
    key: Key
    default: Any


_NOTHING: Any = object()


def key(kind: Key, *, default: Any = _NOTHING) -> Any:
    """A field that is a key of the table: what it may hold, and what it holds when it is not written."""
    return _Held(kind, default)


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(key,))
class Table:
    """A table of a ruleset. A default is the attribute of the class: an instance holds what differs."""

    kind: ClassVar[str] = ""
    needs: ClassVar[tuple[str, ...]] = ()  # at least one of these keys must be written
    several: ClassVar[bool] = False  # written as [[kind]], any number of times
    beside: ClassVar[tuple[str, ...]] = ()  # fields that make no difference between two tables

    keys: ClassVar[Mapping[str, Key]] = {}
    fields: ClassVar[tuple[str, ...]] = ()  # the keys, and what is no key

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        own = {name: value for name, value in vars(cls).items() if isinstance(value, _Held)}
        for name, held in own.items():
            setattr(cls, name, held.default)
            if held.default is _NOTHING:
                delattr(cls, name)
        keys = {**cls.keys, **{name: held.key for name, held in own.items()}}
        cls.keys = {name: keys[name] for name in sorted(keys, key=lambda name: name in SHARED)}
        annotated = (name for name, type_ in cls.__annotations__.items() if not type_.startswith("ClassVar"))
        cls.fields = tuple(dict.fromkeys((*cls.fields, *annotated)))

    def __init__(self, **values: Any) -> None:
        unknown = values.keys() - set(self.fields)
        if unknown:
            raise TypeError(f"{type(self).__name__} has no {', '.join(sorted(unknown))}")
        vars(self).update(values)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is frozen")

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and all(
            getattr(self, name) == getattr(other, name) for name in self.fields if name not in self.beside
        )

    def __hash__(self) -> int:
        return hash(type(self))  # whatever the values; not every one could be hashed

    def __repr__(self) -> str:
        values = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"{type(self).__name__}({values})"

    def replace(self, **values: Any) -> Self:
        """The same table with other values."""
        return type(self)(**{**vars(self), **values})
