from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.docx_builder import docx, paragraph
from tests.hostile import documents, texts
from tests.hostile.cases import READ, Case, Run, essaycheck, write

if TYPE_CHECKING:
    from pathlib import Path

CASES = (*documents.XML_CASES, *documents.ARCHIVE_CASES, *texts.CASES)
HEAVY = (*documents.HEAVY, *texts.HEAVY)
MOST_SECONDS = 20
MOST_MIB = 300


def row(run: Run) -> dict[str, Any]:
    report = json.loads(run.out)
    assert len(report["drafts"]) == 1
    return dict(report["drafts"][0])


def is_as_expected(case: Case, draft: dict[str, Any]) -> bool:
    if case.expected != READ:
        return bool(draft.get("reason", {}).get("code") == case.expected)
    han = draft["counts"]["document"]["han"] if "counts" in draft else None
    return han is not None and case.han in (None, han)


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """What becomes of all cases in one folder, checked at once."""
    folder = tmp_path_factory.mktemp("drafts")
    for case in CASES:
        write(case, folder)
    run = essaycheck("check", ".", "--format", "jsonl", cwd=folder)
    lines = [json.loads(line) for line in run.out.splitlines()]
    assert run.status == 1
    assert b"Traceback" not in run.err
    assert len(lines) == len(CASES) + 1
    return {line["path"]: line for line in lines[:-1]}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_must_be_read_is_read_and_the_rest_is_refused(
    case: Case, rows: dict[str, dict[str, Any]]
) -> None:
    assert is_as_expected(case, rows[case.name]), rows[case.name]


@pytest.mark.slow
@pytest.mark.parametrize("case", HEAVY, ids=lambda case: case.name)
def test_no_file_takes_much_time_or_memory(case: Case, tmp_path: Path) -> None:
    run = essaycheck("check", write(case, tmp_path), "--format", "json")

    assert run.status in (0, 1), run.err.decode()
    assert is_as_expected(case, row(run)), row(run)
    assert run.seconds < MOST_SECONDS
    assert run.mib < MOST_MIB


@pytest.mark.slow
@pytest.mark.parametrize("number", [3, 16])
def test_no_more_memory_for_many_large_drafts_than_for_one(tmp_path: Path, number: int) -> None:
    """Here and in processes of its own, where all hold the same text and are compared."""
    for name in range(number):
        (tmp_path / f"{name}.txt").write_text("（作者系大学学生）\n" * 199_000, encoding="utf-8")
    run = essaycheck("check", tmp_path, "--format", "jsonl", "--jobs", "2")

    assert run.status == 1
    assert len(run.out.splitlines()) == number + 1
    assert run.mib < MOST_MIB


@pytest.mark.slow
def test_a_document_cut_anywhere_is_refused(tmp_path: Path) -> None:
    data = docx(documents.BODY)
    for size in range(len(data)):
        (tmp_path / f"{size:05}.docx").write_bytes(data[:size])
    run = essaycheck("check", tmp_path, "--format", "jsonl")

    lines = [json.loads(line) for line in run.out.splitlines()][:-1]
    assert len(lines) == len(data)
    assert {line["reason"]["code"] for line in lines} == {"empty", "not-docx", "damaged"}


@pytest.mark.parametrize(("limit", "value"), [("CHARACTERS", "5"), ("DEPTH", "2"), ("PART", "0001")])
def test_limits_can_be_set_by_the_environment(tmp_path: Path, limit: str, value: str) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(
        documents.with_document(documents.body("<!--" + "x" * 1_100_000 + "-->" + paragraph("群众路线是线")))
    )

    usual = essaycheck("check", path, "--format", "json")
    environ = {f"ESSAYCHECK_MAX_{limit}": value}
    limited = essaycheck("check", path, "--format", "json", environ=environ)

    assert "reason" not in row(usual)
    assert row(limited)["reason"]["code"] == "too-large"
    assert str(int(value)) in row(limited)["reason"]["message"]


@pytest.mark.parametrize("value", ["0", "-1", "1.5", "many", "９", "9" * 20])
def test_a_limit_that_cannot_be(tmp_path: Path, value: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text("群众路线", encoding="utf-8")
    run = essaycheck("check", path, "--lang", "en", environ={"ESSAYCHECK_MAX_FILE": value})

    assert run.status == 2
    assert b"ESSAYCHECK_MAX_FILE" in run.err
    assert b"Traceback" not in run.err
