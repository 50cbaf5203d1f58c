"""The rule ``anonymous``: a draft says nothing about its author."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from essaycheck.rule import Rule
from essaycheck.verdict import Finding

if TYPE_CHECKING:
    from essaycheck.errors import Fact
    from essaycheck.essay import Essay
    from essaycheck.rule import Context
    from essaycheck.verdict import Verdict


class Anonymous(Rule):
    """A draft must not identify its author: no name, employer or phone number in it or its metadata.

    Names in the document's properties, in comments and tracked changes only warn: Word adds them by itself.
    The table has no keys of its own.

    Example:
        [anonymous]
        basis = "正文中不得出现作者姓名、单位等信息"
    """

    kind: ClassVar[str] = "anonymous"

    def check(self, essay: Essay, context: Context) -> Verdict:
        """Look for author fields with a value, and for the people that the reader saw."""
        told = [field for field in essay.fields if field.value]
        findings = [Finding("anonymous.field", {"field": field.name}, field.span) for field in told]
        if essay.people:
            findings.append(Finding("anonymous.people", {"people": essay.people}, level="warning"))
        facts: dict[str, Fact] = {
            "fields": tuple(dict.fromkeys(field.name for field in told)),
            "people": essay.people,
        }
        return self.verdict(facts, *findings)
