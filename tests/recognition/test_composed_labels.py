"""Labels made of others, which no list holds, and those of other people that look alike."""

from __future__ import annotations

import pytest

from tests.recognition.texts import PHONE, P, Q, T, apart

NAME, UNIT, REACHED = "name=陆远之", "unit=清溪县档案局", "phone=13800001234"
MAIL, HOME, IDENTITY = "email=lu@example.cn", "address=清溪县江东路12号", "id_number=430105195203124517"

LABELS: dict[str, str] = {
    "发稿人": NAME,
    "来稿人姓名": NAME,
    "参选者姓名": NAME,
    "执笔人员": NAME,
    "志愿者姓名": NAME,
    "护士姓名": NAME,
    "作者现名字": NAME,
    "所在机构名称": UNIT,
    "工作单位信息": UNIT,
    "作者现单位": UNIT,
    "供职的机关": UNIT,
    "所在支行": UNIT,
    "村（社区）": UNIT,
    "乡镇（单位）": UNIT,
    "村（居）党组织": UNIT,
    "组织关系所在支部": UNIT,
    "党组织关系所在党支部": UNIT,
    "就读学校名称": "school=清溪县第二小学",
    "小作者学校": "school=清溪县第二小学",
    "推荐学校": "school=清溪县第二小学",
    "年级班级名称": "class=四（2）班",
    "年段": "class=四（2）班",
    "私人电话": REACHED,
    "村委会电话": REACHED,
    "供稿员联系方式": REACHED,
    "电子邮箱号": MAIL,
    "企业邮箱": MAIL,
    "作者Email": MAIL,
    "Mailbox": MAIL,
    "现用手机号": REACHED,
    "微信号/电话": REACHED,
    "QQ/电话": REACHED,
    "收货详细地址": HOME,
    "联系通讯地址": HOME,
    "老兵住址": HOME,
    "二代身份证号": IDENTITY,
    "公民身份证号码": IDENTITY,
    "身份证编号": IDENTITY,
    "指导老师名字": "teacher=岳小山",
    "作文老师": "teacher=岳小山",
    "任课老师": "teacher=岳小山",
    "科任教师": "teacher=岳小山",
    "校内指导教师": "teacher=岳小山",
}


@pytest.mark.parametrize(("label", "field"), LABELS.items(), ids=LABELS)
def test_labels_made_of_others(label: str, field: str) -> None:
    assert apart(f"{T}\n{P}\n{Q}\n{label}：{field.partition('=')[2]}") == (T, [field], [])


@pytest.mark.parametrize("label", ["故事题目", "演讲稿标题", "文章主标题", "散文名称"])
def test_labels_of_a_title(label: str) -> None:
    assert apart(f"{label}：{T}\n{P}\n{Q}\n{PHONE}") == (T, [REACHED], [])


def test_they_part_what_stands_on_one_line() -> None:
    line = "单位：清溪县档案局　参选者姓名：陆远之　私人电话：13800001234"
    assert apart(f"{T}\n{P}\n{Q}\n{line}") == (T, sorted([NAME, UNIT, REACHED]), [])


OTHERS = {
    "部门负责人姓名": "岳小山",
    "患者姓名": "岳小山",
    "户主姓名": "岳小山",
    "编辑姓名": "岳小山",
    "评委姓名": "岳小山",
    "收款人姓名": "岳小山",
    "收稿单位": "清溪县文联",
    "主办单位名称": "清溪县文联",
    "责任单位": "清溪县文联",
    "编辑部热线": "0731-84951234",
    "打印店电话": "0731-84951234",
    "护士长电话": "0731-84951234",
    "大赛邮箱": "zhengwen@example.cn",
    "举办地址": "清溪县人民路1号",
    "所在省": "湖南省",
    "县（市、区）": "清溪县",
}


@pytest.mark.parametrize(("label", "value"), OTHERS.items(), ids=OTHERS)
def test_labels_of_others_tell_nothing_of_the_author(label: str, value: str) -> None:
    title, fields, _ = apart(f"{T}\n{P}\n{Q}\n{PHONE}\n{label}：{value}")
    assert (title, fields) == (T, [REACHED])


ONE_LINE = {
    "a number in groups before an identity number": (
        "姓名：陆远之　电话：138 0000 1234　身份证号：430105195203124517",
        [IDENTITY, NAME, "phone=138 0000 1234"],
    ),
    "a group of companies": (
        "单位：清溪酒业（集团）公司　电话：13800001234",
        [REACHED, "unit=清溪酒业（集团）公司"],
    ),
    "a number in groups behind QQ or a telephone": (
        "姓名：陆远之　QQ/电话：138-0000-1234",
        [NAME, "phone=138-0000-1234"],
    ),
    "a number and the day": ("姓名：陆远之　电话：13800001234 2024年5月1日", [NAME, REACHED]),
    "ornaments before labels": (
        "※姓名：陆远之　※单位：清溪县档案局　※电话：13800001234",
        [NAME, UNIT, REACHED],
    ),
    "how one is spoken to": ("姓名：陆远之同志　电话：13800001234", [NAME, REACHED]),
    "the family name alone": ("姓名：欧阳女士　电话：13800001234", ["name=欧阳女士", REACHED]),
    "the first of three": ("作者：陆远之等3人　电话：13800001234", [NAME, REACHED]),
    "a postcode behind an institution": ("单位：清溪县档案局（414000）", ["postcode=414000", UNIT]),
    "a label drawn wide": (
        "学  校：清溪县第二小学      班  级：四（2）班",
        ["class=四（2）班", "school=清溪县第二小学"],
    ),
    "a label drawn letter by letter": ("常 用 电 话 ：13800001234", [REACHED]),
    "a number in a name": ("单位：清溪163医院　电话：13800001234", [REACHED, "unit=清溪163医院"]),
}


@pytest.mark.parametrize(("line", "fields"), ONE_LINE.values(), ids=ONE_LINE)
def test_no_label_takes_in_the_value_before_it(line: str, fields: list[str]) -> None:
    assert apart(f"{T}\n{P}\n{Q}\n{line}") == (T, sorted(fields), [])
