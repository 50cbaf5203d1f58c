"""The labels of author data in a notice's prose: which words of a list name which field."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from essaycheck.notice.phrases import any_of, phrases
from essaycheck.patterns import compiled
from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

_BEFORE = frozenset(
    "、下好了全另和及与或并写明注的请您其附署填留清上供括含为是实者在人个效细确标示出具载列面按将把名有末后中由原现一属读你您印"
)
"""The Chinese characters that may stand before a label: others make it a part of a longer word (语学院)."""

_QUALITIES = ("具体", "固定", "常用", "目前", "通联", "连同", "须用", "应用", "请用", "使用")
"""Words of two characters that may stand there: 固定通讯地址."""
_EITHER = re.compile("(?:QQ号?码?|MSN|Line|WhatsApp)(?:或者?|/)$")
"""What no rule knows and will do as well as the label behind it: QQ或微信."""
_OF_ANOTHER = re.compile(r"(?:指导|第二|他人|患者|银行|开户|收款|网名|笔)$")
_BOOK = re.compile("书名[、,和及与]?$")
_IMPRINT = re.compile("[、,和及与](?:译者|出版社|出版单位|出版时间|版次|版本)")
"""What stands beside 作者 where the writer of the book that is spoken of is meant: 书名、作者、出版社."""
_VALUE = re.compile(
    r":? ?[\d(+]*\d{3}| ?[A-Za-z][A-Za-z0-9._-]*@"
    r"|在(?:主题|标题|题目|邮件)|:(?! ?(?:[×xX*○_]{2}|某某))[^,;。]{1,8}|发|寄|栏|主题|标题|注明|为准|\d"
)
_REMARK = re.compile(r"[(:][^)\d]{0,10}[)]?$")


OPTIONAL = "可?选填|可选|自愿|非必[填须]|可以?不[填写留附]|可填可不填"
_OPTIONAL_BEHIND = re.compile(
    rf"”?(?:[一1]?[栏项])?[:为是]?(?:{OPTIONAL}|如有|若有)|\((?!座机|区号)[^()]{{0,12}}?(?:{OPTIONAL}|如有|若有)"
)
_OPTIONAL_LIST = re.compile(
    rf"\([^()]*(?:{OPTIONAL})[^()]*\)|(?:{OPTIONAL})(?:填写|填报|提供|附上|注明)?(?:的|项目?|内容|信息)?[:为有][^;。]*"
)
"""What nobody has to say: 邮箱(选填); 选填:邮箱、单位."""

_EITHER_NAME = re.compile("可以?[写署用](?:真|本|实)名[^。;]{0,6}(?:[笔网化]名|昵称)")
"""What asks for no name: 可署真名,也可署笔名."""
_IF_ANY = re.compile("[如若]果?有(?!错|误|变|疑|问题|需)[^,。;、]{1,10}")
"""What only those name who have it: 姓名、学校,如有指导教师请一并注明."""
_ITS_OWN = re.compile(
    "统一(?:印|编|发|下发|配发|提供|制作|规定|要求|使用的|安排|组织|汇总|收[齐集]|上?报|审核|打印|寄|发送)"
)
"""What says behind a label what an institution does: 学校统一印制的稿纸."""
_SPARED = re.compile(
    r"除“?[^,。;“”]{2,16}”?(?:[一1][栏项])?(?:之外|以外|外),?(?:其[余他它])?(?:各|每[一1]?)?[栏项]?[均都全每]"
)
"""What alone need not be said: 除“备注”外每一栏都要填."""
_OF_A_PERSON = ("name", "unit", "school", "class", "student_id", "position", "gender", "age")
_PLACES = {"unit", "school", "address"}
_WAYS = {"phone", "address", "email", "wechat"}
_SCHOOLS = ("school", "class", "student_id")
_OR = re.compile(r"\(?(?:或者?|/)|\((?:没有|无)[^()]{0,8}[写填]")
"""What stands between two labels of which one will do: 单位或住址, 单位(没有单位的写住址)."""
_CHOICE = re.compile(rf"{_OR.pattern}|\(")
_AND = re.compile("[、和及与+]?")
"""What stands between those of a pupil, which together are one choice: 单位或学校、班级."""
_BELONGING = "所(?:在|属(?!组|类|栏|赛|主题|专题|领域))的?(?![地城省市县区国位])"
_PLACE_OF_WORK = f"{_BELONGING}(?:(?:(?!的)[一-鿿]){{1,7}}?(?=[、,。;:()”+]|和|及|与|$)|党?[支总]部)"

_PLACE = (
    "(?:单位|机构|公司|企业|组织|团体|中心|网点|支部|社区|街道|街|科室|班组|车间|基地|平台|[所院校局部站队会厂店园馆处科室行矿村镇乡县市区社])"
    "(?<!出版社)(?<!报社)(?<!协会)(?<!杂志社)"
)
"""What an institution's name is called by: 供电所名称, and not 报刊名称."""
_MEMBER = "(?<=[、,明写注附(:“+])[盟队会社学教职党团工警成员][员生师工]姓名"
"""盟员姓名, 队员姓名."""
_IN_PATTERN = "(?<=[“+])[一-鿿]{1,5}[局处科所站队部室店厂矿院段间](?=[+”])"
"""Where an author works, as a part of what stands under the title: “管理处+收费站+姓名”."""
_CLASS = r"(?:[初高][一二三123]|[一二三四五六七八九]年级|[一二三四五六七八九])\([Xx×○*_ ]{1,3}\)班"
"""A pupil's class, with a sign for its number: 落款写“高三(X)班 姓名”."""
_ADDRESS = "(?<=[、,和及])[一-鿿]{2,5}(?<![投收]稿)(?<!邮箱)(?<!网站)地址"


