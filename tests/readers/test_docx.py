from __future__ import annotations

import io
import zipfile

import pytest

from essaycheck.errors import UnreadableEssayError
from essaycheck.essay import OBJECT, Cell, Paragraph, Reading
from essaycheck.readers import docx
from tests import docx_builder as build
from tests.docx_builder import paragraph, run, table, textbox


def read(*content: str, **parts: object) -> Reading:
    return docx.read(build.docx(*content, **parts))  # type: ignore[arg-type]


def texts(reading: Reading, *kinds: str) -> list[str]:
    return [p.text for p in reading.paragraphs if not kinds or p.kind in kinds]


def only(*content: str, **parts: object) -> Paragraph:
    (found,) = read(*content, **parts).paragraphs
    return found


def begin(code: str = " PAGE ") -> str:
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{code}</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )


END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def t(text: str, attributes: str = ' xml:space="preserve"') -> str:
    return f"<w:r><w:t{attributes}>{text}</w:t></w:r>"


INSIDE = {
    "runs join": (t("春风") + t("化雨"), "春风化雨"),
    "hyperlink": (f"<w:hyperlink>{t('链接')}</w:hyperlink>", "链接"),
    "simple field": (f'<w:fldSimple w:instr=" AUTHOR ">{t("李明")}</w:fldSimple>', "李明"),
    "smart tag": (f"<w:smartTag>{t('甲')}</w:smartTag>", "甲"),
    "custom XML": (f"<w:customXml><w:customXmlPr/>{t('乙')}</w:customXml>", "乙"),
    "direction": (f"<w:dir>{t('丙')}</w:dir><w:bdo>{t('丁')}</w:bdo>", "丙丁"),
    "content control in the line": (f"<w:sdt><w:sdtPr/><w:sdtContent>{t('控件')}</w:sdtContent></w:sdt>", "控件"),
    "unknown namespace": (f'<x:y xmlns:x="urn:x">{t("戊")}<x:t>己</x:t></x:y>', "戊"),
    "field code dropped": (begin("CODE") + t("结果") + END, "结果"),
    "text inside a code dropped": (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + t("IF") + END + t("后"),
        "后",
    ),
    "nested field in a result": (begin() + t("外") + begin() + t("内") + END + t("尾") + END, "外内尾"),
    "nested field in a code": (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        + begin()
        + t("内")
        + END
        + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + t("结果")
        + END,
        "结果",
    ),
    "field end without begin": (END + t("正文"), "正文"),
    "field separator without begin": ('<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + t("正文"), "正文"),
    "field mark of no type": ("<w:r><w:fldChar/></w:r>" + t("正文"), "正文"),
    "field whose code never ends": (
        t("前") + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + t("后") + begin() + t("果") + END,
        "前后果",
    ),
    "inserted": (f'<w:ins w:id="1" w:author="甲">{t("新")}</w:ins>', "新"),
    "moved here": (f"<w:moveTo>{t('来')}</w:moveTo>", "来"),
    "deleted": (f"<w:del>{t('旧')}<w:r><w:delText>旧</w:delText></w:r></w:del>{t('留')}", "留"),
    "moved away": (f"<w:moveFrom>{t('去')}</w:moveFrom>{t('留')}", "留"),
    "deleted inside inserted": (f"<w:ins>{t('新')}<w:del>{t('旧')}</w:del></w:ins>", "新"),
    "former properties": ("<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>在</w:t></w:r>", "在"),
    "ruby": (
        f"<w:r><w:ruby><w:rubyPr/><w:rt>{t('hàn')}</w:rt><w:rubyBase>{t('汉')}</w:rubyBase></w:ruby></w:r>",
        "汉",
    ),
    "tabs and breaks": ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:ptab/><w:br/><w:cr/><w:t>c</w:t></w:r>", "a\tb\t\n\nc"),
    "page break": ('<w:r><w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t></w:r>', "a\nb"),
    "rendered page break": ("<w:r><w:t>a</w:t><w:lastRenderedPageBreak/><w:t>b</w:t></w:r>", "ab"),
    "hyphens": ("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t></w:r>", "a-bc"),
    "symbol": ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "\uf0fc"),
    "symbol below the private use area": ('<w:r><w:sym w:font="Symbol" w:char="20"/></w:r>', "\uf020"),
    "symbol that is none": ('<w:r><w:sym w:char="zz"/><w:sym/><w:sym w:char="D800"/></w:r>', "\ufffd\ufffd\ufffd"),
    "space kept": (t(" a "), " a "),
    "space dropped": (t(" a\n", ""), "a"),
    "ideographic space is text": (t("\u3000a\u3000", ""), "\u3000a\u3000"),
    "line end in text": (t("a\nb&#13;c"), "a b c"),
    "empty text": ("<w:r><w:t/></w:r>" + t("a"), "a"),
    "comment inside text": (t("前<!-- 注 -->后"), "前后"),
    "processing instruction inside text": (t("前<?x y?>后"), "前后"),
    "character data": (t("<![CDATA[a<b]]>"), "a<b"),
    "formula": (f"<m:oMath>{'<m:r><m:t>x</m:t></m:r>'}</m:oMath>", "x"),
    "note references": (
        t("甲") + '<w:r><w:footnoteReference w:id="9"/></w:r>' + t("乙") + '<w:r><w:endnoteReference w:id="9"/></w:r>',
        f"甲{OBJECT}乙{OBJECT}",
    ),
    "embedded object": ("<w:r><w:t>Q=</w:t><w:object><v:shape/></w:object><w:t>kJ</w:t></w:r>", f"Q={OBJECT}kJ"),
    "object in a field's code": (
        '<w:r><w:fldChar w:fldCharType="begin"/><w:object/></w:r>' + END + t("a"),
        "a",
    ),
    "drawing in the line": ("<w:r><w:drawing><wp:inline/></w:drawing></w:r>" + t("a"), f"{OBJECT}a"),
    "drawing that floats": ("<w:r><w:drawing><wp:anchor/></w:drawing></w:r>" + t("a"), "a"),
    "VML in the line": ('<w:r><w:pict><v:shape style="width:9pt"/></w:pict></w:r>' + t("a"), f"{OBJECT}a"),
    "VML that floats": ('<w:r><w:pict><v:rect style="position: absolute"/></w:pict></w:r>' + t("a"), "a"),
    "VML group": ('<w:r><w:pict><v:group><v:shape/><v:shape/></v:group></w:pict></w:r>', OBJECT),
    "comment marks": (
        '<w:commentRangeStart w:id="1"/>' + t("a") + '<w:commentRangeEnd w:id="1"/>'
        '<w:r><w:annotationRef/><w:commentReference w:id="1"/></w:r>',
        "a",
    ),
    "bookmarks and proofing": ('<w:bookmarkStart w:id="0" w:name="x"/>' + t("a") + '<w:proofErr w:type="x"/>' + t("b"), "ab"),
    "tab stops are no tabs": ('<w:pPr><w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs></w:pPr>' + t("a"), "a"),
    "text outside w:t": ("<w:r>无<w:t>a</w:t></w:r>", "a"),
    "second choice": (
        "<mc:AlternateContent><mc:Choice>" + t("甲") + "</mc:Choice><mc:Choice>" + t("乙") + "</mc:Choice>"
        "<mc:Fallback>" + t("丙") + "</mc:Fallback></mc:AlternateContent>",
        "甲",
    ),
    "fallback alone": ("<mc:AlternateContent><mc:Fallback>" + t("丙") + "</mc:Fallback></mc:AlternateContent>", "丙"),
    "alternatives of nothing": ("<mc:Choice>" + t("甲") + "</mc:Choice><mc:Fallback>" + t("乙") + "</mc:Fallback>", "甲乙"),
    "alternatives in alternatives": (
        "<mc:AlternateContent><mc:Choice><mc:AlternateContent><mc:Choice>" + t("甲") + "</mc:Choice></mc:AlternateContent>"
        "</mc:Choice><mc:Fallback>" + t("乙") + "</mc:Fallback></mc:AlternateContent>",
        "甲",
    ),
}  # fmt: skip


