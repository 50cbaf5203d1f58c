"""Fonts, sizes, spacing and paper that a notice asks for."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from essaycheck.notice.made import Made
from essaycheck.notice.numerals import number
from essaycheck.notice.phrases import any_of, phrases
from essaycheck.patterns import compiled
from essaycheck.rules.layout import SIDES, Layout

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaycheck.notice.outline import Item, Outline
    from essaycheck.notice.text import Passage

_FIGURES = dict(zip("12345678", "一二三四五六七八", strict=True))
_SIZE = re.compile(
    r"(?<!\d{4}[】)年])(?<!\d{4}[】)年] )"  # 〔2012〕2号 is a document's number
    r"(?:(?<=字号)小[初一二三四五六]号?|(?<!大)小[初一二三四五六](?![至到~:、-]|年级|学)(?<![至到~-]..)(?<![^体宋黑楷]、..)号?|[初一二三四五六七八]号|(?<![\d第])[1-8]号|(?<!大)小[1-6](?!\d)号?"
    r"|(?<![\d.])\d{1,2}(?:\.5)?(?:磅|pt|级)(?!行)|(?<=字体大小)[1-4]\d号|(?<=字号)[1-4]\d号|(?<=体)[1-4]\d号(?=字)|(?<=字级)[1-4]\d(?=[,;。]|$)|(?<=字号[为是:])[1-4]\d(?=[,;。]|$)|^[1-4]\d号$"
    r"|(?<=标题|题目|正文|内文)[1-4]\d号(?=字)|(?<![\d第])[1-4]\d号(?=字体|新?细明体|标楷体|宋体|仿宋))"
)
_IS = r"(?:采用|设置|设定|固定|为|是|在|取|设|:|,|值|-)*"
_LINES = r"(?:行距|行间距|行间隔|行高)"
_POINTS = re.compile(
    rf"{_LINES}{_IS}(\d{{1,2}}(?:\.\d{{1,2}})?)(?:磅|pt|点)"
    r"|固定(?:值|行距)[为:]?(\d{1,2}(?:\.\d)?)(?:磅|pt)"
    r"|(\d{1,2}(?:\.\d)?)(?:磅|pt)(?:固定)?(?:行距|行间距)"
)
_TIMES = re.compile(
    rf"(\d(?:\.\d{{1,2}})?|[一两二双单])(?:倍的?{_LINES}|行间距|行行距)"
    rf"|{_LINES}{_IS}(\d(?:\.\d{{1,2}})?|[一两二双单])倍"
    rf"|{_LINES}{_IS}([1-3]\.\d{{1,2}})(?!\d|磅|pt|点|厘米|cm|毫米|mm)"
)
_PAPER = re.compile(
    r"(?i)(?<![a-z])([ab][3-5])(?!\d)"
    r"(?:幅面|规格|型?纸型?|页面|版面|大小|尺寸|标准|开|打印|排版|单面|双面|竖|横|纵|直|,|;|。|$)|(16开|八开|8开)"
)
_OF_PAGE = "行距|行间距|行高|纸|边距|页面"
"""Labels without which the figure behind them says nothing: 行距 | 30磅."""
_FREE = r"或|均可|皆可|都可|作文纸|稿纸|手写|誊"
"""Where one of these stands beside it, the paper is not required."""

_BY_NAME = dict(zip("上下左右", SIDES, strict=True))
_VALUE, _LENGTH = r"(\d{1,2}(?:\.\d{1,2})?)", "(?i:(厘米|cm|毫米|mm))"
_MEASURE = _VALUE + _LENGTH
_UNIT_BEHIND = re.compile(rf"[、上下左右各为:\d.]{{0,24}}{_LENGTH}")
"""A unit that stands behind the last of several measures: 上3.7、下3.5、左2.8、右2.6厘米."""
_SIDE = re.compile(
    rf"([上下左右](?:[、和]?[上下左右]){{0,3}})(?:边距|页边距|白边|各|均|边|为|:|分别为|、)*{_VALUE}"
)
_OF_MARGINS = re.compile("(?:[上下左右][、和]?){0,4}页?边距|[上下左右]白边|页面设置")
_ALL = re.compile(
    rf"(?<![上下左右])(?<![上下左右]页)边距(?:统一|设置|设定|四周|上下左右|上、下、左、右|各|均|都|为|是|:)*{_MEASURE}"
)


_ASIDE = re.compile(r"\(([^()]*(?:稿件|征文|作品|文章|文档)[^()]*[号体][^()]*)\)")
"""What says in brackets behind an address how drafts are to look."""


def layout(outline: Outline) -> Made[Layout] | None:
    """The layout asked for; what is said of headings, notes or names is not the title's or the body's."""
    values: dict[str, str] = {}
    margins: dict[str, str] = {}
    words: dict[Passage, None] = {}
    for part, label, head, sentence in _sentences(outline):
        text = f"{label}:{sentence.text}" if re.search(_OF_PAGE, label) else sentence.text
        sized = bool(re.search("字号|大小", f"{label}|{head}"))
        fonts = _fonts(part, sentence.text, sized=sized)
        fonts |= {key: sentence.written(fonts[key]) for key in fonts if key.endswith("_font")}
        found, sides = fonts | _page(text), _margins(text)
        values, margins = found | values, sides | margins
        if found or sides:
            words[_speaking(sentence, margins=bool(sides))] = None
    if not words:
        return None
    basis = "…".join(dict.fromkeys(part.quote for part in words))
    return Made(Layout(margins=margins, basis=basis, **values), tuple(words))  # type: ignore[arg-type]


def _sentences(outline: Outline) -> Iterator[tuple[str, str, str, Passage]]:
    """The sentences with the part that they are about, by label or the head of a column, and these two."""
    for item in outline.items:
        head = next(reversed(item.headings), "")
        column = _is_bare(head) and head not in ("字体", "字号", "行距")  # 标题 | 正文, not 要素 | 字号
        over = head if column or not _part(item.label, "") else item.label
        yield from ((over, item.label, head, sentence) for sentence in _of_drafts(item))


def _of_drafts(item: Item) -> Iterator[Passage]:
    """The sentences of an item that may be about drafts; of a part about addresses what is in brackets."""
    if item.zone in ("award", "background") or re.search(any_of("other_works"), item.label):
        return
    if item.zone == "contact":
        yield from (item.passage.cut(*aside.span(1)) for aside in _ASIDE.finditer(item.passage.text))
    else:
        yield from (each for each in item.passage.sentences() if not _is_of_other(each.text))


def _is_of_other(text: str) -> bool:
    """Whether a sentence is about works of another kind, before which it names no part of a draft.

    So is a sample of what stands under the title: ××支部 ×××(楷体).
    """
    if compiled("[×○]{2}|[xX]{2,}[一-鿿 ]").match(text):
        return True
    other = re.search(any_of("other_works"), text)
    before = other and text[: other.start()]
    return before is not None and not re.search(any_of("parts_title", "parts_body"), before)


def _speaking(sentence: Passage, *, margins: bool) -> Passage:
    """The sentence from the first clause that speaks of layout to the last; ``margins``: of these too."""
    kept = [clause for clause in sentence.clauses() if _speaks(clause.text, margins=margins)]
    if not kept:
        return sentence
    start = sentence.places.index(kept[0].places[0])
    return sentence.cut(start, sentence.places.index(kept[-1].places[-1]) + 1)


def _speaks(text: str, *, margins: bool) -> bool:
    """Whether a clause speaks of layout; ``margins``: its sentence does of margins, 左右3.17厘米 as well."""
    side = margins and _SIDE.search(text)
    return bool(_font().search(text) or _SIZE.search(text) or _page(text) or _margins(text) or side)


@cache
def _font() -> re.Pattern[str]:
    """A font's name; of what is written by hand (正楷书写) it is none."""
    return re.compile(
        f"(?i)(?<!正)(?:{_font_names()})(?!(?:[或、和][行隶草楷]书)?字?体?(?:工整)?地?(?:书?写|抄|誊|手写|手抄|填写))"
    )


