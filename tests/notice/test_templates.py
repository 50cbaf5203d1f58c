from __future__ import annotations

import pytest

from essaycheck.essay import Cell, Paragraph, Reading
from essaycheck.notice import derive
from essaycheck.rules.author import Author
from tests.notice.notices import FOOT, HEAD, notice, the


def required(found: Author | None) -> tuple[str, ...] | None:
    return found.required if found else None


@pytest.mark.parametrize(
    ("texts", "fields"),
    [
        (("文末请附以下信息：", "姓名：", "单位：", "联系电话：____"), ("name", "unit", "phone")),
        (("文末请附以下信息：", "姓名：×××", "手机：（必填）"), ("name", "phone")),
        (("文末请附以下信息：", "姓名：林小满", "手机：（必填）"), None),  # a sample is no template
        (("请在正文之前写明以下内容：", "姓名：", "邮箱（选填）：", "单位："), ("name", "unit")),
        (
            ("正文之前按以下格式写明（打*的为必填，其余可不填）：", "*姓名：", "*手机：", "职务：", "笔名："),
            ("name", "phone"),
        ),
        (("文末按下列格式写明，除“单位”外均须填写：", "姓名：", "单位：", "电话："), ("name", "phone")),
        (("报名表请按以下格式填写：", "姓名：", "单位："), None),
        (("邮件正文请写明以下信息：", "姓名：", "单位："), None),
        (("联系方式如下：", "联系人：", "电话："), None),
        (("文章要求如下：", "主题：", "内容："), None),
        (("文末请附以下信息：", "姓名："), None),
        (("文末请附以下信息：", "诗歌：", "散文："), None),
    ],
)
def test_a_list_of_labels(texts: tuple[str, ...], fields: tuple[str, ...] | None) -> None:
    found = the(Author, notice("征文要求：题目自拟，不超过2000字。", *texts))
    assert required(found) == fields


ROWS = (("学校", ""), ("班级", ""), ("姓名", ""), ("指导老师", ""), ("备注", ""))


@pytest.mark.parametrize(
    ("words", "fields"),
    [
        (
            "每篇读后感前面请加一个表头，按下面的模板填写，除“备注”外每一栏都要填：",
            ("school", "class", "name", "teacher"),
        ),
        ("征文首页请按以下格式填写，除“指导老师”外均须填写：", ("school", "class", "name")),
        ("报名表按下面的模板填写：", None),
        ("请填写以下表格：", None),
        ("作者登记表如下：", None),
    ],
)
def test_a_table(words: str, fields: tuple[str, ...] | None) -> None:
    texts = (*HEAD, "征文要求：题目自拟，不超过2000字。", words)
    body = [Paragraph(number, text, "body") for number, text in enumerate(texts)]
    for row, cells in enumerate(ROWS):
        for column, text in enumerate(cells):
            body.append(Paragraph(len(body), text, "cell", Cell(0, row, column)))
    body += [Paragraph(len(body) + number, text, "body") for number, text in enumerate(FOOT)]
    found = the(Author, derive(Reading(tuple(body)), "通知.docx"))
    assert required(found) == fields


def test_the_words_that_show_a_template_are_quoted() -> None:
    found = the(Author, notice("征文要求：题目自拟。", "文末请附以下信息：", "姓名：", "单位："))
    assert found
    assert found.basis == "文末请附以下信息"
