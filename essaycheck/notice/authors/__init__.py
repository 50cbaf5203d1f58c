"""What a draft must say about its author, where, and whether it must not."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from essaycheck.notice.authors.anonymity import forbidden
from essaycheck.notice.authors.conditions import condition, crowd_of, go_on, of_some, only_crowd
from essaycheck.notice.authors.crowds import asks_name, of_crowd, of_senders, shared
from essaycheck.notice.authors.further import beyond
from essaycheck.notice.authors.labels import OPTIONAL, Label, labels
from essaycheck.notice.authors.placing import (
    PLACES,
    REQUIRED,
    Asked,
    Where,
    after_list,
    is_outside,
    is_structure,
    placed,
)
from essaycheck.notice.authors.templates import of_template, sampled
from essaycheck.notice.made import Made
from essaycheck.notice.phrases import any_of
from essaycheck.notice.text import clause_start
from essaycheck.patterns import compiled
from essaycheck.recognition.labels.vocabulary import Vocabulary
from essaycheck.records import NamedTuple
from essaycheck.rules.anonymous import Anonymous
from essaycheck.rules.author import Author

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from essaycheck.notice.outline import Item, Outline
    from essaycheck.notice.outline.templates import Template
    from essaycheck.notice.text import Passage

_LIST_BEGINS = re.compile(r"[^,。;]{0,6}?(?:[为是写明注:(“]{0,3})|(?:真实|作者|本人|参赛|学生){0,2}")
"""What may stand before a list that a label announces."""


_SET = (
    r"(?:(?:作者|个人)(?:信息|资料|简[介况历]|情况)|作者|署名)"
    r"\((?=[^()]{2,30}\)[^,。;可]{0,12}(?:号|体|居中|附于|附在|写[在于]|置于|放在|列于))"
)
"""What says how the author's data are to be set: 作者信息(部门+姓名)三号楷体."""
_WORK = "(?:请|所有|全部|参赛|应征|投稿|的)*(?:作品|征文|文稿|稿子)[上里中]?(?:[请均都需须应要]|务必|一律)+"
"""Before a verb in its clause, this says that the data stand in the draft: 作品请注明."""
_APART = "[^,。;]{1,20}(?:另[纸页]|单独)[^,;。]{0,4}[写附填列注]"
"""A clause about what does not stand in the draft, before its verb: 地址及手机号另纸附上."""
_NEAR = 4
"""Characters of a verb that ends such a clause."""
_ASIDE = r"\((?:切?勿|不)[^()]*\)|《[^《》]*》[^,。;]{0,6}(?:刊|发表|登载|连载|推出)"
"""What is no place for the data before it: 另纸(勿写在稿件内); 在《晨报》刊登."""
_AT_END = "(?<=[文篇末稿信][后末尾中])另(?=[附写注])"
"""What only adds to what stands there, and is no other sheet: 文尾另附联系电话."""
_CHANNEL = r"(?:网络|媒体|平台|渠道|媒介|报刊|刊物|网站)[上中]?[,(]$"
"""What, before 含 or 包括, makes of 微信 one of the ways to publish: 未在网络(含微博、微信)公开."""
_SPOKEN_OF = re.compile(
    r"[提填注写留]\w{0,1}[供写明下]的[^。;]{1,40}(?:真实性|真伪|准确性|负责|保密|仅[限供用]|用于)"
)
"""What is said of data, and asks for none: 对提供的姓名、电话的真实性负责."""
_NOT_TO = re.compile("(?:勿|不要|别|[无毋][需须]|不[必用])(?!忘|漏|遗|只|仅|光)[^,。;请须应并]{1,10}$")
"""What forbids at a distance: 请勿向任何个人提供身份证号."""
_CANCELLED = re.compile(
    "”?的?(?:等|信息|内容|规定|要求)*[,，]?(?:现|已|一律|予以)*(?:不再(?!重复|退)|取消|废止|作废|停止执行)"
    "|”[^。;”]{0,24},(?:现|已|统一)*(?:改为|调整为|变更为|更改为)"
)
"""Behind a list, this says that it is asked for no longer: 原要求“文末附身份证号”不再执行."""
_LABEL = 6
"""Characters of a label within an item: (字数4000左右。)论文结构:题目、作者、正文."""
_REACH = 40
"""Characters before a verb, or a clause, in which stands who is asked."""


