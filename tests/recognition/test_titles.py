"""Which of the lines above a text is its title, and which only note something on the entry."""

from __future__ import annotations

import pytest

from essaycheck.essay import Paragraph, Reading, Run
from essaycheck.recognition import recognise
from tests.recognition.texts import PHONE, A, H, P, Q, T, apart, told

NAME, UNIT = A[0], A[2]

# The text, its title, the author's data, and what else than P and Q is left as body.
NOTED: dict[str, tuple[str, str | None, list[str], list[str]]] = {
    "a district of the contest": (f"赛区：清溪县\n{T}\n陆远之\n{P}", T, [NAME], []),
    "a stage of school and a year": (f"学段：高中\n年度：2023\n{T}\n陆远之\n{P}", T, [NAME], []),
    "the day on which it came in": (f"收稿日期：2023年9月2日\n{T}\n陆远之\n{P}", T, [NAME], []),
    "a number behind any label": (f"收件编码：A017\n{T}\n陆远之\n{P}", T, [NAME], []),
    "an office's number": (f"文件编号：清档发〔2023〕12号\n{T}\n{P}\n{Q}\n{H}", T, A, []),
    "a yes behind any label": (f"是否原创：是\n{T}\n{H}{P}", T, A, []),
    "a place behind any label": (f"推送地：清溪县\n{T}\n{H}{P}", T, A, []),
    "that nobody may print it": (f"请勿转载\n{T}\n陆远之\n{P}", T, [NAME], []),
    "which copy it is": (f"打印稿\n{T}\n陆远之\n{P}", T, [NAME], []),
    "a note and no title": (f"学段：高中\n{P}\n{Q}\n{H}", None, A, []),
    "a note above the author's data": (f"赛区：清溪县\n{H}{P}", None, A, []),
    "a note above a hero's name": (f"学段：高中\n焦裕禄\n{H}{P}", "焦裕禄", A, []),
    "a colon": (f"家风：传家的灯\n陆远之\n{P}", "家风：传家的灯", [NAME], []),
    "a colon and a speaker": (f"老支书：一盏灯\n{H}{P}", "老支书：一盏灯", A, []),
    "a colon and a measure": (f"高度：8848米\n{H}{P}", "高度：8848米", A, []),
    "a colon and a number": (f"刻度：38\n{H}{P}", "刻度：38", A, []),
    "by which way it came in": (f"选送渠道：县文联\n{T}\n{H}{P}", T, A, []),
    "a colon before a phrase": (f"学习形式：从书本到田野\n{H}{P}", "学习形式：从书本到田野", A, []),
    "a colon behind a phrase": (f"青春的版本：2.0\n{H}{P}", "青春的版本：2.0", A, []),
    "a colon above a heading": (
        f"年轮：四十年\n一口井\n{P}\n一棵树\n{Q}\n{H}",
        "年轮：四十年",
        A,
        ["一口井", "一棵树"],
    ),
    "what is forbidden": (f"禁止吸烟\n{H}{P}", "禁止吸烟", A, []),
}

BOOKS: dict[str, tuple[str, str | None, list[str], list[str]]] = {
    "whose a book is": (
        f"江南春\n{PHONE}\n单位：清溪县档案局\n原著作者：路遥川\n{P}\n{Q}",
        "江南春",
        A[1:],
        [],
    ),
    "which book": (f"桂花落了\n读物：《海上》\n{P}\n{Q}\n{PHONE}", "桂花落了", A[1:2], ["读物：《海上》"]),
    "a book's data": (
        f"桂花落了\n书名：《海上》　作者：路遥川　出版社：云帆出版社\n{P}\n{Q}\n{PHONE}",
        "桂花落了",
        A[1:2],
        ["书名：《海上》　作者：路遥川　出版社：云帆出版社"],
    ),
    "a book in the title": (f"读后：《海上》\n陆远之\n{P}", "读后：《海上》", [NAME], []),
    "a book in the title below the contest": (f"清风杯征文\n读后：《海上》\n{H}{P}", "读后：《海上》", A, []),
    "a book in the title below the author": (
        f"清溪县档案局　陆远之\n读后：《海上》\n{P}",
        "读后：《海上》",
        [NAME, UNIT],
        [],
    ),
    "no book": (f"陆远之\n家风：传家的灯\n{P}\n{Q}\n{PHONE}", "家风：传家的灯", A[:2], []),
}

