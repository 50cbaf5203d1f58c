"""Properties of paragraphs and runs as they are written: in most drafts the same few come again and again."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from essaycheck import limits
from essaycheck.readers.stylesheet import KEPT, PARAGRAPH, RUN
from essaycheck.readers.tags import elements_in, within

if TYPE_CHECKING:
    from collections.abc import Callable

    from essaycheck.readers.styles import Basis, Format, Look, Styles
    from essaycheck.readers.stylesheet import Element

    Elements = tuple[Element, ...]


class Simple:
    """The properties in one part that are simple: they say how something looks, and no more.

    ``w`` qualifies the names that matter; elements that are ``handled`` for another reason are not simple.
    """

    def __init__(self, styles: Styles, w: str, handled: Callable[[str], bool]) -> None:
        self._styles = styles
        self._run, self._paragraph, self._kept = _names(w)
        self._handled = handled
        self._forms: dict[str, Elements | None] = {}
        self._basis: Basis | None = None  # on which the looks below rest
        self._looks: dict[str, Look | None] = {}

    def form(self, written: str) -> Elements | None:
        """Those of a paragraph that matter; None if they are not simple."""
        if written not in self._forms:
            within(self._forms)
            self._forms[written] = self._elements(written, self._paragraph)
        return self._forms[written]

    def look(self, format_: Format, written: str) -> Look | None:
        """How a run with these looks in a paragraph of that format; None if they are not simple."""
        if format_.basis is not self._basis:
            self._basis, self._looks = format_.basis, {}
        if written not in self._looks:
            within(self._looks)
            elements = self._elements(written, self._run)
            self._looks[written] = None if elements is None else self._styles.look(format_, elements)
        return self._looks[written]

    def pieces(self, format_: Format, properties: list[str], texts: list[str]) -> list[tuple[str, Look]]:
        """The texts of runs, none empty, with the look of each; [] if one of them is not simple.

        One text where all look the same.
        """
        if len(properties) == 1:
            look = self.look(format_, properties[0])
            return [(texts[0], look)] if look and texts[0] else []
        found = {written: self.look(format_, written) for written in {*properties}}
        looks = {written: look for written, look in found.items() if look is not None}
        if len(looks) < len(found):
            return []
        first = looks[properties[0]]
        if all(look is first for look in looks.values()):
            properties, texts = properties[:1], ["".join(texts)]
        return [(text, looks[written]) for written, text in zip(properties, texts, strict=True) if text]

    def _elements(self, written: str, wanted: frozenset[str]) -> Elements | None:
        found = elements_in(written)
        if found is None or len(found) > limits.PROPERTIES:
            return None
        if any(name not in self._kept and self._handled(name) for name, _ in found):
            return None
        return tuple((name, tuple(attributes.items())) for name, attributes in found if name in wanted)


@lru_cache(maxsize=16)
def _names(w: str) -> tuple[frozenset[str], ...]:
    """The properties of runs and of paragraphs that matter, and all that are kept, as a part has them."""
    names = (RUN, (*PARAGRAPH, "shd"), KEPT)
    return tuple(frozenset(w + name for name in each) for each in names)
