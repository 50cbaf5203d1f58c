"""From paths to drafts: what is a row, what is skipped, what is refused."""

from __future__ import annotations

import os
import socket
import sys
import tempfile
import time
import zipfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from essaycheck import limits
from essaycheck.discovery import Found, Source, find_sources, read_bytes
from essaycheck.errors import UnreadableEssayError, UsageError
from essaycheck.filenames import may_be_notice, pasted, shown
from essaycheck.files import of_any_length
from essaycheck.notice import is_notice
from essaycheck.render import phrasing
from essaycheck.report import UnreadableDraft
from essaycheck.wording import Wording
from tests.test_zip_index import OUTSIDE, forged

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

POSIX = pytest.mark.skipif(os.name == "nt", reason="needs a POSIX file system")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def open_folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder that others can reach too, unlike those of pytest."""
    with tempfile.TemporaryDirectory() as folder:
        monkeypatch.chdir(folder)
        Path(folder).chmod(0o755)
        yield Path(folder)
        for path in Path(folder).iterdir():
            if not path.is_symlink():
                path.chmod(0o700)
        monkeypatch.undo()


@contextmanager
def as_somebody() -> Iterator[None]:
    """Without the rights of root, to whom nothing is forbidden."""
    user = os.geteuid()
    os.seteuid(user or 65534)
    try:
        yield
    finally:
        os.seteuid(user)


def write(*paths: str, data: bytes = b"text") -> None:
    for path in map(Path, paths):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def rows(*paths: str) -> list[str]:
    return [source.shown for source in find_sources(paths).sources]


def problems(found: Found) -> dict[str, str]:
    return {source.shown: source.problem for source in found.sources}


def usage(*paths: str) -> UsageError:
    with pytest.raises(UsageError) as refused:
        find_sources(paths)
    return refused.value


def reason(source: Source) -> str:
    with pytest.raises(UnreadableEssayError) as refused:
        read_bytes(source)
    return refused.value.code


DEEP = "稿" * 100


@pytest.mark.parametrize(
    ("folder", "path"),
    [
        ("D:\\稿", "D:\\稿"),
        (f"D:\\{DEEP}", f"\\\\?\\D:\\{DEEP}"),
        (f"\\\\server\\share\\{DEEP}", f"\\\\?\\UNC\\server\\share\\{DEEP}"),
        (f"\\\\?\\D:\\{DEEP}", f"\\\\?\\D:\\{DEEP}"),
    ],
)
def test_windows_takes_long_paths_in_a_spelling_of_their_own(folder: str, path: str) -> None:
    assert of_any_length(folder) == path


# ---- which files


@pytest.mark.parametrize(
    "name",
    ["a.docx", "a.DOCX", "a.txt", "a.doc", "a.wps", "a.rtf", "a.odt", "a.pdf", "a.pages", "a.rar", "a.htm", "README",
     "a.docx.crdownload", "第1.李明的文章", ".作文.docx", "a.docx ", "a\nb.docx", "=cmd|.txt", "😀.txt", "\u202ea.txt"],
)  # fmt: skip
@POSIX
def test_what_may_be_a_draft_is_a_row(folder: Path, name: str) -> None:
    write(name)
    assert rows(".") == [name]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.jpg", "picture"),
        ("a.PNG", "picture"),
        ("a.mp4", "media"),
        ("名单.xlsx", "data"),
        ("essaycheck.toml", "ruleset"),
        ("文章.批注.docx", "copy"),
        ("报告.html", "data"),
        ("~$章.docx", "temporary"),
        (".~章.docx", "temporary"),
        (".~lock.章.docx#", "temporary"),
        ("~WRL0001.tmp", "temporary"),
        ("._章.docx", "system"),
        (".DS_Store", "system"),
        ("Thumbs.db", "system"),
        ("desktop.ini", "system"),
        (".gitignore", "system"),
        ("__MACOSX/a.docx", "system"),
        (".git/a.txt", "system"),
    ],
)
def test_what_is_none_is_skipped_and_counted(folder: Path, name: str, kind: str) -> None:
    write("a.txt", name)
    found = find_sources(["."])
    assert ([source.shown for source in found.sources], found.skipped) == (["a.txt"], {kind: 1})


CALL = """“山村晨光”征文启事
欢迎各界朋友踊跃来稿，作品请发送至 chenguang@example.com。
征文要求：题目自拟，不超过1500字，文末注明姓名、电话。
云岭文化馆
2020年3月1日
"""
ESSAY = "一则寻人启事\n\n村口的墙上贴着一则寻人启事，纸已经发黄了。我读了很久，想起外公说过的话。\n"


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("山村晨光征文启事.txt", CALL, "notice"),
        ("徵文啟事(1).txt", CALL, "notice"),
        ("征稿公告（终稿）.TXT", CALL, "notice"),
        ("“家风”征文：一则寻人启事.txt", ESSAY, ""),
        ("征文-张三-一张录取通知书.txt", ESSAY, ""),
        ("征文通知.txt", "", ""),
        ("征文通知.docx", CALL, ""),  # no document: it has to be told that it cannot be read
        ("通知.txt", CALL, ""),
    ],
)
def test_a_notice_is_told_by_what_it_says(folder: Path, name: str, text: str, kind: str) -> None:
    write("a.txt")
    write(name, data=text.encode())
    found = find_sources(["."], is_notice)
    assert found.notices == ((name,) if kind else ())
    assert found.skipped == ({kind: 1} if kind else {})
    assert sorted(source.shown for source in found.sources) == sorted(["a.txt", *([] if kind else [name])])
    zipped("x.zip", {f"甲/{name}": text.encode()})
    assert find_sources(["x.zip", "a.txt"], is_notice).notices == ((f"x.zip/甲/{name}",) if kind else ())


def test_a_name_as_long_as_archives_allow_takes_no_time() -> None:
    start = time.process_time()
    assert not may_be_notice("征文" * 16_000 + ".docx")
    assert time.process_time() - start < 0.5  # quadratic it would be seconds, for each of a hundred names


def test_a_notice_that_is_named_is_a_row_and_one_met_twice_is_counted_once(folder: Path) -> None:
    write("征文通知.txt", data=CALL.encode())
    assert find_sources(["征文通知.txt"], is_notice).notices == ()
    assert find_sources([".", "征文通知.txt"], is_notice).skipped == {}
    with pytest.raises(UsageError) as refused:
        find_sources([".", str(folder)], is_notice)
    assert refused.value.facts == {
        "path": f". {folder.as_posix()}",
        "notice": 1,
        "notices": ("征文通知.txt",),
    }


def test_files_with_other_names_are_not_read_for_it(folder: Path) -> None:
    write("a.txt", "征文-李明.docx", "启事.txt", "征文启事.jpg", data=CALL.encode())

    def refuse(source: Source) -> bool:
        raise AssertionError(source)

    assert find_sources(["."], refuse).skipped == {"picture": 1}


@pytest.mark.parametrize("name", ["a.jpg", "报告.html", "essaycheck.toml", ".gitignore.txt"])
def test_a_file_that_is_named_is_a_row(folder: Path, name: str) -> None:
    write(name)
    assert rows(name) == [name]


def test_a_lock_file_that_is_named_is_skipped(folder: Path) -> None:
    write("a.docx", "~$a.docx", "folder/b.jpg")
    assert rows("a.docx", "~$a.docx") == ["a.docx"]
    assert usage("~$a.docx").facts["lock"] == ("~$a.docx",)
    assert "lock" not in usage("~$a.docx", "folder").facts


def test_the_suffix_is_in_lower_case(folder: Path) -> None:
    write("a.TXT", "b", "c.Docx ")
    assert [source.suffix for source in find_sources(["a.TXT", "b", "c.Docx "]).sources] == [
        ".txt",
        "",
        ".docx",
    ]


def test_order_is_that_of_numbers_files_before_folders(folder: Path) -> None:
    write("第10篇.txt", "第2篇.txt", "第02篇.txt", "甲/a.txt", "a/z.txt", "a/b/c.txt")
    assert rows(".") == ["第02篇.txt", "第2篇.txt", "第10篇.txt", "a/z.txt", "a/b/c.txt", "甲/a.txt"]


def test_paths_are_shown_as_given(folder: Path) -> None:
    write("甲/a.txt")
    assert rows("甲") == rows("甲/") == ["甲/a.txt"]
    assert rows("./甲") == ["./甲/a.txt"]
    assert rows(str(folder)) == [f"{folder.as_posix()}/甲/a.txt"]


def test_a_draft_reached_twice_is_one_row(folder: Path) -> None:
    write("甲/a.txt", "甲/b.txt")
    assert rows("甲/b.txt", "甲", "./甲/a.txt", ".", "甲/b.txt") == ["甲/b.txt", "甲/a.txt"]


def test_the_same_text_under_two_names_is_two_rows(folder: Path) -> None:
    write("a.txt")
    os.link("a.txt", "b.txt")
    assert rows(".") == ["a.txt", "b.txt"]


# ---- paths as people paste them


@pytest.mark.parametrize(
    "path",
    [
        '"我的 文章.txt"',
        "'我的 文章.txt'",
        " 我的 文章.txt \n",
        "“我的 文章.txt”",
        ' "我的 文章.txt" ',
        "我的 文章.txt",
    ],
)
def test_quotes_and_spaces_around_a_path(folder: Path, path: str) -> None:
    write("我的 文章.txt")
    assert rows(pasted(path)) == ["我的 文章.txt"]


def test_a_name_that_has_quotes_is_taken_as_it_is(folder: Path) -> None:
    write("'a.txt'")
    assert rows(pasted("'a.txt'")) == ["'a.txt'"]


@POSIX
def test_file_urls(folder: Path) -> None:
    write("我的 文章.txt")
    assert rows(pasted((folder / "我的 文章.txt").as_uri())) == [f"{folder}/我的 文章.txt"]
    assert pasted("file:///C:/a%20b.txt") == "file:///C:/a%20b.txt"  # no such file: shown as it was given


@POSIX
@pytest.mark.skipif(sys.platform == "darwin", reason="the file system takes names in UTF-8 only")
def test_names_that_are_no_text(folder: Path) -> None:
    write(os.fsdecode(b"\xff\xfe.txt"), "-a.txt", "x" * 251 + ".txt")
    found = find_sources(["."])
    assert [source.shown for source in found.sources] == ["-a.txt", "x" * 251 + ".txt", "\\xff\\xfe.txt"]
    assert [read_bytes(source) for source in found.sources] == [b"text"] * 3


def test_a_path_is_shown_with_slashes() -> None:
    assert shown(str(Path("甲", "a.txt"))) == "甲/a.txt"


# ---- nothing there


@pytest.mark.parametrize("path", ["none.txt", "none/a.txt", "a.txt/b.txt", "a\0b", "x" * 300, ""])
def test_a_path_that_leads_nowhere(folder: Path, path: str) -> None:
    write("a.txt")
    assert usage("a.txt", path).code == "no-such-path"


def test_nothing_to_check(folder: Path) -> None:
    assert usage(".").code == "nothing-to-check"
    write("a.jpg", ".DS_Store")
    assert usage(".").facts == {"path": ".", "picture": 1, "system": 1, "notices": ()}


# ---- what is no ordinary file


@POSIX
def test_links_in_a_folder_are_not_followed(folder: Path) -> None:
    write("out/a.txt", "in/b.txt", "in/c.jpg")
    Path("in/a.txt").symlink_to("../out/a.txt")
    Path("in/folder").symlink_to("../out")
    Path("in/loop").symlink_to("loop")
    Path("in/none.docx").symlink_to("nowhere")
    Path("in/picture.png").symlink_to("c.jpg")
    found = find_sources(["in"])
    assert problems(found) == {
        "in/a.txt": "link",
        "in/b.txt": "",
        "in/folder": "link",
        "in/loop": "link",
        "in/none.docx": "link",
    }
    assert found.skipped == {"picture": 2}


@POSIX
def test_a_link_that_is_named_is_followed(folder: Path) -> None:
    write("out/a.txt")
    Path("a.docx").symlink_to("out/a.txt")
    Path("in").symlink_to("out")
    found = find_sources(["a.docx"])
    assert found.sources[0].shown == "a.docx"
    assert found.sources[0].suffix == ".docx"
    assert read_bytes(found.sources[0]) == b"text"
    assert rows("in") == ["in/a.txt"]


@POSIX
def test_a_link_to_nowhere_that_is_named_is_one_row(folder: Path) -> None:
    Path("a.txt").symlink_to("nowhere")
    Path("b.txt").symlink_to("b.txt")
    found = find_sources(["a.txt", "b.txt", "."])
    assert problems(found) == {"a.txt": "link", "b.txt": "link"}
    assert reason(found.sources[0]) == "link"


@POSIX
def test_pipes_sockets_and_folders_with_the_name_of_a_draft(folder: Path) -> None:
    os.mkfifo("pipe.txt")
    Path("folder.docx").mkdir()
    write("folder.docx/a.txt")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket.docx")
        found = find_sources([".", "pipe.txt", "folder.docx"])
        assert problems(found) == dict.fromkeys(["folder.docx", "pipe.txt", "socket.docx"], "not-a-file")
    assert reason(found.sources[1]) == "not-a-file"


@POSIX
@pytest.mark.parametrize("path", ["/dev/null", "/dev/zero"])
def test_a_device(path: str) -> None:
    assert problems(find_sources([path])) == {path: "not-a-file"}


@POSIX
def test_a_file_that_has_become_something_else(folder: Path) -> None:
    write("a.txt", "b.txt", "c.txt", "d.txt", "out.txt")
    sources = find_sources(["a.txt", "b.txt", "c.txt", "d.txt"]).sources
    for source in sources:
        Path(source.path).unlink()
    Path("b.txt").symlink_to("out.txt")
    Path("c.txt").mkdir()
    os.mkfifo("d.txt")
    assert [reason(source) for source in sources] == ["not-a-file", "link", "not-a-file", "not-a-file"]


@POSIX
def test_without_permission(open_folder: Path) -> None:
    write("a.txt", "closed/b.txt", "c.txt")
    Path("a.txt").chmod(0)
    Path("closed").chmod(0)
    with as_somebody():
        found = find_sources([".", "closed/b.txt", "closed/none.txt"])
        assert problems(found) == {
            "a.txt": "",
            "c.txt": "",
            "closed": "permission",
            "closed/b.txt": "permission",
            "closed/none.txt": "permission",
        }
        assert reason(found.sources[0]) == "permission"
        assert read_bytes(found.sources[1]) == b"text"
        assert [dict(each.facts) for each in found.sources if each.facts] == [{"folder": "closed"}]
        said = phrasing.reason(
            UnreadableDraft("closed", "permission", {"folder": "closed"}), Wording.load("zh")
        )
        assert said.message == "没有权限打开文件夹“closed”，里面的稿件都没有检查。"


@POSIX
def test_a_link_to_what_is_forbidden(open_folder: Path) -> None:
    write("closed/a.txt")
    Path("closed").chmod(0)
    Path("a.txt").symlink_to("closed/a.txt")
    with as_somebody():
        assert problems(find_sources(["a.txt"])) == {"a.txt": "permission"}


# ---- limits


def test_a_file_of_just_the_limit_is_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "FILE", 4)
    write("a.txt", data=b"1234")
    write("b.txt", data=b"12345")
    first, second = find_sources(["."]).sources
    assert read_bytes(first) == b"1234"
    assert reason(second) == "too-large"


def test_a_huge_file_is_not_read(folder: Path) -> None:
    with Path("a.txt").open("wb") as file:
        file.truncate(10 << 30)
    assert reason(find_sources(["a.txt"]).sources[0]) == "too-large"


@POSIX
@pytest.mark.skipif(
    not Path("/proc/self/maps").exists(), reason="needs files whose size is not told beforehand"
)
def test_a_file_that_is_longer_than_it_says(monkeypatch: pytest.MonkeyPatch) -> None:
    source = Source("maps", f"/proc/{os.getpid()}/maps", "")
    assert len(read_bytes(source)) > 100
    monkeypatch.setattr(limits, "FILE", 100)
    assert reason(source) == "too-large"


@POSIX
def test_folders_deeper_than_a_path_can_name(folder: Path) -> None:
    name = "层层叠叠的文件夹"
    depth = 300
    above = os.open(".", os.O_RDONLY)
    descriptors = [above]
    for _ in range(depth):
        os.mkdir(name, dir_fd=above)
        above = os.open(name, os.O_RDONLY, dir_fd=above)
        descriptors.append(above)
    descriptors.append(os.open("a.txt", os.O_WRONLY | os.O_CREAT, dir_fd=above))
    os.write(descriptors[-1], b"deep")
    try:
        (source,) = find_sources(["."]).sources
        assert source.shown == f"{name}/" * depth + "a.txt"
        assert read_bytes(source) == b"deep"
    finally:
        os.unlink("a.txt", dir_fd=above)
        for descriptor in reversed(descriptors[:-2]):
            os.rmdir(name, dir_fd=descriptor)
        for descriptor in descriptors:
            os.close(descriptor)


# ---- zip archives as folders


def zipped(path: str, members: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytearray:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return bytearray(Path(path).read_bytes())


def gbk_zipped(path: str, name: str) -> None:
    """As the explorer of Windows writes it: the name's bytes without a word on their encoding."""
    raw = name.encode("gbk")
    data = zipped(path, {"x" * len(raw): b"text"})
    Path(path).write_bytes(data.replace(b"x" * len(raw), raw))


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_an_archive_is_read_as_a_folder(folder: Path, method: int) -> None:
    write("in/z.txt")
    zipped(
        "in/x.zip",
        {"甲/第10篇.txt": "十".encode(), "甲/第2篇.docx": b"two", "甲/": b"", "b.txt": b""},
        method,
    )
    found = find_sources(["in"])
    assert [(source.shown, source.suffix) for source in found.sources] == [
        ("in/x.zip/b.txt", ".txt"),
        ("in/x.zip/甲/第2篇.docx", ".docx"),
        ("in/x.zip/甲/第10篇.txt", ".txt"),
        ("in/z.txt", ".txt"),
    ]
    assert [read_bytes(source) for source in found.sources] == [b"", b"two", "十".encode(), b"text"]
    assert sorted(os.listdir("in")) == ["x.zip", "z.txt"]  # noqa: PTH208 - nothing was unpacked


