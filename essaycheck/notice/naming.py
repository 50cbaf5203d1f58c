"""The name that a file is to bear, and the formats accepted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from essaycheck.notice.made import Made
from essaycheck.notice.phrases import any_of, phrases
from essaycheck.rules.filename import Filename

if TYPE_CHECKING:
    from essaycheck.notice.outline import Item, Outline
    from essaycheck.notice.text import Passage

_NAMED = r"(?:文件|文档|附件|电子[稿版文]件?|稿件|作品|论文|征文|Word文档|word文档|文稿|电子档|档案|材料)(?:的)?(?:电子[版稿])?(?:请|统一|均|一律|应|须|名称|名|命名|的|格式|方式|规则|要求|标题|及邮件主题|和邮件(?:主题|标题)|与邮件主题|、|:)*"
_QUOTED = re.compile(r"“([^“”]{2,40})”|《([^《》]{2,40})》|【([^【】]{2,40})】")
_BARE = re.compile(
    r"(?:为|:|以|按照?|是|成)?[“《【(]?((?:[一-鿿A-Za-z0-9()]{1,10} ?[+\-_~·&/、] ?){1,6}[一-鿿A-Za-z0-9]{1,10})"
)
_SEPARATORS = re.compile(r"( ?[+\-_~·&/、,.()《》“”【】 ] ?|--+)")
_SUFFIX = re.compile(r"[.。](?:docx?|txt|pdf|wps|rtf)$", re.I)


class Named(NamedTuple):
    """What was understood: a pattern with its words, formats with theirs, and a pattern that no rule can express."""

    pattern: tuple[str, Passage] | None
    formats: tuple[tuple[str, ...], Passage] | None
    puzzles: tuple[Passage, ...]


def named(outline: Outline) -> Named:
    """File name and formats of a notice."""
    pattern, formats, puzzles = None, None, []
    for item in outline.items:
        if item.zone in ("award", "background"):
            continue
        for sentence in item.passage.sentences():
            for form, words in _patterns(item, sentence):
                if form is None:
                    puzzles.append(words)
                pattern = pattern or ((form, words) if form else None)
            formats = formats or _formats(item, sentence)
    return Named(pattern, formats, () if pattern else tuple(puzzles))


def rule_of(found: Named) -> Made[Filename] | None:
    """The rule for what was understood."""
    if found.pattern is None and found.formats is None:
        return None
    words = tuple(dict.fromkeys(each[1] for each in (found.pattern, found.formats) if each))
    pattern = found.pattern[0] if found.pattern else ""
    formats = found.formats[0] if found.formats else ()
    return Made(
        Filename(pattern=pattern, formats=formats, basis="…".join(each.quote for each in words)), words
    )


def _patterns(item: Item, sentence: Passage) -> list[tuple[str | None, Passage]]:
    """The file names that a sentence asks for; None for one that no rule can express."""
    text = sentence.text
    found = []
    for start, end, form in _places(item, text):
        words = sentence.cut(start, end)
        found.append((_pattern(form), words))
    return found


def _places(item: Item, text: str) -> list[tuple[int, int, str]]:
    named_by_label = re.search(r"命名|文件名|文档名|附件名|档名", item.label) and (
        not re.search(r"邮件|主题", item.label) or re.search(r"文件名|附件|文档", item.label)
    )
    if named_by_label:
        quoted, bare = re.search(r"“([^“”]{2,40})”", text), _BARE.match(text)
        clause = re.split(r"[,;。]", text)[0]
        forms = [match[1] for match in (quoted, bare) if match] + ([clause] if len(clause) <= 40 else [])
        if form := next((form for form in forms if _pattern(form)), next(iter(forms), "")):
            return [(0, text.index(form) + len(form), form)]
    found = []
    for match in _QUOTED.finditer(text):
        start = max(text.rfind(mark, 0, match.start()) for mark in ",;。") + 1
        before, after = text[start : match.start()], text[match.end() : match.end() + 12]
        if _is_name(before, after, next(filter(None, match.groups()))):
            end = match.end() + (
                len(m[0]) if (m := re.match(r"[^,。;]{0,8}命名|为(?:文件)?名", after)) else 0
            )
            found.append((start, end, next(filter(None, match.groups()))))
    if not found and (
        match := re.search(
            r"(?:文件|文档|附件|稿件|电子稿|档案)?(?:命名|文件名|文档名|附件名)(?:称|[和及与、]邮件(?:主题|标题)|格式|方式|规则|统一|请|应|须|要求)*(?:为|按照?|以|:|是)",
            text,
        )
    ):
        bare = _BARE.match(text, match.end())
        if bare and not re.search(any_of("mailed"), text[max(0, match.start() - 6) : match.start()]):
            found.append((match.start(), bare.end(), bare[1]))
    return found


def _is_name(before: str, after: str, form: str) -> bool:
    """Whether quoted words are the name of the draft's own file."""
    mailed, filed = re.search(any_of("mailed"), before), re.search(any_of("filed"), before)
    if re.search(r"压缩|文件夹|打包", before[-14:]):
        return False
    named = re.match(
        r"(?:的)?(?:格式|形式|方式|字样|样式|规则)?(?:来|统一|进行)?(?:命名|为(?:文件|附件|文档)?名)", after
    )
    asks = re.search(r"(?:命名|文件名|文档名|附件名|名称|档名|另存|保存)[^,。;]{0,12}$", before)
    if mailed and not filed:
        return False
    if not (named or (asks and (filed or not mailed))):
        return False
    return bool(_SEPARATORS.search(form)) or bool(named) or form in phrases().tokens


