"""The rule ``layout``: fonts, sizes, line spacing, paper and margins."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, ClassVar

from essaycheck.errors import Mistake
from essaycheck.essay import OBJECT, Span
from essaycheck.keys import LEVEL, TEXT, Key, RefusedValueError, choice, one_of, refused, shown
from essaycheck.records import NamedTuple
from essaycheck.rule import Rule
from essaycheck.rules.measures import PAPERS, family, length, points, size, spacing
from essaycheck.table import key
from essaycheck.verdict import Finding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from essaycheck.errors import Fact
    from essaycheck.essay import Essay, Run, Title
    from essaycheck.rule import Context
    from essaycheck.verdict import Level, Verdict

SIDES = ("top", "bottom", "left", "right")

SLACK = 3.0
"""Points by which paper and margins may differ: rounding, and a millimetre."""


def _measure(read: Callable[[str], object], code: str) -> Key:
    def check(value: object) -> str:
        if not isinstance(value, str) or read(value) is None:
            raise refused(code, found=shown(value))
        return value

    return Key(check, {"type": "string", "minLength": 1})


def _read_margins(value: object) -> dict[str, str]:
    if not isinstance(value, dict):
        raise refused("not-margins", found=shown(value))
    unknown = [
        Mistake(name, "unknown-key", {"key": name, **choice(name, SIDES)})
        for name in value
        if name not in SIDES
    ]
    wrong = [
        Mistake(name, "not-length", {"found": shown(each)})
        for name, each in value.items()
        if name in SIDES and (not isinstance(each, str) or length(each) is None)
    ]
    if unknown or wrong:
        raise RefusedValueError(*unknown, *wrong)
    return dict(value)


SIZE = _measure(points, "not-size")
SPACING = _measure(spacing, "not-spacing")
MARGINS = Key(
    _read_margins,
    {
        "type": "object",
        "properties": {side: {"type": "string"} for side in SIDES},
        "additionalProperties": False,
    },
)


class Seen(NamedTuple):
    """What a draft has of one aspect, as people write it; whether it is as asked; where it stands."""

    aspect: str  # title_font, margin_top ...
    wanted: str
    found: str | None  # None: the file does not say
    meets: bool
    span: Span | None = None


class Layout(Rule):
    """Fonts, sizes, line spacing, paper and margins of a .docx; a .txt has none, so nothing is judged there.

    What counts is how most of the body looks: headings and quotations may look different. Fonts
    are compared by typeface: 仿宋_GB2312 and 仿宋 are one. Sizes are written as Word names them ("三号") or
    in points ("16pt"), line spacing as "28pt" or "1.5". The default level is "warning".

    Example:
        [layout]
        title_font = "方正小标宋简体"
        title_size = "二号"
        body_font = "仿宋_GB2312"
        body_size = "三号"
        line_spacing = "28pt"
        paper = "A4"
        margins = { top = "3.7cm", bottom = "3.5cm", left = "2.8cm", right = "2.6cm" }
    """

    kind: ClassVar[str] = "layout"
    needs: ClassVar[tuple[str, ...]] = (
        "title_font", "title_size", "body_font", "body_size", "line_spacing", "paper", "margins",
    )  # fmt: skip

    title_font: str = key(TEXT, default="")
    title_size: str = key(SIZE, default="")
    body_font: str = key(TEXT, default="")
    body_size: str = key(SIZE, default="")
    line_spacing: str = key(SPACING, default="")
    paper: str = key(one_of(*PAPERS), default="")
    margins: Mapping[str, str] = key(MARGINS, default={})
    level: Level = key(LEVEL, default="warning")

    def check(self, essay: Essay, context: Context) -> Verdict:
        """Compare what the file says with what is asked."""
        seen = list(self._seen(essay))
        known = [each for each in seen if each.found is not None]
        facts: dict[str, Fact] = {
            "met": tuple(each.aspect for each in known if each.meets),
            "unmet": tuple(each.aspect for each in known if not each.meets),
            "unknown": tuple(each.aspect for each in seen if each.found is None),
        }
        verdict = self.verdict(facts, *(_finding(each) for each in known if not each.meets))
        return verdict if known else verdict._replace(judged=False)

    def _seen(self, essay: Essay) -> Iterator[Seen]:
        title = [_title(essay, essay.title)] if essay.title else []
        for part, spans in (("title", title), ("body", essay.body)):
            if font := getattr(self, f"{part}_font"):
                yield _font(f"{part}_font", font, essay, spans)
            if asked := getattr(self, f"{part}_size"):
                yield _size(f"{part}_size", asked, essay, spans)
        if self.line_spacing:
            yield _spacing(self.line_spacing, essay)
        if self.paper:
            yield _paper(self.paper, essay)
        for side in SIDES:
            if side in self.margins:
                yield _margin(side, self.margins[side], essay)


def _title(essay: Essay, title: Title) -> Span:
    """The title's own line where the title was read in a form's cell, else where it was read."""
    if essay.paragraphs[title.span.paragraph].kind == "cell":
        wanted = "".join(title.text.split())
        for paragraph in essay.paragraphs:
            if paragraph.kind == "body" and "".join(paragraph.text.split()).strip("《》") == wanted:
                return Span(paragraph.index, 0, len(paragraph.text))
    return title.span


def _finding(seen: Seen) -> Finding:
    facts = {"aspect": seen.aspect, "found": seen.found or "", "wanted": seen.wanted}
    return Finding("layout.differs", facts, seen.span)


def _most(essay: Essay, spans: Iterable[Span], look: Callable[[Run], object]) -> tuple[object, Span | None]:
    """What most characters of ``spans`` have, and where the first of them stand."""
    counted: Counter[object] = Counter()
    first: dict[object, Span] = {}
    for span in spans:
        for run in essay.paragraphs[span.paragraph].runs:
            start, end = max(run.start, span.start), min(run.end, span.end)
            if start < end:
                value = look(run)
                counted[value] += end - start
                first.setdefault(value, Span(span.paragraph, start, end))
    if not counted:
        return None, None
    most = counted.most_common(1)[0][0]
    return most, first[most]


def _font(aspect: str, wanted: str, essay: Essay, spans: Iterable[Span]) -> Seen:
    found, span = _most(essay, spans, lambda run: run.font)
    name = str(found) if found else None
    return Seen(aspect, wanted, name, name is not None and family(name) == family(wanted), span)


def _size(aspect: str, wanted: str, essay: Essay, spans: Iterable[Span]) -> Seen:
    found, span = _most(essay, spans, lambda run: run.size)
    if not isinstance(found, float) or not found:
        return Seen(aspect, wanted, None, meets=False)
    return Seen(aspect, wanted, size(found, wanted), abs(found - (points(wanted) or 0)) < 0.26, span)


def _spacing(wanted: str, essay: Essay) -> Seen:
    written = [span for span in essay.body if _is_written(essay, span)]
    counted: Counter[str] = Counter()
    for span in written:
        counted[essay.paragraphs[span.paragraph].spacing] += span.end - span.start
    found = counted.most_common(1)[0][0] if counted else ""
    given, asked = spacing(found), spacing(wanted)
    meets = bool(given and asked) and given[1] == asked[1] and abs(given[0] - asked[0]) < 0.06  # type: ignore[index]
    first = next((span for span in written if essay.paragraphs[span.paragraph].spacing == found), None)
    return Seen("line_spacing", wanted, found or None, meets, first)


def _is_written(essay: Essay, span: Span) -> bool:
    """Whether lines of text stand there: what holds a picture or a text box alone has no line spacing."""
    return bool(essay.paragraphs[span.paragraph].runs and essay.quote(span).replace(OBJECT, "").strip())


def _paper(wanted: str, essay: Essay) -> Seen:
    if essay.page is None:
        return Seen("paper", wanted, None, meets=False)
    sides = sorted((essay.page.width / 72 * 25.4, essay.page.height / 72 * 25.4))
    name = next((paper for paper in PAPERS if _is(paper, sides)), f"{sides[0]:.0f}×{sides[1]:.0f} mm")
    return Seen("paper", wanted, name, _is(wanted, sides))


def _is(paper: str, sides: list[float]) -> bool:
    """Whether ``sides``, in millimetres, are those of the paper."""
    narrow, wide = sides
    return any(abs(narrow - short) <= SLACK and abs(wide - long) <= SLACK for short, long in PAPERS[paper])


def _margin(side: str, wanted: str, essay: Essay) -> Seen:
    if essay.page is None:
        return Seen(f"margin_{side}", wanted, None, meets=False)
    found = float(getattr(essay.page, side))
    meets = abs(found - (length(wanted) or 0)) <= SLACK
    return Seen(f"margin_{side}", wanted, f"{found / 72 * 2.54:.2f}".rstrip("0").rstrip(".") + "cm", meets)
