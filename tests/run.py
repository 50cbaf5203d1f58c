"""The whole test suite in a fresh environment that it makes itself, needing only python3 with venv and pip.

    python3 tests/run.py            format, lint, types, layers, tests with their coverage gate
    python3 tests/run.py --slow     the slow tests alone

Every step runs, whatever became of the one before; the exit status is 1 when any of them failed.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
STEPS = (
    ("ruff", "format", "--check"),
    ("ruff", "check"),
    ("mypy",),
    ("lint-imports",),
    ("pytest", "-q", "--cov", "-n", "auto"),
)
SLOW_STEPS = (("pytest", "-q", "-m", "slow", "-rs"),)


def main() -> int:
    """Make the environment, run the steps, name those that failed."""
    parser = argparse.ArgumentParser(description="Run the test suite in a fresh environment.")
    parser.add_argument("--slow", action="store_true", help="run the slow tests alone")
    steps = SLOW_STEPS if parser.parse_args().slow else STEPS
    with tempfile.TemporaryDirectory(prefix="essaycheck-") as folder:
        scripts = _fresh_environment(Path(folder))
        failed = [" ".join(step) for step in steps if not _passes(scripts, step)]
    _say(f"failed: {', '.join(failed)}" if failed else "all passed")
    return 1 if failed else 0


def _fresh_environment(folder: Path) -> Path:
    """Install the package and its ``dev`` group, read here because pip knows groups only since 25.1."""
    venv.create(folder, with_pip=True, symlinks=sys.platform != "win32")
    scripts = folder / ("Scripts" if sys.platform == "win32" else "bin")
    with (ROOT / "pyproject.toml").open("rb") as file:
        dev = tomllib.load(file)["dependency-groups"]["dev"]
    pip = [str(scripts / "python"), "-m", "pip", "--disable-pip-version-check", "install", "-q"]
    _say("pip install -e . and the dev group")
    subprocess.run([*pip, "-e", str(ROOT), *dev], check=True)
    return scripts


def _passes(scripts: Path, step: tuple[str, ...]) -> bool:
    _say(" ".join(step))
    start = time.monotonic()
    command = [shutil.which(step[0], path=str(scripts)) or step[0], *step[1:]]
    passed = subprocess.run(command, cwd=ROOT, check=False).returncode == 0
    _say(f"{'ok' if passed else 'FAILED'} after {time.monotonic() - start:.0f} s")
    return passed


def _say(line: str) -> None:
    sys.stdout.write(f"== {line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
