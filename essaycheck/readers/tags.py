"""What stands in the tags of XML that expat has found well formed."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from essaycheck.readers.scanning import Attributes

ATTRIBUTE = re.compile(r"""([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_REFERENCE = re.compile("&(#?)([^;&]*);")
_ENTITIES = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}
_SPACES = str.maketrans("\t\n", "  ")

NESTED = 4
"""Elements in which one may stand that is in the properties of a paragraph, and handed over as it is."""

SHORT = 500
"""Characters of a tag that is kept in mind; longer ones do not come again."""


KNOWN = 2_000
"""Tags, and what is made of them, that are kept in mind."""


def within(known: dict[Any, Any]) -> None:
    """Forget what is known when it is so much that hardly any of it is met again."""
    if len(known) > KNOWN:
        known.clear()


def elements_in(written: str) -> list[tuple[str, Attributes]] | None:
    """The names and attributes of the elements that begin in a stretch; None when they are not as usual."""
    if written.count("</") >= NESTED:
        return None
    tags = [piece.partition(">")[0] for piece in written.split("<")[1:] if piece[0] != "/"]
    if any(tag.count('"') % 2 or "'" in tag for tag in tags):  # a > stands in an attribute
        return None
    return [told(tag)[1:] for tag in tags]


def told(tag: str) -> tuple[int, str, Attributes]:
    """How much deeper a tag leads, the name of its element, and its attributes, which nobody may change."""
    return _remembered(tag) if len(tag) < SHORT else _told(tag)


def _told(tag: str) -> tuple[int, str, Attributes]:
    step = -1 if tag[0] == "/" else 0 if tag[-1] == "/" else 1
    name, *attributes = tag.strip("/").split(None, 1)
    return step, name, _attributes_in(attributes[0]) if attributes else {}


_remembered = lru_cache(maxsize=4096)(_told)


def _attributes_in(written: str) -> Attributes:
    """The attributes that stand in a tag behind its name, but for namespaces that it declares."""
    return {
        name: unescaped((value or other).translate(_SPACES))
        for name, value, other in ATTRIBUTE.findall(written)
        if not name.startswith("xmlns")
    }


def unescaped(text: str) -> str:
    """The text without references to characters; any other than XML's own has been refused."""
    return _REFERENCE.sub(_referred, text) if "&" in text else text


def _referred(reference: re.Match[str]) -> str:
    _, number, name = reference[0], reference[1], reference[2]
    if not number:
        return _ENTITIES[name]
    return chr(int(name[1:], 16) if name.startswith("x") else int(name))
