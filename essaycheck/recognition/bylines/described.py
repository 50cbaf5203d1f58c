"""Who the author is, in a sentence that begins with him: 作者系某局干部, 作者陆某某任教于某中学."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.patterns import compiled
from essaycheck.recognition.labels import trimmed
from essaycheck.recognition.lines import squeeze
from essaycheck.recognition.people import values
from essaycheck.recognition.people.affiliations import AT_WORK
from essaycheck.recognition.people.pieces import field_at, one_of_several

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaycheck.essay import Field
    from essaycheck.recognition.lines import Line

_AUTHOR_IS = (
    r"(?:\[?\d{1,2}\]? ?)?[(\[]?(?:本文)?(?:作者|笔者)(?:单位)?"
    r"(?:本名|真名|原名|(?:现|目前)?(?:(?:供职|就职|任职|工作|就读|任教|执教|服务)于|来自|[系为是任])"
    rf"|(?:现|目前)?在(?=[^,，。;；]{{3,24}}(?:{AT_WORK})))[: ]?"
)
_SOCIETY = r"([一-鿿]{2,16}(?:协|协会|学会|联合会|研究会|文联))(?:会员|理事)"
_NAME = "[一-鿿](?: ?[一-鿿]){1,3}"
_AUTHOR_NAMED = r"[(\[]?(?:注:)?(?:本文)?作者(\w{2,4}?)(?:系|为|是|现任)(?=\w{3})"


def unbracketed(text: str, start: int, end: int) -> int:
    """Where a stretch ends before brackets that close in it without having opened there."""
    while (
        end > start
        and text[end - 1] in ")]"
        and text.count("(", start, end) + text.count("[", start, end) == 0
    ):
        end -= 1
    return end


def described(line: Line, start: int, end: int) -> tuple[Field, ...] | None:
    """The fields of 作者系某局干部 and 作者陆远之系某局干部; None when the line does not begin so."""
    if "作者" not in line.text and "笔者" not in line.text:
        return None
    said = compiled(_AUTHOR_IS).match(line.text, start)
    if said:
        return tuple(_after_author_is(line, said.end(), end))
    named = compiled(_AUTHOR_NAMED).match(line.text, start)
    if named and values.is_person(named[1]):
        return (field_at(line, "name", *named.span(1)), *_after_author_is(line, named.end(), end))
    return None


def member(line: Line, start: int, end: int) -> tuple[Field, ...]:
    """The fields of 清溪县作协会员　陆远之: the society where an institution would stand, and the name.

    Behind the name it says no more than other few words on him do.
    """
    if "会员" not in line.text and "理事" not in line.text:
        return ()
    if said := compiled(rf"{_SOCIETY} *({_NAME})").fullmatch(line.text, start, end):
        society, name = said.span(1), said.span(2)
    elif said := compiled(rf"({_NAME}) +{_SOCIETY}").fullmatch(line.text, start, end):
        society, name = (0, 0), said.span(1)
    if not said or not values.is_person(squeeze(line.text[slice(*name)])):
        return ()
    own = field_at(line, "name", *name)
    return (field_at(line, "unit", *society), own) if society[1] else (own,)


def _after_author_is(line: Line, start: int, end: int) -> Iterator[Field]:
    at_work = compiled(rf"(?:{AT_WORK})[)。\s]*$").search(line.text, start, end)
    end = at_work.start() if at_work else end
    for begin, stop in values.pieces(line.text, *trimmed(line.text, start, end)):
        yield from one_of_several(line, begin, unbracketed(line.text, begin, stop)) or ()
