"""Which drafts hold the same text: found by fingerprints, verified on the texts of the pairs alone.

A fingerprint is small and made draft by draft; the texts of a whole folder are never in memory together.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from essaycheck.report import Duplicate
from essaycheck.similarity.candidates import Folder
from essaycheck.similarity.fingerprints import Fingerprint, fingerprint
from essaycheck.similarity.passages import compare, passages
from essaycheck.similarity.texts import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from essaycheck.essay import Essay
    from essaycheck.rule import Originality
    from essaycheck.similarity.passages import Shared

__all__ = ["Fingerprint", "find_pairs", "fingerprint"]

LEAST = 0.15
"""A smaller share of a draft is told only when the ruleset asks for less, or as one long passage."""

LONG = 150
"""Characters of one passage that is told however long the drafts are."""

WHOLE = 0.6
"""The share of a draft that is told where most of both drafts is in many others too."""

TEXTS = 64
"""Texts of drafts kept while pairs are compared."""


def find_pairs(
    drafts: Sequence[Fingerprint],
    read: Callable[[str], Essay | None],
    originality: Originality | None = None,
    against: Sequence[Fingerprint] = (),
) -> Iterator[Duplicate]:
    """The pairs of ``drafts``, and of one of them with one of ``against``, that have much text in common.

    ``read`` gives the essay at a path again, or None when it has gone; it is asked for drafts of likely pairs
    alone. In a pair, ``a`` is of ``against`` or stands before ``b`` in ``drafts``.
    """
    prints = (*against, *drafts)

    @lru_cache(maxsize=TEXTS)
    def text(path: str) -> Text | None:
        essay = read(path)
        return Text(essay) if essay else None

    least = min(LEAST, originality.max_similarity) if originality else LEAST
    folder = Folder(prints, len(against), least)
    for a, b, kind, copied in folder.candidates():
        pair = Duplicate(prints[a].path, prints[b].path, kind, 1, 1)
        one, other = text(pair.a), text(pair.b)
        if one and other:
            shared = compare(one, other, folder.common, copied=copied)
            if kind != "similar" or _is_told(shared, least, copied=copied):
                yield _judged(_shown(pair, shared, one, other), originality)
        elif kind != "similar":
            yield _judged(pair, originality)


def _is_told(shared: Shared, least: float, *, copied: bool) -> bool:
    share = max(shared.a_in_b, shared.b_in_a)
    return share >= WHOLE if copied else share >= least or shared.longest >= LONG


def _shown(pair: Duplicate, shared: Shared, a: Text, b: Text) -> Duplicate:
    pair = pair._replace(passages=passages(a, b, shared))
    return pair._replace(a_in_b=shared.a_in_b, b_in_a=shared.b_in_a) if pair.kind == "similar" else pair


def _judged(pair: Duplicate, originality: Originality | None) -> Duplicate:
    if originality and max(pair.a_in_b, pair.b_in_a) > originality.max_similarity:
        return pair._replace(level=originality.level)
    return pair
