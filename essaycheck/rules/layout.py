"""The rule ``layout``: fonts, sizes, line spacing, paper and margins."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from essaycheck.keys import LEVEL, TEXT, Key, RefusedValueError, refused, shown
from essaycheck.errors import Mistake
from essaycheck.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Mapping

    from essaycheck.essay import Essay
    from essaycheck.report import Level, Verdict
    from essaycheck.rule import Context

SIDES = ("top", "bottom", "left", "right")


def _read_margins(value: object) -> dict[str, str]:
    if not isinstance(value, dict):
        raise refused("not-table", found=shown(value))
    mistakes = [
        Mistake(str(name), "unknown-key", {"key": str(name), "meant": "", "known": SIDES})
        for name in value
        if name not in SIDES
    ]
    if mistakes:
        raise RefusedValueError(*mistakes)
    return dict(value)


MARGINS = Key(_read_margins, {"type": "object"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout(Rule):
    """Fonts, sizes, line spacing, paper and margins.

    Example:
        [layout]
        title_size = "二号"
    """

    kind: ClassVar[str] = "layout"
    needs: ClassVar[tuple[str, ...]] = (
        "title_font",
        "title_size",
        "body_font",
        "body_size",
        "line_spacing",
        "paper",
        "margins",
    )

    level: Level = field(default="warning", metadata={"key": LEVEL})
    title_font: str = field(default="", metadata={"key": TEXT})
    title_size: str = field(default="", metadata={"key": TEXT})
    body_font: str = field(default="", metadata={"key": TEXT})
    body_size: str = field(default="", metadata={"key": TEXT})
    line_spacing: str = field(default="", metadata={"key": TEXT})
    paper: str = field(default="", metadata={"key": TEXT})
    margins: Mapping[str, str] = field(default_factory=dict, metadata={"key": MARGINS})

    def check(self, essay: Essay, context: Context) -> Verdict:
        """Not written yet."""
        raise NotImplementedError
