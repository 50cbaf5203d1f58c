"""Which of the lines above a text is its title, and which only note something on the entry."""

from __future__ import annotations

import pytest

from tests.recognition.texts import PHONE, A, H, P, Q, T, apart

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
    "a note above a name": (f"学段：高中\n陆远之\n{P}\n{Q}\n{PHONE}", None, A[:2], []),
    "a note above a hero's name": (f"学段：高中\n焦裕禄\n{H}{P}", "焦裕禄", A, []),
    "a colon": (f"家风：传家的灯\n陆远之\n{P}", "家风：传家的灯", [NAME], []),
    "a colon and a speaker": (f"老支书：一盏灯\n{H}{P}", "老支书：一盏灯", A, []),
    "a colon and a measure": (f"高度：8848米\n{H}{P}", "高度：8848米", A, []),
    "a colon and a number": (f"刻度：38\n{H}{P}", "刻度：38", A, []),
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
        ["原著作者：路遥川"],
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


@pytest.mark.parametrize(
    ("text", "title", "fields", "left"),
    [pytest.param(*case, id=name) for table in (NOTED, BOOKS, BELOW) for name, case in table.items()],
)
def test_the_title_is_told_from_what_stands_around_it(
    text: str, title: str | None, fields: list[str], left: list[str]
) -> None:
    found = apart(text)
    assert (found[0], found[1], [part.strip() for part in found[2]]) == (title, sorted(fields), left)
