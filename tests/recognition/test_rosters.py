"""Tables, lists and cards of people: an author's, or those of others of whom the draft tells."""

from __future__ import annotations

import pytest

from tests.recognition.texts import PHONE, P, Q, T, apart, body, of_parts, rest, table, told

Rows = list[list[str | None]]
X, Y, NX, NY = "岳大山", "葛秀英", "13911112222", "13922223333"
NAME, UNIT = "作者：陆远之", "单位：清溪县档案局"
TOLD = ["name=陆远之", "unit=清溪县档案局"]
HOMES: Rows = [["姓名", "电话", "住址"], [X, NX, "枫林村3组"], [Y, NY, "枫林村5组"]]
BOTH: Rows = [["姓名", "单位", "电话"], [X, "清溪县水务局", NX], [Y, "清溪县林业局", NY]]
CARD: Rows = [["姓名", X], ["电话", NX], ["住址", "枫林村3组"]]

# The lines under the title, those right above the table behind the text, the table, and what is told.
OTHERS: dict[str, tuple[list[str], list[str], Rows, list[str]]] = {
    "other names than the author's": ([NAME, UNIT], [], HOMES, TOLD),
    "than the byline's": (["清溪县档案局　陆远之"], [], HOMES, TOLD),
    "than the name alone": (["陆远之"], [], BOTH, TOLD[:1]),
    "another number than the author's": ([PHONE], [], HOMES, ["phone=13800001234"]),
    "a column of no author": ([UNIT], [], [["姓名", "诉求", "电话"], [X, "修路", NX], [Y, "通水", NY]], TOLD[1:]),
    "duties": ([UNIT], [], [["姓名", "职务", "分管", "电话"], [X, "主任", "水利", NX], [Y, "干事", "路", NY]], TOLD[1:]),
    "what they live on": ([UNIT], [], [["姓名", "家庭情况"], [X, "独居"], [Y, "两口"]], TOLD[1:]),
    "one row": ([UNIT], [], [["姓名", "困难", "电话"], [X, "缺水", NX]], TOLD[1:]),
    "a heading": ([UNIT], ["附表2：困难群众联系方式"], [["姓名", "电话"], [X, NX], [Y, NY]], TOLD[1:]),
    "a sentence that leads to it": ([UNIT], ["下面是我走访过的几户人家："], HOMES, TOLD[1:]),
    "a heading in its first row": ([UNIT], [], [["石桥村走访台账", None, None], *HOMES], TOLD[1:]),
    "nobody named": ([NAME], [], [["部门", "电话"], ["水管站", NX], ["农技站", NY]], TOLD[:1]),
    "whom to ask": ([NAME], [], [["部门", "联系人", "电话"], ["水管站", X, NX], ["农技站", Y, NY]], TOLD[:1]),
    "heads of households": ([NAME], [], [["户主", "电话", "住址"], *HOMES[1:]], TOLD[:1]),
    "those visited": ([NAME], [], [["走访对象", "电话", "单位"], [X, NX, "清溪县水务局"]], TOLD[:1]),
    "pupils of another class": (
        ["班级：五（3）班"],
        [],
        [["姓名", "班级"], [X, "五（1）班"], [Y, "五（2）班"]],
        ["class=五（3）班"],
    ),
    "a card": ([UNIT], [], [["户主姓名", X], ["联系电话", NX], ["住址", "枫林村3组"]], TOLD[1:]),
    "a card with a heading": ([UNIT], ["附：走访登记卡"], CARD, TOLD[1:]),
    "a card of another than the author": ([NAME, UNIT], [], CARD, TOLD),
    "books": ([UNIT], [], [["书名", "作者", "出版社"], ["《山海》", X, "江南出版社"], ["《河》", Y, "江南出版社"]], TOLD[1:]),
}  # fmt: skip


@pytest.mark.parametrize(("head", "above", "rows", "fields"), OTHERS.values(), ids=OTHERS)
def test_a_table_of_other_people_is_a_part_of_the_text(
    head: list[str], above: list[str], rows: Rows, fields: list[str]
) -> None:
    essay = of_parts([*body(T, *head, P, Q, *above), *table(rows)])
    assert told(essay) == (T, fields)
    assert rest(essay) == [P, Q, *above, *(cell for row in rows for cell in row if cell)]


