"""Paragraphs to an ``Essay``: title, author fields, body. The same for all formats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.essay import Essay, Span, Title
from essaycheck.recognition.authors import find_author
from essaycheck.recognition.labels.vocabulary import vocabulary
from essaycheck.recognition.settling import settled

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from essaycheck.essay import Paragraph, Reading

_TEXT = ("body", "cell", "line")
_LONG = 40  # characters of a paragraph that is no title


def recognise(
    reading: Reading,
    *,
    path: str,
    sha256: str,
    place: str = "",
    labels: Mapping[str, tuple[str, ...]] | None = None,
) -> Essay:
    """The essay in ``reading``. ``labels``: further labels by field name, those of the ruleset."""
    found = find_author(reading.paragraphs, vocabulary(labels))
    title = found.title or _drawn_title(reading)
    title = title._replace(subtitle=found.subtitle) if title and found.subtitle else title
    taken = [line.span() for line in found.taken]
    return Essay(
        path=path,
        sha256=sha256,
        encoding=reading.encoding,
        title=title,
        fields=settled(found.fields),
        paragraphs=reading.paragraphs,
        body=_body(reading.paragraphs, taken),
        page=reading.page,
        notes=reading.notes,
        people=reading.people,
        place=place,
    )


def _drawn_title(reading: Reading) -> Title | None:
    """What is drawn as WordArt before the first long paragraph, where nothing else can be the title."""
    text = next((paragraph.index for paragraph in reading.paragraphs if len(paragraph.text) > _LONG), 0)
    drawn = next((note for note in reading.notes if note.code == "wordart"), None)
    for span, words in zip(drawn.spans, drawn.quotes, strict=False) if drawn else ():
        if span.paragraph < text and words.strip() and reading.paragraphs[span.paragraph].kind in _TEXT:
            return Title(words.strip(), "", span)
    return None


def _body(paragraphs: Sequence[Paragraph], taken: Iterable[Span]) -> tuple[Span, ...]:
    """What is left of the text, in reading order."""
    by_paragraph: dict[int, list[Span]] = {}
    for span in taken:
        by_paragraph.setdefault(span.paragraph, []).append(span)
    body: list[Span] = []
    for paragraph in paragraphs:
        if paragraph.kind not in _TEXT or not paragraph.text:
            continue
        if paragraph.index in by_paragraph:
            body += _rest(paragraph, by_paragraph[paragraph.index])
        elif not paragraph.text.isspace():
            body.append(Span(paragraph.index, 0, len(paragraph.text)))
    return tuple(body)


def _rest(paragraph: Paragraph, taken: Iterable[Span]) -> list[Span]:
    rest, begin = [], 0
    for _, start, end in sorted(taken):
        rest.append((begin, start))
        begin = max(begin, end)
    rest.append((begin, len(paragraph.text)))
    return [Span(paragraph.index, *place) for place in rest if paragraph.text[slice(*place)].strip()]
