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
    assert TEXT.startswith(
        "## 家乡征文\n\n共 5 篇：合格 2 · 不合格 1 · 读不了 2；其中 2 篇与别的稿件雷同，超过上限；"
    )
    assert "| 稿/a.docx | 合格（雷同超过上限、投稿篇数超过上限） |" in TEXT


def test_every_draft_has_one_row() -> None:
    assert len(re.findall(r"(?m)^\| 稿/", TEXT)) == len(WHOLE.drafts)


def test_it_says_what_to_do_for_drafts_that_do_not_comply() -> None:
    assert "### 稿/b.docx\n\n- " in TEXT
    assert "### 稿/c.docx" in TEXT
    assert "### 稿/a.docx" not in TEXT


def test_it_says_where() -> None:
    where = re.findall(r"(?m)^- .*（(第 \d+ [段行])）$", TEXT)
    assert where


def test_english_has_english_signs() -> None:
    text = renderer("markdown")(WHOLE, Wording.load("en")).decode()
    assert "5 drafts: complies 2" in text
    assert "Author: phone number 1" in text


def test_what_is_most_often_wrong_is_said_of_several_drafts() -> None:
    assert "最常见的问题" in TEXT
    assert "最常见的问题" not in renderer("markdown")(Report(RULESET, (BAD,)), ZH).decode()
    assert "###" not in renderer("markdown")(Report(RULESET, (GOOD,)), ZH).decode()


def test_the_table_says_what_is_wrong() -> None:
    rows = {line.split(" | ")[0]: line for line in TEXT.splitlines() if line.startswith("| 稿/")}
    assert rows["| 稿/b.docx"].endswith("| 字数、作者信息、投稿时间 |")
    assert rows["| 稿/a.docx"].endswith("|  |")
    assert "密码" in rows["| 稿/c.docx"]


def test_what_several_drafts_are_together_is_said() -> None:
    assert re.findall(r"(?m)^### (.*（.*）)$", TEXT) == ["雷同的稿件（2 处）", "同一作者、电话或题目（2 处）"]
    assert "- 稿/a.docx 与 稿/b.docx：部分雷同，前者有 80% 见于后者" in TEXT


def test_of_very_many_drafts_the_table_alone_tells() -> None:
    several = [BAD._replace(path=f"稿/{number}.docx") for number in range(21)]
    few, many = (renderer("markdown")(Report(RULESET, tuple(several[:n])), ZH).decode() for n in (20, 21))
    assert (few.count("### 稿/"), many.count("### 稿/")) == (20, 0)
    assert many.count("\n| 稿/") == 21


def test_a_part_of_a_run_says_so() -> None:
    assert "检查被中断" in renderer("markdown")(Report(RULESET, (GOOD,), partial=True), ZH).decode()
    assert "检查被中断" not in TEXT


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("![x](http://a.cn)", r"!\[x\](http\://a.cn)"),
        ("<b>", r"\<b\>"),
        ("a|b", r"a\|b"),
        ("*_`~", r"\*\_\`\~"),
        ("- 一", r"\- 一"),
        ("1. 一", r"1\. 一"),
        ("12)", r"12\)"),
        ("1.我的家乡.docx", "1.我的家乡.docx"),
        ("见www.a.cn", r"见www\.a.cn"),
        ("# 一 #", r"\# 一 \#"),
        ("@所有人", r"\@所有人"),
        ("一\n二\t三", "一 二 三"),
        ("a\\b", r"a\\b"),
        (":smile: x", r"\:smile: x"),
        ("Body: 2", "Body: 2"),
    ],
)
def test_no_sign_has_a_meaning(text: str, expected: str) -> None:
    assert escaped(text) == expected