@pytest.mark.parametrize("strict", [False, True], ids=["transitional", "strict"])
@pytest.mark.parametrize("case", INSIDE)
def test_text_of_a_paragraph(case: str, strict: bool) -> None:
    content, expected = INSIDE[case]

    found = read(f"<w:p>{content}</w:p>", "又", strict=strict)

    assert texts(found) == [expected, "又"]


def test_paragraphs_in_reading_order_with_empty_ones_kept() -> None:
    found = read("题目", "<w:p/>", "正文", "<w:sdt><w:sdtContent><w:p/></w:sdtContent></w:sdt>")

    assert texts(found) == ["题目", "", "正文", ""]
    assert [p.index for p in found.paragraphs] == [0, 1, 2, 3]
    assert {p.kind for p in found.paragraphs} == {"body"}


def test_field_over_paragraphs() -> None:
    found = read(
        f"<w:p>{begin('TOC')}{t('目录一')}</w:p>",
        "目录二",
        f"<w:p>{END}{t('正文')}</w:p>",
    )

    assert texts(found) == ["目录一", "目录二", "正文"]


def test_code_over_paragraphs() -> None:
    opened = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>'

    assert texts(read(opened, "代码", f"<w:p>{END}{t('正文')}</w:p>")) == ["", "", "正文"]


