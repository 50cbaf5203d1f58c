"""The rule ``author``: what a draft must say about its author."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar

from essaycheck.essay import STANDS_FOR
from essaycheck.keys import FIELDS, LABELS
from essaycheck.recognition.lines import clean
from essaycheck.recognition.people.soundness import flaw
from essaycheck.rule import Rule
from essaycheck.table import key
from essaycheck.verdict import Finding

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from essaycheck.errors import Fact
    from essaycheck.essay import Essay, Field
    from essaycheck.recognition.people.soundness import Flaw
    from essaycheck.rule import Context
    from essaycheck.verdict import Verdict

_GRAVITY: tuple[Flaw, ...] = ("", "doubtful", "vague", "implausible", "placeholder", "empty")
MOBILE = 11
"""Digits of a mobile number of the mainland."""


class Author(Rule):
    """What a draft must say about its author.

    Looked for before the title, under it, at the end of the text, in tables, text boxes, headers, footers
    and notes; with a label (作者：…) or as a byline. A field may be missing, empty (a label followed by
    nothing), a placeholder (××, 138XXXXXXXX, 待填) or implausible (a phone number that does not exist in the
    mainland, Hong Kong, Macau or Taiwan, or in the country whose code it begins with, as +44); each is
    reported separately. What tells too little (王女士, 学校) is a warning.

    The fields: name phone unit school class student_id address postcode email position teacher id_number
    age gender wechat. School and unit can replace each other.

    Example:
        [author]
        required = ["name", "phone", "unit"]
        basis = "完整填写作者姓名、联系电话、工作单位等真实信息，并在征文中标明"
        [author.labels]
        unit = ["所在支部"]
    """

    kind: ClassVar[str] = "author"
    needs: ClassVar[tuple[str, ...]] = ("required",)

    required: tuple[str, ...] = key(FIELDS, default=())
    labels: Mapping[str, tuple[str, ...]] = key(LABELS, default={})

    def check(self, essay: Essay, context: Context) -> Verdict:
        """Hold every required field against what the draft states."""
        required = _told_once(self.required)
        findings = [finding for name in required if (finding := _finding(name, essay.fields))]
        return self.judged(required, findings) if findings else _met(self, required)

    def judged(self, required: tuple[str, ...], findings: Sequence[Finding] = ()) -> Verdict:
        """The verdict on a draft in which so much is not as required."""
        wanting = {finding.facts["field"] for finding in findings if finding.level == "error"}
        met = tuple(name for name in required if name not in wanting)
        lacking = tuple(name for name in required if name in wanting)
        return self.verdict({"required": required, "met": met, "lacking": lacking}, *findings)


@lru_cache(maxsize=64)
def _met(rule: Author, required: tuple[str, ...]) -> Verdict:
    """The verdict on every draft that states all."""
    return rule.judged(required)


@lru_cache(maxsize=64)
def _told_once(required: tuple[str, ...]) -> tuple[str, ...]:
    """The required fields; of school and unit, of which one will do, the first."""
    places = [name for name in required if name in STANDS_FOR]
    return tuple(name for name in required if name not in places[1:])


def _finding(name: str, fields: tuple[Field, ...]) -> Finding | None:
    """What keeps a required field from being met; None when one sound statement of it is there."""
    names = STANDS_FOR.get(name, (name,))
    stated = [each for each in fields if each.name in names]
    if not stated:
        return Finding("author.missing", {"field": name})
    flaws = [flaw(each) for each in stated]
    least = min(flaws, key=_GRAVITY.index)
    if not least:
        return None
    best = stated[flaws.index(least)]
    facts: dict[str, Fact] = {"field": name, "label": best.label, "value": best.value}
    if best.name == "phone" and least == "implausible":
        facts |= _digits(clean(best.value))
    return Finding(
        f"author.{least}", facts, best.span, "warning" if least in ("doubtful", "vague") else "error"
    )


def _digits(phone: str) -> dict[str, Fact]:
    """How many a wrong number has: ``short`` or ``long`` for a mobile one, ``local`` without area code."""
    digits = re.sub(r"[ ().·~_-]", "", phone)
    if re.fullmatch(rf"1[3-9]\d{{,{MOBILE + 4}}}", digits) and len(digits) != MOBILE:
        return {"short" if len(digits) < MOBILE else "long": len(digits), "mobile": MOBILE}
    return {"local": len(digits)} if re.fullmatch(r"[2-9]\d{6,7}", digits) else {}
