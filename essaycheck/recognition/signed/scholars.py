"""Authors and institutions as journals tie them: 陆远之[1]　岳小山[2] over （1. 某局；2. 某馆）."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from essaycheck.patterns import compiled
from essaycheck.recognition.bylines import byline
from essaycheck.recognition.found import Found, together
from essaycheck.recognition.lines import squeeze
from essaycheck.recognition.people.values import is_person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaycheck.recognition.lines import Line

_TIE = r"(?:\[\d{1,2}(?:[,、]\d{1,2})*\]|\(\d{1,2}(?:[,、]\d{1,2})*\)|\d(?:[,、]\d)*)"
_TIED = rf"([一-鿿](?: ?[一-鿿]){{1,3}}) ?({_TIE}\*?)[ ,、;]*"
_NUMBERED = rf"()(?<![^ (\[;,、]){_TIE}[.、)]? *(?=[一-鿿])"
"""The first group of both is what stays."""


def scholars(lines: Sequence[Line]) -> Found:
    """The lines of authors whose names bear a number, and right under each that of their institutions."""
    return together(_tied(lines[at:]) for at in range(len(lines) - 1) if _may_be_tied(lines[at].text))


def _may_be_tied(text: str) -> bool:
    return any(map(str.isdecimal, text)) and bool(compiled(rf" *(?:{_TIED})+").fullmatch(text.rstrip()))


def _tied(lines: Sequence[Line]) -> Found:
    """The authors of a first line, and the institutions of those that follow it; nothing without any."""
    named, *others = lines
    names = [squeeze(each[1]) for each in compiled(_TIED).finditer(named.text)]
    placed = list(takewhile(lambda found: found.fields, map(_institutions, others)))
    if not placed or not all(map(is_person, names)):
        return Found()
    seen = byline(_without(_TIED, named))
    return together([Found(seen.fields, (named,)), *placed]) if seen else Found()


def _institutions(line: Line) -> Found:
    """The institutions of a line that begins with the number of the first."""
    if not compiled(rf" *(?:[(\[] *)?{_TIE}").match(line.text):
        return Found()
    seen = byline(_without(_NUMBERED, line))
    kinds = {field.name for field in seen.fields} if seen else set()
    return Found(seen.fields, (line,)) if seen and "unit" in kinds and "name" not in kinds else Found()


def _without(pattern: str, line: Line) -> Line:
    """The line with white space for the numbers, so that all else stands where it stood."""
    numbers = compiled(pattern)
    text = numbers.sub(lambda found: found[1] + " " * (len(found[0]) - len(found[1])), line.text)
    return line._replace(text=text)
