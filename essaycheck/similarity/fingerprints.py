"""The fingerprint of a draft: a sample of its strings of five characters, which a copy takes along."""

from __future__ import annotations

from array import array
from hashlib import blake2b
from typing import TYPE_CHECKING
from zlib import crc32

from essaycheck.records import NamedTuple
from essaycheck.similarity.texts import bare

if TYPE_CHECKING:
    from essaycheck.essay import Essay

SIZE = 5
RATE = 15
"""A string is in the sample when these bits of its checksum are 0: one in 16."""

SHORT = 600
SHORT_RATE = 3
"""Below so many characters it is one in 4, for poems; these hold those of the other rate too."""


class Fingerprint(NamedTuple):
    """What is needed of a draft to find others like it: a few hundred bytes, the same on every computer."""

    path: str
    sha256: str
    text: bytes  # a digest of the bare body; b"" when it is empty
    grams: bytes  # the checksums of the sample, each once and in order, as an array of 32-bit numbers


def fingerprint(essay: Essay, *, sampled: bool = True) -> Fingerprint:
    """The fingerprint of the body of ``essay``; without its sample it tells the same text alone."""
    text = bare(essay)
    digest = blake2b(text.encode(), digest_size=16).digest() if text else b""
    grams = array("I", dict.fromkeys([gram for _, gram in sample(text)]) if sampled else ())
    return Fingerprint(essay.path, essay.sha256, digest, grams.tobytes())


def sample(text: str) -> list[tuple[int, int]]:
    """The strings of a bare text that are in its sample: where each begins, and its checksum."""
    rate = RATE if len(text) >= SHORT else SHORT_RATE
    data, size = text.encode("utf-32-le"), 4 * SIZE
    ends = range(size, 4 * len(text) + 1, 4)
    return [(end // 4 - SIZE, gram) for end in ends if not (gram := crc32(data[end - size : end])) & rate]


def grams_of(fingerprint: Fingerprint) -> array[int]:
    """The sample as numbers."""
    grams = array("I")
    grams.frombytes(fingerprint.grams)
    return grams
