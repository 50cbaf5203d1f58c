from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaycheck.errors import Mistake, RulesetError
from essaycheck.rule import Entries, Group, Originality, Ruleset
from essaycheck.rules.author import Author
from essaycheck.rules.filename import Filename
from essaycheck.rules.keywords import Keywords
from essaycheck.rules.length import Length
from essaycheck.rules.manual import Manual
from essaycheck.rules.title import Title
from essaycheck.rules.window import Window
from essaycheck.rulesets import parse_ruleset
from essaycheck.rulesets.parsing import TABLES

WHOLE = """
contest = "征文"
theme = "书香"
organiser = "某馆"
source = "某网"
year = 2014
version = "2"
[manual]
items = ["文风朴实"]
[length]
min = 600
max = 2000
unit = "han"
scope = "document"
grace = "10%"
level = "warning"
basis = "一般不超过2000字"
[author]
required = ["name", "phone"]
[author.labels]
unit = ["所在支部"]
[[keywords]]
name = "主题"
any_of = ["读书", "阅读"]
at_least = 2
[[keywords]]
any_of = ["书香"]
level = "info"
[title]
max = 30
[window]
opens = 2013-08-01
closes = 2014-10-31
[filename]
pattern = "{unit}-{name}-{title}"
formats = ["docx"]
[entries]
max_per_author = 2
[originality]
max_similarity = 0.3
[[group]]
name = "小学组"
folder = "小学组/**"
[group.length]
max = 800
[[group]]
name = "中学组"
field = { class = "初*" }
filename = "*中*"
[[group.keywords]]
any_of = ["成长"]
"""


def wrong(text: str) -> list[Mistake]:
    with pytest.raises(RulesetError) as error:
        parse_ruleset(text, "rules.toml")
    assert error.value.source == "rules.toml"
    return list(error.value.mistakes)


def test_every_table_and_key() -> None:
    assert parse_ruleset(WHOLE, "x") == Ruleset(
        contest="征文",
        theme="书香",
        organiser="某馆",
        source="某网",
        year=2014,
        version="2",
        rules=(
            Length(
                min=600,
                max=2000,
                unit="han",
                scope="document",
                grace="10%",
                level="warning",
                basis="一般不超过2000字",
            ),
            Author(required=("name", "phone"), labels={"unit": ("所在支部",)}),
            Keywords(name="主题", any_of=("读书", "阅读"), at_least=2),
            Keywords(any_of=("书香",), level="info"),
            Title(max=30),
            Window(opens=date(2013, 8, 1), closes=date(2014, 10, 31), level="warning"),
            Filename(pattern="{unit}-{name}-{title}", formats=("docx",)),
            Manual(items=("文风朴实",)),
        ),
        entries=Entries(max_per_author=2),
        originality=Originality(max_similarity=0.3),
        groups=(
            Group(name="小学组", folder="小学组/**", rules=(Length(max=800),)),
            Group(
                name="中学组", field={"class": "初*"}, filename="*中*", rules=(Keywords(any_of=("成长",)),)
            ),
        ),
    )


def test_the_identity_names_contest_and_source() -> None:
    identity = parse_ruleset('contest = "征文"\n[title]', "规则.toml").identity
    assert (identity.contest, identity.source, identity.default) == ("征文", "规则.toml", False)


TOP = 'contest = "征文"\n'
TITLE = TOP + "[title]\n"
GROUP = "[[group]]\nname = '甲'\n"


