"""Text as it is compared: two spellings that a reader takes for the same fold to the same.

Full-width and compatibility forms, traditional characters, case, invisible characters and white space next to
Chinese characters make no difference afterwards. The way back is worked out only when asked for.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from functools import cache, lru_cache
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_INVISIBLE = (  # soft hyphen, joiners, marks of direction, variation selectors, and what stands for an object
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff9-\ufffc\U000e0000-\U000e0fff"
)
_ONE_FOR_ONE = {  # what normalization and conversion below leave as it is
    # radicals of the supplement that stand for a character in text copied from a PDF
    "⺠⺫⻁⻄⻅⻆⻉⻋⻑⻒⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰":
    "民目虎西见角贝车长长长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙",
    # Arabic phrases in one character, of which normalization would make eighteen
    "ﷺﷻ": "صج",
    # traditional, although in GB 2312
    (_IN_GB_2312 := "乾菸薹拚捱摺吒後徵夥榘於袷麴醣麽"): "干烟苔拼挨折咤后征伙矩于夹曲糖么",
}  # fmt: skip
_COMMON = dict(zip("，；：！？（）…\u3000", [*",;:!?()", "...", " "], strict=True))
"""What normalization makes of characters that nearly every text holds: after that it finds nothing to do."""

_WIDE = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
"""The same of all full-width forms of ASCII."""

_NOT_IN_GB_2312 = ("—", "·", "〇")
"""Frequent, and not to be converted."""

_REMEMBERED = 1 << 15
"""Characters whose folding is remembered; no text but a hostile one holds more different ones."""

_LONGEST_CLUSTER = 32
"""A longer row of combining marks is no writing, and to put it in order takes quadratic time."""


class Folded(NamedTuple):
    """A folded ``text``, and the ``source`` that it was folded from."""

    text: str
    source: str

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Where the stretch from ``start`` to ``end`` of the folded text, not empty, stands in the source."""
        starts = _starts(self.source)
        return starts[start], _end(self.source, starts[end - 1])


def fold(text: str) -> Folded:
    """Fold ``text``: what is left is compared character by character."""
    return Folded(_squeeze(fold_characters(text)), text)


def is_chinese(character: str) -> bool:
    """Whether ``character`` stands in running Chinese: an ideograph, kana or East Asian punctuation."""
    return (
        "\u2e80" <= character <= "\u9fff"
        or "\uf900" <= character <= "\ufaff"
        or "\U00020000" <= character <= "\U0003ffff"
    )


def fold_characters(text: str) -> str:
    """Fold everything but white space."""
    if text.isascii():
        return text.lower()
    if _is_common(text):
        return _fold_case(_normalize(text))
    if _rare().search(text):
        text = text.translate(_rare_folds())
    return simplify(_normalize(text)).casefold()


def _is_common(text: str) -> bool:
    """Whether there is nothing in it that is invisible or another form of a character, as in most texts."""
    return _is_in_gb_2312(text) and not any(map(text.__contains__, _IN_GB_2312))


def _fold_case(text: str) -> str:
    """``casefold`` where it is needed: GB 2312 has Latin, Greek and Cyrillic capitals."""
    latin, rows = text.encode("ascii", "ignore"), text.encode("utf-16-be")[::2]
    return text.casefold() if latin.lower() != latin or b"\3" in rows or b"\4" in rows else text


def _normalize(text: str) -> str:
    """NFKC, by the shortest way: most texts are done after the first step."""
    for table in (_COMMON, _WIDE):
        for character in filter(text.__contains__, table):
            text = text.replace(character, table[character])
        if unicodedata.is_normalized("NFKC", text):
            return text
    pieces = (unicodedata.normalize("NFKC", text[start:end]) for start, end in _clusters(text))
    return "".join(iter(lambda: "".join(islice(pieces, _REMEMBERED)), ""))


class _Folds(dict[int, str]):
    """By code point, what becomes of a character before all else."""

    def __missing__(self, code: int) -> str:
        fold = "" if _invisible().match(chr(code)) else _one_for_one().get(chr(code), chr(code))
        if len(self) < _REMEMBERED:
            self[code] = fold
        return fold


