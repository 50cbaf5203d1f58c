"""Whether a draft must not say whose it is."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from essaycheck.notice.authors.placing import is_outside
from essaycheck.notice.phrases import any_of
from essaycheck.notice.text import clause_start

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaycheck.notice.text import Passage

_AUTHOR = (
    r"匿名[提投报上]|作者|姓名|人名|真名|个人信息|署名|本人|身份(?!证)|参赛者|译者|记号|标记|名字|署$|不具名$"
    r"|实名(?!称)"
)
"""What an anonymous draft must not name."""

_UNIT = r"学校|单位(?!的?(?:商业|工作|内部|机密|秘密))|院校|班级"
"""What alone makes no draft anonymous that must name its author."""

_ABOVE = "(?:题目|标题|文题|篇名)(?:之|正)?[下后旁]方?[^,。;]{0,4}$"
"""Where alone no name may stand: the notice says where it does."""
_BUT = "其[他它余](?:地方|位置|各?页|部分|各?处)|除(?!标?题目?外|正文外)[^,。;]{1,10}外"
"""What leaves one place in a draft for the author's data."""
_IN_DRAFT = "[在于到进](?:正文|文中|稿件|文稿|文档|作品|文章|论文|稿子)"
"""Where nothing about the author may stand when the place is named behind the verb."""
_IN_IT = "(?:在|而)?(?:正文|文章|作品|稿件|文稿|文档|论文|文)(?:当?[中里内上]|部分)(?:请|一律|均|都|则|就)*"
_PLACE = "(?:正文|文章|作品|稿件|文稿|文档|论文|首页|内容|文)(?:[中里内上]|部分)?"
_BARE = re.compile("(?:不|[切请]?勿)[^,。;]{0,3}(?:出现|[写署][名明]?|体现|显示|透露|标注|标明|注明)[了的]?")
"""What tells neither of whom nor of what: 姓名、电话写在报名表上,文章里不要出现."""
_COVER = re.compile("(?:首页|封面|扉页|第一页)[^。;]{0,16}[写注标填署为列][^。;]{0,20}(?:姓名|作者)")
"""What names the author in the draft's own file: 封面写姓名、单位,正文不得出现作者信息."""
_FORMERLY = re.compile("原[^“”,。;]{0,8}“[^“”]*”")
"""What was asked for before and is no longer: 原通知要求“封面注明姓名”,现改为不得出现姓名."""
_ALL_THAT = "(?:以上|上述|前述)(?:个人|作者)?(?:信息|内容|资料)"
"""What names again what the sentence has told: 另页打印姓名、学校,正文不出现以上信息."""
_REFUSED = re.compile(
    "[不未][署写注标填附留][^,。;]{0,8}?(?:的?(?:作品|稿件|来稿|文章|征文|论文|投稿)|[的者])(?=$|[均将不恕概视作按取无]|一律)"
)
"""What is not taken: 不署名的作品不予受理."""
_COUNT = re.compile("字(?:以[内上下]|左右|之内)?[(,]$|字数[^,。;()]{0,4}$")
"""Behind what is said what a length leaves out: 不超过1200字(不含标题和署名)."""
_FOUND = (
    "(?:正文|文中|稿件|作品|文章|论文|征文)[中内里上]?(?:[如若凡]有?)?(?:出现|含有|带有|透露|显示|体现)"
    "(?=[^。;]{1,40}(?:的|者),?(?:均|将|一律)?(?:按|视[为作]|作为?|取消|不予)(?:无效|废|参[赛评]|评))"
)
"""What makes a draft void: 正文出现姓名、单位等信息的,视为无效作品."""
_IN_PRINT = re.compile(
    "(?:刊[登发用载]|发表|展[出示览]|推送|公布|出版|结集|宣传)[^,。;]{0,4}[时后]|应[^,。;]{1,6}(?:要求|请求)"
)
"""When names are taken away that stand in the draft: 刊登时可应本人要求隐去姓名."""
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
        if _is_by_organiser(act[0], before, rest) or (
            act[0].endswith("含") and _COUNT.search(text, 0, act.start())
        ):
            continue
        if act[0] in ("删去", "删除") and _is_not_asked(before, rest):
            continue
        if _COVER.search(_FORMERLY.sub("", text[:start])) or _REFUSED.match(rest):
            continue
        if not before and is_outside(text[: max(0, start - 1)]):
            continue  # 文件名只写题目,不写姓名
        if _is_elsewhere(before, rest) or re.search(_BUT, text[max(0, start - 12) : act.start()]):
            continue  # 文末注明姓名,其他地方不得出现作者信息
        placed = re.search(_IN_DRAFT, rest) or _goes_on(before, rest)  # 作者名不要写在正文里
        said = text if re.search(_ALL_THAT, rest) else before + rest if placed else rest
        if re.search(what, said) and not _is_less(before, rest):
            return sentence.cut(start, act.start() + len(rest))
    return None


