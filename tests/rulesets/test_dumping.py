from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from essaycheck.essay import FIELD_NAMES
from essaycheck.rule import Entries, Group, Originality, Rule, Ruleset
from essaycheck.rules.author import Author
from essaycheck.rules.filename import Filename
from essaycheck.rules.keywords import Keywords
from essaycheck.rules.length import Length
from essaycheck.rules.manual import Manual
from essaycheck.rules.title import Title
from essaycheck.rules.window import Window
from essaycheck.rulesets import builtin_names, load_ruleset, parse_ruleset
from essaycheck.rulesets.dumping import written
from tests.rulesets.whole import in_toml

TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20).filter(str.strip)
TEXTS = st.lists(TEXT, min_size=1, max_size=5).map(tuple)
MAYBE = st.just("") | TEXT
SHARED: dict[str, Any] = {"level": st.sampled_from(["error", "warning", "info"]), "basis": MAYBE}
FIELD = st.sampled_from(FIELD_NAMES)

LENGTH = st.builds(
    Length,
    min=st.none() | st.integers(1, 500),
    max=st.integers(500, 5000),
    unit=st.sampled_from(["words", "han", "characters"]),
    scope=st.sampled_from(["body", "document"]),
    grace=st.sampled_from(["0%", "10%", "2.5%"]),
    **SHARED,
)
AUTHOR = st.builds(
    Author,
    required=st.lists(FIELD, min_size=1, unique=True).map(tuple),
    labels=st.dictionaries(FIELD, TEXTS, max_size=2),
    **SHARED,
)
KEYWORDS = st.builds(Keywords, name=MAYBE, any_of=TEXTS, **SHARED)
TITLE = st.builds(Title, max=st.none() | st.integers(1, 99), **SHARED)
WINDOW = st.builds(Window, closes=st.dates(), **SHARED)
FORMATS = TEXTS.map(lambda texts: (*texts, "docx"))  # one at least has to be readable
FILENAME = st.builds(Filename, pattern=st.sampled_from(["", "{name}-{title}"]), formats=FORMATS, **SHARED)
MANUAL = st.builds(Manual, items=TEXTS, **SHARED)


@st.composite
def rules(draw: st.DrawFn) -> tuple[Rule, ...]:
    first = [draw(TITLE)] if draw(st.booleans()) else []
    one = [draw(each) for each in (LENGTH, AUTHOR) if draw(st.booleans())]
    last = [draw(each) for each in (WINDOW, FILENAME, MANUAL) if draw(st.booleans())]
    return (*one, draw(KEYWORDS), *draw(st.lists(KEYWORDS, max_size=2)), *first, *last)


NAMED = st.builds(
    Group,
    name=TEXT,
    folder=MAYBE,
    field=st.dictionaries(FIELD, TEXT, max_size=2),
    filename=MAYBE,
    rules=rules(),
)


def has_filename_rule(group: Group) -> bool:
    """Its table is written where the group's own key would be: TOML has room for one of them."""
    return any(rule.kind == "filename" for rule in group.rules)


GROUP = NAMED.map(lambda group: group.replace(filename="") if has_filename_rule(group) else group)
RULESET = st.builds(
    Ruleset,
    contest=TEXT,
    theme=MAYBE,
    organiser=MAYBE,
    source=MAYBE,
    year=st.none() | st.integers(1, 3000),
    version=MAYBE,
    rules=rules(),
    entries=st.none() | st.builds(Entries, max_per_author=st.integers(1, 9), **SHARED),
    originality=st.none() | st.builds(Originality, max_similarity=st.floats(0.01, 1), **SHARED),
    groups=st.lists(GROUP, max_size=2, unique_by=lambda group: group.name).map(tuple),
)


@given(RULESET)
def test_what_is_written_is_read_back(ruleset: Ruleset) -> None:
    assert parse_ruleset(in_toml(ruleset), "x") == ruleset


def test_built_in_rulesets_are_read_back() -> None:
    for name in builtin_names():
        ruleset = load_ruleset(name)
        assert parse_ruleset(in_toml(ruleset), "x") == ruleset


def test_what_a_person_reads() -> None:
    ruleset = Ruleset(
        contest="读书征文",
        year=2024,
        rules=(
            Length(max=1500, grace="10%", basis="1500字左右"),
            Author(required=("name",), labels={"unit": ("支部",)}),
            Keywords(name="甲", any_of=("读书",)),
            Keywords(name="乙", any_of=tuple(f"很长的词语第{n}个" for n in range(12)), level="info"),
        ),
        groups=(Group(name="小学", field={"class": "小*"}, rules=(Length(max=800),)),),
    )
    assert in_toml(ruleset) == EXPECTED


EXPECTED = """\
contest = "读书征文"
year = 2024

[length]
max = 1500
grace = "10%"
basis = "1500字左右"

[author]
required = ["name"]

[author.labels]
unit = ["支部"]

[[keywords]]
name = "甲"
any_of = ["读书"]

[[keywords]]
name = "乙"
any_of = [
  "很长的词语第0个",
  "很长的词语第1个",
  "很长的词语第2个",
  "很长的词语第3个",
  "很长的词语第4个",
  "很长的词语第5个",
  "很长的词语第6个",
  "很长的词语第7个",
  "很长的词语第8个",
  "很长的词语第9个",
  "很长的词语第10个",
  "很长的词语第11个",
]
level = "info"

[[group]]
name = "小学"
field = { class = "小*" }

[group.length]
max = 800
"""


def test_signs_that_an_editor_would_not_show_are_escaped() -> None:
    assert written('a"b\\c\n\u202e\x7f') == '"a\\"b\\\\c\\u000A\\u202E\\u007F"'


def test_where_it_was_read_is_no_part_of_a_ruleset() -> None:
    ruleset = load_ruleset("mass-line")
    assert ruleset == ruleset.replace(identity=ruleset.identity._replace(source="别处"))
