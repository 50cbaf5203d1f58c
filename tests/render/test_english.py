"""Reports in English: what is not in the drafts themselves has no Chinese punctuation."""

from __future__ import annotations

import re

import pytest

from essaycheck.essay import Span
from essaycheck.render import RENDERERS, renderer
from essaycheck.report import FoundField, KeywordCount, Report, RulesetIdentity
from essaycheck.together import Difference, Entrant, Registered
from essaycheck.verdict import Place
from essaycheck.wording import Wording
from tests.render.drafts import MANUAL, NO_PHONE, TITLE, draft

FIELDS = tuple(
    FoundField(name, name, value, Span(number, 0, 1), Place("line", number))
    for number, (name, value) in enumerate(
        [("name", "Li"), ("name", "Wang"), ("phone", "13800001234"), ("phone", "13900005678"), ("unit", "")]
    )
)
ENGLISH = draft(
    TITLE._replace(facts={"title": "Spring", "count": 1}),
    NO_PHONE._replace(findings=()),
    MANUAL._replace(facts={"items": ("style", "form")}),
    path="a.docx",
    title="Spring",
    fields=FIELDS,
    keywords=(KeywordCount("river", 2, 0), KeywordCount("hill", 1, 0)),
)
LIST = Registered(
    "list.xlsx",
    2,
    (Entrant(4, {"name": "Zhao", "phone": "13700001111"}),),
    (),
    (Difference("a.docx", 2, "name", "Sun", ("Li", "Wang")),),
)
REPORT = Report(RulesetIdentity("Spring", "rules.toml", "f" * 64), (ENGLISH,), registered=LIST)


@pytest.mark.parametrize("name", [name for name in RENDERERS if name != "xlsx"])
def test_no_chinese_punctuation(name: str) -> None:
    said = renderer(name)(REPORT, Wording.load("en")).decode()
    assert re.findall(".{,20}[、（），。：；！？《》].{,20}", said) == []


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("csv", "138****1234, 139****5678"),
        ("csv", "river, hill"),
        ("html", "name Li (line 1) · name Wang (line 2)"),
        ("html", " left empty (line 5)"),
        ("html", "Li, Wang"),
        ("json", '"stated": "Li, Wang"'),
    ],
)
def test_several_values_of_one_kind(name: str, words: str) -> None:
    assert words in renderer(name)(REPORT, Wording.load("en")).decode()
