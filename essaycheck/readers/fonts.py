"""Which fonts are Chinese, what a symbol font shows, and which fonts a theme names."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from essaycheck.readers.handlers import handlers
from essaycheck.readers.markup import parse
from essaycheck.readers.scanning import Enough

if TYPE_CHECKING:
    from collections.abc import Iterable

    from essaycheck.archives import Part
    from essaycheck.readers.scanning import Attributes, Scanner

# How the Latin names of Chinese fonts begin, in lower case. A name in Chinese characters needs no list.
CHINESE = (
    "simsun", "nsimsun", "simhei", "simkai", "simfang", "simli", "simyou", "songti", "heiti", "kaiti",
    "fangsong", "lisu", "youyuan", "dengxian", "microsoft yahei", "microsoft jhenghei", "mingliu",
    "pmingliu", "dfkai", "stsong", "stheiti", "stkaiti", "stfangsong", "stxihei", "stzhongsong",
    "stxingkai", "stxinwei", "stliti", "stcaiyun", "sthupo", "pingfang", "hiragino sans gb", "libian",
    "lantinghei", "baoli", "xingkai", "yuanti", "weibei", "fzshu", "fzyao", "fzxiaobiaosong",
    "fzfangsong", "fzkai", "fzhei", "fzssk", "fzlanting", "hyzhong", "source han", "noto sans cjk",
    "noto serif cjk", "noto sans sc", "noto serif sc", "noto sans tc", "noto serif tc", "wenquanyi",
    "wps song", "harmonyos sans sc", "alibaba puhuiti", "ar pl", "cesi_",
)  # fmt: skip

_END = b"</a:fontScheme>"


def is_chinese(font: str) -> bool:
    """Whether ``font`` is one that draws the characters shared by both scripts as wide as Chinese ones."""
    name = font.lstrip("@").lower()
    return name.startswith(CHINESE) or any("\u3400" <= c <= "\u9fff" for c in name)


def symbol(code: str) -> str:
    """The character of a ``w:sym``: symbol fonts keep theirs in the private use area, from U+F000."""
    try:
        number = int(code[:8], 16)
    except ValueError:
        return "\ufffd"
    if number < 0x100:
        number += 0xF000
    return chr(number) if 0 <= number < 0xD800 or 0xE000 <= number <= 0x10FFFF else "\ufffd"


def theme_fonts(part: str, chunks: Iterable[bytes]) -> dict[str, str]:
    """The fonts of a theme part: "major" or "minor", then "latin", "ea" or "Hans" (``minorlatin``)."""
    fonts: dict[str, str] = {}
    pieces = iter(chunks)
    parse(part, chain((_shortened(next(pieces, b"")),), pieces), _Theme(fonts).attach)
    return fonts


def _shortened(data: bytes) -> bytes:
    """The beginning of a theme part without what stands around its fonts, in which there are none."""
    root, start = data.find(b"<a:theme "), data.find(b"<a:fontScheme")
    end = data.find(_END, start)
    if not 0 <= root < start < end or b"<!" in data[:start]:
        return data
    return data[: data.find(b">", root) + 1] + data[start : end + len(_END)] + b"</a:theme>"


@lru_cache(maxsize=16)
def fonts_in(part: Part) -> dict[str, str]:
    """The fonts of a small theme part: nearly all drafts of a folder have one of a few."""
    return theme_fonts(part.name, part.chunks())


class _Theme:
    def __init__(self, fonts: dict[str, str]) -> None:
        self.fonts = fonts
        self.level = ""

    def attach(self, scanner: Scanner) -> None:
        a = scanner.qualifier(scanner.namespace)
        starts = {f"{a}{level}Font": self.enter for level in ("major", "minor")}
        named = {"latin": self.script, "ea": self.script, "font": self.other}
        starts |= {a + name: action for name, action in named.items()}
        scanner.handle(handlers(starts, {f"{a}fontScheme": self.finish}))

    def enter(self, name: str, attributes: Attributes) -> None:
        self.level = name.rpartition(":")[2].removesuffix("Font")

    def script(self, name: str, attributes: Attributes) -> None:
        self.fonts[self.level + name.rpartition(":")[2]] = attributes.get("typeface", "")

    def other(self, name: str, attributes: Attributes) -> None:
        if attributes.get("script") == "Hans":
            self.fonts[self.level + "Hans"] = attributes.get("typeface", "")

    def finish(self) -> None:
        raise Enough
