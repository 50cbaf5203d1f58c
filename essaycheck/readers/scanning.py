"""What the handlers of a part of XML see of whoever reads it for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping

    Attributes = dict[str, str]
    Start = Callable[[str, Attributes], None]
    End = Callable[[], None]
    Text = Callable[[str], None]
    Root = Callable[["Scanner"], None]

XML = "http://www.w3.org/XML/1998/namespace"


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
        starts: Mapping[str, Start],
        ends: Mapping[str, End],
        text: Text | None = None,
        bare: Container[str] = (),
    ) -> None:
        """Set the handlers by name, once, at the root element.

        A start handler gets that name and the attributes, which it leaves as they are; those of ``bare``
        elements may be left out.
        """

    def skip(self, levels: int = 1) -> None:
        """Call no handler until the innermost ``levels`` elements have ended, nor those of their ends."""