@pytest.mark.parametrize(
    ("text", "where", "code", "facts"),
    [
        ("[title]", "contest", "missing-contest", {}),
        (TITLE + "max = true", "title.max", "not-whole-number", {"found": "true"}),
        (TITLE + "mx = 3", "title.mx", "unknown-key", {"key": "mx", "meant": "max"}),
        (TITLE + 'theme = "书香"', "title.theme", "key-belongs-above", {"key": "theme"}),
        (TITLE + 'level = "eror"', "title.level", "not-one-of", {"meant": "error"}),
        (TITLE + "[lenght]\nmax = 3", "lenght", "unknown-table", {"meant": "length"}),
        (TITLE + "[[keyword]]\nname = '甲'", "keyword", "unknown-table", {"meant": "keywords"}),
        ("max = 800\n" + TITLE, "max", "key-belongs-inside", {"tables": ("[length]", "[title]")}),
        ("max_per_author = 2\n" + TITLE, "max_per_author", "key-belongs-inside", {"tables": ("[entries]",)}),
        (TITLE + GROUP + "min = 8", "group.min", "key-belongs-inside", {"tables": ("[group.length]",)}),
        (
            TITLE + GROUP + "any_of = []",
            "group.any_of",
            "key-belongs-inside",
            {"tables": ("[[group.keywords]]",)},
        ),
        (TITLE + GROUP + "max_per_author = 2", "group.max_per_author", "unknown-key", {}),
        (TITLE + GROUP + "levle = 'info'", "group.levle", "unknown-key", {}),
        (
            TITLE + GROUP + "[[group]]\nname = '乙'\ngrace = '5%'",
            "group[2].grace",
            "key-belongs-inside",
            {"tables": ("[group.length]",)},
        ),
        (TITLE + "[layout]\npaper = 'a4'", "layout.paper", "not-one-of", {"meant": "A4"}),
        ("contst = '甲'\n" + TITLE, "contst", "unknown-key", {"meant": "contest"}),
        ("anything = []\n" + TITLE, "anything", "unknown-key", {}),
        ('contest = "征文"\ntitle = 3\n', "title", "not-table", {"found": "3", "table": "title"}),
        (TOP + "[[title]]\n", "title", "not-table", {"table": "title"}),
        (TITLE + "[keywords]\nany_of = ['甲']", "keywords", "not-tables", {"table": "keywords"}),
        (TITLE + "[length]\n", "length", "missing-keys", {"keys": ("min", "max")}),
        (TITLE + "[manual]\n", "manual", "missing-key", {"keys": ("items",)}),
        (TITLE + "[entries]\n", "entries", "missing-key", {"keys": ("max_per_author",)}),
        (TITLE + "[length]\nmin = 5\nmax = 3", "length.min", "min-above-max", {"min": 5, "max": 3}),
        (
            TITLE + "[[keywords]]\nany_of = ['甲', '甲']\nat_least = 2",
            "keywords.at_least",
            "at-least-above-terms",
            {},
        ),
        (
            TITLE + "[filename]\nformats = ['word']",
            "filename.formats",
            "formats-unreadable",
            {"formats": ("word",)},
        ),
        (
            TITLE + "[[keywords]]\nany_of = ['甲']\n[[keywords]]\nany_of = []",
            "keywords[2].any_of",
            "empty-list",
            {},
        ),
        (TITLE + "[author]\nrequired = ['nmae']", "author.required", "unknown-field", {"meant": "name"}),
        (TITLE + "[author]\nrequired = ['name']\nlabels.unt = ['甲']", "author.labels", "unknown-field", {}),
        (TITLE + "[filename]\npattern = '{nmae}'", "filename.pattern", "unknown-field", {"meant": "name"}),
        (TITLE + "[filename]\npattern = '征文'", "filename.pattern", "not-pattern", {"found": '"征文"'}),
        (TITLE + "[filename]\npattern = '{name}}'", "filename.pattern", "not-pattern", {}),
        (TITLE + "[filename]\npattern = 3", "filename.pattern", "not-text", {}),
        (
            TITLE + "[filename]\npattern = '{name}.DOCX'",
            "filename.pattern",
            "pattern-suffix",
            {"suffix": "docx"},
        ),
        (TITLE + "[[group]]\nfolder = '甲'", "group", "missing-key", {"keys": ("name",)}),
        (
            TITLE + "[[group]]\nname = '甲'\n[group.length]\nmax = 0",
            "group.length.max",
            "number-out-of-range",
            {},
        ),
        (
            TITLE + "[[group]]\nname = '甲'\n[[group]]\nname = '甲'",
            "group[2].name",
            "group-twice",
            {"name": "甲"},
        ),
        (
            TITLE + "[[group]]\nname = '甲'\n[group.lenght]\nmax = 3",
            "group.lenght",
            "unknown-table",
            {"meant": "length"},
        ),
        (
            TITLE + "[[group]]\nname = '甲'\n[group.entries]\nmax_per_author = 3",
            "group.entries",
            "unknown-table",
            {},
        ),
        (TOP, "", "nothing-judged", {}),
        (TOP + "[manual]\nitems = ['甲']", "", "nothing-judged", {}),
        (TOP + "[entries]\nmax_per_author = 1", "", "nothing-judged", {}),
        (TOP + "[[group]]\nname = '甲'", "group", "nothing-judged", {}),
    ],
)
def test_one_mistake(text: str, where: str, code: str, facts: dict[str, object]) -> None:
    (mistake,) = wrong(text)
    assert (mistake.where, mistake.code) == (where, code)
    assert facts.items() <= mistake.facts.items()


