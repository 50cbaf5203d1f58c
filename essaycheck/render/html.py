"""One page for the whole run: self-contained, offline, sorted and filtered in the browser, printed on A4."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from essaycheck.records import NamedTuple
from essaycheck.render import copies, figures, phrasing, together
from essaycheck.render.roster import roster
from essaycheck.render.sections import alone, behind, since
from essaycheck.report import CheckedDraft
from essaycheck.safety import plain
from essaycheck.together import MANY
from essaycheck.wording import JOINTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from essaycheck.render.roster import Row
    from essaycheck.report import Draft, FoundField, Report
    from essaycheck.together import Duplicate, Excerpt
    from essaycheck.together import Entry as Found
    from essaycheck.verdict import Verdict
    from essaycheck.wording import Wording

TEMPLATE = "report.html.jinja"
WIDTH, HEIGHT = 720, 200
"""The histogram's size, in its own units."""

HEADS = {
    **{key: f"roster.{key}" for key in ("status", "path", "title")},
    "author": "html.author",
    "words": "xlsx.words",
}
"""The columns of the list, by which it can be sorted, and where their headings stand."""


class Said(NamedTuple):
    """A finding on the page."""

    message: str
    hint: str
    place: str
    quote: str


class Requirement(NamedTuple):
    """A verdict on the page."""

    mark: str
    status: str
    name: str
    summary: str
    basis: str
    findings: tuple[Said, ...]


class Entry(NamedTuple):
    """A draft on the page: what its line shows, and what unfolds under it.

    ``since``: what has become of it; ``matters``: what is wrong with it, in short; ``passed``: limits on
    several drafts that it passes, each with the status that this costs.
    """

    status: str
    verdict: str
    path: str
    since: str
    title: str
    author: str
    words: int | str
    matters: str
    passed: tuple[tuple[str, str], ...]
    fields: tuple[str, ...]
    requirements: tuple[Requirement, ...]
    reason: Said | None


class Limit(NamedTuple):
    """A limit in the histogram: where its line stands, and on which side of it what it says."""

    x: float
    anchor: str
    label: str


class Bar(NamedTuple):
    """A column of the histogram, or a line of a bar chart."""

    x: float
    y: float
    width: float
    height: float
    label: str
    number: int


