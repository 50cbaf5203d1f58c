"""What a notice asks of some authors only, by the words that say so."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from essaycheck.notice.phrases import any_of
from essaycheck.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Sequence

_WHO_IS = (
    "(?:年满|未满|不满|已退休|愿意|需要)[^,。;]{1,14}[的者][^,。;]{0,4}[请须需应]"
    "|属于?(?!实)[^,。;]{2,40}的[^,。;]{0,6}另外?[需须请应要]?[注写附填标]"
    "|(?:如需|若需|如要|需要)[^,。;]{1,8}[者的]?请"
    "|投稿的?只需|(?:投稿|参赛)的,?(?:还|另)[写须需要]?$"
)
"""What says that those alone are asked: 年满八十岁的学员请注明年龄."""

_OTHERS = "社会|各界|市民|群众|居民|读者|爱好者|人士|老师|干部|员工|及其|以及|[和与及]"
"""What names further people."""


@cache
def of_some() -> str:
    """What says that only some authors are asked for more: 少儿读者还须."""
    who = f"{any_of('crowds', 'stages')}|小朋友|小读者|小作者"
    some = f"(?:{who}|在校|未成年|[一-鿿]组)"
    more = f"(?:{who}|员工|会员|党员|干部)[^,。;]{{0,6}}加(?=[写注附填])"
    besides = "(?:还|另|则)[需须应要请]|另外?(?=[注写附填标])"
    return f"{some}[^,。;]{{0,6}}(?:{besides})|未成年人?[^,。;]{{0,6}}[需须应要请]|{more}|{_WHO_IS}"


@cache
def condition() -> re.Pattern[str]:
    """What says in a clause before the verb that some alone are asked: 家属投稿的,注明职工姓名."""
    who_is = "(?:如果?|若|假如|要)(?:您|你|作者)?[是系为][^,。;]{2,12},(?:还|再|另|请|须|应|需要?)*"
    return re.compile(f"(?:{_who_send()}|{who_is}|(?:如需|若需|如要|需要)[^,。;]{{1,10}},)$")


def are_senders(text: str) -> bool:
    """Whether words begin with who sends in: where no others are spoken of, they are all that there are."""
    return bool(re.match(_who_send(), text))


def _who_send() -> str:
    sends = "(?:投稿|参赛|来稿|报送)"
    return f"{any_of('crowds', 'stages')}(?:[^,。;]{{0,4}}{sends}的,|{sends}?除[^,。;]{{2,24}}外,)"


def crowd_of(text: str) -> str:
    """The group or crowd of authors that is all that ``text`` names before a verb or a list, or ""."""
    match = _alone().fullmatch(text)
    return match[1] if match else ""


def only_crowd(audience: Sequence[str]) -> str:
    """The crowd that those are, all of them, who may take part, or ""."""
    text = ",".join(audience)
    found = set(re.findall(_crowds(), text))
    others = len(found) != 1 or re.search(_OTHERS, re.sub(_crowds(), "", text))
    return "" if others else found.pop()


def go_on(text: str) -> bool:
    """Whether it is nobody else who is asked behind ``text``: (学生组写姓名,)并注明电话."""
    return bool(re.fullmatch("(?:[并且还再]|同时|并且)?(?:请|须|应|需|要|必须)?", text))


@cache
def _crowds() -> str:
    schools = "(?:校内|本校|全校)师生|在校生|在读学生|[中小]学生"
    return f"(?:{schools}|教职员?工|员工|退休人员|社会人士|{any_of('crowds')})"


@cache
def _alone() -> re.Pattern[str]:
    letters = "[A-Z甲乙丙丁](?:[、和及与][A-Z甲乙丙丁])*[类组]"
    group = f"(?![各每全所本该此两三四以分])[一-鿿]{{1,5}}(?<!小)组|{letters}"
    crowd = f"(?:{_crowds()}|{any_of('stages')})"
    who = f"“?(?:{group}|{crowd}组?)”?(?:作者|选手|参赛者|投稿者|读者|学生)?"
    works = "(?:的?(?:作品|来稿|稿件|投稿|征文))?(?:投稿|参赛|报送)?的?"
    asked = f"(?:在?{any_of('in_essay')}[处方]?|请|须|应|需|要|必须|均|都|一律|分别|则|只需?)*"
    return compiled(f"(?:请|凡|其中,?)?({who}(?:[、和及与]{who}){{0,3}}){works}{asked}")
