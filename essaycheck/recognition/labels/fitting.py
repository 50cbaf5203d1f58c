"""Whether a value can be what its label announces, and which labels announce an author's field at all."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from essaycheck.patterns import compiled
from essaycheck.recognition.labels.vocabulary import vocabulary
from essaycheck.recognition.lines import squeeze
from essaycheck.recognition.people import contacts, name_lists, values
from essaycheck.recognition.people.affiliations import is_address, is_class_or_post, placed
from essaycheck.recognition.people.personal import is_where
from essaycheck.recognition.people.pieces import parted
from essaycheck.recognition.people.placeholders import is_placeholder
from essaycheck.recognition.wordlists import wordlists

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaycheck.recognition.labels import Pair
    from essaycheck.recognition.lines import Line

_LONGEST_VALUE = 60
_LONGEST_PROFILE = 250
_SENTENCE = frozenset("。!?…")
_GOES_ON = r"[。!?] *\w"
_QUOTES = {"“": "”", "‘": "’", '"': '"', "'": "'", "(": ")"}
_SPEAKERS = frozenset(
    ("老师", "教师", "任课老师", "任课教师", "师", "名", "诗人", "采访", "整理", "讲述", "讲述人", "主讲人")
    + ("创作", "记者", "通讯员")
)
"""Labels that also stand before what somebody says in a dialogue (老师：坐下), or what somebody does."""
_SEATS = frozenset(("校", "乡镇", "镇街", "街镇", "镇村", "村居", "来自"))
"""Labels that also stand before what is said of such places."""
NO_FIELDS = ("title", "subtitle", "other", "staff")
_NO_INSTITUTION = ("的", "就", "这", "那时", "那是", "那个")
"""How what is said of a word begins that stands before a colon (单位：那时候叫公家); 那坡 is a county."""
INSTITUTIONS = ("unit", "school", "department")
_IN_TURN = frozenset(
    (*INSTITUTIONS, "name", "phone", "class", "email", "address", "postcode", "position", "gender", "age")
    + ("teacher", "student_id", "id_number", "wechat", "other")
)
"""The fields that labels made of several ask for."""


def is_statement(line: Line, pair: Pair) -> bool:
    """Whether the value can be what its label announces (not so: 电话：一头是村里，一头是机关)."""
    text = line.text[pair.start : pair.end]
    bare = squeeze(text)
    if pair.field == "staff" and compiled(_GOES_ON).search(text):
        return False  # 服务热线：95598，二十四小时有人接听。这是我们说过的话
    if pair.field in ("profile", "title", "other", "staff"):
        return len(bare) <= (_LONGEST_PROFILE if pair.field == "profile" else _LONGEST_VALUE)
    if len(bare) > _LONGEST_VALUE:
        return False
    if not bare or is_placeholder(pair.field, text):
        return True
    if not _SENTENCE.isdisjoint(bare):
        return pair.field == "email" and "@" in bare and not values.is_han(bare[:1])  # lu@example。cn
    label = squeeze(line.text[pair.label_start : pair.label_end])
    if vocabulary().is_glued(label):
        return bool(in_turn(line, pair)) or (pair.field in INSTITUTIONS and is_kind(pair.field, text))
    return _answers(label, pair.field, text, bare) and _fits(pair.field, bare)


def is_quoted(text: str, found: Sequence[Pair]) -> bool:
    """Whether a sentence quotes the first of the labels with its value: 牌子上印着“单位：某厂”,字都磨白了."""
    first = found[0]
    if not first.label_start:
        return False
    opening = text[first.label_start - 1]
    mark = _QUOTES.get(opening, "")
    closing = text.find(mark, first.label_end + 1) if mark else -1
    if closing < 0 or mark in text[first.label_start : first.label_end + 1]:
        return False
    following = next((pair.label_start for pair in found[1:] if pair.label_start > closing), None)
    rest = text[closing + 1 : following].strip()
    goes_on = rest.startswith(",") and text.rstrip()[-1:] in _SENTENCE
    led = any(map(str.isalnum, text[: first.label_start]))
    return any(map(str.isalnum, rest)) and (opening != "(" or (led and goes_on))


def _answers(label: str, field: str, text: str, bare: str) -> bool:
    """Whether a value is what it has to be behind a label that also stands before other things."""
    signed = label.startswith(("你", "您", "爱")) and label.endswith(wordlists("labels.txt")["kin"])
    if label in _SPEAKERS or signed:  # behind 你的女儿 often stands what she is called at home (小雅)
        return _names_somebody(text)
    if field == "phone" and len(label) == 1 and label.isalpha():
        return bool(contacts.numbers(text))  # 手：13800001234, and not 手：两双
    if label in _SEATS:
        return values.is_institution(bare, weak=label != "校")
    return label != "学生" or len(bare) > 1  # 学生：好


def _names_somebody(text: str) -> bool:
    """Whether a value is a name, or begins with one (岳小山、方圆; 岳小山(清溪县档案局))."""
    begin, end = next(iter(values.pieces(text, 0, len(text))), (0, 0))
    first = text[begin:end]
    names = [squeeze(each).partition("(")[0] for each in (text, first)]
    return any(values.is_person(name) or values.is_transcribed(name) for name in names)


def _fits(field: str, bare: str) -> bool:
    if field == "phone":
        return any(map(str.isdigit, bare)) or "@" in bare
    if field in ("name", "contact", "teacher"):
        return len(bare) <= _LONGEST_VALUE and (bare[0] not in "的和与是在这" or values.is_person(bare))
    if field in INSTITUTIONS:
        measures = name_lists.names().measures  # 单位：亩、公斤
        counted = measures.issuperset(bare.partition(",")[0].split("、"))  # 单位：亩，那是老账本上的写法
        return not counted and bare not in measures and not bare.startswith(_NO_INSTITUTION)
    return field in ("subtitle", "class", "address") or len(bare) <= 40


def is_field(kind: str) -> bool:
    """Whether a label of this kind is followed by one author field of its own."""
    return kind not in (*NO_FIELDS, "profile")


@lru_cache(maxsize=1000)
def _several(label: str) -> tuple[str, ...]:
    """The fields of a label that is made of several, if values can follow them in turn."""
    kinds = vocabulary().fields(label)
    return kinds if len(set(kinds)) > 1 and _IN_TURN.issuperset(kinds) else ()


def in_turn(line: Line, pair: Pair, label: str = "") -> list[Pair]:
    """A pair for each of the labels that one is made of (学校/班级：双溪中学/六(1)班), if the value is, too.

    A label with nothing behind it is empty for each of them. ``label``: where it stands in another line.
    """
    label = label or squeeze(line.text[pair.label_start : pair.label_end])
    kinds = _several(label)
    if not kinds:
        return []
    if pair.start >= pair.end:
        several = vocabulary().is_glued(label) or not label.isalnum()
        return [pair._replace(field=kind) for kind in kinds] if several else []
    spaced = contacts.with_whole_numbers(line.text)
    places = [
        part for place in values.pieces(spaced, pair.start, pair.end) for part in parted(line.text, *place)
    ]
    if len(places) == 1 and "other" not in kinds:
        return _run_together(line, pair, kinds)
    if set(kinds) == {"other", "phone"}:  # 家长及电话
        numbers = contacts.numbers(line.text[: pair.end])
        return [pair._replace(field="phone", start=a, end=b) for a, b in numbers if a >= pair.start]
    order = _matched(kinds, [line.text[slice(*place)] for place in places])
    return [pair._replace(field=kind, start=a, end=b) for kind, (a, b) in zip(order, places, strict=False)]


def _run_together(line: Line, pair: Pair, kinds: Sequence[str]) -> list[Pair]:
    """双溪中学六(1)班陆远之 behind 学校班级姓名."""
    found = placed(line.text[pair.start : pair.end])
    if len(found) != len(kinds):
        return []
    return [
        pair._replace(field="school" if name == "unit" and "school" in kinds else name, start=a, end=b)
        for name, a, b in ((name, pair.start + first, pair.start + last) for name, first, last in found)
    ]


def _matched(kinds: Sequence[str], texts: Sequence[str]) -> list[str]:
    """The kind of each text, in their order or in another; none when they are not these kinds."""
    if len(kinds) != len(texts):
        return []
    if all(kind == "other" or is_kind(kind, text) for kind, text in zip(kinds, texts, strict=True)):
        return list(kinds)
    left, order = [kind for kind in kinds if kind != "other"], []
    for text in texts:
        kind = next((kind for kind in left if is_kind(kind, text)), "other")
        left = [other for other in left if other != kind]
        order.append(kind)
    return order if sorted(order) == sorted(kinds) else []


def is_kind(field: str, text: str, *, apart: bool = True) -> bool:
    """Whether a value can be told for its field's without a colon; ``apart``: something is between them."""
    bare = squeeze(text)
    if field == "phone":
        found = contacts.numbers(text)
        before = squeeze(text[: found[0][0]]) if found else bare
        return bool(found and (len(before) <= 2 or before.isascii())) or is_placeholder(field, text)
    if field == "email":
        return bool(contacts.emails(text))
    if field in ("name", "teacher"):
        people = [squeeze(text[a:b]) for a, b in values.persons(text, 0, len(text))]
        return all(values.is_person(each) or values.is_transcribed(each) for each in people)
    if field in INSTITUTIONS:
        return values.is_institution(bare, weak=apart or len(bare) >= 5)
    if field in ("postcode", "student_id", "id_number", "age"):
        return bare[:1].isdigit() and len(bare) <= 20
    if field == "address":
        return is_address(bare) or is_where(bare)
    if field == "profile":  # 作者简介　陆远之，供职于清溪县档案局
        return apart and values.is_person(text[: max(0, text.find(","))])
    return field in ("class", "gender", "position") and len(bare) <= 12 and is_class_or_post(bare)
