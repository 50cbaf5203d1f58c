"""What is cut at its tags says the same as what expat tells of, and only what is plain is cut."""

from __future__ import annotations

from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING
from xml.parsers import expat

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from essaycheck.errors import UnreadableEssayError
from essaycheck.readers import read
from essaycheck.readers.fonts import fonts_in
from essaycheck.readers.handlers import handlers
from essaycheck.readers.marks import Marks
from essaycheck.readers.people import persons_in
from essaycheck.readers.plain import plain, plain_throughout
from essaycheck.readers.streamed import StreamScanner
from essaycheck.readers.styles import resolved_with
from essaycheck.readers.stylesheet import _kept, sheet_in
from essaycheck.readers.tables import Tables
from essaycheck.readers.tagsplit import PlainScanner
from essaycheck.readers.wordml import Walk
from tests.docx_builder import W as WORD
from tests.docx_builder import docx, paragraph, table, textbox

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaycheck.readers.scanning import Attributes, Scanner

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
W, A = "urn:w", "urn:a"
ROOT = f'<w:root xmlns:w="{W}" xmlns:a="{A}" a:kind="x">'
HEARD = ("p", "t", "skip", "skip2")


class Heard:
    """Writes down every call; names and attributes by namespace, whatever stands for it in the part."""

    def __init__(self) -> None:
        self.told: list[object] = []

    def root(self, scanner: Scanner) -> None:
        self._scanner = scanner
        self.told.append((scanner.namespace, scanner.root))
        w, a = scanner.qualifier(W), scanner.qualifier(A)
        self._short = {w: "w:", a: "a:", scanner.qualifier("http://www.w3.org/XML/1998/namespace"): "xml:"}
        names = {w + name for name in HEARD} | {f"{a}p"}
        starts = dict.fromkeys(names, self._start)
        ends = {name: self._end(self._plain(name)) for name in names}
        scanner.handle(handlers(starts, ends), self._text)

    def _plain(self, name: str) -> str:
        for long, short in self._short.items():
            if name.startswith(long):
                return short + name.removeprefix(long)
        return name

    def _start(self, name: str, attributes: Attributes) -> None:
        name = self._plain(name)
        self.told.append((name, {self._plain(key): value for key, value in attributes.items()}))
        if "skip" in name:
            self._scanner.skip(2 if name.endswith("2") else 1)

    def _end(self, name: str):  # type: ignore[no-untyped-def]
        return lambda: self.told.append(f"/{name}")

    def _text(self, text: str) -> None:
        if self.told and isinstance(last := self.told[-1], list):
            last[0] += text
        else:
            self.told.append([text])


def forget() -> None:
    """Of the drafts that have been read nothing is known any more."""
    for known in (sheet_in, _kept, resolved_with, persons_in, fonts_in):
        known.cache_clear()


@contextmanager
def all_streamed() -> Iterator[None]:
    """Nothing is plain."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("essaycheck.readers.markup.plain", lambda part, data: None)
        patch.setattr("essaycheck.readers.markup.plain_throughout", lambda part, chunks: None)
        yield


@contextmanager
def all_large(chunk: int = 1500) -> Iterator[None]:
    """Parts of more than ``chunk`` bytes are read piece by piece."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("essaycheck.archives.CHUNK", chunk)
        patch.setattr("essaycheck.readers.plain.CHUNK", chunk)
        yield


def pieces_of(part: bytes, size: int) -> list[bytes]:
    return [part[at : at + size] for at in range(0, len(part), size)]


def streamed(xml: str) -> list[object]:
    heard = Heard()
    scanner = StreamScanner("part", heard.root)
    scanner.feed(xml.encode(), last=True)
    scanner.release()
    return heard.told


def cut(xml: str) -> list[object] | None:
    heard = Heard()
    found = plain("part", xml.encode())
    if found is None:
        return None
    PlainScanner(found).scan(heard.root)
    return heard.told