class Label(NamedTuple):
    """A label: the field that it names, its words, and their place."""

    field: str
    text: str
    start: int
    end: int


def labels(text: str, start: int, stop: int) -> tuple[Label, ...]:
    """The labels between two places, each field once."""
    free = _free(text)
    matches = [
        match
        for match in _pattern().finditer(text, start, stop)
        if not _OPTIONAL_BEHIND.match(text, match.end()) and not any(a < match.start() < b for a, b in free)
    ]
    found: dict[str, Label] = {}
    for chain in _chains(matches):
        if _stands_in_list(text, chain, start):
            for match in chain:
                field = _field(match[0])
                found.setdefault(field, Label(field, match[0], *match.span()))
    given = {match.end() for match in matches} - {label.end for label in found.values()}
    asked = [label for label in found.values() if not _is_spare(text, label, given)]
    return tuple(_required(text, asked))


def _is_spare(text: str, label: Label, given: Container[int]) -> bool:
    """Whether another way to say the same as a label before will do: 联系方式(电话或微信)."""
    joint = re.search("(?:或者?|/)$", text[: label.start])
    return joint is not None and joint.start() in given


@lru_cache(maxsize=1)  # a sentence is asked for the labels behind each of its verbs
def _free(text: str) -> list[tuple[int, int]]:
    """The places at which nobody has to say anything, or only some."""
    return [
        each.span()
        for kind in (_OPTIONAL_LIST, _of_some(), _SPARED, _IF_ANY, _EITHER_NAME)
        for each in kind.finditer(text)
    ]


@cache
def _of_some() -> re.Pattern[str]:
    """What a bracket asks of some: 所在单位(学生写明学院、班级), (儿童作品加注年龄)."""
    some = f"教师|职工|在校生|{any_of('crowds', 'stages')}"
    return re.compile(rf"\((?:{some})(?:组|作品|来稿)?[^()]{{0,4}}[写填注须应][^()]*\)")


def _field(word: str) -> str:
    """The field of a label; those not listed are like 收样刊地址, 供电所名称 or 所在企业."""
    bare = word if word in phrases().fields else re.sub("(?:名|全|简)称$", "", word)
    ends = {"地址": "address", "姓名": "name", ")班": "class"}
    return phrases().fields.get(bare, ends.get(word[-2:], "unit"))


