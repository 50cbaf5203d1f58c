"""Paths are shown as they are in every report, whatever numbers are in them: files have to be found."""

from __future__ import annotations

import io
import re

import openpyxl
import pytest

from essaycheck.render import RENDERERS, renderer
from essaycheck.report import Asked, Comparison, Report
from essaycheck.together import Difference, Duplicate, Entry, Registered, Unlisted
from essaycheck.verdict import Finding
from essaycheck.wording import Wording
from tests.render.drafts import BAD, GOOD, RULESET

ONE, OTHER = "稿/mmexport1697345678901.txt", "稿/mmexport1697345678902.txt"
"""As a telephone names what it saves; with their middle masked the two would be one."""

REPORT = Report(
    RULESET._replace(source="mmexport1697345678903.toml"),
    (GOOD._replace(path=ONE, since="new"), BAD._replace(path=OTHER, since="new")),
    (Duplicate(ONE, OTHER, "text", 1, 1),),
    (Entry(Finding("entries.title", {"title": "春", "number": 2}, level="info"), (ONE, OTHER)),),
    Registered(
        "mmexport1697345678904.csv",
        1,
        unlisted=(Unlisted(ONE, {}),),
        differences=(Difference(OTHER, 2, "phone", "13800001234", ("13900005678",)),),
    ),
    asked=Asked("2026-01-10"),
    earlier=Comparison("mmexport1697345678905.json"),
)


def text_of(data: bytes) -> str:
    if not data.startswith(b"PK"):
        return data.decode()
    cells = (
        cell for sheet in openpyxl.load_workbook(io.BytesIO(data)) for row in sheet.values for cell in row
    )
    return "\n".join(map(str, cells))


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", RENDERERS)
def test_no_number_in_a_path_is_masked(name: str, lang: str) -> None:
    text = text_of(renderer(name)(REPORT, Wording.load("zh" if lang == "zh" else "en")))
    found = set(re.findall(r"mmexport([\d*\\]+)", text))
    assert {"1697345678901", "1697345678902"} <= found
    assert found <= {f"169734567890{last}" for last in range(1, 6)}
