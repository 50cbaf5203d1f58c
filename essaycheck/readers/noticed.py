"""What a reader notices beside the text: tracked changes, comments, hidden text, pictures, names."""

from __future__ import annotations

from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING

from essaycheck.essay import Note, Paragraph, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from essaycheck.readers.blocks import Block, Whole

PLACES = 20
"""How many places a note tells."""

QUOTE = 80
"""How many characters of each place it quotes."""

ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff"
"""Characters that nobody sees, over which a search for the words around them stumbles."""

UNDECODABLE = "\ufffd"
"""Stands for what this reader could not decode, and in text for what another program could not."""

ODD = (("zero-width", ZERO_WIDTH), ("undecodable", UNDECODABLE))
"""The notes on single characters, and the characters of each."""

PEOPLE = 1_000
"""How many names it keeps."""

NAME = 100
"""How many characters of each."""

CODES = ("revisions", "comments", "own-comments", "hidden", "pictures", "textboxes", "wordart", "elsewhere")


class Place:
    """A place in a paragraph in the making, known by its slot; ``end`` None: to the paragraph's end."""

    __slots__ = ("end", "quote", "slot", "start")

    def __init__(self, slot: int, start: int, end: int | None, quote: str | None = None) -> None:
        self.slot = slot
        self.start = start
        self.end = end
        self.quote = quote  # None: the words at the place


class Noticed:
    """Collects while a document is read."""

    def __init__(self) -> None:
        self.people: dict[str, None] = {}
        self.hidden = 0  # characters, but for white space
        self._numbers = dict.fromkeys(CODES, 0)
        self._least = dict.fromkeys(CODES, 0)
        self._places: defaultdict[str, list[Place]] = defaultdict(list)

    def person(self, name: str) -> None:
        """A name that stands in the file as that of someone who worked on it."""
        name = name[:NAME].strip()
        if name and len(self.people) < PEOPLE:
            self.people[name] = None

    def count(self, code: str, place: Place | None = None) -> None:
        """One more of ``code``."""
        self._numbers[code] += 1
        if place is not None and len(self._places[code]) < PLACES:
            self._places[code].append(place)

    def at_least(self, code: str, number: int) -> None:
        """There are ``number`` of ``code``, wherever they stand."""
        self._least[code] = max(self._least[code], number)

    def hide(self, slot: int, position: int, text: str) -> None:
        """Hidden text; what follows directly is the same piece."""
        self.hidden += sum(map(len, text.split()))
        places = self._places["hidden"]
        last = places[-1] if places else None
        if last is not None and (last.slot, last.start) == (slot, position):
            last.quote = ((last.quote or "") + text)[:QUOTE]
        elif text.strip():
            self.count("hidden", Place(slot, position, position, text.lstrip()[:QUOTE]))

    def textbox(self, blocks: Iterable[Block | Whole | None]) -> None:
        """A text box, if it holds any text."""
        written = [block for block in blocks if block and block.kind == "textbox" and block.length]
        if written:
            self.count("textboxes", Place(written[0].slot, 0, None))

    def number(self, code: str) -> int:
        """How many of ``code`` there are."""
        return max(self._numbers[code], self._least[code])

    def notes(self, paragraphs: Sequence[Paragraph], indices: Mapping[int, int]) -> tuple[Note, ...]:
        """All notes; ``indices`` tells which paragraph each slot has become."""
        found = [
            Note(code, self.number(code), *_told(code, self._places[code], paragraphs, indices))
            for code in CODES
            if self._numbers[code] or self._least[code]
        ]
        return (*found, *white(paragraphs), *odd_characters(paragraphs))


def _told(
    code: str, places: Iterable[Place], paragraphs: Sequence[Paragraph], indices: Mapping[int, int]
) -> tuple[tuple[Span, ...], tuple[str, ...]]:
    spans, quotes = [], []
    for place in places:
        if place.slot not in indices:
            continue
        index = indices[place.slot]
        text = paragraphs[index].text
        span = Span(index, place.start, len(text) if place.end is None else place.end)
        spans.append(span)
        quotes.append(text[span.start : span.end][:QUOTE] if place.quote is None else place.quote)
    return tuple(spans), tuple(quotes) if code in {"hidden", "comments", "wordart"} else ()


def white(paragraphs: Iterable[Paragraph]) -> tuple[Note, ...]:
    """The note on text written in white, if there is any."""
    spans = [
        Span(paragraph.index, run.start, run.end)
        for paragraph in paragraphs
        for run in paragraph.runs
        if run.white and paragraph.text[run.start : run.end].strip()
    ]
    return (Note("white", len(spans), tuple(spans[:PLACES])),) if spans else ()


def odd_characters(paragraphs: Sequence[Paragraph]) -> Iterator[Note]:
    """The notes on characters in the text that say nothing, of each kind that there is."""
    text = "\n".join([paragraph.text for paragraph in paragraphs])
    for code, wanted in ODD:
        if any(character in text for character in wanted):
            spans = islice(_places(wanted, paragraphs), PLACES)
            yield Note(code, sum(map(text.count, wanted)), tuple(spans))


def _places(wanted: str, paragraphs: Iterable[Paragraph]) -> Iterator[Span]:
    return (
        Span(paragraph.index, position, position + 1)
        for paragraph in paragraphs
        for position, character in enumerate(paragraph.text)
        if character in wanted
    )