def test_cells_know_their_place() -> None:
    found = read(table(["姓名", "李明"], ["单位", "某局"]), "正文")

    assert [(p.text, p.kind, p.cell) for p in found.paragraphs] == [
        ("姓名", "cell", Cell(0, 0, 0)),
        ("李明", "cell", Cell(0, 0, 1)),
        ("单位", "cell", Cell(0, 1, 0)),
        ("某局", "cell", Cell(0, 1, 1)),
        ("正文", "body", None),
    ]


def test_merged_cells_stand_once_and_take_their_columns() -> None:
    wide = f'<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>{paragraph("宽")}'
    top = f'<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>{paragraph("高")}'
    below = "<w:tcPr><w:vMerge/></w:tcPr><w:p/>"

    found = read(table([wide, "右"], [top, "b", "c"], [below, "e", "f"]))

    assert [(p.text, p.cell and p.cell[1:]) for p in found.paragraphs] == [
        ("宽", (0, 0)), ("右", (0, 2)),
        ("高", (1, 0)), ("b", (1, 1)), ("c", (1, 2)),
        ("", (2, 0)), ("e", (2, 1)), ("f", (2, 2)),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("before", "column"), [("1", 1), ("0", 0), ("x", 0), ("999999999999", 0), ("5000", 1000)]
)
def test_columns_before_a_row(before: str, column: int) -> None:
    row = f'<w:tr><w:trPr><w:gridBefore w:val="{before}"/></w:trPr><w:tc>{paragraph("a")}</w:tc></w:tr>'

    assert only(f"<w:tbl>{row}</w:tbl>").cell == Cell(0, 0, column)


def test_tables_in_tables() -> None:
    inner = table(["内"]) + paragraph("后")

    found = read(table([paragraph("前") + inner, "右"]))

    assert [(p.text, p.cell) for p in found.paragraphs] == [
        ("前", Cell(0, 0, 0)),
        ("内", Cell(1, 0, 0)),
        ("后", Cell(0, 0, 0)),
        ("右", Cell(0, 0, 1)),
    ]


def test_content_controls_around_rows_cells_and_blocks() -> None:
    def control(content: str) -> str:
        return f"<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"

    cell = control(f"<w:tc>{control(paragraph('格'))}</w:tc>")
    found = read(control(f"<w:tbl>{control(f'<w:tr>{cell}</w:tr>')}</w:tbl>"), control(paragraph("段")))

    assert [(p.text, p.kind) for p in found.paragraphs] == [("格", "cell"), ("段", "body")]


def test_table_parts_without_a_table_are_no_cells() -> None:
    found = read(
        f'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:shd w:fill="000000"/></w:tcPr>{paragraph("a")}</w:tc></w:tr>'
    )

    assert [(p.text, p.kind) for p in found.paragraphs] == [("a", "body")]
    assert texts(read('<w:tblStyle w:val="x"/><w:gridBefore w:val="1"/>', "a")) == ["a"]


def test_text_box_once_behind_its_paragraph() -> None:
    found = read(paragraph("宿主前", textbox("框一", "框二"), "宿主后"), "下段")

    assert [(p.text, p.kind) for p in found.paragraphs] == [
        ("宿主前宿主后", "body"),
        ("框一", "textbox"),
        ("框二", "textbox"),
        ("下段", "body"),
    ]


def test_text_box_of_vml_alone() -> None:
    box = '<w:r><w:pict><v:shape style="position:absolute"><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>'

    assert texts(read(paragraph("主", box.format(paragraph("框"))))) == ["主", "框"]


