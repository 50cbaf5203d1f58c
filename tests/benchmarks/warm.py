"""What each step of checking a draft of 2,000 characters takes, over unzipping and parsing alone."""

from __future__ import annotations

import datetime
import io
import zipfile
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any
from xml.parsers import expat

import jieba
from docx import Document

from essaycheck.checking import check_essay
from essaycheck.counting import count_draft
from essaycheck.readers import read
from essaycheck.recognition import recognise
from essaycheck.render import RENDERERS, renderer
from essaycheck.render.json import row
from essaycheck.report import Report
from essaycheck.rule import Context
from essaycheck.rules.keywords import wanted_terms
from essaycheck.rulesets import load_ruleset
from essaycheck.steps import Check
from essaycheck.terms import find_terms
from essaycheck.wording import Wording
from tests.benchmarks.ratios import costs_of_calls, show
from tests.benchmarks.samples import KINDS, lines, sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from essaycheck.report import Draft

NUMBER, ROUNDS = 40, 7
RULES = load_ruleset("mass-line")
DAY = Context(datetime.date(2014, 1, 1))
OTHERS = ("docx2txt", "docx2python")


def main() -> None:
    """Measure the steps on each kind of draft, then each output."""
    for name, make in KINDS.items():
        drafts = [make(at, lines(at, sentences(at))) for at in range(NUMBER)]
        costs = costs_of_calls(_steps(drafts), ROUNDS)
        show(f"warm: a draft by {name}", costs, "unzip and parse the text alone", NUMBER)
    checked = [_check(at, draft) for at, draft in enumerate(drafts)]
    show("outputs: a draft of a report", _outputs(checked), "json", NUMBER)


def _steps(drafts: list[bytes]) -> dict[str, Callable[[], Any]]:
    readings = [read(draft, ".docx") for draft in drafts]
    essays = [recognise(reading, path="a.docx", sha256="0" * 64) for reading in readings]
    texts = ["\n".join(paragraph.text for paragraph in essay.paragraphs) for essay in essays]
    checked = [check_essay(essay, RULES, DAY) for essay in essays]
    wording, terms = Wording.load("zh"), wanted_terms(RULES.rules)
    return {
        "unzip and parse the text alone": partial(_each, _limit, drafts),
        "python-docx, bare text": partial(_each, _bare, drafts),
        **_others(drafts),
        "read": partial(_each, lambda draft: read(draft, ".docx"), drafts),
        "recognise": partial(_each, lambda each: recognise(each, path="a", sha256=""), readings),
        "count": partial(_each, count_draft, essays),
        "keywords": partial(_each, lambda essay: find_terms(essay, terms), essays),
        "jieba.lcut of the text": partial(_each, jieba.lcut, texts),
        "all rules": partial(_each, lambda essay: check_essay(essay, RULES, DAY), essays),
        "everything": partial(_each, lambda pair: _check(*pair), list(enumerate(drafts))),
        "a line of jsonl": partial(_each, lambda draft: row(draft, wording), checked),
    }


def _each(call: Callable[[Any], object], values: Iterable[Any]) -> None:
    for value in values:
        call(value)


def _limit(draft: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(draft)) as archive:
        expat.ParserCreate().Parse(archive.read("word/document.xml"), True)


def _bare(draft: bytes) -> str:
    return "\n".join(paragraph.text for paragraph in Document(io.BytesIO(draft)).paragraphs)


def _others(drafts: list[bytes]) -> Mapping[str, Callable[[], Any]]:
    """Other readers, those that are installed."""
    calls = {"docx2txt": _docx2txt, "docx2python": _docx2python}
    return {name: partial(_each, calls[name], drafts) for name in OTHERS if find_spec(name)}


def _docx2txt(draft: bytes) -> str:
    return str(import_module("docx2txt").process(io.BytesIO(draft)))


def _docx2python(draft: bytes) -> str:
    return str(import_module("docx2python").docx2python(io.BytesIO(draft)).text)


def _check(at: int, draft: bytes) -> Draft:
    return Check(RULES, DAY).stream(io.BytesIO(draft), f"{at}.docx")


def _outputs(drafts: list[Draft]) -> dict[str, float]:
    report, wording = Report(RULES.identity, tuple(drafts)), Wording.load("zh")
    calls = {name: partial(renderer(name), report, wording) for name in RENDERERS}
    return costs_of_calls(calls, ROUNDS)


if __name__ == "__main__":
    main()
