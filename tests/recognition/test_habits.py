"""How people sign, head and end what they send in, and what of it is no text of the essay."""

from __future__ import annotations

import pytest

from essaycheck.essay import Cell
from essaycheck.recognition.people.soundness import flaw
from tests.recognition.texts import PHONE, A, H, P, Q, T, body, of_parts, of_text, rest, table, told

# The title, the author's data, and what else than P and Q is left as body.
SIGNED: dict[str, tuple[str, str | None, list[str], list[str]]] = {
    "name and unit before a label": (
        f"{T}\n{P}\n{Q}\n陆远之，清溪县档案局，{PHONE}",
        T,
        A,
        [],
    ),
    "family name seldom met": (f"{T}\n清溪县档案局　阙云\n{P}", T, ["name=阙云", "unit=清溪县档案局"], []),
    "family name unknown": (f"{T}\n清溪县档案局　罡云\n{P}", T, ["name=罡云", "unit=清溪县档案局"], []),
    "word beside an institution": (f"{T}\n清溪县档案局　征文\n{P}", T, [], []),
    "name that is a word, under the title": (
        f"{T}\n江山\n{P}\n{Q}\n{PHONE}",
        T,
        ["name=江山", "phone=13800001234"],
        [],
    ),
    "word under the title, with other headings": (
        f"{T}\n江山\n{P}\n月光\n{Q}\n{PHONE}",
        T,
        ["phone=13800001234"],
        ["江山", "月光"],
    ),
    "word under the title, nothing else said": (f"{T}\n江山\n{P}\n{Q}", T, [], ["江山"]),
    "name that is a word, over a date": (f"{T}\n{P}\n{Q}\n江山\n2013年10月1日", T, ["name=江山"], []),
    "name said once more": (
        f"{T}\n江山\n{P}\n作者：江山，{PHONE}",
        T,
        ["name=江山", "phone=13800001234"],
        [],
    ),
    "village": (f"{T}\n江背村　陆远之\n{P}", T, ["name=陆远之", "unit=江背村"], []),
    "store of four characters": (
        f"{T}\n{P}\n{Q}\n白沙粮库\n陆远之\n13800001234",
        T,
        ["name=陆远之", "phone=13800001234", "unit=白沙粮库"],
        [],
    ),
    "short for an office, between the data": (
        f"{T}\n陆远之\n清溪交警\n13800001234\n{P}",
        T,
        ["name=陆远之", "phone=13800001234", "unit=清溪交警"],
        [],
    ),
    "short for an office, alone": (f"{T}\n清溪交警\n{P}\n{Q}", T, [], ["清溪交警"]),
    "class alone, between the data": (
        f"{T}\n{P}\n{Q}\n清溪县第一中学\n三（1）班\n陆远之",
        T,
        ["class=三（1）班", "name=陆远之", "unit=清溪县第一中学"],
        [],
    ),
    "class glued to the school": (
        f"{T}\n清溪县特立中学1705班　陆远之\n{P}",
        T,
        ["class=1705班", "name=陆远之", "unit=清溪县特立中学"],
        [],
    ),
    "class with letters": (
        f"{T}\n清溪职业中专G1812班 陆远之\n{P}",
        T,
        ["class=G1812班", "name=陆远之", "unit=清溪职业中专"],
        [],
    ),
    "few words on the author": (
        f"{T}\n{P}\n{Q}\n陆远之，男，1979年10月生，现供职于清溪县档案局，{PHONE}。",
        T,
        A,
        [],
    ),
    "few words on the author, who is named above": (
        f"{T}\n作者：陆远之\n{P}\n{Q}\n陆远之，男，1979年10月生，现供职于清溪县档案局，{PHONE}。",
        T,
        A,
        [],
    ),
    "few words on the author, with his origin": (
        f"{T}\n{P}\n{Q}\n陆远之（1979—），湖南清溪人，清溪县档案局干部。",
        T,
        ["name=陆远之", "unit=清溪县档案局"],
        [],
    ),
    "the author's sentence": (
        f"{T}\n{P}\n{Q}\n作者陆远之，系清溪县档案局工作人员，联系电话13800001234。",
        T,
        A,
        [],
    ),
    "address without a label": (
        f"{T}\n{P}\n{Q}\n陆远之，清溪县石桥镇枫林村六组，13800001234",
        T,
        ["address=清溪县石桥镇枫林村六组", *A[:2]],
        [],
    ),
    "coded class": (
        f"{T}\n清溪县中心校 C1905 陆远之\n{P}",
        T,
        ["class=C1905", "name=陆远之", "unit=清溪县中心校"],
        [],
    ),
    "glued to a community": (
        f"{T}\n清溪县桔园街道桔园社区郑静\n{P}",
        T,
        ["name=郑静", "unit=清溪县桔园街道桔园社区"],
        [],
    ),
    "post behind the name": (f"{T}\n清溪县档案局  陆远之  办公室主任\n{P}", T, A[::2], []),
    "teacher without a colon": (
        f"{T}\n清溪一中 高三（5）班 陆远之 指导老师 孟长庚\n{P}",
        T,
        ["class=高三（5）班", "name=陆远之", "teacher=孟长庚", "unit=清溪一中"],
        [],
    ),
    "at the institution": (f"{T}\n{P}\n{Q}\n陆远之 于清溪县档案局\n二○一三年十月于清溪", T, A[::2], []),
    "the author, named, is": (
        f"{T}\n{P}\n{Q}\n（作者陆远之系清溪县档案局干部，电话13800001234）",
        T,
        A,
        [],
    ),
    "photographer": (f"{T}\n{P}\n{Q}\n单位：清溪县档案局\n（孟长庚 摄）", T, [A[2]], ["（孟长庚 摄）"]),
    "labels behind": (
        f"{T}\n陆远之（作者）\n清溪县档案局（单位）\n{P}",
        T,
        ["name=陆远之", "unit=清溪县档案局"],
        [],
    ),
    "few words on somebody of the story": (
        f"{T}\n{H}{P}\n{Q}\n雷大勇，男，五十六岁，石桥村村民，清溪县劳动模范，走了。",
        T,
        A,
        ["雷大勇，男，五十六岁，石桥村村民，清溪县劳动模范，走了。"],
    ),
    "name at the end of a story": (
        f"{T}\n{P}\n{Q}\n墓碑上只有三个字：\n雷大勇。\n单位：清溪县档案局\n{PHONE}",
        T,
        ["phone=13800001234", "unit=清溪县档案局"],
        ["墓碑上只有三个字：", "雷大勇。"],
    ),
    "letter": (
        f"{T}\n亲爱的爸爸：\n{P}\n{Q}\n此致\n敬礼\n万里\n2013年10月1日\n单位：清溪县档案局",
        T,
        ["name=万里", "unit=清溪县档案局"],
        ["亲爱的爸爸：", "此致", "敬礼"],
    ),
    "secretary": (
        f"{T}\n清溪县档案局党组书记、局长　陆远之\n{P}",
        T,
        ["name=陆远之", "unit=清溪县档案局"],
        [],
    ),
    "employee": (f"{T}\n陆远之，清溪电信公司职工\n{P}", T, ["name=陆远之", "unit=清溪电信公司"], []),
    "number with its code in brackets": (
        f"{T}\n{P}\n{Q}\n清溪县档案局\n陆远之\n（0731）84320000",
        T,
        ["name=陆远之", "phone=（0731）84320000", "unit=清溪县档案局"],
        [],
    ),
    "number in brackets behind the name": (f"{T}\n陆远之（13800001234）\n{P}", T, A[:2], []),
    "number with a country's code": (
        f"{T}\n陆远之　清溪县档案局　+86 13800001234\n{P}",
        T,
        ["name=陆远之", "phone=+86 13800001234", "unit=清溪县档案局"],
        [],
    ),
    "country's code without its sign": (
        f"{T}\n陆远之 86-13800001234\n{P}",
        T,
        ["name=陆远之", "phone=86-13800001234"],
        [],
    ),
    "glued to a centre, with a name like a corps": (
        f"{T}\n清溪县疾控中心崔爱军\n{P}",
        T,
        ["name=崔爱军", "unit=清溪县疾控中心"],
        [],
    ),
    "glued to an office": (
        f"{T}\n清溪街道办事处丛子涵\n{P}",
        T,
        ["name=丛子涵", "unit=清溪街道办事处"],
        [],
    ),
    "glued, with a dot": (
        f"{T}\n清溪日报社买买提·艾力\n{P}",
        T,
        ["name=买买提·艾力", "unit=清溪日报社"],
        [],
    ),
    "name that begins like a subtitle": (
        f"{T}\n向阳　清溪县档案局\n{P}",
        T,
        ["name=向阳", "unit=清溪县档案局"],
        [],
    ),
    "name that the dictionary has as one": (f"{T}\n慕容雪\n{P}\n{Q}", T, ["name=慕容雪"], []),
    "dots between pieces": (f"{T}\n清溪县档案局 · 陆远之 · 13800001234\n{P}", T, A, []),
    "dashes between pieces": (
        f"{T}\n清溪县第一中学-五（1）班-陆远之\n{P}",
        T,
        ["class=五（1）班", "name=陆远之", "unit=清溪县第一中学"],
        [],
    ),
    "works at, in a second sentence": (
        f"{T}\n{P}\n{Q}\n作者简介：陆远之，女，1969年生。现在清溪县档案局工作。手机：13800001234",
        T,
        A,
        [],
    ),
    "works at": (f"{T}\n{P}\n{Q}\n作者简介：陆远之，女，1969年生，现在清溪县档案局工作", T, A[::2], []),
    "sign of a telephone": (f"{T}\n清溪县档案局　陆远之\n{P}\n{Q}\n☎：13800001234", T, A, []),
}

