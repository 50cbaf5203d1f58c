"""Bylines: who wrote it, said without labels."""

from __future__ import annotations

import pytest

from tests.recognition.texts import PHONE, A, H, P, Q, T, of_text, rest, told

# The text, its title, the author's data, and what else than P and Q is left as body.
UNLABELLED: dict[str, tuple[str, str | None, list[str], list[str]]] = {
    "plus signs": (f"清溪县档案局+陆远之+13800001234\n{T}\n{P}", T, A, []),
    "underscores": (f"{T}\n陆远之_清溪县档案局_13800001234\n{P}", T, A, []),
    "waves, the number first": (f"{T}\n13800001234～陆远之～清溪县档案局\n{P}", T, A, []),
    "a sum is no byline": (f"{T}\n1+1大于2\n{P}", T, [], ["1+1大于2"]),
    "a company with brackets": (
        f"{T}\n清溪酒业（集团）有限责任公司　陆远之\n{P}",
        T,
        ["name=陆远之", "unit=清溪酒业（集团）有限责任公司"],
        [],
    ),
    "a company with brackets, alone": (
        f"{T}\n{P}\n{Q}\n清溪酒业（集团）有限责任公司\n陆远之\n13800001234",
        T,
        [*A[:2], "unit=清溪酒业（集团）有限责任公司"],
        [],
    ),
    "a name in brackets before a company": (
        f"{T}\n陆远之（清溪酒业公司）\n{P}",
        T,
        ["name=陆远之", "unit=清溪酒业公司"],
        [],
    ),
    "a Tibetan name": (f"{T}\n清溪县档案局　尼玛次仁\n{P}", T, ["name=尼玛次仁", "unit=清溪县档案局"], []),
    "a Mongolian name": (
        f"{T}\n哈斯其其格　清溪县档案局\n{P}",
        T,
        ["name=哈斯其其格", "unit=清溪县档案局"],
        [],
    ),
    "four characters of no name": (f"{T}\n清溪县档案局　岁末随想\n{P}", T, [], ["清溪县档案局　岁末随想"]),
    "a rare name beside a department": (
        f"{T}\n清溪县档案局保管科　罡云\n{P}",
        T,
        ["name=罡云", "unit=清溪县档案局保管科"],
        [],
    ),
    "a family name that is also a preposition": (
        f"{T}\n{P}\n{Q}\n清溪县档案局\n向昊然\n13800001234",
        T,
        ["name=向昊然", *A[1:]],
        [],
    ),
    "a name with a stop for its dot": (
        f"{T}\n古丽巴哈尔．吐尔逊\n{P}\n{Q}\n单位：清溪县档案局",
        T,
        ["name=古丽巴哈尔．吐尔逊", "unit=清溪县档案局"],
        [],
    ),
    "a heading with a stop": (f"{T}\n一.立足本职\n{P}\n{Q}\n{PHONE}", T, [A[1]], ["一.立足本职"]),
    "two sentences with a stop": (f"{T}\n天亮了.人走了\n{P}\n{Q}\n{PHONE}", T, [A[1]], ["天亮了.人走了"]),
    "a title that says it is an entry": (f"{T}（征文）\n{H}{P}", f"{T}（征文）", A, []),
    "nothing but that it is an entry": (f"（征文）\n{H}{P}", None, A, []),
    "a heading above a few words on the author": (
        f"{T}\n{P}\n{Q}\n附：作者基本情况\n陆远之，女，苗族，清溪县档案局干部，手机13800001234。",
        T,
        A,
        [],
    ),
    "figures tie authors and institutions": (
        f"{T}\n陆远之1，岳小山2\n（1.清溪县档案局；2.清溪县第一中学）\n{P}\n{Q}\n{PHONE}",
        T,
        [*A, "name=岳小山", "unit=清溪县第一中学"],
        [],
    ),
    "a figure that begins an institution's name": (
        f"{T}\n101医院　陆远之\n{P}",
        T,
        ["name=陆远之", "unit=101医院"],
        [],
    ),
    "a heading that is a name": (f"{T}\n1、陆远之\n{P}", T, [], ["1、陆远之"]),
    "in braces": (f"{T}\n{P}\n{Q}\n{{作者：陆远之；单位：清溪县档案局；{PHONE}}}", T, A, []),
    "an office under its institution": (
        f"{T}\n清溪县档案局\n办公室　陆远之\n{P}\n{Q}\n{PHONE}",
        T,
        [*A, "unit=办公室"],
        [],
    ),
    "a station of the country": (f"{T}\n清溪畜牧站\n陆远之\n{P}\n{Q}", T, [A[0], "unit=清溪畜牧站"], []),
    "what else he is, between the data": (
        f"{T}\n{P}\n{Q}\n姓名：陆远之\n男，汉族，1978年10月生，中共党员，大学本科\n单位：清溪县档案局\n{PHONE}",
        T,
        A,
        [],
    ),
    "an age that is a heading": (f"{T}\n{H}18岁\n{P}\n{Q}", T, A, ["18岁"]),
    "from where he is": (f"{T}\n湖南清溪　陆远之\n{P}\n{Q}\n{PHONE}", T, A[:2], []),
    "a seat in a class": (
        f"{T}\n初一（14）班　12号　陆远之\n{P}",
        T,
        ["class=初一（14）班", A[0]],
        [],
    ),
    "a postcode amid the data": (
        f"{T}\n{P}\n{Q}\n清溪县档案局　邮编：414000　陆远之　13800001234",
        T,
        [*A, "postcode=414000"],
        [],
    ),
    "a branch in brackets": (
        f"{T}\n清溪县烟草专卖局（分公司）　陆远之\n{P}",
        T,
        [A[0], "unit=清溪县烟草专卖局（分公司）"],
        [],
    ),
    "a rare name between institution and number": (
        f"{T}\n{P}\n{Q}\n清溪县档案局　热合曼　13800001234",
        T,
        ["name=热合曼", *A[1:]],
        [],
    ),
    "an institution above the title": (f"清溪县机关党委\n{T}\n{H}{P}", T, A, []),
    "a transcribed name alone": (f"{T}\n娜仁其格\n清溪县档案局\n{P}\n{Q}", T, ["name=娜仁其格", A[2]], []),
    "an institution with a weak ending behind a name": (
        f"{T}\n{P}\n{Q}\n投稿人信息：陆远之；清溪机场；13800001234。",
        T,
        [*A[:2], "unit=清溪机场"],
        [],
    ),
    "an institution with a weak ending before a name": (
        f"{T}\n作者：清溪县河道管理段　陆远之\n{P}",
        T,
        [A[0], "unit=清溪县河道管理段"],
        [],
    ),
    "signs of the web": (f"{T}\n&nbsp;&nbsp;作者：陆远之\n&nbsp;&nbsp;{PHONE}\n{P}", T, A[:2], []),
    "whose number may be called": (f"{T}\n{P}\n{Q}\n联系人手机号：13800001234", T, [A[1]], []),
    "a class before another label": (
        f"{T}\n{P}\n学校：清溪县第一中学 / 班级：五（4）班 / {PHONE}",
        T,
        ["class=五（4）班", A[1], "school=清溪县第一中学"],
        [],
    ),
    "a class before a foreign label": (
        f"{T}\n{P}\n班级：1513班\tTel：13800001234",
        T,
        ["class=1513班", A[1]],
        [],
    ),
    "numbered labels of a class": (
        f"{T}\n（1）班级：五（4）班\n（2）{PHONE}\n{P}",
        T,
        ["class=五（4）班", A[1]],
        [],
    ),
    "a block above the title, with a class": (
        f"清溪县第一中学\n五（4）班\n陆远之\n13800001234\n{T}\n{P}",
        T,
        ["class=五（4）班", *A[:2], "unit=清溪县第一中学"],
        [],
    ),
    "a block above a title that looks like an institution": (
        f"清溪县第一中学\n五（4）班\n陆远之\n月光图书馆\n{P}\n{Q}",
        "月光图书馆",
        ["class=五（4）班", A[0], "unit=清溪县第一中学"],
        [],
    ),
    "a title that looks like an institution above a block": (
        f"月光图书馆\n陆远之\n清溪县第一中学\n{P}\n{Q}",
        "月光图书馆",
        [A[0], "unit=清溪县第一中学"],
        [],
    ),
    "an address above the title": (
        f"陆远之　13800001234\n清溪县先锋路64号\n{T}\n{P}",
        T,
        ["address=清溪县先锋路64号", *A[:2]],
        [],
    ),
    "a name typed with a gap": (f"{T}\n清溪县档案局　陆远 之\n{P}", T, A[::2], []),
    "a name and a sex": (f"{T}\n作者：陆远 女\n{P}", T, ["name=陆远"], []),
    "a few words on the author under their heading": (
        f"{T}\n{P}\n{Q}\n作者简介\n陆远之，男，汉族，中共党员，清溪县档案局职工，爱好文学。\n{PHONE}",
        T,
        A,
        [],
    ),
    "data under a heading for a few words": (f"{T}\n{P}\n{Q}\n作者简介\n{H}", T, A, []),
    "where a letter is signed": (f"{T}\n{P}\n{Q}\n落款：清溪县档案局 陆远之", T, A[::2], []),
    "who sends it in, and from where": (f"{T}\n投稿：陆远之（清溪县档案局）\n{P}", T, A[::2], []),
    "stops at the ends": (f"{T}\n{P}\n{Q}\n姓名:陆远之.单位:清溪县档案局.电话:13800001234.", T, A, []),
    "a note on the author": (
        f"{T}\n{P}\n{Q}\n注：本文作者陆远之系清溪县档案局干部，电话13800001234",
        T,
        A,
        [],
    ),
    "a pupil of a class, and his name": (
        f"{T}\n清溪县第一中学八年级二班学生　陆远之\n{P}",
        T,
        ["class=八年级二班", A[0], "unit=清溪县第一中学"],
        [],
    ),
    "a postcode alone": (
        f"{T}\n{P}\n{Q}\n陆远之\n清溪县档案局\n13800001234\n414000",
        T,
        [*A[:2], "postcode=414000", A[2]],
        [],
    ),
    "an institution in brackets": (f"{T}\n{P}\n{Q}\n【清溪县档案局】陆远之\n【电话】13800001234", T, A, []),
    "numbered headings around the data": (f"{T}\n一、个人信息\n{H}二、正文\n{P}\n{Q}", T, A, []),
    "a heading of what was written": (f"题目：{T}\n{H}作品内容：\n{P}\n{Q}", T, A, []),
    "when it was sent": (f"{T}\n{P}\n{Q}\n{H}供稿时间：2013年9月", T, A, []),
    "a pen name, his own in brackets": (f"{T}\n山泉（陆远之）\n{P}\n{Q}\n{PHONE}", T, A[:2], []),
    "his pen name in brackets": (f"{T}\n陆远之（笔名：山泉）\n{P}\n{Q}\n{PHONE}", T, A[:2], []),
    "where he is reached, postcode first": (
        f"{T}\n{P}\n{Q}\n通联：414000 清溪县档案局 陆远之 13800001234",
        T,
        A,
        [],
    ),
    "others in a few words on the author": (
        f"{T}\n{P}\n{Q}\n作者简介：陆远之，清溪县档案局干部，岳小山，{PHONE}",
        T,
        A,
        [],
    ),
    "of his own making": (f"{T}\n原创　陆远之\n{P}\n{Q}\n撰稿单位：清溪县档案局", T, A[::2], []),
    "numbers before the labels of a line": (
        f"{T}\n{P}\n{Q}\n1、作者：陆远之2、单位：清溪县档案局3、电话：13800001234",
        T,
        A,
        [],
    ),
    "an age before a number": (f"{T}\n1.姓名：陆远之 2.年龄：35 3.{PHONE}\n{P}", T, ["age=35", *A[:2]], []),
    "whose piece it is": (
        f"{T}\n写稿人：陆远之\n供职部门：清溪县档案局\n写稿人电话：13800001234\n{P}",
        T,
        A,
        [],
    ),
    "a society he is a member of": (
        f"{T}\n{P}\n{Q}\n陆远之，男，清溪县作家协会会员，现供职于清溪县档案局。电话13800001234。",
        T,
        A,
        [],
    ),
    "the author on the title's line": (f"{T}　　陆远之\n{P}\n{Q}\n{PHONE}", T, A[:2], []),
    "the author in brackets behind the title": (
        f"{T}（清溪县档案局　陆远之）\n{P}\n{Q}\n{PHONE}",
        T,
        A,
        [],
    ),
    "the author behind a dash": (f"{T}——清溪县档案局　陆远之\n{P}\n{Q}\n{PHONE}", T, A, []),
    "a portrait in brackets behind the title": (
        f"{T}（记清溪县档案局陆远之）\n{P}\n{Q}\n{PHONE}",
        f"{T}（记清溪县档案局陆远之）",
        [A[1]],
        [],
    ),
    "brackets one behind another": (f"{T}\n作者：陆远之（清溪县档案局）（13800001234）\n{P}", T, A, []),
    "a title in two parts, the second like a name": (f"夜行　白桦林\n{P}\n{Q}", "夜行　白桦林", [], []),
    "a title that is announced": (
        f"原创：什么才是创新\n{H}{P}",
        "什么才是创新",
        A,
        [],
    ),
    "a title in two parts": (f"{T}　江山\n{P}\n{Q}\n{PHONE}", f"{T}　江山", [A[1]], []),
    "a title that ends as institutions do": (
        f"他不在办公室\n时间：2013年7月　地点：桥头\n{P}\n{Q}\n{PHONE}",
        "他不在办公室",
        [A[1]],
        ["时间：2013年7月　地点：桥头"],
    ),
    "a short institution before a name": (
        f"{T}\n作者：清溪机场　陆远之\n{P}",
        T,
        [A[0], "unit=清溪机场"],
        [],
    ),
    "brackets before a label": (f"{T}\n姓名：陆远之（女）　单位：清溪县档案局\n{P}", T, A[::2], []),
    "a preposition": (f"向未来\n{P}", "向未来", [], []),
    "the author before labels": (
        f"{T}\n{P}\n{Q}\n本文作者陆远之，工作单位：清溪县档案局，手机：13800001234。",
        T,
        A,
        [],
    ),
}


@pytest.mark.parametrize(("text", "title", "fields", "left"), UNLABELLED.values(), ids=UNLABELLED)
def test_author_and_body_are_told_apart(
    text: str, title: str | None, fields: list[str], left: list[str]
) -> None:
    essay = of_text(text)
    assert told(essay) == (title, sorted(fields))
    assert [part for part in rest(essay) if part not in (P, Q)] == left
