"""Regular expressions compiled when first needed: a writer waits for none that his draft does not need."""

from __future__ import annotations

import re
from functools import cache

HAN = r"[^\W\d_a-zA-Z]"
"""A Chinese character: any letter but Latin ones."""

_RANGE = re.compile(r"\[一-鿿([^\[\]]*)\]")


@cache
def compiled(source: str) -> re.Pattern[str]:
    """The pattern ``source``, kept for good: the ``re`` module itself forgets all when it has met 512.

    Where a class begins with the range from 一 to 鿿, any letter but Latin ones is taken for it: Python 3.11
    goes through a range character by character, which takes as long as a hundred plain patterns.
    """
    return re.compile(_RANGE.sub(_with_letters, source) if "[一-鿿" in source else source)


def _with_letters(found: re.Match[str]) -> str:
    return f"(?:{HAN}|[{found[1]}])" if found[1] else HAN
