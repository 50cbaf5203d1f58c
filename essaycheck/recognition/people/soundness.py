"""Whether what an author stated can be true, by its form alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from essaycheck.recognition.lines import clean, squeeze
from essaycheck.recognition.people import contacts, name_lists, values
from essaycheck.recognition.people.nobodies import is_addressed, is_what
from essaycheck.recognition.people.placeholders import is_placeholder

if TYPE_CHECKING:
    from collections.abc import Callable

    from essaycheck.essay import Field

Flaw = Literal["", "doubtful", "vague", "implausible", "placeholder", "empty"]
"""In order of gravity; "" is none, ``doubtful`` may be true, ``vague`` does not tell who or where."""

_BETWEEN_NAMES = str.maketrans("", "", "·.-'()")
_BETWEEN_FIGURES = str.maketrans("", "", " ()+.·~_-")
_REGIONS = ("CN", "HK", "MO", "TW")


def flaw(field: Field) -> Flaw:
    """What is wrong with a field's value as it stands."""
    value = clean(field.value).strip()
    bare = squeeze(value)
    if not bare:
        return "empty"
    if is_placeholder(field.name, value):
        return "placeholder"
    if field.name == "phone":
        return _phones(value)
    if _is_vague(field.name, bare):
        return "vague"
    check = _CHECKS.get(field.name)
    return "" if check is None or check(bare) else "implausible"


def _is_vague(name: str, text: str) -> bool:
    """Whether a value is how one speaks of somebody or of where one works: 王女士, 行吟诗人, 学校."""
    if name == "name":
        return is_addressed(text) or is_what(text)
    return name in ("unit", "school") and text in name_lists.names().any_unit


def _phones(value: str) -> Flaw:
    """The same for telephone numbers, of which one will do: 短号661234，长号13800001234."""
    whole = _phone(value)
    if whole == "implausible":
        places = contacts.numbers(value)
        several = [value[slice(*place)] for place in places if not contacts.are_cut(value, [place])]
        return "" if "" in map(_phone, several) and not re.match("(?i)qq|微信|wechat", value) else whole
    return whole


def _phone(value: str) -> Flaw:
    if re.match("(?i)qq|微信|wechat", value):
        return "implausible"  # QQ 54821097 is as long as a telephone number
    digits = value.translate(_BETWEEN_FIGURES)
    mobile = re.fullmatch(r"(?:00)?(?:86)?(1[3-9]\d{9})", digits)
    if mobile:
        return "doubtful" if mobile[1].endswith("00000000") else ""
    if re.fullmatch(r"1[3-9]\d{9}(?:\d|[xX×]+)", digits):
        return "implausible"  # one figure too many, or a cross for it
    if re.fullmatch(r"[1-35-79]\d{9}", value):
        return "implausible"  # a mobile number without one of its figures, more likely than an area without 0
    return "" if _is_assigned(value) else "implausible"


def _is_assigned(value: str) -> bool:
    """Whether the number is in the numbering plan of the mainland, Hong Kong, Macau or Taiwan."""
    import phonenumbers

    if re.match(r"\+(?!86|85[23]|886)", value):
        return _is_foreign(value)
    bare = re.split(r" {0,3}(?:转|分机|ext\.?|#)", value, maxsplit=1)[0]
    bare = re.sub(r"(\d{7,8})-\d{1,6}$", r"\1", bare)  # an extension behind a dash
    mainland = re.match(r"\(?0[1-8]\d\d[)-]", bare)  # 0771-55123 is no number of Taiwan
    for region in _REGIONS[:1] if mainland else _REGIONS:
        try:
            number = phonenumbers.parse(bare, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(number) and phonenumbers.region_code_for_number(number) in _REGIONS:
            return True
    return False


def _is_foreign(value: str) -> bool:
    """Whether a number that begins with + and a country's code is in the plan of that country."""
    import phonenumbers

    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(value, None))
    except phonenumbers.NumberParseException:
        return False


def _name(text: str) -> bool:
    letters = text.translate(_BETWEEN_NAMES)
    placed = values.is_institution(values.without_position(text))  # 清溪县档案局科员
    return len(letters) > 1 and not any(char.isdigit() for char in letters) and not placed


def _institution(text: str) -> bool:
    return sum(char.isalpha() for char in text) > 1


def _identity_number(text: str) -> bool:
    """18 characters with the check character of GB 11643-1999, or the form of another document."""
    if not re.fullmatch(r"\d{17}[\dXx]", text):
        return bool(re.fullmatch(r"\d{15}|[A-Za-z]{1,2}\d{6,10}\(?[\dA-Za-z]?\)?", text))
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    remainder = sum(int(digit) * weight for digit, weight in zip(text, weights, strict=False)) % 11
    return "10X98765432"[remainder] == text[-1].upper()


_CHECKS: dict[str, Callable[[str], bool]] = {
    "name": _name,
    "teacher": _name,
    "unit": _institution,
    "school": _institution,
    "address": lambda text: not text.isdigit() and contacts.emails(text) != [(0, len(text))],
    "email": lambda text: bool(contacts.emails(text)),
    "postcode": lambda text: bool(re.fullmatch(r"\d{6}|\d{3}(?:\d{2,3})?", text)),
    "id_number": _identity_number,
    "age": lambda text: any(char.isdigit() or char in "一二三四五六七八九十" for char in text),
    "gender": lambda text: text[:1].lower() in ("男", "女", "m", "f"),
}