def test_a_table_of_other_people_may_stand_above_the_text() -> None:
    essay = of_parts([*body(T, NAME, UNIT), *table(HOMES), *body(P, Q)])
    assert told(essay) == (T, TOLD)
    assert rest(essay) == [cell for row in HOMES for cell in row if cell] + [P, Q]


def test_a_table_with_sentences_around_it_lists_no_authors() -> None:
    essay = of_parts([*body(T, UNIT, P, Q), *table(BOTH), *body("名单上的人我都见过。")])
    assert told(essay) == (T, TOLD[1:])


A2 = [
    "name=岳大山",
    "name=葛秀英",
    "phone=13911112222",
    "phone=13922223333",
    "unit=清溪县林业局",
    "unit=清溪县水务局",
]
ONE = ["name=岳大山", "phone=13911112222", "unit=清溪县水务局"]
FORM: Rows = [["姓名", X], ["电话", NX], ["单位", "清溪县水务局"]]
AUTHORS: dict[str, tuple[list[str], list[str], Rows, list[str]]] = {
    "two, named nowhere else": ([], [], BOTH, A2),
    "two, named under the title": ([f"{X}　{Y}"], [], BOTH, A2),
    "one of them named under the title": ([X], [], BOTH, [*A2]),
    "two with a column of no author, one named": (
        [X],
        [],
        [["姓名", "单位", "工龄"], [X, "清溪县水务局", "8"], [Y, "清溪县林业局", "9"]],
        [*A2[:2], *A2[4:]],
    ),
    "two with what each did": (
        [],
        [],
        [["姓名", "单位", "分工"], [X, "清溪县水务局", "起草"], [Y, "清溪县林业局", "统稿"]],
        [*A2[:2], *A2[4:]],
    ),
    "asked for as authors": (
        [],
        [],
        [["作者", "单位", "工龄"], [X, "清溪县水务局", "8"], [Y, "清溪县林业局", "9"]],
        [*A2[:2], *A2[4:]],
    ),
    "a heading": (
        [],
        ["作者走访名单"],
        BOTH,
        A2,
    ),
    "a number outside": ([PHONE], [], [row[:2] for row in BOTH], [*A2[:2], "phone=13800001234", *A2[4:]]),
    "a form": ([], [], FORM, ONE),
    "a form of who is named": (["清溪县水务局　岳大山"], [], FORM, ONE),
    "the author's other name": (["江畔"], [], FORM, ONE),
    "a form below a theme": ([], ["“走访群众”征文登记表"], FORM, ONE),
    "a form below a last line": ([], ["走访还在继续"], FORM, ONE),
    "a form for stories": ([], ["脱贫攻坚故事登记表"], FORM, ONE),
    "a form of whom a village sent": ([], [], [*FORM, ["帮扶村", "石桥村"]], ONE),
    "a form headed like a card, of who is named": (["清溪县水务局　岳大山"], ["走访登记表"], FORM, ONE),
    "a form with a line on the draft": ([], [], [*FORM, ["作品简介", "写走访困难群众的事"]], ONE),
    "a row of values": ([], [], BOTH[:2], ONE),
    "empty rows": ([], [], [*BOTH[:2], ["", "", ""]], ONE),
}  # fmt: skip


@pytest.mark.parametrize(("head", "above", "rows", "fields"), AUTHORS.values(), ids=AUTHORS)
def test_a_table_of_authors_is_none(head: list[str], above: list[str], rows: Rows, fields: list[str]) -> None:
    essay = of_parts([*body(T, *head, P, Q, *above), *table(rows)])
    assert told(essay) == (T, sorted(fields))
    assert not any(cell in rest(essay) for row in rows for cell in row if cell)


OWN_CARD: Rows = [["姓名", "陆远之"], ["单位", "清溪县档案局"], ["电话", "13800001234"]]
VILLAGERS = [f"{X}，石桥村村民", f"{Y}，枫林村村民"]


