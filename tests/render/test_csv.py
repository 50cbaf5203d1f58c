"""The roster as .csv."""

from __future__ import annotations

import csv
import io

import pytest

from essaycheck.essay import Span
from essaycheck.render import renderer
from essaycheck.render.roster import roster
from essaycheck.report import FoundField, Report
from essaycheck.verdict import Place
from essaycheck.wording import Wording
from tests.render.drafts import GOOD, RULESET
from tests.render.several import EVIL, WHOLE

ZH = Wording.load("zh")
DATA = renderer("csv")(WHOLE, ZH)
HEADINGS, *ROWS = csv.reader(io.StringIO(DATA.decode("utf-8-sig", "strict"), newline=""))


def column(heading: str) -> list[str]:
    return [row[HEADINGS.index(heading)] for row in ROWS]


def test_spreadsheets_are_told_that_it_is_utf_8() -> None:
    assert DATA.startswith(b"\xef\xbb\xbf\xe6")


def test_the_headings_are_the_first_row_and_every_draft_is_one() -> None:
    assert HEADINGS[:7] == ["文件", "结论", "题目", "姓名", "联系电话", "单位", "电子邮箱"]
    assert column("文件") == [draft.path for draft in WHOLE.drafts]
    assert {len(row) for row in ROWS} == {len(HEADINGS)}


def test_a_row_says_what_became_of_a_draft() -> None:
    assert column("结论") == [
        "合格（雷同超过上限、投稿篇数超过上限）",
        "不合格（雷同超过上限、投稿篇数超过上限）",
        "读不了",
        "合格",
        "读不了",
    ]
    assert column("距上限（负数为超出或不足）") == ["", "-132", "", "", ""]
    assert column("正文字数")[:3] == ["2132", "2132", ""]
    assert "超过上限 2000" in column("问题")[1]
    assert "密码" in column("问题")[2]


@pytest.mark.parametrize("reveal", [True, False])
def test_a_full_width_number_is_written_half_width(reveal: bool) -> None:
    field = FoundField("phone", "电话", "１３９０１２３４５６７", Span(1, 0, 1), Place("line", 1))
    table = roster(Report(RULESET, (GOOD._replace(fields=(field,)),)), Wording.load("zh", reveal))
    cells = dict(zip((column.key for column in table.columns), table.rows[0].cells, strict=True))
    assert cells["phone"] == ("13901234567" if reveal else "139****4567")


def test_drafts_that_are_alike_name_each_other() -> None:
    assert column("雷同或同一作者") == ["去年/=x.docx\n稿/b.docx", "稿/a.docx", "", "", ""]


def test_nothing_becomes_a_formula() -> None:
    starts = ("=", "+", "-", "@", "\t", "\r")
    cells = [
        cell for row in ROWS for heading, cell in zip(HEADINGS, row, strict=True) if "距上限" not in heading
    ]
    assert not [cell for cell in cells if cell.startswith(starts)]
    assert column("题目")[3] == f"'{EVIL}"
    assert column("组别")[3] == "'-小学组"


def test_no_character_breaks_the_table() -> None:
    assert column("单位")[3].startswith("'@某\\x00校\\x1b[31m")


def test_numbers_are_masked_unless_they_are_revealed() -> None:
    assert b"13800001234" not in DATA
    assert b"zhang@" not in DATA
    assert b"13800001234" in renderer("csv")(WHOLE, Wording.load("zh", reveal=True))
