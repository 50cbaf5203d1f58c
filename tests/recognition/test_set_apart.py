"""What white space sets apart: halves of a title, who signs under his institution, a class and its number."""

from __future__ import annotations

import pytest

from tests.recognition.texts import PHONE, A, H, P, Q, T, apart

MIDDLE = "\u3000" * 8
NAME, UNIT, NUMBER = "name=陆远之", "unit=清溪县档案局", "phone=13800001234"
DATA = "姓名：陆远之\n\n单位：清溪县档案局\n\n电话：13800001234"

SPACED = {
    "two halves": (["春雨知时节", "干群一条心"], "春雨知时节干群一条心"),
    "the first half open": (["改进基层作风的", "几点思考"], "改进基层作风的几点思考"),
    "a name below": (["春雨知时节", "陆远之"], "春雨知时节"),
    "an institution below": (["春雨知时节", "清溪县档案局"], "春雨知时节"),
    "both below": (["春雨知时节", "清溪县档案局　陆远之"], "春雨知时节"),
    "a first heading below": (["春雨知时节", "一、先把门打开"], "春雨知时节"),
    "a day below": (["春雨知时节", "2013年9月6日"], "春雨知时节"),
    "a heading behind the author": (["春雨知时节", "文/陆远之", "先把门打开"], "春雨知时节"),
    "a poem": (["春雨知时节", "干群一条心", "路通百业兴", "人勤春来早"], "春雨知时节"),
    "two halves over the data": (["春雨知时节", "干群一条心", "作者：陆远之"], "春雨知时节干群一条心"),
}


@pytest.mark.parametrize(("lines", "title"), SPACED.values(), ids=SPACED)
def test_a_title_where_blank_lines_part_all_lines(lines: list[str], title: str) -> None:
    text = "\n\n".join(MIDDLE + line for line in lines)
    assert apart(f"{text}\n\n{P}\n\n{Q}\n\n{DATA}")[0] == title


def test_a_first_half_with_its_comma_above_a_break() -> None:
    assert apart(f"传承红色基因，\n争做时代新人\n{P}\n{Q}")[0] == "传承红色基因，争做时代新人"


UNDER = ["马上", "曾经", "向铁牛", "那日苏", "操远之", "母小山", "陆远之"]


@pytest.mark.parametrize("name", UNDER)
def test_who_signs_under_his_institution(name: str) -> None:
    signed = f"{MIDDLE}清溪县档案局\n{MIDDLE}{name}"
    expected: tuple[str | None, list[str], list[str]] = (T, sorted(["name=" + name, UNIT, NUMBER]), [])
    assert apart(f"{T}\n{P}\n{Q}\n{signed}\n{PHONE}") == expected
    assert apart(f"{T}\n{signed}\n{P}\n{Q}\n{PHONE}") == expected


FURTHER = {
    "作者：陆远之\n　　　岳小山\n单位：清溪县档案局": ["name=岳小山", NAME, UNIT],
    "作者：陆远之\n岳小山\n何平\n单位：清溪县档案局": ["name=何平", "name=岳小山", NAME, UNIT],
    "作者：陆远之\n春天\n单位：清溪县档案局": [NAME, UNIT],
    "单位：清溪县档案局\n作者：陆远之\n岳小山": [NAME, UNIT],
}


@pytest.mark.parametrize(("data", "fields"), FURTHER.items(), ids=FURTHER)
def test_authors_under_one_label(data: str, fields: list[str]) -> None:
    assert apart(f"{T}\n{P}\n{Q}\n{data}")[1] == fields


NOT_UNDER = ["编印", "供稿", "通讯组", "党支部书记", "2013年9月", "后花园", "新气象", "敬上"]


@pytest.mark.parametrize("words", NOT_UNDER)
def test_nobody_signs_under_an_institution(words: str) -> None:
    found = apart(f"{T}\n{P}\n{Q}\n{MIDDLE}清溪县档案局\n{MIDDLE}{words}\n{PHONE}")[1]
    assert not any(field.startswith("name=") for field in found)


def test_a_word_under_an_institution_beside_the_labelled_name() -> None:
    text = f"{T}\n{P}\n{Q}\n{MIDDLE}清溪县档案局\n{MIDDLE}马上\n姓名：陆远之"
    assert NAME in apart(text)[1]
    assert "name=马上" not in apart(text)[1]


SCHOOL = "unit=清溪县第一中学"


def test_who_signs_under_his_class() -> None:
    signed = f"{MIDDLE}清溪县第一中学七（3）班\n{MIDDLE}曾经"
    fields = ["class=七（3）班", "name=曾经", NUMBER, SCHOOL]
    assert apart(f"{T}\n{P}\n{Q}\n{signed}\n{PHONE}") == (T, fields, [])