def render(report: Report, wording: Wording) -> bytes:
    """The page as HTML in UTF-8. Everything is escaped; nothing is fetched from anywhere."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    loader = FileSystemLoader(Path(__file__).parent)
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    page = environment.get_template(TEMPLATE).render(**_page(report, wording))
    return page.encode("utf-8", "backslashreplace")


def _page(report: Report, wording: Wording) -> dict[str, object]:
    rows, beyond = roster(report, wording).rows, figures.beyond(report)
    return {
        **_figures(report, wording),
        "lang": "zh-CN" if wording.lang == "zh" else "en",
        "say": wording.say,
        "shown": wording.shown,
        "ruleset": report.ruleset,
        "partial": report.partial,
        "alone": alone(report.alone, wording),
        "since": since(report, wording),
        "reveal": wording.reveal,
        "marks": phrasing.MARKS,
        "many": MANY,
        "heads": [(key, wording.say(heading)) for key, heading in HEADS.items()],
        "entries": [
            _entry(draft, row, beyond, wording) for draft, row in zip(report.drafts, rows, strict=True)
        ],
        "beyond": [(each.limit, each.status.name.lower(), len(each.drafts)) for each in beyond],
        "pairs": list(_pairs(report, wording)),
        "registered": _registered(report, wording),
        "notes": [_note(entry, wording) for entry in report.entries],
        "width": WIDTH,
        "height": HEIGHT,
    }


def _figures(report: Report, wording: Wording) -> dict[str, object]:
    lengths = figures.lengths(report)
    totals = [(word, wording.say(f"report.{word}"), n) for word, n in phrasing.outcomes(report.drafts)]
    return {
        "drafts": len(report.drafts),
        "totals": totals,
        "lengths": lengths,
        "bars": _bars(lengths),
        "limits": _limits(lengths, wording),
        "shares": [
            (phrasing.named(s.rule, s.name, wording), s.met, s.judged) for s in figures.shares(report)
        ],
        "coverage": [(wording.shown(term), number) for term, number in figures.coverage(report)],
        "readable": len(figures.checked(report)),
    }


def _bars(lengths: figures.Lengths) -> list[Bar]:
    most = max((each.drafts for each in lengths.bins), default=1) or 1
    width = WIDTH / max(1, len(lengths.bins))
    return [
        Bar(
            n * width + 1,
            HEIGHT * (1 - each.drafts / most),
            width - 2,
            HEIGHT * each.drafts / most,
            f"{each.low}–{each.high - 1}",
            each.drafts,
        )
        for n, each in enumerate(lengths.bins)
    ]


def _limits(lengths: figures.Lengths, wording: Wording) -> list[Limit]:
    """The limits in the histogram: what they say stands outside of both, where there is room."""
    limits = []
    scale = WIDTH / lengths.bins[-1].high if lengths.bins else 0
    if lengths.min:
        x = scale * lengths.min
        anchor = "start" if x < WIDTH * 0.2 else "end"
        limits.append(Limit(x, anchor, wording.say("html.limit", {"min": lengths.min})))
    if lengths.max:
        x = scale * (lengths.max + 1)
        anchor = "end" if x > WIDTH * 0.8 else "start"
        limits.append(Limit(x, anchor, wording.say("html.limit", {"max": lengths.max})))
    return limits if scale else []


def _entry(draft: Draft, row: Row, beyond: Iterable[figures.Beyond], wording: Wording) -> Entry:
    status = phrasing.outcome(draft)
    passed = tuple((each.limit, each.status.name.lower()) for each in beyond if draft.path in each.drafts)
    head = (status, wording.say(f"report.short.{status}"), plain(row.path), behind(draft, wording))
    if not isinstance(draft, CheckedDraft):
        why = phrasing.reason(draft, wording)
        reason = Said(why.message, why.hint, "", "")
        return Entry(*head, "", "", "", why.message, passed, (), (), reason)
    fields = tuple(_field(field, wording) for field in draft.fields)
    names = (wording.shown(field.value) for field in draft.fields if field.name == "name" and field.value)
    author = JOINTS[wording.lang].join(names)
    requirements = tuple(_requirement(verdict, wording) for verdict in draft.verdicts)
    title, words = wording.shown(draft.title), figures.length(draft)
    matters = _matters(draft, wording)
    return Entry(*head, title, author, words, matters, passed, fields, requirements, None)


def _matters(draft: CheckedDraft, wording: Wording) -> str:
    problems = (figures.Problem(*key, 1) for key in figures.wanting(draft))
    said = (
        *(phrasing.problem(problem, wording) for problem in problems),
        phrasing.not_checked(draft, wording),
    )
    return " · ".join(filter(None, said))


def _field(field: FoundField, wording: Wording) -> str:
    facts = {
        "name": wording.say(f"field.{field.name}"),
        "value": phrasing.field_value(field, wording),
        "place": phrasing.place(field.place, wording),
    }
    return wording.say("report.field", facts)


def _requirement(verdict: Verdict, wording: Wording) -> Requirement:
    informs = verdict.level == "info" and verdict.findings
    status = "info" if informs else verdict.status.name.lower()
    findings = []
    for finding in verdict.findings:
        if informs and not finding.place:
            continue  # the summary has said so
        said = phrasing.message(finding, wording)
        place = phrasing.place(finding.place, wording) if finding.place else ""
        findings.append(Said(said.message, said.hint, place, wording.shown(finding.quote)))
    name, summary = phrasing.requirement(verdict, wording), phrasing.summary(verdict, wording)
    return Requirement(
        phrasing.MARKS[status], status, name, summary, wording.shown(verdict.basis), tuple(findings)
    )


def _pairs(report: Report, wording: Wording) -> Iterator[dict[str, object]]:
    alike = copies.told(report.duplicates)
    for many in alike.many:
        said = wording.say("together.copies", {"number": len(many.drafts), "share": copies.SHARE})
        yield {**_pair(many.pair, wording), "kind": said, "drafts": [*map(plain, many.drafts)]}
    yield from (_pair(pair, wording) for pair in alike.pairs)


def _pair(pair: Duplicate, wording: Wording) -> dict[str, object]:
    return {
        "a": plain(pair.a),
        "b": plain(pair.b),
        "status": phrasing.common(pair),
        "kind": wording.say(f"duplicates.{copies.kind(pair)}"),
        "drafts": (),
        "shares": (f"{pair.a_in_b:.0%}", f"{pair.b_in_a:.0%}"),
        "passages": [(_excerpt(each.a, wording), _excerpt(each.b, wording)) for each in pair.passages],
        "more": wording.say("duplicates.more", {"number": pair.more}) if pair.more else "",
    }


def _note(entry: Found, wording: Wording) -> tuple[str, phrasing.Message, list[str]]:
    """What several drafts have in common: how it is marked, what is said, and which they are."""
    return phrasing.common(entry), phrasing.message(entry.finding, wording), [*map(plain, entry.drafts)]


def _registered(report: Report, wording: Wording) -> tuple[str, tuple[together.Line, ...]] | None:
    """The registration list against the drafts: the numbers, and what does not agree."""
    if not report.registered:
        return None
    counts = together.registration_counts(report.registered, wording)
    return counts, tuple(together.registration(report.registered, wording))


def _excerpt(excerpt: Excerpt, wording: Wording) -> dict[str, str]:
    return {
        "place": phrasing.place(excerpt.place, wording),
        **together.words(excerpt, wording)._asdict(),
    }