PLAIN = [
    ("text", "<w:p><w:t>一二</w:t></w:p>"),
    ("a declaration", None),
    ("empty elements", "<w:p/><w:p /><a:p a:x='1'/>"),
    ("attributes", '<w:p w:a="1" w:b = "二" c="3"/>'),
    ("a space that is kept", '<w:t xml:space="preserve"> x </w:t>'),
    ("a > in an attribute", '<w:p w:a="a>b" w:b="c">x</w:p>'),
    ("a > between single quotes", "<w:p w:a='a>\"b'>x</w:p>"),
    ("a quote in the text", '<w:t>他说"好">"</w:t>'),
    ("a > in the text", "<w:t>a>b</w:t>"),
    ("references", "<w:t>&lt;&gt;&amp;&quot;&apos;&#20013;&#x4E2D;</w:t>"),
    ("references in an attribute", '<w:p w:a="&lt;&#9;&#x4E2D;"/>'),
    ("line ends in an attribute", '<w:p w:a="a\n\tb"/>'),
    ("line ends in a tag", '<w:p\n\tw:a="1"\n>x</w:p\n>'),
    ("white space between", "<w:p>\n  <w:t>a</w:t>\n  <w:t>b</w:t>\n</w:p>"),
    ("elements nobody asked for", '<w:x w:a="1"><a:y>text</a:y></w:x><w:p/>'),
    ("the same name in two namespaces", "<w:p/><a:p/>"),
    ("something to skip", "<w:p>a<w:skip>b<w:p>c</w:p>d</w:skip>e<w:p>f</w:p></w:p>"),
    ("something empty to skip", "<w:p>a<w:skip/>b</w:p>"),
    ("two levels to skip", "<w:p>a<w:t>b<w:skip2>c</w:skip2>d<w:p/></w:t>e<w:t>f</w:t></w:p>"),
    ("two levels to skip from within an empty one", "<w:p>a<w:t>b<w:skip2/>d<w:p/></w:t>e</w:p>"),
    ("no prefix", "<p/><p><w:p/></p>"),
    ("a prefix declared inside", '<w:p xmlns:b="urn:b" w:a="1"><b:x w:a="2"/></w:p><w:p/>'),
    ("the same declared twice", '<w:x xmlns:b="urn:b"><b:x/></w:x><w:x xmlns:b="urn:b"/><w:p/>'),
    ("one of the first element declared again", f'<w:x xmlns:a="{A}"><a:p/></w:x>'),
    ("a prefix in the text", "<w:t>b:x and w:x</w:t>"),
]


@pytest.mark.parametrize("body", [body for _, body in PLAIN], ids=[name for name, _ in PLAIN])
def test_what_is_plain_is_told_as_expat_tells_it(body: str | None) -> None:
    declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n' if body is None else ""
    xml = f"{declaration}{ROOT}{body or '<w:p/>'}</w:root>"
    assert cut(xml) == streamed(xml)


NOT_PLAIN = [
    ("nothing", ""),
    ("a comment", f"{ROOT}<!-- <w:p> --></w:root>"),
    ("marked characters", f"{ROOT}<w:t><![CDATA[<w:p/>]]></w:t></w:root>"),
    ("an instruction", f"{ROOT}<?x y?></w:root>"),
    ("a type", f"<!DOCTYPE x>{ROOT}</w:root>"),
    ("a prefix declared in two ways", f'{ROOT}<w:p xmlns:b="urn:b"/><w:p xmlns:b="urn:c"/></w:root>'),
    ("two prefixes for one namespace inside", f'{ROOT}<w:p xmlns:b="urn:b" xmlns:c="urn:b"/></w:root>'),
    ("a second prefix for the first element's", f'{ROOT}<w:p xmlns:b="{W}"/></w:root>'),
    ("a prefix declared anew", f'{ROOT}<w:p xmlns:w="urn:b"/></w:root>'),
    ("a namespace without prefix inside", f'{ROOT}<p xmlns="urn:b"/></w:root>'),
    ("a namespace without prefix", '<root xmlns="urn:w"/>'),
    ("two prefixes for one namespace", f'<w:r xmlns:w="{W}" xmlns:b="{W}"></w:r>'),
    ("an unknown prefix in the first element", f'<w:r xmlns:w="{W}" b:x="1"></w:r>'),
    ("an empty namespace", '<w:r xmlns:w=""></w:r>'),
    ("an unknown prefix of the first element", f'<b:r xmlns:w="{W}"></b:r>'),
    ("a line end to be normalised", f"{ROOT}<w:t>a\r\nb</w:t></w:root>"),
    ("a line end to be normalised in the first element", f'<w:root xmlns:w="{W}"\r\nw:a="1"></w:root>'),
    ("what looks like a namespace in the text", f"{ROOT}<w:t>xmlns:b and w:x</w:t></w:root>"),
    ("another version", f'<?xml version="1.1"?>{ROOT}</w:root>'),
    ("another encoding", f'<?xml version="1.0" encoding="iso-8859-1"?>{ROOT}</w:root>'),
    ("a mark of byte order", f"\ufeff{ROOT}</w:root>"),
    ("an attribute twice at the beginning", f'<w:root xmlns:w="{W}" w:a="1" w:a="2"></w:root>'),
    ("a sign that XML has not at the beginning", f'<w:root xmlns:w="{W}" w:a="\x01"></w:root>'),
]


