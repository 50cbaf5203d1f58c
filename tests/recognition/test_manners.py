"""Further manners of saying who wrote it with labels, and names in a text that are not the author's."""

from __future__ import annotations

import pytest

from essaycheck.recognition.people.soundness import flaw
from tests.recognition.texts import PHONE, A, H, P, Q, T, apart, of_parts, of_text, rest, table, told

# The text, its title, the author's data, and what else than P and Q is left as body.
LABELLED: dict[str, tuple[str, str | None, list[str], list[str]]] = {
    "labels of one letter": (
        f"{T}\n校：清溪县第二中学　班：八三班　名：陆远之　师：岳小山　电：13800001234\n{P}",
        T,
        ["class=八三班", "name=陆远之", "phone=13800001234", "school=清溪县第二中学", "teacher=岳小山"],
        [],
    ),
    "a number at the end of a line, behind the teacher": (
        f"{T}\n{P}\n清溪县第二中学　陆远之　指导老师：岳小山　13800001234",
        T,
        ["name=陆远之", "phone=13800001234", "teacher=岳小山", "unit=清溪县第二中学"],
        [],
    ),
    "a teacher's line": (
        f"{T}\n{P}\n{Q}\n姓名：陆远之\n指导教师：岳小山　13800001234",
        T,
        ["name=陆远之", "teacher=岳小山"],
        [],
    ),
    "a label of a teacher's number": (
        f"{T}\n{P}\n姓名：陆远之\n指导老师：岳小山  指导老师电话：13800001234",
        T,
        ["name=陆远之", "teacher=岳小山"],
        [],
    ),
    "marks of Markdown": (
        f"**{T}**\n**作者**：陆远之\n**单位：** 清溪县档案局\n**电话**：13800001234\n{P}",
        T,
        A,
        [],
    ),
    "text and pictures": (f"{T}\n文·图／陆远之（清溪县档案局）\n{PHONE}\n{P}", T, A, []),
    "a short name of a company": (
        f"{T}\n{P}\n陆远之　湘江纸业\n{PHONE}",
        T,
        ["name=陆远之", "phone=13800001234", "unit=湘江纸业"],
        [],
    ),
    "a family name seldom met beside a number": (
        f"{T}\n{P}\n（火小塘　13800001234　清溪县石桥镇3组）",
        T,
        ["address=清溪县石桥镇3组", "name=火小塘", "phone=13800001234"],
        [],
    ),
    "a family name seldom met that ends as troops do": (
        f"{T}\n国网清溪县供电公司/占小军\n{P}",
        T,
        ["name=占小军", "unit=国网清溪县供电公司"],
        [],
    ),
    "a number that is nobody's": (f"{T}\n{P}\n{Q}\n咨询　13800001234", T, [], ["咨询　13800001234"]),
    "an institution with a gap": (
        f"{T}\n{P}\n（陆远之　清溪县 档案局　13800001234）",
        T,
        ["name=陆远之", "phone=13800001234", "unit=清溪县 档案局"],
        [],
    ),
    "a school and the class in brackets": (
        f"{T}\n学校（班级）：清溪县第二小学（五1班）\n姓名：陆远之\n{P}",
        T,
        ["class=五1班", "name=陆远之", "school=清溪县第二小学"],
        [],
    ),
    "an address that ends with an institution": (
        f"{T}\n姓名：陆远之\n通联：清溪县东门街9号县文联\n{P}",
        T,
        ["address=清溪县东门街9号县文联", "name=陆远之"],
        [],
    ),
    "what somebody once did": (
        f"{T}\n{P}\n{Q}\n作者简介：陆远之，县作家协会会员，曾在清溪乡中学任教十二年。",
        T,
        ["name=陆远之"],
        [],
    ),
    "a label in the text": (
        f"{T}\n{P}\n服务热线：95598，二十四小时有人接听。这是我们说过的话，说过就要算数。",
        T,
        [],
        ["服务热线：95598，二十四小时有人接听。这是我们说过的话，说过就要算数。"],
    ),
    "a school and its part under one label": (
        f"{T}\n学校院系：清溪师范大学文学院\n姓名：陆远之\n{P}",
        T,
        ["name=陆远之", "school=清溪师范大学文学院"],
        [],
    ),
    "a teacher's own number": (
        f"{T}\n{P}\n姓名：陆远之　指导老师：岳小山（13800001234）",
        T,
        ["name=陆远之", "teacher=岳小山（13800001234）"],
        [],
    ),
    "another lesson": (f"{T}\n{P}\n老师：坐下\n学生：好", T, [], ["老师：坐下", "学生：好"]),
    "a lesson": (
        f"{T}\n{P}\n师：坐下\n校：开门了\n名：不虚传",
        T,
        [],
        ["师：坐下", "校：开门了", "名：不虚传"],
    ),
    "whose piece came in": (f"{T}\n来稿作者：陆远之\n供稿单位：清溪县档案局\n{PHONE}\n{P}", T, A, []),
    "whose manuscript": (f"{T}\n稿件作者：陆远之\n工作机构：清溪县档案局\n{PHONE}\n{P}", T, A, []),
    "who applies": (f"{T}\n{P}\n申报人：陆远之\n单位名：清溪县档案局\n{PHONE}", T, A, []),
    "a party branch": (
        f"{T}\n姓名：陆远之\n支部：清溪县档案局支部\n{P}",
        T,
        [A[0], "unit=清溪县档案局支部"],
        [],
    ),
    "where letters reach": (
        f"{T}\n{P}\n通联地址：清溪县先锋路64号\n通联电话：13800001234",
        T,
        ["address=清溪县先锋路64号", "phone=13800001234"],
        [],
    ),
    "the work by its label": (f"作品：《{T}》\n{H}{P}", T, A, []),
    "a family name seldom met": (
        f"{T}\n清溪县档案局　庹玲玲\n{P}",
        T,
        ["name=庹玲玲", "unit=清溪县档案局"],
        [],
    ),
    "labels in two languages": (
        f"{T}\n姓名 Name：陆远之\n单位 Unit：清溪县档案局\n电话 Tel：13800001234\n{P}",
        T,
        A,
        [],
    ),
    "a number with dots": (
        f"{T}\n作者：陆远之\n电话：138·0000·1234\n{P}",
        T,
        ["name=陆远之", "phone=138·0000·1234"],
        [],
    ),
    "address and number under one label": (
        f"{T}\n作者：陆远之\n联系地址及电话：清溪县先锋路64号 13800001234\n{P}",
        T,
        ["address=清溪县先锋路64号", "name=陆远之", "phone=13800001234"],
        [],
    ),
    "a class behind the name": (
        f"{T}\n{P}\n（作者：陆远之，清溪县第一中学，七年级（6）班，联系电话：13800001234）",
        T,
        ["class=七年级（6）班", "name=陆远之", "phone=13800001234", "unit=清溪县第一中学"],
        [],
    ),
    "a pupil of a class": (
        f"{T}\n{P}\n{Q}\n作者简介：陆远之，男，12岁，就读于清溪县第一中学，初二8班学生，爱好打球",
        T,
        ["class=初二8班", "name=陆远之", "unit=清溪县第一中学"],
        [],
    ),
    "further labels": (
        f"{T}\n文字：陆远之\n所属工会：清溪县档案局工会\n通讯号码：13800001234\n{P}",
        T,
        [*A[:2], "unit=清溪县档案局工会"],
        [],
    ),
    "a sign of mail": (f"{T}\n{P}\n{Q}\n✉ lu@example.cn", T, ["email=lu@example.cn"], []),
    "a heading between signs": (f"{T}\n{P}\n{Q}\n===作者资料===\n{H}", T, A, []),
    "a heading of the text": (f"{H}稿件正文\n{T}\n{P}", T, A, []),
    "a word before a number is no label": (
        f"{T}\n{H}电话响了33声，没有人接。\n{P}\n{Q}",
        T,
        A,
        ["电话响了33声，没有人接。"],
    ),
    "the author works at": (f"{T}\n{P}\n{Q}\n作者姓名：陆远之，作者现在清溪县档案局工作", T, A[::2], []),
    "a class of sciences": (
        f"{T}\n陆远之\n清溪县第一中学高二理科（3）班\n{P}\n{Q}",
        T,
        ["class=高二理科（3）班", A[0], "unit=清溪县第一中学"],
        [],
    ),
    "an address in a line with name and number": (
        f"{T}\n{P}\n{Q}\n清溪县碧水园小区6号楼2单元402　陆远之　13800001234",
        T,
        ["address=清溪县碧水园小区6号楼2单元402", *A[:2]],
        [],
    ),
    "who recommends is not where the author belongs": (
        f"{T}\n作者：陆远之\n作者单位：清溪县档案局\n推荐单位：清溪县直属机关工作委员会\n{PHONE}\n{P}",
        T,
        A,
        [],
    ),
    "who recommends, when nobody else is named": (
        f"{T}\n作者：陆远之\n推荐单位：清溪县档案局\n{PHONE}\n{P}",
        T,
        A,
        [],
    ),
    "ornaments before labels": (f"{T}\n➤ 作者：陆远之\n\uf0d8单位：清溪县档案局\n📌{PHONE}\n{P}", T, A, []),
    "labels glued to what they stand before": (
        f"{T}\n{P}\n{Q}\n作者陆远之　单位清溪县档案局　电话13800001234",
        T,
        A,
        [],
    ),
    "where and how he is reached": (
        f"{T}\n陆远之\n{P}\n{Q}\n通联：清溪县档案局　邮编：414000　{PHONE}",
        T,
        [*A, "postcode=414000"],
        [],
    ),
    "a few words that name no institution": (
        f"{T}\n{P}\n{Q}\n作者简介：长年在基层工作，喜欢走路。",
        T,
        [],
        [],
    ),
    "a name that is also before labels": (
        f"{T}\n清溪县档案局　文章\n{P}",
        T,
        ["name=文章", "unit=清溪县档案局"],
        [],
    ),
}

