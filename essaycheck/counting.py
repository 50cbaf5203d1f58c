"""What Word and WPS count, and what a Chinese character is.

Word's 字数 is the number of East Asian characters plus the number of words made of all other characters.
Nothing here knows what a title or an author field is: text goes in, ``Counts`` come out.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import chain, repeat
from operator import attrgetter, itemgetter, sub
from typing import TYPE_CHECKING

from essaycheck.essay import OBJECT, Counts
from essaycheck.report import DraftCounts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from essaycheck.essay import Ambiguous, Essay, Kind, Paragraph, Span

DOCUMENT: tuple[Kind, ...] = ("body", "cell", "line")
"""The kinds of paragraph that Word counts when its box for text boxes and notes is not ticked."""

NOTES: tuple[Kind, ...] = ("textbox", "footnote", "endnote")
"""The kinds that the box adds. Headers and footers never count."""

_BLOCK = 1 << 16
"""Characters that are counted in one go."""

_REMEMBERED = 1 << 15
"""Characters of which it is remembered how they count; only a hostile text holds more different ones."""

_UNSEEN = (("\u200b", ""), ("\ufeff", ""), (OBJECT, "\n"))
_SPACES = (("\u00a0", ""), ("\u3000", " "))
"""The no-break space is no character, and yet it splits no word."""

_QUOTES = "“”‘’…—·"
_ALWAYS_ASIAN = (
    "\u1100-\u11ff\u2e80-\u2fff\u3001-\ua4cf\ua960-\ud7af"
    "\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffef\U00020000-\U0003ffff"
)
_BY_RUN = (  # without the quotes above, and without the spaces and line ends U+2028, U+2029, U+202F, U+205F
    "\u00a1\u00a4\u00a7\u00a8\u00aa\u00ad\u00af\u00b0-\u00b4\u00b6\u00b8-\u00ba\u00bc-\u00bf\u00d7\u00f7"
    "\u2010-\u2013\u2015-\u2017\u201a\u201b\u201e-\u2025\u2027\u202a-\u202e\u2030-\u205e\u2060-\u2e7f\ue000-\uf8ff"
)
_HAN = (  # Unicode's script Han up to extension J; gaps without characters are bridged
    "\u2e80-\u2e99\u2e9b-\u2ef3\u2f00-\u2fd5\u3005\u3007\u3021-\u3029\u3038-\u303b\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufa6d\ufa70-\ufad9"
    "\U00016fe2\U00016fe3\U00016ff0-\U00016ff6\U00020000-\U0002ee5d\U0002f800-\U0002fa1d\U00030000-\U00033479"
)


_HAN_AMONG_MARKS = "々〇〡〢〣〤〥〦〧〨〩〸〹〺〻"
"""Those in the row of 、 and 。, of which most texts hold some."""


_MIXED_ROWS = {0x2E, 0x2F, 0x4D, 0xF9, 0xFA, *range(0xD8, 0xE0)}
_ASIAN_ROWS = {0x11, *range(0x31, 0xA4), *range(0xAA, 0xD7), 0xFF}


def _row(row: int) -> str:
    """What a row of 256 holds.

    h: Chinese characters alone; m: the marks above; a: what is Asian and no Han; w: what is neither, quotes;
    x: Asian or not, but no Han; ?: anything.
    """
    if row in _MIXED_ROWS:
        return "?"
    if row in {0x30, 0xA4, 0xA9, 0xD7, 0xFE}:
        return "m" if row == 0x30 else "x"
    return "h" if 0x34 <= row <= 0x9F else "a" if row in _ASIAN_ROWS else "w"


_ROWS = "".join(map(_row, range(256))).encode()
_HAN_ROWS = bytes(row for row, kind in enumerate(_ROWS) if kind == ord("h"))
_SPECIALS = re.compile(rb"\xff[\xf0-\xff]")
"""In UTF-16 what the last row holds beside Asian characters; now and then it finds something else."""


@cache
def _one_or_more(characters: str) -> re.Pattern[str]:
    """Compiled when first needed: a draft without hinted runs never pays for their pattern."""
    return re.compile(f"[{characters}]+")


@cache
def _one_of(characters: str) -> re.Pattern[str]:
    return re.compile(f"[{characters}]")


def count_text(text: str) -> Counts:
    """Count plain text: quotes, dash, ellipsis and middle dot are Asian, others of both scripts are not."""
    if len(text) > _BLOCK:
        return total(*map(_count, _blocks(text)))
    return _count(text) if text else Counts()


def _blocks(text: str) -> Iterator[str]:
    """Cut a long text where no word is: cut into words at once, it could take a hundred times its size."""
    start = 0
    while start < len(text):
        boundary = _one_of(_ALWAYS_ASIAN + _QUOTES + " \n").search(text, start + _BLOCK)
        end = boundary.start() if boundary else len(text)
        yield text[start:end]
        start = end


def _count(text: str) -> Counts:
    seen = _replaced(text, _UNSEEN)
    solid = _replaced(seen, _SPACES)
    code = solid.encode("utf-16-be", "surrogatepass")
    rows = code[::2].translate(_ROWS, _HAN_ROWS)
    latin = solid.encode("ascii", "ignore").decode()
    if _is_asian_and_ascii(solid, code, rows, latin):
        asian, words = len(solid) - len(latin), _words(solid) if latin.strip() else []
        breaks = len(latin) - sum(map(len, latin.splitlines()))
    else:
        asian, words = _by_pattern(solid)
        breaks = len(seen) - sum(map(len, seen.splitlines()))
    han = _count_han(solid, len(code) // 2 - len(rows), rows)
    return Counts(asian + len(words), han, asian + sum(map(len, words)), len(seen) - breaks)


def _replaced(text: str, table: Iterable[tuple[str, str]]) -> str:
    """``text`` with others for some characters: to see that one is not there is faster than to replace it."""
    for old, new in table:
        if old in text:
            text = text.replace(old, new)
    return text


def _by_pattern(text: str) -> tuple[int, list[str]]:
    """The number of Asian characters, and the words that the others make."""
    rest = _one_or_more(_ALWAYS_ASIAN + _QUOTES).split(text)
    return len(text) - sum(map(len, rest)), " ".join(rest).split()


def _is_asian_and_ascii(text: str, code: bytes, rows: bytes, latin: str) -> bool:
    """Whether a text holds nothing else, as most do, and can be counted without that pattern."""
    if b"?" in rows or b"x" in rows or _SPECIALS.search(code):
        return False
    return rows.count(b"w") == len(latin) + _number_of(_QUOTES, text)


def _words(text: str) -> list[str]:
    """The words of such a text that are made of ASCII."""
    return text.replace("?", "!").encode("ascii", "replace").decode().replace("?", " ").split()


def _count_han(text: str, found: int, rows: bytes) -> int:
    """Count Chinese characters by the rows of 256 in which they stand: seven times as fast as a pattern.

    ``found``: those of rows that hold nothing else; ``rows`` are the others.
    """
    if b"?" in rows:
        return len(text) - len(_one_or_more(_HAN).sub("", text))
    return found + (_number_of(_HAN_AMONG_MARKS, text) if b"m" in rows else 0)


def _number_of(characters: str, text: str) -> int:
    """How many of the ``characters`` there are in all: few of them are found in any text."""
    return sum(map(text.count, filter(text.__contains__, characters)))


def count_span(paragraph: Paragraph, start: int, end: int) -> Counts:
    """Count the code points from ``start`` to ``end`` of a paragraph, as its runs say."""
    return count_text(_as_plain(paragraph, start, end))


_INDEX, _TEXT, _RUNS = attrgetter("index"), attrgetter("text"), attrgetter("runs")
_AMBIGUOUS, _PARAGRAPH = attrgetter("ambiguous"), itemgetter(0)


def count_paragraphs(paragraphs: Iterable[Paragraph]) -> Counts:
    """Count whole paragraphs; the end of each ends a word."""
    whole = [*paragraphs]
    text = "\n".join(map(_TEXT, whole))
    settled = {*map(_AMBIGUOUS, chain.from_iterable(map(_RUNS, whole)))}
    if "western" in settled or ("asian" in settled and _is_mixed(text)):
        text = "\n".join([_as_plain(each, 0, len(each.text)) for each in whole])
    return count_text(text)


def count_spans(essay: Essay, spans: Iterable[Span]) -> Counts:
    """Count stretches of a draft; the end of each ends a word."""
    return count_text("\n".join([_as_plain(essay.paragraphs[at], start, end) for at, start, end in spans]))


def total(*counts: Counts) -> Counts:
    """Add up, figure by figure."""
    return Counts._make(map(sum, zip(*counts, strict=True)))


def count_draft(essay: Essay) -> DraftCounts:
    """Count the three scopes of the report.

    A title in a text box is part of ``document_all`` alone, as in Word.
    """
    counted = [each for each in essay.paragraphs if each.kind in DOCUMENT]
    body = {*essay.body}
    whole = body.intersection(zip(map(_INDEX, counted), repeat(0), map(len, map(_TEXT, counted))))
    prose = {*map(_PARAGRAPH, whole)}
    document = count_paragraphs(counted)  # of which most is the body: it is counted but once
    beside = count_paragraphs([each for each in counted if each.index not in prose])
    others = essay.paragraphs if len(counted) < len(essay.paragraphs) else ()
    notes = count_paragraphs([each for each in others if each.kind in NOTES])
    in_body = map(sub, total(document, count_spans(essay, body - whole)), beside)
    return DraftCounts(document, total(document, notes), Counts._make(in_body))


def _as_plain(paragraph: Paragraph, start: int, end: int) -> str:
    """Return plain text that counts the same, with stand-ins for what the runs count otherwise."""
    text = paragraph.text[start:end]
    if all(run.ambiguous == "text" for run in paragraph.runs) or not _is_ambiguous(text):
        return text
    return "".join(
        [
            _settle(paragraph.text[max(run.start, start) : min(run.end, end)], run.ambiguous)
            for run in paragraph.runs
            if run.start < end and run.end > start
        ]
    )


def _settle(text: str, ambiguous: Ambiguous) -> str:
    if ambiguous == "asian":
        return text.translate(_AS_ASIAN) if _is_mixed(text) else text
    if ambiguous == "western":
        return _one_of(_QUOTES).sub("x", text)
    return text


def _is_ambiguous(text: str) -> bool:
    """Whether there is anything in a text that counts in one run as it does not in another."""
    return any(map(text.__contains__, _QUOTES)) or _is_mixed(text)


def _is_mixed(text: str) -> bool:
    """Whether there is anything in a text, beside quotes, that a run may make Asian: mostly there is not."""
    latin = text.encode("latin-1", "ignore")
    rows = text.encode("utf-16-be", "surrogatepass")[::2].translate(None, _ONE_SCRIPT)
    return len(rows) + len(latin) > len(latin.decode("ascii", "ignore")) + _number_of(_QUOTES, text)


_ONE_SCRIPT = bytes((0, *range(0x2F, 0xE0), *range(0xF9, 0x100)))
"""Rows of 256 characters of which none, but in the first, is of both scripts."""


class _Asian(dict[int, str]):
    """By code point, what counts alike without a run that makes it Asian.

    A pattern of all these characters takes longer to compile than a draft to count.
    """

    def __missing__(self, code: int) -> str:
        character = chr(code)
        may_be = "\u00a1" <= character <= "\u2e7f" or "\ue000" <= character <= "\uf8ff"
        by_run = may_be and character not in _QUOTES and _one_of(_BY_RUN).match(character)
        settled = "、" if by_run else character
        if len(self) < _REMEMBERED:
            self[code] = settled
        return settled


_AS_ASIAN = _Asian()
