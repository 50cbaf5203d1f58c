"""Where the terms of a contest's theme occur in title and body, and whether a reader would agree."""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate, compress, pairwise
from operator import add, itemgetter
from typing import TYPE_CHECKING

from essaycheck.essay import Span
from essaycheck.folding import fold, is_chinese
from essaycheck.patterns import compiled
from essaycheck.records import NamedTuple
from essaycheck.report import KeywordCount, KeywordCounts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from essaycheck.essay import Essay
    from essaycheck.folding import Folded

PLACES = 3
"""Doubtful occurrences of a term whose places are kept."""

SURE = 4
"""A term of as many Chinese characters is no part of another word."""

_WRAPPED = 12
"""Two lines that are both shorter are items of a list or verses, not one that was wrapped."""

_LONGEST_HEADING = 30
_NUMBER = r"\s*[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．](?!\d)"

_CLAUSE = 60
"""Characters on either side of an occurrence that its clause has at most."""

_MOVED = "[画写唱编印刻绣织种讲说读看听记念演拍搬带送装][进出成在入到遍满下上]"
"""What is done with what stands behind 把: 把山水画进作业本, where a dictionary has 山水画."""

END = "\0"
"""Stands in what is searched where no term goes on."""


def find_terms(essay: Essay, terms: Iterable[str]) -> KeywordCounts:
    """Look for each of ``terms`` in title and body. The terms are counted independently of each other.

    Both sides are folded first. An occurrence is confirmed or doubtful: a term of four or more Chinese
    characters is confirmed as it stands, one without any where it is a whole word, another where jieba cuts
    it out of its clause, or where the rest of a longer word around it is made of words of two or more, or
    is the verb of which the term is the object: 把山水画进作业本.
    """
    terms, text = tuple(terms), searched(essay)
    wanted, absent = _wanted(terms)
    found = KeywordCounts(absent)
    for term in compress(terms, text.characters.hold(wanted)):
        counted = found[term] = _occurrences(term, text)
        if counted.count or counted.doubtful:
            found.there.add(term)
    return found


class _Piece(NamedTuple):
    text: str
    span: Span


_TEXT = itemgetter(0)


class Sought(NamedTuple):
    """The characters of all words that are looked for, and of each."""

    characters: frozenset[str]
    words: tuple[frozenset[str], ...]


@lru_cache(maxsize=1024)
def sought(words: tuple[str, ...]) -> Sought:
    """The same for words that are looked for in many drafts."""
    return Sought(frozenset("".join(words)), tuple(map(frozenset, words)))


class Characters:
    """Which characters a text holds: to ask for some is faster than to gather all."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._asked: set[str] = set()
        self._there: set[str] = set()

    def hold(self, sought: Sought) -> Iterator[bool]:
        """Of each word whether all its characters are there."""
        if not self._asked.issuperset(sought.characters):
            self._there.update(filter(self._text.__contains__, sought.characters - self._asked))
            self._asked |= sought.characters
        return map(self._there.issuperset, sought.words)


class Searched(NamedTuple):
    """All that is searched, folded as one text; ``starts``: where in its source each piece begins."""

    essay: Essay
    folded: Folded
    characters: Characters
    pieces: list[_Piece]
    starts: list[int]

    def span(self, start: int, end: int) -> Span:
        """Find the place of a stretch of the folded text, the first line of it alone if it has two."""
        from bisect import bisect_right

        begin, stop = self.folded.origin(start, end)
        at = bisect_right(self.starts, begin) - 1
        text, span = self.pieces[at]
        if self.essay.quote(span) != text:
            return span
        offset = span.start - self.starts[at]
        return Span(span.paragraph, begin + offset, min(stop + offset, span.end))


@lru_cache(maxsize=1)
def searched(essay: Essay) -> Searched:
    """Title and body as they are searched, by several tables of terms one after another."""
    texts = [essay.paragraphs[at].text[start:end] for at, start, end in essay.body]
    pieces = [*_title_pieces(essay), *map(_Piece._make, zip(texts, essay.body, strict=True))]
    joints = [
        "\n" if text.rstrip()[-1:].isalnum() and _goes_on(essay, span, following.span) else END
        for (text, span), following in pairwise(pieces)
    ]
    joined = [*map(add, map(_TEXT, pieces), [*joints, ""])]
    folded = _folded("".join(joined))
    starts = [*accumulate(map(len, joined), initial=0)]
    return Searched(essay, folded, Characters(folded.text), pieces, starts)


def _title_pieces(essay: Essay) -> Iterator[_Piece]:
    if not essay.title:
        return
    text, subtitle, span = essay.title
    yield _Piece(text, span)
    if subtitle:
        for paragraph in essay.paragraphs[span.paragraph : span.paragraph + 3]:
            if (start := paragraph.text.find(subtitle)) >= 0:
                yield _Piece(subtitle, Span(paragraph.index, start, start + len(subtitle)))
                return
        yield _Piece(subtitle, span)


def _goes_on(essay: Essay, one: Span, following: Span) -> bool:
    """Whether a line was broken in the middle of a sentence, as programs do that wrap lines."""
    line = essay.paragraphs[one.paragraph]
    end = line.text.rstrip()
    if not end[-1:].isalnum() or one.end < len(end):
        return False
    titled = essay.title and one == essay.title.span
    if titled or following.paragraph != one.paragraph + 1 or following.start:
        return False
    next_line = essay.paragraphs[following.paragraph]
    if not next_line.text[:1].isalnum():
        return False
    if line.kind != next_line.kind or line.kind not in ("line", "body") or _is_heading(end):
        return False
    return line.text[:1].isspace() or max(len(line.text.strip()), len(next_line.text.strip())) >= _WRAPPED


def _is_heading(text: str) -> bool:
    """Whether a line that ends without a stop has a heading's number and length: 一、心里装着群众."""
    return len(text) <= _LONGEST_HEADING and bool(compiled(_NUMBER).match(text))


