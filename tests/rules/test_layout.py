from __future__ import annotations

from datetime import date

import pytest

from essaycheck.errors import RulesetError
from essaycheck.essay import Cell, Essay, Page, Paragraph, Run, Span, Title
from essaycheck.rule import Context
from essaycheck.rules.layout import Layout
from essaycheck.rulesets import parse_ruleset
from essaycheck.verdict import Status
from essaycheck.wording import Wording

DAY = Context(date(2020, 5, 1))
CM = 72 / 2.54
A4 = Page(595.3, 841.9, 3.7 * CM, 3.5 * CM, 2.8 * CM, 2.6 * CM)
OFFICIAL = {"top": "3.7cm", "bottom": "3.5cm", "left": "28mm", "right": "2.6cm"}


def draft(
    font: str = "仿宋_GB2312",
    size: float = 16.0,
    spacing: str = "28pt",
    page: Page | None = A4,
    heading: str = "黑体",
) -> Essay:
    """A draft of a title, a heading and a body."""
    title = Paragraph(0, "山村晨光", "body", runs=(Run(0, 4, "asian", "方正小标宋_GBK", 22.0),))
    head = Paragraph(1, "一、上山", "body", spacing=spacing, runs=(Run(0, 4, "asian", heading, size),))
    runs = (Run(0, 15, "asian", font, size), Run(15, 20, "asian", "楷体", size))
    body = Paragraph(2, "字" * 20, "body", spacing=spacing, runs=runs)
    spans = (Span(1, 0, 4), Span(2, 0, 20))
    return Essay(
        "a.docx", "0" * 64, None, Title("山村晨光", "", Span(0, 0, 4)), (), (title, head, body), spans, page
    )


FULL = Layout(
    title_font="方正小标宋简体", title_size="二号", body_font="仿宋", body_size="三号", line_spacing="28pt", paper="A4",
    margins=OFFICIAL,
)  # fmt: skip


def with_form(own: str, title: str = "山村晨光", written: str = "山村晨光") -> Essay:
    """The same behind a form in whose cell the title stands in small type; ``own`` is the line in the text."""
    whole = draft()
    cell = Paragraph(3, written, "cell", Cell(0, 0, 1), runs=(Run(0, len(written), "asian", "宋体", 10.5),))
    line = whole.paragraphs[0]._replace(text=own, runs=(Run(0, len(own), "asian", "方正小标宋_GBK", 22.0),))
    there = Title(title, "", Span(3, 0, len(written)))
    return whole._replace(title=there, paragraphs=(line, *whole.paragraphs[1:], cell))


@pytest.mark.parametrize(
    ("own", "found"),
    [
        ("山村晨光", None),
        ("　　山 村 晨 光 ", None),
        ("《山村晨光》", None),
        ("别的题目", "宋体"),  # only the form has the title
    ],
)
def test_of_a_form_and_a_title_line_the_line_is_judged(own: str, found: str | None) -> None:
    findings = Layout(title_font="方正小标宋").check(with_form(own), DAY).findings
    assert [finding.facts["found"] for finding in findings] == ([found] if found else [])


@pytest.mark.parametrize("text", ["\ufffc", " \ufffc\ufffc ", "　"])
def test_a_paragraph_of_a_picture_alone_has_no_line_spacing(text: str) -> None:
    whole = draft(spacing="1.5")
    picture = Paragraph(3, text, "body", spacing="1.5", runs=(Run(0, len(text), "asian", "宋体", 16.0),))
    essay = whole._replace(paragraphs=(*whole.paragraphs, picture), body=(Span(3, 0, len(text)), *whole.body))
    (finding,) = Layout(line_spacing="28pt").check(essay, DAY).findings
    assert finding.span == Span(1, 0, 4)
    alone = essay._replace(body=(Span(3, 0, len(text)),))
    assert Layout(line_spacing="28pt").check(alone, DAY).status == Status.UNCHECKED


def test_a_draft_that_is_laid_out_as_asked() -> None:
    verdict = FULL.check(draft(), DAY)
    assert verdict.status == Status.PASS
    assert verdict.facts["unmet"] == verdict.facts["unknown"] == ()
    assert "margin_top" in str(verdict.facts["met"])


