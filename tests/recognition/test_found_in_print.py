"""How schools, journals and papers print who wrote it."""

from __future__ import annotations

import pytest

from tests.recognition.texts import PHONE, A, P, Q, T, apart

NAME, UNIT = "name=陆远之", "unit=清溪县档案局"
PUPIL = [NAME, "class=六（2）班", "unit=清溪县第二小学"]

# The text, its title, the author's data, and what else than P and Q is left as body.
PRINTED: dict[str, tuple[str, str | None, list[str], list[str]]] = {
    "a class and a name behind the school": (f"{T}\n清溪县第二小学 六（2）班陆远之\n{P}", T, PUPIL, []),
    "a pupil": (f"{T}\n清溪县第二小学 六（2）班学生陆远之\n{P}", T, PUPIL, []),
    "a class and a name alone": (f"{T}\n六（2）班陆远之\n{P}", T, PUPIL[:2], []),
    "a year and a name": (f"{T}\n三年级陆远之\n{P}", T, [NAME, "class=三年级"], []),
    "a year and a word": (f"三年级时光\n{P}\n{Q}\n{PHONE}", "三年级时光", A[1:2], []),
    "a journal's address": (
        f"{T}\n陆远之\n（清溪县委党校，云岭 清溪 421000）\n{P}",
        T,
        [NAME, "postcode=421000", "unit=清溪县委党校"],
        [],
    ),
    "a journal's address without its province": (
        f"{T}\n陆远之\n清溪学院，清溪 421000\n{P}",
        T,
        [NAME, "postcode=421000", "unit=清溪学院"],
        [],
    ),
    "a name before a postcode": (
        f"{T}\n清溪县档案局 陆远之 421000\n{P}",
        T,
        [NAME, "postcode=421000", UNIT],
        [],
    ),
    "a number with a figure too many": (
        f"{T}\n{P}\n清溪县档案局 陆远之 138000012345",
        T,
        [NAME, UNIT, "phone=138000012345"],
        [],
    ),
    "a number without its area code": (
        f"{T}\n{P}\n清溪县档案局 陆远之 8440023",
        T,
        [NAME, UNIT, "phone=8440023"],
        [],
    ),
    "two names before a postcode": (
        f"{T}\n清溪县档案局 陆远之 岳小山 421000\n{P}",
        T,
        [NAME, "name=岳小山", "postcode=421000", UNIT],
        [],
    ),
    "a journal's number before the author": (f"{T}\n期次：2017年第12期　作者：陆远之\n{P}", T, [NAME], []),
    "a page's day before the author": (f"{T}\n时间:2024-05-23 作者:陆远之 点击:12\n{P}", T, [NAME], []),
    "an editor's word": (
        f"编者按：{Q}\n{T}\n作者：陆远之\n{P}\n{P}",
        T,
        [NAME],
        [],
    ),
    "a prize above the title": (f"一等奖\n{T}\n陆远之\n{P}", T, [NAME], []),
    "a series above the title": (f"优秀作品展播\n{T}\n陆远之\n{P}", T, [NAME], []),
    "whom it is for, above the title": (
        f"谨以此文献给我的父亲\n{T}\n陆远之\n{P}",
        T,
        [NAME],
        [],
    ),
    "what is to be clicked": (
        f"点击上方蓝字关注我们\n{T}\n陆远之\n{P}",
        T,
        [NAME],
        ["点击上方蓝字关注我们"],
    ),
    "blanks of a school's sheet": (
        f"学校________ 班级________ 姓名________\n{T}\n陆远之\n{P}",
        T,
        [NAME],
        ["学校________ 班级________ 姓名________"],
    ),
    "a letterhead": (
        f"清溪县人民医院\n白衣下乡\n陆远之\n{P}",
        "白衣下乡",
        [NAME, "unit=清溪县人民医院"],
        [],
    ),
    "a comrade": (f"{T}\n{P}\n{Q}\n你们的战友：陆远之", T, [NAME], []),
    "respects before the name": (f"{T}\n{P}\n{Q}\n此致敬礼　陆远之", T, [NAME], []),
    "day and hour": (f"{T}\n陆远之\n{P}\n{Q}\n2022年9月16日 9:40:50", T, [NAME], []),
    "who speaks": (f"{T}\n发言人：陆远之\n{P}", T, [NAME], []),
    "where exactly": (
        f"{T}\n陆远之\n详细通讯地址：清溪县解放路8号\n{P}",
        T,
        [NAME, "address=清溪县解放路8号"],
        [],
    ),
    "a department in brackets": (f"{T}\n陆远之\n院（系）：文学院\n{P}", T, [NAME, "school=文学院"], []),
    "a unit's label holds the name": (f"{T}\n单位：清溪县档案局 陆远之\n{P}", T, [NAME, UNIT], []),
    "a unit's label holds a department": (
        f"{T}\n单位：清溪县公安局 江北分局\n{P}",
        T,
        ["unit=清溪县公安局 江北分局"],
        [],
    ),
    "a unit's label beside a name's": (
        f"{T}\n单位：清溪县档案局 岳小山\n作者：陆远之\n{P}",
        T,
        [NAME, "unit=清溪县档案局 岳小山"],
        [],
    ),
    "a parent's number": (f"{T}\n陆远之\n家长：岳小山（13800001234）\n{P}", T, A[:2], []),
    "a parent's number beside the pupil's": (
        f"{T}\n陆远之\n家长：岳小山　13900001234\n{PHONE}\n{P}",
        T,
        A[:2],
        [],
    ),
    "two of three": (f"{T}\n作者：陆远之、岳小山 等三人\n{P}", T, [NAME, "name=岳小山"], []),
    "an office behind its institution": (
        f"{T}\n陆远之\n清溪县档案局 办公室\n{P}",
        T,
        [NAME, "unit=清溪县档案局 办公室"],
        [],
    ),
    "an office with 的": (
        f"{T}\n清溪县委党的建设工作领导小组办公室　陆远之\n{P}",
        T,
        [NAME, "unit=清溪县委党的建设工作领导小组办公室"],
        [],
    ),
    "a number behind who sends it": (f"{T}\n{P}\n{Q}\n（清溪县档案局 陆远之 供稿，{PHONE}）", T, A, []),
    "what is added": (f"{T}\n{P}\n{Q}\n陆远之\n（另：{PHONE}）", T, A[:2], []),
    "who signs": (f"{T}\n{P}\n{Q}\n作者签名：陆远之", T, [NAME], []),
    "where a prize is sent": (
        f"{T}\n陆远之\n寄奖地址：清溪县解放路8号\n{P}",
        T,
        ["address=清溪县解放路8号", NAME],
        [],
    ),
    "a village behind 作者": (
        f"{T}\n{P}\n{Q}\n作者：陆远之，现住清溪县石桥镇枫树村，手机13800001234",
        T,
        ["address=清溪县石桥镇枫树村", *A[:2]],
        [],
    ),
    "a correspondent": (f"{T}\n本报讯（通讯员 陆远之）{P}\n{Q}", T, [NAME], [f"本报讯（通讯员 陆远之）{P}"]),
    "what the organiser asks, above the title": (
        f"征文要求：来稿请注明作者姓名、工作单位。\n{T}\n陆远之\n{P}",
        T,
        [NAME],
        [],
    ),
    "a covering note with a salutation": (
        f"“家风”征文组委会：\n得知贵单位举办征文活动，特投稿一篇，望予采用。\n此致\n敬礼！\n{T}\n陆远之\n{P}",
        T,
        [NAME],
        [],
    ),
    "who sent it in": (
        f"清溪县档案局报送\n{T}\n作者：陆远之\n单位：清溪县人民医院\n{P}",
        T,
        [NAME, "unit=清溪县人民医院"],
        [],
    ),
    "an editor's paragraph": (
        f"我们开设征文专栏，刊登来稿，敬请关注！{Q}\n{T}\n作者：陆远之\n{P}\n{P}",
        T,
        [NAME],
        [f"我们开设征文专栏，刊登来稿，敬请关注！{Q}"],
    ),
    "a paragraph before a heading": (
        f"{P}\n一、开头\n作者：陆远之\n{Q}\n{P}",
        None,
        [],
        ["一、开头", "作者：陆远之"],
    ),
    "institutions behind their authors": (
        f"{T}\n陆远之　岳小山\n作者单位：陆远之，清溪县档案局；岳小山，清溪学院\n{P}",
        T,
        [NAME, "name=岳小山", UNIT, "unit=清溪学院"],
        [],
    ),
    "a cadre of any village": (f"{T}\n{P}\n{Q}\n一名驻村干部　陆远之", T, [NAME], []),
    "a heading over the author": (
        f"本文作者\n{T}\n作者：陆远之\n{P}",
        T,
        [NAME],
        ["本文作者"],
    ),
    "a pledge between the author and his signature": (
        f"{T}\n{P}\n{Q}\n姓名：陆远之\n单位：清溪县档案局　{PHONE}\n本人承诺所投作品为原创，如有抄袭，后果自负。\n承诺人：陆远之",
        T,
        A,
        ["本人承诺所投作品为原创，如有抄袭，后果自负。"],
    ),
    "a word heads a part of the text": (f"{T}\n陆远之\n{P}\n夏天\n{Q}\n{PHONE}", T, A[:2], ["夏天"]),
    "a list of names at the foot": (
        f"{T}\n{P}\n{Q}\n牺牲者名单：\n岳小山　陆远之\n单位：清溪县档案局",
        T,
        [UNIT],
        ["牺牲者名单：", "岳小山　陆远之"],
    ),
    "a list of authors at the foot": (f"{T}\n{P}\n{Q}\n作者名单：\n陆远之", T, [NAME], ["作者名单："]),
    "the end": (f"{T}\n{P}\n{Q}\n全文完\n{PHONE}", T, A[1:2], ["全文完"]),
    "a portrait below": (
        f"{T}\n——追记驻村第一书记岳小山\n陆远之\n{P}",
        T,
        [NAME],
        [],
    ),
}

