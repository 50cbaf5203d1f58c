"""Hostile .docx: their XML, and the archives around it."""

from __future__ import annotations

import io
import random
import struct
import zipfile
import zlib
from functools import cache, partial

from tests.docx_builder import (
    PACKAGE,
    W,
    docx,
    package,
    paragraph,
    part,
    relationships,
    run,
    table,
    textbox,
)
from tests.hostile.cases import READ, Case

MIB = 1 << 20
BODY = "群众路线是党的生命线。"
HAN = 10
DOCUMENT = "word/document.xml"


@cache
def padding() -> str:
    """A comment that does not shrink, for parts that would look like bombs: what is in them is to be read."""
    return "<!--" + random.Random(1).randbytes(500_000).hex() + "-->"  # noqa: S311 - any bytes will do


def with_document(xml: str | bytes) -> bytes:
    """A .docx with ``xml`` as its main part."""
    return docx(extra={DOCUMENT: padded(xml)})


def padded(xml: str | bytes) -> str | bytes:
    return xml + padding() if isinstance(xml, str) and len(xml) > 8 * MIB else xml


def body(xml: str) -> str:
    """A main part with this body."""
    return part("document", f"<w:body>{xml}</w:body>")


def with_doctype(doctype: str, text: str = BODY) -> bytes:
    xml = body(paragraph(text)).replace("?>", f"?>{doctype}", 1)
    return with_document(xml.replace("&amp;", "&"))


def in_encoding(encoding: str, declared: str) -> bytes:
    xml = body(paragraph(BODY)).replace("UTF-8", declared)
    return with_document(xml.encode(encoding))


def raw_document(before: bytes, after: bytes = b"") -> bytes:
    """A body with bytes that no XML may hold."""
    head, tail = body(paragraph("\ue000")).encode().split("\ue000".encode())
    return with_document(head + before + BODY.encode() + after + tail)


def nested(levels: int, start: str, end: str, inner: str = "") -> bytes:
    return with_document(body(start * levels + inner + end * levels))


def many(xml: str, number: int, before: str = "", after: str = "") -> bytes:
    """A body with ``xml`` so many times."""
    return with_document(body(before + xml * number + after))


def numbered(template: str, number: int, before: str = "", after: str = "") -> bytes:
    """A body with ``template`` so many times, filled with a running number."""
    return with_document(body(before + "".join(template % each for each in range(number)) + after))


def attribute(size: int) -> bytes:
    return with_document(body(f'<w:p w:rsidR="{"a" * size}">{run(BODY)}</w:p>'))


def names(number: int) -> bytes:
    return with_document(body(paragraph(BODY) + "".join(f"<w:a{each}/>" for each in range(number))))


def attributes(number: int) -> bytes:
    many_ = " ".join(f'a{each}=""' for each in range(number))
    return with_document(body(f"<w:p {many_}>{run(BODY)}</w:p>"))


def external(kind: str, target: str) -> bytes:
    """A document whose part of that kind stands elsewhere."""
    rels = relationships({"rId1": (kind, target)})
    return docx(BODY, extra={"word/_rels/document.xml.rels": rels})


def alternative_chunk() -> bytes:
    rels = relationships({"rId1": ("aFChunk", "http://127.0.0.1:9/a.html"), "rId2": ("aFChunk", "b.html")})
    extra = {"word/_rels/document.xml.rels": rels, "word/b.html": "<p>不算</p>"}
    return docx(BODY, '<w:altChunk r:id="rId1"/><w:altChunk r:id="rId2"/>', extra=extra)


def without_namespaces() -> bytes:
    return with_document(f"<document><body><p><r><t>{BODY}</t></r></p></body></document>")


def undeclared_prefix() -> bytes:
    return with_document(f"<w:document><w:body>{paragraph(BODY)}</w:body></w:document>")


def undeclared_inside() -> bytes:
    return with_document(body(paragraph(BODY) + "<x:y/>"))


def default_namespace() -> bytes:
    return with_document(f'<document xmlns="{W}"><body><p><r><t>{BODY}</t></r></p></body></document>')


def relations(number: int) -> bytes:
    rows = "".join(f'<Relationship Id="r{n}" Type="x" Target="{n}"/>' for n in range(number))
    rels = f'<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'
    return docx(BODY, extra={"word/_rels/document.xml.rels": padded(rels)})


