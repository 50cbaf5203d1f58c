"""Labels and lines without them, in plain texts: what is said of the author, and what is not."""

from __future__ import annotations

import pytest

from tests.recognition.texts import PHONE, A, P, Q, T, of_text, told

LABELS: dict[str, tuple[str, str | None, list[str]]] = {
    "in square brackets": (f"{T}\n【作者】陆远之\n【联系电话】13800001234\n【单位】清溪县档案局\n{P}", T, A),
    "brackets and colon": (f"{T}\n【作者】：陆远之\n[电话]: 13800001234\n〔单位〕清溪县档案局\n{P}", T, A),
    "angle brackets": (f"{T}\n<作者>陆远之 <电话>13800001234 <单位>清溪县档案局\n{P}", T, A),
    "a bracket that is no label": (f"{T}\n[摘自日记]天亮了\n作者：陆远之\n{P}", T, ["name=陆远之"]),
    "numbered authors": (f"{T}\n作者1：陆远之\n作者2：岳小山\n{P}", T, ["name=陆远之", "name=岳小山"]),
    "two labels for one value": (f"{T}\n电话/微信：13800001234\n{P}", T, ["phone=13800001234"]),
    "a mailbox without a colon": (f"{T}\n邮箱 lu@example.cn\n{P}", T, ["email=lu@example.cn"]),
    "a number behind the unit": (
        f"{T}\n作者：陆远之\n单位：清溪县档案局 13800001234\n{P}",
        T,
        A,
    ),
    "a postcode without a colon": (f"{T}\n邮编 410000\n{P}", T, ["postcode=410000"]),
    "a class without a colon": (f"{T}\n班级 八年级二班\n{P}", T, ["class=八年级二班"]),
    "the author's 的 is no value": (f"{T}\n作者：的话\n{P}", T, []),
    "a Kangxi radical in a label": (
        f"{T}\n姓名：陆远之\n⼿机：13800001234\n{P}",
        T,
        ["name=陆远之", "phone=13800001234"],
    ),
    "a person reached": (f"{T}\n联系人：陆远之\n{P}", T, ["name=陆远之"]),
    "a member of the branch": (f"{T}\n党员：陆远之\n{P}", T, ["name=陆远之"]),
    "a member beside the author": (f"{T}\n作者：陆远之\n党员：岳小山\n{P}", T, ["name=陆远之"]),
    "a person reached beside the author": (f"{T}\n作者：陆远之\n联系人：岳小山\n{P}", T, ["name=陆远之"]),
    "a dot between institution and name": (
        f"{T}\n清溪县档案局·陆远之\n{P}",
        T,
        ["name=陆远之", "unit=清溪县档案局"],
    ),
    "and between name and institution": (
        f"{T}\n陆远之·国道208线清溪养护站\n{P}",
        T,
        ["name=陆远之", "unit=国道208线清溪养护站"],
    ),
    "a dot behind a label": (f"{T}\n作者：清溪县档案局·陆远之\n{P}", T, ["name=陆远之", "unit=清溪县档案局"]),
    "dots in a name": (
        f"{T}\n清溪县档案局·阿依古丽·买买提\n{P}",
        T,
        ["name=阿依古丽·买买提", "unit=清溪县档案局"],
    ),
    "an ornament between them": (f"{T}\n清溪县档案局◎陆远之\n{P}", T, ["name=陆远之", "unit=清溪县档案局"]),
    "a sign before the institution": (
        f"{T}\n陆远之 @清溪县档案局\n{P}",
        T,
        ["name=陆远之", "unit=清溪县档案局"],
    ),
    "a character that looks like a bar": (
        f"{T}\n文丨陆远之（清溪县档案局）\n{P}",
        T,
        ["name=陆远之", "unit=清溪县档案局"],
    ),
    "two posts before the name": (
        f"{T}\n清溪县档案局党组书记、局长陆远之\n{P}",
        T,
        ["name=陆远之", "unit=清溪县档案局"],
    ),
    "a correspondent": (
        f"{T}\n本报通讯员 陆远之（清溪县档案局）\n{P}",
        T,
        ["name=陆远之", "unit=清溪县档案局"],
    ),
    "a villager": (f"{T}\n清溪镇石桥村村民 陆远之\n{P}", T, ["name=陆远之", "unit=清溪镇石桥村"]),
    "on nobody's pay": (f"{T}\n自由职业者 陆远之\n{P}", T, ["name=陆远之"]),
    "a postcode glued to its label": (
        f"{T}\n陆远之 (清溪县档案局，邮编414000)\n{P}",
        T,
        ["name=陆远之", "postcode=414000", "unit=清溪县档案局"],
    ),
    "a telephone drawn before the number": (
        f"{T}\n作者：陆远之\n{P}\n☎13800001234",
        T,
        ["name=陆远之", "phone=13800001234"],
    ),
    "sent in": (f"{T}\n来稿：清溪县档案局陆远之\n{P}", T, ["name=陆远之", "unit=清溪县档案局"]),
    "of whom the text tells": (
        f"{T}\n工作单位：清溪县档案局\n{P}\n{Q}\n方满仓，男，63岁，石桥村村民。",
        T,
        ["unit=清溪县档案局"],
    ),
    "a troop of pioneers": (
        f"{T}\n清溪县实验小学五(2)中队 陆远之\n{P}",
        T,
        ["class=五(2)中队", "name=陆远之", "unit=清溪县实验小学"],
    ),
    "a year and what one studies for": (
        f"{T}\n清溪大学文学院2021级本科生 陆远之\n{P}",
        T,
        ["class=2021级", "name=陆远之", "unit=清溪大学文学院"],
    ),
    "a subject before the class": (
        f"{T}\n清溪大学文学院汉语言文学专业2021级1班 陆远之\n{P}",
        T,
        ["class=汉语言文学专业2021级1班", "name=陆远之", "unit=清溪大学文学院"],
    ),
    "a pupil of a class": (
        f"{T}\n清溪县第二中学八年级（3）班学生陆远之\n{P}",
        T,
        ["class=八年级（3）班", "name=陆远之", "unit=清溪县第二中学"],
    ),
    "an age behind the name": (
        f"{T}\n清溪县第二中学　陆远之　15岁\n{P}",
        T,
        ["name=陆远之", "unit=清溪县第二中学"],
    ),
    "a sentence that ends at a hospital": (f"{T}\n{P}\n{Q}\n清溪县医院，到了。", T, []),
    "a number in brackets that is no list's": (
        f"{T}\n班级：八（3） 姓名：陆远之 学校：清溪县第二中学\n{P}",
        T,
        ["class=八（3）", "name=陆远之", "school=清溪县第二中学"],
    ),
    "a number with spaces behind a name": (
        f"{T}\n{P}\n清溪县档案局　陆远之\n联系人：陆远之，138 0000 1234",
        T,
        ["name=陆远之", "phone=138 0000 1234", "unit=清溪县档案局"],
    ),
    "items of a list": (
        f"{T}\n{P}\n1. 姓名——陆远之\n2. 工作单位——清溪县档案局\n3. 联系电话——13800001234",
        T,
        A,
    ),
    "bars behind labels": (f"{T}\n作者|陆远之 单位|清溪县档案局 电话|13800001234\n{P}", T, A),
    "values in brackets": (
        f"姓名（ 陆远之 ）性别（ 男 ）\n单位（ 清溪县档案局 ）\n电话（ 13800001234 ）\n{T}\n{P}",
        T,
        [*A, "gender=男"],
    ),
    "an address without a colon": (
        f"{T}\n{P}\n作者陆远之　地址清溪县牛角湾　电话13800001234",
        T,
        ["address=清溪县牛角湾", "name=陆远之", "phone=13800001234"],
    ),
    "where he lives, beside his number": (
        f"{T}\n陆远之（清溪县江心洲，13800001234）\n{P}",
        T,
        ["address=清溪县江心洲", "name=陆远之", "phone=13800001234"],
    ),
    "where he lives, in his own words": (
        f"{T}\n{P}\n{Q}\n陆远之，现居清溪县新区锦绣园12栋，13800001234",
        T,
        ["address=清溪县新区锦绣园12栋", "name=陆远之", "phone=13800001234"],
    ),
    "all on him behind a number's label": (
        f"{T}\n联系方式：陆远之，13800001234，清溪县框桥西街7号\n{P}",
        T,
        ["address=清溪县框桥西街7号", "name=陆远之", "phone=13800001234"],
    ),
    "a box for letters": (
        f"{T}\n作者：陆远之\n通讯：清溪地区32145信箱78分队\n{P}",
        T,
        ["address=清溪地区32145信箱78分队", "name=陆远之"],
    ),
    "whose numbers they are": (
        f"{T}\n{P}\n{Q}\n陆远之，男，73岁，清溪县档案局退休职工，住后街，电话0730-8432000（家）、13800001234（儿子转）",
        T,
        ["name=陆远之", "phone=0730-8432000", "phone=13800001234", "unit=清溪县档案局"],
    ),
    "who gets letters": (
        f"{T}\n{P}\n{Q}\n邮编414000　清溪县城关镇北门口9号　陆远之收　13800001234",
        T,
        ["address=清溪县城关镇北门口9号", "name=陆远之", "phone=13800001234", "postcode=414000"],
    ),
    "how he may be called": (
        f"{T}\n{P}\n{Q}\n我是清溪县档案局的志愿者陆远之，如需联系请拨打13800001234。",
        T,
        A,
    ),
    "letters in Latin behind a name": (f"{T}\n陆远之（Lu Yuanzhi）\n清溪县档案局\n{P}", T, [A[0], A[2]]),
    "a people before a name": (
        f"{T}\n（蒙古族）乌云其木格\n{P}\n{Q}\n单位：清溪县档案局",
        T,
        ["name=乌云其木格", A[2]],
    ),
    "a seal behind the institution": (f"{T}\n{P}\n{Q}\n清溪县档案局（公章）\n撰稿：陆远之", T, [A[0], A[2]]),
    "a teacher glued to the label": (
        f"{T}\n清溪县第一小学/三（5）班/陆远之/指导老师岳小山\n{P}",
        T,
        ["class=三（5）班", "name=陆远之", "teacher=岳小山", "unit=清溪县第一小学"],
    ),
    "a class that is not of every school": (
        f"{T}\n清溪县特殊教育学校职高一班 陆远之\n{P}",
        T,
        ["class=职高一班", "name=陆远之", "unit=清溪县特殊教育学校"],
    ),
    "an office in which somebody sits": (
        f"{T}\n陆远之　清溪县应急值班室\n{P}",
        T,
        ["name=陆远之", "unit=清溪县应急值班室"],
    ),
    "a letterhead that ends like a name": (
        f"清溪县委政法委员会文件\n{T}\n{P}\n作者：陆远之",
        T,
        ["name=陆远之"],
    ),
    "a province beside the name": (f"{T}\n江西　陆远之\n{P}", T, ["name=陆远之"]),
    "retired, behind the name": (f"{T}\n姓名：陆远之（退休教师）\n{P}", T, ["name=陆远之"]),
    "a covering letter": (
        f"征文组委会：\n我是清溪县的一名退休干部，现将征文发给你们，收到后请回电告知一声，谢谢。\n{T}\n清溪县档案局　陆远之\n{P}\n{Q}",
        T,
        [A[0], A[2]],
    ),
    "the head of a mail": (
        f"发件人：陆远之\n发送时间：2014年5月6日 21:13\n主题：投稿\n{T}\n{P}\n作者：陆远之",
        T,
        ["name=陆远之"],
    ),
    "when it was published": (
        f"原创 陆远之 清溪文艺 2014-09-08 20:00\n{T}\n{P}\n作者：陆远之",
        T,
        ["name=陆远之"],
    ),
    "a title that begins with a measure": (
        f"一节空课\n清溪县第六小学　陆远之\n{P}",
        "一节空课",
        ["name=陆远之", "unit=清溪县第六小学"],
    ),
    "a date in brackets": (f"{T}\n（二〇一四年三月）\n作者：陆远之\n{P}", T, ["name=陆远之"]),
    "a student number in a byline": (
        f"{T}\n清溪学院信息工程学院 21级计科2班 陆远之 学号2108210216\n{P}",
        T,
        ["class=21级计科2班", "name=陆远之", "student_id=2108210216", "unit=清溪学院信息工程学院"],
    ),
    "a student number and what follows it": (
        f"{T}\n陆远之　清溪大学　学号：2021034412　13800001234　lu@example.com\n{P}",
        T,
        [
            "email=lu@example.com",
            "name=陆远之",
            "phone=13800001234",
            "student_id=2021034412",
            "unit=清溪大学",
        ],
    ),
    "a student number that says so by itself": (
        f"{T}\n陆远之 清溪大学物理学院 2021034411 13800001234\n{P}",
        T,
        ["name=陆远之", "phone=13800001234", "student_id=2021034411", "unit=清溪大学物理学院"],
    ),
    "a student number in the next line": (
        f"{T}\n姓名：\n陆远之\n学号：\n20220733\n{P}",
        T,
        ["name=陆远之", "student_id=20220733"],
    ),
    "all that is said of the author": (
        f"{T}\n{P}\n{Q}\n（作者系清溪大学法学院学生，学号2020060811，电话13800001234，邮箱lu@example.com）",
        T,
        ["email=lu@example.com", "phone=13800001234", "student_id=2020060811", "unit=清溪大学法学院"],
    ),
    "a long line of data is no prose": (
        f"{T}\n清溪大学物理学院 / 陆远之 / 学号2021034412 / 13800001234 / yuanzhi.lu@example.com\n{P}",
        T,
        [
            "email=yuanzhi.lu@example.com",
            "name=陆远之",
            "phone=13800001234",
            "student_id=2021034412",
            "unit=清溪大学物理学院",
        ],
    ),
    "a class without its word": (
        f"{T}\n清溪中学 七(5) 陆远之\n{P}",
        T,
        ["class=七(5)", "name=陆远之", "unit=清溪中学"],
    ),
    "a school by its short name": (
        f"{T}\n附小 六（4）班 陆远之\n{P}",
        T,
        ["class=六（4）班", "name=陆远之", "unit=附小"],
    ),
    "a number for calls and messages": (
        f"{T}\n作者：陆远之\n手机/微信同号：13800001234\n{P}",
        T,
        ["name=陆远之", "phone=13800001234"],
    ),
    "a teacher and a number": (
        f"{T}\n作者：陆远之\n指导老师/电话：岳小山/13800001234\n{P}",
        T,
        ["name=陆远之", "phone=13800001234", "teacher=岳小山"],
    ),
    "who taught him, behind the name": (
        f"{T}\n清溪小学 五年级一班 陆远之 岳小山老师指导\n{P}",
        T,
        ["class=五年级一班", "name=陆远之", "teacher=岳小山", "unit=清溪小学"],
    ),
    "a number glued to a name": (
        f"{T}\n清溪水管站陆远之13800001234\n{P}",
        T,
        ["name=陆远之", "phone=13800001234", "unit=清溪水管站"],
    ),
    "a few words on a young author": (
        f"{T}\n{P}\n{Q}\n小作者简介：陆远之，清溪县第二小学五年级1班学生，喜欢写作。",
        T,
        ["class=五年级1班", "name=陆远之", "unit=清溪县第二小学"],
    ),
    "signed with what he is": (
        f"{T}\n{P}\n{Q}\n清溪县税务局驻村队员：陆远之",
        T,
        ["name=陆远之", "unit=清溪县税务局"],
    ),
    "a number glued to its label and a name": (f"{T}\n清溪县档案局陆远之电话13800001234\n{P}", T, A),
    "who it is, behind a number": (f"{T}\n{P}\n{Q}\n电话：13800001234　陆远之　清溪县档案局", T, A),
    "a number and whose it is": (f"{T}\n{P}\n{Q}\n作者：陆远之\n电话：13800001234 岳小山", T, A[:2]),
    "labels glued to all values": (f"{T}\n作者陆远之，单位清溪县档案局，电话13800001234\n{P}", T, A),
    "retired": (f"{T}\n清溪县水利局 退休 陆远之\n{P}", T, ["name=陆远之", "unit=清溪县水利局"]),
    "where he worked before": (
        f"{T}\n陆远之（退休教师）\n原单位：清溪县档案局\n{P}",
        T,
        ["name=陆远之", "unit=清溪县档案局"],
    ),
    "nobody is called 原单位": (f"{T}\n原单位\n{P}\n{Q}\n电话：13800001234", T, ["phone=13800001234"]),
    "an empty label above the title": (f"单位：\n作者：\n白杨\n{P}", "白杨", ["name=", "unit="]),
    "what a teacher says": (f"{T}\n老师：坐下，翻开书\n{P}", T, []),
    "what a poet says": (f"{T}\n{P}\n{Q}\n诗人：你是谁", T, []),
    "a poet": (f"{T}\n诗人：陆远之\n{P}", T, ["name=陆远之"]),
    "two teachers": (
        f"{T}\n作者：陆远之\n老师：岳小山、方圆\n{P}",
        T,
        ["name=陆远之", "teacher=岳小山、方圆"],
    ),
    "a hand that is no telephone": (f"{T}\n手：12双\n{P}", T, []),
    "numbers with labels of one character": (
        f"{T}\n{P}\n作者：陆远之，单位：清溪县自来水公司，办：0730-8432000，手：13800001234",
        T,
        ["name=陆远之", "phone=0730-8432000", "phone=13800001234", "unit=清溪县自来水公司"],
    ),
    "an office of a school": (f"{T}\n姓名：陆远之 学校办公室\n{P}", T, ["name=陆远之", "unit=学校办公室"]),
    "whoever else is reached, by his post": (f"{T}\n作者：陆远之\n联系人：李主任\n{P}", T, ["name=陆远之"]),
    "reached in short": (
        f"{T}\n{P}\n清溪县档案局　陆远之\n联系：13800001234",
        T,
        ["unit=清溪县档案局", "name=陆远之", "phone=13800001234"],
    ),
    "all of it behind it": (
        f"{T}\n{P}\n联系：陆远之，清溪县档案局，13800001234",
        T,
        ["name=陆远之", "unit=清溪县档案局", "phone=13800001234"],
    ),
    "a department alone": (f"{T}\n院系：石桥大学文学院\n{P}", T, ["school=石桥大学文学院"]),
    "a subtitle's label": (f"标题：{T}\n副标题：一条路的手记\n作者：陆远之\n{P}", T, ["name=陆远之"]),
}


