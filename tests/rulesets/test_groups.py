from __future__ import annotations

import pytest

from essaycheck.errors import UsageError
from essaycheck.rule import Group, Ruleset
from essaycheck.rules.author import Author
from essaycheck.rules.keywords import Keywords
from essaycheck.rules.length import Length
from essaycheck.rules.title import Title
from essaycheck.rulesets import Requirements, further_labels, group_named, rules_for
from essaycheck.rulesets.groups import in_place_of
from essaycheck.verdict import Status
from tests.essays import essay

PRIMARY = Group(name="小学组", folder="小学组/**", rules=(Length(max=800),))
JUNIOR = Group(name="初中组", field={"class": "初*"}, rules=(Length(max=1500), Keywords(any_of=("成长",))))
SENIOR = Group(name="高中组", field={"class": "高*"})
POEMS = Group(name="诗歌", filename="*诗*")
OTHERS = Group(name="其他", rules=(Length(max=99),))
RULESET = Ruleset(
    contest="征文",
    rules=(Length(max=2000, grace="10%"), Title()),
    groups=(PRIMARY, JUNIOR, POEMS, OTHERS),
)


@pytest.mark.parametrize(
    ("path", "fields", "group"),
    [
        ("小学组/a.docx", {}, "小学组"),
        ("收件/小学组/三班/a.docx", {}, "小学组"),
        ("收件.zip/小学组/a.docx", {}, "小学组"),
        ("/home/小学组/a.docx", {}, "小学组"),
        ("a.docx", {"class": "初二（3）班"}, "初中组"),
        ("a.docx", {"class": "初 二"}, "初中组"),
        ("小學組/a.docx", {}, "小学组"),
        ("我的詩.docx", {}, "诗歌"),
        ("诗.docx", {}, "诗歌"),
        ("收件/我的诗.docx", {}, "诗歌"),
        ("收件/我的诗", {}, "诗歌"),
    ],
)
def test_how_a_draft_belongs_to_a_group(path: str, fields: dict[str, str], group: str) -> None:
    found = rules_for(RULESET, essay("正文。", path=path, fields=fields))
    assert (found.group, found.verdict) == (group, None)


@pytest.mark.parametrize(
    ("path", "fields", "code", "groups"),
    [
        ("a.docx", {}, "group.none", ("小学组", "初中组", "诗歌", "其他")),
        ("小学组.docx", {}, "group.none", ("小学组", "初中组", "诗歌", "其他")),
        ("小学组乙/a.docx", {}, "group.none", ("小学组", "初中组", "诗歌", "其他")),
        ("a.docx", {"class": "高一"}, "group.none", ("小学组", "初中组", "诗歌", "其他")),
        ("小学组/a.docx", {"class": "初一"}, "group.several", ("小学组", "初中组")),
    ],
)
def test_a_draft_in_no_group_or_in_two_gets_a_warning(
    path: str, fields: dict[str, str], code: str, groups: tuple[str, ...]
) -> None:
    found = rules_for(RULESET, essay("正文。", path=path, fields=fields))
    assert found.rules == RULESET.rules
    assert found.group is None
    assert found.verdict is not None
    assert found.verdict.status == Status.WARN
    assert [(each.code, each.facts["groups"]) for each in found.verdict.findings] == [(code, groups)]


@pytest.mark.parametrize(
    ("groups", "told"),
    [
        ((PRIMARY, POEMS), {"folder": ("小学组",), "filename": ("*诗*",)}),
        ((POEMS,), {"filename": ("*诗*",)}),
        ((JUNIOR, OTHERS), {"fields": ("class",), "patterns": ("初*",)}),
        (
            (JUNIOR, SENIOR, PRIMARY),
            {"folder": ("小学组",), "fields": ("class",), "patterns": ("初*", "高*")},
        ),
        ((OTHERS,), {}),
    ],
)
def test_a_draft_in_no_group_is_told_how_groups_are_told(
    groups: tuple[Group, ...], told: dict[str, tuple[str, ...]]
) -> None:
    verdict = rules_for(Ruleset(contest="征文", groups=groups), essay("正文。")).verdict
    assert verdict
    facts = {name: found for name, found in verdict.findings[0].facts.items() if found and name != "groups"}
    assert facts == told


@pytest.mark.parametrize(
    ("path", "place", "group"),
    [
        ("a.docx", "/收件/小学组/a.docx", "小学组"),
        ("a.docx", "/收件.zip/小学组/a.docx", "小学组"),
        ("诗.docx", "/收件/诗.docx", "诗歌"),
        ("诗.docx", "/收件/小学组/诗.docx", None),
        ("小学组/诗.docx", "/收件/小学组/诗.docx", None),
        ("a.docx", "/收件/a.docx", None),
    ],
)
def test_where_a_draft_really_is_decides_on_folders_that_its_path_does_not_name(
    path: str, place: str, group: str | None
) -> None:
    found = rules_for(RULESET, essay("正文。", path=path)._replace(place=place))
    assert found.group == group


