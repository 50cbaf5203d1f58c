"""What somebody studies at a university, behind its name or a year: 2021级汉语言文学专业, 机械2101."""

from __future__ import annotations

from essaycheck.patterns import compiled
from essaycheck.recognition.people.values import is_institution

MAJORS = ("专业", "学", "语", "工程", "技术", "管理", "教育", "设计", "会计", "金融", "护理", "传播", "贸易")
"""How the subjects end that are taught at a university."""
_MAJOR = rf"[一-鿿]{{1,12}}(?:{'|'.join(MAJORS)})(?:\(?[\d一二三四五六七八九]{{1,2}}\)?班)?"
_CODED = r"[一-鿿]{2,4}(?:1\d|2[0-4])\d\d$"
"""How a class is called there, as far as it is no institution's own number."""
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
