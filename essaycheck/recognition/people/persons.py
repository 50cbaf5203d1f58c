"""Whether a few words are somebody's name, or a phrase that has the form of one (向阳, 向未来)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.patterns import compiled
from essaycheck.recognition.lines import SPACES, clean, squeeze
from essaycheck.recognition.people import name_lists, values
from essaycheck.recognition.people.affiliations import belongs, is_whole, placed, posted
from essaycheck.recognition.people.personal import is_personal
from essaycheck.recognition.people.places import is_city, is_country, is_province

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaycheck.essay import Field
    from essaycheck.recognition.lines import Line

_ANY = 4
"""Characters of an institution that bears no name of its own: 派出所, 新华书店."""
_TWO_WORDS = 4
"""Characters of a name that two words of the dictionary may be mistaken for."""
_PARTICLE = 3  # characters of van, de, bin
_SELDOM = 200
"""How often at most the dictionary has met a word that is rather a given name."""
_NAMING_NOTHING = frozenset("cdpru")
"""The dictionary's tags of conjunctions, adverbs, prepositions, pronouns and particles."""
_SIGNED_ON = (
    r"(?<! ) +(?:19|20)\d\d[年./-]\d{1,2}(?:月|[月./-]\d{1,2}日?)$"
    r"|(?<! ) +(?:(?:[〇零一二三四五六七八九十]{4}|\d{4})年\w{0,7}于|[写作草记]于)[一-鿿〇\d]{2,12}$"
)
"""The day on which the author signed: 陆远之 2024年5月1日."""

_ADDRESSED = (
    r"(?:[致给赠]|寄给?)[一-鿿]{2,3}[省市县区镇乡]|(?:[记访忆悼读听看在与对为谈论]|学习|庆祝|祝贺|喜迎|感恩|怀念|缅怀|纪念|追忆|关于"
    r")[一-鿿]{2,3}[省市县]"
)
"""Of whom, or to whom something is written: 致清溪县档案局, 记清溪县档案局; 致远中学 has its name."""


def authors(text: str, places: list[tuple[int, int]], *, listed: bool) -> list[tuple[int, int]]:
    """Which of the places behind a label are authors' names: the first may be any name, in a list each."""
    places = [at for at in places if not _is_of_birth(text[slice(*at)])] or places
    places = places[1:] if _is_seat_of(text, places) else places
    company = sum(values.is_person(squeeze(text[slice(*at)])) for at in places) > 1

    def may_be(place: tuple[int, int]) -> bool:
        one = text[slice(*place)]
        lenient = listed or place is places[0] or (company and _is_unusual(squeeze(one)))
        return _is_author(one, lenient=lenient)

    return [*filter(may_be, places)] or _beside_unit(text, places)


def _is_unusual(text: str) -> bool:
    """Whether a stretch beside several names can be one with no family name known: 吉克阿依."""
    from essaycheck.words import is_word

    return 3 <= len(text) <= _TWO_WORDS and values.is_han(text) and not is_word(text)


def _is_seat_of(text: str, places: list[tuple[int, int]]) -> bool:
    """Whether the first stretch ends as institutions do and the second is a name: 石桥镇　陆远之."""
    if len(places) < 2:
        return False
    first, second = (squeeze(text[slice(*at)]) for at in places[:2])
    return (
        not values.is_person(first) and values.is_institution(first, weak=True) and values.is_person(second)
    )


def _is_of_birth(text: str) -> bool:
    """Whether a stretch beside a name is from where he is, or of what people: 湖南·株洲　陆远之、苗族."""
    return is_province(text) or is_city(text) or is_country(text) or text in name_lists.names().peoples


def _is_author(text: str, *, lenient: bool) -> bool:
    bare = squeeze(text)
    if values.is_institution(bare) or values.is_position(bare) or is_personal(bare):
        return False
    if len(bare) > 3 and not values.is_person(bare) and (belongs(bare) or posted(bare)):
        return False
    return values.may_be_name(bare) if lenient else values.is_person(bare)


