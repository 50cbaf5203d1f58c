"""What somebody studies, and his class, behind a school or a year: 2021级汉语言文学专业, 金融2101班."""

from __future__ import annotations

from essaycheck.patterns import compiled
from essaycheck.recognition.people.values import is_institution

MAJORS = ("专业", "学", "语", "工程", "技术", "管理", "教育", "设计", "会计", "金融", "护理", "传播", "贸易")
"""How the subjects end that are taught at a university."""
_MAJOR = rf"[一-鿿]{{1,12}}(?:{'|'.join(MAJORS)})(?:\(?[\d一二三四五六七八九]{{1,2}}\)?班)?"
_CODED = r"[一-鿿]{2,4}(?:1\d|2[0-4])\d\d$"
"""How a class is called there, as far as it is no institution's own number."""
CLASS_BEGINS = "0123456789一二三四五六七八九十零〇(初高ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_NUMERALS = "一二三四五六七八九十"
_LONGEST_CLASS = 12
_LEAST = 4
"""Characters of an institution before what is studied there."""
SUBJECT = 4
"""Characters of 会计专业."""
_CODE, _LONGEST = 6, 14
"""Characters of 会计2101, and of a longer subject."""


def major_ends(text: str, start: int) -> int:
    """Where the subject ends that may follow a year (2021级|汉语言文学专业1班), or ``start``."""
    major = text.startswith("级", start - 1) and compiled(_MAJOR).match(text, start)
    return major.end() if major else start


def studied(text: str) -> tuple[int, int]:
    """Where behind an institution a class's code or a subject begins and ends, or zeros.

    清溪大学机械学院|机械2101 · 清溪大学|汉语言文学专业.
    """
    code = compiled(_CODED).search(text) if text[-1:].isdigit() else None
    end = len(text) if code else text.rfind("专业") + 2
    first = code.start() if code else end - _LONGEST
    last = end - (_CODE if code else SUBJECT)
    starts = range(max(first, _LEAST), last + 1) if end > 2 else ()
    start = next((at for at in reversed(starts) if is_institution(text[:at])), 0)
    return (start, end) if start else (0, 0)


def class_behind_school(bare: str, end: int) -> int:
    """Where the class that ends at ``end`` begins behind a school (明德中学|高2021级14班), or 0."""
    for start in range(max(3, end - _LONGEST_CLASS), end - 1):
        if bare[start] in CLASS_BEGINS and is_institution(bare[:start]):
            return start
    figures = compiled(rf"(?:\d{{1,5}}|[{_NUMERALS}]{{1,2}})班$").search(bare[:end])  # 清溪商学院|金融2101班
    dated = bare[:1].isdigit()  # 2011级小学教育2班
    least = max(3, figures.start() - SUBJECT - 3) if figures else 0
    subjects = range(figures.start() - 2, least, -1) if figures and not dated else ()
    return next((start for start in subjects if is_institution(bare[:start])), 0)
