"""The bytes of a ruleset -> TOML's values, with mistakes in plain words instead of a parser's."""

from __future__ import annotations

import codecs
import re
import tomllib
from typing import TYPE_CHECKING, Any

from essaycheck.errors import Mistake

if TYPE_CHECKING:
    from essaycheck.errors import Fact

FULL_WIDTH = "“”‘’「」『』＝，、；［］【】〔〕＃｛｝：＂＇－０１２３４５６７８９\u3000"
"""What an input method leaves behind where TOML wants the plain sign."""

NO_COMMA = ("'", '"', ";")
"""How it goes on where the comma between two things of a list is missing."""

CODES = (
    ("Cannot declare", "toml-twice"),
    ("Cannot overwrite", "toml-twice"),
    ("Duplicate", "toml-twice"),
    ("Invalid date", "toml-date"),
    ("Unclosed", "toml-unclosed"),
    ("Unterminated", "toml-unclosed"),
    ("Illegal character '\\n'", "toml-unclosed"),
    ("Expected ']", "toml-unclosed"),
    ("Expected '='", "toml-equals"),
    ("Expected newline", "toml-rest"),
    ("Invalid value", "toml-value"),
    ("Unescaped", "toml-backslash"),
    ("Invalid hex", "toml-backslash"),
)
"""How tomllib's messages begin, and the code of our own sentence."""


DAY = r"\d{4} ?[年./-]"
AMOUNT = r"\d+(?:[,，]\d{3})* ?(?:[,，字个篇]|$)"
"""How a value begins that is meant for a date or a number and is none of TOML's."""


class TomlError(Exception):
    """The text of a ruleset is no TOML."""

    def __init__(self, mistake: Mistake) -> None:
        super().__init__(mistake)
        self.mistake = mistake


def decode(data: bytes) -> str:
    """The text of a ruleset's bytes: UTF-8, with or without a byte order mark.

    Raises:
        TomlError: when it is in another encoding.
    """
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        code = "encoding-gbk" if _is_gbk(data) else "encoding-unknown"
        code = "encoding-utf16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else code
        raise TomlError(Mistake("", code, {"line": line})) from None


def _is_gbk(data: bytes) -> bool:
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return False
    return True


def values(text: str) -> dict[str, Any]:
    """What ``text`` says, as TOML.

    Raises:
        TomlError: with the line, the column and a code of the first mistake; a parser cannot go on after it.
    """
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise TomlError(Mistake("", "toml-deep", {})) from None
    except ValueError as error:
        raise TomlError(_mistake(text, str(error))) from None


def _mistake(text: str, message: str) -> Mistake:
    """The mistake that tomllib's ``message`` is about."""
    lines = text.splitlines() or [""]
    place = re.search(r"at line (\d{1,9}), column (\d{1,9})", message)
    line, column = (int(place[1]), int(place[2])) if place else (len(lines), len(lines[-1]) + 1)
    written = lines[line - 1] if line <= len(lines) else ""
    code = next((code for start, code in CODES if message.startswith(start)), "toml-syntax")
    facts: dict[str, Fact] = {"line": line, "column": column, "written": written.strip()[:60]}
    if sign := _full_width(written, column, code):
        return Mistake("", "toml-full-width", {**facts, "sign": sign})
    if code == "toml-syntax" and (name := _chinese(written, column)):
        return Mistake("", "toml-chinese", {**facts, "found": name, "meant": _meant(name, written)})
    if code == "toml-unclosed" and written[column - 1 : column] in NO_COMMA:
        code = "toml-comma"
    return Mistake("", _of_rest(written) if code == "toml-rest" else code, facts)


def _chinese(written: str, column: int) -> str:
    """The name at fault, if it is Chinese: TOML wants such names in quotes, and rulesets have none."""
    found = re.match(r"[^\s=\[\]{}.,#\"']{1,30}", written[column - 1 :])
    return found[0] if found and any("一" <= character <= "鿿" for character in found[0]) else ""


def _meant(name: str, written: str) -> str:
    from essaycheck.wording.names import english

    return next(iter(english(name, "table" if written.lstrip().startswith("[") else "key")), "")


def _of_rest(written: str) -> str:
    """What is wrong with a value behind which more is written."""
    value = written.partition("=")[2].partition("#")[0].strip()
    if "=" in value:
        return "toml-rest"
    if re.match(DAY, value):
        return "toml-day"
    return "toml-number" if re.match(AMOUNT, value) else "toml-value"


def _full_width(written: str, column: int, code: str) -> str:
    """The full-width sign that is to blame, or ""."""
    at = written[column - 1 : column]
    if at and at in FULL_WIDTH:
        return at
    if code == "toml-unclosed":  # a string opened with a plain quote and closed with a Chinese one
        return next((sign for sign in written if sign in "“”‘’＂＇"), "")
    return ""
