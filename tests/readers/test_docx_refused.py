from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from essaycheck.errors import UnreadableEssayError
from essaycheck.readers import docx
from tests import docx_builder as build
from tests.docx_builder import paragraph, run, textbox

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
W_ROOT = f'<w:document xmlns:w="{build.W}"><w:body>'
PICTURE = (
    "<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline>"
    "</w:drawing></w:r>"
)
BODY = "word/document.xml"
HIDDEN = "<w:vanish/>"
ENDED = "<w:rPr><w:del/></w:rPr>"
GONE = "<w:del><w:r><w:delText>删 掉的话</w:delText><w:tab/></w:r></w:del>"
MOVED = f"<w:moveFrom>{run('移走的')}</w:moveFrom>"


def refusal(data: bytes) -> tuple[str, dict[str, Any]]:
    with pytest.raises(UnreadableEssayError) as caught:
        docx.read(data)
    return caught.value.code, caught.value.facts


def outcome(data: bytes) -> str:
    try:
        docx.read(data)
    except UnreadableEssayError as error:
        return error.code
    return "read"


def with_part(name: str, xml: str | bytes, **parts: Any) -> bytes:
    return build.docx("文", extra={name: xml}, **parts)


FOREIGN = {
    "nothing": (b"", "empty", {}),
    "old Word": (OLE + b"\0" * 600, "legacy-doc", {}),
    "password": (OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "encrypted", {}),
    "PDF": (b"%PDF-1.7\n", "not-docx", {"found": "PDF"}),
    "RTF": (b"{\\rtf1", "not-docx", {"found": "RTF"}),
    "HTML": (b"\xef\xbb\xbf \n<!DOCTYPE html><html>", "not-docx", {"found": "HTML"}),
    "XHTML": (b'<?xml version="1.0"?><html xmlns="x">', "not-docx", {"found": "HTML"}),
    "flat XML": (b'<?xml version="1.0"?><pkg:package>', "not-docx", {"found": "XML"}),
    "picture": (b"\x89PNG\r\n\x1a\n", "not-docx", {"found": "PNG / JPEG / GIF"}),
    "plain text": ("征文".encode(), "not-docx", {"found": ""}),
    "zeros": (b"\0" * 999, "not-docx", {"found": ""}),
    "zip of something": (build.package({"a.txt": "x"}), "not-docx", {"found": "ZIP"}),
    "zip of nothing": (build.package({}), "not-docx", {"found": "ZIP"}),
    "Excel": (build.package({"xl/workbook.xml": "x"}), "not-docx", {"found": "Excel (.xlsx)"}),
    "OpenDocument": (build.package({"mimetype": "x"}), "not-docx", {"found": "OpenDocument (.odt)"}),
    "workbook as main part": (with_part(BODY, "<workbook xmlns='x'/>"), "not-docx", {"found": "ZIP"}),
    "header as main part": (with_part(BODY, f'<w:hdr xmlns:w="{build.W}"/>'), "not-docx", {"found": "ZIP"}),
    "no text": (build.docx("", "\u3000 \u200b"), "empty", {}),
    "no body": (with_part(BODY, f'<w:document xmlns:w="{build.W}"/>'), "empty", {}),
    "only another file": (build.docx('<w:altChunk r:id="rId1"/>'), "empty", {"elsewhere": 1}),
    "only a picture": (build.docx(build.paragraph(PICTURE)), "empty", {"pictures": 1}),
    "only hidden text": (
        build.docx(paragraph(run("看不 见", HIDDEN)), paragraph(run("的", HIDDEN))),
        "empty",
        {"hidden": 4},
    ),
    "only deleted text": (build.docx(paragraph(GONE, MOVED, properties=ENDED)), "empty", {"deleted": 7}),
    "a text box that is deleted": (
        build.docx(paragraph(f"<w:del>{textbox('框里的')}</w:del>")),
        "empty",
        {"deleted": 3},
    ),
    "hidden and deleted text": (
        build.docx(paragraph(run("藏", HIDDEN), GONE)),
        "empty",
        {"hidden": 1, "deleted": 4},
    ),
    "only an object": (build.docx("<w:p><w:r><w:object/></w:r></w:p>"), "empty", {}),
}


@pytest.mark.parametrize("case", FOREIGN)
def test_what_is_no_word_document(case: str) -> None:
    data, code, facts = FOREIGN[case]

    assert refusal(data) == (code, facts)


