"""Plain text: encodings, lines, notes, refusals."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from essaycheck import limits
from essaycheck.errors import UnreadableEssayError
from essaycheck.essay import Note, Span
from essaycheck.readers import encodings
from essaycheck.readers.txt import read

SIMPLIFIED = (
    "清晨的村口，老支书已经扛着锄头出了门。他说，庄稼人心里有杆秤，谁真心待人，大家都看得见。\n"
    "那年山洪冲断了石桥，孩子们上学要绕十几里山路。他挨家挨户商量，凑钱、出工，三个月后新桥通了车。\n"
    "有人问他图什么，他只笑：“桥通了，心也就通了。”后来我当了老师，常把这座桥讲给学生听——"
    "路是人走出来的，情是人捂热的。\n"
)
TRADITIONAL = (
    "清晨的村口，老支書已經扛著鋤頭出了門。他說，莊稼人心裡有桿秤，誰真心待人，大家都看得見。\n"
    "那年山洪沖斷了石橋，孩子們上學要繞十幾里山路。他挨家挨戶商量，湊錢、出工，三個月後新橋通了車。\n"
    "有人問他圖什麼，他只笑：「橋通了，心也就通了。」後來我當了老師，常把這座橋講給學生聽，"
    "路是人走出來的，情是人捂熱的。\n"
)
LENGTHS = (20, 100, 1000)


def lines(text: bytes, encoding: str | None = None) -> list[str]:
    return [paragraph.text for paragraph in read(text, encoding).paragraphs]


def reason(data: bytes, encoding: str | None = None) -> str:
    with pytest.raises(UnreadableEssayError) as refused:
        read(data, encoding)
    return refused.value.code


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"a\nb", ["a", "b"]),
        (b"a\r\nb\r\n", ["a", "b"]),
        (b"a\rb", ["a", "b"]),
        (b"\n\na\n\n", ["", "", "a", ""]),
        ("甲\u2028乙\f丙\x85丁\v戊\u2029己\n庚".encode(), ["甲\n乙\n丙\n丁\n戊\n己", "庚"]),
        (b"  a \t\n", ["  a \t"]),
    ],
)
def test_lines_end_where_editors_end_them(data: bytes, expected: list[str]) -> None:
    assert lines(data) == expected


def test_a_line_is_known_by_its_number() -> None:
    reading = read("题目\n\n正文".encode())
    assert [(p.index, p.kind, p.text) for p in reading.paragraphs] == [
        (0, "line", "题目"),
        (1, "line", ""),
        (2, "line", "正文"),
    ]
    assert reading.encoding == "utf-8"
    assert reading.notes == ()


@pytest.mark.parametrize("length", LENGTHS)
@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (SIMPLIFIED, "utf-8"),
        (SIMPLIFIED, "gb18030"),
        (SIMPLIFIED, "utf-16-le"),
        (SIMPLIFIED, "utf-16-be"),
        (TRADITIONAL, "utf-8"),
        (TRADITIONAL, "big5hkscs"),
        (TRADITIONAL, "gb18030"),
        (TRADITIONAL, "utf-16-le"),
        (TRADITIONAL, "utf-16-be"),
    ],
)
def test_the_encoding_is_found(text: str, encoding: str, length: int) -> None:
    long = text * 8
    for start in range(0, len(text), 7):
        piece = long[start : start + length]
        assert encodings.decode(piece.encode(encoding)) == encodings.Decoded(piece, encoding)


@pytest.mark.parametrize(
    ("mark", "encoding", "name"),
    [
        (codecs.BOM_UTF8, "utf-8", "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
        (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32"),
        (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32"),
    ],
)
def test_a_byte_order_mark_decides_and_is_no_text(mark: bytes, encoding: str, name: str) -> None:
    reading = read(mark + "题目\n正文".encode(encoding))
    assert ([p.text for p in reading.paragraphs], reading.encoding) == (["题目", "正文"], name)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Just plain English, nothing else.", "utf-8"),
        ("Un café à côté de l'hôtel, s'il vous plaît", "utf-8"),
        ("Сегодня хорошая погода", "utf-8"),
        ("Just plain English, nothing else.", "utf-16-le"),
        ("移动联通", "gb18030"),
        ("赞美", "utf-8"),
    ],
)
def test_other_and_short_texts(text: str, encoding: str) -> None:
    assert encodings.decode(text.encode(encoding)) == encodings.Decoded(text, encoding)


@pytest.mark.parametrize(
    ("text", "readable"),
    [("\x1b[31m群众", True), ("\x1b\x1b\x1b[31m群众\x1b", False), ("\x1b[31m群众\x1b[0m路", True), ("\x01\x02群众路线", True),
     ("\x01群\0众路线", False)],
)  # fmt: skip
def test_utf_8_with_more_chinese_than_control_characters_is_text(text: str, readable: bool) -> None:
    found = encodings.decode(text.encode())
    assert found == (encodings.Decoded(text, "utf-8") if readable else None)


KOREAN = "안녕하세요 저는 대한민국에서 온 학생입니다 오늘은 날씨가 매우 좋습니다 우리 학교는 서울에 있습니다"
JAPANESE = "今日は天気がとても良いので、友達と一緒に公園へ行きました。日本語の勉強は楽しいです。"
RUSSIAN = "Сегодня хорошая погода, и мы пошли гулять в парк с друзьями."


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(KOREAN.encode("euc-kr"), id="Korean"),
        pytest.param(JAPANESE.encode("shift_jis"), id="Shift_JIS"),
        pytest.param(JAPANESE.encode("euc-jp"), id="EUC-JP"),
        pytest.param(RUSSIAN.encode("cp1251"), id="Windows-1251"),
        pytest.param("L'été, j'ai été à la plage, déjà très loin".encode("latin-1"), id="Latin-1"),
        pytest.param(bytes(range(256)) * 4, id="every byte"),
        pytest.param(b"\0" * 1000, id="zeros"),
        pytest.param(b"\x01\x02\x03\x04text\x05\x06", id="controls"),
        pytest.param(codecs.BOM_UTF8 + SIMPLIFIED.encode("gb18030"), id="mark of another encoding"),
        pytest.param("脚".encode("utf-16-be"), id="two bytes"),
        pytest.param(SIMPLIFIED.encode()[::3], id="a third of the bytes"),
    ],
)
def test_what_is_no_likely_chinese_is_refused(data: bytes) -> None:
    assert reason(data) == "unknown-encoding"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_broken_byte_in_a_long_text_is_replaced_and_noted(encoding: str) -> None:
    data = bytearray(SIMPLIFIED.encode(encoding))
    data.insert(len("清晨的".encode(encoding)), 0xFF)
    reading = read(bytes(data))
    assert reading.paragraphs[0].text.startswith("清晨的\ufffd")
    assert reading.encoding == encoding
    assert reading.notes == (Note("undecodable", 1, (Span(0, 3, 4),)),)


def test_a_text_cut_within_its_last_character_is_read() -> None:
    assert read(SIMPLIFIED.strip().encode()[:-1]).notes[0].code == "undecodable"
    assert (
        read(codecs.BOM_UTF16_LE + SIMPLIFIED.strip().encode("utf-16-le")[:-1]).notes[0].code == "undecodable"
    )


def test_a_broken_byte_in_a_short_text_is_refused() -> None:
    assert reason("清晨的村口".encode() + b"\xff") == "unknown-encoding"


def test_what_another_program_could_not_decode_is_noted_as_well() -> None:
    assert read("清晨\ufffd的村口".encode()).notes == (Note("undecodable", 1, (Span(0, 2, 3),)),)


@pytest.mark.parametrize(
    ("named", "data", "encoding"),
    [
        ("gbk", "題目：镕\u3400".encode("gb18030"), "gb18030"),
        ("GB2312", "朱镕基".encode("gb18030"), "gb18030"),
        ("big5", "香港嘅".encode("big5hkscs"), "big5hkscs"),
        ("utf8", "题目".encode(), "utf-8"),
        ("utf-8", codecs.BOM_UTF8 + "题目".encode(), "utf-8-sig"),
        ("utf-16-le", codecs.BOM_UTF16_LE + "题目".encode("utf-16-le"), "utf-16"),
        ("utf-16", "题目".encode("utf-16-le"), "utf-16"),
        ("shift_jis", JAPANESE.encode("shift_jis"), "shift_jis"),
    ],
)
def test_an_encoding_that_is_named_is_used(named: str, data: bytes, encoding: str) -> None:
    reading = read(data, named)
    assert reading.encoding == encoding
    assert reading.paragraphs[0].text.encode(encoding).endswith(data[-4:])


def test_a_text_that_is_not_in_the_encoding_named_is_refused() -> None:
    assert reason("题目".encode("gb18030"), "utf-8") == "unknown-encoding"


@pytest.mark.parametrize(
    "text",
    [
        "锟斤拷" * 40 + "\n联系电话：13800001234",
        "\ufffd" * 60,
        "????? " * 20 + "13800001234",
        "ï¿½ï¿½ï¿½" * 20,
    ],
    ids=["U+FFFD taken for GBK", "U+FFFD", "question marks", "U+FFFD taken for Latin-1"],
)
def test_what_another_program_has_garbled_is_lost_in_any_encoding(text: str) -> None:
    assert reason(text.encode()) == "damaged"


def test_a_text_may_ask_much() -> None:
    assert read("为什么？？？怎么办？？谁来管？".encode()).paragraphs


@pytest.mark.parametrize(("named", "facts"), [("utf-8", {"encoding": "utf-8"}), (None, {})])
def test_the_refusal_says_which_encoding_was_named(named: str | None, facts: dict[str, str]) -> None:
    with pytest.raises(UnreadableEssayError) as error:
        read("清晨的村口".encode("gb18030") + b"\xff", named)
    assert error.value.facts == facts


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("gb18030", True),
        ("UTF-16", True),
        ("latin1", True),
        ("gb-18030-2000-x", False),
        ("hex", False),
        ("", False),
        ("a\0b", False),
        ("\udcff", False),
    ],
)
def test_names_of_encodings(name: str, known: bool) -> None:
    assert encodings.known(name) is known


@pytest.mark.parametrize(
    "data",
    [b"", b"  \r\n\t\n", "\u3000\u3000\n\xa0".encode(), codecs.BOM_UTF8, "\u200b \ufeff\u2060".encode()],
)
def test_without_visible_text_a_draft_is_empty(data: bytes) -> None:
    assert reason(data) == "empty"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"PK\x03\x04rest", "unsupported"),
        (b"%PDF-1.7\n", "unsupported"),
        (b"{\\rtf1\\ansi", "unsupported"),
        (b"<!DOCTYPE html><p>a", "unsupported"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 rest", "legacy-doc"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
    ],
)
def test_other_formats_are_named(data: bytes, code: str) -> None:
    assert reason(data) == code


@pytest.mark.parametrize(
    ("data", "limit"),
    [
        ("字".encode() * 11, "characters"),
        (b"a" * 45, "characters"),
        (b"a\r\n\r\n\r\n", "paragraphs"),
    ],
)
def test_limits(monkeypatch: pytest.MonkeyPatch, data: bytes, limit: str) -> None:
    monkeypatch.setattr(limits, "CHARACTERS", 10)
    monkeypatch.setattr(limits, "PARAGRAPHS", 2)
    with pytest.raises(UnreadableEssayError) as refused:
        read(data)
    assert (refused.value.code, refused.value.facts["limit"]) == ("too-large", limit)


def test_just_within_the_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "CHARACTERS", 10)
    monkeypatch.setattr(limits, "PARAGRAPHS", 2)
    assert len(lines("字".encode() * 10)) == 1
    assert len(lines(b"a\r\nb\r\n")) == 2


def test_characters_that_nobody_sees_are_noted() -> None:
    reading = read("甲\n群\u200b众路\u2060线".encode())
    assert reading.notes == (Note("zero-width", 2, (Span(1, 1, 2), Span(1, 4, 5))),)


@settings(max_examples=300)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        reading = read(data)
    except UnreadableEssayError:
        return
    assert [paragraph.index for paragraph in reading.paragraphs] == list(range(len(reading.paragraphs)))
    assert not any("\r" in paragraph.text for paragraph in reading.paragraphs)


@given(st.text(alphabet=st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1))
def test_valid_utf8_with_chinese_is_always_utf8(text: str) -> None:
    assert encodings.decode(text.encode()) == encodings.Decoded(text, "utf-8")


def test_the_commonest_character_is_the_cheapest() -> None:
    assert encodings.bits("一") == encodings.COMMONEST == encodings.bits("，")
    assert (
        encodings.bits("一")
        < encodings.bits("村")
        < encodings.bits("锄")
        < encodings.bits("龘")
        < encodings.bits("\ue000")
    )


@pytest.mark.slow
def test_the_frequencies_are_those_of_the_dictionary() -> None:
    """How frequency.txt was made; other versions of the dictionaries may differ a little."""
    import math
    from collections import Counter
    from pathlib import Path

    import jieba
    import opencc

    entries = [
        line.split() for line in Path(jieba.__file__).with_name("dict.txt").read_text("utf-8").splitlines()
    ]
    traditional = opencc.OpenCC("s2t").convert("\n".join(word for word, *_ in entries)).split("\n")
    counts: Counter[str] = Counter()
    for (word, number, *_), other in zip(entries, traditional, strict=True):
        for character in [*word, *(b for a, b in zip(word, other, strict=False) if a != b)]:
            counts[character] += int(number)
    top = max(counts.values())
    ranks = {c: int(math.log2(top / n)) for c, n in counts.items() if "\u4e00" <= c <= "\u9fff"}
    wanted = {c: encodings.COMMONEST + rank for c, rank in ranks.items() if rank < 13}
    differing = [c for c, bits in wanted.items() if encodings.bits(c) != bits]
    assert len(differing) <= len(wanted) // 50


@pytest.mark.parametrize("end", ["\x1a", "\n\x1a", "\r\n\x1a"])
def test_the_end_of_a_file_of_dos_is_no_character(end: str) -> None:
    text = SIMPLIFIED.rstrip("\n")
    assert read((text + end).encode("gb18030")).paragraphs[-1].text == text.split("\n")[-1]
