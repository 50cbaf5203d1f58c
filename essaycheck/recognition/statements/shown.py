"""Data that a text shows of somebody in it, behind a line that announces them: 卡片上写着：."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.patterns import compiled
from essaycheck.recognition.bylines import byline
from essaycheck.recognition.statements.stated import stating

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from essaycheck.essay import Field
    from essaycheck.recognition.lines import Line
    from essaycheck.recognition.statements.stated import StatedLine

_OF_AUTHORS = (
    "作者|投稿|来稿|稿件|参赛|应征|征文|本人|本文|个人|我的|信息|联[系络]|附|署名|撰稿|供稿|执笔|资料|报名"
    "|编辑|老师|评委|主编|组委|您好|你好|敬礼"
)
"""What a line speaks of behind whose colon the author's own data stand."""
_OWN = "作者|投稿|来稿|参赛|应征|本人|我的"
"""What tells in a label that its value is the author's."""
_WRITTEN = "[写印贴抄刻填念记登画标署列](?:[着道下有过的了在]|[:：]$)|落款"
_LETTER = "[书短回家来去]?信(?!息)|[便字留纸]条|留言|遗书|日记|全文"
_BETWEEN = 3  # lines
_NEAR = 40  # characters before the colon


def without_shown(lines: list[StatedLine]) -> list[StatedLine]:
    """The lines but for data behind the text's first lines, and an announcement, which are text as well."""
    if not any(number and _is_shown(lines, number) for number in stating(lines)):
        return lines
    left: list[StatedLine] = []
    told: set[str] = set()
    for number, line in enumerate(lines):
        if line.pairs and told and not _begins_anew(line, told):
            told |= _kinds(line)
        elif line.pairs and number and _is_shown(lines, number):
            told = _kinds(line)
        else:
            told = set()
            left.append(line)
    return left


def _kinds(line: StatedLine) -> set[str]:
    return {pair.field for pair in line.pairs}


def _begins_anew(line: StatedLine, told: set[str]) -> bool:
    """Whether a line of data behind others is of another, or says that it is of the author."""
    label = line.line.text[: line.pairs[0].label_end]
    return bool((told | {"name"}) & _kinds(line)) or bool(compiled(_OWN).search(label))


def _is_shown(lines: Sequence[StatedLine], number: int) -> bool:
    """Whether a line above announces what is written elsewhere; it has to say so where the draft ends.

    A short sentence or two may stand between: 告示贴在村口： 请各家交表。 联系人：…….
    """
    above = number - 1
    if lines[above].pairs:
        return False
    while above > max(0, number - _BETWEEN) and _is_sentence(lines[above]):
        above -= 1
    said = _announcement(lines[above])
    if not said or not any(line.is_prose for line in lines[:number]):
        return False
    goes_on = above == number - 1 and any(line.is_prose for line in lines[number:])
    return goes_on or bool(compiled(_WRITTEN).search(said))


def _is_sentence(line: StatedLine) -> bool:
    """Whether a line is a short sentence."""
    text = line.line.text.rstrip()
    return len(text) <= _NEAR and text.endswith(("。", "!")) and not line.pairs


def _announcement(line: StatedLine) -> str:
    """The end of a line with a colon behind which not the author's own data stand, or ""."""
    text = line.line.paragraph.text[: line.line.end].rstrip().rstrip('”"’')
    if line.pairs or not text.endswith((":", "：")) or compiled(_OF_AUTHORS).search(text[-_NEAR:]):
        return ""
    return text[-_NEAR:]


def cited(lines: list[StatedLine], tail: list[Line], known: Iterable[Field]) -> set[tuple[int, int]]:
    """Where the last lines begin that the text cites (名片上写着：), where labels tell of the author.

    They are names, institutions and numbers in a row; of a letter (他在信里写道：) all up to the next label.
    """
    found: set[tuple[int, int]] = set()
    if not tail or not any(field.label for field in known):
        return found
    letter = False
    for number in range(max(1, len(lines) - len(tail)), len(lines)):
        above, line = lines[number - 1], lines[number]
        said = _announcement(above)
        letter = not line.pairs and (letter or bool(compiled(_LETTER).search(said)))
        written = above.line.place in found or compiled(_WRITTEN).search(said)
        if not line.pairs and (letter or (written and byline(line.line))):
            found.add(line.line.place)
    return found
