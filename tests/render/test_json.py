"""The report for programs has the shape that others build on."""

from __future__ import annotations

import json
from typing import Any
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaycheck import __version__
from essaycheck.essay import Span
from essaycheck.render import RENDERERS, SUFFIXES, renderer
from essaycheck.render.json import render, written
from essaycheck.render.jsonl import render as render_lines
from essaycheck.report import FoundField
from essaycheck.verdict import Place, Verdict
from essaycheck.wording import Wording
from tests.render.drafts import BAD, GOOD, LOCKED, SEEN, draft, report

ZH = Wording.load("zh")


def shape(*drafts: Any, wording: Wording = ZH) -> Any:
    return json.loads(render(report(*drafts), wording))


def test_the_head_and_the_summary() -> None:
    whole = shape(GOOD, BAD, LOCKED)
    assert list(whole) == ["format", "tool", "ruleset", "status", "summary", "seal", "drafts"]
    assert whole["format"] == 1
    assert whole["tool"] == {"name": "essaycheck", "version": __version__}
    assert whole["ruleset"] == {"contest": "家乡征文", "source": "rules.toml", "sha256": "f" * 64}
    assert whole["status"] == "fail"
    assert whole["summary"] == {"drafts": 3, "pass": 1, "warn": 0, "fail": 1, "unreadable": 1}


def test_a_draft() -> None:
    (only,) = shape(BAD)["drafts"]
    assert list(only) == [
        "path",
        "status",
        "sha256",
        "encoding",
        "title",
        "counts",
        "fields",
        "keywords",
        "verdicts",
    ]
    assert (only["path"], only["status"], only["encoding"], only["title"]) == (
        "稿/b.docx",
        "fail",
        None,
        "家乡的春天",
    )
    assert list(only["counts"]) == ["document", "document_all", "body"]
    assert only["counts"]["body"] == {
        "words": 2132,
        "han": 1800,
        "characters": 2140,
        "characters_with_spaces": 2150,
    }
    assert only["keywords"] == [{"term": "河流", "count": 0, "doubtful": 1}]
    assert only["fields"][0] == {
        "name": "name",
        "label": "姓名",
        "value": "张三丰",
        "place": "第 2 行",
        "paragraph": 1,
        "start": 3,
        "end": 6,
    }


def test_a_verdict_and_its_findings() -> None:
    (only,) = shape(BAD)["drafts"]
    length, author, _, window, topic, manual = only["verdicts"]
    assert list(length) == ["rule", "status", "summary", "basis", "name", "facts", "findings"]
    assert (length["rule"], length["status"], length["name"]) == ("length", "fail", None)
    assert (length["basis"], length["facts"]["over"]) == ("一般不超过2000字", 132)
    (finding,) = length["findings"]
    assert list(finding) == ["code", "message", "hint", "place", "quote", "paragraph", "start", "end"]
    assert (finding["code"], finding["place"], finding["quote"]) == ("length.over", "第 3 段", "春天来了")
    assert (finding["paragraph"], finding["start"], finding["end"]) == (2, 0, 4)
    assert author["findings"][0]["place"] == "第 1 个表格第 2 行第 3 列"
    assert (window["status"], window["findings"][0]["place"]) == ("warn", None)
    assert (topic["name"], topic["status"], topic["summary"][:5]) == ("山河", "pass", "没有写到：")
    assert (manual["status"], manual["findings"]) == ("unchecked", [])


def test_a_draft_that_could_not_be_read() -> None:
    (only,) = shape(LOCKED)["drafts"]
    assert list(only) == ["path", "status", "reason"]
    assert only["status"] == "unreadable"
    assert list(only["reason"]) == ["code", "message", "hint"]
    assert only["reason"]["code"] == "encrypted"


def test_further_keys_where_they_apply() -> None:
    (only,) = shape(SEEN)["drafts"]
    assert (only["encoding"], only["group"]) == ("gb18030", "小学组")
    assert only["notes"] == [{"code": "revisions", "number": 2}, {"code": "comments", "number": 1}]


def test_a_draft_of_which_nothing_could_be_judged_did_not_pass() -> None:
    whole = shape(draft(Verdict("filename", {"filename": ""}, judged=False)))
    assert (whole["status"], whole["drafts"][0]["status"]) == ("warn", "warn")


def test_what_is_personal_is_masked_unless_revealed() -> None:
    masked = render(report(BAD), ZH).decode()
    assert "1380000123" not in masked
    assert "138****123" in masked
    revealed = render(report(BAD), Wording.load("zh", reveal=True)).decode()
    assert revealed.count("1380000123") == 3


def test_sentences_follow_the_language() -> None:
    zh, en = (shape(BAD, wording=Wording.load(lang))["drafts"][0] for lang in ("zh", "en"))
    assert zh["verdicts"][0]["summary"] != en["verdicts"][0]["summary"]
    assert en["verdicts"][0]["findings"][0]["place"] == "paragraph 3"
    assert zh["verdicts"][0]["facts"] == en["verdicts"][0]["facts"]


@pytest.mark.parametrize("sign", ["\x00", "\x1b", "\x7f", "\x9b", "\u202e", "\u2066", "\u2028", "\ud800"])
def test_signs_that_move_a_cursor_are_escaped(sign: str) -> None:
    strange = FoundField("name", "姓名", f"张{sign}三", Span(0, 0, 3), Place("line", 0))
    data = render(report(draft(title=f"春{sign}天", path=f"{sign}.txt", fields=(strange,))), ZH)
    assert sign not in data.decode("utf-8", "surrogatepass")
    assert json.loads(data)["drafts"][0]["title"] == f"春{sign}天"


HARMFUL = "\x00\n\x1b\x7f\x85\x9b\u061c\u200e\u2028\u2029\u202a\u202e\u2066\u2069\ud800\udfff"


@given(st.dictionaries(st.text(), st.text(st.characters(exclude_categories=()) | st.sampled_from(HARMFUL))))
def test_what_is_written_is_read_back(value: dict[str, str]) -> None:
    data = written(value)
    assert json.loads(data) == json.loads(json.dumps(value))
    assert [
        sign for sign in data.decode() if category(sign) in ("Cc", "Cs", "Zl", "Zp") or sign in HARMFUL
    ] == []


def test_jsonl_is_the_same_line_by_line() -> None:
    *lines, last = [json.loads(line) for line in render_lines(report(GOOD, BAD, LOCKED), ZH).splitlines()]
    whole = shape(GOOD, BAD, LOCKED)
    assert lines == whole["drafts"]
    assert last == {key: each for key, each in whole.items() if key != "drafts"}


def test_every_output_has_a_module_and_every_suffix_an_output() -> None:
    assert all(callable(renderer(name)) for name in RENDERERS)
    assert set(SUFFIXES.values()) <= set(RENDERERS)


def test_a_part_of_a_run_says_so() -> None:
    whole = report(GOOD)
    assert json.loads(render(whole._replace(partial=True), Wording.load("zh")))["partial"] is True
    assert "partial" not in json.loads(render(whole, Wording.load("zh")))
