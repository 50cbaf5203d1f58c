"""How drafts are laid out, and what a person reads out of them."""

from __future__ import annotations

import pytest

from essaycheck.essay import Cell, Essay, Paragraph, Reading
from essaycheck.recognition import recognise

P = "天刚亮，桥头的豆腐铺已经排起了队。排队的人说起昨夜的雨，说起河堤上新添的沙袋，说得最多的还是那条总也修不好的路。"
Q = "后来路修好了，排队的人又说起别的事情。我把他们的话一句一句记在本子上，回到单位再看，觉得比许多材料都要实在。"
F = ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"]

Part = tuple[str, str] | tuple[str, str, Cell | None] | tuple[str, str, Cell | None, str]


def table(rows: list[list[str | None]]) -> list[Part]:
    """A table's cells; None is covered by the merged cell to the left."""
    return [
        ("cell", text, Cell(0, row, column))
        for row, cells in enumerate(rows)
        for column, text in enumerate(cells)
        if text is not None
    ]


def body(*texts: str) -> list[Part]:
    return [("body", text) for text in texts]


def of_text(text: str) -> Essay:
    paragraphs = tuple(Paragraph(number, line, "line") for number, line in enumerate(text.split("\n")))
    return recognise(Reading(paragraphs, "utf-8"), path="a.txt", sha256="")


def of_parts(parts: list[Part]) -> Essay:
    paragraphs = tuple(Paragraph(number, part[1], part[0], *part[2:]) for number, part in enumerate(parts))  # type: ignore[arg-type]
    return recognise(Reading(paragraphs), path="a.docx", sha256="")


def told(essay: Essay) -> tuple[str | None, list[str]]:
    return essay.title.text if essay.title else None, sorted(f"{f.name}={f.value}" for f in essay.fields)


