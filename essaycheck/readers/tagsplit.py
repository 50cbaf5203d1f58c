"""XML as programs write it, cut at its tags: several times as fast as a call from expat for each element.

Each ``<`` begins a tag in a part that is plain, and most tags have been met before.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from essaycheck import limits
from essaycheck.archives import too_large
from essaycheck.readers.tags import NESTED, SHORT, told, unescaped, within

if TYPE_CHECKING:
    from typing import Any

    from essaycheck.readers.handlers import Handlers, Table, Tag
    from essaycheck.readers.plain import Plain
    from essaycheck.readers.scanning import Paragraphs, Root, Text
    from essaycheck.readers.stretches import Stretches

_TAG = re.compile(r"""((?:[^"'>]|"[^"]*"|'[^']*')*)>""")


class PlainScanner:
    """A ``Scanner`` over a plain part."""

    __slots__ = (
        "_closing", "_depth", "_levels", "_names", "_opening", "_outside", "_owners", "_paragraphs",
        "_pieces", "_qualifiers", "_table", "_text", "namespace", "root",
    )  # fmt: skip

    def __init__(self, part: Plain) -> None:
        opening, self._pieces = part
        self.namespace = opening.namespaces[opening.prefix]
        self.root = opening.root
        self._qualifiers = opening.qualifiers
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
        for piece in self._pieces:
            self._go_through(piece)

    def release(self) -> None:
        """Let go of handlers, which may hold this object."""
        self._owners = ()

    def _go_through(self, piece: Stretches) -> None:
        written, paragraphs, at = piece.written, self._paragraphs, 0
        for begin, end, stretch in piece.places if paragraphs else ():
            if begin > at:
                self._between(written[at:begin].decode())
            at = end
            whole = self._outside is None and self._depth + NESTED < limits.DEPTH
            if paragraphs and whole and paragraphs.stretch(*stretch):
                self._depth += stretch[0] - stretch[4]
            else:
                self._scan(written[begin:end].decode())
        self._between(written[at:].decode())

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
