"""What the handlers of a part of XML see of whoever reads it for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Container

    Attributes = dict[str, str]
    Start = Callable[[str, Attributes], None]
    End = Callable[[], None]
    Text = Callable[[str], None]
    Run = Callable[[str, str], bool]
    Form = Callable[[str], bool]
    Root = Callable[["Scanner"], None]

    Starts = Callable[[str], Start | None]
    Ends = Callable[[str], End | None]
    """The handler for elements of a name, if there is any; it stays the same for a part."""

XML = "http://www.w3.org/XML/1998/namespace"


def no_handler(name: str) -> None:
    """For elements that are passed over."""


class Enough(Exception):  # noqa: N818 -- no error: the rest of a part is not needed
    """Ends the reading of a part before its end."""


class Scanner(Protocol):
    """Calls handlers by the names of elements, each of which ``qualifier`` and a local name make."""

    namespace: str
    """That of the root element."""

    root: str
    """The root element's local name."""

    def qualifier(self, namespace: str) -> str:
        """What stands before the local names of elements and attributes of ``namespace`` in this part."""

    def handle(
        self,
        starts: Starts,
        ends: Ends,
        text: Text | None = None,
        bare: Container[str] = (),
        run: Run | None = None,
        form: Form | None = None,
    ) -> None:
        """Set the handlers, once, at the root element.

        A start handler gets the name and the attributes, which it leaves as they are; those of ``bare``
        elements may be left out. ``run`` may be given neighbouring runs instead when each is of one text, and
        their properties are the same empty elements: these as they are written, and the text as it is shown.
        In the same way ``form`` may be given what is in the properties of a paragraph. Where they say that
        this will not do, the handlers are called for all that it is.
        """

    def skip(self, levels: int = 1) -> None:
        """Call no handler until the innermost ``levels`` elements have ended, nor those of their ends."""
