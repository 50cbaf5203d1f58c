"""Lines that keep the author's data company and say nothing themselves: a date, a rule, 【正文】."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.patterns import compiled
from essaycheck.recognition.labels import is_unknown
from essaycheck.recognition.labels.unlisted import is_personal
from essaycheck.recognition.lines import squeeze
from essaycheck.recognition.people.name_lists import names
from essaycheck.recognition.people.personal import all_personal
from essaycheck.recognition.wordlists import label_words

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from essaycheck.recognition.lines import Line

_LONGEST = 24
_LONGEST_LETTER = 150
_DATE = (
    r"[(\[]?(?:写|作|完稿|定稿|完成|创作)?(?:于|日期:|时间:)?"
    r"(?:[12]\d{3}|[一二][〇○零oO0一二三四五六七八九]{3})(?:年|[./-])"
    r"(?:[\d一二三四五六七八九十元]{1,3}(?:月份?|[./-]?))?(?:[\d一二三四五六七八九十廿卅]{1,3}[日号]?)?"
    r"(?:\d{1,2}:\d\d(?::\d\d)?)?(?:[写作]?于\w{1,8})?[)\]]?"
)
_PUBLISHED = r"(?<!\d)(?:19|20)\d\d-\d{1,2}-\d{1,2}(?:\d{1,2}:\d\d)?$"
_ENTRIES = ("征文", "投稿", "来稿", "稿件", "稿子", "拙作", "拙稿", "习作", "作品", "文章")
_SENT = (
    "发给|发您|寄上|寄给|投上|奉上|发上|发来|呈上|送上|投给|附上|查收|审阅|指正|斧正|特投|投[一这两]篇"
    "|望予?采用"
)
_TO_SOMEBODY = (
    r"\s*(?:您好|你好|你们好|我是|我们是|现[将把投寄送呈]|今将|寄上|附上|兹[将寄送]|谨[将呈奉]|编辑|老师"
    r"|\w{0,10}组委会|得知|获悉|欣闻|从.{2,16}(?:看到|得知|获悉))"
)
_OTHERS = ("编者按", "编者的话", "编者语", "编前语", "征文要求:", "投稿要求:", "来稿要求:", "字数要求:")
"""How an editor's word and the organiser's demands begin that stand above a text."""
_PLEDGES = ("承诺", "保证", "声明", "确认")
_PLEDGE = (
    r"(?:本人|我|作者).{0,6}(?:承诺|保证|声明|确认).{0,30}(?:原创|抄袭|侵权|版权|属实|真实|首发|未.{0,8}发表)"
)
_DATE_ENDS = frozenset("日号年月份春夏秋冬")
_RULE = r"[-=*_~·#★☆◆◇+─━═┄┅┈┉┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬╭╮╰╯┏┓┗┛┣┫┳┻╋|]{3,}"
_HEADS = {"项目", "内容", "填写内容", "信息", "栏目", "序号", ""}
"""What heads the columns of a form beside labels."""
_STARS = "★☆※◆◇●■▲*~=-"
_HEADING = (
    rf"[{_STARS}]{{0,9}}(?:[一二三四五六\d][、.])?(?:"
    r"[\[(]?(?:附[件录注]?:?)?(?:作者|投稿|投稿人|投稿者|参赛|参赛者|参赛作者|个人|联系|联系人)"
    r"(?:基本|详细|个人)?(?:信息|情况|资料|介绍|简介)(?:如下|表)?[\])]?:?"
    r"|[\[(]?(?:附[件录注]?:?)?(?:作者|联系人?)?(?:联系)?(?:方式|信息)[\])]?:?|[\[(](?:\w\w)?正文[\])]:?"
    r"|[\[(]?(?:(?:本文|全文|正文)[共计约]{0,3}|[共约]计?)\d{2,5}(?:余|多)?字[\])]?"
    r"|(?:征文|作品|文章|稿件)(?:正文|内容):?|(?<=[、.])正文|正文[:])"
    rf"[{_STARS}]{{0,9}}"
)
_HEADING_ENDS = frozenset("息况料绍介表下式文字容")
"""What it ends with before brackets and a colon: for most titles the pattern is never compiled."""


def is_date(line: Line) -> bool:
    """Whether a line is nothing but the day on which the text was written."""
    text = squeeze(line.text)
    return len(text) <= _LONGEST and bool(compiled(_DATE).fullmatch(text))


def is_beside(text: str) -> bool:
    """Whether a piece of a byline is the day of it, or a word to who reads it (盼复)."""
    if text in names().courtesies:
        return True
    if not (text[-1:].isdigit() or text[-1:] in _DATE_ENDS):
        return False
    day = compiled("年[初仲暮盛深]?[春夏秋冬]$").sub("年", text)
    return compiled(_DATE).fullmatch(day) is not None


def says_when(text: str) -> bool:
    """Whether a squeezed line ends with the day and time at which something was sent or published."""
    return text[-1:].isdigit() and bool(compiled(_PUBLISHED).search(text))


def is_covering_letter(text: str) -> bool:
    """Whether a clean line says to an organiser that an entry comes with it, or is another's word on it."""
    if text.startswith(_OTHERS, 1 if text[:1] in "[(" else 0):
        return True
    of_entry = len(text) <= _LONGEST_LETTER and any(map(text.__contains__, _ENTRIES))
    return of_entry and bool(compiled(_SENT).search(text) and compiled(_TO_SOMEBODY).match(text))


