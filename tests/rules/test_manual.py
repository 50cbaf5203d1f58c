from __future__ import annotations

from datetime import date

from essaycheck.rule import Context
from essaycheck.rules.manual import Manual
from essaycheck.verdict import Status
from tests.essays import essay


def test_items_are_named_and_never_judged() -> None:
    verdict = Manual(items=("文风朴实", "内容真实"), basis="原话").check(
        essay("正文。"), Context(date(2014, 5, 4))
    )
    assert verdict.status == Status.UNCHECKED
    assert verdict.facts == {"items": ("文风朴实", "内容真实")}
    assert verdict.basis == "原话"
    assert verdict.findings == ()