@pytest.mark.parametrize("name", ["甲/作文.docx", "标题—副题.txt", "一（誠）.docx"])
def test_names_in_an_archive_of_windows(folder: Path, name: str) -> None:
    gbk_zipped("x.zip", name)
    (source,) = find_sources(["x.zip"]).sources
    assert source.shown == f"x.zip/{name}"
    assert read_bytes(source) == b"text"


def test_utf8_names_that_are_not_marked_as_such(folder: Path) -> None:
    raw = "作文.txt".encode()
    data = zipped("x.zip", {"x" * len(raw): b"text"})
    Path("x.zip").write_bytes(data.replace(b"x" * len(raw), raw))
    assert rows("x.zip") == ["x.zip/作文.txt"]


def test_a_name_in_an_unknown_encoding_is_still_a_row(folder: Path) -> None:
    data = zipped("x.zip", {"xx.txt": b"text"})
    Path("x.zip").write_bytes(data.replace(b"xx.txt", b"\xff\xff.txt"))
    assert len(rows("x.zip")) == 1


def test_what_is_skipped_in_an_archive(folder: Path) -> None:
    names = [
        "a.docx",
        "__MACOSX/._a.docx",
        "甲/~$a.docx",
        "._b.docx",
        "b.jpg",
        ".git/x.txt",
        "./c.txt",
        "../d.txt",
    ]
    zipped("x.zip", dict.fromkeys(names, b""))
    found = find_sources(["x.zip"])
    assert [source.shown for source in found.sources] == ["x.zip/a.docx", "x.zip/./c.txt", "x.zip/../d.txt"]
    assert found.skipped == {"system": 3, "temporary": 1, "picture": 1}