def test_people_of_whom_the_text_tells_make_a_form_nobody_else_s() -> None:
    forms = (
        [*body(T), *table(OWN_CARD), *body(VILLAGERS[0], P, Q)],
        [*body(T, *VILLAGERS, P, Q), *table(OWN_CARD)],
    )
    for parts in forms:
        assert {"name=陆远之", "unit=清溪县档案局", "phone=13800001234"} <= set(told(of_parts(parts))[1])


SAYING = ["“灯不能灭。”", "——石桥镇镇长　岳小山"]


def test_who_is_quoted_makes_a_form_nobody_else_s() -> None:
    forms = (
        [*body(T, *SAYING), *table(OWN_CARD), *body(P, Q)],
        [*body(T, *SAYING, P, Q), *table(OWN_CARD)],
    )
    for parts in forms:
        essay = of_parts(parts)
        assert told(essay)[1] == ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"]
        assert rest(essay) == [*SAYING, P, Q]


def test_a_pen_name_above_the_form_under_the_title() -> None:
    essay = of_parts([*body(T, "清溪县作协　江畔"), *table(OWN_CARD), *body(P, Q)])
    assert {"name=陆远之", "unit=清溪县档案局", "phone=13800001234"} <= set(told(essay)[1])


def test_a_title_like_a_byline_makes_a_form_nobody_else_s() -> None:
    essay = of_parts([*body("税务所黄昏"), *table(OWN_CARD), *body(P, Q)])
    assert {"name=陆远之", "unit=清溪县档案局", "phone=13800001234"} <= set(told(essay)[1])


def test_a_title_may_sound_like_the_heading_of_a_list() -> None:
    essay = of_parts([*body("民情台账"), *table(FORM), *body(P, Q)])
    assert told(essay) == ("民情台账", ONE)


def columns(rows: Rows) -> str:
    """The rows as lines of a plain text."""
    return "\n".join("　　".join(cell or "" for cell in row) for row in rows)


NEEDS = columns([["姓名", "电话", "困难"], [X, NX, "缺水"], [Y, NY, "缺路"]])
HOUSE = f"户主：{X}\n人口：4人\n电话：{NX}\n住址：枫林村3组"
LISTS = {
    "a column of no author": (f"{T}\n{UNIT}\n{P}\n{Q}\n{NEEDS}", TOLD[1:], NEEDS),
    "above the text": (f"{T}\n{UNIT}\n{NEEDS}\n{P}\n{Q}", TOLD[1:], NEEDS),
    "the author below": (f"{T}\n{P}\n{Q}\n{NEEDS}\n\n{NAME}\n{UNIT}", TOLD, NEEDS),
    "other names than the author's": (f"{T}\n陆远之\n{P}\n{Q}\n{columns(BOTH)}", TOLD[:1], columns(BOTH)),
    "bars": (
        f"{T}\n{UNIT}\n{P}\n{Q}\n|户主|电话|\n|---|---|\n|{X}|{NX}|",
        TOLD[1:],
        f"|户主|电话|\n|---|---|\n|{X}|{NX}|",
    ),
    "no heads": (f"{T}\n{UNIT}\n{P}\n附：走访名单\n{X}　{NX}", TOLD[1:], f"附：走访名单\n{X}　{NX}"),
    "a list's heading with a space": (
        f"{T}\n{UNIT}\n{P}\n走访名 单\n{X}　{NX}",
        TOLD[1:],
        f"走访名 单\n{X}　{NX}",
    ),
    "numbers of offices": (
        f"{T}\n{NAME}\n{P}\n附：便民服务电话\n清溪县水务局　{NX}",
        TOLD[:1],
        f"附：便民服务电话\n清溪县水务局　{NX}",
    ),
    "a numbered heading": (
        f"{T}\n{UNIT}\n{P}\n附：走访登记表2\n{X}　{NX}",
        TOLD[1:],
        f"附：走访登记表2\n{X}　{NX}",
    ),
    "a card": (f"{T}\n{UNIT}\n{P}\n走访登记卡\n{HOUSE}", TOLD[1:], f"走访登记卡\n{HOUSE}"),
    "two cards": (f"{T}\n{UNIT}\n{P}\n{HOUSE}\n{HOUSE}", TOLD[1:], f"{HOUSE}\n{HOUSE}"),
    "a card with the author's data below": (f"{T}\n{P}\n{HOUSE}\n姓名：陆远之\n{UNIT}", TOLD, HOUSE),
    "whom the author asked": (
        f"{T}\n{NAME}\n{P}\n采访对象：{X}\n电话：{NX}",
        TOLD[:1],
        f"采访对象：{X}\n电话：{NX}",
    ),
    "a card of one line": (f"{T}\n{UNIT}\n{P}\n户主：{X}　电话：{NX}", TOLD[1:], f"户主：{X}　电话：{NX}"),
}