STORY = "冯满囤"  # whom the text is about

TOLD: dict[str, tuple[str, str | None, list[str], list[str]]] = {
    "a name under the title, the author at the end": (
        f"{T}\n{STORY}\n{P}\n{Q}\n清溪县档案局\n陆远之\n13800001234",
        T,
        A,
        [STORY],
    ),
    "an institution under the title, the author at the end": (
        f"{T}\n县医院\n{P}\n{Q}\n清溪县档案局\n陆远之\n13800001234",
        T,
        A,
        ["县医院"],
    ),
    "names head the parts of the text": (
        f"{T}\n{STORY}\n{P}\n解红英\n{Q}\n郇亮\n{P}",
        T,
        [],
        [STORY, "解红英", "郇亮"],
    ),
    "institutions head the parts of the text": (
        f"{T}\n县医院\n{P}\n毛纺厂\n{Q}\n火车站\n{P}",
        T,
        [],
        ["县医院", "毛纺厂", "火车站"],
    ),
    "the author above the first of such names": (
        f"{T}\n陆远之\n{STORY}\n{P}\n解红英\n{Q}\n郇亮\n{P}",
        T,
        A[:1],
        [STORY, "解红英", "郇亮"],
    ),
    "the author above the first of such institutions": (
        f"{T}\n陆远之\n县医院\n{P}\n毛纺厂\n{Q}\n火车站\n{P}",
        T,
        A[:1],
        ["县医院", "毛纺厂", "火车站"],
    ),
    "the author and his institution above names": (
        f"{T}\n清溪县档案局\n陆远之\n{P}\n解红英\n{Q}\n郇亮\n{P}",
        T,
        A[::2],
        ["解红英", "郇亮"],
    ),
    "the author under the title, words head the parts": (
        f"{T}\n陆远之\n{P}\n转折\n{Q}\n尾声\n{P}",
        T,
        A[:1],
        ["转折", "尾声"],
    ),
    "years head the parts of the text": (
        f"{T}\n{H}2003年\n{P}\n2013年\n{Q}",
        T,
        A,
        ["2003年", "2013年"],
    ),
    "a stamp is nobody": (f"{T}\n{P}\n{Q}\n（单位盖章）\n{PHONE}", T, [A[1]], ["（单位盖章）"]),
    "a call is no number of the author's": (
        f"{T}\n{P}\n{Q}\n电话那头是0731-84320000，值班室。",
        T,
        [],
        ["电话那头是0731-84320000，值班室。"],
    ),
}

