"""The numbers that Word puts in front of paragraphs by itself: they stand nowhere in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.readers.handlers import handlers
from essaycheck.readers.markup import parse
from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from essaycheck.readers.scanning import Attributes, Scanner

LEVELS = 9
CHINESE = {
    "chineseCounting",
    "chineseCountingThousand",
    "chineseLegalSimplified",
    "ideographDigital",
    "japaneseCounting",
    "taiwaneseCounting",
    "taiwaneseCountingThousand",
}
FIGURES = {"decimal", "decimalFullWidth", "decimalFullWidth2", "decimalHalfWidth"}


class Level(NamedTuple):
    """How one level of a list is numbered: ``text`` holds %1 for the number of the first level, and so on."""

    start: int = 1
    format: str = "decimal"
    text: str = ""


class Numbering:
    """The lists of one document."""

    def __init__(self, part: str = "", chunks: Iterable[bytes] = ()) -> None:
        self._lists: dict[str, dict[int, Level]] = {}  # by the id of the abstract list
        self._abstract: dict[str, str] = {}  # its id by that of each list made of it
        self._restarts: dict[str, dict[int, int]] = {}
        self._id = ""
        self._level = 0
        if part:
            parse(part, chunks, self._attach)

    def numbers(self, places: Iterable[tuple[str, str] | None]) -> Iterator[str]:
        """What stands before each paragraph, by its list and level; "" for none or what is not known."""
        counted: dict[str, dict[int, int]] = {}
        for place in places:
            id_, level = (place[0], ordinal(place[1])) if place else ("", 0)
            abstract = self._abstract.get(id_, "")
            if level not in self._lists.get(abstract, {}):
                yield ""
                continue
            counters = counted.setdefault(abstract, {})
            if restarts := self._restarts.pop(id_, None):
                counters |= {at: start - 1 for at, start in restarts.items()}
            counters[level] = counters.get(level, self._lists[abstract][level].start - 1) + 1
            for deeper in range(level + 1, LEVELS):
                counters.pop(deeper, None)
            yield self._written(self._lists[abstract], level, counters)

    def _written(self, levels: dict[int, Level], level: int, counters: dict[int, int]) -> str:
        text = levels[level].text
        if levels[level].format not in FIGURES | CHINESE or "%" not in text:
            return ""
        for at in range(level + 1):
            each = levels.get(at, Level())
            text = text.replace(f"%{at + 1}", numeral(counters.get(at, each.start), each.format))
        return text

    def _attach(self, scanner: Scanner) -> None:
        w = scanner.qualifier(scanner.namespace)
        starts: dict[str, Callable[[str, Attributes], None]] = {
            "abstractNum": lambda name, attributes: self._enter(attributes.get(f"{w}abstractNumId", "")),
            "num": lambda name, attributes: self._enter(attributes.get(f"{w}numId", "")),
            "lvl": lambda name, attributes: self._open(attributes.get(f"{w}ilvl", "")),
            "lvlOverride": lambda name, attributes: self._open(attributes.get(f"{w}ilvl", "")),
        }
        values = {"start": self._start, "numFmt": self._format, "lvlText": self._text}
        values |= {"abstractNumId": self._made_of, "startOverride": self._restart}
        starts |= {name: _valued(w, action) for name, action in values.items()}
        scanner.handle(handlers({w + name: action for name, action in starts.items()}))

    def _enter(self, id_: str) -> None:
        self._id = id_

    def _open(self, level: str) -> None:
        self._level = ordinal(level)

    def _made_of(self, value: str) -> None:
        self._abstract[self._id] = value

    def _restart(self, value: str) -> None:
        self._restarts.setdefault(self._id, {})[self._level] = ordinal(value)

    def _start(self, value: str) -> None:
        self._set(start=ordinal(value))

    def _format(self, value: str) -> None:
        self._set(format=value)

    def _text(self, value: str) -> None:
        self._set(text=value[:20])

    def _set(self, **given: int | str) -> None:
        if self._id not in self._abstract:  # else it is a list's own level, which is rare
            levels = self._lists.setdefault(self._id, {})
            levels[self._level] = levels.get(self._level, Level())._replace(**given)  # type: ignore[arg-type]


def _valued(w: str, action: Callable[[str], None]) -> Callable[[str, Attributes], None]:
    return lambda name, attributes: action(attributes.get(f"{w}val", ""))


def ordinal(value: str) -> int:
    """A small whole number as XML has it; 0 for anything else."""
    return int(value) if value.isdecimal() and len(value) < 6 else 0


def numeral(number: int, format_: str) -> str:
    """The number as it is shown; figures for what nobody counts to."""
    if format_ not in CHINESE or not 0 < number < 100:
        return str(number)
    digits = "〇一二三四五六七八九"
    if number < 10:
        return digits[number]
    tens, ones = divmod(number, 10)
    return (digits[tens] if tens > 1 else "") + "十" + (digits[ones] if ones else "")
