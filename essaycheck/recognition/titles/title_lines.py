"""What a line of a title looks like, and how a title runs on: a second line, a subtitle, a note under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.patterns import HAN, compiled
from essaycheck.recognition.labels.unlisted import is_formal
from essaycheck.recognition.lines import squeeze
from essaycheck.recognition.people import values
from essaycheck.recognition.people.addressees import is_addressee
from essaycheck.recognition.people.placeholders import is_remark
from essaycheck.recognition.titles.untitled import is_no_title, is_spoken
from essaycheck.recognition.trimmings import is_date, is_heading, is_row, says_when

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaycheck.recognition.lines import Line

LONGEST_TITLE = 60
TITLE_STYLES = ("title", "标题", "文章标题", "题目", "正标题", "主标题")
_LONGEST_HALF = 24
"""Characters of a line of a title in two lines."""
LARGE = 15
"""Points of type in which no text is set."""
_OPEN = ("的", "在", "和", "与", "把", "让")
_LEADING_ON = "在到从把给向为和与的是对以"
_MIDDLE = 8
"""Columns of white space before a line that stands in the middle; a paragraph's indent takes four."""
_NOTE = (
    r"[^。]{0,24}(?:附后|附文末|附在?文[末后]|[详请]?见文[末后]|[详请]?见末尾|[详请]?见附件)"
    r"|(?:本文)?(?:征文|投稿|参赛|应征|原创)(?:首发|作品|投稿|稿件?)*"
    rf"|(?:{HAN}{{2,4}}[ \u3000]*)?(?:正文|全文|本文)[共计约]{{0,3}}"
    r"[\d一二两三四五六七八九十百千]{2,6}[余多]?字"
    r"|(?:19|20)\d\d年(?:[早初仲暮盛深]?[春夏秋冬]天?|\d{1,2}月(?:\d{1,2}日)?)(?:[,、]?(?:[写作]?于)?\w{1,6}[村镇乡县市区])?"
    r"|(?:[写作草]|定稿|改定|初稿|完稿|成稿)于[^。]{2,20}"
    r"|作者(?:之|的[父母爷奶外妻丈儿女])[^。:]{1,20}|谨以此[^。]{1,30}|本[文稿][系为][^。]{0,12}"
    r"|[^。]{0,8}(?:正文|标题|题目|全文|字体|行距|采用|使用|请用)[^。]{0,16}"
    r"(?:仿宋|宋体|楷体|黑体|行距|字号|号字|磅)[^。]{0,16}"
)
_OF_NOTES = frozenset("附见征投参应原文作谨稿宋楷黑行号磅年于")
"""One of these is in each: for most subtitles the pattern is never compiled."""
_FIGURES = 9
"""Of a telephone number, which no subtitle has, but two years (1978-2018) may be in one."""
_SUBTITLE_STYLES = ("subtitle", "副标题", "副题")


def is_bracketed(line: Line) -> bool:
    """Whether a line stands in round brackets as a whole: （机关组）, （散文）, （记我的父亲）."""
    text = squeeze(line.text)
    return len(text) <= 24 and is_remark(text)


def may_be_title(line: Line) -> bool:
    """Whether a line has the form of a title."""
    if line.paragraph.style in TITLE_STYLES:
        return True
    text = squeeze(line.text).lstrip("#")
    if not 1 <= len(text) <= LONGEST_TITLE or ends_sentence(text) or "。" in text or "__" in text:
        return False
    if line.paragraph.numbered or is_row(text) or is_formal(text):
        return False
    told = ":" in text[:5] and compiled(rf"{HAN}{{1,4}}:.*[。?!]").fullmatch(text)
    if told or _is_speech(line, text):
        return False  # somebody speaks
    if says_when(text) or is_spoken(text) or _is_of_letter(text):
        return False
    numbered = is_centred(line) and compiled(r"\d{1,2}[、.](?!\d).+").fullmatch(text)
    return bool(numbered) or not (_starts_with_dash(line, text) or is_no_title(text.strip("[]<>")))


def _is_of_letter(text: str) -> bool:
    """Whether a squeezed text is a letterhead (清溪县档案局文件), or to whom a letter goes (清溪日报社收)."""
    if text.endswith("文件"):
        return values.is_institution(text[:-2])
    return is_addressee(text)


def _is_speech(line: Line, text: str) -> bool:
    """Whether a line that is indented as a paragraph is what somebody said: “开会啦!”."""
    indented = line.paragraph.kind == "line" and line.paragraph.text[:1].isspace() and not is_centred(line)
    return indented and bool(compiled('[“"].*[!?]["”]').fullmatch(text))


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence or a part of one does."""
    return text.endswith(("。", ";", ",", "，", ":", "、"))


def _starts_with_dash(line: Line, text: str) -> bool:
    """Whether a line begins with a dash and does not stand as a title between two: ——《老井》——."""
    if not line.text.lstrip().startswith("-"):
        return False
    return not compiled(r"-+《[^《》]+》-+").fullmatch(text)


def size(line: Line) -> float:
    """The largest type on a line in points; 0 where it is not known."""
    return max((run.size for run in line.paragraph.runs), default=0.0)


def is_note(line: Line) -> bool:
    """Whether a line in brackets or dashes says how the draft is meant or set: （征文稿）, （正文用仿宋）."""
    text = squeeze(line.text)
    noted = text[:1] in ("(", "-") and not _OF_NOTES.isdisjoint(text)
    return noted and bool(compiled(_NOTE).fullmatch(text.strip("()-")))


def subtitle_of(line: Line) -> str:
    """The words of a subtitle's line without its dash or brackets."""
    text = line.raw(0, len(line.text)).lstrip("—-―－– ")
    return text[1:-1].lstrip("—-―－– ") if is_bracketed(line) else text


