from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from essaycheck.rules.author import Author
from essaycheck.rules.keywords import Keywords
from essaycheck.rules.length import Length
from essaycheck.rules.manual import Manual
from essaycheck.rules.title import Title
from essaycheck.rules.window import Window
from essaycheck.rulesets import load_ruleset

if TYPE_CHECKING:
    from essaycheck.rule import Ruleset


def only(ruleset: Ruleset, kind: type[object]) -> list[object]:
    return [rule for rule in ruleset.rules if isinstance(rule, kind)]


def test_the_founding_contest() -> None:
    ruleset = load_ruleset("mass-line")
    (length,) = only(ruleset, Length)
    assert length == Length(max=2000, grace="10%", basis="一般不超过2000字")
    (author,) = only(ruleset, Author)
    assert isinstance(author, Author)
    assert author.required == ("name", "phone", "unit")
    (title,) = only(ruleset, Title)
    assert isinstance(title, Title)
    assert title.max is None
    (window,) = only(ruleset, Window)
    assert isinstance(window, Window)
    assert (window.opens, window.closes, window.level) == (date(2013, 8, 1), date(2014, 10, 31), "info")
    (manual,) = only(ruleset, Manual)
    assert isinstance(manual, Manual)
    assert len(manual.items) == 7


def test_one_table_of_terms_decides_and_the_topics_only_show() -> None:
    tables = [rule for rule in load_ruleset("mass-line").rules if isinstance(rule, Keywords)]
    deciding, *topics = tables
    assert (deciding.level, deciding.at_least) == ("error", 1)
    assert {topic.level for topic in topics} == {"info"}
    assert len(topics) == 8
    assert set(deciding.any_of) == {term for topic in topics for term in topic.any_of}
    assert all(rule.basis for rule in load_ruleset("mass-line").rules)
