"""Which line of a draft is its title, with what is known of its author, and what stands around it."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from essaycheck.patterns import compiled
from essaycheck.recognition.bylines import byline, names_another
from essaycheck.recognition.found import Found
from essaycheck.recognition.labels import is_unknown
from essaycheck.recognition.labels.unlisted import is_formal, is_of_book
from essaycheck.recognition.lines import SPACES, squeeze
from essaycheck.recognition.people.addressees import is_addressee
from essaycheck.recognition.people.affiliations import is_whole
from essaycheck.recognition.people.persons import is_certain_name, is_phrase
from essaycheck.recognition.titles import (
    find_title,
    is_cover,
    is_kind_of_piece,
    same_title,
    sentence_title,
)
from essaycheck.recognition.titles.filed import filed
from essaycheck.recognition.titles.title_lines import (
    LARGE,
    is_apart,
    is_broken,
    is_centred,
    is_subtitle,
    runs_on,
    size,
    subtitle_of,
)

if TYPE_CHECKING:
    from essaycheck.essay import Span
    from essaycheck.recognition.bylines import Byline
    from essaycheck.recognition.lines import Line
    from essaycheck.recognition.titles import TitleFound

_NO_BYLINE = ("", "part")
_MUCH = 3
"""Points of type by which a title is larger than what is below it."""


def title_in(found: Found, head: list[Line], boxes: list[Line], tops: list[Line]) -> Found:
    """The title in the head, in a text box or across the top of a form; what belongs to it, and covers."""
    free = found.free(head)
    if not found.title and (named := filed(free[:2])).title:
        return named | title_in(found | named, head, boxes, tops)
    if found.title:
        added = Found(taken=tuple(same_title(found.title, free))) | _subtitle_below(found, head)
    else:
        seen = _find_title(free, found) or _find_title(found.free(boxes), found) or _find_title(tops, found)
        seen = _sentence_above(seen, free) or seen or _before_data(head, found)
        seen = seen and _with_second_half(seen, head, free)
        added = Found(taken=seen.lines, title=seen.title) if seen else Found()
    return added | Found(taken=tuple(_covers(free, found, added)))


def _with_second_half(seen: TitleFound, head: list[Line], free: list[Line]) -> TitleFound:
    """The title found, with its second half where blank lines part all lines, as in few drafts."""
    if seen.last.paragraph.kind != "line" or not is_apart(seen.last):
        return seen
    from essaycheck.recognition.titles.spaced import with_second_half

    return with_second_half(seen, head, free)


def _sentence_above(seen: TitleFound | None, free: list[Line]) -> TitleFound | None:
    """A sentence that stands as titles do above a line that else would be one, and may be the author's."""
    if not free or not free[0].text.rstrip().endswith("。") or not is_apart(free[0]):
        return None
    return sentence_title(free[0]) if seen and byline(seen.lines[0]) else None


_FIRST = 2


def holds(line: Line, span: Span) -> bool:
    """Whether a line is where something begins that was found."""
    return line.span().paragraph == span.paragraph and line.start <= span.start < line.end


def _before_data(head: list[Line], found: Found) -> TitleFound | None:
    """A first line that is a short sentence, when it stands apart or the author's data follow it."""
    first = next(iter(found.free(head)), None)
    if first and is_apart(first):
        return sentence_title(first)
    stated = not found.free(head[1:2]) or _strength(byline(head[1])) == "sure"
    followed = len(head) > 1 and stated and bool(found.free(head[:1]))
    return sentence_title(head[0]) if followed else None


def _covers(head: list[Line], found: Found, added: Found) -> list[Line]:
    """What covers say of the contest, and what stands in brackets above the title (机关组)."""
    lines = added.free(head)
    if not lines:
        return []
    title = (found | added).title
    above = (title.span.paragraph, title.span.start) if title else (0, 0)
    plain = any(title and holds(line, title.span) and not line.text[:1].isspace() for line in head)
    return [
        line
        for line in lines
        if (is_cover(line) and _strength(byline(line)) != "sure")
        or (_is_noted(line, above=line.place < above, plain=plain) and _strength(byline(line)) != "sure")
        or (is_kind_of_piece(line) and line.place < above and _strength(byline(line)) in _NO_BYLINE)
    ]


