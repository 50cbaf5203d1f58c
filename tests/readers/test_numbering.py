from __future__ import annotations

import pytest

from essaycheck.readers import docx
from essaycheck.readers.numbering import numeral
from tests import docx_builder as build
from tests.docx_builder import paragraph, textbox


def level(at: int, format_: str, text: str, start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{format_}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


LISTS = (
    '<w:abstractNum w:abstractNumId="0">'
    + level(0, "chineseCounting", "%1、")
    + level(1, "japaneseCounting", "（%2）")
    + level(2, "decimal", "%3.")
    + "</w:abstractNum>"
    + '<w:abstractNum w:abstractNumId="1">'
    + level(0, "decimal", "%1.", start=3)
    + level(1, "decimal", "%1.%2")
    + "</w:abstractNum>"
    + '<w:abstractNum w:abstractNumId="2">'
    + level(0, "bullet", "•")
    + level(1, "upperLetter", "%2.")
    + "</w:abstractNum>"
    + '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    + '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>'
    + '<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>'
    + '<w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>'
    + '<w:num w:numId="5"><w:abstractNumId w:val="9"/></w:num>'
)
STYLES = '<w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'


def item(list_: int, at: int = 0, text: str = "事情") -> str:
    return paragraph(text, properties=f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{list_}"/></w:numPr>')


def numbers(*content: str, numbering: str = LISTS) -> list[str]:
    data = build.docx(*content, numbering=numbering, styles=STYLES)
    return [each.number for each in docx.read(data).paragraphs]


SHOWN = [
    ("in order", [item(1), item(1), item(1)], ["一、", "二、", "三、"]),
    ("with text between", [item(1), "正文。", item(1)], ["一、", "", "二、"]),
    ("levels begin anew", [item(1), item(1, 1), item(1, 1), item(1), item(1, 1)], ["一、", "（一）", "（二）", "二、", "（一）"]),
    ("another list of the same kind goes on", [item(1), item(1), item(3)], ["一、", "二、", "3."]),
    ("a list that starts anew goes on in its kind", [item(1), item(2), item(2)], ["一、", "七、", "八、"]),
    ("two levels at once", [item(3), item(3, 1), item(3, 1)], ["3.", "3.1", "3.2"]),
    ("the upper level was never there", [item(3, 1)], ["3.1"]),
    ("by style", [paragraph("甲", properties='<w:pStyle w:val="h"/>'), item(1)], ["一、", "二、"]),
    ("an empty one counts", [item(1), item(1, text=""), item(1)], ["一、", "二、", "三、"]),
    ("bullets and letters", [item(4), item(4, 1)], ["", ""]),
    ("a list that is not there", [item(5), item(6), item(1, 8)], ["", "", ""]),
    ("a level that is no number", [paragraph("甲", properties='<w:numPr><w:ilvl w:val="x"/><w:numId w:val="1"/></w:numPr>')], ["一、"]),
    ("in a text box nothing is counted", [paragraph("甲", textbox(item(1))), item(1)], ["", "", "一、"]),
    ("in a table", [item(1), build.table([item(1)]), item(1)], ["一、", "二、", "三、"]),
]  # fmt: skip


@pytest.mark.parametrize(("content", "shown"), [pytest.param(*row[1:], id=row[0]) for row in SHOWN])
def test_the_numbers_that_word_shows(content: list[str], shown: list[str]) -> None:
    assert numbers(*content) == shown


def test_they_are_no_part_of_the_text() -> None:
    (found,) = docx.read(build.docx(item(1), numbering=LISTS)).paragraphs
    assert (found.text, found.numbered, found.number) == ("事情", True, "一、")


@pytest.mark.parametrize("numbering", ["", "<broken>", '<w:lvl w:ilvl="0"><w:start w:val="9"/></w:lvl>'])
def test_without_a_sound_part_they_are_not_known(numbering: str) -> None:
    assert numbers(item(1), "正文。", numbering=numbering) == ["", ""]


@pytest.mark.parametrize(
    ("number", "shown"),
    [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (99, "九十九"), (100, "100"), (0, "0")],
)
def test_chinese_numerals(number: int, shown: str) -> None:
    assert numeral(number, "chineseCounting") == shown
    assert numeral(number, "decimal") == str(number)
