"""What contest it is, and who holds it."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

from essaycheck.notice.outline.headings import zone_of
from essaycheck.notice.outline.parts import is_numbered
from essaycheck.notice.phrases import any_of
from essaycheck.notice.text import Passage
from essaycheck.notice.window.dates import days
from essaycheck.notice.window.dating import YEAR
from essaycheck.patterns import compiled
from essaycheck.recognition.people.values import is_institution
from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from essaycheck.notice.outline import Outline

_FIRST = 8
"""Lines in which a title is looked for."""

_LONGEST_TITLE = 60

_MAIL = re.compile("(?:发件人|收件人|抄送|时间|发送时间|日期|附件):")
_FORWARDED = re.compile("(?:邮件)?主题:(?:(?:转发|回复|答复|Fwd?|FW|Re):)*")
"""What stands before the subject in the head of a mail."""
_NUMBER_LINE = re.compile(
    r"[【(\[]?(?:19|20)\d{2}[】)\]]?第?\d{1,4}号|文件$|^(?:签发|抄送|主题词|密级|编号|附件)"
)
_CALL = r"(?:有奖)?(?:征文|征稿|招稿|约稿|投稿|作文|征集)(?:活动|大赛|比赛|竞赛)?"
_SHOUTED = re.compile(f"【[^【】]{{0,4}}{_CALL}】“[^“”]{{2,40}}”")
"""A catchword and a name, which are a title: 【征文】“渡口往事”."""
_GENERIC = re.compile(rf"{_CALL}的?(?:启事|启示|通知|公告|函|须知)?|通知|启事|公告|倡议书|稿约")
DOTTED = "(?<=开展|举办|举行|组织)[一-鿿]{2,8}(?:[·•・][一-鿿]{2,8}){1,4}"
"""A theme without quotes in a sentence: 开展助学·筑梦主题征文活动."""
_CALLED = compiled(
    r"(?:第[一二三四五六七八九十百\d]{1,4}[届期]|首届)?“[^“”]{2,40}”[^,。;:“”]{0,14}?"
    r"(?:(?:征文|征稿|作文|写作|征集)(?:活动|大赛|比赛|竞赛)?|(?:诗文|散文|诗歌|书信|家书|随笔|小小说)大?赛)"
    rf"|{DOTTED}主题征文(?:活动|大赛|比赛)?"
)
_PARTS = re.compile("(?:征文|选题|写作|投稿|撰写|参赛)(?:[与和及、]?(?:选题|写作|投稿|撰写|要求))*")
"""What is left of a title that names no contest: 征文选题与写作(须知)."""
_OF_PAGE = re.compile(
    "欢迎(?:来到|访问|光临|您)|(?:您)?(?:当前|现在|所在)的?位置|首页(?! ?[“《])|跳到|上一篇|下一篇"
)
"""What a page of the web begins with before it comes to a notice."""
_PATH = re.compile("[^《》“”]{2,12}(?: ?》 ?[^《》“”]{1,16}){1,4}")
"""Where on its site a page stands: 新闻网 > 校园 > 征文."""
_OWN_LABEL = "(?:标题|题目|作者|时间|来源):"
"""What stands over what it tells, on a page that was printed."""
_OTHER_ROLES = re.compile(r"[;；]|(?<!\s)\s+(?:承办|协办|支持|指导)(?:单位|方)?[:：]")
_ORNAMENTS = "★☆✦✧✨◆◇●○■□▲△※♦♥❤~=*# _-"


class Head(NamedTuple):
    """The contest's name, the words of the title or of the sentence that it was taken from, the organiser."""

    contest: str
    title: Passage | None
    organiser: str
    year: int | None


def head(outline: Outline) -> Head:
    """What a notice's head and signature say."""
    title = _title(list(_with_broken_titles(outline.lines[:_FIRST])))
    title = title or _labelled(outline)
    contest = _contest(title) if title else ""
    if title is None or _is_no_name(title.text) or _GENERIC.fullmatch(contest):
        named = named_in_text(outline.lines) or _prize(outline.lines)
        contest, title = (named.quote, named) if named else (contest, title)
    years = re.findall(YEAR, title.text) if title else []
    return Head(contest, title, _organiser(outline), int(years[0]) if years else None)


def _is_no_name(title: str) -> bool:
    """Whether a title names no contest: a word for all of them, or what a page says of itself."""
    named = re.search(f"{any_of('called')}|赛|活动|奖|计划|[“《【]", title)
    return _is_generic(title.replace(" ", "")) or not named


def _labelled(outline: Outline) -> Passage | None:
    """The name of the contest behind its own label: 征文名称:“渡口往事”."""
    named = (item for item in outline.items if re.fullmatch("(?:征文|活动|大赛|比赛)名称", item.label))
    return next((item.passage for item in named if len(item.passage.text) <= _LONGEST_TITLE), None)


