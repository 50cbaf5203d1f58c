"""What was derived, written as TOML that is made to be read and edited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.rule import Group
from essaycheck.rulesets.dumping import table_blocks, top_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaycheck.notice.deriving import Derived, Remark, Table
    from essaycheck.wording import Wording


def dump(derived: Derived, wording: Wording) -> str:
    """The ruleset in TOML: tables in the order of the notice, comments in the language of ``wording``.

    What was not understood stands as a comment where it stands in the notice.
    """
    opening = _comment(wording.say("notice.opening", {"source": derived.ruleset.source}))
    blocks = [(table.at, 1, _block(table, wording)) for table in derived.tables]
    blocks += [(remark.at, 0, _puzzle(remark, wording)) for remark in derived.puzzles]
    top = "\n".join(top_lines(derived.ruleset))
    body = [text for _, _, text in sorted(blocks, key=lambda block: block[:2])]
    return "\n\n".join([opening, top, *body]) + "\n"


def _block(table: Table, wording: Wording) -> str:
    return "\n".join([*_above(table, wording), *table_blocks(table.table)])


def _above(table: Table, wording: Wording) -> Iterator[str]:
    kind = Group.kind if isinstance(table.table, Group) else table.table.kind
    if wording.has(f"notice.table.{kind}"):
        yield _comment(wording.say(f"notice.table.{kind}"))
    for remark in table.remarks:
        yield _comment(wording.say(f"notice.remark.{remark.code}", remark.facts))


def _puzzle(remark: Remark, wording: Wording) -> str:
    return _comment(wording.say("notice.puzzle", remark.facts))


def _comment(text: str) -> str:
    return "\n".join(f"# {line}".rstrip() for line in text.splitlines())
