"""Forms as people make them and fill them in, and titles that stand or break where few do."""

from __future__ import annotations

import pytest

from essaycheck.essay import Paragraph, Reading, Run
from essaycheck.recognition import recognise
from tests.recognition.texts import A, H, P, Q, T, apart, body, of_parts, rest, table, told

DATA: list[list[str | None]] = [["姓名", "陆远之"], ["电话", "13800001234"], ["单位", "清溪县档案局"]]
NAME, NUMBER, UNIT = A

# The rows of a table under the title, what they tell of the author, and what of them is left as body.
FORMS: dict[str, tuple[list[list[str | None]], list[str], list[str]]] = {
    "an empty cell before the value": ([[a, "", b] for a, b in DATA], A, []),
    "two of them": ([[a, "", "", b] for a, b in DATA], A, []),
    "a cell left empty beside another label": (
        [["姓名", "", "性别", "男"], ["电话", "13800001234", "单位", ""]],
        ["gender=男", "name=", NUMBER, "unit="],
        [],
    ),
    "one beside a label nobody knows": (
        [
            ["姓名", "", "主事", "岳小山"],
            ["电话", "", "备用", "13900001234"],
            ["单位", "清溪县档案局", "", ""],
        ],
        ["name=", "phone=", UNIT],
        [],
    ),
    "one beside what it does not ask for": (
        [["姓名", "", "13900001234"], ["单位", "清溪县档案局", ""]],
        ["name=", UNIT],
        [],
    ),
    "a column for remarks": ([["项目", "内容", "备注"], *([a, b, "必填"] for a, b in DATA)], A, []),
    "a column for remarks, left empty": (
        [["序号", "项目", "内容", "备注"], *([str(n), a, b, ""] for n, (a, b) in enumerate(DATA))],
        A,
        [],
    ),
    "a list of others with remarks": (
        [["序号", "户主", "困难", "备注"], ["1", "岳大柱", "缺水", ""], ["2", "岳二柱", "缺路", ""]],
        [],
        ["序号", "户主", "困难", "备注", "1", "岳大柱", "缺水", "2", "岳二柱", "缺路"],
    ),
    "a name and an institution without labels": ([["陆远之", "清溪县档案局"]], [NAME, UNIT], []),
    "in one cell": ([["清溪县档案局　陆远之"]], [NAME, UNIT], []),
    "a name and a number": ([["陆远之", "13800001234"]], [NAME, NUMBER], []),
    "two names": ([["陆远之", "岳小山"]], [], ["陆远之", "岳小山"]),
    "two institutions": ([["清溪县档案局", "清溪县水务局"]], [], ["清溪县档案局", "清溪县水务局"]),
    "two people": (
        [["陆远之", "清溪县档案局"], ["岳小山", "清溪县水务局"]],
        [],
        ["陆远之", "清溪县档案局", "岳小山", "清溪县水务局"],
    ),
}


@pytest.mark.parametrize("name", FORMS)
def test_a_form_is_read_as_it_was_filled_in(name: str) -> None:
    rows, fields, left = FORMS[name]
    essay = of_parts([*body(T), *table(rows), *body(P, Q)])
    assert (*told(essay), [part for part in rest(essay) if part not in (P, Q)]) == (T, sorted(fields), left)


TOPS = {
    T: T,
    f"《{T}》": T,
    "作者信息": None,
    "征文投稿信息": None,
    "个人资料": None,
    "填表须知": None,
    "投稿登记表": None,
    "清溪县征文大赛": None,
    "清溪县档案局": None,
    "陆远之": None,
    "笔名": None,
}


@pytest.mark.parametrize("text", TOPS)
@pytest.mark.parametrize("beside", [None, ""])
def test_a_title_may_stand_across_the_top_of_a_form(text: str, beside: str | None) -> None:
    essay = of_parts([*table([[text, beside], *DATA]), *body(P, Q)])
    assert (*told(essay), rest(essay)) == (TOPS[text], sorted(A), [P, Q])


def test_what_stands_across_a_form_is_no_title_under_one() -> None:
    essay = of_parts([*body(T), *table([["桥东的灯", None], *DATA]), *body(P, Q)])
    assert (*told(essay), rest(essay)) == (T, sorted(A), [P, Q])


# The text, its title, the author's data, and what else than P and Q is left as body.
PLAIN: dict[str, tuple[str, str | None, list[str], list[str]]] = {
    **{
        f"the heading {heading}": (f"{T}\n{heading}\n{H}{P}", T, A, [])
        for heading in ("（投稿人信息）", "（作者简介如下）", "（联系方式）", "【作者信息】", "[个人资料]")
    },
    "a subtitle in brackets": (f"{T}\n（记一位档案员）\n{H}{P}", T, A, []),
    "bars at both ends": (f"{T}\n| 姓名：陆远之 | 单位：清溪县档案局 | 电话：13800001234 |\n{P}", T, A, []),
    "a drawn frame": (
        f"{T}\n┌────┐\n│姓名：陆远之│\n│单位：清溪县档案局│\n│电话：13800001234│\n└────┘\n{P}",
        T,
        A,
        [],
    ),
    "a double frame behind the text": (
        f"{T}\n{P}\n╔════╗\n║姓名：陆远之║\n║单位：清溪县档案局║\n║电话：13800001234║\n╚════╝",
        T,
        A,
        [],
    ),
    "a frame around nothing of the author's": (f"{T}\n{H}{P}\n│禁止入内│\n{Q}", T, A, ["│禁止入内│"]),
    "a sign before the number": (f"{T}\n清溪县档案局　陆远之　☎13800001234\n{P}", T, A, []),
    "in brackets": (f"{T}\n清溪县档案局　陆远之（☎13800001234）\n{P}", T, A, []),
    "with a colon": (f"{T}\n{P}\n清溪县档案局　陆远之　☎：13800001234", T, A, []),
    "a number in brackets with what keeps a place": (
        f"{T}\n（清溪县档案局　某某　13800001234）\n{P}",
        T,
        [],
        ["（清溪县档案局　某某　13800001234）"],
    ),
    "two years in a subtitle": (f"{T}\n（1978—2018年的回忆）\n{H}{P}", T, A, []),
    "a wrong stop in a mailbox": (f"{T}\n{H}邮箱：lu@example。cn\n{P}", T, [*A, "email=lu@example。cn"], []),
    "a sentence behind a label": (
        f"{T}\n{H}{P}\n邮箱：旧了。锁也锈了。\n{Q}",
        T,
        A,
        ["邮箱：旧了。锁也锈了。"],
    ),
    "a stop behind it all": (f"{T}\n{P}\n清溪县档案局，陆远之，13800001234。", T, A, []),
    "a family name that is a word": (f"{T}\n向振华　13800001234\n{P}", T, ["name=向振华", NUMBER], []),
    "that word": (
        f"{T}\n向老同志学习　13800001234\n{P}",
        T,
        [],
        ["向老同志学习　13800001234"],
    ),
}


