"""Where people work and learn, what they are called beside a pen name, and what of others stands near by."""

from __future__ import annotations

import pytest

from tests.recognition.texts import P, Q, T, of_parts, of_text, rest, table, told

PHONE = "phone=13800001234"

# What stands under the title, and the author's data in it.
UNDER: dict[str, tuple[str, list[str]]] = {
    "what only a county has": ("清溪县渔场　诸葛云", ["name=诸葛云", "unit=清溪县渔场"]),
    "what only a town has": ("石桥镇第二苗圃　陆远之", ["name=陆远之", "unit=石桥镇第二苗圃"]),
    "a farm": ("清溪县种畜场　陆远之", ["name=陆远之", "unit=清溪县种畜场"]),
    "a team at a works": ("清溪酒厂包装班　陆远之", ["name=陆远之", "unit=清溪酒厂包装班"]),
    "a team under its label": ("所在班组：热控班\n作者：陆远之", ["name=陆远之", "unit=热控班"]),
    "a class called by its subject": (
        "清溪商学院金融2101班　陆远之",
        ["class=金融2101班", "name=陆远之", "unit=清溪商学院"],
    ),
    "a class called by its subject, in a few words on the author": (
        "作者简介：杜鹃，清溪大学园艺学院园艺2104班学生。电话13800001234",
        ["class=园艺2104班", "name=杜鹃", PHONE, "unit=清溪大学园艺学院"],
    ),
    "what a class learns, in brackets": (
        "清溪县第九中学　高三（理）1班　陆远之",
        ["class=高三（理）1班", "name=陆远之", "unit=清溪县第九中学"],
    ),
    "what somebody was": (
        "作者简介：陆远之，中共党员，清溪县粮食局原副局长，2010年退休",
        ["name=陆远之", "unit=清溪县粮食局"],
    ),
    "what somebody teaches": ("清溪县第二中学语文教师　陆远之", ["name=陆远之", "unit=清溪县第二中学"]),
    "a member of writers, which is no address": (
        "作者简介：陆远之，清溪县作协会员，电话13800001234",
        ["name=陆远之", PHONE],
    ),
    "a unit in brackets": ("陆远之\n（清溪县社科联）", ["name=陆远之", "unit=清溪县社科联"]),
    "a province, a town and a postcode": (
        "陆远之\n（清溪学院马克思主义学院，湖南 云泊 414000）",
        ["name=陆远之", "postcode=414000", "unit=清溪学院马克思主义学院"],
    ),
    "a troop's number before a label": (
        "作者：陆远之\n单位：中国人民解放军31652部队，联系电话：13800001234",
        ["name=陆远之", PHONE, "unit=中国人民解放军31652部队"],
    ),
    "a Tibetan name behind a unit": (
        "作者：清溪县科技馆　格桑卓玛",
        ["name=格桑卓玛", "unit=清溪县科技馆"],
    ),
    "a pen name alone": ("作者：岸边柳（笔名）", []),
    "a name of one's own in brackets": ("作者：听雨（本名陆远之）", ["name=陆远之"]),
    "a name of one's own behind a comma": (
        "作者：听雨，本名陆远之，清溪县档案局",
        ["name=陆远之", "unit=清溪县档案局"],
    ),
    "a name of one's own in a few words": ("作者简介：听雨，本名陆远之，退休教师", ["name=陆远之"]),
    "a name that was given up": ("作者：陆远之（原名陆二狗）", ["name=陆远之"]),
    "a page from the web": ("2024-05-18 09:32 来源：清溪发布  作者：陆远之  浏览：1024次", ["name=陆远之"]),
    "a page with bars": ("2024-05-08 | 作者：陆远之 | 阅读 233", ["name=陆远之"]),
    "the day of publication": ("发布时间：2024-05-18  作者：陆远之", ["name=陆远之"]),
    "text and pictures before a gap": ("文/图　查小刚", ["name=查小刚"]),
    "an address for e-mail in angles": (
        "陆远之 <lu@example.com>",
        ["email=lu@example.com", "name=陆远之"],
    ),
    "two authors with their numbers": (
        "作者：陆远之（13800001234）、方圆（13900001234）",
        ["name=方圆", "name=陆远之", PHONE, "phone=13900001234"],
    ),
    "a star behind a label": ("姓名*：陆远之\n通信地址*：清溪县解放路11号", ["address=清溪县解放路11号", "name=陆远之"]),
    "a label in quotes": ("“姓名”：陆远之\n“联系电话”：13800001234", ["name=陆远之", PHONE]),
    "what a worker does": (
        "姓名：陆远之\n工种：电焊工\n电话：13800001234",
        ["name=陆远之", PHONE, "position=电焊工"],
    ),
    "what a worker does, under its label": (
        "姓名：陆远之\n岗位：\n天车工\nE-mail：\nlu@example.com",
        ["email=lu@example.com", "name=陆远之", "position=天车工"],
    ),
    "who lives somewhere": (
        "居民姓名：陆远之　　居住地址：清溪市槐树巷27号",
        ["address=清溪市槐树巷27号", "name=陆远之"],
    ),
    "a label not known, behind a value": (
        "单位：清溪矿业集团二号井，属相：马，电子邮箱：lu@example.com",
        ["email=lu@example.com", "unit=清溪矿业集团二号井"],
    ),
    "a label not known, before another": (
        "姓名：陆远之\n特长：骑车　　电话：13800001234",
        ["name=陆远之", PHONE],
    ),
    "a line of a label not known, between others": (
        "姓名：陆远之\n特长：骑车\n电话：13800001234",
        ["name=陆远之", PHONE],
    ),
    "who sent it in": (
        "作者：陆远之\n单位：清溪县法院\n推荐部门：政治部",
        ["name=陆远之", "unit=清溪县法院"],
    ),
    "four labels before four values": (
        "姓名、学校、班级、指导教师：陆远之、清溪二中、八（2）班、岳小山",
        ["class=八（2）班", "name=陆远之", "school=清溪二中", "teacher=岳小山"],
    ),
    "who tells a story, where nobody else is named": ("讲述人：陆远之", ["name=陆远之"]),
    "who tells a story, beside its author": ("讲述人：方圆\n作者：陆远之", ["name=陆远之"]),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "fields"), UNDER.values(), ids=UNDER)
