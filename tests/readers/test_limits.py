"""What is too much is refused, and what is large is read piece by piece, whoever reads it."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from essaycheck.archives import Archive
from essaycheck.errors import UnreadableEssayError
from essaycheck.readers import read
from essaycheck.readers.plain import plain, plain_throughout
from essaycheck.readers.streamed import StreamScanner
from tests.docx_builder import docx, paragraph
from tests.readers.test_tagsplit import all_large, all_streamed, forget, pieces_of

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
LEFT = '<w:jc w:val="left"/>'
LIMITS = [
    ("DEPTH", 5, "depth", docx(f"<w:p><w:r><w:x>{'<w:y>' * 3}{'</w:y>' * 3}</w:x></w:r></w:p>", "末")),
    ("DEPTH", 5, "depth", docx(f"<w:p><w:rt>{'<w:y>' * 3}{'</w:y>' * 3}</w:rt></w:p>", "末")),  # passed over
    ("CHARACTERS", 8, "characters", docx("<w:p><w:r><w:t>&amp;一二三四五六七八</w:t></w:r></w:p>")),
    ("CHARACTERS", 8, "characters", docx("一二三四五", "六七八九")),
    ("PARAGRAPHS", 3, "lines", docx(f"<w:p>{'<w:r><w:br/></w:r>' * 4}</w:p>", "末")),
    ("PARAGRAPHS", 3, "paragraphs", docx("一", "二", "三", "四")),
    ("RUNS", 1, "runs", docx('<w:p><w:r><w:t>一</w:t></w:r><w:r><w:rPr><w:sz w:val="9"/></w:rPr><w:t>二</w:t></w:r></w:p>')),
    (
        "PROPERTIES", 2, "properties",
        docx(
            paragraph("一", properties='<w:pStyle w:val="a"/>'),
            styles=f'<w:style w:styleId="a" w:type="paragraph">{LEFT * 3}</w:style>',
        ),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("name", "most", "limit", "draft"), LIMITS)
@pytest.mark.parametrize("way", [nullcontext, all_streamed])
def test_what_is_too_much_is_refused(
    name: str, most: int, limit: str, draft: bytes, way: type[AbstractContextManager[None]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    with way():
        assert read(draft, ".docx")
        forget()
        monkeypatch.setattr(f"essaycheck.limits.{name}", most)
        with pytest.raises(UnreadableEssayError) as caught:
            read(draft, ".docx")
    assert (caught.value.code, caught.value.facts["limit"]) == ("too-large", limit)


def test_a_tag_without_end_is_refused_before_it_has_filled_the_memory(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("essaycheck.limits.TOKEN", 100)
    scanner = StreamScanner("part", lambda scanner: None)
    scanner.feed(b"<root><a b='" + b"x" * 80)
    with pytest.raises(UnreadableEssayError) as caught:
        scanner.feed(b"x" * 80)
    assert caught.value.facts["limit"] == "token"


def test_only_a_small_part_is_read_in_one_piece(monkeypatch: pytest.MonkeyPatch) -> None:
    part = b'<w:root xmlns:w="urn:w"><w:p/></w:root>'
    assert plain("part", part)
    monkeypatch.setattr("essaycheck.readers.plain.CHUNK", len(part))
    assert plain("part", part) is None


ROOT = b'<w:root xmlns:w="urn:w">'
RUN = b"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>\xe4\xb8\x80</w:t></w:r></w:p>"
LARGE = [
    ("runs", RUN * 9, True),
    ("no tags for long", b"<w:p>" + b"x" * 500 + b"</w:p>", False),
    ("a comment at the end", RUN * 9 + b"<!---->", False),
    ("a line end to be normalised", RUN * 9 + b"\r", False),
    ("what is no UTF-8", RUN * 9 + b"\xd6", False),
    (
        "a prefix for pictures",
        RUN * 9 + b'<a:x xmlns:a="urn:a"/>' + RUN * 9 + b'<a:x xmlns:a="urn:a"/>',
        True,
    ),
    (
        "one prefix for two things",
        RUN + b'<a:x xmlns:a="urn:a"/>' + RUN * 9 + b'<a:x xmlns:a="urn:b"/>',
        False,
    ),
]


@pytest.mark.parametrize(("body", "taken"), [case[1:] for case in LARGE], ids=[case[0] for case in LARGE])
@pytest.mark.parametrize("size", [26, 50, 100])
def test_a_large_part_is_plain_where_each_piece_of_it_is(
    body: bytes, taken: bool, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("essaycheck.readers.plain.CHUNK", size)
    assert bool(plain_throughout("part", pieces_of(ROOT + body + b"</w:root>", size))) is taken


@pytest.mark.parametrize("body", [RUN * 9 + b"<w:p>", RUN * 9 + b"<b:p/>", RUN + b"</w:p>" + RUN * 9])
def test_a_large_part_that_is_not_well_formed_is_damaged(body: bytes) -> None:
    with pytest.raises(UnreadableEssayError) as caught:
        plain_throughout("part", pieces_of(ROOT + body + b"</w:root>", 50))
    assert (caught.value.code, caught.value.facts) == ("damaged", {"part": "part"})


@pytest.mark.parametrize(
    "tag", ["<w:n{}/>", "<w:p w:n{}='1'/>", '<w:p\nn{}="1"/>', "<w:p><w:n{} ></w:n{}></w:p>"]
)
def test_a_large_part_with_too_many_names_is_refused(tag: str, monkeypatch: pytest.MonkeyPatch) -> None:
    part = ROOT + "".join(tag.replace("{}", str(at)) for at in range(9)).encode() + b"</w:root>"
    monkeypatch.setattr("essaycheck.limits.NAMES", 20)
    assert plain_throughout("part", pieces_of(part, 50))
    monkeypatch.setattr("essaycheck.limits.NAMES", 8)
    with pytest.raises(UnreadableEssayError) as caught:
        plain_throughout("part", pieces_of(part, 50))
    assert caught.value.facts["limit"] == "names"


@pytest.mark.parametrize(("most", "looked_at"), [(0, 1), (-1, 0)])  # beside its size
def test_what_is_too_large_for_a_draft_is_not_gone_through_twice(
    most: int, looked_at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = docx(*["一二三四五"] * 99)
    wanted = read(draft, ".docx")
    parts: list[str] = []
    size = Archive(draft).chunks("word/document.xml").size
    monkeypatch.setattr("essaycheck.readers.markup.LARGE", size + most)
    monkeypatch.setattr("essaycheck.readers.markup.plain_throughout", lambda part, _: parts.append(part))
    with all_large():
        assert read(draft, ".docx") == wanted
    assert len(parts) == looked_at


def test_where_tags_are_limited_a_large_part_is_left_to_expat(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("essaycheck.limits.TOKEN", 1 << 20)
    assert plain_throughout("part", pieces_of(ROOT + RUN * 9 + b"</w:root>", 50)) is None


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.docx")), ids=lambda path: path.stem[:2])
@pytest.mark.parametrize("size", [100, 3000])  # of which the second holds the first tag
def test_a_draft_is_read_the_same_in_small_pieces(
    path: Path, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = path.read_bytes()
    wanted = read(draft, ".docx")
    forget()
    monkeypatch.setattr("essaycheck.archives.CHUNK", size)
    monkeypatch.setattr("essaycheck.readers.plain.CHUNK", size)
    monkeypatch.setattr("essaycheck.readers.blocks.PIECES", 2)
    assert read(draft, ".docx") == wanted