def test_text_box_keeps_its_host_as_it_was() -> None:
    host = (
        '<w:p><w:r><w:rPr><w:sz w:val="44"/></w:rPr><w:t>前</w:t>'
        f"{textbox(table(['格']))[5:-6]}<w:t>后</w:t></w:r></w:p>"
    )
    found = read(table([host]))

    assert [(p.text, p.kind, p.cell) for p in found.paragraphs] == [
        ("前后", "cell", Cell(0, 0, 0)),
        ("格", "textbox", Cell(1, 0, 0)),
    ]
    assert [r.size for r in found.paragraphs[0].runs] == [22.0]


def test_field_left_open_in_a_text_box_does_not_swallow_its_host() -> None:
    opened = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>框</w:t></w:r></w:p>'

    assert texts(read(paragraph("前", textbox(opened), "后"))) == ["前后", "框"]


def test_text_box_in_a_code_is_none() -> None:
    content = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + textbox("框") + END

    assert texts(read(f"<w:p>{content}{t('文')}</w:p>")) == ["文"]


NOTE = '<w:footnote w:id="{}"{}>{}</w:footnote>'


def test_notes_apart_without_separators_and_orphans() -> None:
    footnotes = (
        NOTE.format(0, ' w:type="separator"', paragraph("线"))
        + NOTE.format(1, "", paragraph("<w:r><w:footnoteRef/></w:r>", " 脚注", "<w:r><w:footnoteRef/></w:r>"))
        + NOTE.format(2, "", paragraph("无人引用"))
    )
    endnotes = f'<w:endnote w:id="1">{paragraph("尾注")}</w:endnote>'
    body = paragraph(
        "文",
        '<w:r><w:footnoteReference w:id="0"/></w:r>',
        '<w:r><w:footnoteReference w:id="1"/></w:r>',
        '<w:r><w:endnoteReference w:id="1"/></w:r>',
    )

    found = read(body, footnotes=footnotes, endnotes=endnotes)

    assert [(p.text, p.kind) for p in found.paragraphs[1:]] == [
        (f" 脚注{OBJECT}", "footnote"),
        ("尾注", "endnote"),
    ]


def test_note_of_deleted_text_is_gone() -> None:
    deleted = '<w:del><w:r><w:footnoteReference w:id="1"/></w:r></w:del>'

    assert texts(read(paragraph("文", deleted), footnotes=NOTE.format(1, "", paragraph("注")))) == ["文"]


def test_headers_and_footers_apart_each_once() -> None:
    section = (
        '<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="header0"/></w:sectPr></w:pPr></w:p>'
    )

    found = read(
        "文",
        section,
        headers=(paragraph("页眉", textbox("眉框")), paragraph("首页")),
        footers=(table(["页脚"]),),
    )

    assert [(p.text, p.kind, p.cell) for p in found.paragraphs[2:]] == [
        ("页眉", "header", None),
        ("眉框", "header", None),
        ("首页", "header", None),
        ("页脚", "footer", Cell(0, 0, 0)),
    ]


def test_header_that_no_section_names_is_not_read() -> None:
    data = build.docx("文", headers=(paragraph("眉"),))
    parts = unpack(data)
    parts["word/document.xml"] = build.part("document", f"<w:body>{paragraph('文')}</w:body>").encode()

    assert texts(docx.read(build.package(parts))) == ["文"]


def test_deleted_paragraph_mark_joins_the_next_paragraph() -> None:
    marked = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"

    found = read(
        f"<w:p>{marked}{t('甲')}</w:p>",
        f"<w:p>{marked}</w:p>",
        f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{t("乙")}</w:p>',
        "丙",
    )

    assert [(p.index, p.text, p.align) for p in found.paragraphs] == [(0, "甲乙", "center"), (1, "丙", "")]
    assert [tuple(r[:2]) for r in found.paragraphs[0].runs] == [(0, 2)]


def test_deleted_paragraph_mark_at_the_end_of_its_container() -> None:
    marked = "<w:p><w:pPr><w:rPr><w:moveFrom/></w:rPr></w:pPr>{}</w:p>"

    found = read(
        table([marked.format(t("格")), "邻"]), marked.format(t("前")), table(["后"]), marked.format("")
    )

    assert texts(found) == ["格", "邻", "前", "后"]