@pytest.mark.parametrize(("text", "title", "fields"), LABELS.values(), ids=LABELS)
def test_a_plain_text_tells_title_and_author(text: str, title: str | None, fields: list[str]) -> None:
    assert told(of_text(text)) == (title, sorted(fields))


MARKED = ["陆远之①", "陆远之¹", "陆远之1", "陆远之※", "陆远之 ②", "陆远之★"]


@pytest.mark.parametrize("value", MARKED)
@pytest.mark.parametrize("label", ["作者", "姓名", "作者姓名"])
def test_the_mark_of_a_note_is_no_part_of_a_name(label: str, value: str) -> None:
    assert told(of_text(f"{T}\n{label}：{value}\n{PHONE}\n{P}"))[1] == ["name=陆远之", "phone=13800001234"]


@pytest.mark.parametrize(
    ("value", "fields"),
    [
        ("小雨1", ["name=小雨1"]),  # no person's name, so that it may be a part
        ("①", ["name=①"]),
        ("陆远之12", ["name=陆远之12"]),
        ("陆远之13800001234", ["name=陆远之", "phone=13800001234"]),
    ],
)
def test_other_signs_behind_a_name_stay(value: str, fields: list[str]) -> None:
    assert told(of_text(f"{T}\n作者：{value}\n{P}"))[1] == fields


@pytest.mark.parametrize("gap", ["", " ", "，", "电话", "联系电话：", "手机号"])
@pytest.mark.parametrize("way", ["phone=13800001234", "phone=0731-85551111", "email=lu@example.cn"])
def test_a_number_right_behind_a_name_is_no_part_of_it(gap: str, way: str) -> None:
    gap = gap if way.startswith("phone") else ""
    found = told(of_text(f"{T}\n作者：陆远之{gap}{way.partition('=')[2]}\n{P}\n{Q}"))[1]
    assert found == sorted(["name=陆远之", way])