_folded = lru_cache(maxsize=1)(fold)  # one draft is searched for several tables of terms


def forget() -> None:
    """Let go of the essay that was searched last: it can be a hundred times as large as any other."""
    searched.cache_clear()
    _folded.cache_clear()


@lru_cache(maxsize=1024)
def folded_term(term: str) -> str:
    """Fold a term: two that fold to the same are one."""
    return fold(term).text


@lru_cache(maxsize=64)
def _wanted(terms: tuple[str, ...]) -> tuple[Sought, dict[str, KeywordCount]]:
    """Terms as they are looked for, and what is said of those that do not occur, as most do not."""
    return sought(tuple(map(folded_term, terms))), {term: KeywordCount(term, 0, 0) for term in terms}


@lru_cache(maxsize=1024)
def _chinese_in(folded: str) -> tuple[int, bool]:
    """How many Chinese characters a term has, and whether it begins and ends with one."""
    chinese = sum(character.isalnum() and is_chinese(character) for character in folded)
    return chinese, not _is_latin(folded[:1]) and not _is_latin(folded[-1:])


def _occurrences(term: str, place: Searched) -> KeywordCount:
    folded, text = folded_term(term), place.folded.text
    chinese, within = _chinese_in(folded)
    if chinese >= SURE and within:
        return KeywordCount(term, text.count(folded), 0)
    confirmed, doubtful = 0, 0
    places: list[Span] = []
    for start in beginnings(folded, text):
        end = start + len(folded)
        if chinese >= SURE or not chinese or _is_confirmed(text, start, end):
            confirmed += 1
            continue
        doubtful += 1
        if len(places) < PLACES:
            places.append(place.span(start, end))
    return KeywordCount(term, confirmed, doubtful, tuple(places))


def beginnings(term: str, text: str) -> Iterator[int]:
    """Yield where ``term`` stands without cutting a Latin word or a number in two, and without overlaps."""
    at = text.find(term) if term else -1
    while at >= 0:
        end = at + len(term)
        whole = not _joined(text[at - 1 : at] + term[0]) and not _joined(term[-1] + text[end : end + 1])
        if whole:
            yield at
        at = text.find(term, end if whole else at + 1)


def _joined(pair: str) -> bool:
    return len(pair) == 2 and all(_is_latin(character) for character in pair)


def _is_latin(character: str) -> bool:
    return character.isalnum() and not is_chinese(character)


def clause_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the clause around a stretch of ``text`` begins and ends, as far as it matters."""
    left, right = start, end
    while left and start - left < _CLAUSE and text[left - 1].isalnum():
        left -= 1
    while right < len(text) and right - end < _CLAUSE and text[right].isalnum():
        right += 1
    return left, right


def _is_confirmed(text: str, start: int, end: int) -> bool:
    from essaycheck.words import is_parted

    left, right = clause_around(text, start, end)
    clause, start, end = text[left:right], start - left, end - left
    return (is_parted(clause, start) and is_parted(clause, end)) or _stands_alone(clause, start, end)


def _stands_alone(clause: str, start: int, end: int) -> bool:
    ends = word_ends(clause)
    before = max(at for at in ends if at <= start)
    after = min(at for at in ends if at >= end)
    if (before, after) == (start, end) or (after == end + 1 and _is_moved(clause, start, end)):
        return True
    if before == start and start + 1 in ends and _is_place(clause[start:end]):
        return True
    one_word = not any(before < at < after for at in ends)
    return one_word and _is_of_words(clause[before:start]) and _is_of_words(clause[end:after])


def _is_place(term: str) -> bool:
    """Whether a term is a place's name, which nobody cuts behind its first character: 湘|江北|去."""
    from essaycheck.words import tag_of

    return tag_of(term) == "ns"


def _is_moved(clause: str, start: int, end: int) -> bool:
    """Whether a verb stands behind a term, by 把 before it and by what follows."""
    return clause.startswith(("把", "将"), max(0, start - 1)) and bool(compiled(_MOVED).match(clause, end))


@lru_cache(maxsize=256)
def word_ends(clause: str) -> tuple[int, ...]:
    """Where the words of a clause end, by jieba's dictionary; 0 first."""
    from essaycheck.words import cut

    return tuple(accumulate(map(len, cut(clause)), initial=0))


def _is_of_words(rest: str) -> bool:
    """Whether ``rest`` can be cut into words of two or more characters, or is nothing."""
    from essaycheck.words import is_word

    return not rest or any(
        is_word(rest[:size]) and _is_of_words(rest[size:]) for size in range(2, len(rest) + 1)
    )
