"""What a folder of drafts costs, as ratios measured side by side in one run.

    python tests/benchmarks/folders.py [NUMBER ...]        1000 and 10000 drafts when nothing is said

Every draft is a .docx of some 2,000 characters in the package that python-docx writes. Times are those by the
clock and those of the processor with all processes; memory is the most that one process took.
"""

from __future__ import annotations

import io
import os
import random
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path
from typing import NamedTuple

from docx import Document

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
WORDS = """
清晨 老街 石桥 河水 外婆 炊烟 稻田 灯火 书声 少年 老师 村口 槐树 雨后 山路 集市 豆腐 木匠 铁匠 渡船 院子 竹林 祠堂 戏台 月光
乡亲 干部 修路 水渠 学校 操场 图书 黑板 远方 来信 工地 夜校 广播 春耕 秋收 冬至 腊月 年货 对联 鞭炮 团圆 离别 车站 背影 叮咛 家乡
""".split()  # noqa: SIM905
VERBS = "想起 走过 望见 记得 听说 守着 换来 照亮 陪伴 等候 修好 种下 送走 迎来 讲起 盼着 离开 回到 听见 学会".split()  # noqa: SIM905
TAILS = "一年又一年 心里暖暖的 谁也没有说话 像一首老歌 再也没有忘记 日子就这样过去 大家都笑了 我一直记到今天 那是最好的时候".split()  # noqa: SIM905
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
    for number in [int(each) for each in sys.argv[1:]] or [1000, 10_000]:
        with tempfile.TemporaryDirectory(prefix="essaycheck-") as folder:
            drafts = Path(folder) / "drafts"
            drafts.mkdir()
            _write(drafts, number)
            for jobs in JOBS:
                _measure(Path(folder), drafts, number, jobs)


def _write(folder: Path, number: int) -> None:
    """Independent essays, and one in fifty that takes half its sentences from the one before."""
    frame = io.BytesIO()
    Document().save(frame)
    with zipfile.ZipFile(frame) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    body = parts["word/document.xml"].decode()
    head, tail = body[: body.index("<w:body>") + 8], body[body.rindex("<w:sectPr") :]
    before: list[str] = []
    for at in range(number):
        chance = random.Random(at)  # noqa: S311  # to be the same each time is the point
        sentences = [_sentence(chance) for _ in range(100)]
        if at % 50 == 49:
            sentences[::2] = before[::2]
        before = sentences
        parts["word/document.xml"] = (head + _body(at, sentences) + tail).encode()
        with zipfile.ZipFile(folder / f"{at:05}.docx", "w", zipfile.ZIP_DEFLATED) as archive:
            for name, part in parts.items():
                archive.writestr(name, part)


def _sentence(chance: random.Random) -> str:
    words = "".join(chance.choice(WORDS) + chance.choice(VERBS) for _ in range(3))
    return f"{words}，{chance.choice(WORDS)}{chance.choice(TAILS)}。"


def _body(at: int, sentences: list[str]) -> str:
    lines = [f"第{at}条路", "姓名：殷明川", f"联系电话：138{at:08}", f"学校：河湾镇第{at % 97}小学"]
    lines += ["".join(sentences[start : start + 10]) for start in range(0, len(sentences), 10)]
    return "".join(f'<w:p><w:r><w:t xml:space="preserve">{line}</w:t></w:r></w:p>' for line in lines)


def _measure(folder: Path, drafts: Path, number: int, jobs: int) -> None:
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
    _table(f"{number} drafts, {jobs} jobs", costs)


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
    rows = [f"{title:<28}{'clock':>8}{'of bare':>9}{'CPU':>8}{'of jsonl':>9}{'parent MB':>11}"]
    for name, cost in costs.items():
        shares = (
            f"{cost.clock / bare.clock:>9.2f}{cost.processor:>8.1f}{cost.processor / first.processor:>9.2f}"
        )
        rows.append(f"{name:<28}{cost.clock:>8.1f}{shares}{cost.memory:>11.0f}")
    sys.stdout.write("\n".join(rows) + "\n\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