def test_what_stands_under_the_title(lines: str, fields: list[str]) -> None:
    essay = of_text(f"{T}\n{lines}\n{P}\n{Q}")
    assert told(essay) == (T, sorted(fields))
    assert rest(essay) == [P, Q]


@pytest.mark.parametrize(
    "signature", ["陆远之敬上", "陆远之　敬上", "学生 陆远之 谨上", "陆远之 2024年5月1日", "此致\n敬礼\n江山"]
)
def test_how_a_letter_is_signed(signature: str) -> None:
    essay = of_text(f"{T}\n{P}\n{Q}\n{signature}")
    assert [field.name for field in essay.fields] == ["name"]


@pytest.mark.parametrize("day", ["周一", "成都", "金秋", "于上海"])
def test_a_day_makes_no_name_of_a_word(day: str) -> None:
    essay = of_text(f"{T}\n{day} 2024年5月1日\n{P}\n{Q}\n陆远之")
    assert told(essay) == (T, ["name=陆远之"])


@pytest.mark.parametrize(
    "title", ["水电站，我的家", "清溪小学拔河比赛", "合唱团 好声音", "【爷爷的算盘】", "2023年夏天拔河比赛"]
)
def test_what_is_a_title_all_the_same(title: str) -> None:
    essay = of_text(f"{title}\n开场\n{P}\n{Q}\n电话：13800001234")
    assert told(essay) == (title.strip("【】"), [PHONE])


@pytest.mark.parametrize("subtitle", ["爷爷的楷体字帖", "从宋体到数字", "字号里的春秋", "我的投稿故事"])
def test_a_subtitle_may_speak_of_type(subtitle: str) -> None:
    title = of_text(f"墨香\n——{subtitle}\n作者：陆远之\n{P}\n{Q}").title
    assert title
    assert title.full == f"墨香——{subtitle}"


@pytest.mark.parametrize(
    "sentence",
    [
        "他胸前的牌子上印着“单位：金桥物业”，字都磨白了。",
        "信封背面写着“姓名：佟小雨”，是孩子的笔迹。",
        "“单位：”后面是一片空白，他没有填。",
        "他的帽徽已经旧了（单位：第二纺织厂），可他舍不得换。",
        "“作者：佚名”，书的封面上只有这几个字。",
        "他在墙上写了“电话：13700005566”，怕我们找不到他。",
    ],
)
@pytest.mark.parametrize("last", [True, False])
def test_what_a_sentence_quotes_is_not_the_authors(sentence: str, last: bool) -> None:
    text = f"{P}\n{Q}\n{sentence}" if last else f"{sentence}\n{P}\n{Q}"
    essay = of_text(f"{T}\n作者：陆远之\n{text}")
    assert told(essay) == (T, ["name=陆远之"])
    assert sentence in rest(essay)


