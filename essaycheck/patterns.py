"""Regular expressions compiled when first needed: a writer waits for none that his draft does not need."""

from __future__ import annotations

import re
from functools import cache


@cache
def compiled(source: str) -> re.Pattern[str]:
    """The pattern ``source``, kept for good: the ``re`` module itself forgets all when it has met 512."""
    return re.compile(source)
