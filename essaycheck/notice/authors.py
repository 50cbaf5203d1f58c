"""What a draft must say about its author, where, and whether it must not."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from essaycheck.notice.phrases import any_of, phrases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaycheck.notice.outline import Item, Outline
    from essaycheck.notice.text import Passage

Where = Literal["essay", "form", "mail", "unsaid"]


_PLACES: tuple[tuple[Where, str], ...] = (("essay", "in_essay"), ("form", "in_form"), ("mail", "in_mail"))


class Label(NamedTuple):
    """A label in a list: the field that it names, and where it ends."""

    field: str
    text: str
    start: int
    end: int


class Asked(NamedTuple):
    """A sentence that asks for author data at a place."""

    where: Where
    labels: tuple[Label, ...]
    words: Passage


class Authors(NamedTuple):
    """What was understood. ``required``: in the draft itself; ``elsewhere``: in a form or a letter; ``forbidden``: in no draft."""

    required: tuple[Asked, ...]
    elsewhere: tuple[Asked, ...]
    forbidden: Passage | None


def authors(outline: Outline) -> Authors:
    """What the notice says about author data."""
    asked: list[Asked] = []
    forbidden = lesser = None
    for item in outline.items:
        if item.zone in ("award", "form", "background", "contact") and not re.search(
            any_of("works"), item.passage.text
        ):
            continue
        for sentence in item.passage.sentences():
            forbidden = forbidden or _forbidden(sentence)
            lesser = lesser or _forbidden(sentence, r"学校|单位|院校|班级")
            asked += _asked(item, sentence)
    required = tuple(each for each in asked if each.where in ("essay", "unsaid"))
    elsewhere = tuple(each for each in asked if each.where in ("form", "mail"))
    forbidden = forbidden or (None if required else lesser)
    return Authors(() if forbidden else required, elsewhere, forbidden)


_CHIEF = r"作者|姓名|个人信息|署名|本人|身份|参赛者|记号|标记|名字|署$|实名"
"""What an anonymous draft must not name. A school or unit alone is less: it yields to fields that the draft must name."""


def _forbidden(sentence: Passage, chief: str = _CHIEF) -> Passage | None:
    """The words that forbid author data in the draft; a patient's name is not the author's."""
    pattern = (
        r"(?:不得|不要|请勿|切勿|勿|不能|不可|不准|严禁|禁止|不允许|一律不|不应|不许|不予|均不|不)(?:在[^,。;]{1,12}?)?"
        r"(?:以任何(?:形式|方式))?(?:出现|包含|含有|标注|标明|注明|书写|填写|透露|显示|体现|留有|留下|署|写|泄露|带有|暴露|附)"
    )
    for match in re.finditer(pattern, sentence.text):
        rest = re.split(r"[,。;)]", sentence.text[match.start() : match.end() + 40])[0]
        about = re.search(chief, rest)
        few = re.search(r"职务|职称", rest) and not re.search(r"姓名|作者|个人", rest)
        start = max(sentence.text.rfind(mark, 0, match.start()) for mark in ",;。") + 1
        before = sentence.text[start : match.start()]
        if (
            about
            and not few
            and not re.search(any_of("strangers"), before + rest)
            and not re.search(any_of("outside"), before)
        ):
            return sentence.cut(start, match.start() + len(rest))
    return None


def _asked(item: Item, sentence: Passage) -> Iterator[Asked]:
    """The places and the data that a sentence asks for."""
    text = sentence.text
    starts = [
        match for match in re.finditer(any_of("ask") + "(?!件)", text) if not _is_negated(text, match.start())
    ]
    asks = re.search(any_of("ask") + "$", re.sub(r"(?:以下|下列)?(?:内容|信息|事项|资料)?$", "", item.label))
    if not starts and (item.zone == "signing" or asks):
        labels = _labels(text, 0, len(text))
        if labels and not _negated_label(text, labels):
            yield Asked(_where(item, text, 0, len(text)), labels, sentence)
        return
    taken = -1
    if put := re.search(
        r"(?:将|把)([^,。;]{2,60}?)(?:写|附|填|标|注|署|置|放)[^,。;]{0,4}(?:在|于|至)", text
    ):
        labels = _labels(text, put.start(1), put.end(1))
        if labels and not _is_decoy(text[: put.end() + 12], put.end() + 12):
            yield Asked(
                _put_where(text[put.end() : put.end() + 20]),
                labels,
                sentence.cut(put.start(), _after_list(text, put.end())),
            )
            return
    for number, match in enumerate(starts):
        if match.start() < taken:
            continue
        stop = starts[number + 1].start() if number + 1 < len(starts) else len(text)
        stop = _until_new_place(text, match.end(), stop)
        labels = _labels(text, match.end(), stop)
        if not labels and (number + 1 == len(starts) or number == 0):
            continue
        if labels and not _is_decoy(text, match.start()):
            taken = labels[-1].end
            start = _clause_start(text, match.start())
            end = _after_list(text, labels[-1].end)
            yield Asked(_where(item, text, match.start(), stop), labels, sentence.cut(start, end))


def _put_where(place: str) -> Where:
    found = [
        (match.start(), where)
        for where, words in _PLACES
        for match in [re.search(any_of(words), place)]
        if match
    ]
    return min(found)[1] if found else "unsaid"


def _until_new_place(text: str, start: int, stop: int) -> int:
    """Where a list ends: before a clause that negates, or gives the organiser's own number."""
    match = re.compile(
        r"[,;。](?:[^,;。]{0,10}(?:寄|发至|发送|发电子|邮寄|投至|不写|不署|不必|无需|不需|不得|不要|不用|未注明|联系人)|(?:邮件|信封))"
    ).search(text, start, stop)
    return match.start() if match else stop


