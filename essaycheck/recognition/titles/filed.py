"""A first line that is put together as the draft's file is to be named: 陆远之+清溪县档案局+桥头的灯."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.recognition.bylines import byline
from essaycheck.recognition.found import Found
from essaycheck.recognition.labels import trimmed
from essaycheck.recognition.titles import is_cover, title_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from essaycheck.recognition.lines import Line

_SIGNS = "+_-"
_MOST = 6  # parts of a file's name


def filed(lines: Sequence[Line]) -> Found:
    """Title and author of the first of ``lines`` that is a file's name, of which one part is the title."""
    for line in lines:
        sign = next((sign for sign in _SIGNS if line.text.count(sign) > 1), "")
        parts = list(_parts(line, sign)) if sign else []
        if 2 < len(parts) <= _MOST and not byline(line) and (found := _of_parts(line, parts)).title:
            return found
    return Found()


def _of_parts(line: Line, parts: list[tuple[int, int]]) -> Found:
    seen = [(part, byline(line.part(*part))) for part in parts]
    fields = tuple(field for _, each in seen if each for field in each.fields)
    rest = [part for part, each in seen if not each and not is_cover(line.part(*part))]
    named = any(field.name == "name" and not _is_word(field.value) for field in fields)
    return Found(fields, (line,), title_of(line, *rest[0])) if named and len(rest) == 1 else Found()


def _is_word(name: str) -> bool:
    from essaycheck.words import is_word

    return len(name) == 2 and is_word(name)


def _parts(line: Line, sign: str) -> Iterator[tuple[int, int]]:
    start = 0
    for part in line.text.split(sign):
        yield trimmed(line.text, start, start + len(part))
        start += len(part) + 1
