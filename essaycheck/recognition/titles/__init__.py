"""The essay's own title among the lines before its text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from essaycheck.essay import Title
from essaycheck.patterns import HAN, compiled
from essaycheck.recognition.labels.unlisted import is_outdone
from essaycheck.recognition.lines import bracket_at_end, squeeze
from essaycheck.recognition.titles.title_lines import (
    LARGE,
    LONGEST_TITLE,
    TITLE_STYLES,
    begins,
    continues,
    ends,
    ends_sentence,
    is_bracketed,
    is_centred,
    is_note,
    is_subtitle,
    may_be_title,
    size,
    subtitle_of,
)
from essaycheck.recognition.trimmings import is_heading
from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaycheck.recognition.lines import Line

_COVER = (
    r"征文|征稿|投稿|参赛|应征|^(?:参评|选送|报送|申报)(?:作品|稿件?|文章)|^谨以此|第.{1,4}届|^附件|^\(?附[:\d]|报名表|登记表"
    r"|作品集|^(?:作品|文章|稿件|论文)?封面$|作文(?:大赛|比赛|竞赛)$"
    r"|^[^的]{0,12}“[^”]+”(?:主题|系列)[^的在里]{0,6}(?:活动|大赛|比赛|竞赛)$"
    rf"|^(?:20\d\d年|{HAN}{{2,16}}(?:[中小大]学|学校|学院|局|公司|医院|社区))[^的在里]{{0,16}}"
    r"(?:书|阅读|写作|文学|主题|系列|教育|庆祝|纪念|文化|艺术|诵|演讲)[^的在里]{0,10}(?:活动|大赛|比赛|竞赛)$"
)
_HEADING = (
    r".*征文(?:投稿|稿件?|参赛|作品|比赛|大赛|竞赛|活动|文稿)*|(?:参赛|投稿|应征)(?:作品|稿件?|文章)?|附件?[\d一二三四五六]?:?"
    r"|.*(?:登记|报名|申报|推荐)表|.*封面"
)
_OF_COVERS = frozenset("征投参应谨届附表封品赛动稿章")
"""What speaks of a contest has one of these: for most lines no pattern is compiled."""
_COLUMN = r"\[[^\]]*(?:故事|专栏|栏目|随笔|散文|小说|诗歌|天地|园地|之窗|纪实|副刊|征文)\]"
_FORM = r"(?:附[件表]?[\d一二三]?[:、]?)?\w{0,16}(?:登记|报名|申报|推荐|信息|情况|投稿)表[:]?"
_ANNOUNCED = (
    r"[\[(【（]?(?:征文|投稿|参赛|参赛作品|征文作品|应征|原创)(?:[\])】）]|[:：]|(?=《))[:： ]*"
    r"|(?:文章|稿件|作文|散文|随笔)[:：] *"
    r"|(?:题目|标题)[ \u3000]*(?:[-—―─–]{1,2}|[/|｜])[ \u3000]*(?=[^ \u3000])"
    r"|(?:参赛|征文)?(?:作品|文章)(?:名称|题目|标题|名)[ \u3000]*(?=《[^《》]+》$)"
)
_ENTERED = r"^《([^《》]+)》(?:征文|参赛|投稿)(?:稿件?|作品|文章)?$"
"""A title with what it is entered as: 《桥头的灯》征文."""
_ANNOUNCED_BEGINS = tuple("[(【（征投参应原文稿作散随题标")
_WRAPS = ("《》", "〈〉", "【】", "“”", "[]", "<>", "「」", "『』")
_LONGEST_SENTENCE = 16
_GENRE = (
    r"[\[(]?(?:(?:[本全正]文[共计约]{0,3}|[共约]计?|(?<=[\[(]))\d{2,5}[余多]?字|散文|随笔|杂文|小说|记叙文|议论文|说明文|抒情文|小小说|微小说|故事|诗歌|组诗|报告文学|纪实|通讯|论文|征文|作文|读后感|演讲稿|节选"
    r"|(?:学习)?(?:心得)?体会(?:文章)?|学习心得|[一-鿿]{0,8}(?:理论|研讨|学习)(?:文章|论文)|调研(?:报告|文章)|(?:原创)?作品[一二三四五\d]?"
    r"|原创(?:首发|首投)?|首发|未发表|未曾发表|最终版|终版|第[一二三四五六\d]稿|此稿未[一-鿿]{2,6}"
    r"|(?:稿件|作品)?(?:编号|序号)[: ]?[\w-]{1,12}|[Nn][Oo]\.?\d{1,5}|第\d{1,5}号(?:作品|稿件)?"
    r"|选题(?:方向)?:\w{2,12}|(?:优秀|获奖|入选)作品(?:展播|选登|选刊|展示|选编|展|欣赏)?|[特一二三]等奖(?:作品)?|优秀奖(?:作品)?"
    r"|(?:请勿|谢绝|不得|严禁|禁止|未经(?:授权|许可|同意|允许))[一-鿿]{0,8}(?:转载|抄袭|复制|外传)|版权所有.{0,10}"
    r"|初稿|修改稿|定稿|终稿|来稿|(?:打印|电子|手写|纸质|送审|评审)稿|外[一二两三四五\d][首篇章则]|(?:小学|中学|初中|高中|大学|成人|社会)?(?!\w{1,3}[村屯寨][\d一二三四五六七八九十])\w{1,4}组)类?[\])]?"
)
_GENRE_ENDS = frozenset(
    "字文得笔说事歌诗学实讯感稿选会章告品组类首篇则一二三四五发表版投件号创播登刊示编展赏奖载袭制传究有"
)
_GENRE_BEGINS = ("选题", "编号", "序号", "稿件", "作品", "此稿", "[", "(")
"""Letters that it may end with beside digits, or begin with: for most lines the pattern is never compiled."""
_NUMBER = r"^\d{1,2}[、.．] ?(?!\d)"
"""Of a title in a list of entries: 12、办事之道."""
_TITLES = "体会|心得|读后感|演讲稿|报告|故事|[编序]号|[Nn]o|第.{1,40}号|^第?[一二三四五六七八九十]{1,3}小?组$"
_IMPRINTS = ("办", "印", "发", "品", "管", "期", "期)")
_IMPRINT = (
    r"[^:]{4,}(?:主办|承办|协办|编印|印发|出品|主管)|[一-鿿]{0,12}(?:\d{4}年)?\(?(?:总?第[\d一二三四五六七八九十]{1,4}期)\)?"
    r"|内部资料.{0,10}"
)
_DASHES = frozenset("-—―─－–")
_RULE = "-—―─－– "
_MARKS = "*#①②③④⑤⑥⑦⑧⑨†‡ \u3000\t"


class TitleFound(NamedTuple):
    """The title and the lines that belong to it: its own, the subtitle's, those that repeat it."""

    title: Title
    lines: tuple[Line, ...]
    last: Line