DAMAGED: dict[str, str | bytes] = {
    "cut off": W_ROOT,
    "not XML": "plain",
    "no XML at all": "",
    "two roots": f"{W_ROOT}</w:body></w:document><x/>",
    "mismatched tags": f"{W_ROOT}<w:p></w:body></w:document>",
    "prefix not declared": f"{W_ROOT}<mc:AlternateContent/></w:body></w:document>",
    "prefix of an attribute not declared": f'{W_ROOT}<w:p x:y="1"/></w:body></w:document>',
    "nothing declared": "<w:document/>",
    "DTD": f'<!DOCTYPE d [<!ENTITY e "x">]>{W_ROOT}<w:p/></w:body></w:document>',
    "external DTD": f'<!DOCTYPE d SYSTEM "http://example.com/d">{W_ROOT}</w:body></w:document>',
    "entity": f"{W_ROOT}<w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>",
    "NUL": f"{W_ROOT}\0</w:body></w:document>",
    "control character": f"{W_ROOT}<w:p><w:r><w:t>&#1;</w:t></w:r></w:p></w:body></w:document>",
    "lone surrogate": f"{W_ROOT}<w:p><w:r><w:t>&#xD800;</w:t></w:r></w:p></w:body></w:document>",
    "unknown encoding": '<?xml version="1.0" encoding="gbk"?>' + W_ROOT + "</w:body></w:document>",
    "invented encoding": '<?xml version="1.0" encoding="x-no"?>' + W_ROOT + "</w:body></w:document>",
    "wrong encoding": '<?xml version="1.0" encoding="utf-16"?>' + W_ROOT + "</w:body></w:document>",
    "bytes that are not UTF-8": W_ROOT.encode() + b"<w:p><w:r><w:t>\xd5\xf7</w:t></w:r></w:p></w:body></w:document>",
    "UTF-16 with a lone surrogate": (W_ROOT + "\ud800</w:body></w:document>").encode("utf-16", "surrogatepass"),
}  # fmt: skip


@pytest.mark.parametrize("case", DAMAGED)
def test_main_part_that_is_no_xml(case: str) -> None:
    assert refusal(with_part(BODY, DAMAGED[case])) == ("damaged", {"part": BODY})


@pytest.mark.parametrize("name", ["styles", "footnotes", "header0", "comments"])
def test_other_parts_that_are_no_xml(name: str) -> None:
    reference = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    parts = {"styles": "x", "footnotes": "x", "comments": "x", "headers": ("x",)}
    data = build.docx(paragraph("文", reference), extra={f"word/{name}.xml": "<w:oops>"}, **parts)  # type: ignore[arg-type]

    assert refusal(data) == ("damaged", {"part": f"word/{name}.xml"})


def test_parts_that_are_not_needed_may_be_anything() -> None:
    junk = {
        f"word/{name}": b"<" for name in ("settings.xml", "numbering.xml", "media/a.png", "fontTable.xml")
    }

    assert docx.read(build.docx("文", extra=junk)).paragraphs[0].text == "文"


def test_cut_off_anywhere() -> None:
    whole = build.docx("文")

    for end in range(4, len(whole) - 22, 7):
        assert refusal(whole[:end]) == ("damaged", {"part": ""})


def test_byte_changed_in_the_text() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:  # stored, so that the place is known
        archive.writestr(BODY, build.part("document", paragraph("春天")))
    data = bytearray(out.getvalue())
    data[data.find("春".encode()) + 2] ^= 1

    assert refusal(bytes(data)) == ("damaged", {"part": BODY})


@pytest.mark.parametrize("depth", [995, 1005, 100_000])
def test_depth(depth: int) -> None:
    xml = f"{W_ROOT}<w:p><w:r><w:t>文</w:t></w:r></w:p>{'<x>' * depth}{'</x>' * depth}</w:body></w:document>"

    if depth < 1000:
        assert docx.read(with_part(BODY, xml)).paragraphs
    else:
        assert refusal(with_part(BODY, xml)) == ("too-large", {"limit": "depth", "maximum": 1000})


def test_depth_of_what_is_skipped() -> None:
    xml = f"{W_ROOT}<w:del>{'<x>' * 2000}{'</x>' * 2000}</w:del></w:body></w:document>"

    assert refusal(with_part(BODY, xml))[0] == "too-large"


def test_skipping_does_not_deepen() -> None:
    row = "<w:tr><w:trPr><w:del/></w:trPr></w:tr>"
    xml = f"{W_ROOT}<w:tbl>{row * 2000}</w:tbl>{'<w:del><w:x/></w:del>' * 2000}{paragraph('文')}</w:body></w:document>"

    assert docx.read(with_part(BODY, xml)).paragraphs[0].text == "文"


def test_row_properties_where_no_row_is() -> None:
    lost = "<w:trPr><w:del/></w:trPr>"
    box = f"<w:r><w:pict><w:txbxContent>{lost}</w:txbxContent></w:pict></w:r>"

    assert docx.read(build.docx(paragraph("文", box), paragraph(lost, "后"), "末")).paragraphs[0].text == "文"


def test_an_attribute_of_many_megabytes() -> None:
    xml = f'{W_ROOT}<w:p w:x="{"a" * (6 << 20)}"/></w:body></w:document>'

    code, facts = refusal(with_part(BODY, xml))

    assert (code, facts["limit"]) == ("too-large", "token")


