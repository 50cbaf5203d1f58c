"""Mutated drafts, rulesets, notices, lists and earlier reports, one after the other in this process, until something breaks.

    python3 -m tests.hostile.fuzz [--runs 10000] [--seed 0] [--keep FOLDER] [SEED_FOLDER...]

The seeds are the examples, the built-in rulesets and the files of the folders named. Whatever raises anything but
an error meant for users is a find: it is written to the folder ``--keep`` with its traceback, and the exit status is 1.
A run that takes longer than ``SLOW`` seconds is a find as well.
"""

from __future__ import annotations

import argparse
import datetime
import faulthandler
import io
import json
import random
import re
import sys
import tempfile
import time
import traceback
from collections import Counter
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from essaycheck.annotate import annotate
from essaycheck.discovery import Source
from essaycheck.earlier import read_earlier, since
from essaycheck.entrants import read_list
from essaycheck.errors import EssaycheckError, RulesetError, UnreadableEssayError
from essaycheck.notice import derive, dump
from essaycheck.readers import read
from essaycheck.registration import compare
from essaycheck.render import RENDERERS, renderer
from essaycheck.report import CheckedDraft, Report
from essaycheck.rule import Context
from essaycheck.rulesets import load_ruleset
from essaycheck.rulesets.parsing import parse_ruleset
from essaycheck.safety import CONTROLS
from essaycheck.similarity import find_pairs, fingerprint
from essaycheck.steps import Check
from essaycheck.wording import Wording
from tests.hostile.mutations import mutated
from tests.rulesets.whole import in_toml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from essaycheck.report import Draft
    from essaycheck.rule import Ruleset
    from essaycheck.together import Duplicate

    Target = Callable[[random.Random, bytes, str], None]

ROOT = Path(__file__).resolve().parents[2]
SLOW = 10.0
OFTEN = ("json", "json", "json", "text")
DAY = datetime.date(2014, 10, 1)


