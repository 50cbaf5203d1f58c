from __future__ import annotations

import pytest

from essaycheck.notice.theme.demanded import NAME
from essaycheck.rules.keywords import Keywords
from tests.notice.notices import notice


@pytest.mark.parametrize(
    ("text", "terms", "at_least"),
    [
        ("文中须出现“渡口”“灯”两个词。", ("渡口", "灯"), 2),
        ("文章中必须包含“老街”“渡口”“灯”三个关键词中的任意两个。", ("老街", "渡口", "灯"), 2),
        ("正文应出现“渡口”、“灯”等词语之一。", ("渡口", "灯"), 1),
        ("文中须出现“渡口”“渡口”两个词。", ("渡口",), 1),
        ("以下词语至少嵌入两个：①渡口 ②灯 ③旧船票", ("渡口", "灯", "旧船票"), 2),
        ("文中至少使用下列词语中的两个：渡口、灯、旧船票。", ("渡口", "灯", "旧船票"), 2),
        ("小说须用到下列词语：渡口、灯。", ("渡口", "灯"), 2),
        ("以下词语任选一个：\n①渡口\n②灯", ("渡口", "灯"), 1),
    ],
)
def test_words_that_must_stand_in_an_essay(text: str, terms: tuple[str, ...], at_least: int) -> None:
    tables = [each.table for each in notice("征文要求：题目自拟。", *text.split("\n")).tables]
    found = [table for table in tables if isinstance(table, Keywords) and table.name == NAME]
    assert [(table.any_of, table.at_least) for table in found] == [(terms, at_least)]


@pytest.mark.parametrize(
    "text",
    [
        "文中不得出现“我校”字样。",
        "邮件主题须包含“征文”字样。",
        "正文须使用“宋体”。",
        "文章须有摘要、关键词。",
        "以下词语不得使用：渡口、灯。",
        "作品须写到“渡口”的人和事。",
    ],
)
def test_words_of_other_kinds(text: str) -> None:
    tables = [each.table for each in notice("征文要求：题目自拟。", text).tables]
    assert not [table for table in tables if isinstance(table, Keywords) and table.name == NAME]
