"""The rule ``filename``: a file's name is put together as asked, from what the draft says itself."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar

from essaycheck.agreement import PARTLY, agree, bare
from essaycheck.errors import Mistake
from essaycheck.essay import FIELD_NAMES, STANDS_FOR
from essaycheck.filenames import DOCUMENTS, READABLE, suffix_of
from essaycheck.keys import TEXTS, Key, RefusedValueError, choice, refused, shown
from essaycheck.records import NamedTuple
from essaycheck.rule import Rule
from essaycheck.table import key
from essaycheck.verdict import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from essaycheck.errors import Fact
    from essaycheck.essay import Essay, Span
    from essaycheck.rule import Context
    from essaycheck.verdict import Verdict

PARTS = (*FIELD_NAMES, "title", "group")
"""What may stand in braces."""

_SHORTENED = 2
"""Characters from which a part may be a value with some left out: 市一中 for 长沙市第一中学."""

_LONGEST = 255
"""No file system allows a longer name; what a zip archive claims beyond that is not looked at."""


_COPY = r"(?:\s?[(（]\d{1,2}[)）]|\s?[-_－—]\s?(?:副本|[Cc]opy)|\s?的?副本|\s[Cc]opy)$"
"""What Windows, macOS and browsers put behind the name of a file when they copy it: (1), - 副本, 的副本."""

_JOINTS = r"[-－—–_＿+＋\s]+"
"""What people put between the parts, whatever the pattern has there; brackets stand inside a part as well."""


class Part(NamedTuple):
    """A part of a file's name."""

    name: str  # "" for literal text
    values: tuple[str, ...]  # what may stand there, without separators; () when the draft does not say it
    said: str = ""  # as the draft or the pattern writes it
    span: Span | None = None


def _read_pattern(value: object) -> str:
    if not isinstance(value, str):
        raise refused("not-text", found=shown(value))
    names = re.findall(r"\{([^{}]*)\}", value)
    if not names or set(re.sub(r"\{[^{}]*\}", "", value)) & set("{}"):
        raise refused("not-pattern", found=shown(value))
    unknown = [_unknown(name) for name in names if name not in PARTS]
    if unknown:
        raise RefusedValueError(*unknown)
    if (suffix := suffix_of(value)) in DOCUMENTS:
        raise refused("pattern-suffix", suffix=suffix.removeprefix("."))
    return value


def _unknown(name: str) -> Mistake:
    return Mistake("", "unknown-field", {"found": shown(name), **choice(name, PARTS)})


PATTERN = Key(_read_pattern, {"type": "string", "minLength": 1})


class Filename(Rule):
    """The file must be named as required, in agreement with the draft itself, and have the right format.

    Braces take any author field, {title} or {group}; other text is literal. Any separator between the parts
    will do. What the draft does not say is not compared; a unit or title may be shortened.

    Example:
        [filename]
        pattern = "{unit}-{name}-{title}"
        formats = ["docx"]
        basis = "文件名为“单位-姓名-题目”"
    """

    kind: ClassVar[str] = "filename"
    needs: ClassVar[tuple[str, ...]] = ("pattern", "formats")

    pattern: str = key(PATTERN, default="")
    formats: tuple[str, ...] = key(TEXTS, default=())

    def mistakes(self) -> tuple[Mistake, ...]:
        """Formats of which none can be read: a draft in another fails, and one in these is never judged."""
        if not self.formats or readable(self.formats):
            return ()
        facts: dict[str, Fact] = {"formats": self.formats, "known": ("docx", "txt")}
        return (Mistake("formats", "formats-unreadable", facts),)

    def check(self, essay: Essay, context: Context) -> Verdict:
        """Compare the name's parts with the fields found, and its suffix with the formats."""
        stem, suffix = _name(essay.path)
        facts: dict[str, Fact] = {"filename": stem + suffix}
        if not stem:
            return self.verdict(facts)._replace(judged=False)
        facts |= {"pattern": self.pattern} if self.pattern else {}
        facts |= {"formats": self.formats} if self.formats else {}
        findings = list(self._wrong_format(suffix))
        if self.pattern:
            findings += _mismatches(stem, _parts(self.pattern, essay, context.group), self.pattern)
        return self.verdict(facts, *findings)

    def _wrong_format(self, suffix: str) -> tuple[Finding, ...]:
        formats = tuple(map(_format, self.formats))
        if not formats or _format(suffix) in formats:
            return ()
        found: dict[str, Fact] = {"found": suffix} if suffix else {}
        return (Finding("filename.format", {**found, "formats": formats, "readable": readable(formats)}),)


def readable(formats: Iterable[str]) -> tuple[str, ...]:
    """Those of the formats in which a draft can be read."""
    return tuple(each for each in map(_format, formats) if f".{each}" in READABLE)


