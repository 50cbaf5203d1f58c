"""A draft that has been read leaves nothing behind that only the garbage collector would find.

It would keep the whole file with it, and rubbish is looked for only behind a group of drafts.
"""

from __future__ import annotations

import gc
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest

from essaycheck.errors import UnreadableEssayError
from essaycheck.readers import docx
from tests import docx_builder as build
from tests.docx_builder import paragraph, run, table, textbox
from tests.readers.test_docx import END, INSIDE

if TYPE_CHECKING:
    from collections.abc import Iterator

NOTE = '<w:{0} w:id="2">' + paragraph("注") + "</w:{0}>"
DRAFTS = {
    "plain": build.docx("题目", "正文"),
    "a table and a box": build.docx(table(["姓名", "李明"]), paragraph(run("正文"), textbox("框"))),
    "all parts": build.docx(
        paragraph('<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r>'),
        paragraph("一", properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
        footnotes=NOTE.format("footnote"),
        endnotes=NOTE.format("endnote"),
        headers=(paragraph("眉"),),
        footers=(paragraph("脚"),),
        styles='<w:style w:styleId="a"><w:rPr><w:rFonts w:asciiTheme="minorAscii"/></w:rPr></w:style>',
        numbering='<w:num w:numId="1"/>',
        comments='<w:comment w:id="1" w:author="甲">' + paragraph("批语") + "</w:comment>",
    ),
    "nothing": build.docx(""),
    "long": build.docx(*["正文很长" * 20] * 3000),
    "no XML": build.docx("正文", extra={"word/document.xml": b"<w:document"}),
    "no styles": build.docx("正文", styles="<w:style>", extra={"word/styles.xml": b"<w:styles>"}),
    **{name: build.docx(f"<w:p>{content}</w:p>") for name, (content, _) in INSIDE.items()},
    "a field in a table": build.docx(table([f"{END}甲"]), f"<w:p>{END}</w:p>"),
}


@pytest.fixture(autouse=True)
def alone() -> Iterator[None]:
    """Whatever is there already is not looked at."""
    gc.collect()
    gc.freeze()
    gc.disable()
    yield
    gc.enable()
    gc.unfreeze()


@pytest.mark.parametrize("name", DRAFTS)
def test_nothing_is_left_for_the_collector(name: str) -> None:
    for _ in range(2):  # what is learnt of the first is kept, and may well be a circle
        gc.collect()
        with suppress(UnreadableEssayError):
            docx.read(DRAFTS[name])
    assert gc.collect() == 0
