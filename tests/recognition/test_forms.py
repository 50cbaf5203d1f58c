"""Forms among very many tables are looked for at both ends."""

from __future__ import annotations

import pytest

from essaycheck.readers import read
from essaycheck.recognition import recognise
from tests.docx_builder import docx, paragraph, table

FORM = table(["姓名", "殷明川"], ["联系电话", "13800001234"])
ART = paragraph(
    '<w:r><w:pict><v:shape style="position:absolute"><v:textpath string="渡口"/></v:shape></w:pict></w:r>'
)
STORY = "清早，渡船还没有开，船工老殷已经把跳板搭好，又把昨夜落在船头的槐花一朵一朵地扫进河里，然后坐下来等第一个人。"
DATA = table(["三月", "四"], ["五月", "六"])


@pytest.mark.parametrize("before", [0, 10, 1000])
@pytest.mark.parametrize("first", [True, False])
def test_a_form_beside_many_tables_is_found(before: int, first: bool) -> None:
    tables = [FORM, *[DATA] * before] if first else [*[DATA] * before, FORM]
    content = (
        [*tables, "渡口", "清早，渡船还没有开。"] if first else ["渡口", "清早，渡船还没有开。", *tables]
    )

    fields = recognise(read(docx(*content), ".docx"), path="a.docx", sha256="").fields

    assert [(field.name, field.value) for field in fields] == [("name", "殷明川"), ("phone", "13800001234")]


def standing(text: str) -> str:
    """A cell with each word of ``text`` in a paragraph of its own."""
    return "".join(map(paragraph, text.split()))


@pytest.mark.parametrize(
    ("rows", "fields"),
    [
        (
            [[standing("作 者 姓 名"), "殷明川"], [standing("联系 电话"), "13800001234"]],
            [("name", "殷明川"), ("phone", "13800001234")],
        ),
        (
            [[standing("作者 资料"), "姓名", "殷明川"], ["", "联系电话", "13800001234"]],
            [("name", "殷明川"), ("phone", "13800001234")],
        ),
        (
            [[standing("参赛者 简况"), "姓名", "殷明川"], ["", "联系电话", "13800001234"]],
            [("name", "殷明川"), ("phone", "13800001234")],
        ),
        (
            [[standing("姓名 （真名）"), "殷明川"], [standing("联系电话 （手机）"), "13800001234"]],
            [("name", "殷明川"), ("phone", "13800001234")],
        ),
        (
            [[standing("单位 （盖章）")], [standing("姓名 殷明川")], [standing("电话 13800001234")]],
            [("name", "殷明川"), ("phone", "13800001234")],
        ),
        (
            [["姓名", "殷明川"], ["单位/职务", "梧江区文化馆/科员"]],
            [("name", "殷明川"), ("unit", "梧江区文化馆"), ("position", "科员")],
        ),
    ],
)
def test_what_stands_in_one_cell_of_a_form(rows: list[list[str]], fields: list[tuple[str, str]]) -> None:
    package = docx("渡口", "清早，渡船还没有开。", table(*rows))
    found = recognise(read(package, ".docx"), path="a.docx", sha256="").fields
    assert [(field.name, field.value) for field in found] == fields


@pytest.mark.parametrize(
    ("content", "title"),
    [
        ((ART, "作者：殷明川", STORY), "渡口"),
        (("渡口的灯", ART, "作者：殷明川", STORY), "渡口的灯"),
        (("作者：殷明川", STORY, ART), None),
    ],
)
def test_a_title_may_be_drawn_where_none_is_written(content: tuple[str, ...], title: str | None) -> None:
    found = recognise(read(docx(*content), ".docx"), path="a.docx", sha256="")
    assert (found.title.text if found.title else None) == title
