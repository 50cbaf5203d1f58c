"""Whether an essay needs a title of its own, and how long it may be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from essaycheck.rules.title import Title

if TYPE_CHECKING:
    from essaycheck.notice.outline import Outline
    from essaycheck.notice.text import Passage

_OWN = re.compile(r"(?:题目|标题|文题)(?:请)?(?:自拟|自定|自选)|自(?:拟|定)(?:题目|标题|文题)")


def titled(outline: Outline, limit: tuple[Title, Passage] | None) -> tuple[Title, Passage] | None:
    """The rule about the title: its limit, or that authors find their own (题目自拟)."""
    if limit:
        return limit
    for item in outline.items:
        for clause in item.passage.clauses():
            if _OWN.search(clause.text) and len(clause.text) <= 40:
                return Title(basis=clause.quote), clause
    return None