TOWARDS = {"向浩然": "name=向浩然", "向玉兰": "name=向玉兰", "向铁牛": "name=向铁牛"}
TOWARDS |= {"向未来": "", "向前看": "", "向人民": "", "向大海": ""}


@pytest.mark.parametrize(("line", "field"), TOWARDS.items(), ids=TOWARDS)
def test_a_family_that_is_a_preposition(line: str, field: str) -> None:
    found = apart(f"{T}\n{line}\n{P}\n{Q}\n单位：清溪县档案局")[1]
    assert found == ([field] if field else []) + [UNIT]


CLASSES = {
    "清溪县第一中学　高一 12 班　陆远之": ["class=高一 12 班", NAME, SCHOOL],
    "清溪县第一中学　七年级 3班　陆远之": ["class=七年级 3班", NAME, SCHOOL],
    "清溪县第一中学七年级 3 班　陆远之": ["class=七年级 3 班", NAME, SCHOOL],
    "清溪县第一中学 七年级 （3）班 陆远之": ["class=七年级 （3）班", NAME, SCHOOL],
    "清溪县第一中学　2012级 3 班　陆远之": ["class=2012级 3 班", NAME, SCHOOL],
    "清溪县第一中学　三年级　二班　陆远之": ["class=三年级　二班", NAME, SCHOOL],
    "清溪县第一中学　高一　陆远之": ["class=高一", NAME, SCHOOL],
    "清溪县第一中学　初中部二年级1班　陆远之": ["class=初中部二年级1班", NAME, SCHOOL],
    "清溪县第一中学　高一鸣": ["name=高一鸣", SCHOOL],
    "清溪县档案局　陆远之　415000": [NAME, "postcode=415000", UNIT],
}


@pytest.mark.parametrize(("line", "fields"), CLASSES.items(), ids=CLASSES)
def test_a_class_and_its_number(line: str, fields: list[str]) -> None:
    assert apart(f"{T}\n{line}\n{P}\n{Q}") == (T, fields, [])


def test_a_division_of_a_school_belongs_to_the_class() -> None:
    data = "姓名：陆远之\n学校：清溪县第一中学\n班级：初中部二年级1班"
    expected = ["class=初中部二年级1班", NAME, "school=清溪县第一中学"]
    assert apart(f"{T}\n{data}\n{P}\n{Q}") == (T, expected, [])


AGAIN = {
    "in brackets": (f"{T}（陆远之）", T),
    "behind a dash": (f"{T}——陆远之", T),
    "behind the title's brackets": (f"《{T}》陆远之", T),
    "with the institution": (f"{T}（清溪县档案局　陆远之）", T),
    "in a line of its own, behind a dash": (f"{T}\n——陆远之", T),
    "another's name": ("村医（岳小山）", "村医（岳小山）"),
    "a part of the title": ("我和 陆远之", "我和 陆远之"),
    "whom it is about": (f"{T}——记陆远之", f"{T}——记陆远之"),
}


@pytest.mark.parametrize(("lines", "title"), AGAIN.values(), ids=AGAIN)
def test_the_author_named_again_beside_the_title(lines: str, title: str) -> None:
    main, _, subtitle = title.partition("——")
    found = apart(f"{lines}\n{P}\n{Q}\n{H}")
    assert found == (main, sorted(A), [])
    assert subtitle in ("", "记陆远之")


def test_who_is_quoted_is_not_the_author() -> None:
    assert apart(f"{T}\n路在脚下，事在人为。\n——岳小山\n{P}\n{Q}\n{H}")[1] == sorted(A)


LABELS = {
    "angle brackets": "〈姓名〉陆远之\n〈单位〉清溪县档案局\n〈电话〉13800001234",
    "an attachment's heading": f"附：作者联系方式\n{H}",
    "a heading in brackets": f"（作者联系方式）\n{H}",
    "English": "Author: 陆远之\nWork unit: 清溪县档案局\nMobile: 13800001234",
}


@pytest.mark.parametrize("data", LABELS.values(), ids=LABELS)
def test_labels_and_headings(data: str) -> None:
    assert apart(f"{T}\n{P}\n{Q}\n{data}") == (T, sorted(A), [])


@pytest.mark.parametrize("title", ["我的老师", "我的班主任"])
def test_a_title_that_might_be_a_label_above_a_name(title: str) -> None:
    assert apart(f"{title}\n陆远之\n{P}\n{Q}\n单位：清溪县档案局") == (title, [NAME, UNIT], [])


ENTERED = {
    "征文《桥头的灯》": T,
    "参赛作品《桥头的灯》": T,
    "《桥头的灯》征文": T,
    "《桥头的灯》参赛稿": T,
    "读《桥头的灯》": "读《桥头的灯》",
    "“清风”征文\n        桥头的灯": T,
    "《清风》征文\n        桥头的灯": T,
    "《清风》征文活动\n        桥头的灯": T,
}


