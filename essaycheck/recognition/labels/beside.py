"""What stands beside a value: a bracket, a postcode, a number, and whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.patterns import compiled
from essaycheck.recognition.labels import trimmed
from essaycheck.recognition.lines import SPACES, squeeze
from essaycheck.recognition.people import contacts, name_lists, values
from essaycheck.recognition.people.affiliations import affiliated, is_mail_address, is_whole

if TYPE_CHECKING:
    import re

    from essaycheck.recognition.labels import Pair
    from essaycheck.recognition.lines import Line

_BETWEEN = SPACES + ",，、;/|"
_BRANCHES = ("公司", "分公司", "支公司", "总公司", "集团")
_TRULY = r"[(,; ](?:本名|真名|实名|真实姓名)[为:叫]? *([^\W\d_]{1,2} ?[^\W\d_]{1,2}?)(?=[),;。 ]|$)"
_CODED = r"[,、;( ]{0,2}(?:邮编|邮政编码) ?:? ?(\d{6})\)?$"
_RECEIVED = r"[ ,、;(]([^\W\d_]{2,4}) ?\(?收\)?$"
_BEHIND_PLACE = r"(?<=[村组社号室楼栋幢])[ ,、;]+([^\W\d_]{2,3}[^\W\d_村组社号室楼栋幢])$"
_BEHIND_UNIT = r"[ ,、(](\d{6})\)?$"
_CALLED = r"(?:联系)?(?:电话|手机)(?:号码?)?:?$"
_MARKS = frozenset("①②③④⑤⑥⑦⑧⑨⑩¹²³⁴⁵⁶⁷⁸⁹123456789※★☆√✓†‡§")
_COURTEOUS = frozenset("志生士师人名位等")
_BEHIND_NAME = r"(?:同志|先生|女士|老师|等[一二两三四五六七八九十\d]{0,3}[人名位]?)$"
_POSTCODE = r"^\d{6}(?= )|(?<=[,、 ])\d{6}$"


def is_sent_to(line: Line, pair: Pair) -> bool:
    """Whether a pair says to which mailbox the draft was sent: 收件人：essays@example.com."""
    value = line.text[pair.start : pair.end]
    if "@" not in value or squeeze(line.text[pair.label_start : pair.label_end]) != "收件人":
        return False
    return contacts.emails(value) == [(0, len(value))]


def without_mark(text: str, pair: Pair) -> Pair:
    """The pair of a name without what is not of it: the mark of a note (陆远之①), 陆远之同志, 陆远之等3人."""
    last = pair.end - 1
    if text[last] in _COURTEOUS and (behind := compiled(_BEHIND_NAME).search(text, pair.start, pair.end)):
        last = behind.start()
    elif text[last] not in _MARKS:
        return pair
    name = squeeze(text[pair.start : last])
    named = values.is_person(name) and name not in name_lists.names().compound_surnames
    return pair._replace(end=trimmed(text, pair.start, last)[1]) if named else pair


def before_number(text: str, start: int, end: int) -> int:
    """Where a name ends that a number or a mailbox stands right behind: 陆远之13800001234, 陆远之电话138…."""
    value = text[start:end]
    first = min((at for at, _ in (*contacts.numbers(value), *contacts.emails(value))), default=0)
    name = compiled(_CALLED).sub("", value[:first])
    return start + len(name) if values.is_person(squeeze(name)) else end


_YEARS = "级一二三四五六七八九"
"""Behind what a number in brackets is a class."""


def before_remark(text: str, start: int, end: int) -> int:
    """Where a value ends before what a bracket says of it; a class and a company keep theirs."""
    opening = text.find("(", start + 1, end)
    if opening < 0:
        return end
    closing = closing_of(text, opening, end)
    held = text[opening + 1 : closing]
    numbered = held.isdecimal() and text[opening - 1] in _YEARS  # 清溪县第二中学七(6)
    branch = text.startswith(("班", "中队"), closing + 1) or held in _BRANCHES
    if closing > 0 and (numbered or branch):
        return before_remark(text, closing, end)  # 七年级(6)班, 烟草专卖局(分公司)
    return opening


_SEALED = r" ?\((?:单位|加盖|请加盖|盖)?(?:盖章|公章|签章|印章|章)\)$"


def unsealed(line: Line, pair: Pair) -> Pair:
    """An institution's pair without where its seal is to stand: 清溪县档案局(盖章)."""
    value = line.text[pair.start : pair.end]
    sealed = compiled(_SEALED).search(value) if value.endswith("章)") else None
    return pair._replace(end=pair.start + sealed.start()) if sealed and sealed.start() else pair


