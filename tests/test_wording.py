"""Both languages say the same things, and everything that the code can say has its sentence."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from essaycheck.essay import FIELD_NAMES, Kind
from essaycheck.resources import FOLDER, resource
from essaycheck.rules import KINDS, rule_of
from essaycheck.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaycheck.errors import Fact
    from essaycheck.wording import Lang

PACKAGE = Path(FOLDER)
LANGS: tuple[Lang, ...] = ("zh", "en")
SOURCES = "\n".join(path.read_text("utf-8") for path in sorted(PACKAGE.rglob("*.py")))


def sentences(table: dict[str, Any], path: str = "") -> Iterator[tuple[str, list[str]]]:
    """Every key with its sentences."""
    for key, value in table.items():
        name = f"{path}.{key}" if path else key
        if isinstance(value, dict):
            yield from sentences(value, name)
        else:
            yield name, value if isinstance(value, list) else [value]


def facts(sentence: str) -> set[str]:
    """The facts that a sentence asks for."""
    return set(re.findall(r"(?<!\{)\{([a-z_]+)[:}]", sentence))


ZH, EN = (dict(sentences(dict(Wording.load(lang).sentences))) for lang in LANGS)


def test_both_languages_have_the_same_keys() -> None:
    assert set(ZH) == set(EN) != set()


@pytest.mark.parametrize("key", ZH)
def test_both_languages_say_the_same_facts(key: str) -> None:
    assert set().union(*map(facts, ZH[key])) == set().union(*map(facts, EN[key]))


@pytest.mark.parametrize("lang", LANGS)
def test_every_table_that_a_sentence_looks_up_is_there(lang: Lang) -> None:
    wording = Wording.load(lang)
    said = [sentence for each in (ZH if lang == "zh" else EN).values() for sentence in each]
    specs = {spec for sentence in said for spec in re.findall(r"\{[a-z_]+:(?:filled,)?([^{}]+)\}", sentence)}
    assert {spec for spec in specs if not spec.startswith("plural,")} - {"path"} <= set(wording.sentences)


@pytest.mark.parametrize("table", ["finding", "error"])
def test_no_sentence_is_about_something_that_the_code_never_says(table: str) -> None:
    ends = {name.rpartition(".")[2] for name in re.findall(r'"([\w.-]+)"', SOURCES)}
    told = {key.removesuffix(".message").removesuffix(".hint") for key in ZH if key.startswith(f"{table}.")}
    assert {code for code in told if code.rpartition(".")[2] not in ends} == set()


COMPOSED = {
    *(f"aspect.margin_{side}" for side in ("top", "bottom", "left", "right")),
    *(f"report.ruleset-{kind}" for kind in ("default", "notice")),
}
"""Keys whose last part stands nowhere as it is: the code puts it together."""


def test_every_sentence_is_asked_for_by_its_name() -> None:
    templates = "\n".join(path.read_text("utf-8") for path in PACKAGE.rglob("*.jinja"))
    words = set(re.findall(r"[\w-]+", " ".join(re.findall(r'"([^"\n]*)"', SOURCES + templates))))
    assert {key for key in ZH if key.rpartition(".")[2] not in words} == COMPOSED


CODES = {
    "finding": re.findall(r'Finding\(\s*"([\w.-]+)"', SOURCES),
    "error": re.findall(
        r'(?:UsageError|Mistake|refused|NoticeError|self\._add)\((?:[\w.]+, |"[^"]*", )?"([\w-]+)"', SOURCES
    ),
    "reason": re.findall(r'UnreadableEssayError\(\s*"([\w-]+)"', SOURCES),
}


@pytest.mark.parametrize(
    ("table", "code"), [(table, code) for table in CODES for code in sorted(set(CODES[table]))]
)
def test_every_code_has_its_sentence(table: str, code: str) -> None:
    keys = [f"{table}.{code}"] if table == "error" else [f"{table}.{code}.message", f"{table}.{code}.hint"]
    assert [key for key in keys if key not in ZH] == []


def test_every_rule_has_a_name_and_its_summaries() -> None:
    for rule in map(rule_of, KINDS):
        outcomes = ("pass", "fail") if rule.judges else ("unchecked",)
        assert {f"rule.{rule.kind}.name", *(f"summary.{rule.kind}.{each}" for each in outcomes)} <= set(ZH)


@pytest.mark.parametrize("table", ["field", "place"])
def test_every_field_and_kind_of_place_has_a_name(table: str) -> None:
    names = {"field": FIELD_NAMES, "place": Kind.__args__}[table]  # type: ignore[attr-defined]
    assert {f"{table}.{name}" for name in names} <= set(ZH)


def test_every_reason_code_of_the_report_has_its_sentence() -> None:
    codes = (
        "empty encrypted legacy-doc not-docx damaged too-large unknown-encoding not-a-file link permission timeout"
        " aborted unsupported"
    )
    tables = Wording.load("zh").sentences
    assert {f"reason.{code}" for code in codes.split()} <= set(tables)


WORDING = Wording(
    "en",
    {
        "a": {
            "plain": "{count} of {title}",
            "plural": "{n:plural,word,words}",
            "lookup": "no {field:names}",
            "filled": "{pattern:filled,names}",
            "list": "{items}",
            "found": "{file:path} and {files:path}",
            "some": ["did you mean {meant}? {known}", "there are {known}"],
        },
        "names": {"phone": "telephone", "unit": "employer"},
    },
)


@pytest.mark.parametrize(
    ("key", "facts", "said"),
    [
        pytest.param("a.plain", {"count": 3, "title": "春"}, "3 of 春", id="facts"),
        pytest.param("a.plain", {"count": 6.6, "title": "{count}"}, "6.6 of {count}", id="braces in a fact"),
        pytest.param(
            "a.plain", {"count": 10.0, "title": "a\x1b[31m\nb"}, "10 of a\\x1b[31m b", id="control characters"
        ),
        pytest.param("a.plain", {"count": 1, "title": "13800001234"}, "1 of 138****1234", id="masked"),
        pytest.param("a.plural", {"n": 1}, "1 word", id="one"),
        pytest.param("a.plural", {"n": 0}, "0 words", id="none"),
        pytest.param("a.plural", {"n": 2}, "2 words", id="two"),
        pytest.param("a.lookup", {"field": "phone"}, "no telephone", id="looked up"),
        pytest.param("a.lookup", {"field": ("phone", "unit")}, "no telephone, employer", id="all looked up"),
        pytest.param("a.filled", {"pattern": "{phone}+x{unit}"}, "telephone+xemployer", id="names in braces"),
        pytest.param("a.list", {"items": ("a", "13800001234")}, "a, 138****1234", id="a list, masked"),
        pytest.param(
            "a.found",
            {"file": "13800001234.txt", "files": ("13800001234\n.txt", "b.txt")},
            "13800001234.txt and 13800001234 .txt, b.txt",
            id="paths as they are",
        ),
        pytest.param(
            "a.some", {"meant": "a", "known": ("a", "b")}, "did you mean a? a, b", id="first sentence"
        ),
        pytest.param("a.some", {"meant": "", "known": ("a",)}, "there are a", id="an empty fact"),
        pytest.param("a.some", {"known": ("a",)}, "there are a", id="a fact that is not there"),
        pytest.param("names.phone", {}, "telephone", id="dots lead into tables"),
    ],
)
def test_a_sentence_is_filled_with_facts(key: str, facts: dict[str, Fact], said: str) -> None:
    assert WORDING.say(key, facts) == said


def test_a_list_is_joined_as_the_language_joins() -> None:
    assert WORDING._replace(lang="zh").say("a.list", {"items": ("甲", "乙")}) == "甲、乙"


def test_revealed_numbers_are_not_masked() -> None:
    assert WORDING._replace(reveal=True).say("a.list", {"items": ("13800001234",)}) == "13800001234"


@pytest.mark.parametrize(
    ("key", "facts"),
    [
        ("a.nothing", {}),
        ("nothing", {}),
        ("names.email", {}),
        ("a.plain", {"count": 1}),
        ("a.lookup", {"field": "email"}),
    ],
)
def test_a_missing_sentence_or_fact_is_a_bug(key: str, facts: dict[str, Fact]) -> None:
    with pytest.raises(KeyError):
        WORDING.say(key, facts)


def test_whether_a_sentence_is_there() -> None:
    assert WORDING.has("names.phone")
    assert not WORDING.has("names.email")


def _width(line: str) -> int:
    return sum(2 if ord(character) > 0x2E7F else 1 for character in line)


@pytest.mark.parametrize("lang", LANGS)
def test_help_fits_eighty_columns(lang: Lang) -> None:
    text = resource("wording", f"help.{lang}.toml")
    pages: dict[str, str] = tomllib.loads(text)
    assert [line for page in pages.values() for line in page.splitlines() if _width(line) > 80] == []


def test_what_is_said_again_is_said_the_same_however_long_it_is() -> None:
    for facts in ({"path": "x" * 10}, {"path": "x" * 1000}):
        said = {Wording.load("zh", reveal).say("console.written", facts) for reveal in (True, False, True)}
        assert len(said) == 1
        assert facts["path"] in said.pop()


@pytest.mark.parametrize(
    ("seen", "said", "advice"),
    [
        ({"hidden": 4, "deleted": 7}, "4 个字符设成了“隐藏”，7 个字符在修订里标为删除", "去掉“隐藏”（4 个字符）"),
        ({"hidden": 4}, "4 个字符设成了“隐藏”。", "去掉“隐藏”，保存后再查"),
        ({"deleted": 7, "pictures": 1}, "里面的文字（7 个字符）在修订里全都标为删除了。", "拒绝这些修订"),
        ({"pictures": 2}, "只有 2 张图片", "改用文字写出"),
        ({}, "里面没有文字。", "是否交错了文件"),
    ],
)  # fmt: skip
def test_a_draft_without_text_is_told_where_its_text_is(
    seen: dict[str, Fact], said: str, advice: str
) -> None:
    chinese = Wording.load("zh")
    assert said in chinese.say("reason.empty.message", seen)
    assert advice in chinese.say("reason.empty.hint", seen)
