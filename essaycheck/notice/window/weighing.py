"""How much a date, by the words around it, is the last day for sending drafts in, or another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from essaycheck.notice.outline.groups import is_group
from essaycheck.notice.phrases import any_of
from essaycheck.notice.text import clause_end, clause_start
from essaycheck.notice.window.deadlines import deadline, of_superior, other_dates
from essaycheck.notice.window.extensions import EXTENDED, LASTING, LENGTHENED
from essaycheck.notice.window.senders import PASSED_ON
from essaycheck.patterns import compiled

if TYPE_CHECKING:
    from essaycheck.notice.outline import Item
    from essaycheck.notice.window.days import Day

_AT = (
    "(?:[上下中]午|早上|晚上)?(?:下班|放学|闭馆|关门|熄灯|晚自习|晚饭|午休|[一-鿿]{1,6}节日?|[一-鿿]{1,6}日"
    "|(?:第[一二三四五六七八九\\d]节课?)?(?:晚自习)?[上下早晚]?课|[早晚]读)?"
)
"""What may stand between a day and the word that says until: 11月30日闭馆前."""
_HOURS = r"\([^()]*\)|\d{1,2}:\d\d(?:[-~至到]{1,2}\d{1,2}:\d\d)?"
"""What says of a day when on it, or which day of the week it is: (周五)16:30-17:00."""
_MEETS = "[^,。;]*(?:交[流谈]|审[阅读]|报告)"
"""What is done on a day when people meet."""
_WRITING = "(?:创作|写作|撰写|撰稿)阶段"
"""When drafts are written, before they are sent in."""
_NAMED_DAY = "(?<=[日号])[一-鿿]{2,8}[日节](?=之前|以前|前|止|截|为止)"
"""What a day is called: 11月9日消防宣传日止."""
_CLOCK = (
    rf"(?:[^,。;\d]{{0,6}}\d{{1,2}}(?::\d{{2}}|[时点])(?:整|\d{{1,2}}分|半)?"
    rf"|(?:[上下中]午|晚上?)?[零一二三四五六七八九十]{{1,3}}[时点][整半]?)?{_AT}"
)
REMARK = r"(?:\([^()]{1,12}\)|\))?"
_CLOSING = (
    "(?:(?:投稿|报送|提交)?(?:系统|平台|通道|入口|端口|网站|邮箱)(?:将|自动)?)?(?:关闭|关闸|关门|收口|落闸)"
)
_TOO_LATE = (
    "(?:以后|之后|过后|后)[^,。;]{0,10}(?:无效|不予受理|恕不|概不|不再?收|不计入|不列入|作废|不再?参[评与加赛])"
    "|[^,。;]{0,2}就?不再?收"
)
_STOPPED = "停止(?:收稿|投稿|征稿|征集|接收|受理)|停收"
_AHEAD = r"前(?![一两二三四五六七八九十\d]{1,2}个?[天日周星月])"
"""Before a day, and not so long before it: 前两周."""
_UNTIL = compiled(
    rf"{REMARK}{_CLOCK} ?(?:之前|以前|{_AHEAD}|止|截止|截稿|为止|内|收官|结束|{_STOPPED}|{_CLOSING}"
    rf"|之?后?不再收|{_TOO_LATE}|[^,。;\d]{{1,8}}时(?:截止|截稿|为止)|[收交]稿(?=[,。;]|$))"
)
_CLOSED = (
    r"(?:注册|缴费|付费|报到|投票|评选|评审|公示|评奖|初审|领取|反馈|异议|住宿|预订|参会|汇款)"
    r"[^,。;]{0,4}?(?:截止|期限|时限)"
)
"""What else than sending in comes to an end."""
_BEFORE = "[^,。;]{0,4}(?:宣传|发动|动员|启动|部署)"
"""What is done before anybody writes."""
_BRACKETED = compiled(r"(?:(?:到|至)[^,。;()]{1,8}|[一-鿿](?<![年天周月])之?前)\((?:公历|阳历|即)?$")
_TAKEN = re.compile("收[到至][\\d年月日号.]+$")
_SHUT = re.compile(rf"[\d:时点]{{0,6}}{_CLOSING}")
_AGAIN = "修改稿|(?<!审核)(?<!审阅)(?<!以便)修改后|返修|入选作者|获奖者|获奖作者"
"""Who sends in once more, when all have done so."""
_COLLECTS = r"汇总|收齐|打包|统一[报上提交发送寄]|审核后|初选后"
"""What those do who send in the drafts of others, by a day that is no writer's own."""
_NO_SENDING = re.compile(
    "[下印转制颁公启触开首]发|发(?:[布表动放文展]|出(?:活动|征文)?(?:通知|启事))|以上报[刊纸]"
    "|报[刊名道社纸]|交[流通界]|投票|送审"
)
"""Words that hold one of sending in and say something else."""
_TO_REVIEW = (
    "(?:报|送|交)(?!纸|[^,。;]{0,8}(?:专家|评委))[^,。;]{1,10}[室部处科办局股院会团]"
    "(?:初[审评选]|审[核定]|评审|评选)"
)
"""Who reviews what is sent in by a day: 于8月5日前报研究室初审."""
_BY_POSTMARK = re.compile(
    "[^,。;()\\d]{0,4}[(,]?(?:均|一律)?以[^,。;()]{0,10}(?:邮戳|(?:提交|发送|收到|到达|寄出)[^,。;()]{0,6}时间)"
)
"""What behind a day says that drafts are sent in by it."""
_FROM = "(?:启事|通知|公告|通告|征文|征稿|活动|大赛|简章|方案|消息)?(?:发布|公布|刊登|刊发|启动|公告)之日"
"""From when a call is open: 自启事公布之日起至2月28日."""
_MADE = re.compile(
    r"\)?[期之]?[间内]?(?:在[^,。;]{1,24})?(?:首次|公开|正式|撰写)?(?:完成|发表|出版|刊发|创作|形成|取得|结项|见刊|录用)(?:过)?(?=[的或且])"
)
"""What says when works must have been made, and not when to send them in: 1月1日至12月31日期间完成的."""
_OWN = re.compile(
    r"我[省市县区州镇乡校院局厅委]{1,3}(?:须|需|应|将|要|拟)?[于在](?=[^,。;]*(?:上报|汇总|报[省市]))"
)
"""What the organiser itself will do by a day: 我市须于8月20日前统一上报."""
OPENS = r"[^,。;]{0,6}?(?:起(?!不再|停)|开始|开启|开放|开通|启动|开征|开赛)"
_OPENED = rf"{REMARK}(?:正式|自动)?开始(?=[,。;]|$)"
"""Right behind a day, this makes it the first, whatever is named before: 收稿时间从4月7日开始."""

