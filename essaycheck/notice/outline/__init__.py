"""A notice's parts: headings, items, rows of tables, each with what it is about."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING

from essaycheck.notice.outline.groups import is_group
from essaycheck.notice.outline.headings import (
    DATED,
    asks,
    is_address,
    is_head,
    is_heading,
    is_no_label,
    spaced_label,
    zone_of,
)
from essaycheck.notice.outline.parts import NUMBERED, Part, parts, with_heads
from essaycheck.notice.outline.tables import Row, lines_and_rows
from essaycheck.notice.phrases import any_of
from essaycheck.notice.text import SENTENCE_ENDS
from essaycheck.patterns import compiled
from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from essaycheck.essay import Reading
    from essaycheck.notice.text import Passage

_AUTOMATIC = 3.0
"""The level of a paragraph that Word numbers."""
_SHORT = 12
"""Characters of a heading that tells of no part known."""
_LABEL = compiled(
    r"【([^【】]{1,14})】:? ?"
    r"|([^,。;:!?“”《》()]{1,14}(?:\([^()]{1,12}\))?)(?:(?<!\d)|(?<=[一-鿿]\d)(?=:[一-鿿])):(?!\d\d(?![\d.月年行字/]))"
    r"|([一-鿿、]{1,10}(?:[类组]|阶段))。|(?:[Qq]\d{1,2}|问\d{1,2})[.、:]? ?([^。;:!?]{2,20})\? ?(?=[^ ])"
)
_STAGE = compiled("([一-鿿]{2,8})。(?=.)")
_HOLDERS = (
    "(?:联合)?(?:主办|承办|协办|指导|支持|组织|发起|合办)(?:单位|方|机构)?"
    "|(?:发布|张贴|公告|更新|刊登|发文)(?:日期|时间|单位|人|者)"
)
"""Labels that stand over nothing but their own line."""
_QUESTION, _ANSWER = r"[Qq]\d{0,2}|问题?\d{0,2}", r"[Aa]\d{0,2}|回?答\d{0,2}"
"""Labels of a notice that is put as questions and answers."""


class Item(NamedTuple):
    """A part of the notice: its own words, without number and label, and what stands over it."""

    passage: Passage
    label: str = ""
    headings: tuple[str, ...] = ()
    zone: str = ""  # what it is about, by label or heading: a name of phrases.toml, or ""
    lead: Passage | None = None  # the label's own words
    bullet: bool = False  # a member of a list, without a label of its own

    @property
    def whole(self) -> str:
        """Label and words, as looked at together."""
        return f"{self.label}:{self.passage.text}" if self.label else self.passage.text


class Outline(NamedTuple):
    """The whole notice: all of its lines, and its parts. Forms to be filled in are no part."""

    lines: tuple[Passage, ...]
    items: tuple[Item, ...]


class _Over(NamedTuple):
    """A heading. ``passing``: a label with words of its own, which only stands over items below it.

    ``seen``: the levels of the numbers before it.
    """

    level: float
    name: str
    passing: bool
    seen: frozenset[float] = frozenset()


def outline(reading: Reading) -> Outline:
    """The outline of a notice."""
    numbered = {paragraph.index for paragraph in reading.paragraphs if paragraph.numbered}
    found = lines_and_rows(reading.paragraphs)
    headings = _Headings([line for line in found if not isinstance(line, Row)])
    items: list[Item] = []
    for each, following in zip_longest(found, found[1:]):
        if isinstance(each, Row):
            items += headings.row(each)
        else:
            level = _AUTOMATIC if each.line in numbered else 0.0
            items += headings.line(each, level, announces=_announces(each, following))
    lines = (line for each in found for line in (each.cells if isinstance(each, Row) else (each,)))
    return Outline(tuple(line for line in lines if line.text), tuple(items))


def _announces(line: Passage, following: Passage | Row | None) -> bool:
    """Whether a short line with a colon stands over a list: 友情提醒:|1.请勿抄袭."""
    if following is None or isinstance(following, Row) or not re.match(r"[(]?[1一①](?!\d)", following.text):
        return False
    return len(line.text) <= _SHORT and line.source.rstrip().endswith((":", "："))


class _Headings:
    """The headings over the part that is being read."""

    def __init__(self, lines: Sequence[Passage]) -> None:
        self._over: list[_Over] = []
        self._head: tuple[str, ...] = ()  # of the table that is being read
        self._seen: set[float] = set()  # levels of numbers
        self._begun: set[float] = set()  # those of lists that began under the label above
        self._opened = False  # whether a heading of the theme was the last that was read
        firsts = [line.text for line in lines if re.match(NUMBERED[0], line.text)]
        named = [text for text in firsts if len(text) <= 24 or _LABEL.match(text[2:])]
        # where 一、二、三、 are headings, one without a number stands below them, else above
        self._plain = 1.5 if firsts and len(named) * 2 >= len(firsts) else 0.5

    def _level(self, part: Part) -> float:
        """How high a heading stands: behind a star above figures, where none is numbered by 一、."""
        starred = part.level == len(NUMBERED) and self._plain < 1
        return self._plain if starred or not part.level else part.level

    def line(self, line: Passage, level: float, *, announces: bool) -> Iterator[Item]:
        """The items of a line; headings among them stand over what follows, one that ``announces`` a list."""
        for part in with_heads(list(parts(line, level))):
            part = part._replace(announces=announces)
            self._resume(part)
            label = _LABEL.match(part.words.text) or spaced_label(part.words.text, part.level)
            of_theme = self._opened and not part.level
            label = None if label and is_no_label(label, of_theme=of_theme) else label
            self._opened = self._opened and not label
            item = self._labelled(part, label) if label else self._unlabelled(part)
            if item:
                yield item

    def _resume(self, part: Part) -> None:
        """A number that goes on (5. behind 4.) ends the labels without one that came between."""
        while part.goes_on and part.level not in self._begun and self._over:
            if not (self._over[-1].passing and part.level in self._over[-1].seen):
                break
            self._over.pop()
        self._seen.add(part.level)
        self._begun.add(part.level)

    def _labelled(self, part: Part, label: re.Match[str]) -> Item | None:
        name, lead = label[label.lastindex or 0].strip(), part.words.cut(*label.span(label.lastindex or 0))
        content = part.words.cut(label.end())
        if (stage := _STAGE.match(content.text)) and re.fullmatch("第[一二三四五六]步", name):
            name, content = stage[1], content.cut(stage.end())  # 第二步:作品报送。8月11日至9月9日
        if re.fullmatch(_QUESTION, name) and content.text:
            self._put(self._plain, content.text.rstrip("?"))
            return None
        if re.fullmatch(_ANSWER, name) and content.text:
            return self._item(content)
        translated = (
            ":" not in label[0] and content.text.isascii() and content.text.replace(" ", "").isalpha()
        )
        if not content.text or translated:  # 一、主题 Theme
            self._put(self._level(part), name)
            return None
        self._leave(part.level)
        head, _, own = name.partition(" ")  # 四、格式要求 标题:黑体
        run_in = bool(own) and bool(zone_of(head))
        if part.level or (zone_of(name) and not re.fullmatch(_HOLDERS, name)):
            self._put(part.level or self._plain, head if run_in else name, passing=True)
        return self._item(content, own, lead.cut(len(head))) if run_in else self._item(content, name, lead)

    def _unlabelled(self, part: Part) -> Item | None:
        text = part.words.text
        if part.last == ":" and not part.level and is_address(text):
            return None
        chosen = part.last == ":" and re.search(any_of("choice") + "|(?:议题|选题|话题)$", text)
        announces = part.announces and not part.level and not re.search(any_of("several", "choice"), text)
        grouped = not part.level and text.endswith("组") and is_group(text)
        headed = grouped or is_heading(text, part.level)
        heads = asks(text) or announces or (part.last not in SENTENCE_ENDS and headed)
        is_theme, self._opened = self._opened and not part.level, False
        if not text or (heads and not is_theme and not self._is_topic(text, part.level)):
            self._put(self._level(part), text)
            self._opened = text.endswith("主题")
            return self._item(part.words) if DATED.search(text) else None
        self._leave(part.level)
        if chosen:
            below = self._over[-1].level + 0.25 if self._over else self._plain
            self._put(part.level or below, text)
            return self._item(part.words)
        return self._item(part.words)._replace(bullet=bool(part.level))

    def _is_topic(self, text: str, level: float) -> bool:
        """Whether it is a topic, short as a heading, of a list under the heading 选题."""
        over = self._over[-1] if self._over else None
        listed = (
            over
            and 0 < over.level < level
            and re.search(any_of("topics", "contents") + "(?:要求|参考|指南)?$", over.name)
        )
        return bool(listed) and not zone_of(text, at_end=True) and not is_group(text)

    def row(self, row: Row) -> list[Item]:
        """The items of a table's row: the first cell with words is the label of the others."""
        heads = self._head if len(self._head) == len(row.cells) else ("",) * len(row.cells)
        cells = list(zip(heads, row.cells, strict=True))
        filled = [cell for head, cell in cells if cell.text and ("字数" in head or not cell.text.isdecimal())]
        if len(filled) > 1 and is_head(filled):
            self._head = tuple(cell.text for cell in row.cells)
            return []
        if len(filled) < 2:
            return [self._item(cell) for cell in filled]
        if len(filled) > 2 and is_group(filled[1].text) and not is_group(filled[0].text):
            filled = filled[1:]  # behind a label for several rows: 组别及字数 | 小学组 | 600字以内
        return [self._cell(filled[0], head, cell) for head, cell in cells if cell in filled[1:]]

    def _cell(self, key: Passage, head: str, cell: Passage) -> Item:
        over = (*(each.name for each in self._over), head)
        zone = zone_of(key.text) or zone_of(head) or self._zone()
        return Item(cell, key.text, over, zone, key)

    def _put(self, level: float, name: str, *, passing: bool = False) -> None:
        while self._over and self._over[-1].level >= level:
            self._over.pop()
        self._over.append(_Over(level, name, passing, frozenset(self._seen)))
        self._begun.clear()

    def _leave(self, level: float) -> None:
        """A new item ends what it cannot stand under: items like itself, and labels when it has no number."""
        while self._over and (self._over[-1].level >= level if level else self._over[-1].passing):
            self._over.pop()

    def _zone(self) -> str:
        return next((zone for each in reversed(self._over) if (zone := zone_of(each.name))), "")

    def _item(self, words: Passage, label: str = "", lead: Passage | None = None) -> Item:
        over = tuple(each.name for each in self._over)
        return Item(words, label, over, zone_of(label) or self._zone(), lead)
