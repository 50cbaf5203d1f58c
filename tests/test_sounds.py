from __future__ import annotations

import pytest

from essaycheck.sounds import are_alike, are_same

PAIRS = [
    ("线", "现", "tones"),
    ("规", "归", "tones"),
    ("实", "时", "tones"),
    ("情", "晴", "tones"),
    ("线", "先", "same"),
    ("民", "名", "alike"),
    ("众", "总", "alike"),
    ("出", "粗", "alike"),
    ("山", "三", "alike"),
    ("路", "怒", "alike"),
    ("心", "星", "alike"),
    ("路", "线", ""),
    ("的", "、", ""),
]


@pytest.mark.parametrize(("one", "other", "how"), PAIRS)
def test_how_near_two_characters_sound(one: str, other: str, how: str) -> None:
    assert are_same(one, other, tones=True) == (how == "tones")
    assert are_same(one, other) == (how in ("tones", "same"))
    assert are_alike(one, other) == bool(how)


def test_any_reading_will_do() -> None:
    assert are_same("重", "虫")
    assert are_same("重", "众")
