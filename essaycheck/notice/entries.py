"""How many drafts an author may send in, and how much of them may stand elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from essaycheck.notice.made import Made
from essaycheck.notice.numerals import NUMBER, number
from essaycheck.rule import Entries, Originality

if TYPE_CHECKING:
    from essaycheck.notice.outline import Outline
    from essaycheck.notice.text import Passage

_WHO = r"(?:每(?:人|位|名)(?:作者|参赛者|投稿者|同学|学生|职工|干警|教师|选手|投稿人|参赛人员|参赛作者|员工|党员|会员|老师|应征者|[一-鿿]{1,4})?|(?:同一|单个|个人|一位|一名)?(?:作者|参赛者|投稿者|投稿人)|一人|个人|个人每[类项])"
_ENTRIES = re.compile(
    rf"{_WHO}[^。;\d]{{0,24}}?(?:只能|只可|只|限|仅限|仅可|仅能|仅|最多|至多|可以?|不超过|不得超过|不多于|不能超过|提交|报送|投稿|投|交|报|选送)(?:[^。;,\d]{{0,10}}?)(?:1[-~至]|一[至到])?(?P<n>{NUMBER})(?:篇|件|部|份|首|个作品|个)"
)
_SHARE = re.compile(
    r"(?:重复率|重复比例?|查重率|查重比例?|查重结果|复制比|文字复制比|相似度|相似率|雷同率|重合率|抄袭率|重复度|查重重复率|文字重合度|文字相似比)"
    r"(?P<between>[^。;\d]{0,24}?)(?P<n>\d{1,2}(?:\.\d{1,2})?|[一二两三四五六七八九十]{1,3})(?:%|个百分点)|(?P<b2>(?:重复率|查重率|复制比|相似度|重复比例|查重)[^。;\d]{0,24}?)百分之(?P<han>[一二三四五六七八九十]{1,3})"
)


def entries(outline: Outline) -> Made[Entries] | None:
    """How many drafts one author may send in; what each school or unit may send is nobody's limit here."""
    for item in outline.items:
        if item.zone in ("award", "background", "contact"):
            continue
        for sentence in item.passage.sentences():
            if found := _limit(sentence):
                return found
    return None


def _limit(sentence: Passage) -> Made[Entries] | None:
    match = _ENTRIES.search(sentence.text)
    if (
        match is None
        or re.search(r"合作|合著|每[类项组个种]", match[0])
        or re.search(r"(?:不限|以上|起|奖|获)", match[0] + sentence.text[match.end() : match.end() + 3])
    ):
        return None
    if re.search(r"(?:不少于|至少|撰写|奖励|赠)", match[0]):
        return None
    value = number(match["n"])
    if not value or value > 50:
        return None
    start = max(sentence.text.rfind(mark, 0, match.start()) for mark in ",;。") + 1
    words = sentence.cut(start, match.end())
    return Made(Entries(max_per_author=value, basis=words.quote), (words,))


def originality(outline: Outline) -> Made[Originality] | None:
    """How much of a draft may also stand elsewhere."""
    for item in outline.items:
        for sentence in item.passage.sentences():
            match = _SHARE.search(sentence.text)
            if match is None:
                continue
            written = match["n"] or match["han"]
            value = float(written) if re.fullmatch(r"[\d.]+", written) else number(written)
            if value and 0 < value <= 100:
                start = max(sentence.text.rfind(mark, 0, match.start()) for mark in ",;。") + 1
                end = min(
                    (at for mark in ",;。" if (at := sentence.text.find(mark, match.end())) >= 0),
                    default=len(sentence.text),
                )
                words = sentence.cut(start, end)
                return Made(Originality(max_similarity=round(value / 100, 4), basis=words.quote), (words,))
    return None