STATED: dict[str, tuple[str, str | None, list[str], list[str]]] = {
    "bold marks around labels": (
        f"{T}\n**作者：**陆远之\n**单位：**清溪县档案局\n**电话：**13800001234\n{P}",
        T,
        A,
        [],
    ),
    "corner brackets": (f"{T}\n「作者」陆远之\n「单位」清溪县档案局\n「电话」13800001234\n{P}", T, A, []),
    "two languages": (
        f"{T}\n姓名/Name：陆远之\n单位/Organization：清溪县档案局\n电话/Tel：13800001234\n{P}",
        T,
        A,
        [],
    ),
    "two labels on a line": (
        f"{T}\n{P}\n学校：清溪县第一中学  班级：九年级(8)班",
        T,
        ["class=九年级(8)班", "school=清溪县第一中学"],
        [],
    ),
    "school and class behind one label": (
        f"{T}\n学校班级：清溪县第一中学八年级（12）班\n{P}",
        T,
        ["class=八年级（12）班", "school=清溪县第一中学"],
        [],
    ),
    "school and class behind one label, apart": (
        f"{T}\n学校班级：清溪县第一中学 1705班\n{P}",
        T,
        ["class=1705班", "school=清溪县第一中学"],
        [],
    ),
    "author's institution is": (
        f"{T}\n陆远之\n{P}\n{Q}\n（作者单位系清溪县档案局，联系{PHONE}）",
        T,
        A,
        [],
    ),
    "two authors, one with a remark": (
        f"{T}\n作者：陆远之（执笔）、孟长庚\n{P}",
        T,
        ["name=孟长庚", "name=陆远之"],
        [],
    ),
    "supplied by the institution": (
        f"{T}\n清溪县档案局　陆远之\n{P}\n{Q}\n供稿：清溪县委宣传部",
        T,
        ["name=陆远之", "unit=清溪县委宣传部", "unit=清溪县档案局"],
        [],
    ),
    "two numbers, one without area code": (
        f"{T}\n作者：陆远之\n电话：13800001234、84441239\n{P}",
        T,
        ["name=陆远之", "phone=13800001234", "phone=84441239"],
        [],
    ),
    "mother's number": (
        f"{T}\n作者：陆远之\n妈妈电话：13800001234\n{P}",
        T,
        ["name=陆远之", "phone=13800001234"],
        [],
    ),
    "profile with a year": (
        f"{T}\n{P}\n{Q}\n作者简介：陆远之（1982—），女，清溪县档案局，{PHONE}",
        T,
        A,
        [],
    ),
    "profile without a name": (
        f"{T}\n陆远之\n{P}\n{Q}\n【作者简介】任职于清溪县档案局。",
        T,
        ["name=陆远之", "unit=清溪县档案局"],
        [],
    ),
    "class before another label": (
        f"{T}\n年级班级：二年级（5）班，学校：清溪县第一中学，姓名：陆远之\n{P}",
        T,
        ["class=二年级（5）班", "name=陆远之", "school=清溪县第一中学"],
        [],
    ),
    "class with a number before another label": (
        f"{T}\n班级：高二4班，家长{PHONE}\n{P}",
        T,
        ["class=高二4班", "phone=13800001234"],
        [],
    ),
    "institution and name glued behind one label": (f"{T}\n作者：清溪县档案局陆远之\n{P}", T, A[::2], []),
    "office within the institution": (
        f"{T}\n单位：清溪县水利局农水股\n{P}",
        T,
        ["unit=清溪县水利局农水股"],
        [],
    ),
    "family name that is a label": (f"{T}\n文向东\n{P}\n{PHONE}", T, ["name=文向东", A[1]], []),
    "brackets within a label": (f"{T}\n工作（学习）单位：清溪县档案局\n{P}", T, [A[2]], []),
    "author's label behind the sender's": (f"{T}\n投稿作者电话：13800001234\n{P}", T, [A[1]], []),
    "dots between": (
        f"{T}\n{P}\n{Q}\n姓名......陆远之\n单位......区政协",
        T,
        ["name=陆远之", "unit=区政协"],
        [],
    ),
    "addressee": (
        f"{T}\n{P}\n{Q}\n邮寄地址：石桥镇1号　收件人：陆远之",
        T,
        ["address=石桥镇1号", "name=陆远之"],
        [],
    ),
    "editors": (
        f"{T}\n{P}\n{Q}\n单位：清溪县档案局\n审核人：孟长庚",
        T,
        ["unit=清溪县档案局"],
        [],
    ),
}

