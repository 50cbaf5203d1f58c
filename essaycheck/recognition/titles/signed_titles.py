"""Who is named on the title's own line, behind the title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.patterns import compiled
from essaycheck.recognition.bylines import byline
from essaycheck.recognition.lines import SPACES, bracket_at_end, squeeze
from essaycheck.recognition.people import name_lists
from essaycheck.recognition.people.persons import is_certain_name
from essaycheck.recognition.titles import title_of
from essaycheck.recognition.titles.entitled import holds

if TYPE_CHECKING:
    from essaycheck.recognition.bylines import Byline
    from essaycheck.recognition.found import Found, Sheet
    from essaycheck.recognition.lines import Line

_SHORT = 4
_WIDE = 4  # columns
_FULL = 3  # characters of a name that no word has
_PEOPLE = frozenset("人者员长师医兵工民生友样模雄亲妈爸爷奶娘嫂叔伯姐哥弟妹记士手星家官警娃好见")
"""With what characters a title ends that a name belongs to: 身边的榜样, 你好, 再见."""
_OURS = ("我", "咱", "一", "这", "那", "好")
"""How a title begins that says who somebody is: 我的战友　陆远之."""
_ADDRESSED = (
    "医生",
    "老师",
    "书记",
    "主任",
    "师傅",
    "叔",
    "伯",
    "婶",
    "姨",
    "大",
    "奶",
    "爷",
    "哥",
    "姐",
    "嫂",
)
_OPEN = ("和", "与", "的", "跟", "同")
"""Behind what a title does not end: 我和 陆远之."""
_BEFORE_NAME = r"\t+| ?[|｜丨] ?|[ \u3000]+|(?<=》)(?=\w)|--+|—+|[/／]"


def signed_title(found: Found, sheet: Sheet) -> Found:
    """The name on the title's own line (老井　　陆远之, 老井（某局　陆远之）), where nobody else is named.

    Where he is named elsewhere, too, the title ends before his name.
    """
    line = next((line for line in sheet.head if found.title and holds(line, found.title.span)), None)
    known = {field.value for field in found.fields if field.name == "name" and field.value}
    if line is None or (known and not any(squeeze(name) in squeeze(line.text) for name in known)):
        return found
    if ahead := _signed_ahead(line, found):
        return ahead
    for start, end in _gaps(line):
        seen = byline(signature := line.part(end, len(line.text)))
        title = title_of(line.part(0, start))
        if seen and known:
            told = {field.value for field in seen.fields if field.name == "name"}
            if told and told <= known and not title.text.endswith(_OPEN):
                return found._replace(title=title)
        elif seen and (
            _is_signed(line, start, end, signature, seen)
            or (found.fields and not line.text[start:end].strip() and _is_stranger(signature, seen, sheet))
            or (found.fields and seen.strength == "name" and _is_far(line, start, end))
        ):
            return found._replace(fields=found.fields + seen.fields, title=title)
    return found


def _signed_ahead(line: Line, found: Found) -> Found | None:
    """What is found, with the byline before a title in 《》: 六（2）班　陆远之　《老井》."""
    opening, text = line.text.find("《"), line.text.rstrip()
    if opening < _FULL or not text.endswith("》") or text.count("《") > 1:
        return None
    seen = byline(line.part(0, opening))
    if seen is None or seen.strength != "sure" or not any(field.name == "name" for field in seen.fields):
        return None
    fields = () if found.states("name") else seen.fields
    return found._replace(fields=found.fields + fields, title=title_of(line.part(opening, len(text))))


def _is_signed(line: Line, start: int, end: int, signature: Line, seen: Byline) -> bool:
    """Whether what stands behind a title says who wrote it."""
    if seen.strength == "name":
        return is_certain_name(signature) and _is_apart(line, start, end)
    return seen.strength == "sure" and any(field.name == "name" for field in seen.fields)


def _is_stranger(signature: Line, seen: Byline, sheet: Sheet) -> bool:
    """Whether somebody named behind a gap is none of the text, as who is portrayed in it would be."""
    name = squeeze(signature.text)
    if seen.strength != "name" or len(name) != _FULL or not is_certain_name(signature):
        return False
    if signature.paragraph.text.lstrip("《“ \u3000").startswith((*_OURS, *name_lists.names().portraits)):
        return False
    called = (name[1:], f"老{name[0]}", f"小{name[0]}", *(name[0] + post for post in _ADDRESSED))
    texts = [each.line.paragraph.text for each in sheet.lines if each.is_prose]
    return bool(texts) and not any(each in text for each in called for text in texts)


def _is_far(line: Line, start: int, end: int) -> bool:
    """Whether a wide gap parts what has a name's form from a whole title: 桥头的灯　　方圆."""
    gap = line.paragraph.text[line.start + start : line.start + end]
    title = squeeze(line.text[:start])
    wide = "\t" in gap or gap.count("\u3000") > 1 or len(gap) >= _WIDE
    whole = len(title) >= _SHORT and title[-1] not in _PEOPLE and not title.endswith(_OPEN)
    about = title.startswith((*_OURS, *name_lists.names().about, *name_lists.names().portraits))
    return wide and not gap.strip() and whole and not about and len(line.text.split()) == 2


def _is_apart(line: Line, start: int, end: int) -> bool:
    """Whether a name behind a title is hardly what the title is about, as in 致敬 袁隆平, 记——袁隆平."""
    raw = line.paragraph.text[line.start + start : line.start + end]
    if line.text.lstrip(SPACES).startswith(name_lists.names().portraits):
        return False
    if line.text.startswith("(", start) or raw.strip() in ("|", "｜", "丨"):
        return True
    if len(raw) > 1 or raw == "\t":
        return not raw.strip()
    from essaycheck.words import is_word

    known, name, title = name_lists.names(), squeeze(line.text[end:]), squeeze(line.text[:start])
    titled = line.text.startswith("《") and line.text[start - 1] == "》"
    quoted = "》" in line.text and not titled
    about = line.text.startswith((*known.about, *known.portraits)) or quoted or raw in ("—", "-")
    whom = len(title) < _SHORT or title[-1] in _PEOPLE  # 村医 陆远之, 我的战友 陆远之
    return (titled or not (about or whom)) and not is_word(name)


def _gaps(line: Line) -> list[tuple[int, int]]:
    """Where a title may end, and what follows begin: a bracket, white space, a dash or /, behind 》."""
    raw = line.paragraph.text[line.start : line.end]
    if max(map(len, line.text.split()), default=0) == 1:
        return []  # 把 家 安 在 石 桥 上
    bracket = bracket_at_end(line.text)
    portrait = bracket and line.text[bracket[0] + 1 :].startswith(name_lists.names().portraits)
    found = [match.span() for match in compiled(_BEFORE_NAME).finditer(raw)]
    found += [(bracket[0], bracket[0])] if bracket and not portrait else []
    return [(start, end) for start, end in sorted(found) if len(squeeze(line.text[:start])) > 1]
