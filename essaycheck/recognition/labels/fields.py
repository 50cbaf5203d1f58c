"""From a label and its value to author fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.patterns import compiled
from essaycheck.recognition.labels import trimmed
from essaycheck.recognition.labels.beside import (
    before_number,
    before_remark,
    closing_of,
    is_alike,
    is_of_teacher,
    is_sent_to,
    tells_who,
    true_name,
    unsealed,
    with_number,
    without_addressee,
    without_mark,
    without_postcode,
)
from essaycheck.recognition.labels.fitting import INSTITUTIONS, NO_FIELDS, in_turn, is_field
from essaycheck.recognition.labels.labelled import (
    bare_fields,
    empty,
    label_of,
    loose,
    noted,
    stated,
    ways_to_reach,
)
from essaycheck.recognition.labels.profiles import profile_fields
from essaycheck.recognition.lines import squeeze
from essaycheck.recognition.people import contacts, name_lists, values
from essaycheck.recognition.people.affiliations import (
    behind_is,
    class_begins,
    classmate,
    is_class,
    is_whole,
)
from essaycheck.recognition.people.origins import behind_origin
from essaycheck.recognition.people.persons import authors, undated
from essaycheck.recognition.people.placeholders import is_placeholder
from essaycheck.recognition.people.standins import is_example

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from essaycheck.essay import Field
    from essaycheck.recognition.labels import Pair
    from essaycheck.recognition.lines import Line


_JOINING = frozenset("[-~_·")
"""Signs that may join a name and where its owner belongs: 陆远之【清溪县档案局】, 六年级三班·陆远之."""
_JOINED = r"(?<=[一-鿿]{2})[-~_]+(?=[一-鿿]{2}|\d{7})|(?<=\d{7})[-~_]+(?=[一-鿿]{2})|(?<=班)·(?=[一-鿿])"
_LONGEST_NUMBER = 18
_PEN_NAMES = ("(笔名)", "(网名)", "(昵称)", "(艺名)")
_TITLED = (
    r".{0,8}(?:组委会|评委会|征文办).*"
    r"|[一-鿿](?:老师|主任|编辑|女士|先生|同志|小姐|经理|科长|处长|书记|校长|馆长|干事)"
)
"""How an organiser names whom to ask, and no author himself: 联系人：邱老师."""


def fields_of(line: Line, pair: Pair) -> Iterator[Field]:
    """The author fields that a pair states; a label with nothing behind it is a field without value."""
    pair = _with_blank(line, pair)
    label = line.text[pair.label_start : pair.label_end]
    named = pair.field in INSTITUTIONS and "姓名" in label  # 单位及姓名
    if several := in_turn(line, pair):
        for each in several:
            yield from _fields(line, each)
    elif named and pair.start < pair.end:
        yield from bare_fields(line, pair, values.pieces(line.text, pair.start, pair.end))
    else:
        yield from _fields(line, pair)


def _with_blank(line: Line, pair: Pair) -> Pair:
    """The pair with the blank that a form left for the name of an institution, of which only the kind stands.

    ______医院 says no more than the form did; on ___清溪县医院___ somebody wrote.
    """
    if not line.text.endswith("__", 0, pair.start) or pair.field not in INSTITUTIONS:
        return pair
    kind = squeeze(line.text[pair.start : pair.end]) in name_lists.names().kinds
    return pair._replace(start=len(line.text[: pair.start].rstrip("_"))) if kind else pair


def _fields(line: Line, pair: Pair) -> Iterator[Field]:
    if pair.field in NO_FIELDS:
        yield from noted(line, pair) if pair.field == "other" else ()
        return
    if pair.start >= pair.end:
        if is_field(pair.field):
            yield empty(line, pair)
        return
    if split := _SPLIT.get(pair.field):
        yield from split(line, pair)
    else:
        yield stated(line, pair, pair.field, pair.start, pair.end)


def _contact(line: Line, pair: Pair) -> Iterator[Field]:
    """Whom to ask for, unless he is called as an organiser calls one of his own."""
    titled = compiled(_TITLED).fullmatch(line.text, pair.start, pair.end)
    return iter(()) if titled or is_sent_to(line, pair) else _names(line, pair)


def _names(line: Line, pair: Pair) -> Iterator[Field]:
    """The author's name, and what else is said of him behind the same label."""
    line = _loosened(line, pair)
    pair = without_mark(line.text, pair._replace(start=behind_origin(line.text, pair.start, pair.end)))
    if parts := classmate(line.text[pair.start : pair.end]):  # 三年级二班陆远之
        for field, start, end in parts:
            yield stated(line, pair, field, pair.start + start, pair.start + end)
        return
    end = before_remark(line.text, pair.start, pair.end)
    if is_example(squeeze(line.text[pair.start : pair.end])):
        end = pair.end  # 陆远之（示例）
    if _keeps_whole(line.text[pair.start : end]):
        yield stated(line, pair, pair.field, pair.start, end)
        beside = _behind_remark(line, pair, end) if end < pair.end else ()  # 网友（清溪县档案局）
        yield from (field for field in beside if field.name != pair.field)
    elif true := true_name(line.text, pair.start, pair.end):
        yield from _truly(line, pair, true)
    elif squeeze(line.text[end : pair.end]) not in _PEN_NAMES:  # 江畔(笔名) names nobody
        yield from _people(line, pair, end)
        if end < pair.end:
            yield from _behind_remark(line, pair, end)


