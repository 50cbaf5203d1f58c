"""Whatever stands in a file, it is read or refused with a reason."""

from __future__ import annotations

import datetime
import io
import json

from hypothesis import given, settings
from hypothesis import strategies as st

from essaycheck.render import renderer
from essaycheck.report import Report, UnreadableDraft
from essaycheck.rule import Context
from essaycheck.rulesets import load_ruleset
from essaycheck.steps import Check
from essaycheck.wording import Wording
from tests.hostile.documents import body, with_document

RULESET = load_ruleset("mass-line")
CONTEXT = Context(datetime.date(2014, 10, 1), None)
ELEMENTS = [
    "p",
    "r",
    "t",
    "tab",
    "br",
    "cr",
    "sym",
    "pPr",
    "rPr",
    "jc",
    "sz",
    "vanish",
    "rStyle",
    "pStyle",
    "numId",
    "spacing",
    "shd",
    "tbl",
    "tr",
    "tc",
    "trPr",
    "tcPr",
    "gridSpan",
    "gridBefore",
    "tblPr",
    "tblStyle",
    "ins",
    "del",
    "moveFrom",
    "moveTo",
    "rPrChange",
    "fldChar",
    "instrText",
    "txbxContent",
    "pict",
    "object",
    "drawing",
    "footnoteReference",
    "footnoteRef",
    "commentRangeStart",
    "commentRangeEnd",
    "commentReference",
    "sectPr",
    "pgSz",
    "pgMar",
    "headerReference",
    "ruby",
    "rt",
    "rubyBase",
    "sdt",
    "sdtContent",
    "hyperlink",
    "smartTag",
    "altChunk",
]
VALUES = ("", "1", "-1", "begin", "separate", "end", "a", "nan", "9" * 30, "F0FC", "FFFFFFFFF", "center")
WORDS = (
    "姓名：张三",
    "作者",
    "电话 13800001234",
    "群众路线",
    "人民币",
    "题目",
    "\u202e\u200b\ufffc",
    "（作者系",
    "—",
)

texts = st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=20)), max_size=40)
attributes = st.dictionaries(
    st.sampled_from(("val", "id", "type", "fldCharType", "char", "w", "line", "author")),
    st.sampled_from(VALUES),
)


def element(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(
        lambda name, given, content: (
            f"<w:{name} {' '.join(f'w:{k}={v!r}' for k, v in given.items())}>{''.join(content)}</w:{name}>"
        ),
        st.sampled_from(ELEMENTS),
        attributes,
        st.lists(inner, max_size=5),
    )


soup = st.recursive(st.sampled_from(WORDS), element, max_leaves=60)


def becomes_a_row(data: bytes, name: str) -> None:
    draft = Check(RULESET, CONTEXT).stream(io.BytesIO(data), name)
    report = json.loads(renderer("json")(Report(RULESET.identity, (draft,)), Wording.load("zh")))

    assert len(report["drafts"]) == 1
    assert isinstance(draft, UnreadableDraft) == (report["drafts"][0]["status"] == "unreadable")
    assert renderer("text")(Report(RULESET.identity, (draft,)), Wording.load("en"))


@settings(max_examples=150)
@given(
    texts, st.sampled_from(["\n", "\r", "", "\u2028", "\f"]), st.sampled_from(["utf-8", "gb18030", "utf-16"])
)
def test_any_text(words: list[str], joint: str, encoding: str) -> None:
    becomes_a_row(joint.join(words).encode(encoding, "replace"), "a.txt")


@settings(max_examples=150)
@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    becomes_a_row(data, "a.txt")
    becomes_a_row(b"PK\x03\x04" + data, "a.docx")


@settings(max_examples=250)
@given(st.lists(soup, max_size=8))
def test_any_elements_in_any_order(content: list[str]) -> None:
    becomes_a_row(with_document(body("".join(content))), "a.docx")