def _beside_unit(text: str, places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The one stretch beside an institution that can be a name: 清溪县档案局 格桑卓玛."""
    texts = {place: squeeze(text[slice(*place)]) for place in places}
    others = [place for place, said in texts.items() if not (placed(said) or values.is_position(said))]
    named = len(others) == 1 < len(places) and values.may_be_name(texts[others[0]])
    return others if named else []


def undated(text: str) -> str:
    """``text`` without the day on which its author signed."""
    dated = text[-1:].isdigit() or text.endswith(("日", "月")) or "于" in text
    return compiled(_SIGNED_ON).sub("", text) if dated else text


def is_about(text: str, *, dashed: bool) -> bool:
    """Whether the line speaks to or about somebody (——记清溪县档案局 陆某某, 尊敬的评委)."""
    known = name_lists.names()
    first = text
    for sign in " ,、/(":
        first = first.partition(sign)[0]
    first = first.rstrip(SPACES)
    if not dashed and values.is_person(first) and (len(first) == 2 or _is_cut_as_name(first)):
        return False  # 向阳, 向昊然
    if first.startswith(known.reporters):
        return False  # 记者　陆远之
    if text.startswith(known.addresses) or (dashed and text.startswith(known.portraits)):
        return True
    if not text.startswith(known.about):
        return False
    return bool(compiled(_ADDRESSED).match(text)) or not values.is_institution(squeeze(text.split(" ")[0]))


def _is_cut_as_name(text: str) -> bool:
    """Whether the dictionary sees no words in a text but its first (向昊然), unlike in 向未来, 向前走.

    Towards what people go it knows well, given names that are words not: 向浩然.
    """
    if not text.startswith(name_lists.names().about):
        return True
    from essaycheck.words import cut, frequency_of, tag_of

    return all(
        len(word) == 1
        or tag_of(word).startswith(("nr", "nz"))
        or (text[0] == "向" and tag_of(word)[0] != "v" and 0 < frequency_of(word) <= _SELDOM)
        for word in cut(text)
    )


def is_certain_name(line: Line) -> bool:
    """A line with a name's form whose characters stand apart, or that the dictionary's tags call a name."""
    whole = line.text.strip(SPACES + "()")
    text = undated(whole)
    if text.startswith("-"):
        return False  # behind a dash, and alone, stands who is quoted
    if " " in text:
        return True
    from essaycheck.words import is_word, tag_of

    name = squeeze(text)
    if text != whole and name[0] == "于" and is_word(name[1:]):
        return False  # 于上海 2024年5月1日
    known = name in name_lists.names().single_names or (len(name) > 2 and tag_of(name) == "nr")
    return known or not is_word(name)


def is_said(name: str) -> bool:
    """Whether what has a name's form is a word that names nothing (于是), or two words (金黄一片)."""
    from essaycheck.words import is_word, tag_of

    known_names = name_lists.names()
    if len(name) == _TWO_WORDS and name[:2] not in known_names.compound_surnames:
        if known_names.single_names.issuperset((name[:2], name[2:])):
            return False  # 扎西多吉
        if name[2] == "而":
            return True  # 向阳而生
        known = is_word(name) and not tag_of(name).startswith("nr")
        done = tag_of(name[2:]) == "v"  # 都来作证
        return known or done or (is_word(name[:2]) and is_word(name[2:]))
    return is_word(name) and tag_of(name) in _NAMING_NOTHING


def is_phrase(unit: str, name: str) -> bool:
    """Whether what follows any such institution without a gap is rather a word: 税务所|黄昏."""
    from essaycheck.words import is_word

    return len(unit) <= _ANY and is_word(name)


def is_rare_name(text: str, beside: Sequence[Field]) -> bool:
    """Whether the one unknown piece beside an institution or a number is a name of a family seldom met."""
    units = [squeeze(clean(field.value)) for field in beside if field.name == "unit"]
    whole = any(unit not in name_lists.names().kinds and is_whole(unit) for unit in units)  # 水电站，我的家
    placed = whole and len(units) <= 2  # 某中学　英语组
    reached = not units and any(field.name in ("phone", "email") for field in beside)
    if not (placed or reached) or any(field.name == "name" for field in beside):
        return False
    if not 2 <= len(text) <= 3 or not values.is_han(text) or text[-1] in "稿组奖届版部科班级号线机话服询":
        return False
    from essaycheck.words import is_word, tag_of

    return not is_word(text) or tag_of(text).startswith("nr")  # 扎西


_OF_NO_NAME = frozenset(
    ("University", "College", "School", "Institute", "Academy", "Hospital", "Company", "Department", "Bank")
    + ("The", "My", "A", "of", "the", "and", "for", "in", "to", "at", "on")
    + ("Thank", "Thanks", "You", "Best", "Kind", "Wishes", "Regards", "Dear", "Yours", "Happy", "New")
)
"""What stands in an institution's English name, in a title or a wish, and in nobody's name."""


def is_latin_name(text: str) -> bool:
    """Whether a stretch is made as names in Latin or Cyrillic letters are: Maria Silva, Nguyễn Thị Mai."""
    words = text.split()
    if not 2 <= len(words) <= _TWO_WORDS or not _OF_NO_NAME.isdisjoint(words) or not words[0][0].isupper():
        return False
    return all(values.is_western(word) and (word[0].isupper() or len(word) <= _PARTICLE) for word in words)


def may_name(text: str) -> bool:
    """Whether short Chinese text is no verb or adjective: a name that is a word is what a thing is called."""
    from essaycheck.words import is_word, tag_of

    return not is_word(text) or tag_of(text).startswith("n")
