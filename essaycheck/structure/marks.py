"""Punctuation: brackets and quotes without their other half, half-width marks in Chinese text."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from essaycheck.essay import Span
from essaycheck.patterns import compiled
from essaycheck.structure.slips import Slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaycheck.structure.slips import Body, Piece

    _Place = tuple[int, int]

_OPENS = {"》": "《", "）": "（", "”": "“"}
_HALF = {"(": "（", ")": "）"}
_MARKS = "《》“”（）()"
_COUNTED = r"[0-9０-９A-Za-z一二三四五六七八九十①-⑳:;：；]"
"""What a closing bracket may follow without an opening one: 1）, 一）, :)."""

_HALF_MARKS = ",;:?!."
_HALF_WIDTH = rf"(?<=[一-鿿])[{_HALF_MARKS}]"
_MOST = 1000
"""Marks of one kind that are told; a text with more is no prose."""

_ALONE = 100_000
"""Marks that wait for their other half, or have none, past which no more are looked at: all take memory."""

_NUMERALS = "一二三四五六七八九十百"


def unpaired(body: Body) -> list[Slip]:
    """Brackets and quotes without their other half.

    They may run over several paragraphs, and each paragraph of a quotation may open it again.
    """
    open_: dict[str, list[_Place]] = {"《": [], "（": [], "“": []}
    alone: list[_Place] = []
    pieces = body.pieces
    for number, at, begins in _signs(body):
        text = pieces[number].text
        sign = _HALF.get(text[at], text[at])
        waiting = open_[_OPENS.get(sign, sign)]
        if sign not in _OPENS:
            if sign == "“" and begins and waiting and waiting[-1][0] < number:
                waiting.pop()  # the same quotation goes on
            waiting.append((number, at))
        elif waiting:
            waiting.pop()
        elif not (sign == "）" and re.match(_COUNTED, text[max(0, at - 1) : at])):
            alone.append((number, at))
        if len(waiting) + len(alone) > _ALONE:
            break
    places = sorted(alone + [place for waiting in open_.values() for place in waiting])
    return [_slip(pieces[number], at) for number, at in places[:_MOST]]


def _signs(body: Body) -> Iterator[tuple[int, int, bool]]:
    """Each bracket and quote: the piece in which it is, where, and whether that piece begins with it."""
    for number, piece in _holding(_MARKS, body):
        begin = len(piece.text) - len(piece.text.lstrip())
        for match in re.finditer(f"[{_MARKS}]", piece.text):
            yield number, match.start(), match.start() == begin


def _holding(signs: str, body: Body) -> Iterator[tuple[int, Piece]]:
    """The pieces with any of ``signs``, and their numbers: sooner seen than by a pattern."""
    marks = body.among(signs)
    for number, piece in enumerate(body.pieces) if marks else ():
        if any(map(piece.text.__contains__, marks)):
            yield number, piece


def _slip(piece: Piece, at: int) -> Slip:
    start = piece.span.start + at
    return Slip(Span(piece.span.paragraph, start, start + 1), {"sign": piece.text[at]})


def half_width(body: Body) -> list[Slip]:
    """Half-width commas, colons, stops between Chinese characters."""
    found = (
        _slip(piece, match.start())
        for _, piece in _holding(_HALF_MARKS, body)
        for match in compiled(_HALF_WIDTH).finditer(piece.text)
        if _goes_on_in_chinese(piece.text[match.end() : match.end() + 1])
        and (match[0] != "." or piece.text[match.start() - 1] not in _NUMERALS)
    )
    return list(islice(found, _MOST))


def _goes_on_in_chinese(following: str) -> bool:
    return "\u4e00" <= following <= "\u9fff" or following in ("“", "《")
