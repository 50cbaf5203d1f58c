"""Where in a draft its author speaks of himself, and what is said there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.essay import Span, Title
from essaycheck.recognition import values
from essaycheck.recognition.bylines import Byline, bracket_at_end, byline
from essaycheck.recognition.fields import fields_of, is_statement
from essaycheck.recognition.forms import forms
from essaycheck.recognition.labels import Pair, leading, pairs
from essaycheck.recognition.lines import NOTHING, SPACES, Line, ending, lines_of, squeeze
from essaycheck.recognition.titles import find_title, is_cover, is_subtitle, same_title, title_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from essaycheck.essay import Field, Paragraph
    from essaycheck.recognition.labels import Vocabulary

_WINDOW = (
    40  # paragraphs from either end that are searched; what an author says of himself stands at the ends
)
_LONGEST_STATEMENT = 160
_ASIDE = ("textbox", "header", "footer", "footnote", "endnote")
_AUTHOR = frozenset(
    ("name", "phone", "unit", "school", "department", "class", "email", "address", "student_id", "contact")
)


class Authors:
    """Reads a draft once; ``title``, ``fields`` and ``taken`` (what is no part of the body) are what it found."""

    def __init__(self, paragraphs: Sequence[Paragraph], vocabulary: Vocabulary) -> None:
        self.title: Title | None = None
        self.fields: list[Field] = []
        self.taken: list[Span] = []
        self._vocabulary = vocabulary
        self._taken_lines: set[tuple[int, int]] = set()
        self._subtitle = ""
        self._read(paragraphs)

    # The order matters: what is labelled is certain, and helps to see what is not.
    def _read(self, paragraphs: Sequence[Paragraph]) -> None:
        lines = self._exploded(_window([p for p in paragraphs if p.kind in ("body", "line") and p.text]))
        prose = [n for n, line in enumerate(lines) if line.is_prose and not self._stated(line)]
        first, last = (prose[0], prose[-1]) if prose else (len(lines), -1)
        head, tail = lines[:first], lines[last + 1 :]
        self._forms(paragraphs, lines, prose)
        self._labelled(lines, prose)
        aside = [line for line in lines_of(p for p in paragraphs if p.kind in _ASIDE and p.text)][
            : 2 * _WINDOW
        ]
        self._aside(aside)
        self._title(head, [line for line in aside if line.paragraph.kind == "textbox"])
        self._bylines(head, tail)
        if prose:
            self._bracket(ending(lines[last]))
            self._bracket(lines[first])

    def _exploded(self, lines: Iterable[Line]) -> list[Line]:
        return [part for line in lines for part in self._parts(line)]

    def _parts(self, line: Line) -> list[Line]:
        """A title or a byline and the labelled data behind it on the same line, apart."""
        found = pairs(line.text, self._vocabulary) if ":" in line.text or "[" in line.text else []
        if not found or not is_statement(line, found[0]):
            return [line]
        cut = found[0].label_start
        while cut and line.text[cut - 1] in SPACES + "([{*":
            cut -= 1
        before = line.text[:cut].strip(SPACES + NOTHING)
        if (
            not 2 <= len(squeeze(before)) <= 40
            or any(mark in before for mark in ",，。:;!?、")
            or cut == found[0].label_start
        ):
            return [line]
        return [line.part(0, cut), line.part(cut, len(line.text))]

    def _stated(self, line: Line) -> list[Pair]:
        """The labelled statements that a line consists of; none when it is anything else."""
        text = line.text
        found = pairs(text, self._vocabulary) if ":" in text or "[" in text or "<" in text else []
        if not found:
            return self._unmarked(line)
        opening = text[: found[0].label_start].strip(
            SPACES + NOTHING + '([{<*#-·●○◎■□▲△◆◇★☆※>"“.、)0123456789一二三四五六七八九十'
        )
        if opening or not is_statement(line, found[0]):
            return []
        long = len(text) > _LONGEST_STATEMENT and found[0].field != "profile"
        return [] if long else [pair for pair in found if is_statement(line, pair)]

    def _unmarked(self, line: Line) -> list[Pair]:
        """姓名 张三, 联系电话13800001234: a label without a colon counts only before a value of its very kind."""
        if len(line.text) > 60:
            return []
        pair = leading(line.text, self._vocabulary)
        if pair is None or pair.start >= pair.end:
            return []
        return (
            self._row(line, pair)
            if _is_kind(pair.field, line.text[pair.start : pair.end])
            else self._row(line, None)
        )

    def _row(self, line: Line, whole: Pair | None) -> list[Pair]:
        """Labels and values in turn, apart by white space; ``whole``: the line as one label and one value."""
        places = values.pieces(line.text, 0, len(line.text))
        found: list[Pair] = []
        for (a, b), (c, d) in zip(places[::2], places[1::2], strict=False):
            field = self._vocabulary.field(squeeze(line.text[a:b]))
            if field and _is_kind(field, line.text[c:d]):
                found.append(Pair(field, a, b, c, d))
        if len(found) > 1 and len(found) * 2 == len(places):
            return found
        return [whole] if whole else []

    def _forms(self, paragraphs: Sequence[Paragraph], lines: list[Line], prose: list[int]) -> None:
        for form in forms(paragraphs, self._vocabulary):
            before = sum(lines[n].paragraph.index < form.index for n in prose)
            names = {field.name for field in form.fields}
            if 0 < before < len(prose) and not ("name" in names and len(names) > 1):
                continue
            self.fields += form.fields
            self.taken += [line.span() for line in form.lines]
            for line in form.titles[:1]:
                self.title = title_of(line)

    def _labelled(self, lines: list[Line], prose: list[int]) -> None:
        for group in self._groups(lines):
            before = sum(n < group[0] for n in prose)
            after = len(prose) - before
            stated = [(lines[n], pair) for n in group for pair in self._stated(lines[n])]
            kinds = {pair.field for _, pair in stated} & _AUTHOR
            if before and after and not (len(kinds) > 1 and (before == 1 or after <= 2)):
                continue
            for line, pair in stated:
                self._take_pair(line, pair)
        self._label_above_value(lines, prose)

    def _groups(self, lines: list[Line]) -> list[list[int]]:
        """The numbers of labelled lines, those beside each other together."""
        groups: list[list[int]] = []
        for n, line in enumerate(lines):
            if not self._stated(line):
                continue
            if groups and groups[-1][-1] == n - 1:
                groups[-1].append(n)
            else:
                groups.append([n])
        return groups

    def _label_above_value(self, lines: list[Line], prose: list[int]) -> None:
        """A line of labels alone, and the line of their values under it."""
        for n, (line, below) in enumerate(zip(lines, lines[1:], strict=False)):
            if prose and prose[0] < n < prose[-1]:
                continue
            heads = [squeeze(line.text[a:b]) for a, b in values.pieces(line.text, 0, len(line.text))]
            fields = [self._vocabulary.field(head) for head in heads]
            places = values.pieces(below.text, 0, len(below.text))
            if not all(fields) or len(places) != len(fields):
                continue
            found = [Pair(field or "", 0, 0, *place) for field, place in zip(fields, places, strict=True)]
            if all(_is_kind(pair.field, below.text[pair.start : pair.end]) for pair in found):
                for head, pair in zip(heads, found, strict=True):
                    self.fields += [field._replace(label=head) for field in fields_of(below, pair)]
                self._take(line)
                self._take(below)

    def _take_pair(self, line: Line, pair: Pair) -> None:
        self._take(line)
        self.fields += fields_of(line, pair)
        if pair.field == "title" and pair.start < pair.end and self.title is None:
            self.title = title_of(line, pair.start, pair.end)
        elif pair.field == "subtitle":
            self._subtitle = line.raw(pair.start, pair.end)

    def _take(self, line: Line) -> None:
        self.taken.append(line.span())
        self._taken_lines.add((line.paragraph.index, line.start))

    def _free(self, lines: Iterable[Line]) -> list[Line]:
        return [line for line in lines if (line.paragraph.index, line.start) not in self._taken_lines]

    def _aside(self, lines: list[Line]) -> None:
        for line in lines:
            stated = self._stated(line)
            for pair in stated:
                self._take_pair(line, pair)
            found = None if stated else byline(line)
            note = line.paragraph.kind in ("footnote", "endnote", "textbox")
            if found and found.strength == "sure" and note:
                self.fields += found.fields
                self._take(line)

    def _title(self, head: list[Line], boxes: list[Line]) -> None:
        if self.title is None:
            self._unlabelled_title(head, boxes)
        else:
            for line in same_title(self.title.text, self._free(head)):
                self._take(line)
        if self.title and self._subtitle:
            self.title = self.title._replace(subtitle=self._subtitle)
        for line in self._free(head):
            if self.title and is_cover(line):
                self._take(line)

    def _unlabelled_title(self, head: list[Line], boxes: list[Line]) -> None:
        found = find_title(self._without_bylines(head)) or find_title(self._without_bylines(boxes))
        if found is None:
            return
        self.title = found.title
        for line in found.lines:
            self._take(line)

    def _without_bylines(self, lines: list[Line]) -> list[Line]:
        free = self._free(lines)
        sure = [line for line in free if _strength(byline(line)) == "sure"]
        rest = [line for line in free if line not in sure]
        weak = [line for line in rest if _strength(byline(line)) and rest.index(line) + 1 < len(rest)]
        return [line for line in rest if line not in weak] or rest

    def _bylines(self, head: list[Line], tail: list[Line]) -> None:
        for line in self._free(head):
            if _strength(byline(line)) == "sure" and not is_subtitle_about(line):
                self._take_byline(line)
        self._near(self._free(head)[:4])
        for line in self._free(tail)[-5:]:
            if _strength(byline(line)) == "sure":
                self._take_byline(line)
        self._near([line for line in self._free(tail)[-5:] if line not in head or not head])

    def _near(self, lines: list[Line]) -> None:
        """Lines that hold nothing but a name, or an institution: taken when they explain each other or a name is sure."""
        units = [line for line in lines if _strength(byline(line)) == "unit"]
        names = [
            line
            for line in lines
            if _strength(byline(line)) == "name" and not line.text.lstrip().startswith("-")
        ]
        known = any(field.name == "name" and field.value for field in self.fields)
        for line in names:
            if not known and (units or _is_certain_name(line)):
                self._take_byline(line)
        stated = any(field.name in ("unit", "school") and field.value for field in self.fields)
        for line in units:
            if not stated:
                self._take_byline(line)

    def _take_byline(self, line: Line) -> None:
        found = byline(line)
        if found:
            self.fields += found.fields
            self._take(line)

    def _bracket(self, line: Line) -> None:
        """（作者单位：……；电话：……） at the end of running text."""
        place = bracket_at_end(line.text)
        if place is None or place[0] == 0:
            return
        part = line.part(*place)
        stated = self._stated(part)
        found = byline(part)
        if stated and {pair.field for pair in stated} & _AUTHOR:
            for pair in stated:
                self._take_pair(part, pair)
        elif found and found.strength == "sure":
            self.fields += found.fields
            self._take(part)


def is_subtitle_about(line: Line) -> bool:
    """Whether a line after a dash tells whom the essay is about (——记青塘县水利局 吕某某)."""
    text = line.text.lstrip(SPACES + "-")
    return line.text.lstrip().startswith("-") and text.startswith(
        ("记", "访", "致", "献给", "写给", "忆", "悼", "怀念", "缅怀", "追忆")
    )


def _strength(found: Byline | None) -> str:
    return found.strength if found else ""


def _is_certain_name(line: Line) -> bool:
    """A line with a name's form that is set as names are, or that the dictionary's tags call a name."""
    text = line.text.strip(SPACES)
    if " " in text:
        return True
    from essaycheck.words import is_name

    return is_name(squeeze(text))


def _is_kind(field: str, text: str) -> bool:
    """Whether a value can be told for its field's without any mark between them."""
    bare = squeeze(text)
    if field == "phone":
        return bool(values.numbers(text)) or values.is_placeholder(field, text)
    if field == "email":
        return bool(values.emails(text))
    if field in ("name", "teacher"):
        return all(values.is_person(squeeze(text[a:b])) for a, b in values.persons(text, 0, len(text)))
    if field in ("unit", "school", "department"):
        return values.is_institution(bare, weak=len(bare) >= 5)
    if field in ("postcode", "student_id", "id_number", "age"):
        return bare[:1].isdigit() and len(bare) <= 20
    return field in ("class", "gender", "position") and len(bare) <= 12 and values.is_class_or_post(bare)


def _window(paragraphs: list[Paragraph]) -> list[Line]:
    if len(paragraphs) > 2 * _WINDOW:
        paragraphs = paragraphs[:_WINDOW] + paragraphs[-_WINDOW:]
    return list(lines_of(paragraphs))
