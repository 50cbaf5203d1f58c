from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaycheck.counting import count_draft
from essaycheck.errors import Mistake
from essaycheck.essay import Span
from essaycheck.report import DraftCounts
from essaycheck.rule import Context
from essaycheck.rules.length import Length, where_passed
from essaycheck.verdict import Status
from tests.essays import essay

TODAY = Context(datetime.date(2014, 5, 4))


def of(words: int, rule: Length, *, context: Context = TODAY):  # type: ignore[no-untyped-def]
    return rule.check(essay("字" * words, title="题目不算正文"), context)


@pytest.mark.parametrize(
    ("words", "rule", "status", "code"),
    [
        (2000, Length(max=2000), Status.PASS, None),
        (2001, Length(max=2000), Status.FAIL, "length.over"),
        (2001, Length(max=2000, grace="10%"), Status.WARN, "length.over"),
        (2200, Length(max=2000, grace="10%"), Status.WARN, "length.over"),
        (2201, Length(max=2000, grace="10%"), Status.FAIL, "length.over"),
        (2201, Length(max=2000, grace="10%", level="warning"), Status.WARN, "length.over"),
        (2201, Length(max=2000, level="info"), Status.PASS, "length.over"),
        (600, Length(min=600), Status.PASS, None),
        (599, Length(min=600), Status.FAIL, "length.under"),
        (540, Length(min=600, grace="10%"), Status.WARN, "length.under"),
        (539, Length(min=600, grace="10%"), Status.FAIL, "length.under"),
        (600, Length(min=600, max=800), Status.PASS, None),
        (800, Length(min=600, max=800), Status.PASS, None),
        (1025, Length(max=1000, grace="2.5%"), Status.WARN, "length.over"),
        (1026, Length(max=1000, grace="2.5%"), Status.FAIL, "length.over"),
        (7, Length(max=3, grace="100%"), Status.FAIL, "length.over"),
        (3, Length(max=3, grace="33%"), Status.PASS, None),
        (4, Length(max=3, grace="33%"), Status.FAIL, "length.over"),  # a third is more than 33 %
        (0, Length(max=2000), Status.FAIL, "length.nothing"),  # nothing was read: that is no pass
        (0, Length(min=1), Status.FAIL, "length.nothing"),
        (0, Length(min=600, grace="100%"), Status.FAIL, "length.nothing"),
        (0, Length(max=2000, level="warning"), Status.WARN, "length.nothing"),
        (0, Length(max=2000, level="info"), Status.WARN, "length.nothing"),
        (0, Length(max=2000, scope="document"), Status.WARN, "length.nothing"),
        (0, Length(max=2000, scope="document", level="info"), Status.WARN, "length.nothing"),
        (0, Length(level="info"), Status.WARN, "length.nothing"),  # as where nobody asks
        (1, Length(level="info"), Status.PASS, None),
        (1, Length(max=2000), Status.PASS, None),
    ],
)
def test_limits_and_the_ends_of_the_grace_band_are_inside(
    words: int, rule: Length, status: Status, code: str | None
) -> None:
    verdict = of(words, rule)
    assert verdict.status == status
    assert [finding.code for finding in verdict.findings] == ([code] if code else [])


@pytest.mark.parametrize(
    ("words", "rule", "facts"),
    [
        (1932, Length(max=2000), {"count": 1932, "max": 2000, "left": 68}),
        (2132, Length(max=2000), {"count": 2132, "max": 2000, "over": 132, "percent": 6.6}),
        (500, Length(min=600), {"count": 500, "min": 600, "short": 100, "percent": 16.7}),
        (700, Length(min=600, max=800), {"count": 700, "min": 600, "max": 800, "left": 100}),
        (700, Length(min=600), {"count": 700, "min": 600}),
        (
            2132,
            Length(max=2000, grace="10%"),
            {"count": 2132, "max": 2000, "over": 132, "percent": 6.6, "within": "10%"},
        ),
        (20001, Length(max=20000), {"count": 20001, "max": 20000, "over": 1, "percent": 0.1}),
    ],
)
def test_the_verdict_tells_the_figure_and_the_distance(
    words: int, rule: Length, facts: dict[str, object]
) -> None:
    assert of(words, rule).facts == {"unit": "words", "scope": "body", **facts}


