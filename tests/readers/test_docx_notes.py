from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from essaycheck.essay import Page
from essaycheck.readers import docx
from tests import docx_builder as build
from tests.docx_builder import paragraph, run, textbox

if TYPE_CHECKING:
    from essaycheck.essay import Note, Reading

CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>题</dc:title><dc:creator>{}</dc:creator>'
    "<cp:lastModifiedBy>{}</cp:lastModifiedBy></cp:coreProperties>"
)
CORE_TYPE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"


def read(*content: str, **parts: Any) -> Reading:
    return docx.read(build.docx(*content, **parts))


def note(code: str, *content: str, **parts: Any) -> Note:
    (found,) = (n for n in read(*content, **parts).notes if n.code == code)
    return found


def test_clean_draft_has_no_notes() -> None:
    found = read("正文", textbox().replace("<w:r>", "<w:p><w:r>").replace("</w:r>", "</w:r></w:p>"))

    assert (found.notes, found.people, found.page) == ((), (), None)


def test_tracked_changes() -> None:
    content = paragraph(
        "前",
        f'<w:ins w:author="甲" w:id="1">{run("新的")}</w:ins>',
        f'<w:del w:author="乙">{run("旧")}</w:del>',
        '<w:r><w:rPr><w:rPrChange w:author=" 甲 "><w:rPr/></w:rPrChange></w:rPr><w:t>后</w:t></w:r>',
        properties='<w:rPr><w:ins w:author=""/></w:rPr>',
    )

    found = note("revisions", content)

    assert found.number == 4
    assert [tuple(s) for s in found.spans] == [(0, 0, 0), (0, 1, 3), (0, 3, 3), (0, 3, 3)]
    assert found.quotes == ()
    assert read(content).people == ("甲", "乙")


def test_changes_around_blocks_have_no_place() -> None:
    found = note("revisions", f"<w:ins>{paragraph('段')}</w:ins>")

    assert (found.number, found.spans) == (1, ())


def test_insertion_that_reaches_into_the_next_paragraph_keeps_its_beginning() -> None:
    found = note("revisions", f"<w:p><w:ins>{run('a')}{paragraph(textbox('框'))}</w:ins></w:p>")

    assert found.number == 1


def test_places_follow_a_joined_paragraph() -> None:
    marked = f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('甲')}<w:ins>{run('乙')}</w:ins></w:p>"

    found = note("revisions", "首", marked, f"<w:p><w:ins>{run('丙')}</w:ins></w:p>")

    assert [tuple(s) for s in found.spans] == [(1, 0, 0), (1, 1, 2), (1, 2, 3)]


def test_places_in_a_paragraph_that_is_gone_are_left_out() -> None:
    gone = f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del>{run('甲')}</w:del></w:p>"

    found = note("revisions", "首", gone, gone)

    assert (found.number, found.spans) == (4, ())


def test_at_most_twenty_places() -> None:
    found = note("revisions", *[paragraph(f"<w:ins>{run('字')}</w:ins>")] * 30)

    assert (found.number, len(found.spans)) == (30, 20)


def commented(id_: int, content: str) -> str:
    return (
        f'<w:commentRangeStart w:id="{id_}"/>{content}<w:commentRangeEnd w:id="{id_}"/>'
        f'<w:r><w:commentReference w:id="{id_}"/></w:r>'
    )


COMMENT = '<w:comment w:id="{}" w:author="{}">' + paragraph("批语") + "</w:comment>"


def test_comments_with_the_words_they_are_on() -> None:
    content = paragraph("前", commented(1, run("可疑的话")), "后")
    comments = COMMENT.format(1, "王老师") + COMMENT.format(2, "李老师")

    found = note("comments", content, comments=comments)

    assert (found.number, found.quotes) == (2, ("可疑的话",))
    assert [tuple(s) for s in found.spans] == [(0, 1, 5)]
    assert read(content, comments=comments).people == ("王老师", "李老师")


def test_comment_text_is_no_text() -> None:
    assert [p.text for p in read("文", comments=COMMENT.format(1, "甲")).paragraphs] == ["文"]


def test_comment_over_paragraphs_is_told_by_its_first_one() -> None:
    start, end = '<w:commentRangeStart w:id="1"/>', '<w:commentRangeEnd w:id="1"/>'

    found = note("comments", paragraph("前", start, "甲"), paragraph("乙", end, "丙"))

    assert [tuple(s) for s in found.spans] == [(0, 1, 2)]
    assert found.quotes == ("甲",)


def test_comment_without_a_range() -> None:
    reference = '<w:r><w:commentReference w:id="5"/></w:r>'
    astray = '<w:commentRangeStart w:id="6"/><w:commentRangeEnd w:id="7"/>'

    found = note("comments", astray, paragraph("前", reference, "后"))

    assert (found.number, [tuple(s) for s in found.spans], found.quotes) == (1, [(0, 1, 1)], ("",))


