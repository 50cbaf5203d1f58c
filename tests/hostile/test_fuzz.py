from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.hostile.fuzz import fuzz

if TYPE_CHECKING:
    from pathlib import Path


def test_a_few_mutations_break_nothing(tmp_path: Path) -> None:
    assert not fuzz(300, 7, tmp_path, [])


@pytest.mark.slow
def test_many_mutations_break_nothing(tmp_path: Path) -> None:
    assert not fuzz(20_000, 11, tmp_path, [])
