"""The name that a file is to bear, and the formats accepted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from essaycheck.notice.made import Made
from essaycheck.notice.naming.patterns import SEPARATORS, pattern_of
from essaycheck.notice.phrases import any_of, phrases
from essaycheck.notice.text import clause_start
from essaycheck.patterns import compiled
from essaycheck.records import NamedTuple
from essaycheck.rules.filename import Filename, readable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaycheck.notice.outline import Item, Outline
    from essaycheck.notice.text import Passage

_QUOTED = re.compile(
    r"(【[^【】]{2,20}】(?:[+\-_]?【[^【】]{2,20}】)+)|“([^“”]{2,40})”|《([^《》]{2,40})》|【([^【】]{2,40})】"
)
_PIECE = r"(?:[一-鿿A-Za-z0-9()]{1,10}(?:\([^()]{1,20}\))?|《[一-鿿]{2,6}》|【[一-鿿A-Za-z0-9]{2,10}】)"
_BARE = compiled(
    rf"(?:为|:|以|按照?|是|成)?[“《【(]?((?:{_PIECE} ?[+\-_~·&/、]{{1,2}} ?){{1,6}}"
    r"(?:《[一-鿿]{2,6}》|[一-鿿A-Za-z0-9]{1,10}))"
)
_UNPARTED = compiled(
    r"[: ]?([一-鿿]{2,6}加[一-鿿]{2,6}|(?:作品|文章|征文)?(?:题目|标题|篇名)\([一-鿿]{2,12}\)"
    r"|[一-鿿]{2,6}(?:\([^()]{2,12}\))?《[一-鿿]{2,6}》"
    r"|(?:作品|文章|征文|论文)?(?:题目|标题|篇名)|(?:作者|本人|真实|自己的?)*(?:姓名|名字))"
    r"(?:\.docx?)?(?=(?:即可|就[行好可])?(?:[,。; ]|$))"
)
"""A name without any sign between its parts: 作者姓名加标题, 姓名(单位)《题目》, 文章题目, 姓名."""
_FORMAT = re.compile(r"(?i)(?<![a-z@.])\.?(docx?|txt|pdf|wps|rtf|word)(?![a-z字统@])(?!版?字数)(?:20\d\d)?")
_FORM = re.compile("(?:表格?|回执|承诺书|授权书|意见书|样例|模板|清单)[》”]?\\(?(?:电子[版档])?$")
"""Before a format, this makes it that of a form: 附件1.参赛表.docx."""
_KIND = r"的?(?:格式|形式|方式|字样|样式|规则|顺序)?(?:来|统一|进行)?"
_REST = compiled(r"[一-鿿]{2,8}(?:[+\-_][一-鿿]{2,8}){0,4}(?=[,。;”]|$)")
"""What of a name may follow a part in brackets."""
_NAMES = re.compile(
    rf"{_KIND}(?:给[^,。;]{{1,8}})?(?:命名|[起取]名|(?:作为|作|为|当)"
    r"(?:邮件(?:主题|标题|题目|名称?)?[和及与、])?(?:电子)?(?:文件|附件|文档|文稿|稿件)?名)"
)
_USED = re.compile(
    rf"(?:以|按照?|用|采用)([^,。;“”《》]{{2,40}}?){_KIND}(?:命名|(?:作为|作|为)(?:文件|附件|文档|文稿)名)"
)
_AS_NAME = compiled(
    rf"(?:^|(?<=[,。;:]))((?:{_PIECE} ?[+\-_] ?){{1,5}}[一-鿿]{{2,8}}?)"
    "(?:作为|为|做)(?:电子)?(?:文件|文档|附件|稿件|稿|版)的?名称?"
)
"""A name before the words that make it one: 科室+姓名作为文档名称."""
_ASKS = re.compile(
    r"(?:命名|[起取]名|(?:文件|文档|附件)(?:名|标题)|名称|档名|(?:文件|文档|附件|电子[版稿])的?名字|另存|保存|(?:文件|文档|附件)[和与及、]邮件(?:主题|标题)|(?:文件|文档|附件)同名)[^,。;]{0,12}(?:,(?:即|仍?[是为]|就是|格式为|[均都统][一]?[是为]))?$"
)
_THAT_IS = re.compile("(?:即|为|仍[是为]|就是|格式为|[均都]为|[均都]是|统一为)")
_STATED = re.compile(
    r"(?:文件|文档|附件|稿件|电子稿|档案)?(?:命名|(?:文件|文档|附件|电子[稿版])的?(?:名|标题))"
    r"(?:称|[和及与、]邮件(?:主题|标题)|设置|设定|设|定|格式|方式|方法|规则|一致|相同|统一|请|应|须|要求|均|都|一律|写成|写作(?!者)|写(?=为))*(?:为|按照?|以|[:=]|是|写[上明]?|用)"
)

_TITLED = re.compile(
    r"(?:文件|文档)名称?(?:统一|直接|请|须|应)?(?:即|就[是写用]|即为|[只仅](?:[写用留]|保留|需)?|[用取]|使用|采用)"
    r"(?:作品|文章|征文|小说|散文|书评)?(?:题目|标题|篇名|名称|(?<=[品章说文评])名)(?! ?[-+_、加和与及(《])"
    r"|(?:文件|文档)名称?[同与和跟](?:文章|作品|征文)?(?:题目|标题|篇名)(?=[,。;]|$)"
    r"|(?:文章|作品|征文)?(?:题目|标题)[与和及]文件名称?(?:应|须|要)?(?:保持)?(?:一致|相同|相符)"
)
"""The file bears the title of the essay: 标题和文件名保持一致."""
_BYLINE = re.compile(r"行[为是]$|署名|落款|(?:标题|题目)下|文末")
"""Before quoted words that stand in the draft itself."""
_SAME = re.compile(
    r"(?:文件|文档|附件|文稿)名称?(?:应|须|请|要|需)?[与同和]([^,。;]{2,12}?)(?:保持)?(?:相同|一致|相符|同名)"
)
_MAIL = r"(?:(?:邮件|电邮)的?(?:主题|标题|题目|主旨)|主题栏)"
_SUBJECT = re.compile(
    rf"{_MAIL}(?:的?格式|名称|栏|统一|请|应|须|要求|一律)*(?:按照?|写明|注明|标明|写|用|以|为|是|:)+|{_MAIL}(?=“)"
)
_AS_MAIL = re.compile(
    r"(?<![照图]片)(?<!表)(?<!如有)(?:附件|文件|文档|稿件|作品)(?:名称?|命名)?(?:应|须|请|要|需)?"
    rf"(?:[与同和跟]{_MAIL}|也?同名(?=[,。;)]|$)|同(?:{_MAIL}|(?:主题|标题|主旨)(?=[,。;)]|$)))|命名[与同和跟]{_MAIL}"
)
"""What calls a file as its mail is called: 附件名与邮件主题一致; (邮件标题：姓名+题目；)附件同名."""


class _Form(NamedTuple):
    """A file name as a sentence writes it, and where the words begin and end that ask for it."""

    text: str
    start: int
    end: int


class Naming(NamedTuple):
    """What was understood, and file names that no rule can express."""

    made: Made[Filename] | None
    puzzles: tuple[Passage, ...]


def naming(outline: Outline, contest: str = "") -> Naming:
    """File name and formats of a notice; words of ``contest`` stand in a name as they are (微小说+姓名)."""
    patterns: list[tuple[str | None, Passage]] = []
    formats: tuple[tuple[str, ...], Passage] | None = None
    for item in outline.items:
        for sentence in item.passage.sentences():
            aside = item.zone == "award" and not re.search(any_of("named"), sentence.text)
            if not aside and item.zone != "background":
                patterns += _patterns(item, sentence, contest)
                formats = formats or _formats(item, sentence)
    pattern = next(((form, (words,)) for form, words in patterns if form), None) or _as_mail(outline, contest)
    puzzles = () if pattern else tuple(words for _, words in patterns)
    # A rule that no draft could meet is none; the notice's words are told instead.
    if formats and not readable(formats[0]):
        puzzles = (*puzzles, formats[1])
        formats = None
    named = pattern[1] if pattern else ()
    words = tuple(dict.fromkeys((*named, *([formats[1]] if formats else []))))
    rule = Filename(
        pattern=pattern[0] if pattern else "",
        formats=formats[0] if formats else (),
        basis="…".join(each.quote for each in words),
    )
    return Naming(Made(rule, words) if words else None, puzzles)


def _as_mail(outline: Outline, contest: str) -> tuple[str, tuple[Passage, ...]] | None:
    """The name of a file that is called as its mail is, with the words about both."""
    sentences = [(item, each) for item in outline.items for each in item.passage.sentences()]
    asks = ((each, match) for _, each in sentences if (match := _AS_MAIL.search(each.text)))
    asked = next((each.clause(*match.span()) for each, match in asks), None)
    subjects = (found for item, each in sentences if asked and (found := _subject(item, each, contest)))
    found = next(subjects, None)
    return (found[0], (found[1], asked)) if found and asked else None


def _subject(item: Item, sentence: Passage, contest: str) -> tuple[str, Passage] | None:
    """What a mail is to be called: 邮件主题格式：晨光征文-姓名-题目."""
    said = _SUBJECT.search(sentence.text)
    begin = said.end() if said else 0 if re.match(_MAIL, item.label) else None
    form = None if begin is None else _by_label(sentence.text[begin:])
    pattern = form and pattern_of(form.text, contest)
    if form is None or begin is None or not pattern:
        return None
    words = sentence.cut(said.start() if said else 0, begin + form.end)
    return _written(pattern, sentence), words


def _patterns(item: Item, sentence: Passage, contest: str) -> Iterator[tuple[str | None, Passage]]:
    """The file names that a sentence asks for; None for one that no rule can express."""
    for form in _forms(item, sentence.text, contest):
        pattern = pattern_of(form.text, contest)
        yield pattern and _written(pattern, sentence), sentence.cut(form.start, form.end)


def _written(pattern: str, sentence: Passage) -> str:
    """The pattern with its own words as the notice has them, not in simplified characters."""
    return compiled("[一-鿿]+").sub(lambda word: sentence.written(word[0]), pattern)


def _forms(item: Item, text: str, contest: str) -> list[_Form]:
    if _is_file_name(item.label) and (labelled := _by_label(text)):
        return [labelled]
    over = "" if item.label else next(reversed(item.headings), "")
    if _is_file_name(over) and (below := _by_label(text)) and pattern_of(below.text, contest):
        return [below]
    return list(_by_quotes(text)) or list(_by_words(text))


def _is_file_name(label: str) -> bool:
    """Whether a label is about the file's name, and not of a mail's subject alone."""
    filed = re.search(r"文件名|附件|文档", label)
    return bool(re.search(any_of("named"), label)) and bool(filed or not re.search(r"邮件|主题", label))


def _by_label(text: str) -> _Form | None:
    """What stands behind a label: in quotes, with separators, or the whole clause."""
    quoted, bare = re.search(r"“([^“”]{2,40})”", text), _BARE.match(text)
    if quoted and _BYLINE.search(text[: quoted.start()]):
        return None
    forms = [match[1] for match in (quoted, bare) if match]
    clause = re.split(r"[,;。]", text)[0]
    clause = re.sub("^(?:统一)?[以按]照?(.{2,30}?)(?:命名|为名)$", r"\1", clause)
    forms += [clause] if 1 < len(clause) <= 40 else []
    form = next((form for form in forms if pattern_of(form)), next(iter(forms), ""))
    end = text.index(form) + len(form)
    return _Form(form, 0, end + text.startswith("”", end)) if form else None


def _by_quotes(text: str) -> Iterator[_Form]:
    for match in _QUOTED.finditer(text):
        start = max(text.rfind(mark, 0, match.start()) for mark in ",;。") + 1
        if _THAT_IS.fullmatch(text, start, match.start()):  # 只在文件名上体现,即“支部名称-姓名-题目”
            start = max(text.rfind(mark, 0, start - 1) for mark in ",;。") + 1
        form, after = match[match.lastindex or 0], text[match.end() : match.end() + 12]
        if (
            match[0][0] == "【"
            and (rest := _REST.match(text, match.end()))
            and pattern_of(match[0] + rest[0])
        ):
            yield _Form(match[0] + rest[0], start, rest.end())  # 【单位】姓名-题目
            continue
        if match[0][0] in "【《" and text.endswith(("+", "-", "_"), 0, match.start()):
            continue  # only a part of a name: 单位+姓名+《题目》
        if _is_name(text[start : match.start()], after, form):
            asked = re.match(r"[^,。;]{0,8}命名|为(?:文件)?名", after)
            yield _Form(form, start, match.end() + (asked.end() if asked else 0))


def _by_words(text: str) -> Iterator[_Form]:
    """A name without quotes: behind 文件命名为, or in 以学号+姓名为文件名."""
    stated = _STATED.search(text)
    bare = stated and (_BARE.match(text, stated.end()) or _UNPARTED.match(text, stated.end()))
    if stated and bare and stated[0][-1] in "写用" and "、" in bare[1]:
        bare = None  # 文件名用作品名、作者名: nobody knows what stands between the two
    near = max(clause_start(text, stated.start()), stated.start() - 6) if stated else 0
    before = text[near : stated.start()] if stated else ""
    if stated and bare and (before.endswith(("及", "和", "与", "、")) or not _is_of_other(before)):
        yield _Form(bare[1], stated.start(), bare.end())
    elif titled := _TITLED.search(text):
        yield _Form("题目", titled.start(), titled.end())
    elif (same := _SAME.search(text)) and not _AS_MAIL.match(text, same.start()):
        yield _Form(same[1], same.start(), same.end())
    elif (used := _USED.search(text)) and not _is_of_other(text[max(0, used.start() - 8) : used.end(1)]):
        yield _Form(used[1], used.start(), used.end())
    elif named := _AS_NAME.search(text):
        yield _Form(named[1], named.start(), named.end())


def _is_of_other(words: str) -> bool:
    """Whether it is a mail, a folder or an archive that is to be named."""
    return bool(
        re.search(any_of("mailed") + "|压缩|文件夹|打包|报名表|登记表|汇总表|信息表|(?:信息|资料)$", words)
    )


def _is_name(before: str, after: str, form: str) -> bool:
    """Whether quoted words are the name of the draft's own file, not of a mail or an archive."""
    mailed = re.search(any_of("mailed"), before)
    filed = re.search(any_of("filed"), re.sub(any_of("mailed"), "", before))
    forms = "(?:表|信息|资料)的?(?:文件|文档|附件|档案?)?(?:命名|名称?)?(?:请|须|应)?[为以:]?$"
    folder = re.search(f"压缩|文件夹|打包|文件包|{forms}", before[-14:]) or re.match(
        r"命名(?:的|该|其|好)?(?:文件夹|压缩)", after
    )
    if (mailed and not filed) or folder:
        return False
    if _NAMES.match(after) or (filed and after.startswith("为题") and SEPARATORS.search(form)):
        return True
    return bool(_ASKS.search(before)) and bool(
        SEPARATORS.search(form) or form in phrases().tokens or pattern_of(form)
    )


def _formats(item: Item, sentence: Passage) -> tuple[tuple[str, ...], Passage] | None:
    """The formats that a sentence accepts."""
    text = sentence.text
    if not re.search(r"格式|文档|文件|电子[版稿]|附件", text + item.label):
        return None
    matches = [
        match
        for match in _FORMAT.finditer(text)
        if not _unwanted(text, match.start()) and not _FORM.search(text, 0, match.start())
    ]
    found = [match[1].lower() for match in matches]
    formats = [each for name in found for each in (("docx", "doc") if name == "word" else (name,))]
    if not formats:
        return None
    return tuple(dict.fromkeys(formats)), sentence.clause(matches[0].start(), matches[-1].end())


def _unwanted(text: str, start: int) -> bool:
    return bool(re.search(any_of("unwanted") + r"[^,。;]{0,8}$", text[max(0, start - 10) : start]))
