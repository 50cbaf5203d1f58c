from __future__ import annotations

from datetime import date

import pytest

from essaycheck.errors import Mistake
from essaycheck.rule import Context
from essaycheck.rules.window import Window
from essaycheck.verdict import Status
from tests.essays import essay

BOTH = Window(opens=date(2013, 8, 1), closes=date(2014, 10, 31))


@pytest.mark.parametrize(
    ("rule", "today", "status", "facts"),
    [
        (BOTH, date(2013, 8, 1), Status.PASS, {"left": 456}),
        (BOTH, date(2014, 10, 31), Status.PASS, {"left": 0, "last": "2014-10-31"}),
        (BOTH, date(2014, 10, 30), Status.PASS, {"left": 1}),
        (BOTH, date(2014, 11, 1), Status.WARN, {"late": 1}),
        (BOTH, date(2013, 7, 31), Status.WARN, {"early": 1}),
        (Window(closes=date(2014, 10, 31)), date(1999, 1, 1), Status.PASS, {"left": 5782}),
        (Window(opens=date(2013, 8, 1)), date(2099, 1, 1), Status.PASS, {}),
        (Window(closes=date(2014, 10, 31), level="error"), date(2014, 11, 2), Status.FAIL, {"late": 2}),
        (Window(closes=date(2014, 10, 31), level="info"), date(2014, 11, 2), Status.PASS, {"late": 2}),
    ],
)
def test_both_days_are_inside(rule: Window, today: date, status: Status, facts: dict[str, object]) -> None:
    verdict = rule.check(essay("正文。"), Context(today))
    assert verdict.status == status
    ends = {name: str(day) for name, day in (("opens", rule.opens), ("closes", rule.closes)) if day}
    assert verdict.facts == {"as_of": str(today), **ends, **facts}


@pytest.mark.parametrize(
    ("today", "code"), [(date(2013, 7, 31), "window.early"), (date(2014, 11, 1), "window.closed")]
)
def test_findings(today: date, code: str) -> None:
    assert [each.code for each in BOTH.check(essay("正文。"), Context(today)).findings] == [code]


def test_a_window_that_closes_before_it_opens() -> None:
    facts = {"opens": "2014-10-02", "closes": "2014-10-01"}
    window = Window(opens=date(2014, 10, 2), closes=date(2014, 10, 1))
    assert window.mistakes() == (Mistake("opens", "opens-after-closes", dict(facts)),)
    assert Window(opens=date(2014, 10, 1), closes=date(2014, 10, 1)).mistakes() == ()
