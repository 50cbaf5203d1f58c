"""Which rules a draft is held against: the common ones, with those of its group in their place."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from essaycheck.errors import UsageError
from essaycheck.essay import STANDS_FOR
from essaycheck.folding import fold
from essaycheck.keys import choice
from essaycheck.records import NamedTuple
from essaycheck.rules import KINDS
from essaycheck.rules.author import Author
from essaycheck.verdict import Finding, Verdict

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from essaycheck.errors import Fact
    from essaycheck.essay import Essay
    from essaycheck.rule import Group, Rule, Ruleset

_DEEPEST = 50
"""Folders above a draft that are looked at."""


class Requirements(NamedTuple):
    """What a draft is held against. ``verdict`` says that its group is not clear: only common rules.

    ``missed`` are then the verdicts that were not reached, of each kind that only groups ask for.
    """

    rules: tuple[Rule, ...]
    group: str | None = None
    verdict: Verdict | None = None
    missed: tuple[Verdict, ...] = ()


def in_place_of(common: tuple[Rule, ...], own: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """The common rules, with ``own`` in place of all common ones of the same kinds; in the report's order."""
    kinds = {rule.kind for rule in own}
    kept = (rule for rule in common if rule.kind not in kinds)
    return tuple(sorted((*kept, *own), key=lambda rule: KINDS.index(rule.kind)))


def rules_for(ruleset: Ruleset, essay: Essay, chosen: str | None = None) -> Requirements:
    """The rules for ``essay``: of the group that the user chose, else of the one group that it belongs to.

    Raises:
        UsageError: the ruleset has no group of the chosen name.
    """
    if chosen is not None:
        return _in_group(ruleset, group_named(ruleset, chosen))
    if not ruleset.groups:
        return Requirements(ruleset.rules)
    groups = _groups_of(essay, ruleset.groups)
    if len(groups) == 1:
        return _in_group(ruleset, groups[0])
    finding = _several(groups) if groups else _none(ruleset.groups)
    named = {"groups": finding.facts["groups"]}
    verdict = Verdict("group", named, (finding,), "warning")
    return Requirements(ruleset.rules, None, verdict, tuple(_missed(ruleset.rules, groups or ruleset.groups)))


def _missed(common: Iterable[Rule], groups: Iterable[Group]) -> Iterator[Verdict]:
    """What a program could judge if it knew the group; the facts name the groups that ask for it."""
    asking: dict[str, dict[str, None]] = {}
    for group in groups:
        for rule in group.rules:
            if rule.judges and rule.level != "info":
                asking.setdefault(rule.kind, {})[group.name] = None
    for kind in sorted(asking.keys() - {rule.kind for rule in common}, key=KINDS.index):
        yield Verdict(kind, {"groups": tuple(asking[kind])}, judged=False)


def _groups_of(essay: Essay, groups: Iterable[Group]) -> list[Group]:
    """The groups that the draft belongs to: folders by its path as written, else by where it really is.

    So ``check .`` in the folder of a group is the same as to name the folder, whatever tells other groups.
    """
    folders = [path.rpartition("/")[0] for path in (essay.path, essay.place) if path]
    found = [group for group in groups if _belongs(essay, group)]
    within = ([each for each in found if each.folder and _has_folder(path, each.folder)] for path in folders)
    told = next(filter(None, within), [])
    return [group for group in found if not group.folder or group in told]


def _several(groups: Iterable[Group]) -> Finding:
    return Finding("group.several", {"groups": tuple(group.name for group in groups)}, level="warning")


def _none(groups: Collection[Group]) -> Finding:
    """What says that no group is the draft's, with the folders, file names and fields that tell groups."""
    fields = [item for group in groups for item in group.field.items()]
    facts: dict[str, Fact] = {
        "groups": tuple(group.name for group in groups),
        "folder": tuple(group.folder.removesuffix("/**") for group in groups if group.folder),
        "filename": tuple(group.filename for group in groups if group.filename),
        "fields": tuple(dict.fromkeys(name for name, _ in fields)),
        "patterns": tuple(dict.fromkeys(pattern for _, pattern in fields)),
    }
    return Finding("group.none", facts, level="warning")


def group_named(ruleset: Ruleset, name: str) -> Group:
    """The group of that name.

    Raises:
        UsageError: there is none.
    """
    names = tuple(group.name for group in ruleset.groups)
    if name not in names:
        code = "no-such-group" if names else "no-groups"
        raise UsageError(code, group=name, **choice(name, names))
    return ruleset.groups[names.index(name)]


@lru_cache(maxsize=16)
def further_labels(ruleset: Ruleset) -> Mapping[str, tuple[str, ...]]:
    """The labels that ruleset and groups add for author fields, which may decide on a draft's group."""
    labels: dict[str, tuple[str, ...]] = {}
    for rule in (*ruleset.rules, *(rule for group in ruleset.groups for rule in group.rules)):
        if isinstance(rule, Author):
            for name, further in rule.labels.items():
                labels[name] = (*labels.get(name, ()), *further)
    return labels


def _in_group(ruleset: Ruleset, group: Group) -> Requirements:
    return Requirements(in_place_of(ruleset.rules, group.rules), group.name)


def _belongs(essay: Essay, group: Group) -> bool:
    """Whether all that the group names fits, but for its folder; one that names nothing is only chosen."""
    filename = essay.path.rpartition("/")[2]
    fits = [_has_field(essay, name, pattern) for name, pattern in group.field.items()]
    if group.filename:
        fits.append(_like(filename, group.filename) or _like(filename.rpartition(".")[0], group.filename))
    return bool(fits or group.folder) and all(fits)


def _has_folder(path: str, pattern: str) -> bool:
    """Whether folders one after another, at any depth, fit ``小学组``, ``小学组/**`` or ``2014/小学*``."""
    wanted = [part for part in pattern.removesuffix("/*").split("/") if part not in ("", ".", "**")]
    folders = path.split("/")[-_DEEPEST:]
    windows = zip(*(folders[start:] for start in range(len(wanted))), strict=False)
    return not wanted or any(all(map(_like, window, wanted)) for window in windows)


def _has_field(essay: Essay, name: str, pattern: str) -> bool:
    names = STANDS_FOR.get(name, (name,))
    return any(field.name in names and _like(field.value, pattern) for field in essay.fields)


def _like(text: str, pattern: str) -> bool:
    """Whether the text fits the pattern, in which * is any text and all else stands for itself."""
    from fnmatch import fnmatchcase

    literal = _solid(pattern).replace("[", "[[]").replace("?", "[?]")
    return fnmatchcase(_solid(text), literal)


def _solid(text: str) -> str:
    """Folded, without white space. Punctuation stays: * has a meaning, and brackets tell 初（2）班 apart."""
    return "".join(fold(text).text.split())
