"""What a few words on the author say behind 作者简介, and in a line to reach him by."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from essaycheck.recognition.labels.beside import before_remark, true_name
from essaycheck.recognition.labels.labelled import bare_fields, label_of, loose, stated
from essaycheck.recognition.lines import squeeze
from essaycheck.recognition.people import contacts, values
from essaycheck.recognition.people.affiliations import behind_is, is_mail_address, is_whole
from essaycheck.recognition.people.personal import is_where
from essaycheck.recognition.people.persons import is_rare_name
from essaycheck.recognition.people.pieces import is_postcode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaycheck.essay import Field
    from essaycheck.recognition.labels import Pair
    from essaycheck.recognition.lines import Line


def profile_fields(line: Line, pair: Pair) -> Iterator[Field]:
    """What a few words on the author begin with: a name; or, in a line to reach him by, an institution."""
    line = loose(line, pair)
    places = _behind_code(line.text, values.pieces(line.text, pair.start, pair.end))
    if places and is_mail_address(line.text[slice(*places[0])]):
        yield from _mail_address(line, pair, *places[0])
        places = places[1:]
    name = true_name(line.text, pair.start, pair.end) or _first_words(line.text, places)
    named = _is_named(line, pair, name, places[1:])
    if named:
        yield stated(line, pair, "name", *name)
    if named or _tells_where(line.text, places):
        yield from _of_author(line, pair, places[named:], named=named)


def _behind_code(text: str, places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The places without a postcode before all others."""
    coded = len(places) > 1 and re.fullmatch(r"\d{6}", text[slice(*places[0])])
    return places[1:] if coded else places


def _mail_address(line: Line, pair: Pair, start: int, stop: int) -> Iterator[Field]:
    """An address, and the postcode in brackets behind it."""
    end = before_remark(line.text, start, stop)
    yield stated(line, pair, "address", start, end)
    if is_postcode(line.text[end:stop].strip("()")):
        yield stated(line, pair, "postcode", end + 1, stop - 1)


def _first_words(text: str, places: list[tuple[int, int]]) -> tuple[int, int]:
    """Where a name stands if there is one: the first words, without a remark."""
    return (places[0][0], before_remark(text, *places[0])) if places else (0, 0)


def _is_named(line: Line, pair: Pair, name: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    """Whether words have the form of a name, or may be one where enough stands beside them."""
    bare = squeeze(line.text[slice(*name)])
    if values.is_person(bare) or values.is_transcribed(bare):
        return True
    return len(others) > 1 and is_rare_name(bare, [*bare_fields(line, pair, others)])


def _tells_where(text: str, places: list[tuple[int, int]]) -> bool:
    """Whether words without a name tell where somebody works, or his number."""
    first = text[slice(*places[0])] if places else ""
    placed = behind_is(first) > 0 or is_whole(squeeze(first)) or (len(places) == 1 and is_where(first))
    return placed or any(contacts.numbers(text[slice(*place)]) for place in places)


def _of_author(line: Line, pair: Pair, places: list[tuple[int, int]], *, named: bool) -> Iterator[Field]:
    """What is said of the author; further names are those of others."""
    rest = [place for place in places if not line.text[slice(*place)].startswith("毕业")]
    told = named or any(word in label_of(line, pair) for word in ("简介", "介绍", "小传"))
    yield from (field for field in bare_fields(line, pair, rest) if field.name != "name" or not told)
