"""A table made from words of the notice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from essaycheck.notice.text import Passage

T = TypeVar("T", covariant=True)


class Made(NamedTuple, Generic[T]):
    """A table of a ruleset, and the words that it stands on, at least one passage, the chief one first."""

    table: T
    words: tuple[Passage, ...]
