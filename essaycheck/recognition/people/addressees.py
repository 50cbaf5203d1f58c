"""To whom a draft is sent, as envelopes and covers say: 清溪日报社编辑收, 致《清溪》编辑部."""

from __future__ import annotations

from essaycheck.recognition.people.values import is_institution

_OFFICES = ("编辑部", "杂志社", "期刊社", "报社", "日报", "晚报", "组委会", "评委会", "征文办", "征文办公室")
_PEOPLE = ("编辑", "主编", "编辑老师", "主编老师", "编辑同志", "组委会老师")
_ENDS = ("收", "启", "收)", "启)")
_LONGEST = 30


def is_addressee(text: str) -> bool:
    """Whether a squeezed line names the editors, the jury or the institution that a draft goes to."""
    if not 3 < len(text) <= _LONGEST:
        return False
    if text.startswith(("致", "寄")):
        return text[1:].rstrip(":").endswith((*_OFFICES, *_PEOPLE))
    if not text.endswith(_ENDS):
        return False
    to = text.rstrip("收启亲敬台()")
    return to.endswith((*_OFFICES, *_PEOPLE)) or is_institution(to, weak=True)
