"""A report on drafts that have something in common, and on strange ones, put together by hand."""

from __future__ import annotations

from essaycheck.essay import Span
from essaycheck.report import CheckedDraft, FoundField, Report, UnreadableDraft
from essaycheck.together import Difference, Duplicate, Entrant, Entry, Excerpt, Passage, Registered, Unlisted
from essaycheck.verdict import Finding, Place
from tests.render.drafts import BAD, GOOD, LOCKED, RULESET, draft

LINE = Place("line", 3)
LEFT = Excerpt(LINE, Span(3, 5, 9), "那年，", "桥还没有修好\n河水很宽", "。我们")
RIGHT = Excerpt(Place("body", 7), Span(7, 0, 4), "", "桥還沒有修好\n河水很寬", "！<b>")
CUT = Excerpt(LINE, Span(3, 0, 8), "请打 1380000", "1234 找我", "")
PAIR = Duplicate(
    "稿/a.docx",
    "稿/b.docx",
    "similar",
    0.805,
    0.41,
    (Passage(LEFT, RIGHT, 10), Passage(CUT, CUT, 6)),
    "error",
)
AGAIN = Duplicate("稿/a.docx", "去年/=x.docx", "file", 1, 1)
TWICE = Entry(
    Finding(
        "entries.author",
        {"number": 2, "max": 1, "name": "张三丰", "field": "phone", "value": "13800001234"},
        level="warning",
    ),
    ("稿/a.docx", "稿/b.docx"),
)
TITLES = Entry(
    Finding("entries.title", {"title": "春", "number": 2}, level="info"), ("稿/b.docx", "稿/d.docx")
)
LIST = Registered(
    "报名表.xlsx",
    3,
    (
        Entrant(4, {"name": "李明", "phone": "13900005678", "unit": "甲校"}),
        Entrant(5, {"phone": "13700001111"}),
    ),
    (Unlisted("稿/d.docx", {"name": "林一舟", "phone": "13700005678"}),),
    (Difference("稿/b.docx", 2, "phone", "13800001234", ("1380000123",)),),
)

EVIL = '=HYPERLINK("http://example.com","x")'
STRANGE = draft(path="稿/d.docx", title=EVIL)._replace(
    fields=(
        FoundField("name", "姓名", "+cmd|' /C calc'!A0", Span(0, 0, 1), LINE),
        FoundField("phone", "电话", "13800001234", Span(1, 0, 1), LINE),
        FoundField("unit", "单位", "@某\x00校\x1b[31m\ufffe\ud800", Span(2, 0, 1), LINE),
        FoundField("school", "学校", "<script>alert(1)</script>", Span(2, 0, 1), LINE),
        FoundField("email", "邮箱", "zhang@example.cn", Span(2, 0, 1), LINE),
        FoundField("teacher", "老师", "", Span(2, 0, 1), LINE),
    ),
    group="-小学组",
)
DRAFTS: tuple[CheckedDraft | UnreadableDraft, ...] = (
    GOOD,
    BAD,
    LOCKED,
    STRANGE,
    UnreadableDraft("稿/名单.zip/x\\xff.docx", "damaged", {"part": ""}),
)
WHOLE = Report(RULESET, DRAFTS, (PAIR, AGAIN), (TWICE, TITLES), LIST)
