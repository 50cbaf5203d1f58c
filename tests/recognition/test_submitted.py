"""Drafts as they are sent in: the editors' address, newspaper bylines, numbers as people group them."""

from __future__ import annotations

import pytest

from tests.recognition.texts import PHONE, A, H, P, Q, T, apart, body, of_parts, table, told

NAME, UNIT, REACHED = "name=陆远之", "unit=清溪县档案局", "phone=13800001234"
SCHOOL, CLASS = "unit=清溪县第二小学", "class=四（2）班"

MAILBOXES = {
    "投稿：zhengwen@example.cn": [],
    "来稿：zhengwen@example.cn": [],
    "征文 zhengwen@example.cn": [],
    "收稿邮箱：zhengwen@example.cn": [],
    "投稿信箱：zhengwen@example.cn": [],
    "（投稿至zhengwen@example.cn）": [],
    "稿件请发送至 zhengwen@example.cn": [],
    "邮箱：lu@example.cn": ["email=lu@example.cn"],
    "QQ：28410003@example.com": ["email=28410003@example.com"],
    "QQ：28410003": [],
}


@pytest.mark.parametrize(("line", "fields"), MAILBOXES.items(), ids=MAILBOXES)
def test_where_drafts_are_sent_is_not_their_authors_mailbox(line: str, fields: list[str]) -> None:
    found = apart(f"{T}\n清溪县档案局　陆远之\n{P}\n{Q}\n{PHONE}\n{line}")
    assert found == (T, sorted([*A, *fields]), [])


ADDRESSEES = [
    "清溪日报副刊部编辑老师收",
    "清溪日报社收",
    "《清溪文艺》编辑部（收）",
    "致清溪日报编辑部",
    "征文组委会亲启",
    "收稿邮箱：zhengwen@example.cn",
]


@pytest.mark.parametrize("line", ADDRESSEES)
def test_to_whom_a_draft_goes_is_no_title(line: str) -> None:
    assert apart(f"{line}\n{T}\n陆远之\n{P}\n{Q}\n{PHONE}") == (T, sorted([NAME, REACHED]), [])


@pytest.mark.parametrize(
    "title", ["秋收", "致青春", "致我的老编辑们", "麦子熟了，谁来收", "又是一年好丰收", "重启"]
)
def test_titles_that_begin_or_end_as_addresses_do(title: str) -> None:
    assert apart(f"{title}\n作者：陆远之\n{P}\n{Q}\n{PHONE}") == (title, sorted([NAME, REACHED]), [])


NUMBERS = {
    "电话 13800 001234": "phone=13800 001234",
    "电话 1380 0001 234": "phone=1380 0001 234",
    "13800 001 234": "phone=13800 001 234",
    "0731-84951234转8021": "phone=0731-84951234转8021",
}


@pytest.mark.parametrize(("line", "field"), NUMBERS.items(), ids=NUMBERS)
def test_numbers_in_other_groups(line: str, field: str) -> None:
    assert apart(f"{T}\n{P}\n{Q}\n清溪县档案局　陆远之\n{line}") == (T, sorted([NAME, UNIT, field]), [])


LAST = {
    "a mailbox behind a landline is no extension": (
        "清溪县档案局　0731-84951234　x7y14@example.cn",
        ["email=x7y14@example.cn", NAME, "phone=0731-84951234", UNIT],
    ),
    "an identity number beside an address": (
        "清溪县城关镇解放路12号　13800001234　430105195203124517",
        ["address=清溪县城关镇解放路12号", "id_number=430105195203124517", NAME, REACHED],
    ),
    "an identity number alone": ("430105195203124517", ["id_number=430105195203124517", NAME]),
}


@pytest.mark.parametrize(("line", "fields"), LAST.values(), ids=LAST)
def test_data_without_labels_below_the_text(line: str, fields: list[str]) -> None:
    assert apart(f"{T}\n陆远之\n{P}\n{Q}\n{line}") == (T, sorted(fields), [])


