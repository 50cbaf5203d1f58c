"""Runs of text as programs write them: most hold one text, and little else stands between them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    Stretch = tuple[bool, str, list[str], list[str], bool]
    """Whether a paragraph begins with runs and what is in its properties, what is in those of each run, their
    texts as they are shown, and whether a paragraph ends. Where those are all the same, one is made."""


class Words(NamedTuple):
    """What is written in the tags of runs where names are qualified in one way."""

    lead: int  # the length of what each begins with
    form: tuple[bytes, bytes]  # around what is in the properties of a paragraph
    properties: tuple[bytes, bytes]  # and in those of a run
    end: bytes  # of a run


class Stretches:
    """Neighbouring runs of one text each: where they stand, what they say, and what they leave to be checked.

    Runs as they are found cannot but be well formed, if what is in their properties is. So a part is well
    formed when it is with something short in place of them and all that stands in properties, once, in front.
    """

    def __init__(self, written: bytes, w: str) -> None:
        """Find those in what is ``written`` behind the first tag of a part where ``w`` qualifies names.

        Raises:
            ValueError: one of them is not in UTF-8, or holds signs that XML has not.
        """
        self.places: list[tuple[int, int, Stretch]] = []
        """Where they begin and end, and what they say."""
        self.written = written
        self._words = words = _words(w)
        self._forms, self._properties = _Said(words.form), _Said(words.properties)
        self._left: list[bytes] = []
        if words.end in written:
            self._find(written, _pattern(w))
        else:
            self._left.append(written)

    def left(self) -> bytes:
        """What is to be checked in place of all that is written."""
        return b"".join((*self._forms.whole(), *self._properties.whole(), *self._left))

    def _find(self, written: bytes, stretch: re.Pattern[bytes]) -> None:
        at, words, forms, left = 0, self._words, self._forms, self._left
        for found in stretch.finditer(written):
            start, form, runs, closes = found.groups(b"")
            begin, end = found.span()
            *pieces, _ = runs.split(words.end)
            said, texts = self._runs(pieces) if len(pieces) > 1 else self._run(pieces[0])
            self.places.append((begin, end, (bool(start), forms[form], said, texts, bool(closes))))
            left += (written[at : begin + words.lead], start or b"r/>", closes)
            at = end
        left.append(written[at:])

    def _run(self, written: bytes) -> tuple[list[str], list[str]]:
        """What is in the properties of a run that is written as far as its end, and its text."""
        head, _, text = written.rpartition(b">")
        shown = text if head[-1:] == b'"' else text.strip(b" ")
        return [self._properties[head.partition(self._words.properties[0])[2]]], [_decoded(shown)]

    def _runs(self, written: list[bytes]) -> tuple[list[str], list[str]]:
        """The same of several runs; of those with the same properties one is made."""
        (begin, _), known = self._words.properties, self._properties
        pieces = [run.rpartition(b">") for run in written]
        properties = [known[head.partition(begin)[2]] for head, _, _ in pieces]
        whole = b"\n".join([text for _, _, text in pieces])  # none of them has a line end
        if b" " in whole:
            shown = [text if head[-1:] == b'"' else text.strip(b" ") for head, _, text in pieces]
            whole = b"\n".join(shown)
        if len({*properties}) == 1:
            return properties[:1], [_decoded(whole).replace("\n", "")]
        return properties, _decoded(whole).split("\n")


class _Said(dict[bytes, str]):
    """What is in properties, by that as it is written, with or without more from their end tag on."""

    def __init__(self, around: tuple[bytes, bytes]) -> None:
        self._around = around

    def __missing__(self, written: bytes) -> str:
        said = self[written] = written.partition(self._around[1])[0].decode()
        return said

    def whole(self) -> list[bytes]:
        """All these properties with what is around."""
        return [each.encode().join(self._around) for each in {*self.values()}]


def _decoded(text: bytes) -> str:
    said = text.decode()
    if "\ufffe" in said or "\uffff" in said:  # no signs of XML
        raise ValueError(text)
    return said


@cache
def _words(w: str) -> Words:
    form, properties = ((f"<{w}{name}>".encode(), f"</{w}{name}>".encode()) for name in ("pPr", "rPr"))
    return Words(len(f"<{w}"), form, properties, f"</{w}t></{w}r>".encode())


@cache
def _pattern(w: str) -> re.Pattern[bytes]:
    """What matches a stretch: the start of a paragraph with its properties, runs, and the end of one.

    Only the runs must be there. A > in an attribute is none of a tag, so that such a run is not matched, nor
    is text with anything but signs that stand for themselves. An attempt ends where a paragraph begins. No
    group is possessive: CPython 3.11.0 to 3.11.4 read such ones wrongly.
    """
    form = _maybe(rf"<{w}pPr>((?:<(?!/?{w}pPr?[ >])[^>]*+>)*)</{w}pPr>")
    start = rf"(?:(p(?: [^<>]*+)?>)(?<!/>){form}{_beside(w)}|(?=r))"
    properties = _maybe(rf"<{w}rPr>(?:<[^>]*+>(?<=/>))*</{w}rPr>") + _maybe(f"<{w}lastRenderedPageBreak/>")
    signs = r"[\x20-\x25\x27-\x3b\x3d\x3f-\xff]"  # all but < > & and what is below the space: faster than [^
    preserved = _maybe(' xml:space="preserve"')
    text = f"<{w}t{preserved}>{signs}++</{w}t></{w}r>"
    run = rf"(?:<{w}|(?<=<{w}))r{_revisions(w)}>{properties}{text}{_beside(w)}"
    return re.compile(rf"<{w}{start}((?:{run})+)(</{w}p>)?".encode())


def _maybe(pattern: str) -> str:
    """That or nothing: faster than by a ?, which keeps in mind how to come back."""
    return f"(?:{pattern}|)"


def _revisions(w: str) -> str:
    """The numbers of revisions that a run may have, in any order of these, each once."""
    deleted, first, other = (rf' {w}rsid{name}="\w*+"' for name in ("Del", "R", "RPr"))
    return _maybe(deleted) + _maybe(f"{first}{_maybe(other)}|{other}{_maybe(first)}")


def _beside(w: str) -> str:
    """What may stand between runs and means nothing for the text, each of their attributes once."""
    attributes = _maybe(rf' {w}(?:id|type)="\w*+"') + _maybe(rf' {w}name="\w*+"')
    return rf"(?:<{w}(?:proofErr|bookmark\w++){attributes}/>)*"