@pytest.mark.parametrize("xml", [xml for _, xml in NOT_PLAIN], ids=[name for name, _ in NOT_PLAIN])
def test_what_is_not_plain_is_left_to_expat(xml: str) -> None:
    assert cut(xml) is None


@pytest.mark.parametrize("data", [b"\xff\xfe<", f"{ROOT}<w:t>".encode() + b"\xd6\xd0</w:t></w:root>"])
def test_what_is_no_utf_8_is_left_to_expat(data: bytes) -> None:
    assert plain("part", data) is None


@pytest.mark.parametrize(
    "body",
    [
        *("<w:p>", "</w:p>", "<w:p w:a=1/>", "<w:p w:a='1' w:a='2'/>", "&x;", "&#0;"),
        *(
            "<b:p/>",
            '<w:p xmlns:b="urn:b"/><b:p/>',
            '<w:p b:x="1"/>',
            '<w:p\nb:x="1"/>',
            '<w:p :x="1"/>',
            "<w:/>",
        ),  # no prefix that is declared
    ],
)
def test_what_is_not_well_formed_is_damaged(body: str) -> None:
    with pytest.raises(UnreadableEssayError) as caught:
        plain("part", f"{ROOT}{body}</w:root>".encode())
    assert (caught.value.code, caught.value.facts) == ("damaged", {"part": "part"})


TEXT_RUN = "<w:r><w:t>一</w:t></w:r>"
DAMAGED = [
    ("an attribute of a run twice", '<w:p><w:r w:rsidR="1" w:rsidR="2"><w:t>一</w:t></w:r></w:p>'),
    ("an attribute of a paragraph twice", f'<w:p w:rsidR="1" w:rsidR="2">{TEXT_RUN}</w:p>'),
    (
        "an attribute of a property twice",
        '<w:p><w:r><w:rPr><w:b a="" a=""/></w:rPr><w:t>一</w:t></w:r></w:p>',
    ),
    (
        "the same in a later run",
        f'<w:p>{TEXT_RUN}<w:r><w:rPr><w:b a="" a=""/></w:rPr><w:t>一</w:t></w:r></w:p>',
    ),
    ("the same in a paragraph's", f'<w:p><w:pPr><w:b a="" a=""/></w:pPr>{TEXT_RUN}</w:p>'),
    ("properties that end twice", f"<w:p><w:pPr></w:rPr></w:pPr>{TEXT_RUN}</w:p>"),
    ("runs in an attribute", f'<w:p><w:x y="{TEXT_RUN}"/></w:p>'),
    ("a paragraph in an attribute", f'<w:x y="<w:p>{TEXT_RUN}</w:p>"/>'),
    ("runs in a tag", f"<w:p><w:x {TEXT_RUN}/></w:p>"),
    ("runs in the name of a tag", f"<w:{TEXT_RUN}p/>"),
    ("runs in the end of one", f"<w:p></w:{TEXT_RUN}p>"),
    ("a paragraph that does not begin", f"{TEXT_RUN}</w:p>"),
    ("a paragraph that does not end", f"<w:p>{TEXT_RUN}"),
    ("a reference to nothing", "<w:p><w:r><w:t>&nbsp;</w:t></w:r></w:p>"),
    ("the end of marked characters", "<w:p><w:r><w:t>]]></w:t></w:r></w:p>"),
    ("a sign that XML has not", "<w:p><w:r><w:t>\x02</w:t></w:r></w:p>"),
]


