"""Which drafts are told to hold the same text, and which not."""

from __future__ import annotations

import pickle
import random
from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from essaycheck.essay import Essay, Span
from essaycheck.rule import Originality
from essaycheck.similarity import find_pairs, fingerprint
from essaycheck.similarity.texts import LONGEST, bare
from essaycheck.together import Duplicate
from tests.essays import essay

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

CHARACTERS = [
    bytes([first, second]).decode("gb2312") for first in range(0xB0, 0xD0) for second in range(0xA1, 0xFA)
]
SLOGANS = ("坚持从群众中来到群众中去", "全心全意为人民服务是我们的根本宗旨", "把权力关进制度的笼子里")
SENTENCES = 50


class Writer:
    """Makes up sentences that nobody else has."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)  # noqa: S311

    def sentence(self) -> str:
        return "".join(self.random.choices(CHARACTERS, k=self.random.randint(15, 40))) + "。"

    def sentences(self, number: int = SENTENCES) -> list[str]:
        return [self.sentence() for _ in range(number)]

    def on_the_theme(self) -> list[str]:
        """Sentences into some of which the slogans of the theme are put."""
        written = self.sentences()
        for slogan in SLOGANS:
            at = self.random.randrange(SENTENCES)
            written[at] = written[at][:8] + slogan + written[at][8:]
        return written


def draft(path: str, sentences: Sequence[str], sha256: str = "") -> Essay:
    """An essay of paragraphs of five sentences; every path has bytes of its own unless told otherwise."""
    paragraphs = ("".join(sentences[at : at + 5]) for at in range(0, len(sentences), 5))
    return essay(*paragraphs, path=path)._replace(sha256=sha256 or path)


def pairs(
    drafts: Iterable[Essay], originality: Originality | None = None, against: Iterable[Essay] = ()
) -> list[Duplicate]:
    drafts, against = list(drafts), list(against)
    texts = {each.path: each for each in (*drafts, *against)}
    prints = [fingerprint(each) for each in drafts]
    return list(find_pairs(prints, texts.get, originality, [fingerprint(each) for each in against]))


def named(found: Iterable[Duplicate]) -> set[tuple[str, str]]:
    return {(pair.a, pair.b) for pair in found}


def replaced(writer: Writer, sentences: Sequence[str], share: float) -> list[str]:
    changed = list(sentences)
    for at in writer.random.sample(range(len(changed)), int(share * len(changed))):
        changed[at] = writer.sentence()
    return changed


def shuffled(writer: Writer, sentences: Sequence[str]) -> list[str]:
    return writer.random.sample(sentences, len(sentences))


def test_copies_are_found_and_nothing_else_among_essays_on_one_theme() -> None:
    writer = Writer(1)
    own = [writer.on_the_theme() for _ in range(200)]
    drafts = [draft(f"own{n}", each) for n, each in enumerate(own)]
    planted = set()
    for n in range(40):
        for share in (0.1, 0.3, 0.5):
            drafts.append(draft(f"copy{share}-{n}", replaced(writer, own[n], share)))
            planted.add((f"own{n}", f"copy{share}-{n}"))
        drafts.append(draft(f"shuffled-{n}", shuffled(writer, own[n])))
        planted.add((f"own{n}", f"shuffled-{n}"))
    found = named(pairs(drafts))
    assert planted - found == set()
    assert {pair for pair in found if source(pair[0]) != source(pair[1])} == set()


def source(path: str) -> str:
    return path.removeprefix("own").rpartition("-")[2]


@pytest.mark.parametrize("number", [2, 5, 12, 30])
def test_slogans_alone_make_no_pair(number: int) -> None:
    writer = Writer(number)
    assert pairs(draft(str(n), writer.on_the_theme()) for n in range(number)) == []


def test_the_same_bytes_are_one_file_and_other_bytes_one_text() -> None:
    text = Writer(2).sentences()
    lines = "".join(text)
    wrapped = essay(*(lines[at : at + 30] for at in range(0, len(lines), 30)), path="c")._replace(sha256="c")
    found = pairs([draft("a", text, "1"), draft("b", text, "1"), wrapped])
    assert [(pair.a, pair.b, pair.kind, pair.a_in_b, pair.b_in_a) for pair in found] == [
        ("a", "b", "file", 1, 1),
        ("a", "c", "text", 1, 1),
        ("b", "c", "text", 1, 1),
    ]
    assert all(len(pair.passages) == 1 for pair in found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("春眠不觉晓，处处闻啼鸟。", "春眠不觉晓，处处闻啼鸟。"),
        ("春眠不觉晓，处处闻啼鸟。", "春眠不覺曉,處處聞啼鳥!"),
        ("ＡＩ时代 的 我们", "ai时代的我们"),
    ],
)
def test_spelling_makes_no_other_text(one: str, other: str) -> None:
    (pair,) = pairs([draft("a", [one]), draft("b", [other])])
    assert pair.kind == "text"


def test_bodies_without_a_letter_are_not_alike() -> None:
    assert pairs([draft("a", ["……"]), draft("b", ["——"]), draft("c", [])]) == []


def test_the_same_file_is_told_even_without_a_body() -> None:
    (pair,) = pairs([draft("a", [], "1"), draft("b", [], "1")])
    assert (pair.kind, pair.passages) == ("file", ())


def test_a_poem_with_a_changed_line_is_found() -> None:
    writer = Writer(3)
    poem = writer.sentences(5)
    (pair,) = pairs([draft("a", poem), draft("b", [*poem[:4], writer.sentence()])])
    assert pair.a_in_b > 0.6


def test_both_shares_are_told() -> None:
    writer = Writer(4)
    part = writer.sentences(10)
    whole = [*writer.sentences(15), *part, *writer.sentences(15)]
    (pair,) = pairs([draft("part", part), draft("whole", whole)])
    size, sizes = len(bare(draft("", part))), len(bare(draft("", whole)))
    assert pair.a_in_b == 1
    assert pair.b_in_a == pytest.approx(size / sizes, abs=0.001)


def test_one_long_passage_is_told_however_long_the_drafts_are() -> None:
    writer = Writer(5)
    passage = writer.sentences(12)
    drafts = [draft(name, [*writer.sentences(100), *passage, *writer.sentences(100)]) for name in "ab"]
    (pair,) = pairs(drafts)
    assert max(pair.a_in_b, pair.b_in_a) < 0.15
    (shared,) = pair.passages
    assert shared.a.quote.replace("\n", "") == "".join(passage).removesuffix("。")


def test_a_passage_has_its_words_and_its_place_in_both_drafts() -> None:
    writer = Writer(6)
    passage = "".join(writer.sentences(7))
    a = draft("a", [*writer.sentences(10), passage, *writer.sentences(10)])
    b = draft("b", ["开头。", passage.replace("。", "，"), *writer.sentences(20)])
    (pair,) = pairs([a, b])
    (shared,) = pair.passages
    for essay_, excerpt in ((a, shared.a), (b, shared.b)):
        paragraph = essay_.paragraphs[excerpt.place.paragraph].text
        assert excerpt.span.paragraph == excerpt.place.paragraph
        assert paragraph[excerpt.span.start : excerpt.span.end] == excerpt.quote.split("\n")[0]
        assert (excerpt.before + excerpt.quote.split("\n")[0]) in paragraph
    assert shared.a.quote == passage.removesuffix("。")
    assert shared.length == len(passage) - 7


def test_a_number_that_goes_on_is_not_cut_off_beside_a_passage() -> None:
    writer = Writer(7)
    passage = "".join(writer.sentences(8)).replace("。", "")
    a = draft(
        "a",
        [
            "他的电话是13800001234和13900005678呢一二三四五六七八九十甲乙丙丁"
            + passage
            + "请打电话给我十五六七八九十甲乙丙8613700001111转"
        ],
    )
    b = draft("b", [passage, *writer.sentences(3)])
    (pair,) = pairs([a, b])
    before, after = pair.passages[0].a.before, pair.passages[0].a.after
    assert before == "呢一二三四五六七八九十甲乙丙丁"
    assert after == "请打电话给我十五六七八九十甲乙丙"


def test_the_limit_of_the_ruleset_decides_what_a_pair_costs() -> None:
    writer = Writer(8)
    text = writer.sentences()
    drafts = [draft("a", text), draft("b", replaced(writer, text, 0.6))]
    (plain,) = pairs(drafts)
    (kept,) = pairs(drafts, Originality(max_similarity=0.9))
    (passed,) = pairs(drafts, Originality(max_similarity=0.3, level="warning"))
    assert (plain.level, kept.level, passed.level) == ("info", "info", "warning")
    assert passed._replace(level="info") == plain == kept


def test_a_ruleset_may_ask_for_less_than_is_usually_told() -> None:
    writer = Writer(9)
    text = writer.sentences(40)
    drafts = [draft("a", text), draft("b", [*text[:4], *writer.sentences(40)])]
    assert pairs(drafts) == []
    (pair,) = pairs(drafts, Originality(max_similarity=0.05))
    assert pair.level == "error"


def test_other_texts_are_compared_with_the_drafts_but_not_with_each_other() -> None:
    writer = Writer(10)
    model, new = writer.sentences(), writer.sentences()
    against = [draft("model", model), draft("model-again", model)]
    found = pairs([draft("new", new), draft("copied", replaced(writer, model, 0.3))], against=against)
    assert named(found) == {("model", "copied"), ("model-again", "copied")}


def test_a_form_in_every_draft_does_not_count() -> None:
    writer = Writer(11)
    form = writer.sentences(7)
    assert pairs(draft(str(n), [*writer.sentences(30), *form]) for n in range(25)) == []


def test_what_very_many_have_copied_whole_is_told() -> None:
    writer = Writer(12)
    text = writer.sentences()
    copies = [draft(f"copy{n}", replaced(writer, text, 0.04)) for n in range(15)]
    others = [draft(f"own{n}", writer.sentences()) for n in range(15)]
    assert named(pairs([*others, *copies])) == of_many([each.path for each in copies])


def test_essays_put_together_from_the_same_few_sentences_are_no_copies() -> None:
    writer = Writer(13)
    bank = writer.sentences(80)
    assert pairs(draft(str(n), writer.random.sample(bank, 30)) for n in range(60)) == []


def of_many(paths: Sequence[str]) -> set[tuple[str, str]]:
    """The pairs that are told of many drafts with one text: of five each, of the others with the first."""
    return {*combinations(paths[:5], 2), *((paths[0], path) for path in paths[5:])}


@pytest.mark.parametrize("number", [2, 5, 6, 200])
@pytest.mark.parametrize("kind", ["file", "text", "similar"])
def test_of_many_copies_a_few_stand_for_all(number: int, kind: str) -> None:
    writer = Writer(14)
    text = writer.sentences(30 if kind == "similar" else 5)
    texts = [replaced(writer, text, 0.04) if kind == "similar" else text for _ in range(number)]
    copies = [draft(str(n), each, "1" if kind == "file" else "") for n, each in enumerate(texts)]
    found = pairs([*copies, *(draft(f"own{n}", writer.sentences()) for n in range(30))])
    assert named(found) == of_many([each.path for each in copies])
    assert {pair.kind for pair in found} == {kind}
    assert max(len(pair.passages) for pair in found if int(pair.b) > 4 or number < 6) <= 3


@pytest.mark.parametrize("place", [0, 3, 6])
def test_a_source_is_paired_with_each_that_it_contains(place: int) -> None:
    writer = Writer(21)
    text = writer.sentences(60)
    parts = [draft(str(n), text[:n] + text[n + 22 :]) for n in range(0, 36, 6)]
    drafts = [*parts[:place], draft("source", text), *parts[place:]]
    found = pairs(drafts)
    assert named(found) == {(a.path, b.path) for a, b in combinations(drafts, 2)}
    assert {max(pair.a_in_b, pair.b_in_a) for pair in found if "source" in (pair.a, pair.b)} == {1}


def test_each_copied_from_the_one_before_is_told_with_it() -> None:
    text = Writer(22).sentences(120)
    drafts = [draft(str(n), text[10 * n : 10 * n + 30]) for n in range(9)]
    assert {(str(n), str(n + 1)) for n in range(8)} <= named(pairs(drafts))


def test_those_who_copied_from_many_copies_are_told_with_the_few() -> None:
    writer = Writer(17)
    text = writer.sentences()
    drafts = [*(draft(str(n), text) for n in range(8)), draft("half", replaced(writer, text, 0.5))]
    assert {a for a, b in named(pairs(drafts)) if b == "half"} == set("01234")


def test_of_one_text_the_beginning_is_quoted() -> None:
    text = "".join(Writer(18).sentences())
    (pair,) = pairs([draft("a", [text]), draft("b", ["　" + text])])
    (shared,) = pair.passages
    assert text.startswith(shared.a.quote)
    assert (shared.a.after, shared.b.quote) == ("……", shared.a.quote)
    assert shared.length == len(bare(draft("", [text]))) > 200


def test_how_many_passages_are_left_out_is_said() -> None:
    writer = Writer(19)
    text = writer.sentences(80)
    mixed = [each for n in range(0, 80, 2) for each in (text[n], writer.sentence())]
    (pair,) = pairs([draft("a", text), draft("b", mixed)])
    assert (len(pair.passages), pair.more) == (30, 10)


@pytest.mark.parametrize("odd", ["㎏", "é", "\u200b", "ﬁ", "髮", "①"])
def test_a_passage_behind_what_folding_moves_has_its_place(odd: str) -> None:
    passage = "".join(Writer(20).sentences(10))
    a = draft("a", [odd + "在前面", "开头" + odd + "，" + passage])
    (pair,) = pairs([a, draft("b", [passage])])
    (shared,) = pair.passages
    start, end = shared.a.span.start, shared.a.span.end
    assert a.paragraphs[0].text[start:end] == shared.a.quote == passage.removesuffix("。")


def test_a_draft_that_has_gone_since_is_only_told_where_nothing_need_be_read() -> None:
    writer = Writer(15)
    text = writer.sentences()
    drafts = [draft("a", text, "1"), draft("b", text, "1"), draft("c", replaced(writer, text, 0.1))]
    (pair,) = find_pairs(
        [fingerprint(each) for each in drafts], lambda path: None, Originality(max_similarity=0.3)
    )
    assert pair == Duplicate("a", "b", "file", 1, 1, level="error")


def test_a_fingerprint_is_small_and_the_same_everywhere() -> None:
    print_ = fingerprint(draft("a.docx", ["群众路线是党的生命线和根本工作路线。"], "0" * 64))
    assert pickle.loads(pickle.dumps(print_)) == print_  # noqa: S301
    assert print_.grams.hex() == "981674a27069f49f1c1a4921102a92f784321fb68c91515e"
    assert len(pickle.dumps(fingerprint(draft("a.docx", Writer(16).sentences(70))))) < 1200


def test_of_an_endless_body_the_beginning_is_compared() -> None:
    text = essay("啊" * (2 * LONGEST), path="a")
    assert len(bare(text)) == LONGEST
    again = text._replace(path="b", sha256="b", body=(Span(0, 0, LONGEST),))
    (pair,) = pairs([text, again])
    assert (pair.kind, pair.passages[0].length) == ("text", LONGEST)
