"""No regular expression may take for ever, whatever stands in a draft or a notice."""

from __future__ import annotations

import re
import time
from contextlib import suppress
from functools import cache
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import essaycheck
from essaycheck.patterns import compiled
from tests.regexes import WAYS, Use, modules, pumps, run, uses

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import ModuleType

TIMES = 20
"""So often is something repeated: two ways to read it each time are a million together."""

MOST = 0.02
"""Seconds for so few characters. Some microseconds are usual; a million ways take ten times as long."""


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every pattern over text that a module of ours keeps, or makes when it is first needed."""
    for module in modules():
        for name, value in vars(module).items():
            yield from ((f"{module.__name__}.{name}", each) for each in within(value, module))


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


def mazes(pattern: re.Pattern[str]) -> Iterator[str]:
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
        for text in mazes(pattern)
        if all(seconds(pattern, text) > MOST for _ in range(TRIES))
    ]
    assert found == []


POSSESSIVE = re.compile(r"\)(?:[*+?]|\{\{?[\d,]+\}?\})\+|\(\?>")


def test_no_group_is_possessive() -> None:
    """CPython 3.11.0 to 3.11.4 read such ones wrongly: (?:<(?!b)\\w>)*+ takes a <b> as well."""
    package = Path(essaycheck.__file__).parent
    sources = {path.name: path.read_text("utf-8") for path in package.rglob("*.py")}
    assert [(name, found[0]) for name, text in sources.items() for found in POSSESSIVE.finditer(text)] == []
    found = [text for text in ("(?:ab)*+", "(a){1,2}+", "(?>a)", "[^>]*+", "(a)+") if POSSESSIVE.search(text)]
    assert found == ["(?:ab)*+", "(a){1,2}+", "(?>a)"]


TRIES = 5
"""So often is looked again at what took too long; most times it must, for other work may have done it once."""

LONG = 1_500
"""Characters: where texts need not grow any more. The square of it is a million steps."""

STEP = 4
"""Texts grow so many times longer, from what is repeated ``TIMES`` times: what is exponential shows there."""

SOON = 0.001
"""Seconds within which no growth is asked for."""

GROWTH = 8
"""Of a text four times as long what is linear takes four times as long, what is quadratic sixteen times."""

BOUNDED = {
    r"""([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""": "of XML that is well formed: behind each name is its value",
    "[^,。;]*(?:交[流谈]|审[阅读]|报告)": "the beginning of another, which is matched at one place",
}
"""Patterns that would take too long for texts that they are never given, and why they are not."""


@cache
def in_use() -> list[Use]:
    """Every pattern in each way that it is used in; kept ones of which no use is seen, in all that there are."""
    seen = [use for module in modules() for use in uses(module)]
    known = {use.pattern for use in seen}
    kept = [(name, pattern) for name, pattern in patterns() if not name.endswith(".compiled")]
    seen += [
        Use(name, pattern, way)
        for name, pattern in kept
        if pattern not in known
        for way in ("match", "search")
    ]
    return [*{(use.pattern, use.way): use for use in seen}.values()]


def grows(use: Use, begin: str, unit: str) -> bool:
    """Whether a text takes far more than its share of time, and goes on so until it is long."""
    search, times = run(use), TIMES
    while spent(search, begin + unit * times + "\0") < SOON:
        if times * len(unit) > LONG:
            return False
        times *= STEP
    short, long = shortest(search, begin, unit, times)
    while GROWTH * short < long < MOST and times * len(unit) <= LONG:
        times *= STEP
        short, long = shortest(search, begin, unit, times)
    return long > GROWTH * short


def shortest(search: Callable[[str], object], begin: str, unit: str, times: int) -> tuple[float, float]:
    """How long the last step and the one before take, the shortest of three times, when least else runs."""
    texts = (begin + unit * length + "\0" for length in (times // STEP, times))
    short, long = (min(spent(search, text) for _ in range(3)) for text in texts)
    return short, long


def spent(search: Callable[[str], object], text: str) -> float:
    begun = time.thread_time()
    search(text)
    return time.thread_time() - begun


def too_long_for(use: Use) -> tuple[str, str] | None:
    """The first text that it takes too long for: how it begins, how it goes on."""
    found = (pump for pump in pumps(use.pattern) if grows(use, *pump))
    return next((pump for pump in found if sum(grows(use, *pump) for _ in range(TRIES)) > TRIES // 2), None)


def test_every_pattern_takes_time_as_the_text_is_long() -> None:
    asked = [use for use in in_use() if use.pattern.pattern not in BOUNDED]
    found = [f"{use.place} {use.way} {pump}" for use in asked if (pump := too_long_for(use))]
    assert found == []


@pytest.mark.parametrize(
    ("source", "way"),
    [
        (r"\s+x", "search"),
        (r"\w+ ?\w+:", "fullmatch"),
        ("通知.*征文", "search"),
        ("(?:(?! +x)[^,])+", "finditer"),
        (r"\([^()]*\d[^()]*\)", "sub"),
        ("a*(?:b|,a*)c", "split"),
        ("(?:ab?|b)*c", "match"),
    ],
)
def test_a_pattern_that_takes_longer_is_found(source: str, way: str) -> None:
    assert too_long_for(Use("", re.compile(source), way))


def test_nearly_every_use_is_seen() -> None:
    """What is compiled of what a function is given is known only when it runs."""
    seen = in_use()
    assert len(seen) > 600
    assert {use.way for use in seen} == {*WAYS} - {"subn"}


def test_the_range_of_ideographs_is_any_letter_but_latin_ones() -> None:
    """What is compiled for it holds every character of the range, and none of what stands beside them."""
    ideographs = "".join(map(chr, range(ord("一"), ord("鿿") + 1)))
    assert compiled("[一-鿿]+").fullmatch(ideographs)
    assert not compiled("[一-鿿]").search("azAZ09_-·、，。（）：；“”《》 \t\u3000")


@pytest.mark.parametrize(
    ("source", "fits", "fails"),
    [
        ("[一-鿿]{2,3}", "清溪县", "清溪A"),
        (r"[一-鿿\d]+", "清溪2班", "清溪(2)班"),
        ("[一-鿿、]{3}", "诗、词", "诗,词"),
        ("a[一-鿿]b[一-鿿·]", "a清b·", "a清b-"),
    ],
)
def test_a_range_of_ideographs_goes_with_others(source: str, fits: str, fails: str) -> None:
    assert compiled(source).fullmatch(fits)
    assert not compiled(source).fullmatch(fails)
