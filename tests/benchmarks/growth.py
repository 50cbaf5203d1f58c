"""How cost grows with size: the last column stays near 1 where it grows in step."""

from __future__ import annotations

import datetime
import io
import sys
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from essaycheck.readers import read
from essaycheck.rule import Context
from essaycheck.rulesets import load_ruleset, parse_ruleset
from essaycheck.steps import Check
from tests.benchmarks.ratios import costs_of_calls, show
from tests.benchmarks.samples import WORDS, Maker, as_python_docx, as_word, lines, sentences
from tests.docx_builder import table

if TYPE_CHECKING:
    from collections.abc import Callable

    from essaycheck.rule import Ruleset

ROUNDS = 3
RULES = load_ruleset("mass-line")
DAY = Context(datetime.date(2014, 1, 1))


def main() -> None:
    """Measure each way in which a draft can be large."""
    for name, sizes, make in (
        ("characters", (1_000, 10_000, 100_000, 1_000_000, 2_500_000), _of_characters),
        ("paragraphs", (100, 1_000, 10_000, 100_000), _of_paragraphs),
        ("runs", (100, 1_000, 10_000, 100_000), _of_runs),
        ("cells of a table", (100, 1_000, 10_000), _of_cells),
        ("KB of XML, reading alone", (10, 100, 1_000, 10_000), _of_kilobytes),
        ("keywords", (10, 100, 1_000), _of_keywords),
    ):
        costs = costs_of_calls({f"{size:,}": make(size) for size in sizes}, ROUNDS)
        _show(f"growth: {name}", costs)


def _show(title: str, costs: dict[str, float]) -> None:
    show(title, costs, next(iter(costs)))
    rows = [(int(size.replace(",", "")), cost) for size, cost in costs.items()]
    told = [f"{b / a / (n / m):.2f}" for (m, a), (n, b) in pairwise(rows) if a]
    sys.stdout.write(f"  cost a piece, over that of the size before: {' '.join(told)}\n\n")


def _checks(draft: bytes, ruleset: Ruleset = RULES) -> Callable[[], Any]:
    check = Check(ruleset, DAY)
    return lambda: check.stream(io.BytesIO(draft), "a.docx")


def _of_characters(size: int) -> Callable[[], Any]:
    return _checks(Maker().draft(as_python_docx(lines(1, sentences(1, size // 23)))))


def _of_paragraphs(size: int) -> Callable[[], Any]:
    return _checks(Maker().draft(as_python_docx(lines(1, []) + sentences(1, size))))


def _of_runs(size: int) -> Callable[[], Any]:
    runs = "".join(f"<w:r><w:t>{word}</w:t></w:r>" for word in (WORDS * (size // len(WORDS) + 1))[:size])
    return _checks(Maker().draft(as_python_docx(lines(1, [])) + f"<w:p>{runs}</w:p>"))


def _of_cells(size: int) -> Callable[[], Any]:
    said = sentences(1, size)
    rows = [said[start : start + 4] for start in range(0, size, 4)]
    return _checks(Maker().draft(as_python_docx(lines(1, [])) + table(*rows)))


def _of_kilobytes(size: int) -> Callable[[], Any]:
    body, at = "", 0
    while len(body.encode()) < size * 1000:
        body += as_word(lines(at, sentences(at, 85 if size < 1000 else 2000)))
        at += 1
    return partial(read, Maker().draft(body), ".docx")


def _of_keywords(size: int) -> Callable[[], Any]:
    terms = [one + other for one in WORDS for other in WORDS if one != other][:size]
    text = f'contest = "x"\n[[keywords]]\nname = "x"\nany_of = {terms!r}\n'
    ruleset = parse_ruleset(text, "x")
    return _checks(Maker().draft(as_python_docx(lines(1, sentences(1)))), ruleset)


if __name__ == "__main__":
    main()
