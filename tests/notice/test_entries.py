from __future__ import annotations

import pytest

from essaycheck.rule import Entries, Originality
from tests.notice.notices import notice, requiring, the


@pytest.mark.parametrize(
    ("text", "most"),
    [
        ("每人限投一篇。", 1),
        ("每人限交1篇。", 1),
        ("每个账号最多上传3篇。", 3),
        ("一个孩子只能交一篇。", 1),
        ("每人参赛作品以三篇为限。", 3),
        ("每园区不超过8个，每人限1个。", 1),
        ("每名学员须完成读书报告一份。", None),
        ("每位作者限报2件作品。", 2),
        ("每名职工以第一作者身份限报一篇。", 1),
        ("每人最多投3篇。", 3),
        ("每个同学交一篇就好，不用多交。", 1),
        ("四,交稿时间:由学校统一交县教研室,过时不予受理.每校初中限10篇.", None),
        ("每人可投1-2篇。", 2),
        ("同一作者投稿不超过两篇。", 2),
        ("一人限一篇。", 1),
        ("每人限投一篇，合作作者不超过2人。", 1),
        ("每生限报1篇。", 1),
        ("每位党员1篇。", 1),
        ("一人一稿。", 1),
        ("每位学生只能寄送一封书信。", 1),
        ("每位作者（含合著）参与论文不超过2篇。", 2),
        ("题目自拟。\n问：一个人能投几篇？\n答：最多三篇，但只能有一篇获奖。", 3),
        ("题目自拟。\n投稿数量：不超过2篇。", 2),
        ("题目自拟。\n其他：每人限投1篇。", 1),
        ("题目自拟。\n投稿限额：1篇/人", 1),
        ("题目自拟。\n旧体诗词：不超过30行，每人不超过5首。", None),
        ("题目自拟。\n问：能投几篇？\n答：3篇以上。", None),
        ("题目自拟。\n各校报送数量：不超过10篇。", None),
        ("每校报送学生作品不超过15篇。", None),
        ("每校限报10篇。", None),
        ("文章类千字左右，诗词类每人不超过3首。", None),
        ("每个支部不少于3篇。", None),
        ("每班选送5篇。", None),
        ("每人每类限投1件。", None),
        ("每位入选作者赠书2册，每人限5个名额以上。", None),
        ("每个微信号可投4篇。", 4),
        ("每个手机号限报1篇。", 1),
        ("每人投稿不限篇数。", None),
        ("每人投稿1篇以上。", None),
        ("每人限投100篇。", None),
    ],
)
def test_entries_of_an_author(text: str, most: int | None) -> None:
    rule = the(Entries, notice(*f"征文要求：题目自拟。{text}".split("\n")))
    assert (rule.max_per_author if rule else None) == most


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("查重率超过30%的作品不进入评审。", 0.3),
        ("重复率不得高于15％。", 0.15),
        ("与网络文本重复超过三成者淘汰。", 0.3),
        ("文字复制比须低于10%。", 0.1),
        ("查重率（知网）不超过12.5%。", 0.125),
        ("查重率不得高于百分之二十。", 0.2),
        ("经查重，相似度不高于20个百分点。", 0.2),
        ("查重率超过三成按零分计。", 0.3),
        ("引用原文不得超过全文的五分之一。", None),
        ("按20%的比例评奖。", None),
        ("查重率不高于0%。", None),
    ],
)
def test_similarity(text: str, share: float | None) -> None:
    rule = the(Originality, requiring(f"题目自拟。{text}"))
    assert (rule.max_similarity if rule else None) == share
