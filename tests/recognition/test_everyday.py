"""Habits of people in companies, universities, villages and schools: what they write of themselves, and how."""

from __future__ import annotations

import pytest

from tests.recognition.texts import P, Q, T, of_parts, of_text, rest, told

PHONE = "phone=13800001234"

BLOCKS: dict[str, tuple[str, list[str]]] = {
    "a sentence, and a name that is a word": (
        "我叫初阳，是清溪集团配电中心的一名值班员，电话13800001234。",
        ["name=初阳", PHONE, "unit=清溪集团配电中心"],
    ),
    "a sentence, and where somebody lives": (
        "我叫陆远之，家住清溪县城关镇解放路11号，电话是13800001234，请编辑老师指正。",
        ["address=清溪县城关镇解放路11号", "name=陆远之", PHONE],
    ),
    "a postscript": (
        "又及：作者平原，清溪集团检修车间，电话13800001234。",
        ["name=平原", PHONE, "unit=清溪集团检修车间"],
    ),
    "a student's number that is no telephone's": (
        "陆远之 1907020318 法学院 13800001234",
        ["name=陆远之", PHONE, "student_id=1907020318", "unit=法学院"],
    ),
    "two students": (
        "作者：陆远之、方圆\n学号：2018030123、2018030145\n电话：13800001234",
        ["name=方圆", "name=陆远之", PHONE, "student_id=2018030123", "student_id=2018030145"],
    ),
    "a class of a university": (
        "文学院 中文1902 陆远之 201901020217",
        ["class=中文1902", "name=陆远之", "student_id=201901020217", "unit=文学院"],
    ),
    "a student's number on a line": (
        "陆远之\n2019031417\n美术学院\n13800001234",
        ["name=陆远之", PHONE, "student_id=2019031417", "unit=美术学院"],
    ),
    "as files are named": (
        "教育学院-谷雨-201811010101-13800001234",
        ["name=谷雨", PHONE, "student_id=201811010101", "unit=教育学院"],
    ),
    "what a letter ends with": (
        "此致\n敬礼\n学院：哲学系\n电话：13800001234",
        [PHONE, "school=哲学系"],
    ),
    "pictures instead of labels": (
        "👦陆远之\n🏫清溪县第二小学\n📒三年级4班",
        ["class=三年级4班", "name=陆远之", "unit=清溪县第二小学"],
    ),
    "a house for an address": (
        "🏠 清溪县东风路水利局家属院2单元401室\n☎️ 13800001234",
        ["address=清溪县东风路水利局家属院2单元401室", PHONE],
    ),
    "who sent it in, and nothing where the author belongs": (
        "姓名：陆远之\n党支部：\n推荐单位：清溪县直机关工委",
        ["name=陆远之", "unit="],
    ),
    "a shift": ("清溪水电公司运行一值　陆远之", ["name=陆远之", "unit=清溪水电公司运行一值"]),
    "a company's team": (
        "单位：清溪集团二分公司塔吊班\n姓名：陆远之",
        ["name=陆远之", "unit=清溪集团二分公司塔吊班"],
    ),
    "waves for colons": (
        "姓名～母丹\n学院～社会学院\n电话～13800001234",
        ["name=母丹", PHONE, "school=社会学院"],
    ),
    "bars for colons": (
        "姓名/别克　单位/清溪集团信息中心　电话/13800001234",
        ["name=别克", PHONE, "unit=清溪集团信息中心"],
    ),
    "a postcode behind an address": (
        "联系地址：清溪市邮政局宿舍，421001\n姓名：陆远之",
        ["address=清溪市邮政局宿舍", "name=陆远之", "postcode=421001"],
    ),
    "a postcode before it": (
        "地址：421001 清溪市人民路24号\n姓名：陆远之",
        ["address=清溪市人民路24号", "name=陆远之", "postcode=421001"],
    ),
    "a postcode in brackets": (
        "通联：清溪市湘江东路6号（421001）　电话：13800001234",
        ["address=清溪市湘江东路6号", PHONE, "postcode=421001"],
    ),
    "a village": (
        "（陆远之　清溪县枫树镇枫树村　13800001234）",
        ["address=清溪县枫树镇枫树村", "name=陆远之", PHONE, "unit=清溪县枫树镇枫树村"],
    ),
    "names that are words in a block": (
        "作者 温暖\n年级班级 二（1）班\n学校 清溪县第三小学\n指导老师 双喜",
        ["class=二（1）班", "name=温暖", "school=清溪县第三小学", "teacher=双喜"],
    ),
    "who answers for it": ("承诺人：陆远之\n电话：13800001234", ["name=陆远之", PHONE]),
    "an assistant": ("报送人：李秘书　报送日期：2021年6月10日\n作者：陆远之", ["name=陆远之"]),
    "an organiser's number": (
        "（投稿请发县文明办，联系人：黄老师，电话：0739-5221234）\n作者：陆远之",
        ["name=陆远之"],
    ),
    "a number in a list of pupils": (
        "12. 清溪县第二小学 三（2）班 陆远之 指导老师：岳小山",
        ["class=三（2）班", "name=陆远之", "teacher=岳小山", "unit=清溪县第二小学"],
    ),
    "who wrote it, behind his name": (
        "清溪县委政策研究室　陆远之 撰",
        ["name=陆远之", "unit=清溪县委政策研究室"],
    ),
    "a letter to the editors": (
        "我是清溪县档案局的陆远之，手机13800001234，现投稿一篇，请审阅。",
        ["name=陆远之", PHONE, "unit=清溪县档案局"],
    ),
    "the author is somebody of an institution": (
        "（作者为清溪县林业局陆远之，联系电话是13800001234）",
        ["name=陆远之", PHONE, "unit=清溪县林业局"],
    ),
    "what the above is": (
        "（以上为参赛稿件，作者陆远之，现在清溪县档案局工作，联系电话是13800001234。）",
        ["name=陆远之", PHONE, "unit=清溪县档案局"],
    ),
    "a class where the school belongs as well": (
        "学校班级：八年级（六）班\n姓名：陆远之",
        ["class=八年级（六）班", "name=陆远之"],
    ),
    "a label of two words": ("年级班次：五年级（2）班\n姓名：陆远之", ["class=五年级（2）班", "name=陆远之"]),
    "the organiser in a mail's head": ("收件人：征文组委会\n姓名：陆远之", ["name=陆远之"]),
    "labels of verbs": ("供职于：清溪县档案局\n参赛人姓名——陆远之", ["name=陆远之", "unit=清溪县档案局"]),
    "a family seldom met": (
        "作者信息：苌玉芬，清溪县气象局，13800001234",
        ["name=苌玉芬", PHONE, "unit=清溪县气象局"],
    ),
    "a few words on somebody of another people": (
        "作者简介：斯琴格日乐，清溪县档案局，13800001234",
        ["name=斯琴格日乐", PHONE, "unit=清溪县档案局"],
    ),
    "whom the organiser names": ("联系人：邱老师\n单位：清溪县档案局", ["unit=清溪县档案局"]),
    "the organiser's number, by his name": ("征文组委会　电话：0739-5221234\n作者：陆远之", ["name=陆远之"]),
    "the organiser's numbers, under a heading": (
        "作者：陆远之\n组委会联系方式\n联系人：邱老师\n电话：0739-5221234",
        ["name=陆远之"],
    ),
    "the organiser's numbers in a pasted call": (
        "附：征文通知\n联系人：邱老师\n电话：0739-5221234\n作者：陆远之\n电话：13800001234",
        ["name=陆远之", PHONE],
    ),
    "a pupil's parent": (
        "我是宝音的家长，孩子在清溪县第二小学二年级3班，指导老师是岳老师，请查收～",
        ["class=二年级3班", "name=宝音", "unit=清溪县第二小学"],
    ),
}