def is_pledge(text: str) -> bool:
    """Whether a clean line is the author's word that the piece is his own: 本人承诺作品为原创."""
    pledged = len(text) <= _LONGEST_LETTER and any(map(text.__contains__, _PLEDGES))
    return pledged and bool(compiled(_PLEDGE).search(text))


def is_row(text: str) -> bool:
    """Whether a squeezed line is a row of a table in plain text: |姓名|单位|."""
    return text[:1] == "|" == text[-1:] and "|" in text[1:-1]


def _heads_table(text: str) -> bool:
    """Whether a squeezed line is a row of nothing but labels, or the rule under one: |---|---|."""
    cells = set(text[1:-1].split("|")) - _HEADS
    return is_row(text) and (label_words().issuperset(cells) or not text.strip("|-:"))


def _is_trimming(line: Line) -> bool:
    text = squeeze(line.text)
    if not text or len(text) > 2 * _LONGEST:
        return False
    if len(text) == 6 and text.isdigit():
        return True  # a postcode
    bare = text.strip("-=*_~·#") or text
    if (
        _heads_table(text)
        or all_personal(text)
        or (is_date(line) and not compiled(r"\d{4}年").fullmatch(text))
    ):
        return True
    return bool(compiled(_RULE).fullmatch(bare)) or is_heading(bare)


def is_heading(text: str) -> bool:
    """Whether a squeezed line heads the author's data or the text: （投稿人信息）, 作者简介如下:."""
    return text.rstrip(")]:" + _STARS)[-1:] in _HEADING_ENDS and bool(compiled(_HEADING).fullmatch(text))


def _thanks(line: Line) -> bool:
    """Whether a line thanks who reads the entry."""
    return squeeze(line.text).rstrip("!。~") in names().courtesies


def trimmings(
    lines: Sequence[Line],
    taken: Collection[tuple[int, int]],
    *,
    last: bool,
    labelled: Collection[tuple[int, int]] = (),
    text: Line | None = None,
) -> list[Line]:
    """The trimmings among ``lines`` beside lines that are taken; ``last``: the draft ends with them.

    ``labelled``: where lines begin beside which an unknown label tells of the author, too; ``text``: the line
    of running text that stands before the last or behind the first lines.
    """
    found: list[Line] = []
    places, stated = set(taken), set(labelled)
    for number in (*range(len(lines)), *reversed(range(len(lines)))):
        line = lines[number]
        if line.place in places:
            continue
        around = [*lines[max(0, number - 1) : number], *lines[number + 1 : number + 2]]
        data = [each for each in around if each.place in stated & places]
        around += [text] if text and number == (0 if last else len(lines) - 1) else []
        told = bool(data) and is_personal(squeeze(line.text))
        personal = told and not _is_set_as_text(line, data[0], around)
        if personal or _belongs(lines, number, places, last=last):
            found.append(line)
            places.add(line.place)
            stated.update([line.place] if personal else ())
    return found


def _is_set_as_text(line: Line, datum: Line, around: Sequence[Line]) -> bool:
    """Whether a line is rather of the text at its other side: nearer to it, or indented as only that is."""
    other = next((each for each in around if each is not datum), None)
    if other is None:
        return False
    apart, near = (abs(each.paragraph.index - line.paragraph.index) for each in (datum, other))
    indented = _is_indented(line) and _is_indented(other) and not _is_indented(datum)
    return apart > near or indented


def _is_indented(line: Line) -> bool:
    return line.text[:1].isspace()


def _belongs(lines: Sequence[Line], number: int, places: Collection[tuple[int, int]], *, last: bool) -> bool:
    """Whether a line belongs to those at ``places`` around it."""
    line = lines[number]
    if last and number == len(lines) - 1 and is_date(line):
        return True
    beside = [*lines[max(0, number - 1) : number], *lines[number + 1 : number + 2]]
    taken = [other for other in beside if other.place in places]
    if not taken:
        return False
    thanks = last and number and lines[number - 1] in taken and _thanks(line)
    amid = len(beside) > 1 and taken == beside
    return bool(thanks) or _is_trimming(line) or (amid and is_unknown(squeeze(line.text)))
