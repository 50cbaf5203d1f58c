"""What a report amounts to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from essaycheck.render.figures import beyond, length, shares
from essaycheck.report import Report
from essaycheck.verdict import Finding, Status, Verdict
from tests.render.drafts import GOOD, RULESET
from tests.render.several import AGAIN, DRAFTS, PAIR, TITLES, TWICE

if TYPE_CHECKING:
    from essaycheck.together import Duplicate, Entry

FOUND = (Finding("residue.revisions", {"number": 2}, level="info"),)


def judged(asked: bool) -> list[str]:
    verdict = Verdict("residue", {}, FOUND, "info", asked=asked)
    report = Report(RULESET, (GOOD._replace(verdicts=(*GOOD.verdicts, verdict)),))
    return [share.rule for share in shares(report)]


def test_what_nobody_asked_for_is_no_requirement_to_meet() -> None:
    assert "residue" in judged(asked=True)
    assert "residue" not in judged(asked=False)


@pytest.mark.parametrize(
    ("pairs", "entries", "found"),
    [
        ((), (), []),
        ((AGAIN,), (TITLES,), []),  # told, but no limit
        ((PAIR,), (), [("originality", Status.FAIL, {"稿/a.docx", "稿/b.docx"})]),
        (
            (PAIR._replace(a="去年/x.docx", level="warning"),),
            (),
            [("originality", Status.WARN, {"稿/b.docx"})],
        ),
        ((), (TWICE, TITLES), [("entries", Status.WARN, {"稿/a.docx", "稿/b.docx"})]),
        (
            (PAIR, AGAIN),
            (TWICE,),
            [
                ("originality", Status.FAIL, {"稿/a.docx", "稿/b.docx"}),
                ("entries", Status.WARN, {"稿/a.docx", "稿/b.docx"}),
            ],
        ),
    ],
)
def test_the_drafts_past_a_limit_on_several(
    pairs: tuple[Duplicate, ...], entries: tuple[Entry, ...], found: list[tuple[str, Status, set[str]]]
) -> None:
    assert [tuple(each) for each in beyond(Report(RULESET, DRAFTS, pairs, entries))] == found


def test_a_draft_is_as_long_as_its_limits_count_it() -> None:
    over = Verdict("length", {"count": 2345, "unit": "characters", "max": 2000})
    assert length(GOOD._replace(verdicts=(over,))) == 2345
    assert length(GOOD._replace(verdicts=())) == GOOD.counts.body.words
