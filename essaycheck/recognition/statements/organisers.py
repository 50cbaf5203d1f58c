"""What of a draft is the organiser's: how to reach him, and his notice where it has been pasted in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.patterns import compiled
from essaycheck.recognition.labels import Pair
from essaycheck.recognition.lines import SPACES, squeeze
from essaycheck.recognition.people import contacts
from essaycheck.recognition.people.placeholders import is_remark
from essaycheck.recognition.trimmings import is_date

if TYPE_CHECKING:
    from collections.abc import Iterable

    from essaycheck.recognition.statements.stated import StatedLine

_LONGEST = 60
ORGANISER = (
    "(?:征文|征稿|大赛|比赛|活动)?(?:组委会|评委会|主办方|承办方|主办单位|承办单位|征文办)"
    "|(?:征文|征稿|大赛|比赛|活动)办公室"
)
_THEIRS = (
    rf"(?:{ORGANISER})(?:的?联系(?:方式|人|电话)|信息)|附[件录]?\d?:?[^:]{{0,20}}(?:通知|启事|公告)"
    r"|(?:本刊|本报|征文|征稿|大赛|比赛|本次)(?:活动)?的?联系方式|(?:投稿|来稿|参赛|报送)(?:方式|须知|指南|地址)|欢迎投稿"
)
"""A heading over how to reach the organiser."""
_OFFICE = (
    r"[^:的]{0,14}(?:征文|征稿|大赛|比赛)(?:活动)?(?:组委会|评委会)(?:办公室)?"
    r"|[^:的]{0,14}(?:征文|征稿|大赛)办公室"
)
"""Who the organiser is, as a line by itself: 清溪县征文组委会办公室."""
_NOTICE = (
    r"(?:附[件录]?\d?[:、]?)?(?:关于)?[^:。]{0,40}(?:征文|征稿|大赛|比赛)[^:。]{0,12}(?:通知|启事|公告|须知|函)"
    r"|(?:投稿|来稿|征稿|参赛)(?:须知|要求|指南)"
)
"""The heading of a notice."""
_OWN = ("作者", "本人", "投稿人", "投稿者", "参赛者", "参赛人", "姓名", "我的")
"""How an author's own data begin behind a notice."""
_EDITORS = r"《[^《》]{1,12}》(?:编辑部|杂志社|编委会|期刊社|报社)"
"""Who signs below a piece with a number of his own, as long as that is a landline's."""
_SENT_TO = (
    r"[\[(]?(?:投稿|来稿|征文|征稿|收稿|接稿|寄稿|发稿|赐稿|稿件)(?:(?:请)?(?:发送|发|寄|送|投)?(?:至|到|往))?"
    rf"(?:电子)?(?:邮箱|信箱|邮件|[Ee]-?mail)?(?:地址)?:?{contacts.EMAIL}[)\]]?"
)
"""Where drafts are to be sent: 投稿：zhengwen@example.cn."""
_BEHIND_HEADING = SPACES + "]):"
_HEADING_ENDS = frozenset("式人话息知事告南址稿会室")
_NOTICE_ENDS = frozenset("知事告函求南")
_MOST = 40  # lines of a notice
_TOLD = (
    "征文",
    "征稿",
    "投稿",
    "来稿",
    "主题",
    "截止",
    "截稿",
    "联系",
    "主办",
    "承办",
    "字数",
    "自拟",
    "奖",
    "邮箱",
    "电话",
)
"""Of what most lines of a notice speak, and those of an essay do not."""
_TO_REACH = frozenset(("contact", "phone", "email", "address", "postcode", "wechat"))


def without_organiser(lines: list[StatedLine]) -> list[StatedLine]:
    """The lines; a notice, and what stands under 组委会联系方式, are those of others."""
    short = [line for line in lines if line.pairs or len(line.line.text) <= _LONGEST]
    if not any(_heads_notice(line.line.text) or _begins_theirs(line) for line in short):
        return lines
    theirs = False
    pasted = _pasted(lines)
    for number, line in enumerate(lines):
        headed = not line.pairs and _heads_theirs(line.line.text)
        below = theirs or _is_below_staff(lines, number)
        theirs = headed or (below and bool(line.pairs) and reaches(line.pairs))
        if number in pasted:
            lines[number] = _of_others(line)
        elif theirs and not headed:
            lines[number] = line._replace(pairs=of_staff(line.pairs))
        elif headed and compiled(_OFFICE).fullmatch(squeeze(line.line.text).strip("()[]:")):
            lines[number] = _of_others(line)
    return lines


