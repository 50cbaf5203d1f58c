"""Lines of text in columns of a terminal, where a Chinese character takes two."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size

if TYPE_CHECKING:
    from collections.abc import Iterator

PLAIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "…": "...", "·": "-", "—": "-", "–": "-"})
"""Typography for a terminal without Chinese, which has no such signs either."""

_OPENING, _CLOSING = "“‘（《【「『", "，。、；：！？）》】”’」』…%～·"

_CODES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33"}
"""What a terminal is told, by the words of a style."""


class Page:
    """A text that grows line by line. Strangers' words go into it as they are: nothing in them is markup.

    Of rich only the widths of characters are used: its console takes longer to import than all the rest.
    """

    def __init__(self, width: int, colour: bool) -> None:
        self.width = width
        self._colour = colour
        self._lines: list[str] = []

    def line(self, *parts: tuple[str, str]) -> None:
        """One line of texts with their styles, however long."""
        self._lines.append("".join(self._styled(*part) for part in parts).rstrip())

    def _styled(self, text: str, style: str) -> str:
        if not (self._colour and style and text):
            return text
        codes = ";".join(_CODES[word] for word in style.split())
        return f"\x1b[{codes}m{text}\x1b[0m"

    def row(self, indent: int, label: str, text: str, style: str = "", label_style: str = "") -> None:
        """``text`` beside ``label``, from the column ``indent`` on or from where the label ends."""
        start = max(indent, cell_len(label))
        parts = (part for line in text.split("\n") for part in wrapped(line, max(self.width - start - 1, 20)))
        for number, part in enumerate(parts):
            head = set_cell_size(label, start) if number == 0 else " " * start
            self.line((head, label_style), (part, style))

    def gap(self) -> None:
        """An empty line."""
        self.line(("", ""))

    def text(self) -> str:
        """All of it, without spaces at the ends of lines."""
        return "".join(f"{line}\n" for line in self._lines)


def width(text: str) -> int:
    """The columns that ``text`` takes."""
    return cell_len(text)


def padded(text: str, columns: int) -> str:
    """``text`` filled with spaces to so many columns."""
    return text + " " * (columns - cell_len(text))


@lru_cache(maxsize=1_000)
def wrapped(text: str, columns: int) -> tuple[str, ...]:
    """``text`` in lines of at most so many columns, broken at spaces and between Chinese characters.

    No line begins with a closing sign or ends with an opening one. Of many drafts the same is said.
    """
    return (text.strip(),) if cell_len(text) <= columns else tuple(_lines(text, columns))


def _lines(text: str, columns: int) -> Iterator[str]:
    line = ""
    for unit in _units(text, columns):
        if line and cell_len(line) + cell_len(unit.rstrip()) > columns:
            yield line.rstrip()
            line = ""
        line += unit if line else unit.lstrip()
    yield line.rstrip()


def _units(text: str, columns: int) -> Iterator[str]:
    """What stays on one line; what alone is too long is cut."""
    for match in _unit().finditer(text.translate(_ALIKE)):
        unit = text[slice(*match.span())]
        while cell_len(unit) > columns:
            yield unit[: columns // 2]
            unit = unit[columns // 2 :]
        yield unit


class _Alike(dict[int, str]):
    """By code point, one ideograph for all that is as wide, but spaces and signs."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        wide = "⺀" <= character <= "鿿" or "豈" <= character <= "﫿" or "＀" <= character <= "￯"
        plain = wide and character not in _CLOSING + _OPENING and not character.isspace()
        alike = self[code] = "一" if plain else character
        return alike


_ALIKE = _Alike()


@cache
def _unit() -> re.Pattern[str]:
    """What stays together. One ideograph stands for all: to compile a range takes a hundred times as long."""
    behind = rf"(?:[{_CLOSING}]|[,.;:!?)](?=\s|$))*"
    return re.compile(rf"\s+|[{_OPENING}]*(?:[^\s一{_CLOSING}{_OPENING}]+|.){behind}\s?", re.DOTALL)
