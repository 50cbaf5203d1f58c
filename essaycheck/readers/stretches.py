"""Runs of text as programs write them: most are of one text, and look as those beside them."""

from __future__ import annotations

import re
from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING

from essaycheck.readers.blocks import shown
from essaycheck.readers.tags import unescaped

if TYPE_CHECKING:
    from collections.abc import Iterator

    Stretch = tuple[bool, str, str, str, bool]
    """Whether a paragraph begins with runs and what is in its properties, their own properties, their text
    together, and whether a paragraph ends."""

_TEXT = itemgetter(1)


def stretches(written: str, w: str) -> Iterator[tuple[int, int, Stretch]]:
    """Where neighbouring runs with the same properties begin and end, in a part where ``w`` qualifies names.

    A program begins a new run wherever somebody went on writing on another day.
    """
    runs, texts = _patterns(w)
    for found in runs.finditer(written):
        begin, end = found.span()
        opens, form, properties, preserved, text, others, closes = found.groups("")
        if others:
            text = _together(texts.findall(written, begin, end))
        else:
            text = shown(unescaped(text) if "&" in text else text, bool(preserved))
        yield begin, end, (bool(opens), form, properties, text, bool(closes))


def _together(texts: list[tuple[str, str]]) -> str:
    """The text of some runs as it is shown; with each stands what preserves its spaces."""
    text = "".join(map(_TEXT, texts))
    if " " in text or "&" in text or "\n" in text or "\t" in text or "\r" in text:
        return "".join([shown(unescaped(text), bool(preserved)) for preserved, text in texts])
    return text


@cache
def _patterns(w: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What matches runs of one text each, and what matches the text of one.

    Of the runs the properties are the same empty elements. Before them may stand the start of a paragraph
    with its properties, behind them the end of one. A > in an attribute is none of a tag, so that such a run
    is not matched.
    """
    form = rf"(?:<{w}pPr>((?:<(?!/{w}pPr>)[^>]*+>)*+)</{w}pPr>)?"
    opens = rf"(?:(p)(?: [^>]*+)?>(?<!/>){form}<{w})?"
    properties = rf"(?:<{w}rPr>((?:<[^>]*+>(?<=/>))*+)</{w}rPr>)?"
    text = rf'<{w}t( xml:space="preserve")?>([^<]++)'
    first, end, begin = rf"{properties}{text}", rf"</{w}t></{w}r>", r"r(?: [^>]*+)?>(?<!/>)"
    same = rf'(?(3)<{w}rPr>(?:\3)</{w}rPr>)<{w}t(?: xml:space="preserve")?>[^<]++'
    runs = rf"<{w}{opens}{begin}{first}{end}((?:<{w}{begin}{same}{end})*)(</{w}p>)?"
    return re.compile(runs), re.compile(text)
