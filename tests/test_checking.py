"""What a check makes of an essay, of bytes, of files; and how it quotes."""

from __future__ import annotations

import datetime
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from essaycheck.checking import check_essay
from essaycheck.discovery import Source, find_sources
from essaycheck.essay import Cell
from essaycheck.excerpts import QUOTE, excerpt
from essaycheck.gathering import Run
from essaycheck.report import CheckedDraft, UnreadableDraft
from essaycheck.rule import Context, Rule, Ruleset
from essaycheck.rulesets import parse_ruleset
from essaycheck.steps import FEW, Check, check_sources
from essaycheck.verdict import Place, Status
from tests.docx_builder import docx, table
from tests.essays import essay

if TYPE_CHECKING:
    from pathlib import Path

    from essaycheck.essay import Essay
    from essaycheck.verdict import Verdict

CONTEXT = Context(datetime.date(2014, 10, 8))
RULES = """
contest = "家乡征文"
[length]
max = 10
basis = "十字以内"
[[keywords]]
name = "主题"
any_of = ["春天", "家乡"]
[[keywords]]
name = "地点"
any_of = ["河边", "春天"]
level = "info"
[title]
[manual]
items = ["文风朴实"]
"""
RULESET = parse_ruleset(RULES, "rules.toml")
GROUPS = parse_ruleset(
    'contest = "x"\n[title]\n[[group]]\nname = "小学"\nfolder = "小学"\n[group.length]\nmax = 10\n',
    "rules.toml",
)
ENCRYPTED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + "EncryptedPackage".encode("utf-16-le")


def checked() -> CheckedDraft:
    return check_essay(essay("春天来了。", "河边的柳树绿了。", title="春"), RULESET, CONTEXT)


def test_every_rule_gives_a_verdict_in_order() -> None:
    draft = checked()
    assert [verdict.rule for verdict in draft.verdicts] == [
        "length",
        "keywords",
        "keywords",
        "title",
        "manual",
    ]
    assert [verdict.status.name for verdict in draft.verdicts] == [
        "FAIL",
        "PASS",
        "PASS",
        "PASS",
        "UNCHECKED",
    ]
    assert (draft.status, draft.title, draft.counts.body.words) == (Status.FAIL, "春", 13)


def test_a_finding_is_shown_where_it_is() -> None:
    length = checked().verdicts[0]
    assert (length.basis, length.findings[0].place) == ("十字以内", Place("line", 2))
    assert length.findings[0].quote == "河边的柳树绿了。"


def test_terms_are_counted_once_each_in_the_order_of_the_tables() -> None:
    assert [(each.term, each.count) for each in checked().keywords] == [("春天", 1), ("家乡", 0), ("河边", 1)]


def test_a_field_has_its_place() -> None:
    draft = check_essay(essay("正文。", title="春", fields={"name": "张三丰"}), RULESET, CONTEXT)
    assert [(field.value, field.place) for field in draft.fields] == [("张三丰", Place("line", 1))]


def test_a_draft_is_held_against_the_rules_of_its_group() -> None:
    draft = check_essay(essay("正文。", title="春", path="小学/a.txt"), GROUPS, CONTEXT)
    assert (draft.group, [verdict.rule for verdict in draft.verdicts]) == ("小学", ["length", "title"])
    stray = check_essay(essay("正文。", title="春"), GROUPS, CONTEXT)
    assert (stray.group, stray.status, stray.verdicts[-1].rule) == (None, Status.WARN, "group")


def test_a_draft_of_bytes() -> None:
    text = "我的家乡\n姓名：张三丰\n春天来了。"
    draft = Check(RULESET, CONTEXT).stream(BytesIO(text.encode("gb18030")), "a.txt")
    assert isinstance(draft, CheckedDraft)
    assert (draft.path, draft.title, draft.encoding) == ("a.txt", "我的家乡", "gb18030")
    assert len(draft.sha256) == 64


def test_a_place_in_a_table_is_known() -> None:
    data = docx("我的家乡", table(["姓名", "张三丰"]), "春天来了。")
    draft = Check(RULESET, CONTEXT).stream(BytesIO(data), "a.docx")
    assert isinstance(draft, CheckedDraft)
    assert draft.fields[0].place == Place("cell", 2, Cell(0, 0, 1))


