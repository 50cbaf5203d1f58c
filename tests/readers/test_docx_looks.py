from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from essaycheck.archives import CHUNK
from essaycheck.errors import UnreadableEssayError
from essaycheck.readers import docx
from essaycheck.readers.stylesheet import StyleSheet, without_revision
from tests import docx_builder as build
from tests.docx_builder import paragraph, run, table, textbox

if TYPE_CHECKING:
    from essaycheck.essay import Paragraph, Reading, Run

THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme name="x">'
    '<a:majorFont><a:latin typeface="Cambria"/><a:ea typeface="楷体"/></a:majorFont>'
    '<a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/>'
    '<a:font script="Jpan" typeface="MS Mincho"/><a:font script="Hans" typeface="宋体"/></a:minorFont>'
    "</a:fontScheme><a:fmtScheme><broken></a:themeElements>"
)
DEFAULTS = "<w:docDefaults><w:rPrDefault><w:rPr>{}</w:rPr></w:rPrDefault></w:docDefaults>"


def read(*content: str, **parts: Any) -> Reading:
    return docx.read(build.docx(*content, **parts))


def first(*content: str, **parts: Any) -> Paragraph:
    return read(*content, **parts).paragraphs[0]


def look(properties: str = "", in_paragraph: str = "", **parts: Any) -> Run:
    """The only run of a paragraph whose run and paragraph have these properties."""
    (only,) = first(paragraph(run("字", properties), properties=in_paragraph), **parts).runs
    return only


def fonts(**names: str) -> str:
    return "<w:rFonts" + "".join(f' w:{key}="{value}"' for key, value in names.items()) + "/>"


def style(id_: str, content: str, kind: str = "paragraph", name: str = "", more: str = "") -> str:
    return (
        f'<w:style w:type="{kind}" w:styleId="{id_}"{more}><w:name w:val="{name or id_}"/>{content}</w:style>'
    )


def rpr(content: str) -> str:
    return f"<w:rPr>{content}</w:rPr>"


def based_on(id_: str) -> str:
    return f'<w:basedOn w:val="{id_}"/>'


HINTED = style("hinted", rpr(fonts(hint="eastAsia")), "character")
CHAIN = (
    style("grand", rpr(fonts(hint="default", hAnsi="宋体") + '<w:sz w:val="32"/>'))
    + style("parent", based_on("grand"))
    + style("child", based_on("parent") + rpr(fonts(eastAsia="仿宋")))
)
IN_CHILD = '<w:pStyle w:val="child"/>'

AMBIGUOUS: dict[str, tuple[str, str, dict[str, str], str]] = {
    "nothing said": ("", "", {}, "text"),
    "hint of the run": (fonts(hint="eastAsia"), "", {}, "asian"),
    "default hint of the run": (fonts(hint="default"), "", {}, "western"),
    "hint for complex scripts says nothing": (fonts(hint="cs"), "", {}, "text"),
    "hint of the character style": ('<w:rStyle w:val="hinted"/>', "", {"styles": HINTED}, "asian"),
    "run before character style": (
        '<w:rStyle w:val="hinted"/>' + fonts(hint="default"), "", {"styles": HINTED}, "western",
    ),
    "hint of the paragraph style's base": ("", IN_CHILD, {"styles": CHAIN}, "western"),
    "hint of the defaults": ("", "", {"styles": DEFAULTS.format(fonts(hint="eastAsia"))}, "asian"),
    "default paragraph style": (
        "", "", {"styles": style("a", rpr(fonts(hint="eastAsia")), more=' w:default="1"')}, "asian",
    ),
    "another default paragraph style": (
        "", "", {"styles": style("a", rpr(fonts(hint="eastAsia")), more=" w:default='true'")}, "asian",
    ),
    "Chinese font": (fonts(hAnsi="宋体"), "", {}, "asian"),
    "Chinese font by its Latin name": (fonts(hAnsi="KaiTi_GB2312"), "", {}, "asian"),
    "upright Chinese font": (fonts(hAnsi="@SimSun"), "", {}, "asian"),
    "Western font": (fonts(hAnsi="Calibri", eastAsia="宋体", ascii="宋体"), "", {}, "text"),
    "Western font over a Chinese default": (
        fonts(hAnsi="Calibri"), "", {"styles": DEFAULTS.format(fonts(hAnsi="宋体"))}, "text",
    ),
    "hint goes before the font": (fonts(hAnsi="宋体", hint="default"), "", {}, "western"),
    "Western font of the theme": (fonts(hAnsiTheme="minorHAnsi"), "", {"theme": THEME}, "text"),
    "Chinese font of the theme": (fonts(hAnsiTheme="majorEastAsia"), "", {"theme": THEME}, "asian"),
    "Chinese font of the theme by script": (fonts(hAnsiTheme="minorEastAsia"), "", {"theme": THEME}, "asian"),
    "theme goes before the name": (fonts(hAnsi="宋体", hAnsiTheme="minorHAnsi"), "", {"theme": THEME}, "text"),
    "theme that is not there": (fonts(hAnsiTheme="minorEastAsia"), "", {}, "text"),
    "style that is not there": ('<w:rStyle w:val="x"/>', '<w:pStyle w:val="x"/>', {"styles": CHAIN}, "text"),
    "paragraph style as a character style": ('<w:rStyle w:val="child"/>', "", {"styles": CHAIN}, "text"),
    "character style as a paragraph style": ("", '<w:pStyle w:val="hinted"/>', {"styles": HINTED}, "text"),
    "styles in a circle": (
        "", '<w:pStyle w:val="p"/>', {"styles": style("p", based_on("q")) + style("q", based_on("p"))}, "text",
    ),
    "styles based upon hundreds": (
        "", '<w:pStyle w:val="s0"/>',
        {"styles": "".join(style(f"s{n}", based_on(f"s{n + 1}")) for n in range(300))
                   + style("s300", rpr(fonts(hint="eastAsia")))},
        "text",
    ),
}  # fmt: skip