def _is_noted(line: Line, *, above: bool, plain: bool) -> bool:
    """Whether a line notes something on the entry, which above a title may stand behind any label.

    ``plain``: the title is not indented, so that what is so below it is of the text.
    """
    text = squeeze(line.text)
    if above:
        return is_unknown(text) or is_formal(text) or is_addressee(text)
    return is_formal(text) and not (plain and line.text[:1].isspace())


def letterhead(found: Found, head: list[Line]) -> Found:
    """An institution above the title that is not the author's, for his is named elsewhere."""
    above = (found.title.span.paragraph, found.title.span.start) if found.title else (0, 0)
    lines = [line for line in found.free(head) if line.place < above]
    return Found(taken=tuple(line for line in lines if _strength(byline(line)) == "unit"))


def _subtitle_below(found: Found, head: list[Line]) -> Found:
    """The line under a labelled title, or under the title where it stands again, that is its subtitle."""
    again = same_title(found.title, head) if found.title else []
    for line, below in pairwise(head):
        titled = found.title and line.paragraph.index == found.title.span.paragraph
        if (
            (titled or line in again)
            and below.place not in found.places
            and is_subtitle(below)
            and not byline(below)
        ):
            return Found(taken=(below,), subtitle=subtitle_of(below))
    return Found()


def _find_title(lines: list[Line], found: Found) -> TitleFound | None:
    """The title among lines that are no byline, or else among those that may be one."""
    seen = _without_half([(line, byline(line)) for line in lines], named=found.states("name"))
    if first := _first_in_form(seen, found):
        below = [(line, each) for line, each in seen if line.place > first.place and not _strong(each)]
        return find_title([first, *(line for line, each in below if not _signs_behind_dash(line, each))])
    plain = [pair for pair in seen if _strength(pair[1]) in _NO_BYLINE and not _is_of_book(pair[0], seen)]
    signed = len(plain) < len(seen)
    phrases = _phrases(seen, found)
    if phrases and plain and names_another(squeeze(plain[0][0].text)):
        return find_title(phrases)  # 税务所黄昏, above 组长：岳小山
    return (
        find_title([line for line, each in plain if not signed or _kind(each) not in ("class", "address")])
        or find_title([line for line, _ in plain])
        or find_title(phrases)
        or find_title(_unsure(seen, named=found.states("name")))
    )


def _first_in_form(seen: list[tuple[Line, Byline | None]], found: Found) -> Line | None:
    """The title that has a name's or an institution's form, but is not the author's."""
    if not any(_strength(each) in ("name", "unit") for _, each in seen):
        return None
    own = [(line, each) for line, each in seen if not (is_cover(line) or is_kind_of_piece(line))]
    first = _behind_block(own) or _set_as_title(own)
    if own and not first and _is_somebody_else(own, found) and not _is_letterhead(own):
        return own[0][0]
    return first


def _set_as_title(seen: list[tuple[Line, Byline | None]]) -> Line | None:
    """The first line where it alone stands in the middle, and its name is a word (皮影戏) or set large."""
    if len(seen) < 2 or _strength(seen[0][1]) != "name" or any(is_centred(line) for line, _ in seen[1:]):
        return None
    from essaycheck.words import is_word, tag_of

    first = seen[0][0]
    word = squeeze(first.text)
    large = size(first) >= LARGE and all(size(first) >= size(line) + _MUCH for line, _ in seen[1:])
    titled = large or (is_word(word) and not tag_of(word).startswith("nr"))
    return first if titled and is_centred(first) else None


def _is_of_book(line: Line, seen: list[tuple[Line, Byline | None]]) -> bool:
    """Whether a line tells of a book, and stands under one that rather is the title."""
    if not is_of_book(squeeze(line.text)):
        return False
    above = takewhile(lambda pair: pair[0] is not line, seen)
    return any(not (_strong(each) or is_cover(other) or is_kind_of_piece(other)) for other, each in above)


