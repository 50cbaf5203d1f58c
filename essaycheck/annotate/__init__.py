"""Comments in a copy of a .docx, on the very words that a report is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.annotate.anchors import Anchors
from essaycheck.annotate.comments import Comments
from essaycheck.annotate.copying import copied, copy_of
from essaycheck.annotate.remarks import remarks
from essaycheck.annotate.tracing import traced

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaycheck.report import CheckedDraft, RulesetIdentity
    from essaycheck.wording import Wording


def annotate(
    data: bytes,
    draft: CheckedDraft,
    ruleset: RulesetIdentity,
    wording: Wording,
    unjudged: Sequence[str] = (),
) -> bytes:
    """A copy of the .docx in ``data`` with a comment for what ``draft``, the report on it, has found.

    It replaces our own comments, where ``data`` is such a copy in which its writer has made corrections.

    The first one sums up, and names what is ``unjudged``: one draft alone cannot be held against that.
    A finding with a place is commented on there; in a footnote at its mark; what is
    about the whole essay, or stands in a header, on the title, or else on the first paragraph.

    Raises:
        UnreadableEssayError: ``uncopied`` when python-docx does not take it (Strict, a template, macros);
            ``too-large``; ``damaged``.
    """
    package, document = copied(data)
    comments = Comments(document)
    anchors = Anchors(traced(package, document.element), document.element, draft.title_span)
    for remark in remarks(draft, ruleset, wording, unjudged):
        place = remark.span and anchors.at(remark.span)
        text = remark.text if place or not remark.where else f"{remark.text}\n{remark.where}"
        (place or anchors.whole()).mark(comments.add(text), comments.reference)
    return copy_of(document)
