"""Cards of books, films and songs in a draft, whose 作者 is not the draft's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.recognition.lines import squeeze
from essaycheck.recognition.statements.stated import stating

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaycheck.recognition.statements.stated import StatedLine

_WORK = frozenset(("书名", "书目", "图书", "书籍", "原著", "片名", "影片", "歌名", "歌曲", "曲名"))
_CHOSEN = ("推荐", "所读", "阅读", "选读", "必读", "共读")
_MADE = frozenset(
    ("出版社", "出版单位", "出版时间", "译者", "翻译", "定价", "ISBN", "演唱", "作曲", "导演", "主演")
)
_SONG = frozenset(("片名", "影片", "歌名", "歌曲", "曲名"))
_WRITER = ("作者", "原作者", "著者", "原著")
_LONGEST = 16  # characters of a label, with what stands around it
_OF_AUTHORS = frozenset(
    ("phone", "unit", "school", "department", "class", "student_id", "teacher")
    + ("email", "address", "postcode", "position", "gender", "age", "id_number", "wechat")
)


def without_cards(lines: list[StatedLine]) -> list[StatedLine]:
    """The lines but those of cards, which are text: who wrote a book has not written the draft.

    A draft's own head may name the book as well (书名, 作者, 学校): there the author is the draft's.
    """
    writers = [at for at in stating(lines) if _is_writers(lines[at]) and _is_card(lines, at)]
    if not writers:
        return lines
    cards = {near for number in writers for near in _card(lines, number)}
    return [line for number, line in enumerate(lines) if number not in cards]


def _card(lines: Sequence[StatedLine], number: int) -> set[int]:
    """The lines of the card around that of its writer."""
    first, last = number, number + 1
    while first and _is_part(lines[first - 1]):
        first -= 1
    while last < len(lines) and _is_part(lines[last]):
        last += 1
    return set(range(first, last))


def _is_part(line: StatedLine) -> bool:
    return _matches(_WORK, line) or _matches(_MADE, line)


def _is_writers(line: StatedLine) -> bool:
    return squeeze(line.line.text[slice(*line.pairs[0][1:3])]).strip("[]()") in _WRITER


def _is_card(lines: Sequence[StatedLine], number: int) -> bool:
    """Whether the line of a 作者 is one of a card, and not of a head that says more of him."""
    above = number > 0 and _matches(_WORK, lines[number - 1])
    below = number + 1 < len(lines) and _matches(_MADE, lines[number + 1])
    if _says_more(lines[number]) or _is_head(lines, number):
        return False
    if below or not above:
        return below
    company = [line for line in _labelled(lines, number) if line is not lines[number]]
    named = any("name" in line.kinds for line in company)
    return named or not any(map(_says_more, company))


def _says_more(line: StatedLine) -> bool:
    """Whether a line tells of the author what no card tells of a writer."""
    said = {*(pair.field for pair in line.pairs), *(field.name for field in line.fields)}
    return not _OF_AUTHORS.isdisjoint(said)


def _is_head(lines: Sequence[StatedLine], number: int) -> bool:
    """Whether the draft begins with it and is itself the song or the film: 歌名：桥头的灯."""
    begins = 0 in _card(lines, number)
    return begins and _matches(_SONG, lines[0])


def _labelled(lines: Sequence[StatedLine], number: int) -> list[StatedLine]:
    """The lines with labels around one, without a gap."""
    first = last = number
    while first and lines[first - 1].pairs:
        first -= 1
    while last + 1 < len(lines) and lines[last + 1].pairs:
        last += 1
    return list(lines[first : last + 1])


def _matches(labels: frozenset[str], line: StatedLine) -> bool:
    """Whether a line begins with one of the labels: 书名：……, 【推荐书目】……."""
    text = squeeze(line.line.text[:_LONGEST])
    label = text[1:].partition("]")[0] if text[:1] == "[" else text.partition(":")[0]
    label = label.removesuffix("名称") if label != text else ""
    return label in labels or (label.startswith(_CHOSEN) and label[2:] in labels)