def test_eighteen_figures_of_no_day_are_no_identity_number() -> None:
    assert apart(f"{T}\n陆远之\n{P}\n{Q}\n430105195293124517")[1] == [NAME]


BYLINES = {
    "记者　陆远之": [NAME],
    "记者　陆远之　通讯员　岳小山": ["name=岳小山", NAME],
    "记者：陆远之 通讯员：岳小山": ["name=岳小山", NAME],
    "（本报记者 陆远之 特约通讯员 岳小山）": ["name=岳小山", NAME],
    "作者：陆远之 岳小山 吉克阿依": ["name=吉克阿依", "name=岳小山", NAME],
    "作者：陆远之 岳小山 朗诵": ["name=岳小山", NAME],
    "清溪县第二小学四（2）班全体同学": [CLASS, SCHOOL],
    "清溪县档案局全体职工": [UNIT],
}


@pytest.mark.parametrize(("line", "fields"), BYLINES.items(), ids=BYLINES)
def test_bylines_of_several(line: str, fields: list[str]) -> None:
    assert apart(f"{T}\n{line}\n{P}\n{Q}") == (T, sorted(fields), [])


def test_a_reporter_who_asks_is_no_author() -> None:
    text = f"{T}\n{P}\n记者：您还记得那天吗？\n老人：记得。\n{Q}\n{PHONE}"
    assert apart(text)[1] == [REACHED]


CLOSINGS: dict[str, tuple[str, str, list[str]]] = {
    "the institution": ("陆远之", "（清溪县档案局）", A),
    "the name": ("单位：清溪县档案局", "（陆远之）", A),
    "the institution where another is told": ("作者：陆远之　单位：清溪县统计局", "（清溪县档案局）", []),
}


@pytest.mark.parametrize(("line", "bracket", "fields"), CLOSINGS.values(), ids=CLOSINGS)
def test_the_last_brackets_of_the_text(line: str, bracket: str, fields: list[str]) -> None:
    found = apart(f"{T}\n{line}\n{P}\n{Q}{bracket}\n{PHONE}")
    own = fields or [NAME, REACHED, "unit=清溪县统计局"]
    assert found[:2] == (T, sorted(own))


def test_brackets_amid_the_last_sentence_name_nobody() -> None:
    assert apart(f"{T}\n陆远之\n{P}\n{Q}他说的是医院（清溪县人民医院）\n{PHONE}")[1] == sorted(
        [NAME, REACHED]
    )


TITLES: dict[str, tuple[str, str, list[str]]] = {
    "a word for a name behind a wide gap": ("桥头的灯　　方圆", T, ["name=方圆"]),
    "the same behind a tab": ("桥头的灯\t方圆", T, ["name=方圆"]),
    "behind one space it belongs to the title": ("桥头的灯 方圆", "桥头的灯 方圆", []),
    "so does a third part": ("石桥　　老灯　　方圆", "石桥　　老灯　　方圆", []),
    "a friend": ("我的好朋友　　方圆", "我的好朋友　　方圆", []),
    "its label and a dash": ("题目——桥头的灯", T, []),
    "its label and a stroke": ("标题/桥头的灯", T, []),
}


@pytest.mark.parametrize(("line", "title", "fields"), TITLES.values(), ids=TITLES)
def test_what_stands_on_the_line_of_the_title(line: str, title: str, fields: list[str]) -> None:
    assert apart(f"{line}\n{P}\n{Q}\n{PHONE}") == (title, sorted([REACHED, *fields]), [])


HEADS = {
    "作者\n陆远之": "作者",
    "作者\n作者：陆远之": "作者",
    "敬礼\n陆远之": "敬礼",
    "您好\n陆远之": "您好",
    "作者\n陆远之\n单位\n清溪县档案局": None,
}


@pytest.mark.parametrize(("head", "title"), HEADS.items(), ids=HEADS)
def test_titles_that_mostly_are_something_else(head: str, title: str | None) -> None:
    found = apart(f"{head}\n{P}\n{Q}\n{PHONE}")
    assert found[0] == title
    assert NAME in found[1]


