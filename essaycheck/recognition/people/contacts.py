"""What telephone numbers and e-mail addresses look like."""

from __future__ import annotations

from essaycheck.patterns import HAN, compiled

PHONE = (
    r"(?<![\dA-Za-z])(?:"
    r"(?:(?:\((?:\+|00)? ?86\)|(?:(?:\+|00) ?)?86)[ -]{0,2})?"
    r"(?:1\d{2}[ -]{0,2}\d{4}[ -]{0,2}\d{4}|1[3-9]\d{2} \d{4} \d{3}|1[3-9]\d{3} \d{3} ?\d{3})"
    rf"|(?<!{HAN})"
    r"\+(?!86|852|853|886)[1-9]\d{0,2}[ -]?(?:\(\d{1,4}\)[ -]?)?\d{1,4}(?:[ -]?\d{2,4}){1,4}"
    r"|(?:\+|00)(?:852|853|886)[ -]{0,2}\d{1,4}[ -]{0,2}\d{3,4}[ -]{0,2}\d{0,4}"
    r"|(?:(?:\+|00)86[ -]{0,2})?(?:\(0?\d{2,3}\)|0\d{2,3}|(?<!\d-)\d{2,3})[ -]{0,2}\d{3,4}[ -]?\d{4}"
    r"(?: {0,2}(?:转|-|ext\.?|x|#|分机) {0,2}\d{1,6}(?![A-Za-z@]))?"
    r"|400[ -]?\d{3,4}[ -]?\d{3,4}"
    r")(?!\d)"
)
"""Complete telephone numbers in a clean text: mobile, of other countries with +, landline, 400."""

_ALONE = r"[^\d+]*+(?:(?<![A-Za-z])(1\d{10})\D*+|(?:\d[^\d+]*+){0,8})"
"""What most lines are: with a mobile number alone, or with fewer figures than any number has that begins
without + (two of an area and seven); the pattern for all is not needed."""

_SHORTEST_NUMBER = 8  # +852 and four figures
_LOCAL = r"(?<![\d-])[2-8]\d{2,3}[ -]?\d{4}(?![\d-])"
EMAIL = r"[A-Za-z0-9._%+\-]{1,64}@[A-Za-z0-9\-]{1,63}(?:\.[A-Za-z0-9\-]{1,63}){1,5}"
MOBILE = r"(?<!\d)1[3-9]\d{9}(?!\d)"
_MOBILE_LENGTH = 11
_GOES_ON = r"[ -]?\d{1,4}(?!\d)|[xX×]{1,4}(?![A-Za-z\d])"


def numbers(text: str) -> list[tuple[int, int]]:
    """The places of complete telephone numbers in a clean text."""
    if len(text) < _SHORTEST_NUMBER or text.isalpha():
        return []
    if alone := compiled(_ALONE).fullmatch(text):
        return [alone.span(1)] if alone[1] else []
    return [match.span() for match in compiled(PHONE).finditer(text)]


def all_numbers(text: str) -> list[tuple[int, int]]:
    """The places of telephone numbers where one is complete: then those without an area code count, too."""
    found = numbers(text)
    if not found:
        return []
    local = [match.span() for match in compiled(_LOCAL).finditer(text)]
    return sorted(
        [*found, *(place for place in local if not any(a < place[1] and place[0] < b for a, b in found))]
    )


def emails(text: str) -> list[tuple[int, int]]:
    """The places of e-mail addresses in a clean text."""
    return [match.span() for match in compiled(EMAIL).finditer(text)] if "@" in text else []


def with_whole_numbers(text: str) -> str:
    """``text`` with nothing in its telephone numbers that would part them."""
    for start, end in numbers(text):
        text = text[:start] + "0" * (end - start) + text[end:]
    return text


def has_mobile(text: str) -> bool:
    """Whether a clean text holds a mainland mobile number."""
    return len(text) >= _MOBILE_LENGTH and bool(compiled(MOBILE).search(text))


def are_cut(text: str, found: list[tuple[int, int]]) -> bool:
    """Whether figures or crosses go on behind one of the mobile numbers ``found``: 138 0000 1234 2."""
    followed = (place for place in found if place[1] < len(text))
    mobiles = (end for start, end in followed if has_mobile("".join(filter(str.isdigit, text[start:end]))))
    return any(compiled(_GOES_ON).match(text, end) for end in mobiles)
