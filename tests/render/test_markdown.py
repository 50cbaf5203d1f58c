"""The report in Markdown, for chat groups."""

from __future__ import annotations

import re

import pytest

from essaycheck.render import renderer
from essaycheck.render.markdown import escaped
from essaycheck.report import Report
from essaycheck.wording import Wording
from tests.render.drafts import BAD, GOOD, RULESET
from tests.render.several import WHOLE

ZH = Wording.load("zh")
TEXT = renderer("markdown")(WHOLE, ZH).decode()


def test_it_begins_with_the_contest_and_the_totals() -> None:
    assert TEXT.startswith("## 家乡征文\n\n篇数 5：合格 2 · 不合格 1 · 读不了 2\n")


def test_every_draft_has_one_row() -> None:
    assert len(re.findall(r"(?m)^\| 稿/", TEXT)) == len(WHOLE.drafts)


def test_it_says_what_to_do_for_drafts_that_do_not_comply() -> None:
    assert "### 稿/b.docx\n\n- " in TEXT
    assert "### 稿/c.docx" in TEXT
    assert "### 稿/a.docx" not in TEXT


def test_what_is_most_often_wrong_is_said_of_several_drafts() -> None:
    assert "最常见的问题" in TEXT
    assert "最常见的问题" not in renderer("markdown")(Report(RULESET, (BAD,)), ZH).decode()
    assert "###" not in renderer("markdown")(Report(RULESET, (GOOD,)), ZH).decode()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("![x](http://a.cn)", r"!\[x\](http\://a.cn)"),
        ("<b>", r"\<b\>"),
        ("a|b", r"a\|b"),
        ("*_`~", r"\*\_\`\~"),
        ("- 一", r"\- 一"),
        ("1. 一", r"\1. 一"),
        ("# 一", r"\# 一"),
        ("@所有人", r"\@所有人"),
        ("一\n二\t三", "一 二 三"),
        ("a\\b", r"a\\b"),
    ],
)
def test_no_sign_has_a_meaning(text: str, expected: str) -> None:
    assert escaped(text) == expected
