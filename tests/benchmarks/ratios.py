"""Alternatives measured in turn, so that a machine that slows down slows all of them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    Costs = dict[str, float]

KEPT = Path(__file__).resolve().parents[2] / ".benchmarks"
"""Where the tables are kept as JSON."""


def costs_of_calls(calls: Mapping[str, Callable[[], Any]], rounds: int) -> Costs:
    """Seconds that each call takes, the least of several rounds.

    By the clock on the wall: that of the processor stands still for some milliseconds after a timer of it
    has run, as one does over each draft.
    """
    best = dict.fromkeys(calls, float("inf"))
    for _ in range(rounds):
        for name, call in calls.items():
            start = time.perf_counter()
            call()
            best[name] = min(best[name], time.perf_counter() - start)
    return best


def costs_of_commands(commands: Mapping[str, Sequence[str]], rounds: int) -> Costs:
    """Seconds of the processor that each command takes as a process of its own, the median of all rounds."""
    seen: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds + 1):
        for name, command in commands.items():
            before = _spent_by_children()
            subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
            seen[name].append(_spent_by_children() - before)
    return {name: median(each[1:]) for name, each in seen.items()}  # the first round fills caches


def _spent_by_children() -> float:
    if sys.platform == "win32":
        return os.times().children_user + os.times().children_system
    from resource import RUSAGE_CHILDREN, getrusage

    usage = getrusage(RUSAGE_CHILDREN)  # finer than os.times
    return usage.ru_utime + usage.ru_stime


def show(title: str, costs: Costs, base: str, unit: float = 1) -> None:
    """Print milliseconds, each divided by ``unit``, and how many times that of ``base`` they are; keep them."""
    lines = [f"{title:<44}{'ms':>10}{'ratio':>9}"]
    ratios = {name: cost / (costs[base] or 1e-9) for name, cost in costs.items()}
    lines += [f"  {name:<42}{cost / unit * 1000:>10.3f}{ratios[name]:>9.2f}" for name, cost in costs.items()]
    sys.stdout.write("\n".join(lines) + "\n\n")
    sys.stdout.flush()
    keep(
        title, base, {name: {"ms": cost / unit * 1000, "ratio": ratios[name]} for name, cost in costs.items()}
    )


def keep(title: str, base: str, rows: Mapping[str, Mapping[str, float]]) -> None:
    """Write a table as JSON, its name made of its title."""
    KEPT.mkdir(exist_ok=True)
    kept = {"title": title, "base": base, "python": sys.version.split()[0], "rows": rows}
    name = "".join(character if character.isalnum() else "-" for character in title)
    (KEPT / f"{name}.json").write_text(json.dumps(kept, ensure_ascii=False, indent=1), "utf-8")
