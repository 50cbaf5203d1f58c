"""The wheel holds all that the package needs: a data file left out of it would show only there."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "examples"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the contents of the wheel, and nothing of the working tree."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder / "dist")]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = (folder / "dist").glob("*.whl")
    shutil.unpack_archive(wheel, folder / "site", "zip")
    return folder / "site"


def test_every_file_of_the_package_is_in_the_wheel(installed: Path) -> None:
    def files(folder: Path) -> set[str]:
        return {
            path.relative_to(folder).as_posix()
            for path in (folder / "essaycheck").rglob("*")
            if path.is_file() and path.suffix != ".pyc"
        }

    assert files(installed) == files(ROOT)


def test_what_is_installed_checks_the_examples(installed: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(installed), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "essaycheck", "check", "--lang", "zh", "examples"]
    shutil.copytree(EXAMPLES, tmp_path / "examples")
    run = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert run.returncode == 1, run.stderr
    for draft in EXAMPLES.glob("[0-9]*"):
        assert f"  examples/{draft.name}\n" in run.stdout


def test_the_source_distribution_holds_all_that_the_tests_read(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (packed,) = tmp_path.glob("*.tar.gz")
    with tarfile.open(packed) as archive:
        files = {Path(member.name).parts for member in archive if member.isfile()}
    assert len({root for root, *_ in files}) == 1
    packed_files = {"/".join(within) for _, *within in files}
    read = {"README.md", "pyproject.toml", ".ci/run", "tests/run.py", "examples/essaycheck.toml"}
    assert read - packed_files == set()