def test_a_doctor_beside_a_patient_is_not_the_author() -> None:
    essay = of_text(f"{T}\n作者：陆远之\n{P}\n{Q}\n患者：岳小山　科室：心内科")
    assert told(essay) == (T, ["name=陆远之"])


@pytest.mark.parametrize("title", ["北方小镇车站", "江南水乡图书馆", "清溪镇粮站"])
def test_a_place_may_be_a_title(title: str) -> None:
    assert told(of_text(f"{title}\n作者：陆远之\n{P}\n{Q}")) == (title, ["name=陆远之"])


# A card of a book, and the author's data beside it.
CARDS: dict[str, tuple[str, list[str]]] = {
    "a book under the title": (f"书名：《边城》\n作者：沈从文\n{P}\n学校：清溪二中", ["school=清溪二中"]),
    "a book at the end": (f"{P}\n书名：《骆驼祥子》\n作者：老舍\n出版社：人民文学出版社", []),
    "a book in brackets": (f"姓名：陆远之\n{P}\n【推荐书目】《边城》\n【作者】沈从文", ["name=陆远之"]),
    "a translated book": (f"所读书目：《老人与海》\n作者：海明威（美国）\n译者：吴劳\n{P}", []),
    "a draft's own head": (
        f"书名：《边城》\n作者：陆远之\n学校：清溪二中\n{P}",
        ["name=陆远之", "school=清溪二中"],
    ),
    "a draft's own head of one line": (
        f"书名：《活着》\n作者：陆远之 13800001234\n{P}",
        ["name=陆远之", PHONE],
    ),
    "a draft's own head with a teacher": (
        f"书名：《活着》\n作者：陆远之\n指导老师：岳小山\n{P}",
        ["name=陆远之", "teacher=岳小山"],
    ),
    "a draft's own head, the book last": (
        f"作者：陆远之\n书名：《边城》\n学校：清溪二中\n{P}",
        ["name=陆远之", "school=清溪二中"],
    ),
}


@pytest.mark.parametrize(("text", "fields"), CARDS.values(), ids=CARDS)
def test_who_wrote_a_book_has_not_written_the_draft(text: str, fields: list[str]) -> None:
    assert told(of_text(f"{T}\n{text}")) == (T, fields)


@pytest.mark.parametrize(
    ("lines", "title", "left"),
    [
        ("一个人要走多少路才能把一件小事办到别人的心坎上？\n作者：陆远之", "一个人要走多少路才能把一件小事办到别人的心坎上？", []),
        ("一板热豆腐\n（征文稿）\n作者：陆远之", "一板热豆腐", []),
        ("一板热豆腐\n——征文投稿——\n作者：陆远之", "一板热豆腐", []),
        ("一板热豆腐\n（本文系原创首发）\n作者：陆远之", "一板热豆腐", []),
        ("一板热豆腐\n（正文用仿宋三号，行距28磅）\n作者：陆远之", "一板热豆腐", []),
        ("一板热豆腐\n（谨以此文献给所有守夜的人）\n作者：陆远之", "一板热豆腐", []),
        ("法庭前的槐树\n（基层法庭纪事）\n作者：陆远之", "法庭前的槐树——基层法庭纪事", []),
        ("编辑同志：\n现投上征文一篇，请查收。\n敬礼！\n一板热豆腐\n作者：陆远之", "一板热豆腐", []),
        ("一板热豆腐\n（我的投稿生涯）\n作者：陆远之", "一板热豆腐——我的投稿生涯", []),
        ("清溪县第二中学整本书阅读活动\n雨下给谁\n作者：陆远之", "雨下给谁", []),
        ("【窗口故事】\n手背上的名字\n作者：陆远之", "手背上的名字", ["【窗口故事】"]),
        ("【手背上的名字】\n作者：陆远之", "手背上的名字", []),
        ("灯亮了。\n清溪县渔场　陆远之", "灯亮了。", []),
    ],
)  # fmt: skip
def test_which_line_is_the_title(lines: str, title: str, left: list[str]) -> None:
    essay = of_text(f"{lines}\n{P}\n{Q}")
    assert essay.title
    assert essay.title.full == title
    assert rest(essay) == [*left, P, Q]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"尊敬的编辑老师：\n您好！现投上征文一篇，请查收。\n此致\n敬礼\n{T}\n作者：陆远之\n{P}\n{Q}", []),
        (f"{T}\n作者：陆远之\n{P}\n{Q}\n编辑老师：您好，现投上征文一篇，请审阅。", []),
        (f"{T}\n作者：陆远之\n{P}\n{Q}\n此致\n敬礼", ["此致", "敬礼"]),
        (f"{T}\n作者：陆远之\n{P}\n编辑老师收下了我的征文，请我写下去。\n{Q}", ["编辑老师收下了我的征文，请我写下去。"]),
    ],
)  # fmt: skip
def test_a_covering_note_is_no_part_of_the_text(text: str, left: list[str]) -> None:
    essay = of_text(text)
    assert told(essay) == (T, ["name=陆远之"])
    assert [part for part in rest(essay) if part not in (P, Q)] == left


