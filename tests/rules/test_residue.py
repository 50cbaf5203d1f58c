from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

from essaycheck.essay import Note, Paragraph, Span
from essaycheck.rule import Context
from essaycheck.rules.residue import FEW, MANY, Residue
from essaycheck.verdict import Status
from essaycheck.wording import Wording
from tests.essays import essay

if TYPE_CHECKING:
    from essaycheck.essay import Essay
    from essaycheck.verdict import Level

DAY = Context(datetime.date(2014, 1, 1))
HERE = (Span(0, 1, 2), Span(0, 3, 4))


def noted(*notes: Note, words: int = FEW) -> Essay:
    return essay("字" * words)._replace(notes=notes)


NOTES = [
    ("revisions", Note("revisions", 3, HERE), {"number": 3}),
    ("comments", Note("comments", 1, HERE, ("这里", " ")), {"number": 1, "quotes": ("这里",)}),
    ("hidden", Note("hidden", 2, HERE, ("密", "密")), {"number": 2, "quotes": ("密", "密")}),
    ("white", Note("white", 1, HERE), {"number": 1}),
    ("wordart", Note("wordart", 1, HERE, ("艺",)), {"number": 1, "quotes": ("艺",)}),
    ("elsewhere", Note("elsewhere", 2, HERE), {"number": 2}),
    ("zero-width", Note("zero-width", 9, HERE), {"number": 9}),
    ("undecodable", Note("undecodable", 2, HERE), {"number": 2}),
]


@pytest.mark.parametrize(("code", "note", "facts"), NOTES)
def test_what_the_reader_noted(code: str, note: Note, facts: dict[str, object]) -> None:
    verdict = Residue().check(noted(note), DAY)
    (finding,) = verdict.findings
    assert (finding.code, finding.facts, finding.span) == (f"residue.{code}", facts, HERE[0])
    assert verdict.facts == {"found": (code,)}


def test_a_note_without_a_place() -> None:
    assert Residue().check(noted(Note("comments", 1)), DAY).findings[0].span is None


@pytest.mark.parametrize(
    ("words", "found"), [(FEW, []), (FEW - 1, ["residue.pictures"]), (0, ["residue.pictures"])]
)
def test_a_text_that_is_mostly_a_picture(words: int, found: list[str]) -> None:
    verdict = Residue().check(noted(Note("pictures", 2, HERE), words=words), DAY)
    assert [finding.code for finding in verdict.findings] == found


@pytest.mark.parametrize(
    ("body", "number", "places"),
    [
        (["甲。", "", "", "", "乙。"], 3, 1),
        (["甲。", " ", "\u3000", "", "", "乙。", "", "", "", "丙。"], 7, 2),
        (["甲。", "", "", "乙。"], 0, 0),
        (["甲。", "", "", "\n", "", "乙。"], 0, 0),
        (["", "", "", "甲。", "", "", ""], 0, 0),
        ([], 0, 0),
    ],
)
def test_empty_paragraphs(body: list[str], number: int, places: int) -> None:
    draft = essay(*body)
    draft = draft._replace(body=tuple(span for span in draft.body if draft.quote(span).strip()))
    findings = Residue().check(draft, DAY).findings
    assert [finding.facts for finding in findings] == (
        [{"number": number, "places": places}] if number else []
    )


def test_a_paragraph_with_a_picture_is_not_empty_and_cells_make_no_room() -> None:
    draft = essay("甲。", "", "", "", "乙。")
    draft = draft._replace(body=(draft.body[0], draft.body[-1]))
    pictured = draft._replace(notes=(Note("textboxes", 1, (Span(2, 0, 0),)),))
    assert not Residue().check(pictured, DAY).findings
    cells = tuple(each if each.text else each._replace(kind="cell") for each in draft.paragraphs)
    assert not Residue().check(draft._replace(paragraphs=cells), DAY).findings


def test_nothing() -> None:
    verdict = Residue().check(noted(Note("textboxes", 1, HERE)), DAY)
    assert (verdict.status, verdict.facts) == (Status.PASS, {"found": ()})


def test_our_own_comments_are_none_but_told() -> None:
    verdict = Residue().check(noted(Note("own-comments", 2)), DAY)
    assert (verdict.status, verdict.facts) == (Status.PASS, {"found": (), "own": 2})
    said = [Wording.load(lang).say("summary.residue.pass", verdict.facts) for lang in ("zh", "en")]
    assert said[0] == "除 essaycheck 写的批注（2 处，交稿前请删去），没有修订、批注、隐藏文字之类"
    assert said[1].startswith("But for 2 comments by essaycheck")


def test_with_a_table_it_is_a_warning() -> None:
    draft = noted(Note("revisions", 1))
    assert Residue().check(draft, DAY).status == Status.WARN
    assert Residue(level="info").check(draft, DAY).status == Status.PASS


@pytest.mark.parametrize(
    ("level", "status"), [("info", Status.WARN), ("warning", Status.WARN), ("error", Status.FAIL)]
)
def test_text_that_was_not_read_is_never_only_shown(level: Level, status: Status) -> None:
    draft = noted(Note("elsewhere", 1), Note("revisions", 1))
    assert Residue(level=level).check(draft, DAY).status == status


@pytest.mark.parametrize(
    ("number", "status"), [(1, Status.PASS), (MANY - 1, Status.PASS), (MANY, Status.WARN)]
)
def test_many_lost_characters_are_words_that_were_not_checked(number: int, status: Status) -> None:
    assert Residue(level="info").check(noted(Note("undecodable", number)), DAY).status == status


@pytest.mark.parametrize(("words", "status"), [(FEW - 1, Status.PASS), (FEW, Status.WARN)])
def test_a_part_of_the_essay_in_text_boxes_was_not_checked(words: int, status: Status) -> None:
    draft = noted(Note("textboxes", 2, HERE))
    draft = draft._replace(paragraphs=(*draft.paragraphs, Paragraph(1, "框" * words, "textbox")))
    verdict = Residue(level="info").check(draft, DAY)
    assert verdict.status == status
    told = [(finding.code, finding.facts, finding.span) for finding in verdict.findings]
    assert told == [("residue.textboxes", {"number": 2, "count": FEW}, HERE[0])] * (words == FEW)


def test_what_else_was_found_stays_what_it_was() -> None:
    verdict = Residue(level="info").check(noted(Note("revisions", 1), Note("elsewhere", 1)), DAY)
    assert [finding.level for finding in verdict.findings] == ["info", "error"]