HEADED: dict[str, tuple[str, str | None, list[str], list[str]]] = {
    "traditional": (
        f"徵文稿件\n題目：橋頭的燈\n清溪縣交警支隊\n{P}\n{Q}\n聯繫電話：13800001234",
        "橋頭的燈",
        ["phone=13800001234", "unit=清溪縣交警支隊"],
        [],
    ),
    "number first": (f"1998年的水\n{H}{P}", "1998年的水", A, []),
    "number and comma first": (f"30年，一条路\n{H}{P}", "30年，一条路", A, []),
    "page number": (f"第 1 页 共 3 页\n{T}\n{H}{P}", T, A, ["第 1 页 共 3 页"]),
    "day of a diary": (f"3月4日　星期二　阴\n{P}", None, [], ["3月4日　星期二　阴"]),
    "full stop": (f"路在脚下。\n{H}{P}", "路在脚下。", A, []),
    "full stop, but text": (f"夜深了。\n{P}\n{Q}\n{H}", None, A, ["夜深了。"]),
    "kind of the piece above": (f"心得体会\n{T}\n{H}{P}", T, A, []),
    "kind of the piece as title": (f"心得体会\n{H}{P}", "心得体会", A, []),
    "original work above": (f"【原创作品】\n{T}\n{H}{P}", T, A, []),
    "label without a colon": (f"题目 桥头的灯\n{H}{P}", T, A, []),
    "section in brackets above": (f"（机关组）\n{T}\n{H}{P}", T, A, []),
    "text announced": (f"【正文】\n{T}\n{P}\n{Q}\n{H}", T, A, []),
    "genre below": (f"{T}\n（散文）\n{H}{P}", T, A, []),
    "subtitle in brackets": (f"{T}\n（记我的父亲）\n{H}{P}", T, A, []),
    "byline in brackets": (
        f"{T}\n（清溪县档案局　陆远之）\n{P}",
        T,
        ["name=陆远之", "unit=清溪县档案局"],
        [],
    ),
    "nothing but the contest": (f"主题征文投稿\n{H}{P}", None, A, []),
    "name as title, name below": (f"焦裕禄\n清溪县档案局　陆远之\n{P}", "焦裕禄", A[::2], []),
    "name as title, verses below": (
        f"石桥\n清溪县档案局　陆远之\n山风吹过门槛\n马灯亮了\n后面跟着雨\n{PHONE}",
        "石桥",
        A,
        ["山风吹过门槛", "马灯亮了", "后面跟着雨"],
    ),
    "name as title, bare data below": (
        f"焦裕禄\n陆远之\n清溪火车站\n13800001234\n{P}",
        "焦裕禄",
        [*A[:2], "unit=清溪火车站"],
        [],
    ),
    "name as title, nobody named": (f"温暖\n{P}\n{Q}\n单位：清溪县档案局", "温暖", ["unit=清溪县档案局"], []),
    "name as title, a subtitle below": (
        f"江南雨\n——读《为人民服务》有感\n{P}\n{Q}\n单位：清溪县档案局",
        "江南雨",
        ["unit=清溪县档案局"],
        [],
    ),
    "name as title, the contest above": (f"参赛作品\n方向\n{H}{P}", "方向", A, []),
    "annex": (f"附件：\n{T}\n{H}{P}", T, A, []),
    "section in brackets above a label": (f"（机关组）\n题目：{T}\n{H}{P}", T, A, []),
    "subtitle below a label": (f"题目：{T}\n——记我的父亲\n江山\n{P}\n{PHONE}", T, ["name=江山", A[1]], []),
    "author above the title": (f"陆远之\n{T}\n{P}\n{Q}\n{PHONE}", T, A[:2], []),
}

