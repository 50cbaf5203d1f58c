"""The rule ``keywords``: terms of the theme that must occur."""

from __future__ import annotations

from functools import lru_cache
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING, ClassVar

from essaycheck.counting import DOCUMENT
from essaycheck.errors import Mistake
from essaycheck.essay import Span
from essaycheck.folding import fold
from essaycheck.keys import COUNT, TEXT, TEXTS
from essaycheck.nearmiss import near_misses
from essaycheck.rule import Rule
from essaycheck.table import key
from essaycheck.terms import beginnings, find_terms, folded_term
from essaycheck.verdict import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from essaycheck.errors import Fact
    from essaycheck.essay import Essay, Paragraph
    from essaycheck.folding import Folded
    from essaycheck.nearmiss import NearMiss
    from essaycheck.report import KeywordCount
    from essaycheck.rule import Context
    from essaycheck.verdict import Level, Verdict


_COUNTED = frozenset(DOCUMENT)
"""The kinds of paragraph in which title and text stand."""


class Keywords(Rule):
    """Terms of the theme that must occur in title or body.

    Traditional and simplified characters, full and half width, spaces and line breaks make no difference.
    A term of four or more Chinese characters counts wherever it stands; a shorter one has to be a word in
    jieba's dictionary, or part of a compound of words. Where only doubtful occurrences (人民 in 人民币) would
    meet the requirement, the draft gets a warning that quotes them. A term without Chinese characters is a
    whole word. Where too few are found, likely typos (群众路现) are pointed out, and terms that stand only in
    text boxes, notes, headers or footers, but never counted.

    Example:
        [[keywords]]
        name = "主题"
        any_of = ["群众路线", "群众观点"]
        at_least = 1
    """

    kind: ClassVar[str] = "keywords"
    needs: ClassVar[tuple[str, ...]] = ("any_of",)
    several: ClassVar[bool] = True

    name: str = key(TEXT, default="")
    any_of: tuple[str, ...] = key(TEXTS, default=())
    at_least: int = key(COUNT, default=1)

    def __hash__(self) -> int:
        return hash(self.any_of)  # a contest has many of these tables, all with one kind and basis

    def mistakes(self) -> tuple[Mistake, ...]:
        """More terms required than there are different ones: those that fold to the same are one."""
        if not self.any_of or self.at_least == 1:
            return ()
        terms, written = len(set(map(folded_term, self.any_of))), len(self.any_of)
        if self.at_least <= terms:
            return ()
        facts: dict[str, Fact] = {"at_least": self.at_least, "terms": terms}
        facts |= {"written": written} if written > terms else {}
        return (Mistake("at_least", "at-least-above-terms", facts),)

    def check(self, essay: Essay, context: Context) -> Verdict:
        """Count the different terms that occur; doubtful occurrences never decide alone."""
        counts = context.keywords
        if counts is None or not all(map(counts.__contains__, self.any_of)):
            counts = find_terms(essay, self.any_of)
        if counts.there.isdisjoint(self.any_of):
            return self._lacking(essay, self.any_of)
        there = [counts[term] for term in self.any_of if term in counts.there]
        found = _different([each.term for each in there if each.count])
        doubtful = _undecided(there, found)
        if len(found) >= self.at_least:
            return self.judged(found, doubtful) if doubtful else _settled(self, found)
        absent = tuple([term for term in self.any_of if term not in counts.there])
        return self._lacking(essay, absent, found, doubtful)

    def _lacking(
        self,
        essay: Essay,
        absent: tuple[str, ...],
        found: tuple[str, ...] = (),
        doubtful: Sequence[KeywordCount] = (),
    ) -> Verdict:
        """Too few are there: what may be meant by one of those that are ``absent``."""
        near, aside = near_misses(essay, absent), self._aside(essay, absent)
        told = doubtful or near or aside
        return self.judged(found, doubtful, near, aside) if told else _settled(self, found)

    def _aside(self, essay: Essay, absent: Sequence[str]) -> list[tuple[str, Span]]:
        """The terms that stand only beside the text, in a text box or a note, each with its first place."""
        if _COUNTED.issuperset(map(attrgetter("kind"), essay.paragraphs)):
            return []
        beside = [(p, fold(p.text)) for p in essay.paragraphs if p.kind not in _COUNTED and p.text]
        found = {term: next(_places(term, beside), None) for term in _different(list(absent))}
        return [(term, place) for term, place in found.items() if place]

    def judged(
        self,
        found: tuple[str, ...],
        doubtful: Sequence[KeywordCount] = (),
        near: Sequence[NearMiss] = (),
        aside: Sequence[tuple[str, Span]] = (),
    ) -> Verdict:
        """The verdict on a draft in which so much is ``found``, and what else may be meant."""
        facts: dict[str, Fact] = {"found": len(found), "needed": self.at_least, "terms": found}
        facts |= {"doubtful": tuple(each.term for each in doubtful), "any_of": self.any_of}
        if len(found) >= self.at_least:
            return self.verdict(facts, name=self.name or None)
        findings = [finding for each in doubtful for finding in _quoting(each)]
        level: Level = "warning"
        if len(found) + len(doubtful) < self.at_least:
            only = {} if self.any_of[1:] else {"only": self.any_of[0]}
            findings.insert(0, Finding("keywords.missing", facts | only))
            level = "error"
        facts |= {"near": tuple(dict.fromkeys(each.written for each in near))} if near else {}
        findings += [_near(each, level) for each in near]
        findings += [Finding("keywords.aside", {"term": term}, place, level) for term, place in aside]
        return self.verdict(facts, *findings, name=self.name or None)


def _places(term: str, beside: Iterable[tuple[Paragraph, Folded]]) -> Iterator[Span]:
    """Where a term stands first in each of the paragraphs that have it."""
    written = folded_term(term)
    for paragraph, folded in beside:
        for start in islice(beginnings(written, folded.text), 1):
            yield Span(paragraph.index, *folded.origin(start, start + len(written)))


@lru_cache(maxsize=1024)
def _settled(rule: Keywords, found: tuple[str, ...]) -> Verdict:
    """The verdict on every draft in which just that is found, and nothing doubtful or nearly right."""
    return rule.judged(found)


def wanted_terms(rules: Iterable[Rule]) -> tuple[str, ...]:
    """The terms of all tables, each once: what ``Context.keywords`` should hold."""
    terms = (term for rule in rules if isinstance(rule, Keywords) for term in rule.any_of)
    return tuple(dict.fromkeys(terms))


def _undecided(there: Iterable[KeywordCount], found: tuple[str, ...]) -> list[KeywordCount]:
    """Those that may occur, of terms that fold to the same the first, where none is surely found."""
    taken = {folded_term(term) for term in found}
    doubtful = {each.term: each for each in there if each.doubtful}
    return [doubtful[term] for term in _different([*doubtful]) if folded_term(term) not in taken]


def _different(terms: list[str]) -> tuple[str, ...]:
    if len(terms) < 2:
        return tuple(terms)
    return tuple({folded_term(term): term for term in reversed(terms)}.values())[::-1]


def _near(found: NearMiss, level: Level) -> Finding:
    facts: dict[str, Fact] = {"term": found.term, "found": found.written}
    return Finding("keywords.near-miss", facts, found.span, level)


def _quoting(found: KeywordCount) -> Iterator[Finding]:
    facts: dict[str, Fact] = {"term": found.term, "number": found.doubtful}
    return (Finding("keywords.doubtful", facts, place, "warning") for place in found.places)
