"""All that a notice says, put together into a ruleset."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from essaycheck.errors import NoticeError
from essaycheck.notice.authors import authors
from essaycheck.notice.calls import is_call
from essaycheck.notice.entries import entries, originality
from essaycheck.notice.heads import head
from essaycheck.notice.layouts import layout
from essaycheck.notice.length import lengths
from essaycheck.notice.made import Made
from essaycheck.notice.manuals import manuals
from essaycheck.notice.naming import naming
from essaycheck.notice.outline import Outline, outline
from essaycheck.notice.outline.groups import told_by
from essaycheck.notice.outline.templates import templates
from essaycheck.notice.theme import keywords, theme
from essaycheck.notice.theme.demanded import demanded
from essaycheck.notice.titles import titled
from essaycheck.notice.window import window
from essaycheck.notice.window.dating import calendar_of
from essaycheck.records import NamedTuple
from essaycheck.rule import Entries, Group, Originality, Rule, Ruleset
from essaycheck.rules import KINDS
from essaycheck.rules.author import Author
from essaycheck.rules.filename import Filename
from essaycheck.rules.length import Length
from essaycheck.rules.manual import Manual
from essaycheck.rules.window import Window

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from essaycheck.errors import Fact
    from essaycheck.essay import Reading
    from essaycheck.notice.outline.templates import Template
    from essaycheck.notice.text import Passage

LONGEST = 100_000
"""Characters of a notice. The longest real ones have some ten thousand."""

At = tuple[int, int]
"""A place in a notice: its line, and the character in it."""

Kind = Rule | Entries | Originality | Group
"""What a table of a ruleset is."""


_ASKING = (Length, Author, Window, Group, Filename)
"""What hardly anything but a call for essays asks for."""


class Remark(NamedTuple):
    """Something to tell about the notice: a code with facts, and where in the notice."""

    code: str
    facts: Mapping[str, Fact]
    at: At = (0, 0)


class Table(NamedTuple):
    """A table of the ruleset, and where in the notice the words stand that it was made from."""

    table: Kind
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
        NoticeError: it is far too long, calls for no essays, or asks for nothing that a program can judge.
    """
    if sum(len(paragraph.text) for paragraph in reading.paragraphs) > LONGEST:
        facts: dict[str, Fact] = {"source": source, "limit": "characters", "maximum": LONGEST}
        raise NoticeError("notice-unreadable", reason="too-large", **facts)
    notice = outline(reading)
    top = head(notice)
    collected = _Tables(notice, top.title, templates(reading))
    collected.collect()
    tables = tuple(sorted(_judged(collected.found), key=lambda table: table.at))
    if not is_call(notice, top.title, sum(isinstance(each.table, _ASKING) for each in tables)):
        raise NoticeError("not-a-notice", source=source)
    if not any(_judges(each.table) for each in tables):
        raise NoticeError("notice-vague", source=source)
    ruleset = Ruleset(
        contest=top.contest or collected.theme or source,
        theme=collected.theme,
        organiser=top.organiser,
        source=source,
        year=top.year or calendar_of(notice.lines).year,
        **_by_part([each.table for each in tables]),
    )
    return Derived(ruleset, tables, tuple(sorted(collected.puzzles, key=lambda puzzle: puzzle.at)))


def _group(name: str, pattern: str, *rules: Rule) -> Group:
    folder, filename = told_by(name, pattern)
    return Group(name=name, folder=folder, filename=filename, rules=rules)


def _judges(table: Kind) -> bool:
    rules = table.rules if isinstance(table, Group) else (table,)
    return any(isinstance(rule, Rule) and rule.judges for rule in rules)


def _judged(tables: Sequence[Table]) -> Iterator[Table]:
    """The tables; where nothing holds for all, without the groups that would leave their drafts unjudged."""
    common = any(_judges(each.table) for each in tables if not isinstance(each.table, Group))
    return (each for each in tables if common or not isinstance(each.table, Group) or _judges(each.table))


def _by_part(tables: Iterable[Kind]) -> dict[str, Any]:
    """The tables as the parts of a ruleset, the rules in the order in which it holds them."""
    parts: dict[str, Any] = {"rules": (), "groups": ()}
    for table in tables:
        if isinstance(table, Rule):
            parts["rules"] = tuple(sorted((*parts["rules"], table), key=lambda rule: KINDS.index(rule.kind)))
        elif isinstance(table, Group):
            parts["groups"] += (table,)
        else:
            parts[table.kind] = table
    return parts


class _Tables:
    """One pass over a notice: every table that can be made, the words used, what is not understood."""

    def __init__(self, notice: Outline, title: Passage | None, shown: Iterable[Template] = ()) -> None:
        self.notice = notice
        self._shown = shown
        self._title = title
        self.found: list[Table] = []
        self.puzzles: list[Remark] = []
        self.theme = ""
        self._names = title.text if title else ""  # of the contest and its theme
        self._used: list[Passage] = []
        self._extra: list[tuple[str, Passage]] = []

    def collect(self) -> None:
        """Make all tables."""
        self._theme()
        pattern = self._file()
        self._length(pattern)
        self._author()
        self._window()
        for made in (entries(self.notice), originality(self.notice), layout(self.notice)):
            if made:
                self._add(made)
        self._manual()

    def _add(self, made: Made[Kind], *remarks: Remark) -> None:
        self.found.append(Table(made.table, made.words[0].at, remarks))
        self._used += made.words

    def _puzzle(self, code: str, *passages: Passage) -> None:
        self._used += passages
        self.puzzles += [Remark(code, {"words": words.quote}, words.at) for words in passages]

    def _length(self, pattern: str) -> None:
        found = lengths(self.notice, self._title)
        if found.rule:
            soft = found.rule.table.grace != "0%"
            self._add(found.rule, *([Remark("length-soft", {})] if soft else []))
        for name, made in found.groups:
            self._add(Made(_group(name, pattern, made.table), made.words))
        for name, words in found.free:  # their drafts would else seem to be in no group
            self._add(Made(_group(name, pattern), (words,)))
        titles = titled(self.notice, found.title)
        if titles:
            self._add(titles)
        self._extra += found.lines
        self._puzzle("length", *found.puzzles)

    def _author(self) -> None:
        found = authors(self.notice, self._shown)
        self._extra += [*((words.quote, words) for words in found.elsewhere), *found.beyond]
        for made in (found.anonymous, found.author):
            if made:
                self._add(made)

    def _theme(self) -> None:
        found = theme(self.notice, self._title)
        self.theme = found.text
        self._names += f" {found.words.text}" if found.words else ""
        needed = demanded(self.notice)
        for made in (*keywords(found), *([needed] if needed else [])):
            self._add(made)

    def _window(self) -> None:
        title = self._title.text if self._title else ""
        found = window(self.notice, calendar_of(self.notice.lines), title)
        if found.made:
            remarks = [Remark("year-assumed", {"year": str(found.assumed)})] if found.assumed else []
            remarks += [Remark("days-counted", {"day": found.since.isoformat()})] if found.since else []
            self._add(found.made, *remarks)
        self._puzzle("window", *found.puzzles)

    def _file(self) -> str:
        """The name that a file is to bear; its pattern, or ""."""
        found = naming(self.notice, self._names)
        if found.made:
            self._add(found.made)
        self._puzzle("filename", *found.puzzles)
        return found.made.table.pattern if found.made else ""

    def _manual(self) -> None:
        items = manuals(self.notice, self._used, self._extra, self._title)
        if items:
            self.found.append(Table(Manual(items=tuple(text for text, _ in items)), items[0][1].at))
