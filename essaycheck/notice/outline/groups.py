"""For whom a limit holds: the genre or group of authors that is named beside it, or above."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from essaycheck.notice.outline.headings import zone_of
from essaycheck.notice.phrases import any_of
from essaycheck.patterns import compiled

if TYPE_CHECKING:
    from essaycheck.notice.outline import Item

_NO_CATEGORY = re.compile("[数总]量|[篇件数]数|名额|注$|语[言种]|年龄|资格|评|作者|原创|署名")
"""What may be told of categories in their list, and names none."""
_AGES = r" ?\d{1,2}(?:[-至到]\d{1,2})?周?岁(?:及?以[上下])?[ ,:]{0,2}"
"""Who is in a group, behind its name: B组 10-12岁."""
_REMARK = r"(?<=.) ?\([^()]{1,40}\)"
"""What tells more of a group behind its name: 高中组(2007年9月1日以后出生)."""
_LETTER = compiled("(?:^|(?<=[,。;:]))[A-Z甲乙丙丁][类组] (?=[一-鿿]{2})")
"""What only numbers a group whose name follows: 甲类 散文."""
_REACH = 60
"""Characters before a limit in which its group is looked for."""


def group_of(item: Item) -> str:
    """The group that an item's label, the head of its row or the heading above it names, or ""."""
    label = re.sub(
        r"(?:作品|类别|征文)?(?:字数|篇幅)(?:要求)?$|作品要求$", "", item.label or _heading_of(item)
    )
    label = re.sub(rf"^[A-Z甲乙丙丁一二三四五六][类组] ?(?=[^(])|{_REMARK}$", "", label)
    label = compiled("(?<=[一-鿿]组)-{1,2}[一-鿿]{2,8}$").sub("", label)  # 专题组—河边小记
    label = re.sub(f"(?<=[组类]){_AGES}$|(?<=..)奖$", "", label)  # 散文奖:首奖一名,字数三千字以内
    if not label or not is_group(label):
        return _category(item)
    genre = re.fullmatch(f"{any_of('kind_of_genre')}?{any_of('genres')}", label)
    return (_crowd_over(item) if genre else "") + label


def in_categories(item: Item) -> bool:
    """Whether an item stands in a list of the notice's own categories."""
    above = [heading for heading in item.headings if heading != item.label]
    return bool(above) and bool(
        re.search(r"[分种归各](?:类|组)|类别|组别|栏目|^(?:征文)?(?:文体|体裁)$", above[-1])
    )


def _category(item: Item) -> str:
    """The label of an item that stands in a list of categories: 类别及字数:|(一)青春记事簿:2000字以内."""
    named = 2 <= len(item.label) <= 8 and not zone_of(item.label) and not _NO_CATEGORY.search(item.label)
    told = re.fullmatch(any_of("counted", "length", "title", "essay"), item.label)
    return item.label if named and in_categories(item) and not told and not is_group(item.label) else ""


def _crowd_over(item: Item) -> str:
    """The group of authors that is the heading over the label of a genre: 高中组:|1.散文:1000至3000字."""
    above = [heading for heading in item.headings if heading != item.label]
    over = re.sub(f"{_REMARK}$", "", above[-1]) if item.label and above else ""
    return over if over.endswith("组") and is_group(over) and not re.search(any_of("genres"), over) else ""


def _heading_of(item: Item) -> str:
    """The heading right above, if it can be a group's and not that of groups (作品分类)."""
    heading = next(reversed(item.headings), "")
    return "" if others(heading) or re.search(r"[分种归各](?:类|组)|类别|组别", heading) else heading


def group_before(text: str) -> str:
    """The group at the end of ``text``, with little but words of limitation behind it, or ""."""
    near = _LETTER.sub("", text[-_REACH:].rstrip())
    match = _group_at_end().search(near) or _group_in_clause().search(near)
    return match[1] if match else ""


