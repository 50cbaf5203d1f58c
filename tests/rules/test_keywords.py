from __future__ import annotations

import datetime
import tomllib

import pytest

from essaycheck.essay import Kind, Paragraph, Span
from essaycheck.rule import Context
from essaycheck.rules.keywords import Keywords, wanted_terms
from essaycheck.rules.length import Length
from essaycheck.terms import find_terms
from essaycheck.verdict import Status
from tests.essays import essay

CONTEXT = Context(as_of=datetime.date(2014, 1, 1))

CASES = [
    ("one is enough", ("群众路线", "群众观点"), 1, "走群众路线。", Status.PASS, []),
    ("the other will do", ("群众路线", "群众观点"), 1, "树立群众观点。", Status.PASS, []),
    ("none", ("群众路线",), 1, "天气很好。", Status.FAIL, ["keywords.missing"]),
    ("two different ones", ("读书", "书香"), 2, "读书要有书香。", Status.PASS, []),
    ("one of them twice", ("读书", "书香"), 2, "读书，读书！", Status.FAIL, ["keywords.missing"]),
    ("split by punctuation", ("群众路线",), 1, "群众，路线", Status.FAIL, ["keywords.missing"]),
    ("only inside another word", ("人民",), 1, "一元人民币。", Status.WARN, ["keywords.doubtful"]),
    ("doubtful, but also as a word", ("人民",), 1, "人民币。人民万岁。", Status.PASS, []),
    ("doubtful, but another is there", ("人民", "群众"), 1, "人民币，群众。", Status.PASS, []),
    (
        "one sure and one doubtful make up two",
        ("人民", "群众"),
        2,
        "人民币，群众。",
        Status.WARN,
        ["keywords.doubtful"],
    ),
    (
        "a doubtful one does not make up two",
        ("人民", "群众", "党性"),
        3,
        "人民币，群众。",
        Status.FAIL,
        ["keywords.missing", "keywords.doubtful"],
    ),
    (
        "two spellings of one term are one",
        ("群众路线", "群眾路線"),
        2,
        "群众路线",
        Status.FAIL,
        ["keywords.missing"],
    ),
]


@pytest.mark.parametrize(
    ("any_of", "at_least", "text", "status", "codes"), [pytest.param(*row[1:], id=row[0]) for row in CASES]
)
def test_verdict(any_of: tuple[str, ...], at_least: int, text: str, status: Status, codes: list[str]) -> None:
    verdict = Keywords(any_of=any_of, at_least=at_least).check(essay(text), CONTEXT)
    assert verdict.status == status
    assert [finding.code for finding in verdict.findings] == codes


def test_a_verdict_says_what_was_found_and_what_was_looked_for() -> None:
    rule = Keywords(name="主题", any_of=("群众", "读书", "人民"), at_least=2, basis="围绕主题")
    verdict = rule.check(essay("群众。人民币。"), CONTEXT)
    assert (verdict.rule, verdict.name, verdict.basis) == ("keywords", "主题", "围绕主题")
    assert verdict.facts == {
        "found": 1,
        "needed": 2,
        "terms": ("群众",),
        "doubtful": ("人民",),
        "any_of": ("群众", "读书", "人民"),
    }


NEAR = [
    (
        "beside what is missing",
        ("群众路线",),
        "走群众路现。",
        Status.FAIL,
        ["keywords.missing", "keywords.near-miss"],
    ),
    (
        "beside what is doubtful",
        ("人民", "群众路线"),
        "人民币。走群众路现。",
        Status.WARN,
        ["keywords.doubtful", "keywords.near-miss"],
    ),
    ("no matter where another is there", ("群众路线", "群众"), "群众。走群众路现。", Status.PASS, []),
]


@pytest.mark.parametrize(
    ("any_of", "text", "status", "codes"), [pytest.param(*row[1:], id=row[0]) for row in NEAR]
)
def test_a_near_miss_is_pointed_out_and_never_counts(
    any_of: tuple[str, ...], text: str, status: Status, codes: list[str]
) -> None:
    draft = essay(text)
    verdict = Keywords(any_of=any_of).check(draft, CONTEXT)
    assert verdict.status == status
    assert [finding.code for finding in verdict.findings] == codes
    for near in verdict.findings[1:]:
        assert near.facts == {"term": "群众路线", "found": "群众路现"}
        assert near.span
        assert draft.quote(near.span) == "群众路现"


ASIDE = [
    ("a text box", "textbox", "走群众路线。", "群众路线", "群众路线"),
    ("a note with a gap in the term", "footnote", "群众 路线。", "群众路线", "群众 路线"),
    (
        "far on, in traditional characters",
        "footnote",
        "天氣很好。" * 20 + "走群眾路線。",
        "群众路线",
        "群眾路線",
    ),
    ("a header", "header", "群众路线主题征文", "群众路线", "群众路线"),
]


