"""A tree of lxml, gone over as the reader's scanner goes over bytes: the same names, the same handlers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from essaycheck.readers.handlers import Handlers
    from essaycheck.readers.scanning import Paragraphs, Text

    Element = Any  # of lxml, which has no types


class TreeScanner:
    """A ``Scanner`` over a tree; ``element`` is the one that a call is about."""

    __slots__ = ("_handlers", "_skipped", "_text", "element", "namespace", "root")

    def __init__(self, root: Element) -> None:
        self.element = root
        self.namespace, _, self.root = named(root.tag).rpartition(":")
        self._skipped = 0  # elements open in what is being skipped

    def qualifier(self, namespace: str) -> str:
        """What stands before the local names of elements and attributes of ``namespace``."""
        return f"{namespace}:"

    def handle(
        self, handlers: Handlers, text: Text | None = None, paragraphs: Paragraphs | None = None
    ) -> None:
        """Set the handlers."""
        self._handlers = handlers
        self._text = text or str

    def skip(self, levels: int = 1) -> None:
        """Call no handler until the innermost ``levels`` elements have ended, nor those of their ends."""
        self._skipped = levels

    def run(self) -> None:
        """Go over the whole tree."""
        from lxml.etree import iterwalk

        for event, element in iterwalk(self.element, events=("start", "end", "comment", "pi")):
            self.element = element
            if event == "start":
                self._begin(element)
            elif event == "end":
                self._finish(element)
            if event != "start" and element.tail and not self._skipped:
                self._text(element.tail)

    def _begin(self, element: Element) -> None:
        if self._skipped:
            self._skipped += 1
            return
        action = self._handlers.start(named(element.tag))
        if action is not None:
            action(named(element.tag), {named(key): value for key, value in element.attrib.items()})
        # Of a run or a paragraph python-docx's own elements give, slowly, all the text that is inside.
        if element.tag.endswith("}t") and element.text and not self._skipped:
            self._text(element.text)

    def _finish(self, element: Element) -> None:
        if self._skipped:
            self._skipped -= 1
            return
        action = self._handlers.end(named(element.tag))
        if action is not None:
            action()


def named(tag: str) -> str:
    """A name of lxml as the handlers know it: its namespace, a colon, its local name."""
    return tag[1:].replace("}", ":", 1) if tag.startswith("{") else tag