FILED = {
    "with the title again": (f"陆远之+软工2101班+{T}\n{T}", T, ["class=软工2101班", NAME]),
    "dashes": (f"清溪县档案局-陆远之-{T}", T, [NAME, UNIT]),
    "low lines, and the contest": (f"“清风杯”征文_清溪县档案局_陆远之_{T}", T, [NAME, UNIT]),
    "a sum": ("1+1+1大于3", "1+1+1大于3", []),
    "words": ("江河-方向-山川的歌", "江河-方向-山川的歌", []),
}


@pytest.mark.parametrize(("lines", "title", "fields"), FILED.values(), ids=FILED)
def test_a_first_line_like_a_file_s_name(lines: str, title: str, fields: list[str]) -> None:
    assert apart(f"{lines}\n{P}\n{Q}") == (title, sorted(fields), [])


# The first line, the title and the name in it.
ON_ONE_LINE: dict[str, tuple[str, str, list[str]]] = {
    "a wide space": (f"{T}　陆远之", T, [NAME]),
    "a space": (f"{T} 陆远之", T, [NAME]),
    "a stroke": (f"{T}/陆远之", T, [NAME]),
    "behind 》": (f"《{T}》陆远之", T, [NAME]),
    "with the institution": (f"{T} 清溪县档案局 陆远之", T, [NAME, UNIT]),
    "in brackets behind what ends like an institution": ("竹林深处（陆远之）", "竹林深处", [NAME]),
    "whom it is about, behind a word": ("致敬 陆远之", "致敬 陆远之", []),
    "whom it is about, behind a dash": ("山里的医生—陆远之", "山里的医生—陆远之", []),
    "whose friend": ("我的战友 陆远之", "我的战友 陆远之", []),
    "a physician": ("村医 陆远之", "村医 陆远之", []),
    "a book's hero": ("读《平凡的世界》陆远之", "读《平凡的世界》陆远之", []),
    "somebody known": ("《红楼梦》林黛玉", "《红楼梦》林黛玉", []),
    "a word": ("春天　故事", "春天　故事", []),
}