@cache
def _rare_folds() -> _Folds:
    return _Folds()


@cache
def _rare() -> re.Pattern[str]:
    return re.compile(f"[{_INVISIBLE}{''.join(_ONE_FOR_ONE)}]")


@cache
def _invisible() -> re.Pattern[str]:
    return re.compile(f"[{_INVISIBLE}]")


@cache
def _one_for_one() -> dict[str, str]:
    return {old: new for olds, news in _ONE_FOR_ONE.items() for old, new in zip(olds, news, strict=True)}


def simplify(text: str) -> str:
    """Turn traditional characters into simplified ones, each for itself, so that nothing moves."""
    if _is_in_gb_2312(text):
        return text
    folds = {old: new for old in set(text) if is_chinese(old) and (new := _simplified(old)) != old}
    return text.translate({ord(old): new for old, new in folds.items()}) if folds else text


def _is_in_gb_2312(text: str) -> bool:
    if _encodes(text):
        return True
    for character in _NOT_IN_GB_2312:
        text = text.replace(character, "")
    return _encodes(text)


def _encodes(text: str) -> bool:
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


@lru_cache(_REMEMBERED)
def _simplified(character: str) -> str:
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        converted: str = _converter()(character)
        return converted if len(converted) == 1 else character
    return character


@cache
def _converter() -> Callable[[str], str]:
    import opencc  # only where a text holds a character outside GB 2312

    convert: Callable[[str], str] = opencc.OpenCC("t2s").convert
    return convert


def _squeeze(text: str) -> str:
    """White space to single spaces, and none next to a Chinese character or at either end."""
    words = text.split()
    if len(words) < 2:
        return "".join(words)
    squeezed = [words[0]]
    for before, after in pairwise(words):
        if not (is_chinese(before[-1]) or is_chinese(after[0])):
            squeezed.append(" ")
        squeezed.append(after)
    return "".join(squeezed)


@lru_cache(maxsize=2)
def _starts(source: str) -> Sequence[int]:
    """Where in ``source`` each character of the folded text comes from, by the steps of ``fold``."""
    starts = array("I")
    before, gap = "", -1  # the last character that was no white space, and where white space behind it begins
    for place, character in _folded_characters(source):
        if character.isspace():
            gap = place if gap < 0 else gap
            continue
        if gap >= 0 and before and not (is_chinese(before) or is_chinese(character)):
            starts.append(gap)
        starts.append(place)
        before, gap = character, -1
    return starts


def _folded_characters(source: str) -> Iterator[tuple[int, str]]:
    """The characters of the folded text before white space is squeezed, and where each comes from."""
    visible, seen = source.translate(_rare_folds()), array("I")
    if len(visible) < len(source):
        seen.extend(at for at, character in enumerate(source) if not _is_invisible(character))
    for start, end in _clusters(visible):
        piece = _fold_one(visible[start]) if end - start == 1 else fold_characters(visible[start:end])
        place = seen[start] if seen else start
        for character in piece:
            yield place, character


def _end(source: str, start: int) -> int:
    """Where the cluster ends that begins at ``start``."""
    end, length = start + 1, 1
    for at in range(end, len(source)):
        if _is_invisible(source[at]):
            continue
        if not _joins(source[at]) or length == _LONGEST_CLUSTER:
            break
        end, length = at + 1, length + 1
    return end


def _is_invisible(character: str) -> bool:
    return not _rare_folds()[ord(character)]


@lru_cache(_REMEMBERED)
def _fold_one(character: str) -> str:
    return fold_characters(character)


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Stretches that no normalization combines with their neighbours: mostly single characters."""
    start = 0
    for at in range(1, len(text)):
        if not _joins(text[at]) or at - start == _LONGEST_CLUSTER:
            yield start, at
            start = at
    if text:
        yield start, len(text)


@lru_cache(_REMEMBERED)
def _joins(character: str) -> bool:
    """Whether normalization may combine the character with the one before it."""
    first = unicodedata.normalize("NFKC", character)[0]
    return unicodedata.category(first)[0] == "M" or "\u1160" <= first <= "\u11ff"
