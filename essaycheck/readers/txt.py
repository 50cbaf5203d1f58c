"""Plain text: a paragraph for each line."""

from __future__ import annotations

import re

from essaycheck import limits
from essaycheck.errors import UnreadableEssayError
from essaycheck.essay import Paragraph, Reading
from essaycheck.readers.encodings import decode, decode_as
from essaycheck.readers.noticed import UNDECODABLE, ZERO_WIDTH, odd_characters
from essaycheck.readers.signatures import FOUND, foreign, is_encrypted_office

_GARBLED = ("锟斤拷", "ï¿½")
"""U+FFFD in UTF-8, taken for text in GBK or in Latin-1."""
_END = "\x1a"
"""Ctrl+Z, with which files of DOS end, and those of programs that still write as it did."""
INNER_BREAKS = "\v\f\x85\u2028\u2029"
"""Separators at which the usual editors begin no new line, such as a page break or Word's Shift+Enter."""


def read(data: bytes, encoding: str | None = None) -> Reading:
    """The lines of a text file, in the encoding named or else the one that the text is found to be in.

    A line ends where editors end it: at LF, CR LF or CR. Blank lines are kept. The rarer separators are line
    breaks within their line.

    Args:
        data: the whole file.
        encoding: a name that Python knows (see ``encodings.known``).

    Raises:
        UnreadableEssayError: ``empty``, ``unknown-encoding`` with the one named, if any, ``too-large``,
            ``damaged`` where most of it is lost; or it is no text at all: ``encrypted``, ``legacy-doc``,
            ``unsupported``.
    """
    if (
        len(data) > 4 * limits.CHARACTERS + 4
    ):  # no encoding takes more than four bytes a character, or its mark
        raise _too_large("characters", limits.CHARACTERS)
    _refuse_foreign(data)
    decoded = decode(data) if encoding is None else decode_as(data, encoding)
    if decoded is None:
        raise UnreadableEssayError("unknown-encoding", **({"encoding": encoding} if encoding else {}))
    _refuse_size(decoded.text)
    if lost := _lost(decoded.text):
        raise UnreadableEssayError("damaged", lost=lost)
    paragraphs = _paragraphs(decoded.text)
    return Reading(paragraphs, decoded.encoding, notes=tuple(odd_characters(paragraphs)))


def _lost(text: str) -> int:
    """How many characters are what other programs leave of what they could not decode, where most are."""
    lost = text.count(UNDECODABLE) + sum(3 * text.count(each) for each in _GARBLED)
    lost += sum(map(len, re.findall("[?？]{3,}", text))) if "???" in text or "？？？" in text else 0
    return lost if 2 * lost > len("".join(text.split())) else 0


def _refuse_foreign(data: bytes) -> None:
    kind = foreign(data)
    if kind == "ole":
        raise UnreadableEssayError("encrypted" if is_encrypted_office(data) else "legacy-doc")
    if kind:
        raise UnreadableEssayError("unsupported", found=FOUND[kind])


def _refuse_size(text: str) -> None:
    visible = text
    for nothing in ZERO_WIDTH:
        visible = visible.replace(nothing, "")
    if not visible.strip():
        raise UnreadableEssayError("empty")
    if len(text) > limits.CHARACTERS:
        raise _too_large("characters", limits.CHARACTERS)


def _too_large(limit: str, maximum: int) -> UnreadableEssayError:
    return UnreadableEssayError("too-large", limit=limit, maximum=maximum)


def _paragraphs(text: str) -> tuple[Paragraph, ...]:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = text.removesuffix(_END).removesuffix("\n").split("\n")
    if len(lines) > limits.PARAGRAPHS:
        raise _too_large("paragraphs", limits.PARAGRAPHS)
    if sum(map(text.count, INNER_BREAKS)) > limits.PARAGRAPHS:
        raise _too_large("lines", limits.PARAGRAPHS)
    return tuple(Paragraph(index, _inner_breaks(line), "line") for index, line in enumerate(lines))


def _inner_breaks(line: str) -> str:
    for separator in INNER_BREAKS:
        line = line.replace(separator, "\n")
    return line
