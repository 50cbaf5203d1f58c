"""What a folder of drafts costs, as ratios measured side by side in one run.

    python -m tests.benchmarks.folders [NUMBER ...]        1000 and 10000 drafts when nothing is said

Every draft is a .docx of some 2,000 characters, all by one program. Times are those by the
clock and those of the processor with all processes; memory is the most that one process took.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from itertools import product
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks.ratios import keep
from tests.benchmarks.samples import KINDS, write_folder

ROOT = Path(__file__).resolve().parent.parent.parent
JOBS = (1, 2)
RULES = """
contest = "家乡征文"
[length]
min = 500
max = 2000
[author]
required = ["name", "phone", "school"]
[[keywords]]
name = "主题"
any_of = ["家乡", "故乡", "青春向党"]
[title]
[manual]
items = ["感情真挚"]
"""
ORIGINALITY = "[originality]\nmax_similarity = 0.3\n"
CHECK = (sys.executable, "-m", "essaycheck", "check")
BARE = """
import sys
from multiprocessing import Pool
from pathlib import Path
from docx import Document
def text(path):
    return len("\\n".join(paragraph.text for paragraph in Document(path).paragraphs))
if __name__ == "__main__":
    with Pool(int(sys.argv[2])) as pool:
        sum(pool.imap(text, map(str, sorted(Path(sys.argv[1]).glob("*.docx"))), chunksize=32))
"""


class Cost(NamedTuple):
    """Seconds by the clock, seconds of the processor, and the most memory of one process in MB."""

    clock: float
    processor: float
    memory: float


def main() -> None:
    """Measure folders of the sizes named on the command line."""
    for number, kind in product([int(each) for each in sys.argv[1:]] or [1000, 10_000], KINDS):
        with tempfile.TemporaryDirectory(prefix="essaycheck-") as folder:
            drafts = Path(folder) / "drafts"
            drafts.mkdir()
            write_folder(drafts, number, kind)
            for jobs in JOBS:
                _measure(Path(folder), drafts, f"{number} by {kind}, {jobs} jobs", jobs)


def _measure(folder: Path, drafts: Path, title: str, jobs: int) -> None:
    plain, strict, earlier = folder / "plain.toml", folder / "strict.toml", folder / f"{jobs}.jsonl"
    plain.write_text(RULES, "utf-8")
    strict.write_text(RULES + ORIGINALITY, "utf-8")
    check = (*CHECK, str(drafts), "--jobs", str(jobs), "--format", "jsonl", "--fail-on", "never", "--rules")
    runs = {
        "python-docx, bare text": (sys.executable, "-c", BARE, str(drafts), str(jobs)),
        "jsonl": (*check, str(plain)),
        "jsonl, [originality]": (*check, str(strict)),
        "jsonl, --since": (*check, str(plain), "--since", str(earlier)),
    }
    costs = {}
    for name, command in runs.items():
        costs[name] = _cost(command, earlier if name == "jsonl" else folder / "unused")
    _table(title, costs)


def _cost(command: tuple[str, ...], output: Path) -> Cost:
    before, start = os.times(), time.perf_counter()
    with output.open("wb") as out:
        process = subprocess.Popen(command, stdout=out, cwd=ROOT)
        most = 0.0
        while process.poll() is None:
            most = max(most, _memory(process.pid))
            time.sleep(0.05)
    clock, after = time.perf_counter() - start, os.times()
    if process.returncode:
        sys.exit(f"{command} failed")
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return Cost(clock, used, most)


def _memory(pid: int) -> float:
    """The most that the process has taken so far, where the system says so."""
    try:
        status = Path(f"/proc/{pid}/status").read_text("ascii", "replace")
    except OSError:
        return 0
    return next((int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM")), 0)


def _table(title: str, costs: dict[str, Cost]) -> None:
    bare, first = costs["python-docx, bare text"], costs["jsonl"]
    rows = [f"{title:<36}{'clock':>8}{'of bare':>9}{'CPU':>8}{'of jsonl':>9}{'parent MB':>11}"]
    for name, cost in costs.items():
        shares = (
            f"{cost.clock / bare.clock:>9.2f}{cost.processor:>8.1f}{cost.processor / first.processor:>9.2f}"
        )
        rows.append(f"{name:<36}{cost.clock:>8.1f}{shares}{cost.memory:>11.0f}")
    sys.stdout.write("\n".join(rows) + "\n\n")
    sys.stdout.flush()
    keep(
        f"folders: {title}", "python-docx, bare text", {name: cost._asdict() for name, cost in costs.items()}
    )


if __name__ == "__main__":
    main()
