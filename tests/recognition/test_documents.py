"""Tables, text boxes, margins and styles of documents, and what a person reads out of them."""

from __future__ import annotations

import pytest

from essaycheck.essay import Paragraph, Reading, Run
from essaycheck.recognition import recognise
from tests.recognition.texts import A, P, Part, Q, T, body, of_parts, table, told

DOCUMENTS: dict[str, tuple[list[Part], str | None, list[str]]] = {
    "table4": (
        body("桥头的灯")
        + table([["姓名", "陆远之", "联系电话", "13800001234"], ["工作单位", "清溪县档案局", "职务", "科员"]])
        + body(P, Q),
        "桥头的灯",
        [*A, "position=科员"],
    ),
    "above": (
        body("桥头的灯")
        + table([["姓名", "联系电话", "工作单位"], ["陆远之", "13800001234", "清溪县档案局"]])
        + body(P, Q),
        "桥头的灯",
        A,
    ),
    "above2": (
        body("桥头的灯", P, Q)
        + table(
            [
                ["作者", "单位", "电话"],
                ["陆远之", "清溪县档案局", "13800001234"],
                ["葛小山", "清溪县林业局", "13900001234"],
            ]
        ),
        "桥头的灯",
        [*A, "name=葛小山", "unit=清溪县林业局", "phone=13900001234"],
    ),
    "title inside a cell": (
        table([["题目：桥头的灯", "姓名：陆远之"], ["编辑：岳小山", "电话：13800001234"]]) + body(P),
        "桥头的灯",
        ["name=陆远之", "phone=13800001234"],
    ),
    "one row": (body("桥头的灯") + table([["作者", "陆远之"]]) + body(P), "桥头的灯", ["name=陆远之"]),
    "merged": (
        table(
            [
                ["征文登记表", None, None, None],
                ["题目", "桥头的灯", None, None],
                ["姓名", "陆远之", "电话", "13800001234"],
                ["单位", "清溪县档案局", None, None],
            ]
        )
        + body("桥头的灯", P, Q),
        "桥头的灯",
        A,
    ),
    "colon cell": (
        body("桥头的灯")
        + table([["姓名：陆远之", "电话：13800001234"], ["单位：清溪县档案局", ""]])
        + body(P),
        "桥头的灯",
        A,
    ),
    "spaced": (
        body("桥头的灯")
        + table([["姓  名：", "陆 远 之"], ["联系方式：", "13800001234"], ["单　　位：", "清溪县档案局"]])
        + body(P),
        "桥头的灯",
        A,
    ),
    "empty": (
        [*body("桥头的灯")] + table([["姓名", "陆远之"], ["联系方式", ""], ["单位", "×××"]]) + body(P),
        "桥头的灯",
        ["name=陆远之", "phone=", "unit=×××"],
    ),
    "data table mid": (
        body("桥头的灯", "作者：陆远之", P)
        + table([["单位", "金额"], ["档案局", "30"], ["林业局", "20"]])
        + body(Q, P),
        "桥头的灯",
        ["name=陆远之"],
    ),
    "list table mid": (
        body("桥头的灯", "作者：陆远之", P)
        + table(
            [
                ["姓名", "电话"],
                ["岳大爷", "13811110000"],
                ["陈大妈", "13811110001"],
                ["岳四", "13811110001"],
                ["周二", "13811110001"],
                ["冯六", "13811110001"],
            ]
        )
        + body(Q, P),
        "桥头的灯",
        ["name=陆远之"],
    ),
    "data table end": (
        body("桥头的灯", "作者：陆远之", P, Q)
        + table([["单位", "金额"], ["档案局", "30"], ["林业局", "20"]]),
        "桥头的灯",
        ["name=陆远之"],
    ),
    "textbox all": (
        body(P, Q)
        + [
            ("textbox", "桥头的灯"),
            ("textbox", "作者：陆远之"),
            ("textbox", "电话：13800001234"),
            ("textbox", "单位：清溪县档案局"),
        ],
        "桥头的灯",
        A,
    ),
    "textbox byline": (
        [*body("桥头的灯", P, Q)]
        + [("textbox", "清溪县档案局 陆远之"), ("textbox", "联系电话：13800001234")],
        "桥头的灯",
        A,
    ),
    "the organiser's header": (
        [
            ("header", "清溪县征文组委会　联系电话：0731-84320000"),
            *body(T, "作者：陆远之　单位：清溪县档案局", P, Q),
        ],
        T,
        [A[0], A[2]],
    ),
    "a letterhead": (
        [("header", "地址：清溪县解放路118号　电话：0731-84320000"), *body(T, "作者：陆远之", P, Q)],
        T,
        [A[0]],
    ),
    "the author himself, in a footer": (
        [*body(T, "作者：陆远之", P, Q), ("footer", "联系人：陆远之　电话：13800001234")],
        T,
        A[:2],
    ),
    "whom to ask, in a footer": (
        [*body(T, "作者：陆远之", P, Q), ("footer", "联系人：葛小山　联系电话：13900001234")],
        T,
        [A[0]],
    ),
    "the author's own institution in the header": (
        [("header", "清溪县档案局　电话：0731-84320000"), *body(T, "作者：陆远之　单位：清溪县档案局", P, Q)],
        T,
        [A[0], "phone=0731-84320000", A[2]],
    ),
    "a number in the header": (
        [("header", "电话：0731-84320000"), *body(T, P, Q)],
        T,
        ["phone=0731-84320000"],
    ),
    "header": (
        [*body("桥头的灯", P, Q)] + [("header", "作者：陆远之  单位：清溪县档案局  电话：13800001234")],
        "桥头的灯",
        A,
    ),
    "footer": (
        body("桥头的灯", P, Q)
        + [("footer", "陆远之 第1页"), ("footer", "姓名：陆远之 13800001234 清溪县档案局")],
        "桥头的灯",
        A,
    ),
    "footnote": (
        body("桥头的灯\ufffc", P, Q)
        + [("footnote", "作者简介：陆远之，清溪县档案局科员，联系电话13800001234。")],
        "桥头的灯",
        A,
    ),
    "footnote2": (
        [*body("桥头的灯*", "陆远之\ufffc", P, Q)]
        + [("footnote", "作者单位：清溪县档案局；电话：13800001234")],
        "桥头的灯",
        A,
    ),
    "footnote3": (
        [*body("桥头的灯", "陆 远\ufffc", P, Q)]
        + [("footnote", "作者系清溪县档案局干部，电话：13800001234")],
        "桥头的灯",
        ["name=陆远", *A[1:]],
    ),
    "cover underline": (
        body(
            "征文作品",
            "",
            "桥头的灯",
            "",
            "作  者：＿陆远之＿＿",
            "单  位：_清溪县档案局__",
            "联系电话：_13800001234_",
            "2013年10月",
            "桥头的灯",
            P,
            Q,
        ),
        "桥头的灯",
        A,
    ),
    "english": (body("桥头的灯", "Name: 陆远之", "TEL: 13800001234", "Unit: 清溪县档案局", P), "桥头的灯", A),
    "softbreak": (
        body("桥头的灯\n——一条路的手记", "作者：陆远之\n电话：13800001234\n单位：清溪县档案局", P),
        "桥头的灯",
        A,
    ),
    "title break": (
        body("桥头的灯\n又亮了", "作者：陆远之\n电话：13800001234\n单位：清溪县档案局", P),
        "桥头的灯又亮了",
        A,
    ),
    "boxed essay": (
        table(
            [
                ["题目", "桥头的灯"],
                ["姓名", "陆远之"],
                ["电话", "13800001234"],
                ["单位", "清溪县档案局"],
                ["正文", P + Q],
            ]
        ),
        "桥头的灯",
        A,
    ),
    "style title": (
        [
            ("body", "湖南红星网研讨文章"),
            ("body", "桥头的灯", None, "title"),
            ("body", "清溪县档案局 陆远之 13800001234"),
            ("body", P),
        ],
        "桥头的灯",
        A,
    ),
    "long title": (
        body(
            "新形势下县级档案部门面向乡村群众提供便民查询服务的若干实践与思考",
            "陆远之 清溪县档案局",
            P,
            Q,
            "联系电话：13800001234",
        ),
        "新形势下县级档案部门面向乡村群众提供便民查询服务的若干实践与思考",
        A,
    ),
    "question title": (
        body("大家为什么不来？", "陆远之（清溪县档案局）", P, Q, "联系电话：13800001234"),
        "大家为什么不来？",
        A,
    ),
    "section head": (
        body(
            "桥头的灯",
            "陆远之（清溪县档案局）",
            "一、问题在哪里",
            P,
            "二、办法在哪里",
            Q,
            "三、电话：打给谁",
            P,
            "联系电话：13800001234",
        ),
        "桥头的灯",
        A,
    ),
    "abstract": (
        body(
            "桥头的灯",
            "陆远之",
            "（清溪县档案局，湖南清溪 410000）",
            "摘要：本文记下一条乡村公路从争论到修通的经过，并谈几点体会。",
            "关键词：群众路线；作风",
            P,
            Q,
            "联系电话：13800001234",
        ),
        "桥头的灯",
        [*A[:2], "postcode=410000", *A[2:]],
    ),
    "unit dept": (
        body("桥头的灯", "清溪县档案局保管科 陆远之", P, Q, "联系电话：13800001234"),
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局保管科"],
    ),
    "county": (
        body("桥头的灯", "湖南省清溪县石桥镇人民政府　陆远之", P, Q, "联系电话：13800001234"),
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=湖南省清溪县石桥镇人民政府"],
    ),
    "village": (
        body("桥头的灯", "石桥镇枫林村　陆远之", P, Q, "联系电话：13800001234"),
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=石桥镇枫林村"],
    ),
    "two bylines": (
        body("桥头的灯", "陆远之 葛小山", "（清溪县档案局）", P, Q, "联系电话：13800001234"),
        "桥头的灯",
        ["name=葛小山", *A],
    ),
    "ethnic": (
        body("桥头的灯", "清溪县档案局 阿依努尔·托合提", P, Q, "联系电话：13800001234"),
        "桥头的灯",
        ["name=阿依努尔·托合提", *A[1:]],
    ),
    "school class": (
        body(
            "桥头的灯",
            "学校：清溪县第二中学 班级：初二（3）班 姓名：陆远之 学号：20130215",
            P,
            Q,
            "家长联系电话：13800001234",
        ),
        "桥头的灯",
        [
            "name=陆远之",
            "phone=13800001234",
            "school=清溪县第二中学",
            "class=初二（3）班",
            "student_id=20130215",
        ],
    ),
    "poem": (
        body(
            "春到石桥",
            "陆远之",
            "春风吹过石桥",
            "我听见门响",
            "老人把茶端上来",
            "说起修路的事",
            "山坡上站着羊群",
            "雨落在石板上",
            "作者单位：清溪县档案局 电话：13800001234",
        ),
        "春到石桥",
        A,
    ),
    "date sig": (
        body("桥头的灯", P, Q, "清溪县档案局", "陆远之", "2013年9月1日", "电话：13800001234"),
        "桥头的灯",
        A,
    ),
    "addr": (body("桥头的灯", "作者：陆远之", "通联：清溪县档案局 13800001234", P), "桥头的灯", A),
    "postal line": (
        body(
            "桥头的灯",
            "作者：陆远之",
            "单位：清溪县档案局",
            "地址：清溪县人民路18号 邮编：410000 电话：13800001234",
            P,
        ),
        "桥头的灯",
        [*A, "address=清溪县人民路18号", "postcode=410000"],
    ),
    "fields as sentence": (
        body("桥头的灯", "我叫陆远之，在清溪县档案局工作，电话是13800001234。", P),
        "桥头的灯",
        A,
    ),
    "pipe": (body("桥头的灯", "陆远之 | 清溪县档案局 | 13800001234", P), "桥头的灯", A),
    "name phone only": (body("桥头的灯", "陆远之 13800001234", P, Q, "（清溪县档案局）"), "桥头的灯", A),
    "numbers in text": (
        body("桥头的灯", "作者：陆远之", P + "他的电话是13912345670。", Q + "热线12345。"),
        "桥头的灯",
        ["name=陆远之"],
    ),
    "name paren tel": (
        body("桥头的灯", "作者：陆远之（13800001234）", "单位：清溪县档案局", P),
        "桥头的灯",
        A,
    ),
    "parenthesized title": (body("【征文】桥头的灯", "作者：陆远之", P), "桥头的灯", ["name=陆远之"]),
    "zhengwen colon": (body("征文：桥头的灯", "作者：陆远之", P), "桥头的灯", ["name=陆远之"]),
    "group stmt mid": (
        body("桥头的灯", P, "作者：陆远之", "单位：清溪县档案局", "电话：13800001234", Q, P, Q),
        "桥头的灯",
        A,
    ),
}


