"""A copy in which its writer has made corrections is annotated again: our earlier comments go, others' stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from essaycheck.annotate import annotate
from essaycheck.readers import docx
from tests.annotate.copies import TAG, comments, parts, ranges, root
from tests.annotate.drafts import CASES, LAYOUTS, commented, plain
from tests.annotate.test_annotate import RULESET, ZH, checked
from tests.docx_builder import docx as written
from tests.docx_builder import package, paragraph, part, relationships, run

if TYPE_CHECKING:
    from collections.abc import Mapping

W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
EXTENDED = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"


def annotated(draft: bytes) -> bytes:
    return annotate(draft, checked(draft)[1], RULESET.identity, ZH)


def replaced(copy: bytes, name: str, *words: tuple[str, str]) -> bytes:
    """The package with other words in one of its parts, as a writer has put them there."""
    found: dict[str, str | bytes] = dict(parts(copy))
    text = parts(copy)[name].decode()
    for old, new in words:
        assert old in text
        text = text.replace(old, new)
    return package({**found, name: text})


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_copy_of_a_copy_is_the_copy(layout: str) -> None:
    once = annotated(LAYOUTS[layout](*CASES["implausible"]))
    again = annotated(once)
    assert comments(again) == comments(once)
    assert ranges(root(parts(again)["word/document.xml"])) == ranges(root(parts(once)["word/document.xml"]))
    assert docx.read(again).paragraphs == docx.read(once).paragraphs


def test_what_was_corrected_in_the_copy_is_not_commented_on_again() -> None:
    once = annotated(plain(*CASES["implausible"]))
    corrected = replaced(once, "word/document.xml", ("10012345678", "13800001234"))
    before, after = comments(once), comments(annotated(corrected))
    assert [each.words for each in after[1:]] == [
        each.words for each in before[1:] if each.words != "10012345678"
    ]


def test_comments_of_others_stay_and_are_told() -> None:
    again = annotated(annotated(commented(*CASES["good"])))
    authors = [each.get(f"{TAG}author") for each in root(parts(again)["word/comments.xml"])]
    assert authors.count("编辑") == 1
    assert "原来的批注" in parts(again)["word/comments.xml"].decode()
    (note,) = [note for note in docx.read(again).notes if note.code == "comments"]
    assert (note.number, note.quotes) == (2, ("人民的事，大", "家办"))


OURS = '<w:comment w:id="{}" w:author="essaycheck">' + paragraph("批语") + "</w:comment>"
THEIRS = OURS.replace("essaycheck", "编辑")
AROUND = '<w:commentRangeStart w:id="{0}"/>{1}<w:commentRangeEnd w:id="{0}"/>'
REFERENCE = '<w:commentReference w:id="{}"/>'


def test_our_comments_are_nobodys_residue() -> None:
    content = paragraph("前", AROUND.format(1, run("话")), f"<w:r>{REFERENCE.format(1)}</w:r>")
    reading = docx.read(written(content, comments=OURS.format(1)))
    assert [(note.code, note.number, note.spans) for note in reading.notes] == [("own-comments", 1, ())]
    assert reading.people == ()


def test_a_number_that_another_comment_has_as_well_keeps_its_marks() -> None:
    content = paragraph("题目在此", AROUND.format(1, run("话")), f"<w:r>{REFERENCE.format(1)}</w:r>")
    copy = annotated(written(content, "正文。", comments=OURS.format(1) + THEIRS.format(1)))
    assert ranges(root(parts(copy)["word/document.xml"]))["1"] == "话"


def test_what_stands_in_one_run_with_a_reference_stays() -> None:
    content = paragraph(
        "题目", AROUND.format(1, run("在")), f"<w:r><w:rPr/>{REFERENCE.format(1)}<w:t>此</w:t></w:r>"
    )
    copy = annotated(written(content, "正文。", comments=OURS.format(1)))
    assert docx.read(copy).paragraphs[0].text == "题目在此"


ENTRY = '<w15:commentEx w15:paraId="{}" w15:done="0"/>'
ANSWER = '<w15:commentEx w15:paraId="{}" w15:paraIdParent="{}" w15:done="0"/>'


def answered(entries: str) -> Mapping[str, str]:
    """What Word keeps beside the comments of who answers whom, and who may read it."""
    named = {"c": ("comments", "comments.xml"), "e": (EXTENDED, "commentsExtended.xml")}
    return {
        "word/_rels/document.xml.rels": relationships({**named, "x": (EXTENDED, "https://a.cn/x.xml")}),
        "word/commentsExtended.xml": f'<w15:commentsEx xmlns:w15="{W15}">{entries}</w15:commentsEx>',
        "word/comments.xml": part(
            "comments", OURS.format(1).replace("<w:p>", '<w:p w14:paraId="0A">', 1) + THEIRS.format(2)
        ).replace("<w:comments ", f'<w:comments xmlns:w14="{W14}" ', 1),
    }


def test_an_answer_to_one_of_ours_becomes_a_comment_of_its_own() -> None:
    content = (f"<w:r>{REFERENCE.format(number)}</w:r>" for number in (1, 2))
    entries = ENTRY.format("0A") + ANSWER.format("0B", "0A") + ENTRY.format("0C") + ANSWER.format("0D", "0C")
    draft = written(paragraph("题目在此", *content), "正文。", comments=" ", extra=answered(entries))
    left = root(parts(annotated(draft))["word/commentsExtended.xml"])
    assert [tuple(entry.attrib.values()) for entry in left] == [("0B", "0"), ("0C", "0"), ("0D", "0C", "0")]
