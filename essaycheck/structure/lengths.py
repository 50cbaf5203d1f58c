"""Paragraphs and sentences that are too long."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from essaycheck.counting import count_span
from essaycheck.structure.slips import Slip

if TYPE_CHECKING:
    from essaycheck.structure.slips import Body

_ENDS = "。\n！？!?；;…"


def long_paragraphs(body: Body, limit: int) -> list[Slip]:
    """Paragraphs of more words than ``limit``."""
    slips = []
    for paragraph, span, _ in body.pieces if max(map(len, body.texts), default=0) > limit else ():
        if span.end - span.start > limit:
            count = count_span(paragraph, span.start, span.end).words
            if count > limit:
                slips.append(Slip(span, {"count": count, "max": limit}))
    return slips


def long_sentences(body: Body, limit: int) -> list[Slip]:
    """Sentences of more words than ``limit``; a semicolon ends one, too."""
    slips = []
    for paragraph, span, text in body.pieces if _is_long(body.text, limit) else ():
        start = span.start
        for stop in _stops(text, start):
            if stop - start > limit:
                count = count_span(paragraph, start, stop).words
                if count > limit:
                    slips.append(Slip(span._replace(start=start, end=stop), {"count": count, "max": limit}))
            start = stop
    return slips


def _is_long(text: str, limit: int) -> bool:
    """Whether any sentence has as many characters as ``limit``, its end not among them."""
    start = 0
    while start + limit <= len(text):
        for mark in _ENDS:  # the most frequent first
            if (end := text.rfind(mark, start, start + limit)) >= 0:
                start = end + 1
                break
        else:
            return True
    return False


def _stops(text: str, start: int) -> list[int]:
    return [start + match.end() for match in re.finditer(f"[{_ENDS}]", text)] + [start + len(text)]