def group_demanded(clause: str) -> str:
    """The group that a clause begins with, to tell how its works are to be, or ""."""
    match = _group_demanded().match(clause)
    return match[1] if match else ""


def is_eased(text: str) -> bool:
    """Whether a text ends with a group for which a limit is eased: 调研报告可放宽到5000字."""
    return bool(_group_eased().search(text))


def is_group(text: str) -> bool:
    """Whether ``text`` is the name of a group."""
    return bool(_group().fullmatch(text))


def others(group: str) -> bool:
    """Whether a group is that of all who are in no other: 其他体裁."""
    return group.startswith("其")


def told_by(group: str, pattern: str) -> tuple[str, str]:
    """The folder or the file's name that tells a draft of the group: this where the notice has it so.

    A name that stands first or last in the ``pattern`` is looked for there alone: a title may hold it too.
    """
    if "/" in group:
        return "", ""  # no file and no folder can be called so
    if "{group}" not in pattern:
        return f"{group}/**", ""
    before = "" if pattern.startswith("{group}") else "*"
    after = "" if pattern.endswith("{group}") else "*"
    return "", f"{before}{group}{after}"


@cache
def _group() -> re.Pattern[str]:
    return compiled(_groups())


@cache
def _group_at_end() -> re.Pattern[str]:
    between = rf"(?:{any_of('between')}|,(?=\d)){{0,8}}"
    return compiled(rf"({_groups()})(?:\([^()]{{1,20}}\) ?|{_AGES})?\(?{between}$")


@cache
def _group_in_clause() -> re.Pattern[str]:
    return compiled(rf"({_groups()})[^,。;:()\d]{{0,8}}$")


@cache
def _group_eased() -> re.Pattern[str]:
    return re.compile(rf"(?:^|[,、;。])(?:{_groups()})(?:作品|类|稿件)?(?:则|均)?可?(?:适当)?放宽[到至为]$")


@cache
def _group_demanded() -> re.Pattern[str]:
    told = "题材|内容|主题|风格|语言|[为系](?![主宜佳])"
    demand = f"要求|应|须|需|必须|要(?!闻)|可以?[是为]|力求|注重|讲究|以|突出|侧重|强调|立论|{told}"
    return compiled(rf"({_groups()})(?:\([^()]{{1,20}}\))?(?:作品|类)?(?:{demand})")


_NO_NAME = "[每各为以内其括有]|一组|设(?!计)|分(?![会公行校局院])"
"""What no group's name holds; it may stand before one: 大赛设短篇组, 分为教师组."""


def _groups() -> str:
    """One group or several that share a limit: 散文、随笔."""
    genre = rf"{any_of('kind_of_genre')}?{any_of('genres')}(?:(?<=散文)随笔|(?<=诗歌)散文)?[类组]?"
    year = r"(?:[一二三四五六七八九\d][至到、-]?){1,4}年级(?:学生|组)?|[初高大][一二三四]"
    stage = rf"{any_of('stages')}(?:\([^()]{{1,6}}\))?[低中高]?(?:段|年级|组|生|部|论文)?"
    rest = rf"其[他它余](?:{any_of('essay')}|[文体]体|体裁|类别|组别|各?[类组])?|一般(?:文体|体裁)"
    named = (
        f"(?:(?<=分为)|(?<![为其]))(?![各每本该全此两几和与及含])(?:(?!{_NO_NAME})[一-鿿A-Z]){{1,5}}?[组类]"
    )
    crowd = f"(?:退休|离退休|在职|青年)?{any_of('crowds')}(?:读者|选手|作者|参赛者)?"
    age = r"\d{1,2}(?:-\d{1,2})?(?:周?岁)(?:及?以[上下])?(?:年龄)?组"
    one = rf"(?:{age}|{rest}|{genre}|{named}|{year}|{stage}|{crowd})"
    return rf"{one}(?:[、和及与/或]{one}){{0,5}}"
