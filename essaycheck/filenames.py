"""What the name of a file tells: whether it may be a draft, and its place among others."""

from __future__ import annotations

import os
import re

_QUOTES = ('""', "''", "“”", "‘’", "``")

Natural = tuple[list[str | tuple[int, str]], str]

DOCUMENTS = frozenset(
    ".docx .docm .dotx .dotm .txt .doc .dot .wps .wpt .rtf .odt .ott .pdf .ofd .pages .rtfd".split()  # noqa: SIM905
)
"""Suffixes by which even a hidden file, a folder or a link is taken for a draft."""

WORD = (".docx", ".docm", ".dotx", ".dotm")
"""Suffixes of the Word documents that can be read: macros and templates have their text in the same place."""

READABLE = (*WORD, ".txt")

KINDS: dict[str, str] = {
    "picture": ".jpg .jpeg .jfif .png .gif .bmp .tif .tiff .webp .heic .heif .svg .ico .psd .emf .wmf",
    "media": ".mp3 .wav .m4a .aac .flac .ogg .wma .amr .mp4 .m4v .mov .avi .mkv .wmv .flv .mpg .mpeg .3gp",
    "data": ".xlsx .xlsm .xls .et .ods .csv .tsv .json .jsonl .toml .yaml .yml .xml .ini .html .md .log .db",
    "temporary": ".tmp .bak .wbk .swp",  # and the lock files of open documents
}
"""Kinds of files in a folder that are no drafts; the tables and reports may be this program's own."""

SYSTEM = frozenset(
    {"thumbs.db", "desktop.ini", "__macosx", "$recycle.bin", "system volume information", "@eadir"}
)
RULESET = "essaycheck.toml"
"""The ruleset that a folder brings for its drafts: none of them, and nothing that was left out."""

LOCKS = ("~$", ".~")
"""How the names of the files begin that Word, WPS and LibreOffice keep beside an open document."""

COPY = ".批注.docx"
"""How the names of our own copies with comments end: in a folder they are no drafts beside theirs."""

_NOTICE = r"[征徵][文稿][^.]{0,99}(?:通知|启事|啟事|公告)[^.]{0,8}\.(?i:docx|txt)$"
"""How organisers name the notice that lies beside the drafts; but 一则寻人启事 may be a draft's title."""

_SURELY_NOTICE = (
    r"[征徵][文稿](?:活动|大赛|比赛|竞赛)?的?(?:通知|启事|啟事|公告)"
    r"(?:[(（][^()（）]{1,4}[)）])?\.(?i:pdf|doc|wps|ofd)$"
)
"""The name of one in a format that is not read: nothing else is called so."""

_SUFFIX_KINDS = {suffix: kind for kind, suffixes in KINDS.items() for suffix in suffixes.split()}
_DIGITS = re.compile(r"([0-9]+)")


def no_draft(name: str, suffix: str) -> str:
    """The kind of a file whose name says that it is no draft; "" for any other."""
    if name.endswith(COPY):
        return "copy"
    return "notice" if _is_named(_SURELY_NOTICE, name) else _SUFFIX_KINDS.get(suffix, "")


def may_be_notice(name: str) -> bool:
    """Whether a file has the name of a contest's notice: what it says has to tell."""
    return _is_named(_NOTICE, name)


def _is_named(pattern: str, name: str) -> bool:
    return ("征" in name or "徵" in name) and bool(re.search(pattern, name))


def lock_or_system(name: str) -> str:
    """``temporary`` for a lock file, ``system`` for what systems and programs put into folders."""
    if name.startswith(LOCKS):
        return "temporary"
    return "system" if is_system(name) else ""


def is_system(name: str) -> bool:
    """Whether systems put such files and folders beside those of people."""
    hidden = name.startswith(".") and suffix_of(name) not in DOCUMENTS
    return hidden or name.startswith("._") or name.lower() in SYSTEM


def suffix_of(name: str) -> str:
    """The suffix in lower case, with its dot; "" for none."""
    _, dot, suffix = name.rpartition(".")
    return (dot + suffix).strip().lower() if dot else ""


def natural_path(path: str) -> tuple[list[Natural], Natural]:
    """The key that puts the paths of an archive in the order in which people number them."""
    *folders, name = path.split("/")
    return [natural(folder) for folder in folders], natural(name)


def natural(name: str) -> Natural:
    """The key that puts 第2篇 before 第10篇. In an archive a number may be of any length."""
    written = _DIGITS.split(name)
    parts: list[str | tuple[int, str]] = [*written]
    parts[1::2] = map(_number, written[1::2])
    return parts, name


def _number(digits: str) -> tuple[int, str]:
    bare = digits.lstrip("0")
    return len(bare), bare


def pasted(path: str) -> str:
    """The path that is meant: as file managers and shells give it, in quotes or spaces, or a URL."""
    if os.path.lexists(path):
        return path
    bare = path.strip()
    if len(bare) > 1 and bare[0] + bare[-1] in _QUOTES:
        bare = bare[1:-1].strip()
    bare = bare.removesuffix('"')  # of "D:\稿\", whose last backslash makes the quote a part of the path
    if bare.lower().startswith("file:///"):
        from urllib.parse import unquote

        bare = unquote(bare[len("file://") :])
        bare = bare[1:] if bare[2:3] == ":" else bare  # file:///C:/...
    return bare if os.path.lexists(bare) else path


def fitting(pattern: str) -> list[str]:
    """What is called so where * and ? stand for any characters: the shells of Windows leave that to programs.

    A path that is there stands for itself, and so does what nothing fits.
    """
    if not {"*", "?"} & set(pattern) or os.path.lexists(pattern):
        return [pattern]
    from glob import glob

    return sorted(glob(pattern.replace("[", "[[]")), key=natural) or [pattern]  # noqa: PTH207


def shown(path: str) -> str:
    r"""A path as reports show it: with ``/``, and bytes that are no text as ``\xff``."""
    path = path.replace(os.sep, "/")
    if path.isprintable():
        return path
    return re.sub("[\ud800-\udfff]", lambda match: f"\\x{ord(match[0]) & 0xFF:02x}", path)
