from __future__ import annotations

import io
import struct
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaycheck.errors import UnreadableEssayError
from essaycheck.zip_index import Entry, index, meant

NAMES = st.text(
    st.characters(codec="utf-8", exclude_characters="\0/\\", exclude_categories=["Cs"]), min_size=1
)

BEFORE = st.binary(max_size=40).filter(lambda before: b"PK\6\7" not in before)
"""What may stand before an archive; zipfile takes that sign for one of an archive on several disks."""


def listed(data: bytes) -> list[Entry]:
    return index(io.BytesIO(data))


def packed(
    contents: dict[str, bytes], comment: bytes = b"", before: bytes = b"", large: bool = False
) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.comment = comment
        for name, content in contents.items():
            with archive.open(name, "w", force_zip64=large) as file:
                file.write(content)
    return before + out.getvalue()


@given(st.dictionaries(NAMES, st.binary(max_size=40), max_size=6), BEFORE, st.booleans())
def test_it_lists_what_zipfile_lists(contents: dict[str, bytes], before: bytes, large: bool) -> None:
    data = packed(contents, before=before, large=large)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        expected = [
            (info.header_offset, info.compress_size, info.file_size, info.CRC, info.compress_type)
            for info in archive.infolist()
        ]

    assert [tuple(entry[1:6]) for entry in listed(data)] == expected
    assert [entry.name for entry in listed(data)] == list(contents)


def test_a_comment_behind_it() -> None:
    assert [entry.name for entry in listed(packed({"a": b"x"}, comment=b"PK" * 30_000))] == ["a"]


