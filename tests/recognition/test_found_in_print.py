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
}

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
    "a book's hero": ("读《平凡的世界》陆远之", "读《平凡的世界》陆远之", []),
    "somebody known": ("《红楼梦》林黛玉", "《红楼梦》林黛玉", []),
    "a word": ("春天　故事", "春天　故事", []),
}


@pytest.mark.parametrize(("text", "title", "fields", "left"), PRINTED.values(), ids=PRINTED)
def test_author_and_body_are_told_apart(
    text: str, title: str | None, fields: list[str], left: list[str]
) -> None:
    assert apart(text) == (title, sorted(fields), left)


@pytest.mark.parametrize(("line", "title", "fields"), ON_ONE_LINE.values(), ids=ON_ONE_LINE)
def test_title_and_name_on_one_line(line: str, title: str, fields: list[str]) -> None:
    assert apart(f"{line}\n{P}\n{Q}") == (title, sorted(fields), [])
