"""What a report says of several drafts together, in words and for programs, masked as everywhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from essaycheck.records import NamedTuple
from essaycheck.render import phrasing
from essaycheck.safety import mask_value, plain
from essaycheck.wording import JOINTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from essaycheck.errors import Fact
    from essaycheck.report import Report
    from essaycheck.together import Difference, Duplicate, Entrant, Entry, Excerpt, Registered
    from essaycheck.wording import Wording


class Words(NamedTuple):
    """The words of a passage and those around them."""

    before: str
    quote: str
    after: str


class Line(NamedTuple):
    """One thing in which registration list and drafts do not agree: what, of whom, and more about it."""

    what: str
    who: str
    detail: str


def words(excerpt: Excerpt, wording: Wording) -> Words:
    """A passage as it may be shown, its paragraphs apart by line breaks.

    A number that lies across the edge of the passage shows in none of its pieces, so where masking the whole
    says something else than masking the pieces, the whole is the quote.
    """
    pieces = Words(excerpt.before, excerpt.quote, excerpt.after)
    whole = wording.masked("".join(pieces))
    masked = Words(*map(wording.masked, pieces))
    said = masked if "".join(masked) == whole else Words("", whole, "")
    return Words(*("\n".join(map(wording.shown, piece.split("\n"))) for piece in said))


def registration(registered: Registered, wording: Wording) -> Iterator[Line]:
    """The registration list against the drafts, a line for each person, draft or field."""
    for entrant in registered.absent:
        fields = _personal(entrant.fields, wording)
        who = wording.shown(fields.pop("name", "") or fields.pop("phone", ""))
        detail = " · ".join([_row(entrant, wording), *(wording.shown(value) for value in fields.values())])
        yield Line(wording.say("registered.absent"), who, detail)
    for draft in registered.unlisted:
        stated = _personal(draft.fields, wording).values()
        yield Line(
            wording.say("registered.unlisted"), plain(draft.path), " · ".join(map(wording.shown, stated))
        )
    for each in registered.differences:
        values = _values(each, wording)
        sentence = _disagreement(each, values)
        detail = wording.say(f"registered.{sentence}", {"field": each.field, **values})
        yield Line(wording.say("registered.difference"), plain(each.path), detail)
    for entrant in registered.left_out:
        yield Line(wording.say("registered.left-out"), _row(entrant, wording), _why(entrant, wording))
    for sheet in registered.unread:
        where = wording.say("registered.sheet", _sheet(sheet, wording))
        yield Line(wording.say("registered.left-out"), where, wording.say("registered.no-headings"))


def _disagreement(found: Difference, values: Mapping[str, str]) -> str:
    """The sentence for it. A spreadsheet makes 1.38E+10 of a number, in which most of its digits are lost."""
    if re.fullmatch(r"\d(?:\.\d+)?[eE]\+\d+", found.listed):
        return "ruined"
    return "differs" if values["listed"] != values["stated"] else "masked"


def _row(entrant: Entrant, wording: Wording) -> str:
    return wording.say("registered.row", {"row": entrant.row, **_sheet(entrant.sheet, wording)})


def _why(entrant: Entrant, wording: Wording) -> str:
    """Why nobody can be found by a row: what it has for a name and a telephone number."""
    fields = _personal(entrant.fields, wording)
    found = tuple(wording.shown(fields[name]) for name in ("name", "phone") if name in fields)
    return wording.say("registered.unusable", {"found": found})


def registration_counts(registered: Registered, wording: Wording) -> str:
    """The same in one sentence."""
    facts: dict[str, Fact] = {
        name: len(getattr(registered, name)) for name in ("absent", "unlisted", "differences")
    }
    facts |= {"source": registered.source, "entrants": registered.entrants}
    left_out = len(registered.left_out)
    said = wording.say("registered.counts", facts)
    said += wording.say("registered.uncounted", {"number": left_out}) if left_out else ""
    unread = len(registered.unread)
    return said + (wording.say("registered.unread", {"number": unread}) if unread else "")


def objects(report: Report, wording: Wording) -> dict[str, Any]:
    """The keys of the JSON report that need the whole folder, those that apply."""
    found: dict[str, Any] = {}
    if report.duplicates:
        found["duplicates"] = [_duplicate(pair, wording) for pair in report.duplicates]
    if report.entries:
        found["entries"] = [_entry(entry, wording) for entry in report.entries]
    if report.alone:
        found["alone"] = list(report.alone)
    if report.registered:
        found["registered"] = _registered(report.registered, wording)
    return found


def _duplicate(pair: Duplicate, wording: Wording) -> dict[str, Any]:
    return {
        "a": pair.a,
        "b": pair.b,
        "kind": pair.kind,
        "status": pair.status.name.lower(),
        "similarity": {"a_in_b": pair.a_in_b, "b_in_a": pair.b_in_a},
        "passages": [
            {"length": each.length, "a": _excerpt(each.a, wording), "b": _excerpt(each.b, wording)}
            for each in pair.passages
        ],
        **({"more_passages": pair.more} if pair.more else {}),
    }


def _excerpt(excerpt: Excerpt, wording: Wording) -> dict[str, Any]:
    place = phrasing.place(excerpt.place, wording)
    return {"place": place, **excerpt.span._asdict(), "quote": words(excerpt, wording).quote}


def _entry(entry: Entry, wording: Wording) -> dict[str, Any]:
    said = phrasing.message(entry.finding, wording)
    told = {"code": entry.finding.code, "status": entry.status.name.lower(), "message": said.message}
    return {**told, "hint": said.hint, "drafts": list(entry.drafts)}


def _registered(registered: Registered, wording: Wording) -> dict[str, Any]:
    left_out = registered.left_out
    return {
        "source": registered.source,
        "entrants": registered.entrants,
        "absent": [_entrant(each, wording) for each in registered.absent],
        "unlisted": [draft.path for draft in registered.unlisted],
        "differences": [_difference(each, wording) for each in registered.differences],
        **({"left_out": [_entrant(each, wording) for each in left_out]} if left_out else {}),
        **(
            {"unread_sheets": [wording.shown(each) for each in registered.unread]}
            if registered.unread
            else {}
        ),
    }


def _entrant(entrant: Entrant, wording: Wording) -> dict[str, Any]:
    fields = _personal(entrant.fields, wording)
    return {"row": entrant.row, **_sheet(entrant.sheet, wording), "fields": fields}


def _difference(found: Difference, wording: Wording) -> dict[str, Any]:
    """What the list says and what the draft says, of one field."""
    return {
        "path": found.path,
        "row": found.row,
        **_sheet(found.sheet, wording),
        "field": found.field,
        **_values(found, wording),
    }


def _values(found: Difference, wording: Wording) -> dict[str, str]:
    stated = (_value(found.field, value, wording) for value in found.stated)
    return {
        "listed": _value(found.field, found.listed, wording),
        "stated": JOINTS[wording.lang].join(stated),
    }


def _sheet(name: str, wording: Wording) -> dict[str, str]:
    return {"sheet": wording.shown(name)} if name else {}


def _personal(fields: Mapping[str, str], wording: Wording) -> dict[str, str]:
    return {name: _value(name, value, wording) for name, value in fields.items()}


def _value(field: str, value: str, wording: Wording) -> str:
    """A value of the author field, masked unless revealed."""
    return value if wording.reveal else mask_value(field, value)
