"""XML as programs write it, cut at its tags: several times as fast as a call from expat for each element.

A part is plain when each prefix stands for one namespace throughout, and nothing but elements and text
stands in it. Before anything is told of it expat has checked that it is well formed, all but stretches of
runs that cannot be otherwise. After that each ``<`` begins a tag, and most tags have been met before.
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
from essaycheck.readers.tags import ATTRIBUTE, NESTED, SHORT, told, unescaped, within
from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Self

    from essaycheck.readers.handlers import Handlers, Table, Tag
    from essaycheck.readers.scanning import Paragraphs, Root, Text

_ROOT = re.compile(
    r"""(?:<\?xml version=["']1\.0["'](?: encoding=["'](?:UTF|utf)-8["'])?"""
    r"""(?: standalone=["']\w+["'])?\s*\?>)?\s*"""
    r'<([\w.-]+):([\w.-]+)((?:\s+[\w.:-]+="[^"<>&]*")+)\s*>'
)
_DECLARED = re.compile(r'\sxmlns:([\w.-]+)\s*=\s*"([^"<>&]*)"')
_TAG = re.compile(r"""((?:[^"'>]|"[^"]*"|'[^']*')*)>""")
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


class PlainScanner:
    """A ``Scanner`` over the whole of a plain part."""

    __slots__ = (
        "_closing", "_depth", "_levels", "_names", "_opening", "_outside", "_owners", "_paragraphs",
        "_qualifiers", "_stretches", "_table", "_text", "_written", "namespace", "root",
    )  # fmt: skip

    def __init__(self, opening: Opening, written: bytes, stretches: Stretches) -> None:
        self.namespace = opening.namespaces[opening.prefix]
        self.root = opening.root
        self._qualifiers = opening.qualifiers
        self._written = written  # all that stands behind the start of the root
        self._stretches = stretches.places
        self._owners: tuple[Any, ...] = ()
        self._table: Table
        self._text: Text | None = None
        self._paragraphs: Paragraphs | None = None
        w = self.qualifier(self.namespace)
        self._opening, self._closing = f"<{w}pPr>", f"</{w}pPr>"
        self._depth = 1
        self._levels = 0  # to be skipped from here
        self._outside: int | None = None  # the depth at which what is being skipped has ended
        self._names: set[str] = set()  # that have been learnt here

    @classmethod
    def of(cls, part: str, data: bytes) -> Self | None:
        """A scanner for the whole ``part``; None when it is not plain.

        Raises:
            UnreadableEssayError: ``damaged``: it is plain, but not well formed.
        """
        if len(data) >= min(CHUNK, limits.TOKEN):
            return None
        begin = data.find(b">", data.find(b"?>") + 2) + 1  # behind the first element's start
        opening = _opening(data[:begin]) if begin < _LONG else None
        written = data[begin:]
        if not opening or b"\r" in written:
            return None
        try:
            stretches = Stretches(written, f"{opening.prefix}:")
            left = stretches.left().decode()
        except ValueError:
            return None
        whole = opening.extended(left)
        if not whole or "<!" in left or "<?" in left:
            return None
        check(part, opening.before(left) + left)
        return cls(whole, written, stretches)

    def qualifier(self, namespace: str) -> str:
        """What stands before local names: the prefix, or something that no name begins with."""
        return self._qualifiers.get(namespace) or f"{namespace}:"

    def handle(
        self, handlers: Handlers, text: Text | None = None, paragraphs: Paragraphs | None = None
    ) -> None:
        """Set the handlers."""
        self._owners, self._table = handlers
        self._text = text
        self._paragraphs = paragraphs

    def skip(self, levels: int = 1) -> None:
        """Call no handler until the innermost ``levels`` elements have ended, nor those of their ends."""
        self._levels = levels

    def scan(self, root: Root) -> None:
        """Call ``root``, then the handlers that it sets."""
        root(self)
        written, paragraphs, at = self._written, self._paragraphs, 0
        for begin, end, stretch in self._stretches if paragraphs else ():
            if begin > at:
                self._between(written[at:begin].decode())
            at = end
            whole = self._outside is None and self._depth + NESTED < limits.DEPTH
            if paragraphs and whole and paragraphs.stretch(*stretch):
                self._depth += stretch[0] - stretch[4]
            else:
                self._scan(written[begin:end].decode())
        self._between(written[at:].decode())

    def release(self) -> None:
        """Let go of handlers, which may hold this object."""
        self._owners = ()

    def _between(self, written: str) -> None:
        """What stands between runs."""
        paragraphs = self._paragraphs
        while paragraphs and self._opening in written:
            before, opened, behind = written.partition(self._opening)
            properties, closed, behind = behind.partition(self._closing)
            if not closed:
                break
            self._scan(before)
            whole = self._outside is None and self._depth + NESTED <= limits.DEPTH
            if not (whole and paragraphs.form(properties)):
                self._scan(opened + properties + closed)
            written = behind
        self._scan(written)

    def _scan(self, written: str) -> None:
        """Go through the tags of a stretch."""
        known, owners, text = self._table.tags.get, self._owners, self._text
        depth, outside = self._depth, self._outside
        before, *pieces = written.split("<")
        if before and text and outside is None:
            text(unescaped(before))
        for piece in pieces:
            step, calls, behind = known(piece) or self._learn(piece)
            depth += step
            if depth > limits.DEPTH:
                too_large("depth", limits.DEPTH)
            if outside is None:
                for owner, call, given in calls:
                    call(owners[owner], *given)
                    if self._levels:
                        outside, self._levels = depth + 1 - step - self._levels, 0
                        break
            if outside is not None:
                if depth > outside:
                    continue
                outside = None
            if behind and text:
                text(behind)
        self._depth, self._outside = depth, outside

    def _learn(self, piece: str) -> Tag:
        """What a tag with the text behind it means."""
        tag, _, behind = piece.partition(">")
        if "'" in tag or tag.count('"') % 2:  # a > may stand in an attribute
            tag = _TAG.match(piece)[1]  # type: ignore[index]  # it is well formed
            behind = piece[len(tag) + 1 :]
        step, calls, _ = self._table.tags.get(tag) or self._meaning(tag)
        if not behind or (behind.isspace() and len(piece) <= SHORT):
            return self._remember(piece, (step, calls, behind))
        return step, calls, unescaped(behind)

    def _meaning(self, tag: str) -> Tag:
        name = tag.partition(" ")[0]
        if name in self._table.bare and tag[-1] != "/":  # revision numbers, different in each
            return self._table.tags.get(name) or self._named(name)
        return self._named(tag)

    def _named(self, tag: str) -> Tag:
        step, name, attributes = told(tag)
        self._names.add(name)
        if len(self._names) > limits.NAMES:
            too_large("names", limits.NAMES)
        start = self._table.starts.get(name) if step >= 0 else None
        end = self._table.ends.get(name) if step <= 0 else None
        calls = ((*start, (name, attributes)),) if start else ()
        return self._remember(tag, (step, (*calls, (*end, ())) if end else calls, ""))

    def _remember(self, written: str, tag: Tag) -> Tag:
        """Keep what a tag means, for other drafts too, unless it is too long to come again."""
        if len(written) <= SHORT:
            within(self._table.tags)
            self._table.tags[written] = tag
        return tag


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