def is_subtitle(line: Line) -> bool:
    """Whether a line under the title is its second part: after a dash, in brackets, in a subtitle's style."""
    text = squeeze(line.text)
    if line.paragraph.style in _SUBTITLE_STYLES:
        return True
    if is_note(line):
        return False
    if is_bracketed(line):
        numbered = sum(map(str.isdigit, text)) >= _FIGURES
        return not (numbered or is_no_title(text) or is_date(line) or is_heading(text))
    return (
        line.text.lstrip().startswith("-")
        and 2 < len(text) <= 50
        and not ends_sentence(text)
        and not _is_epigraph(text)
    )


def _is_epigraph(text: str) -> bool:
    return text.strip("-") in ("题记", "引子", "后记", "代序")


def begins(line: Line, following: Line) -> bool:
    """Whether a first line is a title's first half, which ends with its comma: 传承红色基因，."""
    text = line.text.rstrip()
    half = text.endswith(",") and len(squeeze(text)) <= _LONGEST_HALF
    below = following.paragraph is line.paragraph or _are_beside(line, following)
    return half and below and may_be_title(line.part(0, len(text) - 1))


def runs_on(line: Line, following: Line, gap: int = 1) -> bool:
    """Whether a title's first half is open (大山里的) or both halves are set as one heading."""
    heading = line.paragraph.style.startswith(("heading", "标题"))
    alike = heading and following.paragraph.style == line.paragraph.style
    first, second = squeeze(line.text), squeeze(following.text)
    opened = first.endswith(_OPEN) and len(first) > 2 and is_apart(line) and is_apart(following)
    return _are_beside(line, following, gap) and len(second) <= _LONGEST_HALF and (alike or opened)


def is_broken(line: Line, following: Line) -> bool:
    """Whether a break inside one paragraph parts two lines of the same large type."""
    if following.paragraph is not line.paragraph:
        return False
    one, two = _type_of(line), _type_of(following)
    return one == two and len(one) == 1 and min(one) >= LARGE


def _type_of(line: Line) -> set[float]:
    """The sizes of type on a line, in points."""
    return {run.size for run in line.paragraph.runs if run.start < line.end and line.start < run.end}


def ends(line: Line, lines: Sequence[Line], gap: int = 1) -> bool:
    """Whether ``line`` is a title's second half, the second of ``lines``, and no more such ones follow.

    More would be a poem's. ``gap``: how many paragraphs down the next line is, 2 with a blank one between.
    """
    first, second, *others = lines
    halves = line is second and may_be_title(second) and len(squeeze(first.text)) <= _LONGEST_HALF
    halves = halves and not first.text.lstrip().startswith("[")  # a column: 【窗口内外】
    if halves and runs_on(first, second, gap):
        return True
    return (
        halves
        and is_centred(first)
        and is_centred(second)
        and _are_beside(first, second, gap)
        and _may_be_half(squeeze(second.text), squeeze(first.text))
        and not any(mark in second.text.strip() for mark in " :(")
        and not (others and _are_beside(second, others[0], gap))
    )


def _may_be_half(text: str, before: str) -> bool:
    """Whether a squeezed text may end a title: no pen name, and nobody's institution."""
    if not 2 <= len(text) <= _LONGEST_HALF or (len(text) < 4 and before[-1] not in _LEADING_ON):
        return False
    if text.startswith("谨以此"):
        return False
    return not any(values.is_institution(text[:end]) for end in range(4, len(text) + 1))


def is_centred(line: Line) -> bool:
    """Whether a line stands in the middle: as Word sets it, or behind white space in plain text."""
    if line.paragraph.kind != "line":
        return line.paragraph.align == "center"
    raw = line.paragraph.text[line.start : line.end]
    indent = raw[: len(raw) - len(raw.lstrip())]
    return line.paragraph.align == "center" or len(indent) + indent.count("\u3000") >= _MIDDLE


def is_apart(line: Line) -> bool:
    """Whether a line stands as titles do: in the middle, or as a heading."""
    return is_centred(line) or line.paragraph.style.startswith(("heading", "标题"))


def _are_beside(line: Line, following: Line, gap: int = 1) -> bool:
    """Whether two lines are one under the other, alike in where they stand and in size."""
    one, two = line.paragraph, following.paragraph
    return two.index == one.index + gap and one.align == two.align and size(line) == size(following)


def continues(line: Line, following: Line) -> bool:
    """Whether a title runs on: behind a line break, or in a centred paragraph of the same large type."""
    if not may_be_title(following):
        return False
    if following.paragraph is line.paragraph:
        return True
    one, two = line.paragraph, following.paragraph
    large = size(line) >= LARGE and size(line) == size(following)
    return (
        large
        and one.align == two.align == "center"
        and two.index == one.index + 1
        and len(squeeze(line.text)) >= 8
    )
