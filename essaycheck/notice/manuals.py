"""Requirements that no program can judge, in the notice's words."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from essaycheck.notice.authors.labels import labels
from essaycheck.notice.length.limits import LATER
from essaycheck.notice.outline.headings import is_demand
from essaycheck.notice.phrases import any_of
from essaycheck.patterns import compiled
from essaycheck.recognition.people.values import is_institution

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from essaycheck.notice.outline import Item, Outline
    from essaycheck.notice.text import Passage

LONGEST = 120
"""Characters of a requirement; what is longer is a passage."""

_ZONES = ("require", "content", "length", "theme", "submit", "signing", "layout", "naming", "other", "")
_PRIVATE = re.compile(r"联系人|[一二三特]等奖|奖金|@|\d{7,}|邮箱|邮寄|咨询|热线|电话:|\d{4}-\d\d-\d\d")
_SAYS = compiled("[^”》)]*[一-鿿]{2}")
"""A requirement is no rest of a quotation, and no translation of one."""
_FIGURE = compiled(r"[\d.~-]{1,7}(?:分|%)?|(?:[一-鿿]{2}\d{1,3}(?:%|分)[、和]?)+")
"""What a criterion weighs: 30分; 内容40%、结构30%."""
_PURPOSE = re.compile(
    "为(?:了|便于|保证|确保|方便|避免|防止|体现|进一步|更好地|生动|深入|全面|充分|大力|贯彻|落实|弘扬|展现|展示|庆祝|纪念|推动|营造)"
)
_TORN = re.compile(
    "(?:超过|超出|违反|不足|未达)[^,]{0,6}者|多[投交寄报]|并向|.*(?:投稿|[投交]的?稿件?|报送|参赛|抄袭|入选)的$"
)
"""What says nothing without the words before or behind it: 超过者不予评审, 多次投稿的(按一篇计)."""
_QUOTA = compiled(
    r"(?!.{0,12}每[人位名])(?:[一-鿿]{0,3}每(?![人位名篇])|各|[一-鿿]{0,6}(?:高校|高职|院校|单位|学校|支部|法院))[^,。;]{0,12}?(?:不少于|至少|限)[报推荐送上]{0,2}\d{1,3}[篇件份]"
)
"""How many a unit has to send in: 每个单位上报作品不少于2篇."""
_PRIZE = re.compile(r"\d元|[一二三特]等奖|代金券|奖品[为是:]")
"""What tells of prizes and not of essays."""
_UNAWARDED = re.compile(
    "未[^,。;]{0,12}获[过得]?奖"
    "|获[过得]?奖(?:的?(?:作品|稿件|文章|征文|者))?(?=[^,。;]{0,6}(?:[请切]?勿|不[得再能可参予]|谢绝))"
)
"""What works must not have won elsewhere, and no prize of this contest: 未曾获奖, 已获奖作品请勿投稿."""
_MUST = re.compile("[须请应勿]|不得|不能|不要|禁止|严禁|谢绝")
_YEARS = compiled(r"(?:[一二三四五六七八九\d][、至到和-]?){1,6}年级|[一-鿿]{1,4}[高中低]?年?[段组]")
"""What stands in the first column of a table of groups."""
_BRACKET = r"\([^()]{1,16}\)"
_GROUPS = re.compile(rf"(?:(?:[^类组()]|{_BRACKET}){{1,12}}[类组]){{1,6}}(?:{_BRACKET})?[、和]?")


_TO_BE = compiled("[一-鿿]{0,3}[要须应](?!求)[一-鿿]{1,3}")
_AVOID = compiled("(?:切|力|最)?忌[一-鿿、]{2,10}")
"""忌摘抄, 切忌空谈."""
_SHORT = compiled("[一-鿿、]{3,8}")
_NO_QUALITY = re.compile(
    "[投寄交报送奖邮评颁截奉赠请]|稿件|来稿|者$|征文|征集|大赛|活动|单位|欢迎|联系[人电方我]|附|注明|[写署姓]名|电话|老师|同学|[份生户]证|复印|题目|标题|正文"
    "|字体|[宋黑楷]体|居中|打印|装订|页码|自拟|任选|[一二三四五六七八九十百千]字|字数|编辑|刊|本[报刊社校院市区县]"
)
"""What stands in a short clause that tells of sending in, of the organiser or of layout and no quality."""
_EVEN = compiled("[一-鿿]{0,8}(?:做到|力求|务求|讲求|要求)((?:[一-鿿]{3,5}、){1,4}[一-鿿]{3,5})")
"""做到有思想、有实例、有建议: words of one length."""


def manuals(
    outline: Outline, used: Sequence[Passage], extra: Sequence[tuple[str, Passage]], title: Passage | None
) -> list[tuple[str, Passage]]:
    """The requirements for a person to judge, in their order, each with the place that it stands at.

    ``used`` are the words that rules stand on, ``extra`` further requirements that no rule can hold.
    """
    taken: dict[int, set[int]] = {}
    for words in (*used, *(words for _, words in extra)):
        taken.setdefault(words.line, set()).update(words.places)
    found = dict(extra)
    for item in outline.items:
        if item.zone in _ZONES and (title is None or item.passage.at != title.at):
            for clause in _requirements(item):
                if not _is_taken(clause, taken.get(clause.line, set())):
                    found.setdefault(clause.quote, clause)
    return sorted(found.items(), key=lambda each: each[1].at)


def _is_taken(clause: Passage, taken: set[int]) -> bool:
    """Whether a rule already stands on the greater part of these words."""
    return sum(place in taken for place in clause.places) * 2 > len(clause.places)


def _requirements(item: Item) -> Iterator[Passage]:
    if item.lead and is_demand(item.label):
        yield item.lead
    for sentence in item.passage.sentences():
        if _is_about_essays(item, sentence.text):
            yield from (
                clause for clause in sentence.clauses() if _is_requirement(item, sentence, clause.text)
            )


def _is_about_essays(item: Item, text: str) -> bool:
    """Whether a sentence may ask something of essays: none of purposes, prizes or another round does."""
    if re.search(LATER, text) or (_PRIZE.search(text) and not _MUST.search(text)):
        return False
    return bool(item.zone) or not text.startswith(("为", "值此", "根据"))


def _ends(item: Item) -> bool:
    """Whether a line ends as a sentence does; the names of a signature do not."""
    return item.passage.source.rstrip().endswith(("。", "；", ";", "！"))


def _is_requirement(item: Item, sentence: Passage, text: str) -> bool:
    if not 2 < len(text) <= LONGEST or _asks_nothing(text) or _is_aside(item, text):
        return False
    if re.search(any_of("quality", "must"), text):
        return item.zone != "" or bool(re.search(any_of("quality", "works"), sentence.text))
    if _is_parallel(sentence, text) or _is_even(text) or _AVOID.fullmatch(text):
        return True
    if _is_carried(item, sentence, text):
        return True
    if item.zone == "require":
        return len(text) <= 40 and (item.bullet or bool(item.label) or _ends(item))
    listed = bool(item.label) or (item.bullet and item.zone == "content")
    return item.zone in ("content", "length") and len(text) <= 40 and listed


def _asks_nothing(text: str) -> bool:
    """Whether words are a group's, a figure or a torn piece, or are about units, prizes or the organiser."""
    if _PRIVATE.search(text) or not _SAYS.match(text) or _TORN.match(text) or _QUOTA.match(text):
        return True
    alone = any(each.fullmatch(text) for each in (_GROUPS, _YEARS, _FIGURE))
    said = _UNAWARDED.sub("", text)
    return alone or bool(re.search(any_of("no_requirement") + "|(?:如下|须知)$", said))


