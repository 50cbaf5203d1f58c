from __future__ import annotations

from datetime import date

import pytest

from essaycheck.rule import Context
from essaycheck.rules.filename import Filename
from essaycheck.verdict import Finding, Status, Verdict
from tests.essays import essay

DOCX = {"formats": ("docx",), "readable": ("docx",)}
WORD = {"formats": ("doc", "docx"), "readable": ("docx",)}
FIELDS = {"unit": "长沙市第一中学", "name": "李明", "phone": "138-0000-1234"}


def check(
    path: str, pattern: str, fields: dict[str, str] | None = None, title: str | None = "书香路"
) -> Verdict:
    draft = essay("正文。", title=title, fields=FIELDS if fields is None else fields, path=path)
    return Filename(pattern=pattern).check(draft, Context(date(2014, 5, 4), group="初中组"))


USUAL = "{unit}-{name}-{title}"
PLUS = "{unit}+{name}+{title}"


@pytest.mark.parametrize(
    ("path", "pattern"),
    [
        ("长沙市第一中学-李明-书香路.docx", USUAL),
        ("收件/甲.zip/长沙市第一中学-李明-书香路.docx", USUAL),
        ("长沙市第一中学_李明_《书香路》.docx", USUAL),
        ("长沙市第一中学 李明 书香路.docx", USUAL),
        ("长沙市第一中学李明书香路.docx", USUAL),
        ("长沙市第一中学+李明——书香路(1).docx", USUAL),
        ("长沙市第一中学-李明-书香路（2）.docx", USUAL),
        ("长沙市第一中学-李明-书香路 - 副本.docx", USUAL),
        ("长沙市第一中学-李明-书香路 - 副本 (2).docx", USUAL),
        ("长沙市第一中学-李明-书香路 - 副本(1).docx", USUAL),
        ("长沙市第一中学-李明-书香路的副本.docx", USUAL),
        ("长沙市第一中学-李明-书香路 副本.docx", USUAL),
        ("长沙市第一中学-李明-书香路 - Copy.docx", USUAL),
        ("市一中-李明-书香路.docx", USUAL),  # a short form
        ("市一中-李明-书香.docx", USUAL),
        ("长沙市第一中学高二（3）班+李明+书香路.docx", PLUS),  # brackets inside a part
        ("长沙市第一中学（南校区）+李明+书香路.docx", PLUS),
        ("长沙市第一中学+李明+书香路（定稿）.docx", PLUS),
        ("长沙市第一中学+李明+书香路——我的爷爷.docx", PLUS),
        ("长沙市第一中学（南校区）＋李明＋书香路.docx", PLUS),
        ("长沙市第一中学（南校区）_李明_书香路.docx", PLUS),  # other signs than the pattern's
        ("长沙市第一中学（李明）书香路.docx", PLUS),
        ("李明（长沙市第一中学）书香路.docx", "{name}（{unit}）{title}"),
        ("李明13800001234.docx", "{name}{phone}"),
        ("征文+李明.docx", "征文-{name}"),
        ("初中组-李明.docx", "{group}-{name}"),
        ("李明.某某征文.docx", "{name}.某某征文"),
        ("ＺＷ李明.docx", "zw-{name}"),
        ("徵文-李明-書香路.docx", "征文-{name}-{title}"),
    ],
)
def test_names_as_asked(path: str, pattern: str) -> None:
    verdict = check(path, pattern)
    assert verdict.findings == ()
    assert verdict.status == Status.PASS


@pytest.mark.parametrize(
    ("path", "pattern", "code", "facts"),
    [
        (
            "长沙市第一中学-李敏-书香路.docx",
            USUAL,
            "filename.differs",
            {"field": "name", "found": "李敏", "value": "李明"},
        ),
        ("市二中-李明-书香路.docx", USUAL, "filename.differs", {"field": "unit", "found": "市二中"}),
        (
            "市二中（南校区）+李明+书香路.docx",
            PLUS,
            "filename.differs",
            {"field": "unit", "found": "市二中（南校区）"},
        ),
        ("市一中-李明-我的家.docx", USUAL, "filename.differs", {"field": "title", "found": "我的家"}),
        ("新建文档.docx", "{name}-{title}", "filename.absent", {"field": "name", "value": "李明"}),
        ("李明-书香路.docx", USUAL, "filename.pattern", {"pattern": USUAL}),
        ("市一中-李明-书香路-修改稿.docx", USUAL, "filename.pattern", {"pattern": USUAL}),
        ("市一中-李明-我的家 - 副本.docx", USUAL, "filename.differs", {"field": "title", "found": "我的家"}),
        ("李明.docx", "征文-{name}", "filename.text", {"value": "征文"}),
        ("作业-李明.docx", "征文-{name}", "filename.text", {"value": "征文"}),
        ("小学组-李明.docx", "{group}-{name}", "filename.differs", {"field": "group", "value": "初中组"}),
    ],
)
def test_names_that_say_something_else(path: str, pattern: str, code: str, facts: dict[str, str]) -> None:
    verdict = check(path, pattern)
    assert verdict.status == Status.FAIL
    assert [finding.code for finding in verdict.findings] == [code]
    assert facts.items() <= verdict.findings[0].facts.items()


