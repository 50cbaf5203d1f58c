"""A file's name as notices write it, turned into the pattern of a ruleset."""

from __future__ import annotations

import re
from functools import cache

from essaycheck.notice.outline.groups import is_group
from essaycheck.notice.phrases import any_of, phrases
from essaycheck.patterns import compiled

SEPARATORS = re.compile(r"( ?[+\-_~·&/、,.()《》“”【】 ] ?|--+)")
_BRACKETS = "()《》“”【】"
_SUFFIX = re.compile(r"(?i)[.。](?:docx?|txt|pdf|wps|rtf)$")
_EITHER = compiled(r"([一-鿿]{2,6})\(([一-鿿]{2,6})\)")
_BODY = compiled("[一-鿿]{1,6}(?:(?<!军)队|[协学分]会|社团|小组|班组|社区|中心|公司|支部)")
"""What an author belongs to: 服务队, 分公司."""
_OFFICE = compiled("[一-鿿]{1,6}[院校局司位部处科所站心社会行厂队室办园馆店场矿村镇区目]名称")
"""Where an author works: 法院名称."""
_REMARK = re.compile(r"\([^()]{0,8}(?:格式|文档)\)$|\((?:全称|简称)\)|\((?:论文|稿件|作品|征文|正文|单篇)\)$")
_CHOICES = compiled(r"(?<=[一-鿿])\(([^()]*[/、或][^()]*)\)")
"""What a part may be: 类别(研究/故事/诗歌)."""
_ONE_OF_KINDS = compiled(r"(?<![一-鿿/])[一-鿿]{2,6}(?:/[一-鿿]{2,6})+(?=[+_\-]|$)")
"""Kinds or groups of which a part is one: 诗歌/散文+姓名."""
_DISTRICT = re.compile(r"[市县区旗]\([市县区旗]?(?:[、,][市县区旗]){0,2}\)")
"""县(市、区): where the author is from."""
_SIGN = re.compile("(?:字母|代[码号])$")
"""What a group may be told by: 赛道字母."""
_UNTOLD = re.compile("(?:年份|年限|年月|日期|时间|编号|序号|届别|届次)$")
"""What each author fills in and no field of a draft tells: 入职年份."""
_ITS_TITLE = compiled("[一-鿿]{2,6}(?:题目|标题|篇名|题名)")
"""The title of whatever is to be written: 讲稿题目."""
_OTHERS = re.compile("指导|辅导|家长|老师|监护|联系人|领队|编辑|推荐|银行|活动|大赛")
"""Whose name is not the author's, and what is not the draft."""


def pattern_of(form: str, contest: str = "") -> str | None:
    """The pattern of a ruleset for a form as notices write it, or None when a part of it is not known.

    Words of ``contest`` stand in a file's name as they are.
    """
    made = []
    form = _DISTRICT.sub("县区", _SUFFIX.sub("", form.strip()))
    form = _EITHER.sub(_one_of, _CHOICES.sub(_chosen, form))
    form = _ONE_OF_KINDS.sub(_kind, form)
    several = form.split("、")
    form = several[0] if all(re.search(r"[+_\-]", each) for each in several) else form
    form = _joined().sub(_with_plus, _REMARK.sub("", form))
    for part in filter(None, SEPARATORS.split(form)):
        if SEPARATORS.fullmatch(part):
            made.append(part.strip() if part.strip() in _BRACKETS else part)
        elif token := _token(part.strip(), contest):
            made.append(token)
        else:
            return None
    pattern = "".join(made)
    whole = pattern.count("(") == pattern.count(")")
    return pattern if "{" in pattern and whole else None


def _one_of(match: re.Match[str]) -> str:
    """部门(项目部): whichever of the two an author belongs to, by the first of the words."""
    fields = (_field(match[1]) or _field(match[1].removesuffix("名称")), _field(match[2]))
    if not set(fields) <= {"unit", "school", "address"}:
        return match[0]
    return "单位" if fields[0] == "address" else match[1]


def _kind(match: re.Match[str]) -> str:
    """通讯/散文, 小学组/初中组: the kind or group; 单位/部门: the first of the words."""
    words = match[0].split("/")
    if all(is_group(word) for word in words):
        return "组别"
    return words[0] if {_field(word) for word in words} <= {"unit", "school"} else match[0]


def _chosen(match: re.Match[str]) -> str:
    """(学院或单位) behind a name: whichever an author belongs to; behind a place or a kind what it may be."""
    fields = [_field(word) for word in re.split("[/、或]", match[1])]
    behind_name = re.search("(?:姓名|名字|作者)$", match.string[: match.start()])
    return "(单位)" if behind_name and set(fields) <= {"unit", "school"} else ""


def _token(part: str, contest: str) -> str | None:
    """A part of a name: fields in braces, words that stand as they are, or None when nobody can tell."""
    bare = re.sub(rf"^{any_of('token_prefixes')}(?=.)|\((?:全称|简称)\)|[×xX]{{2,}}", "", part)
    if field := _field(part) or _field(bare) or _field(re.sub(r"(?:全称|简称|名称|名)$", "", bare)):
        return "{" + field + "}"
    if _field(_SIGN.sub("", bare)) == "group":
        return "{group}"
    if _OFFICE.fullmatch(part):
        return "{unit}"
    if _work().fullmatch(part):
        return "{title}"
    if _glued().fullmatch(part):
        fields = dict.fromkeys(_field(word[0]) for word in _one().finditer(part))  # 投稿人姓名 is one
        return "".join("{" + str(field) + "}" for field in fields)
    if _UNTOLD.search(part):
        return None
    if _ITS_TITLE.fullmatch(part) and not _OTHERS.search(part):
        return "{title}"
    if _BODY.fullmatch(part) and not re.search(any_of("literal"), part):
        return "{unit}"
    literal = re.search(any_of("literal"), part) or re.fullmatch(any_of("genres"), part)
    if literal or part.isascii() or part in contest:
        return part
    tail = None if _OTHERS.search(part) else _tail().fullmatch(part)
    return "{" + str(_field(tail[1])) + "}" if tail else None


def _field(word: str) -> str | None:
    """The field that a word names in a file's name: of the words for these, else of those for author data."""
    field = phrases().tokens.get(word) or phrases().fields.get(word)
    return None if field == "none" else field


def _with_plus(match: re.Match[str]) -> str:
    """作者姓名加标题 with a sign between the two, 体裁和作者姓名 with nothing."""
    return f"{match[1]}{'+' if match[2] == '加' else ''}{match[3]}"


@cache
def _joined() -> re.Pattern[str]:
    return re.compile(f"({_words()})(加|和|与|及)({_words()})")


@cache
def _words() -> str:
    """The words of two or more characters for the parts of a name, the longest first."""
    words = (word for word in (*phrases().tokens, *phrases().fields) if len(word) > 1 and _field(word))
    return "|".join(map(re.escape, sorted(set(words), key=len, reverse=True)))


@cache
def _work() -> re.Pattern[str]:
    """What a work is called: 案例名称, 故事标题."""
    return re.compile(
        rf"(?:{any_of('essay', 'genres')}|案例|作品|成果|论著|报告)的?(?:名称?|名字|题目|标题|总?题)"
    )


@cache
def _one() -> re.Pattern[str]:
    return re.compile(_words())


@cache
def _glued() -> re.Pattern[str]:
    """Two to four fields with nothing between them: 学号姓名."""
    return re.compile(f"(?:{_words()}){{2,4}}")


@cache
def _tail() -> re.Pattern[str]:
    """A word with more before it: 获奖者姓名, 单篇题目."""
    return compiled(f"[一-鿿]{{1,6}}?({_words()})")
