"""Who wrote it, where no label says so: 档案局　陆某某 · 文/陆某某 · ——某中学 陆某某 · （作者系某局干部）."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.patterns import HAN, compiled
from essaycheck.recognition.bylines.described import described, member, unbracketed
from essaycheck.recognition.bylines.partings import places_of
from essaycheck.recognition.labels import trimmed
from essaycheck.recognition.lines import SPACES, clean, is_sign, length_of, squeeze
from essaycheck.recognition.people import contacts, name_lists, values
from essaycheck.recognition.people.addressees import is_addressee
from essaycheck.recognition.people.affiliations import is_class, is_post, is_whole
from essaycheck.recognition.people.origins import Place, without_origins
from essaycheck.recognition.people.personal import is_personal, is_where, lives
from essaycheck.recognition.people.persons import is_about, is_latin_name, is_rare_name, undated
from essaycheck.recognition.people.pieces import (
    THEIRS,
    alone,
    field_at,
    is_postcode,
    is_truly_named,
    labels_of,
    one_of_several,
)
from essaycheck.recognition.people.places import behind_place, is_province
from essaycheck.recognition.trimmings import is_beside
from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from essaycheck.essay import Field
    from essaycheck.recognition.lines import Line

_LONGEST = 80  # characters without white space
_LONGEST_LABEL = 6
_SENTENCE = frozenset("!?…《")
_MARKED = (
    r"(?:注: ?)?(?:(?:本文)?作者(?!协会|单位|简介)|投稿[人者]|撰稿人|供稿人|(?:本报|特约)?通讯员)"
    r"(?=\w{2,4}(?:[,( ]|$))"
    r"|[(\[ ]*(?:图文|文图|文 ?[/·、&] ?(?:图片?|摄影?|供图)|(?:图片?|摄影) ?[/·、&] ?文|撰文|撰稿|作者|供稿"
    r"|文|by|By|BY)"
    r"(?: ?[/|:·-] ?| )"
)
_MARKS = frozenset("注本作投撰供特通图文摄bB([ ")
"""What it begins with: for most lines the pattern is never compiled."""
_FIGURES = ({"phone"}, {"email"}, {"student_id"}, {"id_number"})
"""What nothing else looks like."""
_SEATS = tuple("市县区州旗镇乡村屯寨庄店馆场厂园坊铺")
_VILLAGES = tuple("村镇乡屯寨")
_OFFICES = tuple("处科室社站器")
_STATES = ("退休", "离休", "退伍", "复员", "转业", "下岗", "待业", "在读", "在校", "个体", "自由", "临时工")
_BULLETS = "□■◎○●◇◆△▲☆★※*+口"
_HELD = ("主办", "承办", "协办", "编印", "印发", "出品", "主管")
_POSTS = frozenset(("教师", "老师"))
"""What stands before a pupil's teacher, but where no pupil is named before who is one himself."""
_PICTURES = frozenset(("图", "摄", "摄影", "供图"))  # what follows is who took them


class Byline(NamedTuple):
    """The fields of a line without labels.

    ``strength``: "sure"; "told" of a few words on somebody; "name" or "unit" when that is all; "part" for a
    class or what only company makes an institution (八年级三班, 清溪交警).
    """

    fields: tuple[Field, ...]
    strength: str


def byline(line: Line) -> Byline | None:
    """The author's line that ``line`` is as a whole, or None."""
    text, drawn = _undrawn(line.text.rstrip(SPACES))
    whole_sentence = text.endswith("。")
    text = undated(text.rstrip("。" + SPACES))
    if length_of(text) > _LONGEST or not _SENTENCE.isdisjoint(text) or text.endswith(":"):
        return None
    start, end = trimmed(text, 0, len(text))
    said = described(line, start, end)
    if said is not None:
        return Byline(said, "sure") if said else None
    start, marked = _behind_marks(text, start, end)
    about = is_about(text[start:end], dashed=text.lstrip(SPACES).startswith("-"))
    if about or names_another(text[start:end]) or is_addressee(squeeze(text[start:end])):
        return None
    if societies := member(line, start, end):
        return Byline(societies, "sure" if len(societies) > 1 else "name")
    found = _classified(line, *trimmed(text, start, unbracketed(text, start, end)), marked=marked)
    if not found:
        return None
    parts = (part for part in compiled("[, 、]").split(text) if not _is_people(part))
    personal = any(map(is_personal, parts))
    if personal or (whole_sentence and not _reaches(found)):
        return _told(text, found, whole_sentence=whole_sentence)
    return _judged(found, marked or drawn)


def _reaches(fields: list[Field]) -> bool:
    """Whether a name, an institution and a number are told, which no sentence does, for all its stop."""
    return {field.name for field in fields} >= {"name", "unit", "phone"}


