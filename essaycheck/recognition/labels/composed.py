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
_WRITING = frozenset("投来供撰写发征应参报申执主起编创著")
"""With what characters that begins: to compile a pattern takes longer than to read a short draft's labels."""
_NAMES = ("姓名", "名字", "全名", "真名", "本名")
_PLACES = frozenset(("unit", "school", "department", "class"))
_FIGURES = frozenset(("phone", "email", "id_number", "student_id", "wechat"))
_ENDS: tuple[tuple[str, frozenset[str]], ...] = (
    *((end, _PLACES) for end in ("名称", "全称", "简称", "信息")),
    *((end, frozenset(("name", "teacher"))) for end in (*_NAMES, "签名", "签字")),
    ("名", frozenset(("unit", "school", "teacher"))),
    *((end, _FIGURES) for end in ("号码", "编号", "号", "信息", "地址")),
)
"""What stands behind a label and alters nothing, by the fields of which it is said."""
LAST = frozenset(end[-1] for end, _ in _ENDS)
"""The last characters of what may stand behind a label."""
_LEADERS = ("人", "长", "主任", "书记", "经理", "主席", "编辑", "主编", "领导")
"""How those end who answer for an institution: their names are not the author's."""
_BELONGING = r"(?:现?所在|所属|隶属|就职|供职|任职|工作|服务)的?"
_BELONGS = frozenset("现所隶就供任工服")
_AT_WORK = frozenset(
    ("支行", "分行", "网点", "项目部", "营业部", "车间", "门店", "店", "站", "队", "病区", "团队")
    + ("工会组织", "医疗机构")
)
_TAUGHT_BY = r"校[内外](?:指导|辅导)(?:老师|教师)|(?:指导|辅导)师"
_ENTRANTS = ("参赛", "参评", "参选", "投稿", "应征")
_PIECE = (
    r"(?:文章|故事|散文|诗歌|小说|随笔|演讲稿?|讲稿|发言稿?|稿件|论文|报告|心得体会|心得|体会|作品|征文|作文|所报|所写|本文)"
    r"[主大]?(?:题目|标题|题名|名称|篇名|名)"
)
_TITLES = ("题目", "标题", "名称", "名")
_HEADS = (
    ("联系方式", "phone"),
    ("电话", "phone"),
    ("手机", "phone"),
    ("邮箱", "email"),
    ("地址", "address"),
    ("住址", "address"),
)
_HEADS_END = ("号码", "号")
_LEADS = (
    r"(?:现用?|常用|有效|长期|私人|个人|本人|作者|工作|团队|病区|科室|部门|联[系络]人?|通[讯信联]|邮寄|快递|收件人?|收货人?|详细"
    r"|居住地?|户口|户籍|所在|退休后?|家庭|移动|固定)+"
)
"""What people put before 电话, 邮箱 or 地址, and each other: 现用手机号, 联系通讯地址."""
_IDENTITY = (
    r"(?:本人|作者|个人|居民|公民|第?二代|有效|投稿人|参赛者|学生)*身份证[件明]?(?:编?号码?|信息)?"
    r"|(?:公民)?身份编?号码?"
)


def composed(label: str, known: Callable[[str], str | None]) -> str | None:
    """The field of a label that is made of others; ``known``: the field of a label in the lists."""
    if label[:1] in _WRITING and (written := compiled(_WRITERS).match(label)):
        rest = label[written.end() :]
        return "name" if rest in ("", *_NAMES) else known(rest)
    for end, fields in _ENDS:
        if label.endswith(end) and known(label.removesuffix(end)) in fields:
            return known(label.removesuffix(end))
    if label.endswith("姓名") and label[:-2] in names().positions.get(label[-3:-2], ()):
        return None if label[:-2].endswith(_LEADERS) else "name"
    if label[:1] in _BELONGS and (belonging := compiled(_BELONGING).match(label)):
        rest = label[belonging.end() :]
        return "unit" if rest in names().kinds or rest in _AT_WORK else None
    if label.startswith(_ENTRANTS) and label[2:] in names().positions.get(label[-1:], ()):
        return "name"
    if label.endswith("师") and compiled(_TAUGHT_BY).fullmatch(label):
        return "teacher"
    if label.endswith(_TITLES) and compiled(_PIECE).fullmatch(label):
        return "title"
    if "身份" in label and compiled(_IDENTITY).fullmatch(label):
        return "id_number"
    return headed(label)


def headed(label: str) -> str | None:
    """The field of a label that says in a few words more how the author is to be reached: 现用手机号."""
    bare = next((label.removesuffix(end) for end in _HEADS_END if label.endswith(end)), label)
    head, field = next(((head, field) for head, field in _HEADS if bare.endswith(head)), ("", ""))
    lead = bare.removesuffix(head)
    return field if head and compiled(_LEADS).fullmatch(lead) else None
