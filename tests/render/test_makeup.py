from __future__ import annotations

import datetime

import pytest

from essaycheck.checking import check_essay
from essaycheck.render.makeup import MOST, rows
from essaycheck.render.screen import Screen
from essaycheck.render.text import compose
from essaycheck.report import Report
from essaycheck.rule import Context
from essaycheck.rulesets import parse_ruleset
from essaycheck.wording import Wording
from tests.essays import essay

RULES = parse_ruleset('contest = "征文"\n[title]\n[[keywords]]\nany_of = ["读书", "写字"]\n', "x")
CLOSELY = Context(datetime.date(2014, 1, 1), closely=True)
DRAFT = essay("我爱读书，读书真好（真的。", "电话：13800001234。", title="读书记", fields={"name": "李明"})


def said(draft: object, lang: str) -> list[tuple[str, int | None, str]]:
    return [tuple(row) for row in rows(draft, Wording.load(lang))]  # type: ignore[arg-type,misc]


def test_in_chinese() -> None:
    assert said(check_essay(DRAFT, RULES, CLOSELY), "zh") == [
        ("题目", 3, "不算正文"),
        ("作者信息等", 4, "题目和正文以外的，不算正文"),
        ("正文", 18, "算正文"),
        ("Word 显示", None, "25 字，比正文多 7 字：题目和作者信息，Word 也算"),
        ("第 3 行", 13, "占正文 72%  我爱读书，读书真好（真的。"),
        ("第 4 行", 5, "占正文 28%  电话：138****1234。"),
        ("文中突出的词", None, "读书 2、电话 1"),
        ("写到的主题词", None, "读书 2"),
    ]


def test_with_text_boxes_and_without_keywords_in_english() -> None:
    draft = essay("Nothing.", "框")
    boxed = (draft.paragraphs[0], draft.paragraphs[1]._replace(kind="textbox"))
    checked = check_essay(draft._replace(paragraphs=boxed, body=draft.body[:1]), RULES, CLOSELY)
    lines = said(checked, "en")
    assert lines[2][2].startswith("1, or 2 with text boxes and notes")
    assert lines[-1] == ("Keywords found", None, "none")


def test_a_number_is_masked_before_it_is_cut() -> None:
    draft = check_essay(essay("我的联系电话号码是13800001234，请打。"), RULES, CLOSELY)
    assert "我的联系电话号码是138***" in said(draft, "zh")[2][2]


def test_only_what_was_looked_at_closely() -> None:
    assert said(check_essay(DRAFT, RULES, CLOSELY._replace(closely=False)), "zh") == []


def test_the_longest_paragraphs_of_many() -> None:
    checked = check_essay(essay(*["短。"] * 5, *["长一些的。"] * MOST), RULES, CLOSELY)
    numbered = [row for row in said(checked, "zh") if row[0].startswith(("第", "其余"))]
    assert len(numbered) == MOST + 1
    assert numbered[-1] == ("其余 5 段", 10, "")


@pytest.mark.parametrize(("detail", "shown"), [(0, False), (1, False), (2, True)])
def test_on_the_screen_with_what_costs_nothing(detail: int, shown: bool) -> None:
    checked = check_essay(DRAFT, RULES, CLOSELY)
    text = compose(Report(RULES.identity, (checked,)), Wording.load("zh"), Screen(detail=detail))
    assert ("字数去向" in text) == shown
    assert ("“（”没有配对的另一半" in text) == shown
    assert "13800001234" not in text