@cache
def _acts() -> str:
    """What it is to forbid that something is shown."""
    must_not = rf"(?:{any_of('must_not')}|(?<![特区分类个级性辨])别)"
    shown = rf"{must_not}(?:在[^,。;]{{1,12}}?)?(?:以任何(?:形式|方式))?{any_of('shows')}"
    had = rf"{any_of('must_not')}[有含](?=[^,。;]{{0,10}}(?:作者|个人|姓名|署名))"
    nameless = "(?:[须需应请均]|一律)(?:不具名|匿名(?:提交|投稿|报送|上传))"
    return rf"{shown}|{had}|{_FOUND}|{nameless}|隐去|隐藏|删[去除]|略去|去除"


def _before(text: str, at: int, rest: str) -> tuple[int, str]:
    """Where the clause begins, and what stands in it before the act."""
    start = clause_start(text, at)
    start = max(start, text.rfind("(", start, at) + 1)
    if start == at and re.match("不得出现在|(?:请|切)?勿(?:书|填)?写[在于]", rest):
        return start, text[max(0, start - _NEAR) : start]  # 姓名、电话填入报名表,不得出现在文章中
    begin = clause_start(text, max(0, start - 1)) if _goes_on(text[start:at], rest) else start
    return begin, text[begin:at]


def _goes_on(before: str, rest: str) -> bool:
    """Whether a clause says where nothing may stand, and the one before what: 姓名填在表上,文章里不要出现."""
    return bool(_BARE.fullmatch(rest)) and bool(re.search(f"(?:^|,){_IN_IT}$", before))


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


def _is_by_organiser(act: str, before: str, rest: str) -> bool:
    """Whether those who hold the contest take the names away: 评审时隐去作者姓名, 隐去姓名后送评委."""
    if act not in ("隐去", "隐藏", "略去", "去除"):
        return False
    if _IN_PRINT.search(before):
        return True
    asked = re.search(f"[须应请需要]|必须|一律|务必|{_PLACE}$", before)
    if not asked or re.search("涉及|隐私|如[需有]", before):
        return True
    own = "组委会|主办|承办|编辑|工作人员|我[们馆校社]|本[刊报社]|(?:评审|评选|评阅)[时前]|将|会"
    behind = "[^,。;]{0,12}(?:[后并再](?:统一)?(?:送|交|编号|评)|评审|评选)"
    return bool(re.search(own, before) or re.match(behind, rest))


def _is_elsewhere(before: str, rest: str) -> bool:
    """Whether only one place is to have no name: 题目下不署名,文末附作者姓名."""
    cover = re.search("首页[^,。;]{0,4}$", before) and rest.startswith("不署名")
    return bool(cover or re.search(_ABOVE, before))


def _is_less(before: str, rest: str) -> bool:
    """Whether it is a post, a patient or a file's name that must not be written."""
    post = re.search(r"职务|职称", rest) and not re.search(r"姓名|作者|个人", rest)
    pen_name = re.match("[^,。;]{0,4}署[^,。;]{0,8}(?:笔名|网名|化名)", rest)
    others = re.search(f"{any_of('strangers')}|人名、地名|地名", before + rest)
    pupils = others and others[0] == "孩子" and re.search("学校|班级", rest)  # 孩子的姓名和学校
    return bool(
        post or pen_name or (others and not pupils) or re.search(any_of("outside"), before.rpartition(",")[2])
    )
