"""A notice's text, made alike for looking things up, with the way back to the words as they were written."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from essaycheck.essay import OBJECT
from essaycheck.folding import simplify
from essaycheck.patterns import compiled
from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_KEPT = frozenset("…。、“”《》①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
_ALIKE = {ord(char): "-" for char in "—–―─－﹣−‐‑‒﹘"}
_ALIKE |= {ord(char): "~" for char in "～〜˜∼"}
_ALIKE |= {ord(char): "“" for char in "「『〝"}
_ALIKE |= {ord(char): "”" for char in "」』〞〟"}
_ALIKE |= {ord(char): "【" for char in "〖［[〔"}
_ALIKE |= {ord(char): "】" for char in "〗］]〕"}
_ALIKE |= {ord(char): ":" for char in "∶﹕︰꞉"}
_ALIKE |= {ord(char): "。" for char in "｡"}
_ALIKE |= {ord(char): "《" for char in "〈<"}
_ALIKE |= {ord(char): "》" for char in "〉>"}
_ALIKE |= dict.fromkeys(map(ord, "`\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\ufe0e\ufe0f"), "")
_ALIKE |= dict(zip(map(ord, "徵後於夥"), "征后于伙", strict=True))  # in GB 2312 as well, so not simplified
_ALIKE |= {ord(OBJECT): " ", ord("\n"): ";"}

SENTENCE_ENDS = "。;!?"

LONGEST = 1_000
"""Characters of a sentence."""


_SPACED = 8
"""More words than these, nearly all of one character, are a line that is written s p a c e d."""


class Passage(NamedTuple):
    """A stretch of the notice: its text for looking things up, and where that stands in ``source``."""

    text: str
    source: str
    places: Sequence[int]
    line: int  # of the notice, counted from 0

    @property
    def at(self) -> tuple[int, int]:
        """Its place in the order of the notice."""
        return self.line, self.places[0] if self.places else 0

    @property
    def quote(self) -> str:
        """The words of the notice, verbatim but for the width of white space."""
        if not self.places:
            return ""
        words = self.source[self.places[0] : self.places[-1] + 1]
        return " ".join(words.replace(OBJECT, "…").split())

    def written(self, words: str) -> str:
        """``words`` as the notice has them where they stand in the passage, even if not simplified."""
        at = self.text.lower().find(words.lower())
        own = self.cut(at, at + len(words)).quote if at >= 0 else words
        return own if len(own) == len(words) else words

    def cut(self, start: int, end: int | None = None) -> Passage:
        """The stretch from ``start`` to ``end``, without white space and separators at its ends."""
        stop = len(self.text) if end is None else end
        while start < stop and self.text[start] in " ,;。、:":
            start += 1
        while stop > start and self.text[stop - 1] in " ,;。、:":
            stop -= 1
        return Passage(self.text[start:stop], self.source, self.places[start:stop], self.line)

    def clause(self, start: int, end: int, *, to_end: bool = True) -> Passage:
        """The stretch with what stands before it in its clause and, ``to_end``, behind it."""
        begin = max(self.text.rfind(mark, 0, start) for mark in ",;。") + 1
        ends = [found for mark in ",;。" if (found := self.text.find(mark, end)) >= 0] if to_end else [end]
        return self.cut(begin, min(ends, default=len(self.text)))

    def split(self, marks: str) -> Iterator[Passage]:
        """The parts between ``marks`` that are not empty."""
        start = 0
        for match in re.finditer(f"[{re.escape(marks)}]", self.text):
            if part := self._solid(start, match.start()):
                yield part
            start = match.end()
        if part := self._solid(start, len(self.text)):
            yield part

    def _solid(self, start: int, end: int) -> Passage | None:
        part = self.cut(start, end)
        return part if part.text else None

    def sentences(self) -> list[Passage]:
        """Its sentences; a semicolon ends one as well. What is far too long for one is cut into pieces."""
        return [piece for part in self.split(SENTENCE_ENDS) for piece in part._pieces()]

    def _pieces(self) -> Iterator[Passage]:
        for start in range(0, len(self.text), LONGEST):
            if part := self._solid(start, min(start + LONGEST, len(self.text))):
                yield part

    def clauses(self) -> list[Passage]:
        """What stands between commas, outside brackets, or between sentence ends."""
        parts, depth, start = [], 0, 0
        for position, char in enumerate(self.text):
            depth += (char in "(“《【") - (char in ")”》】")
            depth = max(depth, 0)
            if char in SENTENCE_ENDS or (char == "," and not depth):
                parts.append(self.cut(start, position))
                start, depth = position + 1, 0
        parts.append(self.cut(start))
        return [part for part in parts if part.text]


def clause_start(text: str, position: int) -> int:
    """Where the clause around a place begins, or the sentence."""
    return max(text.rfind(mark, 0, position) for mark in ",;。!?") + 1


def clause_end(text: str, position: int) -> int:
    """Where a clause ends: before a bracket that only opens in it."""
    ends = [found for mark in ",;。" if (found := text.find(mark, position)) >= 0]
    end = min(ends, default=len(text))
    inside = text.rfind("(", position, end)
    return inside if inside > text.rfind(")", position, end) else end


def passage(source: str, line: int) -> Passage:
    """The passage of a whole line."""
    text, places = _squeezed(_folded(source))
    return Passage(_with_marks(_with_quotes(text)), source, places, line)


def _folded(source: str) -> list[tuple[str, int]]:
    return [(char, place) for place, one in enumerate(simplify(source)) for char in _alike(one)]


@cache
def _alike(char: str) -> str:
    if char in _KEPT:
        return char
    if ord(char) in _ALIKE:
        return _ALIKE[ord(char)]
    alike = unicodedata.normalize("NFKC", char)
    if char.isspace() or alike.isspace():
        return " "
    return _ALIKE.get(ord(alike), alike) if len(alike) == 1 else alike


def _squeezed(chars: list[tuple[str, int]]) -> tuple[str, tuple[int, ...]]:
    """White space to single spaces; none between figures and their words or within s p a c e d words."""
    words = _words(chars)
    if len(words) > _SPACED and sum(len(word) == 1 for word in words) * 4 > len(words) * 3:
        number = 2 if words[0][0][0].isdigit() and words[1][0][0] in ".、)" else 0
        joined = [[char for word in some for char in word] for some in (words[:number], words[number:])]
        words = [word for word in joined if word]
    kept: list[tuple[str, int]] = []
    for number, word in enumerate(words):
        before = words[number - 1]
        labelled = number == 1 and _LABEL.fullmatch("".join(char for char, _ in before)) is not None
        if kept and (labelled or not _belong(before, word)):
            kept.append((" ", kept[-1][1]))
        kept += word
    return "".join(char for char, _ in kept), tuple(place for _, place in kept)


def _words(chars: list[tuple[str, int]]) -> list[list[tuple[str, int]]]:
    words: list[list[tuple[str, int]]] = [[]]
    for char, place in chars:
        if char != " ":
            words[-1].append((char, place))
        elif words[-1]:
            words.append([])
    return [word for word in words if word]


def _belong(before: list[tuple[str, int]], after: list[tuple[str, int]]) -> bool:
    left, right = before[-1][0], after[0][0]
    if left in ",:;。、(《“-~" or right in ",:;。、)》”-~":
        return True
    if left.isdigit() != right.isdigit() and (_is_han(left) or _is_han(right)):
        return True
    spaced = len(after) == 1 or after[1][0] in ":,("
    return len(before) == 1 and spaced and _is_han(left) and _is_han(right)


def _is_han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


_LABEL = re.compile("(?:起止)?(?:时间|日期)|字数|篇幅|期限|时限")
"""Words that begin a line as labels do, be there figures behind their space: 时间　2023年11月6日."""
_STOP = compiled("(?<=[一-鿿”》])(?<![一二三四五六七八九十甲乙丙丁])[.](?=[一-鿿“《]|$)")
_NUMBER = compiled(r"^([一二三四五六七八九十]{1,3}|\d{1,2}),(?=[一-鿿])")


def _with_marks(text: str) -> str:
    """The full stops and the commas behind numbers that old notices have in half-width as Chinese ones.

    A stop behind a number stays: 一.征文主题.
    """
    return _NUMBER.sub(r"\1、", _STOP.sub("。", text))


def _with_quotes(text: str) -> str:
    """Plain quotation marks, or none but closing ones, turned into opening and closing ones by turns."""
    if "”" in text and "“" not in text and text.count("”") % 2 == 0:
        text = text.replace("”", '"')
    if '"' not in text:
        return text
    parts = text.split('"')
    marks = ("”", "“")
    return parts[0] + "".join(marks[number % 2] + part for number, part in enumerate(parts[1:], 1))
