from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

from essaycheck.rule import Context
from essaycheck.rules.title import Title
from essaycheck.verdict import Status
from tests.essays import essay

if TYPE_CHECKING:
    from essaycheck.essay import Essay

TODAY = Context(datetime.date(2014, 5, 4))


@pytest.mark.parametrize(
    ("draft", "rule", "status", "codes"),
    [
        (essay("正文。"), Title(), Status.FAIL, ["title.missing"]),
        (essay("正文。"), Title(max=5, level="warning"), Status.WARN, ["title.missing"]),
        (essay("正文。", title="读书记"), Title(), Status.PASS, []),
        (essay("正文。", title="读书记"), Title(max=3), Status.PASS, []),
        (essay("正文。", title="读书杂记"), Title(max=3), Status.FAIL, ["title.over"]),
        (essay("正文。", title="读书记", subtitle="——一个副题"), Title(max=3), Status.PASS, []),
        (essay("正文。", title="AI 与我"), Title(max=3), Status.PASS, []),
        (essay("正文。", title="XXXX"), Title(), Status.FAIL, ["title.placeholder"]),
        (essay("正文。", title="某某某某"), Title(), Status.FAIL, ["title.placeholder"]),
        (essay("正文。", title="____________"), Title(), Status.FAIL, ["title.placeholder"]),
        (essay("正文。", title="（请输入标题）"), Title(), Status.FAIL, ["title.placeholder"]),
        (essay("正文。", title="单击此处输入标题"), Title(), Status.FAIL, ["title.placeholder"]),
        (essay("正文。", title="文档标题"), Title(), Status.FAIL, ["title.placeholder"]),
        (essay("正文。", title="待定"), Title(), Status.FAIL, ["title.placeholder"]),
        (essay("正文。", title="无题"), Title(), Status.PASS, []),
        (essay("正文。", title="某"), Title(), Status.PASS, []),
        (essay("正文。", title="请输入密码"), Title(), Status.PASS, []),
    ],
)
def test_a_title_is_required_and_counted_without_its_subtitle(
    draft: Essay, rule: Title, status: Status, codes: list[str]
) -> None:
    verdict = rule.check(draft, TODAY)
    assert verdict.status == status
    assert [finding.code for finding in verdict.findings] == codes


def test_what_the_verdict_tells() -> None:
    draft = essay("正文。", title="读书杂记")
    verdict = Title(max=3).check(draft, TODAY)
    assert verdict.facts == {"max": 3, "title": "读书杂记", "count": 4, "over": 1}
    assert verdict.findings[0].span == draft.title.span if draft.title else None
    assert Title().check(draft, TODAY).facts == {"title": "读书杂记", "count": 4}