TEXTS: dict[str, tuple[str, str | None, list[str]]] = {
    "colon none": (
        "桥头的灯\n姓名 陆远之\n联系电话 13800001234\n工作单位 清溪县档案局\n" + P + "\n" + Q,
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "nothing between": (
        "桥头的灯\n作者陆远之\n联系电话13800001234\n工作单位清溪县档案局\n" + P + "\n" + Q,
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "tab": (
        "桥头的灯\n姓名：\t陆远之\t电话：\t13800001234\t单位：\t清溪县档案局\n" + P,
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "glued": (
        "桥头的灯\n姓名：陆远之电话：13800001234单位：清溪县档案局\n" + P,
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "slash": (
        "桥头的灯\n作者/陆远之 单位/清溪县档案局 电话/13800001234\n" + P,
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "author-is tail": (
        "桥头的灯\n" + P + "\n" + Q + "\n（作者系清溪县档案局干部 陆远之，电话：13800001234）",
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "author-is inline": (
        "桥头的灯\n陆远之\n" + P + "\n" + Q + "（作者系清溪县档案局干部）\n联系电话：13800001234",
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "author unit bracket": (
        "桥头的灯\n陆远之\n" + P + "\n" + Q + "\n（作者单位：清溪县档案局；联系电话：13800001234）",
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "byline glued": (
        "桥头的灯\n清溪县档案局陆远之\n" + P + "\n" + Q + "\n电话：13800001234",
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "byline bracket": (
        "桥头的灯\n（清溪县档案局 陆远之 13800001234）\n" + P + "\n" + Q,
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "name(unit)": (
        "桥头的灯\n陆远之（清溪县档案局）\n" + P + "\n" + Q + "\n手机 138-0000-1234",
        "桥头的灯",
        ["name=陆远之", "phone=138-0000-1234", "unit=清溪县档案局"],
    ),
    "stacked": (
        "桥头的灯\n清溪县档案局\n陆 远 之\n" + P + "\n" + Q + "\nTEL:13800001234",
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "tail stacked": (
        "桥头的灯\n" + P + "\n" + Q + "\n清溪县档案局　陆远之\n13800001234",
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "before title": (
        "作者：陆远之\n单位：清溪县档案局\n联系方式：13800001234\n桥头的灯\n" + P,
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "byline before title": (
        "清溪县档案局 陆远之\n桥头的灯\n" + P + "\n联系电话：0731-84320000",
        "桥头的灯",
        ["name=陆远之", "phone=0731-84320000", "unit=清溪县档案局"],
    ),
    "with position": (
        "桥头的灯\n清溪县档案局 副局长 陆远之\n" + P + "\n联系电话：0731-84320000转801",
        "桥头的灯",
        ["name=陆远之", "phone=0731-84320000转801", "unit=清溪县档案局"],
    ),
    "remark": (
        "桥头的灯\n姓名（真实）：陆远之\n联系电话（手机）：13800001234（微信同号）\n工作单位及职务：清溪县档案局 副局长\n"
        + P,
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局 副局长"],
    ),
    "numbered": (
        "桥头的灯\n1. 姓名：陆远之\n2. 电话：13800001234\n3. 单位：清溪县档案局\n" + P,
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "title label": (
        "题目：桥头的灯\n作者：陆远之\n单位：清溪县档案局\n联系方式：13800001234\n" + P,
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "one line title": (
        "桥头的灯（作者：陆远之 单位：清溪县档案局 电话：13800001234）\n" + P + Q,
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "label above": (
        "桥头的灯\n姓名\t电话\t单位\n陆远之\t13800001234\t清溪县档案局\n" + P + Q,
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "profile": (
        "桥头的灯\n"
        + P
        + "\n"
        + Q
        + "\n作者简介：陆远之，男，1980年生，现供职于清溪县档案局。电话：13800001234",
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "poem quote": (
        "桥头的灯\n春种一粒粟，秋收万颗子。\n——李绅\n作者：陆远之\n单位：清溪县档案局\n联系方式：13800001234\n"
        + P,
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "poem quote no name": (
        "桥头的灯\n春种一粒粟，秋收万颗子。\n——李绅\n单位：清溪县档案局\n联系方式：13800001234\n" + P,
        "桥头的灯",
        ["phone=13800001234", "unit=清溪县档案局"],
    ),
    "subtitle about": ("桥头的灯\n——记清溪县档案局 孟长庚\n作者：陆远之\n" + P, "桥头的灯", ["name=陆远之"]),
    "middle interview": (
        "桥头的灯\n作者：陆远之\n" + P + "\n受访者：岳大爷\n电话：13900001111\n" + P + "\n" + Q + "\n" + P,
        "桥头的灯",
        ["name=陆远之"],
    ),
    "underscore": (
        "桥头的灯\n姓名：__陆远之__ 电话：________ 单位：清溪县档案局\n" + P,
        "桥头的灯",
        ["name=陆远之", "phone=________", "unit=清溪县档案局"],
    ),
    "school": (
        "桥头的灯\n清溪县第二中学 八年级（2）班 陆远之\n指导老师：葛小山\n" + P + "\n家长电话：13800001234",
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县第二中学", "class=八年级（2）班", "teacher=葛小山"],
    ),
    "three authors": (
        "桥头的灯\n作者：陆远之、葛小山、欧阳知秋\n" + P,
        "桥头的灯",
        ["name=陆远之", "name=葛小山", "name=欧阳知秋"],
    ),
    "editor note": (
        "桥头的灯\n"
        + P
        + "\n"
        + Q
        + "\n姓名：陆远之\n电话：13800001234\n单位：清溪县档案局\n本人承诺：本作品为原创，没有抄袭，如有问题愿意承担相应的责任。",
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "zero width": (
        "桥头的灯\n姓\u200b名：陆远之\n联系\u200b电话：13800001234\n" + P,
        "桥头的灯",
        ["name=陆远之", "phone=13800001234"],
    ),
    "comma": (
        "桥头的灯\n作者：陆远之，单位：清溪县档案局，电话：13800001234\n" + P,
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "wen unit": ("桥头的灯\n文/清溪县档案局 陆远之\n" + P, "桥头的灯", ["name=陆远之", "unit=清溪县档案局"]),
    "wen colon": ("桥头的灯\n文：陆远之  图：葛小山\n" + P, "桥头的灯", ["name=陆远之"]),
    "just name right": ("桥头的灯\n" + " " * 30 + "陆远之\n" + P, "桥头的灯", ["name=陆远之"]),
    "heading word": ("桥头的灯\n前言\n" + P, "桥头的灯", []),
    "heading surname": ("修路记\n高山\n" + P + "\n江河\n" + Q, "修路记", []),
    "title unit": ("在清溪县档案局的日子\n" + P + "\n" + Q, "在清溪县档案局的日子", []),
    "two emails": (
        "桥头的灯\n作者：陆远之 联系方式：13800001234 / river@example.cn\n" + P,
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "email=river@example.cn"],
    ),
    "cover theme": (
        "党的群众路线研讨征文\n桥头的灯\n清溪县档案局 陆远之\n二〇一三年十月\n" + P,
        "桥头的灯",
        ["name=陆远之", "unit=清溪县档案局"],
    ),
    "salute": ("尊敬的评委：\n桥头的灯\n作者：陆远之\n" + P, "桥头的灯", ["name=陆远之"]),
    "no title head": ("一、路要先修到心里\n" + P + "\n姓名：陆远之", None, ["name=陆远之"]),
    "dash title": ("桥头的灯——一条路的手记\n作者：陆远之\n" + P, "桥头的灯——一条路的手记", ["name=陆远之"]),
    "equals": (
        "桥头的灯\n姓名=陆远之\n电话=13800001234\n" + P,
        "桥头的灯",
        ["name=陆远之", "phone=13800001234"],
    ),
    "two col text": (
        "桥头的灯\n姓    名    陆远之\n联系电话    13800001234\n单    位    清溪县档案局\n" + P,
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "pen name bracket": ("桥头的灯\n作者：陆远之（笔名：山月）\n" + P, "桥头的灯", ["name=陆远之"]),
    "true name bracket": ("桥头的灯\n作者：山月（真名：陆远之）\n" + P, "桥头的灯", ["name=陆远之"]),
    "ask line": (
        "桥头的灯\n" + P + "\n如有疑问请拨打电话：0731-84320000\n作者：陆远之",
        "桥头的灯",
        ["name=陆远之"],
    ),
    "combo label": (
        "桥头的灯\n姓名/单位/电话：陆远之/清溪县档案局/13800001234\n" + P,
        "桥头的灯",
        ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "dialog": (
        "桥头的灯\n作者：陆远之\n" + P + "\n电话：喂，是村里吗\n单位：万元\n姓名和电话都留在了本子上\n" + Q,
        "桥头的灯",
        ["name=陆远之"],
    ),
}

DOCUMENTS: dict[str, tuple[list[Part], str | None, list[str]]] = {
    "table4": (
        body("桥头的灯")
        + table([["姓名", "陆远之", "联系电话", "13800001234"], ["工作单位", "清溪县档案局", "职务", "科员"]])
        + body(P, Q),
        "桥头的灯",
        [*F, "position=科员"],
    ),
    "above": (
        body("桥头的灯")
        + table([["姓名", "联系电话", "工作单位"], ["陆远之", "13800001234", "清溪县档案局"]])
        + body(P, Q),
        "桥头的灯",
        F,
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
        [*F, "name=葛小山", "unit=清溪县林业局", "phone=13900001234"],
    ),
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
        F,
    ),
    "colon cell": (
        body("桥头的灯")
        + table([["姓名：陆远之", "电话：13800001234"], ["单位：清溪县档案局", ""]])
        + body(P),
        "桥头的灯",
        F,
    ),
    "spaced": (
        body("桥头的灯")
        + table([["姓  名：", "陆 远 之"], ["联系方式：", "13800001234"], ["单　　位：", "清溪县档案局"]])
        + body(P),
        "桥头的灯",
        F,
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
        F,
    ),
    "textbox byline": (
        [*body("桥头的灯", P, Q)]
        + [("textbox", "清溪县档案局 陆远之"), ("textbox", "联系电话：13800001234")],
        "桥头的灯",
        F,
    ),
    "header": (
        [*body("桥头的灯", P, Q)] + [("header", "作者：陆远之  单位：清溪县档案局  电话：13800001234")],
        "桥头的灯",
        F,
    ),
    "footer": (
        body("桥头的灯", P, Q)
        + [("footer", "陆远之 第1页"), ("footer", "姓名：陆远之 13800001234 清溪县档案局")],
        "桥头的灯",
        F,
    ),
    "footnote": (
        body("桥头的灯\ufffc", P, Q)
        + [("footnote", "作者简介：陆远之，清溪县档案局科员，联系电话13800001234。")],
        "桥头的灯",
        F,
    ),
    "footnote2": (
        [*body("桥头的灯*", "陆远之\ufffc", P, Q)]
        + [("footnote", "作者单位：清溪县档案局；电话：13800001234")],
        "桥头的灯",
        F,
    ),
    "footnote3": (
        [*body("桥头的灯", "陆 远\ufffc", P, Q)]
        + [("footnote", "作者系清溪县档案局干部，电话：13800001234")],
        "桥头的灯",
        ["name=陆远", *F[1:]],
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
        F,
    ),
    "english": (body("桥头的灯", "Name: 陆远之", "TEL: 13800001234", "Unit: 清溪县档案局", P), "桥头的灯", F),
    "softbreak": (
        body("桥头的灯\n——一条路的手记", "作者：陆远之\n电话：13800001234\n单位：清溪县档案局", P),
        "桥头的灯",
        F,
    ),
    "title break": (
        body("桥头的灯\n又亮了", "作者：陆远之\n电话：13800001234\n单位：清溪县档案局", P),
        "桥头的灯又亮了",
        F,
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
        F,
    ),
    "style title": (
        [
            ("body", "湖南红星网研讨文章"),
            ("body", "桥头的灯", None, "title"),
            ("body", "清溪县档案局 陆远之 13800001234"),
            ("body", P),
        ],
        "桥头的灯",
        F,
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
        F,
    ),
    "question title": (
        body("大家为什么不来？", "陆远之（清溪县档案局）", P, Q, "联系电话：13800001234"),
        "大家为什么不来？",
        F,
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
        F,
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
        F,
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
        ["name=葛小山", *F],
    ),
    "ethnic": (
        body("桥头的灯", "清溪县档案局 阿依努尔·托合提", P, Q, "联系电话：13800001234"),
        "桥头的灯",
        ["name=阿依努尔·托合提", *F[1:]],
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
        F,
    ),
    "date sig": (
        body("桥头的灯", P, Q, "清溪县档案局", "陆远之", "2013年9月1日", "电话：13800001234"),
        "桥头的灯",
        F,
    ),
    "addr": (body("桥头的灯", "作者：陆远之", "通联：清溪县档案局 13800001234", P), "桥头的灯", F),
    "postal line": (
        body(
            "桥头的灯",
            "作者：陆远之",
            "单位：清溪县档案局",
            "地址：清溪县人民路18号 邮编：410000 电话：13800001234",
            P,
        ),
        "桥头的灯",
        [*F, "address=清溪县人民路18号", "postcode=410000"],
    ),
    "fields as sentence": (
        body("桥头的灯", "我叫陆远之，在清溪县档案局工作，电话是13800001234。", P),
        "桥头的灯",
        [],
    ),
    "pipe": (body("桥头的灯", "陆远之 | 清溪县档案局 | 13800001234", P), "桥头的灯", F),
    "name phone only": (body("桥头的灯", "陆远之 13800001234", P, Q, "（清溪县档案局）"), "桥头的灯", F),
    "numbers in text": (
        body("桥头的灯", "作者：陆远之", P + "他的电话是13912345670。", Q + "热线12345。"),
        "桥头的灯",
        ["name=陆远之"],
    ),
    "name paren tel": (
        body("桥头的灯", "作者：陆远之（13800001234）", "单位：清溪县档案局", P),
        "桥头的灯",
        F,
    ),
    "parenthesized title": (body("【征文】桥头的灯", "作者：陆远之", P), "桥头的灯", ["name=陆远之"]),
    "zhengwen colon": (body("征文：桥头的灯", "作者：陆远之", P), "桥头的灯", ["name=陆远之"]),
    "group stmt mid": (
        body("桥头的灯", P, "作者：陆远之", "单位：清溪县档案局", "电话：13800001234", Q, P, Q),
        "桥头的灯",
        F,
    ),
}


@pytest.mark.parametrize(("text", "title", "fields"), TEXTS.values(), ids=TEXTS)
def test_a_plain_text_tells_title_and_author(text: str, title: str | None, fields: list[str]) -> None:
    assert told(of_text(text)) == (title, sorted(fields))


@pytest.mark.parametrize(("parts", "title", "fields"), DOCUMENTS.values(), ids=DOCUMENTS)
def test_a_document_tells_title_and_author(parts: list[Part], title: str | None, fields: list[str]) -> None:
    assert told(of_parts(parts)) == (title, sorted(fields))
