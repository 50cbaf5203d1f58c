"""What the parts of the report on the screen share: the page, its marks, and what is said of a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.records import NamedTuple
from essaycheck.render import phrasing
from essaycheck.render.columns import Page
from essaycheck.report import UnreadableDraft, draft_status
from essaycheck.safety import plain
from essaycheck.verdict import Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaycheck.render.figures import Beyond
    from essaycheck.report import Draft
    from essaycheck.verdict import Verdict
    from essaycheck.wording import Wording

QUIET, USUAL, VERBOSE = 0, 1, 2
"""How much is told: drafts that fail; the others in short; every requirement of every draft."""

BAD = "bold red"
STYLES = {
    "pass": "green",
    "warn": "yellow",
    "fail": BAD,
    "unreadable": BAD,
    "unchecked": "dim",
    "info": "dim",
}


class Screen(NamedTuple):
    """What the report is shown on, and how much of it."""

    width: int = 80
    colour: bool = False
    chinese: bool = True
    detail: int = USUAL


class Sheet:
    """A page, and what is needed to write on it."""

    def __init__(self, wording: Wording, screen: Screen, beyond: tuple[Beyond, ...] = ()) -> None:
        self.wording = wording
        self.screen = screen
        self._beyond = beyond
        self.page = Page(screen.width, screen.colour)
        self.marks = phrasing.MARKS if screen.chinese else phrasing.ASCII_MARKS

    def path(self, draft: Draft) -> str:
        """Where the draft is, safe to show."""
        return plain(draft.path)

    def mark(self, draft: Draft) -> str:
        """The sign of its status."""
        return self.marks[phrasing.outcome(draft)]

    def matters(self, draft: Draft) -> str:
        """Why a draft is not simply good."""
        if isinstance(draft, UnreadableDraft):
            return phrasing.reason(draft, self.wording).message
        verdicts: Sequence[Verdict] = ()
        status = draft.status
        if status >= Status.WARN:
            verdicts = [verdict for verdict in draft.verdicts if verdict.status == status]
        elif status == Status.UNCHECKED:
            verdicts = draft.unchecked
        names = tuple(dict.fromkeys(phrasing.requirement(verdict, self.wording) for verdict in verdicts))
        return self.wording.say("report.matters", {"names": names}) if names else ""

    def verdict(self, draft: Draft) -> None:
        """Write what has become of the draft, and why."""
        style = STYLES[draft_status(draft)]
        text = self.wording.say(f"report.{phrasing.outcome(draft)}")
        if matters := self.matters(draft):
            text = self.wording.say("report.because", {"verdict": text, "matters": matters})
        self.page.row(0, f"{self.mark(draft)} ", text, style, style)
        self.passed(draft, 0)

    def passed(self, draft: Draft, column: int) -> None:
        """Write which limits on several drafts it passes, and what of it was not checked.

        Its own status is what it is.
        """
        for each in self._beyond:
            if draft.path in each.drafts:
                status = each.status.name.lower()
                text = f"{self.marks[status]} {self.wording.say(f'beyond.{each.limit}')}"
                self.page.row(column, "", text, STYLES[status])
        said = phrasing.not_checked(draft, self.wording)
        if said and phrasing.outcome(draft) != "unchecked":
            self.page.row(column, "", f"{self.marks['unchecked']} {said}", STYLES["unchecked"])
