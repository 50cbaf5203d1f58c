"""Fonts, sizes, spacing and paper that a notice asks for."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from essaycheck.notice.made import Made
from essaycheck.notice.numerals import number
from essaycheck.notice.phrases import any_of, phrases
from essaycheck.rules.layout import Layout

if TYPE_CHECKING:
    from essaycheck.notice.outline import Outline
    from essaycheck.notice.text import Passage

_SIZE = re.compile(
    r"小[初一二三四五六](?:号)?|(?:初|[一二三四五六七八])号|(?<![\d第])[1-8]号|小[1-6]号?|(?<![\d.])\d{1,2}(?:\.5)?(?:磅|pt|级)(?!行)"
)
_FIGURES = dict(zip("12345678", "一二三四五六七八", strict=True))
_POINTS = re.compile(
    r"(?:行距|行间距|行间隔|行高)(?:采用|设置|设定|固定值?|为|是|在|取|设|:|,|值)*(?P<a>\d{1,2}(?:\.\d{1,2})?)(?:磅|pt|点)|固定(?:值|行距)(?:为|:)?(?P<b>\d{1,2}(?:\.\d)?)(?:磅|pt)|(?P<c>\d{1,2}(?:\.\d)?)(?:磅|pt)(?:固定)?(?:行距|行间距)"
)
_TIMES = re.compile(
    r"(?P<a>\d(?:\.\d{1,2})?|[一两二双单])(?:倍(?:的)?(?:行距|行间距|行间隔|行高)|行间距)|(?:行距|行间距)(?:采用|设置|设定|为|是|取|设|:)*(?P<b>\d(?:\.\d{1,2})?|[一两二双单])倍"
)
_PAPER = re.compile(
    r"(?i)(?<![a-z])(?P<p>[AB][3-5])(?!\d)(?:幅面|规格|型?纸|页面|版面|大小|标准|开|打印|排版|单面|双面|竖|横|纵|直|,|;|。|$)|(?P<k>16开|八开|8开)"
)
_SIDES = {
    "上": ("top",),
    "下": ("bottom",),
    "左": ("left",),
    "右": ("right",),
    "上下": ("top", "bottom"),
    "左右": ("left", "right"),
}
_SIDE = re.compile(
    r"(上下左右|上下|左右|上|下|左|右)(?:边距|页边距|各|均|边|为|:|分别为|、)*(\d{1,2}(?:\.\d{1,2})?)(厘米|cm|毫米|mm|CM)"
)
_ALL = re.compile(
    r"(?:页边距|边距)(?:统一|设置|设定|四周|上下左右|上、下、左、右|各|均|都|为|是|:)*(\d{1,2}(?:\.\d{1,2})?)(厘米|cm|毫米|mm|CM)"
)


def layout(outline: Outline) -> Made[Layout] | None:
    """The layout asked for; what is said of headings, notes or names is not the title's or the body's."""
    values: dict[str, str] = {}
    margins: dict[str, str] = {}
    words: list[Passage] = []
    for item in outline.items:
        if item.zone in ("award", "contact", "background"):
            continue
        for sentence in item.passage.sentences():
            found = _fonts(item.label, sentence.text) | _page(sentence.text)
            sides = _margins(sentence.text)
            values, margins = found | values, sides | margins
            if found or sides:
                words.append(_cut(sentence))
    if not values and not margins:
        return None
    basis = "…".join(dict.fromkeys(part.quote for part in words))
    return Made(Layout(**values, margins=margins, basis=basis), tuple(words))  # type: ignore[arg-type]


def _cut(sentence: Passage) -> Passage:
    """The clauses of a sentence that speak of layout."""
    kept = [clause for clause in sentence.clauses() if _speaks(clause.text)]
    start = kept[0].places[0] if kept else sentence.places[0]
    end = kept[-1].places[-1] if kept else sentence.places[-1]
    inside = [number for number, place in enumerate(sentence.places) if start <= place <= end]
    return sentence.cut(inside[0], inside[-1] + 1)


def _speaks(text: str) -> bool:
    return bool(_font().search(text) or _SIZE.search(text) or _page(text) or _margins(text))


@cache
def _font() -> re.Pattern[str]:
    names = "|".join(map(re.escape, sorted(phrases().fonts, key=len, reverse=True)))
    return re.compile(f"(?i)(?:{names})")


def _fonts(label: str, text: str) -> dict[str, str]:
    """Font and size of title and body, clause by clause: each stands behind the part that it is for."""
    found: dict[str, str] = {}
    part = _part(label, "body")
    lettered = bool(_font().search(text))
    for piece in re.split(r"[,;。()]", text):
        for stretch in re.split(rf"(?={any_of('parts_title', 'parts_body', 'parts_other')})", piece):
            part = _part(stretch, part)
            if part == "other":
                continue
            font, size = _font().search(stretch), _SIZE.search(stretch)
            if font and not (size and re.search(r"西文|英文|数字", stretch)):
                found.setdefault(f"{part}_font", phrases().fonts[font[0].lower()] or font[0])
            if (
                size
                and (
                    font
                    or re.search(r"字(?!路)|正文|标题|题目", stretch)
                    or (lettered and not size[0][0].isdigit())
                )
                and not _TIMES.fullmatch(stretch)
            ):
                found.setdefault(f"{part}_size", _size(size[0]))
    return found


def _part(text: str, so_far: str) -> str:
    """The part of a draft that the words at the start of a stretch name."""
    for name, words in (("other", "parts_other"), ("title", "parts_title"), ("body", "parts_body")):
        if re.match(r"[的和及、\s]{0,2}" + any_of(words), text):
            return name
    return so_far


def _size(text: str) -> str:
    if match := re.fullmatch(r"([\d.]+)(?:磅|pt|级)", text):
        return f"{match[1]}pt"
    text = re.sub(r"\d", lambda digit: _FIGURES[digit[0]], text)
    if text.startswith("小"):
        return text.rstrip("号")
    return text


def _page(text: str) -> dict[str, str]:
    """Line spacing and paper."""
    found: dict[str, str] = {}
    if match := _POINTS.search(text):
        found["line_spacing"] = f"{next(filter(None, match.groups()))}pt"
    elif match := _TIMES.search(text):
        written = match["a"] or match["b"]
        times = {"单": "1", "双": "2"}.get(written) or (
            written if written[0].isdigit() else str(number(written))
        )
        found["line_spacing"] = times
    paper = _PAPER.search(text)
    if paper and not re.search(r"或|均可|皆可|都可|作文纸|稿纸|手写|誊", text):
        found["paper"] = (paper["p"] or paper["k"]).upper()
    return found


def _margins(text: str) -> dict[str, str]:
    """The margins, each as ``2.5cm``."""
    if "边距" not in text:
        return {}
    found: dict[str, str] = {}
    if match := _ALL.search(text):
        found = dict.fromkeys(("top", "bottom", "left", "right"), _length(match[1], match[2]))
    for match in _SIDE.finditer(text, text.index("边距")):
        sides = _SIDES.get(match[1], ("top", "bottom", "left", "right"))
        found |= dict.fromkeys(sides, _length(match[2], match[3]))
    return found


def _length(value: str, unit: str) -> str:
    return value + ("mm" if unit in ("毫米", "mm") else "cm")