def test_a_bracket_on_the_authors_father_is_no_subtitle() -> None:
    assert apart(f"{T}\n陆远之\n（作者之父系老兵）\n{P}\n{Q}\n{PHONE}") == (T, sorted([NAME, REACHED]), [])


MARGINS: dict[str, tuple[str, list[str]]] = {
    "a school": ("清溪县第二小学", [CLASS, NAME, SCHOOL]),
    "an organiser": ("清溪县教育局", [CLASS, NAME]),
}


@pytest.mark.parametrize(("header", "fields"), MARGINS.values(), ids=MARGINS)
def test_the_school_in_a_header(header: str, fields: list[str]) -> None:
    parts = [("header", header), *body(T, "四（2）班　陆远之", P, Q)]
    assert told(of_parts(parts)) == (T, sorted(fields))


def test_the_school_and_the_class_in_a_header() -> None:
    parts = [("header", "清溪县第二小学　四（2）班"), *body(T, "陆远之", P, Q)]
    assert told(of_parts(parts)) == (T, sorted([CLASS, NAME, SCHOOL]))


ON_THE_PIECE = {
    "when it was written": "（写于2014年七一前夕）",
    "where it was finished": "（定稿于清溪）",
    "the season and the place": "（2014年春，枫林村）",
}


@pytest.mark.parametrize("note", ON_THE_PIECE.values(), ids=ON_THE_PIECE)
def test_a_bracket_on_when_it_was_written_is_no_subtitle(note: str) -> None:
    assert apart(f"{T}\n{note}\n清溪县档案局　陆远之\n{P}\n{Q}") == (T, sorted([NAME, UNIT]), [])


TAILS = {
    "本人姓名陆远之，工作单位清溪县档案局，联系电话13800001234。": A,
    "您的老排长：陆远之": [NAME],
}


@pytest.mark.parametrize(("line", "fields"), TAILS.items(), ids=TAILS)
def test_who_says_below_the_text_who_he_is(line: str, fields: list[str]) -> None:
    assert apart(f"{T}\n{P}\n{Q}\n{line}") == (T, sorted(fields), [])


def test_a_note_that_a_piece_comes_stands_above_it() -> None:
    note = "编辑您好，我投一篇稿子，题目是《桥头的灯》。\n我叫陆远之，在清溪县档案局工作，电话13800001234。"
    assert apart(f"{note}\n{T}\n{P}\n{Q}")[:2] == (T, A)


def test_labels_in_two_languages() -> None:
    rows: list[list[str | None]] = [
        ["Name 姓名", "陆远之"],
        ["单位 Unit", "清溪县档案局"],
        ["Tel.电话", "13800001234"],
    ]
    assert told(of_parts([*table(rows), *body(T, P, Q)])) == (T, A)


def test_when_people_work_is_no_class() -> None:
    assert apart(f"第17号\n夜班\n清溪县档案局　陆远之\n{P}\n{Q}\n{PHONE}")[1] == A


def test_a_troop_of_pioneers_is_numbered_in_words() -> None:
    assert apart(f"{T}\n清溪县第二小学　六（三）中队　陆远之\n{P}\n{Q}")[1] == sorted(
        ["class=六（三）中队", NAME, SCHOOL]
    )


DOTTED = {
    "陆远之·清溪县档案局·13800001234·lu@example.cn": [*A, "email=lu@example.cn"],
    "陆远之·清溪县档案局·+86-13800001234": [NAME, UNIT, "phone=+86-13800001234"],
    "陆远之·清溪县第二医院护理部　13800001234": [NAME, REACHED, "unit=清溪县第二医院护理部"],
    "陆远之　清溪县干休所3栋2门　13800001234": [NAME, REACHED, "address=清溪县干休所3栋2门"],
    "买买提·艾力　清溪县档案局": ["name=买买提·艾力", UNIT],
}


@pytest.mark.parametrize(("line", "fields"), DOTTED.items(), ids=DOTTED)
def test_bylines_apart_by_dots(line: str, fields: list[str]) -> None:
    assert apart(f"{T}\n{P}\n{Q}\n{line}") == (T, sorted(fields), [])


