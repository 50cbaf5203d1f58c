"""Values that the narrow cell of a table, or a break, has cut in two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.recognition.labels import Pair
from essaycheck.recognition.labels.fitting import INSTITUTIONS
from essaycheck.recognition.lines import NOTHING, SPACES, squeeze
from essaycheck.recognition.people import contacts, name_lists, values
from essaycheck.recognition.people.affiliations import is_class
from essaycheck.recognition.people.personal import is_where
from essaycheck.recognition.statements.stated import StatedLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaycheck.recognition.lines import Line

_PLACES = tuple("省市县区州盟旗镇乡村")
_WIDE = tuple("省市县区州盟旗")
_DOORS = tuple("号室组栋楼")
_LONGEST_PLACE = 9
LONGEST_REST = 20
"""Characters of a paragraph that may be but the rest of a value."""
_DEEP = 5  # white space, as below 工作单位：
_FULL = 16
"""Characters of a line that may have come to its end within a name."""
_DIALLED = frozenset("0123456789-()+" + SPACES)


def is_wrapped(kind: str, lines: Sequence[Line]) -> bool:
    """Whether the two lines of a cell are one value of this kind, and not one each."""
    if len(lines) != 2:
        return False
    first, second = (squeeze(line.text) for line in lines)
    if kind in INSTITUTIONS:
        return _is_institution(first, second)
    if kind == "phone":
        return _is_number(first, second)
    if kind == "email":
        return not contacts.emails(first) and contacts.emails(first + second) == [(0, len(first + second))]
    if kind == "class":
        return first.endswith("级") and is_class(second) and is_class(first + second)
    return kind == "name" and _is_name(first, second)


def whole(lines: Sequence[Line]) -> str:
    """The value, as if it had not been cut."""
    return "".join(line.raw(0, len(line.text)).strip() for line in lines)


def joined(line: Line, pair: Pair, below: Line) -> Line | None:
    """A line and what a break has cut from the value of its last pair, as one line; None where nothing is."""
    if below.paragraph is not line.paragraph or below.start != line.end + 1:
        return None
    value = line.part(pair.start, len(line.text))
    if pair.start >= pair.end or not is_wrapped(pair.field, (value, below)):
        return None
    return line._replace(end=below.end, text=line.text + NOTHING + below.text)


def carried_over(above: StatedLine, below: Line) -> tuple[StatedLine, StatedLine] | None:
    """Two paragraphs of which the second has but the rest of what the first states last: plain text is cut.

    The value is read whole; its place ends with the first paragraph, and the second states nothing else.
    """
    if not above.pairs:
        return None
    line, pair = above.line, above.pairs[-1]
    if pair.start >= pair.end or pair.end < len(line.text.rstrip()):
        return None
    if _is_set_apart(line, below):
        return None  # a title under the data: 供销社, under 单位：枫林村
    rest = below.text.strip(SPACES)
    if not _is_carried(pair.field, line, line.part(pair.start, pair.end), below):
        return None
    paragraph = line.paragraph._replace(text=line.paragraph.text[: line.start + pair.end] + rest)
    whole = line._replace(paragraph=paragraph, text=line.text[: pair.end] + rest)
    stated = above._replace(line=whole, pairs=(*above.pairs[:-1], pair._replace(end=len(whole.text))))
    return stated, StatedLine(below, (Pair("other", 0, 0, 0, len(below.text)),))


def _is_set_apart(line: Line, below: Line) -> bool:
    """Whether the next paragraph stands in the middle, which the first does not."""
    indent = len(below.text) - len(below.text.lstrip(SPACES))
    return indent > _DEEP or below.paragraph.align == "center" != line.paragraph.align


def _is_carried(kind: str, line: Line, value: Line, below: Line) -> bool:
    """Whether the next paragraph goes on with a value; a name's last character only where a line was full."""
    if kind == "name":
        return len(squeeze(below.text)) == 1 and len(line.text) >= _FULL and is_wrapped(kind, (value, below))
    if kind in INSTITUTIONS:
        text, rest = squeeze(value.text), squeeze(below.text)
        whole = values.is_institution(text, weak=True) and not text.endswith(_PLACES) and len(rest) > 1
        return not whole and _is_institution(text, rest)
    if kind == "address":  # 湖南省清溪县 above 江东路12号
        rest, wide = squeeze(below.text), squeeze(value.text).endswith(_WIDE)
        numbered = rest.endswith(_DOORS) and any(map(str.isdigit, rest))
        return wide and (numbered or is_where(rest))
    return is_wrapped(kind, (value, below))


def _is_institution(first: str, second: str) -> bool:
    """清溪县第一建筑安装 above 有限公司, 清溪县 above 档案局."""
    if not values.is_institution(first + second):
        return False
    placed = len(first) <= _LONGEST_PLACE and first.endswith(_PLACES) and not second.startswith(first)
    within = placed and not values.is_institution(first) and values.is_institution(second, weak=True)
    bare = second in name_lists.names().kinds or len(second) == 1  # 清溪县委 above 办公室
    return not values.is_institution(first, weak=True) or within or bare


def _is_number(first: str, second: str) -> bool:
    """1380000 above 1234: neither is a number by itself."""
    if not _DIALLED.issuperset(first + second) or contacts.numbers(first) or contacts.numbers(second):
        return False
    return contacts.numbers(first + second) == [(0, len(first + second))]


def _is_name(first: str, second: str) -> bool:
    """欧阳 above 知秋, 陆远 above 之."""
    known = name_lists.names().compound_surnames
    cut = len(second) == 1 or first in known or not values.is_person(first)
    return cut and values.is_han(first + second) and values.is_person(first + second)
