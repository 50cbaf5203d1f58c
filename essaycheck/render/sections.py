"""What the report on the screen says of all drafts together, below the list."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from essaycheck.records import NamedTuple
from essaycheck.render import copies, phrasing, together
from essaycheck.safety import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from essaycheck.errors import Fact
    from essaycheck.render.copies import Copies
    from essaycheck.report import Draft, Report
    from essaycheck.together import Duplicate, Entry, Registered
    from essaycheck.wording import Wording

MOST = 20
"""Things told in a section."""

LONGEST = 60
"""Characters of a passage that are quoted."""

STATES = ("new", "changed", "fixed", "failing", "same")


class Told(NamedTuple):
    """One thing, the drafts it is about, what more there is to say; ``status`` decides how it is marked."""

    status: str
    text: str
    details: tuple[str, ...] = ()
    drafts: tuple[str, ...] = ()


class Section(NamedTuple):
    """Some things under a heading; ``more`` says how many are left out."""

    heading: str
    told: tuple[Told, ...]
    more: str = ""


def sections(report: Report, wording: Wording) -> Iterator[Section]:
    """The sections that apply."""
    if report.duplicates:
        alike = copies.told(report.duplicates)
        many = [_copies(each, wording) for each in alike.many[:MOST]]
        pairs = [_pair(pair, wording) for pair in alike.pairs[: MOST - len(many)]]
        yield _section("duplicates", [*many, *pairs], len(alike.many) + len(alike.pairs), wording)
    if report.entries:
        entries = [_entry(entry, wording) for entry in report.entries[:MOST]]
        yield _section("entries", entries, len(report.entries), wording)
    if report.registered:
        yield _registered(report.registered, wording)


def alone(kinds: Sequence[str], wording: Wording) -> str:
    """That one draft by itself could not be judged by these; "" where nothing of the kind is asked."""
    names = tuple(phrasing.named(kind, None, wording) for kind in kinds)
    return wording.say("together.alone", {"names": names}) if names else ""


def since(report: Report, wording: Wording) -> str:
    """What has become of the drafts since the earlier report; "" without one."""
    earlier = report.earlier
    if not earlier:
        return ""
    states = Counter(str(draft.since) for draft in report.drafts)
    numbers = {state: states[state] for state in STATES if states[state]}
    if earlier.gone:
        numbers["gone"] = earlier.gone
    parts = " · ".join(wording.say(f"since.{state}", {"number": number}) for state, number in numbers.items())
    facts: dict[str, Fact] = {"path": earlier.path, "parts": parts}
    if earlier.carried:
        facts["carried"] = earlier.carried
    said = wording.say("since.line", facts)
    said += wording.say("since.day", {"day": earlier.other_day}) if earlier.other_day else ""
    said += wording.say("since.masked") if earlier.masked else ""
    return said if earlier.phones else said + wording.say("since.phones")


def behind(draft: Draft, wording: Wording) -> str:
    """What has become of a draft, for the line of its path; "" when nothing has."""
    if draft.since in (None, "same"):
        return ""
    return wording.say("since.behind", {"state": wording.say(f"since.draft.{draft.since}")})


def _section(name: str, told: list[Told], number: int, wording: Wording) -> Section:
    more = wording.say("together.more", {"number": number - len(told)}) if number > len(told) else ""
    return Section(wording.say(f"together.{name}", {"number": number}), tuple(told), more)


def _copies(found: Copies, wording: Wording) -> Told:
    said = wording.say("together.copies", {"number": len(found.drafts), "share": copies.SHARE})
    return Told(
        phrasing.common(found.pair), said, _longest(found.pair, wording), _named(found.drafts, wording)
    )


def _named(paths: Sequence[str], wording: Wording) -> tuple[str, ...]:
    """The paths, and how many are left out."""
    named = tuple(map(plain, paths[:MOST]))
    left = len(paths) - MOST
    return (*named, wording.say("together.others", {"number": left})) if left > 0 else named


def _pair(pair: Duplicate, wording: Wording) -> Told:
    shares = {"a_in_b": round(100 * pair.a_in_b), "b_in_a": round(100 * pair.b_in_a)}
    said = wording.say(f"together.{copies.kind(pair)}", {"a": pair.a, "b": pair.b, **shares})
    return Told(phrasing.common(pair), said, _longest(pair, wording) if pair.kind == "similar" else ())


def _longest(pair: Duplicate, wording: Wording) -> tuple[str, ...]:
    """The longest passage, where the pair has one."""
    if not pair.passages:
        return ()
    longest = max(pair.passages, key=lambda passage: passage.length)
    quote = plain(together.words(longest.a, wording).quote)
    quote = quote if len(quote) <= LONGEST else quote[: LONGEST - 1] + "…"
    facts: dict[str, Fact] = {"length": longest.length, "quote": quote}
    return (wording.say("together.passage", facts),)


def _entry(entry: Entry, wording: Wording) -> Told:
    said = phrasing.message(entry.finding, wording)
    return Told(phrasing.common(entry), said.message, (said.hint,), _named(entry.drafts, wording))


def _registered(registered: Registered, wording: Wording) -> Section:
    lines = list(together.registration(registered, wording))
    told = [
        Told("info", " · ".join(filter(None, (line.what, line.who, line.detail)))) for line in lines[:MOST]
    ]
    more = wording.say("together.more", {"number": len(lines) - MOST}) if len(lines) > MOST else ""
    return Section(together.registration_counts(registered, wording), tuple(told), more)
