"""The rule ``residue``: what writing has left behind in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from essaycheck.counting import count_draft, count_paragraphs
from essaycheck.essay import Span
from essaycheck.keys import LEVEL
from essaycheck.rule import Rule
from essaycheck.table import key
from essaycheck.verdict import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from essaycheck.errors import Fact
    from essaycheck.essay import Essay, Note
    from essaycheck.rule import Context
    from essaycheck.verdict import Level, Verdict

LEFT = ("revisions", "comments", "hidden", "white", "wordart", "elsewhere", "zero-width", "undecodable")
"""The notes of a reader that speak of what should not be there."""

_BLANK = " \t\u3000\u00a0"
"""What an empty paragraph may hold."""

ROW = 3
"""Empty paragraphs one after another that only make room."""

MANY = 10
"""Of so many characters that are lost, words were not checked; of one or two nothing depends."""

FEW = 200
"""A text of fewer words beside a picture may well be in the picture; so many in text boxes are an essay's."""


class Residue(Rule):
    """What is left behind in a file for the organiser to see.

    Tracked changes that were never accepted, comments, hidden or white text, text in pictures or word art,
    zero-width characters, characters lost where the file was damaged or converted, empty paragraphs used as
    spacing. Hidden text never counts. Without this table, findings are only shown; with it, they are warnings
    unless the level says otherwise. What nobody counted or checked is a warning in any case: text of other
    files that Word shows in this one, ten characters or more that are lost, 200 words or more in text boxes.

    Example:
        [residue]
        level = "error"
        basis = "请提交定稿，不得留有修订和批注"
    """

    kind: ClassVar[str] = "residue"

    level: Level = key(LEVEL, default="warning")

    def check(self, essay: Essay, context: Context) -> Verdict:
        """Gather what the reader noted, and look for empty paragraphs and for pictures in place of text."""
        findings = [_left(note) for note in essay.notes if note.code in LEFT]
        findings += _boxed(essay)
        findings += [*_pictured(essay, (context.counts or count_draft(essay)).body.words), *_spaced(essay)]
        found = tuple(finding.code.removeprefix("residue.") for finding in findings)
        facts: dict[str, Fact] = {"found": found}
        facts.update(("own", note.number) for note in essay.notes if note.code == "own-comments")
        verdict = self.verdict(facts, *findings)
        return _warning(verdict, _unread(essay.notes)) if self.level == "info" else verdict


def _unread(notes: Iterable[Note]) -> set[str]:
    """The findings that speak of text that was neither counted nor checked: of other files, boxed or lost."""
    codes = {note.code for note in notes if note.code != "undecodable" or note.number >= MANY}
    return {f"residue.{code}" for code in codes & {"elsewhere", "textboxes", "undecodable"}}


def _warning(verdict: Verdict, unread: set[str]) -> Verdict:
    """The verdict as a warning of what was not checked, if there is such a thing; the rest is only shown."""
    if all(finding.code not in unread for finding in verdict.findings):
        return verdict
    findings = (each if each.code in unread else each._replace(level="info") for each in verdict.findings)
    return verdict._replace(findings=tuple(findings), level="warning")


def _left(note: Note) -> Finding:
    quotes = tuple(quote for quote in note.quotes if quote.strip())[:3]
    facts: dict[str, Fact] = {"number": note.number, **({"quotes": quotes} if quotes else {})}
    return Finding(f"residue.{note.code}", facts, note.spans[0] if note.spans else None)


def _boxed(essay: Essay) -> Iterator[Finding]:
    """So many words in text boxes that they must be a part of the essay."""
    for note in essay.notes:
        if note.code == "textboxes":
            boxes = (paragraph for paragraph in essay.paragraphs if paragraph.kind == "textbox")
            words = count_paragraphs(boxes).words
            if words >= FEW:
                facts: dict[str, Fact] = {"number": note.number, "count": words}
                yield Finding("residue.textboxes", facts, note.spans[0] if note.spans else None)


def _pictured(essay: Essay, words: int) -> Iterator[Finding]:
    """A text of a few words beside pictures."""
    for note in essay.notes:
        if note.code == "pictures" and words < FEW:
            facts: dict[str, Fact] = {"number": note.number, "count": words}
            yield Finding("residue.pictures", facts, note.spans[0] if note.spans else None)


def _spaced(essay: Essay) -> Iterator[Finding]:
    """Empty paragraphs between those of the body."""
    if not essay.body:
        return
    between = essay.paragraphs[essay.body[0].paragraph : essay.body[-1].paragraph]
    if len([None for each in between if not each.text.strip(_BLANK)]) < ROW:
        return
    pictured = {span.paragraph for note in essay.notes for span in note.spans}
    rows: list[list[int]] = [[]]
    for paragraph in between:
        if paragraph.kind not in ("body", "line"):
            continue
        if paragraph.text.strip(_BLANK) or paragraph.index in pictured:
            rows.append([])
        else:
            rows[-1].append(paragraph.index)
    long = [row for row in rows if len(row) >= ROW]
    if long:
        facts: dict[str, Fact] = {"number": sum(map(len, long)), "places": len(long)}
        yield Finding("residue.empty", facts, Span(long[0][0], 0, len(essay.paragraphs[long[0][0]].text)))
