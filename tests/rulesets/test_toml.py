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
        ("contest = 征文", "toml-value", 1, 11),
        ("a = ", "toml-value", 1, 5),
        ('path = "D:\\征文"', "toml-backslash", 1, 13),
        ('path = "\\u12"', "toml-backslash", 1, 11),
        ("征文 = 1", "toml-syntax", 1, 1),
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