def title_of(line: Line, start: int = 0, end: int | None = None) -> Title:
    """The title that stands in ``line``, without the marks and brackets around it."""
    stop = len(line.text) if end is None else end
    text, subtitle = _halves(_named(line, start, stop))
    first = line.paragraph.text.find(text, line.start + start) - line.start if text else -1
    return Title(
        text, subtitle, line.span(first, first + len(text)) if first >= 0 else line.span(start, stop)
    )


def _named(line: Line, start: int, stop: int) -> str:
    """A title with its subtitle, but without what is around them."""
    text = line.raw(start, stop)
    announced = _announced(text)
    bare = text[announced.end() if announced else 0 :].strip(_MARKS)
    if bare.endswith(("]", "］")):
        bare = re.sub(r"(?:\[\d{1,2}\]|［\d{1,2}］)$", "", bare).strip(_MARKS)
    bare = bare.strip(_RULE) if bare[-1:] in _DASHES and "《" in bare else bare
    bare = compiled(_ENTERED).sub(r"\1", bare) if bare.startswith("《") else bare
    if bare[:1] + bare[-1:] in _WRAPS and bare[0] not in bare[1:] and len(bare) > 2:
        bare = bare[1:-1]
    return compiled(_NUMBER).sub("", bare) if bare[:1].isdecimal() and is_centred(line) else bare


