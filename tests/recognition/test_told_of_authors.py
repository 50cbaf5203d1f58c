"""What a few words on the author say, and what they do not: where he lives, was born or was printed."""

from __future__ import annotations

import pytest

from tests.recognition.texts import PHONE, A, P, Q, T, apart

NAME, UNIT = "name=陆远之", "unit=清溪县档案局"

# What stands under the title, and the author's data in it.
TOLD: dict[str, tuple[str, list[str]]] = {
    "where he lives now": ("（作者陆远之，现居清溪县石桥镇）", ["address=清溪县石桥镇", NAME]),
    "in what town he lives now": ("（作者现居清溪市）", []),
    "where he was born": ("作者简介：陆远之，1950年生于清溪市石桥县。", [NAME]),
    "where his family is from": ("作者简介：陆远之，祖籍江岭省清溪县。", [NAME]),
    "where he was printed": ("作者简介：陆远之，曾在清溪日报发表诗文。", [NAME]),
    "where he was printed, otherwise": ("作者简介：陆远之，有作品发表于清溪日报。", [NAME]),
    "where he learnt": ("作者：陆远之，毕业于清溪师范学校", [NAME]),
    "where he was, and where he is": ("作者：陆远之，1984年退伍回乡，现供职于清溪县档案局", [NAME, UNIT]),
    "a verb without its preposition": ("作者简介：陆远之，供职清溪县档案局。", [NAME, UNIT]),
    "where he teaches": ("作者简介：陆远之，任教于清溪中学。", [NAME, "unit=清溪中学"]),
    "a few words on himself under another heading": ("个人简历：陆远之，清溪县档案局干部。", [NAME, UNIT]),
    "post and name behind 作者": (
        "作者：清溪大学附属医院外科主管护师 陆远之",
        [NAME, "unit=清溪大学附属医院外科"],
    ),
    "a post of two words": ("作者：清溪县委党校高级讲师　陆远之", [NAME, "unit=清溪县委党校"]),
    "a pupil of an old people's school": ("清溪市老年大学学员　陆远之", [NAME, "unit=清溪市老年大学"]),
    "how to reach him begins with the institution": ("联系方式：清溪县档案局　陆远之　13800001234", A),
    "a comrade of the class": (
        "清溪县第一中学高二(1)班陆远之同学",
        [NAME, "class=高二(1)班", "unit=清溪县第一中学"],
    ),
    "a comrade": ("清溪小学 三年级（6）班 陆远之同学", [NAME, "class=三年级（6）班", "unit=清溪小学"]),
    "a class with a dot": (
        "清溪小学 三·六班 陆远之",
        [NAME, "class=三·六班", "unit=清溪小学"],
    ),
    "a code for a class": ("清溪理工学院 数科202 陆远之", [NAME, "class=数科202", "unit=清溪理工学院"]),
    "a code and a name": ("软工211班陆远之", [NAME, "class=软工211班"]),
    "a class of a department": (
        "清溪学院数学系2020级2班 陆远之",
        [NAME, "class=2020级2班", "unit=清溪学院数学系"],
    ),
    "who sent it in, in a class": ("（2022级5班陆远之供稿）", [NAME, "class=2022级5班"]),
    "a college of a university": ("清溪大学 文学院 陆远之", [NAME, "unit=清溪大学 文学院"]),
    "two institutions with numbers": (
        "陆远之1，岳小山2\n（1.清溪电力设计院；2.清溪工业学院）",
        [NAME, "name=岳小山", "unit=清溪工业学院", "unit=清溪电力设计院"],
    ),
    "a journal's two addresses": (
        "陆远之1，岳小山2\n（1.清溪学院，云岭 清溪 421000；2.石桥学院，石桥 421001）",
        [NAME, "name=岳小山", "postcode=421000", "postcode=421001", "unit=清溪学院", "unit=石桥学院"],
    ),
    "from where, behind 文/": ("文/陆远之（江岭清溪）", [NAME]),
    "from where, in two characters": ("文/陆远之（江岭）", [NAME]),
    "pictures and text": ("摄影/文 陆远之", [NAME]),
    "between rules": ("——陆远之——", [NAME]),
    "between waves": ("~陆远之~", [NAME]),
    "a correspondent": ("通讯员陆远之", [NAME]),
    "a pen name": ("白露（本名陆远之）", [NAME]),
    "a class in brackets": ("作者：陆远之（八年级（1）班）", [NAME, "class=八年级（1）班"]),
    "a school and a class in brackets": (
        "作者：陆远之（清溪中学，三（1）班）",
        [NAME, "class=三（1）班", "unit=清溪中学"],
    ),
    "two authors with their classes": (
        "作者：陆远之（七(4)班）、岳小山（七(5)班）",
        [NAME, "name=岳小山", "class=七(4)班", "class=七(5)班"],
    ),
    "a class and a number in brackets": (
        "作者：陆远之（八年级（1）班，13800001234）",
        [NAME, "class=八年级（1）班", "phone=13800001234"],
    ),
    "a bracket that nothing closes": ("作者：陆远之（八年级（1）班", [NAME, "class=八年级（1）班"]),
    "a school behind the label of a class": (
        "班级：清溪县第一中学八年级（1）班",
        ["class=八年级（1）班", "school=清溪县第一中学"],
    ),
    "a subject behind the label of a class": ("班级：文学院中文2201班", ["class=文学院中文2201班"]),
    "an institution in square brackets": ("作者：陆远之【清溪县档案局】", [NAME, UNIT]),
    "an institution behind a dash": ("作者：陆远之——清溪县档案局", [NAME, UNIT]),
    "dashes between three": ("姓名：陆远之-13800001234-清溪县档案局", A),
    "a name with a dot": ("作者：买买提·艾力", ["name=买买提·艾力"]),
    "a class and a name in one": ("作者：三年级二班陆远之", [NAME, "class=三年级二班"]),
    "a class and a name behind a label": ("作者：六年级三班 陆远之", [NAME, "class=六年级三班"]),
    "a class and a name with a dot": ("作者：六年级三班·陆远之", [NAME, "class=六年级三班"]),
    "three with dots": ("清溪中学·七(4)班·陆远之", [NAME, "class=七(4)班", "unit=清溪中学"]),
    "three with dots and one in the class": (
        "清溪小学·三·2班·陆远之",
        [NAME, "class=三·2班", "unit=清溪小学"],
    ),
    "a name that was left out": ("姓名　　　性别　女", ["gender=女", "name="]),
    "a name that was not": ("姓名　陆远之　性别　女", ["gender=女", NAME]),
    "who is no author": ("原著：岳小山", []),
    "to whom a letter goes": ("收信人：岳小山", []),
}