@pytest.mark.parametrize(("text", "title", "fields", "left"), PRINTED.values(), ids=PRINTED)
def test_author_and_body_are_told_apart(
    text: str, title: str | None, fields: list[str], left: list[str]
) -> None:
    assert apart(text) == (title, sorted(fields), left)


IN_THE_MIDDLE = {
    "a short sentence": ("心里有数，脚下有路。", "心里有数，脚下有路。"),
    "a number before it": ("12、办事之道", "办事之道"),
    "a day in it": ("3.15的早晨", "3.15的早晨"),
    "two halves": ("访千家门\n        问百样难", "访千家门问百样难"),
    "a pen name below": ("驻点记\n        晚照", "驻点记"),
    "two halves, the first open": ("大山里的\n        金凤凰", "大山里的金凤凰"),
    "two halves, the second short": ("把心放在\n        群众里", "把心放在群众里"),
    "an institution below": ("驻点的日子\n        清溪县邮政分公司青年小组", "驻点的日子"),
}


@pytest.mark.parametrize(("lines", "title"), IN_THE_MIDDLE.values(), ids=IN_THE_MIDDLE)
def test_a_title_in_the_middle_of_its_line(lines: str, title: str) -> None:
    assert apart(f"        {lines}\n{P}\n{Q}")[0] == title


@pytest.mark.parametrize(("line", "title", "fields"), ON_ONE_LINE.values(), ids=ON_ONE_LINE)
def test_title_and_name_on_one_line(line: str, title: str, fields: list[str]) -> None:
    assert apart(f"{line}\n{P}\n{Q}") == (title, sorted(fields), [])
