"""Where somebody belongs, and as what: 清溪县档案局主任陆远之 · 清溪县第二中学八年级三班."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.patterns import compiled
from essaycheck.recognition.people.majors import (
    CLASS_BEGINS,
    MAJORS,
    SUBJECT,
    class_behind_school,
    major_ends,
    studied,
)
from essaycheck.recognition.people.name_lists import names
from essaycheck.recognition.people.personal import is_where
from essaycheck.recognition.people.places import behind_place
from essaycheck.recognition.people.values import (
    is_han,
    is_institution,
    is_local,
    is_person,
    is_position,
    is_short_school,
    without_position,
)

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

_LABELS = ("工作单位", "所在单位", "作者单位", "单位", "所在学校", "就读学校", "学校")
_WHOSE = ("本文作者", "作者", "本人", "我")
_TOWNS = ("镇", "乡")
"""What a place is of three characters where somebody may be at work."""
_DIVISIONS = ("小学部", "初中部", "高中部")
"""Parts of a school that belong to the class which follows: 初中部二年级1班."""
_LONGEST_POST, _POSTS = 7, frozenset("员长师工官士尉校兵手")
_ROOMS = frozenset("室号")
_ROOM = r"\d(?:号楼?|栋|幢|座|单元|弄|巷)\S{0,16}\d[室号]$"
_SHIFTS = frozenset("夜早晚白值上下加换接交末")
"""What stands before 班 where it is when people work: 夜班."""
_CLASS_SIGNS = frozenset("级小初高大班队(")


def is_class(text: str) -> bool:
    """Whether a squeezed text is a school class: 八年级二班, 高一(5)班, 2012级2班, 1705班; or a subject."""
    coded = text[-1:].isdigit() and bool(compiled(_CODED).fullmatch(text))
    named = text.endswith("班") and text[:-1] not in _SHIFTS
    named = named or (text.endswith("专业") and len(text) >= SUBJECT)
    return len(text) <= 20 and (coded or named or bool(_class_in(text, 0, whole=True)))


def is_class_or_post(text: str) -> bool:
    """Whether a squeezed text is a school class, a gender or what a person is in an institution."""
    return text in ("男", "女") or text.endswith(("班", "级", "年级")) or is_position(text)


def _class_in(text: str, start: int, *, whole: bool = False) -> re.Match[str] | None:
    """The class that ``text`` names behind ``start``, or is as a ``whole``."""
    if _CLASS_SIGNS.isdisjoint(text):
        return None
    return compiled(_CLASS).fullmatch(text) if whole else compiled(_CLASS).search(text, start)


_CLASS = (
    r"[小初高]?[一二三四五六七八九][·.][\d一二三四五六七八九十]{1,2}班"
    r"|(?:(?:[小初高大])?[一二三四五六七八九]年级|(?:[小初高大]|职高|中职)[一二三四五六]|[初高小大]?(?:\d{4}|\d{2})级)"
    r"(?:\([一-鿿]{1,3}\)(?=[\d一二三四五六七八九十]))?(?:(?:\w{2}(?=\())?\(?[\d一二三四五六七八九十]{1,3}\)?)?(?:\w{0,6}班|中队)?"
    r"|[一二三四五六]\(?[\d一二三四五六七八九十]{1,2}\)?中队"  # of pioneers
    r"|[一二三四五六七八九]\(\d{1,2}\)班?"
)
_CODED = r"(?:[A-Za-z](?=\d{4})|[一-鿿]{2,5})(?:1\d|2[0-4])\d{1,3}"
"""How universities call a class: C1905, 中文1902."""
_TEAM_ENDS = frozenset("值班队组区场段线站房台间库岗")
_TEAM = (
    r"([一-鿿]{2,20}(?:公司|集团|矿|厂|局|电站|项目部|车间))([一-鿿\d]{1,10}[值班队组区场段线站房台间库岗])"
)
_NOWHERE = r"[一这那某][个座处片]|偏[远僻]|贫困|遥远|.{0,4}(?:深处|小山村)$"
"""How a place is told without its name: 一个小山村, 大山深处."""


AT_WORK = "工作|上班|任教|执教|任职|就职|供职|就读|读书|上学"
"""What stands behind where somebody works or learns: 在清溪县一中任教."""


def behind_is(text: str) -> int:
    """Where the institution begins behind 现供职于, 系, 来自; 0 when the text has no such word."""
    whose = next(len(word) for word in _WHOSE if text.startswith(word)) if text.startswith(_WHOSE) else 0
    if not text.startswith(names().belonging, whose) or text.startswith("系统"):
        return 0
    found = (whose + len(word) for word in names().belonging if text.startswith(word, whose))
    return next((length for length in found if len(text) > length + 2), 0)


def behind_label(text: str) -> int:
    """The length of the label right before an institution (单位清溪县档案局, 单位是某局), if any."""
    if not text.startswith(_LABELS):
        return 0
    label = next(word for word in _LABELS if text.startswith(word))
    rest = text[len(label) :]
    told = rest.startswith(("是", "为")) and not rest.startswith("为民") and is_whole(rest[1:])
    return len(label) + told if is_whole(rest) and rest not in names().kinds else 0


def behind_post(text: str) -> int:
    """Where the name begins behind what somebody is in an institution, too (局长陆远之); 0 for none."""
    names = (len(text) - length for length in (3, 2, 4))
    return next((at for at in names if at > 0 and is_person(text[at:]) and is_position(text[:at])), 0)


def is_post(text: str) -> bool:
    """Whether a squeezed text beside a name and an institution is what somebody is there: 首席质检师.

    No list is complete: so it ends, and no name has its form.
    """
    formed = 3 <= len(text) <= _LONGEST_POST and text[-1] in _POSTS and not text.endswith("会员")
    return formed and is_han(text) and not is_person(text) and not behind_place(text)


def posted(bare: str) -> list[tuple[str, int, int]]:
    """The institution before what somebody is in it, and a name behind: 清溪县医院首席检验师陆远之."""
    for name in (0, 3, 2, 4):
        end = len(bare) - name
        last = bare[end - 1 : end]
        if last not in _POSTS and last not in names().positions:
            continue
        if name and not (end > 0 and is_person(bare[end:])):
            continue
        town = behind_place(bare[:end])
        for start in range(end - 2, max(1, end - _LONGEST_POST - 1), -1):
            placed = start == town or is_institution(bare[:start])
            if placed and (is_post(bare[start:end]) or is_position(bare[start:end])):
                return [("unit", 0, start), *([("name", end, len(bare))] if name else [])]
    return []


def is_address(text: str) -> bool:
    """Whether a squeezed text is where somebody lives: 清溪县城关镇解放路118号, 石桥村三组."""
    return len(text) >= 6 and bool(compiled(_ADDRESS).fullmatch(text))


_ADDRESS = (
    r"[\w()]{1,12}(?:省|市|县|区|旗|乡|镇|街道|大学|学院|小区)[\w()-]{1,30}"
    r"(?:号|(?<=\d)[室门]|组|栋|幢|楼|座|单元|层|舍|巷|信箱|转|[栋号楼幢座舍室元-]\d{1,5})"
)


def is_home(text: str) -> bool:
    """Whether a squeezed text is an address to a room or a flat, which is no institution's: …社区3栋502室."""
    return text[-1:] in _ROOMS and bool(compiled(_ROOM).search(text)) and is_address(text)


