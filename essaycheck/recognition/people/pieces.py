"""What one piece of a byline says: a name, an institution, a class, a number, where somebody lives."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from essaycheck.essay import Field
from essaycheck.patterns import compiled
from essaycheck.recognition.lines import squeeze
from essaycheck.recognition.people import contacts, name_lists, values
from essaycheck.recognition.people.affiliations import (
    affiliated,
    behind_is,
    behind_label,
    behind_post,
    classmate,
    is_address,
    is_class,
    is_home,
    is_post,
    is_whole,
    posted,
)
from essaycheck.recognition.people.personal import is_aside, is_past, is_personal, is_place, is_where, lives
from essaycheck.recognition.wordlists import wordlists

if TYPE_CHECKING:
    from essaycheck.recognition.lines import Line

THEIRS = ("笔名", "网名", "昵称")
"""What follows is not what the author is called."""
_IS = ("系", "现为", "现任")
_BELONGING = tuple(word + "于" for word in ("供职", "就职", "任职", "工作", "就读", "任教", "执教", "服务"))
"""What stands between somebody's name and what he is, or where."""
_TELLING = frozenset("系现于")
"""One of them stands in each of these words."""
_TAUGHT_BY = r"(?:指导|辅导|推荐)(?:老师|教师)(\w{2,4})|(\w{2,4}?)(?:老师|教师)?(?:指导|辅导)"
_REACHED_BY = (
    r"(?:联系|本人|家长|监护人|父亲|母亲|爸爸|妈妈)?(?:电话|手机|方式)(?:号码?)?|[Tt][Ee][Ll]\.?"
    r"|邮编|邮政编码|(?:电子)?邮箱|[Ee]-?[Mm]ail|学号|[☎☏✆📞📱✉📧]"
)
_REACHED_BEGINS = frozenset("联本家监父母爸妈电手方Tt邮Ee学☎☏✆📞📱✉📧")
_SIGNED = (
    *("敬上", "谨上", "敬启", "谨启", "敬呈", "谨呈", "拜上"),
    *("供稿", "撰稿", "撰文", "来稿", "投稿", "报送", "选送", "推荐"),
)
"""What stands right behind a name that ends a letter or a draft: 陆远之敬上, 陆远之供稿."""
_DATED_AT = r"(?:[〇零一二三四五六七八九十]{4}|\d{4})年[^级于]{0,7}于"
_AT = r"于(?![都洪田桥]|\w?[村镇庄屯店集])"
"""Before where something was written; 于都 and 于家村 are places."""
_TRULY = ("本名", "真名", "原名", "实名")
_SOMEBODY = ("一名", "一个", "一位", "普通")
_MOBILE = 11  # figures
_CALLED = "(?:(?:联系|家长|本人)?(?:电话|手机)(?:号码?)?|联[系络]方式|[Tt][Ee][Ll]|[Pp]hone)$"
_MISDIALLED = r"1[3-9]\d{9}[\dxX×]|[3-8]\d{6,7}"
"""What is meant for a number and is none: a mobile one with a sign too many, one without its area."""
_IDENTITY = r"[1-9]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dxX]"
_STUDENT_ID = r"20[0-3]\d{5,11}"
_YEARS = ("高一", "高二", "高三")
"""What pupils are in, though many are called 高."""
_ALL = "全体"
_PUPILS = ("同学", *(_ALL + who for who in ("学生", "师生", "队员", "护士", "职工")))
"""With what those end who write together, or one of them: 八年级二班全体同学."""
_SHORT_SCHOOLS = frozenset(number + kind for number in "附一二三四五六七八九十" for kind in "中小")
"""What a school is called by those who go there."""


def field_at(line: Line, name: str, start: int, end: int) -> Field:
    """A field without a label."""
    value = line.raw(start, end)
    return Field(name, "", squeeze(value) if name == "name" else value, line.span(start, end))


def piece_of(line: Line, start: int, end: int) -> list[Field] | None:
    """The fields of a stretch; none where it says nothing more, None where no byline has it."""
    reached = line.text[start : start + 1] in _REACHED_BEGINS
    label = compiled(_REACHED_BY).match(line.text, start, end) if reached else None
    if label and label.end() == end:
        return []
    start, end = _value(line.text, label.end() if label else start, end)
    text = line.text[start:end]
    if kind := _figures(text, label[0] if label else ""):
        return [field_at(line, kind, start, end)]
    bare = squeeze(text)
    if bare.startswith(THEIRS) or is_past(bare):
        return []
    if is_truly_named(text):
        return [field_at(line, "name", start + 2, end)]
    if lived := lives(text):
        return [field_at(line, "address", start + lived, end)] if is_where(text[lived:]) else []
    if teacher := _teacher(line, start, end):
        return [teacher]
    if told := _told_of(line, start, end):
        return told
    return [] if _is_beside_name(bare) else _name_or_parts(line, start, end, bare)