def _pattern(form: str) -> str | None:
    """The pattern of a ruleset for a form as notices write it, or None when a part of it is not known."""
    form = _SUFFIX.sub("", form.strip())
    parts = [part for part in _SEPARATORS.split(form) if part]
    made = []
    for part in parts:
        if _SEPARATORS.fullmatch(part):
            made.append(part if part.strip() not in "()《》“”【】" else part.strip())
            continue
        token = _token(part.strip())
        if token is None:
            return None
        made.append(token)
    pattern = "".join(made)
    return pattern if "{" in pattern else None


def _token(part: str) -> str | None:
    tokens = phrases().tokens
    bare = re.sub(
        r"^(?:参赛|投稿|应征|第一|征文|参评|报送|选送|所在|个人|真实|您的|作者的?)(?=.)|\((?:全称|简称)\)|[×xX]{2,}",
        "",
        part,
    )
    short = re.sub(r"(?:全称|简称|名称)$", "", bare)
    for word in (part, bare, short):
        if word in tokens:
            return "{" + tokens[word] + "}"
    if re.search(any_of("literal"), part) or part.isascii():
        return part
    return None


def _formats(item: Item, sentence: Passage) -> tuple[tuple[str, ...], Passage] | None:
    """The formats that a sentence accepts."""
    text = sentence.text
    if not re.search(r"(?i)格式|文档|文件|电子[版稿]|附件", text + item.label):
        return None
    found: dict[str, None] = {}
    first, last = 0, 0
    pattern = re.compile(
        r"(?i)(?<![a-z@.])\.?(docx?|txt|pdf|wps|rtf|word)(?![a-z字统])(?!版?字数)(?:20\d\d)?"
    )
    for match in pattern.finditer(text):
        if re.search(
            r"(?:不要|不收|不接受|非|勿|不得|谢绝|拒收)[^,。;]{0,8}$",
            text[max(0, match.start() - 10) : match.start()],
        ):
            continue
        if not found:
            first = match.start()
        last = match.end()
        kinds = ("docx", "doc") if match[1].lower() == "word" else (match[1].lower(),)
        found |= dict.fromkeys(kinds)
    if not found:
        return None
    start = max(text.rfind(mark, 0, first) for mark in ",;。") + 1
    end = min((at for mark in ",;。" if (at := text.find(mark, last)) >= 0), default=len(text))
    return tuple(found), sentence.cut(start, end)
