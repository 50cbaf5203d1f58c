"""The rules that there are: one file each, all named here in the order of the report.

To add one: its file, its line here, its sentences in ``wording`` (``manual.*.toml`` holds what is said of its
keys), its tests.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.rules.anonymous import Anonymous
from essaycheck.rules.author import Author
from essaycheck.rules.filename import Filename
from essaycheck.rules.keywords import Keywords
from essaycheck.rules.layout import Layout
from essaycheck.rules.length import Length
from essaycheck.rules.manual import Manual
from essaycheck.rules.title import Title
from essaycheck.rules.window import Window

if TYPE_CHECKING:
    from essaycheck.rule import Rule

RULES: tuple[type[Rule], ...] = (Length, Author, Anonymous, Keywords, Title, Window, Filename, Layout, Manual)
