"""Measures of a page as printers, notices and Word name them: font families, sizes, lengths, papers."""

from __future__ import annotations

import re
import tomllib
from functools import cache

from essaycheck.resources import resource

SIZES = {
    "初号": 42.0, "小初": 36.0, "一号": 26.0, "小一": 24.0, "二号": 22.0, "小二": 18.0,
    "三号": 16.0, "小三": 15.0, "四号": 14.0, "小四": 12.0, "五号": 10.5, "小五": 9.0,
    "六号": 7.5, "小六": 6.5, "七号": 5.5, "八号": 5.0,
}  # fmt: skip
"""Points, by the names of Word's own list."""

UNITS = {"cm": 72 / 2.54, "mm": 72 / 25.4, "in": 72.0, "pt": 1.0}
"""Points in each."""

PAPERS: dict[str, tuple[tuple[int, int], ...]] = {
    "A3": ((297, 420),),
    "A4": ((210, 297),),
    "A5": ((148, 210),),
    "B4": ((250, 353), (257, 364)),
    "B5": ((176, 250), (182, 257)),
    "16开": ((184, 260), (195, 270), (185, 260)),
    "8开": ((260, 368), (270, 390)),
}
"""Millimetres, upright; some names have several sizes."""


def points(size: str) -> float | None:
    """The points of a size: ``三号`` is 16, ``16pt`` and ``16磅`` too; None for anything else."""
    size = size.strip()
    if size.startswith("小") and size.endswith("号"):
        size = size[:-1]
    if size in SIZES:
        return SIZES[size]
    match = re.fullmatch(r"(\d{1,3}(?:\.\d{1,2})?)(?:pt|磅)", size)
    return float(match[1]) if match else None


def size(found: float, like: str) -> str:
    """A size in points as people write it: by name, where Word has one for it, if ``like`` is a name."""
    named = (name for name, each in SIZES.items() if each == found and not like[0].isdecimal())
    return next(named, f"{found:g}pt")


def length(text: str) -> float | None:
    """The points of a length: ``3.7cm``, ``37mm``, ``72pt``, ``1in``; None for anything else."""
    match = re.fullmatch(r"(\d{1,4}(?:\.\d{1,3})?)(cm|mm|pt|in)", text.strip())
    return float(match[1]) * UNITS[match[2]] if match else None


def spacing(text: str) -> tuple[float, str] | None:
    """Line spacing: ``28pt`` is (28, "pt"), ``1.5`` is (1.5, "lines"); None for anything else."""
    match = re.fullmatch(r"(\d{1,3}(?:\.\d{1,4})?)(pt)?", text.strip())
    return (float(match[1]), match[2] or "lines") if match else None


@cache
def _families() -> dict[str, str]:
    families = tomllib.loads(resource("rules", "fonts.toml"))["families"]
    return {name: family[0] for family in families for name in family}


def family(font: str) -> str:
    """The typeface that a font's name stands for: 仿宋 for FangSong; else the name in lower case."""
    name = " ".join(font.lstrip("@").lower().split())
    return _families().get(name, name)
