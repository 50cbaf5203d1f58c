"""What a notice asks of some authors only, by the words that say so."""

from __future__ import annotations

import re
from functools import cache

from essaycheck.notice.phrases import any_of

_WHO_IS = (
    "(?:年满|未满|不满|已退休|愿意|需要)[^,。;]{1,14}[的者][^,。;]{0,4}[请须需应]"
    "|属于?(?!实)[^,。;]{2,40}的[^,。;]{0,6}另外?[需须请应要]?[注写附填标]"
    "|投稿的?只需|(?:投稿|参赛)的,?(?:还|另)[写须需要]?$"
)
"""What says that those alone are asked: 年满八十岁的学员请注明年龄."""


@cache
def of_some() -> str:
    """What says that only some authors are asked for more: 少儿读者还须."""
    some = f"(?:{any_of('crowds', 'stages')}|在校|未成年|[一-鿿]组)"
    more = f"(?:{any_of('crowds', 'stages')}|员工|会员|党员|干部)[^,。;]{{0,6}}加(?=[写注附填])"
    besides = "(?:还|另|则)[需须应要请]|另外?(?=[注写附填标])"
    return f"{some}[^,。;]{{0,6}}(?:{besides})|未成年人?[^,。;]{{0,6}}[需须应要请]|{more}|{_WHO_IS}"


@cache
def condition() -> re.Pattern[str]:
    """What says in a clause before the verb that some alone are asked: 家属投稿的,注明职工姓名."""
    return re.compile(f"{_who_send()}$")


def are_senders(text: str) -> bool:
    """Whether words begin with who sends in: where no others are spoken of, they are all that there are."""
    return bool(re.match(_who_send(), text))


def _who_send() -> str:
    return f"{any_of('crowds', 'stages')}[^,。;]{{0,4}}(?:投稿|参赛|来稿|报送)的,"
