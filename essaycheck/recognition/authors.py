"""Where in a draft its author speaks of himself, and what is said there."""

from __future__ import annotations

from itertools import chain, islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from essaycheck.recognition.bylines import Byline, bracket_at_end, byline, is_certain_name
from essaycheck.recognition.forms import forms
from essaycheck.recognition.lines import ending, lines_of
from essaycheck.recognition.statements import StatedLine, groups, stated_lines, under_labels
from essaycheck.recognition.titles import find_title, is_cover, same_title, title_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from essaycheck.essay import Field, Paragraph, Title
    from essaycheck.recognition.labels import Vocabulary
    from essaycheck.recognition.lines import Line

_WINDOW = (
    40  # paragraphs from either end that are searched: what an author says of himself stands at the ends
)
_LINES = 300  # lines from either end of those paragraphs, in which breaks may make any number of lines
_ASIDE = ("textbox", "header", "footer", "footnote", "endnote")
_NEAR = 5  # lines from the title, or from the end, in which a name or an institution may stand alone


class Found(NamedTuple):
    """Title and fields, and the lines that are therefore no part of the body."""

    fields: tuple[Field, ...] = ()
    taken: tuple[Line, ...] = ()
    title: Title | None = None
    subtitle: str = ""

    def __or__(self, other: Found) -> Found:
        """Both; the title found first stays."""
        return Found(
            self.fields + other.fields,
            self.taken + other.taken,
            self.title or other.title,
            self.subtitle or other.subtitle,
        )

    def free(self, lines: Iterable[Line]) -> list[Line]:
        """The lines that are not taken."""
        taken = {(line.paragraph.index, line.start) for line in self.taken}
        return [line for line in lines if (line.paragraph.index, line.start) not in taken]

    def states(self, *names: str) -> bool:
        """Whether one of these fields has a value."""
        return any(field.name in names and field.value for field in self.fields)


def together(parts: Iterable[Found]) -> Found:
    """All of them, in one step however many they are."""
    parts = tuple(parts)
    return Found(
        tuple(chain.from_iterable(part.fields for part in parts)),
        tuple(chain.from_iterable(part.taken for part in parts)),
        next((part.title for part in parts if part.title), None),
        next((part.subtitle for part in parts if part.subtitle), ""),
    )


class Sheet(NamedTuple):
    """The lines at both ends of a draft; ``prose``: the numbers of those that are running text."""

    lines: list[StatedLine]
    prose: list[int]

    @property
    def head(self) -> list[Line]:
        """The lines before the running text."""
        return [each.line for each in self.lines[: self.prose[0] if self.prose else None]]

    @property
    def tail(self) -> list[Line]:
        """The lines behind the running text; those of a draft without any are the head's."""
        return [each.line for each in self.lines[self.prose[-1] + 1 :]] if self.prose else []


def find_author(paragraphs: Sequence[Paragraph], vocabulary: Vocabulary) -> Found:
    """What a draft says of its title and its author.

    The order matters: what is labelled is certain, and helps to see what is not.
    """
    sheet = _sheet(paragraphs, vocabulary)
    aside = list(islice(lines_of(p for p in paragraphs if p.kind in _ASIDE and p.text), 2 * _WINDOW))
    found = _labelled(sheet) | _labels_above(sheet, vocabulary)
    found |= _in_tables(paragraphs, sheet, vocabulary, named=found.states("name"))
    found |= _in_asides(aside, vocabulary)
    found |= _title(found, sheet.head, [line for line in aside if line.paragraph.kind == "textbox"])
    found |= _sure_bylines(found.free(sheet.head)) | _sure_bylines(found.free(sheet.tail)[-_NEAR:])
    found |= _lone_bylines(found, found.free(sheet.head)[:_NEAR])
    found |= _lone_bylines(found, found.free(sheet.tail or sheet.head)[-_NEAR:])
    return found | _in_closing_brackets(sheet, vocabulary)


def _sheet(paragraphs: Sequence[Paragraph], vocabulary: Vocabulary) -> Sheet:
    text = [p for p in paragraphs if p.kind in ("body", "line") and p.text]
    if len(text) > 2 * _WINDOW:
        text = text[:_WINDOW] + text[-_WINDOW:]
    seen = list(lines_of(text))
    if len(seen) > 2 * _LINES:
        seen = seen[:_LINES] + seen[-_LINES:]
    lines = stated_lines(seen, vocabulary)
    return Sheet(lines, [number for number, line in enumerate(lines) if line.is_prose])


