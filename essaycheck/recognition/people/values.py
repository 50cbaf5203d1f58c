"""What a name and an institution look like."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from essaycheck.patterns import compiled
from essaycheck.recognition.lines import squeeze
from essaycheck.recognition.people.name_lists import names
from essaycheck.recognition.people.places import behind_place, is_city, is_named_place, is_province
from essaycheck.recognition.wordlists import label_words


def is_han(text: str) -> bool:
    """Whether all of ``text`` is Chinese characters."""
    if not text or text.isascii():
        return False
    return (min(text) >= "㐀" and max(text) <= "鿿") or all(map(_is_han, text))


def _is_han(char: str) -> bool:
    return (
        "㐀" <= char <= "鿿"
        or char == "〇"
        or "豈" <= char <= "\ufaff"
        or "\U00020000" <= char <= "\U0003ffff"
    )


_PLACES = "村镇县市乡局厂场矿校委办处科股站店室署馆所院区省班组队部"
"""What no given name of two characters ends with, but villages and institutions do (江背村)."""


_BODIES = ("政协", "人大", "委会", "事会")
"""What no given name ends with, but assemblies and boards do (常委会, 董事会)."""


_PARTICLES = "吗呢吧么的"
"""What ends a question or a phrase, and no name: 今天您办成了吗."""


@lru_cache(maxsize=256)  # the same few words are asked about again and again
def is_person(text: str) -> bool:
    """Whether a squeezed text has the form of a name: a known family name, or parts around a dot."""
    if "." in text:
        return is_transcribed(text.replace(".", "", 1))
    if "·" in text:
        parts = text.split("·")
        return (
            len(parts) <= 4
            and all(1 <= len(part) <= 8 and is_han(part) for part in parts)
            and len(text) >= 4
            and (text[-1] not in _PLACES or names().syllables.issuperset(parts[-1]))  # 库尔班, not 三·六班
            and not is_institution(parts[0], weak=True)  # 清溪县粮库·陆远之
        )
    if not 2 <= len(text) <= 4:
        return False
    known = names()
    if text in known.single_names or (len(text) > 2 and text[:2] in known.compound_surnames):
        pass
    elif text[0] not in known.surnames or (len(text) == 4 and text[1] not in known.surnames):
        return False
    if text[-1] in _PARTICLES:
        return False
    place = len(text) > 2 and (text[-1] in _PLACES or text.endswith(_BODIES))
    if place or not is_han(text):
        return False
    if "单位" in text or text in known.placeholders:
        return False  # 单位盖章
    words = text in label_words() or text in known.kinds
    return not (words or text in known.no_persons or text in known.peoples)


def is_transcribed(text: str) -> bool:
    """Whether a squeezed text is made as names from other languages are written (尼玛次仁, 哈斯其其格)."""
    return 3 <= len(text) <= 12 and names().syllables.issuperset(text)


_BETWEEN_LETTERS = dict.fromkeys(map(ord, ".'’·- "))


def may_be_name(text: str) -> bool:
    """Whether a squeezed text behind a label may be a name: rare, long and Latin ones included."""
    if is_person(text) or (is_han(text) and 2 <= len(text) <= 4):
        return True
    if is_han(re.sub("[·•.]", "", text)):
        return 2 <= len(text) <= 20 and not is_institution(text)
    return 2 <= len(text) <= 40 and is_western(text)


def is_western(text: str) -> bool:
    """Whether letters of an alphabet alone make up a text, with what stands between them in names."""
    letters = text.translate(_BETWEEN_LETTERS)
    return text[:1].isalpha() and letters.isalpha() and max(letters) < "\u2000"


_OF_DIVISIONS = frozenset("一二三四五六七八九十某役备军兵幼中高降甲步炮战克立0123456789")
"""What stands before 师 where it is a part of an army, or short for a school of teachers (幼师, 高师)."""


def is_institution(text: str, weak: bool = False) -> bool:
    """Whether a squeezed text ends as institutions do; ``weak`` admits endings that other words share."""
    bare = text.rstrip(")").rstrip("0123456789")
    known, last = names(), bare[-1:]
    if last not in known.ends[weak]:
        return False
    if (last == "军" and len(bare) <= 3) or (last == "师" and bare[-2:-1] not in _OF_DIVISIONS):
        return False  # 占小军, 检验师
    shared = weak and (bare.endswith(known.weak_institutions.get(last, ())) or is_local(bare))
    shared = shared and not bare.endswith(known.no_institutions.get(last, ()))
    if not shared and not bare.endswith(known.institutions.get(last, ())):
        return False
    if not 3 <= len(bare) <= 40 or any(map(bare.__contains__, "。,，!?:;")):
        return False
    return not bare.startswith(known.nobodys)


_LOCAL = r"[一-鿿]{1,4}[省市县区旗州镇乡][^的地得在是了里上中和与从到不\W]{1,12}"


def is_local(text: str) -> bool:
    """Whether a squeezed text is something that a county or a town has: 清溪县渔场, 云泊市第二苗圃."""
    ends = names().local_institutions.get(text[-1:], ())
    found = text.endswith(ends) and compiled(_LOCAL).fullmatch(text)
    return bool(found) and not text.startswith(names().nobodys)


_SHORT_SCHOOL = r"[一-鿿]{1,6}(?:[县市区镇乡民实完]中|[县市区镇乡民实完]小|[一二三四]职)"


def is_short_school(text: str) -> bool:
    """Whether before a class a word is what a school is called for short: 云泊民中, 清溪县中, 石桥镇小."""
    return text[-1:] in "中小职" and bool(compiled(_SHORT_SCHOOL).fullmatch(text))


def without_position(text: str) -> str:
    """``text`` without what a person is in the institution (干部, 主任), when an institution remains."""
    posts = [post for post in names().positions.get(text[-1:], ()) if text.endswith(post)]
    for weak in (False, True):
        for post in posts:
            rest = text.removesuffix(post).rstrip("原前副")  # 清溪县粮食局原副局长
            if is_institution(rest, weak) or (weak and is_named_place(rest)):
                return rest[:-1] if rest.endswith("村村") else rest  # 江背村村主任
    return text


_TAUGHT = ("学生", "中生", "科生", "究生", "业生", "校生", "新生", "博士", "硕士")
"""How they are called whose place is a school: no town is it (清溪县高中生)."""


def is_position(text: str) -> bool:
    """Whether a squeezed text is what a person is in an institution."""
    posts = names().positions.get(text[-1:], ())
    if text in posts:
        return True
    if not (posts and len(text) <= 8 and text.endswith(posts) and is_han(text)):
        return False
    if len(text) == 3 and text.endswith(names().given_names) and is_person(text):
        return False  # 陈列兵
    rest = without_position(text)  # 办公室主任 is a post, 清溪电信公司职工 and 石桥村村民 more than that
    placed = behind_place(text) and not text.endswith(_TAUGHT)
    return rest in names().kinds or not (is_institution(rest) or placed)


_LONGEST_NAME = 5
_NAMES = r"[^ \t\n、,，;/&|]+"
_PIECES = r"[^ \t\n、,，。;|/]+"


def persons(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The places of the names in ``text[start:end]``: several apart by 、 or spaces, or one with spaces."""
    found = _pieces(text, start, end, _NAMES)
    pieces = [part for piece in found for part in _apart(text, *piece)]
    if pieces and text[pieces[-1][1] - 1] == "等" and is_person(text[pieces[-1][0] : pieces[-1][1] - 1]):
        pieces[-1] = (pieces[-1][0], pieces[-1][1] - 1)  # 陆远之、葛小山等
    if len(pieces) > 1 and _one_name([squeeze(text[a:b]) for a, b in pieces]):
        return [(pieces[0][0], pieces[-1][1])]
    return pieces


