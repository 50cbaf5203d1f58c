"""What a draft must say about its author, where, and whether it must not."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal

from essaycheck.notice.labels import OPTIONAL, Label, labels
from essaycheck.notice.made import Made
from essaycheck.notice.phrases import any_of
from essaycheck.recognition.vocabulary import Vocabulary
from essaycheck.records import NamedTuple
from essaycheck.rules.anonymous import Anonymous
from essaycheck.rules.author import Author

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from essaycheck.notice.outline import Item, Outline
    from essaycheck.notice.text import Passage

Where = Literal["essay", "form", "mail", "unsaid"]

_PLACES: tuple[tuple[Where, str], ...] = (("essay", "in_essay"), ("form", "in_form"), ("mail", "in_mail"))

_AUTHOR = r"作者|姓名|人名|真名|个人信息|署名|本人|身份|参赛者|记号|标记|名字|署$|实名"
"""What an anonymous draft must not name."""

_UNIT = r"学校|单位|院校|班级"
"""What alone makes no draft anonymous that must name its author."""


_PUT = re.compile(
    r"(?:[将把以]|(?:^|(?<=[,。;:(]))请?)([^,。;]{2,60}?)(?:请|须|应|均|统一)?[写附填标注署置放][^,。;]{0,4}(?:(?<!所)在|[于至])"
)
_PUT_AT = re.compile(
    r"(?:^|(?<=[,。;:(]))([^,。;]{2,60}?)(?<![勿得要能可许不])[在于](?P<place>[^,。;]{1,12}?)"
    r"(?:[写注标署]明|标[注示]|填写|写清楚?|[写注标])(?:清楚|即可)?(?=[,。;]|$)"
)
"""姓名、单位请在文末注明: nothing is listed behind the verb."""
_FORM = re.compile("[^,。;]{0,12},(?:具体)?(?:格式|顺序|形式)[为是:]{1,2}")
"""What may stand behind that: 作者署名置于标题之下,格式为“姓名(单位)”."""
_LIST_BEGINS = re.compile(r"[^,。;]{0,6}?(?:[为是写明注:(“]{0,3})|(?:真实|作者|本人|参赛|学生){0,2}")
"""What may stand before a list that a label announces."""


_SET = r"(?:作者信息|作者|署名)\((?=[^()]{2,30}\)[^,。;]{0,12}(?:号|体|居中))"
"""What says how the author's data are to be set: 作者信息(部门+姓名)三号楷体."""
_ABOVE = "(?:题目|标题|文题|篇名)(?:之|正)?[下后旁]方?[^,。;]{0,4}$"
"""Where alone no name may stand: the notice says where it does."""
_BUT = "其[他它余](?:地方|位置|各?页|部分|各?处)|除[^,。;]{1,10}外"
"""What leaves one place in a draft for the author's data."""
_IN_DRAFT = "[在于到进](?:正文|文中|稿件|文稿|文档|作品|文章|论文|稿子)"
"""Where nothing about the author may stand when the place is named behind the verb."""


class Asked(NamedTuple):
    """A sentence that asks for author data at a place."""

    where: Where
    labels: tuple[Label, ...]
    words: Passage


class Authors(NamedTuple):
    """What was understood. ``elsewhere``: the words that ask for data in a form or a letter."""

    author: Made[Author] | None
    anonymous: Made[Anonymous] | None
    elsewhere: tuple[Passage, ...]


def authors(outline: Outline) -> Authors:
    """What the notice says about author data."""
    sentences = [(item, each) for item in outline.items if _speaks(item) for each in item.passage.sentences()]
    asked = [found for item, sentence in sentences for found in _asked(item, sentence)]
    required = [each for each in asked if each.where in ("essay", "unsaid")]
    elsewhere = tuple(each.words for each in asked if each not in required)
    forbidden = _forbidden(sentences, _AUTHOR) or (None if required else _forbidden(sentences, _UNIT))
    if forbidden:
        rule = Anonymous(basis=forbidden.quote)
        return Authors(None, Made(rule, (forbidden,)), elsewhere)
    return Authors(_author(required) if required else None, None, elsewhere)


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
    """Whether drafts are not searched for a label by themselves, or for an address in place of a unit."""
    field = known.field(label.text)
    return field is None or (field == "address" and label.field != field)


def _forbidden(sentences: Sequence[tuple[Item, Passage]], what: str) -> Passage | None:
    """The words that forbid author data in the draft."""
    return next((found for _, sentence in sentences if (found := _forbids(sentence, what))), None)