def _halves(title: str) -> tuple[str, str]:
    """What stands before a dash of two signs or more in a title, and behind it: 桥头的灯--写给父亲."""
    dash = None if _DASHES.isdisjoint(title) else compiled("[-—―─－–]{2,}").search(title)
    main, rest = (title[: dash.start()], title[dash.end() :]) if dash else ("", "")
    return (main.strip(), rest.strip()) if main.strip() else (title, "")


def find_title(lines: Sequence[Line]) -> TitleFound | None:
    """The title among ``lines``: those before the text that are no author's lines."""
    candidates = [line for line in lines if may_be_title(line)]
    own = _without_label(_without_column([line for line in candidates if not _is_of_contest(line)]))
    chosen = _chosen(own or [line for line in candidates if not (_is_heading(line) or _is_bare_genre(line))])
    return with_company(chosen, lines) if chosen else None


def _without_column(candidates: list[Line]) -> list[Line]:
    """The candidates without the column's name above the only other one: 【窗口故事】."""
    if len(candidates) != 2:
        return candidates
    first, second = (squeeze(line.text) for line in candidates)
    headed = first[0] == "[" and bool(compiled(_COLUMN).fullmatch(first)) and not second.startswith("[")
    return candidates[1:] if headed and not is_subtitle(candidates[1]) else candidates


def _without_label(candidates: list[Line]) -> list[Line]:
    """The candidates without the first ones that note something on the entry: 收件编码：A017."""
    while len(candidates) > 1 and is_outdone(*candidates[:2]):
        candidates = candidates[1:]
    return candidates


def _is_of_contest(line: Line) -> bool:
    text = _behind_announcement(squeeze(line.text))
    if is_heading(text) or is_form(line) or is_kind_of_piece(line):
        return True
    covers = not _OF_COVERS.isdisjoint(text) and compiled(_COVER).search(text)
    return bool(covers) or not _named(line, 0, len(line.text))


def is_kind_of_piece(line: Line) -> bool:
    """Whether a line above a title says for which group the piece is, or of what kind."""
    return is_bracketed(line) or is_genre(line) or is_imprint(line)


def is_imprint(line: Line) -> bool:
    """Whether a line is an organiser's or a periodical's above a piece: 清溪县文联　主办; 总第36期."""
    text = squeeze(line.text)
    ends = text.endswith(_IMPRINTS) or text.startswith("内部资料")
    return ends and bool(compiled(_IMPRINT).fullmatch(text))


def is_genre(line: Line) -> bool:
    """Whether a line says of what kind the piece is (散文): a title at most where there is no other."""
    text = squeeze(line.text)
    last = text.rstrip("])")[-1:]
    likely = last in _GENRE_ENDS or last.isdecimal() or text.startswith(_GENRE_BEGINS)
    return likely and bool(compiled(_GENRE).fullmatch(text))


def _is_bare_genre(line: Line) -> bool:
    """Whether a line is a genre and never a title, which 心得体会 may be."""
    return is_genre(line) and not compiled(_TITLES).search(squeeze(line.text))


def _is_heading(line: Line) -> bool:
    """Whether a line is of the contest and nothing else, so that no title can be meant."""
    text = _behind_announcement(squeeze(line.text)).strip("[]<>()")
    text = compiled(_ENTERED).sub(r"\1", text) if text.startswith("《") else text
    headed = is_heading(text) or bool(compiled(_HEADING).fullmatch(text))
    return headed or is_bracketed(line) or not _named(line, 0, len(line.text))


def sentence_title(line: Line) -> TitleFound | None:
    """The title that a first line of one short sentence is (路在脚下。)."""
    text = squeeze(line.text)
    if (
        not 2 <= len(text) <= _LONGEST_SENTENCE
        or not text.endswith("。")
        or any(m in text[:-1] for m in "。!?;:")
    ):
        return None
    return TitleFound(title_of(line), (line,), line)


