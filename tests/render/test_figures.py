"""What a report amounts to."""

from __future__ import annotations

from essaycheck.render.figures import shares
from essaycheck.report import Report
from essaycheck.verdict import Finding, Verdict
from tests.render.drafts import GOOD, RULESET

FOUND = (Finding("residue.revisions", {"number": 2}, level="info"),)


def judged(asked: bool) -> list[str]:
    verdict = Verdict("residue", {}, FOUND, "info", asked=asked)
    report = Report(RULESET, (GOOD._replace(verdicts=(*GOOD.verdicts, verdict)),))
    return [share.rule for share in shares(report)]


def test_what_nobody_asked_for_is_no_requirement_to_meet() -> None:
    assert "residue" in judged(asked=True)
    assert "residue" not in judged(asked=False)
