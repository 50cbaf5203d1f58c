"""What several drafts have in common: authors, telephone numbers, titles."""

from __future__ import annotations

import pytest

from essaycheck.counting import count_draft
from essaycheck.entries import find_entries
from essaycheck.report import CheckedDraft, Draft, FoundField, UnreadableDraft
from essaycheck.rule import Entries
from essaycheck.verdict import Place
from tests.essays import essay

TWO = Entries(max_per_author=2, level="warning")


def draft(path: str, name: str = "", phone: str = "", title: str = "", **more: str) -> CheckedDraft:
    read = essay("正文。", fields={"name": name, "phone": phone, **more})
    fields = tuple(FoundField(*field, Place("line", field.span.paragraph)) for field in read.fields)
    return CheckedDraft(path, "0" * 64, None, title, fields, (), count_draft(read), (), ())


def test_an_author_with_more_drafts_than_allowed_costs_what_the_ruleset_says() -> None:
    drafts = [draft(path, "李明", "13800001234") for path in "abc"]
    (entry,) = find_entries([*drafts, draft("d", "李明", "13900005678")], TWO)
    assert (entry.finding.code, entry.finding.level, entry.drafts) == (
        "entries.author",
        "warning",
        ("a", "b", "c"),
    )
    assert entry.finding.facts == {
        "number": 3,
        "max": 2,
        "name": "李明",
        "field": "phone",
        "value": "13800001234",
    }


def test_as_many_as_allowed_are_not_too_many() -> None:
    assert find_entries([draft(path, "李明", "13800001234") for path in "ab"], TWO) == ()


def test_without_a_limit_nobody_has_too_many() -> None:
    assert find_entries([draft(path, "李明", "13800001234") for path in "abc"]) == ()


@pytest.mark.parametrize(
    ("name", "phone"),
    [("", "13800001234"), ("××", "13800001234"), ("××", ""), ("", "")],
)
def test_an_author_is_told_by_name_and_number_together(name: str, phone: str) -> None:
    assert find_entries([draft(path, name, phone) for path in "abcd"], TWO) == ()


@pytest.mark.parametrize("phone", ["", "138XXXXXXXX", "12345678901"])
@pytest.mark.parametrize(
    "place", [{}, {"unit": "甲县第一中学"}, {"school": "甲县第一中学", "class": "初二（3）班"}]
)
def test_namesakes_without_a_number_are_for_a_person_to_tell_apart(phone: str, place: dict[str, str]) -> None:
    drafts = [
        *(draft(path, "李明", phone, **place) for path in "ab"),
        draft("c", "李 明", "13800001234", **place),
    ]
    (entry,) = find_entries([*drafts, draft("d", "王芳", phone, **place)], TWO)
    assert (entry.finding.code, entry.finding.level) == ("entries.namesakes", "info")
    assert entry.drafts == ("a", "b", "c")
    assert entry.finding.facts == {"number": 3, "max": 2, "name": "李明"}


@pytest.mark.parametrize(
    "third",
    [
        draft("c", "李明", "", unit="乙镇卫生院"),
        draft("c", "李明", "", unit="甲县第一中学", **{"class": "初一（1）班"}),
        draft("c", "李敏", "", unit="甲县第一中学"),
        draft("c", "", "", unit="甲县第一中学"),
    ],
    ids=["another place", "another class", "another name", "no name"],
)
def test_who_is_told_apart_is_no_namesake(third: CheckedDraft) -> None:
    drafts = [draft(path, "李明", "", unit="甲县第一中学") for path in "ab"]
    assert find_entries([*drafts, third], TWO) == ()


def test_namesakes_with_numbers_are_told_by_these() -> None:
    drafts = [draft(path, "李明", f"1380000123{place}") for place, path in enumerate("abc")]
    assert find_entries(drafts, TWO) == ()


def test_authors_who_write_together_are_told_once() -> None:
    both = essay("正文。", fields={"name": "李明", "phone": "13800001234"})
    fields = (*both.fields, *essay("", fields={"name": "王芳"}).fields)
    found = tuple(FoundField(*field, Place("line", 0)) for field in fields)
    drafts = [draft(path)._replace(fields=found) for path in "abc"]
    assert [entry.finding.code for entry in find_entries(drafts, TWO)] == ["entries.author"]


@pytest.mark.parametrize(
    "other", ["138-0000-1234", "+86 138 0000 1234", "１３８００００１２３４", "008613800001234"]
)
def test_one_number_under_two_names_is_told_however_it_is_written(other: str) -> None:
    (entry,) = find_entries(
        [draft("a", "李明", "13800001234"), draft("b", "李敏", other), draft("c", "王芳", "")]
    )
    assert (entry.finding.code, entry.finding.level, entry.drafts) == ("entries.phone", "info", ("a", "b"))
    assert entry.finding.facts["names"] == ("李明", "李敏")


@pytest.mark.parametrize(("one", "other"), [("李明", "李 明"), ("李明", ""), ("歐陽明", "欧阳明")])
def test_one_person_is_not_two_names(one: str, other: str) -> None:
    assert find_entries([draft("a", one, "13800001234"), draft("b", other, "13800001234")]) == ()


def test_the_same_title_is_told_whatever_its_signs() -> None:
    drafts = [
        draft("a", title="我的 家乡"),
        draft("b", title="《我的家鄉》"),
        draft("c", title="他乡"),
        draft("d"),
    ]
    (entry,) = find_entries(drafts)
    assert (entry.finding.code, entry.finding.level, entry.drafts) == ("entries.title", "info", ("a", "b"))
    assert entry.finding.facts == {"title": "我的 家乡", "number": 2}


def test_drafts_that_could_not_be_read_have_no_author() -> None:
    drafts: list[Draft] = [UnreadableDraft(path, "damaged", {"part": ""}) for path in "ab"]
    assert find_entries(drafts, TWO) == ()