def test_a_cell_of_text_keeps_its_short_lines() -> None:
    cells: list[list[str | None]] = [
        ["姓名", "陆远之"],
        ["电话", "13800001234"],
        ["正文", f"{P}\n天冷，添衣。\n{Q}"],
    ]
    essay = of_parts([("body", T), *table(cells)])
    assert told(essay) == (T, ["name=陆远之", PHONE])
    assert rest(essay) == [f"{P}\n天冷，添衣。\n{Q}"]


@pytest.mark.parametrize(
    ("rows", "fields"),
    [
        (
            [["指导老师", "姓名", "岳小山"], [None, "职称", "高级教师"], ["参赛单位", "清溪二中"], ["联系电话", "13800001234"]],
            [PHONE, "teacher=岳小山", "unit=清溪二中"],
        ),
        (
            [["学生信息", "姓名", "陆远之"], ["家长信息", "姓名", "陆大山", "电话", "13800001234"]],
            ["name=陆远之", PHONE],
        ),
    ],
)  # fmt: skip
def test_rows_of_a_teacher_or_a_parent_name_no_author(
    rows: list[list[str | None]], fields: list[str]
) -> None:
    essay = of_parts([*table(rows), ("body", T), ("body", P), ("body", Q)])
    assert told(essay) == (T, fields)


def test_a_list_of_people_amid_the_text_names_no_author() -> None:
    rows: list[list[str | None]] = [
        ["班次", "姓名", "床位"],
        ["白班", "许晓", "1-12"],
        ["夜班", "武敏", "13-24"],
    ]
    essay = of_parts([("body", T), ("body", "电话：13800001234"), ("body", P), *table(rows), ("body", Q)])
    assert told(essay) == (T, [PHONE])


@pytest.mark.parametrize(
    "rows",
    [
        [[f"{T}\n清溪县档案局　陆远之\n{P}\n{Q}"]],
        [[T], ["清溪县档案局　陆远之"], [P], [Q]],
    ],
)
def test_a_table_of_one_column_around_a_draft_is_a_frame(rows: list[list[str | None]]) -> None:
    essay = of_parts(table(rows))
    assert told(essay) == (T, ["name=陆远之", "unit=清溪县档案局"])
    assert "".join(rest(essay)).replace("\n", "") == P + Q


def test_a_song_that_is_the_draft_has_its_author() -> None:
    essay = of_text(f"歌名：{T}\n作者：陆远之\n{P}\n{Q}")
    assert told(essay) == (T, ["name=陆远之"])


def test_a_box_of_few_sentences_above_the_draft_is_no_frame() -> None:
    box = f"姓名：陆远之\n{P}\n{Q}"
    essay = of_parts([*table([[box]]), ("body", T), ("body", P), ("body", Q), ("body", P)])
    assert told(essay)[0] == T


def test_a_bracket_at_the_start_of_a_line_is_not_quoted() -> None:
    essay = of_text(f"{T}\n{P}\n{Q}\n（作者：陆远之），爱好写作，电话13800001234。")
    assert "name=陆远之" in told(essay)[1]