@pytest.mark.parametrize(("block", "fields"), BLOCKS.values(), ids=BLOCKS)
@pytest.mark.parametrize("last", [False, True], ids=["before the text", "behind the text"])
def test_what_people_say_of_themselves(block: str, fields: list[str], *, last: bool) -> None:
    essay = of_text(f"{T}\n{P}\n{Q}\n{block}" if last else f"{T}\n{block}\n{P}\n{Q}")
    assert told(essay) == (T, fields)


BOOKS = ["1. 《活着》，作者：余华", "2. 《边城》，作者：沈从文"]


def test_a_list_of_books_names_no_author() -> None:
    essay = of_text("\n".join([T, P, *BOOKS, "作者：陆远之"]))
    assert told(essay) == (T, ["name=陆远之"])
    assert rest(essay) == [P, *BOOKS]


TITLES = {
    "a dialogue": f"师徒\n师傅：今天怎么没戴手套？\n徒弟：不碍事。\n{P}\n单位：清溪集团机修厂",
    "a message": f"@宣传干事 交作业啦～\n师徒\n{P}\n单位：清溪集团机修厂",
}


@pytest.mark.parametrize("text", TITLES.values(), ids=TITLES)
def test_what_somebody_says_is_no_title(text: str) -> None:
    title = told(of_text(text))[0]
    assert title in ("师徒", None)


