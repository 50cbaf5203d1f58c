from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

from essaycheck.annotate import annotate
from essaycheck.checking import check_essay
from essaycheck.readers import docx
from essaycheck.recognition import recognise
from essaycheck.rule import Context
from essaycheck.rulesets import parse_ruleset
from essaycheck.verdict import COST, Status
from essaycheck.wording import Wording
from tests.annotate.copies import assert_nothing_else_changed, comments
from tests.annotate.drafts import CASES, LAYOUTS, RULES

if TYPE_CHECKING:
    from essaycheck.essay import Essay
    from essaycheck.report import CheckedDraft
    from essaycheck.verdict import Finding

RULESET = parse_ruleset(RULES, "essaycheck.toml")
CONTEXT = Context(datetime.date(2026, 1, 1))
ZH = Wording.load("zh")


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_finding_is_a_comment_on_its_words(layout: str, case: str) -> None:
    original = LAYOUTS[layout](*CASES[case])
    essay, draft = checked(original)
    copy = annotate(original, draft, RULESET.identity, ZH)

    assert_nothing_else_changed(original, copy)
    assert docx.read(copy).paragraphs == essay.paragraphs
    first, *others = comments(copy)
    assert "测试征文" in first.text
    findings = [
        finding
        for verdict in draft.verdicts
        for finding in verdict.findings
        if finding.span or min(COST[finding.level], COST[verdict.level]) >= Status.WARN
    ]
    assert len(others) == len(findings)
    title = essay.quote(essay.title.span) if essay.title else essay.paragraphs[0].text
    words = [title, *(expected(finding, essay, title) for finding in findings)]
    assert sorted(comment.words for comment in (first, *others)) == sorted(words)


def checked(original: bytes) -> tuple[Essay, CheckedDraft]:
    essay = recognise(docx.read(original), path="稿.docx", sha256="0" * 64)
    return essay, check_essay(essay, RULESET, CONTEXT)


def expected(finding: Finding, essay: Essay, title: str) -> str:
    """The words that a comment should be about."""
    kind = essay.paragraphs[finding.span.paragraph].kind if finding.span else "header"
    if finding.span is None or kind == "header":
        return title
    return "" if kind == "footnote" else essay.quote(finding.span)