@pytest.mark.parametrize(("line", "fields"), TOLD.values(), ids=TOLD)
def test_what_is_told_of_an_author(line: str, fields: list[str]) -> None:
    assert apart(f"{T}\n{line}\n{P}\n{Q}") == (T, sorted(fields), [])


OF_OTHERS = (
    "曾用名：岳小山",
    "代笔：岳小山",
    "管理员：岳小山",
    "值班老师：岳小山",
    "领队：岳小山",
    "主会场：岳小山",
    "评审组：岳小山",
    "带队老师：岳小山　13700005678",
    "班长：岳小山（清溪中学）",
    "印刷：清溪县人民印刷厂",
)


@pytest.mark.parametrize("line", OF_OTHERS)
def test_an_unknown_label_names_somebody_else(line: str) -> None:
    title, fields, _ = apart(f"{T}\n{P}\n{Q}\n{line}\n{PHONE}")
    assert (title, fields) == (T, [A[1]])


OF_AUTHORS: dict[str, list[str]] = {
    "石桥镇：陆远之": [NAME, "unit=石桥镇"],
    "红太阳书店：陆远之": [NAME, "unit=红太阳书店"],
    "枫林村：陆远之": [NAME, "unit=枫林村"],
    "枫林村三组：陆远之": [NAME, "unit=枫林村三组"],
    "婚姻登记处：陆远之": [NAME, "unit=婚姻登记处"],
    "退休教师：陆远之": [NAME],
    "特约通讯员：陆远之": [NAME],
    "投稿：陆远之（清溪县档案局）": [NAME, UNIT],
    "清溪县档案局：陆远之": [NAME, UNIT],
    "陆远之：清溪县档案局": [NAME, UNIT],
    "主笔：陆远之": [NAME],
    "联系方式：13800001234，清溪县档案局": [A[1], UNIT],
    "联系方式：清溪县档案局　13800001234": [A[1], UNIT],
    "联系方式：13800001234　办公室": [A[1]],
}


@pytest.mark.parametrize(("line", "fields"), OF_AUTHORS.items(), ids=OF_AUTHORS)
def test_who_stands_on_either_side_of_a_colon(line: str, fields: list[str]) -> None:
    assert apart(f"{T}\n{P}\n{Q}\n{line}\n邮箱：a@example.com")[:2] == (
        T,
        sorted(["email=a@example.com", *fields]),
    )


