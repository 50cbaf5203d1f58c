"""Plain text: a paragraph for each line."""

from __future__ import annotations

from essaycheck import limits
from essaycheck.errors import UnreadableEssayError
from essaycheck.essay import Note, Paragraph, Reading, Span
from essaycheck.readers.encodings import UNDECODABLE, Decoded, decode, decode_as
from essaycheck.readers.signatures import FOUND, foreign, is_encrypted_office

ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff"
"""Characters that nobody sees, over which a search for the words around them stumbles."""

INNER_BREAKS = "\v\f\x85\u2028\u2029"
"""Separators at which the usual editors begin no new line, such as a page break or Word's Shift+Enter."""

PLACES = 20
"""How many places a note tells."""


def read(data: bytes, encoding: str | None = None) -> Reading:
    """The lines of a text file, in the encoding named or else the one that the text is found to be in.

    A line ends where editors end it: at LF, CR LF or CR. Blank lines are kept. The rarer separators are line
    breaks within their line.

    Args:
        data: the whole file.
        encoding: a name that Python knows (see ``encodings.known``).

    Raises:
        UnreadableEssayError: ``empty``, ``unknown-encoding``, ``too-large``; or the file is no text at all:
            ``encrypted``, ``legacy-doc``, ``unsupported``.
    """
    if (
        len(data) > 4 * limits.CHARACTERS + 4
    ):  # no encoding takes more than four bytes a character, or its mark
        raise _too_large("characters", limits.CHARACTERS)
    _refuse_foreign(data)
    decoded = decode(data) if encoding is None else decode_as(data, encoding)
    if decoded is None:
        raise UnreadableEssayError("unknown-encoding")
    _refuse_size(decoded.text)
    paragraphs = _paragraphs(decoded.text)
    return Reading(paragraphs, decoded.encoding, notes=_notes(decoded, paragraphs))


def _refuse_foreign(data: bytes) -> None:
    kind = foreign(data)
    if kind == "ole":
        raise UnreadableEssayError("encrypted" if is_encrypted_office(data) else "legacy-doc")
    if kind:
        raise UnreadableEssayError("unsupported", found=FOUND[kind])


def _refuse_size(text: str) -> None:
    visible = text
    for character in ZERO_WIDTH:
        visible = visible.replace(character, "")
    if not visible.strip():
        raise UnreadableEssayError("empty")
    if len(text) > limits.CHARACTERS:
        raise _too_large("characters", limits.CHARACTERS)
    if text.count("\n") + text.count("\r") > limits.PARAGRAPHS:
        raise _too_large("paragraphs", limits.PARAGRAPHS)


def _too_large(limit: str, maximum: int) -> UnreadableEssayError:
    return UnreadableEssayError("too-large", limit=limit, maximum=maximum)


def _paragraphs(text: str) -> tuple[Paragraph, ...]:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = text.removesuffix("\n").split("\n")
    return tuple(Paragraph(index, _inner_breaks(line), "line") for index, line in enumerate(lines))


def _inner_breaks(line: str) -> str:
    for separator in INNER_BREAKS:
        line = line.replace(separator, "\n")
    return line


def _notes(decoded: Decoded, paragraphs: tuple[Paragraph, ...]) -> tuple[Note, ...]:
    sought = {"zero-width": ZERO_WIDTH}
    if decoded.damaged:
        sought["undecodable"] = UNDECODABLE
    return tuple(
        note
        for code, characters in sought.items()
        if (note := _note(code, characters, decoded.text, paragraphs))
    )


def _note(code: str, characters: str, text: str, paragraphs: tuple[Paragraph, ...]) -> Note | None:
    number = sum(map(text.count, characters))
    if not number:
        return None
    spans = (
        Span(paragraph.index, position, position + 1)
        for paragraph in paragraphs
        for position, character in enumerate(paragraph.text)
        if character in characters
    )
    return Note(code, number, tuple(span for span, _ in zip(spans, range(PLACES), strict=False)))
