"""What is said of several drafts together, in words and in JSON."""

from __future__ import annotations

import json
from typing import Any

import pytest

from essaycheck.render import renderer, together
from essaycheck.report import Report
from essaycheck.together import Difference, Entrant, Registered
from essaycheck.wording import Wording
from tests.render.drafts import GOOD, RULESET
from tests.render.several import CUT, LEFT, LIST, PAIR, WHOLE

ZH, REVEALED = Wording.load("zh"), Wording.load("zh", reveal=True)


def objects(report: Report, wording: Wording = ZH) -> Any:
    return json.loads(renderer("json")(report, wording))


def test_a_passage_stands_in_its_words() -> None:
    assert together.words(LEFT, ZH) == ("那年，", "桥还没有修好\n河水很宽", "。我们")


def test_a_number_across_the_edge_of_a_passage_is_masked() -> None:
    assert together.words(CUT, ZH) == ("", "请打 138****1234 找我", "")
    assert together.words(CUT, REVEALED) == ("请打 1380000", "1234 找我", "")


def test_a_pair_in_json() -> None:
    pair, again = objects(WHOLE)["duplicates"]
    first, _ = pair.pop("passages")
    assert pair == {
        "a": "稿/a.docx",
        "b": "稿/b.docx",
        "kind": "similar",
        "status": "fail",
        "similarity": {"a_in_b": 0.805, "b_in_a": 0.41},
    }
    assert first == {
        "length": 10,
        "a": {"place": "第 4 行", "paragraph": 3, "start": 5, "end": 9, "quote": "桥还没有修好\n河水很宽"},
        "b": {"place": "第 8 段", "paragraph": 7, "start": 0, "end": 4, "quote": "桥還沒有修好\n河水很寬"},
    }
    assert (again["kind"], again["status"], again["passages"]) == ("file", "pass", [])


def test_entries_in_json() -> None:
    author, title = objects(WHOLE)["entries"]
    assert author == {
        "code": "entries.author",
        "status": "warn",
        "message": "张三丰（138****1234）投了 2 篇，每人最多 1 篇",
        "hint": "请和作者确认保留哪几篇",
        "drafts": ["稿/a.docx", "稿/b.docx"],
    }
    assert title["message"] == "2 篇稿件的题目都是《春》"


def test_the_registration_list_in_json() -> None:
    assert objects(WHOLE)["registered"] == {
        "source": "报名表.xlsx",
        "entrants": 3,
        "absent": [
            {"row": 4, "fields": {"name": "李明", "phone": "139****5678", "unit": "甲校"}},
            {"row": 5, "fields": {"phone": "137****1111"}},
        ],
        "unlisted": ["稿/d.docx"],
        "differences": [
            {
                "path": "稿/b.docx",
                "row": 2,
                "field": "phone",
                "listed": "138****1234",
                "stated": "138****123",
            }
        ],
    }
    assert objects(WHOLE, REVEALED)["registered"]["absent"][1]["fields"] == {"phone": "13700001111"}


LEFT_OUT = Registered(
    "表.xlsx", 0, left_out=(Entrant(2, {"unit": "甲校"}), Entrant(3, {"name": "x"}, "二班"))
)


def test_rows_that_were_left_out_are_told_with_the_reason() -> None:
    assert together.registration_counts(LEFT_OUT, ZH).endswith(
        "；另有 2 行没有算在内，因为没有能用的姓名，也没有能用的电话"
    )
    assert [tuple(line) for line in together.registration(LEFT_OUT, ZH)] == [
        ("没有对照", "报名表第 2 行", "没有写姓名，也没有写电话，请补全报名表"),
        ("没有对照", "报名表“二班”第 3 行", "姓名、电话写的是“x”，没法用来找人，请补全报名表"),
    ]
    assert together.registration_counts(LEFT_OUT, Wording.load("en")).endswith(
        "; 2 rows without a usable name or telephone number left out"
    )
    assert objects(WHOLE._replace(registered=LEFT_OUT))["registered"]["left_out"] == [
        {"row": 2, "fields": {"unit": "甲校"}},
        {"row": 3, "sheet": "二班", "fields": {"name": "x"}},
    ]


def test_keys_that_do_not_apply_are_not_there() -> None:
    assert not {"duplicates", "entries", "registered"} & objects(Report(RULESET, (GOOD,))).keys()


def test_lines_end_with_the_same_keys() -> None:
    last = json.loads(renderer("jsonl")(WHOLE, ZH).decode().splitlines()[-1])
    whole = objects(WHOLE)
    assert {key: last[key] for key in ("duplicates", "entries", "registered")} == {
        key: whole[key] for key in ("duplicates", "entries", "registered")
    }


@pytest.mark.parametrize(
    ("pairs", "status"), [((PAIR,), "fail"), ((PAIR._replace(level="warning"),), "warn"), ((), "pass")]
)
def test_a_pair_counts_for_the_status(pairs: tuple[Any, ...], status: str) -> None:
    assert Report(RULESET, (GOOD,), pairs).status == status


def test_the_registration_list_in_words() -> None:
    assert [tuple(line) for line in together.registration(LIST, ZH)] == [
        ("报了名没有交稿", "李明", "报名表第 4 行 · 139****5678 · 甲校"),
        ("报了名没有交稿", "137****1111", "报名表第 5 行"),
        ("交了稿没有报名", "稿/d.docx", "林一舟 · 137****5678"),
        ("与报名表不一致", "稿/b.docx", "联系电话：报名表写的是“138****1234”，稿件写的是“138****123”"),
    ]
    assert [line.detail for line in together.registration(LIST, REVEALED)][-1].endswith("1380000123”")
    assert together.registration_counts(LIST, ZH).startswith("报名表 报名表.xlsx：共 3 人，2 人没有交稿")


def test_sheets_that_were_not_read_are_told() -> None:
    unread = Registered("表.xlsx", 1, unread=("乙", "丙"))
    assert together.registration_counts(unread, ZH).endswith("；另有 2 张工作表没有读")
    first, _ = together.registration(unread, ZH)
    assert (first.what, first.who) == ("没有对照", "报名表“乙”")
    assert "列名" in first.detail
    assert objects(Report(RULESET, (GOOD,), registered=unread))["registered"]["unread_sheets"] == ["乙", "丙"]


@pytest.mark.parametrize(("listed", "ruined"), [("1.38E+10", True), ("1E+10", True), ("13800001", False)])
def test_a_number_that_a_spreadsheet_has_ruined(listed: str, ruined: bool) -> None:
    differs = Difference("a.docx", 2, "phone", listed, ("13800001234",))
    (line,) = together.registration(Registered("表.xlsx", 1, differences=(differs,)), ZH)
    assert ("科学计数法" in line.detail) == ruined


@pytest.mark.parametrize(
    ("wording", "said"),
    [
        (ZH, "联系电话：报名表和稿件写的都是“139****1111”，遮住的几位不一样；加 --reveal 可以看到"),
        (REVEALED, "联系电话：报名表写的是“13900001111”，稿件写的是“13900021111”"),
    ],
)
def test_numbers_that_differ_where_they_are_masked(wording: Wording, said: str) -> None:
    differs = Difference("a.docx", 2, "phone", "13900001111", ("13900021111",))
    (line,) = together.registration(Registered("表.xlsx", 1, differences=(differs,)), wording)
    assert line.detail == said