TOLD_AT_THE_END: dict[str, tuple[str, list[str]]] = {
    "where he teaches": ("作者任教于清溪中学。", ["unit=清溪中学"]),
    "where he teaches now": ("作者现任教于清溪中学。", ["unit=清溪中学"]),
    "where he teaches, with 在": ("（作者在清溪中学任教）", ["unit=清溪中学"]),
    "where he works, with 在": ("笔者现在清溪县档案局上班。", [UNIT]),
    "where he works, with his name": ("（陆远之供职于清溪县档案局）", [NAME, UNIT]),
    "a word of what he likes": ("陆远之，清溪县档案局职工，爱好写作。", [NAME, UNIT]),
    "for how long he has taught": ("陆远之，清溪中学教师，从教十五年。", [NAME, "unit=清溪中学"]),
    "a label without its colon": ("作者简介　陆远之，供职于清溪县档案局，散文作者。", [NAME, UNIT]),
    "a label with a comma": ("作者简介，陆远之，供职于清溪县档案局。", [NAME, UNIT]),
}


@pytest.mark.parametrize(("line", "fields"), TOLD_AT_THE_END.values(), ids=TOLD_AT_THE_END)
def test_what_is_told_at_the_end(line: str, fields: list[str]) -> None:
    assert apart(f"{T}\n{P}\n{Q}\n{line}\n{PHONE}") == (T, sorted([*fields, A[1]]), [])


SIGNED: dict[str, tuple[list[str], list[str]]] = {
    "白云": (["name=白云"], []),
    "江水\n高山\n白云": ([], ["江水", "高山", "白云"]),
    "金戈铁马": ([], ["金戈铁马"]),
    "金黄一片": ([], ["金黄一片"]),
    "于是": ([], ["于是"]),
    "此致\n敬礼\n江山": (["name=江山"], ["此致", "敬礼"]),
    "欧阳建国": (["name=欧阳建国"], []),
    "阿依古丽": (["name=阿依古丽"], []),
    "陆远之\n岳小山": (["name=岳小山", NAME], []),
    "陆远之\n岳小山\n方圆": (["name=岳小山", NAME, "name=方圆"], []),
    "江山\n陆远之": ([NAME], ["江山"]),
    "向阳而生\n陆远之": ([NAME], ["向阳而生"]),
    "扎西多吉": (["name=扎西多吉"], []),
    "村民　向阳": (["name=向阳"], []),
}


@pytest.mark.parametrize(("lines", "signed"), SIGNED.items(), ids=SIGNED)
def test_what_signs_above_the_data(lines: str, signed: tuple[list[str], list[str]]) -> None:
    fields, left = signed
    assert apart(f"{T}\n{P}\n{Q}\n{lines}\n单位：清溪县档案局\n{PHONE}") == (
        T,
        sorted([*fields, UNIT, A[1]]),
        left,
    )


UNDER_TITLE: dict[str, tuple[list[str], list[str]]] = {
    "王建国\n一": (["name=王建国"], ["一"]),
    "王建国\n春天": (["name=王建国"], ["春天"]),
    "白云\n\n春天": (["name=白云"], ["春天"]),
    "格桑梅朵\n春天": (["name=格桑梅朵"], ["春天"]),
    "湖南　白云": (["name=白云"], []),
    "江水\n高山\n白云": ([], ["江水", "高山", "白云"]),
    "\n高山\n\n江水\n\n白云": ([], ["高山", "江水", "白云"]),
}


@pytest.mark.parametrize(("lines", "signed"), UNDER_TITLE.items(), ids=UNDER_TITLE)
def test_a_name_under_the_title_and_the_verses_below(lines: str, signed: tuple[list[str], list[str]]) -> None:
    fields, left = signed
    assert apart(f"{T}\n{lines}\n{P}\n{Q}\n单位：清溪县档案局") == (T, sorted([*fields, UNIT]), left)


def test_what_an_author_says_of_a_book_is_text() -> None:
    line = "作者在书中写到清溪县档案局，写到那里的灯和人，也写到他自己的童年。"
    assert apart(f"{T}\n{P}\n{Q}\n{line}\n{PHONE}") == (T, [A[1]], [line])


def test_sex_and_name_are_enough_at_the_end() -> None:
    words = "陆远之，女，清溪县作家协会会员。"
    assert apart(f"{T}\n{P}\n{Q}\n{words}") == (T, [NAME], [])


@pytest.mark.parametrize("sign", [" | ", "｜"])
def test_a_bar_between_title_and_name(sign: str) -> None:
    assert apart(f"{T}{sign}陆远之\n{P}\n{Q}") == (T, [NAME], [])
