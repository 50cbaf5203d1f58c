from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from essaycheck.rule import Context, Group, Rule, Ruleset
from essaycheck.rules.filename import Filename
from essaycheck.rules.length import Length
from essaycheck.rules.manual import Manual
from essaycheck.rules.title import Title
from essaycheck.rules.window import Window
from essaycheck.rulesets import rules_for
from essaycheck.wording import Lang, Wording
from tests.essays import essay

if TYPE_CHECKING:
    from essaycheck.verdict import Verdict

DAY = Context(date(2014, 11, 2))
DRAFT = essay("读书使人明理。" * 2, title="读书记", fields={"name": "李明"}, path="李敏-读书记.docx")
UNTITLED = essay("读书使人明理。" * 2, path="a.txt")
EARLY, LATE = date(2014, 12, 1), date(2014, 10, 31)


def said(verdict: Verdict, lang: Lang) -> list[str]:
    wording = Wording.load(lang)
    status = verdict.status.name.lower()
    findings = [wording.say(f"finding.{each.code}.message", each.facts) for each in verdict.findings]
    hints = [wording.say(f"finding.{each.code}.hint", each.facts) for each in verdict.findings]
    assert all(hints)
    return [wording.say(f"summary.{verdict.rule}.{status}", verdict.facts), *findings]


@pytest.mark.parametrize(
    ("rule", "sentences"),
    [
        (Length(max=20), ["正文 14 字，上限 20，还可写 6 字"]),
        (Length(min=10), ["正文 14 字，下限 10"]),
        (Length(min=10, max=20, unit="han"), ["正文 12 个汉字，要求 10～20，还可写 8 个汉字"]),
        (
            Length(max=13, grace="10%", scope="document"),
            [
                "全文 21 字，上限 13，超出 8 字，约 61.5%",
                "全文 21 字，超过上限 13，多出 8 字，约 61.5%",
            ],
        ),
        (
            Length(max=13, grace="10%"),
            [
                "正文 14 字，上限 13，超出 1 字，约 7.7%，在 10% 的余地以内",
                "正文 14 字，超过上限 13，多出 1 字，约 7.7%",
            ],
        ),
        (
            Length(min=20, max=30),
            ["正文 14 字，下限 20，还差 6 字，约 30%", "正文 14 字，不足下限 20，还差 6 字，约 30%"],
        ),
        (Title(), ["《读书记》"]),
        (Title(max=3), ["《读书记》，3 字，上限 3"]),
        (Title(max=2), ["《读书记》3 字，上限 2，超出 1 字", "题目 3 字（不含副题），超过上限 2，多出 1 字"]),
        (
            Window(opens=EARLY, level="error"),
            [
                "2014-11-02 尚未开始收稿，2014-12-01 开始，还有 29 天",
                "还没有开始收稿：2014-12-01 开始，还有 29 天",
            ],
        ),
        (
            Window(closes=LATE),
            [
                "2014-11-02 已经截稿，截稿日期为 2014-10-31，已过 2 天",
                "已经过了截稿日期 2014-10-31，过了 2 天",
            ],
        ),
        (Window(closes=EARLY), ["2014-12-01 截稿，按 2014-11-02 计，还有 29 天"]),
        (Window(closes=date(2014, 11, 3)), ["2014-11-03 截稿，按 2014-11-02 计，还有 1 天"]),
        (Window(closes=DAY.as_of), ["2014-11-02 截稿，按 2014-11-02 计，就是今天"]),
        (Window(opens=LATE, closes=DAY.as_of), ["2014-10-31 至 2014-11-02，按 2014-11-02 计，今天截稿"]),
        (Window(opens=LATE), ["2014-10-31 开始收稿，按 2014-11-02 计，已经开始"]),
        (
            Filename(pattern="{name}-{title}"),
            ["李敏-读书记.docx，应为 姓名-题目", "文件名里的姓名写的是“李敏”，文中是“李明”"],
        ),
        (
            Filename(pattern="{group}+{unit}+{name}+{title}"),
            ["李敏-读书记.docx，应为 组别+工作单位+姓名+题目", "文件名里没有文中的姓名“李明”"],
        ),
        (
            Filename(pattern="{class}+{title}+{phone}"),
            ["李敏-读书记.docx，应为 班级+题目+联系电话", "文件名不是按 班级+题目+联系电话 组成的"],
        ),
        (Filename(formats=("txt",)), ["李敏-读书记.docx，格式应为 txt", "文件格式是 .docx，要求 txt"]),
        (Manual(items=("文风朴实", "内容真实")), ["文风朴实、内容真实：需人工评审"]),
    ],
)
def test_what_is_said_in_chinese(rule: Rule, sentences: list[str]) -> None:
    assert said(rule.check(DRAFT, DAY), "zh") == sentences


