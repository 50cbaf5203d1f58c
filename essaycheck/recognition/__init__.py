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
    from essaycheck.recognition.lines import Line

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
    return Essay(
        path=path,
        sha256=sha256,
        encoding=reading.encoding,
        title=title,
        fields=settled(found.fields),
        paragraphs=reading.paragraphs,
        body=_body(reading.paragraphs, found.taken),
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


def _body(paragraphs: Sequence[Paragraph], lines: Iterable[Line]) -> tuple[Span, ...]:
    """What is left of the text without the ``lines``, in reading order."""
    taken: dict[int, list[tuple[int, int]]] = {}
    for line in lines:
        taken.setdefault(line.paragraph.index, []).append((line.start, line.end))
    body: list[Span] = []
    for index, text, kind, *_ in paragraphs:
        if kind not in _TEXT or not text.strip():
            continue
        if index in taken:
            body += [Span(index, *place) for place in _rest(text, taken[index])]
        else:
            body.append(Span(index, 0, len(text)))
    return tuple(body)


def _rest(text: str, taken: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    if (0, len(text)) in taken:
        return []
    rest, begin = [], 0
    for start, end in sorted(taken):
        rest.append((begin, start))
        begin = max(begin, end)
    rest.append((begin, len(text)))
    return [(start, end) for start, end in rest if text[start:end].strip()]
