"""Where in a draft its author speaks of himself, and what is said there."""

from __future__ import annotations

from bisect import bisect_left
from itertools import compress, islice, pairwise, takewhile
from operator import attrgetter
from typing import TYPE_CHECKING

from essaycheck.recognition.found import NEAR, Found, Sheet, together
from essaycheck.recognition.labels import Pair, trimmed
from essaycheck.recognition.labels.fields import fields_of
from essaycheck.recognition.lines import SPACES, lines_of, squeeze
from essaycheck.recognition.sheets import WINDOW, sheet_of
from essaycheck.recognition.signed import (
    bylines_of,
    bylines_together,
    in_margin,
    is_letterhead,
    is_signed,
    lone_bylines,
    sure_bylines,
)
from essaycheck.recognition.signed.closing import closing
from essaycheck.recognition.signed.margins import school_in_margin
from essaycheck.recognition.signed.seldom import named_again, oddly_titled, seldom_named, tied, unquoted
from essaycheck.recognition.statements import stated_lines
from essaycheck.recognition.statements.introductions import greeted
from essaycheck.recognition.statements.shown import cited
from essaycheck.recognition.statements.stated import groups
from essaycheck.recognition.tables.claims import claims_of
from essaycheck.recognition.tables.columns import under_labels
from essaycheck.recognition.tables.forms import CELL, running_tables
from essaycheck.recognition.tables.framed import framed_lines, tops
from essaycheck.recognition.titles import is_form, title_of
from essaycheck.recognition.titles.entitled import letterhead, title_in
from essaycheck.recognition.titles.signed_titles import signed_title
from essaycheck.recognition.trimmings import is_covering_letter, is_heading, trimmings

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from essaycheck.essay import Paragraph
    from essaycheck.recognition.labels.vocabulary import Vocabulary
    from essaycheck.recognition.lines import Line
    from essaycheck.recognition.statements.stated import StatedLine
    from essaycheck.recognition.tables.claims import Claim

_ASIDE = frozenset(("textbox", "header", "footer", "footnote", "endnote"))


def find_author(paragraphs: Sequence[Paragraph], vocabulary: Vocabulary) -> Found:
    """What a draft says of its title and its author."""
    running = running_tables(paragraphs)
    if running:
        paragraphs = [_as_text(each, running) for each in paragraphs]
    sheet = sheet_of(paragraphs, vocabulary)
    claims = claims_of(paragraphs, sheet, vocabulary)
    theirs = _of_others(paragraphs, sheet, vocabulary, claims) if claims else []
    return _found(paragraphs, sheet, vocabulary, claims, theirs)


def _of_others(
    paragraphs: Sequence[Paragraph], sheet: Sheet, vocabulary: Vocabulary, claims: list[Claim]
) -> list[Claim]:
    """The tables and lists of other people: many can be told only by what is said of the author elsewhere."""
    doubtful = [claim for claim in claims if claim.is_doubtful]
    elsewhere = sheet.without({place for claim in claims for place in claim.places})
    labelled = _labelled(elsewhere)
    theirs = [claim for claim in claims if not claim.is_doubtful and _is_anothers(claim, labelled, elsewhere)]
    if not doubtful:
        return theirs
    known = _found(paragraphs, sheet, vocabulary, claims, [*theirs, *doubtful]).fields
    return [*theirs, *(claim for claim in doubtful if claim.is_anothers(known))]


def _is_anothers(claim: Claim, labelled: Found, elsewhere: Sheet) -> bool:
    """Whether a table holds another's data than who is named with a label, or in one byline above it.

    A form between the title and the text is its author's, who may sign with a pen name.
    """
    first = elsewhere.lines[elsewhere.prose[0]].line.paragraph.index if elsewhere.prose else 0
    if claim.whose == "card" and claim.begins < first and claim.said.states("phone"):
        return claim.is_anothers(labelled.fields)
    above = [line for line in labelled.free(elsewhere.head) if line.paragraph.index < claim.begins]
    above = above[1:] if above and " " not in above[0].text.strip() else above  # a title: 税务所黄昏
    signed = sure_bylines(unquoted(above, elsewhere, labelled), labelled)
    people = {field.value for field in signed.fields if field.name == "name"}
    return claim.is_anothers((labelled | signed if len(people) == 1 else labelled).fields)