def _forbids(sentence: Passage, what: str) -> Passage | None:
    text = sentence.text
    shown = rf"{any_of('must_not')}(?:在[^,。;]{{1,12}}?)?(?:以任何(?:形式|方式))?{any_of('shows')}"
    acts = f"{shown}|隐去|隐藏|删去|略去|去除"
    for match in re.finditer(acts, text):
        rest = re.split(r"[,。;)]", text[match.start() : match.end() + 40])[0]
        start = _clause_start(text, match.start())
        before = text[start : match.start()]
        if re.search(any_of("strangers"), text[:start]) and not re.search(
            "作者|本人|个人|参赛|署名", before + rest
        ):
            continue  # 涉及患者的,须隐去真实姓名
        if re.search(_ABOVE, before) or (
            re.search("首页[^,。;]{0,4}$", before) and rest.startswith("不署名")
        ):
            continue  # 题目下不署名,文末附作者姓名
        if match[0] == "去除" and re.search("文献|引用|复制|重复|查重", text):
            continue  # 复制比不超过20%(去除本人文献)
        if re.search(_BUT, text[max(0, start - 12) : match.start()]):
            continue  # 文末注明姓名,其他地方不得出现作者信息
        placed = re.search(_IN_DRAFT, rest)  # 作者名不要写在正文里
        if re.search(what, before + rest if placed else rest) and not _is_less(before, rest):
            return sentence.cut(start, match.start() + len(rest))
    return None


def _is_less(before: str, rest: str) -> bool:
    """Whether it is a post, a patient or a file's name that must not be written."""
    post = re.search(r"职务|职称", rest) and not re.search(r"姓名|作者|个人", rest)
    return bool(post or re.search(any_of("strangers"), before + rest) or re.search(any_of("outside"), before))


def _asked(item: Item, sentence: Passage) -> Iterator[Asked]:
    """The places and the data that a sentence asks for."""
    text = sentence.text
    verbs = [match for match in re.finditer(_verb(), text) if not _is_idle(text, match.start())]
    told = labels(text, 0, _denied(text)) if _asks_by_label(item) else ()
    puts = tuple(_put(sentence))
    yield from (put for _, put in puts)
    verbs = [verb for verb in verbs if not any(verb.start() in span for span, _ in puts)]
    if told and not puts and _LIST_BEGINS.fullmatch(text, 0, told[0].start):
        yield Asked(_where(item, text, 0, told[0].end), told, sentence)
    elif found := tuple(_by_verbs(item, sentence, verbs, [span.start for span, _ in puts])):
        yield from found
    elif told and not puts:
        yield Asked(_where(item, text, 0, len(text)), told, sentence)


@cache
def _verb() -> str:
    """What asks for data: a verb, or 由…构成. What an author writes (撰写) is an essay."""
    asks = f"(?<![撰编书改抄手代续创]){any_of('ask')}(?!件)|角落(?=名字|姓名)"
    return f"{asks}|由(?=[^。;]{{0,100}}?(?:构成|组成))|{_SET}"


def _denied(text: str) -> int:
    """Where a sentence begins to say what need not be written, or what a file is called."""
    denied = re.search(
        rf"不得|(?:不要|[别勿])(?:再)?[写留填署附透出]|不写|不署|不再|不附|不留|不填|不用|[无不毋]需|[无毋]须|不必|{any_of('outside')}",
        text,
    )
    return denied.start() if denied else len(text)


def _asks_by_label(item: Item) -> bool:
    label = re.sub(r"(?:以下|下列)?(?:个人|本人|真实|相关)*(?:内容|信息|事项|资料|格式)?$", "", item.label)
    named = rf".*(?:作者|署名)[栏处]?|(?:在|请在)?{any_of('in_essay')}[处方]?|.*(?:{any_of('ask')}|署名|落款)"
    return item.zone == "signing" or bool(re.fullmatch(named, label))


def _put(sentence: Passage) -> Iterator[tuple[range, Asked]]:
    """将姓名、单位写在文末: the data stand before the verb, the place behind it."""
    text = sentence.text
    for put in (*_PUT.finditer(text), *_PUT_AT.finditer(text)):
        form = _FORM.match(text, put.end())
        found = labels(text, put.start(1), put.end(1)) + (labels(text, form.end(), len(text)) if form else ())
        led = re.match("(?:执笔人?|作者|投稿人|参赛者|本人)的?", put[1])
        start = put.start(1) + (led.end() if led else 0)
        begins = found and (put[0][0] in "将把以" or found[0].start - start < 2)
        if begins and not _is_outside(text[: put.end() + 12]):
            words = sentence.cut(put.start(), _after_list(text, put.end()))
            where = _first_place(put.groupdict().get("place") or text[put.end() : put.end() + 20])
            yield range(*put.span()), Asked(where, found, words)