_CITED = "(?:下发|印发|发出|发布)了?[^,。;《]{0,4}《[^》]{0,80}》[^。;]{0,200},要求[^。;稿品]{0,100}$"
"""What another notice asks of those who pass this one on."""
_SUPERSEDED = re.compile(
    "(?:此前|先前|之前|早前|前期)[^。;]{0,16}(?:通知|启事|公告|推送|消息)[^。;\\d]{0,20}[\\d年月日号时点.:-]+"
    "[^。;]{0,8},[^。;]{0,6}(?:以(?:本|此|今)[^。;,]{1,10}为准|作废|不再)"
)
"""What an earlier notice told, and this one does not: 此前的预通知称4月15日截稿,以本通知为准."""
_SENT_ON = "(?:推荐|选送|推送)(?:到|至|参加|参评|上报)"
"""What is done with the best drafts, by another's deadline: 推荐参加省级评选,于6月30日前报送."""
_RUNS = "从[^,。;]{1,12}[写投征收]到"
"""What says how long all may write: 从立春写到春分."""
_NAMED = "征[稿文集]|[投来收交]稿"
"""Labels that name the days of sending in by a word that is also said of much else: 征稿:5月18日-7月31日."""

_HELD = (
    "[^,。;]{0,4},?[^,。;]{0,8}(?:举办|举行|开展)[^,。;]{0,60}(?:征文|征稿|征集|作文)"
    "|,[^,。;]{0,40}(?:征文|征稿|征集)[^,。;]{0,4}活动|[^,。;]{0,4}面向[^,。;]{1,24}(?:征文|征稿|征集|收稿)"
)
"""What is held from a day to another: 自4月5日至5月25日,举办作文大赛."""


_DONE = "(?:征稿|征文|投稿|收稿|交稿|来稿|(?:征集|接收|提交)(?:作品|稿件|投稿|来稿)?)"
_IS_DONE = re.compile(rf"\)?[期之]?[间内]?为?{_DONE}(?:阶段|期)?(?=[,。;]|$)")
_DONE_THEN = re.compile(
    rf"(?:^|[,。;:]){_DONE}(?:(?:阶段|期)?,|(?:作品|稿件)?的?时间[是为]|(?:活动|工作)?[将拟]?于)$"
)
"""What is done from a day to another: 征稿,4月1日至5月31日; 征集作品的时间是; 征稿于5月31日结束."""

_INNER = re.compile(rf"(?:其中:?)?{_DONE}(?:时间|阶段|期)?[为:]?(?=\d)")
"""What of a longer time is for sending in: 活动时间:4月1日-6月30日。其中,征稿4月1日-5月31日."""

_BATCHES = "一二三四最"
_BATCH = f"第?([{_BATCHES}])(?:后一)?(?:[批轮]|(?<=第.)期)"