def test_archives_in_archives_are_rows(folder: Path) -> None:
    zipped("x.zip", {"y.zip": b"", "z.rar": b""})
    assert problems(find_sources(["x.zip"])) == {"x.zip/y.zip": "", "x.zip/z.rar": ""}


def test_members_that_cannot_be_read(folder: Path) -> None:
    data = zipped("x.zip", {"a.txt": b"text", "b.txt": b"text"}, zipfile.ZIP_STORED)
    directory = data.index(b"PK\x01\x02")
    data[directory + 8] |= 1  # the flag of a password
    data[directory + 5] = 3  # Unix
    Path("x.zip").write_bytes(data)
    link = zipfile.ZipInfo("c.txt")
    link.create_system = 3
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile("x.zip", "a") as archive:
        archive.writestr(link, "/etc/passwd")
    found = find_sources(["x.zip"])
    assert problems(found) == {"x.zip/a.txt": "encrypted", "x.zip/b.txt": "", "x.zip/c.txt": "link"}
    assert [reason(found.sources[0]), reason(found.sources[2])] == ["encrypted", "link"]
    assert found.sources[0].facts == {"archive": ".zip"}


def test_the_same_name_twice_is_two_rows(folder: Path) -> None:
    data = zipped("x.zip", {"a.txt": b"one", "b.txt": b"two"})
    Path("x.zip").write_bytes(data.replace(b"b.txt", b"a.txt"))
    sources = find_sources(["x.zip", "."]).sources
    assert [read_bytes(source) for source in sources] == [b"one", b"two"]


