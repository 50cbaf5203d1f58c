"""Essays put together by hand, for tests of what judges them."""

from __future__ import annotations

from essaycheck.essay import Essay, Field, Paragraph, Span, Title


def essay(
    *body: str,
    title: str | None = None,
    subtitle: str = "",
    fields: dict[str, str] | None = None,
    path: str = "稿件.txt",
) -> Essay:
    """An essay of lines: its title, a line for each field, its body."""
    heads = [*([title] if title else []), *([subtitle] if subtitle else [])]
    stated = [f"{name}：{value}" for name, value in (fields or {}).items()]
    lines = [*heads, *stated, *body]
    first = len(lines) - len(body)
    return Essay(
        path=path,
        sha256="0" * 64,
        encoding="utf-8",
        title=Title(title, subtitle, Span(0, 0, len(title))) if title else None,
        fields=tuple(_field(len(heads) + n, *each) for n, each in enumerate((fields or {}).items())),
        paragraphs=tuple(Paragraph(n, line, "line") for n, line in enumerate(lines)),
        body=tuple(Span(first + n, 0, len(line)) for n, line in enumerate(body)),
    )


def _field(line: int, name: str, value: str) -> Field:
    start = len(name) + 1
    return Field(name, name, value, Span(line, start, start + len(value)))