class Authors(NamedTuple):
    """What was understood. ``elsewhere``: the words that ask for data in a form or a letter, or only some.

    ``beyond``: what is asked of authors that no rule knows.
    """

    author: Made[Author] | None
    anonymous: Made[Anonymous] | None
    elsewhere: tuple[Passage, ...]
    beyond: tuple[tuple[str, Passage], ...] = ()


def authors(outline: Outline, shown: Iterable[Template] = ()) -> Authors:
    """What the notice says about author data; ``shown`` is what it shows to be filled in."""
    sentences = [(item, each) for item in outline.items if _speaks(item) for each in item.passage.sentences()]
    all_are = only_crowd([item.passage.text for item in outline.items if item.zone == "audience"])
    asked = [
        of_crowd(item, found, all_are) for item, sentence in sentences for found in _asked(item, sentence)
    ]
    asked += [filled for template in shown if (filled := of_template(template))]
    required = [each for each in asked if each.where in REQUIRED and not each.crowd]
    senders = [each for each in asked if of_senders(each)]
    if not required or (not any(map(asks_name, required)) and any(map(asks_name, senders))):
        required += shared(senders)  # 职工投稿的,须注明姓名: then they are all that there are
    kept = set(required)
    others = [each for each in asked if each not in kept]
    elsewhere = tuple(each.words for each in others if each.crowd in each.words.quote)
    words = forbidden([each for _, each in sentences], named=bool(required))
    if words:
        return Authors(None, Made(Anonymous(basis=words.quote), (words,)), elsewhere)
    further = [found for each in required for found in beyond(each.words)]
    further += [
        (f"{each.crowd}：{each.words.quote}", each.words) for each in others if each.words not in elsewhere
    ]
    return Authors(_author(required) if required else None, None, elsewhere, tuple(further))


def _speaks(item: Item) -> bool:
    """Whether an item may be about drafts: prizes and the organiser's own numbers are not."""
    if re.search(OPTIONAL, item.label):
        return False
    aside = item.zone in ("award", "form", "background", "contact")
    return not aside or bool(re.search(any_of("works"), item.passage.text))


def _author(required: Sequence[Asked]) -> Made[Author]:
    """The rule; labels that drafts are not searched for by themselves are added to it."""
    asked = [label for each in required for label in each.labels]
    known = Vocabulary({})
    further: dict[str, tuple[str, ...]] = {}
    for label in asked:
        if _is_further(label, known):
            further[label.field] = (*further.get(label.field, ()), label.text)
    words = tuple(dict.fromkeys(each.words for each in required))
    rule = Author(
        required=tuple(dict.fromkeys(label.field for label in asked)),
        labels=further,
        basis="…".join(dict.fromkeys(each.quote for each in words)),
    )
    return Made(rule, words)


def _is_further(label: Label, known: Vocabulary) -> bool:
    """Whether drafts are not searched for a label by themselves, or for an address in place of a unit.

    高三(X)班 is a sample and no label.
    """
    field = label.field if label.text.endswith(")班") else known.field(label.text)
    return field is None or (field == "address" and label.field != field)


