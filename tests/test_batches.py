"""Many drafts, several processes: every draft one row, in order, whatever happens to a process."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from itertools import accumulate
from typing import TYPE_CHECKING

import pytest

from essaycheck import batches, cli
from essaycheck.batches import Chunk, check_in_batches
from essaycheck.discovery import Source
from essaycheck.report import Draft, UnreadableDraft
from tests.command import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path


def sources(number: int, **names: str) -> list[Source]:
    """As many drafts to check; ``d7="killed"`` calls the seventh so."""
    return [Source(names.get(f"d{n}", f"{n}.txt"), "-", ".txt") for n in range(number)]


def check(sources: Sequence[Source], begun: Callable[[int], object]) -> Iterator[Draft]:
    """Do to the process what the drafts' names say."""
    for number, source in enumerate(sources):
        begun(number)
        yield checked(source)


def checked(source: Source) -> Draft:
    if source.shown == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    if source.shown == "stuck":
        time.sleep(60)
    return UnreadableDraft(source.shown, "empty", {})


def rows(found: list[Draft]) -> list[str]:
    return [f"{draft.path} {draft.code}" for draft in found if isinstance(draft, UnreadableDraft)]


@pytest.mark.parametrize("number", [1, 2, 127, 128, 129, 500])
@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_every_draft_has_its_row_in_its_turn(number: int, jobs: int) -> None:
    found = list(check_in_batches(sources(number), check, jobs))
    assert rows(found) == [f"{n}.txt empty" for n in range(number)]


def refused(*_: object) -> None:
    """As macOS does, whose processes have more memory in reach from the start."""
    raise ValueError("current limit exceeds maximum limit")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such limits")
def test_a_system_that_bounds_no_memory_costs_no_draft(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("resource.setrlimit", refused)
    found = list(check_in_batches(sources(40), check, 2))
    assert rows(found) == [f"{n}.txt empty" for n in range(40)]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("where", [0, 37, 99])
def test_a_process_that_is_killed_costs_one_draft(where: int) -> None:
    found = rows(list(check_in_batches(sources(100, **{f"d{where}": "killed"}), check, 2)))
    assert found.pop(where) == "killed aborted"
    assert found == [f"{n}.txt empty" for n in range(100) if n != where]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_processes_that_are_killed_over_and_over_cost_one_draft_each() -> None:
    killed = {f"d{n}": "killed" for n in range(0, 60, 7)}
    found = rows(list(check_in_batches(sources(60, **killed), check, 2)))
    assert [row for row in found if row == "killed aborted"] == ["killed aborted"] * len(killed)
    assert len(found) == 60


def test_a_system_that_allows_few_processes_has_as_many(monkeypatch: pytest.MonkeyPatch) -> None:
    import multiprocessing

    started: list[multiprocessing.Process] = []
    start = multiprocessing.Process.start

    def refusing(process: multiprocessing.Process) -> None:
        if len(started) == 2:
            raise BlockingIOError
        started.append(process)
        start(process)

    monkeypatch.setattr(multiprocessing.Process, "start", refusing)
    assert rows(list(check_in_batches(sources(100), check, 8))) == [f"{n}.txt empty" for n in range(100)]
    assert len(started) == 2


def test_a_process_that_is_killed_while_it_waits_costs_none(monkeypatch: pytest.MonkeyPatch) -> None:
    import multiprocessing

    monkeypatch.setattr(batches, "AHEAD", 1)  # so that it waits until somebody has taken what it has done
    monkeypatch.setattr(batches, "CHUNK", 10)
    drafts = check_in_batches(sources(100), check, 1)
    found = [next(drafts)]
    (waiting,) = multiprocessing.active_children()
    waiting.kill()
    waiting.join()
    assert rows([*found, *drafts]) == [f"{n}.txt empty" for n in range(100)]


def test_a_process_that_does_not_come_back_costs_one_draft(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "PATIENCE", 0.2)
    drafts = list(check_in_batches(sources(40, d5="stuck"), check, 2))
    assert drafts.pop(5) == UnreadableDraft("stuck", "timeout", {"maximum": 0.2})
    assert rows(drafts) == [f"{n}.txt empty" for n in range(40) if n != 5]


@pytest.mark.parametrize(("allowed", "patience"), [("", "60"), ("100", "400")], ids=["as usual", "raised"])
def test_nobody_is_killed_within_the_time_that_is_allowed(allowed: str, patience: str) -> None:
    script = "from essaycheck import batches; print(batches.PATIENCE, end='')"
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "ESSAYCHECK_MAX_SECONDS": allowed}
    assert subprocess.check_output([sys.executable, "-c", script], env=environment) == patience.encode()


def test_nothing_is_left_running_when_nobody_wants_the_rest() -> None:
    import multiprocessing

    drafts = check_in_batches(sources(500), check, 2)
    next(drafts)
    drafts.close()  # type: ignore[attr-defined]
    assert multiprocessing.active_children() == []


