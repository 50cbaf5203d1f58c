"""What a rule is, and a ruleset: the requirements of one contest."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar, NamedTuple

if TYPE_CHECKING:
    import datetime

    from essaycheck.essay import Essay
    from essaycheck.report import Level, Verdict


class Context(NamedTuple):
    """What a rule may know beside the essay. ``as_of``: the day that the window is judged against; ``group``: the group chosen."""

    as_of: datetime.date
    group: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(ABC):
    """One requirement. The fields of a subclass are the keys of its TOML table, its docstring is its manual page."""

    kind: ClassVar[str]
    level: Level = "error"
    basis: str = ""

    @abstractmethod
    def check(self, essay: Essay, context: Context) -> Verdict:
        """Hold ``essay`` against this requirement. Pure: no input, no output, no clock."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruleset:
    """The requirements of one contest, in the order in which the report shows them."""

    contest: str
    theme: str = ""
    organiser: str = ""
    source: str = ""
    year: int | None = None
    version: str = ""
    rules: tuple[Rule, ...] = field(default=())