def types(number: int) -> bytes:
    rows = '<Override PartName="/a" ContentType="application/x-wordprocessingml.x.main+xml"/>' * number
    xml = f'<Types xmlns="{PACKAGE}/content-types">{rows}</Types>'
    return docx(
        BODY, main="other.xml", extra={"[Content_Types].xml": padded(xml), "_rels/.rels": relationships({})}
    )


def styles(number: int, inside: str = "", based: bool = True) -> str:
    rows = []
    for n in range(number):
        on = f'<w:basedOn w:val="s{n + 1}"/>' if based else ""
        rows.append(
            f'<w:style w:type="paragraph" w:styleId="s{n}"><w:name w:val="s{n}"/>{on}{inside}</w:style>'
        )
    return "".join(rows)


def looping_styles() -> bytes:
    rows = "".join(
        f'<w:style w:type="paragraph" w:styleId="{one}"><w:basedOn w:val="{two}"/></w:style>'
        for one, two in ("ab", "ba", "cc")
    )
    text = "".join(paragraph(BODY, properties=f'<w:pStyle w:val="{one}"/>') for one in "abc")
    return docx(text, styles=rows)


def long_chains(number: int) -> bytes:
    text = "".join(paragraph("甲", properties=f'<w:pStyle w:val="s{n}"/>') for n in range(number))
    return docx(text, styles=styles(number, "<w:rPr>" + '<w:sz w:val="1"/>' * 20 + "</w:rPr>"))


def heavy_style(number: int) -> bytes:
    inside = "<w:rPr>" + '<w:sz w:val="1"/>' * number + "</w:rPr>"
    xml = part("styles", styles(1, inside))
    text = paragraph(BODY, properties='<w:pStyle w:val="s0"/>')
    return docx(text, styles="<w:style/>", extra={"word/styles.xml": padded(xml)})