_RUNS_FOR = "(?:征[文稿集]|专栏|栏目|活动|大赛)[^,。;]{0,8}(?:为期|历时|持续|拟办|举办|开办|办)[^,。;]{1,8},$"
"""How long all may write, before its last day: 专栏办三个月,八月三十一日止."""


def begin(text: str, day: Day) -> int:
    """Where the words about a date begin: of 自见报之日起,至11月底止 or 截止时间不变,仍为9日."""
    start = clause_start(text, day.start)
    before = "(?:也?就?是|即|亦即)?(?:截?至|直?到|止于|改[为到至])(?:本|当)?"
    before += "|(?:仍然?|依旧|还|也就|就|即)?[为是]|即"
    goes_on = re.fullmatch(before, text[start : day.start])
    return clause_start(text, start - 1) if goes_on and start else start


def as_last_day(item: Item, text: str, start: int, day: Day) -> int:
    """How surely a single date is the last day, 0 when it is not."""
    opened = re.compile(_OPENED).match(text, day.end)
    if text.startswith("起", day.end) or opened or LENGTHENED.search(text, start):
        return 0  # 劳动节起至国庆节止
    before, after = text[start : day.start], text[day.end : day.end + 24]
    weight = as_sending(item, text, begin(text, day), day.end)
    if re.search(f"{any_of('extension')}|{LASTING}", before) and (weight or _is_longer(text, start, day)):
        return EXTENDED
    superseded = _SUPERSEDED.search(text)
    if superseded and superseded.start() < day.start < superseded.end():
        return 0
    if weight and re.search(_CITED, text[: day.start]):
        return 1
    if not weight or re.match(r"[^,。;\d]{0,3}" + any_of("extension"), after):
        return 0
    if item.zone == "award" or re.search(_SENT_ON, text[: day.start]):
        return 0 if of_superior(before) else 1  # of what the best essays are sent on to
    label = "" if is_group(item.label) else item.label  # in a row of a table the column tells
    over = label or next(reversed(item.headings), "")
    over = "" if re.match(OPENS, after) else over
    named = next((words for words in (before, over) if re.search(deadline(), words)), "")
    return _named(before, named, weight) if named else _unnamed(item, text, start, day, weight)


def _is_longer(text: str, start: int, day: Day) -> bool:
    """Whether it is the deadline named before that is moved: 原定9月10日的截稿时间,延长至9月25日."""
    told = f"{deadline()}|{any_of('period')}|再次|再度"
    other = re.search(other_dates(), text[start : day.start])
    return not other and bool(re.search(told, text[: day.start]))


def _named(before: str, named: str, weight: int) -> int:
    """The same where words call it a deadline: the last of several batches, and no other's, is meant."""
    if of_superior(before):
        return 1
    if batch := re.search(_BATCH, before):
        return weight + 3 + _BATCHES.index(batch[1])
    partial, final = (re.search(any_of(words), named + before) for words in ("partial", "final"))
    return weight + (1 if partial else 4 if final else 3)


def _unnamed(item: Item, text: str, start: int, day: Day, weight: int) -> int:
    """The same where only a word behind the date says so, or one before it."""
    before, after = text[start : day.start], text[day.end : day.end + 24]
    if re.match(rf"{REMARK}[为是系][^,。;\d]{{0,6}}{deadline()}", after):
        return weight + 3  # 7月5日为最后一次报送时间
    sends = re.search(any_of("send", "event") + "|即日起", of_sending(text)) or _TAKEN.search(
        before + text[day.start : day.end]
    )
    sent = weight > 1 or item.zone == "time" or sends
    if sent and after.startswith(")") and _BRACKETED.search(before):
        return weight + 1  # 持续到今年秋分(9月23日), 重阳节前(10月11日)交到学校
    until = _UNTIL.match(after) and (sent or item.zone == "submit")
    said = text[start : clause_end(text, day.end)]
    if until and (re.search(_COLLECTS, text[: day.start]) or re.search(any_of("partial"), said)):
        return weight
    if until and re.search(any_of("final"), said):
        return weight + 2
    batch = re.search(_BATCH, before) if until and not re.search("样刊|样书|证书|稿[酬费]", said) else None
    if batch:
        return weight + 1 + _BATCHES.index(batch[1])
    if until or (sent and re.search(r"(?:至|到|-|~|不得?[晚迟]于)$", before.rstrip())):
        return weight + 1
    after = re.sub(_HOURS, "", of_sending(text)[day.end : day.end + 48])
    sends = re.match(f"(?!{_MEETS})[^,。;]{{0,16}}?{any_of('send')}", after)
    return int(bool(re.search(r"(?:[于在]|[天日]\()$", before) and sends))  # 开学第一天(2月19日)交给老师