ORPHANS = """
import os
from essaycheck.batches import check_in_batches
from tests.test_batches import check, sources
drafts = check_in_batches(sources(500), check, 3)
next(drafts)
os.kill(os.getpid(), 9)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_nothing_is_left_running_when_the_run_is_killed() -> None:
    run = subprocess.run(
        [sys.executable, "-c", ORPHANS], capture_output=True, timeout=20, cwd=ROOT, check=False
    )
    assert run.returncode == -signal.SIGKILL  # and nobody holds its output any more, else it had no end


@pytest.mark.parametrize(("number", "jobs"), [(1, 2), (16, 2), (127, 1), (2000, 2), (10_000, 7)])
def test_chunks_hold_every_draft_once_and_grow_no_larger(number: int, jobs: int) -> None:
    chunks = list(batches._chunks(sources(number), jobs))
    assert [source.shown for chunk in chunks for source in chunk.sources] == [
        f"{n}.txt" for n in range(number)
    ]
    assert [chunk.first for chunk in chunks] == [*accumulate(map(_size, chunks), initial=0)][:-1]
    sizes = [*map(_size, chunks)]
    assert sizes == sorted(sizes, reverse=True)
    assert max(sizes) <= batches.CHUNK
    assert sizes[-1] <= batches.LEAST


def _size(chunk: Chunk) -> int:
    return len(chunk.sources)


CHUNKS = {
    "the first": (10, [(11, 3)]),
    "one inside": (12, [(10, 2), (13, 1)]),
    "the last": (13, [(10, 3)]),
}


@pytest.mark.parametrize(("number", "left"), CHUNKS.values(), ids=CHUNKS)
def test_a_chunk_without_one_draft(number: int, left: list[tuple[int, int]]) -> None:
    chunk = Chunk(10, tuple(sources(4)))
    assert [(part.first, len(part.sources)) for part in chunk.without(number)] == left


def run(*args: str, **settings: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "essaycheck", *args], capture_output=True, check=False)


def test_the_report_is_the_same_whatever_the_number_of_processes(tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"{number}.txt").write_text(
            f"第{number}篇\n\n这是第{number}篇的正文。\n" * 3, encoding="utf-8"
        )
    one, two = (
        run("check", str(tmp_path), "--rules", "mass-line", "--format", "jsonl", "--jobs", jobs)
        for jobs in "12"
    )
    assert one.stdout == two.stdout
    assert len(one.stdout.splitlines()) == 41


SPAWN = """
import multiprocessing, sys
from essaycheck.__main__ import main
multiprocessing.set_start_method("spawn")
main()
"""


def test_processes_that_inherit_nothing_report_the_same(tmp_path: Path) -> None:
    for number in range(20):
        (tmp_path / f"{number}.txt").write_text(f"第{number}篇\n\n这是第{number}篇的正文。\n", "utf-8")
    args = ("check", str(tmp_path), "--rules", "mass-line", "--format", "jsonl")
    spawned = subprocess.run(
        [sys.executable, "-c", SPAWN, *args, "--jobs", "2"], capture_output=True, check=False
    )
    assert (spawned.returncode, spawned.stderr) == (1, b"")
    assert spawned.stdout == run(*args, "--jobs", "1").stdout


@pytest.mark.skipif(not hasattr(os, "sched_getaffinity"), reason="the system counts its processors otherwise")
def test_no_more_processes_than_are_allowed_on_a_large_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: range(1000), raising=False)
    assert cli.check.make_context("check", ["a.txt"]).params["jobs"] == cli.MOST_JOBS


@pytest.mark.parametrize("jobs", ["0", "-1", "two", "1000"])
def test_a_number_of_processes_that_cannot_be(tmp_path: Path, jobs: str) -> None:
    (tmp_path / "a.txt").write_text("题目\n\n正文。", encoding="utf-8")
    done = run("check", str(tmp_path), "--jobs", jobs)
    assert done.returncode == 2
    assert "--jobs" in done.stderr.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no SIGINT to one process")
def test_an_interrupted_run_reports_what_is_done_and_says_so(tmp_path: Path) -> None:
    for number in range(3000):
        (tmp_path / f"{number}.txt").write_text(
            f"题目{number}\n\n" + "正文写在这里。" * 300, encoding="utf-8"
        )
    command = [sys.executable, "-m", "essaycheck", "check", str(tmp_path), "--rules", "mass-line"]
    with subprocess.Popen(
        [*command, "--format", "jsonl", "--jobs", "2"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    ) as process:
        assert process.stdout is not None
        lines = [process.stdout.readline()]
        process.send_signal(signal.SIGINT)
        rest, said = process.communicate(timeout=30)
    lines += rest.splitlines()
    assert process.returncode == 130
    assert 1 < len(lines) < 3001
    assert b'"summary"' in lines[-1]
    assert "中断" in said.decode() or "Interrupted" in said.decode()
    assert "Traceback" not in said.decode()
