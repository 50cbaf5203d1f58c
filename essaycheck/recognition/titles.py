"""The essay's own title among the lines before its text."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from essaycheck.essay import Title
from essaycheck.recognition.lines import squeeze

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaycheck.recognition.lines import Line

_LONGEST = 60
_COVER = r"征文|征稿|投稿|参赛|应征|第.{1,4}届|^附件|^\(?附[:\d]|报名表|登记表|作品集"
_NO_TITLE = (
    r"(?:第?[一二三四五六七八九十]{1,3}[、.,章节]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.](?!\d)).*"
    r"|(?:前言|引言|引子|题记|目录|摘要|正文|序言?|abstract|keywords?|contents)[: ]?"
    r"|(?:摘要|内容摘要|内容提要|关键词|主题词|key ?words?)[: ].*"
    r"|尊敬的.*|各位.*|(?:亲爱的|敬爱的).*:"
    r"|[\d年月日./\- ]+|第?[\d\-/ ]+页?.*页?|[二〇○零一]{2,4}[年月日一二三四五六七八九十〇○零]*"
    r"|https?:.*|[\W_]+"
)
_ANNOUNCED = r"[\[(【（]?(?:征文|投稿|参赛|参赛作品|征文作品|应征|原创)(?:[\])】）]|[:：])[:： ]*"
_TITLE_STYLES = ("title", "标题", "文章标题", "题目", "正标题", "主标题")
_SUBTITLE_STYLES = ("subtitle", "副标题", "副题")
_WRAPS = ("《》", "〈〉", "【】", "“”", "[]", "<>")
_MARKS = "*#①②③④⑤⑥⑦⑧⑨†‡ \u3000\t"


class TitleFound(NamedTuple):
    """The title and the lines that belong to it: its own, the subtitle's, those that repeat it."""

    title: Title
    lines: tuple[Line, ...]
    last: Line


@cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


def title_of(line: Line, start: int = 0, end: int | None = None) -> Title:
    """The title that stands in ``line``, without the marks and brackets around it."""
    stop = len(line.text) if end is None else end
    text = line.raw(start, stop)
    announced = _pattern(_ANNOUNCED).match(text)
    bare = text[announced.end() if announced else 0 :].strip(_MARKS)
    bare = re.sub(r"(?:\[\d{1,2}\]|［\d{1,2}］)$", "", bare).strip(_MARKS)
    if bare[:1] + bare[-1:] in _WRAPS and bare[0] not in bare[1:] and len(bare) > 2:
        bare = bare[1:-1]
    main, _, rest = bare.partition("——")
    text, subtitle = (main.strip(), rest.strip()) if main.strip() else (bare, "")
    first = line.paragraph.text.find(text, line.start + start) - line.start if text else -1
    return Title(
        text, subtitle, line.span(first, first + len(text)) if first >= 0 else line.span(start, stop)
    )


def find_title(lines: Sequence[Line]) -> TitleFound | None:
    """The title among ``lines``: those before the text that are no author's lines."""
    candidates = [line for line in lines if _may_be_title(line)]
    own = [
        line for line in candidates if not _pattern(_COVER).search(_behind_announcement(squeeze(line.text)))
    ]
    chosen = _chosen(own or candidates)
    return _with_company(chosen, lines) if chosen else None


def same_title(title: Title, lines: Sequence[Line]) -> list[Line]:
    """The lines that say nothing but the title, with its subtitle or without."""
    wanted = {_letters(title.text), _letters(title.text + title.subtitle)}
    return [line for line in lines if _letters(line.text) in wanted]


def _behind_announcement(text: str) -> str:
    """【征文】听得见抱怨 without what it announces; 征文： alone stays."""
    announced = _pattern(_ANNOUNCED).match(text)
    return text[announced.end() :] or text if announced else text


def _letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


def is_cover(line: Line) -> bool:
    """Whether a line before the title speaks of the contest, as covers do."""
    text = squeeze(line.text)
    return len(text) <= 40 and bool(_pattern(_COVER).search(text)) and not _ends_sentence(text)


def _may_be_title(line: Line) -> bool:
    if line.paragraph.style in _TITLE_STYLES:
        return True
    text = squeeze(line.text).lstrip("#")
    if not 1 <= len(text) <= _LONGEST or _ends_sentence(text) or "。" in text or line.paragraph.numbered:
        return False
    return not _starts_with_dash(line) and not _pattern(_NO_TITLE).fullmatch(text)


def _ends_sentence(text: str) -> bool:
    return text.endswith(("。", ";", ",", "，", ":", "、"))


def _starts_with_dash(line: Line) -> bool:
    return line.text.lstrip().startswith("-")


def _chosen(candidates: list[Line]) -> Line | None:
    if not candidates:
        return None
    styled = [line for line in candidates if line.paragraph.style in _TITLE_STYLES]
    if styled:
        return styled[0]
    largest = max(map(_size, candidates))
    first = candidates[0]
    if largest >= _size(first) + 3 and _size(first) > 0:
        return next(line for line in candidates if _size(line) == largest)
    return first


def _size(line: Line) -> float:
    return max((run.size for run in line.paragraph.runs), default=0.0)


def _with_company(line: Line, lines: Sequence[Line]) -> TitleFound:
    title = title_of(line)
    taken = [line]
    for following in lines[lines.index(line) + 1 :][:3]:
        if is_subtitle(following) and not title.subtitle:
            title = title._replace(subtitle=following.raw(0, len(following.text)).lstrip("—-―－– "))
        elif _continues(taken[-1], following) and not title.subtitle:
            title = title._replace(text=title.text + title_of(following).text)
        else:
            break
        taken.append(following)
    again = [other for other in same_title(title, lines) if other not in taken]
    return TitleFound(title, (*taken, *again), taken[-1])


def is_subtitle(line: Line) -> bool:
    """Whether a line under the title is its second part: after a dash, or in a subtitle's style."""
    text = squeeze(line.text)
    if line.paragraph.style in _SUBTITLE_STYLES:
        return True
    return (
        line.text.lstrip().startswith("-")
        and 2 < len(text) <= 50
        and not _ends_sentence(text)
        and not _is_epigraph(text)
    )


def _is_epigraph(text: str) -> bool:
    return text.strip("-") in ("题记", "引子", "后记", "代序")


def _continues(line: Line, following: Line) -> bool:
    """Whether a title runs on: behind a line break, or in a centred paragraph of the same large type."""
    if not _may_be_title(following):
        return False
    if following.paragraph is line.paragraph:
        return True
    one, two = line.paragraph, following.paragraph
    large = _size(line) >= 15 and _size(line) == _size(following)
    return (
        large
        and one.align == two.align == "center"
        and two.index == one.index + 1
        and len(squeeze(line.text)) >= 8
    )
