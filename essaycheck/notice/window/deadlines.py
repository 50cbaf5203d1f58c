"""What names the last day for sending in, and what else happens on a day."""

from __future__ import annotations

import re
from functools import cache

from essaycheck.notice.phrases import any_of

_SUPERIOR = (
    "(?:省(?:[级院厅局里]|平台|赛)|全国|上级|国家级|总[会部局]|集团|[区市县州](?:[级里]|[局厅院委](?=规定|要求)))"
    "[^,。;]{0,4}(?:截止|截稿|最后|最迟)"
)


def of_superior(words: str) -> bool:
    """Whether a deadline is that of those who send in the drafts: 省院截止时间为6月30日."""
    return bool(re.search(_SUPERIOR, words))


@cache
def deadline() -> str:
    """What names the last day or the time for sending in: 截稿, 交稿最后时间, 征集期."""
    act = "交稿|投稿|来稿|收稿|征稿|征文|征集|报送|提交|上交|递交|寄送|送交"
    last = "最[后晚迟终][^,。;:]{0,4}(?:时间|日期|期限)"
    day = "[交投来收截]稿日(?=:|$)|(?:何|几|啥|什么)时候?截(?!止|稿)"
    whole = "(?:全文|论文|终稿|定稿|稿件|作品|征文|文章)(?:提交|报送|上交|递交|上传)(?=$|:)"
    whole += "|(?:上传|提交)(?:作品|稿件|征文|文章)(?:日期|时间)(?=$|:)"
    until = rf"(?:{act})[^,。;:]{{0,3}}(?:日期|期限|时限|时段|期(?![间待]))"
    return f"(?:{any_of('deadline')}|{last}|{until}|{day}|{whole})"


@cache
def other_dates() -> str:
    """What else happens on a day; 报宣传部, 组委会评审办公室, 报名表 name what drafts go to, or with."""
    announced = (
        "(?:[下印转]发|发布|发出|制[定订]|部署|拟定|出台)[^,。;]{0,8}?(?:通知|方案|启事|公告|计划|文件)|转发"
    )
    reviewed = "审[核定阅](?![^,。;]{0,40}[报送交投后])"
    printed = "[将于起在][^,。;]{0,14}(?:专栏|专版|报纸?|刊物?|杂志|网站|公众号)[上中]?发[表布]"
    named = f"{any_of('other_dates')}(?![部科处室办股组委员表]|[及和与、]?投稿)|{printed}"
    return f"(?:{named}|{reviewed}|(?:{announced})(?!之日))"