ALL = LABELLED | TOLD


@pytest.mark.parametrize(("text", "title", "fields", "left"), ALL.values(), ids=ALL)
def test_author_and_body_are_told_apart(
    text: str, title: str | None, fields: list[str], left: list[str]
) -> None:
    assert apart(text) == (title, sorted(fields), left)


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("单位", "见上"),
        ("电话", "见报名表"),
        ("单位", "×镇×村"),
        ("姓名", "NAME"),
        ("单位", "（公章）"),
        ("姓名", "（手写签名）"),
        ("姓名", "匿名投稿"),
    ],
)
def test_what_is_not_stated_here_is_missing(label: str, value: str) -> None:
    essay = of_text(f"{T}\n{label}：{value}\n{P}")
    assert [flaw(field) for field in essay.fields] == ["placeholder"]
    assert rest(essay) == [P]


@pytest.mark.parametrize("value", ["（陆远之）", "（清溪县档案局）"])
def test_a_value_may_stand_in_brackets(value: str) -> None:
    essay = of_text(f"{T}\n{'姓名' if '陆' in value else '单位'}：{value}\n{P}")
    assert [flaw(field) for field in essay.fields] == [""]


def test_a_colon_may_have_a_cell_of_its_own() -> None:
    rows: list[list[str | None]] = [
        ["姓名", "：", "陆远之"],
        ["单位", "：", "清溪县档案局"],
        ["电话", ":", "13800001234"],
    ]
    essay = of_parts([("body", T), *table(rows), ("body", P)])
    assert told(essay) == (T, A)
    assert rest(essay) == [P]


