"""Comments at any place of any paragraph, whatever its text is made of."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaycheck.annotate import annotate
from essaycheck.checking import check_essay
from essaycheck.errors import UnreadableEssayError
from essaycheck.essay import Span
from essaycheck.readers import docx
from essaycheck.recognition import recognise
from essaycheck.rule import Context
from essaycheck.rulesets import parse_ruleset
from essaycheck.verdict import Finding, Verdict
from essaycheck.wording import Wording
from tests.annotate.copies import Comment, assert_nothing_else_changed, comments, parts, root, visible
from tests.docx_builder import docx as written
from tests.docx_builder import paragraph, run, textbox

if TYPE_CHECKING:
    from essaycheck.errors import Fact
    from essaycheck.report import CheckedDraft

RULESET = parse_ruleset('contest = "测试"\n[title]\n', "essaycheck.toml")
FACTS: dict[str, Fact] = {"term": "词", "number": 1}
WANTED: dict[str, Fact] = {"found": 0, "needed": 1, "terms": (), "doubtful": ("词",), "any_of": ("词",)}


def checked(original: bytes) -> CheckedDraft:
    essay = recognise(docx.read(original), path="稿.docx", sha256="0" * 64)
    return check_essay(essay, RULESET, Context(datetime.date(2026, 1, 1)))


def commented_at(original: bytes, *spans: Span) -> list[Comment]:
    """The comments of a copy with a finding at each of the spans."""
    copy = annotate_at(original, *spans)
    assert_nothing_else_changed(original, copy)
    assert docx.read(copy).paragraphs == docx.read(original).paragraphs
    return comments(copy)[1:]


def annotate_at(original: bytes, *spans: Span) -> bytes:
    findings = tuple(Finding("keywords.doubtful", FACTS, span, "warning") for span in spans)
    draft = checked(original)._replace(verdicts=(Verdict("keywords", WANTED, findings),))
    return annotate(original, draft, RULESET.identity, Wording.load("en"))


LINK = "<w:hyperlink>{}</w:hyperlink>".format
INSERTED = '<w:ins w:id="9" w:author="甲">{}</w:ins>'.format
TEXTS = st.text("天地玄黄宇宙洪荒日月 𠀀a", min_size=1, max_size=6)
RUNS = st.builds(run, TEXTS, st.sampled_from(["", "<w:b/>", "<w:vanish/>"]))
PIECES = st.lists(RUNS | RUNS.map(LINK) | RUNS.map(INSERTED), min_size=1, max_size=5)


@given(PIECES, st.data())
def test_any_words_are_commented_exactly(pieces: list[str], data: st.DataObject) -> None:
    original = written("题目在此", paragraph(*pieces), "正文。")
    text = docx.read(original).paragraphs[1].text
    ends = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    spans = sorted(Span(1, *pair) for pair in data.draw(st.lists(ends, min_size=1, max_size=4)))
    assert [each.words for each in commented_at(original, *spans)] == [
        text[start:end] for _, start, end in spans
    ]


FORMULA = "<m:oMathPara><m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath></m:oMathPara>"
RUBY = f"<w:r><w:ruby><w:rt>{run('shui')}</w:rt><w:rubyBase>{run('水渠')}</w:rubyBase></w:ruby></w:r>"
PICTURE = "<w:r><w:t>前</w:t><w:drawing><wp:inline/></w:drawing><w:t>后</w:t></w:r>"
LOOSE = "<w:r><w:t>  前后  </w:t><w:tab/><w:t> 左<!-- x -->右 </w:t></w:r>"
ENDED = '<w:rPr><w:del w:id="4" w:author="甲"/></w:rPr>'


@pytest.mark.parametrize(
    ("content", "span", "words"),
    [
        pytest.param(f"甲{FORMULA}乙", Span(1, 2, 3), "x+y", id="a formula is one thing"),
        pytest.param(f"甲{FORMULA}乙", Span(1, 0, 2), "甲x+y", id="a formula is taken whole at the end"),
        pytest.param(RUBY, Span(1, 1, 2), "水渠", id="a ruby is one thing"),
        pytest.param(PICTURE, Span(1, 0, 1), "前", id="before a picture"),
        pytest.param(PICTURE, Span(1, 1, 2), "", id="a picture"),
        pytest.param(PICTURE, Span(1, 1, 3), "后", id="a picture and what is behind it"),
        pytest.param(LOOSE, Span(1, 1, 3), "后\t", id="space that Word does not show"),
        pytest.param(LOOSE, Span(1, 3, 4), "左右", id="a text with a remark inside is one thing"),
        pytest.param("甲乙", Span(1, 1, 1), "", id="a point in the text"),
        pytest.param("甲乙", Span(1, 2, 2), "", id="the point behind the text"),
        pytest.param("", Span(1, 0, 0), "", id="an empty paragraph"),
    ],
)
def test_what_cannot_be_split_stays_whole(content: str, span: Span, words: str) -> None:
    inner = content.replace("甲<", f"{run('甲')}<").replace(">乙", f">{run('乙')}")
    original = written("题目在此", paragraph(inner) if inner else "<w:p/>", "正文。")
    assert [each.words for each in commented_at(original, span)] == [words]


def test_words_may_begin_in_a_paragraph_whose_end_is_deleted() -> None:
    original = written("题目在此", paragraph("天地玄", properties=ENDED), paragraph("黄宇宙"))
    assert [each.words for each in commented_at(original, Span(1, 1, 5))] == ["地玄黄宇"]


def test_a_comment_in_a_text_box_stands_in_one_of_its_two_forms() -> None:
    original = written("题目在此", paragraph(textbox("框里的话"), "正文。"))
    assert [each.words for each in commented_at(original, Span(2, 0, 2))] == ["框里"]


def test_comments_on_the_same_words_stand_in_their_order() -> None:
    original = written("题目在此", "天地玄黄")
    copy = annotate_at(original, Span(1, 1, 3), Span(1, 1, 3))
    tree = root(parts(copy)["word/document.xml"])
    references = [each for each in visible(tree) if each.tag.endswith("}commentReference")]
    assert [int(each.values()[0]) for each in references] == [0, 1, 2]


BROKEN_FIELD = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'


def test_a_field_without_end_hides_nothing() -> None:
    original = written("题目在此", paragraph(f"{BROKEN_FIELD}{run('天地玄黄')}"))
    assert [each.words for each in commented_at(original, Span(1, 1, 3))] == ["地玄"]


NOTE = '<w:footnote w:id="2"><w:p><w:r><w:t>注里的话</w:t></w:r></w:p></w:footnote>'
REFERENCE = '<w:r><w:footnoteReference w:id="2"/></w:r>'


def test_a_comment_on_a_note_stands_at_its_mark_and_says_so() -> None:
    original = written("题目在此", paragraph(f"{run('前')}{REFERENCE}{run('后')}"), footnotes=NOTE)
    (comment,) = commented_at(original, Span(2, 0, 2))
    assert comment.words == ""


def test_a_comment_on_a_note_whose_mark_is_in_a_field_code_stands_on_the_title() -> None:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    field = f"{run('前')}{mark('begin')}{REFERENCE}{mark('separate')}{run('后')}{mark('end')}"
    (comment,) = commented_at(written("题目在此", paragraph(field), footnotes=NOTE), Span(2, 0, 2))
    assert comment.words == "题目在此"


def test_a_deleted_paragraph_counts_for_nothing() -> None:
    gone = f"<w:tc>{paragraph('天地')}{paragraph(properties=ENDED)}</w:tc>"
    original = written("题目在此", f"<w:tbl><w:tr>{gone}</w:tr></w:tbl>", "玄黄宇宙")
    assert [each.words for each in commented_at(original, Span(2, 1, 3))] == ["黄宇"]


def test_a_comment_on_a_header_stands_on_the_title_and_says_so() -> None:
    original = written("题目在此", "正文。", headers=(paragraph("页眉的话"),))
    (comment,) = commented_at(original, Span(2, 0, 2))
    assert comment.words == "题目在此"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ((), ""),
        (("<w:p/>", "<w:p/>"), ""),
        ((paragraph(textbox("框里的话")),), "框里的话"),
    ],
)
def test_without_a_title_the_first_paragraph_stands_for_the_whole(
    content: tuple[str, ...], words: str
) -> None:
    original = written(*content, headers=(paragraph("页眉的话"),))
    draft = checked(original)._replace(title_span=None)
    if not content:
        with pytest.raises(UnreadableEssayError, match="uncopied"):
            annotate(original, draft, RULESET.identity, Wording.load("zh"))
        return
    copy = annotate(original, draft, RULESET.identity, Wording.load("zh"))
    assert {each.words for each in comments(copy)} == {words}
