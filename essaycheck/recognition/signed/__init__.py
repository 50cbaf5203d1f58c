"""Bylines that count, of the lines that may be one: where a draft is signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.patterns import compiled
from essaycheck.recognition.bylines import byline
from essaycheck.recognition.found import Found, together
from essaycheck.recognition.lines import SPACES, clean, squeeze
from essaycheck.recognition.people import contacts
from essaycheck.recognition.people.affiliations import is_whole
from essaycheck.recognition.people.name_lists import names
from essaycheck.recognition.people.persons import is_certain_name, is_said
from essaycheck.recognition.people.values import is_person
from essaycheck.recognition.trimmings import is_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from essaycheck.essay import Field
    from essaycheck.recognition.bylines import Byline
    from essaycheck.recognition.found import Sheet
    from essaycheck.recognition.lines import Line
    from essaycheck.recognition.statements.stated import StatedLine


def sure_bylines(lines: Iterable[Line], known: Found) -> Found:
    """The bylines that stand alone; what is told of somebody (男，1975年生) if it fits what is ``known``."""
    found = Found()
    for line in lines:
        seen = byline(line)
        if seen is None or (seen.strength == "sure" and _is_a_stranger(seen, known)):
            continue
        if seen.strength == "sure" or (seen.strength == "told" and _fits(seen.fields, known)):
            found |= Found(seen.fields, (line,))
    return found


def _is_a_stranger(seen: Byline, known: Found) -> bool:
    """Whether somebody signs where a label says that the author is another, and by no pen name.

    So end letters that a text shows: 枫树村村民 岳小山.
    """
    labelled = [f.value for f in known.fields if f.name == "name" and f.label and f.value]
    authors = [squeeze(clean(value)).partition("(")[0] for value in labelled]
    told = [squeeze(clean(field.value)) for field in seen.fields if field.name == "name"]
    families = {name[:1] for name in told} & {name[:1] for name in authors}
    return bool(told and authors) and not families and all(map(is_person, authors))


_LONGEST_REMARK = 20
_OF_AUTHORS = "作者|撰稿|供稿|执笔|课题组|小组|成员|投稿|参赛|署名|姓名|学生|此致"
_OWN = {"name", "unit", "school", "class"}
"""Fields whose labels are those of an author."""


def is_letterhead(line: StatedLine, known: Found) -> bool:
    """Whether a header or footer tells where an institution is that nobody says to be the author's.

    It names no person, and its number is a landline beside an address or the institution's name; or it names
    whom to ask, and the author is another.
    """
    paragraph, kinds = line.line.paragraph, {pair.field for pair in line.pairs}
    if paragraph.kind not in ("header", "footer") or "phone" not in kinds or kinds & _OWN:
        return False
    if "contact" in kinds:
        return known.states("name") and not _fits(
            tuple(f._replace(name="name") if f.name == "contact" else f for f in line.fields), known
        )
    text = clean(paragraph.text)
    if contacts.has_mobile("".join(text.split())):
        return False  # 138 0000 1234
    before = text[: text.find(line.line.text[line.pairs[0].label_start : line.pairs[0].label_end])].split()
    units = [squeeze(field.value) for field in known.fields if field.name in ("unit", "school")]
    placed = bool({"address", "postcode"} & kinds) or not set(before) <= set(units)
    return placed and not any(map(is_person, before))


def in_margin(line: Line) -> Found:
    """Who is named in a header or footer with his institution, or with his number."""
    seen = byline(line)
    sure = seen and seen.strength == "sure" and any(field.name == "name" for field in seen.fields)
    return Found(seen.fields, (line,)) if seen and sure else Found()


def is_signed(lines: Iterable[Line]) -> bool:
    """Whether one of the lines tells without labels who somebody is, or where and how to reach him."""
    return any(each.strength == "sure" for _, each in bylines_of(lines))


def _fits(told: tuple[Field, ...], known: Found) -> bool:
    """Whether it is told of the author: of his name or, where that is not known, of his institution."""
    for kinds in (("name",), ("unit", "school")):
        values = [field.value for field in known.fields if field.name in kinds and field.value]
        if values:
            return any(field.name in kinds and field.value in values for field in told)
    return True


def bylines_together(lines: Iterable[Line], found: Found) -> Found:
    """The bylines of text boxes and notes: in company, one that says a single thing counts, too."""
    labelled = {field.span.paragraph for field in found.fields}
    seen = bylines_of(lines)
    if not seen:
        return Found()
    boxed = [(line, each) for line, each in seen if line.paragraph.kind == "textbox"]
    several = len({field.name for _, each in boxed for field in each.fields}) > 1
    beside = {index + step for index in labelled for step in (-1, 0, 1)}
    return together(
        Found(each.fields, (line,))
        for line, each in seen
        if each.strength == "sure"
        or (
            _is_news(each.fields, found)
            and (
                line.paragraph.index in labelled
                or ((several or line.paragraph.index in beside) and (line, each) in boxed)
            )
        )
    )


def bylines_of(lines: Iterable[Line]) -> list[tuple[Line, Byline]]:
    """The lines that may be bylines, with what they say."""
    return [(line, each) for line in lines if (each := byline(line))]


def lone_bylines(found: Found, sheet: Sheet, lines: Iterable[tuple[Line, Byline]], *, company: bool) -> Found:
    """The ``lines`` with nothing but a name, an institution or a class, where no other says more.

    ``company``: those beside other data only, which are certain; else also those that stand alone.
    """
    places = found.places
    seen = [(line, each) for line, each in lines if line.place not in places]
    units = [Found(each.fields, (line,)) for line, each in seen if each.strength == "unit"]
    names = [
        Found(each.fields, (line,))
        for line, each in seen
        if each.strength == "name"
        and (units or is_certain_name(line) or _is_signed(line, sheet, found))
        and not (_is_of_others(line, sheet, places) or _is_of_text(line, each.fields, sheet, places))
    ]
    parts = [Found(each.fields, (line,)) for line, each in seen if each.strength == "part"]
    known = found | together(names + units)
    parts = [part for part in parts if beside_data(part.taken[0], sheet, known)]
    alone = [part for part in names + units if not _beside_others(part, sheet, known)]
    alone = _without_companions(alone, [part for part in names if part not in alone], sheet)
    brief = [part for part in units + parts if part.taken[0].may_be_name]  # 县医院, even under a name
    later = names[1:]  # under who is named first, 林晓 may head a part of the text
    near = brief + [name for name in names if name in later or _is_set_as_subhead(name.taken[0], sheet)]
    left_out = [part for part in (near if company else alone + near) if _is_subhead(part, sheet)]
    left_out += alone if company else []
    chosen = [part for part in names + units + parts if part not in left_out]
    return together(part for part in chosen if _is_news(part.fields, found))


def _without_companions(alone: list[Found], names: list[Found], sheet: Sheet) -> list[Found]:
    """Those that stand alone, without the certain names in lines right beside that of another author."""
    lines = [name.taken[0] for name in names]
    beside = [
        part
        for part in alone
        if is_certain_name(part.taken[0]) and any(other in lines for other in sheet.beside(part.taken[0]))
    ]
    rest = [part for part in alone if part not in beside]
    return _without_companions(rest, beside, sheet) if beside else alone


def _is_of_others(line: Line, sheet: Sheet, taken: set[tuple[int, int]]) -> bool:
    """Whether the line above says whose the names are (牺牲者名单：), or what the one at the right said."""
    above = sheet.beside(line)[0]
    before = above.text.rstrip(SPACES) if above and above.place not in taken else ""
    if line.text.rstrip(SPACES).endswith(","):
        return True  # a verse
    if before.endswith(":"):
        return not compiled(_OF_AUTHORS).search(before)
    return line.paragraph.align == "right" and line in sheet.head and before.endswith(("。", "”", "!"))


def _is_of_text(line: Line, fields: tuple[Field, ...], sheet: Sheet, taken: set[tuple[int, int]]) -> bool:
    """Whether what has a name's form is a phrase, or one of several words that stand as verses do."""
    name = squeeze(line.text).strip("()")
    if name != "".join(squeeze(clean(field.value)) for field in fields):
        return False  # 村民　向阳
    if is_said(name):
        return True
    from essaycheck.words import is_word, tag_of

    if not is_word(name) or (len(name) > len("江山") and tag_of(name) == "nr"):
        return False
    return any(is_word(text) for text in _verses_beside(line, sheet, taken))