def test_the_folder_named_tells_the_group_whatever_stands_above_it() -> None:
    groups = (PRIMARY, Group(name="中学组", folder="中学组"))
    draft = essay("正文。", path="中学组/a.docx")._replace(place="/小学组/中学组/a.docx")
    assert rules_for(Ruleset(contest="征文", groups=groups), draft).group == "中学组"


@pytest.mark.parametrize(
    ("pattern", "folder", "belongs"),
    [
        ("小学组", "小学组", True),
        ("小学组/", "小学组", True),
        ("小学组/*", "小学组/甲", True),
        ("**/小学组/**", "甲/小学组", True),
        ("2014/小学*", "甲/2014/小学组", True),
        ("2014/小学*", "2014/甲/小学组", False),
        ("小学组", "", False),
        ("**", "", True),
    ],
)
def test_patterns_of_folders(pattern: str, folder: str, belongs: bool) -> None:
    ruleset = Ruleset(contest="征文", groups=(Group(name="甲", folder=pattern, rules=(Title(),)),))
    path = f"{folder}/a.docx" if folder else "a.docx"
    assert (rules_for(ruleset, essay("正文。", path=path)).group == "甲") == belongs


@pytest.mark.parametrize(
    ("asked", "stated", "belongs"),
    [
        ("school", "school", True),
        ("school", "unit", True),
        ("unit", "school", True),
        ("unit", "address", False),
        ("class", "unit", False),
    ],
)
def test_school_and_unit_stand_in_for_each_other(asked: str, stated: str, belongs: bool) -> None:
    group = Group(name="甲", field={asked: "*小学"}, rules=(Title(),))
    ruleset = Ruleset(contest="征文", groups=(group,))
    found = rules_for(ruleset, essay("正文。", fields={stated: "柳溪村小学"}))
    assert (found.group == "甲") == belongs


@pytest.mark.parametrize(
    ("pattern", "name", "belongs"),
    [
        ("[小学组]*", "[小学组]我的家.docx", True),
        ("[小学组]*", "［小学组］我的家.docx", True),
        ("[小学组]*", "小我的家.docx", False),
        ("[!a]*", "b.docx", False),
        ("*]", "甲].docx", True),
        ("*为什么？*", "我为什么?写.docx", True),
        ("*为什么？*", "我为什么写.docx", False),
        ("*诗*", "我的诗.docx", True),
        ("诗", "诗.docx", True),
        ("诗", "我的诗.docx", False),
    ],
)
def test_only_an_asterisk_is_special_in_patterns(pattern: str, name: str, belongs: bool) -> None:
    ruleset = Ruleset(contest="征文", groups=(Group(name="甲", filename=pattern, rules=(Title(),)),))
    assert (rules_for(ruleset, essay("正文。", path=name)).group == "甲") == belongs


def test_all_that_a_group_names_must_fit() -> None:
    both = Group(name="甲", folder="甲", filename="*诗*", rules=(Title(),))
    ruleset = Ruleset(contest="征文", groups=(both,))
    assert rules_for(ruleset, essay("正文。", path="甲/诗.docx")).group == "甲"
    assert rules_for(ruleset, essay("正文。", path="甲/文.docx")).group is None


def test_a_chosen_group_needs_no_fitting_draft() -> None:
    found = rules_for(RULESET, essay("正文。", path="小学组/a.docx"), "其他")
    assert (found.group, found.rules, found.verdict) == ("其他", (Length(max=99), Title()), None)


def test_without_groups_the_common_rules_stand() -> None:
    ruleset = Ruleset(contest="征文", rules=(Title(),))
    assert rules_for(ruleset, essay("正文。")) == Requirements((Title(),))


@pytest.mark.parametrize(
    ("ruleset", "name", "code"),
    [(RULESET, "小学", "no-such-group"), (Ruleset(contest="征文", rules=(Title(),)), "甲", "no-groups")],
)
def test_a_group_that_is_not_there(ruleset: Ruleset, name: str, code: str) -> None:
    with pytest.raises(UsageError) as error:
        group_named(ruleset, name)
    assert error.value.code == code


def test_a_groups_tables_stand_in_place_of_all_of_their_kind_in_the_order_of_the_report() -> None:
    common = (Length(max=2000, grace="10%"), Keywords(any_of=("甲",)), Keywords(any_of=("乙",)), Title())
    own = (Keywords(any_of=("丙",)), Author(required=("name",)))
    assert in_place_of(common, own) == (
        Length(max=2000, grace="10%"),
        Author(required=("name",)),
        Keywords(any_of=("丙",)),
        Title(),
    )


def test_labels_of_all_groups_are_known_before_the_group_is() -> None:
    common = Author(required=("name",), labels={"unit": ("支部",)})
    own = Author(required=("name",), labels={"unit": ("中队",), "class": ("班别",)})
    ruleset = Ruleset(contest="征文", rules=(Title(), common), groups=(Group(name="甲", rules=(own,)),))
    assert further_labels(ruleset) == {"unit": ("支部", "中队"), "class": ("班别",)}