def _chains(matches: Iterable[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """The labels, those together that stand so without a mark between them: 单位职务, 姓名电话."""
    chain: list[re.Match[str]] = []
    for match in matches:
        if _field(match[0]) == "none":
            continue
        if chain and (match.start() != chain[-1].end() or not _go_on(chain[-1][0], match[0])):
            yield chain
            chain = []
        chain.append(match)
    if chain:
        yield chain


def _go_on(word: str, following: str) -> bool:
    """Whether the second of two words is a label of its own: 单位地址, 老师电话 are one."""
    return _field(following) in _OF_A_PERSON or word in ("姓名", "名字")


def _required(text: str, found: list[Label]) -> Iterator[Label]:
    """The labels; of two of which one will do the first, and an address in place of a unit under its name.

    A rule takes a school for a unit anyway.
    """
    if _is_row(text, found):
        yield from found
        return
    found = _without_spare(text, _with_choices(text, found))
    for label, before in zip(found, [None, *found], strict=False):
        inside = before and text[before.end : label.start] == "(" and text.startswith(")", label.end)
        either = inside and "address" in (label.field, before.field if before else "")
        if before is None or not (either or _OR.fullmatch(text, before.end, label.start)):
            yield label
        elif {label.field, before.field} <= _PLACES and "address" in (label.field, before.field):
            yield label._replace(field=before.field)


def _is_row(text: str, found: list[Label]) -> bool:
    """Whether strokes part all of a list that begins with a name, and no choice: 姓名/单位/手机."""
    between = {text[a.end : b.start] for a, b in pairwise(found)}
    return len(found) > 2 and found[0].field == "name" and between == {"/"}


def _without_spare(text: str, found: list[Label]) -> list[Label]:
    """The labels without two of which one will do where a further way to reach the author is asked for."""
    ways = [label for label in found if label.field in _WAYS]
    either = next((pair for pair in pairwise(ways) if _OR.fullmatch(text, pair[0].end, pair[1].start)), ())
    return [label for label in found if label not in either] if len(ways) > len(either) else found


def _with_choices(text: str, found: list[Label]) -> list[Label]:
    """The labels without those of a pupil where a unit will do as well: 单位(学校、班级), 学校班级(单位).

    Who works has no class, and who has one says so more often than a rule for all could ask.
    """
    for unit in (label for label in found if label.field == "unit"):
        at = found.index(unit)
        behind, before = _pupils(text, found[at:]), _pupils(text, found[at::-1])
        found = [label for label in found if label not in (*behind, *before)]
    return found


def _pupils(text: str, labels: list[Label]) -> list[Label]:
    """The labels of a pupil that stand next to the first, which names a unit, as another choice."""
    pupils: list[Label] = []
    for near, far in pairwise(labels):
        a, b = sorted((near, far), key=lambda label: label.start)
        joined = _AND if pupils or "学校" in near.text else _CHOICE  # 单位或学校 is one label
        if far.field not in _SCHOOLS or not joined.fullmatch(text, a.end, b.start):
            break
        pupils.append(far)
    return pupils


def _stands_in_list(text: str, chain: list[re.Match[str]], begin: int) -> bool:
    """Whether labels ask for the author's data: parts of words and those with a value behind do not."""
    start, end = chain[0].start(), chain[-1].end()
    before, after = text[max(0, start - 2) : start], text[end : end + 12]
    part = _is_part(before[-1:]) and before not in _QUALITIES
    if start > begin and (before[-1:].isdigit() or part):
        return False  # 95598电话, 语学院
    if not _follower().match(after) or (_VALUE.match(after) and not _REMARK.match(after)):
        return False
    if chain[-1][0] in ("学校", "单位", "学院", "公司", "部门", "班级") and _ITS_OWN.match(after):
        return False
    if re.match("或[A-Za-z]", after) or _EITHER.search(text, max(0, start - 12), start):
        return False  # 微信号或WhatsApp
    book = chain[0][0] == "作者" and (
        _BOOK.search(text, max(0, start - 8), start) or _IMPRINT.match(text, end)
    )
    return not (book or (chain[0][0] in ("姓名", "作者") and _OF_ANOTHER.search(before)))


def _is_part(before: str) -> bool:
    """Whether a Chinese character before a label makes it a part of a longer word."""
    return "一" <= before <= "鿿" and before not in _BEFORE


@cache
def _follower() -> re.Pattern[str]:
    return re.compile(rf"$|[、,;。)”“+/ :!?(*·|_-]|{any_of('label_followers')}")


@cache
def _pattern() -> re.Pattern[str]:
    called = (
        f"{word}{end}"
        for word in phrases().fields
        if _field(word) in ("unit", "school")
        for end in ("名称", "全称", "简称")
    )
    known = sorted({*phrases().fields, *called}, key=len, reverse=True)
    words = "|".join(map(re.escape, known))
    no_work = "".join(f"(?<!{work})" for work in ("作品", "题目", "文章", "征文", "标题"))
    return compiled(
        rf"作者{_PLACE_OF_WORK}|{words}|(?:^|(?<=[、,和及明注写“(:+]))[一-鿿]{{0,4}}{_PLACE}{no_work}名称|{_MEMBER}|{_IN_PATTERN}|{_PLACE_OF_WORK}|{_ADDRESS}|{_CLASS}"
    )
