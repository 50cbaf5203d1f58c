from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaycheck.essay import Paragraph, Span, Title
from essaycheck.terms import PLACES, find_terms
from tests.essays import essay

OCCURRENCES = [
    ("four characters as they stand", "群众路线", "走群众路线者", (1, 0)),
    ("several", "群众路线", "群众路线，群众路线群众路线", (3, 0)),
    ("without overlaps", "好好", "好好好", (1, 0)),
    ("spaces inside", "群众路线", "群 众　路\u00a0线", (1, 0)),
    ("a line break inside", "群众路线", "群众\n路线", (1, 0)),
    ("invisible characters inside", "群众路线", "群众\u200b路\ufeff线", (1, 0)),
    ("a note's mark inside", "群众路线", "群众\ufffc路线", (1, 0)),
    ("traditional text", "群众路线", "群眾路線", (1, 0)),
    ("traditional term", "群眾路線", "群众路线", (1, 0)),
    ("punctuation inside", "群众路线", "群众、路线", (0, 0)),
    ("punctuation of the term", "为民、务实、清廉", "为民、务实、清廉", (1, 0)),
    ("full-width punctuation of the term", "你好，中国", "你好, 中国", (1, 0)),
    ("a word of its own", "人民", "为人民服务", (1, 0)),
    ("in a compound of words", "人民", "人民法院", (1, 0)),
    ("amid a compound of words", "人民", "中华人民共和国", (1, 0)),
    ("党性 in 党性修养", "党性", "加强党性修养", (1, 0)),
    ("a slogan that is no word", "四风", "反四风要动真格", (1, 0)),
    ("in a word with a single character left", "人民", "人民币", (0, 1)),
    ("across words", "研究生", "研究生命", (0, 1)),
    ("a place across words", "湘江", "湘江北去", (1, 0)),
    ("a place in a longer name", "上海", "夜上海滩头", (0, 1)),
    ("in the middle of a word", "法治", "依法治国", (0, 1)),
    ("amid a word", "中国", "发展中国家", (0, 1)),
    ("at the end of a word", "百姓", "老百姓", (0, 1)),
    ("moved by a verb", "山水", "孩子们把山水画进了作业本", (1, 0)),
    ("a longer word that is moved", "山水", "把山水画挂在墙上", (0, 1)),
    ("a longer word where something is done", "文化", "把文化站作为阵地", (0, 1)),
    ("a longer word that nothing moves", "山水", "山水画进了作业本", (0, 1)),
    ("both", "人民", "人民币是人民的", (1, 1)),
    ("Latin", "AI", "用AI写", (1, 0)),
    ("Latin in other case", "ai", "用ＡＩ写", (1, 0)),
    ("inside a Latin word", "AI", "AIGC PAI", (0, 0)),
    ("digits and letters", "5G", "15G 5G", (1, 0)),
    ("several Latin words", "open source", "Open \n Source", (1, 0)),
    ("letters and characters", "5G技术", "15G技术，5G 技术", (1, 0)),
    ("four characters behind a letter", "A群众路线", "BA群众路线", (0, 0)),
    ("nothing", "", "群众", (0, 0)),
    ("nothing visible", " \u200b", "群 \u200b 众", (0, 0)),
]


@pytest.mark.parametrize(
    ("term", "text", "expected"), [pytest.param(*row[1:], id=row[0]) for row in OCCURRENCES]
)
def test_occurrences(term: str, text: str, expected: tuple[int, int]) -> None:
    found = find_terms(essay(text), [term])[term]
    assert (found.count, found.doubtful) == expected


def count(draft_term: str, *lines: str, **more: str) -> int:
    return find_terms(essay(*lines, **more), [draft_term])[draft_term].count  # type: ignore[arg-type]


LONG = "我们在工作中要始终坚持党的群众"


@pytest.mark.parametrize(
    ("name", "lines", "expected"),
    [
        ("a wrapped line", (LONG, "路线不动摇"), 1),
        ("wrapped soon after its indent", ("　　要走群众", "路线"), 1),
        ("wrapped before a long line", ("要走群众", "路线是我们党的生命线和根本工作路线"), 1),
        ("a heading ends", ("一、心里始终装着人民群众", "路线图早已画好，只等我们一步一步去走"), 0),
        ("short lines are a list", ("联系群众", "路线清晰"), 0),
        ("a new paragraph is indented", (LONG, "　　路线不动摇"), 0),
        ("the sentence is over", (LONG + "。", "路线不动摇"), 0),
        ("an empty line between", (LONG, "", "路线不动摇"), 0),
    ],
)
def test_across_lines(name: str, lines: tuple[str, ...], expected: int) -> None:
    assert count("群众路线", *lines) == expected, name


