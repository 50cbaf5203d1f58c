"""Labels that people make of others: who has written it, where he belongs, and what is told of him.

投稿人员姓名, 院校名称, 护士姓名, 所在支行: no list holds them all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.patterns import compiled
from essaycheck.recognition.people.name_lists import names

if TYPE_CHECKING:
    from collections.abc import Callable

_WRITERS = (
    r"(?:投稿|来稿|供稿|撰稿|写稿|发稿|征稿|应征|参赛|参评|参选|参与|参加|报名|申报|报送|执笔|主笔|起草|撰写|撰文|编写|写作|创作|著作)"
    r"(?:人员|作者|人|者|员)"
)
_NAMES = ("姓名", "名字", "全名", "真名", "本名")
_PLACES = frozenset(("unit", "school", "department", "class"))
_FIGURES = frozenset(("phone", "email", "id_number", "student_id", "wechat"))
_ENDS: tuple[tuple[str, frozenset[str]], ...] = (
    *((end, _PLACES) for end in ("名称", "全称", "简称", "信息")),
    *((end, frozenset(("name", "teacher"))) for end in _NAMES),
    *((end, _FIGURES) for end in ("号码", "编号", "号", "信息", "地址")),
)
"""What stands behind a label and alters nothing, by the fields of which it is said."""
LAST = frozenset(end[-1] for end, _ in _ENDS)
"""The last characters of what may stand behind a label."""
_LEADERS = ("人", "长", "主任", "书记", "经理", "主席", "编辑", "主编", "领导")
"""How those end who answer for an institution: their names are not the author's."""
_BELONGING = r"(?:现?所在|所属|隶属|就职|供职|任职|工作|服务)的?"
_AT_WORK = ("支行", "分行", "网点", "项目部", "营业部", "车间", "门店", "店", "站", "队")
_IDENTITY = r"(?:\w{0,6}身份证件?|公民身份|身份)(?:编?号码?)?"
_LONGEST_IDENTITY = 12


def composed(label: str, known: Callable[[str], str | None]) -> str | None:
    """The field of a label that is made of others; ``known``: the field of a label in the lists."""
    if written := compiled(_WRITERS).match(label):
        rest = label[written.end() :]
        return "name" if rest in ("", *_NAMES) else known(rest)
    for end, fields in _ENDS:
        if label.endswith(end) and known(label.removesuffix(end)) in fields:
            return known(label.removesuffix(end))
    if label.endswith("姓名") and label[:-2] in names().positions.get(label[-3:-2], ()):
        return None if label[:-2].endswith(_LEADERS) else "name"
    if belonging := compiled(_BELONGING).match(label):
        rest = label[belonging.end() :]
        return "unit" if rest in names().kinds or rest in _AT_WORK else None
    numbered = len(label) <= _LONGEST_IDENTITY and "身份" in label and compiled(_IDENTITY).fullmatch(label)
    return "id_number" if numbered and label != "身份" else None
