"""Reports put together by hand, for tests of what renders them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from essaycheck.essay import Cell, Counts, Note, Span
from essaycheck.report import (
    CheckedDraft,
    DraftCounts,
    FoundField,
    KeywordCount,
    Report,
    RulesetIdentity,
    UnreadableDraft,
)
from essaycheck.verdict import Finding, Place, Verdict

if TYPE_CHECKING:
    from essaycheck.errors import Fact

RULESET = RulesetIdentity("家乡征文", "rules.toml", "f" * 64)
BODY, ALL = Counts(2132, 1800, 2140, 2150), Counts(2200, 1850, 2210, 2220)

LENGTH: dict[str, Fact] = {
    "count": 2132,
    "unit": "words",
    "scope": "body",
    "max": 2000,
    "over": 132,
    "percent": 6.6,
    "grace": "0%",
}
OVER = Verdict(
    "length",
    LENGTH,
    (Finding("length.over", LENGTH, Span(2, 0, 4), "error", Place("body", 2), "春天来了"),),
    basis="一般不超过2000字",
)
NO_PHONE = Verdict(
    "author",
    {"required": ("name", "phone"), "met": ("name",), "lacking": ("phone",)},
    (
        Finding(
            "author.implausible",
            {"field": "phone", "label": "电话", "value": "1380000123"},
            Span(1, 0, 13),
            "error",
            Place("cell", 1, Cell(0, 1, 2)),
            "电话：1380000123",
        ),
    ),
)
TITLE = Verdict("title", {"title": "家乡的春天", "count": 5})
LATE: dict[str, Fact] = {"as_of": "2014-11-02", "closes": "2014-10-31", "late": 2}
CLOSED = Verdict("window", LATE, (Finding("window.closed", LATE),), level="warning")
TOPIC: dict[str, Fact] = {
    "found": 0,
    "needed": 1,
    "terms": (),
    "doubtful": (),
    "any_of": ("河流", "山川"),
    "of": 2,
}
COVERAGE = Verdict("keywords", TOPIC, (Finding("keywords.missing", TOPIC),), level="info", name="山河")
MANUAL = Verdict("manual", {"items": ("文风朴实",)}, judged=False)
FIELDS = (
    FoundField("name", "姓名", "张三丰", Span(1, 3, 6), Place("line", 1)),
    FoundField("phone", "电话", "1380000123", Span(1, 3, 13), Place("footer", 9)),
)


def draft(
    *verdicts: Verdict, path: str = "稿/a.docx", title: str = "家乡的春天", **other: Any
) -> CheckedDraft:
    """A draft that was checked, with these verdicts."""
    checked = CheckedDraft(
        path=path,
        sha256="0" * 64,
        encoding=None,
        title=title,
        fields=FIELDS,
        notes=(),
        counts=DraftCounts(ALL, ALL, BODY),
        keywords=(KeywordCount("河流", 0, 1),),
        verdicts=verdicts or (TITLE, MANUAL),
    )
    return checked._replace(**other)


GOOD = draft()
BAD = draft(OVER, NO_PHONE, TITLE, CLOSED, COVERAGE, MANUAL, path="稿/b.docx")
SEEN = draft(
    encoding="gb18030",
    group="小学组",
    notes=(Note("revisions", 2), Note("comments", 1)),
    counts=DraftCounts(BODY, ALL, BODY),
)
LOCKED = UnreadableDraft("稿/c.docx", "encrypted", {"part": ""})


def report(*drafts: CheckedDraft | UnreadableDraft) -> Report:
    """A report on these drafts."""
    return Report(RULESET, drafts)