BELOW: dict[str, tuple[str, str | None, list[str], list[str]]] = {
    "how long it is": (f"{T}\n（全文共1645字）\n{H}{P}", T, A, []),
    "how long it is, in few words": (f"{T}\n共1645字\n{H}{P}", T, A, []),
    "how long it is, in brackets": (f"{T}\n（1645字）\n{H}{P}", T, A, []),
    "how long it is, in characters": (f"{T}\n（全文共计两千余字）\n{H}{P}", T, A, []),
    "a length as title": (f"800字\n{H}{P}", "800字", A, []),
    "a dash of two signs": (f"{T}--写给父亲\n{H}{P}", T, A, []),
    "a dash of two signs and spaces": (f"{T} -- 写给父亲\n{H}{P}", T, A, []),
    "a dash of two signs above a subtitle": (f"{T}--写给父亲\n——桥头旧事\n{H}{P}", T, A, []),
    "a line for a dash": (f"{T}───写给父亲\n{H}{P}", T, A, []),
    "a sign between two places": (f"清溪—双溪\n{H}{P}", "清溪—双溪", A, []),
    "a table in plain text": (
        f"| 姓名 | 单位 | 电话 |\n| --- | --- | --- |\n| 陆远之 | 清溪县档案局 | 13800001234 |\n\n# {T}\n{P}",
        T,
        A,
        [],
    ),
    "a table of the text": (
        f"{T}\n{P}\n|村|户数|\n|---|---|\n|枫树村|31|\n{Q}\n{H}",
        T,
        A,
        ["|村|户数|", "|---|---|", "|枫树村|31|"],
    ),
}

MIDDLE = "　" * 10

