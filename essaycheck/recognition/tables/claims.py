"""The tables and lists of a draft that may hold its author's data, and which of them are his."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.recognition.found import Found
from essaycheck.recognition.lines import lines_of, squeeze
from essaycheck.recognition.tables.columns import lists_in
from essaycheck.recognition.tables.forms import forms
from essaycheck.recognition.tables.rosters import is_anothers, is_of_others, whose
from essaycheck.recognition.trimmings import is_pledge
from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from essaycheck.essay import Field, Paragraph
    from essaycheck.recognition.found import Sheet
    from essaycheck.recognition.labels.vocabulary import Vocabulary
    from essaycheck.recognition.lines import Line
    from essaycheck.recognition.statements.stated import StatedLine
    from essaycheck.recognition.tables.forms import Form
    from essaycheck.recognition.tables.rosters import Roster, Whose

_APPENDED = ("附", "表")
"""How the heading of an appendix begins, which above the text is told from a title by nothing else."""

_GAP = 5  # paragraphs above a table in which its heading is looked for
_SENTENCE = 8  # characters
_REMARKS = ("(", "[", "作者", "本人", "笔者", "注", "备注", "说明", "以上", "声明", "承诺")


class Claim(NamedTuple):
    """A table or a list: what it says, whose it seems, and its lines in the sheet with its heading."""

    said: Found
    whose: Whose
    roster: Roster
    places: frozenset[tuple[int, int]]
    begins: int
    """The number of its first paragraph."""
    is_table: bool = True

    @property
    def is_doubtful(self) -> bool:
        """Whether it has to be known who the author is, however he is named, to tell whose data they are."""
        return self.whose in ("known", "apart") or (self.whose == "other" and not self.roster.is_list)

    def is_anothers(self, outside: Sequence[Field]) -> bool:
        """Whether it holds another's data, given what is said of the author elsewhere."""
        return is_anothers(self.whose, self.roster, self.said.fields, outside)


def claims_of(paragraphs: Sequence[Paragraph], sheet: Sheet, vocabulary: Vocabulary) -> list[Claim]:
    """All of a draft: its tables, and the lists before and behind its text."""
    tables = (_of_table(form, paragraphs, sheet) for form in forms(paragraphs, vocabulary))
    return [*tables, *_of_lists(sheet, vocabulary)]


def _of_table(form: Form, paragraphs: Sequence[Paragraph], sheet: Sheet) -> Claim:
    caption = _above(paragraphs, form.begins)
    heading = caption.text if caption and _may_head(caption, sheet) else ""
    said = Found(form.fields, form.lines, form.title)
    return Claim(
        said,
        _whose(form.roster, heading, form.begins, sheet),
        form.roster,
        _places(caption, heading),
        form.begins,
    )


def _of_lists(sheet: Sheet, vocabulary: Vocabulary) -> Iterator[Claim]:
    for lines in (sheet.head, sheet.tail):
        for found in lists_in(lines, vocabulary, lambda line: _may_head(line, sheet)):
            begins = found.lines[0].paragraph.index
            before = sheet.beside(found.lines[0])[0]
            heading = before.text if before and _may_head(before, sheet) else ""
            places = frozenset(line.place for line in found.lines) | _places(before, heading)
            said = Found(found.fields, found.lines)
            yield Claim(
                said,
                _whose(found.roster, heading, begins, sheet),
                found.roster,
                places,
                begins,
                is_table=False,
            )


def _whose(roster: Roster, heading: str, begins: int, sheet: Sheet) -> Whose:
    """Whose data they seem to be; a list with sentences around it is rather a part of the text."""
    found = whose(roster, squeeze(heading))
    return "known" if found == "apart" and _is_amid(begins, sheet) else found


def _above(paragraphs: Sequence[Paragraph], begins: int) -> Line | None:
    """The line right above a table."""
    for paragraph in reversed(paragraphs[max(0, begins - _GAP) : begins]):
        if paragraph.cell is not None or not paragraph.text.isspace():
            lines = list(lines_of([paragraph])) if paragraph.cell is None else []
            if lines or paragraph.cell:
                return lines[-1] if lines else None
    return None


def _may_head(line: Line, sheet: Sheet) -> bool:
    """Whether a line can be a heading, which a title above the text is not: 民情台账."""
    first = sheet.lines[sheet.prose[0]].line.place if sheet.prose else (0, 0)
    return line.place > first or squeeze(line.text).startswith(_APPENDED)


def _places(line: Line | None, heading: str) -> frozenset[tuple[int, int]]:
    return frozenset((line.place,)) if line and is_of_others(squeeze(heading), several=True) else frozenset()


def _is_amid(begins: int, sheet: Sheet) -> bool:
    """Whether sentences of the text stand before and behind a list, however short they are."""
    said = [each.line.paragraph.index for each in sheet.lines if _is_sentence(each)]
    return any(number < begins for number in said) and any(number > begins for number in said)


def _is_sentence(stated: StatedLine) -> bool:
    if stated.is_prose:
        return not is_pledge(stated.line.text)
    text = stated.line.text.rstrip()
    ended = text.endswith(("。", "!", "?", "…", "”")) and len(text) >= _SENTENCE
    return ended and not stated.pairs and not stated.introduced and not text.lstrip().startswith(_REMARKS)
