"""Limits of the notice's own categories, and of people whom no list has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from essaycheck.notice.outline.headings import zone_of
from essaycheck.notice.phrases import any_of
from essaycheck.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaycheck.notice.length.limits import Limit
    from essaycheck.notice.outline import Outline

_CATEGORY = compiled(
    "(?:(?:字数|篇幅)(?:要求)?:)?“?([一-鿿]{2,8}?(?:、[一-鿿]{2,8}?){0,3}?)”?(?:栏目|专栏)?(?:\\([^()\\d]{1,20}\\))?(?:每篇|单篇|篇幅|字数|不|控制|限|应|须|一般|原则上|(?=\\d))"
)
"""The categories that a limit may begin with."""
_PEOPLE = re.compile(
    "(?:员|[学考新研]生|干部|群众|教师|老师|居民|村民|民警|同志|班主任|负责人|代表|家长|者)$"
)
"""Who writes, and no part of what is written."""


def by_category(essays: list[Limit], outline: Outline) -> list[Limit]:
    """The limits; those that begin with the notice's own categories are theirs: 办案手记每篇1500-2500字.

    Several in quotes are such as well: “岗位故事”1500字以内;“安全漫谈”800字以内.
    """
    own = {item.label for item in outline.items if 1 < len(item.label) <= 8 and not zone_of(item.label)}
    begun = [_CATEGORY.match(limit.words.text) for limit in essays]
    quoted = {begins[1] for begins in begun if begins and begins[0].startswith(f"“{begins[1]}”")}
    own |= quoted if len(quoted) > 1 else set()
    own |= _beside(essays, begun) or _unlike(essays, begun)
    found = []
    for limit, begins in zip(essays, begun, strict=True):
        named = begins and own.issuperset(begins[1].split("、"))
        found.append(limit._replace(group=begins[1]) if begins and named else limit)
    return found if len({limit.group for limit in found}) > 1 else essays


def _beside(essays: Sequence[Limit], begun: Sequence[re.Match[str] | None]) -> set[str]:
    """The names of others beside known groups on their line: 散文3000字以内,心得1500字以内,手记800字以内."""
    apart = [limit for limit in essays if not limit.lead]
    lines = {limit.words.line for limit in apart if limit.group and limit.group in limit.words.text}
    return {
        begins[1]
        for limit, begins in zip(essays, begun, strict=True)
        if begins and limit in apart and limit.words.line in lines and _is_name(begins[1], limit)
    }


def _unlike(essays: Sequence[Limit], begun: Sequence[re.Match[str] | None]) -> set[str]:
    """People whom no list has, each with a limit of their own: 班子成员2500字以上,一般党员1500字以上."""
    named = [
        (limit, begins[1])
        for limit, begins in zip(essays, begun, strict=True)
        if begins and not limit.lead and not limit.group and _is_of_people(begins[1], limit)
    ]
    return {
        name
        for limit, name in named
        if any(name != other and _clash(limit, beside) for beside, other in named)
    }


def _clash(limit: Limit, beside: Limit) -> bool:
    """Whether two limits on a line cannot both hold for the same essays."""
    same = limit.words.line == beside.words.line and limit.unit == beside.unit
    ends = zip(limit[2:5], beside[2:5], strict=True)
    return same and any(a and b and a != b for a, b in ends)


def _is_name(name: str, limit: Limit) -> bool:
    """Whether a limit begins with the name of a kind that no list has, be it kept under the one before."""
    known = limit.group and limit.group in limit.words.text
    return not known and not re.search(any_of("no_kind"), name)


def _is_of_people(name: str, limit: Limit) -> bool:
    kind = re.sub(f"^一般(?={any_of('crowds', 'writers')})", "", name)
    return bool(_PEOPLE.search(name)) and _is_name(kind, limit)