def _is_aside(item: Item, text: str) -> bool:
    """Whether words are a signature, or say what the contest is for (为展现…精神风貌)."""
    signed = is_institution(text) and (not item.zone or item.passage.text == text)
    return signed or bool(_PURPOSE.match(text))


def _is_parallel(sentence: Passage, text: str) -> bool:
    """Whether words stand beside others of their form: 书写工整,想象丰富 (a quality); 事要真,人要活."""
    if "、" in text and all(map(_TO_BE.fullmatch, text.split("、"))):
        return True
    beside = [clause.text for clause in sentence.clauses() if clause.text != text]
    if _is_to_be(text) and any(map(_is_to_be, beside)):
        return True
    four = "(?:.{0,6}(?:[应要须]|力求|做到))?[一-鿿]{4}"
    return bool(compiled(four).fullmatch(text)) and any(
        re.fullmatch(four, each) and re.search(any_of("quality"), each) for each in beside
    )


def _is_to_be(text: str) -> bool:
    """Whether words say in short how an essay is to be, and not what to send in: 事要真; 要动人."""
    return bool(_TO_BE.fullmatch(text)) and not _NO_QUALITY.search(text)


def _is_even(text: str) -> bool:
    """Whether words of one length are asked for side by side, and no papers: 要求情况清、问题准、对策实."""
    match = _EVEN.fullmatch(text)
    lengths = {len(word) for word in match[1].split("、")} if match else set()
    return len(lengths) == 1 and not _NO_QUALITY.search(text) and not labels(text, 0, len(text))


def _is_carried(item: Item, sentence: Passage, text: str) -> bool:
    """Whether short words stand in a row with a quality: (语言流畅,)情节起伏,人物可感.

    Outside of any part the sentence has to speak of essays, or to ask for something.
    """
    if not (item.zone or item.bullet or re.search(any_of("works") + "|[要应须]|力求|做到", sentence.text)):
        return False
    rows = [
        [*some] for short, some in groupby((each.text for each in sentence.clauses()), _is_short) if short
    ]
    row = next((row for row in rows if text in row), [])
    return any(re.search(any_of("quality"), each) or _AVOID.fullmatch(each) for each in row)


def _is_short(text: str) -> bool:
    return bool(_SHORT.fullmatch(text)) and not _NO_QUALITY.search(text)
