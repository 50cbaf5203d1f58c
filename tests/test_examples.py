"""What becomes of each draft in ``examples/``; the file names say the same to whoever looks at the folder."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"
BESIDE = ("essaycheck.toml", "征文通知.docx")
"""What lies there and is no draft."""

WORDS = {"pass": "合格", "warn": "提醒", "fail": "不合格"}
"""What the file names call a status."""


class Expected(NamedTuple):
    """One example: ``why`` holds the findings that decide its status, as rule and code."""

    status: str
    title: str
    author: tuple[str, ...]  # name, unit, phone, where the draft has them
    body: int  # Word's 字数
    why: frozenset[tuple[str, str]] = frozenset()
    encoding: str | None = None


EXPECTED = {
    "01": Expected(
        "pass",
        "修路记——大枞村三公里断头路是怎样接通的",
        ("唐既明", "石栗县农村经营服务站", "13800001234"),
        877,
    ),
    "02": Expected(
        "pass", "窗口前的三把椅子", ("谭若溪", "梧江区政务服务中心", "138-0000-2316"), 732, encoding="utf-8"
    ),
    "03": Expected(
        "pass",
        "社区食堂的账本",
        ("柏月华", "梧江区槐荫里社区居委会", "+86 138 0000 3127"),
        601,
        encoding="gb18030",
    ),
    "04": Expected("pass", "报销单背面的字", ("邹砚秋", "澄溪县人民医院医保科", "13800003452"), 706),
    "05": Expected("pass", "驻村日记六则", ("乔一鸣", "澄溪县审计局（驻鹰嘴岩村）", "13800004096"), 633),
    "06": Expected(
        "warn",
        "板凳会上听真话——改进基层联系群众方式的一点体会",
        ("欧阳静川", "梧江区白鹭洲街道办事处", "13800005218"),
        2080,
        frozenset({("length", "length.over")}),
    ),
    "07": Expected(
        "fail",
        "一条渠和三代人",
        ("石望川", "石栗县水利局农水股", "13800005837"),
        2488,
        frozenset({("length", "length.over")}),
    ),
    "08": Expected(
        "fail",
        "家访本上的第四栏",
        ("骆青禾", "梧江区红岭小学"),
        681,
        frozenset({("author", "author.missing")}),
    ),
    "09": Expected(
        "fail",
        "一张八十六元的菜单",
        ("文启山", "澄溪县长坪乡财政所", "138XXXXXXXX"),
        644,
        frozenset({("author", "author.placeholder")}),
        encoding="utf-8",
    ),
    "10": Expected(
        "fail",
        "老柿树",
        ("霍晓棠", "梧江区文化馆", "13800007345"),
        530,
        frozenset({("keywords", "keywords.missing")}),
    ),
    "11": Expected(
        "fail",
        "早市让出来的两个小时",
        ("殷明川", "", "13800004567"),
        621,
        frozenset({("author", "author.empty")}),
        encoding="utf-8",
    ),
    "12": Expected("pass", "半夜的一通电话", ("贺北辰", "石栗县云泉供电所", "13800006285"), 526),
    "13": Expected(
        "pass", "替人寫信的下午", ("戚維桐", "石栗縣老年大學書法班", "13800006712"), 346, encoding="big5hkscs"
    ),
}


@pytest.fixture(scope="module")
def report() -> dict[str, Any]:
    command = [sys.executable, "-m", "essaycheck", "check", "--format", "json", "--reveal", "examples"]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)
    assert run.returncode == 1, run.stderr.decode()
    loaded: dict[str, Any] = json.loads(run.stdout)
    return loaded


@pytest.fixture(scope="module")
def drafts(report: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The drafts by the number at the head of their file name."""
    return {Path(draft["path"]).name[:2]: draft for draft in report["drafts"]}


def _not_met(draft: dict[str, Any]) -> frozenset[tuple[str, str]]:
    return frozenset(
        (verdict["rule"], finding["code"])
        for verdict in draft["verdicts"]
        if verdict["status"] in {"warn", "fail"}
        for finding in verdict["findings"]
    )


def test_every_file_is_checked_and_expected(drafts: dict[str, dict[str, Any]]) -> None:
    files = [path.name[:2] for path in EXAMPLES.iterdir() if path.name not in BESIDE]
    assert sorted(files) == sorted(EXPECTED) == sorted(drafts)


def test_the_folder_brings_its_ruleset(report: dict[str, Any]) -> None:
    assert report["ruleset"]["source"] == "examples/essaycheck.toml"


def test_the_rules_in_the_readme_are_those_of_the_notice() -> None:
    command = [
        sys.executable,
        "-m",
        "essaycheck",
        "rules",
        "derive",
        "examples/征文通知.docx",
        "--lang",
        "zh",
    ]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    blocks = re.findall(r"^```toml\n(.*?)^```$", (ROOT / "README.md").read_text("utf-8"), re.M | re.S)
    shown = [block for block in blocks if "家门口的变化" in block]
    assert len(shown) == 2
    lines = run.stdout.splitlines()
    assert [line for block in shown for line in block.splitlines() if line not in lines] == []


def test_the_ruleset_is_the_one_that_is_built_in() -> None:
    """Who saves and edits the built-in ruleset begins with what lies here."""
    builtin = ROOT / "essaycheck" / "contests" / "mass-line.toml"
    assert (EXAMPLES / "essaycheck.toml").read_bytes() == builtin.read_bytes()


@pytest.mark.parametrize("number", EXPECTED)
def test_status_and_its_reasons(drafts: dict[str, dict[str, Any]], number: str) -> None:
    expected = EXPECTED[number]
    draft = drafts[number]
    assert draft["status"] == expected.status
    assert _not_met(draft) == expected.why
    assert Path(draft["path"]).name.split("-")[1] == WORDS[expected.status]


@pytest.mark.parametrize("number", EXPECTED)
def test_what_was_read(drafts: dict[str, dict[str, Any]], number: str) -> None:
    expected = EXPECTED[number]
    draft = drafts[number]
    values = {field["name"]: field["value"] for field in draft["fields"]}
    author = tuple(values[name] for name in ("name", "unit", "phone") if name in values)
    assert (draft["title"], author) == (expected.title, expected.author)
    assert draft["counts"]["body"]["words"] == expected.body
    assert draft["encoding"] == expected.encoding


@pytest.mark.parametrize("number", EXPECTED)
def test_what_is_shown_unasked(drafts: dict[str, dict[str, Any]], number: str) -> None:
    findings = [finding["code"] for verdict in drafts[number]["verdicts"] for finding in verdict["findings"]]
    shown = [
        code for code in findings if code.startswith(("residue.", "structure.")) or code.endswith("near-miss")
    ]
    assert shown == (["residue.revisions"] if number == "12" else [])
