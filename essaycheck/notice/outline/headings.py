"""What a line, a label or a cell heads, and what that says its part is about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from essaycheck.notice.phrases import any_of, phrases
from essaycheck.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterable

    from essaycheck.notice.text import Passage

_NO_HEADING = (
    r"[,。;!?:]|[一-鿿]\+[一-鿿]|\d[字日行/]|[请应每不]|须(?!知)|(?<![期时年权])限(?!制)"
    "|注明|写明|[写署附][在于]"
)
DATED = re.compile(r"\d月\d|[一二三四五六七八九十]月[一二三四五六七八九十]{1,3}[日号]")
"""What a heading tells by itself: 征集阶段(5月8日-6月16日)."""
_TOLD = "[请应]|须(?!知)|不[得可]|严禁"
"""What a sentence asks for, and no label: 作品须原创首发。已刊登的不再参评."""
_LONGEST_ADDRESS = 40
_SHORT = 8
"""Characters of a heading among topics."""
_ANSWERED = compiled(r"((?=[^?]*(?:什么|啥|多少|多长|怎|何|谁|几))[一-鿿]{2,10})\? ?(?=[^ ?!])")
"""A question with its answer behind it: 什么时候交?8月31日前."""
_ASKED = re.compile(r"[^,。;:]{2,12}\?")
_MARKS = compiled(
    r"\(\d{1,3}分\)$|评[审选分比判](?:标准|准则|要点|指标|尺度)$|(?:评[审选委]|评委)[一-鿿]{0,2}看"
)
"""What a label has that says what drafts are judged by: 主题(30分) is not about the theme itself."""
_HELD_BY = compiled("[一-鿿、]{4,}(?<!单位)(?<!联合)(?:主办|承办|协办|合办)")
"""A line that names who holds the contest, and stands over nothing."""
_DEMAND = re.compile(
    "(?:稿件|作品|文章|征文)?(?:要素|主题|立意|内容|题材|事迹|材料|格式|结构|语言|文字|文笔|观点|思想|导向|情感|感情|表达|逻辑|书写|条理|论证|特色)"
    "(?:要|须|应|必须)?(?:齐全|突出|鲜明|明确|集中|积极|健康|真实|新颖|生动|充实|具体|典型|规范|正确|完整|严谨|合理|清晰|清楚|优美"
    "|流畅|通顺|简洁|精练|凝练|朴实|真挚|深刻|工整|充分|详实|翔实|感人|向上|高远|准确|严密)"
)
"""A label that is a requirement itself: (一)主题突出。围绕… tells of no theme."""


def zone_of(label: str, *, at_end: bool = False) -> str:
    """What a heading or label says that its part is about, or "".

    ``at_end``: it is short and ends with the word that says so: 选题要求, and not 公益诉讼的规范化.
    """
    label = label.replace("有奖", "")  # is said of contests, and names no prizes
    if not label or len(label) > (_SHORT if at_end else 30):
        return ""
    if at_end and not any(label.endswith(words) for _, words in phrases().zones):
        return ""
    if _MARKS.search(label) or is_demand(label):
        return "require"
    return next((name for name, words in phrases().zones if any(word in label for word in words)), "")


def is_demand(label: str) -> bool:
    """Whether a label says how an essay is to be: 内容真实, and not what its words are about."""
    return bool(_DEMAND.fullmatch(label))


def spaced_label(text: str, level: float) -> re.Match[str] | None:
    """A label with a space or, numbered, a stop instead of a colon; without a number a short one."""
    stop = r"|(?<=[一-鿿]{4})。|(?<=^[一-鿿]{2})。" if level else ""
    match = compiled(rf"([一-鿿]{{2,8}})(?: {stop})(?=\S)").match(text)
    match = match or compiled(r"([一-鿿]{2,6})-{1,2}(?=\S)").match(text)  # 截止——10月11日
    if (asked := _ANSWERED.match(text)) and zone_of(asked[1]):
        return asked
    told = match and zone_of(match[1]) and not re.search(_TOLD, match[1])
    return match if match and told and (level or len(match[1]) < 5) else None


def is_no_label(match: re.Match[str], *, of_theme: bool) -> bool:
    """Whether what looks like a label is none: 5月10日-5月31日:作品报送; a theme, 数字乡村:路径与实践."""
    name = match[match.lastindex or 0]
    return bool(DATED.search(match[0])) or (of_theme and not zone_of(name))


def asks(text: str) -> bool:
    """Whether it is a heading that asks (怎么投?)."""
    return bool(_ASKED.fullmatch(text)) and bool(zone_of(text))


def is_address(label: str) -> bool:
    """Whether a line with a colon addresses its readers (各有关单位:) and is no heading."""
    if len(label) > _LONGEST_ADDRESS or DATED.search(label):
        return False
    begins = re.match(r"尊敬的|亲爱的|各|全[校市省县区体]|校内|院属", label)
    return bool(begins or re.search(any_of("addressed") + "$", label))


def is_heading(text: str, level: float) -> bool:
    """Whether a part without end and label is a heading, by its length and what it is about."""
    text = re.sub(r"\([^()]{0,30}\)$", "", text)
    if compiled(_NO_HEADING).search(text) or _HELD_BY.fullmatch(text):
        return False
    if level in (1.0, 2.0):
        return len(text) <= (24 if zone_of(text) else 12)
    return len(text) <= (10 if level else 14) and bool(zone_of(text))


def is_head(cells: Iterable[Passage]) -> bool:
    """Whether cells are the head of a table: short names of what stands below."""
    texts = [cell.text for cell in cells]
    parts = ("标题", "题目", "正文")
    named = [text for text in texts if text in parts or any(word in text for word in phrases().heads)]
    return len(named) > 1 and all(len(text) <= 12 for text in texts)
