"""Which patterns the package uses, and texts on which one of them might take longer than its length allows."""

from __future__ import annotations

import ast
import inspect
import pkgutil
import re
from contextlib import suppress
from importlib import import_module
from re import _constants as kinds  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import TYPE_CHECKING, Any, NamedTuple

import essaycheck

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from types import ModuleType

WAYS = ("search", "match", "fullmatch", "findall", "finditer", "sub", "subn", "split")
"""What is done with a pattern; ``re`` has functions of the same names."""

WITH_FLAGS = WAYS[:5]
"""Those of which ``re`` takes flags third."""

USUAL = "一9a、，.：:( 的年县A1-“”《》\n,"
"""What stands for a class of characters if it is one of it: the same for many classes that overlap."""

MANY = 50
"""So many repetitions are as good as any number."""


OF_CHARACTERS = (kinds.LITERAL, kinds.RANGE)
REPEATS = (kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT)


class Use(NamedTuple):
    """A pattern in use; ``place``: the module and what it is called there."""

    place: str
    pattern: re.Pattern[str]
    way: str


def modules() -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(essaycheck.__path__, "essaycheck."):
        if not found.name.endswith("__main__"):
            yield import_module(found.name)


def uses(module: ModuleType) -> list[Use]:
    """Every use in the source of a module, of what it compiles or has by name.

    What is given by a local name is most likely one of the texts that the module keeps and no other use tells.
    """
    told: list[Use] = []
    untold: set[str] = set()
    for node in ast.walk(ast.parse(inspect.getsource(module) or "pass")):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in WAYS:
            source = compiling(node)
            try:
                pattern = eval(source, dict(vars(module), re=re))  # noqa: S307
            except Exception:
                untold |= {node.func.attr} if source.startswith(("re.compile(", "compiled(")) else set()
                continue
            if isinstance(pattern, re.Pattern) and isinstance(pattern.pattern, str):
                told.append(Use(f"{module.__name__}: {source[:60]}", pattern, node.func.attr))
    kept = {*sources(vars(module).values())} - {use.pattern for use in told} if untold else set()
    return told + [Use(module.__name__, pattern, way) for way in sorted(untold) for pattern in kept]


def compiling(call: ast.Call) -> str:
    """The source of the pattern that a call uses: of ``compiled(_DATE).search(text)``, of ``re.sub(_DATE, …)``."""
    way = call.func.attr if isinstance(call.func, ast.Attribute) else ""
    source = ast.unparse(call.func.value) if isinstance(call.func, ast.Attribute) else ""
    flags = call.args[2:3] if way in WITH_FLAGS else []
    return (
        f"re.compile({', '.join(map(ast.unparse, [*call.args[:1], *flags]))})" if source == "re" else source
    )


def sources(values: Iterable[object]) -> Iterator[re.Pattern[str]]:
    """What can be compiled of texts, however deep they lie in tables; not every text is meant to be."""
    for value in values:
        if isinstance(value, str):
            with suppress(re.error):
                yield re.compile(value)
        elif isinstance(value, tuple | list | dict):
            yield from sources(value.values() if isinstance(value, dict) else value)


def run(use: Use) -> Callable[[str], object]:
    """What the use does with a text, without what it makes of what it finds."""
    if use.way in ("search", "match", "fullmatch"):
        return getattr(use.pattern, use.way)  # type: ignore[no-any-return]
    return use.pattern.findall


def pumps(pattern: re.Pattern[str]) -> list[tuple[str, str]]:
    """What a long text may begin with and go on with; none when the pattern repeats nothing without end.

    Around each repetition: what is repeated, with what comes before it once or each time, with other
    characters between; then every beginning of a text that matches.
    """
    repeated: list[tuple[str, str]] = []
    whole = sample(parser.parse(pattern.pattern, pattern.flags), "", repeated)
    if not repeated:
        return []
    found = [pair for before, item in repeated for pair in around(before, item)]
    found += [("", whole[:end]) for end in range(1, len(whole) + 1)]
    return [*dict.fromkeys(pair for pair in found if pair[1])]


def around(before: str, item: str) -> Iterator[tuple[str, str]]:
    yield from (("", item), ("", before + item), (before, item))
    yield from ((before, item + other) for other in "9 :" if item)


def sample(tree: Iterable[tuple[Any, Any]], before: str, repeated: list[tuple[str, str]]) -> str:
    """A text that a parsed pattern matches but for what it asserts; adds what is ``repeated``, and before it."""
    made = ""
    for kind, value in tree:
        made += of_kind(kind, value, before + made, repeated)
    return made


def of_kind(kind: Any, value: Any, before: str, repeated: list[tuple[str, str]]) -> str:
    if kind is kinds.LITERAL:
        return chr(value)
    if kind in (kinds.IN, kinds.NOT_LITERAL):
        return member(value if kind is kinds.IN else [(kinds.NEGATE, None), (kinds.LITERAL, value)])
    if kind is kinds.ANY:
        return USUAL[0]
    if kind is kinds.BRANCH:
        return max((sample(branch, before, repeated) for branch in value[1]), key=len)
    if kind in (kinds.SUBPATTERN, kinds.ATOMIC_GROUP):
        return sample(value[3] if kind is kinds.SUBPATTERN else value, before, repeated)
    if kind in (kinds.ASSERT, kinds.ASSERT_NOT):
        sample(value[1], before, repeated)
    if kind in REPEATS:
        least, most, tree = value
        item = sample(tree, before, repeated)
        if most >= MANY:
            repeated.append((before, item))
        return item * max(int(least), 1)
    return ""


def member(members: list[tuple[Any, Any]]) -> str:
    """A character of a class."""
    singles = [value[0] if kind is kinds.RANGE else value for kind, value in members if kind in OF_CHARACTERS]
    every = (chr(code) for code in range(32, 0x3000))
    return next((each for each in (*USUAL, *map(chr, singles), *every) if is_member(members, each)), "")


def is_member(members: list[tuple[Any, Any]], character: str) -> bool:
    negated = members[0][0] is kinds.NEGATE
    return negated != any(fits(kind, value, character) for kind, value in members[negated:])


def fits(kind: Any, value: Any, character: str) -> bool:
    if kind is kinds.LITERAL:
        return bool(ord(character) == value)
    if kind is kinds.RANGE:
        return bool(value[0] <= ord(character) <= value[1])
    _, *negated, category = str(value).split("_")
    signs = {"DIGIT": r"\d", "SPACE": r"\s", "WORD": r"\w"}
    return bool(re.match(signs[category], character)) != bool(negated)