def with_room(data: bytes, entries: int = 1) -> bytes:
    """The archive as one with room for large numbers, all of which stand there alone."""
    end = data.rindex(b"PK\x05\x06")
    length, offset = struct.unpack_from("<LL", data, end + 12)
    record = struct.pack("<4sQHHLLQQQQ", b"PK\x06\x06", 44, 45, 45, 0, 0, entries, entries, length, offset)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, end, 1)
    last = struct.pack("<4sHHHHLLH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    return data[:end] + record + locator + last


def test_a_directory_whose_place_is_a_large_number() -> None:
    assert listed(with_room(packed({"a": b"x"}))) == listed(packed({"a": b"x"}))


@pytest.mark.parametrize(
    ("extra", "numbers"),
    [
        (struct.pack("<HHQQ", 1, 16, 5 << 32, 6 << 32), (5 << 32, 6 << 32)),
        (struct.pack("<HH2sHHQQ", 7, 2, b"??", 1, 16, 5 << 32, 6 << 32), (5 << 32, 6 << 32)),
        (struct.pack("<HHQ", 1, 8, 5 << 32), (5 << 32, 0xFFFFFFFF)),
        (struct.pack("<HH2s", 7, 2, b"??"), (0xFFFFFFFF, 0xFFFFFFFF)),
        (b"", (0xFFFFFFFF, 0xFFFFFFFF)),
    ],
    ids=["alone", "behind another", "cut short", "another alone", "none"],
)
def test_large_numbers_of_an_entry(extra: bytes, numbers: tuple[int, int]) -> None:
    size, packed_ = numbers
    head = struct.pack(
        "<4sBBBBHHHHLLLHHHHHLL", b"PK\x01\x02", 45, 0, 45, 0, 0, 8, 0, 0, 9, 0xFFFFFFFF, 0xFFFFFFFF,
        1, len(extra), 0, 0, 0, 0, 3,
    )  # fmt: skip
    directory = head + b"a" + extra
    end = struct.pack("<4sHHHHLLH", b"PK\x05\x06", 0, 0, 1, 1, len(directory), 0, 0)

    assert listed(directory + end) == [Entry("a", 3, packed_, size, 9, 8, "damaged")]  # they hold too much


OUTSIDE = {
    "more bytes than there are": (0, 1000),
    "behind the archive": (1 << 32, 0),
    "no number to seek": (1 << 63, 0),
    "the largest number": ((1 << 64) - 1, 0),
    "no number to read": (0, 1 << 63),
}
"""Where an entry says that it begins, and how many bytes it says that it has."""


def forged(data: bytes, offset: int, size: int) -> bytes:
    """An archive of one file whose entry says that it begins elsewhere, and has so many bytes."""
    start, end = data.index(b"PK\x01\x02"), data.rindex(b"PK\x05\x06")
    head, rest = bytearray(data[start : start + 46]), data[start + 46 : end]
    extra = struct.pack("<HHQQ", 1, 16, size, offset)
    struct.pack_into("<L", head, 20, 0xFFFFFFFF)
    struct.pack_into("<H", head, 30, len(extra))
    struct.pack_into("<L", head, 42, 0xFFFFFFFF)
    directory = bytes(head) + rest + extra
    return (
        data[:start]
        + directory
        + struct.pack("<4sHHHHLLH", b"PK\x05\x06", 0, 0, 1, 1, len(directory), start, 0)
    )


@pytest.mark.parametrize(
    ("offset", "size", "problem"),
    [
        *((offset, size, "damaged") for offset, size in OUTSIDE.values()),
        (0, 31, ""),
        (1, 31, "damaged"),
        (0, 32, "damaged"),
    ],
    ids=[*OUTSIDE, "up to the directory", "begins too late", "one byte too many"],
)
def test_an_entry_must_lie_before_the_directory(offset: int, size: int, problem: str) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a", b"")  # 31 bytes with its header
    assert [entry.problem for entry in listed(forged(out.getvalue(), offset, size))] == [problem]


@pytest.mark.parametrize(
    "cut", [slice(1, None), slice(0, -1)], ids=["bytes lost before the directory", "a record cut short"]
)
def test_damage(cut: slice) -> None:
    with pytest.raises(UnreadableEssayError, match="damaged"):
        listed(packed({"a": b"x", "b": b"y"})[cut])


def test_an_archive_without_its_end_is_not_the_last_one_inside_it() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a", b"x" * 100)
        archive.writestr("inner.zip", packed({"b": b"y"}))
    whole = out.getvalue()
    assert [entry.name for entry in listed(whole)] == ["a", "inner.zip"]
    cut = whole[: whole.rindex(b"PK\x05\x06")]
    assert [entry.name for entry in listed(cut)] == ["b"]
    with pytest.raises(UnreadableEssayError, match="damaged"):
        index(io.BytesIO(cut), outermost=True)


def test_a_program_in_front_of_an_archive() -> None:
    data = packed({"a": b"x"}, before=b"MZ" * 500)
    assert [entry.name for entry in index(io.BytesIO(data), outermost=True)] == ["a"]


def test_a_directory_that_ends_within_an_entry() -> None:
    data = bytearray(packed({"a": b"x"}))
    end = data.rindex(b"PK\x05\x06")
    data[end:end] = b"PK\x01\x02"
    struct.pack_into("<L", data, end + 4 + 12, struct.unpack_from("<L", data, end + 4 + 12)[0] + 4)

    with pytest.raises(UnreadableEssayError, match="damaged"):
        listed(bytes(data))


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("甲.docx".encode(), "甲.docx"),
        ("甲.docx".encode("gb18030"), "甲.docx"),
        (b"\x81\xff.txt", "ü\xa0.txt"),
        (b"a.txt\0.exe", "a.txt"),
    ],
    ids=["UTF-8", "GBK", "an American PC of 1981", "hidden behind a NUL"],
)
def test_names(written: bytes, name: str) -> None:
    assert meant(written) == name


@pytest.mark.parametrize(
    "names",
    [
        pytest.param(["a", "bcd"], id="one name"),
        pytest.param(["abc", "d"], id="the same letters otherwise parted"),
        pytest.param(["e", "bcd"], id="one letter"),
        pytest.param(["ab", "cd"], id="names of one length"),
    ],
)
def test_directories_of_one_length_are_told_apart(names: list[str]) -> None:
    first = packed(dict.fromkeys(["a", "bcd"], b"x"))

    assert [entry.name for entry in listed(first)] == ["a", "bcd"]
    assert [entry.name for entry in listed(packed(dict.fromkeys(names, b"yz")))] == names
    assert [entry.name for entry in listed(first)] == ["a", "bcd"]


def test_a_directory_of_the_same_length_that_is_none() -> None:
    data = bytearray(packed({"a": b"x", "b": b"y"}))
    listed(bytes(data))
    data[data.rindex(b"PK\x01\x02")] = 0

    with pytest.raises(UnreadableEssayError, match="damaged"):
        listed(bytes(data))
