from __future__ import annotations

import datetime
import time
from typing import TYPE_CHECKING

import pytest

from essaycheck.essay import Note, Span
from essaycheck.rule import Context
from essaycheck.rules.structure import MOST, Structure
from essaycheck.verdict import Status
from essaycheck.wording import Wording
from tests.essays import essay

if TYPE_CHECKING:
    from essaycheck.essay import Essay

DAY = Context(datetime.date(2014, 1, 1))
LONG = "会议开到深夜，大家把问题一个一个摆出来，谁也没有先走，灯一直亮到天明，第二天照常出工，没有人叫苦。"


def codes(*body: str, title: str | None = None, **limits: int) -> list[str]:
    verdict = Structure(**limits).check(essay(*body, title=title), DAY)  # type: ignore[arg-type]
    return [finding.code.removeprefix("structure.") for finding in verdict.findings]


def quotes(*body: str, title: str | None = None) -> list[str]:
    draft = essay(*body, title=title)
    return [draft.quote(finding.span) for finding in Structure().check(draft, DAY).findings if finding.span]


T = "这里是正文，说一件小事。"

SLIPS = [
    ("a number left out", ["一、起因", T, "三、结果", T], ["jump"], ["三、"]),
    ("in brackets", ["（一）起因。", "（二）经过。", "（四）结果。"], ["jump"], ["（四）"]),
    ("arabic", ["1.起因。", "3.结果。"], ["jump"], ["3."]),
    ("arabic in brackets", ["(1)起因。", "(2)经过。", "(5)结果。"], ["jump"], ["(5)"]),
    ("chapters", ["第一章 起因", T, "第三章 结果", T], ["jump"], ["第三章"]),
    ("a numeral behind the number", ["一、一枝一叶", T, "二、一碗姜汤", T, "四、十年", T], ["jump"], ["四、"]),
    ("beyond ten", [f"{n}、事情。" for n in ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十二"]], ["jump"], ["十二、"]),
    ("one number twice", ["一、起因。", "二、经过。", "二、结果。"], ["jump"], ["二、"]),
    ("under the second heading", ["一、甲", "（一）子。", "（二）丑。", "二、乙", "（一）子。", "（三）丑。"], ["jump"], ["（三）"]),
    ("a heading at the end", ["一、起因", T, "二、结果"], ["heading"], ["二、结果"]),
    ("a heading before another", ["一、起因", T, "二、经过", "三、结果", T], ["heading"], ["二、经过"]),
    ("a heading above, without text", ["一、甲", "（一）子", T, "（二）丑", "二、乙", "（一）子", T], ["heading"], ["（二）丑"]),
    ("a paragraph twice", [LONG, T, LONG], ["twice"], [LONG]),
    ("a title mark", ["我读《史记，又读《论语》。"], ["unpaired"], ["《"]),
    ("a bracket", ["他来了（昨天。"], ["unpaired"], ["（"]),
    ("a bracket too much", ["他来了昨天）。"], ["unpaired"], ["）"]),
    ("a quote", ["他说：“好。", "大家都笑了。"], ["unpaired"], ["“"]),
    ("a quote too much", ["他说：好。”", "大家都笑了。"], ["unpaired"], ["”"]),
    ("quotes the wrong way round", ["他说：”好。“"], ["unpaired", "unpaired"], ["”", "“"]),
    ("a comma", ["今天,天气好。"], ["half-width"], [","]),
    ("a stop", ["今天天气好.我们出发。"], ["half-width"], ["."]),
    ("before a quotation", ["他说:“好。”"], ["half-width"], [":"]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected", "where"), [pytest.param(*row[1:], id=row[0]) for row in SLIPS])
def test_slips(body: list[str], expected: list[str], where: list[str]) -> None:
    assert codes(*body) == expected
    assert quotes(*body) == where


GOOD = [
    ("nothing", []),
    ("a list", ["一、起因", T, "二、经过", T, "三、结果", T]),
    ("items without text", ["一、带头学", "二、带头干", "三、带头改"]),
    ("one heading", ["一、起因"]),
    ("a list of two before the text goes on", ["愿望有两个：", "1.读书", "2.写字", T]),
    ("sub-headings begin anew", ["一、甲", "（一）子。", "（二）丑。", "二、乙", "（一）子。", "（二）丑。"]),
    ("a heading with headings below", ["一、甲", "（一）子", T, "二、乙", "（一）子", T]),
    ("contents before the text", ["一、甲", "二、乙", "三、丙", "一、甲", T, "二、乙", T, "三、丙", T]),
    ("a list inside one of the same form", ["1.甲。", "1.子。", "2.丑。", "3.寅。", "2.乙。", "3.丙。"]),
    ("one item quoted", ["通知说：", "三、凡事商量着办。", "七、账目公开。"]),
    ("far apart", ["1.甲。", "30、四十个人。"]),
    ("figures that are no numbers", ["1.5亩地不多。", "一、二十人来了。", "12、13日下雨。", "三、四月间。"]),
    ("numerals behind the numbers", ["一、一枝一叶", T, "二、四个人", T, "三、一碗姜汤", T]),
    ("what may be a number or not", ["一、起因", T, "二、三个和尚", T, "三、结果", T]),
    (
        "years behind the numbers",
        ["1.起因。", "2.2013年的事。", "3.结果。", "1、起因。", "2、2013年的事。", "3、结果。"],
    ),
    ("verses", ["我爱这土地", "我爱这土地", "我爱这土地"]),
    ("a refrain", ["河水清清，岸柳青青。"] * 3),
    ("nested title marks", ["《读〈论语〉》和《论《史记》》。"]),
    ("a quotation over paragraphs", ["“第一段。", "“第二段。", "“第三段。”", T]),
    ("a quotation over wrapped lines", ["他说：“我们走到这里，", "不容易。”大家点头。"]),
    ("a quotation in a quotation", ["“他说‘好’，又说“再来”，就走了。”"]),
    ("dialogue", ["“你好。”", "“你也好。”他说，“坐。”", "“不坐了。”"]),
    ("items with half a bracket", ["1）甲。", "2）乙。", "一）甲。", "a）乙。"]),
    ("a smile", ["好的:)"]),
    ("brackets of two widths", ["他来了（昨天)。"]),
    ("figures and Latin", ["第3.5节，A,B和10:30，see www.abc.cn,ok。"]),
    ("numerals with a stop", ["一.起因。", "二.经过。"]),
    ("long, but of sentences", ["春天来了，我们出工。" * 30]),
]


@pytest.mark.parametrize("body", [pytest.param(row[1], id=row[0]) for row in GOOD])
def test_what_is_as_it_should_be(body: list[str]) -> None:
    assert codes(*body) == []


@pytest.mark.parametrize(
    ("length", "expected"), [(800, []), (801, ["paragraph"]), (20, []), (10_000, ["paragraph"])]
)
def test_the_longest_paragraph(length: int, expected: list[str]) -> None:
    assert codes("天地人和。" * (length // 5) + "天" * (length % 5)) == expected


@pytest.mark.parametrize(("length", "expected"), [(150, []), (151, ["sentence"])])
def test_the_longest_sentence(length: int, expected: list[str]) -> None:
    sentence = "天" * (length - 1) + "。"
    assert codes(f"好。{sentence}好") == expected
    assert codes(sentence.replace("。", "")) == []
    if expected:
        assert quotes(f"好。{sentence}好") == [sentence]


def test_the_limits_are_those_of_the_table() -> None:
    assert codes("天地人。" * 3, max_paragraph=11) == ["paragraph"]
    assert codes("天地人。" * 3, max_sentence=3) == ["sentence"] * 3


def test_words_of_other_scripts_count_as_words() -> None:
    assert codes("word " * 100 + "。") == []
    assert codes("word word. 。" * 100) == []


def test_cells_have_no_headings() -> None:
    draft = essay("一、甲", "三、乙", "一、丙", T)
    assert Structure().check(draft, DAY).findings
    cells = tuple(each._replace(kind="cell") for each in draft.paragraphs)
    assert not Structure().check(draft._replace(paragraphs=cells), DAY).findings


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (["修路的人们", T * 3, T * 3], ["title"]),
        (["《修路的人们》", T * 3, T * 3], ["title"]),
        (["修路的人们来了。", T * 3, T * 3], []),
        (["修路的人们", "天黑了", "灯亮着"], []),
        (["一、起因", T * 3, "修路的人们", "二、结果", T * 3], ["title"]),
    ],
)
def test_the_title_in_the_body(body: list[str], expected: list[str]) -> None:
    assert codes(*body, title="修路的人们") == expected


def test_a_short_title_may_come_back() -> None:
    assert codes("修路", T * 3, T * 3, title="修路") == []


def numbered(*lines: str) -> Essay:
    """An essay in which what stands before a bar is an automatic number; ? is one that is not known."""
    draft = essay(*(line.rpartition("|")[2] for line in lines))
    numbers = (line.rpartition("|")[0] for line in lines)
    return draft._replace(
        paragraphs=tuple(
            each._replace(numbered=bool(number), number=number.strip("?"))
            for each, number in zip(draft.paragraphs, numbers, strict=True)
        )
    )


AUTOMATIC = [
    ("all by the program", ["一、|起因", T, "二、|经过", T, "三、|结果", T], [], []),
    ("a typed one that follows", ["一、|起因", T, "二、经过", T, "三、|结果", T], [], []),
    ("a typed one that jumps", ["一、|起因", T, "三、经过", T], ["jump"], ["三、"]),
    ("a typed one twice", ["一、|起因", T, "二、|经过", T, "二、结果", T], ["jump"], ["二、"]),
    ("one that jumps behind a typed one", ["一、起因", T, "三、|经过是这样的，说来话长", T], ["jump"], ["经过是这样的，说来话"]),
    ("a jump among those of the program", ["一、|起因", T, "三、|经过", T], [], []),
    ("typed ones below", ["一、|甲", "（一）子。", "（二）丑。", "二、|乙", "（一）子。", "（三）丑。"], ["jump"], ["（三）"]),
    ("below typed ones", ["一、甲", "（一）|子。", "（二）|丑。", "二、乙", "（一）|子。", "三、丙", T], [], []),
    ("what is not known", ["一、甲。", "?|乙。", "三、丙。"], [], []),
    ("another form between", ["一、甲", "1.1|乙。", "三、丙", T], ["jump"], ["三、"]),
    ("figures at the beginning of the text", ["1.|5亩地。", "2.|3月的事。"], [], []),
    ("a heading without text", ["一、|起因", T, "二、|经过", "三、|结果", T], ["heading"], ["经过"]),
    ("items", ["一、|带头学", "二、|带头干", "三、|带头改", T], [], []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "expected", "where"), [pytest.param(*row[1:], id=row[0]) for row in AUTOMATIC]
)
def test_automatic_numbers(lines: list[str], expected: list[str], where: list[str]) -> None:
    draft = numbered(*lines)
    findings = Structure().check(draft, DAY).findings
    assert [finding.code.removeprefix("structure.") for finding in findings] == expected
    assert [draft.quote(finding.span) for finding in findings if finding.span] == where


def test_a_heading_is_quoted_with_its_automatic_number() -> None:
    draft = numbered("一、|起因", T, "二、|经过", "三、|结果", T)
    (finding,) = Structure().check(draft, DAY).findings
    assert finding.facts["heading"] == "二、经过"


def test_headings_by_their_style_and_pictures_below_them() -> None:
    draft = essay("起因", T, "图示", "", "结果", T)
    styled = tuple(
        each._replace(style="heading 1" if len(each.text) == 2 else "") for each in draft.paragraphs
    )
    draft = draft._replace(paragraphs=styled, body=tuple(span for span in draft.body if span.end))
    assert [each.code for each in Structure().check(draft, DAY).findings] == ["structure.heading"]
    draft = draft._replace(notes=(Note("pictures", 1, (Span(3, 0, 0),)),))
    assert not Structure().check(draft, DAY).findings


def test_few_of_many_are_told_with_their_number() -> None:
    verdict = Structure().check(essay("今天,天气" * 9), DAY)
    assert [finding.facts["number"] for finding in verdict.findings] == [9] * MOST
    assert verdict.facts == {"found": ("half-width",)}


@pytest.mark.parametrize(("times", "said"), [(MOST + 1, ""), (MOST + 2, f"共 {MOST + 1} 段")])
def test_where_more_than_those_are_found_it_is_said_how_many(times: int, said: str) -> None:
    verdict = Structure().check(essay(*[LONG] * times), DAY)
    hints = [Wording.load("zh").say("finding.structure.twice.hint", each.facts) for each in verdict.findings]
    assert len(hints) == MOST
    assert all(hint.endswith(said or "请删去一段") for hint in hints)


def test_with_a_table_it_is_a_warning() -> None:
    assert Structure().check(essay("他（来了。"), DAY).status == Status.WARN
    assert Structure(level="info").check(essay("他（来了。"), DAY).status == Status.PASS
    assert Structure(level="error").check(essay("他（来了。"), DAY).status == Status.FAIL


@pytest.mark.parametrize("text", ["“", "今天,", "一、甲\n"])
def test_long_texts_take_no_longer(text: str) -> None:
    draft = essay(*(text * (250_000 // len(text))).split("\n")[:200_000])
    start = time.process_time()
    Structure().check(draft, DAY)
    assert time.process_time() - start < 10
