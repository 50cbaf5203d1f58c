"""Rules out of the organiser's notice: what it says, each with the words that it stands on."""

from __future__ import annotations

from essaycheck.notice.deriving import Derived, derive
from essaycheck.notice.reading import Notice, is_notice, read_notice
from essaycheck.notice.writing import dump

__all__ = ["Derived", "Notice", "derive", "dump", "is_notice", "read_notice"]