def _is_negated(text: str, start: int) -> bool:
    return bool(re.search(r"(?:不|不得|勿|不必|无需|不需|不用|未|不要|免)$", text[max(0, start - 3) : start]))


def _negated_label(text: str, labels: tuple[Label, ...]) -> bool:
    return bool(re.search(r"(?:不得|不写|不署|不用|无需|不必)", text[: labels[0].start]))


def _is_decoy(text: str, start: int) -> bool:
    """Whether the data belong in a file's name, a mail's subject or on an envelope."""
    before = re.split(r"[,;。]", text[:start])[-1]
    return bool(
        re.search(any_of("outside"), before)
        or re.search(r"(?:主题|标题|主旨|邮件)(?:请|应|须|统一|栏)?$", before)
    )


def _clause_start(text: str, position: int) -> int:
    return max(text.rfind(mark, 0, position) for mark in ",;。!?") + 1


def _after_list(text: str, end: int) -> int:
    """Behind the words that end a list: 等真实信息, 并在征文中标明."""
    match = re.compile(r"[^,。;]{0,60}(?=[,。;]|$)(?:,并[^,。;]{0,16}(?:标明|注明|写明|标注))?").match(
        text, end
    )
    return match.end() if match else end


def _where(item: Item, text: str, start: int, stop: int) -> Where:
    """Where the data are to stand: the nearest word of place before them, else one behind them, else the heading's."""
    before = text[:start]
    if re.search(r"并(?:请)?在?(?:征文|文章|作品|稿件|文|正文)[中内末]", text[stop:] + text[start:stop]):
        return "essay"
    best: tuple[int, Where] | None = None
    for where, words in _PLACES:
        for match in re.finditer(any_of(words), before[-60:] + text[start : start + 1]):
            if best is None or match.end() >= best[0]:
                best = (match.end(), where)
    if best:
        return best[1]
    behind = text[start:stop]
    if re.search(r"(?:填写|填报|填|登记)[^,。;]{0,12}" + any_of("in_form"), behind):
        return "form"
    over = ":".join((*item.headings, item.label))
    return "form" if item.zone == "form" or re.search(any_of("in_form"), over) else "unsaid"


_BEFORE = frozenset(
    "、下和及与或并写明注的请您其附署填留清上供括含为是实者在人个效细确标示出具载列面按将把名有末后中"
)
_AFTER = re.compile(
    r"$|[、,;。)”“+/ :!?(*·|_-]|和|及|与|并|等|或|以|信息|资料|号|写|填|附|标|注|署|置|于|在|为|放|各|须|应|这|三|两|四|五|必|即|就|一|齐|栏"
)


def _is_member(before: str, after: str) -> bool:
    """Whether a label stands in a list, and is no part of a longer word (语学院, 职业技术)."""
    return (before in _BEFORE or not "一" <= before <= "鿿") and bool(_AFTER.match(after))


def _labels(text: str, start: int, stop: int) -> tuple[Label, ...]:
    """The labels between two places, each field once; one with a value behind it is the organiser's own."""
    found: dict[str, Label] = {}
    for match in _label_pattern().finditer(text, start, stop):
        after = text[match.end() : match.end() + 12]
        if not _is_member(text[match.start() - 1 : match.start()], after):
            continue
        if re.match(
            r":? ?[\d(+]*\d{3}|:[^,;。]{1,8}|(?:发|寄|栏|主题|标题|注明|为准|\d)", after
        ) and not re.match(r"[(:][^)\d]{0,10}[)]?$", after):
            continue
        if re.search(
            r"(?:指导|第二|他人|患者|银行|开户|收款|网名|笔)$",
            text[max(0, match.start() - 2) : match.start()],
        ) and match[0] in ("姓名", "作者", "名"):
            continue
        field = phrases().fields.get(match[0]) or "unit"
        if field in ("none",):
            continue
        found.setdefault(field, Label(field, match[0], *match.span()))
    if (
        "school" in found
        and "unit" in found
        and found["unit"].end <= found["school"].start + 1
        and re.search(r"或$|/$", text[: found["school"].start])
    ):
        del found["school"]
    return tuple(found.values())


@cache
def _label_pattern() -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(phrases().fields, key=len, reverse=True)))
    return re.compile(
        rf"{words}|(?<=[、,和及明注写])[一-鿿]{{2,5}}(?<!作品)(?<!题目)(?<!文章)(?<!征文)(?<!标题)名称|所在(?:党)?[支总]部"
    )
