"""What the rule ``author`` makes of what a draft states."""

from __future__ import annotations

import datetime

import pytest

from essaycheck.essay import Essay, Field, Span
from essaycheck.render import phrasing
from essaycheck.rule import Context
from essaycheck.rules.author import Author
from essaycheck.verdict import Status, Verdict
from essaycheck.wording import Wording

CASES = {
    "all there": (["name=陆远之", "phone=13800001234", "unit=清溪县档案局"], Status.PASS, []),
    "a school for the unit": (["name=陆远之", "phone=13800001234", "school=清溪二中"], Status.PASS, []),
    "one missing": (["name=陆远之", "unit=清溪县档案局"], Status.FAIL, ["author.missing phone"]),
    "an empty label": (
        ["name=陆远之", "phone=", "unit=清溪县档案局"],
        Status.FAIL,
        ["author.empty phone"],
    ),
    "a placeholder": (
        ["name=×××", "phone=13800001234", "unit=清溪县档案局"],
        Status.FAIL,
        ["author.placeholder name"],
    ),
    "a wrong number": (
        ["name=陆远之", "phone=1380000123", "unit=清溪县档案局"],
        Status.FAIL,
        ["author.implausible phone"],
    ),
    "a number that looks made up": (
        ["name=陆远之", "phone=13800000000", "unit=清溪县档案局"],
        Status.WARN,
        ["author.doubtful phone"],
    ),
    "one sound number beside a wrong one": (
        ["name=陆远之", "phone=1380000123", "phone=0731-84320000", "unit=清溪县档案局"],
        Status.PASS,
        [],
    ),
    "nothing at all": (
        [],
        Status.FAIL,
        ["author.missing name", "author.missing phone", "author.missing unit"],
    ),
}


def verdict_on(stated: list[str], rule: Author) -> Verdict:
    fields = tuple(
        Field(name, "标签", value, Span(number, 0, 2))
        for number, (name, value) in enumerate(each.split("=") for each in stated)
    )
    essay = Essay("a.txt", "", "utf-8", None, fields, (), ())
    return rule.check(essay, Context(datetime.date(2026, 1, 1)))


@pytest.mark.parametrize(("stated", "status", "findings"), CASES.values(), ids=CASES)
def test_every_required_field_is_held_against_the_draft(
    stated: list[str], status: Status, findings: list[str]
) -> None:
    verdict = verdict_on(stated, Author(required=("name", "phone", "unit")))
    assert verdict.status is status
    assert [f"{finding.code} {finding.facts['field']}" for finding in verdict.findings] == findings


def test_the_gravest_of_what_is_stated_does_not_hide_the_best() -> None:
    verdict = verdict_on(["phone=", "phone=138XXXXXXXX"], Author(required=("phone",)))
    assert [finding.code for finding in verdict.findings] == ["author.placeholder"]
    assert verdict.findings[0].span == Span(1, 0, 2)


def test_the_verdict_names_what_is_met_and_what_is_lacking() -> None:
    verdict = verdict_on(["name=陆远之"], Author(required=("name", "phone")))
    assert verdict.facts == {"required": ("name", "phone"), "met": ("name",), "lacking": ("phone",)}


def test_a_school_is_met_by_a_unit() -> None:
    assert verdict_on(["unit=清溪二中"], Author(required=("school",))).status is Status.PASS


def test_of_unit_and_school_one_will_do_and_one_is_told() -> None:
    rule = Author(required=("name", "unit", "school"))
    verdict = verdict_on(["name=陆远之"], rule)
    assert verdict.facts == {"required": ("name", "unit"), "met": ("name",), "lacking": ("unit",)}
    assert len(verdict.findings) == 1
    assert verdict_on(["name=陆远之", "school=清溪二中"], rule).status is Status.PASS


@pytest.mark.parametrize(
    ("phone", "said"),
    [
        ("1389012456", "联系电话写的是“138****456”，只有 10 位，手机号应为 11 位"),
        ("138-9012-456", "联系电话写的是“138****456”，只有 10 位，手机号应为 11 位"),
        ("+86 138-9012-456", "联系电话写的是“861*****2456”，不像真实的内容"),
        ("１３８９０１２４５６", "联系电话写的是“138****456”，只有 10 位，手机号应为 11 位"),
        ("138901", "联系电话写的是“13****”，只有 6 位，手机号应为 11 位"),
        ("138901245678", "联系电话写的是“138*****5678”，有 12 位，手机号应为 11 位"),
        ("8222123", "联系电话写的是“82****3”，是 7 位的固定电话，没有写区号"),
        ("0731-8222123", "联系电话写的是“073****2123”，不像真实的内容"),
        ("23890124567", "联系电话写的是“238****4567”，不像真实的内容"),
    ],
)
def test_what_is_wrong_with_a_number_is_told_without_showing_it(phone: str, said: str) -> None:
    (finding,) = verdict_on([f"phone={phone}"], Author(required=("phone",))).findings
    assert phrasing.message(finding, Wording.load("zh")).message == said