def test_cells_are_apart() -> None:
    draft = essay(LONG, "路线不动摇")
    cells = tuple(paragraph._replace(kind="cell") for paragraph in draft.paragraphs)
    assert find_terms(draft._replace(paragraphs=cells), ["群众路线"])["群众路线"].count == 0


def test_parts_of_lines_are_apart() -> None:
    draft = essay(LONG, "路线不动摇")
    parts = (Span(0, 0, 5), Span(0, 7, len(LONG)), Span(1, 1, 5))
    assert find_terms(draft._replace(body=parts), ["群众路线"])["群众路线"].count == 0
    beginnings = (Span(0, 0, 5), Span(1, 0, 5))
    assert find_terms(draft._replace(body=beginnings), ["群众路线"])["群众路线"].count == 0


def test_title_and_subtitle_are_searched_and_author_data_is_not() -> None:
    draft = essay("正文。", title="走群众路线", subtitle="——谈群众观点", fields={"单位": "唯物史观研究所"})
    found = find_terms(draft, ["群众路线", "群众观点", "唯物史观"])
    assert [each.count for each in found.values()] == [1, 1, 0]


def test_a_title_of_two_lines() -> None:
    draft = essay("正文。", title="一元人民币")._replace(
        title=Title("一元人民币的故事", "人民币外传", Span(0, 0, 5))
    )
    found = find_terms(draft, ["人民"])["人民"]
    assert (found.doubtful, found.places) == (2, (Span(0, 0, 5), Span(0, 0, 5)))


def test_places_are_those_in_the_draft() -> None:
    draft = essay("……十元人\u200b民币", "人民币", title="人民币", subtitle="——人民币")
    found = find_terms(draft, ["人民"])["人民"]
    assert found.doubtful == 4
    assert [draft.quote(place) for place in found.places] == ["人民", "人民", "人\u200b民"]
    assert [place.paragraph for place in found.places] == [0, 1, 2]
    assert len(found.places) == PLACES


def test_a_place_that_goes_over_a_line_end_is_its_first_part() -> None:
    draft = essay("我们去发展中国家考察，花了许多人", "民币并且没有算过一共是多少元")
    found = find_terms(draft, ["人民"])["人民"]
    assert [draft.quote(place) for place in found.places] == ["人"]


def test_terms_are_counted_independently() -> None:
    found = find_terms(essay("群众路线"), ["群众路线", "群众"])
    assert [each.count for each in found.values()] == [1, 1]


def test_an_empty_draft() -> None:
    assert count("群众路线") == 0


def test_paragraphs_of_a_document_may_be_wrapped_too() -> None:
    paragraphs = (Paragraph(0, LONG, "body"), Paragraph(1, "路线不动摇", "body"))
    draft = essay(LONG, "路线不动摇")._replace(paragraphs=paragraphs)
    assert find_terms(draft, ["群众路线"])["群众路线"].count == 1


@given(st.lists(st.text(alphabet="群众路线人民币 \n，\u200b眾ａi1　", max_size=12), max_size=5))
def test_places_always_fold_to_the_term(lines: list[str]) -> None:
    draft = essay(*lines)
    for found in find_terms(draft, ["群众", "人民", "路线", "群众路线", "ai"]).values():
        assert found.count + found.doubtful >= len(found.places)
        for place in found.places:
            assert place.start < place.end <= len(draft.paragraphs[place.paragraph].text)
            assert draft.quote(place)[0] in "群眾人路"


@pytest.mark.parametrize(
    ("text", "number"), [("AI", 1), ("ai、ＡＩ", 2), ("用AI写，AI1不是", 1), ("aids，maid", 0)]
)
def test_a_latin_word_is_never_doubtful(text: str, number: int) -> None:
    found = find_terms(essay(text), ["ai"])["ai"]
    assert (found.count, found.doubtful, found.places) == (number, 0, ())


def test_a_long_line_full_of_doubt() -> None:
    began = time.process_time()
    found = find_terms(essay("人民币" * 20_000), ["人民"])["人民"]
    assert found.doubtful == 20_000
    assert time.process_time() - began < 20