@pytest.mark.parametrize(
    ("kind", "text", "term", "quote"), [pytest.param(*row[1:], id=row[0]) for row in ASIDE]
)
def test_a_term_beside_the_text_is_pointed_out_and_does_not_count(
    kind: Kind, text: str, term: str, quote: str
) -> None:
    draft = essay("天气很好。")
    draft = draft._replace(paragraphs=(*draft.paragraphs, Paragraph(1, text, kind)))
    verdict = Keywords(any_of=(term, "群众观点")).check(draft, CONTEXT)
    assert verdict.status == Status.FAIL
    assert [finding.code for finding in verdict.findings] == ["keywords.missing", "keywords.aside"]
    assert verdict.findings[1].facts == {"term": term}
    assert draft.quote(verdict.findings[1].span or Span(0, 0, 0)) == quote


def test_a_term_beside_the_text_is_not_pointed_out_where_enough_are_there() -> None:
    draft = essay("走群众路线。")
    draft = draft._replace(paragraphs=(*draft.paragraphs, Paragraph(1, "群众观点", "textbox")))
    assert Keywords(any_of=("群众路线", "群众观点")).check(draft, CONTEXT).findings == ()


def test_a_term_is_no_part_of_a_word_beside_the_text_either() -> None:
    draft = essay("天气很好。")
    draft = draft._replace(paragraphs=(*draft.paragraphs, Paragraph(1, "请发 mail 来", "footnote")))
    findings = Keywords(any_of=("AI",)).check(draft, CONTEXT).findings
    assert [finding.code for finding in findings] == ["keywords.missing"]


def test_a_table_without_name_gives_a_verdict_without_name() -> None:
    assert Keywords(any_of=("群众",)).check(essay("群众"), CONTEXT).name is None


def test_a_doubtful_finding_points_at_its_place() -> None:
    draft = essay("一。", "十元人民币、百元人民币。")
    verdict = Keywords(any_of=("人民",)).check(draft, CONTEXT)
    assert [finding.facts for finding in verdict.findings] == [{"term": "人民", "number": 2}] * 2
    assert [finding.span and draft.quote(finding.span) for finding in verdict.findings] == ["人民", "人民"]


@pytest.mark.parametrize(
    ("level", "status"), [("info", Status.PASS), ("warning", Status.WARN), ("error", Status.FAIL)]
)
def test_the_level_of_the_table_bounds_its_status(level: str, status: Status) -> None:
    rule = Keywords(any_of=("群众",), level=level)  # type: ignore[arg-type]
    assert rule.check(essay("天气。"), CONTEXT).status == status


def test_takes_what_is_known_already() -> None:
    elsewhere = find_terms(essay("群众"), ["群众", "读书"])
    assert (
        Keywords(any_of=("群众",)).check(essay("无"), CONTEXT._replace(keywords=elsewhere)).status
        == Status.PASS
    )


def test_looks_for_itself_when_not_all_is_known() -> None:
    context = CONTEXT._replace(keywords=find_terms(essay("群众"), ["群众"]))
    assert Keywords(any_of=("群众", "读书")).check(essay("无"), context).status == Status.FAIL


def test_the_terms_of_all_tables_each_once() -> None:
    rules = (Keywords(any_of=("甲乙", "丙丁")), Length(max=1), Keywords(any_of=("丙丁", "戊己")))
    assert wanted_terms(rules) == ("甲乙", "丙丁", "戊己")


def test_more_terms_required_than_there_are() -> None:
    assert [mistake.where for mistake in Keywords(any_of=("甲",), at_least=2).mistakes()] == ["at_least"]
    assert not Keywords(any_of=("甲", "乙"), at_least=2).mistakes()


@pytest.mark.parametrize(
    ("any_of", "terms"),
    [(("群众路线", "群眾路線"), 1), (("5G", "５g"), 1), (("群众", "群 众", "党性"), 2), (("甲", "甲"), 1)],
)
def test_terms_that_fold_to_the_same_are_one_of_those_required(any_of: tuple[str, ...], terms: int) -> None:
    (mistake,) = Keywords(any_of=any_of, at_least=terms + 1).mistakes()
    assert mistake.facts == {"at_least": terms + 1, "terms": terms, "written": len(any_of)}
    assert Keywords(any_of=any_of, at_least=terms).mistakes() == ()


def test_the_example_of_the_manual_page() -> None:
    _, example = (Keywords.__doc__ or "").split("Example:")
    (table,) = tomllib.loads(example)["keywords"]
    assert set(table) <= {"name", "any_of", "at_least"}
