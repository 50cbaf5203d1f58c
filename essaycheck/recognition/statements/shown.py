"""Data that a text shows of somebody in it, behind a line that announces them: 卡片上写着：."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    above = lines[number - 1]
    text = above.line.paragraph.text[: above.line.end].rstrip().rstrip('”"’')
    if above.pairs or not text.endswith((":", "：")) or compiled(_OF_AUTHORS).search(text[-_NEAR:]):
        return False
    if not any(line.is_prose for line in lines[:number]):
        return False
    goes_on = any(line.is_prose for line in lines[number:])
    return goes_on or bool(compiled(_WRITTEN).search(text[-_NEAR:]))
