"""What a template asks of every draft that it is to stand in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from essaycheck.notice.authors.labels import OPTIONAL, Label, labels
from essaycheck.notice.authors.placing import Asked
from essaycheck.notice.phrases import any_of
from essaycheck.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from essaycheck.notice.outline.templates import Template
    from essaycheck.notice.text import Passage

_STARRED = re.compile("[*※][^,。;*]{0,6}(?:必填|必须|必写|不可缺)")
"""What says that only what has a mark must be filled in."""
_EXCEPT = compiled("除“?([一-鿿、“”]{2,16}?)”?(?:一[栏项])?(?:之?外|以外)")
_SAMPLE = compiled(
    "[为:是“(]{0,2}[×xX○]{2,}[一-鿿]{0,2}?"
    "(党?支部|单位|公司|学校|局|部门|科室|中心|医院|队|站|所|科|社区|村)[ +]?"
    "([×xX○]{2,4}|某{2,3})(?=$|[”),。;])"
)
"""An institution and a name with signs in their place: ××支部 ×××."""
_IN_DRAFT = (
    "(?:正文|文章|征文|读后感|稿件|作品|每篇[^,。;]{0,6})(?:的?(?:之?前面?|开头|最前面|首部|之?后|末尾))"
)
"""Where a template stands in a draft, beside what all lists of labels are told to stand in."""


def of_template(template: Template) -> Asked | None:
    """The data that a template asks for, if it is to stand in the draft and not in a form or a mail."""
    said = template.words.text
    placed = re.search(f"{_IN_DRAFT}|{any_of('in_essay')}", said)
    aside = re.search(any_of("in_form", "in_mail", "outside"), said.replace("表格", ""))
    found = tuple(_required(template)) if placed and not aside else ()
    return Asked("essay", found, template.words) if found else None


def sampled(text: str, start: int = 0) -> tuple[Label, ...]:
    """The labels that a sample stands for: XX党支部 XXX."""
    sample = _SAMPLE.match(text, start)
    if sample is None:
        return ()
    return Label("unit", "单位", *sample.span(1)), Label("name", "姓名", *sample.span(2))


def _required(template: Template) -> Iterator[Label]:
    said = template.words.text
    starred = _STARRED.search(said)
    spared = _EXCEPT.search(said)
    seen: set[str] = set()
    for entry in template.entries:
        if (starred and entry.text[0] not in "*※") or re.search(OPTIONAL, entry.text):
            continue
        found = _label(entry)
        if found and found.field not in seen and not (spared and found.text in spared[1]):
            seen.add(found.field)
            yield found


def _label(entry: Passage) -> Label | None:
    text = re.sub(r"\([^()]*\)", "", entry.text).strip("*※ :_×…/")
    found = labels(text, 0, len(text))
    return found[0] if len(found) == 1 and found[0].text == text else None
