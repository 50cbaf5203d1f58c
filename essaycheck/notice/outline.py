"""A notice's parts: headings, items, rows of tables, each with what it is about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from essaycheck.notice.phrases import phrases
from essaycheck.notice.tables import Row, rows_of, text_rows
from essaycheck.notice.text import Passage, passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from essaycheck.essay import Reading

LONGEST = 100_000
"""Characters of a notice that are read. The longest real ones have some thousands."""

_NUMBERED = (
    r"(?:第?[一二三四五六七八九十壹贰参叁肆伍陆柒捌玖拾]{1,3}[、.:]|第[一二三四五六七八九十]{1,3}条)",
    r"\([一二三四五六七八九十]{1,3}\)[、.]?",
    r"\d{1,2}(?:[、.)](?!\d)|\.(?=\d{3,5}字))",
    r"\(\d{1,2}\)[、.]?",
    r"[①-⑳•·※\u25a0-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]|- ?(?=[一-鿿])",
)
_START = re.compile("|".join(f"({style}) ?" for style in _NUMBERED))
_INLINE = re.compile(
    r"(?:(?<=^)|(?<=[。;:!?,]))(?:" + "|".join((_NUMBERED[0], *_NUMBERED[1:4], "[①-⑳◆●■★◇▲]")) + ")"
)
_LABEL = re.compile(
    r"【([^【】]{1,14})】:? ?|([^,。;:!?“”《》()]{1,14}(?:\([^()]{1,12}\))?)(?<!\d):(?!\d\d(?!\d))|([一-鿿、]{1,10}[类组])。"
)
_SALUTATION = re.compile(
    r"^(?:尊敬的|亲爱的|各|全[校市省县区体]|校内|院属|.{0,20}(?:同学们|朋友们|居民朋友|单位|支部|部门|老师|读者|作者|姐妹们|同志们|党委|团委|学院)$)"
)


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
    """The whole notice. ``lines`` are all of its text, ``items`` its parts; ``cut``: it was longer than what is read."""

    lines: tuple[Passage, ...]
    items: tuple[Item, ...]
    forms: tuple[Row, ...]
    cut: bool = False


def outline(reading: Reading) -> Outline:
    """The outline of a notice."""
    lines, rows, cut = _lines(reading)
    stack = _Headings([line for line in lines if isinstance(line, Passage)])
    items: list[Item] = []
    forms: list[Row] = []
    for line in lines:
        if isinstance(line, Row):
            (forms if line.form else items).extend([line] if line.form else stack.row(line))  # type: ignore[arg-type]
        else:
            parts = _parts(line)
            items += [
                item
                for part, ended in parts
                if (item := stack.item(part, ended=ended, numbered=line.line in rows))
            ]
    texts = [
        cell for line in lines for cell in (line.cells if isinstance(line, Row) else (line,)) if cell.text
    ]
    return Outline(tuple(texts), tuple(items), tuple(forms), cut)


def _lines(reading: Reading) -> tuple[list[Passage | Row], set[int], bool]:
    """Lines and rows in the notice's order, and which lines bear an automatic number."""
    found: list[Passage | Row] = []
    numbered: set[int] = set()
    left = LONGEST
    for kind, paragraphs in rows_of(reading.paragraphs):
        if left <= 0:
            break
        if kind == "table":
            rows = [
                Row(tuple(passage(text, index) for text, index in cells), form) for cells, form in paragraphs
            ]
            left -= sum(len(cell.text) for row in rows for cell in row.cells)
            found += rows
            continue
        for paragraph in paragraphs:
            line = passage(paragraph.text[:left], paragraph.index)
            left -= len(paragraph.text)
            found += [line] if line.text else []
            numbered |= {paragraph.index} if paragraph.numbered else set()
    return text_rows(found), numbered, left <= 0


def _parts(line: Passage) -> Iterator[tuple[Passage, bool]]:
    """A line cut before the numbers of items that stand inside it; and whether each part ends as a sentence does."""
    starts = [match.start() for match in _INLINE.finditer(line.text) if match.start()]
    for start, end in zip([0, *starts], [*starts, len(line.text)], strict=True):
        if (part := line.cut(start, end)).text:
            yield part, line.text[start:end].rstrip().endswith(("。", ";", "!", "?"))


