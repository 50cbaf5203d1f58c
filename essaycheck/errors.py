"""The mistakes that a user can make. Everything else that goes wrong is a bug.

An error carries a code and facts, never a sentence: that is put to it at the edge, in the user's language.
"""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

Fact = str | int | float | tuple[str, ...]


OS = ("ENOSPC", "EDQUOT", "EACCES", "EROFS", "EISDIR", "ENAMETOOLONG")
"""The system's errors that have a sentence of ours; of the others its own words are shown."""


def os_problem(error: OSError) -> dict[str, Fact]:
    """What the system refused to do: ``known`` by its name, or ``problem`` in its words."""
    name = errno.errorcode.get(error.errno or 0, "")
    return {"known": name} if name in OS else {"problem": error.strerror or str(error)}


class EssaycheckError(Exception):
    """A mistake that the user can mend; ``code`` names its sentence in the wording, ``facts`` fill it."""

    def __init__(self, code: str, /, **facts: Fact) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts


class UnreadableEssayError(EssaycheckError):
    """One draft could not be read. ``code``: a reason code of the JSON report (``encrypted`` …)."""


class UsageError(EssaycheckError):
    """The command line asks for something that cannot be done; exit status 2."""


class NoticeError(EssaycheckError):
    """A notice cannot be used: it calls for no essays, or cannot be read; then ``reason`` is a reason code.

    ``status`` is the exit status: of a check 2, as without a ruleset; who asks for rules alone sets it to 1.
    """

    def __init__(self, code: str, /, *, reason: str = "", **facts: Fact) -> None:
        super().__init__(code, **facts)
        self.reason = reason
        self.status = 2


class Mistake(NamedTuple):
    """One mistake in a ruleset: ``where`` is its table and key as written in TOML (``length.max``)."""

    where: str
    code: str
    facts: dict[str, Fact]


class RulesetError(EssaycheckError):
    """A ruleset cannot be used. Holds every mistake found in it, not only the first; exit status 2."""

    def __init__(self, source: str, mistakes: Sequence[Mistake]) -> None:
        super().__init__("ruleset", source=source)
        self.source = source
        self.mistakes = tuple(mistakes)
