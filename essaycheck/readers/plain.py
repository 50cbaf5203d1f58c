"""XML as programs write it, cut at its tags: several times as fast as a call from expat for each element.

A part is plain when all prefixes are declared by its first element, and nothing but elements and text stands
in it. Expat has checked that it is well formed before anything is told of it; after that each ``<`` begins a
tag, and most tags have been met before.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache, partial
from typing import TYPE_CHECKING
from xml.parsers import expat

from essaycheck import limits
from essaycheck.archives import CHUNK, too_large
from essaycheck.errors import UnreadableEssayError
from essaycheck.readers.scanning import XML

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterator, Mapping
    from typing import Self

    from essaycheck.readers.scanning import Attributes, End, Root, Start, Text

    Tag = tuple[int, tuple[Callable[[], None], ...], str]
    """How much deeper a tag leads, the calls to make, and the text that stands between it and the next."""

_ROOT = re.compile(
    r"""(?:<\?xml version=["']1\.0["'](?: encoding=["'](?:UTF|utf)-8["'])?"""
    r"""(?: standalone=["']\w+["'])?\s*\?>)?\s*"""
    r'<([\w.-]+):([\w.-]+)((?:\s+[\w.:-]+="[^"<>&]*")+)\s*>'
)
_ATTRIBUTE = re.compile(r"""([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_TAG = re.compile(r"""((?:[^"'>]|"[^"]*"|'[^']*')*)>""")
_REFERENCE = re.compile("&(#?)([^;]*);")
_ENTITIES = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}
_SPACES = str.maketrans("\t\n", "  ")

SMALL = 2_000
"""Bytes of a part that is read sooner than it is found to be plain."""

_SHORT = 500
"""Characters of a tag that is kept in mind; longer ones do not come again."""


class _Known(dict[str, "Tag"]):
    """By a tag with the white space behind it; what is asked for first is learnt, which may add it."""

    def __init__(self, learn: Callable[[str], Tag]) -> None:
        self._learn = learn

    def __missing__(self, piece: str) -> Tag:
        return self._learn(piece)


class PlainScanner:
    """A ``Scanner`` over the whole of a plain part."""

    __slots__ = (
        "_bare", "_ends", "_known", "_levels", "_names", "_pieces", "_prefixes", "_starts", "_tags", "_text",
        "namespace", "root",
    )  # fmt: skip

    def __init__(self, namespace: str, root: str, prefixes: dict[str, str], pieces: Iterator[str]) -> None:
        self.namespace = namespace
        self.root = root
        self._prefixes = prefixes  # by namespace
        self._pieces = pieces
        self._starts: Mapping[str, Start] = {}
        self._ends: Mapping[str, End] = {}
        self._text: Text | None = None
        self._bare: Container[str] = ()
        self._levels = 0  # to be skipped
        self._names: set[str] = set()
        self._known = _Known(self._learn)
        self._tags: dict[str, Tag] = {}  # by a tag alone

    @classmethod
    def of(cls, part: str, data: bytes) -> Self | None:
        """A scanner for the whole ``part``; None when it is not plain, or small.

        Raises:
            UnreadableEssayError: ``damaged``: it is plain, but not well formed.
        """
        if not SMALL <= len(data) < min(CHUNK, limits.TOKEN) or b"\r" in data:
            return None
        try:
            text = data.decode()
        except UnicodeDecodeError:
            return None
        root = _ROOT.match(text)
        prefixes = declared(root[3]) if root else {}
        if not root or root[1] not in prefixes or not known_only(text, root, prefixes):
            return None
        check(part, data)
        pieces = text[root.end() :].split("<")
        return cls(
            prefixes[root[1]], root[2], {uri: prefix for prefix, uri in prefixes.items()}, iter(pieces)
        )

    def qualifier(self, namespace: str) -> str:
        """What stands before local names: the prefix, or something that no name begins with."""
        return "xml:" if namespace == XML else f"{self._prefixes.get(namespace, namespace)}:"

    def handle(
        self,
        starts: Mapping[str, Start],
        ends: Mapping[str, End],
        text: Text | None = None,
        bare: Container[str] = (),
    ) -> None:
        """Set the handlers by name."""
        self._bare = bare
        self._starts = starts
        self._ends = ends
        self._text = text

    def skip(self, levels: int = 1) -> None:
        """Call no handler until the innermost ``levels`` elements have ended, nor those of their ends."""
        self._levels = levels

    def scan(self, root: Root) -> None:
        """Call ``root``, then the handlers that it sets."""
        root(self)
        known, text, depth = self._known, self._text, 1
        next(self._pieces)  # what stands before the first tag
        for piece in self._pieces:
            step, calls, behind = known[piece]
            depth += step
            if depth > limits.DEPTH:
                too_large("depth", limits.DEPTH)
            for call in calls:
                call()
                if self._levels:
                    depth, behind = self._skip_from(depth + 1 - step, depth, behind)
                    break
            if behind and text:
                text(behind)

    def _skip_from(self, inside: int, depth: int, behind: str) -> tuple[int, str]:
        """Go on until the levels to be skipped have ended; ``inside``: the depth in the innermost."""
        target, self._levels = inside - self._levels, 0
        while depth > target:
            step, _, behind = self._known[next(self._pieces)]
            depth += step
            if depth > limits.DEPTH:
                too_large("depth", limits.DEPTH)
        return depth, behind

    def _learn(self, piece: str) -> Tag:
        """What a tag with the text behind it means."""
        tag, _, behind = piece.partition(">")
        found = self._tags.get(tag)
        if found is None:
            if "'" in tag or tag.count('"') % 2:  # a > may stand in an attribute
                tag = _TAG.match(piece)[1]  # type: ignore[index]  # it is well formed
                behind = piece[len(tag) + 1 :]
            found = self._tags.get(tag) or self._meaning(tag)
        if behind and (not behind.isspace() or len(piece) > _SHORT):
            return found[0], found[1], unescaped(behind)
        self._known[piece] = found = found[0], found[1], behind
        return found

    def _meaning(self, tag: str) -> Tag:
        name = tag.partition(" ")[0]
        if name in self._bare and tag[-1] != "/":  # revision numbers, different in each
            return self._tags.get(name) or self._named(name, name, "")
        return self._named(tag, *(tag.strip("/").split(None, 1) + [""])[:2])

    def _named(self, tag: str, name: str, attributes: str) -> Tag:
        self._names.add(name)
        if len(self._names) > limits.NAMES:
            too_large("names", limits.NAMES)
        start, end = self._starts.get(name), self._ends.get(name)
        opens = (partial(start, name, attributes_in(attributes)),) if start and tag[0] != "/" else ()
        closes = (end,) if end and "/" in (tag[0], tag[-1]) else ()
        step = -1 if tag[0] == "/" else 0 if tag[-1] == "/" else 1
        found = self._tags[tag] = step, opens + closes, ""
        return found


def declared(attributes: str) -> dict[str, str]:
    """The namespaces that a first element declares, by prefix; {} when they are not as usual."""
    found = _ATTRIBUTE.findall(attributes)
    prefixes = {name[6:]: uri for name, uri, _ in found if name.startswith("xmlns:")}
    others = {name.partition(":")[0] for name, _, _ in found if ":" in name}
    usual = len(set(prefixes.values()) - {""}) == len(prefixes) == attributes.count("xmlns")
    return prefixes if usual and others <= {"xml", "xmlns", *prefixes} and "xml" not in prefixes else {}


def known_only(text: str, root: re.Match[str], prefixes: Mapping[str, str]) -> bool:
    """Whether behind the start of the ``root`` all elements and attributes have one of the prefixes."""
    known = {"xml", *prefixes}
    return all(
        found[1] in known for pattern in _strays(root[1]) for found in pattern.finditer(text, root.end())
    )


@cache
def _strays(prefix: str) -> tuple[re.Pattern[str], ...]:
    """Match what begins with another prefix than this frequent one; a comment has none, nor a declaration."""
    elements = re.compile(rf"<(?!/?{prefix}:)/?([\w.-]*)")
    attributes = rf'(?!{prefix}:)(?:(?=xmlns)|([^\W\d][\w.-]*):)[\w.-]*\s*=\s*["\']'
    return (elements, *(re.compile(space + attributes) for space in (" ", "\n", "\t")))


def check(part: str, data: bytes) -> None:
    """Raise ``UnreadableEssayError`` when ``data`` is no well-formed XML."""
    try:
        expat.ParserCreate().Parse(data, True)
    except expat.ExpatError as error:
        raise UnreadableEssayError("damaged", part=part) from error


def attributes_in(written: str) -> Attributes:
    """The attributes that stand in a tag behind its name."""
    return _remembered(written) if len(written) < _SHORT else _attributes(written)


def _attributes(written: str) -> Attributes:
    return {
        name: unescaped((value or other).translate(_SPACES))
        for name, value, other in _ATTRIBUTE.findall(written)
    }


_remembered = lru_cache(maxsize=4096)(_attributes)


def unescaped(text: str) -> str:
    """The text without references to characters; any other than XML's own has been refused."""
    return _REFERENCE.sub(_referred, text) if "&" in text else text


def _referred(reference: re.Match[str]) -> str:
    _, number, name = reference[0], reference[1], reference[2]
    if not number:
        return _ENTITIES[name]
    return chr(int(name[1:], 16) if name.startswith("x") else int(name))
