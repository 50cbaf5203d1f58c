"""The rule ``anonymous``: a draft says nothing about its author."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from essaycheck.report import Finding
from essaycheck.rule import Rule

if TYPE_CHECKING:
    from essaycheck.essay import Essay
    from essaycheck.report import Verdict
    from essaycheck.rule import Context


@dataclass(frozen=True, slots=True, kw_only=True)
class Anonymous(Rule):
    """A draft holds no data of its author: no name or unit in the text, no names in what Word keeps beside it.

    The table has no key of its own. Names in the document's properties, comments and tracked changes are only
    warned of: Word writes them by itself.

    Example:
        [anonymous]
        basis = "正文中不得出现作者姓名、单位等信息"
    """

    kind: ClassVar[str] = "anonymous"

    def check(self, essay: Essay, context: Context) -> Verdict:
        """Look for author fields, and for the people that the reader saw."""
        findings = [
            Finding("anonymous.field", {"field": field.name, "label": field.label}, field.span)
            for field in essay.fields
            if field.value and field.name != "teacher" or field.value
        ]
        if essay.people:
            findings.append(Finding("anonymous.people", {"people": essay.people}, level="warning"))
        return self.verdict({}, *findings)
