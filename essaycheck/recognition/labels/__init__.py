"""Labels and what stands behind them: ``作者：李某某；单位：……`` as pairs of places in a clean line."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from essaycheck.patterns import compiled
from essaycheck.recognition.labels.vocabulary import LONGEST_LABEL, known
from essaycheck.recognition.lines import NOTHING, SPACES, is_sign, squeeze
from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaycheck.recognition.labels.vocabulary import Vocabulary

_OPENERS = "([<{《「『"
_CLOSERS = ")]>}》」』"
_BOUNDARY = frozenset(SPACES + ";,.、，。|/\\()[]{}<>*#-_—·●○◎■□▲△◆◇★☆※√:!~+=“”\"'。")
_INSTEAD_OF_COLON = SPACES + "/|=-~—\\>→._…是"
_KINDS = ("公司", "医院", "学校", "企业")
_AROUND_LABEL = SPACES + '*"”★☆'
_BEHIND_BRACKET = SPACES + ":"
_LOOSE_BEGINNINGS, _LOOSE_ENDS = SPACES + ";,，、:|", SPACES + ";,，、。.|/*+※★☆◆◇■▲●"
_UNFILLED, _STROKES = SPACES + "_", SPACES + "_*"


class Pair(NamedTuple):
    """A label with its value, as places in the clean line; ``field`` may also be ``title``, ``other`` …."""

    field: str
    label_start: int
    label_end: int
    start: int
    end: int


class _Label(NamedTuple):
    field: str
    start: int
    end: int  # of the label
    value: int  # where its value begins


def pairs(text: str, vocabulary: Vocabulary) -> list[Pair]:
    """The labels of a clean line with a colon or brackets, each with the stretch up to the next one."""
    labels = list(_labels(text, vocabulary))
    ends = [*(_before_its_number(text, label.start) for label in labels[1:]), len(text)]
    return [_pair(text, label, end) for label, end in zip(labels, ends, strict=False)]


_UNKNOWN = (
    r"(?<![说道问答写想记曰喊叫])(?:[一-鿿]{2,4}(?:/[一-鿿]{2,4})?|[一-鿿]{5,6})"
    r"(?<![说问答写想记曰喊叫])(?<![^渠赛频街]道)"
)
"""A word that stands before a colon as labels do, and is none that is known: 警号, 特长, but no 他说."""


def is_unknown(text: str) -> bool:
    """Whether a squeezed text is a label that is not known, and a short value: 警号:431022."""
    return ":" in text and bool(compiled(_UNKNOWN + r":[^:。!?\"“”]{1,14}").fullmatch(text))


def before_unknown(text: str, pair: Pair) -> Pair:
    """The pair up to a label that is not known (单位:清溪县法院,警号:431022), but in whole sentences."""
    if ":" not in text[pair.start : pair.end] or any(mark in text[pair.start :] for mark in "。!?"):
        return pair
    other = compiled(rf"[,;、| \t]{{1,20}}{_UNKNOWN} *:").search(text, pair.start + 1, pair.end)
    return pair._replace(end=other.start()) if other else pair


def _before_its_number(text: str, start: int) -> int:
    """Where a label begins with the number before it (2、单位：)."""
    before = text[:start].rstrip(SPACES)
    number = before.rstrip("、.)")
    bare = number.rstrip("0123456789")
    numbered = number != before and 0 < len(number) - len(bare) <= 2
    ahead = bare.rstrip("(")
    if ahead != bare and ahead[-1:].isalnum():
        return start  # 班级：八(3) 姓名：
    return len(ahead) if numbered else start


def _pair(text: str, label: _Label, end: int) -> Pair:
    start, end = trimmed(text, label.value, end)
    return Pair(label.field, label.start, label.end, start, end)


def _labels(text: str, vocabulary: Vocabulary) -> Iterator[_Label]:
    taken = 0
    for mark in _signs().finditer(text):
        position = mark.start()
        if position < taken:
            continue
        if mark[0] == ":":
            label = _before_colon(text, position, taken, vocabulary)
        else:
            label = _in_brackets(text, position, vocabulary)
        if label:
            taken = label.value
            yield label


@cache
def _signs() -> re.Pattern[str]:
    return re.compile(r"[:\[<]")


def _before_colon(text: str, colon: int, taken: int, vocabulary: Vocabulary) -> _Label | None:
    """The longest label that ends at the colon, from a boundary or, behind another pair, from anywhere."""
    end = max(taken, len(text[:colon].rstrip(_AROUND_LABEL)))  # 姓名*：, “姓名”：
    if end < colon and (label := _before_colon(text, end, taken, vocabulary)):
        return label._replace(value=colon + 1)
    if not taken and colon <= LONGEST_LABEL and text[:colon].isalpha():
        field = vocabulary.field(text[:colon])
        if field:
            return _Label(field, 0, colon, colon + 1)
    return _longest(text, colon, taken, vocabulary)


def _longest(text: str, colon: int, taken: int, vocabulary: Vocabulary) -> _Label | None:
    """The longest of all stretches up to the colon that are labels."""
    best: _Label | None = None
    for position, letters, gaps in _backwards(text, max(taken, colon - 3 * LONGEST_LABEL), colon):
        if best and (gaps or "," in letters) and text[:position][-1:].isdigit():
            continue  # 96512部队  电话: and 96512部队,电话: are no 部队电话
        if best and gaps and letters.startswith(_KINDS) and text[:position].endswith(tuple(_CLOSERS)):
            continue  # 清溪酒业(集团)公司  电话:
        glued = taken and len(letters) > 1 and gaps in (0, len(letters) - 1)  # 某中学  班级: is no 学班级
        if _may_begin(text, position, letters) or (glued and vocabulary.knows(letters)):
            spread = gaps in (0, len(letters) - 1)  # 常 用 电 话, and not 陆远之  联系电话
            guessed = best and not spread and vocabulary.is_guessed(letters)
            field = None if guessed else vocabulary.field(letters)
            best = _Label(field, position, colon, colon + 1) if field else best
    return best


def _backwards(text: str, start: int, end: int) -> Iterator[tuple[int, str, int]]:
    """The stretches up to ``end``, each a letter longer: where it begins, its letters, the gaps in it."""
    letters, gaps, gap = "", 0, False
    for position in range(end - 1, start - 1, -1):
        if text[position] in SPACES:
            gap = bool(letters)
            continue
        gaps, gap = gaps + gap, False
        letters = text[position] + letters
        if len(letters) > LONGEST_LABEL:
            return
        yield position, letters, gaps


def _may_begin(text: str, position: int, letters: str) -> bool:
    """Whether a label may begin here: at a boundary; 班 neither alone nor with another behind 三(4)."""
    before = text[position - 1] if position else " "
    if before.isdigit() or before in _CLOSERS:
        return letters[0] != "班" or (len(letters) > 1 and letters in known())
    return before in _BOUNDARY or is_sign(before)


def _in_brackets(text: str, opening: int, vocabulary: Vocabulary) -> _Label | None:
    closing = text.find("]" if text[opening] == "[" else ">", opening, opening + 2 * LONGEST_LABEL)
    field = vocabulary.field(squeeze(text[opening + 1 : closing]).rstrip(":")) if closing > 0 else None
    if field is None:
        return None
    value = closing + 1
    while value < len(text) and text[value] in _BEHIND_BRACKET:
        value += 1
    return _Label(field, opening, closing + 1, value)


def leading(text: str, vocabulary: Vocabulary) -> Pair | None:
    """A label without a colon at the line's start: before white space, a bar, a figure, or nothing."""
    letters, best, begin = "", None, _behind_number(text, _first_letter(text))
    if not vocabulary.begins(text[begin:].lstrip(SPACES)[:1]):
        return None
    for position in range(begin, min(len(text), begin + 3 * LONGEST_LABEL)):
        if text[position] in SPACES:
            continue
        letters += text[position]
        if len(letters) > LONGEST_LABEL:
            break
        if vocabulary.knows(letters):
            field = vocabulary.field(letters) or ""
            best = _Label(field, begin, position + 1, position + 1)
    if best is None:
        return None
    value = best.value
    while value < len(text) and text[value] in _INSTEAD_OF_COLON:
        value += 1
    return _pair(text, best._replace(value=value), len(text))


