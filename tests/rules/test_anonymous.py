from __future__ import annotations

from datetime import date

import pytest

from essaycheck.essay import Note, Span
from essaycheck.rule import Context
from essaycheck.rules.anonymous import Anonymous
from essaycheck.verdict import Status
from essaycheck.wording import Wording
from tests.essays import essay

DAY = Context(date(2020, 5, 1))
BLANK = essay("山上的晨光。", title="山村晨光")
HIDDEN = (Note("hidden", 2, (Span(0, 1, 1),), ("林小满", "云岭小学")),)
NAMED = essay("山上的晨光。", title="山村晨光", fields={"name": "林小满", "unit": "云岭小学"})


@pytest.mark.parametrize(
    ("draft", "status", "sentence"),
    [
        (BLANK, Status.PASS, "没有找到作者信息"),
        (NAMED, Status.FAIL, "文中有姓名、工作单位"),
        (BLANK._replace(people=("林小满",)), Status.WARN, "文件属性、批注或修订里有人名：林小满"),
        (NAMED._replace(people=("林小满",)), Status.FAIL, "文中有姓名、工作单位"),
        (essay("晨光。", fields={"name": ""}), Status.PASS, "没有找到作者信息"),
        (BLANK._replace(people=("微软用户", "林小满")), Status.WARN, "文件属性、批注或修订里有人名：林小满"),
        (BLANK._replace(notes=HIDDEN), Status.WARN, "有 2 处隐藏文字，里面有没有作者信息没有检查"),
        (NAMED._replace(notes=HIDDEN), Status.FAIL, "文中有姓名、工作单位"),
        (BLANK._replace(notes=(Note("white", 1),)), Status.PASS, "没有找到作者信息"),
    ],
)
def test_anonymous_drafts(draft, status: Status, sentence: str) -> None:  # type: ignore[no-untyped-def]
    verdict = Anonymous().check(draft, DAY)
    assert verdict.status == status
    assert Wording.load("zh").say(f"summary.anonymous.{status.name.lower()}", verdict.facts) == sentence


@pytest.mark.parametrize(
    "account",
    ["微软用户", "Administrator", "ADMIN", "User", "user12", "Windows 用户", "Microsoft Office User", "Lenovo", "WPS_1643512345",
     "WPS Office", "python-docx", "Apache POI", "雨林木风", "...", "华为"],
)  # fmt: skip
def test_what_computers_are_called_names_nobody(account: str) -> None:
    assert Anonymous().check(BLANK._replace(people=(account,)), DAY).status == Status.PASS


@pytest.mark.parametrize(
    "person", ["林小满", "lxm", "Lin Xiaoman", "张用户", "云岭小学", "13800001234", "小满的电脑"]
)
def test_any_other_name_may_be_somebody_s(person: str) -> None:
    assert Anonymous().check(BLANK._replace(people=(person,)), DAY).status == Status.WARN


def test_hidden_text_is_quoted_where_it_stands() -> None:
    (finding,) = Anonymous().check(BLANK._replace(notes=HIDDEN), DAY).findings
    assert (finding.level, finding.span) == ("warning", Span(0, 1, 1))
    assert finding.facts == {"number": 2, "quotes": ("林小满", "云岭小学")}


def test_each_field_is_pointed_at() -> None:
    findings = Anonymous().check(NAMED._replace(people=("林小满",)), DAY).findings
    assert [finding.code for finding in findings] == [
        "anonymous.field",
        "anonymous.field",
        "anonymous.people",
    ]
    assert [NAMED.quote(finding.span) for finding in findings if finding.span] == ["林小满", "云岭小学"]
    assert [finding.level for finding in findings] == ["error", "error", "warning"]


def test_the_level_is_that_of_the_table() -> None:
    assert Anonymous(level="warning").check(NAMED, DAY).status == Status.WARN
