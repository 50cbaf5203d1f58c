"""Drafts in many layouts with the mistakes that writers make, as .docx."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.docx_builder import blocks, docx, paragraph, run, table, textbox

if TYPE_CHECKING:
    from collections.abc import Callable

RULES = """
contest = "测试征文"
[length]
max = 60
[author]
required = ["name", "phone", "unit"]
[[keywords]]
any_of = ["人民"]
[title]
max = 10
"""

GOOD = {"作者": "殷明川", "电话": "13800001234", "单位": "青石县第一中学"}
AUTHORS: dict[str, dict[str, str]] = {
    "good": GOOD,
    "empty": {**GOOD, "单位": ""},
    "placeholder": {**GOOD, "电话": "138XXXXXXXX"},
    "implausible": {**GOOD, "电话": "10012345678"},
    "missing": {"作者": "殷明川", "单位": "青石县第一中学"},
}
TEXTS = {
    "good": ["人民的事，大家办。春天修渠，秋天收粮。"],
    "long": [
        "人民的事，大家办。" + "春天修渠，秋天收粮；" * 3,
        "后来水通了，村里的人都来看。水很清。" * 3,
        "到此为止。",
    ],
    "doubtful": ["口袋里只有三元人民币，还要走十里路。"],
}
CASES = {
    "empty": ("窗口前的椅子", "empty", "good"),
    "placeholder": ("窗口前的椅子", "placeholder", "doubtful"),
    "implausible": ("窗口前的椅子", "implausible", "long"),
    "missing": ("一个怎么写也写不短的很长很长的题目", "missing", "long"),
    "good": ("窗口前的椅子", "good", "good"),
}


def lines(author: str) -> list[str]:
    return [f"{label}：{value}" for label, value in AUTHORS[author].items()]


def centred(title: str) -> str:
    return paragraph(title, properties='<w:jc w:val="center"/>')


def plain(title: str, author: str, text: str) -> bytes:
    return docx(centred(title), *lines(author), *TEXTS[text])


def in_table(title: str, author: str, text: str) -> bytes:
    rows = [[label, value] for label, value in AUTHORS[author].items()]
    return docx(
        centred(title), table(*rows), *TEXTS[text], styles='<w:style w:type="paragraph" w:styleId="a"/>'
    )


def in_textbox(title: str, author: str, text: str) -> bytes:
    return docx(centred(title), paragraph(textbox(*lines(author)), "卷首语在此。"), *TEXTS[text])


def in_header(title: str, author: str, text: str) -> bytes:
    return docx(centred(title), *TEXTS[text], headers=(blocks(lines(author)),))


def in_footnote(title: str, author: str, text: str) -> bytes:
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    note = (
        '<w:footnote w:id="2">' + blocks(["".join(f"{line}；" for line in lines(author))]) + "</w:footnote>"
    )
    first, *rest = TEXTS[text]
    return docx(centred(title), paragraph(first[:3], reference, first[3:]), *rest, footnotes=note)


def in_pieces(title: str, author: str, text: str) -> bytes:
    """Every second character is a run of its own, in bold."""

    def pieces(line: str) -> str:
        return paragraph(*(run(c, "<w:b/>" if n % 2 else "") for n, c in enumerate(line)))

    return docx(centred(title), *map(pieces, lines(author)), *map(pieces, TEXTS[text]))


def revised(title: str, author: str, text: str) -> bytes:
    """With words inserted and deleted, a changed format and a deleted end of paragraph."""
    deleted = '<w:del w:id="1" w:author="甲"><w:r><w:delText>删掉的话</w:delText></w:r></w:del>'
    looks = '<w:i/><w:rPrChange w:id="2" w:author="甲"><w:rPr/></w:rPrChange>'
    first, *rest = TEXTS[text]
    inserted = f'<w:ins w:id="3" w:author="甲">{run(first[2:5])}{run(first[5:], looks)}</w:ins>'
    ended = '<w:rPr><w:del w:id="4" w:author="甲"/></w:rPr>'
    return docx(
        centred(title),
        *lines(author),
        paragraph(first[:2], deleted, inserted, properties=ended),
        *(rest or ["完。"]),
    )


def structured(title: str, author: str, text: str) -> bytes:
    """With links, fields, content controls, line breaks, hidden words and a ruby."""
    name, *more = lines(author)
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph(name)}</w:sdtContent></w:sdt>"
    first, *rest = TEXTS[text]
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    field = f"{mark('begin')}<w:r><w:instrText>REF x</w:instrText></w:r>{mark('separate')}{run(first[3:6])}{mark('end')}"
    hidden = run("看不见的", "<w:vanish/>")
    broken = f"<w:r><w:t>{first[6:9]}</w:t><w:br/><w:t> {first[9:]} </w:t></w:r>"
    content = (f"<w:hyperlink>{run(first[:3])}</w:hyperlink>", field, hidden, broken)
    ruby = f"<w:r><w:ruby><w:rt>{run('shui')}</w:rt><w:rubyBase>{run('水')}</w:rubyBase></w:ruby></w:r>"
    return docx(centred(title), control, *more, paragraph(*content), paragraph(ruby, "到了。"), *rest)


def commented(title: str, author: str, text: str) -> bytes:
    """With comments of somebody else, one of them without its text."""
    first, *rest = TEXTS[text]
    marks = '<w:commentRangeStart w:id="{0}"/>{1}<w:commentRangeEnd w:id="{0}"/><w:r><w:commentReference w:id="{0}"/></w:r>'
    old = '<w:comment w:id="7" w:author="编辑"><w:p><w:r><w:t>原来的批注</w:t></w:r></w:p></w:comment>'
    content = (marks.format(7, run(first[:6])), marks.format(0, run(first[6:8])), first[8:])
    return docx(centred(title), *lines(author), paragraph(*content), *rest, comments=old)


def one_cell(title: str, author: str, text: str) -> bytes:
    """All in one cell of a table in another one, with styles of Chinese Word for comments."""
    inner = table([blocks([*lines(author), *TEXTS[text]])])
    named = '<w:style w:type="character" w:styleId="a7"><w:name w:val="annotation reference"/></w:style>'
    return docx(centred(title), table([inner + "<w:p/>"]), styles=named)


LAYOUTS: dict[str, Callable[[str, str, str], bytes]] = {
    layout.__name__: layout
    for layout in (
        plain, in_table, in_textbox, in_header, in_footnote, in_pieces, revised, structured, commented, one_cell,
    )
}  # fmt: skip