def _is_generic(title: str) -> bool:
    """Whether a title names no contest: 征文启事, 语文组通知."""
    plain = compiled(r"[【\[]?[一-鿿]{2,8}(?:通知|公告|启事)[】\]]?").fullmatch(title)
    return bool(_GENERIC.fullmatch(title) or (plain and not re.search(any_of("called"), title)))


def named_in_text(lines: Sequence[Passage]) -> Passage | None:
    """The name of the contest where the title has none: the first “X”征文活动 of the text."""
    found = ((line, match) for line in lines[:_FIRST] if (match := _CALLED.search(line.text)))
    return next((line.cut(*match.span()) for line, match in found), None)


def _prize(lines: Sequence[Passage]) -> Passage | None:
    """The line that names a prize behind a title which names none: 征稿公告|晨光文学奖 征稿."""
    candidates = _candidates(lines[:_FIRST])
    return next((line for line in candidates if re.search(f"(?:奖|赛|杯)”? ?{_CALL}$", line.text)), None)


def _title(lines: Sequence[Passage]) -> Passage | None:
    """The line among the first ones that names a call, else the first that is a title at all."""
    candidates = list(_candidates(lines))
    calls = [line for line in candidates if re.search(any_of("called"), line.text)]
    call = next((line for line in calls if not _is_bare_name(line.text)), next(iter(calls), None))
    if call and call.text.endswith(("!", "。", "?")) and not re.search(_CALL, call.text):
        call = next((line for line in calls if re.match(f"-.*{_CALL}", line.text)), call)  # its subtitle
    letter = (line for line in candidates if re.fullmatch("关于.+的(?:通知|公告|通告|函)", line.text))
    named = (line for line in candidates if not _is_bare_name(line.text))
    return call or next(letter, None) or next(named, None) or next(iter(candidates), None)


def _candidates(lines: Iterable[Passage]) -> Iterator[Passage]:
    """The lines that may be a title, up to where the text begins; at its beginning the one that it holds."""
    any_yet = False
    for line in map(_subject, lines):
        if len(line.text) > _LONGEST_TITLE:
            glued = re.match(
                r".{4,60}?(?:通知|启事|公告|(?:征[文稿]|大赛)(?:办法|章程|简章)(?= ))", line.text
            )
            yield from [line.cut(*glued.span())] if glued and not any_yet else []
            return
        if _begins_text(line.text) or (any_yet and is_numbered(line.text)):
            return
        if not _is_beside_title(line.text):
            any_yet = True
            yield line


def _with_broken_titles(lines: Sequence[Passage]) -> Iterator[Passage]:
    """The lines, each with the one behind it where a title goes on there."""
    taken = False
    for line, following in zip_longest(lines, lines[1:]):
        if not taken:
            taken = bool(following and _goes_on(line.text, following.text))
            yield _joined(line, following) if taken else line
        else:
            taken = False


def _goes_on(text: str, following: str) -> bool:
    """Whether a title goes on in the next line: “晨光”诗歌大赛|征稿启事; 关于征集“晨光”|论文的通知."""
    whole = re.sub(r"\(.{1,12}\)$", "", text + following)
    if len(whole) > _LONGEST_TITLE or _begins_text(text) or _begins_text(following) or "," in following:
        return False
    letter = re.match("关于|.{2,16}关于", text) and not re.search(f"{any_of('letters')}$", text)
    if letter and "关于" not in following:
        return bool(re.search("(?:通知|公告|通告|函|启事)$", whole))
    name = re.match("[^”》]*[”》].*(?:赛|活动|征文|征集|奖)$", text)
    return bool(name and _GENERIC.fullmatch(following.replace(" ", "")))


def _joined(line: Passage, following: Passage) -> Passage:
    places = [*line.places, *(len(line.source) + place for place in following.places)]
    return Passage(line.text + following.text, line.source + following.source, places, line.line)


def _subject(line: Passage) -> Passage:
    """A line without what stands before the subject of a mail."""
    before = _FORWARDED.match(line.text)
    return line.cut(before.end()) if before else line


def _begins_text(text: str) -> bool:
    """Whether a line is a greeting or a sentence: no title stands behind it."""
    if compiled(f"{_OWN_LABEL}|[^一-鿿]+").fullmatch(text):
        return False  # of a page
    return bool(re.match(r"各|.{0,24}:$", text) or re.search(r"[。;]", text))


