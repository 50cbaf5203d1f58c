"""Fields: their code is no text, their result is."""

from __future__ import annotations


class Fields:
    """The open fields. They nest and may reach over paragraphs, but not out of a text box.

    ``broken`` are fields, by number, whose code never ends: their begin marks are ignored. Which they
    are is known, from ``unclosed``, only when the document has been read.
    """

    def __init__(self, broken: frozenset[int] = frozenset()) -> None:
        self.codes = 0  # how many are still in their code
        self.unclosed: set[int] = set()
        self._broken = broken
        self._begun = 0
        self._open: list[int] = []  # by number; 0 for one that is in its result
        self._outside: list[list[int]] = []

    def mark(self, kind: str | None) -> None:
        """A ``w:fldChar`` of the given type."""
        if kind == "begin":
            self._begin()
        elif kind == "separate" and self._open and self._open[-1]:
            self._open[-1] = 0
            self.codes -= 1
        elif kind == "end" and self._open and self._open.pop():
            self.codes -= 1

    def _begin(self) -> None:
        self._begun += 1
        if self._begun not in self._broken:
            self._open.append(self._begun)
            self.codes += 1

    def enter(self) -> None:
        """A text box begins, which is never in a code."""
        self._outside.append(self._open)
        self._open = []

    def leave(self) -> None:
        """The text box ends."""
        self.end()
        self._open = self._outside.pop()

    def end(self) -> None:
        """The text ends: what is still in its code is broken."""
        self.unclosed.update(filter(None, self._open))
        self._open, self.codes = [], 0