def main() -> int:
    """Fuzz as asked on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--keep", type=Path, default=Path("finds"))
    parser.add_argument("folders", nargs="*", type=Path)
    options = parser.parse_args()
    faulthandler.enable()
    finds = fuzz(options.runs, options.seed, options.keep, options.folders)
    return 1 if finds else 0


def fuzz(runs: int, seed: int, keep: Path, folders: Iterable[Path]) -> Counter[str]:
    """Run so many mutations and give the number of finds by what was raised."""
    seeds = _seeds(folders)
    done: Counter[str] = Counter()
    finds: Counter[str] = Counter()
    start = time.monotonic()
    for number in range(1, runs + 1):
        chance = random.Random(f"{seed}-{number}")  # noqa: S311 - each run can be repeated by itself
        name = chance.choice([*seeds, "draft", "draft"])
        path, data = chance.choice(seeds[name])
        changed = mutated(chance, path, data)
        done[name] += 1
        if said := _problem(TARGETS[name], chance, changed, path):
            finds[said.strip().splitlines()[-1][:200]] += 1
            _keep(keep, f"{seed}-{number}-{name}{Path(path).suffix}", changed, said)
        if number % 1000 == 0:
            _say(f"{number} {dict(done)} {time.monotonic() - start:.0f} s, finds: {dict(finds)}")
    _say(f"{runs} runs, {dict(done)}, finds: {dict(finds)}")
    return finds


def _seeds(folders: Iterable[Path]) -> dict[str, list[tuple[str, bytes]]]:
    named = [path for folder in folders for path in sorted(folder.rglob("*"))]
    files = [path for path in chain(sorted((ROOT / "examples").iterdir()), named) if path.is_file()]
    contests = sorted((ROOT / "essaycheck" / "contests").glob("*.toml"))
    drafts = [path for path in files if path.suffix in (".docx", ".txt")]
    notices = [path for path in drafts if "notice" in str(path)] or drafts
    rulesets = [*contests, *(path for path in files if path.suffix == ".toml")]
    families = {"draft": drafts, "notice": notices, "ruleset": rulesets}
    named_ = {name: [(path.name, path.read_bytes()) for path in paths] for name, paths in families.items()}
    return named_ | {"list": [("名单.csv", LIST.encode()), ("名单.xlsx", _workbook())], "earlier": _reports()}


def _workbook() -> bytes:
    from openpyxl import Workbook

    out, workbook = io.BytesIO(), Workbook()
    for line in LIST.splitlines():
        workbook.active.append(line.split(","))
    workbook.save(out)
    return out.getvalue()


def _reports() -> list[tuple[str, bytes]]:
    ruleset = load_ruleset("mass-line")
    draft = Check(ruleset, Context(DAY, None)).stream(io.BytesIO(DRAFT), "稿.txt")
    report, wording = Report(ruleset.identity, (draft, draft)), Wording.load("zh")
    return [(f"报告.{name}", renderer(name)(report, wording)) for name in ("json", "jsonl")]


def _problem(target: Target, chance: random.Random, data: bytes, path: str) -> str:
    start = time.process_time()
    try:
        target(chance, data, path)
    except EssaycheckError:
        return ""
    except Exception:
        return traceback.format_exc()
    took = time.process_time() - start
    return f"slow: {took:.1f} s" if took > SLOW else ""


def _keep(folder: Path, name: str, data: bytes, said: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(data)
    (folder / f"{name}.log").write_text(said, encoding="utf-8")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


# -- targets


def _draft(chance: random.Random, data: bytes, path: str, ruleset: Ruleset | None = None) -> None:
    ruleset = ruleset or (_every_rule() if chance.random() < 0.5 else load_ruleset("mass-line"))
    source = Source(path, path, Path(path).suffix)
    context = Context(DAY, None, closely=chance.random() < 0.0002)
    draft = Check(ruleset, context).stream(io.BytesIO(data), path)
    report = Report(ruleset.identity, (draft,))
    wording = Wording.load(chance.choice(("zh", "en")), chance.random() < 0.5)
    if isinstance(draft, CheckedDraft) and chance.random() < 0.05:
        report = report._replace(duplicates=_pairs(data, source, ruleset))
    if isinstance(draft, CheckedDraft) and source.suffix == ".docx" and chance.random() < 0.05:
        _commented(data, draft, ruleset, wording)
    name = chance.choice(OFTEN if chance.random() < 0.95 else RENDERERS)
    rendered = renderer(name)(report, wording)
    if name == "json":
        json.loads(rendered)
    if name in ("json", "jsonl", "text"):
        left = set(rendered.decode()) & _controls() - {"\n"}
        assert not left, f"{name} holds {left!r}"


@cache
def _every_rule() -> Ruleset:
    return parse_ruleset(EVERY, "全部.toml")


def _pairs(data: bytes, source: Source, ruleset: Ruleset) -> tuple[Duplicate, ...]:
    """The draft beside a part of itself."""
    essay = Check(ruleset, Context(DAY, None)).essay(data, source)
    essays = {"甲": essay, "乙": essay._replace(body=essay.body[1:], sha256="")}
    prints = [fingerprint(each._replace(path=path)) for path, each in essays.items()]
    return tuple(find_pairs(prints, essays.get, ruleset.originality))


def _commented(data: bytes, draft: CheckedDraft, ruleset: Ruleset, wording: Wording) -> None:
    """A copy with comments must be a document with the same text."""
    try:
        copy = annotate(data, draft, ruleset.identity, wording)
    except UnreadableEssayError:
        return
    again = Check(ruleset, Context(DAY, None)).stream(io.BytesIO(copy), "批.docx")
    assert isinstance(again, CheckedDraft), f"the copy cannot be read: {again}"
    assert again.counts == draft.counts, "the copy has another text"


@cache
def _controls() -> set[str]:
    return {chr(code) for code in range(0x3000) if re.match(f"[{CONTROLS}]", chr(code))}


def _ruleset(chance: random.Random, data: bytes, path: str) -> None:
    try:
        text = data.decode()
    except UnicodeDecodeError:
        text = data.decode(errors="replace")
    ruleset = parse_ruleset(text, path)
    again = parse_ruleset(in_toml(ruleset), path)
    assert again.rules == ruleset.rules, "not the same when written and read again"
    _draft(chance, DRAFT, "稿.txt", ruleset)


def _notice(chance: random.Random, data: bytes, path: str) -> None:
    derived = derive(read(data, Path(path).suffix), path)
    written = dump(derived, Wording.load("zh"))
    try:
        parse_ruleset(written, path)
    except RulesetError as error:
        raise AssertionError(f"derives what is no ruleset: {error}") from error


def _list(chance: random.Random, data: bytes, path: str) -> None:
    listed = read_list(data, path)
    _shown(chance, Report(_every_rule().identity, (_own(),), registered=compare(listed, [_own()])))


def _earlier(chance: random.Random, data: bytes, path: str) -> None:
    with tempfile.NamedTemporaryFile(suffix=Path(path).suffix) as file:
        file.write(data)
        file.flush()
        earlier = read_earlier(file.name)
    drafts = [row.draft for row in earlier.rows.values() if row.draft]
    _shown(chance, Report(_every_rule().identity, (*drafts, _own()._replace(since=since(earlier, _own())))))


@cache
def _own() -> Draft:
    source = Source("稿.txt", "稿.txt", ".txt")
    return Check(_every_rule(), Context(DAY, None)).draft(DRAFT, source)


def _shown(chance: random.Random, report: Report) -> None:
    renderer(chance.choice(OFTEN if chance.random() < 0.9 else tuple(RENDERERS)))(report, Wording.load("zh"))


TARGETS: dict[str, Target] = {
    "draft": _draft, "ruleset": _ruleset, "notice": _notice, "list": _list, "earlier": _earlier,
}  # fmt: skip
LIST = "序号,姓名,联系电话,单位,题目\n1,张三,13800001234,清溪县档案局,题目\n2,李四,13800001235,,另一篇\n"
EVERY = """contest = "全部"
[length]
min = 800
max = 2000
grace = "10%"
[author]
required = ["name", "phone", "unit", "class", "email", "id_number", "age", "wechat"]
[[keywords]]
any_of = ["群众路线", "人民", "中国", "AI", "批评与自我批评"]
at_least = 3
[title]
max = 30
[window]
closes = 2014-10-31
[filename]
pattern = "{unit}-{name}-{title}"
formats = ["docx"]
[originality]
max_similarity = 0.3
[anonymous]
[layout]
title_font = "黑体"
title_size = "二号"
body_font = "仿宋"
body_size = "三号"
line_spacing = "28pt"
paper = "A4"
margins = { top = "3.7cm", left = "2.8cm" }
[residue]
[structure]
[[group]]
name = "小学组"
field = { class = "小学*" }
[group.length]
max = 800
"""
DRAFT = "题目\n作者：张三 电话：13800001234\n群众路线是党的生命线，人民币。\n".encode() * 3


if __name__ == "__main__":
    sys.exit(main())