@pytest.mark.parametrize(("lines", "title"), ENTERED.items(), ids=ENTERED)
def test_what_a_piece_is_entered_as(lines: str, title: str) -> None:
    assert apart(f"{lines}\n{P}\n{Q}\n{H}")[0] == title


@pytest.mark.parametrize("line", ["清溪日报社收", "清溪日报社副刊部收", "清溪县档案局文件"])
def test_who_receives_a_letter_is_no_title(line: str) -> None:
    assert apart(f"{line}\n{T}\n{P}\n{Q}\n{H}")[0] == T


@pytest.mark.parametrize("title", ["秋收", "又是一年丰收", "归档文件"])
def test_titles_that_end_as_letterheads_do(title: str) -> None:
    assert apart(f"{title}\n{P}\n{Q}\n{H}")[0] == title


def test_the_head_of_a_table_in_plain_text() -> None:
    table = "| 项目 | 内容 |\n| --- | --- |\n| 姓名 | 陆远之 |\n| 单位 | 清溪县档案局 |"
    assert apart(f"{T}\n{P}\n{Q}\n{table}") == (T, [NAME, UNIT], [])


def test_a_seal_beside_an_institution() -> None:
    for sealed in ("清溪县档案局（盖章）", "清溪县档案局　（单位公章）"):
        assert apart(f"{T}\n{P}\n{Q}\n姓名：陆远之\n单位：{sealed}") == (T, [NAME, UNIT], [])
    branch = "清溪县档案局（城关分局）"
    assert apart(f"{T}\n{P}\n{Q}\n单位：{branch}") == (T, ["unit=" + branch], [])


def test_a_teacher_under_his_label() -> None:
    fields = [NAME, "teacher=岳小山"]
    assert apart(f"{T}\n姓名\n陆远之\n指导老师\n岳小山\n{P}\n{Q}") == (T, fields, [])


@pytest.mark.parametrize("label", ["撰稿者", "独立作者", "中文姓名", "寄稿人"])
def test_further_labels_of_names(label: str) -> None:
    assert apart(f"{T}\n{P}\n{Q}\n{label}：陆远之\n单位：清溪县档案局") == (T, [NAME, UNIT], [])


@pytest.mark.parametrize("label", ["从业单位", "归属单位", "工作/学习单位", "工作或学习单位"])
def test_further_labels_of_institutions(label: str) -> None:
    assert apart(f"{T}\n{P}\n{Q}\n姓名：陆远之\n{label}：清溪县档案局") == (T, [NAME, UNIT], [])


REACHED = {
    "通联：清溪县档案局（13800001234）": [NUMBER, UNIT],
    "联系方式：清溪县档案局（13800001234）": [NUMBER, UNIT],
    "联系方式：陆远之（清溪县档案局）13800001234": sorted(A),
    "联系方式：清溪县档案局陆远之（13800001234）": sorted(A),
    "电话：13800001234（陆远之，清溪县档案局）": sorted(A),
    "姓名：陆远之　电话：13800001234（岳小山）": [NAME, NUMBER],
    "姓名：陆远之　电话：13800001234（办公室）": [NAME, NUMBER],
    "姓名：陆远之　电话：13800001234（母亲岳小山）": [NAME, NUMBER],
    "作者是陆远之，单位是清溪县档案局，电话是13800001234。": sorted(A),
    "作者：陆远之，单位为清溪县档案局": [NAME, UNIT],
    "姓名：陆远之　单位：为民服务中心": [NAME, "unit=为民服务中心"],
}


@pytest.mark.parametrize(("line", "fields"), REACHED.items(), ids=REACHED)
def test_whose_number_it_is(line: str, fields: list[str]) -> None:
    assert apart(f"{T}\n{P}\n{Q}\n{line}") == (T, fields, [])


@pytest.mark.parametrize("number", ["一", "二", "十", "十二"])
def test_a_number_alone_is_no_title(number: str) -> None:
    assert apart(f"{number}\n{P}\n{Q}\n{H}") == (None, sorted(A), [number])
    assert apart(f"{T}\n{number}\n{P}\n{Q}\n{H}")[0] == T


def test_a_title_behind_a_label_of_one_character() -> None:
    assert apart(f"题：{T}\n{P}\n{Q}\n{H}") == (T, sorted(A), [])


def test_a_request_is_nobodys_name() -> None:
    found = apart(f"{T}\n姓名：陆远之；电话：（请补充）；单位：清溪县档案局\n{P}\n{Q}")[1]
    assert [field for field in found if field.startswith("name=")] == [NAME]