def people(size: int) -> bytes:
    core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    xml = (
        f'<cp:coreProperties xmlns:cp="{core}" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:creator>{'甲' * size}</dc:creator></cp:coreProperties>"
    )
    rels = relationships(
        {
            "rId1": ("officeDocument", DOCUMENT),
            "rId2": (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        }
    )
    return docx(BODY, extra={"docProps/core.xml": padded(xml), "_rels/.rels": rels})


def authors(number: int) -> bytes:
    rows = "".join(f'<w:comment w:id="{n}" w:author="{n}"/>' for n in range(number))
    return docx(BODY, comments=rows)


def one_run(characters: str, number: int) -> bytes:
    return with_document(body(f"<w:p><w:r><w:t>{characters * number}</w:t></w:r></w:p>"))


# -- archives


def patched(data: bytes, change: dict[str, tuple[int, int, bytes]]) -> bytes:
    """``data`` with bytes of its headers overwritten: by name, (offset in the local, in the central header, bytes)."""
    out = bytearray(data)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        infos = {info.filename: info for info in archive.infolist()}
        at = archive.start_dir
    for name, info in infos.items():
        where = data.index(b"PK\x01\x02", at)
        at = where + 46 + len(name.encode())
        if name in change:
            local, central, value = change[name]
            out[info.header_offset + local : info.header_offset + local + len(value)] = value
            out[where + central : where + central + len(value)] = value
    return bytes(out)


def encrypted() -> bytes:
    return patched(docx(BODY), {DOCUMENT: (6, 8, b"\x01\x00")})


def method(number: int) -> bytes:
    return patched(docx(BODY), {DOCUMENT: (8, 10, struct.pack("<H", number))})


def wrong_crc() -> bytes:
    return patched(docx(BODY), {DOCUMENT: (14, 16, b"\0\0\0\0")})


def declared(size: int) -> bytes:
    """The main part said to be of another size than it is."""
    return patched(docx(BODY), {DOCUMENT: (22, 24, struct.pack("<I", size))})


def bomb(size: int, name: str = DOCUMENT) -> bytes:
    """A part of so many bytes, all alike."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    crc, pieces, piece = 0, [], b" " * MIB
    for _ in range(size // MIB):
        crc = zlib.crc32(piece, crc)
        pieces.append(packer.compress(piece))
    pieces.append(packer.flush())
    return appended(docx(BODY), name, b"".join(pieces), crc, size)


def appended(data: bytes, name: str, packed: bytes, crc: int, size: int) -> bytes:
    """An archive with one more entry of deflated bytes; one of that name before it is left out."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {info.filename: archive.read(info) for info in archive.infolist() if info.filename != name}
    whole = package(parts)
    end = whole.rindex(b"PK\x05\x06")
    number, directory, offset = struct.unpack("<10xHII", whole[end : end + 20])[0:3]
    sizes = struct.pack("<IIIHH", crc, len(packed), size % (1 << 32), len(name), 0)
    local = b"PK\x03\x04" + struct.pack("<HHHHH", 20, 0, 8, 0, 0x21) + sizes + name.encode() + packed
    central = b"PK\x01\x02" + struct.pack("<HHHHHH", 20, 20, 0, 8, 0, 0x21) + sizes
    central += struct.pack("<HHHII", 0, 0, 0, 0, offset) + name.encode()
    close = struct.pack(
        "<HHHHIIH", 0, 0, number + 1, number + 1, directory + len(central), offset + len(local), 0
    )
    return whole[:offset] + local + whole[offset:end] + central + b"PK\x05\x06" + close


def overlapping(number: int) -> bytes:
    """Entries that share the bytes of one."""
    whole = docx(BODY)
    end = whole.rindex(b"PK\x05\x06")
    count, directory, offset = struct.unpack("<10xHII", whole[end : end + 20])[0:3]
    first = whole[offset : offset + 46 + len("[Content_Types].xml")]
    close = struct.pack(
        "<HHHHIIH", 0, 0, count + number, count + number, directory + number * len(first), offset, 0
    )
    return whole[:end] + first * number + b"PK\x05\x06" + close


def overlapping_main() -> bytes:
    """The main part lies inside another one that is read, too."""
    return patched(docx(BODY), {"_rels/.rels": (18, 20, struct.pack("<I", 5000))})


def duplicate() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("_rels/.rels", relationships({"rId1": ("officeDocument", DOCUMENT)}))
        archive.writestr(DOCUMENT, body(paragraph(BODY)))
        archive.writestr(DOCUMENT.upper(), body(paragraph("另一篇")))
    return out.getvalue()


def climbing() -> bytes:
    extra = {"../../../../tmp/evil.xml": "<x/>", "/etc/passwd": "x", "C:\\evil": "x", "a\0b": "x"}
    return docx(BODY, extra=extra)


def climbing_target() -> bytes:
    rels = relationships({"rId1": ("officeDocument", "../../../../etc/passwd")})
    return docx(BODY, main="other.xml", extra={"_rels/.rels": rels, "[Content_Types].xml": "<Types/>"})


def entries(number: int) -> bytes:
    return docx(BODY, extra={f"x/{n}": "" for n in range(number)})


def cut(share: float) -> bytes:
    data = docx(BODY)
    return data[: int(len(data) * share)]


XML_CASES = (
    Case("doctype.docx", lambda: with_doctype("<!DOCTYPE w>"), "damaged"),
    Case("entity.docx", lambda: with_doctype('<!DOCTYPE w [<!ENTITY a "b">]>', "&a;"), "damaged"),
    Case("xxe.docx", lambda: with_doctype('<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>', "&a;"), "damaged"),
    Case("xxe-parameter.docx", lambda: with_doctype('<!DOCTYPE w [<!ENTITY % a SYSTEM "http://127.0.0.1:9/">%a;]>'), "damaged"),
    Case("external-dtd.docx", lambda: with_doctype('<!DOCTYPE w SYSTEM "http://127.0.0.1:9/a.dtd">'), "damaged"),
    Case("laughs.docx", lambda: with_doctype("<!DOCTYPE w [" + '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)) + "]>", "&a9;"), "damaged"),
    Case("unknown-entity.docx", lambda: with_document(body(paragraph("<w:r><w:t>&nbsp;</w:t></w:r>"))), "damaged"),
    Case("deep.docx", lambda: nested(100_000, "<w:p>", "</w:p>"), "too-large"),
    Case("deep-skipped.docx", lambda: nested(100_000, "<w:rt>", "</w:rt>"), "too-large"),
    Case("deep-tables.docx", lambda: nested(300, "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", paragraph(BODY)), READ, HAN),
    Case("deep-boxes.docx", lambda: nested(150, "<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>", paragraph(BODY)), READ),
    Case("deep-ins.docx", lambda: nested(900, "<w:ins>", "</w:ins>", paragraph(BODY)), READ, HAN),
    Case("deep-alternates.docx", lambda: nested(300, "<mc:AlternateContent><mc:Choice>", "</mc:Choice></mc:AlternateContent>", paragraph(BODY)), READ, HAN),
    Case("unclosed-fields.docx", lambda: many('<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>', 5000, after=paragraph(BODY)), READ, HAN),
    Case("unopened-fields.docx", lambda: many('<w:p><w:r><w:fldChar w:fldCharType="end"/><w:fldChar w:fldCharType="separate"/></w:r></w:p>', 50, after=paragraph(BODY)), READ, HAN),
    Case("stray-elements.docx", lambda: with_document(body("<w:t>甲</w:t><w:r/><w:tc/><w:tr/><w:pPr/><w:rPr/><w:gridSpan w:val='9'/><w:commentRangeEnd/><mc:Choice/><mc:Fallback/><w:ins/><w:del/><w:tblStyle/><w:sectPr/>" + paragraph(BODY))), READ, HAN),
    Case("row-deleted-at-root.docx", lambda: with_document(part("document", "<w:trPr><w:del/></w:trPr>")), "empty"),
    Case("symbols.docx", lambda: with_document(body(paragraph(BODY, *(f'<w:r><w:sym w:char="{code}"/></w:r>' for code in ("-1", "-FFFFFFF", "FFFFFFFF", "D800", "110000", "1_0", " 41", "", "٣", "0x41"))))), READ, HAN),
    Case("odd-measures.docx", lambda: docx(paragraph(BODY, properties='<w:spacing w:line="nan"/><w:jc w:val=""/><w:numId w:val="x"/>'), paragraph(run(BODY, '<w:sz w:val="inf"/>'), run(BODY, '<w:sz w:val="1e999"/>'), run(BODY, f'<w:sz w:val="{"9" * 5000}"/>')), section='<w:pgSz w:w="nan" w:h="-inf"/><w:pgMar w:top="1_0" w:left="pt"/>'), READ, 4 * HAN),
    Case("odd-spans.docx", lambda: docx(f'<w:tbl><w:tr><w:trPr><w:gridBefore w:val="{"9" * 5000}"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="-5"/></w:tcPr>{paragraph(BODY)}</w:tc><w:tc><w:tcPr><w:gridSpan w:val="٣"/></w:tcPr>{paragraph(BODY)}</w:tc></w:tr></w:tbl>'), READ, 2 * HAN),
    Case("utf-16.docx", lambda: in_encoding("utf-16", "UTF-16"), READ, HAN),
    Case("utf-16-le-no-mark.docx", lambda: in_encoding("utf-16-le", "UTF-16"), READ, HAN),
    Case("utf-8-mark.docx", lambda: in_encoding("utf-8-sig", "UTF-8"), READ, HAN),
    Case("says-utf-16.docx", lambda: in_encoding("utf-8", "UTF-16"), "damaged"),
    Case("says-gbk.docx", lambda: in_encoding("gb18030", "GBK"), "damaged"),
    Case("says-utf-7.docx", lambda: in_encoding("utf-8", "UTF-7"), "damaged"),
    Case("says-idna.docx", lambda: in_encoding("utf-8", "idna"), "damaged"),
    Case("really-gbk.docx", lambda: in_encoding("gb18030", "UTF-8"), "damaged"),
    Case("utf-32.docx", lambda: in_encoding("utf-32", "UTF-32"), "damaged"),
    Case("nul.docx", lambda: raw_document(b"\0"), "damaged"),
    Case("escape.docx", lambda: raw_document(b"\x1b[2J"), "damaged"),
    Case("surrogate-bytes.docx", lambda: raw_document(b"\xed\xa0\x80"), "damaged"),
    Case("surrogate-reference.docx", lambda: raw_document(b"&#xD800;"), "damaged"),
    Case("nul-reference.docx", lambda: raw_document(b"&#0;"), "damaged"),
    Case("beyond-unicode.docx", lambda: raw_document(b"&#x110000;"), "damaged"),
    Case("overlong.docx", lambda: raw_document(b"\xc0\xaf"), "damaged"),
    Case("noncharacter.docx", lambda: raw_document(b"\xef\xbf\xbf"), "damaged"),
    Case("c1.docx", lambda: raw_document(b"\xc2\x9b31m\xc2\x85"), READ, HAN),
    Case("surrogate-utf-16.docx", lambda: with_document(b"\xff\xfe" + body(paragraph("甲\ue000" + BODY)).replace("UTF-8", "UTF-16").encode("utf-16-le").replace("\ue000".encode("utf-16-le"), b"\x00\xd8")), READ),
    Case("low-surrogate-utf-16.docx", lambda: with_document(b"\xff\xfe" + body(paragraph("甲\ue000" + BODY)).replace("UTF-8", "UTF-16").encode("utf-16-le").replace("\ue000".encode("utf-16-le"), b"\x00\xdc")), "damaged"),
    Case("cdata.docx", lambda: with_document(body(f"<w:p><w:r><w:t><![CDATA[{BODY}]]></w:t></w:r></w:p>")), READ, HAN),
    Case("comment-in-text.docx", lambda: with_document(body(f"<w:p><w:r><w:t>{BODY[:5]}<!-- x -->{BODY[5:]}<?x y?></w:t></w:r></w:p>")), READ, HAN),
    Case("no-namespaces.docx", without_namespaces, "not-docx"),
    Case("undeclared-prefix.docx", undeclared_prefix, "damaged"),
    Case("undeclared-inside.docx", undeclared_inside, "damaged"),
    Case("default-namespace.docx", default_namespace, READ, HAN),
    Case("other-prefix.docx", lambda: with_document(body(paragraph(BODY)).replace("w:", "x-y.z:").replace("xmlns:w=", "xmlns:x-y.z=")), READ, HAN),
    Case("strict.docx", lambda: docx(BODY, strict=True), READ, HAN),
    Case("two-roots.docx", lambda: with_document(body(paragraph(BODY)) + "<x/>"), "damaged"),
    Case("cut-xml.docx", lambda: with_document(body(paragraph(BODY))[:-20]), "damaged"),
    Case("no-xml.docx", lambda: with_document(b""), "damaged"),
    Case("only-space.docx", lambda: with_document(b" " * 1000), "damaged"),
    Case("binary.docx", lambda: with_document(bytes(range(256))), "damaged"),
    Case("wrong-root.docx", lambda: with_document(part("styles", paragraph(BODY))), "not-docx"),
    Case("external-header.docx", lambda: external("header", "http://127.0.0.1:9/h.xml"), READ, HAN),
    Case("external-unmarked.docx", lambda: docx(BODY, extra={"word/_rels/document.xml.rels": relationships({"a": ("styles", "http:/127.0.0.1:9/s.xml"), "b": ("theme", "//host/share"), "c": ("comments", "file:/etc/passwd")})}), READ, HAN),
    Case("template.docx", lambda: external("attachedTemplate", "http://127.0.0.1:9/t.dotm"), READ, HAN),
    Case("alt-chunk.docx", alternative_chunk, READ, HAN),
    Case("looping-styles.docx", looping_styles, READ, 3 * HAN),
    Case("styles-are-document.docx", lambda: docx(BODY, extra={"word/_rels/document.xml.rels": relationships({"a": ("styles", "document.xml"), "b": ("theme", "document.xml"), "c": ("comments", "document.xml"), "d": ("footnotes", "document.xml")})}), READ, HAN),
    Case("header-is-document.docx", lambda: docx(BODY, section='<w:headerReference r:id="a"/>', extra={"word/_rels/document.xml.rels": relationships({"a": ("header", "document.xml")})}), READ, HAN),
    Case("broken-styles.docx", lambda: docx(BODY, styles="<w:style><w:unclosed>"), "damaged"),
    Case("styles-with-doctype.docx", lambda: docx(BODY, styles="<w:style/>", extra={"word/styles.xml": f'<!DOCTYPE x [<!ENTITY a "b">]><w:styles xmlns:w="{W}">&a;</w:styles>'}), "damaged"),
)  # fmt: skip

ARCHIVE_CASES = (
    Case("encrypted-part.docx", encrypted, "encrypted"),
    Case("bzip2.docx", lambda: method(12), "damaged"),
    Case("method-99.docx", lambda: method(99), "damaged"),
    Case("wrong-crc.docx", wrong_crc, "damaged"),
    Case("declares-4-gb.docx", lambda: declared((1 << 32) - 1), "too-large"),
    Case("declares-too-little.docx", lambda: declared(10), "damaged"),
    Case("declares-too-much.docx", lambda: declared(100_000), READ, HAN),
    Case("bomb-60-mib.docx", lambda: bomb(60 * MIB), "too-large"),
    Case("bomb-in-a-picture.docx", lambda: bomb(200 * MIB, "word/media/a.png"), READ, HAN),
    Case("overlapping-many.docx", lambda: overlapping(4000), READ, HAN),
    Case("overlapping-main.docx", overlapping_main, "damaged"),
    Case("too-many-entries.docx", lambda: entries(5001), "too-large"),
    Case("many-entries.docx", lambda: entries(4000), READ, HAN),
    Case("duplicate.docx", duplicate, "damaged"),
    Case("climbing.docx", climbing, READ, HAN),
    Case("climbing-target.docx", climbing_target, "not-docx"),
    Case("trailing-junk.docx", lambda: docx(BODY) + b"\0junk" * 100_000, READ, HAN),
    Case("leading-junk.docx", lambda: b"junk" * 100 + docx(BODY), "not-docx"),
    Case("two-archives.docx", lambda: docx("一") + docx(BODY), READ, HAN),
    Case("end-alone.docx", lambda: b"PK\x05\x06" + bytes(18), "not-docx"),
    Case("header-alone.docx", lambda: b"PK\x03\x04", "damaged"),
    Case("zip64-lies.docx", lambda: docx(BODY)[:-22] + b"PK\x06\x06" + b"\xff" * 52 + b"PK\x06\x07" + bytes(4) + b"\xff" * 8 + b"\1\0\0\0" + b"PK\x05\x06" + b"\xff" * 16 + b"\0\0", "damaged"),
    Case("directory-beyond.docx", lambda: docx(BODY)[:-10] + b"\xff\xff\xff\x7f" * 2 + b"\0\0", "damaged"),
    Case("empty.docx", lambda: b"", "empty"),
    Case("zeros.docx", lambda: bytes(100_000), "not-docx"),
    Case("zip-of-nothing.docx", lambda: package({"a": "b"}), "not-docx"),
    *(Case(f"cut-{percent:02}.docx", partial(cut, percent / 100), "damaged") for percent in range(5, 100, 5)),
)  # fmt: skip

HEAVY = (
    Case("bomb-4-gib.docx", lambda: bomb(4096 * MIB - MIB), "too-large"),
    Case("bomb-4-gib-understated.docx", lambda: patched(bomb(4096 * MIB - MIB), {DOCUMENT: (22, 24, struct.pack("<I", 60 * MIB))}), "damaged"),
    Case("big-stored-media.docx", lambda: docx(BODY, extra={"word/media/a": bytes(range(256)) * 4 * 1024 * 8}), READ, HAN),
    Case("attribute-50-mb.docx", lambda: attribute(50_000_000), "too-large"),
    Case("text-60-mb-ascii.docx", lambda: one_run("a", 60_000_000), "too-large"),
    Case("text-60-mb-and-emoji.docx", lambda: one_run("a" * 60_000 + "😀", 1000), "too-large"),
    Case("text-outside-runs.docx", lambda: with_document(body("a" * 60_000_000 + paragraph(BODY))), READ, HAN),
    Case("comment-60-mb.docx", lambda: with_document(body("<!--" + "a" * 60_000_000 + "-->" + paragraph(BODY))), "too-large"),
    Case("runs-10-million.docx", lambda: many("<w:r/>", 10_000_000, "<w:p>", run(BODY) + "</w:p>"), READ, HAN),
    Case("letters-one-million-runs.docx", lambda: many("<w:r><w:t>a</w:t></w:r>", 1_000_000, "<w:p>", "</w:p>"), READ),
    Case("looks.docx", lambda: numbered('<w:r><w:rPr><w:sz w:val="%d"/></w:rPr><w:t>a</w:t></w:r>', 1_000_000, "<w:p>", "</w:p>"), "too-large"),
    Case("character-styles.docx", lambda: numbered('<w:r><w:rPr><w:rStyle w:val="%d"/></w:rPr><w:t>a</w:t></w:r>', 900_000, "<w:p>", "</w:p>"), READ),
    Case("paragraph-styles.docx", lambda: numbered('<w:p><w:pPr><w:pStyle w:val="%d"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>', 120_000), READ),
    Case("properties-of-one-run.docx", lambda: many("<w:sz/>", 9_000_000, "<w:p><w:r><w:rPr>", "</w:rPr><w:t>甲</w:t></w:r></w:p>"), "too-large"),
    Case("properties-of-one-paragraph.docx", lambda: many("<w:jc/>", 9_000_000, "<w:p><w:pPr>", "</w:pPr><w:r><w:t>甲</w:t></w:r></w:p>"), "too-large"),
    Case("properties-of-one-style.docx", lambda: heavy_style(3_900_000), "too-large"),
    Case("chains-of-styles.docx", lambda: long_chains(8_000), READ),
    Case("relationships.docx", lambda: relations(1_000_000), "too-large"),
    Case("content-types.docx", lambda: types(600_000), "not-docx"),
    Case("names.docx", lambda: names(1_000_000), "too-large"),
    Case("attributes.docx", lambda: attributes(400_000), "too-large"),
    Case("long-creator.docx", lambda: people(20_000_000), READ, HAN),
    Case("comment-authors.docx", lambda: authors(1_000_000), READ, HAN),
    Case("header-references.docx", lambda: numbered('<w:sectPr><w:headerReference r:id="%d"/></w:sectPr>', 1_000_000, paragraph(BODY)), READ, HAN),
    Case("insertions.docx", lambda: numbered('<w:ins w:author="%d"/>', 1_000_000, paragraph(BODY)), READ, HAN),
    Case("insertions-in-one.docx", lambda: many("<w:ins><w:r><w:t>字</w:t></w:r></w:ins>", 1_000_000, "<w:p>", "</w:p>"), READ),
    Case("comment-ranges.docx", lambda: numbered('<w:commentRangeStart w:id="%d"/>', 1_000_000, "<w:p>", run(BODY) + "</w:p>"), READ, HAN),
    Case("breaks.docx", lambda: many("<w:br/>", 2_900_000, "<w:p><w:r>", f"<w:t>{BODY}</w:t></w:r></w:p>"), "too-large"),
    Case("labels-in-breaks.docx", lambda: many("<w:t>姓名：张三</w:t><w:br/>", 190_000, "<w:p><w:r>", "</w:r></w:p>"), READ),
    Case("paragraphs.docx", lambda: many(paragraph("姓名：张三"), 199_999), READ),
    Case("paragraphs-too-many.docx", lambda: many("<w:p/>", 200_001), "too-large"),
    Case("deleted-marks.docx", lambda: many("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>", 199_999), READ, 199_999),
    Case("cells-in-a-row.docx", lambda: many("<w:tc><w:p><w:r><w:t>姓名</w:t></w:r></w:p></w:tc>", 199_000, "<w:tbl><w:tr>", "</w:tr></w:tbl>"), READ),
    Case("rows-of-labels.docx", lambda: many("<w:tr><w:tc><w:p><w:r><w:t>姓名</w:t></w:r></w:p></w:tc></w:tr>", 199_000, "<w:tbl>", "</w:tbl>"), READ),
    Case("forms.docx", lambda: many(table(["姓名", "张三", "电话", "13800001234"]), 30_000), READ),
    Case("text-boxes.docx", lambda: many(paragraph(textbox("姓名：张三")), 60_000), READ),
    Case("fields.docx", lambda: many('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', 900_000, "<w:p>", "</w:p>" + paragraph(BODY)), READ, HAN),
    Case("hidden.docx", lambda: many("<w:r><w:rPr><w:vanish/></w:rPr><w:t>甲</w:t></w:r>", 700_000, "<w:p>", run(BODY) + "</w:p>"), READ, HAN),
    Case("all-characters.docx", lambda: with_document(body(paragraph("人民币" + "".join(chr(n) for n in range(0x20, 0x110000) if not 0xD800 <= n < 0xE000 and n & 0xFFFE != 0xFFFE)))), READ),
    Case("references.docx", lambda: many("&#x4e2d;", 7_000_000, "<w:p><w:r><w:t>", "</w:t></w:r></w:p>"), "too-large"),
)  # fmt: skip