def is_truly_named(text: str) -> bool:
    """Whether a stretch says how somebody with a pen name is called: 本名陆远之."""
    return text.startswith(_TRULY) and values.is_person(text[2:])


def _told_of(line: Line, start: int, end: int) -> list[Field]:
    """Who somebody is, in one clause (陆远之系清溪县档案局干部); else nothing."""
    text = line.text[start:end]
    if _TELLING.isdisjoint(text):
        return []
    for word in _IS if "于" not in text else (*_IS, *_BELONGING):
        at = line.text.find(word, start + 2, min(start + 4 + len(word), end))
        if at > 0 and values.is_person(line.text[start:at]):
            said = one_of_several(line, at + len(word), end) or ()
            where = [field for field in said if field.name == "unit"]
            if word == "系" and all(
                squeeze(field.value) in name_lists.names().in_departments for field in where
            ):
                return []  # 计算机系学生会
            return [field_at(line, "name", start, at), *where] if where else []
    return []


def _value(text: str, start: int, end: int) -> tuple[int, int]:
    """Without a label or 是 before what is said, the figures beside it, and what ends a letter behind it."""
    start += behind_label(text[start:end])
    start += behind_is(text[start:end])
    senders = name_lists.names().senders
    if text.startswith(senders, start, end):
        called = start + next(len(word) for word in senders if text.startswith(word, start, end))
        start = called if values.is_person(text[called:end]) else start
    return _unsigned(text, *_unnumbered(text, start, end))


def _unsigned(text: str, start: int, end: int) -> tuple[int, int]:
    """Without what stands behind the name that ends a letter, or behind who sends a draft in: 档案局供稿."""
    if not text.endswith(_SIGNED, start, end):
        return start, end
    length = next(len(word) for word in _SIGNED if text.endswith(word, start, end))
    rest = text[start : end - length]
    named = any(field == "name" for field, _, _ in affiliated(rest) or classmate(rest))
    return start, end - length if named or _is_name(rest) or is_whole(rest) else end


def _is_name(text: str) -> bool:
    """Whether it has a name's form and is no word (黄昏)."""
    from essaycheck.words import is_word

    return values.is_person(text) and not (len(text) == 2 and is_word(text))


def _is_beside_name(bare: str) -> bool:
    """Whether a squeezed text only tells what sort of person somebody is, or nothing of him."""
    known = name_lists.names()
    if bare.startswith(_SOMEBODY) and values.without_position(bare) != bare:
        return True  # 一名驻村干部
    return (
        bare in known.said_beside or bare in known.closings or values.is_position(bare) or is_personal(bare)
    )


def _name_or_parts(line: Line, start: int, end: int, bare: str) -> list[Field] | None:
    """The name, or the institution, the class and whom they are followed by, as ``piece_of`` gives them."""
    text = line.text[start:end]
    if _is_phrase(bare) or bare.startswith(name_lists.names().written_at) or _is_dated(bare):
        return None  # 附近的派出所, 写于县医院
    named = (values.is_person(bare) or values.is_transcribed(bare)) and bare not in _YEARS
    if named and (len(bare) <= 3 or not affiliated(text)):  # 白沙粮库, 清溪监狱买买提·艾力
        return [field_at(line, "name", start, end)]
    if is_home(bare):
        return [field_at(line, "address", start, end)]
    if bare in _SHORT_SCHOOLS:
        return [field_at(line, "unit", start, end)]
    pupil = text[: -len(_ALL)].removesuffix(_ALL) if text.endswith(_PUPILS) else text
    if parts := affiliated(pupil) or classmate(pupil) or _lone_part(text):
        return [field_at(line, name, start + first, start + last) for name, first, last in parts]
    known = bare in labels_of("name", "phone", "unit") or bare in name_lists.names().kinds
    return [] if known else None  # 陆远之（作者）, 支部：某局机关支部


def _is_phrase(bare: str) -> bool:
    """Whether 的 joins words in it; it is a part of some names (美的集团)."""
    return "的" in bare and bare.count("的") > sum(map(bare.count, name_lists.names().with_de))


def _is_dated(bare: str) -> bool:
    """Whether it says when and where something was written (二〇一四年春于县医院), unlike 三年级于小雨."""
    return "年" in bare and "于" in bare and bool(compiled(_DATED_AT).match(bare))