ODD: dict[str, tuple[str, str | None, list[str], list[str]]] = {
    "a year above a name": (f"1978\n陆远之\n{P}", "1978", [NAME], []),
    "a year above the author's data": (f"1978\n{H}{P}", "1978", A, []),
    "a year above the text": (f"1978\n{P}\n{Q}\n{H}", "1978", A, []),
    "a year in characters": (f"二〇一三\n陆远之\n{P}", "二〇一三", [NAME], []),
    "a year and a subtitle": (f"1978\n——我的高考\n陆远之\n{P}", "1978", [NAME], []),
    "a year above a byline in brackets": (f"1978\n（清溪县档案局　陆远之）\n{P}", "1978", [NAME, UNIT], []),
    "a year above a byline behind a dash": (f"1978\n——清溪县档案局　陆远之\n{P}", "1978", [NAME, UNIT], []),
    "a year above an institution behind a dash": (f"1978\n——清溪县档案局\n{P}", "1978", [UNIT], []),
    "a year below the contest": (f"清风杯征文\n1978\n陆远之\n{P}", "1978", [NAME], []),
    "a year below the genre": (f"（散文）\n1978\n陆远之\n{P}", "1978", [NAME], []),
    "a year below an institution": (f"清溪县档案局\n1978\n陆远之\n{P}", "1978", [NAME, UNIT], []),
    "a year above an institution": (f"1978\n清溪县档案局\n陆远之\n{P}", "1978", [NAME, UNIT], []),
    "two years": (f"1949—2019\n{H}{P}", "1949—2019", A, []),
    "a figure with a point": (f"3.14\n{H}{P}", "3.14", A, []),
    "a name above the first part's heading": (
        f"周铁脚\n单位：清溪县档案局\n{PHONE}\n楔子\n{P}",
        "周铁脚",
        A[1:],
        ["楔子"],
    ),
    "a name above the first of several parts": (
        f"周铁脚\n单位：清溪县档案局\n{PHONE}\n之一：水\n{P}",
        "周铁脚",
        A[1:],
        ["之一：水"],
    ),
    "a year above a title": (f"1978\n{T}\n陆远之\n{P}", T, [NAME], ["1978"]),
    "years that head parts": (f"1978\n{P}\n1998\n{Q}\n{H}", None, A, ["1978", "1998"]),
    "a number": (f"36\n清溪县档案局　陆远之\n{P}", "36", [NAME, UNIT], []),
    "a number of one figure": (f"1\n清溪县档案局　陆远之\n{P}", None, [NAME, UNIT], ["1"]),
    "an entry's number": (f"032\n{H}{P}", None, A, ["032"]),
    "a page's number": (f"第1页\n{H}{P}", None, A, ["第1页"]),
    "a day above a name": (f"四月三日\n陆远之\n{P}", "四月三日", [NAME], []),
    "a day above the author's data": (f"7月1日\n{H}{P}", "7月1日", A, []),
    "a day in the middle": (f"{MIDDLE}7月1日\n{P}\n{Q}\n{H}", "7月1日", A, []),
    "a day above the text": (f"四月三日\n{P}\n{Q}\n{H}", None, A, ["四月三日"]),
    "a day and its weather in the middle": (f"{MIDDLE}3月5日，晴\n{H}{P}", "3月5日，晴", A, []),
    "a day and its weather": (f"3月5日，晴\n{H}{P}", None, A, ["3月5日，晴"]),
    "the day of writing": (f"2023年5月12日\n{H}{P}", None, A, []),
    "the day of writing in the middle": (f"{MIDDLE}2023年5月12日\n{H}{P}", None, A, []),
    "no title for a title": (f"（无题）\n{H}{P}", "（无题）", A, []),
    "a genre for a title": (f"（散文）\n{H}{P}", None, A, ["（散文）"]),
    "counting": (f"一、二、三，抬！\n{H}{P}", "一、二、三，抬！", A, []),
    "counting for steps": (f"一、二、一\n{H}{P}", "一、二、一", A, []),
    "counting without signs": (f"一二一\n{H}{P}", "一二一", A, []),
    "a heading": (f"一、起因\n{H}{P}", None, A, ["一、起因"]),
    "a heading that begins with a number": (f"一、二月的雪\n{H}{P}", None, A, ["一、二月的雪"]),
    "a phrase behind a label": (
        f"单位：一个大家庭\n清溪县档案局　陆远之\n{P}",
        "单位：一个大家庭",
        [NAME, UNIT],
        [],
    ),
    "a phrase behind a label, with the author at the end": (
        f"学校：梦开始的地方\n{P}\n{Q}\n清溪小学 五（2）班 陆远之",
        "学校：梦开始的地方",
        ["class=五（2）班", NAME, "unit=清溪小学"],
        [],
    ),
    "a phrase behind a label in the middle": (
        f"{MIDDLE}班级：我们的家\n姓名：陆远之\n{P}",
        "班级：我们的家",
        [NAME],
        [],
    ),
    "a phrase behind a label above a title": (
        f"班级：我们的家\n{T}\n{H}{P}",
        T,
        [*A, "class=我们的家"],
        [],
    ),
    "an institution's short name behind a label": (
        f"单位：清溪一建\n姓名：陆远之\n推荐单位：清溪县住建局\n{P}",
        None,
        [NAME, "unit=清溪一建"],
        [],
    ),
    "what no field holds, in the middle": (f"{MIDDLE}国籍：中国\n{H}{P}", "国籍：中国", A, []),
    "what no field holds": (f"国籍：中国\n{H}{P}", None, A, []),
    "what no field holds, in the middle like all": (
        f"{MIDDLE}国籍：中国\n{MIDDLE}作者：陆远之\n{P}",
        None,
        [NAME],
        [],
    ),
    "a class's name": (f"班级：火箭班\n姓名：陆远之\n{P}", None, ["class=火箭班", NAME], []),
}


@pytest.mark.parametrize(
    ("text", "title", "fields", "left"),
    [pytest.param(*case, id=name) for table in (NOTED, BOOKS, BELOW, ODD) for name, case in table.items()],
)
def test_the_title_is_told_from_what_stands_around_it(
    text: str, title: str | None, fields: list[str], left: list[str]
) -> None:
    found = apart(text)
    assert (found[0], found[1], [part.strip() for part in found[2]]) == (title, sorted(fields), left)


@pytest.mark.parametrize(
    ("line", "points", "title"),
    [
        ("36", 22.0, "36"),
        ("2008.5.12", 22.0, "2008.5.12"),
        ("2023年5月12日", 22.0, "2023年5月12日"),
        ("2023年5月12日", 12.0, None),
        ("3月5日，晴", 22.0, "3月5日，晴"),
        ("3月5日，晴", 12.0, None),
        ("第1页", 22.0, None),
        ("一、起因", 22.0, None),
    ],
)
@pytest.mark.parametrize("text", [12.0, 0.0], ids=["known", "unknown"])
def test_a_large_first_line_may_be_a_date(line: str, points: float, title: str | None, text: float) -> None:
    lines = [(line, points), (P, text), (Q, text)]
    paragraphs = tuple(
        Paragraph(number, words, "body", runs=(Run(0, len(words), "text", size=size),))
        for number, (words, size) in enumerate(lines)
    )
    assert told(recognise(Reading(paragraphs), path="a.docx", sha256="")) == (title, [])