@pytest.mark.parametrize("strict", [False, True], ids=["transitional", "strict"])
@pytest.mark.parametrize("case", AMBIGUOUS)
def test_how_ambiguous_characters_count(case: str, strict: bool) -> None:
    in_run, in_paragraph, parts, expected = AMBIGUOUS[case]

    assert look(in_run, in_paragraph, strict=strict, **parts).ambiguous == expected


def test_symbols_and_formulas_are_western() -> None:
    hinted = rpr(fonts(hint="eastAsia"))
    content = f'<w:r>{hinted}<w:t>→</w:t><w:sym w:char="F0E0"/></w:r><m:oMath><m:r>{hinted}<m:t>≥</m:t></m:r></m:oMath>'

    assert [r.ambiguous for r in first(f"<w:p>{content}</w:p>").runs] == ["asian", "western"]


def test_table_style_says_the_font() -> None:
    styles = style(
        "grid",
        rpr(fonts(hAnsi="宋体")) + f"<w:tblStylePr>{rpr(fonts(hint='default'))}</w:tblStylePr>",
        "table",
    )
    content = table(["→"]).replace("<w:tbl>", '<w:tbl><w:tblPr><w:tblStyle w:val="grid"/></w:tblPr>')

    assert [r.ambiguous for r in first(content, styles=styles).runs] == ["asian"]


def test_east_asian_font_and_size() -> None:
    assert look("", IN_CHILD, styles=CHAIN)[3:5] == ("仿宋", 16.0)
    assert look(fonts(eastAsiaTheme="minorEastAsia", hAnsiTheme="majorHAnsi"), theme=THEME).font == "宋体"
    assert look('<w:sz w:val="10.5pt"/>').size == 10.5
    assert look('<w:sz w:val="小"/>').size == 0.0
    assert look('<w:sz w:val="nan"/>').size == 0.0


def test_drafts_with_the_same_styles_and_another_theme_have_its_fonts() -> None:
    themed = {"properties": fonts(eastAsiaTheme="minorEastAsia", hAnsiTheme="minorHAnsi"), "styles": CHAIN}
    chinese = THEME.replace("Calibri", "微软雅黑").replace("宋体", "黑体")
    seen = [look(**themed, theme=theme) for theme in (THEME, chinese, "", THEME)]
    assert [(run.font, run.ambiguous) for run in seen] == [
        ("宋体", "text"), ("黑体", "asian"), ("", "text"), ("宋体", "text"),
    ]  # fmt: skip


@pytest.mark.parametrize("kept", [True, False], ids=["with styles that are kept", "with too many to keep"])
def test_a_theme_that_cannot_be_read_is_told_where_a_font_is_its(kept: bool) -> None:
    def locked(font: str) -> bytes:
        styles = CHAIN + ("" if kept else f"<!--{'字' * CHUNK}-->")
        data = bytearray(build.docx(paragraph(run("字", font)), styles=styles, theme=THEME))
        data[data.rindex(b"word/theme.xml") - 38] |= 1  # the flags of its entry: encrypted
        return bytes(data)

    assert docx.read(locked(fonts(hAnsi="宋体"))).paragraphs[0].text == "字"
    with pytest.raises(UnreadableEssayError, match="encrypted"):
        docx.read(locked(fonts(hAnsiTheme="minorHAnsi")))