def test_long_quotes_are_cut() -> None:
    (quote,) = note("comments", paragraph(commented(1, run("长" * 200)))).quotes
    (hidden,) = note(
        "hidden", paragraph("见", run("藏" * 60, "<w:vanish/>"), run("匿" * 60, "<w:vanish/>"))
    ).quotes

    assert quote == "长" * 80
    assert hidden == "藏" * 60 + "匿" * 20


PIC = "<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
IMAGE = '<w:pict><v:shape style="position:absolute"><v:imagedata/></v:shape></w:pict>'


@pytest.mark.parametrize("strict", [False, True], ids=["transitional", "strict"])
def test_pictures_but_not_the_looks_of_objects(strict: bool) -> None:
    equation = "<w:object><v:shape><v:imagedata/></v:shape></w:object>"
    logo = paragraph(PIC)

    found = note(
        "pictures",
        paragraph("图", PIC),
        paragraph(f"<w:r>{IMAGE}{equation}</w:r>"),
        headers=(logo,),
        strict=strict,
    )

    assert found.number == 2
    assert [tuple(s) for s in found.spans] == [(0, 2, 2), (1, 0, 0)]


def test_word_art_but_no_watermarks() -> None:
    art = '<w:r><w:pict><v:shape style="position:absolute"><v:textpath string="{}"/></v:shape></w:pict></w:r>'
    body = (paragraph("前", art.format("美术字")), paragraph("后", art.format(" ")))

    found = note("wordart", *body, headers=(paragraph(art.format("样张")),))

    assert (found.number, found.quotes) == (1, ("美术字",))
    assert [tuple(s) for s in found.spans] == [(0, 1, 1)]


def test_other_files_that_word_shows_in_their_place() -> None:
    body = (paragraph("前", '<w:subDoc r:id="rId1"/>'), '<w:altChunk r:id="rId2"/>')
    gone = '<w:p><w:del><w:subDoc r:id="rId3"/></w:del></w:p>'

    found = note("elsewhere", *body, gone, headers=('<w:altChunk r:id="rId4"/>',))

    assert (found.number, found.quotes) == (2, ())
    assert [tuple(s) for s in found.spans] == [(0, 1, 1)]


def test_text_boxes_that_hold_text() -> None:
    found = note("textboxes", paragraph("主", textbox("", "框里的话"), textbox("")))

    assert found.number == 1
    assert [tuple(s) for s in found.spans] == [(2, 0, 4)]


def test_characters_that_nobody_sees() -> None:
    found = note("zero-width", "群\u200b众\ufeff路线", "文")

    assert found.number == 2
    assert [tuple(s) for s in found.spans] == [(0, 1, 2), (0, 3, 4)]


def test_characters_that_another_program_has_lost() -> None:
    found = note("undecodable", "群\ufffd路线", "文\ufffd\ufffd")

    assert found.number == 3
    assert [tuple(s) for s in found.spans] == [(0, 1, 2), (1, 1, 2), (1, 2, 3)]


def test_people_in_the_properties() -> None:
    extra = {
        "docProps/core.xml": CORE.format("李明", "王芳"),
        "_rels/.rels": build.relationships(
            {"a": ("officeDocument", "word/document.xml"), "b": (CORE_TYPE, "docProps/core.xml")}
        ),
    }

    assert read("文", extra=extra).people == ("李明", "王芳")


A4 = '<w:pgSz w:w="11906" w:h="16838"/>'
MARGINS = '<w:pgMar w:top="2098" w:bottom="1985" w:left="1588" w:right="1474"/>'


def test_the_last_section_says_the_page() -> None:
    first = '<w:p><w:pPr><w:sectPr><w:pgSz w:w="1" w:h="1"/><w:pgMar w:top="1"/></w:sectPr></w:pPr></w:p>'

    found = read("文", first, section=A4 + MARGINS, headers=(paragraph("眉"),))

    assert found.page == Page(595.3, 841.9, 104.9, 99.25, 79.4, 73.7)


@pytest.mark.parametrize("section", [A4, MARGINS, '<w:pgSz w:w="x" w:h="1"/>' + MARGINS])
def test_half_a_page_is_none(section: str) -> None:
    assert read("文", section=section).page is None


def test_measures_with_units() -> None:
    section = '<w:pgSz w:w="210mm" w:h="297mm"/><w:pgMar w:top="1in" w:bottom="72pt" w:left="2.54cm" w:right="6pc"/>'

    page = read("文", section=section, strict=True).page

    assert page is not None
    assert [round(value, 1) for value in page] == [595.3, 841.9, 72, 72, 72, 72]