def _asked(item: Item, sentence: Passage) -> Iterator[Asked]:
    """The places and the data that a sentence asks for."""
    told = _told(item, sentence)
    text = sentence.text
    verbs = [match for match in re.finditer(_verb(), text) if not _is_idle(text, match.start())]
    puts = tuple(placed(sentence))
    yield from (put for _, put in puts)
    verbs = [verb for verb in verbs if not any(verb.start() in span for span, _ in puts)]
    begins = told and not puts and _LIST_BEGINS.fullmatch(text, 0, told.labels[0].start)
    crowd = crowd_of(re.sub(f"(?:{any_of('ask')}|:)$", "", text[: told.labels[0].start])) if told else ""
    if told and begins and not (crowd and len(verbs) > 1):  # 学生写明班级、姓名,教师写明姓名、学科
        yield told._replace(crowd=crowd)
    elif found := tuple(_by_verbs(item, sentence, verbs, [span.start for span, _ in puts])):
        yield from found
    elif told and not puts:
        yield told._replace(where=_where(item, text, 0, len(text)))


def _told(item: Item, sentence: Passage) -> Asked | None:
    """What a label asks for, as far as a clause that asks only some: 署名:姓名、手机,本院职工加注科室."""
    label, _, said = sentence.text.partition(":")
    parts = is_structure(item.label, item.passage.text) or is_structure(label[-_LABEL:], said)
    if not _asks_by_label(item) and not parts:
        return None
    some = compiled(f"(?:^|[,;])(?=[^,;。]{{0,10}}(?:{of_some()}))").search(sentence.text)
    words = sentence.cut(0, some.start()) if some else sentence
    found = sampled(words.text) or labels(words.text, 0, _denied(words.text))
    return Asked(_where(item, sentence.text, 0, found[0].end), found, words) if found else None


@cache
def _verb() -> str:
    """What asks for data: a verb, or 由…构成. 撰写 makes an essay, 中文写作者 is a person."""
    person = "(?<=[文语年余层络青业]写)作者|(?:第一|主要)作者(?:即可|就行|就可)"
    other = f"件|(?<=登记)[表卡册簿]|{person}"
    asks = f"(?<![撰编书改抄手代续创])(?<![必选](?=填(?!:))){any_of('ask')}(?!{other})|角落(?=名字|姓名)"
    joined = "(?<=[题名],)(?:前面|后面)(?:加|冠以)|(?<=标题下,)(?:前面|后面)(?:加|冠以)"
    return f"{asks}|{joined}|由(?=[^。;]{{0,100}}?(?:构成|组成))|{_SET}"


def _denied(text: str) -> int:
    """Where a sentence begins to say what need not be written, or what a file is called."""
    denied = re.search(
        rf"不得|(?:不要|[别勿])(?:再)?[写留填署附透出]|不写|不署|不再|不附|不留|不填|不用|[无不毋]需|[无毋]须|不必|{any_of('outside')}",
        text,
    )
    return denied.start() if denied else len(text)


def _asks_by_label(item: Item) -> bool:
    label = re.sub(
        r"(?:些?(?:啥|什么|哪些))$|(?:以下|下列)?(?:个人|本人|真实|相关){0,6}(?:内容|信息|事项|资料|格式)?$",
        "",
        item.label,
    )
    place = f"(?:在|请在)?(?:稿[件子]|文章|作品|征文)?{any_of('in_essay')}[处方]?"
    named = rf".*(?:作者|署名)[栏处]?|{place}|.*(?:{any_of('ask')}|署名|落款)"
    about = "(?:作者|个人)(?:简[介历]|介绍|资料)"
    return item.zone == "signing" or bool(re.fullmatch(f"{named}|{about}", label))


def _by_verbs(
    item: Item, sentence: Passage, verbs: Sequence[re.Match[str]], puts: Sequence[int]
) -> Iterator[Asked]:
    """Each verb with the list behind it, as far as the next verb or what is put somewhere (``puts``)."""
    text, taken, crowd = sentence.text, 0, ""
    for verb, following in zip(verbs, [*verbs[1:], None], strict=False):
        if verb.start() < taken or is_outside(text[: verb.start()]):
            continue
        until = [following.start() if following else len(text), *(at for at in puts if at > verb.start())]
        stop = _list_end(text, verb.end(), min(until))
        found = sampled(text, verb.end()) or labels(text, _list_start(text, verb), stop)
        if found and not _CANCELLED.match(text, found[-1].end):
            taken = found[-1].end
            start = clause_start(text, verb.start())
            near = max(0, start - _REACH)
            begin = clause_start(text, start - 1) if condition().search(text, near, start) else start
            said = text[max(start, verb.start() - _REACH) : verb.end()]
            some = begin < start or compiled(of_some()).search(said)
            words = sentence.cut(begin, after_list(text, taken))
            before = text[start : verb.start()]
            crowd = crowd_of(before) or (crowd if go_on(before) else "")
            where = "some" if some else _where(item, text, verb.start(), stop)
            yield Asked(where, found, words, crowd)


