"""What several drafts are together: alike, of one person, or held against a registration list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from essaycheck.records import NamedTuple
from essaycheck.verdict import COST, Finding, Level, Place, Status

if TYPE_CHECKING:
    from collections.abc import Mapping

    from essaycheck.essay import Span


MANY = 5
"""Of more drafts with one text, so many are compared with all others; they are told as one, not by pairs."""


class Excerpt(NamedTuple):
    """Words of a draft with some of those around them; they may go on into the paragraphs behind ``span``."""

    place: Place
    span: Span  # in the first of their paragraphs
    before: str
    quote: str  # lines divide paragraphs
    after: str


class Passage(NamedTuple):
    """The same words in both drafts of a pair; ``length`` is their number of characters as compared."""

    a: Excerpt
    b: Excerpt
    length: int


COPY = 0.8
"""Two drafts hold one text when so much of either is in the other: the rest is hardly enough to be told."""


class Duplicate(NamedTuple):
    """Two drafts with much in common. ``level`` is "info" unless they pass the limit of the ruleset.

    ``kind``: the same ``file``, the same ``text`` in another file, or ``similar``. ``a_in_b``: the share of
    a's body, from 0 to 1, that also stands in b. ``passages``: the longest, in the order of a; ``more`` are
    left out.
    """

    a: str
    b: str
    kind: Literal["file", "text", "similar"]
    a_in_b: float
    b_in_a: float
    passages: tuple[Passage, ...] = ()
    level: Level = "info"
    more: int = 0

    @property
    def status(self) -> Status:
        """What the pair costs."""
        return COST[self.level]

    @property
    def is_copy(self) -> bool:
        """Whether both hold one text: so much of either is in the other."""
        return min(self.a_in_b, self.b_in_a) >= COPY


class Entry(NamedTuple):
    """What the drafts at several paths have in common: an author, a telephone number or a title."""

    finding: Finding
    drafts: tuple[str, ...]

    @property
    def status(self) -> Status:
        """What it costs."""
        return COST[self.finding.level]


class Entrant(NamedTuple):
    """A row of a registration list, counted as spreadsheets do; ``fields`` by the names that rulesets use.

    ``sheet``: on which it is, where several sheets list people.
    """

    row: int
    fields: Mapping[str, str]
    sheet: str = ""


class RegistrationList(NamedTuple):
    """The list at ``path``: its rows, and the sheets of people under no heading that was understood."""

    path: str
    entrants: tuple[Entrant, ...]
    unread: tuple[str, ...] = ()


class Difference(NamedTuple):
    """A field of which the registration list says something else than all that the draft at ``path`` does."""

    path: str
    row: int
    field: str
    listed: str
    stated: tuple[str, ...]
    sheet: str = ""


class Unlisted(NamedTuple):
    """The draft at ``path``, of nobody on a registration list, and what it states of its author."""

    path: str
    fields: Mapping[str, str]


class Registered(NamedTuple):
    """A registration list held against the drafts; ``unlisted`` are the drafts of nobody on it.

    ``left_out``: rows with neither a name nor a telephone number that could be looked for; ``unread``: the
    sheets that list people under no heading that could be understood.
    """

    source: str
    entrants: int
    absent: tuple[Entrant, ...] = ()
    unlisted: tuple[Unlisted, ...] = ()
    differences: tuple[Difference, ...] = ()
    left_out: tuple[Entrant, ...] = ()
    unread: tuple[str, ...] = ()