@pytest.mark.parametrize(
    ("rule", "sentences"),
    [
        (Length(max=20), ["Body: 14 words, at most 20, 6 left"]),
        (
            Length(max=13),
            [
                "Body: 14 words, at most 13: 1 over, about 7.7%",
                "Body: 14 words, 1 over the limit of 13, about 7.7%",
            ],
        ),
        (
            Length(min=20),
            ["Body: 14 words, at least 20: 6 short, about 30%", "Body: 14 words, 6 short of 20, about 30%"],
        ),
        (
            Window(closes=date(2014, 11, 1)),
            [
                "Closed on 2014-11-01, 1 day before 2014-11-02",
                "Submissions closed on 2014-11-01, 1 day ago",
            ],
        ),
        (
            Filename(pattern="{name}-{title}"),
            [
                "李敏-读书记.docx should follow name-title",
                "The file name gives “李敏” as the name, the draft “李明”",
            ],
        ),
    ],
)
def test_what_is_said_in_english(rule: Rule, sentences: list[str]) -> None:
    assert said(rule.check(DRAFT, DAY), "en") == sentences


@pytest.mark.parametrize(
    ("pattern", "hint"),
    [
        ("{class}+{title}+{phone}", "请按要求的格式改文件名，各部分之间用“+”隔开"),
        ("{class} - {title} - {phone}", "请按要求的格式改文件名，各部分之间用“-”隔开"),
        ("{class}（{title}）{phone}", "请按要求的格式改文件名"),
        ("{class}{title}{phone}", "请按要求的格式改文件名"),
        ("{class} {title} {phone}", "请按要求的格式改文件名"),
    ],
)
def test_the_sign_between_the_parts_of_a_name_is_that_of_the_pattern(pattern: str, hint: str) -> None:
    (finding,) = Filename(pattern=pattern).check(DRAFT, DAY).findings
    assert Wording.load("zh").say("finding.filename.pattern.hint", finding.facts) == hint


BY_FOLDER = Group(name="甲组", folder="甲/**")
BY_NAME = Group(name="乙组", filename="*乙*")
BY_CLASS = Group(name="丙组", field={"class": "初*", "school": "*中学"})


@pytest.mark.parametrize(
    ("groups", "hint"),
    [
        ((BY_FOLDER,), "请放进对应的文件夹（甲），或者用 --group 写明组名"),
        ((BY_NAME,), "请在文件名里写明组别（*乙*，* 代表其他文字），或者用 --group 写明组名"),
        ((BY_CLASS,), "请在文中写明班级、学校（初*、*中学，* 代表其他文字），或者用 --group 写明组名"),
        ((Group(name="丁组"),), "请用 --group 写明组名"),
        (
            (BY_FOLDER, BY_NAME),
            "有的组看文件夹（甲），有的看文件名（*乙*，* 代表其他文字）：请改成对应的，或者用 --group 写明组名",
        ),
        (
            (BY_FOLDER, BY_CLASS),
            "有的组看文件夹（甲），有的看文中的班级、学校（初*、*中学，* 代表其他文字）：请改成对应的，或者用 --group 写明组名",
        ),
        (
            (BY_CLASS, BY_NAME),
            "有的组看文件名（*乙*，* 代表其他文字），有的看文中的班级、学校（初*、*中学）：请改成对应的，或者用 --group 写明组名",
        ),
        (
            (BY_FOLDER, BY_NAME, BY_CLASS),
            "有的组看文件夹（甲），有的看文件名（*乙*，* 代表其他文字），有的看文中的班级、学校（初*、*中学）："
            "请改成对应的，或者用 --group 写明组名",
        ),
    ],
)
def test_all_that_tells_the_groups_is_named(groups: tuple[Group, ...], hint: str) -> None:
    verdict = rules_for(Ruleset(contest="征文", groups=groups), DRAFT).verdict
    assert verdict
    (finding,) = verdict.findings
    assert Wording.load("zh").say("finding.group.none.hint", finding.facts) == hint
    assert Wording.load("en").say("finding.group.none.hint", finding.facts)


RULES: list[Rule] = [
    Title(),
    Title(max=3, level="warning"),
    Window(opens=EARLY, closes=EARLY),
    Window(opens=EARLY, closes=EARLY, level="info"),
    Window(opens=LATE, closes=LATE, level="info"),
    Window(closes=LATE, level="info"),
    Window(opens=EARLY, level="info"),
    Window(opens=LATE, closes=EARLY),
    Length(min=99, grace="90%"),
    Length(max=1, level="warning"),
    Length(max=99, unit="characters"),
    Filename(pattern="{name}", level="warning"),
    Filename(pattern="征文-{name}-{title}", formats=("txt",)),
    Filename(pattern="{unit}-{name}-{title}-{class}"),
    Filename(pattern="征文-{phone}"),
    Filename(formats=("docx", "txt")),
]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("rule", RULES)
def test_every_outcome_has_its_sentences(rule: Rule, lang: Lang) -> None:
    for draft in (DRAFT, UNTITLED, essay("正文。", path="-"), essay("", path="无后缀")):
        assert all(said(rule.check(draft, DAY), lang))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_draft_without_a_clear_group(lang: Lang) -> None:
    one, two = Group(name="甲", filename="*"), Group(name="乙", filename="*")
    for groups in ((one, two), (Group(name="甲"),)):
        verdict = rules_for(Ruleset(contest="征文", rules=(Title(),), groups=groups), DRAFT).verdict
        assert verdict is not None
        assert all("甲" in each for each in said(verdict, lang)[1:])