def test_what_is_no_toml_is_one_mistake() -> None:
    assert [mistake.code for mistake in wrong("contest = “征文”")] == ["toml-full-width"]


def test_all_mistakes_are_told_at_once() -> None:
    text = """
    them = "书香"
    [length]
    min = 900
    max = 800
    grace = 0.1
    [author]
    required = ["nmae", "phone", "fone"]
    [window]
    opens = "2013-08-01"
    closes = 2014-10-31T12:00:00
    """
    assert [(mistake.where, mistake.code) for mistake in wrong(text)] == [
        ("them", "unknown-key"),
        ("contest", "missing-contest"),
        ("length.grace", "not-percent"),
        ("length.min", "min-above-max"),
        ("author.required", "unknown-field"),
        ("author.required", "unknown-field"),
        ("window.opens", "not-date"),
        ("window.closes", "not-date"),
    ]


def test_a_groups_filename_is_a_key_or_a_table() -> None:
    key = parse_ruleset(TITLE + "[[group]]\nname = '甲'\nfilename = '*甲*'", "x").groups[0]
    table = parse_ruleset(TITLE + "[[group]]\nname = '甲'\n[group.filename]\nformats = ['docx']", "x").groups[
        0
    ]
    assert (key.filename, key.rules) == ("*甲*", ())
    assert (table.filename, table.rules) == ("", (Filename(formats=("docx",)),))


def test_groups_may_hold_all_that_is_judged() -> None:
    ruleset = parse_ruleset(TOP + "[[group]]\nname = '甲'\n[group.length]\nmax = 3", "x")
    assert ruleset.rules == ()
    assert ruleset.groups == (Group(name="甲", rules=(Length(max=3),)),)


HEADERS = st.sampled_from([f"[{name}]" for name in TABLES] + [f"[[{name}]]" for name in TABLES])
INNER = st.sampled_from(
    ["[group.length]", "[group.filename]", "[[group.keywords]]", "[author.labels]", "[a.b]", ""]
)
NAMES = st.sampled_from(
    [
        "contest",
        "name",
        "max",
        "min",
        "grace",
        "required",
        "labels",
        "labels.unit",
        "any_of",
        "at_least",
        "opens",
        "filename",
        "pattern",
        "items",
        "field",
        "field.class",
        "length",
        "keywords",
        "group",
        "max_per_author",
        "max_similarity",
        "level",
        "basis",
        "formats",
        "'x y'",
        "title.max",
    ]
)
VALUES = st.sampled_from(
    [
        "1",
        "-1",
        "true",
        "nan",
        '""',
        '"甲"',
        '"10%"',
        "[]",
        '["name"]',
        "[[1]]",
        "[{}]",
        "{}",
        "{a = 1}",
        "2014-10-31",
    ]
)
LINES = st.lists(HEADERS | INNER | st.builds("{} = {}".format, NAMES, VALUES), max_size=12).map("\n".join)


@given(LINES)
def test_whatever_is_written_is_a_ruleset_or_has_mistakes(text: str) -> None:
    with suppress(RulesetError):
        parse_ruleset(text, "x")
    with suppress(RulesetError):
        parse_ruleset('contest = "征文"\n' + text, "x")


def test_what_a_group_may_hold_is_named_once() -> None:
    with pytest.raises(RulesetError) as error:
        parse_ruleset(TITLE + GROUP + "anything = 3", "x")
    known = error.value.mistakes[0].facts["known"]
    assert isinstance(known, tuple)
    assert "filename" in known
    assert len(known) == len(set(known))