def asks(line: Line) -> bool:
    """Whether a line is one question that is no longer than a title can be."""
    text = squeeze(line.text)
    return (
        len(text) <= LONGEST_TITLE and text.endswith("?") and not any(mark in text[:-1] for mark in "。!?;:")
    )


def same_title(title: Title, lines: Sequence[Line]) -> list[Line]:
    """The lines that say nothing but the title, with its subtitle or without."""
    wanted = {_letters(title.text), _letters(title.text + title.subtitle)}
    return [line for line in lines if _letters(_bare(line)) in wanted and not line.text.endswith(",")]


def _bare(line: Line) -> str:
    """The text of a line without a subtitle, or its kind in brackets: 桥头的灯--记河边, 桥头的灯（散文）."""
    if "--" in line.text.strip():
        return title_of(line).text
    place = bracket_at_end(line.text)
    kind = squeeze(line.text[slice(*place)]) if place and place[0] > 1 else ""
    return line.text[: place[0]] if place and kind and compiled(_GENRE).fullmatch(kind) else line.text


def _behind_announcement(text: str) -> str:
    """【征文】听得见抱怨, 听得见抱怨（征文） without what it announces; 征文： alone stays."""
    announced = _announced(text)
    if not announced:
        if not text.endswith((")", "]")):
            return text
        return re.sub(r"(?<=.)[\[(](?:征文|投稿|参赛|应征)(?:稿件?|作品|文章)?[\])]$", "", text)
    return text[announced.end() :] or text


def _announced(text: str) -> re.Match[str] | None:
    return compiled(_ANNOUNCED).match(text) if text.startswith(_ANNOUNCED_BEGINS) else None


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def is_cover(line: Line) -> bool:
    """Whether a line before the title speaks of the contest, as covers do."""
    text = squeeze(line.text)
    if len(text) > 40 or _OF_COVERS.isdisjoint(text):
        return False
    return bool(compiled(_HEADING).fullmatch(text)) or (
        bool(compiled(_COVER).search(text)) and not ends_sentence(text)
    )


def is_form(line: Line) -> bool:
    """Whether a line is the heading of a form that is to be filled in (附：投稿登记表)."""
    text = squeeze(line.text) if len(line.text) <= 40 else ""
    return text.rstrip(":").endswith("表") and bool(compiled(_FORM).fullmatch(text))


def _chosen(candidates: list[Line]) -> Line | None:
    if len(candidates) < 2:
        return candidates[0] if candidates else None
    styled = [line for line in candidates if line.paragraph.style in TITLE_STYLES]
    if styled:
        return styled[0]
    largest = max(map(size, candidates))
    first = candidates[0]
    if largest >= size(first) + 3 and (size(first) > 0 or largest >= LARGE):
        return next(line for line in candidates if size(line) == largest)
    return first


def with_company(line: Line, lines: Sequence[Line]) -> TitleFound:
    """The title in ``line``, with what belongs to it among ``lines``: a second half, a subtitle, notes."""
    title = title_of(line)
    taken = [line]
    at = lines.index(line)
    if at == 1 and begins(lines[0], line):
        first = title_of(lines[0])
        title, taken = first._replace(text=first.text + title.text, subtitle=title.subtitle), [lines[0], line]
    own = title.subtitle
    for following in lines[at + 1 :][:3]:
        if is_genre(following) or is_note(following) or _letters(following.text) == _letters(title.text):
            pass
        elif own and own == title.subtitle and is_subtitle(following) and not is_bracketed(following):
            title = title._replace(
                subtitle=f"{own}——{subtitle_of(following)}"
            )  # 灯--给父亲, above ——桥头旧事
        elif is_subtitle(following) and not title.subtitle:
            title = title._replace(subtitle=subtitle_of(following))
        elif not title.subtitle and (continues(taken[-1], following) or ends(following, lines[at:])):
            title = title._replace(text=title.text + title_of(following).text)
        else:
            break
        taken.append(following)
    again = [other for other in same_title(title, lines) if other not in taken]
    return TitleFound(title, (*taken, *again), taken[-1])