def _found(
    paragraphs: Sequence[Paragraph],
    sheet: Sheet,
    vocabulary: Vocabulary,
    claims: list[Claim],
    theirs: list[Claim],
) -> Found:
    """What is found where some of the tables and lists are ``theirs``, and the others the author's.

    The order matters: what is labelled is certain, and helps to see what is not.
    """
    aside = list(islice(lines_of(p for p in paragraphs if p.kind in _ASIDE and p.text), 2 * WINDOW))
    own = [claim for claim in claims if claim not in theirs]
    lists = [claim for claim in own if not claim.is_table and claim.said.fields]
    sheet = sheet.without({place for claim in (*theirs, *lists) for place in claim.places})
    found = _stated(sheet, vocabulary, own, lists, aside)
    sheet = sheet.without(cited(sheet.lines, sheet.tail, found.fields))
    introduced = _introduced(sheet)
    known = found | _of_author(introduced, sheet, found)
    framed = [line for line in aside if line.paragraph.kind == "textbox"] + framed_lines(paragraphs, sheet)
    found |= title_in(known, sheet.head, framed, tops(paragraphs, sheet, vocabulary))
    found = found if found.title else oddly_titled(found, sheet)
    known = known._replace(title=found.title, taken=(*known.taken, *found.taken))
    found = _signed(sheet, found, known)
    found |= closing(sheet, vocabulary, found) | _of_author(introduced, sheet, found)
    found = signed_title(found | letterhead(found, sheet.head), sheet)
    found = found | named_again(found, sheet) if found.states("name") else seldom_named(found, sheet)
    found |= _form_heads(paragraphs, found, sheet) | school_in_margin(aside, found)
    return found | _beside(sheet, found) | _covering(sheet, found)


def _stated(
    sheet: Sheet, vocabulary: Vocabulary, own: list[Claim], lists: list[Claim], aside: list[Line]
) -> Found:
    """What stands behind a label, in a table or a list, or with a number that ties it to a name."""
    found = _labelled(sheet) | _labels_above(sheet, vocabulary) | together(claim.said for claim in lists)
    found |= _in_tables(own, sheet, named=found.states("name"))
    found |= _in_asides(aside, vocabulary, found) if aside else Found()
    return found | tied(found.free(sheet.head)) | tied(found.free(sheet.tail))


def _signed(sheet: Sheet, found: Found, known: Found) -> Found:
    """What is ``found``, with the bylines: first those whose form is certain, then those alone in a line."""
    head, tail = sheet.head, sheet.tail
    near = [*found.free(head), *found.free(tail)[-NEAR:], *_last_prose(sheet)]
    found |= sure_bylines(unquoted(near, sheet, known), found)
    ends = [bylines_of(found.free(head)[:NEAR]), bylines_of(found.free(tail or head)[-NEAR:])]
    for company in (True, False):
        for seen in filter(None, ends):
            found |= lone_bylines(found, sheet, seen, company=company)
    return found


def _beside(sheet: Sheet, found: Found) -> Found:
    """What stands beside the lines found at either end and is no text, either."""
    places = found.places
    tail = sheet.behind(places)
    if places.issuperset(line.place for line in (*sheet.head, *tail)):
        return Found()
    labelled = sheet.labelled
    prose = [line for number in sheet.prose if (line := sheet.lines[number].line).place not in places]
    first, final = (prose[0], prose[-1]) if prose else (None, None)
    return Found(
        taken=(
            *filter(sheet.opens, trimmings(sheet.head, places, last=False, labelled=labelled, text=first)),
            *trimmings(tail, places, last=True, labelled=labelled, text=final),
        )
    )


def _covering(sheet: Sheet, found: Found) -> Found:
    """A covering note: all that stands above the title with it, or it alone where the text ends."""
    above = (found.title.span.paragraph, found.title.span.start) if found.title else (0, 0)
    before = [each.line for each in takewhile(lambda each: each.line.place < above, sheet.lines)]
    noted = any(is_covering_letter(line.text) for line in before)
    last = [line for line in (*_last_prose(sheet), *sheet.tail) if is_covering_letter(line.text)]
    return Found(taken=tuple(found.free([*before, *last] if noted else last)))


def _as_text(paragraph: Paragraph, running: frozenset[int]) -> Paragraph:
    """A paragraph of a table that only frames the text, as one of the text."""
    framed = paragraph.cell is not None and paragraph.cell.table in running
    return paragraph._replace(kind="body", cell=None) if framed else paragraph


def _last_prose(sheet: Sheet) -> list[Line]:
    """The last running text: a few words on the author can be as long as that."""
    return [sheet.lines[sheet.prose[-1]].line] if len(sheet.prose) > 1 else []


def _in_tables(claims: Sequence[Claim], sheet: Sheet, *, named: bool) -> Found:
    """The forms before or behind the text; amid it only what names somebody where nobody is named yet."""
    found = []
    for claim in claims:
        before = sum(sheet.lines[number].line.paragraph.index < claim.begins for number in sheet.prose)
        names = [field.name for field in claim.said.fields]
        amid = names.count("name") == 1 and len(set(names)) > 1 and not named
        if claim.is_table and (before in (0, len(sheet.prose)) or amid):
            found.append(claim.said)
    return together(found)