def test_neighbours_that_look_the_same_are_one_run() -> None:
    found = first(
        paragraph(run("甲", '<w:b/><w:sz w:val="21"/>'), run("乙", '<w:sz w:val="21"/><w:i/>'), run("丙"))
    )

    assert [(r.start, r.end, r.size) for r in found.runs] == [(0, 2, 10.5), (2, 3, 0.0)]


WHITE = '<w:color w:val="ffffff"/>'
DARK = '<w:shd w:val="clear" w:fill="000080"/>'
SHADES = {
    "on paper": (paragraph(run("白", WHITE)), True),
    "nearly white": (paragraph(run("白", '<w:color w:val="F2F2F2"/>')), True),
    "light grey": (paragraph(run("灰", '<w:color w:val="D9D9D9"/>')), False),
    "yellow": (paragraph(run("黄", '<w:color w:val="FFFF00"/>')), False),
    "no colour": (paragraph(run("黑", '<w:color w:val="auto"/>')), False),
    "shaded run": (paragraph(run("白", WHITE + DARK)), False),
    "highlighted run": (paragraph(run("白", WHITE + '<w:highlight w:val="black"/>')), False),
    "white shading": (paragraph(run("白", WHITE + '<w:shd w:val="clear" w:fill="FFFFFF"/>')), True),
    "patterned shading": (paragraph(run("白", WHITE + '<w:shd w:val="solid" w:color="000000"/>')), False),
    "shaded paragraph": (paragraph(run("白", WHITE), properties=DARK), False),
    "shaded cell": (table([f"<w:tcPr>{DARK}</w:tcPr>{paragraph(run('白', WHITE))}"]), False),
    "beside a shaded cell": (table([f"<w:tcPr>{DARK}</w:tcPr><w:p/>", paragraph(run("白", WHITE))]), True),
    "text box": (paragraph(textbox(paragraph(run("白", WHITE)))), False),
}


@pytest.mark.parametrize("case", SHADES)
def test_white_text_where_nobody_sees_it(case: str) -> None:
    content, expected = SHADES[case]

    found = read(content, "黑")

    assert any(r.white for p in found.paragraphs for r in p.runs) == expected
    assert [n.code for n in found.notes if n.code == "white"] == ["white"] * expected


FORMATS = {
    "nothing said": ("", ("", "", False, "")),
    "centred": ('<w:jc w:val="center"/>', ("", "center", False, "")),
    "right": ('<w:jc w:val="end"/>', ("", "right", False, "")),
    "spread": ('<w:jc w:val="distribute"/>', ("", "both", False, "")),
    "style": ('<w:pStyle w:val="t"/>', ("title", "center", False, "1.5")),
    "default style named": ('<w:pStyle w:val="a"/>', ("", "", False, "")),
    "unknown style": ('<w:pStyle w:val="zz"/>', ("", "", False, "")),
    "style overruled": ('<w:pStyle w:val="t"/><w:jc w:val="left"/>', ("title", "left", False, "1.5")),
    "numbered": ('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>', ("", "", True, "")),
    "numbered by style": ('<w:pStyle w:val="n"/>', ("listed", "", True, "")),
    "number taken away": ('<w:pStyle w:val="n"/><w:numPr><w:numId w:val="0"/></w:numPr>', ("listed", "", False, "")),
    "exact": ('<w:spacing w:line="560" w:lineRule="exact"/>', ("", "", False, "28pt")),
    "at least": ('<w:spacing w:line="570" w:lineRule="atLeast"/>', ("", "", False, "28.5pt")),
    "lines": ('<w:spacing w:line="360" w:lineRule="auto"/>', ("", "", False, "1.5")),
    "only before": ('<w:spacing w:before="120"/>', ("", "", False, "")),
    "no measure": ('<w:spacing w:line="x"/>', ("", "", False, "")),
    "properties of the mark are the mark's": (f"<w:rPr>{WHITE}<w:sz w:val='90'/><w:spacing w:val='9'/></w:rPr>", ("", "", False, "")),
    "former properties": ('<w:pPrChange><w:pPr><w:jc w:val="right"/></w:pPr></w:pPrChange>', ("", "", False, "")),
}  # fmt: skip
STYLES = (
    style("a", "", name="Normal", more=' w:default="1"')
    + style("t", '<w:pPr><w:jc w:val="center"/><w:spacing w:line="360"/></w:pPr>', name="Title")
    + style("n", '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>', name="Listed")
)