@cache
def _font_names() -> str:
    return "|".join(map(re.escape, sorted(phrases().fonts, key=len, reverse=True)))


def is_type(text: str) -> bool:
    """Whether words say in what type something is set: 方正小标宋、二号, 居中加粗."""
    return bool(_font().search(text) or re.search(f"居中|加粗|(?:{_SIZE.pattern})(?=$|[字、,;])", text))


def _fonts(label: str, text: str, *, sized: bool) -> dict[str, str]:
    """Font and size of title and body; each stands behind the part that it is for.

    ``sized``: the words are those of a size, as their label says.
    """
    found: dict[str, str] = {}
    text = _turned().sub(r"\2\1", _both().sub(r"\1\3,\2\3", _respectively(text)))
    part = _part(label, "body")
    lettered = bool(_font().search(text))
    for before, stretch in pairwise(("", *_stretches(text))):
        same = _is_bare(before) or before.endswith(("、", "和", "及"))  # 标题字号小二、字体中宋
        if not (before and same and re.match("字体|字号|文字|字", stretch)):
            part = _part(stretch, part)
        if part == "other":
            continue
        font = _font().search(stretch)
        if font and not re.match(f"或(?:{_font_names()})", stretch[font.end() :]):  # 楷体或宋体
            found.setdefault(f"{part}_font", phrases().fonts[font[0].lower()])
        size = _SIZE.search(stretch)
        if size and (font or sized or _is_size(stretch, size[0], lettered=lettered)):
            found.setdefault(f"{part}_size", _size(size[0]))
    return found


