"""The report that people read, on screens of any width and encoding."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaycheck.essay import Span
from essaycheck.render.columns import width, wrapped
from essaycheck.render.screen import QUIET, USUAL, VERBOSE, Screen
from essaycheck.render.text import compose, render
from essaycheck.report import FoundField, Report
from essaycheck.rules.keywords import Keywords
from essaycheck.verdict import Finding, Place, Verdict
from essaycheck.wording import Wording
from tests.golden import same_as
from tests.render.drafts import BAD, CLOSED, GOOD, LOCKED, RULESET, SEEN, TITLE, draft, report
from tests.render.several import AGAIN, PAIR, TITLES, TWICE

if TYPE_CHECKING:
    from essaycheck.errors import Fact
    from essaycheck.report import Draft

ZH, EN = Wording.load("zh"), Wording.load("en")
WARNS = draft(TITLE, CLOSED, path="稿/d.txt")
HERE = Path(__file__).parent / "text"


@pytest.mark.parametrize(
    ("name", "drafts", "screen"),
    [
        ("good", [GOOD], Screen()),
        ("bad", [BAD], Screen()),
        ("bad-wide", [BAD], Screen(120)),
        ("bad-colour", [BAD], Screen(colour=True)),
        ("seen", [SEEN], Screen()),
        ("locked", [LOCKED], Screen()),
        ("several", [GOOD, BAD, LOCKED, WARNS], Screen()),
        ("several-quiet", [GOOD, BAD, LOCKED, WARNS], Screen(detail=QUIET)),
        ("several-verbose", [GOOD, LOCKED], Screen(detail=VERBOSE)),
        ("none-quiet", [GOOD, GOOD], Screen(detail=QUIET)),
    ],
)
def test_a_report_in_chinese(name: str, drafts: list[object], screen: Screen) -> None:
    same_as(HERE / f"{name}.txt", compose(report(*drafts), ZH, screen).encode())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "drafts", "wording"),
    [
        ("together", (GOOD, BAD, WARNS), ZH),
        ("together-english", (GOOD, BAD, WARNS), EN),
        ("together-one", (GOOD,), ZH),
    ],
)
def test_a_draft_past_a_limit_on_several_is_marked(
    name: str, drafts: tuple[Draft, ...], wording: Wording
) -> None:
    found = Report(RULESET, drafts, (PAIR, AGAIN), (TWICE, TITLES))
    same_as(HERE / f"{name}.txt", compose(found, wording, Screen()).encode())


@pytest.mark.parametrize(
    ("wording", "said", "none"),
    [
        (ZH, "稿件之间没有比对", "一篇也没有检查"),
        (EN, "not compared with each other", "No draft was checked"),
    ],
    ids=["zh", "en"],
)
def test_a_run_that_was_interrupted_is_not_told_as_a_whole_one(
    wording: Wording, said: str, none: str
) -> None:
    def page(*drafts: Draft, partial: bool = True) -> str:
        return " ".join(render(Report(RULESET, drafts, partial=partial), wording).decode().split())

    assert said in page(GOOD)
    assert said in page(GOOD, BAD)
    assert none in page()
    assert said not in page(GOOD, BAD, partial=False)


@pytest.mark.parametrize(
    ("found", "detail", "last", "said"),
    [
        pytest.param(5, USUAL, "5. ", "", id="as many as are listed"),
        pytest.param(6, USUAL, "5. ", "还有 1 处没有列出；加 -v 逐处列出。", id="one more"),
        pytest.param(6, VERBOSE, "6. ", "", id="all with -v"),
        pytest.param(102, VERBOSE, "100. ", "还有 2 处没有列出；用 -o 存成", id="too many for -v"),
    ],
)
def test_what_is_left_out_of_a_long_list_is_said(found: int, detail: int, last: str, said: str) -> None:
    lacking = Verdict("title", {}, tuple(Finding("title.missing", {}) for _ in range(found)))
    page = compose(report(draft(lacking, path="a.docx")), ZH, Screen(detail=detail))
    assert f"\n  {last}" in page
    assert f"\n  {int(last[:-2]) + 1}. " not in page
    assert ("没有列出" in page) == bool(said)
    assert said in page


LACKING = [
    pytest.param((("家乡",), ("河流",)), ["写到“家乡”；", "写到“河流”；"], id="one term each"),
    pytest.param((("家乡", "故乡"), ("江", "河")), ["写到其中至少 1 个；"] * 2, id="several terms each"),
]


@pytest.mark.parametrize(("tables", "said"), LACKING)
def test_each_table_of_keywords_has_its_own_advice(
    tables: tuple[tuple[str, ...], ...], said: list[str]
) -> None:
    missing = [Keywords(any_of=terms).judged(()) for terms in tables]
    page = compose(report(draft(*missing, path="a.docx")), ZH, Screen())
    advice = [line for line in page.splitlines() if line.startswith("     请在题目或正文里")]
    assert [any_ in line for any_, line in zip(said, advice, strict=True)] == [True] * len(tables)


@pytest.mark.parametrize("chinese", [True, False])
def test_a_report_in_english(chinese: bool) -> None:
    text = compose(report(GOOD, BAD, LOCKED, WARNS), EN, Screen(chinese=chinese))
    same_as(HERE / f"english{'' if chinese else '-ascii'}.txt", text.encode())


def test_without_chinese_our_own_words_and_marks_are_ascii() -> None:
    text = compose(report(draft(TITLE, title="spring", path="a.docx")), EN, Screen(chinese=False))
    ours = text.replace("家乡征文", "").replace("家乡的春天", "").replace("张三丰", "")
    assert ours.isascii()


def test_a_file_is_plain_and_80_wide() -> None:
    assert render(report(BAD), ZH) == compose(report(BAD), ZH, Screen()).encode()


def test_the_first_line_names_the_ruleset_and_its_default() -> None:
    assert compose(report(GOOD), ZH, Screen()).splitlines()[:2] == ["规则：家乡征文（rules.toml）", ""]
    by_default = report(GOOD)._replace(ruleset=report().ruleset._replace(default=True))
    head = compose(by_default, ZH, Screen(120)).splitlines()
    assert "默认规则" in head[0]
    assert head[1:3] == ["不是投这个征文？请加 --notice 征文通知.docx，按那份通知检查。", ""]
    of_notice = report(GOOD)._replace(ruleset=report().ruleset._replace(notice=True))
    assert "通知" in compose(of_notice, ZH, Screen()).splitlines()[0]


@pytest.mark.parametrize("columns", [40, 80, 100, 120])
@pytest.mark.parametrize("wording", [ZH, EN], ids=["zh", "en"])
def test_no_line_is_wider_than_the_screen(columns: int, wording: Wording) -> None:
    text = compose(report(BAD, GOOD, SEEN, LOCKED), wording, Screen(columns, detail=VERBOSE))
    assert max(map(width, text.splitlines())) <= max(columns, 50)


def test_chinese_reports_can_be_shown_by_a_gbk_console() -> None:
    text = compose(report(BAD, GOOD, SEEN, LOCKED), ZH, Screen(detail=VERBOSE))
    assert text.encode("gbk").decode("gbk") == text


@pytest.mark.parametrize(
    "strange", ["[red]红[/red]", "[/]", "\x1b[31m", "\u202e", ":smile:", "{name}", "a\nb"]
)
def test_strange_words_are_only_words(strange: str) -> None:
    field = FoundField("name", "姓名", strange, Span(0, 0, 1), Place("line", 0))
    text = compose(report(draft(title=strange, path=strange, fields=(field,))), ZH, Screen(200))
    shown = strange.replace("\x1b", "\\x1b").replace("\u202e", "\\u202e").replace("\n", " ")
    assert text.count(shown) >= 3
    assert "\x1b" not in text


def test_long_titles_and_values_are_shortened() -> None:
    field = FoundField("unit", "单位", "长" * 500, Span(0, 0, 500), Place("line", 0))
    text = compose(report(draft(CLOSED, title="题" * 500, fields=(field,))), ZH, Screen())
    assert (text.count("长"), text.count("题")) == (59, 60)


def test_one_advice_on_one_place_is_given_once() -> None:
    title, body = Place("body", 0), Place("body", 1)
    looks = (("title_font", title), ("title_size", title), ("body_font", body))
    facts = {"found": "黑体", "wanted": "宋体"}
    findings = tuple(
        Finding("layout.differs", {"aspect": aspect, **facts}, place=place, quote="甲")
        for aspect, place in looks
    )
    verdict = Verdict("layout", {"unmet": ("title_font",)}, findings, "error")
    text = compose(report(draft(verdict)), ZH, Screen())
    assert text.split("怎么改\n")[1].rstrip().splitlines() == [
        "  1. 标题字体是 黑体，要求 宋体",
        "  2. 标题字号是 黑体，要求 宋体",
        "     请在 Word 里按要求改",
        "     第 1 段：“甲”",
        "  3. 正文字体是 黑体，要求 宋体",
        "     请在 Word 里按要求改",
        "     第 2 段：“甲”",
    ]


def test_a_requirement_lists_only_its_first_findings() -> None:
    many = CLOSED._replace(findings=CLOSED.findings * 9)
    assert compose(report(draft(many)), ZH, Screen()).count("截稿日期 2014-10-31，过了") == 5


def looked_for(name: str, *, found: int = 0, **facts: Fact) -> Verdict:
    """The verdict on keywords that need not be there."""
    missing = () if found else (Finding("keywords.missing", {}),)
    facts = {"found": found, "any_of": (f"{name}甲", f"{name}乙"), **facts}
    facts |= {"terms": (f"{name}甲",)} if found else {}
    return Verdict("keywords", facts, missing, level="info", basis="通知", name=name)


ASKED = Verdict("keywords", {"found": 1, "needed": 1, "terms": ("家乡",)}, name="主题")
FOLDED = [
    ("some are there", [ASKED, looked_for("春", found=1), looked_for("夏"), looked_for("秋")], "· 主题词·其他  写到 春；没有写到 夏、秋（只作参考）"),
    ("none is", [ASKED, looked_for("春"), looked_for("夏")], "· 主题词·其他  没有写到 春、夏（只作参考）"),
    ("all are", [ASKED, looked_for("春", found=1), looked_for("夏", found=1)], "√ 主题词·其他  写到 春、夏（只作参考）"),
    ("there are no others", [looked_for("春"), looked_for("夏")], "· 主题词  没有写到 春、夏（只作参考）"),
    ("without a name", [looked_for("春")._replace(name=None), looked_for("夏")], "· 主题词  没有写到 春甲、夏（只作参考）"),
    ("a single one", [ASKED, looked_for("春")], "· 主题词·春    没有写到：春甲、春乙"),
    ("one that may be mistyped", [looked_for("春", near=("春假",)), looked_for("夏"), looked_for("秋")], "· 主题词·春    没有写到，可能写成了：春假"),
]  # fmt: skip


@pytest.mark.parametrize(("verdicts", "line"), [pytest.param(*row[1:], id=row[0]) for row in FOLDED])
def test_keywords_that_need_not_be_there_are_one_line(verdicts: list[Verdict], line: str) -> None:
    lines = compose(report(draft(*verdicts)), ZH, Screen()).splitlines()
    assert f"  {line}" in lines


def test_with_v_each_has_its_line_and_notice() -> None:
    text = compose(report(draft(looked_for("春"), looked_for("夏"))), ZH, Screen(detail=VERBOSE))
    assert text.count("没有写到：") == text.count("通知：通知") == 2


def test_what_costs_nothing_is_told_by_its_number() -> None:
    near = Finding(
        "keywords.near-miss",
        {"term": "春天", "found": "春添"},
        Span(1, 0, 2),
        "error",
        Place("line", 1),
        "春添",
    )
    verdict = Verdict("keywords", {"found": 0, "near": ("春添",)}, (near,), level="info", name="春")
    text = compose(report(draft(verdict)), ZH, Screen())
    assert text.endswith("另有 1 处可以顺便看看，不影响结论；加 -v 逐处列出。\n\n")
    assert "1 more remark with no effect on the verdict" in compose(report(draft(verdict)), EN, Screen())
    many = verdict._replace(findings=verdict.findings * 30)
    assert "另有 30 处" in compose(report(draft(many)), ZH, Screen())
    text = compose(report(draft(many)), ZH, Screen(detail=VERBOSE))
    assert text.count("是不是想写“春天”？") == 30
    assert "另有" not in text


@given(st.text(st.sampled_from("春天，来了。（a b1“”《》 "), max_size=60), st.integers(4, 30))
def test_wrapping_loses_nothing_but_spaces(text: str, columns: int) -> None:
    lines = list(wrapped(text, columns))
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(st.text(st.characters(), max_size=200), st.integers(4, 30))
def test_wrapped_lines_fit(text: str, columns: int) -> None:
    assert all(width(line) <= columns or len(line) < 3 for line in wrapped(text, columns))


@pytest.mark.parametrize(
    ("text", "columns", "lines"),
    [
        ("", 10, [""]),
        ("春天来了河边柳绿", 8, ["春天来了", "河边柳绿"]),
        ("春天来了，河边柳绿", 8, ["春天来", "了，河边", "柳绿"]),
        ("春天来“了河”边", 8, ["春天来", "“了河”边"]),
        ("in plain English words", 8, ["in plain", "English", "words"]),
        ("超出132字，约6.6%。", 8, ["超出132", "字，约", "6.6%。"]),
        ("春天, 来了, 3.14", 4, ["春", "天,", "来", "了,", "3.14"]),
        ("abcdefghijklmnop", 8, ["abcdefgh", "ijklmnop"]),
    ],
)
def test_where_lines_break(text: str, columns: int, lines: list[str]) -> None:
    assert list(wrapped(text, columns)) == lines
