"""How paragraphs and runs look by their styles, defaults and theme; each combination is resolved once."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from essaycheck.readers.fonts import is_chinese
from essaycheck.readers.stylesheet import SHEETS
from essaycheck.readers.tags import within
from essaycheck.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from essaycheck.archives import Part
    from essaycheck.essay import Ambiguous
    from essaycheck.readers.numbering import Numbering
    from essaycheck.readers.stylesheet import Element, Style, StyleSheet

    Properties = dict[str, str]

BASES = 50  # with which looks are kept
LINKS = 50  # styles that a style may be based on, one upon the other

ALIGNMENTS = {
    "center": "center", "right": "right", "end": "right", "left": "left", "start": "left",
    "both": "both", "distribute": "both", "justify": "both",
}  # fmt: skip
HUGE = 1e6  # points: what is more, or no number, is no measure
NEARLY_WHITE = "FFF"  # the first digits of a colour that nobody sees on paper, as F2F2F2
POINTS = {"pt": 1.0, "mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0, "pc": 12.0, "pi": 12.0}


class Look(NamedTuple):
    """What counting and layout need to know of a run; ``hidden`` runs are no text."""

    ambiguous: Ambiguous = "text"
    font: str = ""
    size: float = 0.0
    white: bool = False
    hidden: bool = False


class Basis(NamedTuple):
    """What a run inherits, and the looks on that basis as far as they have been resolved."""

    properties: Properties
    shaded: bool
    looks: dict[tuple[Element, ...], Look]
    resolved: dict[tuple[tuple[tuple[str, str], ...], bool], Look]  # the same by what the elements come to


class Format(NamedTuple):
    """What is needed of a paragraph."""

    style: str
    align: str
    numbering: tuple[str, str] | None  # the list and the level of its automatic number
    spacing: str
    basis: Basis


class Resolved(NamedTuple):
    """What has been resolved with one sheet and one theme, by all drafts that have both."""

    bases: dict[tuple[str, str, bool], Basis]
    formats: dict[tuple[tuple[Element, ...], str, bool], Format]
    looks: dict[Look, Look]


@lru_cache(maxsize=SHEETS)
def resolved_with(sheet: Part, theme: Part | None) -> Resolved:
    """The same, to be gone on with: nothing is in it when nobody has had these two lately."""
    return Resolved({}, {}, {})


class Styles:
    """The styles of one document. Its fonts by theme and its lists are asked for when they are needed."""

    def __init__(
        self,
        theme: Callable[[], dict[str, str]],
        numbering: Callable[[], Numbering],
        sheet: StyleSheet,
        known: Resolved,
    ) -> None:
        self._sheet = sheet
        self._theme = theme
        self._numbering = numbering
        self._fonts: dict[str, str] | None = None
        self._flat = sheet.merged
        self._bases, self._formats, self._looks = known

    def format(self, elements: tuple[Element, ...], table_style: str, shaded: bool) -> Format:
        """The format of a paragraph by the elements of its ``w:pPr``; ``shaded``: its cell is."""
        key = (elements, table_style, shaded)
        format_ = self._formats.get(key)
        if format_ is None:
            within(self._formats)
            format_ = self._formats[key] = self._format(*key)
        return format_

    def look(self, format_: Format, elements: tuple[Element, ...]) -> Look:
        """The look of a run from the elements of its ``w:rPr``. Equal looks are the same object."""
        looks = format_.basis.looks
        look = looks.get(elements)
        if look is None:
            within(looks)
            within(self._looks)
            look = looks[elements] = self._resolved(format_.basis, flat(elements))
        return look

    def numbers(self, places: Mapping[int, tuple[str, str]]) -> dict[int, str]:
        """The automatic numbers of paragraphs, each with its list and level, by where they stand."""
        return dict(zip(places, self._numbering().numbers(places.values()), strict=True)) if places else {}

    def variant(self, look: Look, ambiguous: Ambiguous) -> Look:
        """``look`` with its ambiguous characters counted otherwise."""
        look = look._replace(ambiguous=ambiguous)
        return self._looks.setdefault(look, look)

    def _format(self, elements: tuple[Element, ...], table_style: str, shaded: bool) -> Format:
        direct = flat(elements)
        id_ = direct.pop("pStyle", "")
        style = self._sheet.get(id_)
        if style is None or style.kind != "paragraph":
            id_ = self._sheet.default
        basis = self._basis(id_, table_style, shaded or "shd" in direct)
        both = basis.properties | direct
        return Format(
            style=style.names.get("name", "").lower() if style and id_ != self._sheet.default else "",
            align=ALIGNMENTS.get(both.get("jc", ""), ""),
            numbering=(both["numId"], both.get("ilvl", "0")) if both.get("numId", "0") != "0" else None,
            spacing=line_spacing(both.get("line", ""), both.get("lineRule", "")),
            basis=basis,
        )

    def _basis(self, paragraph_style: str, table_style: str, shaded: bool) -> Basis:
        key = (paragraph_style, table_style, shaded)
        if key not in self._bases:
            if len(self._bases) > BASES:
                self._bases.clear()
                self._formats.clear()  # which hold them
            styles = self._merged(table_style, "table") | self._merged(paragraph_style, "paragraph")
            properties = self._merged("", "") | styles
            self._bases[key] = Basis(properties, shaded or "shd" in properties, {}, {})
        return self._bases[key]

    def _resolved(self, basis: Basis, direct: Properties) -> Look:
        """The look by what a run says of itself, in which many of its own styles come to the same."""
        own = self._merged(direct.pop("rStyle", ""), "character") | direct
        key = (tuple(own.items()), "shd" in direct)
        look = basis.resolved.get(key)
        if look is None:
            within(basis.resolved)
            look = self._look(basis.properties | own, basis.shaded or "shd" in direct)
            look = basis.resolved[key] = self._looks.setdefault(look, look)
        return look

    def _look(self, merged: Properties, shaded: bool) -> Look:
        shaded = shaded or merged.get("highlight", "none") != "none"
        return Look(
            ambiguous=self._ambiguous(merged),
            font=self._font(merged.get("eastAsia", "")),
            size=points(merged.get("sz", ""), unit=0.5),
            white=not shaded and merged.get("color", "")[::2].upper() == NEARLY_WHITE,
            hidden=is_on(merged.get("vanish", "0")),
        )

    def _ambiguous(self, merged: Properties) -> Ambiguous:
        hint = merged.get("hint", "")
        if hint == "eastAsia":
            return "asian"
        if hint == "default":
            return "western"
        return "asian" if is_chinese(self._font(merged.get("hAnsi", ""))) else "text"

    def _font(self, name: str) -> str:
        """A font by its name, or by its place in the theme (``@minorEastAsia``)."""
        if not name.startswith(THEMED):
            return name
        if self._fonts is None:
            self._fonts = self._theme()
        level = name[1:6]
        if name.endswith("EastAsia"):
            return self._fonts.get(f"{level}ea") or self._fonts.get(f"{level}Hans", "")
        return self._fonts.get(f"{level}latin", "")

    def _merged(self, id_: str, kind: str) -> Properties:
        """The properties of a style with those of the styles it is based on; of the defaults for ""."""
        key = (id_, kind)
        if key not in self._flat:
            within(self._flat)
            merged: Properties = {}
            for style in self._chain(id_, kind):
                merged = flat(style.elements) | merged
            self._flat[key] = merged
        return self._flat[key]

    def _chain(self, id_: str, kind: str) -> Iterator[Style]:
        style = self._sheet.get(id_) if kind else self._sheet.defaults
        for _ in range(LINKS):
            if style is None or style.kind != kind:
                return
            yield style
            style = self._sheet.get(style.names.get("basedOn", ""))


THEMED = ("@minor", "@major")


def flat(elements: Iterable[Element]) -> Properties:
    """Property elements as one mapping, whatever their prefix."""
    properties: Properties = {}
    for name, items in elements:
        element = name.rpartition(":")[2]
        attributes = {key.rpartition(":")[2]: value for key, value in items}
        if element == "rFonts":
            _flatten_fonts(attributes, properties)
        elif element == "spacing":
            properties |= {key: attributes[key] for key in ("line", "lineRule") if key in attributes}
        elif element == "shd":
            if attributes.get("val", "clear") != "clear" or is_colour(attributes.get("fill", "")):
                properties["shd"] = "1"
        else:
            properties[element] = attributes.get("val", "1")
    return properties


def _flatten_fonts(attributes: dict[str, str], properties: Properties) -> None:
    if attributes.get("hint", "cs") != "cs":
        properties["hint"] = attributes["hint"]
    for key in ("hAnsi", "eastAsia"):
        if attributes.get(f"{key}Theme"):
            properties[key] = f"@{attributes[f'{key}Theme']}"
        elif attributes.get(key):
            properties[key] = attributes[key]


def is_on(value: str) -> bool:
    """The value of an on-off property."""
    return value not in {"0", "false", "off", "none"}


def is_colour(fill: str) -> bool:
    """Whether a shading's fill is anything but white paper."""
    return fill.upper() not in {"", "AUTO", "FFFFFF"}


@lru_cache(maxsize=1024)
def points(measure: str, unit: float) -> float:
    """A measure in points: of ``unit`` points (0.05: twips) or, as in Strict, with its unit; 0 for none."""
    factor = POINTS.get(measure[-2:])
    try:
        value = float(measure[:-2]) * factor if factor else float(measure) * unit
    except ValueError:
        return 0.0
    return round(value, 4) if abs(value) < HUGE else 0.0


def line_spacing(line: str, rule: str) -> str:
    """Line spacing as ``Paragraph.spacing`` has it."""
    height = points(line, unit=1)
    if height <= 0:
        return ""
    if rule in {"exact", "atLeast"}:
        return f"{points(line, unit=0.05):g}pt"
    return f"{height / 240:.4g}"
