"""What every draft is held against although no ruleset asks for it."""

from __future__ import annotations

import datetime

import pytest

from essaycheck.checking import check_essay
from essaycheck.essay import Note, Paragraph
from essaycheck.render import phrasing
from essaycheck.report import draft_status
from essaycheck.rule import Context
from essaycheck.rulesets import parse_ruleset
from essaycheck.verdict import Status
from essaycheck.wording import Wording
from tests.essays import essay

DAY = Context(datetime.date(2014, 1, 1))
TITLED = 'contest = "征文"\n[title]\n'
FLAWED = essay("他来了（昨天。", title="来客记")


def test_what_is_found_is_shown_and_costs_nothing() -> None:
    draft = check_essay(FLAWED, parse_ruleset(TITLED, "x"), DAY)
    assert [(each.rule, each.status, each.asked) for each in draft.verdicts] == [
        ("title", Status.PASS, True),
        ("structure", Status.PASS, False),
    ]
    assert draft_status(draft) == "pass"


def test_where_nothing_is_found_nothing_is_shown() -> None:
    draft = check_essay(essay("他来了。", title="来客记"), parse_ruleset(TITLED, "x"), DAY)
    assert [each.rule for each in draft.verdicts] == ["title"]


@pytest.mark.parametrize(
    ("table", "status"),
    [("", "warn"), ('level = "info"', "pass"), ('level = "error"', "fail"), ('level = "warning"', "warn")],
)
def test_a_table_makes_it_a_requirement(table: str, status: str) -> None:
    draft = check_essay(FLAWED, parse_ruleset(f"{TITLED}[structure]\n{table}\n[residue]", "x"), DAY)
    assert [(each.rule, each.asked) for each in draft.verdicts] == [
        ("title", True),
        ("residue", True),
        ("structure", True),
    ]
    assert draft_status(draft) == status


def test_a_draft_is_not_good_for_what_nobody_asked() -> None:
    ruleset = parse_ruleset('contest = "征文"\n[filename]\nformats = ["txt"]', "x")
    draft = check_essay(FLAWED._replace(path="-"), ruleset, DAY)
    assert draft.status == Status.UNCHECKED
    assert draft_status(draft) == "warn"


FINDINGS = essay(
    "一、甲", "他来了（昨天,今天。", "三、乙", "字。" * 500 + "字" * 200, "来客小记", "同样的话" * 12, "同样的话" * 12, "四、丙",
    title="来客小记",
)  # fmt: skip


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_everything_has_its_sentences(lang: str) -> None:
    from essaycheck.rules.residue import FEW, LEFT

    notes = [*(Note(code, 2, (), quotes) for code in LEFT for quotes in ((), ("甲",))), Note("pictures", 1)]
    left = essay("甲。", "", "", "", "乙。")._replace(notes=(*notes, Note("textboxes", 1)))
    boxed = left._replace(paragraphs=(*left.paragraphs, Paragraph(5, "字" * FEW, "textbox")))
    drafts = (FINDINGS, boxed)
    wording = Wording.load(lang)  # type: ignore[arg-type]
    codes = set()
    for draft in drafts:
        for level in ("info", "warning", "error"):
            tables = f'[residue]\nlevel = "{level}"\n[structure]\nlevel = "{level}"\n'
            for verdict in check_essay(draft, parse_ruleset(TITLED + tables, "x"), DAY).verdicts:
                assert phrasing.summary(verdict, wording)
                for finding in verdict.findings:
                    codes.add(finding.code)
                    assert all(phrasing.message(finding, wording))
    assert len(codes) == 12 + 8


@pytest.mark.parametrize("table", ["", '[residue]\nlevel = "info"'])
def test_a_draft_with_text_that_was_not_read_does_not_pass(table: str) -> None:
    ruleset = parse_ruleset(f"{TITLED}{table}", "x")
    unread = essay("他来了。", title="来客记")._replace(notes=(Note("elsewhere", 1),))
    draft = check_essay(unread, ruleset, DAY)
    assert [(each.rule, each.status, each.asked) for each in draft.verdicts] == [
        ("title", Status.PASS, True),
        ("residue", Status.WARN, True),
    ]
    assert draft_status(draft) == "warn"


@pytest.mark.parametrize(
    "tables",
    [
        "",
        '[[group]]\nname = "甲组"\nfolder = "甲/**"\n[group.length]\nmax = 800',
        '[residue]\nlevel = "info"',
    ],
    ids=["no table", "tables of groups alone", "residue only shown"],
)
def test_a_draft_without_a_body_does_not_pass(tables: str) -> None:
    pictured = essay(title="来客记")._replace(notes=(Note("pictures", 1),))
    draft = check_essay(pictured, parse_ruleset(f"{TITLED}{tables}", "x"), DAY)
    told = [(each.status, each.asked) for each in draft.verdicts if each.rule == "length"]
    assert told == [(Status.WARN, True)]
    assert draft_status(draft) == "warn"