TRIMMED: dict[str, tuple[str, str | None, list[str], list[str]]] = {
    "date at the end": (f"{T}\n{H}{P}\n{Q}\n2013年10月18日", T, A, []),
    "date in characters": (f"{T}\n{H}{P}\n{Q}\n二〇一三年十月十八日", T, A, []),
    "written on": (f"{T}\n{H}{P}\n{Q}\n（写于2013年10月）", T, A, []),
    "date over the signature": (f"{T}\n{P}\n{Q}\n2013.10.18\n{H}", T, A, []),
    "date amid the text": (f"{T}\n{H}{P}\n2013年10月18日\n{Q}", T, A, ["2013年10月18日"]),
    "date of a letter's writer": (
        f"{T}\n{H}{P}\n{Q}\n2013年10月18日\n那天以后，他再没有来过。",
        T,
        A,
        ["2013年10月18日", "那天以后，他再没有来过。"],
    ),
    "rule above the data": (f"{T}\n{P}\n{Q}\n----------\n{H}", T, A, []),
    "stars below the data": (f"{T}\n{H}* * * * *\n{P}", T, A, []),
    "stars amid the text": (f"{T}\n{H}{P}\n* * * * *\n{Q}", T, A, ["* * * * *"]),
    "dots": (f"{T}\n{H}……\n{P}", T, A, ["……"]),
    "heading of the data": (f"{T}\n{P}\n{Q}\n附：作者基本情况\n{H}", T, A, []),
}


