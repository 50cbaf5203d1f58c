"""Which drafts are told as one case, and what the others are called."""

from __future__ import annotations

import pytest

from essaycheck.render import copies
from essaycheck.together import Duplicate


def alike(a: str, b: str, share: float = 0.8, kind: str = "similar") -> Duplicate:
    return Duplicate(a, b, kind, share, 1)  # type: ignore[arg-type]


STAR = [alike("a", each) for each in "bcdef"]
CASES = [
    ("copies of the first", STAR, ["abcdef"], 0),
    ("too few of them", STAR[:4], [], 4),
    ("among themselves as well", [*STAR, alike("c", "d", 0.6), alike("e", "f")], ["abcdef"], 0),
    ("less than so much of the first", [*STAR[:4], alike("a", "f", 0.79)], [], 5),
    ("each of the one before, not of the first", [alike(*pair) for pair in ("ab", "bc", "cd", "de", "ef", "fg")], [], 6),
    ("what a copy shares with others", [*STAR, alike("f", "g"), alike("a", "h", 0.3)], ["abcdef"], 2),
    ("the very text of a copy", [*STAR, alike("f", "g", 1, "text")], ["abcdefg"], 0),
    ("the very file of a copy", [*STAR[:4], alike("e", "f", 1, "file")], ["abcdef"], 0),
    ("a source of all the others", [Duplicate("a", each, "similar", 0.2, 1) for each in "bcdef"], [], 5),
]  # fmt: skip


@pytest.mark.parametrize(("pairs", "many", "others"), [pytest.param(*row[1:], id=row[0]) for row in CASES])
def test_one_case_are_those_that_hold_the_text_of_the_first(
    pairs: list[Duplicate], many: list[str], others: int
) -> None:
    told = copies.told(pairs)
    assert ["".join(each.drafts) for each in told.many] == many
    assert len(told.pairs) == others


@pytest.mark.parametrize(
    ("pair", "kind"),
    [
        (alike("a", "b", 0.79), "similar"),
        (alike("a", "b", 0.8), "copy"),
        (alike("a", "b", 1, "text"), "text"),
        (alike("a", "b", 1, "file"), "file"),
    ],
)
def test_what_a_pair_is_called(pair: Duplicate, kind: str) -> None:
    assert copies.kind(pair) == kind
