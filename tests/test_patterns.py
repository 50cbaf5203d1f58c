"""No regular expression may take for ever, whatever stands in a draft or a notice."""

from __future__ import annotations

import pkgutil
import re
import time
from contextlib import suppress
from importlib import import_module
from itertools import product
from typing import TYPE_CHECKING, Any

import essaycheck

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import ModuleType

TIMES = 20
"""So often is something repeated: two ways to read it each time are a million together."""

MOST = 0.02
"""Seconds for so few characters. Some microseconds are usual; a million ways take ten times as long."""


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every pattern over text that a module of ours keeps, or makes when it is first needed."""
    for found in pkgutil.walk_packages(essaycheck.__path__, "essaycheck."):
        if not found.name.endswith("__main__"):
            module = import_module(found.name)
            for name, value in vars(module).items():
                yield from ((f"{found.name}.{name}", each) for each in within(value, module))


def within(value: Any, module: ModuleType) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
        yield value
    elif isinstance(value, dict):
        yield from within(tuple(value.values()), module)
    elif isinstance(value, tuple | list):
        for each in value:
            yield from within(each, module)
    elif hasattr(value, "cache_info") and "re.Pattern" in value.__annotations__["return"]:
        yield from within(list(made(value, module)), module)


def made(function: Callable[..., Any], module: ModuleType) -> Iterator[Any]:
    """What a function makes of nothing, or of each source in its module; not every text there is one."""
    if list(function.__annotations__) == ["return"]:
        yield function()
    elif "source" in function.__annotations__:
        for source in [value for value in vars(module).values() if isinstance(value, str)]:
            with suppress(re.error):
                yield function(source)


def pumps(pattern: re.Pattern[str]) -> Iterator[str]:
    """What might be read in many ways: one, two characters of the pattern over and over, and no end."""
    literal = dict.fromkeys(re.findall(r"[^\W\d_a-zA-Z]|[(),:、。]", pattern.pattern))
    for one, two in product([*literal][:6] + ["9", "a", " "], repeat=2):
        yield (one + two) * TIMES + "\0"


def seconds(pattern: re.Pattern[str], text: str) -> float:
    begun = time.process_time()
    pattern.search(text)
    pattern.fullmatch(text)
    return time.process_time() - begun


def test_no_pattern_takes_for_ever() -> None:
    found = [
        (name, text)
        for name, pattern in patterns()
        for text in pumps(pattern)
        if min(seconds(pattern, text), seconds(pattern, text)) > MOST
    ]
    assert found == []