@pytest.mark.parametrize(("parts", "title", "fields"), DOCUMENTS.values(), ids=DOCUMENTS)
def test_a_document_tells_title_and_author(parts: list[Part], title: str | None, fields: list[str]) -> None:
    assert told(of_parts(parts)) == (title, sorted(fields))


def test_the_largest_type_is_the_title_s() -> None:
    lines = [("清溪县机关党委", 14.0), (T, 22.0), ("陆远之 清溪县档案局", 14.0), (P, 16.0)]
    paragraphs = tuple(
        Paragraph(number, text, "body", runs=(Run(0, len(text), "text", size=size),))
        for number, (text, size) in enumerate(lines)
    )
    essay = recognise(Reading(paragraphs), path="a.docx", sha256="")
    assert told(essay) == (T, ["name=陆远之", "unit=清溪县档案局"])


def test_a_centred_title_of_two_paragraphs_is_one() -> None:
    lines = ["坚持把路修到每一户人家门口", "努力让山里的货走得出去", P]
    paragraphs = tuple(
        Paragraph(
            number,
            text,
            "body",
            align="" if text == P else "center",
            runs=(Run(0, len(text), "text", size=16.0 if text == P else 22.0),),
        )
        for number, text in enumerate(lines)
    )
    essay = recognise(Reading(paragraphs), path="a.docx", sha256="")
    assert told(essay) == (lines[0] + lines[1], [])


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["传承红色基因，", "争做时代新人"], "传承红色基因，争做时代新人"),
        (["春雨知时节", "干群一条心"], "春雨知时节干群一条心"),
        (["春雨知时节", "18行管 中共党员"], "春雨知时节"),
        (["春雨知时节", "好雨", "润物"], "春雨知时节"),
        (["【窗口内外】", "好雨知时节"], "窗口内外"),
        (["春雨知时节", "干群一条心", "路通百业兴", "人勤春来早"], "春雨知时节"),
    ],
    ids=["a comma", "two halves", "no half with a space", "too short", "a column", "a poem"],
)
def test_a_centred_title_of_two_short_lines(lines: list[str], title: str) -> None:
    paragraphs = tuple(
        Paragraph(number, text, "body", align="" if text == P else "center")
        for number, text in enumerate([*lines, P])
    )
    assert told(recognise(Reading(paragraphs), path="a.docx", sha256="")) == (title, [])


