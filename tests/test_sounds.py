from __future__ import annotations

import pytest

from essaycheck.sounds import are_alike, are_same

PAIRS = [
    ("线", "现", "same"),
    ("情", "晴", "same"),
    ("线", "先", "same"),
    ("民", "名", "alike"),
    ("众", "总", "alike"),
    ("出", "粗", "alike"),
    ("山", "三", "alike"),
    ("路", "怒", "alike"),
    ("心", "星", "alike"),
    ("方", "荒", "alike"),
    ("分", "恨", "alike"),
    ("路", "线", ""),
    ("的", "、", ""),
]


@pytest.mark.parametrize(("one", "other", "how"), PAIRS)
def test_how_near_two_characters_sound(one: str, other: str, how: str) -> None:
    assert are_same(one, other) == (how == "same")
    assert are_alike(one, other) == bool(how)


def test_the_second_reading_is_only_alike() -> None:
    assert are_same("重", "众")
    assert not are_same("重", "虫")
    assert are_alike("重", "虫")


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("牛", "榴", True),
        ("志", "自", True),
        ("亲", "情", False),
        ("毒", "赌", False),
        ("识", "志", False),
        ("、", "、", False),
    ],
)
def test_strictly_alike_is_by_the_first_reading_and_the_tone(one: str, other: str, alike: bool) -> None:
    assert are_alike(one, other, strictly=True) == alike


def test_readings_of_old_texts_will_not() -> None:
    assert not are_alike("重", "同")
    assert not are_alike("和", "不")
