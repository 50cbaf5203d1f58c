"""Whether a draft must not say whose it is."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from essaycheck.notice.phrases import any_of
from essaycheck.notice.text import clause_start

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaycheck.notice.text import Passage

_AUTHOR = r"作者|姓名|人名|真名|个人信息|署名|本人|身份(?!证)|参赛者|记号|标记|名字|署$|不具名$|实名(?!称)"
"""What an anonymous draft must not name."""

_UNIT = r"学校|单位|院校|班级"
"""What alone makes no draft anonymous that must name its author."""

_ABOVE = "(?:题目|标题|文题|篇名)(?:之|正)?[下后旁]方?[^,。;]{0,4}$"
"""Where alone no name may stand: the notice says where it does."""
_BUT = "其[他它余](?:地方|位置|各?页|部分|各?处)|除[^,。;]{1,10}外"
"""What leaves one place in a draft for the author's data."""
_IN_DRAFT = "[在于到进](?:正文|文中|稿件|文稿|文档|作品|文章|论文|稿子)"
"""Where nothing about the author may stand when the place is named behind the verb."""
_NEAR = 40
"""Characters in which it is said what must not be shown."""


def forbidden(sentences: Sequence[Passage], *, named: bool) -> Passage | None:
    """The words that forbid author data in the draft; where some are asked for (``named``), no unit's."""
    for what in (_AUTHOR,) if named else (_AUTHOR, _UNIT):
        if found := next((words for each in sentences if (words := _forbids(each, what))), None):
            return found
    return None


def _forbids(sentence: Passage, what: str) -> Passage | None:
    """The clause of a sentence that forbids to tell ``what`` in the draft."""
    text = sentence.text
    for act in re.finditer(_acts(), text):
        rest = re.split(r"[,。;)]", text[act.start() : act.end() + _NEAR])[0]
        start, before = _before(text, act.start(), rest)
        if _is_on_others(text[:start], before + rest) or _is_on_works(act[0], text):
            continue
        if act[0] in ("删去", "删除") and _is_not_asked(before, rest):
            continue
        if _is_elsewhere(before, rest) or re.search(_BUT, text[max(0, start - 12) : act.start()]):
            continue  # 文末注明姓名,其他地方不得出现作者信息
        placed = re.search(_IN_DRAFT, rest)  # 作者名不要写在正文里
        if re.search(what, before + rest if placed else rest) and not _is_less(before, rest):
            return sentence.cut(start, act.start() + len(rest))
    return None


@cache
def _acts() -> str:
    """What it is to forbid that something is shown."""
    shown = rf"{any_of('must_not')}(?:在[^,。;]{{1,12}}?)?(?:以任何(?:形式|方式))?{any_of('shows')}"
    had = rf"{any_of('must_not')}有(?=[^,。;]{{0,4}}(?:作者|个人|姓名|署名))"
    return rf"{shown}|{had}|(?:[须需应请均]|一律)不具名|隐去|隐藏|删[去除]|略去|去除"


def _before(text: str, at: int, rest: str) -> tuple[int, str]:
    """Where the clause begins, and what stands in it before the act."""
    start = clause_start(text, at)
    if start == at and rest.startswith("不得出现在"):
        return start, text[max(0, start - _NEAR) : start]  # 姓名、电话填入报名表,不得出现在文章中
    return start, text[start:at]


def _is_on_others(before: str, clause: str) -> bool:
    """Whether it is people in the text who are not to be named: 涉及患者的,须隐去真实姓名."""
    return bool(re.search(any_of("strangers"), before)) and not re.search("作者|本人|个人|参赛|署名", clause)


def _is_on_works(act: str, text: str) -> bool:
    """Whether an author's own works are left out of a comparison: 复制比不超过20%(去除本人文献)."""
    return act == "去除" and bool(re.search("文献|引用|复制|重复|查重", text))


def _is_not_asked(before: str, rest: str) -> bool:
    """Whether it is not the author who has to delete it: 请勿删除姓名, 编辑有权删除."""
    works = re.match("删[去除](?:重复|文档属性|不合格)?(?:作品|稿件|文章|署名)", rest)
    return bool(works or re.search("勿|不|有权|将|会|由|属性", before))


def _is_elsewhere(before: str, rest: str) -> bool:
    """Whether only one place is to have no name: 题目下不署名,文末附作者姓名."""
    cover = re.search("首页[^,。;]{0,4}$", before) and rest.startswith("不署名")
    return bool(cover or re.search(_ABOVE, before))


def _is_less(before: str, rest: str) -> bool:
    """Whether it is a post, a patient or a file's name that must not be written."""
    post = re.search(r"职务|职称", rest) and not re.search(r"姓名|作者|个人", rest)
    others = re.search(any_of("strangers"), before + rest)
    pupils = others and others[0] == "孩子" and re.search("学校|班级", rest)  # 孩子的姓名和学校
    return bool(post or (others and not pupils) or re.search(any_of("outside"), before))
