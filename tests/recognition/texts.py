"""An invented author and his text, and what is recognised in drafts made of them."""

from __future__ import annotations

from essaycheck.essay import Cell, Essay, Paragraph, Reading
from essaycheck.recognition import recognise

T = "桥头的灯"
"""A title."""
P = "天刚亮，桥头的豆腐铺已经排起了队。排队的人说起昨夜的雨，说起河堤上新添的沙袋，说得最多的还是那条总也修不好的路。"
"""A paragraph of the text."""
Q = "后来路修好了，排队的人又说起别的事情。我把他们的话一句一句记在本子上，回到单位再看，觉得比许多材料都要实在。"
"""Another one."""
H = "作者：陆远之\n单位：清溪县档案局\n电话：13800001234\n"
"""The author's data with labels, as lines above the text."""
A = ["name=陆远之", "phone=13800001234", "unit=清溪县档案局"]
"""What they tell."""
PHONE = "电话：13800001234"

Part = tuple[str, str] | tuple[str, str, Cell | None] | tuple[str, str, Cell | None, str]
"""A paragraph's kind and text, where it matters its cell, and its style."""


def table(rows: list[list[str | None]]) -> list[Part]:
    """A table's cells; None is covered by the merged cell to the left."""
    return [
        ("cell", text, Cell(0, row, column))
        for row, cells in enumerate(rows)
        for column, text in enumerate(cells)
        if text is not None
    ]


def body(*texts: str) -> list[Part]:
    """Paragraphs of the text."""
    return [("body", text) for text in texts]


def of_text(text: str) -> Essay:
    """What is recognised in a plain text of these lines."""
    paragraphs = tuple(Paragraph(number, line, "line") for number, line in enumerate(text.split("\n")))
    return recognise(Reading(paragraphs, "utf-8"), path="a.txt", sha256="")


def of_parts(parts: list[Part]) -> Essay:
    """What is recognised in a document of these parts."""
    paragraphs = tuple(Paragraph(number, part[1], part[0], *part[2:]) for number, part in enumerate(parts))  # type: ignore[arg-type]
    return recognise(Reading(paragraphs), path="a.docx", sha256="")


def told(essay: Essay) -> tuple[str | None, list[str]]:
    """The title, and what is said of the author."""
    return essay.title.text if essay.title else None, sorted(f"{f.name}={f.value}" for f in essay.fields)


def rest(essay: Essay) -> list[str]:
    """The body as it stands."""
    return [essay.quote(span) for span in essay.body]


def apart(text: str) -> tuple[str | None, list[str], list[str]]:
    """What ``told`` tells of a plain text, and what is left in its body beside ``P`` and ``Q``."""
    essay = of_text(text)
    return *told(essay), [part for part in rest(essay) if part not in (P, Q)]
