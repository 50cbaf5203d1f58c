"""Which drafts are judged, and which are only there to be compared with."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from essaycheck.discovery import Found, find_sources
from essaycheck.errors import UsageError
from essaycheck.filenames import shown

if TYPE_CHECKING:
    from collections.abc import Sequence


def set_apart(found: Found, paths: Sequence[str], against: Sequence[str]) -> Found:
    """What was ``found`` at ``paths``, with the drafts at ``against`` as its ``others``.

    What ``against`` names inside a folder to check is no entry; no draft is compared with itself.

    Raises:
        UsageError: ``others-alone`` when no draft is left to check; or as ``find_sources``.
    """
    folders = [os.path.realpath(path) for path in paths]
    inside = [
        path for path in map(os.path.realpath, against) if any(_is_below(path, folder) for folder in folders)
    ]
    checked = [each for each in found.sources if not any(_is_at(each.path, path) for path in inside)]
    if found.sources and not checked:
        raise UsageError("others-alone", path=" ".join(map(shown, paths)))
    entries = {(each.path, each.entry) for each in checked}
    others = [each for each in find_sources(against).sources if (each.path, each.entry) not in entries]
    left = len(found.sources) - len(checked)
    skipped = {"other": left, **found.skipped} if left else found.skipped
    rulesets = (each for each in found.rulesets if not any(_is_at(each, path) for path in inside))
    return Found(tuple(checked), skipped, tuple(others), tuple(rulesets), found.notices)


def _is_at(path: str, place: str) -> bool:
    return path == place or _is_below(path, place)


def _is_below(path: str, folder: str) -> bool:
    return path != folder and path.startswith(os.path.join(folder, ""))
