"""What a writer waits for: one command over one draft, over that of ``import click``."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.ratios import costs_of_commands, show
from tests.benchmarks.samples import Maker, as_word, lines, sentences, write_folder

ROUNDS = 15
SHORT = "我们要反对四风。"  # a term of two characters: the dictionary is asked


def main() -> None:
    """Measure cold starts."""
    with tempfile.TemporaryDirectory(prefix="essaycheck-") as name:
        folder, maker = Path(name), Maker()
        many = folder / "many"
        many.mkdir()
        write_folder(many, 20)
        for file, said in (("plain.docx", []), ("short.docx", [SHORT])):
            (folder / file).write_bytes(maker.draft(as_word(lines(7, sentences(7) + said))))
        check = (sys.executable, "-m", "essaycheck", "check", "--rules", "mass-line", "--as-of", "2014-01-01")
        json, plain = ("--format", "json"), str(folder / "plain.docx")
        commands = {
            "python -c pass": (sys.executable, "-c", "pass"),
            "import click": (sys.executable, "-c", "import click"),
            "import docx": (sys.executable, "-c", "import docx"),
            "json": (*check, plain, *json),
            "terminal report": (*check, plain),
            "json, with a short term": (*check, str(folder / "short.docx"), *json),
            "json, 20 drafts": (*check, str(many), *json),
        }
        os.environ["PYTHONHASHSEED"] = "0"
        show("cold: one process", costs_of_commands(commands, ROUNDS), "import click")


if __name__ == "__main__":
    main()
