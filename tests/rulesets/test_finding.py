from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from essaycheck import limits
from essaycheck.errors import RulesetError, UsageError
from essaycheck.rulesets import builtin_names, find_ruleset, load_ruleset, ruleset_text

RULES = 'contest = "{}"\n[title]\n'


@pytest.fixture(autouse=True)
def _in_tmp_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def put(path: str, contest: str) -> Path:
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(RULES.format(contest), encoding="utf-8")
    return file


def test_built_in_rulesets_have_names() -> None:
    assert "mass-line" in builtin_names()
    assert load_ruleset("mass-line").identity.source == "builtin:mass-line"


def test_every_built_in_ruleset_loads_from_its_own_text() -> None:
    for name in builtin_names():
        data = ruleset_text(name).encode()
        assert load_ruleset(name).identity.sha256 == hashlib.sha256(data).hexdigest()


def test_a_file_is_named_as_given_with_the_hash_of_its_bytes() -> None:
    file = put("甲/规则.toml", "征文")
    identity = load_ruleset(os.path.join("甲", "规则.toml")).identity  # noqa: PTH118 - the system's own separator
    assert identity.source == "甲/规则.toml"
    assert identity.sha256 == hashlib.sha256(file.read_bytes()).hexdigest()
    assert not identity.default


def test_a_byte_order_mark_is_part_of_the_hash_alone() -> None:
    data = b"\xef\xbb\xbf" + RULES.format("征文").encode()
    Path("规则.toml").write_bytes(data)
    assert load_ruleset("规则.toml").contest == "征文"
    assert load_ruleset("规则.toml").identity.sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("mass-lien", "no-such-ruleset"),
        ("没有.toml", "no-such-ruleset"),
        ("..", "ruleset-folder"),
        ("nul\0", "ruleset-unreadable"),
    ],
)
def test_rulesets_that_cannot_be_read(name: str, code: str) -> None:
    with pytest.raises(RulesetError) as error:
        load_ruleset(name)
    (mistake,) = error.value.mistakes
    assert mistake.code == code
    if name == "mass-lien":
        assert mistake.facts["meant"] == "mass-line"


def test_a_file_in_another_encoding() -> None:
    Path("规则.toml").write_bytes(RULES.format("征文").encode("gbk"))
    with pytest.raises(RulesetError) as error:
        load_ruleset("规则.toml")
    assert [mistake.code for mistake in error.value.mistakes] == ["encoding-gbk"]


def test_without_any_file_the_default_stands_and_says_so() -> None:
    identity = find_ruleset(["."]).identity
    assert (identity.source, identity.default) == ("builtin:mass-line", True)


@pytest.mark.parametrize(
    ("paths", "source"),
    [
        (["稿件"], "稿件/essaycheck.toml"),
        (["稿件/a.docx"], "稿件/essaycheck.toml"),
        (["稿件/小学/a.docx", "稿件/中学"], "稿件/essaycheck.toml"),
        (["稿件/x.zip"], "稿件/essaycheck.toml"),
        (["稿件/没有.docx"], "稿件/essaycheck.toml"),
        (["稿件/内/b.docx"], "稿件/内/essaycheck.toml"),
        (["别处"], "essaycheck.toml"),
        (["-"], "essaycheck.toml"),
        ([], "essaycheck.toml"),
    ],
)
def test_the_nearest_file_upward_is_found(paths: list[str], source: str) -> None:
    put("essaycheck.toml", "外")
    put("稿件/essaycheck.toml", "稿件")
    put("稿件/内/essaycheck.toml", "内")
    for folder in ("稿件/小学", "稿件/中学", "别处"):
        Path(folder).mkdir()
    identity = find_ruleset(paths).identity
    assert (identity.source, identity.default) == (source, False)


@pytest.mark.parametrize("more", [0, 1])
def test_a_ruleset_is_no_larger_than_the_limit(more: int) -> None:
    rules = RULES.format("征文").encode()
    Path("规则.toml").write_bytes(rules + b"#" * (limits.RULESET - len(rules) + more))
    if not more:
        assert load_ruleset("规则.toml").contest == "征文"
        return
    with pytest.raises(RulesetError) as caught:
        load_ruleset("规则.toml")
    assert [mistake.code for mistake in caught.value.mistakes] == ["ruleset-too-large"]


def test_windows_says_of_a_folder_that_it_may_not_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("builtins.open", refused)
    with pytest.raises(RulesetError) as caught:
        load_ruleset("..")
    assert [mistake.code for mistake in caught.value.mistakes] == ["ruleset-folder"]


def test_folders_below_a_folder_set_no_rules() -> None:
    put("稿件/别人/essaycheck.toml", "别人的")
    assert find_ruleset(["稿件"]).identity.default


def test_a_folder_called_like_a_ruleset_is_none() -> None:
    Path("essaycheck.toml").mkdir()
    assert find_ruleset(["."]).identity.default


def test_a_ruleset_outside_the_current_folder_is_named_in_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put("essaycheck.toml", "外")
    Path("里").mkdir()
    monkeypatch.chdir("里")
    assert find_ruleset(["a.docx"]).identity.source == (tmp_path / "essaycheck.toml").as_posix()


@pytest.mark.parametrize("paths", [["甲", "乙"], ["甲", "."]])
def test_paths_that_lead_to_different_rulesets(paths: list[str]) -> None:
    put("甲/essaycheck.toml", "甲")
    put("乙/essaycheck.toml", "乙")
    with pytest.raises(UsageError) as error:
        find_ruleset(paths)
    assert error.value.code == "rulesets-disagree"
    assert "甲/essaycheck.toml" in error.value.facts["found"]  # type: ignore[operator]


@pytest.mark.parametrize("data", [b"PK\x03\x04\0\0", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"%PDF-1.4"])
def test_a_document_is_no_ruleset_in_another_encoding(data: bytes) -> None:
    Path("征文通知.docx").write_bytes(data)
    for load in (load_ruleset, ruleset_text):
        with pytest.raises(RulesetError) as refused:
            load("征文通知.docx")
        assert [each.code for each in refused.value.mistakes] == ["ruleset-document"]
