"""Who holds an office of a place (石桥镇镇长), or lives in it: the place is where he belongs."""

from __future__ import annotations

import pytest

from essaycheck.recognition.people.places import is_named_place
from tests.recognition.texts import A, H, P, Q, T, apart

NAME, TOWN = "name=陆远之", "unit=石桥镇"

HELD: dict[str, tuple[str, list[str]]] = {
    "a town's head": ("石桥镇镇长　陆远之", [NAME, TOWN]),
    "his deputy": ("石桥镇副镇长　陆远之", [NAME, TOWN]),
    "a city's deputy head": ("云泊市副市长　陆远之", [NAME, "unit=云泊市"]),
    "a county's head": ("清溪县县长　陆远之", [NAME, "unit=清溪县"]),
    "a county of one character": ("攸县县长　陆远之", [NAME, "unit=攸县"]),
    "a district whose name ends like a word": ("南山区区长　陆远之", [NAME, "unit=南山区"]),
    "an official": ("石桥镇干部　陆远之", [NAME, TOWN]),
    "a member of a committee": ("石桥镇组织委员　陆远之", [NAME, TOWN]),
    "a post that no list has": ("清溪县语文教研员　陆远之", [NAME, "unit=清溪县"]),
    "a farmer": ("清溪县农民　陆远之", [NAME, "unit=清溪县"]),
    "a village's head": ("枫树村村主任　陆远之", [NAME, "unit=枫树村"]),
    "a village's head, in short": ("枫树村主任　陆远之", [NAME, "unit=枫树村"]),
    "a village's woman": ("枫树村妇女主任　陆远之", [NAME, "unit=枫树村"]),
    "two offices": (
        "清溪县石桥镇副镇长、枫树村第一书记　陆远之",
        [NAME, "unit=枫树村", "unit=清溪县石桥镇"],
    ),
    "behind the name": ("陆远之（石桥镇镇长）", [NAME, TOWN]),
    "behind the name, without brackets": (
        "陆远之，石桥镇镇长，13800001234",
        [NAME, "phone=13800001234", TOWN],
    ),
    "behind a label": ("作者：石桥镇镇长　陆远之", [NAME, TOWN]),
    "behind a label and a name": ("作者：陆远之（石桥镇干部）", [NAME, TOWN]),
    "behind 文/": ("文/石桥镇镇长　陆远之", [NAME, TOWN]),
    "behind a dash": ("——石桥镇镇长　陆远之", [NAME, TOWN]),
    "in a sentence": ("（作者系石桥镇镇长）", [TOWN]),
    "a member of a society": ("清溪市作协会员　陆远之", [NAME, "unit=清溪市作协"]),
    "an officer of a society": ("清溪市摄影家协会理事　陆远之", [NAME, "unit=清溪市摄影家协会"]),
    "a member of a society, behind the name": ("陆远之　清溪市作协会员", [NAME]),
    "a member of a society, behind a label": ("作者：清溪市作协会员　陆远之", [NAME]),
    "a member of a society, where he works as well": (
        "清溪县档案局　陆远之　清溪市作协会员",
        [NAME, "unit=清溪县档案局"],
    ),
    "in a few words": ("作者简介：陆远之，石桥镇镇长。", [NAME, TOWN]),
    "a post of a kind of its own": ("石桥镇党建干部　陆远之", [NAME, TOWN]),
    "an institution of a place": ("清溪县第二中学教研员　陆远之", [NAME, "unit=清溪县第二中学"]),
    "without a place": ("镇干部　陆远之", [NAME]),
    "in any place": ("偏远乡镇干部　陆远之", [NAME]),
    "in any place of a kind": ("贫困山区农民　陆远之", [NAME]),
    "in any town": ("小城镇居民　陆远之", [NAME]),
    "in a place without its name": ("某县县长　陆远之", [NAME]),
    "who is taught, and not said where": ("清溪县高中生　陆远之", [NAME]),
}


@pytest.mark.parametrize(("line", "fields"), HELD.values(), ids=HELD)
def test_who_holds_an_office_of_a_place(line: str, fields: list[str]) -> None:
    assert apart(f"{T}\n{line}\n{P}\n{Q}") == (T, sorted(fields), [])


def test_at_the_end() -> None:
    assert apart(f"{T}\n{P}\n{Q}\n陆远之\n石桥镇镇长") == (T, [NAME, TOWN], [])


@pytest.mark.parametrize("title", ["石桥镇镇长", "清溪县农民"])
def test_an_office_is_a_title(title: str) -> None:
    assert apart(f"{title}\n{P}\n{Q}") == (title, [], [])
    assert apart(f"{title}\n陆远之\n{P}\n{Q}") == (title, [NAME], [])


@pytest.mark.parametrize("line", ["记石桥镇镇长　岳小山", "石桥镇镇长", "一个乡镇干部"])
def test_an_office_that_tells_nobody(line: str) -> None:
    assert apart(f"{T}\n{P}\n{line}\n{Q}") == (T, [], [line])


def test_an_office_under_the_authors_data() -> None:
    assert apart(f"{T}\n{H}石桥镇镇长\n{P}\n{Q}") == (T, A, ["石桥镇镇长"])


PLACES = {
    "石桥镇": True,
    "清溪县": True,
    "城关街道": True,
    "枫树村": True,
    "攸县": True,
    "云泊市南山区": True,
    "清城镇": True,
    "新农村": False,
    "乡镇": False,
    "贫困县": False,
    "老城区": False,
    "偏远山区": False,
    "全县": False,
    "我县": False,
    "各县": False,
    "某镇": False,
    "石桥": False,
    "县": False,
}


@pytest.mark.parametrize(("text", "named"), PLACES.items(), ids=PLACES)
def test_names_of_places(text: str, *, named: bool) -> None:
    assert is_named_place(text) is named


TEACHERS = {
    "清溪县第二中学　教师　陆远之": ["name=陆远之", "unit=清溪县第二中学"],
    "清溪县第二中学　老师　陆远之　13800001234": ["name=陆远之", "phone=13800001234", "unit=清溪县第二中学"],
    "清溪县第二中学　岳小山　教师　陆远之": ["name=岳小山", "teacher=陆远之", "unit=清溪县第二中学"],
    "清溪县第二中学　六（1）班　岳小山　教师　陆远之": [
        "class=六（1）班",
        "name=岳小山",
        "teacher=陆远之",
        "unit=清溪县第二中学",
    ],
    "清溪县第二中学　六（1）班　教师　陆远之": ["class=六（1）班", "teacher=陆远之", "unit=清溪县第二中学"],
    "清溪县第二中学　指导老师　陆远之": ["teacher=陆远之", "unit=清溪县第二中学"],
    "清溪县第二中学　班主任　陆远之": ["teacher=陆远之", "unit=清溪县第二中学"],
}


@pytest.mark.parametrize("line", TEACHERS)
def test_a_teacher_is_the_author_where_no_pupil_is_named(line: str) -> None:
    assert apart(f"{T}\n{line}\n{P}") == (T, TEACHERS[line], [])


@pytest.mark.parametrize("post", ["一级科员", "二级主任科员", "研究馆员", "飞行员", "校医", "车工", "纪检员"])
def test_posts_right_before_a_name(post: str) -> None:
    fields = ["name=陆远之", "unit=清溪县档案局"]
    for line in (f"清溪县档案局{post}陆远之", f"清溪县档案局{post}　陆远之", f"清溪县档案局　{post}　陆远之"):
        assert apart(f"{T}\n{line}\n{P}") == (T, fields, [])