def _labelled(sheet: Sheet) -> Found:
    """Labelled lines at either end; where nobody is named there, several together a paragraph or two away."""
    outer, inner = Found(), Found()
    for group in groups(sheet.lines):
        lines = [sheet.lines[number] for number in group]
        said = together(map(_from_stated, lines))
        before = bisect_left(sheet.prose, group[0])
        after = len(sheet.prose) - before
        if before == 0 or after == 0:
            outer |= said
        elif len(set().union(*(line.kinds for line in lines))) > 1 and (before == 1 or after <= 2):
            inner |= said
    again = {field.name for field in outer.fields} & {field.name for field in inner.fields}
    told = outer.states("name") or again or (inner.fields and is_signed((*sheet.head, *sheet.tail)))
    return outer if told else outer | inner


def _from_stated(line: StatedLine) -> Found:
    title, subtitle = None, ""
    for pair in line.pairs:
        if pair.field == "title" and pair.start < pair.end:
            title = title or title_of(line.line, pair.start, pair.end)
        elif pair.field == "subtitle":
            subtitle = line.line.raw(pair.start, pair.end)
    return Found(tuple(line.fields), (line.line,), title, subtitle)


def _introduced(sheet: Sheet) -> Found:
    """Who says who he is, at either end, in sentences."""
    spoken = compress(enumerate(sheet.lines), map(attrgetter("introduced"), sheet.lines))
    return together(
        Found(tuple(field for pair in said for field in fields_of(line, pair)), (line,))
        for number, (line, _, said) in spoken
        if bisect_left(sheet.prose, number) in (0, len(sheet.prose))
    )


def _of_author(said: Found, sheet: Sheet, found: Found) -> Found:
    """What is ``said`` by one who says who he is: the author, unless another is named."""
    names = {field.value for field in found.fields if field.name == "name" and field.value}
    if not said.fields and not names:
        return _greeted(sheet)
    same = names.issuperset(field.value for field in said.fields if field.name == "name")
    return said if same or not names else Found()


def _greeted(sheet: Sheet) -> Found:
    """Who says who he is after a greeting, in the first lines of a speech, which stay part of the text."""
    first = sheet.prose[0] if sheet.prose else 0
    lines = [each.line for each in sheet.lines[max(0, first - 2) : first + 2]]
    said = ((line, pair) for line in lines for pair in greeted(line.text))
    return Found(tuple(field for line, pair in said for field in fields_of(line, pair)))


def _form_heads(paragraphs: Sequence[Paragraph], found: Found, sheet: Sheet) -> Found:
    """The headings of forms before and behind the text, where there is a table."""
    if all(paragraph.kind != "cell" for paragraph in filter(CELL, paragraphs)):
        return Found()
    lines = [*sheet.head, *sheet.behind(found.places)]
    return Found(
        taken=tuple(line for line in found.free(lines) if is_form(line) or is_heading(squeeze(line.text)))
    )


def _labels_above(sheet: Sheet, vocabulary: Vocabulary) -> Found:
    """A line of labels alone, and the line of their values under it, at either end."""
    own = {each.line.place for each in sheet.stating}  # 单位(清溪县档案局), above 组别(成人组)
    beside = (pair for pair in (*pairwise(sheet.head), *pairwise(sheet.tail)) if pair[1].place not in own)
    seen = ((pair, tuple(under_labels(*pair, vocabulary))) for pair in beside)
    stated = [(pair[0].text.rstrip(SPACES)[-1:], Found(fields, pair)) for pair, fields in seen if fields]
    several = [sign for sign, _ in stated].count(":") > 1  # 作者： left empty may stand right above the title
    found = together(found for sign, found in stated if several or sign != ":")
    return found | _profile_below(sheet, vocabulary)


def _profile_below(sheet: Sheet, vocabulary: Vocabulary) -> Found:
    """作者简介 as a heading, and the few words on the author under it, behind the text."""
    last = sheet.prose[-1] - 1 if sheet.prose else 0
    for (head, *_), (below, pairs, _) in pairwise(sheet.lines[max(0, len(sheet.lines) - NEAR, last) :]):
        if not pairs and vocabulary.field(squeeze(head.text).strip("[]():")) == "profile":
            pair = Pair("profile", 0, 0, *trimmed(below.text, 0, len(below.text)))
            return Found(tuple(fields_of(below, pair)), (head, below))
    return Found()


def _in_asides(lines: Iterable[Line], vocabulary: Vocabulary, known: Found) -> Found:
    """Text boxes, headers, footers and notes: labelled data, and bylines.

    Bylines of headers and footers count only where nobody is named yet, with an institution or a number.
    """
    found, stated, named = Found(), stated_lines(lines, vocabulary), known.states("name")
    labelled = {line.line.paragraph.index for line in stated if line.kinds}
    bare: list[Line] = []
    for line in stated:
        if is_letterhead(line, known):
            continue
        if line.pairs:
            found |= _from_stated(line)
        elif line.line.paragraph.kind not in ("header", "footer") or line.line.paragraph.index in labelled:
            bare.append(line.line)
        elif not named:
            found |= in_margin(line.line)
    return found | bylines_together(bare, found)
