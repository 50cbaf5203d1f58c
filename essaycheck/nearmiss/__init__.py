"""Where a term that is missing was probably meant: mistyped by its sound, or by one character.

What stands there must look like a slip, not like other words: 群众路现 may be 群众路线, 群众路子 may not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.nearmiss.candidates import candidates, parts_in
from essaycheck.records import NamedTuple
from essaycheck.terms import folded_term, searched

if TYPE_CHECKING:
    from collections.abc import Iterable

    from essaycheck.essay import Essay, Span
    from essaycheck.nearmiss.candidates import Candidate

MOST = 3
"""Near misses of one draft and table that are told."""


class NearMiss(NamedTuple):
    """A place where ``term`` may be meant; ``written``: what stands there, folded."""

    term: str
    written: str
    span: Span


def near_misses(essay: Essay, terms: tuple[str, ...]) -> tuple[NearMiss, ...]:
    """Look in title and body for what was probably meant to be one of ``terms``, none of which occurs.

    One character is wrong, missing or too much, two stand in each other's place, or it sounds alike: the
    same, or n for ng, z for zh, l for n, f for h.
    """
    place = searched(essay)
    there = parts_in(terms, place)
    if not there:
        return ()
    text = place.folded.text
    wanted = {folded_term(term): term for term in terms}
    found = [
        (candidate.start, candidate.end, term)
        for term, parts in there.items()
        for candidate in candidates(term, parts, place)
        if text[candidate.start : candidate.end] not in wanted and _is_slip(text, term, candidate)
    ]
    return tuple(
        NearMiss(wanted[term], text[start:end], place.span(start, end))
        for start, end, term in _apart(found)[:MOST]
    )


def _is_slip(text: str, term: str, candidate: Candidate) -> bool:
    from essaycheck.nearmiss.reading import Reading  # most drafts hold nothing that comes so near

    return Reading(text, term, candidate).is_slip()


def _apart(found: Iterable[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """Of what overlaps the longer, in the order of the text."""
    kept: list[tuple[int, int, str]] = []
    for start, end, term in sorted(found, key=lambda each: (each[0], -each[1])):
        if kept and start < kept[-1][1]:
            if end - start <= kept[-1][1] - kept[-1][0]:
                continue
            kept.pop()
        kept.append((start, end, term))
    return kept
