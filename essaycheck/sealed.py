"""Rows of an earlier report that nobody has touched: they are as we wrote them, and not looked through.

What stands between the signs by which a row is cut cannot hold one of them: in a string a quote is escaped.
"""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from essaycheck.restoring import filled, keyword_of, outlined, restored, verdict_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from essaycheck.report import CheckedDraft, KeywordCount, Written
    from essaycheck.verdict import Verdict

    Restore = Callable[[Written], CheckedDraft | None]
    """Makes a draft again, when it is told how that stands in the report; raises what makes ``NO_SENSE``."""

_KEYWORDS = b', "keywords": ['
_VERDICTS = b'], "verdicts": ['
_END = b"]}]"
"""What stands before both lists, and where the last verdict ends with its findings."""

_TERM, _NEXT_TERM = b'{"term": ', b'}, {"term": '
_RULE, _NEXT_RULE = b'{"rule": ', b']}, {"rule": '
_KNOWN = 2_000


def read(line: bytes, *, whole: bool) -> tuple[dict[str, Any], Restore]:
    """What a row says beside its keywords and verdicts, and how to make its draft again.

    ``whole``: with both; else with what the draft is told again by, for who shows the row as it stands.
    """
    head, _, rest = line.partition(_KEYWORDS)
    keywords, _, rest = rest.partition(_VERDICTS)
    verdicts, there, tail = rest.rpartition(_END)
    try:
        row = json.loads(head + tail if there else line)
    except ValueError:  # a group may be called so
        there, row = b"", json.loads(line)
    if not whole:
        return row, lambda written: outlined(row, written)
    if not there:
        return row, lambda written: restored(row, written)
    return row, lambda written: filled(row, written, _keywords(keywords), _verdicts(verdicts))


def _keywords(listed: bytes) -> tuple[KeywordCount, ...]:
    terms = listed.removeprefix(_TERM).removesuffix(b"}").split(_NEXT_TERM) if listed else []
    return tuple(map(_keyword, terms))


def _verdicts(listed: bytes) -> tuple[Verdict, ...]:
    return tuple(map(_verdict, listed.removeprefix(_RULE).split(_NEXT_RULE)))


@lru_cache(maxsize=_KNOWN)
def _keyword(term: bytes) -> KeywordCount:
    """A term and how often it occurs, as most drafts of a contest say."""
    return keyword_of(json.loads(_TERM + term + b"}"))


@lru_cache(maxsize=_KNOWN)
def _verdict(rule: bytes) -> Verdict:
    """A verdict, which is kept once for all drafts that have it."""
    return verdict_of(json.loads(_RULE + rule + b"]}"))