@pytest.mark.parametrize(("text", "fields", "left"), LISTS.values(), ids=LISTS)
def test_a_list_of_other_people_is_a_part_of_the_text(text: str, fields: list[str], left: str) -> None:
    assert apart(text) == (T, fields, left.split("\n"))


OWN = {
    "two authors": (f"{T}\n{columns(BOTH)}\n{P}\n{Q}", A2),
    "two at the end": (f"{T}\n{X}　{Y}\n{P}\n{Q}\n{columns(BOTH)}", A2),
    "a table of Markdown": (f"|姓名|电话|单位|\n|---|---|---|\n|{X}|{NX}|清溪县水务局|\n{T}\n{P}", ONE),
    "a form's heading": (f"{T}\n{P}\n参赛信息表\n姓名：{X}\n电话：{NX}\n单位：清溪县水务局", ONE),
    "a heading with the author's name again": (
        f"{T}\n{X}\n{P}\n走访记录\n姓名：{X}\n电话：{NX}\n单位：清溪县水务局",
        ONE,
    ),
    "a heading that one person may have": (f"{T}\n{P}\n村民信息\n姓名：{X}\n电话：{NX}", ONE[:2]),
    "a number that is not his": (
        f"{T}\n{P}\n{Q}\n值班电话：{NY}\n姓名：{X}\n电话：{NX}\n单位：清溪县水务局",
        ONE,
    ),
    "a heading, and whose name is an author's": (
        f"{T}\n{P}\n{Q}\n走访登记表\n作者：{X}\n电话：{NX}\n单位：清溪县水务局",
        ONE,
    ),
    "heads in a row": (f"{T}\n{P}\n{Q}\n姓名　单位　电话\n{X}　清溪县水务局　{NX}", ONE),
    "heads in a row by tabs": (f"{T}\n{P}\n{Q}\n\n姓名\t单位\t联系方式\n{X}\t清溪县水务局\t{NX}", ONE),
    "a line that leads to a name": (f"{T}\n{P}\n走访记到这里：\n{X}　{NX}\n单位：清溪县水务局", ONE),
}


@pytest.mark.parametrize(("text", "fields"), OWN.values(), ids=OWN)
def test_a_list_of_authors_is_none(text: str, fields: list[str]) -> None:
    assert apart(text)[:2] == (T, fields)


@pytest.mark.parametrize("title", ["民情登记卡", "困难群众名单", "走访记录"])
def test_a_title_is_no_heading_of_a_list(title: str) -> None:
    assert apart(f"{title}\n姓名：{X}\n电话：{NX}\n{P}\n{Q}")[:2] == (title, ONE[:2])
    assert apart(f"{title}\n{X}　{NX}\n{P}\n{Q}")[:2] == (title, ONE[:2])


REACHED = {
    "an office's heading": ("活动办公室联系方式", [], ["活动办公室联系方式"]),
    "a paper's": ("本刊编辑部联系方式", [], ["本刊编辑部联系方式"]),
    "the author's": ("清溪县档案局联系方式13800001234", ["phone=13800001234", "unit=清溪县档案局"], []),
    "an account": (f"{PHONE}\n支付宝：13900001111", ["phone=13800001234"], []),
    "an account beside a name": (
        "陆远之　13800001234　支付宝",
        ["name=陆远之", "phone=13800001234"],
        [],
    ),
}


@pytest.mark.parametrize(("tail", "fields", "left"), REACHED.values(), ids=REACHED)
def test_how_to_reach_somebody_is_nobody_s_name(tail: str, fields: list[str], left: list[str]) -> None:
    assert apart(f"{T}\n{P}\n{Q}\n{tail}") == (T, fields, left)
