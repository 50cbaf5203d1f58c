"""The card of one draft: its verdict, what it is, its requirements one by one, what to change."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from essaycheck.records import NamedTuple
from essaycheck.render import makeup, phrasing
from essaycheck.render.columns import width
from essaycheck.render.screen import STYLES, VERBOSE, Sheet
from essaycheck.report import UnreadableDraft, draft_status
from essaycheck.verdict import COST, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaycheck.errors import Fact
    from essaycheck.report import CheckedDraft, Draft
    from essaycheck.verdict import Finding, Verdict
    from essaycheck.wording import Wording

LONGEST = 60
"""Characters of a title or a field's value that are shown."""

MOST, MANY = 5, 100
"""Findings of one requirement that are listed, and with -v; of more it is said how many there are."""


OWN = {"keywords.missing"}
"""Findings whose hint is about the terms in the message: 其中至少 1 个."""


class Item(NamedTuple):
    """A line of a table: what it is called and what is said about it."""

    label: str
    text: str


class Advice(NamedTuple):
    """What is the matter, what to do about it, and where. ``own``: the hint speaks of this message alone."""

    message: str
    hint: str
    at: str = ""
    own: bool = False


class Line(NamedTuple):
    """A requirement as it is listed."""

    outcome: str
    label: str
    text: str
    basis: str = ""


class Card:
    """Writes on a sheet what there is to say of one draft."""

    def __init__(self, sheet: Sheet, draft: Draft) -> None:
        self._sheet, self._draft = sheet, draft
        self._wording, self._page = sheet.wording, sheet.page
        self._verbose = sheet.screen.detail == VERBOSE

    def whole(self) -> None:
        """Everything."""
        self._heading()
        if isinstance(self._draft, UnreadableDraft):
            self._reason(self._draft)
        else:
            self._items(self._draft)
            self._requirements(self._draft)
            self._to_do(self._draft)
            self._further(self._draft)
        self._page.gap()

    def in_short(self) -> None:
        """What is wrong with a draft among others, nothing for a good one."""
        if draft_status(self._draft) == "pass":
            return
        self._heading()
        if isinstance(self._draft, UnreadableDraft):
            self._reason(self._draft)
        else:
            self._to_do(self._draft)
        self._page.gap()

    def _heading(self) -> None:
        self._sheet.verdict(self._draft)
        self._page.row(2, "", self._sheet.path(self._draft))

    def _reason(self, draft: UnreadableDraft) -> None:
        self._page.row(2, "", phrasing.reason(draft, self._wording).hint)

    def _items(self, draft: CheckedDraft) -> None:
        """What the draft is: title, counts, fields, and what else was noticed."""
        items = list(self._facts(draft))
        column = max(width(item.label) for item in items) + 4
        self._page.gap()
        for item in items:
            self._page.row(column, f"  {item.label}", item.text, label_style="dim")

    def _facts(self, draft: CheckedDraft) -> Iterator[Item]:
        say = self._wording.say
        title = self._wording.shown(_cut(draft.title))
        yield Item(say("report.title"), say("report.title-text", {"title": title}))
        yield Item(say("report.counts"), self._counts(draft))
        yield Item(say("report.fields"), self._fields(draft) or say("report.no-fields"))
        if draft.encoding:
            yield Item(say("report.encoding"), draft.encoding)
        if draft.group:
            yield Item(say("report.group"), self._wording.shown(draft.group))
        if draft.notes:
            notes = [say(f"note.{note.code}", {"number": note.number}) for note in draft.notes]
            yield Item(say("report.noticed"), " · ".join(notes))

    def _counts(self, draft: CheckedDraft) -> str:
        document, everything, body = draft.counts
        facts = {"body": body.words, "document": document.words, "all": everything.words}
        further = {"han": body.han, "characters": body.characters}
        key = "report.count-all" if everything != document else "report.count"
        return self._wording.say(key, facts) + self._wording.say("report.count-han", further)

    def _fields(self, draft: CheckedDraft) -> str:
        said = []
        for field in draft.fields:
            name = self._wording.say(f"field.{field.name}")
            value = self._wording.shown(_cut(phrasing.field_value(field, self._wording)))
            where = phrasing.place(field.place, self._wording)
            said.append(self._wording.say("report.field", {"name": name, "value": value, "place": where}))
        return "\n".join(said)

    def _requirements(self, draft: CheckedDraft) -> None:
        lines = [*listed(draft, self._wording, self._verbose)]
        column = max((width(line.label) for line in lines), default=0) + 6
        self._page.gap()
        for line in lines:
            label = f"  {self._sheet.marks[line.outcome]} {line.label}"
            self._page.row(column, label, line.text, label_style=STYLES[line.outcome])
            if line.basis:
                basis = self._wording.say("report.basis", {"basis": line.basis})
                self._page.row(column, "", basis, "dim")

    def _to_do(self, draft: CheckedDraft) -> None:
        """What to change: what fails first, then what only warns; with -v also what costs nothing."""
        for status, found in self._findings(draft):
            if not found:
                continue
            self._page.gap()
            self._page.row(2, "", self._wording.say(f"report.to-do.{status.name.lower()}"), "bold")
            listed = [each[: MANY if self._verbose else MOST] for each in found]
            self._advise([self._advice(finding) for each in listed for finding in each])
            if left := sum(map(len, found)) - sum(map(len, listed)):
                facts = {"left" if self._verbose else "number": left}
                self._page.row(2, "", self._wording.say("report.more", facts), "dim")

    def _findings(self, draft: CheckedDraft) -> Iterator[tuple[Status, list[list[Finding]]]]:
        """By what they cost, those of each requirement."""
        for status in (Status.FAIL, Status.WARN):
            verdicts = [verdict for verdict in draft.verdicts if verdict.status == status]
            yield status, [_told(verdict) for verdict in verdicts]
        if self._verbose:
            yield Status.PASS, [beside] if (beside := _beside(draft)) else []

    def _advice(self, finding: Finding) -> Advice:
        message, hint = phrasing.message(finding, self._wording)
        if not finding.place:
            return Advice(message, hint, own=finding.code in OWN)
        facts = {"place": phrasing.place(finding.place, self._wording), "quote": finding.quote}
        return Advice(message, hint, self._wording.say("report.at", facts))

    def _advise(self, advice: list[Advice]) -> None:
        """Number by number; neighbours with one hint and one place have them once, behind the last."""
        for number, (each, after) in enumerate(zip_longest(advice, advice[1:]), 1):
            self._page.row(5, f"  {number}. ", each.message)
            if after is None or each.own or (each.hint, each.at) != (after.hint, after.at):
                self._page.row(5, "", each.hint)
                if each.at:
                    self._page.row(5, "", each.at, "dim")

    def _further(self, draft: CheckedDraft) -> None:
        """With -v where the words are, and the verdict, which is out of sight by then; else what -v tells."""
        if self._verbose:
            self._makeup(draft)
            self._page.gap()
            self._sheet.verdict(draft)
        elif beside := _beside(draft):
            self._page.gap()
            self._page.row(2, "", self._wording.say("report.beside", {"number": len(beside)}), "dim")

    def _makeup(self, draft: CheckedDraft) -> None:
        lines = makeup.lines(draft, self._wording)
        if lines:
            self._page.gap()
            self._page.row(2, "", self._wording.say("makeup.heading"), "bold")
        for label, text in lines:
            self._page.row(0, label, text, label_style="dim")


