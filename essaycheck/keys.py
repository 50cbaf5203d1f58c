"""What a key of a TOML table may hold: how its value is read, and how a JSON Schema describes it.

A field of a table is written with its ``Key`` (``max: int = table.key(COUNT)``), which ``Table.keys`` then
holds by its name; the loader, the writer and the schema of rulesets need to know nothing else of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from essaycheck.errors import Mistake
from essaycheck.essay import FIELD_NAMES
from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from essaycheck.errors import Fact

LARGEST = 1_000_000_000
"""The largest whole number accepted; no essay is longer."""


class RefusedValueError(Exception):
    """A value that its key cannot hold, and all that is wrong with it; each ``where`` starts at the key."""

    def __init__(self, *mistakes: Mistake) -> None:
        super().__init__(*mistakes)
        self.mistakes = mistakes


class Key(NamedTuple):
    """A kind of value. ``read`` turns TOML's value into the field's, or raises ``RefusedValueError``."""

    read: Callable[[object], Any]
    schema: Mapping[str, object]


def refused(code: str, /, **facts: Fact) -> RefusedValueError:
    """The error for a value with one mistake."""
    return RefusedValueError(Mistake("", code, facts))


def shown(value: object) -> str:
    """``value`` much as it stands in TOML, shortened: it tells the user what was found."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "{ … }"
    if isinstance(value, list):
        return "[" + ", ".join(shown(item) for item in value[:3]) + (", …]" if len(value) > 3 else "]")
    text = f'"{value}"' if isinstance(value, str) else str(value)
    return text if len(text) <= 60 else text[:59] + "…"


def choice(word: object, known: tuple[str, ...]) -> dict[str, Fact]:
    """What could stand in place of ``word``, and what was probably meant when anything comes near it.

    A Chinese word may be what reports call one of them.
    """
    from difflib import get_close_matches

    small = {each.lower(): each for each in known}
    near = (
        [small[each] for each in get_close_matches(word.lower(), small, 1)] if isinstance(word, str) else []
    )
    if isinstance(word, str) and not near and not word.isascii():
        from essaycheck.wording.names import english

        near = [name for name in english(word) if name in known]
    facts: dict[str, Fact] = {"known": known}
    return facts | {"meant": near[0]} if near else facts


def one_of(*words: str) -> Key:
    """One of a few words."""

    def read(value: object) -> str:
        if isinstance(value, str) and value in words:
            return value
        raise refused("not-one-of", found=shown(value), **choice(value, words))

    return Key(read, {"enum": list(words)})


def _read_text(value: object) -> str:
    if not isinstance(value, str):
        raise refused("not-text", found=shown(value))
    if not value.strip():
        raise refused("empty-text")
    return value


def _read_texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise refused("not-list", found=shown(value))
    if not value:
        raise refused("empty-list")
    if not all(item.strip() for item in value):
        raise refused("empty-text")
    return tuple(value)


def _read_count(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise refused("not-whole-number", found=shown(value))
    if not 1 <= value <= LARGEST:
        raise refused("number-out-of-range", found=shown(value), least=1, most=LARGEST)
    return value


def _read_share(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value <= 1:
        raise refused("not-share", found=shown(value))
    return float(value)


def hundredths(percent: str) -> int | None:
    """``10%`` or ``2.5%`` in hundredths of a percent; None when it is no percentage from 0 to 100."""
    whole, _, part = percent.removesuffix("%").partition(".")
    digits = whole + part
    if not percent.endswith("%") or not (digits.isascii() and digits.isdigit()) or not whole or len(part) > 2:
        return None
    value = int(whole[-9:]) * 100 + int(part.ljust(2, "0"))
    return value if value <= 10_000 and len(whole) < 10 else None


def _read_percent(value: object) -> str:
    if isinstance(value, str) and hundredths(value) is not None:
        return value
    raise refused("not-percent", found=shown(value))


def _read_date(value: object) -> object:
    import datetime

    if type(value) is not datetime.date:
        raise refused("not-date", found=shown(value))
    return value


def _unknown_field(name: object) -> Mistake | None:
    if name in FIELD_NAMES:
        return None
    return Mistake("", "unknown-field", {"found": shown(name), **choice(name, FIELD_NAMES)})


def _read_fields(value: object) -> tuple[str, ...]:
    names = _read_texts(value)
    mistakes = [mistake for mistake in map(_unknown_field, names) if mistake]
    if mistakes:
        raise RefusedValueError(*mistakes)
    return tuple(dict.fromkeys(names))


def by_field(item: Key) -> Key:
    """A table from names of author fields to values of another key."""

    def read(value: object) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise refused("not-by-field", found=shown(value))
        mistakes: list[Mistake] = []
        read_items: dict[str, Any] = {}
        for name, found in value.items():
            unknown = _unknown_field(name)
            if unknown:
                mistakes.append(unknown)
                continue
            try:
                read_items[name] = item.read(found)
            except RefusedValueError as error:
                mistakes += [mistake._replace(where=name) for mistake in error.mistakes]
        if mistakes:
            raise RefusedValueError(*mistakes)
        return read_items

    properties = dict.fromkeys(FIELD_NAMES, item.schema)
    return Key(read, {"type": "object", "properties": properties, "additionalProperties": False})


_WORDS = {"type": "array", "minItems": 1}

TEXT = Key(_read_text, {"type": "string", "minLength": 1})
TEXTS = Key(_read_texts, {**_WORDS, "items": {"type": "string", "minLength": 1}})
COUNT = Key(_read_count, {"type": "integer", "minimum": 1, "maximum": LARGEST})
SHARE = Key(_read_share, {"type": "number", "exclusiveMinimum": 0, "maximum": 1})
PERCENT = Key(_read_percent, {"type": "string", "pattern": r"^(100(\.0{1,2})?|[0-9]{1,2}(\.[0-9]{1,2})?)%$"})
DATE = Key(_read_date, {"type": "string", "format": "date"})
LEVEL = one_of("error", "warning", "info")
FIELDS = Key(_read_fields, {**_WORDS, "items": {"enum": list(FIELD_NAMES)}})
LABELS = by_field(TEXTS)