def _begins_theirs(line: StatedLine) -> bool:
    """Whether the lines under it may be those of others."""
    text = line.line.text
    return (
        _is_of_staff(line) if line.pairs else _heads_theirs(text) or ("》" in text and _is_of_editors(text))
    )


def _is_of_editors(text: str) -> bool:
    """Whether a line is a periodical's editorial office alone: 《清溪》编辑部."""
    return len(text) <= _LONGEST and bool(compiled(_EDITORS).fullmatch(squeeze(text).strip("()[]")))


def _is_of_staff(line: StatedLine) -> bool:
    """Whether a line is one of others alone: 责任编辑：岳小山."""
    if line.pairs[0].field != "staff" or is_remark(squeeze(line.line.text)):
        return False  # （责任编辑：岳小山） tells of nothing below it
    return all(pair.field == "staff" and pair.start < pair.end for pair in line.pairs)


def _is_below_staff(lines: list[StatedLine], number: int) -> bool:
    """Whether a line without a mobile number stands under one of others alone."""
    above = lines[number - 1] if number else None
    others = above and (_is_of_staff(above) if above.pairs else _is_of_editors(above.line.text))
    return bool(others) and not contacts.has_mobile(
        compiled(r"\+86[- ]?|[- ]").sub("", lines[number].line.text)
    )


def _pasted(lines: list[StatedLine]) -> range:
    """The lines of a notice: behind the running text to the end, or above it to the day of its signature."""
    start = next((at for at, line in enumerate(lines) if _heads_notice(line.line.text)), -1)
    if start < 0:
        return range(0)
    below = lines[start : start + _MOST]
    if any(line.is_prose for line in lines[:start]):
        own = (at for at, line in enumerate(below) if line.line.text.lstrip(" ([").startswith(_OWN))
        below = below[: next(own, len(below))]
        told = sum(any(word in line.line.text for word in _TOLD) for line in below[1:])
        return range(start, start + len(below)) if 2 * told >= len(below) - 1 > 0 else range(0)
    signed = next((at for at, line in enumerate(below) if is_date(line.line)), -1)
    return range(start, start + signed + 1)


def _heads_notice(text: str) -> bool:
    if len(text) > _LONGEST:
        return False
    bare = text.rstrip(_BEHIND_HEADING)
    return bare[-1:] in _NOTICE_ENDS and bool(compiled(_NOTICE).fullmatch(squeeze(bare).lstrip("[(")))


def _of_others(line: StatedLine) -> StatedLine:
    """A line as one of others, whatever it says."""
    whole = Pair("staff", 0, 0, 0, len(line.line.text))
    return line._replace(pairs=of_staff(line.pairs) or (whole,), introduced=())


def _heads_theirs(text: str) -> bool:
    """Whether a line is a heading over how to reach the organiser."""
    if len(text) > _LONGEST:
        return False
    bare = text.rstrip(_BEHIND_HEADING + "!")
    return bare[-1:] in _HEADING_ENDS and bool(
        compiled(f"{_THEIRS}|{_OFFICE}").fullmatch(squeeze(bare).lstrip("[("))
    )


def is_sent_to(text: str) -> bool:
    """Whether a line says to which mailbox drafts are sent, which is not their author's."""
    return "@" in text and len(text) <= _LONGEST and bool(compiled(_SENT_TO).fullmatch(squeeze(text)))


def reaches(found: Iterable[Pair]) -> bool:
    """Whether the pairs tell how to reach somebody and nothing else."""
    return all(pair.field in _TO_REACH for pair in found)


def of_staff(found: Iterable[Pair]) -> tuple[Pair, ...]:
    """The pairs as those of others."""
    return tuple(pair._replace(field="staff") for pair in found)
