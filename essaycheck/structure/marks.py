"""Punctuation: brackets and quotes without their other half, half-width marks in Chinese text."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from essaycheck.essay import Span
from essaycheck.structure.slips import Slip, among, pieces

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from essaycheck.essay import Essay
    from essaycheck.structure.slips import Piece

    _Place = tuple[int, int]

_OPENS = {"》": "《", "）": "（", "”": "“"}
_HALF = {"(": "（", ")": "）"}
_MARKS = "《》“”（）()"
_COUNTED = r"[0-9０-９A-Za-z一二三四五六七八九十①-⑳:;：；]"
"""What a closing bracket may follow without an opening one: 1）, 一）, :)."""

_HALF_MARKS = ",;:?!."
_HALF_WIDTH = rf"(?<=[\u4e00-\u9fff])[{_HALF_MARKS}]"
_MOST = 1000
"""Marks of one kind that are told; a text with more is no prose."""

_ALONE = 100_000
"""Marks that wait for their other half, or have none, past which no more are looked at: all take memory."""

_NUMERALS = "一二三四五六七八九十百"


def unpaired(essay: Essay) -> list[Slip]:
    """Brackets and quotes without their other half.

    They may run over several paragraphs, and each paragraph of a quotation may open it again.
    """
    open_: dict[str, list[_Place]] = {"《": [], "（": [], "“": []}
    alone: list[_Place] = []
    body = pieces(essay)
    for number, at, begins in _signs(body, among(_MARKS, essay)):
        text = body[number].text
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
    return [_slip(body[number], at) for number, at in places[:_MOST]]


def _signs(body: Sequence[Piece], marks: list[str]) -> Iterator[tuple[int, int, bool]]:
    """Each bracket and quote: the piece in which it is, where, and whether that piece begins with it."""
    for number, piece in _holding(marks, body):
        begin = len(piece.text) - len(piece.text.lstrip())
        for match in re.finditer(f"[{_MARKS}]", piece.text):
            yield number, match.start(), match.start() == begin


def _holding(marks: list[str], body: Sequence[Piece]) -> Iterator[tuple[int, Piece]]:
    """The pieces with any of ``marks``, and their numbers: sooner seen than by a pattern."""
    for number, piece in enumerate(body) if marks else ():
        if any(mark in piece.text for mark in marks):
            yield number, piece


def _slip(piece: Piece, at: int) -> Slip:
    start = piece.span.start + at
    return Slip(Span(piece.span.paragraph, start, start + 1), {"sign": piece.text[at]})


def half_width(essay: Essay) -> list[Slip]:
    """Half-width commas, colons, stops between Chinese characters."""
    found = (
        _slip(piece, match.start())
        for _, piece in _holding(among(_HALF_MARKS, essay), pieces(essay))
        for match in re.finditer(_HALF_WIDTH, piece.text)
        if _goes_on_in_chinese(piece.text[match.end() : match.end() + 1])
        and (match[0] != "." or piece.text[match.start() - 1] not in _NUMERALS)
    )
    return list(islice(found, _MOST))


def _goes_on_in_chinese(following: str) -> bool:
    return "\u4e00" <= following <= "\u9fff" or following in ("“", "《")
