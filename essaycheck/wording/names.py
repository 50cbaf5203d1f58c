"""The English names that rulesets use, found by the Chinese words of reports and manual pages."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import Literal

from essaycheck.resources import resource
from essaycheck.wording import Wording

Kind = Literal["table", "field", "key"]
KINDS: tuple[Kind, ...] = ("table", "field", "key")


def english(word: str, *kinds: Kind) -> list[str]:
    """What the Chinese ``word`` may mean, the most likely first: 电话 is part of 联系电话, ``phone``."""
    named = [pair for kind in kinds or KINDS for pair in _named()[kind]]
    same = [name for chinese, name in named if chinese == word]
    alike = [name for chinese, name in named if len(word) > 1 and (word in chinese or chinese in word)]
    return [*same, *alike]


@cache
def _named() -> dict[Kind, list[tuple[str, str]]]:
    """What tables, author fields and keys are called in Chinese, each with its name."""
    manual = tomllib.loads(resource("wording", "manual.zh.toml"))
    notes = [pair for texts in manual.values() for pair in texts.items() if pair[0] not in ("table", "page")]
    return {
        "table": [
            (texts["table"].partition("：")[0], name) for name, texts in manual.items() if "table" in texts
        ],
        "field": [(chinese, name) for name, chinese in Wording.load("zh").sentences["field"].items()],
        "key": [(re.split("[，：；（ ]", note)[0], key) for key, note in notes],
    }
