"""Which parts of XML are plain, and that they are well formed.

A part is plain when each prefix stands for one namespace throughout, and nothing but elements and text
stands in it. Before anything is told of it expat has checked that it is well formed, all but stretches of
runs that cannot be otherwise. A large part is gone through twice for that, piece by piece.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING
from xml.parsers import expat

from essaycheck import limits
from essaycheck.archives import CHUNK, too_large
from essaycheck.errors import UnreadableEssayError
from essaycheck.readers.scanning import XML
from essaycheck.readers.stretches import Stretches
from essaycheck.readers.tags import ATTRIBUTE
from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_ROOT = re.compile(
    r"""(?:<\?xml version=["']1\.0["'](?: encoding=["'](?:UTF|utf)-8["'])?"""
    r"""(?: standalone=["']\w+["'])?\s*\?>)?\s*"""
    r'<([\w.-]+):([\w.-]+)((?:\s+[\w.:-]+="[^"<>&]*")+)\s*>'
)
_DECLARED = re.compile(r'\sxmlns:([\w.-]+)\s*=\s*"([^"<>&]*)"')
_NAMES = re.compile(r"""(?:<|\s(?=[^\s<>=]+=["']))([^\s<>/=]+)""")
"""The names of elements where they begin, and of attributes."""
LARGE = 16 * limits.MIB
"""Bytes of the largest part that is gone through twice."""
_LONG = 10_000
"""Characters of a first element's start that is not kept in mind: no program writes it."""


class Opening(NamedTuple):
    """The start of a usual first element, well formed, and all that it declares."""

    prefix: str
    root: str
    namespaces: Mapping[str, str]  # by prefix
    qualifiers: Mapping[str, str]  # by namespace

    def before(self, written: str) -> str:
        """What may stand for the start before what follows while that is checked: it is sooner read."""
        named = [f' xmlns:{prefix}="{prefix}"' for prefix in self.namespaces if f"{prefix}:" in written]
        return f"<{self.prefix}:{self.root} {''.join(named)}>"

    def extended(self, written: str) -> Opening | None:
        """The same with what is declared in it, as for pictures; None if that is not as usual."""
        if "xmlns" not in written:
            return self
        found = _DECLARED.findall(written)
        namespaces = {**dict(found), **self.namespaces}
        usual = len(found) == written.count("xmlns") and all(namespaces[name] == uri for name, uri in found)
        if not usual or len({*namespaces.values()}) < len(namespaces):
            return None
        return self._replace(namespaces=namespaces, qualifiers=_qualifiers(namespaces))


class Plain(NamedTuple):
    """A plain part that is well formed."""

    opening: Opening  # with all that is declared inside
    pieces: Iterable[Stretches]  # of what is written behind it


def plain(part: str, data: bytes) -> Plain | None:
    """A small part with all its ``data``; None when it is not plain, or not small.

    Raises:
        UnreadableEssayError: ``damaged``: it is plain, but not well formed.
    """
    if len(data) >= min(CHUNK, limits.TOKEN):
        return None
    begin, opening = _begun(data)
    if not opening:
        return None
    try:
        piece = Stretches(data[begin:], f"{opening.prefix}:")
        left, whole = _left(piece, opening)
    except ValueError:
        return None
    check(part, opening.before(left) + left)
    return Plain(whole, (piece,))


def plain_throughout(part: str, chunks: Iterable[bytes]) -> Plain | None:
    """A part of any size, whose ``chunks`` can be gone through again.

    Raises:
        UnreadableEssayError: ``damaged`` like ``plain``, or ``too-large`` for its ``names``.
    """
    first = next(iter(chunks), b"")
    begin, opening = _begun(first)
    if not opening or limits.TOKEN < CHUNK * 4:
        return None
    pieces = _Pieces(chunks, begin, f"{opening.prefix}:")
    try:
        return Plain(_checked(part, first[:begin], opening, pieces), pieces)
    except ValueError:
        return None


class _Pieces:
    """A large part behind its first tag, from chunk to chunk, each cut where a tag begins."""

    def __init__(self, chunks: Iterable[bytes], begin: int, w: str) -> None:
        self._chunks, self._begin, self._w = chunks, begin, w

    def __iter__(self) -> Iterator[Stretches]:
        kept, begin = b"", self._begin
        for chunk in self._chunks:
            data, begin = kept + chunk[begin:], 0
            at = max(data.rfind(b"<"), 0)
            if not at and len(data) > CHUNK * 2:
                raise ValueError(data)
            yield Stretches(data[:at], self._w)
            kept = data[at:]
        yield Stretches(kept, self._w)


def _checked(part: str, start: bytes, opening: Opening, pieces: Iterable[Stretches]) -> Opening:
    """What a large part declares, when it is well formed."""
    parser = expat.ParserCreate(None, ":")
    names: set[str] = set()
    try:
        parser.Parse(start)
        for piece in pieces:
            left, opening = _left(piece, opening)
            names.update(_NAMES.findall(left))  # expat keeps each in mind
            if len(names) > limits.NAMES:
                too_large("names", limits.NAMES)
            parser.Parse(left)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise UnreadableEssayError("damaged", part=part) from error
    return opening


def _begun(data: bytes) -> tuple[int, Opening | None]:
    """Where the first element's start ends, and what it says when it is as usual."""
    begin = data.find(b">", data.find(b"?>") + 2) + 1
    return begin, _opening(data[:begin]) if begin < _LONG else None


def _left(piece: Stretches, opening: Opening) -> tuple[str, Opening]:
    """What of a piece is to be checked, and all that is declared as far as it.

    Raises:
        ValueError: it is not plain.
    """
    left = piece.left().decode()
    whole = opening.extended(left)
    if not whole or b"\r" in piece.written or "<!" in left or "<?" in left:
        raise ValueError(left)
    return left, whole


@lru_cache(maxsize=64)
def _opening(written: bytes) -> Opening | None:
    """What the start of a first element says; None when it is not as usual, or not well formed.

    Most drafts begin with one of a few, which need not be parsed each time: they declare much.
    """
    root = _ROOT.fullmatch(written.decode("utf-8", "replace"))
    namespaces = declared(root[3]) if root else {}
    if not root or root[1] not in namespaces or "\r" in root[3]:
        return None
    try:
        check("", written + f"</{root[1]}:{root[2]}>".encode())
    except UnreadableEssayError:
        return None
    return Opening(root[1], root[2], namespaces, _qualifiers(namespaces))


def _qualifiers(namespaces: Mapping[str, str]) -> Mapping[str, str]:
    return {uri: f"{prefix}:" for prefix, uri in namespaces.items()} | {XML: "xml:"}


def declared(attributes: str) -> Mapping[str, str]:
    """The namespaces that a first element declares, by prefix; {} when they are not as usual."""
    found = ATTRIBUTE.findall(attributes)
    prefixes = {name[6:]: uri for name, uri, _ in found if name.startswith("xmlns:")}
    others = {name.partition(":")[0] for name, _, _ in found if ":" in name}
    usual = len(set(prefixes.values()) - {""}) == len(prefixes) == attributes.count("xmlns")
    return prefixes if usual and others <= {"xml", "xmlns", *prefixes} and "xml" not in prefixes else {}


def check(part: str, written: str | bytes) -> None:
    """Raise ``UnreadableEssayError`` when that is no well-formed XML, or a prefix in it is not declared."""
    try:
        expat.ParserCreate(None, ":").Parse(written, True)
    except expat.ExpatError as error:
        raise UnreadableEssayError("damaged", part=part) from error