def _verses_beside(line: Line, sheet: Sheet, taken: set[tuple[int, int]]) -> Iterator[str]:
    """The short lines beside one and set as it is: the nearer one, where a gap parts the other from it."""
    around = [other for other in sheet.beside(line) if other]
    gaps = [abs(other.paragraph.index - line.paragraph.index) for other in around]
    for other, gap in zip(around, gaps, strict=True):
        free = other.place not in taken and other.paragraph.align == line.paragraph.align
        text = squeeze(other.text).strip("!。")
        verse = len(text) > 1 and len(other.text) <= _LONGEST_REMARK and text not in names().closings  # 敬礼
        if free and verse and gap == min(gaps):
            yield text


def _beside_others(part: Found, sheet: Sheet, known: Found) -> bool:
    """Whether a line that states something else of the author stands directly before or behind."""
    others = known._replace(fields=tuple(f for f in known.fields if f.name != part.fields[0].name))
    return beside_data(part.taken[0], sheet, others)


def _is_subhead(part: Found, sheet: Sheet) -> bool:
    """Whether lines of the same kind (冯满囤, 解红英 · 县医院, 火车站) head other parts of the text.

    Below the text a short sentence behind one tells that it is no signature.
    """
    behind = sheet.beside(part.taken[0])[1]
    if behind is None or not behind.is_prose:
        return behind is not None and behind in sheet.tail and _tells(behind.text)
    from essaycheck.words import is_word

    kind = part.fields[0].name
    others = [line for line in sheet.subheads if line.place not in part.places]
    heads = [line for line in others if _heads_text(line, sheet)]
    told = [line for line in heads if (each := byline(line)) and each.fields[0].name == kind]
    return any(kind != "name" or not is_word(squeeze(line.text)) for line in told)  # 夏天 is nobody