@pytest.mark.parametrize(
    ("path", "name", "codes"),
    [
        ("戚维桐-书香路.docx", "戚維桐", []),
        ("戚維桐-书香路.docx", "戚维桐", []),
        ("戚维同-书香路.docx", "戚維桐", ["filename.differs"]),
    ],
)
def test_simplified_and_traditional_are_one(path: str, name: str, codes: list[str]) -> None:
    verdict = check(path, "{name}-{title}", {"name": name})
    assert [finding.code for finding in verdict.findings] == codes


@pytest.mark.parametrize(
    ("path", "title", "codes"),
    [
        ("市一中-李明-副本.docx", "副本", []),
        ("市一中-李明-人生的副本.docx", "人生的副本", []),
        ("市一中-李明-人生的副本 - 副本.docx", "人生的副本", []),
        ("市一中-李明-副本.docx", "书香路", ["filename.pattern"]),
    ],
)
def test_a_title_may_be_what_marks_a_copy(path: str, title: str, codes: list[str]) -> None:
    assert [each.code for each in check(path, USUAL, title=title).findings] == codes


def test_a_teachers_title_may_be_left_out() -> None:
    assert check("周文渊-书香路.docx", "{teacher}-{title}", {"teacher": "周文渊老师"}).findings == ()


def test_the_finding_points_at_what_the_draft_says() -> None:
    draft = essay("正文。", title="书香路", fields={"name": "李敏"}, path="李明.docx")
    (finding,) = Filename(pattern="{name}").check(draft, Context(date(2014, 5, 4))).findings
    assert finding.span == draft.fields[0].span


@pytest.mark.parametrize(
    ("path", "codes"),
    [
        ("不知哪里-李明-书香路.docx", []),
        ("李明-书香路.docx", ["filename.pattern"]),
        ("李明.docx", ["filename.pattern"]),
        ("王芳.docx", ["filename.absent"]),
        ("王芳-某校-书香路.docx", ["filename.differs"]),
    ],
)
def test_what_the_draft_does_not_say_is_not_compared(path: str, codes: list[str]) -> None:
    verdict = check(path, USUAL, {"name": "李明"})
    assert [finding.code for finding in verdict.findings] == codes


@pytest.mark.parametrize(
    ("path", "codes"), [("某校-张三-题目.docx", []), ("新建文档.docx", ["filename.pattern"])]
)
def test_a_draft_that_says_nothing_must_still_have_as_many_parts(path: str, codes: list[str]) -> None:
    verdict = check(path, USUAL, {}, None)
    assert [finding.code for finding in verdict.findings] == codes


@pytest.mark.parametrize(
    "path", ["李明、王芳-书香路.docx", "李明-书香路.docx", "王芳-书香路.docx", "李明王芳-书香路.docx"]
)
def test_one_of_several_authors_will_do(path: str) -> None:
    assert check(path, "{name}-{title}", {"name": "李明、王芳"}).findings == ()


def test_an_unknown_part_after_one_that_differs() -> None:
    verdict = check("张三-某题.docx", "{name}-{title}", {"name": "李明"}, None)
    assert [finding.code for finding in verdict.findings] == ["filename.differs"]


def test_school_and_unit_stand_in_for_each_other() -> None:
    assert check("一中-书香路.docx", "{unit}-{title}", {"school": "一中"}).findings == ()


@pytest.mark.parametrize(
    ("path", "formats", "expected"),
    [
        ("a.docx", ("docx",), ()),
        ("a.DOCX", (".docx", "txt"), ()),
        ("a.txt", ("docx",), (Finding("filename.format", {"found": ".txt", **DOCX}),)),
        ("a.pdf", ("Doc", ".DOCX"), (Finding("filename.format", {"found": ".pdf", **WORD}),)),
        ("a", ("docx",), (Finding("filename.format", DOCX),)),
    ],
)
def test_formats(path: str, formats: tuple[str, ...], expected: tuple[Finding, ...]) -> None:
    draft = essay("正文。", path=path)
    assert Filename(formats=formats).check(draft, Context(date(2014, 5, 4))).findings == expected


@pytest.mark.parametrize(
    ("formats", "refused"),
    [((), False), (("docx",), False), (("doc", ".DOCX"), False), (("TXT ",), False), (("dotm",), False),
     (("word",), True), (("doc",), True), (("pdf", "wps"), True)],
)  # fmt: skip
def test_formats_of_which_none_can_be_read_are_a_mistake(formats: tuple[str, ...], refused: bool) -> None:
    mistakes = Filename(pattern="{name}", formats=formats).mistakes()
    assert [(each.where, each.code) for each in mistakes] == [("formats", "formats-unreadable")] * refused


def test_standard_input_has_no_name_to_judge() -> None:
    verdict = check("-", USUAL)
    assert verdict.status == Status.UNCHECKED