def test_a_label_may_stand_over_its_value_in_one_cell() -> None:
    cells: list[list[str | None]] = [["作者姓名\n陆远之", "单位\n清溪县档案局", "电话\n13800001234"]]
    essay = of_parts([("body", T), *table(cells), ("body", P), ("body", Q)])
    assert told(essay) == (T, A)
    assert rest(essay) == [P, Q]


def test_a_label_may_take_two_lines_of_its_cell() -> None:
    cells: list[list[str | None]] = [
        ["姓名", "陆远之"],
        ["联系\n电话", "13800001234"],
        ["工作\n单位", "清溪县档案局"],
    ]
    essay = of_parts([("body", T), *table(cells), ("body", P), ("body", Q)])
    assert told(essay) == (T, A)
    assert rest(essay) == [P, Q]


def test_a_title_may_stand_in_a_frame_of_one_cell() -> None:
    essay = of_parts([*table([[T]]), ("body", "清溪县档案局　陆远之"), ("body", P), ("body", Q)])
    assert told(essay) == (T, A[::2])
    assert rest(essay) == [P, Q]


def test_a_table_amid_the_text_that_lists_people_is_no_form() -> None:
    rows: list[list[str | None]] = [["姓名", "电话"], [STORY, "13800001111"], ["解红英", "13800002222"]]
    essay = of_parts([("body", T), ("body", P), *table(rows), ("body", Q)])
    assert told(essay) == (T, [])


def test_a_text_box_may_name_somebody_beside_labels() -> None:
    boxed = [("textbox", text) for text in ("陆远之", "单位：清溪县档案局", PHONE)]
    essay = of_parts([("body", T), *boxed, ("body", P)])
    assert told(essay) == (T, A)


def test_a_bracket_before_the_next_label_stays_with_its_own() -> None:
    essay = of_text(f"{T}\n姓名：（手写签名）　单位：（公章）　{PHONE}\n{P}")
    assert [flaw(field) for field in essay.fields] == ["placeholder", "placeholder", ""]


def test_a_form_may_do_without_labels() -> None:
    essay = of_parts([("body", T), *table([["清溪县档案局", "陆远之", "13800001234"]]), ("body", P)])
    assert told(essay) == (T, A)
    assert rest(essay) == [P]


def test_a_table_of_people_is_no_form() -> None:
    essay = of_parts([("body", T), *table([["清溪县档案局", "陆远之", "局长"]]), ("body", P)])
    assert told(essay) == (T, [])


def test_a_form_s_heading_behind_the_text_is_none_of_it() -> None:
    rows: list[list[str | None]] = [
        ["姓名", "陆远之", "单位", "清溪县档案局"],
        ["电话", "13800001234", "职务", ""],
    ]
    essay = of_parts([("body", T), ("body", P), ("body", Q), ("body", "附：投稿登记表"), *table(rows)])
    assert told(essay)[1] == [*A[:2], "position=", A[2]]
    assert rest(essay) == [P, Q]


def test_a_form_may_have_labels_in_two_languages() -> None:
    rows: list[list[str | None]] = [
        ["姓名 Name", "陆远之"],
        ["单位Unit", "清溪县档案局"],
        ["电话/Tel", "13800001234"],
    ]
    essay = of_parts([("body", T), *table(rows), ("body", P)])
    assert told(essay) == (T, A)
    assert rest(essay) == [P]
