"""What contest it is, and who holds it: from a notice's head and its signature."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from essaycheck.notice.dates import days
from essaycheck.notice.phrases import any_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaycheck.notice.outline import Outline
    from essaycheck.notice.text import Passage

_PREFIX = re.compile(
    r"^.{0,30}?(?:关于|有关)(?:在.{1,14}?中)?(?:(?:联合|集中|组织|积极|深入|继续)?(?:举办|开展|组织参加|组织开展|组织举办|做好|举行|启动|开办|参加|开展好|组织|选报|报送|转发|印发|下发))?"
)
_SUFFIX = re.compile(
    r"(?:的)?(?:补充|紧急|预|延期|第[一二三四]次)?(?:通知|启事|公告|通告|函|实施方案|活动方案|方案|实施计划|实施办法|办法|章程|倡议书|邀请函?|简章|公约|须知)(?:\(.{1,12}\))?$"
)
_NUMBER_LINE = re.compile(
    r"[【(\[]?(?:19|20)\d{2}[】)\]]?(?:第)?\d{1,4}号|文件$|^(?:签发|抄送|主题词|密级|编号)|^附件"
)


class Head(NamedTuple):
    """The contest's name as the notice has it, the whole title's words, the organiser."""

    contest: str
    title: Passage | None
    organiser: str
    year: int | None


def head(outline: Outline) -> Head:
    """What a notice's head and signature say."""
    title = _title(outline.lines)
    contest = _contest(title.text, title) if title else ""
    if title is None or _GENERIC.fullmatch(title.text.replace(" ", "")):
        contest, title = _named_in_text(outline.lines) or (contest, title)
    years = re.findall(r"(?<!\d)(20\d{2})年?", title.text) if title else []
    return Head(contest, title, _organiser(outline), int(years[0]) if years else None)


_ZONES = {"require", "submit", "time", "length", "theme", "signing", "naming", "award"}
_GENERIC = re.compile(
    r"(?:有奖)?(?:征文|征稿|约稿|投稿|作文|征集)(?:活动|大赛|比赛|竞赛)?(?:的)?(?:启事|启示|通知|公告|函|须知)?|通知|启事|公告|倡议书|稿约"
)
_CALLED = re.compile(
    r"(?:[^\s,。;:“”《》的]{0,8})“[^“”]{2,40}”[^,。;:“”]{0,14}?(?:征文|征稿|作文|写作|征集)(?:活动|大赛|比赛|竞赛)?"
)


def _named_in_text(lines: Sequence[Passage]) -> tuple[str, Passage] | None:
    """The name of the contest where the title has none: the first “X”征文活动 of the text."""
    for line in lines[:8]:
        if match := _CALLED.search(line.text):
            start = line.text.index("“", match.start())
            found = line.cut(start, match.end())
            return found.quote, found
    return None


def _title(lines: Sequence[Passage]) -> Passage | None:
    """The line among the first ones that names a call, else the first that is a title at all."""
    candidates = []
    for line in lines[:8]:
        if len(line.text) > 60 and not candidates and re.match(r".{0,60}(?:通知|启事|公告)", line.text):
            match = re.match(r"(.{4,60}?(?:通知|启事|公告))", line.text)
            candidates.append(line.cut(0, match.end())) if match else None
        if re.match(r"^各|.{0,24}:$", line.text) or len(line.text) > 60 or re.search(r"[。;]", line.text):
            break
        if not _NUMBER_LINE.search(line.text) and not _is_date(line.text):
            candidates.append(line)
    call = next((line for line in candidates if re.search(any_of("called"), line.text)), None)
    return call or next(iter(candidates), None)


def _is_date(text: str) -> bool:
    return bool(days(text)) and len(text) < 16


def _contest(text: str, line: Passage) -> str:
    """The name without the verbs of an official letter: 关于举办“X”征文的通知 -> “X”征文."""
    start, end = 0, len(text)
    if match := re.match(r"【(?:征文|投稿|通知|活动|公告|征稿|征稿启事|征文启事|征文通知|转发|重要)】", text):
        start = match.end()
    if match := _PREFIX.match(text):
        start = match.end()
    if match := _SUFFIX.search(text):
        end = match.start()
    name = line.cut(start, end)
    if len(name.text) < 4:
        name = line
    return name.quote


def _organiser(outline: Outline) -> str:
    """Who holds the contest: named as 主办, else by the signature."""
    for item in outline.items:
        if re.fullmatch(r"主办(?:单位|方|机构)?", item.label):
            return item.passage.quote.rstrip("。.；;")
    lines = outline.lines
    for number in range(len(lines) - 1, max(0, len(lines) - 6), -1):
        if not _is_date(lines[number].text):
            continue
        before = lines[number - 1]
        if 3 < len(before.text) <= 40 and not re.search(r"[,。;:!?]|\d{5}", before.text):
            return before.quote
    return ""


def is_call(outline: Outline, title_line: Passage | None) -> bool:
    """Whether a text calls for essays: it speaks of essays, and directs those who write them."""
    whole = "\n".join(line.text for line in outline.lines)
    title = title_line.text if title_line else ""
    if re.search(r"获奖(?:名单|作品|结果)|(?:评选|评审|征文)结果|颁奖|获奖的|参赛作品$|投稿$", title):
        return False
    if not re.search(any_of("works"), whole) or re.search(any_of("past"), whole[:400]):
        return False
    if re.search(any_of("other_works"), title) and not re.search(
        any_of("called"), title.replace("征集", "").replace("征稿", "")
    ):
        return False
    directs = {match for match in re.findall(any_of("directs"), whole)}
    zones = {item.zone for item in outline.items if item.label or item.headings} & _ZONES
    named = bool(re.search(any_of("called"), title))
    return len(directs) + len(zones) >= (3 if named else 4) and bool(directs)