def _loosened(line: Line, pair: Pair) -> Line:
    """The line with spaces and round brackets for other signs between a name and where he belongs."""
    value = line.text[pair.start : pair.end]
    if _JOINING.isdisjoint(value):
        return line
    round_ones = value.replace("[", "(").replace("]", ")")
    apart = compiled(_JOINED).sub(lambda sign: " " * len(sign[0]), round_ones)
    return line._replace(text=line.text[: pair.start] + apart + line.text[pair.end :])


def _keeps_whole(text: str) -> bool:
    """Whether a value is one, whatever stands in it: something for a name, or a name in Latin letters."""
    whole = squeeze(text)
    return is_placeholder("name", whole) or (values.is_western(whole) and values.may_be_name(text.strip()))


def _people(line: Line, pair: Pair, end: int) -> Iterator[Field]:
    """The names up to ``end``, and what stands beside them; all of it where none is found."""
    found = values.persons(contacts.with_whole_numbers(line.text), pair.start, end)
    named = [place for place in found if not _is_in_class(squeeze(line.text[slice(*place)]))]
    people = authors(line.text, named, listed="、" in line.text[pair.start : end])
    for place in people:
        yield stated(line, pair, pair.field, *place)
    beside = list(bare_fields(line, pair, [place for place in found if place not in people]))
    for field in beside:
        yield field._replace(name=pair.field) if field.name == "name" else field
    whole = squeeze(line.text[pair.start : end])
    placed = beside and values.without_position(whole) != whole  # 清溪县档案局科员: where he is, and not who
    if not people and not placed and not any(field.name in ("name", pair.field) for field in beside):
        yield stated(line, pair, pair.field, pair.start, before_number(line.text, pair.start, end))


def _is_in_class(text: str) -> bool:
    """Whether a piece behind the label of a name is a class: 六年级三班 陆远之."""
    return text.endswith(("班", "级", "队")) and is_class(text)


def _truly(line: Line, pair: Pair, name: tuple[int, int]) -> Iterator[Field]:
    """The own name, and what else is said beside it."""
    yield stated(line, pair, pair.field, *name)
    others = [place for place in values.pieces(line.text, pair.start, pair.end) if place[0] > name[1]]
    yield from (field for field in bare_fields(line, pair, others) if field.name != "name")


def _behind_remark(line: Line, pair: Pair, opening: int) -> Iterator[Field]:
    """What a bracket behind a name says of him, and the names behind it (陆远之（执笔）、方圆)."""
    closing = closing_of(line.text, opening, pair.end)
    further = trimmed(line.text, closing + 1, pair.end) if closing > 0 else (pair.end, pair.end)
    people = values.persons(line.text, further[0], before_remark(line.text, *further))
    if people and all(values.is_person(squeeze(line.text[slice(*place)])) for place in people):
        yield from _names(line, pair._replace(start=further[0], end=further[1]))
    else:
        closing = pair.end
    parted = line.text.replace(")(", "  ")  # （清溪县档案局）（13800001234）
    remarks = values.pieces(parted, opening + 1, closing)
    yield from (field for field in bare_fields(line, pair, remarks) if field.name != "name")