def _in_tables(
    paragraphs: Sequence[Paragraph], sheet: Sheet, vocabulary: Vocabulary, *, named: bool
) -> Found:
    """The forms before or behind the text; amid it only what names somebody where nobody is named yet."""
    found = []
    for form in forms(paragraphs, vocabulary):
        before = sum(sheet.lines[number].line.paragraph.index < form.begins for number in sheet.prose)
        names = {field.name for field in form.fields}
        if before in (0, len(sheet.prose)) or ("name" in names and len(names) > 1 and not named):
            found.append(Found(form.fields, form.lines, form.title))
    return together(found)


def _labelled(sheet: Sheet) -> Found:
    """Labelled lines at either end; where nobody is named there, several together a paragraph or two away."""
    outer, inner = Found(), Found()
    for group in groups(sheet.lines):
        lines = [sheet.lines[number] for number in group]
        said = together(map(_from_stated, lines))
        before = sum(number < group[0] for number in sheet.prose)
        after = len(sheet.prose) - before
        if before == 0 or after == 0:
            outer |= said
        elif len(set().union(*(line.kinds for line in lines))) > 1 and (before == 1 or after <= 2):
            inner |= said
    return outer if outer.states("name") else outer | inner


def _from_stated(line: StatedLine) -> Found:
    title, subtitle = None, ""
    for pair in line.pairs:
        if pair.field == "title" and pair.start < pair.end:
            title = title or title_of(line.line, pair.start, pair.end)
        elif pair.field == "subtitle":
            subtitle = line.line.raw(pair.start, pair.end)
    return Found(tuple(line.fields), (line.line,), title, subtitle)


def _labels_above(sheet: Sheet, vocabulary: Vocabulary) -> Found:
    """A line of labels alone, and the line of their values under it, at either end."""
    found = Found()
    for lines in (sheet.head, sheet.tail):
        for head, below in pairwise(lines):
            fields = under_labels(head, below, vocabulary)
            found |= Found(tuple(fields), (head, below)) if fields else Found()
    return found


def _in_asides(lines: Iterable[Line], vocabulary: Vocabulary) -> Found:
    """Text boxes, headers, footers and notes: labelled data, and bylines except in headers and footers."""
    found = Found()
    for line in stated_lines(lines, vocabulary):
        if line.pairs:
            found |= _from_stated(line)
        elif line.line.paragraph.kind not in ("header", "footer"):
            found |= _sure_bylines([line.line])
    return found


def _title(found: Found, head: list[Line], boxes: list[Line]) -> Found:
    """The title in the head or else in a text box, what repeats it, and what a cover says of the contest."""
    free = found.free(head)
    if found.title:
        added = Found(taken=tuple(same_title(found.title, free)))
    else:
        seen = find_title(_no_bylines(free)) or find_title(_no_bylines(found.free(boxes)))
        if seen is None:
            return Found()
        added = Found(taken=seen.lines, title=seen.title)
    covers = [line for line in added.free(free) if is_cover(line)]
    return added | Found(taken=tuple(covers))


def _no_bylines(lines: list[Line]) -> list[Line]:
    """The lines that can be a title: not a byline, unless it is all that there is."""
    strengths = [(line, _strength(byline(line))) for line in lines]
    strong = [line for line, strength in strengths if not strength]
    return strong or [line for line, strength in strengths if strength != "sure"]


def _strength(found: Byline | None) -> str:
    return found.strength if found else ""


def _sure_bylines(lines: Iterable[Line]) -> Found:
    found = Found()
    for line in lines:
        seen = byline(line)
        if seen and seen.strength == "sure":
            found |= Found(seen.fields, (line,))
    return found


def _lone_bylines(found: Found, lines: list[Line]) -> Found:
    """Lines with nothing but a name or an institution, where no other line says it."""
    seen = [(line, each) for line in lines if (each := byline(line))]
    units = [Found(each.fields, (line,)) for line, each in seen if each.strength == "unit"]
    names = [
        Found(each.fields, (line,))
        for line, each in seen
        if each.strength == "name" and (units or is_certain_name(line))
    ]
    wanted = [] if found.states("name") else names
    wanted += [] if found.states("unit", "school") else units
    return together(wanted)


def _in_closing_brackets(sheet: Sheet, vocabulary: Vocabulary) -> Found:
    """（作者单位：……；电话：……） at the end of the last or the first paragraph of text."""
    found = Found()
    for number in {sheet.prose[0], sheet.prose[-1]} if sheet.prose else ():
        line = ending(sheet.lines[number].line)
        place = bracket_at_end(line.text)
        if place and place[0] > 0:
            found |= _bracketed(line.part(*place), vocabulary)
    return found


def _bracketed(part: Line, vocabulary: Vocabulary) -> Found:
    found = Found()
    for line in stated_lines([part], vocabulary):
        found |= _from_stated(line) if line.kinds else _sure_bylines([line.line])
    return found if found.fields else Found()