def test_a_name_at_the_right_under_a_title_in_quotes() -> None:
    lines = [("也说“架子”", "center"), ("陆远之", "right"), (P, "")]
    paragraphs = tuple(Paragraph(n, text, "body", align=align) for n, (text, align) in enumerate(lines))
    assert told(recognise(Reading(paragraphs), path="a.docx", sha256="")) == ("也说“架子”", ["name=陆远之"])


def test_two_headings_are_one_title() -> None:
    lines = [("时光里的石板", "heading 1"), ("安宁", "heading 1"), (P, "")]
    paragraphs = tuple(Paragraph(n, text, "body", style=style) for n, (text, style) in enumerate(lines))
    assert told(recognise(Reading(paragraphs), path="a.docx", sha256="")) == ("时光里的石板安宁", [])


def test_who_said_it_stands_at_the_right() -> None:
    lines = [(T, "center"), ("捧着一颗心来，不带半根草去。", ""), ("陆远之", "right"), (P, "")]
    paragraphs = tuple(Paragraph(n, text, "body", align=align) for n, (text, align) in enumerate(lines))
    assert told(recognise(Reading(paragraphs), path="a.docx", sha256="")) == (T, [])


def test_a_subtitle_s_style_makes_a_subtitle() -> None:
    paragraphs = (
        Paragraph(0, T, "body", style="title"),
        Paragraph(1, "一条路的手记", "body", style="subtitle"),
        Paragraph(2, P, "body"),
    )
    title = recognise(Reading(paragraphs), path="a.docx", sha256="").title
    assert title is not None
    assert (title.text, title.subtitle) == (T, "一条路的手记")
