"""What stands between signs or behind a word that joins: ——《桥头的灯》——, 班级是六（2）班, **中学."""

from __future__ import annotations

import pytest

from tests.recognition.texts import A, P, Q, T, apart, of_text, told

N, U = A[0], A[2]
TITLES: dict[str, tuple[str, str | None]] = {
    "between dashes": (f"——《{T}》——\n作者：陆远之\n{P}\n{Q}", T),
    "between dashes with gaps": (f"—— 《{T}》 ——\n作者：陆远之\n{P}\n{Q}", T),
    "a subtitle in dashes": (f"{T}\n——《老井》——\n作者：陆远之\n{P}\n{Q}", T),
    "an epigraph's source": (f"{T}\n——《老井》\n作者：陆远之\n{P}\n{Q}", T),
    "words behind the dash": (f"——《{T}》读后\n作者：陆远之\n{P}\n{Q}", None),
    "a label without a colon": (f"作品名称《{T}》\n作者：陆远之\n{P}\n{Q}", T),
    "another one, apart": (f"文章题目　《{T}》\n作者：陆远之\n{P}\n{Q}", T),
    "a title that speaks of a title": (
        f"作品题目《{T}》的由来\n作者：陆远之\n{P}\n{Q}",
        f"作品题目《{T}》的由来",
    ),
    "a page": (f"　　　　　　　　第27页\n作者：陆远之\n{P}\n{Q}", "第27页"),
    "the first page's number": (f"　　　　　　　　第1页\n{P}\n{Q}\n作者：陆远之", None),
    "a greeting": (f"　　　　　　　　你好\n作者：陆远之\n{P}\n{Q}", "你好"),
    "a salute": (f"　　　　　　　　敬礼\n{P}\n{Q}\n作者：陆远之", "敬礼"),
    "where some people live": (f"　　　　　　　　石桥村5组\n作者：陆远之\n{P}\n{Q}", "石桥村5组"),
    "a group of a contest": (f"农村组\n{T}\n作者：陆远之\n{P}\n{Q}", T),
    "a group by its number": (f"第5组\n{T}\n作者：陆远之\n{P}\n{Q}", T),
    "where the author lives": (f"{T}\n石桥村5组　陆远之\n{P}\n{Q}", T),
    "a greeting below a title": (f"{T}\n你好\n{P}\n{Q}\n作者：陆远之", T),
    "a letter's end": (f"{T}\n{P}\n{Q}\n此致\n敬礼\n作者：陆远之", T),
    "a letter without a title": (f"你好：\n{P}\n{Q}\n　　此致\n敬礼\n作者：陆远之", None),
    "a page's number above the title": (f"第2页\n{T}\n作者：陆远之\n{P}\n{Q}", T),
}
FIELDS: dict[str, tuple[str, list[str]]] = {
    "a class behind is": (
        "姓名是陆远之，学校是双溪中学，班级是六（2）班，电话是13800001234。",
        [N, "unit=双溪中学", "class=六（2）班", A[1]],
    ),
    "an address behind is": (
        "姓名是陆远之，电话是13800001234，地址是清溪县城关镇解放路118号。",
        [N, A[1], "address=清溪县城关镇解放路118号"],
    ),
    "run on": (
        "姓名陆远之班级六（2）班地址清溪县城关镇解放路118号邮箱lu@example.com",
        [N, "class=六（2）班", "address=清溪县城关镇解放路118号", "email=lu@example.com"],
    ),
    "a class that is none": ("我们的班级是个大家庭，电话是后来才装的。", []),
    "an example in the label": ("姓名：陆远之\n班级（如：五（1）班）：六（2）班", [N, "class=六（2）班"]),
    "a class in brackets": ("姓名：陆远之\n班级（六（2）班）", [N, "class=六（2）班"]),
    "a parcel's recipient": (
        "清溪县城关镇解放路118号　陆远之（收）　13800001234",
        ["address=清溪县城关镇解放路118号", N, A[1]],
    ),
    "a measure with a comment": ("单位：亩，那是老账本上的写法。\n姓名：陆远之", [N]),
    "a word with a comment": ("单位：那时候叫公家。\n姓名：陆远之", [N]),
    "a county that begins so": ("单位：那坡县档案局\n姓名：陆远之", ["unit=那坡县档案局", N]),
    "a measure's character": ("单位：吨位测量站\n姓名：陆远之", ["unit=吨位测量站", N]),
    "stars for a school's name": ("姓名：陆远之\n学校：**中学", [N, "school=**中学"]),
    "stars of bold type": ("**姓名：** 陆远之\n**单位：**清溪县档案局", [N, U]),
    "a star before a value": ("姓名：*陆远之\n单位：* 清溪县档案局", [N, U]),
    "a periodical's office": ("姓名：陆远之\n《清溪》编辑部\n电话：0731-84320000", [N]),
    "a mobile number below it": ("姓名：陆远之\n《清溪》编辑部\n电话：13800001234", [N, A[1]]),
    "where a mail went": ("姓名：陆远之\n收件人：essays@example.com", [N]),
    "to whom a prize goes": ("收件人：陆远之\n电话：13800001234", [N, A[1]]),
    "an author by mail": ("姓名：陆远之\n邮箱：lu@example.com", ["email=lu@example.com", N]),
    "an editor of the day": ("单位：清溪县档案局\n值班编委：岳小山", [U]),
    "the author in that office": (
        "姓名：陆远之\n单位：《清溪》编辑部\n电话：0731-84320000",
        [N, "unit=《清溪》编辑部", "phone=0731-84320000"],
    ),
}


@pytest.mark.parametrize(("text", "title"), TITLES.values(), ids=TITLES)
def test_titles_between_signs(text: str, title: str | None) -> None:
    found = told(of_text(text))
    assert found[0] == title
    assert N in found[1]


@pytest.mark.parametrize(("lines", "fields"), FIELDS.values(), ids=FIELDS)
def test_fields_between_signs(lines: str, fields: list[str]) -> None:
    found = apart(f"{T}\n{P}\n{Q}\n{lines}")
    assert found[0] == T
    assert found[1] == sorted(fields)
