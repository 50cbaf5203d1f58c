"""The rule ``title``: a draft has a title, and it is not too long."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from essaycheck.counting import count_text
from essaycheck.keys import COUNT
from essaycheck.recognition.people.placeholders import is_blank_title
from essaycheck.rule import Rule
from essaycheck.table import key
from essaycheck.verdict import Finding

if TYPE_CHECKING:
    from essaycheck.errors import Fact
    from essaycheck.essay import Essay
    from essaycheck.rule import Context
    from essaycheck.verdict import Verdict


class Title(Rule):
    """A draft must have a title; the table alone requires that. With max, the title must not be longer.

    What only keeps its place (××××, 待定, 请输入标题) is none.

    Its length is counted as Word counts (字数), without the subtitle (——…).

    Example:
        [title]
        max = 30
        basis = "题目不超过30字"
    """

    kind: ClassVar[str] = "title"

    max: int | None = key(COUNT, default=None)

    def check(self, essay: Essay, context: Context) -> Verdict:
        """Look for the title and count it."""
        limit: dict[str, Fact] = {"max": self.max} if self.max else {}
        if not essay.title:
            return self.verdict(limit, Finding("title.missing", limit))
        count = count_text(essay.title.text).words
        facts = limit | {"title": essay.title.text, "count": count}
        if is_blank_title(essay.title.text):
            return self.verdict(facts, Finding("title.placeholder", facts, essay.title.span))
        if self.max and count > self.max:
            facts["over"] = count - self.max
            return self.verdict(facts, Finding("title.over", facts, essay.title.span))
        return self.verdict(facts)