@pytest.mark.parametrize(
    ("text", "title", "fields", "other"),
    [
        pytest.param(*case, id=name)
        for table in (SIGNED, STATED, HEADED, TRIMMED)
        for name, case in table.items()
    ],
)
def test_a_draft_is_read_as_its_organiser_reads_it(
    text: str, title: str | None, fields: list[str], other: list[str]
) -> None:
    essay = of_text(text)
    assert told(essay) == (title, sorted(fields))
    assert [line.strip() for line in rest(essay) if line not in (P, Q)] == other


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("姓名", "（姓名）"),
        ("姓名", "请输入姓名"),
        ("姓名", "（填写姓名）"),
        ("姓名", "单击此处输入文字。"),
        ("姓名", "本人"),
        ("单位", "（单位名称）"),
        ("单位", "请填写工作单位"),
        ("单位", "××部队"),
        ("单位", "点击输入"),
        ("单位", "………"),
        ("电话", "（手机号码）"),
        ("姓名", "张X"),
        ("姓名", "陆*之"),
        ("单位", "我单位"),
        ("姓名", "（签名）"),
        ("姓名", "无名氏"),
        ("单位", "无单位"),
        ("电话", "没带"),
        ("电话", "后补"),
        ("电话", "没有手机"),
        ("电话", "单击或点击此处输入文字。"),
    ],
)
def test_a_prompt_keeps_the_place_of_a_value_only(label: str, value: str) -> None:
    essay = of_text(f"{T}\n{label}：{value}\n{P}")
    assert [flaw(field) for field in essay.fields] in (["placeholder"], ["empty"])
    assert rest(essay) == [P]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("tao_xi2013@example.cn", ""),
        ("xxb@example.cn", ""),
        ("xxx@example.cn", "placeholder"),
        ("无", "placeholder"),
    ],
)
def test_a_sign_in_an_address_keeps_no_place(value: str, expected: str) -> None:
    essay = of_text(f"{T}\n邮箱：{value}\n{P}")
    assert [flaw(field) for field in essay.fields] == [expected]


