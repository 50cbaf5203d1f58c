from __future__ import annotations

import os
import stat
import sys
import time
from typing import TYPE_CHECKING

import pytest

from essaycheck.words.dictionary import Dictionary, build, cache_folder, parse, write

if TYPE_CHECKING:
    from pathlib import Path

SOURCE = "T恤 4 n\n人民 50 n\n人民法院 20 nt\n人 7 n\n法院 9 n\n人民 51 n\n𠮷 1 x\n".encode()
ALL = "人法T𠮷院a"
FREQUENCIES = {
    "T": 0,
    "T恤": 4,
    "人": 7,
    "人民": 51,
    "人民法": 0,
    "人民法院": 20,
    "法": 0,
    "法院": 9,
    "𠮷": 1,
}


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "dict.txt"
    path.write_bytes(SOURCE)
    return path


def index_in(folder: Path) -> Path:
    (file,) = folder.glob("words-*")
    return file


def frequencies(source: Path, folder: Path | None, text: str = ALL) -> dict[str, int]:
    dictionary = Dictionary(source, folder)
    dictionary.read_for(text)
    return dictionary.frequencies


def test_holds_words_and_their_beginnings(source: Path, tmp_path: Path) -> None:
    assert frequencies(source, tmp_path) == frequencies(source, tmp_path) == FREQUENCIES
    assert Dictionary(source, tmp_path).total == 4 + 50 + 20 + 7 + 9 + 51 + 1


def test_reads_only_what_a_text_needs(source: Path) -> None:
    assert frequencies(source, None, "法") == {"法": 0, "法院": 9}


def test_tags(source: Path) -> None:
    dictionary = Dictionary(source, None)
    words = ("人", "人民", "人民法", "人民法院", "人民法院在", "在", "")
    assert [dictionary.tag(word) for word in words] == ["n", "n", "x", "nt", "", "", ""]


def test_does_without_a_folder(source: Path) -> None:
    assert frequencies(source, None) == FREQUENCIES


def test_does_with_a_folder_that_is_none(source: Path, tmp_path: Path) -> None:
    assert frequencies(source, tmp_path / "missing") == FREQUENCIES


def test_another_dictionary_makes_another_index(source: Path, tmp_path: Path) -> None:
    frequencies(source, tmp_path)
    source.write_bytes("人民 1 n\n".encode())
    assert frequencies(source, tmp_path) == {"人": 0, "人民": 1}


def test_indexes_of_dictionaries_long_gone_are_taken_away(source: Path, tmp_path: Path) -> None:
    for name, days in {"words-1-1": 40, "words-1-2.99": 31, "words-1-3": 2, "other": 400}.items():
        (tmp_path / name).write_bytes(b"")
        os.utime(tmp_path / name, (time.time() - days * 86400,) * 2)
    Dictionary(source, tmp_path)
    left = {path.name for path in tmp_path.iterdir()} - {"dict.txt"}
    assert left >= {"words-1-3", "other"}
    assert len(left) == 3


@pytest.mark.parametrize("kept", [0, 1, 20, 60, 100, -1])
def test_an_index_cut_short_is_made_again(source: Path, tmp_path: Path, kept: int) -> None:
    Dictionary(source, tmp_path)
    file = index_in(tmp_path)
    whole = file.read_bytes()
    file.write_bytes(whole[:kept])
    assert frequencies(source, tmp_path) == FREQUENCIES
    assert file.read_bytes() == whole


def test_an_altered_index_is_made_again_wherever_it_was_altered(source: Path, tmp_path: Path) -> None:
    whole = build(SOURCE)
    Dictionary(source, tmp_path)
    file = index_in(tmp_path)
    for at in range(len(whole)):
        file.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert frequencies(source, tmp_path) == FREQUENCIES, at


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes")
def test_an_index_is_its_owners_alone(tmp_path: Path) -> None:
    write(tmp_path / "words", b"x")
    assert stat.S_IMODE((tmp_path / "words").stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["words"]


def test_a_half_written_index_is_taken_away(tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    with pytest.raises(OSError):  # noqa: PT011 - which one depends on the system
        write(tmp_path / "words", b"x")
    assert [path.name for path in tmp_path.iterdir()] == ["words"]


@pytest.mark.parametrize("data", [b"", b"x" * 100, build(SOURCE)[:-1]])
def test_what_is_no_index(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"cut short|damaged"):
        parse(data)


PLACES = [
    ("linux", {"HOME": "{home}"}, ".cache/essaycheck"),
    ("linux", {"HOME": "{home}", "XDG_CACHE_HOME": "{home}/own"}, "own/essaycheck"),
    ("linux", {"HOME": "{home}", "XDG_CACHE_HOME": "relative"}, ".cache/essaycheck"),
    ("darwin", {"HOME": "{home}"}, "Library/Caches/essaycheck"),
    ("win32", {"LOCALAPPDATA": "{home}/Local"}, "Local/essaycheck"),
]


@pytest.mark.parametrize(("platform", "environ", "place"), PLACES)
def test_the_folder(platform: str, environ: dict[str, str], place: str, tmp_path: Path) -> None:
    folder = cache_folder(platform, {name: value.format(home=tmp_path) for name, value in environ.items()})
    assert folder == tmp_path / place
    assert folder.is_dir()


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_no_home_no_folder(platform: str) -> None:
    assert cache_folder(platform, {}) is None


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_text("in the way")
    assert cache_folder("linux", {"HOME": str(tmp_path)}) is None


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="only POSIX has modes")
def test_a_folder_that_others_may_write_to_is_refused(tmp_path: Path) -> None:
    environ = {"HOME": str(tmp_path)}
    folder = cache_folder("linux", environ)
    assert folder is not None
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    folder.chmod(0o777)
    assert cache_folder("linux", environ) is None


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="only POSIX has modes")
def test_a_link_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir(mode=0o700)
    (tmp_path / ".cache").mkdir()
    (tmp_path / ".cache" / "essaycheck").symlink_to(tmp_path / "elsewhere")
    assert cache_folder("linux", {"HOME": str(tmp_path)}) is None
