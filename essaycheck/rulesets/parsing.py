"""TOML -> Ruleset. Every mistake is collected, so that one run shows them all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeVar

from essaycheck.errors import Mistake, RulesetError
from essaycheck.keys import RefusedValueError, choice, shown
from essaycheck.report import RulesetIdentity
from essaycheck.rule import Entries, Group, Originality, Rule, Ruleset
from essaycheck.rules import KINDS, rule_of
from essaycheck.rulesets import toml
from essaycheck.rulesets.groups import in_place_of
from essaycheck.table import SHARED

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from essaycheck.errors import Fact
    from essaycheck.keys import Key
    from essaycheck.table import Table

    Values = Mapping[str, object]
    Keys = Mapping[str, Key]
    T = TypeVar("T", bound=Table)

SETTINGS = (Entries, Originality)
"""Tables that are no rules: they are judged over a whole folder."""

TABLES = (*KINDS, *(setting.kind for setting in SETTINGS), Group.kind)

_ASTRAY = ("unknown-table", "not-table", "not-tables", "key-belongs-inside")


def parse_ruleset(text: str, source: str) -> Ruleset:
    """The ruleset that ``text`` holds; ``source`` is where it was found, as the report shows it.

    Raises:
        RulesetError: with everything that is wrong with it.
    """
    try:
        values = toml.values(text)
    except toml.TomlError as error:
        raise RulesetError(source, [error.mistake]) from None
    reading = _Reading()
    ruleset = reading.ruleset(values)
    if reading.mistakes:
        raise RulesetError(source, reading.mistakes)
    return ruleset.replace(identity=RulesetIdentity(ruleset.contest, source, ""))


class _Reading:
    """One pass over TOML's values. What is wrong is added to ``mistakes``; what is built is then no good."""

    def __init__(self) -> None:
        self.mistakes: list[Mistake] = []

    def ruleset(self, values: Values) -> Ruleset:
        top = self._keys(Ruleset.keys, values, "", TABLES)
        if "contest" not in values:
            self._add("contest", "missing-contest")
        rules = self._rules(values, "")
        for setting in SETTINGS:
            top.update((setting.kind, built) for built in self._all(setting, values, ""))
        groups = self._groups(values, rules)
        if not groups:
            self._judged(rules, "")
        return Ruleset(**{"contest": "", **top}, rules=rules, groups=groups)

    def _rules(self, values: Values, where: str) -> tuple[Rule, ...]:
        found: list[Rule] = []
        for kind in KINDS:
            if kind in values:
                found += self._all(rule_of(kind), values, where)
        return tuple(found)

    def _groups(self, values: Values, common: tuple[Rule, ...]) -> tuple[Group, ...]:
        groups: list[Group] = []
        for where, table in self._tables(Group, values, ""):
            own, tables = _split(table)
            group = self._build(Group, own, where, KINDS).replace(rules=self._rules(tables, where))
            if any(group.name == other.name for other in groups):
                self._add(f"{where}.name", "group-twice", name=group.name)
            self._judged(in_place_of(common, group.rules), where)
            groups.append(group)
        return tuple(groups)

    def _judged(self, rules: tuple[Rule, ...], where: str) -> None:
        """A draft of which nothing is judged would look as if it passed; a table gone astray says enough."""
        astray = any(mistake.code in _ASTRAY for mistake in self.mistakes)
        if not astray and not any(rule.judges for rule in rules):
            self._add(where, "nothing-judged")

    def _all(self, kind: type[T], values: Values, where: str) -> list[T]:
        return [self._build(kind, table, place) for place, table in self._tables(kind, values, where)]

    def _tables(self, kind: type[Table], values: Values, where: str) -> list[tuple[str, Values]]:
        """The tables of a kind, each with its name."""
        name, value = _under(where, kind.kind), values.get(kind.kind, [] if kind.several else None)
        if kind.several and isinstance(value, list) and all(isinstance(table, dict) for table in value):
            return [(f"{name}[{n}]" if len(value) > 1 else name, table) for n, table in enumerate(value, 1)]
        if isinstance(value, dict) and not kind.several:
            return [(name, value)]
        if value is not None:
            self._add(name, "not-tables" if kind.several else "not-table", found=shown(value), table=name)
        return []

    def _build(self, kind: type[T], table: Values, where: str, inside: Collection[str] = ()) -> T:
        built = kind(**self._keys(kind.keys, table, where, inside))
        if kind.needs and not table.keys() & set(kind.needs):
            self._add(where, "missing-keys" if kind.needs[1:] else "missing-key", keys=kind.needs)
        if isinstance(built, Rule):
            self._at(where, built.mistakes())
        return built

    def _keys(self, keys: Keys, table: Values, where: str, inside: Collection[str]) -> dict[str, Any]:
        """The values of a table's own keys; ``inside`` are the tables that may stand in it."""
        read: dict[str, Any] = {}
        for name, value in table.items():
            if name in keys:
                try:
                    read[name] = keys[name].read(value)
                except RefusedValueError as error:
                    self._at(_under(where, name), error.mistakes)
            elif name not in inside:
                self._unknown(name, value, where, tuple(dict.fromkeys((*keys, *inside))))
        return read

    def _unknown(self, name: str, value: object, where: str, known: tuple[str, ...]) -> None:
        top = Ruleset.keys
        if where and name in top:
            self._add(_under(where, name), "key-belongs-above", key=name)
            return
        if tables := _tables_with(name, known):
            within = tuple(_header(where, table) for table in tables)
            self._add(_under(where, name), "key-belongs-inside", key=name, tables=within)
            return
        table = isinstance(value, dict) or (isinstance(value, list) and value and isinstance(value[0], dict))
        code = "unknown-table" if table else "unknown-key"
        self._add(_under(where, name), code, key=name, **choice(name, known))

    def _at(self, where: str, mistakes: tuple[Mistake, ...]) -> None:
        self.mistakes += [mistake._replace(where=_under(where, mistake.where)) for mistake in mistakes]

    def _add(self, where: str, code: str, **facts: Fact) -> None:
        self.mistakes.append(Mistake(where, code, facts))


def _split(group: Values) -> tuple[Values, Values]:
    """A group's own keys, and its tables; ``filename`` is either, as it is written."""
    both = set(Group.keys) & set(KINDS)
    tables = {name: value for name, value in group.items() if name not in both or isinstance(value, dict)}
    own = {name: value for name, value in group.items() if name not in both or name not in tables}
    return own, tables


def _tables_with(name: str, known: Collection[str]) -> list[type[Table]]:
    """The tables among ``known`` that have a key of this name; none for what nearly all of them have."""
    tables: tuple[type[Table], ...] = (*map(rule_of, KINDS), *SETTINGS)
    return [table for table in tables if table.kind in known and name in table.keys and name not in SHARED]


def _header(where: str, table: type[Table]) -> str:
    """How a table begins that stands inside another one, which is called by its kind, not by its number."""
    name = _under(re.sub(r"\[\d+\]", "", where), table.kind)
    return f"[[{name}]]" if table.several else f"[{name}]"


def _under(where: str, name: str) -> str:
    return f"{where}.{name}" if where and name else where or name