def _reached(line: Line, pair: Pair) -> Iterator[Field]:
    """How to reach somebody: numbers and addresses, or all on him (联系方式：陆远之，13800001234)."""
    pair, code = without_postcode(line, pair)
    yield from _postcode(line, pair, code)
    if pair.end - pair.start > _LONGEST_NUMBER:  # 13800001234 2024年5月1日
        pair = pair._replace(end=pair.start + len(undated(line.text[pair.start : pair.end])))
    if is_example(squeeze(line.text[pair.start : pair.end])):
        yield stated(line, pair, pair.field, pair.start, pair.end)
        return
    line = loose(line, pair)
    first, *rest = places = values.persons(line.text, pair.start, pair.end) or [(0, 0)]
    if rest and values.is_person(line.text[slice(*first)]):
        yield from _names(line, pair._replace(field="contact" if pair.field == "phone" else pair.field))
        return
    yield from ways_to_reach(line, pair)
    others = [place for place in places if not contacts.numbers(line.text[slice(*place)])]
    if len(others) < len(places) and tells_who(line, others):
        yield from bare_fields(line, pair, others)


def _institution(line: Line, pair: Pair) -> Iterator[Field]:
    """The institution as a whole; a number or an address behind it is a field of its own."""
    own, further = with_number(line, unsealed(line, pair))
    yield from ways_to_reach(line, further) if further else ()
    own, code = without_postcode(line, own)
    yield from _with_class(line, own)
    yield from _postcode(line, pair, code)


def _postcode(line: Line, pair: Pair, code: tuple[int, int] | None) -> Iterator[Field]:
    """The postcode that stood beside a value, if one did."""
    if code:
        yield stated(line, pair, "postcode", *code)


def _figures(line: Line, pair: Pair) -> Iterator[Field]:
    """A postcode or a student's number, and what follows it (邮编：414000　陆远之　13800001234)."""
    first, *rest = values.pieces(line.text, pair.start, pair.end)
    alone = line.text[slice(*first)].isdigit()
    yield stated(line, pair, pair.field, *(first if alone else (pair.start, pair.end)))
    others = [place for place in rest if is_alike(line.text, first, place)]  # 学号：2018030123、2018030145
    for place in others:
        yield stated(line, pair, pair.field, *place)
    yield from bare_fields(line, pair, [place for place in rest if place not in others]) if alone else ()


def _before_number(line: Line, pair: Pair) -> Iterator[Field]:
    """An address, or who taught the author, and the telephone number behind it (联系地址及电话：……)."""
    pair, code = without_postcode(line, pair)
    yield from _postcode(line, pair, code)
    own, further = with_number(line, pair)
    theirs = pair.field == "teacher" and is_of_teacher(line, pair)
    yield from ways_to_reach(line, further) if further and not theirs else ()
    own, who = without_addressee(line, own) if pair.field == "address" else (own, None)
    if who:
        yield stated(line, pair, "contact", *who)
    yield stated(line, pair, pair.field, own.start, own.end)


def _class(line: Line, pair: Pair) -> Iterator[Field]:
    """The class, and the school before it: 班级：清溪县一中八年级(1)班."""
    cut = pair.start + class_begins(line.text[pair.start : pair.end])
    school = trimmed(line.text, pair.start, cut)
    if cut == pair.start or not is_whole(squeeze(line.text[slice(*school)])):
        yield stated(line, pair, "class", pair.start, pair.end)
        return
    yield stated(line, pair, "school", *school)
    yield stated(line, pair, "class", cut, pair.end)


def _with_class(line: Line, pair: Pair) -> Iterator[Field]:
    """The institution alone; a class behind it is a field of its own (某中学八年级三班)."""
    start = pair.start + behind_is(line.text[pair.start : pair.end])
    opening = line.text.find("(", start + 1, pair.end)
    if (
        opening > 0
        and line.text[pair.end - 1] == ")"
        and is_class(squeeze(line.text[opening + 1 : pair.end - 1]))
    ):
        yield stated(line, pair, pair.field, start, opening)
        yield stated(line, pair, "class", opening + 1, pair.end - 1)
        return
    cut = start + class_begins(line.text[start : pair.end])
    if cut == start:
        label = label_of(line, pair).replace("班组", "")  # where people work: 所在班组：热控班
        class_alone = "班" in label and is_class(squeeze(line.text[start : pair.end]))
        yield stated(line, pair, "class" if class_alone else pair.field, start, pair.end)
        return
    yield stated(line, pair, pair.field, *trimmed(line.text, start, cut))
    yield stated(line, pair, "class", cut, pair.end)


_SPLIT: dict[str, Callable[[Line, Pair], Iterator[Field]]] = {
    "name": _names,
    "contact": _contact,
    "profile": profile_fields,
    "phone": _reached,
    "class": _class,
    "postcode": _figures,
    "student_id": _figures,
    "address": _before_number,
    "teacher": _before_number,
    **dict.fromkeys(INSTITUTIONS, _institution),
}
"""What is told behind the label of a field beside its value, by field."""