def changed(data: bytearray, at: int, value: int) -> bytes:
    data[at] ^= value
    return bytes(data)


@pytest.mark.parametrize("place", ["header", "bytes", "compression"])
def test_a_damaged_member_costs_only_itself(folder: Path, place: str) -> None:
    method = zipfile.ZIP_DEFLATED if place == "compression" else zipfile.ZIP_STORED
    data = zipped("x.zip", {"a.txt": b"text" * 9, "b.txt": b"text"}, method)
    at = 0 if place == "header" else 30 + len("a.txt")
    Path("x.zip").write_bytes(changed(data, at, 0x07))
    first, second = find_sources(["x.zip"]).sources
    assert reason(first) == "damaged"
    assert read_bytes(second) == b"text"


def test_overlapping_members_are_damaged(folder: Path) -> None:
    data = zipped("x.zip", {"a.txt": b"text", "b.txt": b"text"}, zipfile.ZIP_STORED)
    second = data.rindex(b"PK\x01\x02")
    data[second + 42 : second + 46] = (1).to_bytes(4, "little")
    Path("x.zip").write_bytes(data)
    assert problems(find_sources(["x.zip"])) == {"x.zip/a.txt": "damaged", "x.zip/b.txt": "damaged"}


@pytest.mark.parametrize(("offset", "size"), OUTSIDE.values(), ids=OUTSIDE)
def test_a_member_outside_its_archive_is_damaged(folder: Path, offset: int, size: int) -> None:
    data = zipped("x.zip", {"a.txt": b""}, zipfile.ZIP_STORED)
    Path("x.zip").write_bytes(forged(bytes(data), offset, size))
    assert reason(find_sources(["x.zip"]).sources[0]) == "damaged"


