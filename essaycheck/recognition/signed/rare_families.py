"""An author under the title whose family name also begins many words: 元红霞, 竹远之."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.recognition.found import Found
from essaycheck.recognition.lines import squeeze
from essaycheck.recognition.people.name_lists import names
from essaycheck.recognition.people.pieces import field_at
from essaycheck.recognition.people.values import is_han
from essaycheck.recognition.signed.dashed import is_titled
from essaycheck.recognition.titles.title_lines import is_centred

if TYPE_CHECKING:
    from essaycheck.recognition.found import Sheet
    from essaycheck.recognition.lines import Line

_FULL = 3
_AROUND = "里上中下内外前后边旁时间行记歌曲的了着节日园人们湾桥村头"
"""What ends a phrase of two or three characters rather than a name."""


def rare_name(found: Found, sheet: Sheet) -> Found:
    """Who is named in the line under the title, where nobody else is named and his data stand somewhere."""
    if not found.fields or found.states("name"):
        return Found()
    line = next((line for line in found.free(sheet.head)[:2] if _is_named(line, sheet, found)), None)
    return Found((field_at(line, "name", 0, len(line.text)),), (line,)) if line else Found()


def _is_named(line: Line, sheet: Sheet, found: Found) -> bool:
    name, above = squeeze(line.text), sheet.beside(line)[0]
    if (
        not (len(name) == _FULL or (len(name) == _FULL - 1 and is_centred(line)))
        or name[0] not in names().rare_surnames
        or not is_han(name)
    ):
        return False
    under = above is not None and is_titled(above, sheet, found)
    return under and _is_no_phrase(name) and not _is_told_of(name, sheet)


def _is_no_phrase(name: str) -> bool:
    """Whether no word begins it and no place or time ends it (元宵节, 后花园, 竹影里)."""
    from essaycheck.words import is_word, tag_of

    done = name[-1] in "来去" and tag_of(name[1:]).startswith("v")  # 富起来
    return not (done or name[-1] in _AROUND or is_word(name) or is_word(name[:2]))


def _is_told_of(name: str, sheet: Sheet) -> bool:
    texts = (each.line.paragraph.text for each in sheet.lines if each.is_prose)
    return any(name in text for text in texts)