@pytest.mark.parametrize(
    "value", ["某集团军某旅", "无锡市档案局", "待王镇政府", "任丘市档案局", "系统工程研究所"]
)
def test_an_institution_may_look_like_a_placeholder(value: str) -> None:
    essay = of_text(f"{T}\n单位：{value}\n{P}")
    assert [(field.value, flaw(field)) for field in essay.fields] == [(value, "")]


def test_a_name_in_a_footnote_is_the_line_under_the_title() -> None:
    essay = of_parts(
        [
            *body(T, "向阳", P, Q),
            ("footnote", f"作者简介：向阳，清溪县档案局干部，{PHONE}。"),
        ]
    )
    assert told(essay) == (T, ["name=向阳", "phone=13800001234", "unit=清溪县档案局"])
    assert rest(essay) == [P, Q]


def test_a_form_may_hold_several_lines_in_one_cell() -> None:
    cell = Cell(0, 0, 0)
    essay = of_parts([*body(T), ("cell", "姓名：陆远之", cell), ("cell", PHONE, cell), *body(P)])
    assert told(essay) == (T, A[:2])


FORMS: dict[str, tuple[list[list[str | None]], list[str]]] = {
    "numbered labels": (
        [["1.姓名", "陆远之"], ["（二）单位", "清溪县档案局"], ["3、电话", "13800001234"]],
        A,
    ),
    "a label above labels": (
        [["", "作者"], ["姓名", "陆远之"], ["单位", "清溪县档案局"], ["电话", "13800001234"]],
        A,
    ),
    "class with a number in brackets": (
        [["姓名", "陆远之", "班级", "三（1）班"], ["学校", "清溪县第一中学", "电话", "13800001234"]],
        ["class=三（1）班", "name=陆远之", "phone=13800001234", "school=清溪县第一中学"],
    ),
}


@pytest.mark.parametrize(("rows", "fields"), FORMS.values(), ids=FORMS)
def test_a_form_is_read_as_it_is_filled_in(rows: list[list[str | None]], fields: list[str]) -> None:
    essay = of_parts([*body(T), *table(rows), *body(P)])
    assert told(essay) == (T, sorted(fields))
    assert rest(essay) == [P]


def test_a_text_box_needs_no_labels() -> None:
    boxed = [("textbox", text) for text in ("清溪县档案局", "陆远之", "13800001234")]
    essay = of_parts([*body(T), *boxed, *body(P)])
    assert told(essay) == (T, A)


def test_a_note_may_name_the_institution_before_a_label() -> None:
    essay = of_parts([*body(T, "陆远之", P), ("footnote", f"清溪县档案局，{PHONE}")])
    assert told(essay) == (T, A)


def test_a_note_on_somebody_else_names_no_author() -> None:
    essay = of_parts([*body(T, P), ("footnote", "李白，唐代诗人"), ("footer", PHONE)])
    assert told(essay) == (T, ["phone=13800001234"])
