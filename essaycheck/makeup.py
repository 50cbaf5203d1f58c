"""What a draft is made of: where its words are, and which of them are its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from essaycheck.essay import Cell, Kind

Part = Literal["title", "author", "body", "tables", "textbox", "footnote", "endnote", "header", "footer"]
"""``author``: what stands around title and body; ``tables``: the body in cells, ``body`` the rest of it."""


class Share(NamedTuple):
    """How much of a draft a part is, in Word's 字数."""

    part: Part
    words: int


class Stretch(NamedTuple):
    """A paragraph of the body and its 字数; ``beginning``: its first words."""

    kind: Kind
    paragraph: int
    cell: Cell | None
    words: int
    beginning: str


class Makeup(NamedTuple):
    """``words``: those that tell this text from others, with their numbers."""

    parts: tuple[Share, ...]
    stretches: tuple[Stretch, ...]
    words: tuple[tuple[str, int], ...]