def _list_start(text: str, verb: re.Match[str]) -> int:
    """Where the list of a verb begins: behind it, of 在标题下署名 with its own second half."""
    placed = re.search(any_of("in_essay"), text[clause_start(text, verb.start()) : verb.start()])
    return verb.start() if placed and text.startswith("署名", verb.start()) else verb.end()


def _list_end(text: str, start: int, stop: int) -> int:
    """Where a list ends: before a clause that negates, asks only some or gives an address."""
    clause = f"[^,;。]{{0,10}}(?:{any_of('list_ends')}|(?<![分特])别[写署填留附]|{of_some()})|{_APART}"
    ends = rf"[,;。](?:{clause}|邮件|信封)|{any_of('outside')}"
    over = compiled(ends).search(text, start, stop + _NEAR)
    return min(over.start(), stop) if over else stop


def _is_idle(text: str, start: int) -> bool:
    """Whether a verb is negated, or tells what to write instead: 单位(没有单位的写住址)."""
    return bool(
        re.search(r"\((?:没有|无)[^()]*$|(?:作者|姓名|署名)\($", text[:start])
        or (_SPOKEN_OF.match(text, start) and not re.search("[请须应]", text[max(0, start - 1) : start]))
        or _NOT_TO.search(text, clause_start(text, start), start)
        or re.search(_CHANNEL, text[max(0, start - 8) : start])
        or re.search(
            r"(?:不|(?<![特区分类个级性辨])别|不得|勿|不必|[无不毋]需要?|[无毋]须|不用|未|不要|免)再?(?:要求|需要|强求)?$",
            text[max(0, start - 6) : start],
        )
    )


def _is_of_work(text: str, start: int) -> bool:
    """Whether it is the works that are to say it, and not in a mail: 作品请注明姓名."""
    aside = re.search(any_of("in_form", "in_mail", "outside"), re.split("[,。;]", text[start:])[0])
    return not aside and bool(re.fullmatch(_WORK, text[clause_start(text, start) : start]))


def _where(item: Item, text: str, start: int, stop: int) -> Where:
    """Where the data are to stand: by the nearest word of place before them, else behind them, else above."""
    behind = text[start:stop]
    if re.search(r"并(?:请)?在?(?:征文|文章|作品|稿件|文|正文)[中内末]", text[stop:] + behind):
        return "essay"
    fills = "(?:填写|填报|填|登记|写[个一][^,。;()]{0,4}?)"
    filled = re.search(fills + any_of("in_form"), text[max(0, start - 2) : stop])
    if filled or re.search("获取[^,。;]{0,6}(?:编号|资格|链接)", text[start:]):
        return "form"  # 点击文末“阅读原文”填登记表
    if _is_of_work(text, start):
        return "essay"
    before = re.sub(
        rf"{_ASIDE}|[用以](?:[一1][张个])?表格|{_AT_END}", "", text[max(0, start - 60) : start + 1]
    )
    found = [
        (match.end(), len(match[0]), where)
        for where, words in PLACES
        for match in re.finditer(any_of(words), before)
    ]
    if found:
        return max(found)[2]
    over = ":".join((*item.headings, item.label))
    filled = re.search(r"(?:填写|填报|填|登记)[^,。;]{0,12}" + any_of("in_form"), behind)
    return "form" if filled or item.zone == "form" or re.search(any_of("in_form"), over) else "unsaid"
