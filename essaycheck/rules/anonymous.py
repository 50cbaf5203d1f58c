"""The rule ``anonymous``: a draft says nothing about its author."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, ClassVar

from essaycheck.resources import resource
from essaycheck.rule import Rule
from essaycheck.verdict import Finding

if TYPE_CHECKING:
    from essaycheck.errors import Fact
    from essaycheck.essay import Essay, Note
    from essaycheck.rule import Context
    from essaycheck.verdict import Verdict


class Anonymous(Rule):
    """A draft must not identify its author: no name, employer or phone number in it or its metadata.

    Names in the document's properties, in comments and tracked changes only warn: Word adds them by itself.
    So does hidden text, of which nothing is read. The table has no keys of its own.

    Example:
        [anonymous]
        basis = "正文中不得出现作者姓名、单位等信息"
    """

    kind: ClassVar[str] = "anonymous"

    def check(self, essay: Essay, context: Context) -> Verdict:
        """Look for author fields with a value, and for the people that the reader saw."""
        told = [field for field in essay.fields if field.value]
        findings = [Finding("anonymous.field", {"field": field.name}, field.span) for field in told]
        facts: dict[str, Fact] = {
            "fields": tuple(dict.fromkeys(field.name for field in told)),
            "people": tuple(name for name in essay.people if _is_person(name)),
        }
        if facts["people"]:
            findings.append(Finding("anonymous.people", {"people": facts["people"]}, level="warning"))
        for note in (note for note in essay.notes if note.code == "hidden"):
            facts["hidden"] = note.number
            findings.append(_unread(note))
        return self.verdict(facts, *findings)


def _is_person(name: str) -> bool:
    """Whether a name in a file may be somebody's, and is not that of a computer or a program."""
    plain = "".join(filter(str.isalnum, name.lower()))
    return bool(plain) and plain.rstrip("0123456789") not in _accounts()


@cache
def _accounts() -> frozenset[str]:
    """What computers and programs are called where nobody has entered a name; letters alone."""
    return frozenset(resource("rules", "accounts.txt").split())


def _unread(note: Note) -> Finding:
    """Hidden text may say who the author is, and anybody can make it visible."""
    facts: dict[str, Fact] = {"number": note.number, **({"quotes": note.quotes[:3]} if note.quotes else {})}
    return Finding("anonymous.hidden", facts, note.spans[0] if note.spans else None, level="warning")