@pytest.mark.parametrize(
    ("unit", "scope", "count"),
    [
        ("words", "body", 6),
        ("han", "body", 4),
        ("characters", "body", 11),
        ("words", "document", 9),
        ("han", "document", 7),
    ],
)
def test_unit_and_scope(unit: str, scope: str, count: int) -> None:
    draft = essay("学习 Python，很好", title="读书记")
    rule = Length(max=100, unit=unit, scope=scope)  # type: ignore[arg-type]
    expected = {"count": count, "unit": unit, "scope": scope}
    assert expected.items() <= rule.check(draft, TODAY).facts.items()


def test_of_an_empty_body_the_verdict_tells_the_count_of_the_body() -> None:
    verdict = of(0, Length(max=2000, scope="document"))
    expected = {"count": 0, "unit": "words", "scope": "body", "max": 2000}
    assert verdict.facts == {**expected, "nothing": 0}
    assert verdict.findings[0].facts == expected


def test_counts_that_are_known_are_not_counted_again() -> None:
    draft = essay("三个字")
    counts = count_draft(draft)
    known = DraftCounts(counts.document, counts.document_all, counts.body._replace(words=99))
    assert Length(max=10).check(draft, TODAY._replace(counts=known)).facts["count"] == 99


def test_an_overlong_draft_shows_the_sentence_in_which_the_limit_is_passed() -> None:
    draft = essay("第一句话。第二句话！", "第三句话，很长。第四句话。", title="题")
    (finding,) = Length(max=12).check(draft, TODAY).findings
    assert finding.span is not None
    assert draft.quote(finding.span) == "第三句话，很长。"


@pytest.mark.parametrize(
    ("limit", "sentence"),
    [(1, "甲乙。"), (2, "甲乙。"), (3, "丙丁？"), (5, "丙丁？"), (6, "戊 abc"), (7, "戊 abc")],
)
def test_the_sentence_that_passes_a_limit(limit: int, sentence: str) -> None:
    draft = essay("甲乙。丙丁？戊 abc")
    place = where_passed(draft, draft.body, "words", limit)
    assert place is not None
    assert draft.quote(place) == sentence


def test_the_document_is_passed_over_its_own_paragraphs() -> None:
    draft = essay("正文。", title="很长的题目")
    (finding,) = Length(max=2, scope="document").check(draft, TODAY).findings
    assert finding.span == Span(0, 0, 5)


def test_no_place_where_no_limit_is_passed() -> None:
    draft = essay("甲乙。")
    assert where_passed(draft, draft.body, "words", 3) is None


@pytest.mark.parametrize(
    ("rule", "mistakes"),
    [
        (Length(min=5, max=3), (Mistake("min", "min-above-max", {"min": 5, "max": 3}),)),
        (Length(min=3, max=3), ()),
        (Length(min=3), ()),
    ],
)
def test_impossible_limits(rule: Length, mistakes: tuple[Mistake, ...]) -> None:
    assert rule.mistakes() == mistakes


@given(st.integers(1, 400), st.integers(0, 100), st.integers(1, 900))
def test_the_band_is_what_whole_numbers_say(limit: int, percent: int, count: int) -> None:
    status = of(count, Length(max=limit, grace=f"{percent}%")).status
    if count <= limit:
        assert status == Status.PASS
    else:
        inside = (count - limit) * 100 <= limit * percent
        assert status == (Status.WARN if inside else Status.FAIL)


@given(st.text("甲乙ab 。！\n", max_size=60), st.integers(0, 40))
def test_the_limit_lies_in_the_sentence_shown(text: str, limit: int) -> None:
    draft = essay(text)
    place = where_passed(draft, draft.body, "words", limit)
    total = count_draft(draft).body.words
    assert (place is None) == (total <= limit)
    if place:
        assert 0 <= place.start < place.end <= len(text)