class _Headings:
    """The headings over the part that is being read."""

    def __init__(self, lines: list[Passage]) -> None:
        self._stack: list[tuple[float, str, bool]] = []
        firsts = [line.text for line in lines if re.match(_NUMBERED[0], line.text)]
        named = [text for text in firsts if len(text) <= 24 or _LABEL.match(text[2:])]
        self._plain = 1.5 if firsts and len(named) * 2 >= len(firsts) else 0.5
        self._row: tuple[str, ...] = ()

    def item(self, part: Passage, *, ended: bool, numbered: bool) -> Item | None:
        """The item that a part of a line is; None for a heading, which then stands over what follows."""
        match = _START.match(part.text)
        level = float(match.lastindex or 0) if match else (3.0 if numbered else 0.0)
        rest = part.cut(match.end()) if match else part
        label = _LABEL.match(rest.text) or _spaced(rest.text, level)
        name = next(filter(None, label.groups()), "").strip() if label else ""
        content = rest.cut(label.end()) if label else rest
        if not content.text or (not name and not ended and _is_heading(rest.text, level)):
            if level or not _SALUTATION.match(name):
                self._push(level or self._plain, name or rest.text)
            return None
        self._leave(level)
        if name and (level or zone_of(name)):
            self._push(level or self._plain, name, passing=True)
        lead = rest.cut(*label.span(label.lastindex or 0)) if label and name else None
        return self._made(content if name else rest, name, lead, bullet=bool(level) and not name)

    def row(self, row: Row) -> list[Item]:
        """The items of a table's row: the first cell is the label of the others."""
        filled = [cell for cell in row.cells if cell.text]
        if len(filled) > 1 and _is_head(filled):
            self._row = tuple(cell.text for cell in row.cells)
            return []
        key = next((cell for cell in filled if not cell.text.isdecimal()), None)
        if key is None:
            return []
        heads = self._row if len(self._row) == len(row.cells) else ("",) * len(row.cells)
        over = tuple(name for _, name, _ in self._stack)
        made = []
        for head, cell in zip(heads, row.cells, strict=True):
            if cell is not key and cell.text and not cell.text.isdecimal():
                zone = zone_of(key.text) or zone_of(head) or self._zone()
                made.append(Item(cell, key.text, (*over, head), zone, key))
        return made or [Item(key, "", over, self._zone())]

    def _push(self, level: float, name: str, *, passing: bool = False) -> None:
        while self._stack and self._stack[-1][0] >= level:
            self._stack.pop()
        self._stack.append((level, name, passing))

    def _leave(self, level: float) -> None:
        """A new item ends those labels that it cannot stand under: the ones of items like itself."""
        while self._stack and (self._stack[-1][0] >= level if level else self._stack[-1][2]):
            self._stack.pop()

    def _zone(self) -> str:
        return next((zone for _, name, _ in reversed(self._stack) if (zone := zone_of(name))), "")

    def _made(self, content: Passage, label: str, lead: Passage | None, *, bullet: bool = False) -> Item:
        over = tuple(name for _, name, _ in self._stack)
        return Item(content, label, over, zone_of(label) or self._zone(), lead, bullet)


def _spaced(text: str, level: float) -> re.Match[str] | None:
    """A label with a space behind it instead of a colon; without a number before it, a short one."""
    match = re.match(r"([一-鿿]{2,8}) (?=\S)", text)
    return match if match and zone_of(match[1]) and (level or len(match[1]) < 5) else None


def zone_of(label: str) -> str:
    """What a heading or label says that its part is about, or ""."""
    if not label or len(label) > 30:
        return ""
    return next((name for name, words in phrases().zones if any(word in label for word in words)), "")


def _is_heading(text: str, level: float) -> bool:
    text = re.sub(r"\([^()]{0,30}\)$", "", text)
    if len(text) > (24 if level else 14) or re.search(r"[,。;!?:]|\d[字日行]|[请须应每不限]|注明|写明", text):
        return False
    if level in (1.0, 2.0):
        return bool(zone_of(text)) or len(text) <= 12
    return bool(zone_of(text)) and len(text) <= (10 if level else 14)


def _is_head(cells: Iterable[Passage]) -> bool:
    """Whether cells are the head of a table: short names of what stands below."""
    words = phrases().heads
    return (
        all(len(cell.text) <= 12 for cell in cells)
        and sum(any(w in c.text for w in words) for c in cells) > 1
    )
