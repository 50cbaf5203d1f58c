"""Author data that stand before the words which say where they are put, or how they are set."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal

from essaycheck.notice.authors.labels import Label, labels
from essaycheck.notice.phrases import any_of
from essaycheck.notice.text import clause_start
from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from essaycheck.notice.text import Passage

Where = Literal["essay", "form", "mail", "unsaid", "some"]
"""The place; ``some``: only some authors are asked."""

REQUIRED = frozenset({"essay", "unsaid"})
"""Where data are that a draft must hold."""

PLACES: tuple[tuple[Where, str], ...] = (("essay", "in_essay"), ("form", "in_form"), ("mail", "in_mail"))

_PUT_AT = re.compile(
    r"(?:^|(?<=[,。;:(]))(?P<data>[^,。;]{2,60}?)(?<![勿得要能可许不])[在于](?P<place>[^,。;]{1,12}?)"
    r"(?:[写注标署]明|标[注示]|填写|写清楚?|[写注标])(?:清楚|即可)?(?=[,。;]|$)"
)
"""姓名、单位请在文末注明: nothing is listed behind the verb."""
_TYPESET = re.compile(
    r"(?:^|(?<=[,。;:]))(?P<data>(?=[^,。;()“”]{0,60}(?:姓名|作者))[^,。;()“”]{2,16}?)(?P<place>"
    r"\((?=[^()]*(?:[楷宋黑仿]体|_GB|[三四五]号|居中|标题下|题目下))[^()]*\)"
    r"|,(?=[^,。;]{0,12}(?:[楷宋黑仿]体|号))[^,。;]{2,14},(?:置于|位于|放在|写在|署于|列于)[^,。;]{1,8}"
    r"|(?:统一)?(?:用|采用|使用|为)[^,。;]{0,6}(?:[楷宋黑仿]体|[三四五]号))"
)
"""What says how data are set: 单位和姓名(楷体,置于标题下), 作者单位、姓名用楷体四号."""
_BELOW = re.compile("(?P<place>(?:标题|题目)(?:正|之)?下[方面]?)“(?P<data>[^“”]{2,30})”")
"""What stands under the title without any verb: 标题下方“单位+姓名”楷体三号."""
_TOGETHER = re.compile(
    "[将把](?P<data>[^,。;]{2,60}(?:信息|资料)),(?:一并|统一)?[写附填放置列][在于](?P<place>[^,。;()]{2,12})"
)
"""What is put somewhere behind a comma: 将作品和作者姓名、电话等信息,放在一个文档里."""
_ORDER = re.compile("“(?P<data>[^“”]*(?:标题|题目)[^“”]*正文[^“”]*)”的?(?:先后)?(?:顺序|次序|格式)")
"""What says in which order all stands: “标题-单位、姓名-正文-联系电话”的顺序."""
_WRITTEN_UP = "[都也全]?[写填附留标注署](?:上|清楚?|下|明白?|好|全)[啦哟哦吧]?(?=[,。;]|$)"
"""What stands behind data that are to be written at a place named before: 稿子末尾把名字、电话写上."""
_BESIDES = re.compile(
    "(?:^|(?<=[,。;:(]))(?P<place>[^,。;除]{1,12}[末尾后下页处方中里内上])除(?P<data>[^,。;]{2,40}?)[之以]?外"
    "(?=,[^,。;不]{0,10}(?:还|另外?|再)[须需应要请注写附填])"
)
"""What all are asked for, where some are asked for more: 文末除姓名、电话外,学生还须注明班级."""
_FORM = re.compile("[^,。;]{0,12},(?:具体)?(?:格式|顺序|形式)[为是:]{1,2}")
"""What may stand behind that: 作者署名置于标题之下,格式为“姓名(单位)”."""
_NEAR, _LONGEST = 2, 8
"""Characters before a list of labels, and of what may stand in it before the first that is known."""
_PARTS = (
    "(?:依次|应|须|为|包括|由|:)*[^,。;]{0,4}(?:标题|题目|[篇题]名)(?:\\([^()]*\\))?"
    "(?:[、+→-]|,(?=作者))[^。;]{0,60}正文"
)
"""Of what a draft consists, from its title to its text."""


class Asked(NamedTuple):
    """A sentence that asks for author data at a place; ``crowd``: the kind of authors whom alone it asks."""

    where: Where
    labels: tuple[Label, ...]
    words: Passage
    crowd: str = ""


def placed(sentence: Passage) -> Iterator[tuple[range, Asked]]:
    """What a sentence asks for so, with where: 将姓名、单位写在文末."""
    text = sentence.text
    patterns = (_put_in(), _write_up(), _PUT_AT, _TYPESET, _BELOW, _TOGETHER, _BESIDES)
    for put in (match for pattern in patterns for match in pattern.finditer(text)):
        told = put.groupdict().get("place") or ""
        if _is_data(text, put) and not is_outside(text[: put.end() + (0 if told else 12)]):
            form = _FORM.match(text, put.end())
            found = _data(text, put) + (labels(text, form.end(), len(text)) if form else ())
            words = sentence.cut(put.start(), after_list(text, put.end()))
            place = _first_place(told + text[put.end() : put.end() + 20])
            apart = "单独|另[纸页张]|另一张|一张纸"
            if place == "unsaid" and re.search(apart, put[0] + text[put.end() : put.end() + _LONGEST]):
                place = "form"
            yield range(*put.span()), Asked(place, found, words)
    yield from _ordered(sentence)


def _ordered(sentence: Passage) -> Iterator[tuple[range, Asked]]:
    """What stands in an order that is told, unless it is that of a form or a mail."""
    text = sentence.text
    for order in _ORDER.finditer(text):
        before = text[: order.start()]
        form = re.search(any_of("in_form", "in_mail"), before[clause_start(before, len(before)) :])
        if (found := _data(text, order)) and not form and not is_outside(before):
            yield range(*order.span()), Asked("essay", found, sentence.cut(*order.span()))


def _data(text: str, put: re.Match[str]) -> tuple[Label, ...]:
    """The labels before the words, which end the list."""
    start, end = put.span("data")
    return labels(text[:end], start, end)


def _is_data(text: str, put: re.Match[str]) -> bool:
    """Whether it is a list of labels that stands before the words."""
    found = _data(text, put)
    led = re.match(
        r"(?:[将把]|连同)?(?:(?:作者|个人)简[介历][及和与、])?(?:(?:执笔人?|作者|投稿人|参赛者|本人)的?(?:(?:信息|资料)\(?)?)?",
        put["data"],
    )
    start = put.start("data") + (led.end() if led else 0)
    return bool(found) and (put[0][0] in "将把以" or _begins(text, start, found))


def _begins(text: str, start: int, found: Sequence[Label]) -> bool:
    """Whether a list of labels begins at a place, be it with something unknown: 工号、姓名."""
    first = found[0].start
    return first - start < _NEAR or (len(found) > 1 and first - start < _LONGEST and text[first - 1] == "、")


@cache
def _put_in() -> re.Pattern[str]:
    """What stands before a verb with a place behind it: 姓名、单位写在文末, 姓名、电话附文末."""
    begins = (
        r"(?:[将把以]|(?:^|(?<=[,。;:(]))(?![^,。;]{0,9}[将把])请?)(?P<data>[^,。;]{2,60}?)(?:请|须|应|均|统一)?"
        r"(?:备?[写附填标注署置放]|排(?=在)|列(?=[于在](?:文|篇|标题|题目|末|稿|正文)))"
    )
    return re.compile(
        rf"{begins}(?:[^,。;]{{0,4}}(?:(?<!所)在|[于至])|(?P<place>{any_of('in_essay')}|最后|最末)(?:即可|就行|就好)?(?=[,。;]|$))"
    )


@cache
def _write_up() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<place>{any_of('in_essay')})[^,。;将把]{{0,4}}[将把](?P<data>[^,。;]{{2,40}}?){_WRITTEN_UP}"
    )


def _first_place(text: str) -> Where:
    found = [(match.start(), where) for where, words in PLACES if (match := re.search(any_of(words), text))]
    return min(found)[1] if found else "unsaid"


def is_outside(before: str) -> bool:
    """Whether the data belong in a file's name, a mail's subject or on an envelope."""
    clause = before[clause_start(before, len(before)) :]
    mailed = re.search(r"(?:主题|标题|主旨|邮件)(?:请|应|须|统一|栏)?$", clause)
    return bool(mailed or re.search(any_of("outside"), clause))


def after_list(text: str, end: int) -> int:
    """Behind the words that end a list: 等真实信息, 并在征文中标明."""
    rest = re.compile(r"[^,。;]{0,60}(?=[,。;]|$)(?:,并[^,。;]{0,16}(?:标明|注明|写明|标注))?")
    match = rest.match(text, end)
    return match.end() if match else end


def is_structure(label: str, text: str) -> bool:
    """Whether a label says of what parts a draft consists: 论文结构：题目、作者及单位、摘要、正文."""
    named = re.search("(?<!文件)(?:结构|构成|组成|格式|体例|顺序|次序)$", label)
    aside = re.search(any_of("in_mail", "outside"), label)
    return bool(named) and not aside and bool(re.match(_PARTS, text))
