from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaycheck.counting import (
    count_draft,
    count_paragraphs,
    count_span,
    count_spans,
    count_text,
    total,
)
from essaycheck.essay import OBJECT, Ambiguous, Counts, Essay, Kind, Paragraph, Run, Span

PLAIN = [
    ("Chinese characters", "中文测试", 4),
    ("full-width punctuation counts", "你好，世界。", 6),
    ("book-title marks count", "《党章》", 4),
    ("kana and corner brackets", "「こんにちは」", 7),
    ("quotes in plain text are Asian", "“绿色”发展", 6),
    ("a dash in plain text is Asian", "发展——创新", 6),
    ("English words", "Hello World", 2),
    ("English and Chinese", "Hello 世界", 3),
    ("digits between characters are one word", "东京2024奥运", 5),
    ("a year and a number", "2022年是建党101周年", 8),
    ("a decimal point joins", "3.14", 1),
    ("thousands", "1,000,000元", 2),
    ("a URL is one word", "https://a.cn/b?c=1&d=2", 1),
    ("half-width punctuation joins", "a,b;c(d)", 1),
    ("a lone comma is a word", "你好,世界", 5),
    ("full-width brackets", "（1）目标", 5),
    ("half-width brackets", "(1)目标", 3),
    ("a numbered heading", "1.1 研究背景", 5),
    ("full-width letters count each", "ＡＢＣＤＥ", 5),
    ("hangul counts each", "안녕하세요", 5),
    ("circled numbers in plain text are a word", "①②③④⑤", 1),
    ("a no-break space splits no word", "AI\u00a0Ethics", 1),
    ("an ideographic space", "第１章　绪论", 5),
    ("emoji together are one word", "👍👎👏", 1),
    ("emoji inside a word", "Hello👍World", 1),
    ("a zero-width space is dropped", "foo\u200bbar", 1),
    ("a byte-order mark is dropped", "foo\ufeffbar", 1),
    ("square company marks", "㈱テスト㈲", 5),
    ("Asian punctuation ends a word", "Hello、World。", 4),
    ("a tab separates", "one\ttwo", 2),
    ("a line break separates", "one\ntwo", 2),
    ("an inline object separates", f"Q={OBJECT}kJ", 2),
    ("a note mark counts nothing", f"正文{OBJECT}。", 3),
    ("a character of extension B counts one", "𠮷野家", 3),
    ("thin space", "a\u2009b", 2),
    ("narrow no-break space and mathematical space", "a\u202fb\u205fc", 3),
    ("Greek and Cyrillic", "αβγ мир", 2),
    ("Yi is Asian, Lisu is not", "ꀀꀁꓐꓑ", 3),
    ("nothing", "", 0),
    ("white space only", " \t　\u00a0\n", 0),
]

HINTED: list[tuple[str, str, Ambiguous, int]] = [
    ("dash, hinted", "发展——创新", "asian", 6),
    ("dash, default", "发展——创新", "western", 5),
    ("middle dot, hinted", "卡尔·马克思", "asian", 6),
    ("middle dot after Latin, hinted", "W·阿多诺", "asian", 5),
    ("circled numbers, hinted", "①②③", "asian", 3),
    ("diamond, hinted", "EXH.C-◇", "asian", 2),
    ("plus-minus, hinted", "±2g", "asian", 2),
    ("times, hinted", "5×3", "asian", 3),
    ("degrees, hinted", "42℃", "asian", 2),
    ("degrees, default", "42℃", "western", 1),
    ("en dash, hinted", "human–machine", "asian", 3),
    ("en dash, default", "human–machine", "western", 1),
    ("apostrophe, hinted", "Wartofsky’s", "asian", 3),
    ("accents stay Latin", "Jürgen", "asian", 1),
    ("Greek stays Western", "5μm", "asian", 1),
    ("spaces among the characters of both scripts stay spaces", "a\u202fb\u205fc\u2009d", "asian", 4),
    ("private use, hinted", "a\ue000b", "asian", 3),
    ("private use, default", "a\ue000b", "western", 1),
]

EDGES = [
    (
        "first and last of each range",
        "\u1100\u11ff\u2e80\u2fff\u3001\ua4cf\ua960\ud7af\uf900\ufaff\ufe30\ufe6f\uff00\uffef\U00020000\U0003ffff",
        16,
    ),
    (
        "just outside each range",
        "\u10ff\u1200\u2e7f\ua4d0\ua95f\ud7b0\uf8ff\ufb00\ufe2f\ufe70\ufff0\U0001ffff\U00040000",
        1,
    ),
]


def paragraph(
    text: str, *classes: Ambiguous, cuts: tuple[int, ...] = (), index: int = 0, kind: Kind = "body"
) -> Paragraph:
    bounds = [0, *cuts, len(text)]
    runs = tuple(Run(a, b, each) for a, b, each in zip(bounds, bounds[1:], classes, strict=False))
    return Paragraph(index, text, kind, runs=runs)


@pytest.mark.parametrize(("text", "words"), [pytest.param(*row[1:], id=row[0]) for row in PLAIN + EDGES])
def test_words_of_plain_text(text: str, words: int) -> None:
    assert count_text(text).words == words


