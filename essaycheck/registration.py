"""The organiser's registration list, held against the drafts that were sent in."""

from __future__ import annotations

import csv
import re
import zipfile
import zlib
from contextlib import closing
from io import BytesIO, StringIO
from itertools import product
from typing import TYPE_CHECKING

from essaycheck.agreement import agree, compared
from essaycheck.archives import Archive
from essaycheck.entries import stated
from essaycheck.errors import UnreadableEssayError, UsageError
from essaycheck.essay import FIELD_NAMES, STANDS_FOR
from essaycheck.folding import fold
from essaycheck.readers.opc import look_through
from essaycheck.recognition.labels.vocabulary import vocabulary
from essaycheck.recognition.lines import clean, squeeze
from essaycheck.report import CheckedDraft
from essaycheck.together import Difference, Entrant, Registered

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from essaycheck.report import Draft

Row = tuple[str, ...]

HEAD = 20
"""Rows in which the headings are looked for: a list may begin with its own title."""

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
"""What stands for a name in a row that is nobody."""

KNOWN = (*FIELD_NAMES, "title")

BETWEEN = r"[/／、,，;；\s]+|或"
"""What stands between two telephone numbers in one cell, and may stand inside one."""


def read_list(data: bytes, path: str) -> tuple[Entrant, ...]:
    """The rows of a list, from the bytes of an .xlsx or .csv file; of a workbook, from all usable sheets.

    Raises:
        UsageError: ``registered-format``, ``registered-unreadable``, or ``registered-columns`` with the
            headings that were seen, when none of them is a name or a telephone number.
    """
    suffix = path.lower().rpartition(".")[2]
    if suffix not in ("xlsx", "csv"):
        raise UsageError("registered-format", path=path)
    headings: list[str] = []
    found: dict[str, tuple[Entrant, ...]] = {}
    for name, sheet in (_sheets if suffix == "xlsx" else _table)(data, path):
        head = max(range(min(HEAD, len(sheet))), key=lambda row: len(_columns(sheet[row])), default=None)
        if head is None:
            continue
        columns = _columns(sheet[head])
        if "name" in columns.values() or "phone" in columns.values():
            found[name] = tuple(_entrants(sheet, head, columns))
        headings += [cell for cell in sheet[head] if cell]
    if not found:
        raise UsageError("registered-columns", path=path, headings=tuple(headings[:SHOWN]))
    several = sum(map(bool, found.values())) > 1
    return tuple(
        each._replace(sheet=name if several else "") for name, rows in found.items() for each in rows
    )


def _columns(row: Row) -> dict[int, str]:
    """The field of each column whose heading names one; the first of several for the same."""
    fields: dict[str, int] = {}
    for column, heading in enumerate(row):
        plain = squeeze(clean(heading)).strip("*:")
        field = vocabulary().field(plain) or vocabulary().field(re.sub(r"[（(][^（）()]*[）)]", "", plain))
        if field in KNOWN:
            fields.setdefault(field, column)
    return {column: field for field, column in fields.items()}


def _entrants(sheet: Sequence[Row], head: int, columns: dict[int, str]) -> Iterator[Entrant]:
    for number, row in enumerate(sheet[head + 1 :], head + 2):
        fields = {
            field: row[column] for column, field in columns.items() if column < len(row) and row[column]
        }
        if fields and compared("name", fields.get("name", "")) not in TOTALS:
            yield Entrant(number, fields)


def _table(data: bytes, path: str) -> Iterator[tuple[str, list[Row]]]:
    text = _decoded(data, path)
    first = text[: text.find("\n", 1) if "\n" in text[1:] else len(text)]
    try:
        rows = csv.reader(StringIO(text, newline=""), delimiter=max(",\t;", key=first.count))
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
    """A cell's value as it is read: a telephone number kept as a number has no decimals."""
    if value is None:
        return ""
    text = str(int(value)) if isinstance(value, float) and value.is_integer() else str(value).strip()
    whole = text.removesuffix(".0")
    return whole if whole.isdecimal() else text