def test_a_header_is_read_as_a_whole() -> None:
    header = ("header", "清溪县第二小学　五（2）班　姓名：陆远之　指导老师：岳小山")
    essay = of_parts([header, ("body", T), ("body", P)])
    fields = ["class=五（2）班", "name=陆远之", "teacher=岳小山", "unit=清溪县第二小学"]
    assert told(essay) == (T, fields)


@pytest.mark.parametrize(
    "line",
    [f"{T}　（陆远之）", f"《{T}》　清溪县档案局　陆远之"],
)
def test_who_is_named_on_the_title_s_line(line: str) -> None:
    title, fields = told(of_text(f"{line}\n{P}\n{Q}\n电话：13800001234"))
    assert (title, "name=陆远之" in fields) == (T, True)


@pytest.mark.parametrize(
    "note",
    ["联系我请打13800001234。", "我的手机号是13800001234，有事随时联系。", "采用与否请来电13800001234告知。"],
)
def test_a_note_after_the_text_tells_how_to_reach_the_author(note: str) -> None:
    essay = of_text(f"{T}\n清溪县档案局　陆远之\n{P}\n{Q}\n{note}")
    assert PHONE in told(essay)[1]
    assert rest(essay) == [P, Q]


def test_a_number_that_somebody_tells_in_a_story_is_not_the_author_s() -> None:
    essay = of_text(f"{T}\n陆远之\n{P}\n{Q}\n他说，有事打13800001234找我。")
    assert PHONE not in told(essay)[1]


@pytest.mark.parametrize(
    "greeting",
    [
        *("编辑老师好！", "老师您好！", "祝工作顺利！", "此致", "Date: Mon, 11 May 2020 09:15:02 +0800"),
        *("寄件者: 陆远之", "陆远之 2020/5/20 21:07", "【转发】聊天记录"),
    ],
)
def test_a_greeting_is_no_title(greeting: str) -> None:
    assert told(of_text(f"{greeting}\n{T}\n{P}\n{Q}"))[0] == T


def test_the_number_of_words_under_a_title_is_no_subtitle() -> None:
    assert told(of_text(f"{T}\n（全文约450字）\n姓名：陆远之\n{P}"))[0] == T


NOT_NAMED = {
    "a post behind 是": "作者是农民",
    "more than a post": "作者是一位老教师",
    "a title with a dash": "作者——记忆中的村庄",
    "a verb, and where somebody lives": "作者退休，家住清溪县城关镇解放路11号",
    "a verb, and a post in an institution": "作者认为，是清溪县档案局的一名干部",
    "a post, and an institution": "作者教师，在清溪县第二小学工作",
    "a place beside a number": "东门外 13800001234",
    "what was done, beside a label": "整理 书架\n电话：13800001234",
    "a post beside a label": "作者 农民\n电话：13800001234",
}


@pytest.mark.parametrize("end", [False, True], ids=["first", "last"])
@pytest.mark.parametrize("block", NOT_NAMED.values(), ids=NOT_NAMED)
def test_a_post_a_verb_or_a_place_names_nobody(block: str, end: bool) -> None:
    essay = of_text(f"{T}\n{P}\n{Q}\n{block}" if end else f"{T}\n{block}\n{P}\n{Q}")
    assert [field for field in told(essay)[1] if field.startswith("name=")] == []


STILL_NAMED = {
    "a tilde for a colon": ("姓名～温暖\n电话：13800001234", ["name=温暖", PHONE]),
    "a name from another language beside 文": (
        "文 卡米力\n单位：清溪县民宗局\n电话：13800001234",
        ["name=卡米力", PHONE, "unit=清溪县民宗局"],
    ),
    "a word beside a label": ("作者 温暖\n电话：13800001234", ["name=温暖", PHONE]),
    "where a piece was published": (
        "本作品发表于《清溪日报》，作者：陆远之，电话：13800001234",
        ["name=陆远之", PHONE],
    ),
    "he": ("作者陆远之，他在清溪县档案局工作", ["name=陆远之", "unit=清溪县档案局"]),
    "a unit of the army before another label": (
        "作者：陆远之　单位：96512部队　电话：13800001234",
        ["name=陆远之", PHONE, "unit=96512部队"],
    ),
    "a village of that name": ("我叫陆远之，来自清溪县石山村。", ["name=陆远之", "unit=清溪县石山村"]),
    "a place without a name": ("我叫陆远之，来自一个小山村。", []),
}


@pytest.mark.parametrize(("block", "fields"), STILL_NAMED.values(), ids=STILL_NAMED)
def test_who_is_named_beside_a_sign_or_a_publication(block: str, fields: list[str]) -> None:
    assert told(of_text(f"{T}\n{P}\n{Q}\n{block}"))[1] == fields
