from __future__ import annotations

import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaycheck.essay import OBJECT
from essaycheck.folding import fold

SAME = [
    ("plain text", "群众路线", "群众路线"),
    ("full-width punctuation", "党，国；（一）：好！吗？", "党,国;(一):好!吗?"),
    ("full-width letters and digits", "ＡＩ５Ｇ", "ai5g"),
    ("case", "WeChat ÄÖ", "wechat äö"),
    ("case that expands", "Straße", "strasse"),
    ("traditional", "群眾路線", "群众路线"),
    ("traditional, although in GB 2312", "以後", "以后"),
    ("traditional among unusual simplified names", "朱镕基與喆", "朱镕基与喆"),
    ("spaces between Chinese characters", "群 众　路\u00a0线", "群众路线"),
    ("a line break between Chinese characters", "群众\n路线", "群众路线"),
    ("a tab and several spaces", "群众\t  路线", "群众路线"),
    ("a space beside a Chinese character", "5G 技术 AI", "5g技术ai"),
    ("spaces between words are one", "open \n source", "open source"),
    ("zero width", "群\u200b众\u200d路\ufeff线", "群众路线"),
    ("soft hyphen", "demo\u00adcracy", "democracy"),
    ("variation selectors", "群\ufe00众\U000e0100", "群众"),
    ("marks of direction", "\u202e群众\u202c", "群众"),
    ("a note's mark", f"群众{OBJECT}路线", "群众路线"),
    ("Kangxi radicals", "⼈⺠", "人民"),
    ("radicals of the supplement", "作⻛转变、⻓江", "作风转变、长江"),
    ("radicals that normalization knows", "⺟⻳", "母龟"),
    ("compatibility ideographs", "\uf9fd\ufa19", "什神"),
    ("combining marks", "cafe\u0301", "café"),
    ("a mark after an invisible character", "e\u200b\u0301", "é"),
    ("half-width kana with its mark", "ｶﾞ", "ガ"),
    ("jamo", "\u1112\u1161\u11ab", "한"),
    ("half-width jamo", "ﾡￂ", unicodedata.normalize("NFKC", "ﾡￂ")),
    ("ligatures and squared words", "ﬁ㈱…", "fi(株)..."),
    ("punctuation stays between", "群众，路线", "群众,路线"),
    ("white space at both ends", "　 群众 \n", "群众"),
    ("emoji stay", "👍 A", "👍 a"),
    ("〇 and dashes are no traditional characters", "二〇一三年——·", "二〇一三年——·"),
    ("nothing", "", ""),
]


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row[1:], id=row[0]) for row in SAME])
def test_folds_to(text: str, expected: str) -> None:
    assert fold(text).text == expected


@pytest.mark.parametrize(
    ("name", "text", "part", "expected"),
    [
        ("plain", "走群众路线好", "群众路线", "群众路线"),
        ("spaces inside are quoted", "走 群 众 路 线 好", "群众路线", "群 众 路 线"),
        ("traditional is quoted as it stands", "走群眾路線", "群众路线", "群眾路線"),
        ("after an expansion", "……走群众", "群众", "群众"),
        ("a mark at the end belongs to it", "un cafe\u0301 noir", "café", "cafe\u0301"),
        ("part of an expanded character", "某㈱好", "株", "㈱"),
        ("a space between words", "an open \t source x", "open source", "open \t source"),
    ],
)
def test_the_way_back(name: str, text: str, part: str, expected: str) -> None:
    folded = fold(text)
    start = folded.text.index(part)
    begin, end = folded.origin(start, start + len(part))
    assert text[begin:end] == expected, name


ANY = st.text(
    alphabet=st.one_of(
        st.characters(exclude_categories=["Cs"]),
        st.sampled_from("群众眾，…　 \n\tAaß\u0301\u200b\ufe0f㈱ｶﾞ⺠👍\u1112\u1161\u11ab" + OBJECT),
    ),
    max_size=30,
)


@given(ANY)
def test_every_folded_character_has_its_place(text: str) -> None:
    folded = fold(text)
    places = [folded.origin(at, at + 1) for at in range(len(folded.text))]
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert places == sorted(places)


@given(ANY)
def test_what_stands_at_a_place_folds_to_the_character(text: str) -> None:
    folded = fold(text)
    for at, character in enumerate(folded.text):
        start, end = folded.origin(at, at + 1)
        assert character in fold(text[start:end]).text or character == " "


@given(ANY)
def test_folding_of_what_is_simple_is_stable(text: str) -> None:
    once = fold(unicodedata.normalize("NFKC", text).casefold()).text
    assert fold(once).text in (once, fold(unicodedata.normalize("NFKC", once)).text)


def test_half_a_million_characters_in_one_line() -> None:
    text = "群 众，" * 125_000 + "路"
    folded = fold(text)
    assert folded.origin(len(folded.text) - 1, len(folded.text)) == (len(text) - 1, len(text))


def test_a_long_row_of_combining_marks() -> None:
    folded = fold("群" + "\u0301\u0323" * 100_000 + "众")
    assert folded.origin(len(folded.text) - 1, len(folded.text)) == (200_001, 200_002)


def test_the_table_of_gb_2312_agrees_with_the_converter() -> None:
    import opencc

    codes = (bytes([high, low]) for high in range(0xB0, 0xF8) for low in range(0xA1, 0xFF))
    characters = [code.decode("gb2312", "ignore") for code in codes]
    converted = opencc.OpenCC("t2s").convert("\n".join(characters)).split("\n")
    assert [fold(each).text for each in characters] == converted


def test_the_converter_is_loaded_only_for_traditional_text() -> None:
    code = (
        "import sys; from essaycheck.folding import fold;"
        "fold('党的——群众〇·路线，AI'); sys.exit('opencc' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
