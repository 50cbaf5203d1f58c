"""Whole runs: the drafts and the ruleset of each folder in ``cases`` give the reports beside them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.command import runner
from tests.golden import same_as

if TYPE_CHECKING:
    from tests.command import Run

CASES = Path(__file__).parent / "cases"
NAMES = sorted(path.name for path in CASES.iterdir() if path.is_dir())
STATUS = {"passes": 0, "only-warns": 0, "a-form-in-word": 0}
"""Exit statuses; 1 where none is named."""


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Run:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "PYTHONIOENCODING", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    return runner(capsysbinary)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("kept", "options"),
    [
        ("report.json", ["--format", "json"]),
        ("report.en.json", ["--format", "json", "--lang", "en"]),
        ("report.out", []),
    ],
)
def test_the_report(
    run: Run, monkeypatch: pytest.MonkeyPatch, name: str, kept: str, options: list[str]
) -> None:
    monkeypatch.chdir(CASES / name)
    drafts = sorted(
        path.name for path in Path().iterdir() if path.stem not in ("essaycheck", "report", "report.en")
    )
    status, out, err = run("check", "--as-of", "2014-10-08", *options, *drafts)
    assert (status, err) == (STATUS.get(name, 1), "")
    same_as(CASES / name / kept, out.encode())


@pytest.mark.parametrize("name", NAMES)
def test_both_languages_report_the_same(name: str) -> None:
    zh, en = (json.loads((CASES / name / kept).read_bytes()) for kept in ("report.json", "report.en.json"))
    assert _without_sentences(zh) == _without_sentences(en)


def _without_sentences(value: object) -> object:
    if isinstance(value, dict):
        told = ("message", "hint", "summary", "place", "lang", "seal")
        return {
            key: _without_sentences(each)
            for key, each in value.items()
            if key not in told or isinstance(each, dict)
        }
    return [*map(_without_sentences, value)] if isinstance(value, list) else value
