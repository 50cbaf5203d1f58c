"""Whole sentences in which somebody says who he is (我叫陆远之，在清溪县档案局工作)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.patterns import compiled
from essaycheck.recognition.labels import Pair
from essaycheck.recognition.labels.vocabulary import vocabulary
from essaycheck.recognition.lines import SPACES, clean, squeeze
from essaycheck.recognition.people import contacts, name_lists, values
from essaycheck.recognition.people.affiliations import (
    affiliated,
    behind_label,
    behind_post,
    belongs,
    is_address,
    is_class,
)
from essaycheck.recognition.people.personal import is_where, lives
from essaycheck.recognition.people.persons import may_name

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 120
"""Characters of a line that says nothing but who speaks."""
_SHORT = 60
_CALL_ME = "联系我|[打拨]我的?(?:手机|电话)|找我|[与和]我联系|我的(?:手机|电话|联系)|来电|致电"
_BEFORE = SPACES + "("
_TOLD = '[他她“"「:说写着]'
_LABELS = ("作者", "姓名", "本文")
_BEGINS = (
    *("我叫", "我是", "我名叫", "我的名字", "我来自", "我在", "本人", "大家好", "各位", "您好", "你好"),
    *("以上", "又及", "又:", "附:", "注:", "投稿人", "投稿者", "笔者", "编辑", "老师", "尊敬的", *_LABELS),
)
_CLAUSE = r"(?:(?! {1,20}(?:联系)?(?:电话|手机))[^,，。;；!！])+"
_GREETING = (
    r"(?:[\w、]{0,16}:)?\w{0,12}好|[\w、]{1,12}们:?|各位\w{1,12}:?|尊敬的\w{0,12}:?"
    r"|请\w{0,12}|(?:以)?下面?是我\w{0,10}|谢谢\w{0,6}"
    r"|[现今特谨兹](?:[将把]\w{1,6})?[投寄呈送附]\w{2,12}|[附寄投呈奉送]上\w{1,10}|以上[为是]\w{2,10}"
)
_ABOUT_ME = (
    r"男|女|(?:我)?(?:今年|现年)?[\d一二三四五六七八九十]{1,3}岁|\w{1,4}族|(?:中共|预备)党员"
    r"|(?:[12]\d{3}年(?:\d{1,2}月)?(?:\d{1,2}日)?)?出?生|(?:指导|辅导)?老师是\w{1,4}"
)
_NAMED = r"(?:我叫|我是|我?名叫|我的名字[是叫]|本人(?:姓名|名字)?[是叫为]?|(?:本文)?作者|笔者|投稿[人者])"
_CALLED = ("我叫", "我名叫", "名叫", "我的名字是", "我的名字叫")
_PLACED = (
    r"(?:我|本人|作者|孩子|他|她)?(?:也|现)?"
    r"(?:是|系|为|在|来自|任职于|就职于|供职于|就读于|工作于|现在|现为|现任)?"
)
_REACH_ME = (
    r"(?:(?:如|若|如果)?(?:有|需)?(?:需要?|事情?|疑问|问题)?(?:联系|沟通)?)(?:可以|可|请)?(?:拨打|致电|来电|联系|拨|打)"
    r"(?:我的?|本人)?(?:联系)?(?:电话|手机)?(?:号码?)?"
)
_REPORTED = r"\s*[一-鿿]{0,8}(?:讯|电) ?\((?:本报|特约)?通讯员[ :]?([^()]{2,12})\)"
_WHO = r"(?:一[名位个])?(?:普通的?|退休|在职|基层|老|新){0,2}"


def introduced(text: str) -> tuple[Pair, ...]:
    """What a clean line says of the one who speaks, if it says nothing else."""
    if len(text) > LONGEST:
        return ()
    begin = len(text) - len(text.lstrip(_BEFORE))
    if not text.startswith(_BEGINS, begin):
        return _to_reach(text)
    if text.startswith(("编辑", "老师"), begin) and text.isalpha() and "我" not in text:
        return ()  # 编辑部的来信
    if text.startswith(_LABELS, begin) and ":" in text[begin : begin + 5]:
        return ()  # 作者姓名：
    aside = compiled(r"(?:又及?|附|注|[Pp]\.?[Ss]\.?)[:,. ]*").match(text, begin)
    found, whole = _clauses(text, aside.end() if aside else begin)
    return _complete(found) if whole else ()


def _to_reach(text: str) -> tuple[Pair, ...]:
    """The number in a short note to the organiser (联系我请打13800001234。), which no story tells."""
    calls = "我" in text or "来电" in text or "致电" in text  # one of which is in each way to ask for it
    found = contacts.numbers(text) if calls and len(text) <= _SHORT else []
    if len(found) != 1 or not compiled(_CALL_ME).search(text) or compiled(_TOLD).search(text):
        return ()
    return (Pair("phone", found[0][0], found[0][0], *found[0]),)


def greeted(text: str) -> tuple[Pair, ...]:
    """What a line says so after a greeting (大家好！我是清溪县档案局的陆远之。), whatever follows.

    Or whom a report in a paper names before it begins: 本报讯（通讯员 陆远之）.
    """
    if reported := compiled(_REPORTED).match(text):
        people = values.persons(text, *reported.span(1))
        named = all(values.is_person(squeeze(text[start:end])) for start, end in people)
        return tuple(Pair("name", a, a, a, b) for a, b in people) if named else ()
    begin = len(text) - len(text.lstrip(SPACES))
    if not text.startswith(("大家好", "各位", "同志们", "朋友们", "老师们", "同学们", "尊敬的"), begin):
        return ()
    return _complete(_clauses(clean(text[:LONGEST]), begin)[0])


def _clauses(text: str, begin: int) -> tuple[list[tuple[str, int, int]], bool]:
    """The fields of the clauses up to the first that says something else, and whether there is none such."""
    found: list[tuple[str, int, int]] = []
    for clause in compiled(_CLAUSE).finditer(text, begin):
        start, end = clause.start(), clause.start() + len(clause[0].rstrip(SPACES + ")~"))
        said = _said(text[start:end]) if end > start else []
        if said is None:
            return found, False
        found += [(field, start + first, start + last) for field, first, last in said]
    return found, True


def _complete(found: list[tuple[str, int, int]]) -> tuple[Pair, ...]:
    """The fields as pairs without labels, if they are a name and something else."""
    kinds = {field for field, _, _ in found}
    complete = "name" in kinds and len(kinds) > 1
    return tuple(Pair(field, a, a, a, b) for field, a, b in found) if complete else ()


def _said(clause: str) -> list[tuple[str, int, int]] | None:
    """The fields of a clause, none for a greeting or an age; None when it is something else."""
    if any(compiled(source).fullmatch(clause) for source in (_GREETING, _ABOUT_ME)):
        return []
    for field, found in (("phone", contacts.numbers(clause)), ("email", contacts.emails(clause))):
        label = squeeze(clause[: found[0][0]]).rstrip("是为:") if found else ""
        known = not label or vocabulary().field(label) == field or compiled(_REACH_ME).fullmatch(label)
        if found and found[0][1] == len(clause) and known:
            return [(field, found[0][0], len(clause))]
    named = compiled(_NAMED).match(clause)
    if named and _is_called(named[0], clause[named.end() :]):
        return [("name", named.end(), len(clause))]
    if parent := compiled(r"我是([一-鿿]{2,3})(?:同学)?的(?:家长|妈妈|爸爸|母亲|父亲)").fullmatch(clause):
        return [("name", *parent.span(1))]
    if student := compiled(r"学号[是为:]{0,2}(\d{6,14})").fullmatch(clause):
        return [("student_id", *student.span(1))]
    if lived := lives(clause):
        where = clause[lived:]
        return [("address", lived, len(clause))] if is_address(where) or is_where(where) else None
    return _labelled(clause) or list(_placed(clause)) or None


def _is_called(begin: str, whose: str) -> bool:
    """Whether a clause that begins so names somebody, of whatever family (我叫初阳, 作者平原)."""
    if values.is_position(whose) or whose in name_lists.names().said_beside or vocabulary().field(whose):
        return False  # 作者教师，作者退休，作者简介
    if values.is_person(whose):
        return True
    short = 1 < len(whose) <= 3 and values.is_han(whose) and whose[0] not in "系是为在"
    return short and (begin in _CALLED or (begin.endswith("作者") and may_name(whose)))


def _labelled(clause: str) -> list[tuple[str, int, int]]:
    """作者姓名为陆远之 · 工作单位是清溪县档案局 · 班级是五年级（一）班."""
    sign = next((at for at, char in enumerate(clause) if char in "是为"), 0)
    field, start = vocabulary().field(clause[:sign]), sign + 1
    if field == "name" and values.is_person(clause[start:]):
        return [("name", start, len(clause))]
    asked = is_class if field == "class" else is_address if field == "address" else None
    if asked and asked(clause[start:]):
        return [(field or "", start, len(clause))]
    if field in ("unit", "school", "class"):
        return [(name, start + first, start + last) for name, first, last in belongs(clause[start:])]
    return []


def _placed(clause: str) -> Iterator[tuple[str, int, int]]:
    """来自清溪县档案局 · 是清溪县档案局的一名职工 · 是清溪县第一中学八年级二班的陆远之."""
    placed = compiled(_PLACED).match(clause)
    start = placed.end() if placed else 0
    start += behind_label(clause[start:])
    cut = clause.rfind("的", start)
    end = len(clause) if cut < 0 else cut
    who = clause[cut + 1 :] if cut >= 0 else ""
    who = who[_length(_WHO, who) :]
    who = who[behind_post(who) :]
    if cut >= 0 and not (values.is_person(who) or values.is_position(who)):
        return
    place = clause[start:end].removesuffix("上班")
    where = [("class", 0, len(place))] if is_class(place) and not affiliated(place) else belongs(place)
    yield from ((field, start + first, start + last) for field, first, last in where)
    if where and values.is_person(who):
        yield "name", len(clause) - len(who), len(clause)


def _length(source: str, text: str) -> int:
    found = compiled(source).match(text)
    return found.end() if found else 0
