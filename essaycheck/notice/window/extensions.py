"""How a deadline is said to have been moved."""

from __future__ import annotations

import re

EXTENDED = 9
"""The weight of an extension: more than any other."""
_MOVED = "延长|延期|顺延|推迟|延后|展延"
_SO_MUCH = "了?(?:[一二两三四五六七八九十半]{1,3}|\\d{1,3})个?(?:月|半月|星期|礼拜|周|天|日|工作日)"
LASTING = (
    f"(?:{_MOVED}|后延|推后|宽限|提前|提早){_SO_MUCH}"
    "[,(]?(?:也?就?是|即|亦即|也就是说)?(?:改?[至到为]|截至|截止[到至]?)$"
)
"""An extension by so much, before the day that it makes: 顺延一个月,即至6月30日."""
LENGTHENED = re.compile(f"原[定来本计][^。;]{{2,30}},[^,。;]{{0,8}}(?:{_MOVED}|再延){_SO_MUCH}(?=[,。;!]|$)")
"""A deadline that is past, and by how much it was moved: 原定5月10日截稿,因故延期一周."""
