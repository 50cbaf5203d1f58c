"""Whether an essay needs a title of its own, and how long it may be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from essaycheck.notice.made import Made
from essaycheck.rules.title import Title

if TYPE_CHECKING:
    from essaycheck.notice.outline import Outline

_OWN = re.compile(r"(?:题目|标题|文题)(?:请)?(?:自拟|自定|自选|自订|另拟)|自(?:拟|定|订)(?:题目|标题|文题)")


def titled(outline: Outline, limit: Made[Title] | None) -> Made[Title] | None:
    """The rule about the title: its limit, or that authors find their own (题目自拟)."""
    if limit:
        return limit
    for item in outline.items:
        for clause in item.passage.clauses():
            if _OWN.search(clause.text) and len(clause.text) <= 40:
                return Made(Title(basis=clause.quote), (clause,))
    return None
