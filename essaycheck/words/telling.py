"""The words that tell a text from others: TF-IDF by jieba's figures, without its temporary files."""

from __future__ import annotations

import re
from collections import Counter

from essaycheck.words import LONGEST, cut, jieba_folder, tag_of

FIRST = 100_000
"""Characters that are looked at; by then it is clear what a text is about."""


_CONTENT = tuple("nvaijl")
"""How jieba's flags begin of nouns, verbs, adjectives and idioms."""


def telling_words(text: str, most: int) -> list[tuple[str, int]]:
    """The ``most`` words of two or more characters by TF-IDF, the most telling first, with their numbers."""
    clauses = re.findall(rf"[\u4e00-\u9fff]{{2,{LONGEST}}}", text[:FIRST])
    counts = Counter(word for clause in clauses for word in cut(clause) if len(word) > 1)
    counts = Counter({word: number for word, number in counts.items() if tag_of(word)[:1] in _CONTENT})
    rarity, usual = _rarity(frozenset(counts))
    weights = {word: number * rarity.get(word, usual) for word, number in counts.items()}
    return [(word, counts[word]) for word in sorted(weights, key=lambda word: (-weights[word], word))[:most]]


def _rarity(words: frozenset[str]) -> tuple[dict[str, float], float]:
    """How rare jieba says the words are, and what it takes for those it does not know: the median."""
    lines = (jieba_folder() / "analyse" / "idf.txt").read_bytes().splitlines()
    wanted = {word.encode() for word in words}
    found = {}
    for line in lines:
        word, _, rarity = line.partition(b" ")
        if word in wanted:
            found[word.decode()] = float(rarity)
    return found, _median(lines)


def _median(lines: list[bytes]) -> float:
    return sorted(float(line.rpartition(b" ")[2]) for line in lines)[len(lines) // 2]
