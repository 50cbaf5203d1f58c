"""Data that a text shows of somebody in it, behind a line that announces them: 卡片上写着：."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.patterns import compiled
from essaycheck.recognition.bylines import byline

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from essaycheck.essay import Field
    from essaycheck.recognition.lines import Line
    from essaycheck.recognition.statements import StatedLine

_OF_AUTHORS = (
    "作者|投稿|来稿|稿件|参赛|应征|征文|本人|本文|个人|我的|信息|联[系络]|附|署名|撰稿|供稿|执笔|资料|报名"
    "|编辑|老师|评委|主编|组委|您好|你好|敬礼"
)
"""What a line speaks of behind whose colon the author's own data stand."""
_WRITTEN = "[写印贴抄刻填念记登画标署列](?:[着道下有过的了]|[:：]$)|落款"
_NEAR = 40  # characters before the colon


def without_shown(lines: list[StatedLine]) -> list[StatedLine]:
    """The lines but for data behind the text's first lines, and an announcement, which are text as well."""
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
    return bool((told | {"name"}) & _kinds(line)) or bool(compiled(_OF_AUTHORS).search(label))


def _is_shown(lines: Sequence[StatedLine], number: int) -> bool:
    """Whether the line above announces what is written elsewhere; it has to say so where the draft ends."""
    said = _announcement(lines[number - 1])
    if not said or not any(line.is_prose for line in lines[:number]):
        return False
    goes_on = any(line.is_prose for line in lines[number:])
    return goes_on or bool(compiled(_WRITTEN).search(said))


def _announcement(line: StatedLine) -> str:
    """The end of a line with a colon behind which not the author's own data stand, or ""."""
    text = line.line.paragraph.text[: line.line.end].rstrip().rstrip('”"’')
    if line.pairs or not text.endswith((":", "：")) or compiled(_OF_AUTHORS).search(text[-_NEAR:]):
        return ""
    return text[-_NEAR:]


def without_cited(lines: list[StatedLine], tail: list[Line], known: Iterable[Field]) -> list[Line]:
    """The last lines but the bylines that the text cites (名片上写着：) where labels tell of the author."""
    if not tail or not any(field.label for field in known):
        return tail
    cited: set[tuple[int, int]] = set()
    for number in range(max(1, len(lines) - len(tail)), len(lines)):
        above, line = lines[number - 1], lines[number]
        written = compiled(_WRITTEN).search(_announcement(above))
        if (written or above.line.place in cited) and not line.pairs and byline(line.line):
            cited.add(line.line.place)
    return [line for line in tail if line.place not in cited] if cited else tail
