"""Outputs kept as files, compared as bytes.

    ESSAYCHECK_RENEW=1 pytest tests/render tests/test_cases.py

writes what is there now; look at the difference before it is committed.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

RENEW = "ESSAYCHECK_RENEW"


def same_as(kept: Path, found: bytes) -> None:
    """Hold ``found`` against the file ``kept``; or renew that, when it is asked for."""
    if os.environ.get(RENEW):
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(found)
    assert found.decode() == kept.read_bytes().decode(), f"{kept} is not what it was; renew it with {RENEW}=1"
    assert found == kept.read_bytes()