def _is_people(text: str) -> bool:
    """Whether a part says of what people somebody is (苗族), which tells nothing of a life."""
    return text.endswith(("族", "族)")) and text.strip("()").rpartition("(")[2] in name_lists.names().peoples


def names_another(text: str) -> bool:
    """Whether a label that nobody knows stands before a name, or a word before an institution.

    曾用名:岳小山 and 印刷:清溪印刷厂 tell of no author; 清溪县档案局:陆远之 and 陆远之:清溪县档案局 do.
    """
    if ":" not in text:
        return False
    from essaycheck.words import is_word

    label, _, value = text.partition(":")
    label, known = squeeze(label), name_lists.names()
    if not (2 <= len(label) <= _LONGEST_LABEL and values.is_han(label)) or is_whole(label) or is_class(label):
        return False
    if label in known.kinds or label.endswith((*known.senders, *known.reporters)) or _is_seat(label):
        return False  # 支部:清溪县档案局支部, 特约通讯员:陆远之, 石桥镇:陆远之
    begin, stop = next(iter(values.pieces(value, 0, len(value))), (0, 0))
    first = squeeze(value[begin:stop]).strip("()")
    return values.is_person(first) or (is_word(label) and is_whole(first))


def _is_seat(label: str) -> bool:
    """Whether a squeezed label is where somebody is at home or at work (枫林村, 小巷书店), or what he is now.

    带队组 and 编辑部 are of those who have to do with a piece, unless a place's name stands before.
    """
    if label.startswith(_STATES) or (label[-1] in "组队" and behind_place(label)):
        return True
    if len(label) <= len("农村"):
        return False
    long = len(label) > len("主会场") and label.endswith(_SEATS)
    return long or (values.is_institution(label, weak=True) and label.endswith((*_SEATS, *_OFFICES)))


def _undrawn(text: str) -> tuple[str, bool]:
    """A line without the rule drawn before and behind a name (--陆远之--), and whether there was one."""
    if text.lstrip()[:1] not in ("-", "~", "="):
        return text, False
    drawn = compiled(r"\s*(([-~=])\2*)([^-~=]+)(\2+)").fullmatch(text)
    if not drawn or not values.is_person(squeeze(drawn[3])):
        return text, False
    return " " * drawn.start(3) + drawn[3], True


def _behind_marks(text: str, start: int, end: int) -> tuple[int, bool]:
    """Behind 文/ or a bullet or an opening bracket, and whether there was such a mark."""
    figure = text[start : start + 1].isdecimal()
    numbered = compiled(rf"\d{{1,2}}[.、] ?(?={HAN}\S* )").match(text, start, end) if figure else None
    start = numbered.end() if numbered else start
    marked = compiled(_MARKED).match(text, start, end) if text[start : start + 1] in _MARKS else None
    if marked:
        return marked.end(), True
    bullet = start
    while start < end and (text[start] in _BULLETS + SPACES + "-([" or is_sign(text[start])):
        if text[start] == "(" and contacts.numbers(text[start:end])[:1] == [(0, end - start)]:
            break  # (0731)84320000 begins with its bracket
        start += 1
    return start, any(char in _BULLETS or is_sign(char) for char in text[bullet:start])


def _classified(line: Line, start: int, end: int, *, marked: bool) -> list[Field] | None:
    """Every piece as a field; None as soon as one piece is nothing that a byline has."""
    places = without_origins(line.text, places_of(line, start, end), marked=marked)
    texts = [line.text[slice(*place)] for place in places]
    if texts[-1:] and texts[-1].endswith(_HELD):
        return None  # 清溪县文联　主办
    if texts[-1:] and texts[-1] in _PICTURES and _PICTURES.isdisjoint(texts[:-1]):
        return None  # 陆远之 摄
    posted = any(map(is_postcode, texts))  # a place name belongs to it
    fields: list[Field] = []
    unknown: list[tuple[int, int]] = []
    ahead, own = ["", *texts], _own_post(texts)
    ahead[own] = ""
    for place, text, before in zip(places, texts, ahead, strict=False):
        if text in _PICTURES:
            break
        if before in labels_of("teacher"):
            fields.append(field_at(line, "teacher", *place)._replace(label=before))  # 指导老师 李四光
        if _says_nothing(text, before, posted=posted):
            continue
        piece = alone(line, *place) if len(places) == 1 else one_of_several(line, *place)
        if piece is None and not (posted and values.is_han(text)):
            unknown.append(place)
        fields += piece or []
    if not fields:
        return None
    fields, unknown = _own(fields, unknown, texts)
    told = _with_rest(line, _students(fields), unknown)
    return None if told and _is_only_a_word(told, texts) else told


def _own(fields: list[Field], unknown: list[Place], texts: list[str]) -> tuple[list[Field], list[Place]]:
    """Without the pen name, known as a name or not, where the true one stands beside it."""
    own = {text[2:] for text in texts if is_truly_named(text)}
    kept = [field for field in fields if field.name != "name" or field.value in own]
    return (kept, []) if own else (fields, unknown)


