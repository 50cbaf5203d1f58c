"""Forms whose cells hold one character each, and forms that hold the essay in a cell below the data."""

from __future__ import annotations

import pytest

from tests.recognition.texts import A, P, Q, T, body, of_parts, rest, table, told

Rows = list[list[str | None]]
DATA: Rows = [["姓名", "陆远之"], ["单位", "清溪县档案局"], ["电话", "13800001234"]]

SPELT: dict[str, tuple[Rows, list[str]]] = {
    "labels": ([["姓", "名", "陆远之"], ["单", "位", "清溪县档案局"], ["电", "话", "13800001234"]], A),
    "values": ([["姓名", "陆", "远", "之"], ["单位", *"清溪县档案局"], ["电话", *"13800001234"]], A),
    "everything": ([[*"姓名：陆远之"], [*"单位：清溪县档案局"], [*"电话：13800001234"]], A),
    "a number only": ([["姓名", "陆远之"], ["单位", "清溪县档案局"], ["电话", *"13800001234"]], A),
    "a name of two": ([["姓名", "陆", "远"], ["电话", "13800001234"]], ["name=陆远", "phone=13800001234"]),
    "a number between others": (
        [["姓名", "陆远之", "性别", "男"], ["学号", *"20240107"], ["电话", "13800001234", "年龄", "9"]],
        ["age=9", "gender=男", "name=陆远之", "phone=13800001234", "student_id=20240107"],
    ),
    "nothing filled in": ([["姓名", "陆远之"], ["电话", "", "", "", ""]], ["name=陆远之", "phone="]),
}


@pytest.mark.parametrize(("rows", "fields"), SPELT.values(), ids=SPELT)
def test_characters_in_cells_of_their_own_are_read_together(rows: Rows, fields: list[str]) -> None:
    essay = of_parts([*body(T), *table(rows), *body(P, Q)])
    assert (told(essay), rest(essay)) == ((T, fields), [P, Q])


def test_a_table_of_figures_in_the_text_stays_there() -> None:
    rows: Rows = [["班", "一", "二", "三"], ["书", "5", "7", "9"]]
    essay = of_parts([*body(T, "作者：陆远之", P), *table(rows), *body(Q)])
    assert (told(essay), len(rest(essay))) == ((T, ["name=陆远之"]), 10)


HELD: dict[str, tuple[Rows, str | None, list[str]]] = {
    "below its title": ([*DATA, [f"{T}\n{P}\n{Q}", None]], T, [f"\n{P}\n{Q}"]),
    "below a label and its title": ([*DATA, ["正文", f"{T}\n{P}\n{Q}"]], T, [f"\n{P}\n{Q}"]),
    "without a title": ([*DATA, [f"{P}\n{Q}", None]], None, [f"{P}\n{Q}"]),
    "in parts": ([*DATA, [f"清晨\n{P}\n黄昏\n{Q}", None]], None, [f"清晨\n{P}\n黄昏\n{Q}"]),
    "below a title of its own row": ([["题目", T], *DATA, ["正文", f"{P}\n{Q}"]], T, [f"{P}\n{Q}"]),
}


@pytest.mark.parametrize(("rows", "title", "left"), HELD.values(), ids=HELD)
def test_a_form_s_cell_holds_the_essay(rows: Rows, title: str | None, left: list[str]) -> None:
    essay = of_parts(table(rows))
    assert (told(essay), rest(essay)) == ((title, A), left)


def test_a_form_above_a_sentence_for_a_title_is_none() -> None:
    rows: Rows = [["投稿人姓名：陆远之"], ["单位：清溪县档案局"], ["电话：13800001234"]]
    essay = of_parts([*table(rows), ("body", "路在脚下。"), *body(P, Q)])
    assert told(essay) == (None, A)


def test_values_behind_an_empty_cell_may_have_a_post_with_them() -> None:
    rows: Rows = [["姓名", "", "陆远之同志"], ["单位", "", "清溪县档案局科员"], ["电话", "", "13800001234"]]
    essay = of_parts([*body(T), *table(rows), *body(P, Q)])
    assert told(essay) == (T, ["name=陆远之", "phone=13800001234", "unit=清溪县档案局科员"])