VILLAGE = "清溪县石桥镇枫林村"
REACHED_THERE: dict[str, tuple[str, list[str]]] = {
    "a village, a name and a number": (
        f"通联：{VILLAGE}　陆远之　13800001234",
        [f"address={VILLAGE}", f"unit={VILLAGE}", REACHED],
    ),
    "a village and a postcode": (
        f"通联：{VILLAGE}　邮编：414000",
        [f"address={VILLAGE}", f"unit={VILLAGE}", "postcode=414000"],
    ),
    "a part of a village": (
        f"{VILLAGE}4社　13800001234",
        [f"address={VILLAGE}4社", f"unit={VILLAGE}4社", REACHED],
    ),
    "a name behind an address": (
        f"通讯地址：{VILLAGE}　陆远之　13800001234",
        [f"address={VILLAGE}", REACHED],
    ),
    "a place behind an address": (
        "通讯地址：清溪县江东路12号　向阳小区",
        ["address=清溪县江东路12号　向阳小区"],
    ),
}


@pytest.mark.parametrize(("line", "fields"), REACHED_THERE.values(), ids=REACHED_THERE)
def test_where_in_a_village_somebody_is_reached(line: str, fields: list[str]) -> None:
    assert apart(f"{T}\n陆远之\n{P}\n{Q}\n{line}") == (T, sorted([NAME, *fields]), [])


def test_where_somebody_lives_behind_how_he_is_reached() -> None:
    line = "联系方式：清溪县江东路12号　13800001234"
    assert apart(f"{T}\n陆远之\n{P}\n{Q}\n{line}")[1] == sorted(["address=清溪县江东路12号", NAME, REACHED])


SENT_THERE = {
    "样刊请寄：清溪县江东路12号　陆远之收": "address=清溪县江东路12号",
    "所在地：清溪县石桥镇": "address=清溪县石桥镇",
    "现居：清溪县石桥镇": "address=清溪县石桥镇",
}


@pytest.mark.parametrize(("line", "field"), SENT_THERE.items(), ids=SENT_THERE)
def test_labels_of_where_somebody_lives(line: str, field: str) -> None:
    assert apart(f"{T}\n陆远之\n{P}\n{Q}\n{line}") == (T, sorted([field, NAME]), [])


def test_a_town_alone_is_where_the_author_lives_as_well() -> None:
    town = "清溪县石桥镇"
    found = apart(f"{T}\n陆远之\n{P}\n{Q}\n{town}\n{PHONE}")
    assert found == (T, sorted([NAME, REACHED, f"address={town}", f"unit={town}"]), [])


def test_a_village_beside_the_day_is_where_it_was_written() -> None:
    assert apart(f"{T}\n陆远之\n{P}\n{Q}\n枫林村　2014年春\n{PHONE}")[1] == sorted([NAME, REACHED])


BEHIND_DASHES: dict[str, tuple[str, str, list[str]]] = {
    "under a title with the form of a name": ("石桥记", "——陆远之", []),
    "under a subtitle": (T, "——写给父亲\n——陆远之", []),
}


@pytest.mark.parametrize(("title", "lines", "left"), BEHIND_DASHES.values(), ids=BEHIND_DASHES)
def test_a_name_behind_a_dash_signs(title: str, lines: str, left: list[str]) -> None:
    assert apart(f"{title}\n{lines}\n{PHONE}\n{P}\n{Q}") == (title, sorted([NAME, REACHED]), left)


LISTS: dict[str, str] = {
    "who lives in a house": "编号：037\n姓名：岳小山\n家庭住址：枫林村三组",
    "what a plaque says": "地址：枫林村三组\n电话：没有",
}


@pytest.mark.parametrize("lines", LISTS.values(), ids=LISTS)
def test_a_list_in_the_text_of_who_is_named_above_it_without_labels(lines: str) -> None:
    text = f"{T}\n清溪县档案局　陆远之\n{PHONE}\n{P}\n{lines}\n{Q}\n{P}\n{Q}"
    assert apart(text) == (T, A, lines.split("\n"))


