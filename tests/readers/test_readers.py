"""Which reader a file gets."""

from __future__ import annotations

import pytest

from essaycheck.errors import UnreadableEssayError
from essaycheck.readers import READERS, reader_for, txt


@pytest.mark.parametrize("suffix", [".docx", ".docm", ".dotx", ".dotm", ".txt"])
def test_formats_that_are_read(suffix: str) -> None:
    assert reader_for(suffix) is READERS[suffix]


@pytest.mark.parametrize(
    ("suffix", "code", "found"),
    [
        (".doc", "legacy-doc", {}),
        (".wps", "legacy-doc", {}),
        (".pdf", "unsupported", {"found": ".pdf"}),
        (".zip", "unsupported", {"archive": ".zip"}),
        (".rar", "unsupported", {"archive": ".rar"}),
        ("", "unsupported", {}),
    ],
)
def test_formats_that_are_not(suffix: str, code: str, found: dict[str, str]) -> None:
    with pytest.raises(UnreadableEssayError) as refused:
        reader_for(suffix)
    assert (refused.value.code, refused.value.facts) == (code, found)


def test_a_reader_takes_bytes_and_an_encoding() -> None:
    assert READERS[".txt"]("甲".encode(), "utf-8") == txt.read("甲".encode(), "utf-8")
    with pytest.raises(UnreadableEssayError):
        READERS[".docx"](b"no archive", None)