def test_deleted_row_is_gone() -> None:
    gone = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{paragraph('旧')}</w:tc></w:tr>"
    stays = f"<w:tr><w:trPr><w:ins/></w:trPr><w:tc>{paragraph('新')}</w:tc></w:tr>"

    found = read(f"<w:tbl>{gone}{stays}</w:tbl>", "<w:p><w:pPr/><w:r><w:tab/><w:t>a</w:t></w:r></w:p>")

    assert [(p.text, p.cell) for p in found.paragraphs] == [("新", Cell(0, 1, 0)), ("\ta", None)]


def test_paragraph_inside_a_paragraph_loses_nothing() -> None:
    assert texts(read(f"<w:p>{t('外')}{paragraph('内')}{t('后')}</w:p>")) == ["外后", "内"]


def test_hidden_text_is_no_text_but_noticed() -> None:
    hidden = "<w:vanish/>"

    found = read(
        paragraph(
            "看得见",
            run("藏", hidden),
            run("起来", hidden + "<w:i/>"),
            "尾",
            run(" ", hidden),
            run("又", hidden),
        )
    )

    (note,) = found.notes
    assert found.paragraphs[0].text == "看得见尾"
    assert note.code == "hidden"
    assert note.number == 2
    assert note.quotes == ("藏起来", "又")
    assert [tuple(s) for s in note.spans] == [(0, 3, 3), (0, 4, 4)]


def test_hidden_off_is_not_hidden() -> None:
    assert only(paragraph(run("在", '<w:vanish w:val="0"/>'))).text == "在"


def unpack(data: bytes) -> dict[str, str | bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "latin-1"])
def test_encodings_of_the_main_part(encoding: str) -> None:
    name = {"utf-8-sig": "UTF-8", "latin-1": "ISO-8859-1"}.get(encoding, encoding)
    parts = unpack(build.docx("caf\xe9"))
    xml = parts["word/document.xml"]
    assert isinstance(xml, bytes)
    parts["word/document.xml"] = xml.decode().replace("UTF-8", name).encode(encoding)

    assert texts(docx.read(build.package(parts))) == ["caf\xe9"]


def test_prefixes_do_not_matter() -> None:
    def other(xml: str | bytes) -> str:
        assert isinstance(xml, bytes)
        return (
            xml.decode()
            .replace("<w:", "<zz:")
            .replace("</w:", "</zz:")
            .replace(" w:", " zz:")
            .replace("xmlns:w=", "xmlns:zz=")
        )

    parts = unpack(build.docx(paragraph("中", properties='<w:jc w:val="center"/>')))
    parts["word/document.xml"] = other(parts["word/document.xml"])

    assert docx.read(build.package(parts)).paragraphs[0].align == "center"


def test_default_namespace() -> None:
    xml = f'<document xmlns="{build.W}"><body><p><r><t>文</t></r></p></body></document>'

    assert texts(read(extra={"word/document.xml": xml})) == ["文"]


def test_namespaces_declared_where_they_are_used() -> None:
    xml = f'<w:document xmlns:w="{build.W}"><w:body><x:p xmlns:x="{build.W}"><x:r><x:t>文</x:t></x:r></x:p></w:body></w:document>'

    assert texts(read(extra={"word/document.xml": xml})) == ["文"]


@pytest.mark.parametrize("main", ["word/document.xml", "word/document22.xml", "文稿/正文 一.xml", "main.xml"])
def test_main_part_by_any_name(main: str) -> None:
    assert texts(read("文", main=main)) == ["文"]


def test_the_longest_draft_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    for limit, maximum in (("paragraphs", 2), ("characters", 5), ("runs", 2)):
        with monkeypatch.context() as patch:
            patch.setattr(f"essaycheck.limits.{limit.upper()}", maximum)
            with pytest.raises(UnreadableEssayError) as caught:
                read(
                    paragraph(run("一二"), run("三", '<w:sz w:val="9"/>')),
                    paragraph(run("四"), run("五")),
                    "六",
                )
        assert (caught.value.code, caught.value.facts["limit"]) == ("too-large", limit)


def test_changes_of_look_within_one_paragraph_are_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("essaycheck.limits.RUNS", 2)

    with pytest.raises(UnreadableEssayError):
        read(paragraph(*(run("字", f'<w:sz w:val="{size}"/>') for size in (9, 10, 11))))


def test_thousands_of_runs_are_one_when_they_look_the_same() -> None:
    found = only(paragraph(*[run("字")] * 9000))

    assert found.text == "字" * 9000
    assert len(found.runs) == 1
