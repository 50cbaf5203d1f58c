"""The labels that people put before what they say of themselves, each with the field that it announces."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import compress, filterfalse
from operator import itemgetter
from typing import TYPE_CHECKING

from essaycheck.patterns import compiled
from essaycheck.recognition.labels.composed import LAST, composed, headed
from essaycheck.recognition.lines import squeeze
from essaycheck.recognition.wordlists import wordlists

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_REMEMBERED = 50_000  # answers, of all drafts
LONGEST_LABEL = 18  # characters without white space; 单位/Organization has 15
_SENTENCE = 2 * LONGEST_LABEL  # no label is so long, not even with a remark
_JOINS = "/、&+和及与或,"
_NUMBERS = "0123456789一二三四五六七八九十①②③④⑤"
_CLOSING = _NUMBERS + ")]"
"""What may follow the words that make up a label."""
_FIGURES = 2  # of a label's number
_GLUED = frozenset(("name", "phone", "unit", "school", "department", "class", "email", "address"))
"""The fields whose labels are also written with nothing between them."""
_PARENTS = ("家长姓名", "监护人姓名")
_PREFIXES = ("prefixes", "contest_prefixes")
_PARTS = (*_PREFIXES, "address_prefixes", "yours", "kin")
_FIRST, _BEGINNING, _LAST = itemgetter(slice(1)), itemgetter(slice(2)), itemgetter(slice(-1, None))


@cache
def known() -> dict[str, str]:
    """The field of every label."""
    lists = wordlists("labels.txt")
    signed = {whose + who: "name" for whose in lists["yours"] for who in lists["kin"]}
    for field in filterfalse(_PARTS.__contains__, lists):
        signed |= dict.fromkeys(lists[field], field)
    return signed


@cache
def _beginnings() -> frozenset[str]:
    """The first two characters of the labels that others follow without a sign."""
    glued = compress(known(), map(_GLUED.__contains__, known().values()))
    return frozenset(map(_BEGINNING, (*glued, *_PARENTS)))


class Vocabulary:
    """The labels known: the built-in ones, and before them those of the ruleset."""

    def __init__(self, further: Mapping[str, tuple[str, ...]]) -> None:
        words, lists = known(), wordlists("labels.txt")
        self._prefixes, self._contest_prefixes = (lists[name] for name in _PREFIXES)
        self._teachers, self._sent = lists["teacher"], lists["address_prefixes"]
        own = {squeeze(word).lower(): field for field, labels in further.items() for word in labels}
        self._words = words | own if own else words
        self._begins = frozenset(map(_FIRST, self._words))
        self._ends = frozenset(map(_LAST, self._words)) | LAST | frozenset(_CLOSING)
        self._answers: dict[str, str | None] = {}
        self._made_of: dict[str, tuple[str, ...]] = {}

    def field(self, label: str) -> str | None:
        """The field that a squeezed label names, or None."""
        if len(label) > _SENTENCE:
            return None
        if label in self._answers:
            return self._answers[label]
        if label[-1:].lower() not in self._ends:
            return None
        if len(self._answers) > _REMEMBERED:
            self._answers.clear()
        self._answers[label] = self._whole(label) or next(iter(self._glued(label.lower())), None)
        return self._answers[label]

    def fields(self, label: str) -> tuple[str, ...]:
        """The fields of the labels that make up a squeezed one (学校/班级, 单位姓名电话), in their order."""
        if label not in self._made_of:
            if len(self._made_of) > _REMEMBERED:
                self._made_of.clear()
            self._made_of[label] = self._parts(label.lower())
        return self._made_of[label]

    def is_glued(self, label: str) -> bool:
        """Whether a squeezed label is known only as several with nothing between them."""
        return not self.knows(label) and not self._whole(label) and bool(self._glued(label.lower()))

    def knows(self, label: str) -> bool:
        """Whether ``label`` stands in the list as it is, without prefix, number or company."""
        return label.lower() in self._words

    def is_guessed(self, label: str) -> bool:
        """Whether ``label`` is only known by how it ends: 现用手机号."""
        return not self.knows(label) and headed(label.lower()) is not None

    def begins(self, letter: str) -> bool:
        """Whether any label in the list begins with a letter."""
        return letter.lower()[:1] in self._begins

    def _whole(self, label: str) -> str | None:
        lower = label.lower()
        return self._words.get(lower) or self._composed(lower)

    def _parts(self, label: str) -> tuple[str, ...]:
        for join in filter(label.__contains__, _JOINS):
            first, _, rest = label.partition(join)
            if (one := self.fields(first)) and (other := self.fields(rest)):
                return one + other
        field = self._whole(label)
        glued = self._glued(label) if field in (None, *_GLUED) else ()
        return glued or ((field,) if field else ())

    def _glued(self, label: str) -> tuple[str, ...]:
        """The fields of labels with nothing between them (学校班级姓名), if they are several."""
        if label[:2] not in _beginnings():  # as most of what is asked for
            return ()
        for cut in range(2, min(len(label), LONGEST_LABEL) - 1):
            first = self._words.get(label[:cut], "")
            rest = self.fields(label[cut:]) if first in _GLUED or label[:cut] in _PARENTS else ()
            if rest and _GLUED.issuperset(rest):
                return (first, *rest) if rest[0] != first else rest if len(rest) > 1 else ()
        return ()

    def _composed(self, label: str) -> str | None:
        bare = _unnumbered(_without_remark(label))
        if bare in self._words:
            return self._words[bare]
        if self._behind(bare, self._teachers, ("phone",)):
            return "other"  # 指导老师电话: nobody asks for it
        whose = self._behind(bare, self._prefixes)
        for first, rest in _halves(bare) if not whose else ():
            one, other = (self.field(first), self.field(rest)) if first else (None, None)
            if one and other:
                return "phone" if {one, other} == {"phone", "wechat"} else one
        return (
            whose
            or self._behind(bare, self._contest_prefixes, ("name", "title", "unit", "school", "other"))
            or self._behind(bare, self._sent, ("address",))
            or composed(bare, self._listed)
        )

    def _listed(self, label: str) -> str | None:
        """The field of a label in the lists, with a prefix or without."""
        return self._words.get(label) or self._behind(label, self._prefixes)

    def _behind(self, label: str, prefixes: tuple[str, ...], only: tuple[str, ...] = ()) -> str | None:
        for prefix in prefixes if label.startswith(prefixes) else ():
            rest = label.removeprefix(prefix) if label.startswith(prefix) else ""
            field = self._words.get(rest) or (self._behind(rest, self._prefixes) if rest else None)
            if field and (not only or field in only):
                return field
        return None


@lru_cache(maxsize=16)  # of rulesets and their groups
def _with(further: tuple[tuple[str, tuple[str, ...]], ...]) -> Vocabulary:
    return Vocabulary(dict(further))


def vocabulary(further: Mapping[str, tuple[str, ...]] | None = None) -> Vocabulary:
    """The labels to look for: the built-in ones, and the ruleset's."""
    return _with(tuple(further.items()) if further else ())


def _halves(label: str) -> Iterator[tuple[str, str]]:
    """The two labels that one may be: 姓名/笔名, 电话及微信, 姓名 Name."""
    for join in filter(label.__contains__, _JOINS):
        first, _, rest = label.partition(join)
        yield first, rest
    if foreign := compiled("[a-z]").search(label):
        yield label[: foreign.start()], label[foreign.start() :]
    if label[:1].isascii() and (native := compiled("(?<=[a-z.])[^ -~]").search(label)):
        yield label[: native.start()], label[native.start() :]


def _unnumbered(label: str) -> str:
    """作者1, 电话二 without the number, which is none of a telephone (手机13800001234)."""
    bare = label.rstrip(_NUMBERS)
    return bare if len(label) - len(bare) <= _FIGURES else label


def _without_remark(label: str) -> str:
    """联系电话(手机), 工作(学习)单位 without what the brackets hold."""
    opening = max(label.rfind("("), label.rfind("["))
    if label.endswith("班)") and ")" in label[opening:-1]:
        opening = label.find("(")  # 班级(如五(1)班)
    closing = max(label.rfind(")"), label.rfind("]"))
    return label[:opening] + label[closing + 1 :] if 0 < opening < closing else label
