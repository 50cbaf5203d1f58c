from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaycheck.rulesets import toml


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("contest = “征文”", "toml-full-width", 1, 11),
        ('a = 1\ncontest ＝ "征文"', "toml-full-width", 2, 9),
        ('any_of = ["甲"，"乙"]', "toml-full-width", 1, 14),
        ("［length］", "toml-full-width", 1, 1),
        ("【length】", "toml-full-width", 1, 1),
        ('any_of = ["甲"、"乙"]', "toml-full-width", 1, 14),
        ("any_of = 「甲」", "toml-full-width", 1, 10),
        ("max = ２０００", "toml-full-width", 1, 7),
        ("max = 2０００", "toml-full-width", 1, 8),
        ("closes = 2026－12－01", "toml-full-width", 1, 14),
        ('any_of = ["甲" "乙"]', "toml-comma", 1, 15),
        ('any_of = ["甲"; "乙"]', "toml-comma", 1, 14),
        ('contest = "征文”\n', "toml-full-width", 1, 15),
        ("a = 1\na = 2", "toml-twice", 2, 6),
        ("[a]\n[a]", "toml-twice", 2, 3),
        ("a = {b = 1, b = 2}", "toml-twice", 1, 18),
        ("a = 2014-02-30", "toml-date", 1, 5),
        ('contest = "征文', "toml-unclosed", 1, 14),
        ('contest = "征文\nb = 1', "toml-unclosed", 1, 14),
        ("[length\nmax = 3", "toml-unclosed", 1, 8),
        ("a = [1, 2", "toml-unclosed", 1, 10),
        ("max 3", "toml-equals", 1, 5),
        ("a = 1 b = 2", "toml-rest", 1, 7),
        ("closes = 2026年12月1日", "toml-day", 1, 14),
        ("closes=2026-10-1", "toml-day", 1, 12),
        ("closes = 2026/10/01 # a = b", "toml-day", 1, 14),
        ("closes = 2026.10.01", "toml-day", 1, 17),
        ("max=2000字", "toml-number", 1, 9),
        ("max = 2,000", "toml-number", 1, 8),
        ("max = 1 500字以内", "toml-value", 1, 9),
        ("max_per_author = 2 篇", "toml-number", 1, 20),
        ("grace = 10%", "toml-value", 1, 11),
        ("line_spacing = 28pt", "toml-value", 1, 18),
        ("contest = 征文", "toml-value", 1, 11),
        ("a = ", "toml-value", 1, 5),
        ('path = "D:\\征文"', "toml-backslash", 1, 13),
        ('path = "\\u12"', "toml-backslash", 1, 11),
        ("征文 = 1", "toml-chinese", 1, 1),
        ("[字数]", "toml-chinese", 1, 2),
        ("a = 1\n[[主题词]]", "toml-chinese", 2, 3),
        ("a = { 上限 = 1 }", "toml-chinese", 1, 7),
        ("[!]", "toml-syntax", 1, 2),
        ("a = " + "9" * 5000, "toml-syntax", 1, 5005),
    ],
)
def test_mistakes_in_plain_words(text: str, code: str, line: int, column: int) -> None:
    with pytest.raises(toml.TomlError) as error:
        toml.values(text)
    mistake = error.value.mistake
    assert (mistake.code, mistake.facts["line"], mistake.facts["column"]) == (code, line, column)


def test_the_line_at_fault_is_shown_with_the_sign() -> None:
    with pytest.raises(toml.TomlError) as error:
        toml.values("contest = “征文”")
    assert error.value.mistake.facts["written"] == "contest = “征文”"
    assert error.value.mistake.facts["sign"] == "“"


@pytest.mark.parametrize(
    ("text", "found", "meant"),
    [
        ("[字数]", "字数", "length"),
        ("[[主题词]]", "主题词", "keywords"),
        ("[文件名]", "文件名", "filename"),
        ("上限=2000", "上限", "max"),
        ("下限 = 500", "下限", "min"),
        ("别的 = 1", "别的", ""),
    ],
)
def test_the_english_name_of_a_chinese_one_is_guessed(text: str, found: str, meant: str) -> None:
    with pytest.raises(toml.TomlError) as error:
        toml.values(text)
    assert (error.value.mistake.facts["found"], error.value.mistake.facts["meant"]) == (found, meant)


def test_brackets_without_end() -> None:
    with pytest.raises(toml.TomlError) as error:
        toml.values("a = " + "[" * 100_000)
    assert error.value.mistake.code == "toml-deep"


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        ('contest = "征文"'.encode("gbk"), "encoding-gbk", 1),
        ('\n# ok\ncontest = "征文"'.encode("gb18030"), "encoding-gbk", 3),
        ('contest = "征文"'.encode("utf-16"), "encoding-utf16", 1),
        (b"\xff\x00", "encoding-unknown", 1),
    ],
)
def test_other_encodings(data: bytes, code: str, line: int) -> None:
    with pytest.raises(toml.TomlError) as error:
        toml.decode(data)
    assert (error.value.mistake.code, error.value.mistake.facts["line"]) == (code, line)


@pytest.mark.parametrize("data", ["征文".encode(), "征文".encode("utf-8-sig")])
def test_utf_8_with_and_without_a_mark(data: bytes) -> None:
    assert toml.decode(data) == "征文"


@given(st.text("[]={}\"'“”，a1.#\n -\\t", max_size=40))
def test_any_text_is_toml_or_a_mistake(text: str) -> None:
    with suppress(toml.TomlError):
        toml.values(text)