def affiliated(bare: str) -> list[tuple[str, int, int]]:
    """An institution in a squeezed text, with the person who may follow it: ``(field, start, end)`` each.

    清溪县档案局 · 清溪县档案局干部 · 清溪县档案局陆远之 · 清溪县档案局主任陆远之; else empty.
    """
    if bare.endswith("中队") and is_class(bare):
        return [("class", 0, len(bare))]
    in_class = _in_class(bare)
    if in_class and not is_team(bare[: in_class[min(1, len(in_class) - 1)][2]]):
        return in_class
    if is_institution(bare) or is_team(bare) or without_position(bare) != bare:
        return [("unit", 0, len(without_position(bare)))]
    named = [bare[:-length] for length in _lengths_of_name(bare) if is_person(bare[-length:])]
    named = [rest for rest in named if not (len(bare) - len(rest) == 4 and bare[len(rest)] == "员")]
    for form in (is_institution, _is_part):
        for rest in named:
            if form(rest):
                return [("unit", 0, len(without_position(rest))), ("name", len(rest), len(bare))]
    return [("unit", 0, len(bare))] if is_department(bare) else []


def belongs(bare: str) -> list[tuple[str, int, int]]:
    """As ``affiliated``, where nothing but an institution is to be expected: 清溪机场 as well."""
    weak = (
        (len(bare) > 3 or bare[-1:] in _TOWNS)
        and is_institution(bare, weak=True)
        and not compiled(_NOWHERE).match(bare)
    )
    return affiliated(bare) or ([("unit", 0, len(bare))] if weak else [])


def placed(bare: str) -> list[tuple[str, int, int]]:
    """Who or what a stretch behind a name is: a person, an institution, a class, an address."""
    if is_person(bare):
        return [("name", 0, len(bare))]
    if is_home(bare):
        return [("address", 0, len(bare))]
    pupil = bare.removesuffix("学生")
    in_class = [("class", 0, len(pupil))] if is_class(pupil) else []
    found = affiliated(bare) or in_class or classmate(bare) or posted(bare)
    if not found and is_mail_address(bare):
        return [("address", 0, len(bare))]
    return found or belongs(bare)