def _figures(text: str, label: str) -> str:
    """The field that nothing but a number or an address is of, "" for anything else."""
    if text.isalpha():
        return ""  # most are
    if compiled(_STUDENT_ID).fullmatch(text) or (label == "学号" and text.isdigit()):
        return "student_id"
    if len(text) > _MOBILE and compiled(_IDENTITY).fullmatch(text):
        return "id_number"
    if contacts.numbers(text) == [(0, len(text))] or compiled(_MISDIALLED).fullmatch(text):
        return "phone"
    if contacts.emails(text) == [(0, len(text))]:
        return "email"
    return "postcode" if is_postcode(text) else ""


def alone(line: Line, start: int, end: int) -> list[Field] | None:
    """A piece that is a whole line, which may hold what somebody is between where and his name."""
    written = line.text.startswith("于", start, end) and compiled(_AT).match(line.text, start, end)
    if written and is_whole(squeeze(line.text[start + 1 : end])):
        return None  # where it was written
    piece = piece_of(line, start, end)
    parts = posted(line.text[start:end]) if piece is None else []
    if len(parts) < 2:
        return piece
    return [field_at(line, name, start + first, start + last) for name, first, last in parts]


def one_of_several(line: Line, start: int, end: int) -> list[Field] | None:
    """A piece beside others, which may be a place, or what somebody is and his name."""
    if line.text[start:end] in name_lists.names().bare_institutions:
        return [field_at(line, "unit", start, end)]
    piece = piece_of(line, start, end)
    if piece is not None:
        return piece
    text = line.text[start:end]
    if is_place(text) or is_aside(line.text[:start], text):
        return []
    if text.endswith(name_lists.names().entries):
        return []
    for called in ("同学", "收"):
        if text.endswith(called) and values.is_person(text.removesuffix(called)):
            return [field_at(line, "name", start, end - len(called))]
    if is_post(text):
        return []
    if parts := posted(text):
        return [field_at(line, name, start + first, start + last) for name, first, last in parts]
    name = behind_post(text)
    return [field_at(line, "name", start + name, end)] if name else None


def is_postcode(text: str) -> bool:
    """Whether a stretch has a postcode's form."""
    return len(text) == 6 and text.isdigit()


def _unnumbered(text: str, start: int, end: int) -> tuple[int, int]:
    """Without the figures that tie authors and institutions (陆远之1, 1.清溪县档案局)."""
    if text[start:end][:1].isdecimal():
        numbered = compiled(r"\d[.、]?(?=[一-鿿])").match(text, start, end)
        if numbered and is_whole(squeeze(text[numbered.end() : end])):
            return numbered.end(), end
    bare = text[start:end].rstrip("0123456789*※†‡#①②③④⑤")
    tied = values.is_person(bare) and not (len(bare) == 2 and is_class(text[start:end]))  # 计科2201
    return (start, start + len(bare)) if tied else (start, end)


def _lone_part(text: str) -> list[tuple[str, int, int]]:
    bare = squeeze(text)
    if is_address(bare):
        return [("address", 0, len(text))]
    if is_class(bare):
        return [("class", 0, len(text))]
    return [("unit", 0, len(text))] if values.is_institution(bare, weak=True) else []


@cache
def labels_of(*lists: str) -> frozenset[str]:
    """The labels in some lists."""
    return frozenset(word for name in lists for word in wordlists("labels.txt")[name])


def _teacher(line: Line, start: int, end: int) -> Field | None:
    """Who taught the author: 指导老师岳小山, 岳小山老师指导."""
    text = line.text[start:end]
    taught = compiled(_TAUGHT_BY).fullmatch(text) if "导" in text or "推荐" in text else None
    if not taught or not values.is_person(taught[1] or taught[2]):
        return None
    begin, stop = taught.span(1 if taught[1] else 2)
    label = text[:begin] or text[stop:]
    return field_at(line, "teacher", start + begin, start + stop)._replace(label=label)


def _around_number(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Name, mobile number and institution without a gap: 陆远之13800001234清溪县档案局; else nothing."""
    found = contacts.numbers(text[start:end]) if end - start > _MOBILE + 4 else []
    if len(found) != 1 or not (text[start : start + found[0][0]] + text[start + found[0][1] : end]).isalpha():
        return []
    first, last = start + found[0][0], start + found[0][1]
    return [(start, first), (first, last), (last, end)] if start < first and last < end else []


def parted(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A piece as it stands, or the mobile number behind a name by itself (陆远之电话13800001234)."""
    if within := _around_number(text, start, end):
        return within
    number = end - _MOBILE
    if not (text[number - 1 : number].isalpha() and contacts.has_mobile(text[number:end])):
        return [(start, end)]
    label = compiled(_CALLED).search(text, start, number)
    cut = label.start() if label else number
    return [(start, cut), (cut, end)] if cut > start else [(start, end)]
