from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.essay import Cell, Span
from essaycheck.makeup import Share, Stretch
from essaycheck.measuring import measured
from tests.essays import essay

if TYPE_CHECKING:
    from essaycheck.essay import Kind


def test_the_parts_add_up_to_what_word_counts() -> None:
    draft = essay("第一段有七字。", "第二段。", title="读书记", fields={"作者": "李明"})
    makeup = measured(draft)
    assert makeup.parts == (Share("title", 3), Share("author", 5), Share("body", 11))
    assert makeup.stretches == (
        Stretch("line", 2, None, 7, "第一段有七字。"),
        Stretch("line", 3, None, 4, "第二段。"),
    )


def test_tables_and_what_stands_beside_the_text() -> None:
    draft = essay("正文。", "格子里的。", "框里", "脚注。", "页眉", title="题目")
    kinds: tuple[Kind, ...] = ("line", "line", "cell", "textbox", "footnote", "header")
    paragraphs = tuple(
        each._replace(kind=kind, cell=Cell(0, 0, 0) if kind == "cell" else None)
        for each, kind in zip(draft.paragraphs, kinds, strict=True)
    )
    makeup = measured(draft._replace(paragraphs=paragraphs, body=draft.body[:2]))
    assert makeup.parts == (
        Share("title", 2),
        Share("body", 3),
        Share("tables", 5),
        Share("textbox", 2),
        Share("footnote", 3),
        Share("header", 2),
    )
    assert makeup.stretches[1].cell == Cell(0, 0, 0)


def test_a_title_in_a_text_box_is_no_part_of_the_document() -> None:
    draft = essay("正文。", title="题目")
    boxed = draft.paragraphs[0]._replace(kind="textbox")
    draft = draft._replace(paragraphs=(boxed, *draft.paragraphs[1:]))
    assert measured(draft).parts == (Share("body", 3), Share("textbox", 2))


def test_pieces_of_one_paragraph_are_one_stretch() -> None:
    draft = essay("甲乙丙丁戊。", "\ufffc")
    draft = draft._replace(body=(Span(0, 0, 2), Span(0, 3, 6), Span(1, 0, 1)))
    assert measured(draft).stretches == (Stretch("line", 0, None, 5, "甲乙"),)


def test_without_title_and_body() -> None:
    assert measured(essay()) == ((), (), ())
