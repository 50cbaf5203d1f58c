"""Lines that speak of an institution, to it or in it, name no author's; nor do words of the same form."""

from __future__ import annotations

import pytest

from tests.recognition.texts import PHONE, H, P, T, apart

OF_OTHERS = [
    *("走进清溪县档案馆", "走近清溪县公安局", "写在清溪二中图书馆", "感受清溪县公安局", "走访石桥村卫生室"),
    *(
        "致清溪县档案局",
        "写给清溪县第二中学",
        "谨以此文献给清溪县水务局",
        "赠清溪县第一中学",
        "献给清溪县人民医院",
    ),
    *(
        "访清溪县第一中学",
        "忆清溪县一中",
        "在清溪县委党校",
        "学习清溪县委",
        "庆祝清溪县人民医院",
        "记清溪县公安局",
    ),
    *("摄于清溪县博物馆", "刊于清溪日报社", "原载清溪日报社", "选自清溪县志办", "转载请注明来自清溪日报社"),
    "清溪县信访局印象",
]
"""What tells of somebody else's institution."""
OWN = [
    *("致远中学", "学习村小学", "庆祝路小学", "纪念中学", "感恩中学", "观音寺镇政府", "观山湖区政府"),
    *("向家坝镇政府", "送驾店小学", "对河镇中学", "走马镇中学", "读书铺镇政府", "访仙镇政府", "记者站"),
]
"""Institutions that begin as such lines do."""


@pytest.mark.parametrize("line", OF_OTHERS)
@pytest.mark.parametrize("dash", ["", "——"])
@pytest.mark.parametrize("text", ["{T}\n{line}\n{P}\n{PHONE}", "{T}\n{P}\n{PHONE}\n{line}"])
def test_others_institutions_are_no_authors(line: str, dash: str, text: str) -> None:
    _, fields, _ = apart(text.format(T=T, P=P, PHONE=PHONE, line=dash + line))
    assert fields == ["phone=13800001234"]


@pytest.mark.parametrize("unit", OWN)
def test_institutions_with_names_like_these(unit: str) -> None:
    assert apart(f"{T}\n{unit}　陆远之\n{P}") == (T, ["name=陆远之", f"unit={unit}"], [])


@pytest.mark.parametrize("title", ["走进清溪县档案馆", "致清溪县档案局", "忆清溪县一中", "清溪县信访局印象"])
def test_such_lines_are_titles(title: str) -> None:
    assert apart(f"{title}\n{H}{P}")[0] == title


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("向琳，清溪县档案局", ["name=向琳", "unit=清溪县档案局"]),
        ("向琳、岳小山　清溪县档案局", ["name=向琳", "name=岳小山", "unit=清溪县档案局"]),
        ("向未来，清溪县档案局", []),
        ("写给陆远之，清溪县档案局", []),
    ],
)
def test_a_family_name_that_is_a_word(line: str, fields: list[str]) -> None:
    assert apart(f"{T}\n{line}\n{P}")[1] == fields


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("步文静", True),
        ("富秀英", True),
        ("富起来", False),
        ("富民路", False),
        ("利剑出", False),
        ("步步高", False),
    ],
)
def test_a_family_name_seldom_met(line: str, named: bool) -> None:
    fields = apart(f"{T}\n{line}\n单位：清溪县档案局\n{PHONE}\n{P}")[1]
    assert fields == [*([f"name={line}"] if named else []), "phone=13800001234", "unit=清溪县档案局"]
