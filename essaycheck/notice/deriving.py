"""All that a notice says, put together into a ruleset."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from essaycheck.errors import NoticeError
from essaycheck.notice.authors import authors
from essaycheck.notice.dates import calendar_of
from essaycheck.notice.entries import entries, originality
from essaycheck.notice.heads import head, is_call
from essaycheck.notice.layouts import layout
from essaycheck.notice.length import lengths
from essaycheck.notice.made import Made
from essaycheck.notice.manuals import manuals
from essaycheck.notice.naming import named, rule_of
from essaycheck.notice.outline import Outline, outline
from essaycheck.notice.theme import keywords, theme
from essaycheck.notice.titles import titled
from essaycheck.notice.window import window
from essaycheck.rule import Entries, Group, Originality, Rule, Ruleset
from essaycheck.rules import RULES
from essaycheck.rules.manual import Manual

if TYPE_CHECKING:
    from essaycheck.errors import Fact
    from essaycheck.essay import Reading
    from essaycheck.notice.text import Passage

At = tuple[int, int]


class Remark(NamedTuple):
    """Something to tell about the notice: a code with facts, and where in the notice."""

    code: str
    facts: dict[str, Fact]
    at: At = (0, 0)


class Table(NamedTuple):
    """A table of the ruleset, and where in the notice the words stand that it was made from."""

    table: Rule | Entries | Originality | Group
    at: At
    remarks: tuple[Remark, ...] = ()


class Derived(NamedTuple):
    """A ruleset out of a notice. ``tables`` are in the order of the notice.

    ``puzzles`` is what stands in the notice and was not understood.
    """

    ruleset: Ruleset
    tables: tuple[Table, ...]
    puzzles: tuple[Remark, ...]


def derive(reading: Reading, source: str = "") -> Derived:
    """The ruleset that a notice asks for; ``source`` is the notice's own name.

    Raises:
        NoticeError: neither a call for essays nor a length, author data or a window is found.
    """
    notice = outline(reading)
    top = head(notice)
    tables = _Tables(notice, top.title)
    tables.collect()
    if not is_call(notice, top.title):
        raise NoticeError("not-a-notice", source=source)
    if not any(_judges(each.table) for each in tables.found):
        raise NoticeError("notice-vague", source=source)
    found = sorted(tables.found, key=lambda table: table.at)
    calendar = calendar_of(notice.lines)
    ruleset = Ruleset(
        contest=top.contest or tables.theme or source,
        theme=tables.theme,
        organiser=top.organiser,
        source=source,
        year=top.year or calendar.year,
        rules=_in_order([each.table for each in found]),
        entries=next((each.table for each in found if isinstance(each.table, Entries)), None),
        originality=next((each.table for each in found if isinstance(each.table, Originality)), None),
        groups=tuple(each.table for each in found if isinstance(each.table, Group)),
    )
    return Derived(ruleset, tuple(found), tuple(sorted(tables.puzzles, key=lambda each: each.at)))


def _judges(table: Rule | Entries | Originality | Group) -> bool:
    return isinstance(table, Group) or (isinstance(table, Rule) and table.judges)


def _in_order(tables: list[Rule | Entries | Originality | Group]) -> tuple[Rule, ...]:
    """The rules among them, in the order in which a ruleset holds them."""
    order = {rule.kind: number for number, rule in enumerate(RULES)}
    return tuple(
        sorted((each for each in tables if isinstance(each, Rule)), key=lambda rule: order[rule.kind])
    )


class _Tables:
    """One pass over a notice: every table that can be made, the words used, what is not understood."""

    def __init__(self, notice: Outline, title: Passage | None) -> None:
        self.notice = notice
        self._title = title
        self.found: list[Table] = []
        self.puzzles: list[Remark] = []
        self.theme = ""
        self._used: list[Passage] = []
        self._extra: list[tuple[str, Passage]] = []

    def collect(self) -> None:
        """Make all tables."""
        self._length()
        self._author()
        self._theme()
        self._window()
        self._file()
        for made in (entries(self.notice), originality(self.notice), layout(self.notice)):
            if made:
                self._add(made)
        self._manual()

    def _add(self, made: Made[Rule | Entries | Originality | Group], *remarks: Remark) -> None:
        self.found.append(Table(made.table, made.words[0].at, remarks))
        self._used += made.words

    def _puzzle(self, code: str, *passages: Passage) -> None:
        for words in passages:
            remark = Remark(code, {"words": words.quote}, words.at)
            if remark not in self.puzzles:
                self.puzzles.append(remark)

    def _length(self) -> None:
        found = lengths(self.notice)
        if found.rule:
            soft = found.rule.table.grace != "0%"
            self._add(found.rule, *([Remark("length-soft", {})] if soft else []))
        for name, made in found.groups:
            self._add(Made(Group(name=name, rules=(made.table,)), made.words))
        titles = titled(self.notice, found.title)
        if titles:
            self._add(titles)
        self._extra += found.lines
        self._puzzle("length", *found.puzzles)

    def _author(self) -> None:
        found = authors(self.notice)
        self._extra += [(words.quote, words) for words in found.elsewhere]
        for made in (found.anonymous, found.author):
            if made:
                self._add(made)

    def _theme(self) -> None:
        found = theme(self.notice, self._title)
        self.theme = found.text
        for made in keywords(found):
            self._add(made)

    def _window(self) -> None:
        found = window(self.notice, calendar_of(self.notice.lines))
        if found.made:
            assumed = (
                [Remark("year-assumed", {"year": str(found.assumed_year)})] if found.assumed_year else []
            )
            self._add(found.made, *assumed)
        self._puzzle("window", *found.puzzles)

    def _file(self) -> None:
        found = named(self.notice)
        made = rule_of(found)
        if made:
            self._add(made)
        self._puzzle("filename", *found.puzzles)

    def _manual(self) -> None:
        items = manuals(self.notice, self._used, self._extra, self._title.at if self._title else (-1, 0))
        if items:
            self.found.append(Table(Manual(items=tuple(text for text, _ in items)), items[0][1].at))
