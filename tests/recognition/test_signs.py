"""Labels and values with other signs between and around them than most people use."""

from __future__ import annotations

import pytest

from tests.recognition.texts import PHONE, A, P, Q, T, apart, body, of_parts, of_text, table, told

NAME, UNIT, REACHED = "name=陆远之", "unit=清溪县档案局", "phone=13800001234"

LINES: dict[str, tuple[str, list[str]]] = {
    "two labels before a dash": ("姓名——陆远之\n单位/部门——清溪县档案局\n电话（手机）——13800001234", A),
    "remarks before a dash": ("作者（真名）—陆远之\n单位（全称）—清溪县档案局\n手机/微信—13800001234", A),
    "prefixes before a dash": ("本人姓名--陆远之\n所在单位名称--清溪县档案局\n常用电话--13800001234", A),
    "a post behind a dash": (
        "姓名——陆远之\n单位（全称）——清溪县档案局科员\n电话——13800001234",
        [NAME, REACHED, "unit=清溪县档案局科员"],
    ),
    "others beside a dash": ("姓名——陆远之\n字数——约900字\n电话——13800001234", [NAME, REACHED]),
    "a measure for an institution": ("姓名：陆远之\n单位：亩、公斤", [NAME]),
    "a dot behind a store": (
        "清溪县粮食储备库·陆远之\n13800001234",
        [NAME, REACHED, "unit=清溪县粮食储备库"],
    ),
    "equals": ("作者/姓名=陆远之\n供职单位=清溪县档案局\n手机/微信=13800001234", A),
    "an address behind a remark": (
        "姓名——陆远之\n联系地址（邮寄用）——清溪县江东路12号",
        ["address=清溪县江东路12号", NAME],
    ),
    "a class in brackets": ("姓名（陆远之）\n班级（六（2）班）", ["class=六（2）班", NAME]),
    "a label with a remark in brackets": (
        "姓名（陆远之）\n单位（全称）（清溪县档案局）\n手机/微信（13800001234）",
        A,
    ),
    "a name and a remark in brackets": ("姓名（陆远之）（笔名）\n电话（13800001234）", [REACHED, NAME]),
    "a group in brackets": (
        "单位（清溪县档案局）\n组别（成人组）\n邮箱（lu@example.cn）",
        ["email=lu@example.cn", UNIT],
    ),
    "plus signs": ("姓名：陆远之 + 电话：____ + 单位：清溪县档案局", [NAME, "phone=____", UNIT]),
    "a number's label again before an address": (
        "姓名：陆远之、作者电话：手机13800001234、通信地址：清溪县江东路12号",
        ["address=清溪县江东路12号", NAME, REACHED],
    ),
    "a heading before a label of two words": (
        "投稿信息：真实姓名：陆远之；联系方式（电话）：13800001234；单位：清溪县档案局",
        A,
    ),
    "entry data before a label": ("参赛资料：姓名：陆远之；电话：13800001234；单位：清溪县档案局", A),
    "who sends it in below a signature": ("清溪县档案局\n陆远之\n13800001234\n推荐单位：清溪县总工会", A),
    "a Uyghur name that ends as classes do": (
        "姓名：艾孜买提·库尔班\n电话：13800001234",
        ["name=艾孜买提·库尔班", REACHED],
    ),
    "the same beside an institution": (
        "清溪县档案局　买买提明·库尔班\n13800001234",
        ["name=买买提明·库尔班", REACHED, UNIT],
    ),
    "a class with a dot": (
        "清溪县第二小学　三·六班　陆远之",
        ["class=三·六班", NAME, "unit=清溪县第二小学"],
    ),
}


@pytest.mark.parametrize(("lines", "fields"), LINES.values(), ids=LINES)
def test_data_are_told_whatever_signs_stand_around_them(lines: str, fields: list[str]) -> None:
    assert apart(f"{T}\n{P}\n{Q}\n{lines}") == (T, sorted(fields), [])


TITLES = {
    "作者/读者——对话录": "作者/读者",
    "老师和学生——我们的故事": "老师和学生",
    "单位/家——两点一线": "单位/家",
    "作者及作品——漫谈": "作者及作品",
    "电话=牵挂": "电话=牵挂",
    "第三小组": "第三小组",
    "十五组": "十五组",
}


@pytest.mark.parametrize(("line", "title"), TITLES.items(), ids=TITLES)
def test_titles_with_the_form_of_other_lines_stay_titles(line: str, title: str) -> None:
    assert apart(f"{line}\n{P}\n{Q}\n{PHONE}") == (title, [REACHED], [])


@pytest.mark.parametrize("group", ["小学组", "成人组", "第三组", "小学中年级组"])
def test_a_group_of_entrants_above_a_title_is_none(group: str) -> None:
    assert apart(f"{group}\n{T}\n{P}\n{PHONE}") == (T, [REACHED], [])


CELLS: dict[str, tuple[list[list[str | None]], list[str]]] = {
    "behind an empty cell": (
        [["姓名", "", "萨仁图雅"], ["电话", "", "13800001234"]],
        ["name=萨仁图雅", REACHED],
    ),
    "a pen name behind an empty cell": (
        [["姓名", "", "陆远之（笔名：南窗）"], ["电话", "", "13800001234"]],
        [NAME, REACHED],
    ),
    "a picture behind an empty cell": (
        [["姓名", "", "一寸照"], ["电话", "13800001234", ""]],
        ["name=", REACHED],
    ),
    "a number with its label below a label": (
        [["姓名", "学校", "电话"], ["陆远之", "清溪县第二小学", "手机13800001234"]],
        [NAME, REACHED, "school=清溪县第二小学"],
    ),
}


@pytest.mark.parametrize(("rows", "fields"), CELLS.values(), ids=CELLS)
def test_cells_of_a_form(rows: list[list[str | None]], fields: list[str]) -> None:
    assert told(of_parts([*body(T), *table(rows), *body(P, Q)])) == (T, fields)


def test_a_number_behind_a_label_is_none_of_a_telephone() -> None:
    text = f"{T}\n{P}\n{Q}\n作者1：陆远之\n作者2：岳小山\n电话：手机13800001234"
    assert told(of_text(text)) == (T, ["name=岳小山", NAME, REACHED])


LABELS = {
    "性名": NAME,
    "参赛同学": NAME,
    "手提电话": REACHED,
    "行動電話": REACHED,
    "白天电话": REACHED,
    "领奖联系电话": REACHED,
    "上班单位": UNIT,
    "我所在的单位": UNIT,
    "Mobile Phone": REACHED,
    "Phone Number": REACHED,
}


@pytest.mark.parametrize(("label", "field"), LABELS.items(), ids=LABELS)
def test_labels_seldom_written(label: str, field: str) -> None:
    assert apart(f"{T}\n{P}\n{Q}\n{label}：{field.partition('=')[2]}") == (T, [field], [])


@pytest.mark.parametrize("label", ["拟题", "作品题名", "文稿标题", "作文题", "文章", "稿件", "作文"])
def test_labels_of_titles_seldom_written(label: str) -> None:
    assert apart(f"{label}：{T}\n{P}\n{Q}\n{PHONE}") == (T, [REACHED], [])