@pytest.mark.parametrize(
    ("suffix", "data", "code"),
    [
        (".txt", b"", "empty"),
        (".docx", b"PK\x03\x04", "damaged"),
        (".doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "legacy-doc"),
        (".doc", ENCRYPTED, "encrypted"),
        (".docx", ENCRYPTED, "encrypted"),
        (".pdf", b"%PDF-1.4", "unsupported"),
        ("", b"text", "unsupported"),
    ],
)
def test_what_cannot_be_read_is_a_row_of_its_own(suffix: str, data: bytes, code: str) -> None:
    draft = Check(RULESET, CONTEXT).stream(BytesIO(data), "稿" + suffix)
    assert isinstance(draft, UnreadableDraft)
    assert (draft.path, draft.code) == ("稿" + suffix, code)


def test_a_bad_file_does_not_stop_the_rest(tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_text("春\n\n春天来了。", "utf-8")
    (tmp_path / "2.docx").write_bytes(b"nothing")
    (tmp_path / "3.docx").mkdir()
    (tmp_path / "4.txt").write_text("夏\n\n夏天来了。", "utf-8")
    sources = find_sources([str(tmp_path)]).sources
    drafts = list(check_sources(sources, Check(RULESET, CONTEXT)))
    assert [type(draft).__name__ for draft in drafts] == [
        "CheckedDraft",
        "UnreadableDraft",
        "UnreadableDraft",
        "CheckedDraft",
    ]


class Buggy(Rule):
    """A rule that breaks over essays about rivers."""

    kind = "title"

    def check(self, essay: Essay, context: Context) -> Verdict:
        1 // ("河" not in essay.paragraphs[-1].text)
        return self.verdict({})


BUGGY = Ruleset(contest="x", rules=(Buggy(),))


def drafts_about(folder: Path, *subjects: str) -> tuple[Source, ...]:
    for number, subject in enumerate(subjects):
        (folder / f"{number}.txt").write_text(f"家乡\n\n家乡的{subject}。", "utf-8")
    return find_sources([str(folder)]).sources


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("number", [2, FEW - 1, FEW, 40])
def test_a_bug_costs_one_draft_of_several(
    number: int, jobs: int, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    sources = drafts_about(tmp_path, "河", *["桥"] * (number - 1))
    first, *rest = check_sources(sources, Check(BUGGY, CONTEXT), jobs=jobs)
    assert isinstance(first, UnreadableDraft)
    assert first.code == "aborted"
    assert [type(draft) for draft in rest] == [CheckedDraft] * (number - 1)
    assert "ZeroDivisionError" in capfd.readouterr().err


def test_a_bug_ends_the_run_over_a_draft_alone(tmp_path: Path) -> None:
    run = Run(drafts_about(tmp_path, "河"), BUGGY, CONTEXT)
    with pytest.raises(ZeroDivisionError):
        list(run.check(run.sources))


def test_a_draft_that_alone_has_changed_is_one_of_several(tmp_path: Path) -> None:
    run = Run(drafts_about(tmp_path, "河", "桥"), BUGGY, CONTEXT)
    assert [type(draft) for draft in run.check(run.sources[:1])] == [UnreadableDraft]


LINE = "".join(chr(0x4E00 + number) for number in range(200))


@pytest.mark.parametrize(
    ("text", "start", "end", "quote"),
    [
        pytest.param("春天来了。", 0, 5, "春天来了。", id="all of it"),
        pytest.param("  春天来了。 ", 0, 3, "春天来了。", id="without spaces around"),
        pytest.param(LINE, 100, 102, "…" + LINE[71:131] + "…", id="few words, with those around them"),
        pytest.param(LINE, 0, 2, LINE[:31] + "…", id="at the start"),
        pytest.param(LINE, 198, 200, "…" + LINE[169:], id="at the end"),
        pytest.param(LINE, 50, 90, "…" + LINE[50:90] + "…", id="a sentence, alone"),
        pytest.param(LINE, 50, 190, "…" + LINE[50:110] + "…", id="too long, its beginning"),
        pytest.param(
            "甲" * 40 + "，乙丙" + "丁" * 40,
            43,
            44,
            "…" + "甲" * 26 + "，乙丙" + "丁" * 30 + "…",
            id="commas inside",
        ),
        pytest.param("甲，" + "乙" * 40, 1, 42, "…" + "乙" * 40, id="not beginning with a comma"),
    ],
)
def test_a_quote(text: str, start: int, end: int, quote: str) -> None:
    assert excerpt(text, start, end) == quote


@pytest.mark.parametrize("number", ["13800001234", "+86 138 0000 1234", "0731-82221234", "reader@example.cn"])
@pytest.mark.parametrize("shift", range(0, 70, 3))
def test_a_quote_cuts_no_number_in_two(number: str, shift: int) -> None:
    text = "甲" * shift + number + "乙" * 80
    for start in (0, 5, *range(shift + 10, shift + 60)):
        quote = excerpt(text, start, start + 2)
        assert number in quote or not any(character.isascii() and character.isalnum() for character in quote)


def test_a_long_english_line_is_quoted_too() -> None:
    quote = excerpt("a very long line in English " * 20, 100, 104)
    assert 20 < len(quote) <= QUOTE + 2


def test_what_several_tables_find_at_one_place_is_told_once() -> None:
    table = '[[keywords]]\nname = "{}"\nany_of = ["群众路线", "{}"]\nlevel = "{}"\n'
    tables = "".join(
        table.format(*row) for row in (("甲", "党", "info"), ("乙", "国", "error"), ("丙", "家", "info"))
    )
    ruleset = parse_ruleset(f'contest = "x"\n{tables}', "rules.toml")
    first, second, third = check_essay(essay("走群众路现。"), ruleset, CONTEXT).verdicts
    codes = [[finding.code for finding in verdict.findings] for verdict in (first, second, third)]
    assert codes == [["keywords.missing"], ["keywords.missing", "keywords.near-miss"], ["keywords.missing"]]
    assert third.facts["near"] == ("群众路现",)


def test_what_alone_makes_a_verdict_stays() -> None:
    table = '[[keywords]]\nname = "{}"\nany_of = ["四风"]\nlevel = "info"\n'
    ruleset = parse_ruleset(
        f'contest = "x"\n[length]\nmax = 99\n{table.format("甲")}{table.format("乙")}', "rules.toml"
    )
    found = check_essay(essay("走过四风景区。"), ruleset, CONTEXT).verdicts
    verdicts = [verdict for verdict in found if verdict.rule == "keywords"]
    assert [[finding.code for finding in verdict.findings] for verdict in verdicts] == [
        ["keywords.doubtful"]
    ] * 2