@pytest.mark.parametrize("name", PLAIN)
def test_plain_texts(name: str) -> None:
    text, title, fields, left = PLAIN[name]
    assert apart(text) == (title, sorted(fields), left)


LABELS = {
    "phone": ["联系手机号", "单位座机", "通信电话", "通联方式"],
    "unit": ["所属支部", "党组织", "所属医院", "目前工作单位", "学习（工作）单位"],
    "school": ["在读院校", "就读中学"],
    "class": ["年级班别", "所属班级", "就读年级", "年级+班级"],
    "email": ["联系信箱", "通信邮箱", "邮箱号"],
    "address": ["收奖地址", "单位通讯地址", "学校通讯地址", "邮递地址", "目前住址"],
    "name": ["撰写者", "执笔者", "撰写人姓名", "论文作者"],
    "": ["所属系统", "手机短号", "组织单位", "原作者"],
}
VALUES = {
    "phone": "13800001234",
    "unit": "清溪县档案局",
    "school": "清溪县第二中学",
    "class": "八年级二班",
    "email": "lu@example.cn",
    "address": "清溪县解放路18号",
    "name": "陆远之",
    "": "档案",
}


@pytest.mark.parametrize(("kind", "label"), [(kind, label) for kind in LABELS for label in LABELS[kind]])
def test_labels(kind: str, label: str) -> None:
    _, fields, _ = apart(f"{T}\n笔名：远山\n{label}：{VALUES[kind]}\n{P}")
    assert fields == ([f"{kind}={VALUES[kind]}"] if kind else [])


def in_type(text: str, *sizes: float) -> Paragraph:
    """A centred paragraph, each of whose lines is set in a size of type."""
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    places = zip(starts, starts[1:], sizes, strict=False)
    runs = tuple(Run(start, min(end, len(text)), "asian", size=size) for start, end, size in places)
    return Paragraph(0, text, "body", align="center", runs=runs)


@pytest.mark.parametrize(
    ("text", "sizes", "data", "title", "names"),
    [
        ("说说乡亲\n路线", (22, 22), H, "说说乡亲路线", ["陆远之"]),
        ("说说乡亲\n路线", (22, 16), H, "说说乡亲", ["陆远之"]),  # set apart, as a pen name is
        ("说说乡亲\n路线", (12, 12), H, "说说乡亲", ["陆远之"]),
        ("桥头的灯\n陆远之", (22, 22), "电话：13800001234", "桥头的灯", ["陆远之"]),
    ],
)
def test_a_break_inside_a_title(
    text: str, sizes: tuple[float, ...], data: str, title: str, names: list[str]
) -> None:
    lines = [*data.split("\n"), P, Q]
    paragraphs = (in_type(text, *sizes), *(Paragraph(n, line, "body") for n, line in enumerate(lines, 1)))
    found, fields = told(recognise(Reading(paragraphs), path="a.docx", sha256=""))
    assert (found, [each[5:] for each in fields if each.startswith("name=")]) == (title, names)


@pytest.mark.parametrize(
    ("align", "further", "title"),
    [("center", False, T), ("", False, None), ("center", True, None)],
)
def test_a_title_with_an_automatic_number(align: str, further: bool, title: str | None) -> None:
    paragraphs = (
        Paragraph(0, T, "body", align=align, numbered=True),
        *(Paragraph(n, line, "body") for n, line in enumerate([*H.strip().split("\n"), P], 1)),
        Paragraph(5, "桥东的灯", "body", align=align, numbered=further),
        Paragraph(6, Q, "body"),
    )
    assert told(recognise(Reading(paragraphs), path="a.docx", sha256=""))[0] == title


@pytest.mark.parametrize("heading", ["作者信息表", "作者基本情况", "个人信息", "投稿登记表"])
@pytest.mark.parametrize("titled", [True, False])
@pytest.mark.parametrize("first", [True, False])
def test_the_heading_of_a_form_is_no_title(heading: str, titled: bool, first: bool) -> None:
    form, text = [*body(heading), *table(DATA)], body(*([T] if titled else []), P, Q)
    essay = of_parts([*form, *text] if first else [*text, *form])
    assert (*told(essay), rest(essay)) == (T if titled else None, sorted(A), [P, Q])


def test_a_title_may_end_as_a_form_does() -> None:
    assert apart(f"一张情况表\n{H}{P}") == ("一张情况表", sorted(A), [])