@pytest.mark.parametrize("data", [b"", b"Rar!\x1a\x07\x00", b"PK\x03\x04" * 20, b"PK\x05\x06" + b"\xff" * 18])
def test_an_archive_that_is_none_is_one_row(folder: Path, data: bytes) -> None:
    write("x.zip", data=data)
    (source,) = find_sources(["x.zip"]).sources
    assert (source.shown, source.problem) == ("x.zip", "damaged")
    assert source.facts["archive"] == ".zip"


@POSIX
def test_an_archive_that_is_forbidden(open_folder: Path) -> None:
    zipped("x.zip", {"a.txt": b"text"})
    Path("x.zip").chmod(0)
    with as_somebody():
        assert problems(find_sources(["x.zip"])) == {"x.zip": "permission"}


def test_an_empty_archive_holds_nothing_to_check(folder: Path) -> None:
    zipped("x.zip", {})
    assert usage("x.zip").code == "nothing-to-check"


def test_limits_on_archives(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "FILE", 100)
    zipped("x.zip", {"a.txt": b"a" * 100, "b.txt": b"b" * 101})
    first, second = find_sources(["x.zip"]).sources
    assert len(read_bytes(first)) == 100
    assert reason(second) == "too-large"
    monkeypatch.setattr(limits, "DIRECTORY", 50)
    (source,) = find_sources(["x.zip"]).sources
    assert (source.shown, source.problem, source.facts["limit"]) == ("x.zip", "too-large", "directory")
    assert reason(source) == "too-large"


