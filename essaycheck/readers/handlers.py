"""What is done about an element by its name: a method of the first of several objects that knows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    Method = Callable[..., None]
    Methods = Mapping[str, Mapping[str, Method]]

NONE: Mapping[str, Method] = {}


class Owner(Protocol):
    """Has its class's methods by the qualifiers and local names of elements, as a part has them."""

    starts: Methods
    ends: Methods


class Handlers:
    """Those for one part, each bound when it is asked for: most elements that are known never occur."""

    def __init__(self, *owners: Owner) -> None:
        self._owners = owners

    def start(self, name: str) -> Any:
        """What to do at the start of elements of that name; None for nothing."""
        local = name.rpartition(":")[2]
        qualifier = name.removesuffix(local)
        for owner in self._owners:
            if method := owner.starts.get(qualifier, NONE).get(local):
                return getattr(owner, method.__name__)
        return None

    def end(self, name: str) -> Any:
        """What to do at their end."""
        local = name.rpartition(":")[2]
        qualifier = name.removesuffix(local)
        for owner in self._owners:
            if method := owner.ends.get(qualifier, NONE).get(local):
                return getattr(owner, method.__name__)
        return None

    def of(self, name: str) -> bool:
        """Whether anything is done about them."""
        return bool(self.start(name) or self.end(name))