def closing_of(text: str, opening: int, end: int) -> int:
    """Where the bracket that opens there closes, with others in it: (七年级(6)班); -1 where none does."""
    depth = 0
    for at in range(opening, end):
        depth += (text[at] == "(") - (text[at] == ")")
        if not depth:
            return at
    return -1


def tells_who(line: Line, places: list[tuple[int, int]]) -> bool:
    """Whether a person stands there beside his institution, or nothing but that or where he lives."""
    texts = [squeeze(line.text[slice(*place)]) for place in places]
    if len(texts) == 1:
        whole = values.is_institution(texts[0]) and texts[0] not in name_lists.names().kinds
        named = [field for field, _, _ in affiliated(texts[0])] == ["unit", "name"]
        return whole or named or is_mail_address(texts[0])
    return len(texts) > 1 and any(map(values.is_person, texts)) and any(map(is_whole, texts))


def all_digits_in(text: str, start: int, found: list[tuple[int, int]]) -> bool:
    """Whether the numbers found are all that there are, but for a few figures."""
    stray = _digits(text[start:]) - sum(_digits(text[a:b]) for a, b in found)
    return bool(found) and stray < 5


def _digits(text: str) -> int:
    return sum(map(str.isdigit, text))


def is_alike(text: str, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two figures have as many digits and begin alike, as those of two students do."""
    first, second = text[slice(*one)], text[slice(*other)]
    return second.isdigit() and len(first) == len(second) and first[:2] == second[:2]


def is_of_teacher(line: Line, pair: Pair) -> bool:
    """Whether a line, and so its number, is the teacher's alone, as behind 指导老师及电话.

    Behind 指导老师/电话 the number may be anybody's.
    """
    before = line.paragraph.text[: line.start + pair.label_start].rpartition("\n")[2]
    label = line.text[pair.label_start : pair.label_end]
    theirs = "电话" not in label or "及电话" in label or "及联系电话" in label
    return not before.strip() and theirs


def true_name(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where, beside a pen name, somebody is called by his own (江畔(本名陆远之); 江畔,本名陆远之,教师)."""
    said = compiled(_TRULY).search(text, start, end) if "名" in text[start:end] else None
    return said.span(1) if said and values.is_person(squeeze(said[1])) else None


def without_postcode(line: Line, pair: Pair) -> tuple[Pair, tuple[int, int] | None]:
    """A value without the postcode beside it, and its place; only beside an address it needs no 邮编."""
    text = line.text[pair.start : pair.end]
    called = compiled(_CODED).search(text) if "邮" in text else None
    if pair.field == "unit" and text[-3:-1].isdigit():
        called = called or _behind_unit(text)
    if called and called.start():
        return pair._replace(end=pair.start + called.start()), _moved(called.span(1), pair.start)
    code = compiled(_POSTCODE).search(text) if pair.field == "address" else None
    if not code:
        return pair, None
    start, end = _moved(code.span(), pair.start)
    rest = trimmed(line.text, *((pair.start, start) if code.start() else (end, pair.end)))
    return pair._replace(start=rest[0], end=rest[1]), (start, end)


def _behind_unit(text: str) -> re.Match[str] | None:
    """The postcode behind an institution: 清溪县档案局（414000）."""
    code = compiled(_BEHIND_UNIT).search(text)
    return code if code and is_whole(squeeze(text[: code.start()])) else None


def without_addressee(line: Line, pair: Pair) -> tuple[Pair, tuple[int, int] | None]:
    """An address without the name of who receives letters there (解放路18号　陆远之收), and its place."""
    text = line.text[pair.start : pair.end]
    said = compiled(_RECEIVED if "收" in text[-3:] else _BEHIND_PLACE).search(text)
    if not said or not values.is_person(squeeze(said[1])):
        return pair, None
    rest = trimmed(line.text, pair.start, pair.start + said.start())
    return pair._replace(end=rest[1]), _moved(said.span(1), pair.start)


def _moved(place: tuple[int, int], by: int) -> tuple[int, int]:
    return place[0] + by, place[1] + by


def with_number(line: Line, pair: Pair) -> tuple[Pair, Pair | None]:
    """A pair up to the mobile number that stands behind its value, and that number's pair."""
    text, end = line.text, pair.end
    places = values.pieces(text, pair.start, end)
    extra = next((place for place in places if contacts.has_mobile(text[slice(*place)])), None)
    if extra is None or extra[0] == pair.start:
        return pair, None
    end = extra[0]
    while end > pair.start and text[end - 1] in _BETWEEN:
        end -= 1
    return pair._replace(end=end), pair._replace(field="phone", start=extra[0])
