"""Which drafts hold the same text: found by fingerprints, verified on the texts of the pairs alone.

A fingerprint is small and made draft by draft; the texts of a whole folder are never in memory together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.similarity.candidates import Folder
from essaycheck.similarity.fingerprints import Fingerprint, fingerprint
from essaycheck.similarity.passages import beginning, compare, passages
from essaycheck.similarity.texts import Text
from essaycheck.together import Duplicate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from essaycheck.essay import Essay
    from essaycheck.rule import Originality
    from essaycheck.similarity.passages import Shared
    from essaycheck.together import Passage

__all__ = ["Fingerprint", "find_pairs", "fingerprint"]

LEAST = 0.15
"""A smaller share of a draft is told only when the ruleset asks for less, or as one long passage."""

LONG = 150
"""Characters of one passage that is told however long the drafts are."""

WHOLE = 0.6
"""The share of a draft that is told where most of both drafts is in many others too."""

SHOWN = 30
FEWER = 3
"""So many passages of a pair are reported, the longest; of a draft for which others stand, fewer."""

TEXTS = 24_000_000
"""How much of the texts of drafts is kept while pairs are compared: thousands of essays, two large ones."""


def find_pairs(
    drafts: Sequence[Fingerprint],
    read: Callable[[str], Essay | None],
    originality: Originality | None = None,
    against: Sequence[Fingerprint] = (),
) -> Iterator[Duplicate]:
    """The pairs of ``drafts``, and of one of them with one of ``against``, that have much text in common.

    ``read`` gives the essay at a path again, or None when it has gone; it is asked for drafts of likely pairs
    alone. In a pair, ``a`` is of ``against`` or stands before ``b`` in ``drafts``. Of many copies of one text
    each is paired with the first.
    """
    prints, texts = (*against, *drafts), _Texts(read)
    least = min(LEAST, originality.max_similarity) if originality else LEAST
    folder = Folder(prints, len(against), least)
    for found in folder.candidates():
        pair = Duplicate(prints[found.a].path, prints[found.b].path, found.kind, 1, 1)
        if found.kind != "similar" and folder.is_one_of_many(found.b):
            yield _judged(pair, originality)
        elif found.kind != "similar":
            yield _judged(_same(pair, texts.of(prints[found.a]), texts.of(prints[found.b])), originality)
        elif (a := texts.of(prints[found.a])) and (b := texts.of(prints[found.b])):
            shared = compare(a, b, folder.common, copied=found.copied)
            pair = pair._replace(a_in_b=shared.a_in_b, b_in_a=shared.b_in_a)
            if pair.is_copy:
                folder.copy(found.a, found.b)
            if _is_told(shared, least, copied=found.copied):
                most = FEWER if folder.is_one_of_many(found.b) else SHOWN
                yield _judged(_quoted(pair, passages(a, b, shared.runs, most), shared), originality)


def _same(pair: Duplicate, a: Text | None, b: Text | None) -> Duplicate:
    """The pair with where the text begins; of a draft that has gone since, or has no text, as it is."""
    if not (a and b and a.bare and a.bare == b.bare):
        return pair
    return pair._replace(passages=(beginning(a, b),))


def _quoted(pair: Duplicate, quoted: tuple[Passage, ...], shared: Shared) -> Duplicate:
    return pair._replace(passages=quoted, more=len(shared.runs) - len(quoted))


class _Texts:
    """The texts that were compared last, no more of them than memory has room for."""

    def __init__(self, read: Callable[[str], Essay | None]) -> None:
        self._read = read
        self._kept: dict[str, Text | None] = {}
        self._weight = 0

    def of(self, draft: Fingerprint) -> Text | None:
        """The text of a draft, the same for each copy of its file; None when it has gone."""
        key = draft.sha256 or draft.path
        text = self._kept.pop(key) if key in self._kept else self._added(draft.path)
        self._kept[key] = text  # behind those that were used before
        return text

    def _added(self, path: str) -> Text | None:
        essay = self._read(path)
        text = Text(essay) if essay else None
        self._weight += text.weight if text else 0
        while self._weight > TEXTS and self._kept:
            oldest = self._kept.pop(next(iter(self._kept)))
            self._weight -= oldest.weight if oldest else 0
        return text


def _is_told(shared: Shared, least: float, *, copied: bool) -> bool:
    share = max(shared.a_in_b, shared.b_in_a)
    return share >= WHOLE if copied else share >= least or shared.longest >= LONG


def _judged(pair: Duplicate, originality: Originality | None) -> Duplicate:
    if originality and max(pair.a_in_b, pair.b_in_a) > originality.max_similarity:
        return pair._replace(level=originality.level)
    return pair