def _tells(text: str) -> bool:
    """Whether a short line is a sentence, and no date or number: 牌子挂在门口，漆掉了一半。."""
    return text.endswith("。") and "," in text and text.strip(SPACES + ",。").replace(",", "").isalpha()


def _is_set_as_subhead(line: Line, sheet: Sheet) -> bool:
    """Whether a line under labelled data, where one would label a name, too, is set as the subheads are."""
    above, own = sheet.beside(line)[0], line.paragraph
    labelled = any(each.pairs and each.line is above for each in sheet.lines)
    heads = [head.paragraph for head in sheet.subheads if _heads_text(head, sheet)] if labelled else []
    return any(head.align == own.align and head.style == own.style for head in heads)


def _heads_text(line: Line, sheet: Sheet) -> bool:
    """Whether running text follows a line, and not the rest of a plaque or a list."""
    behind = sheet.beside(line)[1]
    return behind is not None and behind.is_prose and len(behind.text) > _LONGEST_REMARK


def _is_news(fields: tuple[Field, ...], found: Found) -> bool:
    """Whether nobody has said it yet, or the same has been said."""
    alike = ("unit", "school") if fields[0].name == "unit" else (fields[0].name,)
    kinds = names().kinds  # 办公室 under 清溪县档案局
    own = (f for f in found.fields if f.name in alike and f.label not in names().sent_by)
    said = {f.value for f in own if f.value and f.value not in kinds and not _is_part(f, fields[0])}
    return not said or {field.value for field in fields} <= said


def _is_part(field: Field, above: Field) -> bool:
    """Whether a line names a department without a label, whose institution one above may: 心内科　陆远之."""
    below = field.span.paragraph > above.span.paragraph and not field.label
    return below and field.name == "unit" and not is_whole(squeeze(clean(field.value)))


def _is_signed(line: Line, sheet: Sheet, found: Found) -> bool:
    """Whether a name that is also a word (江山) signs: by the data, over a date, under 敬礼 or the title."""
    if line.text.lstrip().startswith("-"):
        return False  # who is quoted
    before, behind = sheet.beside(line)
    closed = before is not None and squeeze(before.text).strip("!。") in names().closings
    if closed or beside_data(line, sheet, found) or (behind and is_date(behind)):
        return True
    under_title = before is not None and before.place in found.places
    return under_title and bool(found.fields) and not sheet.subheads


def beside_data(line: Line, sheet: Sheet, found: Found) -> bool:
    """Whether a line that states something of the author stands directly before or behind."""
    return any(
        field.span.paragraph == other.paragraph.index and other.start <= field.span.start < other.end
        for other in sheet.beside(line)
        if other
        for field in found.fields
    )