def _is_only_a_word(told: list[Field], texts: list[str]) -> bool:
    """Whether nothing is told but a name that is a word, or a village: 黄河, 下河村 beside 2024年春."""
    from essaycheck.words import is_word

    if len(told) == 1 and told[0].name == "unit":
        return told[0].value.endswith(_VILLAGES) and any(map(is_beside, texts))
    if len(told) != 1 or told[0].name != "name":
        return False
    aside = any(is_beside(text) or (is_post(text) and not values.is_position(text)) for text in texts)
    return aside and is_word(told[0].value)


def _own_post(texts: list[str]) -> int:
    """The number of the one name behind what he himself is at a school (某中学　教师　陆远之), or 0."""
    at = next((number for number, text in enumerate(texts) if text in _POSTS), 0)
    if not 0 < at < len(texts) - 1 or not is_whole(squeeze(texts[at - 1])):
        return 0
    others = (text for number, text in enumerate(texts) if number != at + 1)
    alone = not any(values.is_person(squeeze(text)) or is_class(squeeze(text)) for text in others)
    return at + 1 if alone and values.is_person(squeeze(texts[at + 1])) else 0


def _says_nothing(text: str, before: str, *, posted: bool) -> bool:
    """Whether a piece says nothing of the author: a day, another's name, what a postcode belongs to."""
    aside = is_beside(text) or _is_of_others(text) or _is_of_others(before)
    return aside or (posted and is_province(before))


def _is_of_others(text: str) -> bool:
    """Whether a piece is a label behind which stands another name than the author's own."""
    return text in THEIRS or text in labels_of("teacher", "staff")


def _students(fields: list[Field]) -> list[Field]:
    """A number that is no telephone's, beside one that is, as a student's (1907020318, 2103110425)."""
    if not any(field.name == "phone" and contacts.has_mobile(clean(field.value)) for field in fields):
        return fields
    return [
        field._replace(name="student_id")
        if field.name == "phone" and compiled(r"[12]\d{9}").fullmatch(field.value)
        else field
        for field in fields
    ]


def _with_rest(line: Line, fields: list[Field], unknown: list[tuple[int, int]]) -> list[Field] | None:
    """The fields where the rest says nothing else, or is an address beside a name and a number."""
    texts = [line.text[slice(*place)] for place in unknown]
    if len(unknown) == 1 and values.is_short_school(texts[0]) and [f.name for f in fields[:1]] == ["class"]:
        return [field_at(line, "unit", *unknown[0]), *fields] if len(fields) > 1 else None
    if len(unknown) == 1 and is_rare_name(texts[0], fields):
        return [*fields, field_at(line, "name", *unknown[0])]
    if [line.text[stop : stop + 1] for _, stop in unknown] == ["("] and len(fields) == 1:
        return fields if fields[0].name == "name" else None  # 山泉（陆远之）
    if all(map(values.is_western, texts)):
        whole = line.text[unknown[0][0] : unknown[-1][1]] if unknown else ""
        if whole and [field.name for field in fields] == ["unit"] and is_latin_name(whole):
            latin = field_at(line, "name", unknown[0][0], unknown[-1][1])
            return [*fields, latin._replace(value=whole)]  # 清溪大学　Maria Silva
        return fields  # 陆远之（Lu Yuanzhi）
    if {"name", "phone"} <= {field.name for field in fields} and all(map(is_where, texts)):
        return fields + [
            field_at(line, "address", start + lives(line.text[start:stop]), stop) for start, stop in unknown
        ]
    return None


def _told(text: str, fields: list[Field], *, whole_sentence: bool) -> Byline | None:
    """A few words on somebody: who he is, and where; or who he is, and of which sex (陆远之，男，……)."""
    names = [field.name for field in fields]
    if "name" not in (names[:1] if whole_sentence else names):
        return None
    if len(set(names)) < 2 and not compiled(r"\s*[(\[]?[^\W\d_]{2,4}[,、 ](?:男|女)[,、 ]").match(text):
        return None
    return Byline(tuple(fields), "told")


def _judged(fields: list[Field], marked: bool) -> Byline | None:
    names = [field.name for field in fields]
    kinds = set(names)
    if len(kinds) > 1 or (marked and "name" in kinds) or kinds in _FIGURES:
        return Byline(tuple(fields), "sure")
    if kinds == {"name"} and len(names) <= 4:
        return Byline(tuple(fields), "name")
    if kinds == {"unit"} and len(names) <= 2:
        whole = all(is_whole(squeeze(clean(field.value))) for field in fields)
        return Byline(tuple(fields), "unit" if whole else "part")
    return Byline(tuple(fields), "part") if kinds in ({"class"}, {"address"}, {"postcode"}) else None
