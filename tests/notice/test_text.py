from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaycheck.notice.text import passage


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("字数２０００字，用Ａ４纸。", "字数2000字,用A4纸。"),
        ("2014 年 8 月 15 日", "2014年8月15日"),
        ("征 文 要 求：真实", "征文要求:真实"),
        ("主　题：晨光", "主题:晨光"),
        ("守初心　办实事", "守初心 办实事"),
        ("1 . 字 数 不 少 于 1 0 0 0 字；", "1. 字数不少于1000字;"),
        ("徵文啟事「晨光」", "征文启事“晨光”"),
        ('以"晨光"为题', "以“晨光”为题"),
        ("1000—2000字", "1000-2000字"),
        ("1000～2000字", "1000~2000字"),
        ("字\u200b数", "字数"),
        ("图片\ufffc文字", "图片 文字"),
        ("①晨光", "①晨光"),
        ("", ""),
        ("期限：`2023-09-01` 止", "期限:2023-09-01止"),
    ],
)
def test_what_is_looked_at(source: str, text: str) -> None:
    assert passage(source, 0).text == text


@given(st.text(alphabet="征文ａＡ1２ 　，。：「」\"'—\u200b字数\t", max_size=40))
def test_every_character_has_a_place_in_the_source(source: str) -> None:
    whole = passage(source, 0)
    assert len(whole.text) == len(whole.places)
    assert all(0 <= place < len(source) for place in whole.places)
    assert list(whole.places) == sorted(whole.places)


def test_a_quote_is_verbatim() -> None:
    whole = passage("要求：　字數 ２０００ 字以內，　題目自訂。", 3)
    assert whole.cut(3, 12).quote == "字數 ２０００ 字以內"
    assert whole.at == (3, 0)
    assert passage("", 1).quote == ""
    assert passage("", 1).at == (1, 0)


def test_sentences_and_clauses() -> None:
    whole = passage("真实（有据，可考），生动；字数不限。", 0)
    assert [part.text for part in whole.sentences()] == ["真实(有据,可考),生动", "字数不限"]
    assert [part.text for part in whole.clauses()] == ["真实(有据,可考)", "生动", "字数不限"]


def test_a_sentence_without_end_is_cut() -> None:
    assert [len(part.text) for part in passage("晨" * 2500, 0).sentences()] == [1000, 1000, 500]
    assert [len(part.text) for part in passage("晨" * 1000 + "、、", 0).sentences()] == [1000]
