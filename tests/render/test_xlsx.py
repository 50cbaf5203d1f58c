"""The workbook, opened again by another library."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any

import openpyxl
import pytest

from essaycheck.render import renderer, xlsx
from essaycheck.report import Asked, CheckedDraft, Report
from essaycheck.wording import Wording
from tests.render.drafts import BAD, GOOD, LOCKED, RULESET
from tests.render.several import EVIL, WHOLE

ZH = Wording.load("zh")
DATA = renderer("xlsx")(WHOLE, ZH)


@pytest.fixture(scope="module")
def book() -> Any:
    return openpyxl.load_workbook(io.BytesIO(DATA))


def rows(sheet: Any) -> list[list[Any]]:
    return [["" if cell is None else cell for cell in row] for row in sheet.iter_rows(values_only=True)]


def column(sheet: Any, heading: str) -> list[Any]:
    headings, *others = rows(sheet)
    return [row[headings.index(heading)] for row in others]


def test_the_roster_comes_first(book: Any) -> None:
    assert book.sheetnames == ["名单", "概况", "问题", "重复", "报名情况"]


def test_the_headings_are_row_one_and_every_draft_is_one_row(book: Any) -> None:
    sheet = book["名单"]
    assert column(sheet, "文件") == [draft.path for draft in WHOLE.drafts]
    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref == sheet.dimensions


def test_statuses_have_their_colours(book: Any) -> None:
    colours = [row[1].fill.start_color.rgb for row in book["名单"].iter_rows(min_row=2)]
    # the first complies by itself and is alike beyond the limit
    assert colours == ["FFF8CBAD", "FFF8CBAD", "FFD9D9D9", "FFE2F0D9", "FFD9D9D9"]


def test_numbers_are_numbers_and_telephones_text(book: Any) -> None:
    sheet = book["名单"]
    assert column(sheet, "距上限（负数为超出或不足）")[1] == -132
    revealed = openpyxl.load_workbook(io.BytesIO(renderer("xlsx")(WHOLE, Wording.load("zh", reveal=True))))[
        "名单"
    ]
    assert column(revealed, "联系电话")[3] == "13800001234"
    assert [cell.number_format for cell in revealed["E"]][4] == "@"


def test_nothing_is_a_formula_and_no_text_is_a_link() -> None:
    with zipfile.ZipFile(io.BytesIO(DATA)) as parts:
        sheets = [parts.read(name) for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
    assert len(sheets) == 5
    assert not [sheet for sheet in sheets if b"<f>" in sheet or b"<f " in sheet]


def test_strange_text_stays_text(book: Any) -> None:
    sheet = book["名单"]
    assert column(sheet, "题目")[3] == EVIL
    assert column(sheet, "组别")[3] == "-小学组"
    assert column(sheet, "单位")[3].startswith("@某\\x00校\\x1b[31m")


@pytest.mark.parametrize(
    ("title", "cell"),
    [
        ("河　边\u00a0的家", "河　边\u00a0的家"),
        ("\ue000的一家👨\u200d👩\u200d👧", "\ue000的一家👨\u200d👩\u200d👧"),
        ("河\uffff边", "河边"),
    ],
    ids=["spaces", "private characters and joined ones", "what XML cannot hold"],
)
def test_a_text_loses_nothing_that_a_cell_can_hold(title: str, cell: str) -> None:
    report = Report(RULESET, (GOOD._replace(title=title),))
    sheet = openpyxl.load_workbook(io.BytesIO(renderer("xlsx")(report, ZH)))["名单"]
    assert column(sheet, "题目") == [cell]


def test_files_are_linked_and_of_an_archive_the_archive(book: Any) -> None:
    links = {cell.value: cell.hyperlink and cell.hyperlink.target for cell in book["名单"]["A"][1:]}
    assert links["稿/a.docx"] == f"FILE://{Path('稿/a.docx').absolute().as_posix()}"
    assert links["稿/名单.zip/x\\xff.docx"] is None


@pytest.mark.parametrize(
    ("path", "end"),
    [
        ("来稿.zip/甲/a.docx", "/来稿.zip"),
        ("来稿.ZIP/甲/a.docx", "/来稿.ZIP"),
        ("来稿.zip/乙.Zip/a.docx", "/来稿.zip"),
        ("来稿.zipped/a.docx", "/来稿.zipped/a.docx"),
        ("来稿.zip", "/来稿.zip"),
        ("100% #1 稿.docx", "/100%25%20%231%20稿.docx"),
        ("河湾小学　周文渊.docx", "/河湾小学　周文渊.docx"),
    ],
)
def test_a_draft_in_an_archive_is_linked_to_the_archive(path: str, end: str) -> None:
    report = Report(RULESET, (GOOD._replace(path=path),))
    sheet = openpyxl.load_workbook(io.BytesIO(renderer("xlsx")(report, ZH)))["名单"]
    assert sheet["A2"].hyperlink.target.endswith(end)


def test_standard_input_is_linked_to_nothing() -> None:
    report = Report(RULESET, (GOOD._replace(path="-"),))
    sheet = openpyxl.load_workbook(io.BytesIO(renderer("xlsx")(report, ZH)))["名单"]
    assert sheet["A2"].hyperlink is None


def test_the_widths_fit_chinese(book: Any) -> None:
    sheet = book["名单"]
    assert sheet.column_dimensions["B"].width >= 2 * len("不合格")
    assert max(dimension.width for dimension in sheet.column_dimensions.values()) < 60


def test_a_row_is_as_high_as_its_text_needs(book: Any) -> None:
    """LibreOffice shows the first line alone of a row that does not say how high it is."""
    sheet = book["重复"]
    heights = [sheet.row_dimensions[row].height for row in range(1, 6)]
    assert heights[:3] == [33.75, 51, None]
    assert heights[3] == heights[4] == 33.75


def test_what_nobody_reads_takes_little_room(book: Any) -> None:
    sheet = book["名单"]
    last = sheet.cell(1, sheet.max_column)
    assert last.value.startswith("文件校验值")
    assert sheet.column_dimensions[last.column_letter].width < 14
    assert not sheet.cell(2, sheet.max_column).alignment.wrap_text


def test_the_summary_says_what_became_of_all_and_whether_numbers_are_masked(book: Any) -> None:
    said = {row[0]: row[1] for row in rows(book["概况"])}
    assert (said["篇数"], said["合格"], said["不合格"], said["读不了"]) == (5, 2, 1, 2)
    assert said["电话、证件号和邮箱"].startswith("已遮住")
    assert said["作者信息：联系电话"] == 1
    assert said["字数"] == "篇数"


def test_the_lengths_have_a_chart_of_the_workbook(book: Any) -> None:
    (chart,) = book["概况"]._charts
    assert chart.ser[0].val.numRef.f.startswith("概况!$B$")


@pytest.mark.parametrize(("draft", "said"), [(GOOD, False), (BAD, True)], ids=["none", "some"])
def test_the_most_frequent_problems_are_told_where_there_are_any(draft: CheckedDraft, said: bool) -> None:
    book = openpyxl.load_workbook(io.BytesIO(renderer("xlsx")(Report(RULESET, (draft,)), ZH)))
    assert ("最常见的问题" in [row[0] for row in rows(book["概况"])]) == said


def test_a_report_without_readable_drafts_has_no_chart() -> None:
    book = openpyxl.load_workbook(io.BytesIO(renderer("xlsx")(Report(RULESET, (LOCKED,)), ZH)))
    assert book["概况"]._charts == []
    assert "报名情况" not in book.sheetnames


def test_a_part_of_a_run_says_so() -> None:
    data = renderer("xlsx")(Report(RULESET, (GOOD,), partial=True), ZH)
    assert "未检查完" in [row[0] for row in rows(openpyxl.load_workbook(io.BytesIO(data))["概况"])]


def test_every_finding_has_a_row(book: Any) -> None:
    sheet = book["问题"]
    codes = ["length.over", "author.implausible", "window.closed", "encrypted", "damaged"]
    assert column(sheet, "代码") == codes
    assert column(sheet, "结论")[-1] == "读不了"
    assert column(sheet, "位置")[:2] == ["第 3 段", "第 1 个表格第 2 行第 3 列"]
    assert column(sheet, "原文")[0] == "春天来了"


def test_every_pair_has_a_row(book: Any) -> None:
    sheet = book["重复"]
    assert column(sheet, "稿件甲") == [
        "稿/a.docx",
        "稿/a.docx",
        "稿/a.docx\n稿/b.docx",
        "稿/b.docx\n稿/d.docx",
    ]
    assert column(sheet, "甲见于乙")[:2] == [0.805, 1]
    assert sheet["D2"].number_format == "0%"
    assert column(sheet, "相同的文字")[0].startswith("甲第 4 行，乙第 8 段：桥还没有修好")


@pytest.mark.parametrize(
    ("partial", "similar", "said"),
    [
        (False, False, "没有：读得了的稿件里，没有相同的文件，也没有相同的文字。部分雷同的，规则里有"),
        (False, True, "没有：读得了的稿件里，没有相同的文件，没有相同的文字，也没有部分雷同的。"),
        (True, True, "检查被中断，稿件之间没有比对。"),
    ],
)
def test_without_any_pair_it_says_that_there_is_none(partial: bool, similar: bool, said: str) -> None:
    alone = renderer("xlsx")(Report(RULESET, (GOOD,), partial=partial, similar=similar), ZH)
    (row,) = rows(openpyxl.load_workbook(io.BytesIO(alone))["重复"])[1:]
    assert row[0].startswith(said)
    assert not any(row[1:])


def test_the_registration_list_has_a_sheet(book: Any) -> None:
    assert column(book["报名情况"], "情况") == ["报了名没有交稿"] * 2 + ["交了稿没有报名", "与报名表不一致"]


def test_the_same_report_is_the_same_file() -> None:
    report = Report(RULESET, (GOOD,), asked=Asked("2026-01-10"))
    book = openpyxl.load_workbook(io.BytesIO(renderer("xlsx")(report, ZH)))
    assert book.properties.created.isoformat() == "2026-01-10T00:00:00"


def test_very_long_text_fits_into_a_cell() -> None:
    report = Report(RULESET, (GOOD._replace(title="长" * 40_000), BAD))
    sheet = openpyxl.load_workbook(io.BytesIO(renderer("xlsx")(report, ZH)))["名单"]
    assert len(column(sheet, "题目")[0]) == 32_000


def test_a_link_into_a_shared_folder_names_its_server() -> None:
    assert xlsx._url(PureWindowsPath(r"\\server\share\稿 1.docx")) == "FILE://server/share/稿%201.docx"
    assert xlsx._url(PureWindowsPath(r"D:\稿 1.docx")) == "FILE:///D:/稿%201.docx"
    assert xlsx._url(PurePosixPath("/home/稿 1.docx")) == "FILE:///home/稿%201.docx"