def classmate(bare: str) -> list[tuple[str, int, int]]:
    """A class without its school, and a name or a pupil's: 八(3)班陆远之, 三年级学生陆远之; else empty."""
    if "班" not in bare and "级" not in bare:
        return []
    if bare[:1] not in tuple(CLASS_BEGINS) and not compiled(r"[一-鿿]{2,6}\d{2,4}班").match(bare):
        return []
    end = (bare.rfind("班") + 1) or (bare.rfind("级") + 1)
    name = end + _pupil(bare[end:])
    if not (is_class(bare[:end]) and is_person(bare[name:])):
        return []
    from essaycheck.words import is_word

    word = len(bare) - name == 2 and is_word(bare[name:])  # 三年级时光
    return [] if word else [("class", 0, end), ("name", name, len(bare))]


def _pupil(text: str) -> int:
    """The length of what somebody is in a class with which a text begins (学生陆远之), or 0."""
    return max((len(word) for word in names().pupils if text.startswith(word)), default=0)


def is_mail_address(text: str) -> bool:
    """Whether a stretch is where letters reach somebody, and no institution by which they do."""
    numbered = compiled(r"信箱|\d号").search(text)
    text = compiled(r"\(\d{6}\)$").sub("", text)
    return is_address(text) or (is_where(text) and (bool(numbered) or not belongs(text)))


def _is_part(bare: str) -> bool:
    """Whether a squeezed text is a part of an institution, or what somebody is in one."""
    return is_department(bare) or without_position(bare) != bare


def _lengths_of_name(bare: str) -> Iterable[int]:
    """The lengths that a name at the end may have: one with a dot (买买提·艾力) begins before the dot."""
    dot = bare.find("·")
    return (3, 2, 4) if dot < 0 else range(len(bare) - dot + 1, len(bare) - 2)


def _in_class(bare: str) -> list[tuple[str, int, int]]:
    """清溪县第二中学八年级三班学生陆远之: the school, the class, and a name or nothing."""
    named = _class_in(bare, 3)
    start = _school_ends(bare[: named.start()]) if named else 0
    if named and not start:  # 清溪县中心完|小六(1)中队
        named = _class_in(bare, named.start() + 1)
        start = _school_ends(bare[: named.start()]) if named else 0
    if named and start:
        end = major_ends(bare, named.end())
    else:
        end = bare.rfind("班") + 1
        start = class_behind_school(bare, end) if end else 0
    if not start and (bare[-1:].isdigit() or "专业" in bare):
        start, end = studied(bare)
    if not start:
        return []
    whole = [("class", 0, end)] if bare[:start] in _DIVISIONS else []
    found = whole or [("unit", 0, start), ("class", start, end)]
    pupil = end + _pupil(bare[end:])
    if is_person(bare[pupil:]):
        return [*found, ("name", pupil, len(bare))]
    return found if pupil == len(bare) else []


def _school_ends(text: str) -> int:
    """Where the school ends of which a text names a subject, too (清溪大学文学院|汉语言文学专业), or 0."""
    if is_institution(text) or is_department(text) or is_short_school(text):
        return len(text)
    ends = range(len(text) - SUBJECT + 1, 3, -1) if text.endswith(MAJORS) else ()
    return next((end for end in ends if is_institution(text[:end])), 0)


def class_begins(text: str) -> int:
    """Where in a clean text the class behind a school begins, or 0: 某中学八年级三班, 某中学 1705班."""
    if "班" not in text and "级" not in text and "中队" not in text:
        return 0
    if is_team(text):
        return 0
    last = text.rfind(" ") + 1
    if last and is_class(text[last:]):
        return last
    parts = affiliated(text)
    return parts[1][1] if len(parts) > 1 and parts[1][0] == "class" else 0


def is_whole(bare: str) -> bool:
    """Whether a squeezed text is an institution or a part of one, by its own form."""
    return is_institution(bare) or is_department(bare) or is_local(bare)


def is_team(bare: str) -> bool:
    """Whether a squeezed text is a small part of a company, however called (清溪水电公司运行一值)."""
    team = compiled(_TEAM).fullmatch(bare) if bare[-1:] in _TEAM_ENDS else None
    return team is not None and is_institution(team[1]) and not is_person(team[2])


def is_department(bare: str) -> bool:
    """Whether a weak ending stands behind a whole institution (清溪县档案局保管科)."""
    return is_institution(bare, weak=True) and any(
        is_institution(bare[:end]) for end in range(len(bare) - 2, max(2, len(bare) - 8), -1)
    )
