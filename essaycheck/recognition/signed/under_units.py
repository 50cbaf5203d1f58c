"""Who signs beside an institution's line with a name that is a word, a rare or a Latin one: 曾经, 那日苏."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.recognition.bylines import byline
from essaycheck.recognition.found import NEAR, Found
from essaycheck.recognition.labels import trimmed
from essaycheck.recognition.lines import SPACES, squeeze
from essaycheck.recognition.people import values
from essaycheck.recognition.people.name_lists import names
from essaycheck.recognition.people.persons import is_latin_name, is_rare_name
from essaycheck.recognition.people.pieces import field_at
from essaycheck.recognition.titles.title_lines import is_centred
from essaycheck.recognition.trimmings import is_date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaycheck.essay import Field
    from essaycheck.recognition.found import Sheet
    from essaycheck.recognition.lines import Line

_LONGEST = 3
"""Characters of a name that is made as Chinese ones are."""


def signed_under_unit(found: Found, sheet: Sheet) -> Found:
    """The line beside an institution's, set apart as that is, where nobody else is named."""
    if found.states("name"):
        return Found()
    units = [field for field in found.fields if field.name in ("unit", "school") and not field.label]
    if not units:
        return Found()
    ends = [*found.free(sheet.tail)[-NEAR:], *(found.free(sheet.head)[:NEAR] if not sheet.subheads else ())]
    for line in ends:
        if _is_beside_unit(line, sheet, found) and _may_sign(line, units) and not is_date(line):
            start, end = trimmed(line.text, 0, len(line.text))
            return Found((_named(line, start, end),), (line,))
    return Found()


def _named(line: Line, start: int, end: int) -> Field:
    """The name, a Latin one with its spaces."""
    field = field_at(line, "name", start, end)
    return field._replace(value=line.raw(start, end)) if values.is_western(field.value) else field


def _is_beside_unit(line: Line, sheet: Sheet, found: Found) -> bool:
    """Whether an institution's line stands right above or below and is set as ``line`` is.

    At the left both do where running text ends above them; there lines of verse stand as well.
    """
    above, below = (other if other and other.place in found.places else None for other in sheet.beside(line))
    if above and _are_set_alike(line, above) and _tells_where(above):
        return True
    if below is None or not _tells_where(below) or _is_said(squeeze(line.text)):
        return False
    first = sheet.tail[:1] == [line] and line.paragraph.align == below.paragraph.align
    return first or _are_set_alike(line, below)


def _is_said(text: str) -> bool:
    """Whether words make up a squeezed line, with which a text ends above its author's: 全文完, 回家了."""
    from essaycheck.words import cut, is_word, tag_of

    if values.is_western(text) or text in names().compound_surnames:
        return False
    said = any(len(word) > 1 and not tag_of(word).startswith("nr") for word in cut(text))
    return said or is_word(text) or text.startswith(names().written_at)


def _tells_where(line: Line | None) -> bool:
    """Whether a line tells nothing but where somebody works or learns."""
    said = byline(line) if line else None
    return said is not None and {field.name for field in said.fields} <= {"unit", "class"}


def _are_set_alike(line: Line, above: Line) -> bool:
    """Whether both stand at the right or in the middle, as signatures do."""
    one, other = line.paragraph, above.paragraph
    return one.align == other.align and (
        one.align in ("right", "center") or (is_centred(line) and is_centred(above))
    )


def _may_sign(line: Line, units: Sequence[Field]) -> bool:
    """Whether a line may be a name, though the same may be a word or begin as words do."""
    name, known = squeeze(line.text), names()
    if is_latin_name(line.text.strip(SPACES)):
        return True
    if not values.is_han(name) or name in known.placeholders or name in known.closings:
        return False
    if values.is_institution(name, weak=True) or values.is_position(name) or name in known.kinds:
        return False
    if values.is_transcribed(name):
        return True
    family = name[0] in known.surnames or name[0] in known.rare_surnames
    named = family and 2 <= len(name) <= _LONGEST and not _is_no_name(name)
    return named or is_rare_name(name, units)


def _is_no_name(name: str) -> bool:
    """Whether it is a verb, or a word of three characters, as nobody is called."""
    from essaycheck.words import is_word, tag_of

    return is_word(name) and (len(name) == _LONGEST or tag_of(name).startswith("v"))
