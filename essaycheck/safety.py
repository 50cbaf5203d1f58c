"""Strangers' text made safe to show: control characters visible, personal numbers and addresses masked."""

from __future__ import annotations

import re
import unicodedata

from essaycheck.patterns import compiled

PERSONAL = ("phone", "id_number", "email", "wechat")
"""Author fields whose value is masked whatever its form."""

CONTROLS = "\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff"
"""For a character class: C0, DEL, C1, line and paragraph separators, bidi controls, lone surrogates."""

HIDDEN = 4
"""So many digits of a number are masked at least."""

_BREAKS = "\t\n\v\f\r\x85\u2028\u2029"
_OBJECT = "\ufffc"

_LONG, _LONGEST = 10, 30
"""Digits in a row: nothing but a telephone, identity or account number is that long."""
_GAP = r"[-\s.·_－—\u2010-\u2013\u00ad\u200b-\u200d\u2060\ufeff]?"  # also what nobody sees
_LETTER = r"[A-Za-z0-9._%+Ａ-Ｚａ-ｚ０-９-]"
_NUMBERS = (  # digits at least, signs one of which is there, and the pattern; its group 1 is the number.
    # Most texts fall short of both, so few of the patterns are compiled; no repetition in them is without
    # a bound or inside another one.
    # 18 digits of a mainland identity card, the last one perhaps an X
    (
        17,
        ("19", "20", "１９", "２０"),
        rf"(?<!\d)([1-9１-９]\d{{5}}{_GAP}(?:19|20|１９|２０)\d\d{_GAP}\d\d{_GAP}\d\d{_GAP}\d{{3}}[\dXxＸｘ])"
        r"(?!\d)",
    ),
    # mainland mobile numbers, with country code, spaces or dashes
    (11, ("1", "１"), rf"(?<!\d)((?:(?:[+＋]|00)?86{_GAP})?[1１]{_GAP}[3-9３-９](?:{_GAP}\d){{9}})(?!\d)"),
    # numbers with the country code of Hong Kong, Macau, Taiwan or any other
    (8, ("+", "＋"), rf"([+＋]\d(?:{_GAP}\d){{7,14}})(?!\d)"),
    (10, ("852", "853", "886"), rf"(?<!\d)((?:00)?(?:852|853|886)[-\s]\d(?:{_GAP}\d){{6,9}})(?!\d)"),
    # landlines with their area code, and mobile numbers of Taiwan
    (9, ("0", "０"), r"(?<!\d)([(（]?[0０]\d{2,3}[)）]?[-\s－—]{0,2}\d{3,4}[-\s－—]?\d{3,4})(?!\d)"),
    # local numbers, told by the word before them
    (
        6,
        tuple("电電手联聯传座Tt"),
        r"(?:电话|電話|手机|手機|联系方式|联络|传真|座机|[Tt][Ee][Ll])[^\d\n]{0,8}(\d{3,4}[-\s]?\d{3,4})(?!\d)",
    ),
    (_LONG, ("",), rf"(?<!\d)(\d{{{_LONG},{_LONGEST}}}[Xx]?)(?!\d)"),
)
_EMAIL = rf"(?<!{_LETTER})({_LETTER})({_LETTER}{{0,99}})(?=[@＠]{_LETTER}{{1,200}})"


def plain(text: str) -> str:
    r"""``text`` on one line, control characters and lone surrogates written out (``\x1b``, ``\u202e``)."""
    if text.isprintable() and _OBJECT not in text:
        return text
    return compiled(f"[{CONTROLS}{_OBJECT}]").sub(_visible, text)


def mask(text: str) -> str:
    """``text`` with numbers and addresses of people masked: 138****5678, 430***********1234, r***@example.cn.

    Dates, counts and sums are left as they are; a number of ten or more digits in a row is none.
    """
    if text.isalpha():
        return text
    if text.isdecimal() and text.isascii() and _LONG <= len(text) <= _LONGEST:
        return _hidden(text)
    if "@" in text or "＠" in text:
        text = compiled(_EMAIL).sub(r"\1***", text)
    if (digits := sum(map(str.isdigit, text))) < 7:
        return text
    for least, signs, pattern in _NUMBERS:
        if digits >= least and any(sign in text for sign in signs):
            text = compiled(pattern).sub(_masked, text)
            digits = sum(map(str.isdigit, text))
    return text


def mask_value(name: str, value: str) -> str:
    """The value of the author field ``name``, masked if it is a personal one, however it is written."""
    masked = mask(value)
    if name not in PERSONAL or masked != value or sum(map(str.isdigit, value)) < 5 or _is_hidden(value):
        return masked
    return _hidden(value)


def _is_hidden(value: str) -> bool:
    """Whether it is masked already, as in an earlier report."""
    return re.fullmatch(r"\w{1,3}\*{4,40}\w{0,4}", value) is not None


def _masked(match: re.Match[str]) -> str:
    return match[0][: match.start(1) - match.start()] + _hidden(match[1])


def _hidden(number: str) -> str:
    """The first three and the last four digits of ``number``: 138****1234. Each star is a digit.

    Of a short one fewer are shown, so that four at least are not: what lacks a digit looks like it.
    """
    digits = list(filter(str.isalnum, unicodedata.normalize("NFKC", number)))
    if len(digits) in (13, 15) and "".join(digits[:-11]) in ("86", "0086"):
        del digits[:-11]
    first, last = (3, 4) if len(digits) >= 10 else (2, 2)
    first = min(first, len(digits) - HIDDEN)
    end = max(len(digits) - last, first + HIDDEN)
    return "".join(digits[:first]) + "*" * (end - first) + "".join(digits[end:])


def _visible(match: re.Match[str]) -> str:
    character = match[0]
    if character in _BREAKS:
        return " "
    if character == _OBJECT:
        return ""
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
