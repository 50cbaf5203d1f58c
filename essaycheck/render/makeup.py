"""What the report on the screen says of one draft with -v: where its words are, and what it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.records import NamedTuple
from essaycheck.render import phrasing
from essaycheck.render.columns import padded, width
from essaycheck.verdict import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaycheck.errors import Fact
    from essaycheck.makeup import Makeup
    from essaycheck.report import CheckedDraft
    from essaycheck.wording import Wording

MOST = 40
"""Paragraphs that are listed; of more, the longest."""


BEGINNING = 15
"""Characters of a paragraph that are shown."""


class Row(NamedTuple):
    """A line: what it is about, its 字数 if it has one, and what is said."""

    label: str
    words: int | None = None
    text: str = ""


def lines(draft: CheckedDraft, wording: Wording) -> list[tuple[str, str]]:
    """The same as labels, with the figures under each other, and what is said behind them."""
    said = list(rows(draft, wording))
    labels = [width(row.label) for row in said if row.words is not None]
    figures = [len(str(row.words)) for row in said if row.words is not None]
    return [(_label(row, max(labels, default=0), max(figures, default=0)), row.text) for row in said]


def _label(row: Row, column: int, figures: int) -> str:
    if row.words is None:
        return f"  {row.label} "
    return f"  {padded(row.label, column)}  {row.words:>{figures}} "


def rows(draft: CheckedDraft, wording: Wording) -> Iterator[Row]:
    """The lines, nothing when the draft was not looked at closely."""
    makeup = draft.makeup
    if not makeup:
        return
    body = sum(share.words for share in makeup.parts if share.part in ("body", "tables"))
    for share in makeup.parts:
        yield Row(wording.say(f"part.{share.part}"), share.words, wording.say(f"part.note.{share.part}"))
    yield Row(wording.say("makeup.word"), None, _word(draft, wording))
    yield from _paragraphs(makeup, body, wording)
    if makeup.words:
        yield Row(wording.say("makeup.about"), None, _numbered(makeup.words, wording))
    terms = [(each.term, each.count) for each in draft.keywords if each.count]
    if draft.keywords:
        said = _numbered(terms, wording) or wording.say("makeup.no-terms")
        yield Row(wording.say("makeup.terms"), None, said)


def _word(draft: CheckedDraft, wording: Wording) -> str:
    """What Word's status bar shows, and why it is not the count of the body."""
    document, everything, body = draft.counts
    facts = {"document": document.words, "all": everything.words, "more": document.words - body.words}
    key = "makeup.shows" if everything.words == document.words else "makeup.shows-all"
    return wording.say(key, facts)


def _paragraphs(makeup: Makeup, body: int, wording: Wording) -> Iterator[Row]:
    longest = sorted(makeup.stretches, key=lambda each: -each.words)[:MOST]
    shown = set(longest)
    for stretch in makeup.stretches:
        if stretch in shown:
            where = phrasing.place(Place(stretch.kind, stretch.paragraph, stretch.cell), wording)
            facts: dict[str, Fact] = {
                "percent": round(100 * stretch.words / max(1, body)),
                "beginning": wording.shown(stretch.beginning)[:BEGINNING],
            }
            yield Row(where, stretch.words, wording.say("makeup.stretch", facts))
    if rest := [each.words for each in makeup.stretches if each not in shown]:
        yield Row(wording.say("makeup.rest", {"number": len(rest)}), sum(rest))


def _numbered(words: list[tuple[str, int]] | tuple[tuple[str, int], ...], wording: Wording) -> str:
    said = tuple(wording.say("makeup.times", {"word": word, "number": number}) for word, number in words)
    return wording.say("makeup.list", {"words": said})