def _first_place(text: str) -> Where:
    found = [(match.start(), where) for where, words in _PLACES if (match := re.search(any_of(words), text))]
    return min(found)[1] if found else "unsaid"


def _by_verbs(
    item: Item, sentence: Passage, verbs: Sequence[re.Match[str]], puts: Sequence[int]
) -> Iterator[Asked]:
    """Each verb with the list behind it, as far as the next verb or what is put somewhere (``puts``)."""
    text, taken = sentence.text, 0
    for verb, following in zip(verbs, [*verbs[1:], None], strict=False):
        clause = text[_clause_start(text, verb.start()) : verb.start()]
        if verb.start() < taken or _is_outside(text[: verb.start()]) or re.search(_of_some(), clause):
            continue
        until = [following.start() if following else len(text), *(at for at in puts if at > verb.start())]
        stop = _list_end(text, verb.end(), min(until))
        if found := labels(text, _list_start(text, verb), stop):
            taken = found[-1].end
            words = sentence.cut(_clause_start(text, verb.start()), _after_list(text, taken))
            yield Asked(_where(item, text, verb.start(), stop), found, words)


@cache
def _of_some() -> str:
    """What says that only some authors are asked for more: 少儿读者还须."""
    some = f"(?:{any_of('crowds', 'stages')}|在校|未成年|[一-鿿]组)"
    return f"{some}[^,。;]{{0,6}}(?:还|另|则)[需须应要请]"


def _list_start(text: str, verb: re.Match[str]) -> int:
    """Where the list of a verb begins: behind it, of 在标题下署名 with its own second half."""
    placed = re.search(any_of("in_essay"), text[_clause_start(text, verb.start()) : verb.start()])
    return verb.start() if placed and text.startswith("署名", verb.start()) else verb.end()


def _list_end(text: str, start: int, stop: int) -> int:
    """Where a list ends: before a clause that negates, or gives the organiser's own address."""
    ends = rf"[,;。](?:[^,;。]{{0,10}}{any_of('list_ends')}|邮件|信封)|{any_of('outside')}"
    over = re.compile(ends).search(text, start, stop)
    return over.start() if over else stop


def _is_idle(text: str, start: int) -> bool:
    """Whether a verb is negated, or tells what to write instead: 单位(没有单位的写住址)."""
    return bool(
        re.search(r"\((?:没有|无)[^()]*$", text[:start])
        or re.search(
            r"(?:不|不得|勿|不必|[无不毋]需要?|[无毋]须|不用|未|不要|免)再?$", text[max(0, start - 4) : start]
        )
    )


def _is_outside(before: str) -> bool:
    """Whether the data belong in a file's name, a mail's subject or on an envelope."""
    clause = before[_clause_start(before, len(before)) :]
    mailed = re.search(r"(?:主题|标题|主旨|邮件)(?:请|应|须|统一|栏)?$", clause)
    return bool(mailed or re.search(any_of("outside"), clause))


def _clause_start(text: str, position: int) -> int:
    return max(text.rfind(mark, 0, position) for mark in ",;。!?") + 1


def _after_list(text: str, end: int) -> int:
    """Behind the words that end a list: 等真实信息, 并在征文中标明."""
    rest = re.compile(r"[^,。;]{0,60}(?=[,。;]|$)(?:,并[^,。;]{0,16}(?:标明|注明|写明|标注))?")
    match = rest.match(text, end)
    return match.end() if match else end


def _where(item: Item, text: str, start: int, stop: int) -> Where:
    """Where the data are to stand: by the nearest word of place before them, else behind them, else above."""
    behind = text[start:stop]
    if re.search(r"并(?:请)?在?(?:征文|文章|作品|稿件|文|正文)[中内末]", text[stop:] + behind):
        return "essay"
    filled = re.search(rf"(?:填写|填报|填|登记){any_of('in_form')}", text[max(0, start - 2) : stop])
    if filled or re.search("获取[^,。;]{0,6}(?:编号|资格|链接)", text[start:]):
        return "form"  # 点击文末“阅读原文”填登记表
    before = re.sub(r"\((?:切?勿|不)[^()]*\)", "", text[max(0, start - 60) : start + 1])  # 另纸(勿写在稿件内)
    found = [
        (match.end(), len(match[0]), where)
        for where, words in _PLACES
        for match in re.finditer(any_of(words), before)
    ]
    if found:
        return max(found)[2]
    over = ":".join((*item.headings, item.label))
    filled = re.search(r"(?:填写|填报|填|登记)[^,。;]{0,12}" + any_of("in_form"), behind)
    return "form" if filled or item.zone == "form" or re.search(any_of("in_form"), over) else "unsaid"