@pytest.mark.parametrize(
    ("text", "ambiguous", "words"), [pytest.param(*row[1:], id=row[0]) for row in HINTED]
)
def test_words_of_a_run(text: str, ambiguous: Ambiguous, words: int) -> None:
    assert count_paragraphs([paragraph(text, ambiguous)]).words == words


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("spaces count only with spaces", "a b\t中　文", Counts(4, 2, 4, 7)),
        ("a no-break space is a space", "AI\u00a0Ethics", Counts(1, 0, 8, 9)),
        ("zero width is nothing at all", "中\u200b文\ufeff", Counts(2, 2, 2, 2)),
        ("breaks are nothing at all", f"中\n文\r\n字{OBJECT}", Counts(3, 3, 3, 3)),
        ("code points, not UTF-16 units", "𠮷👍", Counts(2, 1, 2, 2)),
        ("punctuation is no Chinese character", "一，二。", Counts(4, 2, 4, 4)),
    ],
)
def test_the_four_figures(name: str, text: str, expected: Counts) -> None:
    assert count_text(text) == expected, name


@pytest.mark.parametrize("character", "一龥〇々㐀鿿豈⼀⺀〡〸𠀀𰀀")
def test_chinese_characters(character: str) -> None:
    assert count_text(character).han == 1


@pytest.mark.parametrize("character", "〆、aあ한Ａ㈱①　，⿰")
def test_no_chinese_characters(character: str) -> None:
    assert count_text(character).han == 0


def test_a_word_goes_on_across_runs() -> None:
    assert count_paragraphs([paragraph("HelloWorld", "asian", "western", cuts=(5,))]).words == 1


def test_each_run_counts_its_own_way() -> None:
    text = "42℃42℃"
    assert count_paragraphs([paragraph(text, "asian", "western", cuts=(3,))]).words == 3
    assert count_paragraphs([paragraph(text, "western", "asian", cuts=(3,))]).words == 2
    assert count_paragraphs([paragraph("“①”“①”", "text", "western", cuts=(3,))]).words == 4


def test_a_span_takes_its_part_of_the_runs() -> None:
    hinted = paragraph("①②③ abc 中文", "asian", "western", cuts=(3,))
    assert count_span(hinted, 1, 6) == Counts(3, 0, 4, 5)
    assert count_span(hinted, 4, 10) == Counts(3, 2, 5, 6)
    assert count_span(hinted, 3, 3) == Counts()


def test_a_paragraph_without_runs_counts_as_plain_text() -> None:
    assert count_span(paragraph("“①”"), 0, 3).words == 3


def essay_of(*paragraphs: Paragraph, body: tuple[Span, ...] = ()) -> Essay:
    return Essay("a.docx", "", None, None, (), paragraphs, body)


def test_the_three_scopes() -> None:
    kinds: tuple[Kind, ...] = ("body", "cell", "line", "textbox", "footnote", "endnote", "header", "footer")
    paragraphs = [paragraph("字", index=n, kind=kind) for n, kind in enumerate(kinds)]
    counts = count_draft(essay_of(*paragraphs, body=(Span(0, 0, 1), Span(3, 0, 1))))
    assert (counts.document.words, counts.document_all.words, counts.body.words) == (3, 6, 2)


def test_the_end_of_a_cell_ends_a_word() -> None:
    cells = [paragraph("one", index=0, kind="cell"), paragraph("two", index=1, kind="cell")]
    assert count_draft(essay_of(*cells)).document.words == 2


def test_spans_of_one_paragraph_count_apart() -> None:
    essay = essay_of(paragraph("abcdef"))
    assert count_spans(essay, [Span(0, 0, 3), Span(0, 3, 6)]).words == 2


def test_three_million_characters_in_one_line() -> None:
    assert count_text("字a " * 1_000_000) == Counts(2_000_000, 1_000_000, 2_000_000, 3_000_000)


MIXED = st.text(alphabet="中文，“…a1. \t　\u00a0\u200b\n①℃é👍𠮷" + OBJECT, max_size=40)
CLASSES = st.sampled_from(["asian", "text", "western"])


@pytest.mark.parametrize("plane", range(4))
def test_all_characters_count_the_same_by_rows_and_by_pattern(plane: int) -> None:
    rows = range(plane << 16, (plane + 1) << 16, 256)
    for row in ([chr(code) for code in range(start, start + 256)] for start in rows):
        assert count_text("".join(row) + "𠀀").han == count_text("".join(row)).han + 1  # 𠀀 is in no row


@given(st.lists(st.tuples(MIXED, CLASSES), max_size=6))
def test_counts_are_additive_over_paragraphs(pieces: list[tuple[str, Ambiguous]]) -> None:
    paragraphs = [paragraph(text, ambiguous, index=n) for n, (text, ambiguous) in enumerate(pieces)]
    assert count_paragraphs(paragraphs) == total(Counts(), *(count_paragraphs([each]) for each in paragraphs))


@given(MIXED, st.sampled_from(" \t　中，“\n" + OBJECT), MIXED)
def test_counts_are_additive_where_a_word_ends(left: str, between: str, right: str) -> None:
    assert count_text(left + between + right) == total(*map(count_text, (left, between, right)))


@given(MIXED, MIXED)
def test_joining_loses_at_most_one_word(left: str, right: str) -> None:
    apart = total(count_text(left), count_text(right))
    joined = count_text(left + right)
    assert joined[1:] == apart[1:]
    assert joined.words in (apart.words, apart.words - 1)


@given(MIXED)
def test_the_figures_are_ordered(text: str) -> None:
    counts = count_text(text)
    assert counts.han <= counts.words <= counts.characters <= counts.characters_with_spaces <= len(text)


@given(MIXED, CLASSES, st.lists(st.integers(0, 40), max_size=4))
def test_cutting_runs_of_one_class_changes_nothing(text: str, ambiguous: Ambiguous, at: list[int]) -> None:
    cuts = tuple(sorted(min(each, len(text)) for each in at))
    cut = paragraph(text, *([ambiguous] * (len(cuts) + 1)), cuts=cuts)
    assert count_paragraphs([cut]) == count_paragraphs([paragraph(text, ambiguous)])