@pytest.mark.parametrize(
    ("rule", "essay", "aspect", "found"),
    [
        (Layout(title_font="黑体"), draft(), "title_font", "方正小标宋_GBK"),
        (Layout(title_size="三号"), draft(), "title_size", "二号"),
        (Layout(title_size="16pt"), draft(), "title_size", "22pt"),
        (Layout(body_font="宋体"), draft(), "body_font", "仿宋_GB2312"),
        (Layout(body_size="小四"), draft(size=10.5), "body_size", "五号"),
        (Layout(body_size="小四"), draft(size=13.5), "body_size", "13.5pt"),
        (Layout(line_spacing="1.5"), draft(), "line_spacing", "28pt"),
        (Layout(line_spacing="30pt"), draft(), "line_spacing", "28pt"),
        (Layout(line_spacing="1.5"), draft(spacing="1.25"), "line_spacing", "1.25"),
        (Layout(paper="A4"), draft(page=A4._replace(width=516.0, height=728.5)), "paper", "B5"),
        (Layout(paper="A4"), draft(page=A4._replace(width=300.0, height=300.0)), "paper", "106×106 mm"),
        (Layout(margins={"top": "2.5cm"}), draft(), "margin_top", "3.7cm"),
    ],
)
def test_what_differs(rule: Layout, essay: Essay, aspect: str, found: str) -> None:
    verdict = rule.check(essay, DAY)
    assert verdict.status == Status.WARN
    (finding,) = verdict.findings
    assert (finding.facts["aspect"], finding.facts["found"]) == (aspect, found)


@pytest.mark.parametrize(
    ("rule", "essay"),
    [
        (Layout(paper="A4"), draft(page=A4._replace(width=841.9, height=595.3))),
        (Layout(paper="A4"), draft(page=A4._replace(width=595.3 + 8))),
        (Layout(margins={"top": "3.8cm"}), draft()),
        (Layout(line_spacing="1.25"), draft(spacing="1.25")),
        (Layout(line_spacing="1"), draft(spacing="1.0")),
        (Layout(body_size="16磅"), draft(size=16.0)),
        (Layout(body_size="小四号"), draft(size=12.0)),
        (Layout(body_font="FangSong"), draft(font="仿宋")),
        (Layout(body_font="站酷快乐体"), draft(font="站酷快乐体")),
    ],
)
def test_what_agrees(rule: Layout, essay: Essay) -> None:
    assert rule.check(essay, DAY).status == Status.PASS


def test_what_the_file_does_not_say_is_not_judged() -> None:
    silent = draft(font="", size=0.0, spacing="", page=None, heading="")
    verdict = Layout(
        body_font="仿宋", body_size="三号", line_spacing="28pt", paper="A4", margins=OFFICIAL
    ).check(silent, DAY)
    assert verdict.status == Status.UNCHECKED
    partly = Layout(title_font="小标宋", body_font="仿宋").check(silent, DAY)
    assert partly.status == Status.PASS
    assert partly.facts["unknown"] == ("body_font",)


def test_a_text_file_has_no_layout() -> None:
    line = Paragraph(0, "字" * 20, "line")
    essay = Essay("a.txt", "0" * 64, "utf-8", None, (), (line,), (Span(0, 0, 20),))
    assert FULL.check(essay, DAY).status == Status.UNCHECKED


def test_the_level_is_that_of_the_table() -> None:
    assert Layout(paper="A3", level="error").check(draft(), DAY).status == Status.FAIL


@pytest.mark.parametrize(
    ("toml", "where", "code"),
    [
        ('title_size = "特大"', "layout.title_size", "not-size"),
        ("body_size = 16", "layout.body_size", "not-size"),
        ('line_spacing = "宽"', "layout.line_spacing", "not-spacing"),
        ('paper = "A44"', "layout.paper", "not-one-of"),
        ('margins = "2cm"', "layout.margins", "not-margins"),
        ('margins = { topp = "2cm" }', "layout.margins.topp", "unknown-key"),
        ('margins = { top = "2里" }', "layout.margins.top", "not-length"),
        ("margins = { top = 2 }", "layout.margins.top", "not-length"),
    ],
)
def test_mistakes(toml: str, where: str, code: str) -> None:
    with pytest.raises(RulesetError) as refused:
        parse_ruleset(f'contest = "晨光"\n[layout]\n{toml}\n', "a.toml")
    (mistake,) = refused.value.mistakes
    assert (mistake.where, mistake.code) == (where, code)
    for lang in ("zh", "en"):
        assert Wording.load(lang).say(f"error.{code}", mistake.facts)


def test_it_is_said_in_words() -> None:
    wording = Wording.load("zh")
    verdict = Layout(body_font="宋体", title_size="二号", level="warning").check(draft(), DAY)
    assert wording.say("summary.layout.warn", verdict.facts) == "与要求不同的：正文字体"
    (finding,) = verdict.findings
    assert wording.say("finding.layout.differs.message", finding.facts) == "正文字体是 仿宋_GB2312，要求 宋体"
    passed = Layout(title_size="二号").check(draft(), DAY)
    assert wording.say("summary.layout.pass", passed.facts) == "标题字号符合要求"