def _unsure(seen: list[tuple[Line, Byline | None]], *, named: bool) -> list[Line]:
    """The lines that may be bylines and are not sure to be; names and units are, beside a title like 1978."""
    from essaycheck.recognition.titles.odd_titles import may_be_odd_title

    left = [(line, each) for line, each in seen if not _strong(each)]
    if named or not any(may_be_odd_title(squeeze(line.text)) for line, _ in left[:_FIRST]):
        return [line for line, _ in left]
    return [line for line, each in left if _strength(each) != "unit" and not is_certain_name(line)]


def _without_half(seen: list[tuple[Line, Byline | None]], *, named: bool) -> list[tuple[Line, Byline | None]]:
    """The lines, of which the second names nobody where it ends the title that the first begins.

    Where somebody is ``named`` elsewhere it does so behind a break, too: 说说乡亲的, 路线.
    """
    if len(seen) < 2 or seen[1][1] is None or seen[1][1].strength not in ("name", "unit", "part"):
        return seen
    (first, one), (second, _), *others = seen
    half = (one is None or one.strength == "part") and (
        runs_on(first, second) or (named and is_broken(first, second))
    )
    return [(first, one), (second, None), *others] if half else seen


def _phrases(seen: list[tuple[Line, Byline | None]], found: Found) -> list[Line]:
    """The first line where it has but the form of a byline, and another is named: 派出所江湖.

    Where nobody is named it is one that any institution might head: 税务所黄昏.
    """
    if not seen:
        return []
    (line, said), *others = seen
    if said is None or said.strength != "sure" or " " in line.text.strip(SPACES):
        return []
    fields, text = {field.name: squeeze(field.value) for field in said.fields}, squeeze(line.text)
    if not fields.keys() <= {"unit", "name"} or not compiled(r"[一-鿿]+,[一-鿿]+|[一-鿿]{2,}").fullmatch(
        text
    ):
        return []
    stated = [*found.fields, *(field for _, each in others if each for field in each.fields)]
    for kind in ("name", "unit"):
        if told := [field.value for field in stated if field.name == kind and field.value]:
            return [line] if fields.get(kind) not in told else []
    unit, name = fields.get("unit", ""), fields.get("name", "")
    return [line] if text == unit + name and is_phrase(unit, name) else []


def _behind_block(seen: list[tuple[Line, Byline | None]]) -> Line | None:
    """The line that has an institution's form, but the author's stands above it with his name or class."""
    kinds = [_kind(each) for _, each in seen]
    again = next((number for number in range(2, len(kinds)) if kinds[number] == "unit"), 0)
    if not again or kinds[0] != "unit":
        return None
    first, later = seen[0][0], seen[again][0]
    phrased = "的" in later.text and "的" not in first.text  # 桥墩下的会, behind 清溪火车站
    return later if kinds[1] == "class" or (kinds[1] == "name" and phrased) else None


def _strong(found: Byline | None) -> bool:
    return _strength(found) in ("sure", "told")


def _signs_behind_dash(line: Line, found: Byline | None) -> bool:
    """Whether a line has a name behind a dash, which under a title like 石桥记 is its author's."""
    return line.text.lstrip().startswith("-") and _strength(found) == "name"


def _kind(found: Byline | None) -> str:
    return found.fields[0].name if found else ""


def _is_somebody_else(seen: list[tuple[Line, Byline | None]], found: Found) -> bool:
    """Whether the first line has a name's or an institution's form, but the author's is another (焦裕禄)."""
    first = seen[0][1]
    if first is None or first.strength not in ("name", "unit"):
        return False
    stated = [*found.fields, *(field for _, each in seen[1:] if each for field in each.fields)]
    others = [field.value for field in stated if field.name == first.strength and field.value]
    if first.strength == "unit":
        others = [other for other in others if is_whole(squeeze(other))]  # 护理部, below 清溪县人民医院
    return bool(others) and first.fields[0].value not in others


def _is_letterhead(seen: list[tuple[Line, Byline | None]]) -> bool:
    """Whether the first line is an institution's and the next one a title."""
    if len(seen) < 2 or _strength(seen[0][1]) != "unit" or seen[1][1]:
        return False
    return not is_subtitle(seen[1][0]) and find_title([seen[1][0]]) is not None


def _strength(found: Byline | None) -> str:
    return found.strength if found else ""
