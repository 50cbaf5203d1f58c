"""Chinese words by jieba, imported when something is to be cut; its dictionary alone tells what is a word.

jieba would take most of a second to load its dictionary, and would keep it in the shared temporary folder, in
a form that is not safe to load. Its tokenizer is therefore given the words that a text can need from an index
of our own; the cuts are made by its own code and are the same.
"""

from __future__ import annotations

import contextlib
import sys
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from essaycheck.words.dictionary import Dictionary, cache_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 400
"""The longest stretch that is cut; a clause is shorter by far."""


def cut(clause: str) -> list[str]:
    """Cut the first ``LONGEST`` characters into words of the dictionary, without guessing at others."""
    words: list[str] = _tokenizer().lcut(_prepared(clause), HMM=False)
    return words


def is_parted(clause: str, at: int) -> bool:
    """Whether no word stands across a place in a clause, where ``cut`` cannot but part it."""
    clause, known = _prepared(clause), _dictionary().frequencies
    if 0 < at < len(clause) and clause[at - 1 : at + 1].isascii():  # Latin letters and digits stay together
        return False
    for begin in range(at):
        for end in range(begin + 1, len(clause) + 1):
            frequency = known.get(clause[begin:end])
            if frequency is None:  # no longer word begins so
                break
            if frequency and end > at:
                return False
    return True


def is_word(text: str) -> bool:
    """Whether the dictionary holds ``text``."""
    return frequency_of(text) > 0


def frequency_of(word: str) -> int:
    """How often the dictionary has met ``word``, 0 for what it does not hold."""
    return _dictionary().frequencies.get(_prepared(word), 0)


def tag_of(word: str) -> str:
    """The part-of-speech flag that the dictionary gives ``word`` by itself, "" for what it does not hold."""
    return _dictionary().tag(word[:LONGEST])


def _prepared(text: str) -> str:
    text = text[:LONGEST]
    _dictionary().read_for(text)
    return text


@cache
def _jieba() -> Any:
    import warnings

    with warnings.catch_warnings(), _without("pkg_resources"):
        warnings.simplefilter("ignore")  # about its regular expressions, which are no raw strings
        import jieba

    return jieba


@contextlib.contextmanager
def _without(module: str) -> Iterator[None]:
    """Let an import believe that ``module`` is not there: jieba wants it for a path, and it is slow."""
    if module in sys.modules:
        yield
        return
    sys.modules[module] = None  # type: ignore[assignment]  # what the import system takes for "not there"
    try:
        yield
    finally:
        del sys.modules[module]


def jieba_folder() -> Path:
    """Where jieba's files are, found without importing it."""
    spec = find_spec("jieba")
    return Path(str(spec and spec.origin)).parent


@cache
def _dictionary() -> Dictionary:
    return Dictionary(jieba_folder() / "dict.txt", cache_folder())


@cache
def _tokenizer() -> Any:
    tokenizer = _jieba().Tokenizer()
    tokenizer.FREQ, tokenizer.total = _dictionary().frequencies, _dictionary().total
    tokenizer.initialized = True
    return tokenizer
