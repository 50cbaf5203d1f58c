"""How runs look by their properties as they are written: in most drafts the same few come again and again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.readers.plain import elements_in
from essaycheck.readers.styles import within
from essaycheck.readers.stylesheet import KEPT, RUN

if TYPE_CHECKING:
    from collections.abc import Callable

    from essaycheck.readers.styles import Basis, Format, Look, Styles
    from essaycheck.readers.stylesheet import Element


class Simple:
    """The looks of one part, in which ``w`` qualifies the names that matter.

    Elements that are ``handled`` for another reason than a look are not simple.
    """

    def __init__(self, styles: Styles, w: str, handled: Callable[[str], bool]) -> None:
        self._styles = styles
        self._run = {w + name for name in RUN}
        self._kept = {w + name for name in KEPT}
        self._handled = handled
        self._basis: Basis | None = None  # on which the looks below rest
        self._looks: dict[str, Look | None] = {}

    def look(self, format_: Format, written: str) -> Look | None:
        """That of a run with these empty elements, in a paragraph of that format; None for others."""
        if format_.basis is not self._basis:
            self._basis, self._looks = format_.basis, {}
        if written not in self._looks:
            within(self._looks)
            self._looks[written] = self._look(format_, written)
        return self._looks[written]

    def _look(self, format_: Format, written: str) -> Look | None:
        elements: list[Element] = []
        for name, attributes in elements_in(written):
            if name in self._run:
                elements.append((name, tuple(attributes.items())))
            elif name not in self._kept and self._handled(name):
                return None
        return self._styles.look(format_, tuple(elements))
