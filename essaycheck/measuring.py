"""Where the words of a draft are, for its author, who wants to know what to cut."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from essaycheck.counting import DOCUMENT, count_paragraphs, count_spans
from essaycheck.makeup import Makeup, Share, Stretch

if TYPE_CHECKING:
    from essaycheck.essay import Essay, Span
    from essaycheck.makeup import Part

BESIDE: tuple[Part, ...] = ("textbox", "footnote", "endnote", "header", "footer")
"""Parts that are paragraphs of their own kind."""

BEGINNING = 60
"""Characters of a paragraph that are kept: a number that is shown must not be cut before it is masked."""

TELLING = 10
"""Words of its own that are shown."""


def measured(essay: Essay) -> Makeup:
    """The parts of a draft that hold any words, the paragraphs of its body, and the words that are its own.

    The parts that Word counts without notes and text boxes add up to its count of the document.
    """
    from essaycheck.words.telling import telling_words

    body = "\n".join(essay.quote(span) for span in essay.body)
    return Makeup(_parts(essay), _stretches(essay), tuple(telling_words(body, TELLING)))


def _parts(essay: Essay) -> tuple[Share, ...]:
    document = count_paragraphs(each for each in essay.paragraphs if each.kind in DOCUMENT).words
    cells = [span for span in essay.body if essay.paragraphs[span.paragraph].kind == "cell"]
    running = [span for span in essay.body if essay.paragraphs[span.paragraph].kind != "cell"]
    title, tables, body = (count_spans(essay, spans).words for spans in (_title(essay), cells, running))
    shares = [
        Share("title", title),
        Share("author", max(0, document - title - tables - body)),
        Share("body", body),
        Share("tables", tables),
    ]
    shares += [Share(part, _words_of(essay, part)) for part in BESIDE]
    return tuple(share for share in shares if share.words)


def _words_of(essay: Essay, part: Part) -> int:
    return count_paragraphs(each for each in essay.paragraphs if each.kind == part).words


def _title(essay: Essay) -> list[Span]:
    """The title, where Word counts it."""
    if not essay.title or essay.paragraphs[essay.title.span.paragraph].kind not in DOCUMENT:
        return []
    return [essay.title.span]


def _stretches(essay: Essay) -> tuple[Stretch, ...]:
    found = []
    for index, spans in groupby(essay.body, key=lambda span: span.paragraph):
        own = list(spans)
        paragraph = essay.paragraphs[index]
        beginning = " ".join(essay.quote(own[0])[:BEGINNING].split())
        words = count_spans(essay, own).words
        if words:
            found.append(Stretch(paragraph.kind, index, paragraph.cell, words, beginning))
    return tuple(found)
