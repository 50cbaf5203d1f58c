"""``typing.NamedTuple`` without its cost at every start.

To a type checker it is that. But ``typing`` compiles the annotation of every field of every class, and
``namedtuple`` a function for each class: together a fifth of the time in which a draft is read and judged.
These classes keep their annotations as they are written, and what is the same for all of them they share.
"""

from __future__ import annotations

from collections import namedtuple
from functools import cache
from types import FunctionType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple
else:

    @cache
    def _pattern(number: int) -> type:
        """A named tuple of so many fields; others take its getters, and its ``__new__`` under other names."""
        return namedtuple("Record", [f"field{n}" for n in range(number)])

    def _new(name: str, fields: tuple[str, ...], defaults: tuple[Any, ...]) -> FunctionType:
        """What makes an instance out of the values of ``fields``, by place or by name."""
        new = _pattern(len(fields)).__new__
        code = new.__code__.replace(co_varnames=("_cls", *fields))
        made = FunctionType(code, new.__globals__, "__new__", defaults)
        made.__qualname__ = f"{name}.__new__"
        return made

    class _Record(tuple):
        """What all these tuples can do."""

        __slots__ = ()

        _make = classmethod(tuple.__new__)
        """Many at once by ``map``: sooner made than one after another by their names."""

        def _replace(self, /, **changes):
            made = tuple.__new__(type(self), map(changes.pop, self._fields, self))
            if changes:
                raise ValueError(f"Got unexpected field names: {[*changes]}")
            return made

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self):
            values = ", ".join(f"{name}={value!r}" for name, value in self._asdict().items())
            return f"{type(self).__name__}({values})"

        def __getnewargs__(self):
            return tuple(self)

    class _Maker(type):
        """Makes a named tuple of a class statement."""

        def __new__(cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any]) -> type:
            if not bases:
                return super().__new__(cls, name, bases, namespace)
            fields = tuple(namespace.get("__annotations__", ()))
            defaults = {field: namespace[field] for field in fields if field in namespace}
            getters = vars(_pattern(len(fields)))
            made = {field: getters[f"field{n}"] for n, field in enumerate(fields)}
            made["__new__"] = _new(name, fields, tuple(defaults.values()))
            made |= {
                "__slots__": (),
                "_fields": fields,
                "_field_defaults": defaults,
                "__match_args__": fields,
            }
            return type(name, (_Record,), namespace | made)

    class NamedTuple(metaclass=_Maker):
        """A class whose annotated names are the fields of a tuple; those with a default come last."""
