"""Regular expressions compiled when first needed: a writer waits for none that his draft does not need."""

from __future__ import annotations

import re
from functools import cache

HAN = r"[^\W\d_a-zA-Z]"
"""A Chinese character, in a pattern that every draft needs: any letter but Latin ones.

To compile the range from 一 to 鿿 takes as long as fifty plain patterns (Python 3.11).
"""


@cache
def compiled(source: str) -> re.Pattern[str]:
    """The pattern ``source``, kept for good: the ``re`` module itself forgets all when it has met 512."""
    return re.compile(source)
