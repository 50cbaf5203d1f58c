"""What stands before a text and is no title: headings, salutations, dates, heads of mails and chats."""

from __future__ import annotations

from functools import cache

from essaycheck.patterns import compiled
from essaycheck.recognition.people import values

_NUMERALS = "一二三四五六七八九十"
_COUNT = rf"(?![{_NUMERALS}][、,][{_NUMERALS}](?:[、,!]|$))"
"""Before what does not go on as counting does: 一、二、三，抬！."""
_NO_TITLE = (
    ("第" + _NUMERALS, rf"(?:第[{_NUMERALS}]{{1,3}}[章节]|第?{_COUNT}[{_NUMERALS}]{{1,3}}[、.,]).*"),
    (_NUMERALS, rf"[{_NUMERALS}]|十[{_NUMERALS}]"),
    ("(", rf"\([{_NUMERALS}\d]{{1,3}}\).*"),
    ("0", r"\d{1,2}[、.](?!\d).*|\d{4}年度"),
    (
        "前引题目摘正征作文稿内关主序aAcCkK",
        r"(?:前言|引言|引子|题记|目录|摘要|(?:\w\w)?正文|序言?|(?i:abstract|keywords?|contents))[: ]?",
    ),
    ("楔上开之", r"楔子|上[篇部]|开[头篇]|之[一1](?:[: ].*)?"),
    ("摘内关主kK", r"(?:摘要|内容摘要|内容提要|关键词|主题词|(?i:key ?words?))[: ].*"),
    ("尊各亲敬", r"尊敬的.*|各位.*|(?:亲爱的|敬爱的).*:"),
    (
        "编老评主组您你大",
        r"(?:编辑|编辑部|老师|评委|主编|组委会|各位|您|你|大家|[一-鿿]编){1,3}们?[您你]?好[!。~]*",
    ),
    ("此敬祝", "(?:此致|敬礼|祝好)[!。]*"),
    ("dDsSfFtTcC寄收主日", r"(?i:date|subject|from|to|sent|cc|寄件者|收件者|主旨|日期):.*"),
    ("转聊微", r"(?:转发\]?)?.{0,6}聊天记录"),
    ("祝顺此敬", r"(?:顺祝|敬祝|祝|敬颂|顺颂|此致).{0,8}(?:顺利|愉快|安康|快乐|健康|安好|敬礼|安|祺)[!。]*"),
    ("0年月日./- ", r"[\d年月日./\- ]+"),
    ("0第-", r"[第\-]?\d{1,4}[页\-]?(?:[,/共]{1,2}\d{1,4}页?)?"),
    ("二", rf"二[〇○零][年月日{_NUMERALS}〇○零]*"),
    (
        "0〇" + _NUMERALS,
        rf"(?:[\d〇{_NUMERALS}]{{2,4}}年)?[\d{_NUMERALS}]{{1,3}}月[\d{_NUMERALS}]{{1,3}}[日号]"
        r"(?:\(?(?:星期|周|礼拜)[一二三四五六日天]\)?)?[,晴阴雨雪云雾多转小中大到雷阵风]*",
    ),
    ("hH", r"(?i:https?):.*"),
    ("@", "@.*[啦了哈~!]"),
    ("作本", r"(?:本文)?作者(?:简介|介绍)?"),
    ("编", r"编者(?:按|的话|语)[: ]?"),
    ("点长关", "(?:点击|长按|关注).{0,8}(?:蓝字|二维码|公众号|关注我们).{0,6}"),
    ("我", "我是.{1,12}的(?:家长|妈妈|爸爸|父亲|母亲|老师)[,,].*"),
)
"""By the characters that it may begin with, 0 for any digit: for most titles no pattern is ever compiled."""

_SENT = r"([一-鿿]{2,4})(?:(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2})?\d{1,2}:\d\d(?::\d\d)?"


def is_no_title(text: str) -> bool:
    """Whether a text is a heading, a salutation, a date or the like."""
    if not any(map(str.isalnum, text)):
        return bool(text)
    patterns = _beginning().get("0" if text[0].isdecimal() else text[0], ())
    return any(compiled(pattern).fullmatch(text) for pattern in patterns)


@cache
def _beginning() -> dict[str, list[str]]:
    """The patterns by each character that they may begin with."""
    patterns: dict[str, list[str]] = {}
    for begins, pattern in _NO_TITLE:
        for first in begins:
            patterns.setdefault(first, []).append(pattern)
    return patterns


def is_spoken(text: str) -> bool:
    """Whether a squeezed line says who sent a message, and when: 陆远之 2026/5/20 21:07."""
    sent = compiled(_SENT).fullmatch(text) if text[-1:].isdigit() and ":" in text else None
    return sent is not None and values.is_person(sent[1])