def _stretches(text: str) -> Iterator[str]:
    """The pieces of a sentence, each beginning with the part that it is about where one is named."""
    parts = any_of("parts_title", "parts_body", "parts_other")
    for piece in re.split(r"[,;。()]", text):
        starts = [match.start() for match in re.finditer(parts, piece)]  # 副标题 is one, no 标题 in it
        yield from (piece[start:end] for start, end in pairwise((0, *starts, len(piece))))


def _respectively(text: str) -> str:
    """标题、正文分别用二号黑体、三号仿宋 with each part before what is its own."""
    part = any_of("parts_title", "parts_body", "parts_other")
    take = "(?:采用|使用|选用|设为|用|为|是)?"
    said = rf"({part}(?:[、和及]{part}){{1,4}})[^,。;、]{{0,4}}(?:分别|依次){take}([^,。;]{{4,60}})"
    match = re.search(said, text)
    if match is None:
        return text
    parts, values = re.split("[、和及]", match[1]), re.split("[、和及]", match[2])
    each = ",".join(map("".join, zip(parts, values, strict=False))) if len(parts) == len(values) else ""
    return text[: match.start()] + each + text[match.end() :]


@cache
def _both() -> re.Pattern[str]:
    """Match what is asked of title and body alike: 标题及内文一律采用楷体."""
    manner = "(?:一律|均|都|统一|皆|全部)?(?:采用|使用|选用|用|为|以)"
    return re.compile(
        f"({any_of('parts_title')})[、和及与]({any_of('parts_body')}){manner}([^,。;、和及]{{2,20}})(?=[,。;]|$)"
    )


@cache
def _turned() -> re.Pattern[str]:
    """Match font and size before the part that they are for: 小标宋二号标题."""
    size = r"(?:小?[初一二三四五六七八]号?|[1-8]号)?"
    part = any_of("parts_title", "parts_body")
    return re.compile(rf"(?i)(?:^|(?<=[,;。、]))((?:{_font_names()}){size})({part})(?=[,;。、]|$)")


def _is_bare(stretch: str) -> bool:
    """Whether a stretch only names a part, so that what follows is about it: 题目 | 字体为黑体."""
    return bool(re.fullmatch(any_of("parts_title", "parts_body", "parts_other") + "[的中]?", stretch))


def _part(text: str, so_far: str) -> str:
    """The part of a draft that the words at the start of a stretch name."""
    for name in ("other", "title", "body"):
        if re.match(r"[的和及、\s]{0,2}" + any_of(f"parts_{name}"), text):
            return name
    return so_far


def _is_size(stretch: str, size: str, *, lettered: bool) -> bool:
    """Whether it is a size though no font stands beside it; 2号 may also be a house."""
    told = not size[0].isdigit() or size == stretch  # 标题微软雅黑,20磅
    return bool(re.search(r"字(?!路)|正文|内文|标题|题目", stretch)) or (lettered and told)


def _size(text: str) -> str:
    if match := re.fullmatch(r"([\d.]+)(?:磅|pt|级)|([1-4]\d)号?", text):
        return f"{match[1] or match[2]}pt"
    text = "".join(_FIGURES.get(char, char) for char in text)
    return text.rstrip("号") if text.startswith("小") else text


def _page(text: str) -> dict[str, str]:
    """Line spacing and paper."""
    found: dict[str, str] = {}
    if match := _POINTS.search(text):
        found["line_spacing"] = f"{match[match.lastindex or 0]}pt"
    elif match := _TIMES.search(text):
        times = match[match.lastindex or 0]
        found["line_spacing"] = {"单": "1", "双": "2"}.get(times) or str(number(times) or times)
    paper = _PAPER.search(text)
    if paper and not re.search(_FREE, _clause(text, *paper.span())):
        found["paper"] = paper[paper.lastindex or 0].upper().replace("八", "8")
    return found


def _clause(text: str, start: int, end: int) -> str:
    """What stands around a place between commas and brackets."""
    begin = max(text.rfind(mark, 0, start) for mark in ",;。()") + 1
    return text[begin:end] + re.split(r"[,;。()]", text[end:])[0]


def _margins(text: str) -> dict[str, str]:
    """The margins, each as ``2.5cm``."""
    found: dict[str, str] = {}
    if match := _ALL.search(text):
        found = dict.fromkeys(SIDES, _length(match[1], match[2]))
    speaks = _OF_MARGINS.search(text)
    for match in _SIDE.finditer(text, speaks.start()) if speaks else ():
        sides = [_BY_NAME[char] for char in match[1] if char in _BY_NAME]
        if unit := _UNIT_BEHIND.match(text, match.end()):
            found |= dict.fromkeys(sides, _length(match[2], unit[1]))
    return found


def _length(value: str, unit: str) -> str:
    return value + ("mm" if unit.lower() in ("毫米", "mm") else "cm")
