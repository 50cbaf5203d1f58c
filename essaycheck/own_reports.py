"""Whether a text that lies among drafts is a report of ours."""

from __future__ import annotations

import re

from essaycheck.errors import UnreadableEssayError
from essaycheck.files import opened

_HEAD = 2048
_RULESET = ("规则：".encode(), b"Ruleset: ")
_REPORT = (
    r"(?:.+\n)+\n(?:共 \d+ 篇：|\d+ drafts?: |一篇也没有检查|No draft was checked"
    r"|[√▲×○+!x?] (?:合格|提醒|不合格|读不了|未检查|complies"
    r"|does not comply|warning|fails|could not be read|unreadable|not checked))"
)
"""How reports as text begin: the ruleset, then the first draft or how many there are, in so many bytes."""


def is_report(path: str) -> bool:
    """Whether a text is a report of ours, kept among the drafts: by how it begins, which no essay does."""
    try:
        with opened(path) as stream:
            beginning = stream.read(_HEAD)
    except (OSError, UnreadableEssayError):
        return False
    beginning = beginning.removeprefix(b"\xef\xbb\xbf")
    if not beginning.startswith(_RULESET):
        return False
    return bool(re.match(_REPORT, beginning.replace(b"\r\n", b"\n").decode("utf-8", "replace")))
