"""The people on an organiser's registration list, out of a workbook or a text file with columns."""

from __future__ import annotations

import csv
import re
import zipfile
import zlib
from contextlib import closing
from io import BytesIO, StringIO
from typing import TYPE_CHECKING

from essaycheck.agreement import compared
from essaycheck.archives import Archive
from essaycheck.errors import UnreadableEssayError, UsageError
from essaycheck.essay import FIELD_NAMES
from essaycheck.readers.opc import look_through
from essaycheck.recognition.labels.vocabulary import vocabulary
from essaycheck.recognition.lines import clean, squeeze
from essaycheck.together import Entrant, RegistrationList

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Row = tuple[str, ...]

HEAD = 20
"""Rows in which the headings are looked for: a list may begin with its own title."""

BEGINNING = 100_000
"""Characters of a text file in which it is seen what parts its columns."""

COLUMNS = 60
ROWS = 100_000
SHOWN = 30
"""So many headings are named when none of them can be used."""

# What openpyxl raises on workbooks that make no sense; a parse error is a SyntaxError.
BROKEN = (
    *(zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError),
    *(ArithmeticError, AttributeError, LookupError, SyntaxError, TypeError, ValueError),
)

TOTALS = ("合计", "总计", "小计", "共计", "总数", "总人数", "total")
"""With what a row begins that is nobody: it sums up the others."""

KNOWN = (*FIELD_NAMES, "title")

OTHERS = ("联系人", "填报人", "填表人", "报送人", "经办人", "负责人", "领队", "制表人")
"""Who sends in for others: a telephone number beside their names is theirs."""

ASKED = (
    r"^(?:(?:第?\d{1,3}题?|[Qq]\d{1,3}|[一二三四五六七八九十]{1,3}(?=、))[.、．:)）,，_]*(?=\D))?"
    r"(?:请问?)?(?:填写|输入|选择|提供|留下)?(?:[您你]的?(?:所在的)?)?|(?:是|为)?[?？:]{0,3}$"
)
"""What form services put around a heading: 3、请输入您的手机号码, 请问您的姓名是？"""

MOBILE = r"(?:\+?86)?1[3-9]\d{9}"


def read_list(data: bytes, path: str) -> RegistrationList:
    """The list in the bytes of an .xlsx or .csv file; of a workbook, the rows of all usable sheets.

    A sheet with telephone numbers and no heading by which they could be understood is not read.

    Raises:
        UsageError: ``registered-format``, ``registered-unreadable``, or ``registered-columns`` with the
            headings that were seen, when none of them is a name or a telephone number.
    """
    suffix = path.lower().rpartition(".")[2]
    if suffix not in ("xlsx", "csv"):
        raise UsageError("registered-format", path=path)
    headings: list[str] = []
    found: dict[str, tuple[Entrant, ...]] = {}
    unread: list[str] = []
    for name, sheet in (_sheets if suffix == "xlsx" else _table)(data, path):
        if not sheet:
            continue
        head = _head(sheet)
        if blocks := _blocks(sheet, head):
            found[name] = tuple(_entrants(sheet, head, blocks))
        elif _has_people(sheet):
            unread.append(name)
        headings += [cell for cell in sheet[head] if cell]
    if not found:
        raise UsageError("registered-columns", path=path, headings=tuple(headings[:SHOWN]))
    several = sum(map(bool, found.values())) > 1
    named = (each._replace(sheet=name if several else "") for name, rows in found.items() for each in rows)
    return RegistrationList(path, tuple(named), tuple(unread))


def _head(sheet: Sequence[Row]) -> int:
    """The row of the headings: the first of those that name fields above the most columns."""
    return max(
        range(min(HEAD, len(sheet))), key=lambda row: sum(_field(cell) in KNOWN for cell in sheet[row])
    )


def _has_people(sheet: Sequence[Row]) -> bool:
    """Whether rows have a telephone number beside something else."""
    rows = (row for row in sheet if sum(map(bool, row)) > 1)
    return any(re.fullmatch(MOBILE, cell) for row in rows for cell in row)


def _blocks(sheet: Sequence[Row], head: int) -> list[dict[int, str]]:
    """The field of each column, by the headings; of a list that goes on beside itself, for each part of it.

    None where people could not be found by what there is.
    """
    row = sheet[head]
    above = sheet[head - 1] if head else ()
    width = _period(row) if sum(map(bool, above)) < 2 else 0  # what several headings are of stands above them
    starts = range(0, len(row), width) if width else (0,)
    columns = _columns(row[:width] if width else row)
    if not {"name", "phone"} & set(columns.values()):
        return []
    return [{start + column: field for column, field in columns.items()} for start in starts]


