"""Whose deadline a date is, where a notice has one for each kind of senders."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from essaycheck.notice.outline.groups import is_group
from essaycheck.notice.phrases import any_of
from essaycheck.notice.text import clause_start
from essaycheck.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaycheck.notice.outline import Item
    from essaycheck.notice.window import Found

_POST, _WIRE = "邮寄", "电子"
"""How drafts are sent in: by post, or so that a program has them before it."""
_BY_POST = "(?:邮寄|寄送|信件|纸质|书面|打印|手写)"
_BY_WIRE = "(?:电子|网[上络]|线上|邮箱|电邮|e-?mail)"
_AND_SO_ON = "(?:的|们|版|参赛|投稿|作品|稿件|征文|稿|个人|邮件|报送){0,3}"
PASSED_ON = re.compile(
    "[之以]?前,?(?:统一|直接)?传(?!统|承|播|真|达)[^,。;]{0,14}(?:文件夹|邮箱|群|平台|网盘)"
)
"""Where drafts go by a day: 4月28日前传科教科共享文件夹."""


def sender_of(item: Item, text: str, start: int, day: int) -> str:
    """The kind of senders that is named before a day, be it behind a comma, or over all, or ""."""
    apart = text[clause_start(text, max(0, start - 1)) : start - 1] if start == day else ""
    if match := _begins().match(apart or text[start:day]):
        return _POST if match["post"] else _WIRE if match["wire"] else match["crowd"]
    over = item.label or next(reversed(item.headings), "")
    return over if is_group(over) else ""


def kinds_of(first: Found, found: Sequence[Found]) -> list[Found]:
    """What states a deadline of each kind of senders, beginning with ``first``.

    Of what is posted and what a program can read it is the latter alone.
    """
    if first.sender == _POST:
        first = next((each for each in found if each.sender == _WIRE), first)
    kinds = {first.sender: first}
    for each in found:
        if each.sender and not {each.sender, first.sender} & {"", _POST, _WIRE}:
            kinds.setdefault(each.sender, each)
    return list(kinds.values())


@cache
def _begins() -> re.Pattern[str]:
    crowd = f"(?:在校|毕业)?{any_of('crowds')}|{any_of('stages')}[一-鿿]{{0,2}}组?|[一-鿿A-Z]{{1,4}}组"
    crowd += "|(?:本|外|省|市|县|区|校|国|境){1,2}[内外地]?(?:的)?(?:作者|选手)"
    kinds = f"(?P<post>{_BY_POST})|(?P<wire>{_BY_WIRE})|(?P<crowd>{crowd})"
    return compiled(
        rf"(?:之?前)?[、,;]?(?:请|其中|凡)?(?:{kinds}){_AND_SO_ON}(?:\([^()]{{1,16}}\))?(?:请|须|应|务必|可|截[止稿]|截至|[于在至到为:]){{0,3}}$"
    )
