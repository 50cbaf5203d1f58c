"""The registration list: how it is read, and what it says about the drafts."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from essaycheck.archives import CHUNK
from essaycheck.entrants import read_list
from essaycheck.errors import UsageError
from essaycheck.registration import compare
from essaycheck.report import CheckedDraft, Draft, UnreadableDraft
from essaycheck.together import Difference, Entrant, Registered, RegistrationList
from tests.test_entries import draft

if TYPE_CHECKING:
    from collections.abc import Sequence

HEADINGS = ("序号", "姓名", "联系电话", "工作单位", "作品题目")
LI = (1, "李明", 13800001234, "甲县第一中学", "家乡的桥")
WANG = (2, "王芳", "13900005678", "乙镇卫生院", "灯")


def workbook(*sheets: tuple[tuple[Any, ...], ...]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for rows in sheets:
        sheet = book.create_sheet()
        for row in rows:
            sheet.append(row)
    data = io.BytesIO()
    book.save(data)
    book.close()
    return data.getvalue()


def table(*rows: tuple[Any, ...], separator: str = ",") -> str:
    return "".join(separator.join(map(str, row)) + "\r\n" for row in rows)


LIST = table(HEADINGS, LI, WANG)
PEOPLE = (
    Entrant(2, {"name": "李明", "phone": "13800001234", "unit": "甲县第一中学", "title": "家乡的桥"}),
    Entrant(3, {"name": "王芳", "phone": "13900005678", "unit": "乙镇卫生院", "title": "灯"}),
)


def rows_of(data: bytes, path: str) -> tuple[Entrant, ...]:
    return read_list(data, path).entrants


def held(entrants: tuple[Entrant, ...], drafts: Sequence[Draft], path: str) -> Registered:
    return compare(RegistrationList(path, entrants), drafts)


def unlisted(found: Registered) -> tuple[str, ...]:
    return tuple(each.path for each in found.unlisted)


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("a.xlsx", workbook((HEADINGS, LI, WANG))),
        ("A.XLSX", workbook(((),), (("说明", "请填写"),), (HEADINGS, LI, WANG))),
        ("a.csv", LIST.encode()),
        ("a.csv", LIST.encode("utf-8-sig")),
        ("a.csv", LIST.encode("gbk")),
        ("a.csv", table(HEADINGS, LI, WANG, separator="\t").encode("utf-16")),
        ("a.csv", table(HEADINGS, LI, WANG, separator=";").encode()),
    ],
    ids=[
        "workbook",
        "third sheet",
        "utf-8",
        "with mark",
        "gbk",
        "utf-16 with tabs",
        "semicolons",
    ],
)
def test_a_list_is_read_in_every_usual_form(path: str, data: bytes) -> None:
    assert rows_of(data, path) == PEOPLE


def test_headings_may_stand_below_a_title_and_rows_may_be_empty() -> None:
    data = workbook(
        (
            ("家乡征文报名表",),
            (),
            ("*姓名", "电话（必填）", "备注"),
            ("李明", 13800001234.0, "x"),
            (),
            (None, " ", "y"),
        )
    )
    assert rows_of(data, "a.xlsx") == (Entrant(4, {"name": "李明", "phone": "13800001234"}),)


@pytest.mark.parametrize("separator", [",", "\t", ";"])
def test_what_parts_the_columns_is_seen_below_a_title_as_well(separator: str) -> None:
    data = ('"Essays, 2014; a list"\n' + table(HEADINGS, LI, WANG, separator=separator)).encode()
    assert [each.fields for each in rows_of(data, "a.csv")] == [each.fields for each in PEOPLE]


def test_all_sheets_that_list_people_are_read() -> None:
    data = workbook((HEADINGS, LI), (("说明", "请填写"),), (HEADINGS, (), WANG))
    assert [(each.sheet, each.row, each.fields["name"]) for each in rows_of(data, "a.xlsx")] == [
        ("Sheet", 2, "李明"),
        ("Sheet2", 3, "王芳"),
    ]


def test_rows_without_a_name_or_a_number_to_look_for_are_left_out_and_told() -> None:
    odd = (("", "", "", "丙镇中学", ""), ("", "x", 1, "", ""), (5, "", "", "", ""), ("", "合计", "", 3, ""))
    found = compare(read_list(table(HEADINGS, LI, *odd).encode(), "a.csv"), [draft("a.docx", "李明")])
    assert (found.entrants, found.absent) == (1, ())
    assert found.left_out == (Entrant(3, {"unit": "丙镇中学"}), Entrant(4, {"name": "x", "phone": "1"}))


@pytest.mark.parametrize(
    "row", [("", "合计", 2), ("", "小　计"), ("总计", 2), ("合计：2人",), ("合计", "2 人", "", "甲县")]
)
def test_a_row_that_sums_up_is_nobody(row: tuple[Any, ...]) -> None:
    data = table(HEADINGS, LI, WANG, row).encode()
    assert rows_of(data, "a.csv") == PEOPLE


@pytest.mark.parametrize("heading", ["作者（姓名）", "学校（全称）", "单位(盖章)", "联系方式（手机）"])
def test_a_remark_in_a_heading_is_no_part_of_it(heading: str) -> None:
    (person,) = rows_of(table(("姓名", "备注", heading), ("李明", "无", "x")).encode(), "a.csv")
    assert len(person.fields) == (1 if "姓名" in heading else 2)


def test_of_two_columns_for_one_field_the_first_counts() -> None:
    data = table(("姓名", "手机", "联系电话"), ("李明", "13800001234", "13900005678"), ("王芳",)).encode()
    assert [person.fields for person in rows_of(data, "a.csv")] == [
        {"name": "李明", "phone": "13800001234"},
        {"name": "王芳"},
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "1. 您的姓名",
        "2、请输入您的姓名：",
        "Q3 姓名",
        "请填写姓名（必填）",
        "作者姓名【必填】",
        "第4题 您的姓名",
        "Q1_姓名",
        "一、姓名",
        "请问您的姓名是？",
        "5:姓名[单行文本]",
        '="姓名"',
    ],
)
def test_headings_as_form_services_write_them(heading: str) -> None:
    (person,) = rows_of(table(("提交时间", heading), ("x", "李明")).encode(), "a.csv")
    assert person.fields == {"name": "李明"}


@pytest.mark.parametrize("heading", ["提交人（微信昵称）", "姓名拼音", "3", "请填写", "1."])
def test_headings_that_ask_for_something_else(heading: str) -> None:
    with pytest.raises(UsageError, match="registered-columns"):
        rows_of(table(("提交时间", heading), ("x", "李明")).encode(), "a.csv")


def test_a_number_in_a_column_that_is_formatted_for_dates() -> None:
    book = openpyxl.Workbook()
    for row in [("姓名", "电话"), ("李明", 13800001234)]:
        book.active.append(row)
    book.active["B2"].number_format = "yyyy-mm-dd"
    file = io.BytesIO()
    book.save(file)
    assert rows_of(file.getvalue(), "a.xlsx") == (Entrant(2, {"name": "李明", "phone": "13800001234"}),)


def test_a_number_kept_as_text_by_a_formula() -> None:
    (person,) = rows_of('姓名,电话\r\n="李明",="13800001234"\r\n'.encode("gbk"), "a.csv")
    assert person.fields == {"name": "李明", "phone": "13800001234"}


@pytest.mark.parametrize(
    ("headings", "phone"),
    [
        (("单位", "联系人", "联系电话", "作者姓名"), ""),
        (("单位", "领队", "电话", "作者姓名", "作者电话"), "2"),
        (("作者姓名", "联系人电话"), ""),
        (("联系人", "作者姓名", "电话"), "2"),
        (("作者姓名", "电话", "联系人", "电话"), "1"),
        (("作者姓名", "指导老师", "电话"), "2"),
        (("单位", "联系人", "联系电话"), "2"),
    ],
)
def test_the_number_of_who_sends_in_is_nobody_s(headings: tuple[str, ...], phone: str) -> None:
    row = tuple(f"1380000000{place}" for place in range(len(headings)))
    data = table(headings, row).encode()
    found = [each.fields.get("phone", "") for each in rows_of(data, "a.csv")]
    assert found == [{"1": row[1], "2": row[-1] if headings[-1].endswith("电话") else row[2]}.get(phone, "")]


TWICE = ("序号", "姓名", "电话")


@pytest.mark.parametrize(
    ("rows", "names"),
    [
        ([TWICE * 2, (1, "李明", 1, 2, "王芳", 2)], ["李明", "王芳"]),
        ([(*TWICE, "", *TWICE), (1, "李明", 1, "", 2, "王芳", 2), (3, "周远")], ["李明", "周远", "王芳"]),
        ([("报名表",), TWICE * 3, (1, "李明", 1)], ["李明"]),
        ([("学生", "", "教师", ""), ("姓名", "电话") * 2, ("李明", 1, "王芳", 2)], ["李明"]),
        ([("姓名", "电话", "学校", "姓名", "电话"), ("李明", 1, "甲校", "王芳", 2)], ["李明"]),
        ([("姓名", "姓名"), ("李明", "王芳")], ["李明"]),
    ],
    ids=["twice", "apart", "thrice below a title", "of two kinds of people", "not all again", "one column"],
)
def test_a_list_that_goes_on_beside_itself(rows: list[tuple[Any, ...]], names: list[str]) -> None:
    assert [each.fields["name"] for each in rows_of(table(*rows).encode(), "a.csv")] == names


def test_a_sheet_of_people_without_headings_is_told() -> None:
    data = workbook((HEADINGS, LI), (WANG[1:3], ("周远", 13700001111)), (("说明", "电话 13800001234"),))
    found = compare(read_list(data, "a.xlsx"), [draft("a.docx", "李明"), draft("b.docx", "王芳")])
    assert (found.entrants, unlisted(found), found.unread) == (1, ("b.docx",), ("Sheet1",))


@pytest.mark.parametrize(
    ("path", "data", "code", "facts"),
    [
        ("a.xls", b"", "registered-format", {}),
        ("名单", b"", "registered-format", {}),
        ("a.xlsx", b"PK", "registered-unreadable", {}),
        ("a.csv", b"\xff\xfe\x00", "registered-unreadable", {}),
        ("a.csv", b"\xff\xff\xff", "registered-unreadable", {}),
        ("a.csv", b'"' + b"a" * 200_000, "registered-unreadable", {}),
        ("a.csv", b"", "registered-columns", {"headings": ()}),
        (
            "a.csv",
            table(("序号", "单位"), (1, "乙")).encode(),
            "registered-columns",
            {"headings": ("序号", "单位")},
        ),
        ("a.xlsx", workbook((("编号", None, "单位"),)), "registered-columns", {"headings": ("编号", "单位")}),
    ],
    ids=[
        "xls",
        "no suffix",
        "no zip",
        "half a character",
        "no encoding",
        "one endless cell",
        "empty",
        "csv",
        "xlsx",
    ],
)
def test_a_list_that_cannot_be_used_says_why(
    path: str, data: bytes, code: str, facts: dict[str, Any]
) -> None:
    with pytest.raises(UsageError) as raised:
        rows_of(data, path)
    assert (raised.value.code, raised.value.facts) == (code, {"path": path, **facts})


def changed(name: str, content: bytes) -> bytes:
    """A workbook with one part replaced."""
    data = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook((HEADINGS, LI)))) as old, zipfile.ZipFile(data, "w", 8) as new:
        for entry in old.namelist():
            new.writestr(entry, content if entry == name else old.read(entry))
    return data.getvalue()


@pytest.mark.parametrize(
    ("part", "content"),
    [
        ("xl/workbook.xml", b"<workbook"),
        ("xl/workbook.xml", b"<workbook/>"),
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/worksheets/sheet1.xml", b"<worksheet><sheetData><row>"),
        ("xl/worksheets/sheet1.xml", b'<!DOCTYPE a [<!ENTITY a "b">]><worksheet/>'),
        ("xl/worksheets/sheet1.xml", b" " * 100_000_000),
    ],
    ids=["cut off", "empty book", "no types", "sheet cut off", "entities", "bomb"],
)
def test_a_strange_workbook_is_refused(part: str, content: bytes) -> None:
    with pytest.raises(UsageError, match="registered-"):
        rows_of(changed(part, content), "a.xlsx")


SHEET = "xl/worksheets/sheet1.xml"


def with_entities(sheet: bytes, encoding: str, blanks: int) -> bytes:
    """The sheet with a DTD before it, in which an entity is defined behind so many bytes."""
    dtd = f'<!DOCTYPE worksheet [{" " * blanks}<!ENTITY a "b">]><worksheet'
    return sheet.decode().replace("<worksheet", dtd, 1).encode(encoding)


@pytest.mark.parametrize(
    ("encoding", "blanks"),
    [("utf-8", 0), ("utf-16", 0), ("utf-8", CHUNK - 25)],
    ids=["plain", "in UTF-16", "where a piece of the part ends"],
)
def test_a_workbook_with_entities_is_refused_however_they_are_written(encoding: str, blanks: int) -> None:
    with zipfile.ZipFile(io.BytesIO(workbook((HEADINGS, LI)))) as book:
        sheet = book.read(SHEET)
    assert rows_of(changed(SHEET, sheet), "a.xlsx") == PEOPLE[:1]
    data = changed(SHEET, with_entities(sheet, encoding, blanks))
    with pytest.raises(UsageError, match="registered-unreadable"):
        rows_of(data, "a.xlsx")


def test_who_sent_nothing_and_what_nobody_registered() -> None:
    drafts = [draft("a.docx", "李明", "13800001234"), draft("b.docx", "赵六", "13700001111"), draft("c.docx")]
    found = held(PEOPLE, drafts, "名单.xlsx")
    assert (found.source, found.entrants) == ("名单.xlsx", 2)
    assert [person.fields["name"] for person in found.absent] == ["王芳"]
    assert (unlisted(found), found.differences) == (("b.docx", "c.docx"), ())
    assert [dict(each.fields) for each in found.unlisted] == [{"name": "赵六", "phone": "13700001111"}, {}]


@pytest.mark.parametrize(
    "sent",
    [
        draft("a", "李明", ""),
        draft("a", "李 明", "138-0000-1234"),
        draft("a", "", "13800001234"),
        draft("甲县/李明-家乡的桥.docx"),
        UnreadableDraft("01李明.doc", "legacy-doc", {}),
    ],
    ids=["name", "name and number", "number", "name of the file", "name of an unreadable file"],
)
def test_a_person_is_found_by_what_there_is(sent: Draft) -> None:
    found = held(PEOPLE, [sent], "")
    assert ([person.fields["name"] for person in found.absent], unlisted(found)) == (["王芳"], ())


@pytest.mark.parametrize("cell", ["李明、周远", "李明/周远", "周远，李明", "周远\n李明"])
@pytest.mark.parametrize("sent", ["李明", "周远", "李 明", "周远、李明", "李明、周远"])
def test_two_who_registered_together_are_found_by_either(cell: str, sent: str) -> None:
    both = (Entrant(2, {"name": cell, "phone": "13800001234"}),)
    found = held(both, [draft("a.docx", sent, "13800001234")], "")
    assert (found.absent, unlisted(found), found.differences) == ((), (), ())


def test_a_file_named_like_two_people_is_nobody_s() -> None:
    found = held(PEOPLE, [draft("李明和王芳.docx"), draft("李明 王芳.docx")], "")
    assert unlisted(found) == ("李明和王芳.docx", "李明 王芳.docx")


def test_a_stated_name_counts_before_that_of_the_file() -> None:
    assert unlisted(held(PEOPLE, [draft("李明.docx", "赵六")], "")) == ("李明.docx",)


def test_a_draft_that_could_not_be_read_is_not_said_to_be_unregistered() -> None:
    assert held(PEOPLE, [UnreadableDraft("x.docx", "damaged", {"part": ""})], "").unlisted == ()


def test_fields_that_differ_are_told() -> None:
    sent = draft("a", "李明", "13800009999", "故乡的河")
    assert held(PEOPLE, [sent], "").differences == (
        Difference("a", 2, "phone", "13800001234", ("13800009999",)),
        Difference("a", 2, "title", "家乡的桥", ("故乡的河",)),
    )


@pytest.mark.parametrize(
    ("listed", "differ"),
    [
        ("13800001234/0736-7654321", False),
        ("0736-7654321、13800001234", False),
        ("13900005678 13800001234", False),
        ("138 0000 1234", False),
        ("138/0000/1234", False),
        ("13900005678，0736-7654321", True),
        ("13900005678", True),
        ("/", False),
    ],
)
def test_of_several_numbers_in_a_cell_one_will_do(listed: str, differ: bool) -> None:
    twins = (Entrant(2, {"name": "李明", "phone": listed}), Entrant(3, {"name": "李明", "unit": "甲校"}))
    sent = draft("a", "李明", "13800001234")
    assert bool(held(twins[:1], [sent], "").differences) is differ
    assert [each.row for each in held(twins, [sent], "").absent] == ([2] if differ else [3])


def test_a_number_with_the_decimals_that_programs_give_it() -> None:
    data = "姓名,电话,学号\n李明,13800001234.0,1.0.0\n".encode()
    assert rows_of(data, "a.csv")[0].fields == {
        "name": "李明",
        "phone": "13800001234",
        "student_id": "1.0.0",
    }


def with_unit(field: str, value: str) -> CheckedDraft:
    sent = draft("a", "李明", "13800001234", "家乡的桥——一个孩子的回忆")
    unit = sent.fields[0]._replace(name=field, value=value)
    return sent._replace(fields=(*sent.fields, unit))


@pytest.mark.parametrize(
    ("field", "value", "differ"),
    [
        ("unit", "甲县第一中学高一（3）班", False),
        ("school", "第一中学", False),
        ("school", "乙县第二中学", True),
        ("school", "甲县一中学", False),
        ("school", "甲学", True),
        ("unit", "××", False),
        ("class", "高一", False),
    ],
)
def test_institutions_and_titles_may_be_written_in_part(field: str, value: str, differ: bool) -> None:
    assert bool(held(PEOPLE, [with_unit(field, value)], "").differences) is differ


def test_who_is_on_the_list_twice_and_has_sent_something_is_not_absent() -> None:
    again = Entrant(9, {**PEOPLE[0].fields, "title": "另一篇"}, "汇总")
    assert [each.row for each in held((*PEOPLE, again), [draft("a", "李明", "13800001234")], "").absent] == [
        3
    ]
    namesakes = tuple(
        Entrant(row, {"name": "李明", "unit": unit}) for row, unit in ((2, "甲校"), (3, "乙校"))
    )
    assert len(held(namesakes, [draft("a", "李明", "13800001234")], "").absent) == 1


def test_of_two_people_with_one_name_it_is_who_agrees_more() -> None:
    twins = (*PEOPLE, Entrant(4, {"name": "李明", "phone": "13600002222"}))
    found = held(twins, [draft("a", "李明", "13600002222")], "")
    assert [person.row for person in found.absent] == [2, 3]
    assert found.differences == ()