def test_a_member_that_is_larger_than_it_says(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = zipped("x.zip", {"a.txt": b"a" * 100_000})
    directory = data.index(b"PK\x01\x02")
    data[directory + 24 : directory + 28] = (10).to_bytes(4, "little")
    Path("x.zip").write_bytes(data)
    monkeypatch.setattr(limits, "FILE", 1000)
    assert reason(find_sources(["x.zip"]).sources[0]) == "damaged"


def test_a_compression_that_is_not_understood(folder: Path) -> None:
    zipped("x.zip", {"a.txt": b"text"}, zipfile.ZIP_LZMA)
    assert reason(find_sources(["x.zip"]).sources[0]) == "unsupported"


@settings(max_examples=200)
@given(
    changes=st.lists(st.tuples(st.integers(0, 299), st.integers(0, 255)), max_size=8), cut=st.integers(0, 300)
)
def test_any_archive_gives_rows(changes: list[tuple[int, int]], cut: int) -> None:
    with tempfile.TemporaryDirectory() as place:
        path = str(Path(place, "x.zip"))
        data = zipped(path, {"a.txt": b"text" * 20, "folder/b.txt": b"text"})
        for at, value in changes:
            data[at % len(data)] = value
        Path(path).write_bytes(data[:-cut] if cut else data)
        Path(place, "c.txt").write_bytes(b"text")
        for source in find_sources([place]).sources:
            with suppress(UnreadableEssayError):
                read_bytes(source)


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("关于“家风”征文的通知.pdf", {"notice": 1}),
        ("征文启事（终稿）.doc", {"notice": 1}),
        ("征文-张三-一则寻人启事.pdf", {}),
    ],
)
def test_a_notice_in_a_format_that_is_not_read_is_told_by_its_name(
    folder: Path, name: str, kinds: dict[str, int]
) -> None:
    write("a.txt")
    write(name)
    found = find_sources(["."], is_notice)
    assert found.skipped == kinds
    assert len(found.sources) == 2 - len(kinds)
    assert found.notices == tuple(name for _ in kinds)


def test_a_notice_by_name_in_an_archive_is_named(folder: Path) -> None:
    zipped("x.zip", {"甲/征文通知.pdf": b"%PDF", "a.txt": b"text"})
    found = find_sources(["x.zip"], is_notice)
    assert (found.skipped, found.notices) == ({"notice": 1}, ("x.zip/甲/征文通知.pdf",))
