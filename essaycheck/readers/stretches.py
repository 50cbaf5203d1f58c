"""Runs of text as programs write them: most are of one text, and of what looks as those beside them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from essaycheck.readers.blocks import XML_SPACE, shown, spaced
from essaycheck.readers.tags import unescaped

if TYPE_CHECKING:
    from collections.abc import Iterator

    Stretch = tuple[int, int, bool, str, str, str, bool]
    """Where runs begin and end, whether a paragraph begins with them and what is in its properties, their own
    properties, their text together, and whether a paragraph ends."""


def stretches(written: str, w: str) -> Iterator[Stretch]:
    """Neighbouring runs with the same properties, in a part where ``w`` qualifies names.

    A program begins a new run wherever somebody went on writing on another day.
    """
    begin = end = 0
    opens = form = same = closes = ""
    texts: list[str] = []
    for found in _runs(w).finditer(written):
        start, stop = found.span()
        opened, inside, properties, preserved, text, closed = found.groups("")
        if texts and (start > end or properties != same or opened or closes):
            yield begin, end, bool(opens), form, same, spaced("".join(texts)), bool(closes)
            texts = []
        if not texts:
            begin, opens, form, same = start, opened, inside, properties
        if "&" in text:
            text = shown(unescaped(text), bool(preserved))
        texts.append(text if preserved else text.strip(XML_SPACE))
        end, closes = stop, closed
    if texts:
        yield begin, end, bool(opens), form, same, spaced("".join(texts)), bool(closes)


@cache
def _runs(w: str) -> re.Pattern[str]:
    """Match a run of one text: its properties if they are empty elements, what preserves spaces, the text.

    Before it may stand the start of a paragraph with its properties, behind it the end of one. A > in an
    attribute is none of a tag, so that such a run is not matched.
    """
    form = rf"(?:<{w}pPr>((?:<(?!/{w}pPr>)[^>]*+>)*+)</{w}pPr>)?"
    opens = rf"(?:(p)(?: [^>]*+)?>(?<!/>){form}<{w})?"
    properties = rf"(?:<{w}rPr>((?:<[^>]*+>(?<=/>))*+)</{w}rPr>)?"
    text = rf'<{w}t( xml:space="preserve")?>([^<]++)</{w}t>'
    return re.compile(rf"<{w}{opens}r(?: [^>]*+)?>(?<!/>){properties}{text}</{w}r>(</{w}p>)?")
