from __future__ import annotations

import datetime
import json
import tomllib

import jsonschema
import pytest

from essaycheck.errors import UsageError
from essaycheck.rule import Ruleset
from essaycheck.rulesets import parse_ruleset, ruleset_text
from essaycheck.rulesets.pages import TABLES, explain, explained, notes, page, ruleset_schema
from essaycheck.wording import Wording
from tests.rulesets.test_parsing import WHOLE

KINDS = [table.kind for table in TABLES]
LANGUAGES = ["zh", "en"]


@pytest.mark.parametrize("table", TABLES, ids=KINDS)
def test_every_page_ends_in_an_example_that_loads(table: type[object]) -> None:
    about, example = page(table)
    assert about
    assert parse_ruleset(
        f'contest = "征文"\n[title]\n{example}'
        if "[title]" not in example
        else f'contest = "征文"\n{example}',
        "x",
    )


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_table_is_explained_with_its_keys_and_an_example(kind: str, lang: str) -> None:
    manual = explain(kind, lang)
    table = next(each for each in TABLES if each.kind == kind)
    assert [key for key, note in manual.keys if note] == list(table.keys)
    assert manual.example == page(table)[1]
    assert kind in explained(lang)


@pytest.mark.parametrize(
    ("kind", "lang", "words"),
    [
        ("length", "zh", "算符合。"),
        ("length", "zh", "在图片或文本框里。level 是"),
        ("author", "zh", "postcode 邮编 · email 邮箱"),
        ("length", "en", "notices that say 左右 or 一般不超过."),
    ],
)
def test_lines_of_a_paragraph_meet_as_its_language_has_it(kind: str, lang: str, words: str) -> None:
    about = explain(kind, lang).about
    assert sum(words in paragraph for paragraph in about) == 1
    assert not any("\n" in paragraph for paragraph in about)


@pytest.mark.parametrize("kind", KINDS)
def test_a_table_is_explained_by_the_name_that_reports_show(kind: str) -> None:
    named = Wording.load("zh").say(f"rule.{kind}.name")
    assert explain(named, "zh") == explain(kind, "zh")


@pytest.mark.parametrize(
    ("place", "kind"),
    [("author.required", "author"), ("keywords[2].any_of", "keywords"), ("group[1].length.max", "group"),
     ("字数.max", "length")],
)  # fmt: skip
def test_a_table_is_explained_by_the_place_of_a_mistake(place: str, kind: str) -> None:
    assert explain(place, "zh") == explain(kind, "zh")


@pytest.mark.parametrize("kind", KINDS)
def test_every_table_has_a_page_in_chinese(kind: str) -> None:
    assert notes("zh")[kind]["page"].strip()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_notes_name_no_key_that_is_not_there(lang: str) -> None:
    tables = {"ruleset": Ruleset, **{table.kind: table for table in TABLES}}
    for kind, texts in notes(lang).items():
        if kind != "rule":
            assert set(texts) <= {"table", "page", *tables[kind].keys}


def test_a_rule_that_is_not_there() -> None:
    with pytest.raises(UsageError) as error:
        explain("lenght", "zh")
    assert (error.value.code, error.value.facts["meant"]) == ("no-such-rule", "length")
    with pytest.raises(UsageError):
        explain(".length", "zh")


def valid(text: str) -> bool:
    values = json.loads(json.dumps(tomllib.loads(text), default=datetime.date.isoformat))
    return bool(jsonschema.Draft202012Validator(ruleset_schema()).is_valid(values))


@pytest.mark.parametrize("text", [WHOLE, ruleset_text("mass-line")])
def test_the_schema_accepts_what_loads(text: str) -> None:
    jsonschema.Draft202012Validator.check_schema(ruleset_schema("zh"))
    assert valid(text)


@pytest.mark.parametrize(
    "text",
    [
        "[title]",
        'contest = ""\n[title]',
        'contest = "征文"\n[length]',
        'contest = "征文"\n[length]\nmax = "2000"',
        'contest = "征文"\n[length]\nmax = 1\ngrace = "110%"',
        'contest = "征文"\n[lenght]\nmax = 1',
        'contest = "征文"\n[author]\nrequired = ["nmae"]',
        'contest = "征文"\n[keywords]\nany_of = ["甲"]',
        'contest = "征文"\n[[group]]\nname = "甲"\n[group.entries]\nmax_per_author = 1',
    ],
)
def test_the_schema_refuses_what_does_not_load(text: str) -> None:
    assert not valid(text)
