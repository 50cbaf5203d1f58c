"""``typing.NamedTuple`` without its cost at every start.

To a type checker it is that. But ``typing`` compiles the annotation of every field of every class, a tenth of
the time in which a draft is read and judged; these classes keep their annotations as they are written.
"""

from __future__ import annotations

from collections import namedtuple
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple
else:
    _OWN = ("__module__", "__annotations__", "__dict__", "__weakref__")

    class _Maker(type):
        """Makes a named tuple of a class statement."""

        def __new__(cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any]) -> type:
            if not bases:
                return super().__new__(cls, name, bases, namespace)
            fields = namespace.get("__annotations__", {})
            defaults = [namespace[field] for field in fields if field in namespace]
            made = namedtuple(name, fields, defaults=defaults, module=namespace["__module__"])
            for key, value in namespace.items():
                if key not in fields and key not in _OWN:
                    setattr(made, key, value)
            made.__annotations__ = fields
            return made

    class NamedTuple(metaclass=_Maker):
        """A class whose annotated names are the fields of a tuple; those with a default come last."""
