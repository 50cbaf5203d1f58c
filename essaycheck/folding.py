"""Text as it is compared: two spellings that a reader takes for the same fold to the same.

Full-width and compatibility forms, traditional characters, case, invisible characters and white space next to
Chinese characters make no difference afterwards. The way back is worked out only when asked for.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

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
    # traditional, although in GB 2312
    "乾菸薹拚捱摺吒後徵夥榘於袷麴醣麽": "干烟苔拼挨折咤后征伙矩于夹曲糖么",
}  # fmt: skip
_COMMON = dict(zip("，；：！？（）…\u3000", [*",;:!?()", "...", " "], strict=True))
"""What normalization makes of characters that nearly every text holds: after that it finds nothing to do."""

_WIDE = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
"""The same of all full-width forms of ASCII."""

_NOT_IN_GB_2312 = ("—", "·", "〇")
"""Frequent, and not to be converted."""

_LONGEST_CLUSTER = 32
"""A longer row of combining marks is no writing, and to put it in order takes quadratic time."""


class Folded(NamedTuple):
    """A folded ``text``, and the ``source`` that it was folded from."""

    text: str
    source: str

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Where the stretch from ``start`` to ``end`` of the folded text, not empty, stands in the source."""
        starts, ends = _places(self.source)
        return starts[start], ends[end - 1]


def fold(text: str) -> Folded:
    """Fold ``text``: what is left is compared character by character."""
    return Folded(_squeeze(_fold_characters(text)), text)


def is_chinese(character: str) -> bool:
    """Whether ``character`` stands in running Chinese: an ideograph, kana or East Asian punctuation."""
    return (
        "\u2e80" <= character <= "\u9fff"
        or "\uf900" <= character <= "\ufaff"
        or "\U00020000" <= character <= "\U0003ffff"
    )


def _fold_characters(text: str) -> str:
    """Everything but white space. Each stretch that ``_clusters`` yields folds for itself."""
    return simplify(_normalize(_rare().sub(lambda match: _rare_folds()[match[0]], text))).casefold()


def _normalize(text: str) -> str:
    """NFKC, by the shortest way: most texts are done after the first step."""
    for table in (_COMMON, _WIDE):
        for character, folded in table.items():
            text = text.replace(character, folded)
        if unicodedata.is_normalized("NFKC", text):
            return text
    return "".join([unicodedata.normalize("NFKC", text[start:end]) for start, end in _clusters(text)])


@cache
def _rare() -> re.Pattern[str]:
    return re.compile(f"[{_INVISIBLE}{''.join(_ONE_FOR_ONE)}]")


class _Folds(dict[str, str]):
    def __missing__(self, invisible: str) -> str:
        return ""


@cache
def _rare_folds() -> _Folds:
    return _Folds(
        (old, new) for olds, news in _ONE_FOR_ONE.items() for old, new in zip(olds, news, strict=True)
    )


def simplify(text: str) -> str:
    """Turn traditional characters into simplified ones, each for itself, so that nothing moves."""
    plain = text
    for character in _NOT_IN_GB_2312:
        plain = plain.replace(character, "")
    try:
        plain.encode("gb2312")
    except UnicodeEncodeError:
        folds = {old: new for old in set(plain) if is_chinese(old) and (new := _simplified(old)) != old}
        return text.translate({ord(old): new for old, new in folds.items()})
    return text


@cache
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
    text = " ".join(text.split())
    if " " not in text:
        return text
    words = text.split(" ")
    squeezed = [words[0]]
    for before, after in pairwise(words):
        if not (is_chinese(before[-1]) or is_chinese(after[0])):
            squeezed.append(" ")
        squeezed.append(after)
    return "".join(squeezed)


@lru_cache(maxsize=2)
def _places(source: str) -> tuple[Sequence[int], Sequence[int]]:
    """Where in ``source`` each character of the folded text begins and ends, by the steps of ``fold``."""
    seen = [at for at, character in enumerate(source) if not _is_invisible(character)]
    visible = "".join([source[at] for at in seen])
    folded: list[str] = []
    starts, ends = array("L"), array("L")
    for start, end in _clusters(visible):
        piece = _fold_one(visible[start]) if end - start == 1 else _fold_characters(visible[start:end])
        folded.append(piece)
        starts.extend([seen[start]] * len(piece))
        ends.extend([seen[end - 1] + 1] * len(piece))
    kept = _kept("".join(folded))
    return array("L", [starts[at] for at in kept]), array("L", [ends[at] for at in kept])


@cache
def _is_invisible(character: str) -> bool:
    return _rare().match(character) is not None and not _rare_folds()[character]


@cache
def _fold_one(character: str) -> str:
    return _fold_characters(character)


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Stretches that no normalization combines with their neighbours: mostly single characters."""
    start = 0
    for at in range(1, len(text)):
        if not _joins(text[at]) or at - start == _LONGEST_CLUSTER:
            yield start, at
            start = at
    if text:
        yield start, len(text)


@cache
def _joins(character: str) -> bool:
    """Whether normalization may combine the character with the one before it."""
    first = unicodedata.normalize("NFKC", character)[0]
    return unicodedata.category(first)[0] == "M" or "\u1160" <= first <= "\u11ff"


def _kept(text: str) -> list[int]:
    """The places of the characters that ``_squeeze`` keeps."""
    kept: list[int] = []
    gap = -1  # where the white space before this character begins
    for at, character in enumerate(text):
        if character.isspace():
            gap = at if gap < 0 else gap
            continue
        if gap > 0 and not (is_chinese(text[gap - 1]) or is_chinese(character)):
            kept.append(gap)
        kept.append(at)
        gap = -1
    return kept