def _period(row: Row) -> int:
    """After how many columns all the headings come again: 序号 姓名 电话 序号 姓名 电话; 0 if they do not."""
    heads = [squeeze(heading) for heading in row]
    last = max((place for place, head in enumerate(heads) if head), default=0)
    for width in range(2, last + 1):
        parts = [heads[start : start + width] for start in range(0, last + 1, width)]
        parts[-1] += [""] * (width - len(parts[-1]))
        if len(parts) > 1 and any(parts[0]) and all(part == parts[0] for part in parts):
            return width
    return 0


def _columns(row: Row) -> dict[int, str]:
    """The field of each column whose heading names one; the first of several for the same."""
    fields: dict[str, int] = {}
    for column, heading in enumerate(row):
        field = _field(heading)
        if field in KNOWN and not (field == "phone" and _is_of_another(row, column)):
            fields.setdefault(field, column)
    return {column: field for field, column in fields.items()}


def _field(heading: str) -> str | None:
    plain = squeeze(clean(heading)).strip("*:")
    bare = re.sub(r"[（(【\[][^（）()【】\[\]]*[）)】\]]", "", plain).strip("*:")
    forms = (plain, bare, re.sub(ASKED, "", bare).strip("*:"))
    return next(filter(None, map(vocabulary().field, forms)), None)


def _is_of_another(row: Row, column: int) -> bool:
    """Whether a number is that of who sends in for the authors, whose name stands before it."""
    beside = squeeze(clean(row[column - 1])) if column else ""
    there = any(_field(heading) == "name" for heading in row)
    return there and (beside in OTHERS or squeeze(clean(row[column])).startswith(OTHERS))


def _entrants(sheet: Sequence[Row], head: int, blocks: Sequence[dict[int, str]]) -> Iterator[Entrant]:
    for columns in blocks:
        for number, row in enumerate(sheet[head + 1 :], head + 2):
            fields = {
                field: row[column] for column, field in columns.items() if column < len(row) and row[column]
            }
            if fields and not _sums_up(row, fields):
                yield Entrant(number, fields)


def _sums_up(row: Row, fields: dict[str, str]) -> bool:
    """Whether a row is nobody's: it says how many the others are."""
    first = squeeze(next(filter(None, row), "")).lower()
    told = compared("name", fields.get("name", "")) in TOTALS or first.startswith(TOTALS)
    return told and not compared("phone", fields.get("phone", ""))


def _table(data: bytes, path: str) -> Iterator[tuple[str, list[Row]]]:
    text = _decoded(data, path)
    first = text[:BEGINNING].splitlines()[:HEAD]
    try:
        separator = max(",\t;", key=lambda sign: sum(sign in line for line in first))
        rows = csv.reader(StringIO(text, newline=""), delimiter=separator)
        kept = [row for _, row in zip(range(ROWS), rows, strict=False)]
        yield "", [tuple(_written(cell) for cell in row[:COLUMNS]) for row in kept]
    except csv.Error as error:
        raise UsageError("registered-unreadable", path=path) from error


def _decoded(data: bytes, path: str) -> str:
    wide = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    for encoding in ("utf-16",) if wide else ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UsageError("registered-unreadable", path=path)


def _sheets(data: bytes, path: str) -> Iterator[tuple[str, list[Row]]]:
    import warnings

    from openpyxl import load_workbook

    _guard(data, path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what a list does not need: styles, validations
            book = load_workbook(BytesIO(data), read_only=True, data_only=True)
        book._date_formats = frozenset()  # of people no number is a day, however its cell is formatted
        with closing(book):
            for sheet in book.worksheets:
                rows = sheet.iter_rows(max_row=ROWS, max_col=COLUMNS, values_only=True)
                yield sheet.title, [tuple(map(_written, row)) for row in rows]
    except BROKEN as error:
        raise UsageError("registered-unreadable", path=path) from error


def _guard(data: bytes, path: str) -> None:
    """Refuse what inflates beyond the limits, and XML that is none or may define entities."""
    try:
        look_through(Archive(data))
    except UnreadableEssayError as error:
        raise UsageError("registered-unreadable", path=path) from error


def _written(value: object) -> str:
    """A cell's value as it is read: a telephone number kept as a number has no decimals.

    Programs write ="138..." into a text file to have a number kept as text.
    """
    if value is None:
        return ""
    text = str(int(value)) if isinstance(value, float) and value.is_integer() else str(value).strip()
    if text.startswith('="') and text.endswith('"') and len(text) > 2:
        text = text[2:-1].strip()
    whole = text.removesuffix(".0")
    return whole if whole.isdecimal() else text
