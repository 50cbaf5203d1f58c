"""From a report to bytes: one module for each output, imported when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from essaycheck.report import Report
    from essaycheck.wording import Wording

    Renderer = Callable[[Report, Wording], bytes]

RENDERERS = ("text", "json", "jsonl", "csv", "xlsx", "html", "markdown")
"""By name, which is that of the module here and of ``--format``."""

SUFFIXES = {
    ".txt": "text",
    ".json": "json",
    ".jsonl": "jsonl",
    ".csv": "csv",
    ".xlsx": "xlsx",
    ".html": "html",
    ".md": "markdown",
}
"""The format of a file that is written."""


def renderer(name: str) -> Renderer:
    """The function ``render`` of the output called ``name``."""
    found: Renderer = import_module(f"essaycheck.render.{name}").render
    return found