def as_sending(item: Item, text: str, start: int, end: int) -> int:
    """How much the words around a date speak of sending drafts in, 0 when of something else."""
    aside = re.sub(r"\([^()]*\)", "", text[end : clause_end(text, end)])
    clause = text[start:end] + aside
    label = _about_sending(item)
    named = re.search(deadline(), clause)
    begun = re.sub(f"(?<=[日号月])(?:正式)?启动|{_FROM}", "", clause)  # a call's own beginning
    begun = compiled(f"“[^“”]*(?:”|$)|{_NAMED_DAY}|{_TO_REVIEW}").sub("", begun)
    other = item.zone == "award" or re.search(other_dates(), begun) or re.match(_BEFORE, item.label)
    closed = re.search(_CLOSED, f"{item.label}:{clause}") or _MADE.match(text, end) or _OWN.match(clause)
    if closed or (other and not named):
        return 0
    if re.match("(?:截止|最后)?报名(?!表)", item.label) and not re.search("投稿|提交|报送|交稿", item.label):
        return 1  # who enters by a day hands in later
    sent = any_of("period", "deadline", "send")
    whole = f"{clause}:{label}"
    if re.search(_WRITING, whole) and not named and not re.search(any_of("send"), of_sending(text)):
        return 1
    if _INNER.match(clause) and re.match("活动|大赛|比赛", item.label):
        return 3
    announced = re.search(f"(?:^|[,。;:是])(?:关于)?(?:{any_of('period')}|{deadline()}),$", text[:start])
    if (
        named
        or announced
        or re.search(f"{any_of('period')}|{deadline()}", whole)
        or re.search(sent, of_sending(label))
    ):
        return 2
    if start == 0 and item.label in ("写作", "创作"):
        return 1  # before drafts are sent in
    if item.zone != "award" and _BY_POSTMARK.match(text, end):
        return 2
    if (
        not item.label
        and re.match("[自从]?即日起(?:至|到|-)", text)
        and not text[end:].strip("0123456789:止前")
    ):
        return 1  # and of nothing else
    led = re.fullmatch(_NAMED, item.label) and start == 0
    done = _IS_DONE.match(text, end) or _DONE_THEN.search(text[:start] + _undated(clause))
    if led or done or re.search(r"(?:征文|征稿|投稿|征集)(?:比赛|大赛|活动|阶段)?\(\d", clause):
        return 2  # 第一阶段 征文比赛(10月8日至11月8日)
    return _sends(item, text, start, end, clause)


def _undated(clause: str) -> str:
    """What stands before the first date; a year may name what is held in it: 2024年度征稿于."""
    return re.split(r"\d", re.sub(r"^20\d\d年度?", "", clause))[0]


def of_sending(text: str) -> str:
    """``text`` without the words that only hold one of sending in: 下发, 以上报刊."""
    return _NO_SENDING.sub(lambda word: "□" * len(word[0]), text)


def _about_sending(item: Item) -> str:
    """The label without what the organiser gives out: 结果发布 speaks of no sending in."""
    return re.sub("发布|发放|颁发|投票", "", item.label)


def _sends(item: Item, text: str, start: int, end: int, clause: str) -> int:
    """The same where nothing is called a deadline, or a time for sending in."""
    other, sent = other_dates(), any_of("period", "deadline", "send")
    further = of_sending(text)[end : end + 60]
    lasts = clause.startswith("自") and re.search(r"(?:活动|征文|征集|征稿)[^,。;]{0,8},$", text[:start])
    if lasts or re.search(f"{any_of('event')}|{_RUNS}", f"{clause}:{item.label}"):
        return 1  # 活动为期半年,自1月1日至6月30日
    if (re.search(other, item.label) and not re.search(sent, _about_sending(item))) or re.search(
        _AGAIN, further
    ):
        return 0
    if re.search(sent, of_sending(clause)) or re.search(any_of("send"), further):
        return 1
    if re.search(_RUNS_FOR, text[:start]) and re.match("(?:截?止|结束)(?=[,。;]|$)", text[end:]):
        return 2
    begun = re.search("(?:即日起|[自从])[^,。;]*$", text[start:end])
    if begun and re.match(_HELD, re.sub("“[^“”]*”", "", text[end:])):
        return 1
    colloquial = re.match("(?:时间|日期|期限)[嘛呢],", clause)  # 时间嘛,到20号为止
    shut = _SHUT.match(text, end) or re.match(_TOO_LATE, text[end:])
    passed = item.zone not in ("award", "audience") and PASSED_ON.match(text, end)
    if colloquial or shut or passed or _TAKEN.search(text[start:end]):
        return 2
    timed = item.zone in ("time", "submit") or re.match(
        "(?:时间|日期|期限)(?:定?为|是|:|定于|[从自即])", clause
    )
    if timed and not re.search(other, text[max(0, start - 30) : start]):
        return 2 if re.search(any_of("period"), ":".join(item.headings)) else 1
    return 0
