from __future__ import annotations

import pytest

from essaycheck.errors import RulesetError
from essaycheck.rulesets import parse_ruleset
from essaycheck.wording import Lang, Wording

CODES = [
    "not-text",
    "empty-text",
    "not-list",
    "empty-list",
    "not-whole-number",
    "number-out-of-range",
    "not-share",
    "not-percent",
    "not-date",
    "not-one-of",
    "not-pattern",
    "pattern-suffix",
    "unknown-field",
    "not-table",
    "not-tables",
    "not-by-field",
    "missing-contest",
    "missing-key",
    "missing-keys",
    "unknown-table",
    "unknown-key",
    "key-belongs-above",
    "key-belongs-inside",
    "min-above-max",
    "at-least-above-terms",
    "formats-unreadable",
    "opens-after-closes",
    "group-twice",
    "nothing-judged",
    "toml-full-width",
    "toml-twice",
    "toml-date",
    "toml-unclosed",
    "toml-comma",
    "toml-equals",
    "toml-rest",
    "toml-value",
    "toml-backslash",
    "toml-deep",
    "toml-syntax",
    "encoding-gbk",
    "encoding-utf16",
    "encoding-unknown",
    "no-such-ruleset",
    "ruleset-document",
    "ruleset-folder",
    "ruleset-unreadable",
    "rulesets-disagree",
    "no-such-group",
    "no-groups",
    "no-such-rule",
]


def say(lang: Lang, text: str) -> list[str]:
    with pytest.raises(RulesetError) as error:
        parse_ruleset(text, "x")
    wording = Wording.load(lang)
    return [f"{each.where}: {wording.say(f'error.{each.code}', each.facts)}" for each in error.value.mistakes]


WRONG = """
them = "书香"
[length]
min = 900
max = 800
unit = "word"
[author]
required = ["nmae"]
[title]
max = "30"
theme = "书香"
[[keywords]]
any_of = ["读书"]
at_least = 2
[window]
closes = "2014-10-31"
[manual]
"""


def test_mistakes_in_chinese() -> None:
    assert say("zh", WRONG) == [
        "them: 没有 them 这个键，是不是想写 theme？",
        'contest: 没有写征文名称，请在最前面加上 contest = "……"',
        'length.unit: 没有 "word" 这个选项，是不是想写 "words"？可以写：words、han、characters',
        "length.min: 下限 900 比上限 800 还大",
        'author.required: 没有 "nmae" 这一项，是不是想写 "name"？可以写：name、phone、unit、school、class、'
        "student_id、address、postcode、email、position、teacher、id_number、age、gender、wechat",
        "keywords.at_least: 要求出现 2 个词语，可是一共只写了 1 个",
        'title.max: 应当是整数，不加引号，现在是 "30"',
        "title.theme: theme 要写在所有表的前面，即第一个方括号之前",
        'window.closes: 应当是日期，例如 2014-10-31，不加引号，不带时间，现在是 "2014-10-31"',
        "manual: 没有写 items",
    ]


def test_mistakes_in_english() -> None:
    assert say("en", WRONG)[:4] == [
        "them: there is no key them; did you mean theme?",
        'contest: the contest\'s name is missing: write contest = "…" at the top',
        'length.unit: cannot be "word"; did you mean "words"? Choose from: words, han, characters',
        "length.min: the lower limit 900 is above the upper limit 800",
    ]


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        (
            "zh",
            ": 第 1 行第 11 列：这里用了全角符号 “ ，引号、等号、逗号、方括号和数字都要用半角的：contest = “征文”",
        ),
        (
            "en",
            ": line 1, column 11: “ is a full-width sign; quotes, equals signs, commas, brackets and "
            "digits must be plain: contest = “征文”",
        ),
    ],
)
def test_a_mistake_of_syntax_names_line_and_column(lang: Lang, sentence: str) -> None:
    assert say(lang, "contest = “征文”") == [sentence]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("code", CODES)
def test_every_mistake_has_a_sentence(code: str, lang: Lang) -> None:
    assert Wording.load(lang).has(f"error.{code}")
