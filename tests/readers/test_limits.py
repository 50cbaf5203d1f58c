"""What is too much is refused, and what is large is read piece by piece, whoever reads it."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from essaycheck.errors import UnreadableEssayError
from essaycheck.readers import read
from essaycheck.readers.streamed import StreamScanner
from essaycheck.readers.tagsplit import PlainScanner
from tests.docx_builder import docx, paragraph
from tests.readers.test_tagsplit import all_streamed, forget

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


def test_a_large_part_is_left_to_expat(monkeypatch: pytest.MonkeyPatch) -> None:
    part = b'<w:root xmlns:w="urn:w"><w:p/></w:root>'
    assert PlainScanner.of("part", part)
    monkeypatch.setattr("essaycheck.readers.tagsplit.CHUNK", len(part))
    assert PlainScanner.of("part", part) is None


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.docx")), ids=lambda path: path.stem[:2])
def test_a_draft_is_read_the_same_in_small_pieces(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    draft = path.read_bytes()
    wanted = read(draft, ".docx")
    forget()
    monkeypatch.setattr("essaycheck.archives.CHUNK", 100)
    monkeypatch.setattr("essaycheck.readers.blocks.PIECES", 2)
    assert read(draft, ".docx") == wanted
