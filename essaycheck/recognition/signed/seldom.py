"""What few drafts have, each in a module that is imported where it may be: a writer waits for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from essaycheck.recognition.found import Found

if TYPE_CHECKING:
    from collections.abc import Sequence

    from essaycheck.recognition.found import Sheet
    from essaycheck.recognition.lines import Line

_TIES = tuple("0123456789)]*")
"""What a line of names with numbers ends with."""


def tied(lines: Sequence[Line]) -> Found:
    """Authors whose names bear a number, and their institutions, as journals print them."""
    if not any(line.text.rstrip()[-1:] in _TIES for line in lines):
        return Found()
    from essaycheck.recognition.signed.scholars import scholars

    return scholars(lines)


def oddly_titled(found: Found, sheet: Sheet) -> Found:
    """The title that has a number's, a date's or an author line's form, where no other is found."""
    from essaycheck.recognition.titles import odd_titles

    return odd_titles.oddly_titled(found, sheet)


def seldom_named(found: Found, sheet: Sheet) -> Found:
    """Who is named in a way that is anybody else's where the author is named in another."""
    from essaycheck.recognition.signed.dashed import dashed_name
    from essaycheck.recognition.signed.hometowns import townsman
    from essaycheck.recognition.signed.rare_families import rare_name
    from essaycheck.recognition.signed.under_units import signed_under_unit

    for named in (dashed_name, townsman, rare_name, signed_under_unit):
        found |= named(found, sheet)
    return found


def named_again(found: Found, sheet: Sheet) -> Found:
    """Further authors under the first one's label, and lines that say once more who he is: ——陆远之."""
    lines, more = found.free([*sheet.head, *sheet.tail]), Found()
    if any(line.may_be_name for line in lines):
        from essaycheck.recognition.signed.continued import continued_names

        more |= continued_names(found, sheet)
    if dashed := [line for line in lines if line.text.lstrip().startswith("-")]:
        from essaycheck.recognition.signed.dashed import dashed_again

        more |= dashed_again(found, dashed)
    return more


def unquoted(lines: list[Line], sheet: Sheet, found: Found) -> list[Line]:
    """The lines but for those that tell who said what stands above them."""
    if not any(line.text.lstrip().startswith("-") for line in lines):
        return lines
    from essaycheck.recognition.signed.dashed import without_quoted

    return without_quoted(lines, sheet, found)