def compare(entrants: Sequence[Entrant], drafts: Sequence[Draft], source: str) -> Registered:
    """Who of ``entrants`` sent nothing, which drafts are nobody's, and what they say otherwise than the list.

    A person is found by name and telephone number, by one of them, or by the name in the name of a file that
    could not be read or states no author. A row with neither is nobody that could be found.
    """
    rows, entrants = entrants, [entrant for entrant in entrants if _is_somebody(entrant)]
    people = _People(entrants)
    found = [(draft, people.author(draft)) for draft in drafts]
    sent = {_person(entrant) for _, entrant in found if entrant}
    unlisted = [draft.path for draft, entrant in found if not entrant and isinstance(draft, CheckedDraft)]
    differences = [
        difference
        for draft, entrant in found
        if entrant and isinstance(draft, CheckedDraft)
        for difference in _differences(draft, entrant)
    ]
    absent = tuple(entrant for entrant in entrants if _person(entrant) not in sent)
    left_out = tuple(row for row in rows if not _is_somebody(row))
    return Registered(source, len(entrants), absent, tuple(unlisted), tuple(differences), left_out)


def _is_somebody(entrant: Entrant) -> bool:
    """Whether a row has a name or a telephone number that can be looked for."""
    return any(compared(field, entrant.fields.get(field, "")) for field in ("name", "phone"))


def _person(entrant: Entrant) -> tuple[object, ...]:
    """Who it is: somebody may be on the list twice, for two drafts or on a sheet that sums up others."""
    name, phone = (compared(field, entrant.fields.get(field, "")) for field in ("name", "phone"))
    return (name, phone) if name and phone else (*sorted(entrant.fields.items()),)


class _People:
    """The people on a list, looked up by what tells them apart."""

    def __init__(self, entrants: Sequence[Entrant]) -> None:
        self._by: dict[tuple[str, str], list[Entrant]] = {}
        for entrant in entrants:
            for field in ("name", "phone"):
                for key in _keys(field, entrant.fields.get(field, "")):
                    self._by.setdefault((field, key), []).append(entrant)

    def author(self, draft: Draft) -> Entrant | None:
        """Whose draft it is: who agrees in most of what is stated."""
        if isinstance(draft, CheckedDraft):
            keys = [(field, key) for field in ("name", "phone") for key in stated(draft, field)]
            likely = [entrant for key in keys for entrant in self._by.get(key, ())]
            if likely:
                return max(likely, key=lambda entrant: -len(list(_differences(draft, entrant))))
            if any(field == "name" for field, _ in keys):
                return None
        return self._named(draft.path.rpartition("/")[2])

    def _named(self, filename: str) -> Entrant | None:
        """The only one whose name stands in the name of a file."""
        parts = re.split(r"[\W_\d]+", fold(filename).text)
        found = [entrant for part in parts for entrant in self._by.get(("name", part), ())]
        return found[0] if len(found) == 1 else None


def _differences(draft: CheckedDraft, entrant: Entrant) -> Iterator[Difference]:
    """The fields that both state and that agree in no value."""
    for field, listed in entrant.fields.items():
        values = _fields_of(draft, field)
        pairs = [*product(_keys(field, listed), values)]
        if pairs and not any(agree(field, key, other) for key, other in pairs):
            yield Difference(draft.path, entrant.row, field, listed, tuple(values.values()), entrant.sheet)


def _keys(field: str, listed: str) -> list[str]:
    """What a cell of the list says, as it is compared: of several telephone numbers each."""
    parts = re.split(BETWEEN, listed) if field == "phone" else []
    several = [key for part in parts if (key := compared(field, part))]
    whole = compared(field, listed)
    return several if len(several) > 1 else [whole] if whole else []


def _fields_of(draft: CheckedDraft, field: str) -> dict[str, str]:
    if field == "title":
        return {compared(field, draft.title): draft.title} if draft.title else {}
    found = (stated(draft, name) for name in STANDS_FOR.get(field, (field,)))
    return next(filter(None, found), {})