WORKPLACES = {
    "白石茶场　陆远之": "白石茶场",
    "清溪县人大常委会　陆远之": "清溪县人大常委会",
    "清溪华升集团董事会　陆远之": "清溪华升集团董事会",
    "清溪县安委会　陆远之": "清溪县安委会",
    "清溪县城建投　陆远之": "清溪县城建投",
    "清溪医专　陆远之": "清溪医专",
    "县委　陆远之": "县委",
    "妇联　陆远之": "妇联",
    "县苗圃　陆远之": "县苗圃",
    "作者：石桥镇　陆远之": "石桥镇",
    "作者：县中行　陆远之": "县中行",
    "作者：陆远之　石桥镇": "石桥镇",
}


@pytest.mark.parametrize(("line", "unit"), WORKPLACES.items(), ids=WORKPLACES)
def test_where_somebody_works_is_not_his_name(line: str, unit: str) -> None:
    assert apart(f"{T}\n{line}\n{P}\n{Q}") == (T, [NAME, "unit=" + unit], [])


PUPIL = ["class=六年级二班", NAME, "unit=清溪县育才小学"]
REMARKS = {
    "清溪县育才小学　六年级二班（走读）　陆远之": PUPIL,
    "清溪县育才小学六年级二班（住校）　陆远之": PUPIL,
    "清溪县育才小学　六年级二班　陆远之（寄宿）": PUPIL,
    "清溪县档案局　陆远之（借调）": [NAME, "unit=清溪县档案局"],
    "清溪县档案局　陆远之（驻村）": [NAME, "unit=清溪县档案局"],
}


@pytest.mark.parametrize(("line", "fields"), REMARKS.items(), ids=REMARKS)
def test_how_somebody_goes_to_school_or_to_work_is_said_beside_him(line: str, fields: list[str]) -> None:
    assert apart(f"{T}\n{line}\n{P}\n{Q}") == (T, fields, [])


@pytest.mark.parametrize("title", ["走读", "驻村", "借调的日子"])
def test_the_same_words_make_a_title(title: str) -> None:
    assert apart(f"{title}\n陆远之\n{P}\n{Q}") == (title, [NAME], [])


@pytest.mark.parametrize("title", ["雨中行", "风雨中行", "母亲", "操场"])
def test_a_title_that_ends_as_a_bank_or_begins_as_a_family_is_a_title(title: str) -> None:
    assert apart(f"{title}\n陆远之\n{P}\n{Q}") == (title, [NAME], [])


@pytest.mark.parametrize("name", ["王素会", "李镇", "石村", "于学会"])
def test_names_that_end_as_places_do(name: str) -> None:
    assert apart(f"{T}\n作者：{name}\n{P}\n{Q}\n{PHONE}")[1] == ["name=" + name, NUMBER]


def test_a_part_of_an_institution_between_it_and_the_name() -> None:
    assert apart(f"{T}\n清溪县档案局　工会　陆远之\n{P}\n{Q}")[1] == [NAME, "unit=清溪县档案局　工会"]


def test_an_institution_above_its_department_and_the_name() -> None:
    fields = sorted([NAME, "unit=心内科", "unit=清溪县人民医院"])
    assert apart(f"{T}\n清溪县人民医院\n心内科　陆远之\n{P}\n{Q}") == (T, fields, [])


def test_an_institution_that_a_short_sentence_follows_signs_nothing() -> None:
    text = f"{T}\n{P}\n{Q}\n清溪县水利局\n牌子挂在门口，漆掉了一半。\n作者：陆远之\n{PHONE}"
    assert apart(text)[1] == sorted([NAME, NUMBER])


def test_a_verse_is_nobodys_name() -> None:
    text = f"{T}\n你看那条渠\n春风\n秋霜\n都来作证\n杨柳青青\n单位：清溪县档案局\n{PHONE}"
    assert apart(text)[1] == sorted([UNIT, NUMBER])


def test_an_address_behind_a_word_for_what_reaches_the_author() -> None:
    text = f"{T}\n作者：陆远之\n{P}\n{Q}\n通联：清溪县滨河小区12幢2单元601室\n{PHONE}"
    assert "address=清溪县滨河小区12幢2单元601室" in apart(text)[1]


def test_a_subtitle_where_the_title_is_labelled_elsewhere() -> None:
    text = f"{MIDDLE}{T}\n{MIDDLE}——写在秋天\n{P}\n{Q}\n作品名称：{T}\n{H}"
    assert apart(text) == (T, sorted(A), [])


@pytest.mark.parametrize("sign", ["，", "|", "；", "、"])
def test_signs_alone_are_no_labels(sign: str) -> None:
    assert apart(f"{T}\n{sign}\n陆远之\n{P}\n{Q}")[0] == T
