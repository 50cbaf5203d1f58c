"""Where telephone numbers stand in a line."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from essaycheck.patterns import compiled
from essaycheck.recognition.people import contacts

LINES = st.text(alphabet="0123456789 -()+转a电8", min_size=6, max_size=24)


@settings(max_examples=500)
@given(LINES)
def test_what_is_passed_over_holds_no_number(line: str) -> None:
    found = [match.span() for match in compiled(contacts.PHONE).finditer(line)] if len(line) >= 8 else []
    assert contacts.numbers(line) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("联系电话：13800001234", ["13800001234"]),
        ("2013年8月15日,第12期", []),
        ("010 555 0123", ["010 555 0123"]),
        ("20 555 0123", ["20 555 0123"]),  # nine figures are the fewest
        ("2 555 0123", []),
        ("+1 12 345", ["+1 12 345"]),  # but behind +
        ("", []),
    ],
)
def test_numbers(line: str, found: list[str]) -> None:
    assert [line[start:end] for start, end in contacts.numbers(line)] == found