def _is_beside_title(text: str) -> bool:
    """Whether a line is a number, a date, an address or of a mail's head, as they stand around a title."""
    label = re.fullmatch(r"【([^【】]{2,8})】", text)
    return bool(
        (label and zone_of(label[1]))  # 【活动内容】
        or _OF_PAGE.match(text)
        or _PATH.fullmatch(text)
        or text.isascii()
        or re.fullmatch(_OWN_LABEL, text)
        or _NUMBER_LINE.search(text)
        or _MAIL.match(text)
        or re.search(r"@|\d{6}|https?:", text)
        or _is_date(text)
    )


def _is_bare_name(text: str) -> bool:
    """Whether a line is the organiser's name alone, and no title that ends with it (“桥头”征文|某文联)."""
    words = text.split()
    return all(word.isalpha() and is_institution(word) for word in words)


def _is_date(text: str) -> bool:
    return bool(days(text)) and len(text) < 16


@cache
def _around() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before and behind the name in the title of a letter."""
    manner = "(?:联合|集中|组织|积极|深入|继续)?"
    verb = rf"(?:{manner}{any_of('opening_verbs')})?"
    longer = "(?:延长|推迟|延期|顺延|调整)?"
    shouted = (
        rf"【[^【】]{{0,4}}{any_of('shouted')}】(?=“)|【{any_of('shouted')}】|{any_of('shouted')} ?[|:] ?"
        rf"|{any_of('shouted')}[啦了喽][!~]+|(?:标题:)?(?:【[一-鿿]{{2,4}}】 ?)?【[^【】]{{2,16}}截[止稿]】"
    )
    before = rf"{shouted}|.{{0,30}}?(?:关于|有关)(?:在.{{1,14}}?中)?{verb}{longer}"
    kind = rf"(?:补充|紧急|预|延期|第[一二三四]次)?{any_of('letters')}"
    begun = "(?:正式|火热|现已)?(?:(?:启动|开始|开启|开跑)[啦了]?|来[啦了]|(?<=征[稿文集])[啦了喽咯])[!~]*"
    begun += "|(?:正在)?火热(?:进行|征集|开展|来袭)中?[!~]*"
    until = "(?:(?:截稿|投稿|征稿|征集|截止|报送|交稿)(?:时间|日期|期限|期)(?:延长|推迟|延期|顺延|调整)?"
    until += "|(?<=[动文赛集稿])(?:时间|期限|日程)|有关(?:事项|事宜|要求|安排))?"
    return compiled(before), compiled(
        rf"(?:{until}(?:(?<=[赛动])组委会)?的?(?:启动)?{kind}(?:\(.{{1,12}}\))?|{begun})$"
    )


def _contest(title: Passage) -> str:
    """The name without the verbs of an official letter: 关于举办“X”征文的通知 -> “X”征文."""
    before, behind = _around()
    title = _bare(title)
    start, end = before.match(title.text), behind.search(title.text)
    name = title.cut(start.end() if start else 0, end.start() if end else None)
    if asked := re.match(rf"(?:征集|征求)(?=“.*”.*{any_of('called')})", name.text):
        name = name.cut(asked.end())  # 关于征集“X”主题征文的通知
    if asks := re.search(",请[^,”]*$", name.text):
        name = name.cut(0, asks.start())  # “X”征文,请帮忙组织投稿
    return name.quote if len(name.text) >= 4 and not _PARTS.fullmatch(name.text) else title.quote


def _bare(title: Passage) -> Passage:
    """A title without ornaments around it, and without the catchword behind a bar."""
    start, end = len(title.text) - len(title.text.lstrip(_ORNAMENTS)), len(title.text.rstrip(_ORNAMENTS))
    title = title.cut(start, end) if start < end else title
    printed = re.search("【(?:打印本页|[^【】]{2,16}截[止稿])】$", title.text)
    title = title.cut(0, printed.start()) if printed else title
    named, bar, _ = title.text.partition("|")
    whole = re.search(any_of("called"), named[4:]) or _SHOUTED.fullmatch(named.strip())
    return title.cut(0, len(named)) if bar and whole else title


def _organiser(outline: Outline) -> str:
    """Who holds the contest: named as 主办, else by the line above the date of the signature."""
    for item in outline.items:
        if re.fullmatch(r"主办(?:单位|方|机构)?", item.label):
            return _OTHER_ROLES.split(item.passage.quote)[0].rstrip("。. ")
    last, labels = outline.lines[-6:], {item.label for item in outline.items}
    for signature, date in reversed(list(pairwise(last))):
        named = (
            3 < len(signature.text) <= 40
            and not is_numbered(signature.text)
            and not re.search(r"[,。;:!?]|\d{5}|日期|时间", signature.text)
        )
        dated = _is_date(date.text) and not re.search("[截止期间前]", date.text)
        if dated and named and signature.text not in labels:  # 颁奖典礼 | 12月4日
            return signature.quote
    return ""
