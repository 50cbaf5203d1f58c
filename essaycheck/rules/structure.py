"""The rule ``structure``: what makes a text hard to read, and slips in its form."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from essaycheck.keys import COUNT, LEVEL
from essaycheck.rule import Rule
from essaycheck.structure.headings import empty_headings, jumps
from essaycheck.structure.lengths import long_paragraphs, long_sentences
from essaycheck.structure.marks import half_width, unpaired
from essaycheck.structure.repetition import repeated_paragraphs, repeated_title
from essaycheck.structure.slips import body_of
from essaycheck.table import key
from essaycheck.verdict import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaycheck.errors import Fact
    from essaycheck.essay import Essay
    from essaycheck.rule import Context
    from essaycheck.structure.slips import Slip
    from essaycheck.verdict import Level, Verdict

MOST = 3
"""Places of one kind that are findings; where there are more, each tells how many."""


class Structure(Rule):
    """What a reader stumbles over. It helps with 思路清晰 and 文风朴实, and judges neither.

    Numbering that jumps (一、三、), a heading without text, a paragraph or a sentence that is too long, the
    same paragraph twice, brackets and quotes without their other half, half-width punctuation between Chinese
    characters, the title repeated in the body. Without this table, findings are only shown; with it, they are
    warnings unless the level says otherwise.

    Example:
        [structure]
        max_paragraph = 600
        max_sentence = 100
        basis = "思路清晰，文风朴实"
    """

    kind: ClassVar[str] = "structure"

    level: Level = key(LEVEL, default="warning")
    max_paragraph: int = key(COUNT, default=800)
    max_sentence: int = key(COUNT, default=150)

    def check(self, essay: Essay, context: Context) -> Verdict:
        """Look for each kind of slip."""
        body = body_of(essay)
        slips = {
            "jump": jumps(body),
            "heading": empty_headings(body),
            "paragraph": long_paragraphs(body, self.max_paragraph),
            "sentence": long_sentences(body, self.max_sentence),
            "twice": repeated_paragraphs(body),
            "unpaired": unpaired(body),
            "half-width": half_width(body),
            "title": repeated_title(body),
        }
        found = tuple([kind for kind, places in slips.items() if places])
        findings = [finding for kind in found for finding in _findings(kind, slips[kind])]
        return self.verdict({"found": found}, *findings)


def _findings(kind: str, slips: list[Slip]) -> Iterator[Finding]:
    more = {"all": len(slips)} if len(slips) > MOST else {}
    for slip in slips[:MOST]:
        facts: dict[str, Fact] = {"number": len(slips), **slip.facts, **more}
        yield Finding(f"structure.{kind}", facts, slip.span)