def listed(draft: CheckedDraft, wording: Wording, everything: bool) -> Iterator[Line]:
    """The requirements in their order; keywords that are only looked for in one line, if not all is told."""
    apart = [] if everything else [verdict for verdict in draft.verdicts if _is_only_looked_for(verdict)]
    together = apart if len(apart) > 1 else []
    for verdict in draft.verdicts:
        if verdict not in together:
            label, text = phrasing.requirement(verdict, wording), phrasing.summary(verdict, wording)
            yield Line(_outcome(verdict), label, text, verdict.basis)
        elif verdict is together[0]:
            more = sum(verdict.rule == together[0].rule for verdict in draft.verdicts) > len(together)
            yield _folded(together, more, wording)


def _folded(verdicts: list[Verdict], more: bool, wording: Wording) -> Line:
    """Several tables of keywords in one line: which are met and which are not; ``more``: there are others."""
    facts: dict[str, Fact] = {}
    for key, met in (("met", True), ("unmet", False)):
        names = tuple(_theme(verdict) for verdict in verdicts if (not verdict.findings) == met)
        facts |= {key: names} if names else {}
    label = phrasing.named(verdicts[0].rule, wording.say("report.others") if more else None, wording)
    return Line("info" if "unmet" in facts else "pass", label, wording.say("report.folded", facts))


def _is_only_looked_for(verdict: Verdict) -> bool:
    """Whether it is about keywords that need not be there, and says nothing but whether they are."""
    plainly = not verdict.findings or not any(verdict.facts.get(key) for key in ("found", "doubtful", "near"))
    return verdict.rule == "keywords" and verdict.level == "info" and plainly and bool(_theme(verdict))


def _theme(verdict: Verdict) -> str:
    """What a table of keywords is called, or the first of them."""
    terms = verdict.facts.get("any_of")
    return verdict.name or (str(terms[0]) if isinstance(terms, tuple) and terms else "")


def _beside(draft: CheckedDraft) -> list[Finding]:
    """What was found that costs nothing."""
    return [
        finding
        for verdict in draft.verdicts
        for finding in verdict.findings
        if verdict.status == Status.PASS and (finding.place or not verdict.asked)
    ]


def _outcome(verdict: Verdict) -> str:
    if verdict.status == Status.PASS and verdict.findings:
        return "info"
    return verdict.status.name.lower()


def _told(verdict: Verdict) -> list[Finding]:
    """The findings that make a verdict what it is."""
    return [each for each in verdict.findings if COST[each.level] >= verdict.status]


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