@pytest.mark.parametrize("case", FORMATS)
def test_format_of_a_paragraph(case: str) -> None:
    properties, expected = FORMATS[case]

    found = first(paragraph("字", properties=properties), styles=STYLES)

    assert (found.style, found.align, found.numbered, found.spacing) == expected
    assert [r.size for r in found.runs] == [0.0]


LATENT = (
    '<w:latentStyles w:count="2"><w:lsdException w:name="x"/><w:lsdException w:name="y"/></w:latentStyles>'
)
AS_WRITTEN = DEFAULTS.format('<w:sz w:val="21"/>') + LATENT + STYLES
WRITTEN = {
    "by Word": (AS_WRITTEN, {}),
    "with a comment": ("<!-- x -->" + AS_WRITTEN, {}),
    "with an instruction": ("<?x?>" + AS_WRITTEN, {}),
    "with an ampersand in an id": (AS_WRITTEN.replace('"t"', '"t&amp;"'), {}),
    "with an empty style": (AS_WRITTEN + '<w:style w:styleId="e"/>', {}),
    "with a style without id": (AS_WRITTEN + '<w:style w:type="paragraph"></w:style>', {}),
    "with something between": (AS_WRITTEN.replace("</w:style>", "</w:style><w:x/>"), {}),
    "with space between": (AS_WRITTEN.replace("</w:style>", "</w:style>\n  "), {}),
    "with nothing latent": (AS_WRITTEN.replace(LATENT, ""), {}),
    "in another encoding": (AS_WRITTEN, {"UTF-8": "ISO-8859-1"}),
    "with other quotes": (AS_WRITTEN, {'"UTF-8"': "'UTF-8'"}),
    "with another prefix": (AS_WRITTEN, {"<w:": "<q:", "</w:": "</q:", " w:": " q:", "xmlns:w=": "xmlns:q="}),
    "without a declaration": (AS_WRITTEN, {'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>': ""}),
}


@pytest.mark.parametrize("case", WRITTEN)
def test_styles_however_they_are_written(case: str) -> None:
    content, replaced = WRITTEN[case]
    xml = build.part("styles", content)
    for old, new in replaced.items():
        xml = xml.replace(old, new)

    id_ = "t&amp;" if "&amp;" in content else "t"
    found = first(
        paragraph("字", properties=f'<w:pStyle w:val="{id_}"/>'), styles="x", extra={"word/styles.xml": xml}
    )

    assert (found.style, found.align, found.runs[0].size) == ("title", "center", 10.5)


def test_a_broken_style_is_found_when_it_is_used() -> None:
    with pytest.raises(UnreadableEssayError, match="damaged"):
        read(paragraph("字", properties='<w:pStyle w:val="t"/>'), styles=style("t", "<w:oops>"))


def test_the_looks_of_marks_do_not_add_up() -> None:
    empty = paragraph(properties='<w:rPr><w:rFonts w:eastAsia="宋体"/><w:sz w:val="24"/></w:rPr>')
    assert len(read("正文。", empty * 1_500).paragraphs) == 1_501


def test_a_sheet_that_serves_many_drafts_remembers_no_more_ids_than_styles(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("essaycheck.limits.STYLES", 3)
    sheet = StyleSheet("word/styles.xml", [build.part("styles", style("a", "") + style("b", "")).encode()])
    assert [sheet.get(f"none{n}") for n in range(9)] == [None] * 9
    assert sheet.get("a")
    assert [sheet.get(f"none{n}") for n in range(9)] == [None] * 9
    assert sheet.get("b")
    assert sheet.get("a")


@pytest.mark.parametrize("ids", [("t", "t"), ("t", "x", "t")])
def test_of_several_styles_with_one_id_the_last_counts(ids: tuple[str, ...]) -> None:
    styles = "".join(
        style(id_, rpr(f'<w:sz w:val="{20 + 2 * n}"/>'), kind="character") for n, id_ in enumerate(ids)
    )
    assert look('<w:rStyle w:val="t"/>', styles=styles).size == 10 + len(ids) - 1


@pytest.mark.parametrize(
    ("inside", "left"),
    [
        ('<w:rsid w:val="00AA12"/><w:sz w:val="9"/>', '<w:sz w:val="9"/>'),
        ('<w:sz w:val="9"/>', '<w:sz w:val="9"/>'),
        ('<w:rsid w:val="00AA"></w:rsid><w:sz w:val="9"/>', None),
        ('<w:rsid w:val="/>"/><w:sz w:val="9"/>', None),
        ('<w:rsid w:val="00AA"', None),
    ],
)
def test_a_style_is_known_again_without_the_number_of_its_revision(inside: str, left: str | None) -> None:
    assert without_revision(inside.encode()) == (inside if left is None else left).encode()
