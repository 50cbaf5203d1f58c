"""Values of fields as a draft, a file's name and a list write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaycheck.agreement import agree, bare, compared, each_written, written


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("戚维桐", "戚維桐"),
        ("《书香路》", "书香路"),
        ("Ａ－１", "a1"),
        ("初二（3）班", "初二3班"),
        ("柳溪\u200b村", "柳溪 村"),
    ],
)
def test_how_a_value_is_written_makes_no_difference(one: str, other: str) -> None:
    assert bare(one) == bare(other)


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("phone", "138 0000 1234", "13800001234"),
        ("phone", "0731-8222333", "07318222333"),
        ("phone", "+86 138 0000 1234", "13800001234"),
        ("phone", "008613800001234", "13800001234"),
        ("phone", "1234567", "1234567"),
        ("phone", "123456", ""),
        ("phone", "138****1234", ""),
        ("name", "歐陽·明", "欧阳明"),
        ("name", "", ""),
        ("title", "《——》", ""),
    ],
)
def test_values_are_compared_by_letters_and_digits(field: str, value: str, expected: str) -> None:
    assert compared(field, value) == expected


@pytest.mark.parametrize(
    ("field", "one", "other", "shortened", "same"),
    [
        ("name", "李明", "李明", 2, True),
        ("name", "李明", "李明明", 2, False),
        ("unit", "第一中学", "长沙市第一中学", 4, True),
        ("unit", "长沙市第一中学", "第一中学", 4, True),
        ("unit", "市一中学", "市第一中学", 4, True),
        ("unit", "市一中", "长沙市第一中学", 4, False),
        ("unit", "市一中", "长沙市第一中学", 2, True),
        ("unit", "市二中", "长沙市第一中学", 2, False),
        ("teacher", "周文渊", "周文渊老师", 4, True),
        ("phone", "13800001234", "1380000123", 4, False),
    ],
)
def test_institutions_and_titles_may_be_shortened(
    field: str, one: str, other: str, shortened: int, same: bool
) -> None:
    assert agree(field, one, other, shortened) == same


@given(st.lists(st.text(alphabet="1３8０ａA家鄉乡\n\u3000 ，《》①\u200b＋86-", max_size=14), max_size=6))
@pytest.mark.parametrize("field", ["title", "phone"])
def test_many_values_are_written_as_each_by_itself(field: str, values: list[str]) -> None:
    assert each_written(field, values) == [written(field, value) for value in values]
