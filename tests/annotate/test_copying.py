"""What can be read but not copied is refused, and what a copy holds beside the comments."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from essaycheck import limits
from essaycheck.annotate import annotate
from essaycheck.errors import UnreadableEssayError
from essaycheck.verdict import Finding, Verdict
from essaycheck.wording import Wording
from tests.annotate.copies import TAG, comments, parts, root
from tests.annotate.drafts import CASES, commented, one_cell, plain
from tests.annotate.test_annotate import RULESET, ZH, checked
from tests.docx_builder import TYPES, content_types, docx, paragraph, part, relationships

if TYPE_CHECKING:
    from collections.abc import Mapping

    from essaycheck.errors import Fact

DTD = (
    '<?xml version="1.0"?><!DOCTYPE w:settings [<!ENTITY a "aaaa">]><w:settings xmlns:w="x">&a;</w:settings>'
)


def with_parts(extra: Mapping[str, str | bytes]) -> bytes:
    return docx("题目在此", "正文。", extra=extra)


def document_of_type(kind: str) -> bytes:
    return with_parts(
        {
            "[Content_Types].xml": content_types("word/document.xml", {}).replace(
                f"{TYPES}.document.main", kind
            )
        }
    )


def comments_of_type(kind: str) -> bytes:
    types = content_types("word/document.xml", {"word/comments.xml": "comments"})
    return with_parts(
        {
            "[Content_Types].xml": types.replace(f"{TYPES}.comments", kind),
            "word/_rels/document.xml.rels": relationships({"c": ("comments", "comments.xml")}),
            "word/comments.xml": part("comments", ""),
        }
    )


def relationship_without_id() -> bytes:
    named = relationships({"rId1": ("officeDocument", "word/document.xml")})
    further = '<Relationship Type="x" Target="http://a.cn" TargetMode="External"/>'
    return with_parts({"_rels/.rels": named.replace("</Relationships>", f"{further}</Relationships>")})


def styles_of_type(kind: str) -> bytes:
    types = content_types("word/document.xml", {"word/styles.xml": "styles"})
    return with_parts(
        {
            "[Content_Types].xml": types.replace(f"{TYPES}.styles", kind),
            "word/_rels/document.xml.rels": relationships({"s": ("styles", "styles.xml")}),
            "word/styles.xml": part("styles", ""),
        }
    )


def picture_without_type() -> bytes:
    types = content_types("word/document.xml", {}).replace(
        "</Types>", '<Override PartName="/word/a.png"/></Types>'
    )
    picture = relationships({"p": ("image", "a.png")})
    return with_parts(
        {"[Content_Types].xml": types, "word/_rels/document.xml.rels": picture, "word/a.png": b"x"}
    )


def styles_without_relationship() -> bytes:
    """The styles stand there under a strange type, and python-docx would add its own."""
    strange = ("http://example.org/styles", "styles.xml")
    return docx(
        "题目在此",
        "正文。",
        extra={
            "word/_rels/document.xml.rels": relationships({"s": strange}),
            "[Content_Types].xml": content_types("word/document.xml", {"word/styles.xml": "styles"}),
            "word/styles.xml": part("styles", ""),
        },
    )


@pytest.mark.parametrize(
    ("original", "code"),
    [
        pytest.param(docx("题目在此", "正文。", strict=True), "uncopied", id="Strict"),
        pytest.param(document_of_type(f"{TYPES}.template.main"), "uncopied", id="a template"),
        pytest.param(
            document_of_type("application/vnd.ms-word.document.macroEnabled.main"),
            "uncopied",
            id="with macros",
        ),
        pytest.param(with_parts({"[Content_Types].xml": "<Types/>"}), "uncopied", id="without types"),
        pytest.param(comments_of_type("application/comments"), "uncopied", id="comments of a strange type"),
        pytest.param(styles_of_type("application/styles"), "uncopied", id="styles of a strange type"),
        pytest.param(picture_without_type(), "uncopied", id="a part without a type"),
        pytest.param(relationship_without_id(), "uncopied", id="a relationship without an id"),
        pytest.param(styles_without_relationship(), "uncopied", id="styles that nothing names"),
        pytest.param(with_parts({"word/settings.xml": DTD}), "damaged", id="a DTD where nobody reads"),
        pytest.param(with_parts({"word/settings.xml": "<a>"}), "damaged", id="a part that is no XML"),
    ],
)
def test_what_cannot_be_copied_is_refused(original: bytes, code: str) -> None:
    _, draft = checked(original)
    with pytest.raises(UnreadableEssayError) as error:
        annotate(original, draft, RULESET.identity, ZH)
    assert error.value.code == code


def test_another_main_part_than_that_which_was_read_is_refused() -> None:
    strange = ("http://example.org/officeDocument", "word/other.xml")
    both = relationships({"a": strange, "b": ("officeDocument", "word/document.xml")})
    original = with_parts({"_rels/.rels": both, "word/other.xml": part("document", "<w:body/>")})
    with pytest.raises(UnreadableEssayError, match="uncopied"):
        annotate(original, checked(plain(*CASES["good"]))[1], RULESET.identity, ZH)


@pytest.mark.parametrize("more", [0, 1])
def test_eight_mebibytes_of_xml_are_the_limit(more: int, monkeypatch: pytest.MonkeyPatch) -> None:
    original = with_parts({"word/media/picture.png": bytes(5000), "empty.xml": b""})
    size = sum(len(content) for name, content in parts(original).items() if not name.endswith(".png"))
    monkeypatch.setattr(limits, "ANNOTATED", size - more)
    _, draft = checked(original)
    if not more:
        assert comments(annotate(original, draft, RULESET.identity, ZH))
        return
    with pytest.raises(UnreadableEssayError) as error:
        annotate(original, draft, RULESET.identity, ZH)
    assert (error.value.code, error.value.facts["limit"]) == ("too-large", "annotated")


def annotated(original: bytes) -> bytes:
    return annotate(original, checked(original)[1], RULESET.identity, ZH)


def style_ids(copy: bytes) -> list[str]:
    return [style.get(f"{TAG}styleId") for style in root(parts(copy)["word/styles.xml"]).iter(f"{TAG}style")]


def test_the_styles_of_comments_are_defined_and_no_others_brought_along() -> None:
    assert style_ids(annotated(plain(*CASES["good"]))) == ["CommentReference", "CommentText"]


def test_the_styles_of_comments_under_other_names_are_used() -> None:
    copy = annotated(one_cell(*CASES["good"]))
    assert style_ids(copy) == ["a7", "CommentText"]
    for name in ("word/document.xml", "word/comments.xml"):
        assert {style.get(f"{TAG}val") for style in root(parts(copy)[name]).iter(f"{TAG}rStyle")} == {"a7"}


def test_the_style_that_has_the_name_that_is_needed_is_used() -> None:
    named = '<w:style w:type="character" w:styleId="CommentReference"/>'
    assert style_ids(annotated(docx("题目在此", "正文。", styles=named))) == [
        "CommentReference",
        "CommentText",
    ]


def test_comments_of_others_stay_and_none_gets_its_number() -> None:
    found = root(parts(annotated(commented(*CASES["placeholder"])))["word/comments.xml"])
    numbers = [each.get(f"{TAG}id") for each in found]
    assert [each.get(f"{TAG}author") for each in found] == ["编辑"] + ["essaycheck"] * (len(found) - 1)
    assert numbers[0] == "7"
    assert len({"0", *numbers}) == len(numbers) + 1  # 0 is that of a comment without its text


def test_comments_mask_numbers_and_hold_no_control_characters() -> None:
    original = docx(
        "题目在此", "作者：殷明川", "电话：1380000123", "单位：青石县第一中学", "人民写了正文，电话写错了。",
        headers=(paragraph("热线：13800001234"),),
    )  # fmt: skip
    _, draft = checked(original)
    ruleset = RULESET.identity._replace(contest="征文\x07\ufffe\u202e")
    texts = "".join(comment.text for comment in comments(annotate(original, draft, ruleset, ZH)))
    assert "1380000123" not in texts
    assert not set("\x07\ufffe\u202e") & set(texts)
    revealed = comments(annotate(original, draft, ruleset, Wording.load("zh", reveal=True)))
    assert any("1380000123" in comment.text for comment in revealed)


def test_a_comment_says_what_is_wrong_what_to_do_and_why() -> None:
    summary, comment = comments(annotated(plain(*CASES["empty"])))
    assert summary.text.split("\n")[0] == "essaycheck：不合格。对照的规则：测试征文"
    assert summary.text.split("\n")[1].startswith("× 作者信息：")
    assert comment.text == "× 作者信息：写了“单位”，后面是空的\n请补上工作单位"


def test_keywords_that_need_not_be_there_are_one_line_of_the_summary() -> None:
    original = docx("题目在此", "作者：殷明川", "人民的事，大家办。")
    _, draft = checked(original)
    missing = (Finding("keywords.missing", {}),)
    draft = draft._replace(
        verdicts=tuple(
            Verdict("keywords", {"found": 0, "any_of": (term,)}, missing, level="info", name=term)
            for term in ("春天", "秋天")
        )
    )
    (summary,) = comments(annotate(original, draft, RULESET.identity, ZH))
    assert summary.text.split("\n")[1:-1] == ["· 主题词：没有写到 春天、秋天（只作参考）"]


def test_the_summary_names_what_one_draft_cannot_be_judged_by() -> None:
    original = docx("题目在此", "作者：殷明川", "人民的事，大家办。")
    copy = annotate(original, checked(original)[1], RULESET.identity, ZH, ("originality", "entries"))
    assert "\n○ 重复、投稿篇数：未检查。" in comments(copy)[0].text
    copy = annotate(original, checked(original)[1], RULESET.identity, ZH)
    assert "○ 重复" not in comments(copy)[0].text


def test_a_long_title_does_not_make_a_long_comment() -> None:
    original = docx("很长的题目" * 300, "作者：殷明川", "人民的事，大家办。")
    _, draft = checked(original)
    facts: dict[str, Fact] = {"title": "很长的题目" * 300, "count": 1500, "max": 10, "over": 1490}
    draft = draft._replace(verdicts=(Verdict("title", facts, (Finding("title.over", facts),)),))
    summary, comment = comments(annotate(original, draft, RULESET.identity, ZH))
    assert "很长的题目" in summary.text
    assert "1500 字" in comment.text
    assert max(map(len, f"{summary.text}\n{comment.text}".split("\n"))) <= 500


def test_the_words_of_the_notice_stand_below_what_fails() -> None:
    original = plain(*CASES["missing"])
    _, draft = checked(original)
    with_basis = tuple(verdict._replace(basis="一般不超过60字") for verdict in draft.verdicts)
    copy = annotate(original, draft._replace(verdicts=with_basis), RULESET.identity, ZH)
    ends = [comment.text.endswith("\n通知：一般不超过60字") for comment in comments(copy)[1:]]
    assert ends
    assert all(ends)