HEADINGS: dict[str, list[str]] = {
    "people": ["岳小山", "方圆", "葛川"],
    "villages": ["枫林村", "石桥村", "下河村"],
    "days": ["2013年6月18日", "2013年7月2日", "2013年8月9日"],
    "ornaments": ["＊＊＊", "＊＊＊", "＊＊＊"],
}


@pytest.mark.parametrize("heads", HEADINGS.values(), ids=HEADINGS)
@pytest.mark.parametrize("data", ["陆远之\n（清溪县档案局　13800001234）\n", H], ids=["bare", "labelled"])
def test_headings_of_parts_of_the_text_below_the_authors_data(heads: list[str], data: str) -> None:
    parts = "\n".join(f"{head}\n{text}" for head, text in zip(heads, (P, Q, P), strict=True))
    assert apart(f"{T}\n{data}{parts}") == (T, A, heads)


ABOVE = [
    "作品封面",
    "参评作品",
    "选送稿",
    "清溪县“灯火”主题活动",
    "读书研讨文章",
    "学习心得",
    "记叙文",
]


@pytest.mark.parametrize("line", ABOVE)
def test_what_stands_above_a_title_on_a_cover(line: str) -> None:
    title, fields, _ = apart(f"{line}\n{T}\n清溪县档案局　陆远之\n{P}\n{Q}\n{PHONE}")
    assert (title, fields) == (T, A)


def test_the_organisers_own_lines_below_the_text() -> None:
    office = "清溪县征文组委会办公室\n地址：清溪县解放路1号\n电话：0731-84320000"
    assert apart(f"{T}\n陆远之\n{P}\n{Q}\n{office}") == (T, [NAME], [])


def test_a_mobile_number_in_groups_below_others_is_the_authors() -> None:
    lines = "摄影：岳小山\n电话：138-0000-1234\n作者：陆远之"
    assert apart(f"{T}\n{P}\n{Q}\n{lines}") == (T, [NAME, "phone=138-0000-1234"], [])


SAID = {
    "with brackets": "（本文作者系清溪县档案局干部陆远之，联系电话：13800001234）",
    "with the month": "清溪县档案局　　陆远之　　电话：13800001234　　2014年6月",
    "where from": "来自：清溪县档案局\n作者：陆远之\n电话：13800001234",
}


@pytest.mark.parametrize("lines", SAID.values(), ids=SAID)
def test_what_is_said_of_the_author_below_the_text(lines: str) -> None:
    assert apart(f"{T}\n{P}\n{Q}\n{lines}") == (T, A, [])


def test_what_an_office_is_busy_with_is_nobodys_name() -> None:
    text = f"清溪县机关党建\n《{T}》\n清溪县档案局　陆远之\n{P}\n{Q}\n{PHONE}"
    assert apart(text)[1] == A


def test_a_word_in_the_middle_is_a_title_for_all_its_form_of_a_name() -> None:
    middle = "\u3000" * 8
    found = apart(f"{middle}皮影戏\n片段一：门槛\n{P}\n片段二：马扎\n{Q}\n陆远之\n{PHONE}")
    assert found == ("皮影戏", sorted([NAME, REACHED]), ["片段一：门槛", "片段二：马扎"])


def test_a_family_seldom_met_before_its_mailbox() -> None:
    assert apart(f"{T}\n水清 <lu@example.cn>\n{P}\n{Q}") == (T, ["email=lu@example.cn", "name=水清"], [])


def test_what_is_said_of_a_label_names_nobody() -> None:
    line = "姓名：这两个字，他写得很慢。"
    assert apart(f"{T}\n{P}\n{Q}\n{line}\n单位：清溪县档案局") == (T, [UNIT], [line])


def test_a_heading_drawn_between_stars() -> None:
    text = f"{T}\n{P}\n{Q}\n★作者简介★\n陆远之，男，清溪县档案局干部，电话：13800001234。"
    assert apart(text) == (T, A, [])