MIXED = paragraph("甲", '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', build.textbox("框")) + build.table(
    ["格"]
)


@settings(max_examples=300)
@given(data=st.data())
def test_no_damage_to_the_xml_is_more_than_a_refusal(data: st.DataObject) -> None:
    xml = build.part("document", f"<w:body>{MIXED}</w:body>")
    start = data.draw(st.integers(0, len(xml)))
    length = data.draw(st.integers(0, 40))
    xml = (
        xml[:start]
        + data.draw(st.sampled_from(["", "</w:p>", "<w:p>", "<w:del/>", "<w:tbl>"]))
        + xml[start + length :]
    )

    assert outcome(with_part(BODY, xml)) in {"read", "damaged", "empty", "not-docx"}


ELEMENTS = (
    "p", "r", "t", "tbl", "tr", "tc", "trPr", "pPr", "rPr", "del", "ins", "moveFrom", "sdt", "txbxContent", "fldChar",
    "object", "pict", "ruby", "rt", "tcPr", "gridSpan", "vanish", "footnoteReference", "commentRangeStart",
    "commentRangeEnd", "rPrChange", "sectPr", "pStyle", "shd", "br", "sym", "tab",
)  # fmt: skip
TREE = st.recursive(
    st.sampled_from(["", "文", '<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="end"/>']),
    lambda inner: st.builds(
        lambda name, children: f"<{name}>{''.join(children)}</{name}>",
        st.sampled_from(
            [f"w:{name}" for name in ELEMENTS] + ["mc:AlternateContent", "mc:Choice", "mc:Fallback", "m:t"]
        ),
        st.lists(inner, max_size=4),
    ),
    max_leaves=30,
)


@settings(max_examples=500)
@given(tree=TREE)
def test_no_nesting_of_elements_breaks_the_walk(tree: str) -> None:
    found = docx.read(build.docx("文", tree))

    assert [p.index for p in found.paragraphs] == list(range(len(found.paragraphs)))
    for one in found.paragraphs:
        assert [r.start for r in one.runs] == [0, *(r.end for r in one.runs)][: len(one.runs)]
        assert (one.runs[-1].end if one.runs else 0) == len(one.text)


def test_more_names_than_a_format_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("essaycheck.limits.NAMES", 50)
    xml = f"{W_ROOT}{''.join(f'<w:x{n}/>' for n in range(60))}</w:body></w:document>"

    assert refusal(with_part(BODY, xml))[1]["limit"] == "names"


def test_more_styles_than_a_document_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("essaycheck.limits.STYLES", 5)
    styles = "".join(f"<w:style w:styleId='s{n}'/>" for n in range(9))

    assert refusal(build.docx("文", styles=styles))[1]["limit"] == "styles"


def test_what_is_resolved_is_forgotten_but_not_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("essaycheck.readers.tags.KNOWN", 1)
    sizes = [20, 30, 40, 20, 30, 40]
    content = [
        paragraph(build.run("字", f'<w:sz w:val="{s}"/>'), properties=f'<w:spacing w:line="{s * 24}"/>')
        for s in sizes
    ]

    found = docx.read(build.docx(*content)).paragraphs

    assert [(p.spacing, p.runs[0].size) for p in found] == [(str(s // 10), s / 2) for s in sizes]


def test_many_styles_are_forgotten_but_not_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("essaycheck.readers.styles.BASES", 1)
    order = [1, 2, 3, 1, 2, 3]
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="s{n}"><w:rPr><w:sz w:val="{20 * n}"/></w:rPr></w:style>'
        for n in order[:3]
    )
    content = [paragraph("字", properties=f'<w:pStyle w:val="s{n}"/>') for n in order]
    for _ in range(2):  # what the first draft has resolved serves the second
        found = docx.read(build.docx(*content, styles=styles)).paragraphs
        assert [each.runs[0].size for each in found] == [10.0 * n for n in order]


def test_only_so_many_marks_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("essaycheck.readers.marks.MARKS", 1)
    monkeypatch.setattr("essaycheck.readers.noticed.PEOPLE", 1)
    references = "".join(f'<w:r><w:footnoteReference w:id="{n}"/></w:r>' for n in (1, 2))
    ranges = "".join(f'<w:commentRangeStart w:id="{n}"/>' for n in (1, 2))
    notes = "".join(f'<w:footnote w:id="{n}">{paragraph("注")}</w:footnote>' for n in (1, 2))
    changes = '<w:ins w:author="甲"/><w:ins w:author="乙"/>'

    found = docx.read(build.docx(paragraph("文", references, ranges, changes), footnotes=notes))

    assert [p.kind for p in found.paragraphs] == ["body", "footnote"]
    assert found.people == ("甲",)