def _apart(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """李明和王强 as two names; a name that holds 和 itself stays whole."""
    for join in "和与及" if end - start > 4 else "":
        middle = text.find(join, start + 2, end - 2)
        if middle > 0 and is_person(text[start:middle]) and is_person(text[middle + 1 : end]):
            return [(start, middle), (middle + 1, end)]
    return [(start, end)]


def _one_name(parts: list[str]) -> bool:
    """张 三, 欧 阳 修, 欧阳 修, 李小 龙, but not 张三 李四."""
    joined = "".join(parts)
    if len(joined) > 4 or not is_han(joined):
        return False
    return (
        all(len(part) == 1 for part in parts)
        or (parts[0] in names().compound_surnames and len(parts) == 2)
        or len(parts[0]) == 1
        or (len(parts) == 2 and is_split_name(*parts))
    )


def is_split_name(first: str, second: str) -> bool:
    """李小 龙, but not 李小龙 or 李小 女."""
    named = len(first) == 2 and len(second) == 1 and second not in "男女著文图摄作"
    return named and is_person(first + second)


def _pieces(text: str, start: int, end: int, pattern: str) -> list[tuple[int, int]]:
    if "·" in text[start:end]:
        text = _parted(text)
    return [piece.span() for piece in compiled(pattern).finditer(text, start, end)]


def _parted(text: str) -> str:
    """``text`` without the dots that part where somebody belongs from him (清溪县档案局·陆远之)."""
    for run in compiled(r"[\w·]+").finditer(text):
        at = run.start()
        for one, other in pairwise(run[0].split("·")):
            at += len(one) + 1
            placed = is_institution(one, weak=True) or is_institution(other) or _is_beside_name(one, other)
            if placed or is_province(one) or is_city(one):
                text = f"{text[: at - 1]} {text[at:]}"
    return text


def _is_beside_name(name: str, text: str) -> bool:
    """Whether a part of an institution stands behind somebody's name: 陆远之·清溪县医院护理部."""
    return len(text) > _LONGEST_NAME and is_institution(text, weak=True) and is_person(name)


def pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of ``text[start:end]`` between white space, commas, stops, bars and semicolons."""
    return _pieces(text, start, end, _PIECES)