@pytest.mark.parametrize("body", [body for _, body in DAMAGED], ids=[name for name, _ in DAMAGED])
def test_what_is_not_well_formed_in_runs_or_around_them_is_damaged(body: str) -> None:
    with pytest.raises(UnreadableEssayError) as caught:
        plain("part", f"{ROOT}{body}</w:root>".encode())
    assert (caught.value.code, caught.value.facts) == ("damaged", {"part": "part"})


@pytest.mark.parametrize("sign", ["\ufffe", "\uffff"])
def test_other_signs_that_xml_has_not_are_left_to_expat(sign: str) -> None:
    assert plain("part", f"{ROOT}<w:p><w:r><w:t>{sign}</w:t></w:r></w:p></w:root>".encode()) is None


PIECES = st.sampled_from(
    [
        *(
            "<w:p>",
            '<w:p w:rsidR="1">',
            "</w:p>",
            "<w:pPr>",
            "</w:pPr>",
            '<w:jc w:val="x"/>',
            "<w:rPr>",
            "</w:rPr>",
        ),
        *(
            '<w:r w:rsidR="1">',
            "</w:r>",
            "<w:t>",
            '<w:t xml:space="preserve">',
            "</w:t>",
            "一",
            " ",
            "&amp;",
            "<w:b/>",
        ),
        *(
            '<w:proofErr w:type="x"/>',
            '<w:bookmarkEnd w:id="0"/>',
            '<w:x y="',
            '"/>',
            "<",
            ">",
            '"',
            "&",
            "\x01",
            "<w:",
        ),
        *("<w:r><w:rPr><w:b/></w:rPr><w:t>二</w:t></w:r>", TEXT_RUN, f"<w:p>{TEXT_RUN}</w:p>"),
    ]
)


@given(st.lists(PIECES, max_size=6), st.lists(PIECES, max_size=3), st.integers(len(ROOT), 200))
@example([], [], 100)
def test_what_is_read_is_well_formed_and_nothing_else_is_damaged(
    before: list[str], behind: list[str], size: int
) -> None:
    body = f"<w:p>{TEXT_RUN}{''.join(before)}{TEXT_RUN}</w:p><w:p>{TEXT_RUN}</w:p>{''.join(behind)}"
    data = f"{ROOT}{body}</w:root>".encode()
    try:
        expat.ParserCreate(None, ":").Parse(data, True)
        well_formed = True
    except expat.ExpatError:
        well_formed = False
    for read_it in (plain, lambda part, data: plain_throughout(part, pieces_of(data, size))):
        try:
            assert read_it("part", data) is None or well_formed
        except UnreadableEssayError:
            assert not well_formed


NAMES = st.sampled_from(["w:p", "w:t", "w:x", "w:skip", "w:skip2", "a:p", "a:t"])
TEXTS = st.text(alphabet="中 文ab\"'>\n\t;:=/&", max_size=12)


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


@st.composite
def elements(draw: st.DrawFn, depth: int = 3) -> str:
    name, given_ = draw(NAMES), draw(st.dictionaries(st.sampled_from(["w:a", "a:b", "c"]), TEXTS, max_size=2))
    tag = name + "".join(
        f' {key}="{escaped(text).replace(chr(34), "&#34;")}"' for key, text in given_.items()
    )
    inside = draw(st.lists(elements(depth=depth - 1), max_size=3)) if depth else []
    if not inside and draw(st.booleans()):
        return f"<{tag}/>"
    return f"<{tag}>{''.join(escaped(draw(TEXTS)) + each for each in inside)}{escaped(draw(TEXTS))}</{name}>"


@given(st.lists(elements(), max_size=4))
def test_any_elements_are_told_as_expat_tells_them(bodies: list[str]) -> None:
    xml = f"{ROOT}<w:x><w:x>{''.join(bodies)}</w:x></w:x></w:root>"
    told = cut(xml)
    assert told is None or told == streamed(xml)


SECTION = (
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1588"/>'
)
OTHER_PREFIX = f'<z:hdr xmlns:z="{WORD}"><z:p><z:r><z:t>页眉</z:t></z:r></z:p></z:hdr>'
DRAFTS = {
    **{path.stem: path.read_bytes() for path in sorted(EXAMPLES.glob("*.docx"))},
    "header": docx("正文。", headers=(paragraph("页眉"),), section=SECTION),
    "header-in-other-words": docx(
        "正文。", headers=("x",), section=SECTION, extra={"word/header0.xml": OTHER_PREFIX}
    ),
}