def _behind_number(text: str, start: int) -> int:
    """Behind the number of an item (1. 姓名——陆远之), or ``start``."""
    for digits in (1, 2) if text[start : start + 1].isdecimal() else ():
        end = start + digits
        if text[start:end].isdecimal() and text[end : end + 1] in tuple(".、)"):
            return _first_letter(text[end:]) + end
    return start


def _first_letter(text: str) -> int:
    for position, char in enumerate(text):
        if char not in _BOUNDARY and char != NOTHING and (not is_sign(char) or char in known()):
            return position
    return 0


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """``start`` and ``end`` drawn in over white space, separators, lines to write on and single brackets."""
    if start < end and text[start].isalnum() and text[end - 1].isalnum():
        return start, end
    while start < end and text[start] in _LOOSE_BEGINNINGS:
        start += 1
    while end > start and _loose_end(text, start, end):
        end -= 1
    if not text[start:end].strip(_STROKES):
        return start, end
    while text[start] == "*" and not _is_masked(text, start, end):
        start += 1
    while text[start] == "_":
        start += 1
    while text[end - 1] in _UNFILLED:
        end -= 1
    return (start, end) if text[start] not in SPACES else trimmed(text, start, end)


def _is_masked(text: str, start: int, end: int) -> bool:
    """Whether two stars stand for what a value does not tell: **中学, and not the end of bold type."""
    return text.startswith("**", start) and text[start:end].lstrip("*")[:1].isalnum()


def _loose_end(text: str, start: int, end: int) -> bool:
    last = text[end - 1]
    if last in _LOOSE_ENDS or last in _OPENERS:
        return True
    if last not in _CLOSERS:
        return False
    opener = _OPENERS[_CLOSERS.index(last)]
    return text.count(opener, start, end) < text.count(last, start, end)
