"""A value behind its label as an author field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.essay import Field
from essaycheck.recognition.labels import trimmed
from essaycheck.recognition.labels.beside import all_digits_in, before_remark, with_number
from essaycheck.recognition.lines import squeeze
from essaycheck.recognition.people import contacts, name_lists, values
from essaycheck.recognition.people.affiliations import affiliated, behind_is, behind_label, is_whole, placed
from essaycheck.recognition.people.personal import is_past, is_where, lives

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaycheck.recognition.labels import Pair
    from essaycheck.recognition.lines import Line


_SPACED = str.maketrans("()", "  ")


def empty(line: Line, pair: Pair) -> Field:
    """The field of a label with nothing behind it."""
    return Field(pair.field, label_of(line, pair), "", line.span(pair.label_start, pair.label_end))


def label_of(line: Line, pair: Pair) -> str:
    """The label without the brackets and the colon around it."""
    return squeeze(line.raw(pair.label_start, pair.label_end)).strip("【】[]〔〕<>()（）:：")


def stated(line: Line, pair: Pair, field: str, start: int, end: int) -> Field:
    """The stretch as the value of ``field``, under the pair's label."""
    value = line.raw(start, end)
    return Field(
        field,
        label_of(line, pair),
        squeeze(value) if field == "name" and _splits(value) else value,
        line.span(start, end),
    )


def _splits(name: str) -> bool:
    """Whether white space in a name only spreads its characters (张　三)."""
    bare = squeeze(name)
    return bare != name and values.is_han(bare.replace("·", ""))


def noted(line: Line, pair: Pair) -> Iterator[Field]:
    """What a label that asks for no field tells of its author all the same."""
    yield from _of_parents(line, pair)
    yield from _mailboxes(line, pair)


def _mailboxes(line: Line, pair: Pair) -> Iterator[Field]:
    """The addresses that somebody gives behind QQ: QQ：28410003@qq.example.com."""
    if "@" in line.text[pair.start : pair.end] and "qq" in label_of(line, pair).lower():
        for start, end in contacts.emails(line.text[: pair.end]):
            if start >= pair.start:
                yield stated(line, pair, "email", start, end)


def _of_parents(line: Line, pair: Pair) -> Iterator[Field]:
    """The number behind a parent's name: 家长：岳小山　13800001234."""
    line = line._replace(text=line.text.replace("(", " ").replace(")", " "))
    own, further = with_number(line, pair)
    named = values.is_person(squeeze(line.text[own.start : own.end]))
    if further and named and label_of(line, pair) in name_lists.names().parents:
        yield from ways_to_reach(line, further)


def ways_to_reach(line: Line, pair: Pair) -> Iterator[Field]:
    """Every number and address in the value; where there is none, the value as it stands."""
    text = line.text[: pair.end]
    mails = [(a, b) for a, b in contacts.emails(text) if a >= pair.start]
    spoken = text
    for start, end in mails:
        spoken = spoken[:start] + "@" * (end - start) + spoken[end:]
    found = [(a, b) for a, b in contacts.numbers(spoken) if a >= pair.start]
    if found == [(pair.start, pair.end)]:
        yield stated(line, pair, "phone", pair.start, pair.end)
        return
    if found and not all_digits_in(spoken, pair.start, found):
        found = [(a, b) for a, b in contacts.all_numbers(spoken) if a >= pair.start]
    for start, end in mails:
        yield stated(line, pair, "email", start, end)
    if all_digits_in(spoken, pair.start, found) and not contacts.are_cut(spoken, found):
        for start, end in found:
            yield stated(line, pair, "phone", start, end)
    elif not mails or found:
        yield stated(line, pair, "phone", pair.start, before_remark(text, pair.start, pair.end))


def loose(line: Line, pair: Pair) -> Line:
    """The line without the brackets between a number and whose it is: 清溪县档案局(13800001234)."""
    value = line.text[pair.start : pair.end]
    opening = value.find("(")
    if opening < 0 or value.isascii() or not contacts.has_mobile(value):
        return line
    spaced = value.translate(_SPACED)
    parts = [spaced[slice(*place)] for place in values.pieces(spaced, 0, len(spaced))]
    others = [part for part in parts if not contacts.numbers(part)]
    whose = all(values.is_person(part) or is_whole(part) or affiliated(part) for part in others)
    if not others or not whose or others == [value[opening + 1 :].rstrip(")")]:
        return line
    return line._replace(text=line.text[: pair.start] + spaced + line.text[pair.end :])


def bare_fields(line: Line, pair: Pair, places: list[tuple[int, int]]) -> Iterator[Field]:
    """Institutions, numbers and addresses that stand behind a name without a label of their own."""
    for place in places:
        start, end = trimmed(line.text, *place)
        text = line.text[start:end]
        if contacts.numbers(text) or contacts.emails(text):
            yield from ways_to_reach(line, pair._replace(field="phone", start=start, end=end))
        else:
            yield from _affiliation(line, pair, start, end)


def _affiliation(line: Line, pair: Pair, start: int, end: int) -> Iterator[Field]:
    start += behind_label(line.text[start:end])
    text = line.text[start:end]
    if is_past(text):
        return
    if lived := lives(text):
        yield from [stated(line, pair, "address", start + lived, end)] if is_where(text[lived:]) else ()
        return
    bare = text[behind_is(text) :]
    start += behind_is(text)
    if values.is_position(bare):
        return
    for field, first, last in placed(bare):
        yield stated(line, pair, field, start + first, start + last)