def _format(suffix: str) -> str:
    return suffix.strip().lower().removeprefix(".")


def _name(path: str) -> tuple[str, str]:
    """The last part of a path without a browser's "(1)", and its suffix; both "" for standard input."""
    stem, dot, suffix = path.rpartition("/")[2].rpartition(".")
    if not dot:
        stem, suffix = suffix, ""
    if stem == "-" and not dot:
        return "", ""
    return re.sub(r"\s?[(（]\d{1,2}[)）]$", "", stem[:_LONGEST]), dot + suffix


def _parts(pattern: str, essay: Essay, group: str | None) -> tuple[Part, ...]:
    parts = [_part(piece, essay, group) for piece in re.split(r"(\{[^{}]*\})", pattern)]
    return tuple(part for part in parts if part.name or part.values)


def _part(piece: str, essay: Essay, group: str | None) -> Part:
    if not piece.startswith("{"):
        return Part("", _distinct((piece,)), piece.strip("-_—－+ "))
    name = piece[1:-1]
    if name == "title":
        return _title(essay)
    if name == "group":
        return Part(name, _distinct((group or "",)), group or "")
    names = STANDS_FOR.get(name, (name,))
    found = [each for each in essay.fields if each.name in names and bare(each.value)]
    single = [piece for each in found for piece in re.split(r"[、,，;；/／\s]", each.value)]
    values = (*(each.value for each in found), *single, "".join(each.value for each in found))
    return Part(name, _distinct(values), found[0].value, found[0].span) if found else Part(name, ())


def _title(essay: Essay) -> Part:
    if not essay.title:
        return Part("title", ())
    text, subtitle, span = essay.title
    return Part("title", _distinct((text, text + subtitle)), text, span)


def _distinct(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(bare, values))))


def _mismatches(stem: str, parts: tuple[Part, ...], pattern: str) -> list[Finding]:
    """What is wrong with the name, unless it is only the mark of a copy: a title may end in 副本 as well."""
    found = _differences(stem, parts, pattern)
    plain = re.sub(_COPY, "", re.sub(_COPY, "", stem))
    return _differences(plain, parts, pattern) if found and plain != stem else found


def _differences(stem: str, parts: tuple[Part, ...], pattern: str) -> list[Finding]:
    """Part by part where the name has as many as asked; else those that are nowhere in it, else the form."""
    if _fits(bare(stem), parts):
        return []
    if written := _split(stem, pattern, len(parts)):
        pairs = zip(parts, written, strict=True)
        return [_differs(part, found) for part, found in pairs if not _agrees(part, bare(found))]
    absent = [_absent(part) for part in parts if not _seen(part, bare(stem))]
    return absent or [Finding("filename.pattern", {"pattern": pattern, **_separator(pattern)})]


def _split(stem: str, pattern: str, number: int) -> list[str]:
    """The parts of a name that has ``number`` of them by the pattern's own signs, else by others; else []."""
    own = _signs(pattern)
    for separators in (f"[{re.escape(own)}]+" if own else "", _JOINTS, r"[\W_]+"):
        written = [piece for piece in re.split(separators, stem) if bare(piece)] if separators else []
        if len(written) == number:
            return written
    return []


def _signs(pattern: str) -> str:
    return "".join(sign for sign in re.sub(r"\{[^{}]*\}", "", pattern) if not sign.isalnum())


def _separator(pattern: str) -> dict[str, Fact]:
    """The sign that stands between the parts of a pattern, if it is one and the same."""
    signs = {sign for sign in _signs(pattern) if not sign.isspace()}
    return {"separator": signs.pop()} if len(signs) == 1 else {}


def _fits(text: str, parts: tuple[Part, ...]) -> bool:
    """Whether ``text`` is the parts in order; an unknown one may be anything, two in a row tell nothing."""
    if any(not left.values and not right.values for left, right in pairwise(parts)):
        return False
    ends = {0}
    for part in parts:
        if part.values:
            ends = {end + len(value) for end in ends for value in part.values if text.startswith(value, end)}
        elif ends:
            ends = set(range(min(ends) + 1, len(text) + 1))
    return len(text) in ends


def _agrees(part: Part, found: str) -> bool:
    if not part.values or found in part.values:
        return True
    if len(found) < _SHORTENED:
        return False
    return any(agree(part.name, found, value, _SHORTENED) for value in part.values)


def _seen(part: Part, text: str) -> bool:
    return not part.values or part.name in PARTLY or any(value in text for value in part.values)


def _differs(part: Part, found: str) -> Finding:
    if not part.name:
        return _absent(part)
    return Finding("filename.differs", {"field": part.name, "found": found, "value": part.said}, part.span)


def _absent(part: Part) -> Finding:
    if not part.name:
        return Finding("filename.text", {"value": part.said})
    return Finding("filename.absent", {"field": part.name, "value": part.said}, part.span)
