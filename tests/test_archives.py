from __future__ import annotations

import io
import struct
import zipfile

import pytest

from essaycheck.archives import Archive
from essaycheck.errors import UnreadableEssayError
from tests.test_zip_index import OUTSIDE, forged

MIB = 1 << 20


def pack(*entries: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytearray:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return bytearray(out.getvalue())


def content(data: bytes | bytearray, name: str = "a") -> bytes:
    return b"".join(Archive(bytes(data)).chunks(name))


def refusal(data: bytes | bytearray, name: str = "a") -> tuple[str, object]:
    with pytest.raises(UnreadableEssayError) as caught:
        content(data, name)
    return caught.value.code, caught.value.facts.get("limit", caught.value.facts.get("part"))


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_content_in_pieces(method: int) -> None:
    written = bytes(range(256)) * 8192
    data = bytes(pack(("a", written), method=method))

    assert content(data) == written
    assert max(map(len, Archive(data).chunks("a"))) == MIB


@pytest.mark.parametrize("name", ["Word/Document.xml", "word\\document.xml", "/WORD/document.xml"])
def test_names_are_folded(name: str) -> None:
    archive = Archive(bytes(pack((name, b"x"))))

    assert "word/document.xml" in archive
    assert archive.names() == ("word/document.xml",)
    assert b"".join(archive.chunks("Word/document.XML")) == b"x"


@pytest.mark.parametrize("junk", [b"\0" * 10, b"\r\n" * 100_000])
def test_junk_behind_the_end(junk: bytes) -> None:
    assert content(pack(("a", b"x")) + junk) == b"x"


def test_a_part_may_be_read_twice() -> None:
    archive = Archive(bytes(pack(("a", b"x"))))

    assert [b"".join(archive.chunks("a")) for _ in range(2)] == [b"x", b"x"]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"no archive", b"PK\x05\x06" + b"\xff" * 18])
def test_what_is_no_archive(data: bytes) -> None:
    with pytest.raises(UnreadableEssayError, match="damaged"):
        Archive(data)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_the_same_name_twice_is_damage_only_where_it_is_read() -> None:
    data = pack(("a", b"1"), ("A", b"2"), ("b", b"3"))

    assert content(data, "b") == b"3"
    assert refusal(data) == ("damaged", "a")


def directory(data: bytearray, entry: int = 0) -> int:
    place = -1
    for _ in range(entry + 1):
        place = data.index(b"PK\x01\x02", place + 1)
    return place


def test_wrong_checksum() -> None:
    data = pack(("a", b"some text"), method=zipfile.ZIP_STORED)
    data[data.index(b"some")] ^= 1

    assert refusal(data) == ("damaged", "a")


def test_broken_stream() -> None:
    data = pack(("a", b"some text" * 99))
    data[31:40] = b"\xff" * 9

    assert refusal(data) == ("damaged", "a")


def test_declared_smaller_than_it_is() -> None:
    data = pack(("a", b"x" * 1000))
    struct.pack_into("<L", data, directory(data) + 24, 10)

    assert refusal(data) == ("damaged", "a")


@pytest.mark.parametrize(("offset", "size"), OUTSIDE.values(), ids=OUTSIDE)
def test_an_entry_outside_the_archive_is_not_read(offset: int, size: int) -> None:
    data = forged(bytes(pack(("a", b""), method=zipfile.ZIP_STORED)), offset, size)
    assert refusal(data) == ("damaged", "a")


@pytest.mark.parametrize(("flag", "code"), [(0x1, "encrypted"), (0x40, "encrypted")])
def test_encrypted_entry(flag: int, code: str) -> None:
    data = pack(("a", b"x"))
    data[directory(data) + 8] |= flag

    assert refusal(data) == (code, "a")


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_methods_that_word_does_not_know(method: int) -> None:
    assert refusal(pack(("a", b"x" * 99), method=method)) == ("damaged", "a")


def test_unknown_version_of_the_format() -> None:
    data = pack(("a", b"x"))
    struct.pack_into("<H", data, directory(data) + 6, 99)

    assert refusal(data)[0] == "damaged"


def test_entries_that_overlap() -> None:
    data = pack(("a", b"x" * 50), ("b", b"y" * 50), method=zipfile.ZIP_STORED)
    struct.pack_into("<LL", data, directory(data) + 20, 120, 120)
    archive = Archive(bytes(data))
    list(archive.chunks("b"))

    with pytest.raises(UnreadableEssayError, match="damaged"):
        list(archive.chunks("a"))


def test_entry_elsewhere_than_declared() -> None:
    data = pack(("a", b"x"), ("b", b"y"))
    struct.pack_into("<L", data, directory(data, 1) + 42, 0)

    assert refusal(data, "b") == ("damaged", "b")


def test_too_many_entries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("essaycheck.limits.ENTRIES", 2)

    assert content(pack(("a", b"1"), ("b", b"2"))) == b"1"
    assert refusal(pack(("a", b"1"), ("b", b"2"), ("c", b"3"))) == ("too-large", "entries")


def test_part_declared_too_large() -> None:
    data = pack(("a", b"x"))
    struct.pack_into("<L", data, directory(data) + 24, 0xFFFFFFF0)

    assert refusal(data) == ("too-large", "part")


def test_bomb(monkeypatch: pytest.MonkeyPatch) -> None:
    data = pack(("a", b"\0" * 3 * MIB), ("b", b"\0" * 3 * MIB))

    for limit, maximum in (("RATIO_FROM", MIB), ("PART", MIB), ("PACKAGE", 2 * MIB)):
        with monkeypatch.context() as patch:
            patch.setattr(f"essaycheck.limits.{limit}", maximum)
            assert refusal(data) == ("too-large", limit.removesuffix("_FROM").lower())


def test_all_parts_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("essaycheck.limits.PACKAGE", 4 * MIB)
    archive = Archive(bytes(pack(("a", b"\0" * 3 * MIB), ("b", b"\0" * 3 * MIB))))
    list(archive.chunks("a"))

    with pytest.raises(UnreadableEssayError, match="too-large"):
        list(archive.chunks("b"))


def test_bombs_that_nobody_asks_for_stay_packed() -> None:
    data = pack(("a", b"x"), ("bomb", b"\0" * 80 * MIB))

    assert content(data) == b"x"
    assert refusal(data, "bomb") == ("too-large", "part")


def test_a_part_that_grows_while_it_is_inflated(monkeypatch: pytest.MonkeyPatch) -> None:
    data = pack(("a", b"\0" * 3 * MIB))
    monkeypatch.setattr("essaycheck.limits.PART", 3 * MIB)
    assert len(content(data)) == 3 * MIB

    struct.pack_into("<L", data, directory(data) + 24, MIB)
    assert refusal(data) == ("damaged", "a")  # no more than declared is ever inflated
