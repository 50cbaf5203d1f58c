"""What the handlers of a part of XML see of whoever reads it for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from essaycheck.readers.handlers import Handlers

    Attributes = dict[str, str]
    Start = Callable[[str, Attributes], None]
    End = Callable[[], None]
    Text = Callable[[str], None]
    Root = Callable[["Scanner"], None]

XML = "http://www.w3.org/XML/1998/namespace"


class Enough(Exception):  # noqa: N818 -- no error: the rest of a part is not needed
    """Ends the reading of a part before its end."""


class Paragraphs(Protocol):
    """Takes what many elements say together.

    Where it answers that this will not do, it has done nothing, and the handlers are called for each of them.
    """

    def stretch(self, opens: bool, form: str, properties: list[str], texts: list[str], closes: bool) -> bool:
        """Neighbouring runs of one text each, and in their properties nothing but empty elements.

        What is in these as it is written, and the texts as they are shown. ``opens``: a paragraph begins with
        them, with ``form`` in its properties as it is written; ``closes``: and one ends.
        """

    def form(self, properties: str) -> bool:
        """What is in the properties of a paragraph that does not begin so."""


class Scanner(Protocol):
    """Calls handlers by the names of elements, each of which ``qualifier`` and a local name make."""

    namespace: str
    """That of the root element."""

    root: str
    """The root element's local name."""

    def qualifier(self, namespace: str) -> str:
        """What stands before the local names of elements and attributes of ``namespace`` in this part."""

    def handle(
        self, handlers: Handlers, text: Text | None = None, paragraphs: Paragraphs | None = None
    ) -> None:
        """Set the handlers, once, at the root element.

        A start handler gets the name and the attributes, which it leaves as they are; those of bare elements
        may be left out. ``paragraphs`` may be given whole pieces of what is written instead.
        """

    def skip(self, levels: int = 1) -> None:
        """Call no handler until the innermost ``levels`` elements have ended, nor those of their ends."""
