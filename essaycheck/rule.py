"""What a rule is, and a ruleset: the requirements of one contest."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, ClassVar

from essaycheck.keys import COUNT, LEVEL, SHARE, TEXT, by_field
from essaycheck.records import NamedTuple
from essaycheck.report import RulesetIdentity
from essaycheck.table import Table, key
from essaycheck.verdict import Verdict

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

    from essaycheck.errors import Fact, Mistake
    from essaycheck.essay import Essay
    from essaycheck.report import DraftCounts, KeywordCounts
    from essaycheck.verdict import Finding, Level


class Context(NamedTuple):
    """What a rule may know beside the essay.

    ``as_of``: the day that the window is judged against; ``group``: the group chosen; ``counts``: those of
    the essay where they are known already, so that several rules need not count again; ``keywords``: the same
    of the terms of all rules. ``closely``: the report is to say what the draft is made of.
    """

    as_of: datetime.date
    group: str | None = None
    counts: DraftCounts | None = None
    keywords: KeywordCounts | None = None
    closely: bool = False


class Rule(Table, ABC):
    """One requirement. The fields of a subclass are the keys of its table, its docstring is its manual page.

    Every field has a default; a key that must be written stands in ``needs``, and ``mistakes`` names values
    that cannot be together.
    """

    judges: ClassVar[bool] = True  # false where no program can tell

    level: Level = key(LEVEL, default="error")
    basis: str = key(TEXT, default="")

    def __hash__(self) -> int:
        return hash((self.kind, self.basis))

    @abstractmethod
    def check(self, essay: Essay, context: Context) -> Verdict:
        """Hold ``essay`` against this requirement. Pure: no input, no output, no clock."""

    def mistakes(self) -> tuple[Mistake, ...]:
        """What is impossible about the values together; ``where`` is the key at fault."""
        return ()

    def verdict(self, facts: Mapping[str, Fact], *findings: Finding, name: str | None = None) -> Verdict:
        """The verdict of this rule, stamped with its kind, level and basis."""
        return Verdict(self.kind, facts, findings, self.level, self.basis, name, self.judges)


class Entries(Table):
    """How many drafts one author, told by name and phone, may send in; judged over a whole folder.

    Where not all drafts of one name at one place and in one class state a phone number, they are shown for a
    person to look at, and cost nothing.

    Example:
        [entries]
        max_per_author = 2
        basis = "每人限投2篇"
    """

    kind: ClassVar[str] = "entries"
    needs: ClassVar[tuple[str, ...]] = ("max_per_author",)

    max_per_author: int = key(COUNT, default=1)
    level: Level = key(LEVEL, default="error")
    basis: str = key(TEXT, default="")


class Originality(Table):
    """How much of a draft may also appear in another one, from 0 to 1; judged over a whole folder.

    Example:
        [originality]
        max_similarity = 0.3
        basis = "查重率不得超过30%"
    """

    kind: ClassVar[str] = "originality"
    needs: ClassVar[tuple[str, ...]] = ("max_similarity",)

    max_similarity: float = key(SHARE, default=1.0)
    level: Level = key(LEVEL, default="error")
    basis: str = key(TEXT, default="")


class Group(Table):
    """Drafts with requirements of their own, by age, genre or the like.

    A table inside a group replaces all common tables of its kind; the others still apply. A draft belongs to
    a group by the folder it is in, by author fields or by its file name, where * is any text; all that are
    given must match; school and unit can replace each other. A group without any of them is used only when
    --group chooses it. A draft that belongs to no group, or to two, gets a warning, and only the common
    tables apply.

    Example:
        [[group]]
        name = "小学组"
        folder = "小学组/**"
        [group.length]
        max = 800
    """

    kind: ClassVar[str] = "group"
    needs: ClassVar[tuple[str, ...]] = ("name",)
    several: ClassVar[bool] = True

    name: str = key(TEXT, default="")
    folder: str = key(TEXT, default="")
    filename: str = key(TEXT, default="")
    rules: tuple[Rule, ...] = ()
    field: Mapping[str, str] = key(by_field(TEXT), default={})


class Ruleset(Table):
    """The requirements of one contest, in the order in which the report shows them.

    ``identity`` says where it was read; two rulesets that ask for the same are equal wherever they stand.
    """

    beside: ClassVar[tuple[str, ...]] = ("identity",)

    contest: str = key(TEXT)
    theme: str = key(TEXT, default="")
    organiser: str = key(TEXT, default="")
    source: str = key(TEXT, default="")
    year: int | None = key(COUNT, default=None)
    version: str = key(TEXT, default="")
    rules: tuple[Rule, ...] = ()
    entries: Entries | None = None
    originality: Originality | None = None
    groups: tuple[Group, ...] = ()
    identity: RulesetIdentity = RulesetIdentity("", "", "")

    @property
    def together(self) -> tuple[str, ...]:
        """What it asks of several drafts together: no single one can be judged by that."""
        return tuple(each.kind for each in (self.originality, self.entries) if each is not None)
