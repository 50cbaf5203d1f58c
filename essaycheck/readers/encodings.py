"""From bytes to text: which encoding a .txt is in, by how common its characters would be.

Almost any bytes can be decoded as GB18030, Big5 or UTF-16; the wrong ones give rare characters. Each
candidate's text is priced in bits: a character costs about the negative logarithm of its frequency, so the
cheapest text is the likeliest one. Where even that is dear, or a second one is nearly as cheap, nothing is
guessed.
"""

from __future__ import annotations

import codecs
import re
from bisect import bisect
from collections import Counter
from functools import cache

from essaycheck.readers.noticed import UNDECODABLE
from essaycheck.records import NamedTuple
from essaycheck.resources import resource

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CANDIDATES = ("gb18030", "big5hkscs", "utf-16-le", "utf-16-be", "utf-8")
SUPERSETS = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "cp950": "big5hkscs"}
"""What files said to be in the smaller encoding really hold."""

DEAREST_MEAN = 13.0
"""Bits a non-ASCII character: essays cost 9 to 10, old poems up to 12, wrong decodings 14 and more."""

LEAD = 12
"""By how many bits the cheapest text must beat the next one, and bytes without sense: 12 are one in 4,000."""

DAMAGE = 50
"""One character in so many may be undecodable."""

COMMONEST = 7
"""Bits of the characters on the first line of frequency.txt; each further line costs one more."""

CONTROLS = bytes([*range(9), *range(14, 32), 127])
"""Bytes that no text in UTF-8 or GBK holds, and UTF-16 and programs do."""

LEADS = bytes(range(0xE0, 0xF5))
"""Bytes with which a Chinese character begins in UTF-8."""

_PUNCTUATION = "，。、；：？！“”‘’（）《》…—·\u3000"
_BLOCKS = (  # first code point, bits of its characters up to the next block
    (0x0000, 40),
    (0x0009, 6),
    (0x000B, 40),
    (0x000D, 6),
    (0x000E, 40),
    (0x0020, 6),
    (0x007F, 40),
    (0x00A0, 14),
    (0x0250, 24),
    (0x0370, 16),
    (0x0460, 26),
    (0x2000, 16),
    (0x2E80, 18),
    (0x3000, 14),
    (0x3040, 18),
    (0x3130, 22),
    (0x3400, 26),
    (0x4E00, 21),
    (0xA000, 28),
    (0xD800, 40),
    (0xF900, 30),
    (0xFF00, 14),
    (0xFF60, 24),
    (0xFFE0, 16),
    (0xFFE7, 40),
    (0x1F000, 18),
    (0x20000, 28),
    (0x2FA20, 40),
)
_ASCII = dict.fromkeys([*b"\t\r\n", *range(0x20, 0x7F)])
_STARTS = [start for start, _ in _BLOCKS]
_THREE_BYTES = re.compile(rb"[\xe0-\xf4]")


class Decoded(NamedTuple):
    """A text, and the encoding that gave it."""

    text: str
    encoding: str


def known(encoding: str) -> bool:
    """Whether Python knows a text encoding of this name."""
    try:
        b"a".decode(encoding)
    except UnicodeDecodeError:
        return True
    except (LookupError, ValueError):
        return False
    return True


def decode_as(data: bytes, encoding: str) -> Decoded | None:
    """The text in an encoding that the user names; None when it is not in it."""
    name = codecs.lookup(encoding).name
    name = SUPERSETS.get(name, name)
    for mark, marked in BOMS:
        if data.startswith(mark) and marked.startswith(name.removesuffix("-le").removesuffix("-be")):
            name = marked
            break
    text = _strict(data, name)
    return None if text is None else Decoded(text, name)


def decode(data: bytes) -> Decoded | None:
    """The text by its byte order mark, as UTF-8, or in the likeliest encoding; None when none is likely."""
    for mark, encoding in BOMS:
        if data.startswith(mark):
            text = _strict(data, encoding)
            return _likeliest(data, (encoding,)) if text is None else Decoded(text, encoding)
    text = _strict(data, "utf-8")
    controls = _number(data, CONTROLS)
    if text is None or controls:
        written = text is not None and 0 not in data and controls < _number(data, LEADS)
        return _likeliest(data, CANDIDATES) or (Decoded(text or "", "utf-8") if written else None)
    if data.isascii() or _THREE_BYTES.search(data):
        return Decoded(text, "utf-8")
    return _likeliest(data, CANDIDATES) or Decoded(
        text, "utf-8"
    )  # a few Chinese words in GBK can be valid UTF-8


def _number(data: bytes, wanted: bytes) -> int:
    return len(data) - len(data.translate(None, wanted))


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeError:
        return None


def _likeliest(data: bytes, encodings: tuple[str, ...]) -> Decoded | None:
    texts = [text for encoding in encodings if (text := _lenient(data, encoding))]
    prices = sorted((_price(text.text), text) for text in texts)
    bar = min(
        [8 * len(data), *(price for price, _ in prices[1:2])]
    )  # a byte without sense costs its eight bits
    if not prices or bar - prices[0][0] < LEAD:
        return None
    best = prices[0][1]
    return best if _plausible(best.text) else None


def _lenient(data: bytes, encoding: str) -> Decoded | None:
    """With U+FFFD in the places that cannot be decoded, when they are few."""
    text = _strict(data, encoding)
    if text is not None:
        return Decoded(text, encoding)
    text = data.decode(encoding, "replace")
    damaged = text.count(UNDECODABLE)
    return Decoded(text, encoding) if damaged * DAMAGE <= len(text) else None


def _price(text: str) -> int:
    return sum(number * bits(character) for character, number in Counter(text).items())


def _plausible(text: str) -> bool:
    foreign = text.translate(_ASCII)
    return _price(foreign) <= DEAREST_MEAN * len(foreign)


def bits(character: str) -> int:
    """What a character costs in a Chinese text: about the negative binary logarithm of its frequency."""
    known_bits = _common().get(character)
    return _BLOCKS[bisect(_STARTS, ord(character)) - 1][1] if known_bits is None else known_bits


@cache
def _common() -> dict[str, int]:
    """The bits of the common characters, simplified and traditional.

    A line of frequency.txt holds the characters half as frequent as those of the line above, by the word
    frequencies of jieba's dictionary, added up for its words as they are and in traditional characters.
    """
    lines = resource("readers", "frequency.txt").splitlines()
    table = {character: COMMONEST + rank for rank, line in enumerate(lines) for character in line}
    return table | dict.fromkeys(_PUNCTUATION, COMMONEST)
