"""What strangers write never takes effect in any output."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

from tests.docx_builder import docx
from tests.hostile.cases import Run, essaycheck

if TYPE_CHECKING:
    from pathlib import Path

HOSTILE = {
    "escape": "\x1b[31m\x1b]0;坏\x07",
    "one-byte-csi": "\x9b31m",
    "nul-and-backspace": "\x00\x08\x7f",
    "bidi": "\u202e\u2066\u200f",
    "separators": "\u2028\u2029\x85",
    "markup": "[bold red]甲[/] [link=http://127.0.0.1:9]乙",
    "emoji": ":smile: :warning:",
    "script": "<script>alert(1)</script><marquee onstart=alert(2)>",
    "attribute": "\"' onmouseover='alert(3)",
    "formula": "=cmd|' /C calc'!A0",
    "formula-plus": "+1+cmd",
    "formula-minus": "-2+3",
    "formula-at": "@SUM(1)",
    "formula-tab": "\t=1",
    "cdata": "]]> &lt; &#27; <!--",
    "markdown": "# 甲 | 乙 ![x](http://127.0.0.1:9/x) `code` <b>",
    "template": "{{ 7*7 }} {% raw %} {0} {x.__class__} %s",
    "excel-escape": "_x001B_",
}  # fmt: skip
XML_SAFE = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
NEVER = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
FORMATS = ("text", "json", "jsonl", "csv", "html", "markdown")


def draft(bad: str) -> str:
    return f"{bad}题目{bad}\n作者：{bad}\n姓名：张三{bad}\n单位：{bad}某局\n电话：1380000{bad}\n{'群众路线' + bad}。\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Drafts and file names with each of them."""
    made = tmp_path_factory.mktemp("hostile")
    for name, bad in HOSTILE.items():
        (made / f"{name}.txt").write_text(draft(bad), encoding="utf-8")
        allowed = XML_SAFE.sub("", bad)
        (made / f"{name}.docx").write_bytes(docx(*draft(allowed).splitlines()))
        file = bad.replace("/", "").replace("\0", "")
        (made / f"{file}.txt").write_text("群众路线", encoding="utf-8")
    (made / "essaycheck.toml").write_text(
        'contest = "=1+1<marquee>[red]"\n[length]\nmax = 2\n[author]\nrequired = ["name", "unit", "phone"]\n'
        '[title]\n[[keywords]]\nany_of = ["<marquee>", "=1"]\n[filename]\npattern = "{name}-{title}"\n[anonymous]\n',
        encoding="utf-8",
    )
    return made


def checked(folder: Path, form: str, *options: str) -> Run:
    run = essaycheck(
        "check", ".", "--format", form, *options, cwd=folder, environ={"PYTHONIOENCODING": "utf-8"}
    )
    assert run.status == 1, run.err.decode()
    assert not NEVER.search(run.err.decode().replace("\n", ""))
    return run


@pytest.mark.parametrize("detail", ["--reveal", "--verbose", "--lang=en"])
@pytest.mark.parametrize("form", FORMATS)
def test_nothing_controls_who_reads_it(folder: Path, form: str, detail: str) -> None:
    said = checked(folder, form, detail).out.decode("utf-8-sig").replace("\r\n", "\n")

    assert not NEVER.search(said), NEVER.search(said)


def test_json_holds_what_was_written(folder: Path) -> None:
    report = json.loads(checked(folder, "json", "--reveal").out)

    assert len(report["drafts"]) == 3 * len(HOSTILE)
    names = {draft["path"] for draft in report["drafts"]}
    assert {f"{bad.replace('/', '')}.txt" for bad in HOSTILE.values() if "\0" not in bad} <= names


def test_jsonl_has_a_line_for_each(folder: Path) -> None:
    lines = checked(folder, "jsonl").out.split(b"\n")

    assert len([json.loads(line) for line in lines if line]) == 3 * len(HOSTILE) + 1


def test_no_cell_of_csv_is_a_formula(folder: Path) -> None:
    rows = list(
        csv.reader(io.StringIO(checked(folder, "csv", "--reveal").out.decode("utf-8-sig"), newline=""))
    )

    assert len(rows) >= 3 * len(HOSTILE) + 1
    assert len({len(row) for row in rows}) == 1
    assert not [
        cell
        for row in rows
        for cell in row
        if cell.startswith(("=", "+", "@", "\t", "\r")) or re.match(r"-\D|-\d.*\D", cell)
    ]


class Tags(HTMLParser):
    """The tags, attributes and links of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value or "" for name, value in attrs if name in ("src", "href", "action")]


def test_no_tag_of_html_is_a_strangers(folder: Path) -> None:
    page = Tags()
    said = checked(folder, "html", "--reveal").out.decode()
    page.feed(said)

    assert "alert(1)" in said
    assert not {"img", "marquee", "iframe", "link"} & page.tags
    assert not [name for name in page.attributes if name.startswith("on")]
    assert not [link for link in page.links if not link.startswith(("#", "data:"))]
    assert not re.search(r"<script[^>]*>[^<]*alert", said)


def test_no_markdown_is_a_strangers(folder: Path) -> None:
    said = checked(folder, "markdown", "--reveal").out.decode()

    assert not re.search(r"(?<!\\)<(?:script|img|marquee|b)\b", said)
    assert not re.search(r"(?<!\\)!?(?<!\\)\[[^\]\\]*\]\(http", said)


def test_no_cell_of_xlsx_is_a_formula_or_link(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "报告.xlsx"
    run = essaycheck("check", ".", "-o", file, "--reveal", cwd=folder)
    assert run.status == 1, run.err.decode()

    with zipfile.ZipFile(file) as book:
        assert book.testzip() is None
        sheets = [name for name in book.namelist() if name.endswith((".xml", ".rels"))]
        for name in sheets:
            tree = ElementTree.fromstring(book.read(name))  # noqa: S314 - our own
            tags = {element.tag.rpartition("}")[2] for element in tree.iter()}
            if name.startswith("xl/worksheets/sheet"):
                assert "f" not in tags
            links = [e.get("Target", "") for e in tree.iter() if e.get("TargetMode") == "External"]
            assert not [link for link in links if re.match(r"(?!file:///)\w{2,}:|//|\\\\", link, re.I)]
        text = book.read("xl/sharedStrings.xml").decode()
    assert not NEVER.search(text.replace("\n", "").replace("\r", ""))
