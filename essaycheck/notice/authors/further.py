"""What is asked of authors beside the data that a rule knows: 工号, 民族, 一百字以内的个人简介."""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from essaycheck.notice.authors.labels import OPTIONAL, labels
from essaycheck.notice.phrases import any_of, phrases
from essaycheck.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaycheck.notice.text import Passage

_LONGEST = 16
"""Characters of one thing in a list."""

_LONGEST_LIST = 200
"""Characters of a sentence with a list."""

_PIECE = re.compile(
    r"(?:\((?:[^()]|\([^()]*\))*\)|“[^“”]*”|[与和](?=[^、,;]{1,12}关系)|[^、+,;:。和及与“”()])+"
)
"""One thing of a list; what stands in brackets or quotes, and the joint of 与职工的关系, parts nothing."""
_BRACKETS = re.compile(r"\(((?:[^()]|\([^()]*\))*)\)")
_JOINT = re.compile(r"[、+和及与“”]*")
_REST = re.compile(
    r"[哈噢哦吧啦哟呀]$|\((?:用于|以便|以备|便于)[^()]*\)$|(?:等|以便|以备|用于|并|即可|字样|组成|构成|(?:[附列写填署放置排]|[备标]注)[在于])[^()]*$"
)
"""What may stand behind the last thing: 工号等信息, 籍贯以便联系."""
_DATUM = compiled("[一-鿿]{1,6}(?:[号码历龄籍族貌衔]|时间|年[份限月]|日期)")
"""What is a thing of a list even if no verb stands before it: 工号、姓名附文末."""
_DENIED = re.compile(r"不要|不得|不必|不用|[切请]勿|无需|[无毋]须")
_NO_DATA = re.compile(
    rf"{OPTIONAL}|如有|若有|没有|不[填写]|{_DENIED.pattern}|信息|资料|内容|真实|准确|有效|正文|[题篇]名|题目|标题|[者人]$|^(?:参赛|应征)?(?:作品|征文|稿件|文章)$|“|[楷仿宋黑]体"
)
"""What is no matter of its own, or need not be said; a title has a rule of its own."""


def beyond(words: Passage, *, listed: bool = False) -> Iterator[tuple[str, Passage]]:
    """What ``words``, which ask for author data, ask for besides, quoted: 另须注明：工号、民族.

    ``listed``: they are nothing but a list, as it stands in brackets: 作者信息(姓名、工号)附文末.
    """
    if len(words.text) > _LONGEST_LIST:
        return  # no list that anybody wrote
    for chain in _chains(words.text):
        for run in _unknown(words, chain, listed=listed):
            yield f"另须注明：{run.quote}", run
    for inside in _BRACKETS.finditer(words.text):
        if len(labels(inside[1], 0, len(inside[1]))) > 1:
            yield from beyond(words.cut(*inside.span(1)), listed=True)


def _chains(text: str) -> Iterator[list[re.Match[str]]]:
    """The pieces of each list, joined by 、 + or 和; a comma or a colon ends one."""
    chain: list[re.Match[str]] = []
    for piece in _PIECE.finditer(text):
        if chain and not _JOINT.fullmatch(text, chain[-1].end(), piece.start()):
            yield chain
            chain = []
        chain.append(piece)
    if chain:
        yield chain


def _unknown(words: Passage, chain: list[re.Match[str]], *, listed: bool) -> Iterator[Passage]:
    """The stretches of a list, in which some author data are known, that name no known ones."""
    known = [label.start for label in labels(words.text, 0, len(words.text))]
    pieces = [_bare(words, piece, first=piece is chain[0] and not listed) for piece in chain]
    asked = [
        bool(labels(bare.text, 0, len(bare.text))) or any(at in range(*piece.span()) for at in known)
        for piece, bare in zip(chain, pieces, strict=True)
    ]
    if not any(asked) or _DENIED.search(chain[0][0]):
        return
    wanted = [not told and _is_thing(bare.text) for told, bare in zip(asked, pieces, strict=True)]
    for missing, some in groupby(zip(wanted, pieces, strict=True), key=itemgetter(0)):
        run = [piece for _, piece in some]
        if missing:
            begin, end = (words.places.index(place) for place in (run[0].places[0], run[-1].places[-1]))
            yield words.cut(begin, end + 1)


def _bare(words: Passage, piece: re.Match[str], *, first: bool) -> Passage:
    """A piece without what is said behind it; the ``first`` without its verb, and empty when it has none."""
    rest = _REST.search(piece[0])
    led = _led().match(piece[0]) if first else None
    start, end = piece.span()
    opens = words.text.startswith((":", "("), max(0, start - 1)) or _DATUM.fullmatch(piece[0])
    if first and not (led or opens):
        return words.cut(end, end)  # 对组织得力、投稿多的部门
    return words.cut(start + (led.end() if led else 0), start + rest.start() if rest else end)


@cache
def _led() -> re.Pattern[str]:
    return re.compile(rf".{{0,30}}(?:{any_of('ask')}|角落(?=名字|姓名))|请?[将把]")


def _is_thing(text: str) -> bool:
    """Whether a piece names something that can be written down, and no title."""
    return (
        1 < len(text) <= _LONGEST
        and text[0] != "("
        and not _NO_DATA.search(text)
        and phrases().tokens.get(text) != "title"
    )
