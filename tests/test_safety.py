"""Strangers' text is harmless on a terminal, and people's numbers are masked."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaycheck.safety import mask, mask_value, plain


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("征文 abc“”", "征文 abc“”", id="ordinary text"),
        pytest.param("a\u3000b", "a\u3000b", id="an ideographic space"),
        pytest.param("a\x1b[31mb", "a\\x1b[31mb", id="escape"),
        pytest.param("\x00\x07\x7f", "\\x00\\x07\\x7f", id="C0 and DEL"),
        pytest.param("\x9b1m", "\\x9b1m", id="C1"),
        pytest.param("a\r\nb\tc\u2028d\x85e", "a  b c d e", id="breaks are spaces"),
        pytest.param("a\u202eb\u2066c\u061cd", "a\\u202eb\\u2066c\\u061cd", id="bidi controls"),
        pytest.param("a\ud800b", "a\\ud800b", id="a lone surrogate"),
        pytest.param("a\ufffcb", "ab", id="the stand-in for an object"),
        pytest.param("\u200b👨\u200d👩", "\u200b👨\u200d👩", id="joiners are harmless"),
    ],
)
def test_plain(text: str, shown: str) -> None:
    assert plain(text) == shown


@given(st.text(st.characters(exclude_categories=())))
def test_plain_text_has_nothing_that_moves_a_cursor(text: str) -> None:
    shown = plain(text)
    shown.encode("utf-8")
    assert not any(ord(character) < 0x20 or 0x7F <= ord(character) < 0xA0 for character in shown)
    assert plain(shown) == shown


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("电话13800001234。", "电话138****1234。"),
        ("138-0000-1234", "138****1234"),
        ("138 0000 1234", "138****1234"),
        ("+86 138 0000 1234", "138****1234"),
        ("+8613800001234", "138****1234"),
        ("0086-13800001234", "138****1234"),
        ("8613800001234", "138****1234"),
        ("１３８００００１２３４", "138****1234"),
        ("1 3 8 0 0 0 0 1 2 3 4", "138****1234"),
        ("138\u200b00001234", "138****1234"),
        ("1380000\ufeff1234", "138****1234"),
        ("138\u20110000\u20131234", "138****1234"),
        ("138\u00ad0000_1234", "138****1234"),
        ("4301021980\u20600101123X", "430***********123X"),
        ("甲13800001234乙13900005678", "甲138****1234乙139****5678"),
        ("0731-82221234", "073*****1234"),
        ("（0731）82221234", "073*****1234"),
        ("0731 8222 1234转801", "073*****1234转801"),
        ("电话：82221234", "电话：82****34"),
        ("Tel 8222-1234", "Tel 82****34"),
        ("+852 9123 4567", "852****4567"),
        ("852-91234567", "852****4567"),
        ("0912-345-678", "091****678"),
        ("身份证430102198001011234", "身份证430***********1234"),
        ("43010219800101123X", "430***********123X"),
        ("430102 19800101 1234", "430***********1234"),
        ("1380000123", "138****123"),  # ten digits look like ten
        ("138000012345", "138*****2345"),
        ("邮箱reader@example.cn。", "邮箱r***@example.cn。"),
        ("reader.two＠mail.example.cn", "r***＠mail.example.cn"),
    ],
)
def test_numbers_and_addresses_of_people_are_masked(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "正文 2132 字，上限 2000",
        "2013-08-01 至 2014-10-31",
        "2013年8月1日，20131031",
        "投资85000000元，人口1300000",
        "2013 2014 2015 2016",
        "第1章 2 3 4 5 6 7 8 9",
        "100% 99.5%",
        "138****1234",
        "@某某",
        "一九三八〇〇〇〇一二三四",
    ],
)
def test_other_figures_are_left_as_they_are(text: str) -> None:
    assert mask(text) == text


@pytest.mark.parametrize("text", ["13800001234", "0731-82221234", "43010219800101123X", "reader@example.cn"])
def test_what_is_masked_stays_masked(text: str) -> None:
    assert mask(mask(text)) == mask(text)


@pytest.mark.parametrize("digits", range(5, 19))
def test_a_star_stands_for_a_digit_and_four_are_hidden_at_least(digits: int) -> None:
    masked = mask_value("phone", "139012345678901234"[:digits])
    assert len(masked) == digits
    assert masked.count("*") >= 4
    assert mask_value("phone", masked) == masked


@pytest.mark.parametrize(
    ("name", "value", "masked"),
    [
        ("phone", "13800001234", "138****1234"),
        ("phone", "8222123", "82****3"),
        ("phone", "822212", "82****"),
        ("phone", "82221", "8****"),
        ("phone", "1380000123", "138****123"),
        ("phone", "138XXXXXXXX", "138XXXXXXXX"),
        ("phone", "", ""),
        ("wechat", "weixin12345", "wei****2345"),
        ("id_number", "A123456(7)", "A1****67"),
        ("name", "张三", "张三"),
        ("student_id", "201301", "201301"),
        ("postcode", "410000", "410000"),
    ],
)
def test_a_personal_field_is_masked_however_it_is_written(name: str, value: str, masked: str) -> None:
    assert mask_value(name, value) == masked


@pytest.mark.parametrize(
    "piece", ["1", "a", "1-", "+8", "电话", "0731 ", "1 3", "a@", "@", "a.", "1380000123", "(0"]
)
def test_masking_is_linear(piece: str) -> None:
    text = piece * (300_000 // len(piece)) + "@1234567"
    start = time.process_time()
    mask(text)
    assert time.process_time() - start < 2