@pytest.mark.parametrize("name", DRAFTS)
def test_a_draft_is_read_the_same_whether_its_parts_are_plain_or_not(name: str) -> None:
    with all_streamed():
        wanted = read(DRAFTS[name], ".docx")
    forget()
    assert read(DRAFTS[name], ".docx") == wanted
    assert wanted.page is None or wanted.page.width > 500


def test_what_is_passed_over_beside_runs_means_nothing_to_anyone() -> None:
    known = {
        name
        for owner in (Walk, Marks, Tables)
        for _, *both in owner.HANDLED
        for names in both
        for name in names
    }
    assert not known & {"proofErr", "bookmarkStart", "bookmarkEnd", "lastRenderedPageBreak"}
    assert {"p", "pPr", "tbl", "ins"} < known


def run(inside: str, attributes: str = "") -> str:
    return f"<w:r{attributes}>{inside}</w:r>"


PLAIN_RUN = run("<w:t>在前</w:t>")
SIZED = run("<w:rPr>" + '<w:sz w:val="9"/>' * 3 + "</w:rPr><w:t>一</w:t>")
RUNS = [
    ("spaces that are kept", run('<w:t xml:space="preserve"> 一 二 </w:t>')),
    ("spaces that are not kept", run("<w:t>\n 一 二 \t</w:t>")),
    ("nothing but spaces", run("<w:t>  </w:t>") + "<w:r/>" + run("<w:tab/>")),
    ("line ends and references", run("<w:t>一\n二&lt;三&#13;四&amp;</w:t>")),
    ("two texts", run("<w:t>一</w:t><w:t>二</w:t>")),
    ("a tab before the text", run("<w:tab/><w:t>一</w:t>")),
    ("white space between", run("\n <w:rPr>\n<w:vanish/></w:rPr>\n<w:t>一</w:t>\n")),
    ("revision numbers", run("<w:t>一</w:t>", ' w:rsidR="00AA" w:rsidRPr="00BB"')),
    ("a > in a revision number", run("<w:t>一</w:t>", ' w:rsidR="0>0"')),
    ("hidden", run("<w:rPr><w:vanish/></w:rPr><w:t>一</w:t>") + run("<w:rPr><w:b/></w:rPr><w:t>二</w:t>")),
    ("hidden, with a > in it", run('<w:rPr><w:lang w:val="/>"/><w:vanish/></w:rPr><w:t>一</w:t>')),
    ("of one look", run("<w:rPr><w:vanish/></w:rPr><w:t>一 </w:t>") * 3 + run("<w:rPr><w:b/></w:rPr><w:t>二</w:t>") * 2),
    ("of looks in turn", (run("<w:rPr><w:vanish/></w:rPr><w:t>一</w:t>") + run("<w:t>二</w:t>")) * 2),
    ("of one look, apart", run("<w:t>一</w:t>") + "<w:bookmarkStart/>" + run("<w:t>二</w:t>") + "\n" + PLAIN_RUN),
    ("of looks that are the same", (run('<w:rPr><w:lang w:val="a"/></w:rPr><w:t>一 </w:t>') + run("<w:rPr><w:kern/></w:rPr><w:t>二</w:t>")) * 2),
    ("with marks between", '<w:proofErr w:type="gramStart"/><w:bookmarkStart w:id="0" w:name="_甲"/>' + PLAIN_RUN
     + '<w:bookmarkEnd w:id="0"/><w:proofErr w:type="gramEnd"/>' + PLAIN_RUN + "<w:permStart/>" + PLAIN_RUN),
    ("where a page ended", run('<w:rPr><w:kern w:val="0"/></w:rPr><w:lastRenderedPageBreak/><w:t> 一</w:t>') * 2),
    ("revision numbers in any order", run("<w:t>一</w:t>", ' w:rsidRPr="00BB" w:rsidR="00AA"')
     + run("<w:t>二</w:t>", ' w:rsidDel="0" w:rsidR="0" w:rsidRPr="0"') + run("<w:t>三</w:t>", ' w:rsidR="0" w:rsidDel="0"')),
    ("a > in the text", run("<w:t>一>二</w:t>") * 2),
    ("spaces kept in some", (run("<w:t> a </w:t>") + run('<w:t xml:space="preserve"> b </w:t>')) * 2),
    ("hidden by a style", run('<w:rPr><w:rStyle w:val="Hidden"/></w:rPr><w:t>一</w:t>')),
    ("white", run('<w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>一</w:t>')),
    ("white on a shade", run('<w:rPr><w:color w:val="FFFFFF"/><w:shd w:fill="FF0000"/></w:rPr><w:t>一</w:t>')),
    ("wide apart", run('<w:rPr><w:spacing w:val="20"/></w:rPr><w:t>一</w:t>')),
    ("a hint", run('<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t>“”</w:t>') + run("<w:t>“”</w:t>")),
    ("inserted by its properties", run('<w:rPr><w:ins w:author="甲"/></w:rPr><w:t>一</w:t>')),
    ("deleted by its properties", run('<w:rPr><w:del w:author="甲"/></w:rPr><w:t>一</w:t>')),
    ("changed", run('<w:rPr><w:rPrChange w:author="甲"><w:rPr/></w:rPrChange></w:rPr><w:t>一</w:t>')),
    ("in a deletion", f"<w:del>{PLAIN_RUN}</w:del>"),
    ("in an insertion", f'<w:ins w:author="甲">{PLAIN_RUN}</w:ins>'),
    ("in a field's code", run('<w:fldChar w:fldCharType="begin"/>') + PLAIN_RUN
     + run('<w:fldChar w:fldCharType="separate"/>') + PLAIN_RUN + run('<w:fldChar w:fldCharType="end"/>')),
    ("in a run", run("<w:r/><w:t>一</w:t>") + run(run("<w:t>二</w:t>") + "<w:t>三</w:t>")),
    ("in a text", run(f"<w:t>一{PLAIN_RUN}二</w:t>")),
    ("in a paragraph's properties", f"<w:pPr>{PLAIN_RUN}</w:pPr>"),
    ("in a ruby", f"<w:ruby><w:rt>{PLAIN_RUN}</w:rt><w:rubyBase>{PLAIN_RUN}</w:rubyBase></w:ruby>"),
    ("with a text behind it", PLAIN_RUN + "text" + run("<w:br/>")),
    ("in a text box", textbox("框中")),
    ("a formula", "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>"),
]  # fmt: skip
FORMS = [
    ("nothing", ""),
    ("an alignment", '<w:jc w:val="center"/>'),
    ("a style", '<w:pStyle w:val="Heading1"/>'),
    ("the mark's own look", '<w:rPr><w:vanish/><w:color w:val="FFFFFF"/><w:sz w:val="90"/></w:rPr>'),
    ("a list", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
    ("line spacing", '<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLine="640"/>'),
    ("a shade", '<w:shd w:val="clear" w:fill="000000"/>'),
    ("a > in an attribute", '<w:jc w:val="a>b"/><w:jc w:val="right"/>'),
    ("single quotes", "<w:jc w:val='right'/>"),
    ("white space", '\n <w:jc w:val="right" />\n'),
    ("a deleted mark", '<w:rPr><w:del w:author="甲"/></w:rPr>'),
    ("an inserted mark", '<w:rPr><w:ins w:author="甲"/></w:rPr>'),
    ("a change", '<w:pPrChange w:author="甲"><w:pPr><w:jc w:val="right"/></w:pPr></w:pPrChange>'),
    ("a section", '<w:sectPr><w:pgSz w:w="8000" w:h="9000"/><w:pgMar w:top="900"/></w:sectPr>'),
    ("much that nests", "<w:tabs><w:tab/></w:tabs>" * 4 + '<w:jc w:val="right"/>'),
    ("a run", f"{PLAIN_RUN}<w:jc w:val='right'/>"),
    ("twice", '<w:jc w:val="right"/></w:pPr><w:pPr><w:ind w:left="9"/>'),
]
HIDDEN = '<w:style w:type="character" w:styleId="Hidden"><w:rPr><w:vanish/></w:rPr></w:style>'


WHOLE = [
    ("of one run", f"<w:p>{PLAIN_RUN}</w:p>"),
    ("of two looks", f"<w:p>{PLAIN_RUN}{SIZED}</w:p>"),
    ("with a form", f'<w:p w:rsidR="00AA"><w:pPr><w:jc w:val="right"/></w:pPr>{PLAIN_RUN}</w:p>'),
    ("with a form that is more", f"<w:p><w:pPr><w:sectPr/></w:pPr>{PLAIN_RUN}</w:p>"),
    ("with a form that is empty", f"<w:p><w:pPr></w:pPr>{PLAIN_RUN}</w:p><w:p><w:pPr/>{PLAIN_RUN}</w:p>"),
    ("with a run that is more", f"<w:p><w:pPr><w:jc w:val='right'/></w:pPr>{run('<w:rPr><w:del/></w:rPr><w:t>一</w:t>')}</w:p>"),
    ("with a mark that is deleted", f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{PLAIN_RUN}</w:p><w:p>{PLAIN_RUN}</w:p>"),
    ("with something in front", f"<w:p><w:bookmarkStart/>{PLAIN_RUN}</w:p><w:p> {PLAIN_RUN}</w:p>"),
    ("with something behind", f"<w:p>{PLAIN_RUN}<w:bookmarkEnd/></w:p><w:p>{PLAIN_RUN}{run('<w:br/>')}</w:p>"),
    ("without any run", f"<w:p></w:p><w:p/>{PLAIN_RUN}<w:p>{PLAIN_RUN}</w:p>"),
    ("without any text", f"<w:p>{run('<w:t> </w:t>')}</w:p><w:p>{PLAIN_RUN}</w:p>"),
    ("one in the other", f"<w:p>{PLAIN_RUN}<w:p>{PLAIN_RUN}</w:p>{PLAIN_RUN}</w:p>"),
    ("in cells", table([f"<w:tcPr><w:shd w:fill='FF0000'/></w:tcPr><w:p>{PLAIN_RUN}</w:p>", f"<w:p>{PLAIN_RUN}</w:p>"])),
    ("in a deletion", f"<w:del><w:p>{PLAIN_RUN}</w:p></w:del>"),
    ("in a paragraph's properties", f"<w:p><w:pPr><w:p>{PLAIN_RUN}</w:p></w:pPr>{PLAIN_RUN}</w:p>"),
    ("in a field's code", "<w:p>" + run('<w:fldChar w:fldCharType="begin"/>') + f"</w:p><w:p>{PLAIN_RUN}</w:p><w:p>"
     + run('<w:fldChar w:fldCharType="separate"/>') + PLAIN_RUN + run('<w:fldChar w:fldCharType="end"/>') + "</w:p>"),
    ("in a text box", f"<w:p>{textbox('框中')}</w:p><w:p>{PLAIN_RUN}</w:p>"),
]  # fmt: skip


@pytest.mark.parametrize("bodies", [bodies for _, bodies in WHOLE], ids=[name for name, _ in WHOLE])
def test_a_whole_paragraph_says_what_its_tags_say(bodies: str, monkeypatch: pytest.MonkeyPatch) -> None:
    draft = docx(f"<w:p>{PLAIN_RUN}</w:p>", bodies, f"<w:p>{PLAIN_RUN}</w:p>")
    taken = read(draft, ".docx")
    assert "在前" in "".join(paragraph.text for paragraph in taken.paragraphs)
    for way in (all_streamed, all_large):
        with way():
            assert taken == read(draft, ".docx")
    monkeypatch.setattr("essaycheck.readers.wordml.Walk.stretch", lambda *runs: False)
    assert taken == read(draft, ".docx")


@pytest.mark.parametrize("content", [content for _, content in RUNS], ids=[name for name, _ in RUNS])
def test_a_whole_run_says_what_its_tags_say(content: str, monkeypatch: pytest.MonkeyPatch) -> None:
    body = f"<w:p>{PLAIN_RUN}{content}{PLAIN_RUN}</w:p>"
    draft = docx(body, body, f"{content}<w:p>{PLAIN_RUN}</w:p>", styles=HIDDEN)
    taken = read(draft, ".docx")
    for way in (all_streamed, all_large):
        with way():
            assert taken == read(draft, ".docx")
    monkeypatch.setattr("essaycheck.readers.wordml.Walk.stretch", lambda *runs: False)
    assert taken == read(draft, ".docx")


@pytest.mark.parametrize(
    "properties", [properties for _, properties in FORMS], ids=[name for name, _ in FORMS]
)
def test_whole_properties_of_a_paragraph_say_what_their_tags_say(
    properties: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = f"<w:pPr>{properties}</w:pPr>"
    bodies = [f"<w:p>{form}{PLAIN_RUN}</w:p>", f"<w:p>{form}</w:p>", f"<w:p>{form}{PLAIN_RUN * 2}</w:p>"]
    odd = [f"<w:p>{PLAIN_RUN}{form}</w:p>", f"<w:p><w:r><w:t>一{form}二</w:t></w:r></w:p>", form]
    draft = docx(*bodies, table([f"<w:tcPr/>{bodies[0]}"]), *odd, f"<w:del>{form}</w:del>")
    taken = read(draft, ".docx")
    for way in (all_streamed, all_large):
        with way():
            assert taken == read(draft, ".docx")
    monkeypatch.setattr("essaycheck.readers.wordml.Walk.form", lambda *form: False)
    assert taken == read(draft, ".docx")


def test_a_run_too_deep_is_refused_as_by_expat(monkeypatch: pytest.MonkeyPatch) -> None:
    draft = docx(f"<w:p>{PLAIN_RUN}</w:p>")
    monkeypatch.setattr("essaycheck.limits.DEPTH", 5)  # document, body, paragraph, run, text
    assert read(draft, ".docx")
    monkeypatch.setattr("essaycheck.limits.DEPTH", 4)
    with pytest.raises(UnreadableEssayError) as caught:
        read(draft, ".docx")
    assert caught.value.facts["limit"] == "depth"


@pytest.mark.parametrize(("most", "refused"), [(2, True), (3, False)])
def test_too_many_properties_are_refused_as_by_expat(
    most: int, refused: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("essaycheck.limits.PROPERTIES", most)
    properties = '<w:jc w:val="left"/>' * 3
    for draft in (docx(f"<w:p><w:pPr>{properties}</w:pPr>{PLAIN_RUN}</w:p>"), docx(f"<w:p>{SIZED}</w:p>")):
        for streaming in (nullcontext(), all_streamed()):
            with streaming, pytest.raises(UnreadableEssayError) if refused else nullcontext():
                read(draft, ".docx")


INLINE = st.sampled_from(
    [
        *(
            PLAIN_RUN,
            SIZED,
            run('<w:t xml:space="preserve"> 二 </w:t>'),
            run("<w:t> 三 </w:t>", ' w:rsidR="1"'),
        ),
        *(run("<w:rPr><w:vanish/></w:rPr><w:t>四</w:t>"), run("<w:rPr><w:kern/></w:rPr><w:t>五&amp;</w:t>")),
        *(
            run("<w:tab/>"),
            run("<w:lastRenderedPageBreak/><w:t>六</w:t>"),
            '<w:proofErr w:type="gramEnd"/>',
            " ",
        ),
        *('<w:bookmarkStart w:id="0" w:name="七"/>', '<w:bookmarkEnd w:id="0"/>', "<w:commentRangeStart/>"),
        *(
            f"<w:ins>{PLAIN_RUN}</w:ins>",
            f"<w:del>{PLAIN_RUN}</w:del>",
            f"<w:hyperlink>{SIZED}</w:hyperlink>",
        ),
        *(run(f'<w:fldChar w:fldCharType="{kind}"/>') for kind in ("begin", "separate", "end")),
    ]
)
PROPERTIES = st.sampled_from(["", "<w:pPr/>", *(f"<w:pPr>{form}</w:pPr>" for _, form in FORMS)])


@given(st.lists(st.tuples(PROPERTIES, st.lists(INLINE, max_size=6)), max_size=4))
def test_any_document_says_what_its_tags_say(paragraphs: list[tuple[str, list[str]]]) -> None:
    draft = docx(*(f"<w:p>{form}{''.join(inside)}</w:p>" for form, inside in paragraphs), "末", styles=HIDDEN)
    taken = read(draft, ".docx")
    for way in (all_streamed, all_large):
        with way():
            assert taken == read(draft, ".docx")
