"""Numbered headings and items: whether a number is left out, whether a heading has its text."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from essaycheck.records import NamedTuple
from essaycheck.structure.slips import RUNNING, Slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaycheck.essay import Span
    from essaycheck.structure.slips import Body, Piece

_CHINESE = "[一二三四五六七八九十]{1,3}"
_FORMS = {
    "一、": rf"({_CHINESE})、",
    "（一）": rf"[（(]({_CHINESE})[）)]",
    "1.": r"(\d{1,2})[.．、]",
    "（1）": r"[（(](\d{1,2})[）)]",
    "第一章": rf"第({_CHINESE})[章节篇]",
}
_BEGINNINGS = {
    "一、": "一二三四五六七八九十",
    "（一）": "（(",
    "1.": "0123456789",
    "（1）": "（(",
    "第一章": "第",
}
_BEGUN = {
    first: [form for form, firsts in _BEGINNINGS.items() if first in firsts]
    for firsts in _BEGINNINGS.values()
    for first in firsts
}
"""The forms by their first characters: few patterns are ever compiled."""

_FAR = 3
"""Numbers that are left out at most; more is no slip but another list."""

_OPEN = 3
"""Lists of one form that may be open at once, one inside the other."""

_LONGEST = 40
"""Characters of a heading at most."""

_SHOWN = 10
"""Characters that are quoted behind an automatic number, which is no part of the text."""

_STYLES = ("heading", "标题")


class _Item(NamedTuple):
    """A paragraph that begins with a number, typed or automatic: its form (``一、``) and value."""

    piece: Piece
    form: str
    number: int
    written: str
    automatic: bool
    sure: bool  # no 三、四月间, no 1.5亩


def jumps(body: Body) -> list[Slip]:
    """Numbers that leave some out or come twice (一、三、) after a list has begun with the first.

    Those that the program counts by itself belong to the list, and are right among themselves.
    """
    lists: dict[str, list[_Item]] = {}  # by form, the last item of each list
    slips: list[Slip] = []
    for item in _items(body):
        if item is None:  # numbered by the program: what it shows is not known
            lists.clear()
            continue
        if not item.sure:
            _forget(lists, item)
            continue
        _drop_deeper(lists, item.form)
        broken = _continued(lists.setdefault(item.form, []), item)
        if broken and not (broken.automatic and item.automatic):
            slips.append(Slip(_at(item), {"before": broken.written, "after": item.written}))
    return slips


def _continued(lasts: list[_Item], item: _Item) -> _Item | None:
    """Put the item behind the last one it follows; gives that one where a number is left out or twice."""
    if item.number == 1:
        lasts.append(item)
        del lasts[:-_OPEN]
        return None
    for fits in (_follows, _jumps):
        for at in reversed(range(len(lasts))):
            before = lasts[at]
            if fits(before.number, item.number):
                lasts[at] = item
                return before if fits is _jumps else None
    return None


def _follows(last: int, number: int) -> bool:
    return number == last + 1


def _jumps(last: int, number: int) -> bool:
    return last == number or last + 1 < number <= last + 1 + _FAR


def _forget(lists: dict[str, list[_Item]], doubtful: _Item) -> None:
    """Forget the lists that what may be no number would continue: how they go on is not known."""
    if any(_follows(item.number, doubtful.number) for item in lists.get(doubtful.form, ())):
        del lists[doubtful.form]


def _drop_deeper(lists: dict[str, list[_Item]], form: str) -> None:
    """Forget the lists below a heading: they begin anew under it. Those below first appeared after it."""
    if form in lists:
        names = list(lists)
        for name in names[names.index(form) + 1 :]:
            lists[name] = []


def _items(body: Body) -> Iterator[_Item | None]:
    for piece in body.pieces:
        paragraph, _, text = piece
        if (paragraph.numbered or text.lstrip()[:1] in _BEGUN) and paragraph.kind in RUNNING:
            if paragraph.numbered and not paragraph.number and _is_begun(piece):
                yield None
            elif item := _item(piece):
                yield item


def _item(piece: Piece) -> _Item | None:
    automatic = piece.paragraph.number if _is_begun(piece) else ""
    head = f"{automatic} " if automatic else piece.text[:60].lstrip()[:12]
    for form in _BEGUN.get(head[:1], ()):
        if match := _pattern(form).match(head):
            number, behind = _value(match[1]), head[match.end() : match.end() + 1]
            sure = not (behind.isdecimal() or (form == "一、" and _value(behind) == number % 10 + 1))
            return _Item(piece, form, number, match[0], bool(automatic), sure)
    return None


def _is_begun(piece: Piece) -> bool:
    """Whether the paragraph begins with the piece, which its automatic number then stands before."""
    return piece.span.start == 0


@cache
def _pattern(form: str) -> re.Pattern[str]:
    return re.compile(_FORMS[form])


def _value(numeral: str) -> int:
    if numeral.isdecimal():
        return int(numeral)
    tens, ten, ones = numeral.rpartition("十")
    digits = "一二三四五六七八九"
    return (digits.find(tens) + 1 or 1) * 10 * bool(ten) + (digits.find(ones) + 1 if ones else 0)


def _at(item: _Item) -> Span:
    """The number, or the beginning of what stands behind an automatic one."""
    text = item.piece.text
    start = item.piece.span.start + len(text) - len(text.lstrip())
    end = min(start + _SHOWN, item.piece.span.end) if item.automatic else start + len(item.written)
    return item.piece.span._replace(start=start, end=end)


def empty_headings(body: Body) -> list[Slip]:
    """The one heading of its form that has neither text nor headings of another form below it.

    Others have theirs: one before it, or two. What looks like a heading may be an item of a short list.
    """
    full: dict[str, int] = {}
    empty: dict[str, list[tuple[Piece, bool]]] = {}
    for piece, form, below, drawn in _headings(body):
        if drawn or not (below in (None, form) or _is_above(form, below, full)):
            full[form] = full.get(form, 0) + 1
        else:
            empty.setdefault(form, []).append((piece, form in full))
    alone = [(form, *places[0]) for form, places in empty.items() if len(places) == 1]
    return [
        Slip(piece.span, {"heading": _shown(piece)})
        for form, piece, is_later in alone
        if is_later or full.get(form, 0) > 1
    ]


class _Headed(NamedTuple):
    """A heading, and what stands below it: the form of the next piece, None at the end; a picture."""

    piece: Piece
    form: str
    below: str | None
    drawn: bool


def _headings(body: Body) -> Iterator[_Headed]:
    essay, pieces = body.essay, body.pieces
    forms = [*["" if "。" in piece.text else _heading(piece) for piece in pieces], None]
    if not any(forms):
        return
    pictured = {span.paragraph for note in essay.notes for span in note.spans}
    ends = [*(piece.span.paragraph for piece in pieces[1:]), len(essay.paragraphs)]
    for number, (piece, end) in enumerate(zip(pieces, ends, strict=False)):
        if form := forms[number]:
            drawn = any(at in pictured for at in range(piece.span.paragraph, end))
            yield _Headed(piece, form, forms[number + 1], drawn)


def _shown(piece: Piece) -> str:
    """A heading as it is seen, with its automatic number."""
    return (piece.paragraph.number if _is_begun(piece) else "") + piece.text.strip()


def _is_above(form: str, other: str | None, seen: dict[str, int]) -> bool:
    """Whether a heading of another form that follows stands over this one: it came first in the text."""
    names = list(seen)
    return other in names and (form not in names or names.index(other) < names.index(form))


def _heading(piece: Piece) -> str:
    """The form of a heading, "" for a paragraph that is none; no sentence with a full stop comes here."""
    text = piece.text.strip()
    if piece.paragraph.kind not in RUNNING or not text or len(text) > _LONGEST:
        return ""
    if text[-1] in "！？!?；;，,：:…”、":
        return ""
    if piece.paragraph.style.startswith(_STYLES):
        return piece.paragraph.style
    item = _item(piece)
    return item.form if item and item.sure else ""
