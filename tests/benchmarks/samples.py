"""Invented drafts to measure with: essays of any length as python-docx writes them, or as Word does."""

from __future__ import annotations

import io
import random
import zipfile
from functools import cache
from typing import TYPE_CHECKING

from docx import Document

from tests.docx_builder import NAMESPACES, PACKAGE, docx, relationships

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

SENTENCES = 85
"""Of some 23 characters each: an essay of about 2,000."""

WORDS = """
清晨 老街 石桥 河水 外婆 炊烟 稻田 灯火 书声 少年 老师 村口 槐树 雨后 山路 集市 豆腐 木匠 铁匠 渡船 院子 竹林 祠堂 戏台 月光
乡亲 干部 修路 水渠 学校 操场 图书 黑板 远方 来信 工地 夜校 广播 春耕 秋收 冬至 腊月 年货 对联 鞭炮 团圆 离别 车站 背影 叮咛 家乡
""".split()  # noqa: SIM905
VERBS = "想起 走过 望见 记得 听说 守着 换来 照亮 陪伴 等候 修好 种下 送走 迎来 讲起 盼着 离开 回到 听见 学会".split()  # noqa: SIM905
TAILS = "一年又一年 心里暖暖的 谁也没有说话 像一首老歌 再也没有忘记 日子就这样过去 大家都笑了 我一直记到今天 那是最好的时候".split()  # noqa: SIM905

FONTS = 'w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hAnsi="仿宋_GB2312"'
PROPERTIES = f'<w:rPr><w:rFonts {FONTS} w:hint="eastAsia"/><w:kern w:val="0"/><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr>'
LAYOUT = '<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/>'


def sentence(chance: random.Random) -> str:
    """One sentence, unlike any other."""
    words = "".join(chance.choice(WORDS) + chance.choice(VERBS) for _ in range(3))
    return f"{words}，{chance.choice(WORDS)}{chance.choice(TAILS)}。"


def sentences(at: int, number: int = SENTENCES) -> list[str]:
    """Those of essay number ``at``, the same each time."""
    chance = random.Random(at)  # noqa: S311  # to be the same each time is the point
    return [sentence(chance) for _ in range(number)]


def lines(at: int, said: list[str]) -> list[str]:
    """The paragraphs of a draft: its title, the author's data, ten sentences at a time."""
    head = [f"第{at}条路", "姓名：殷明川", f"联系电话：138{at:08}", f"学校：河湾镇第{at % 97}小学"]
    return head + ["".join(said[start : start + 10]) for start in range(0, len(said), 10)]


def as_python_docx(said: list[str]) -> str:
    """Paragraphs of one run without any properties."""
    return "".join(f'<w:p><w:r><w:t xml:space="preserve">{line}</w:t></w:r></w:p>' for line in said)


def as_word(said: list[str], seed: int = 0) -> str:
    """Paragraphs in runs of some twenty characters, with fonts and the numbers of revisions."""
    chance = random.Random(seed)  # noqa: S311
    return "".join(_paragraph(line, chance, (6, 12, 25, 60)) for line in said)


def as_revised(said: list[str], seed: int = 0) -> str:
    """The same in runs of some five characters: hints of fonts come and go, grammar is marked, pages end."""
    chance = random.Random(seed)  # noqa: S311
    return "".join(_paragraph(line, chance, (1, 2, 3, 5, 8, 12), revised=True) for line in said)


def _paragraph(line: str, chance: random.Random, cuts: tuple[int, ...], *, revised: bool = False) -> str:
    runs, start = [], 0
    while start < len(line):
        end = start + chance.choice(cuts)
        hint, before, page = _revised(chance) if revised else (True, "", "")
        properties = PROPERTIES if hint else PROPERTIES.replace(' w:hint="eastAsia"', "")
        runs.append(f"{before}<w:r {_revision(chance)}>{properties}{page}<w:t>{line[start:end]}</w:t></w:r>")
        start = end
    return f"<w:p {_revision(chance)}><w:pPr>{LAYOUT}{PROPERTIES}</w:pPr>{''.join(runs)}</w:p>"


def _revised(chance: random.Random) -> tuple[bool, str, str]:
    """Whether a run has a hint, and what stands before it and before its text."""
    mark = chance.choice(("gramStart", "gramEnd")) if chance.random() < 0.15 else ""
    before = f'<w:proofErr w:type="{mark}"/>' if mark else ""
    return chance.random() < 0.7, before, "<w:lastRenderedPageBreak/>" if chance.random() < 0.01 else ""


def _revision(chance: random.Random) -> str:
    return f'w:rsidR="00{chance.randrange(16**6):06X}"'


class Maker:
    """Writes drafts in the package that python-docx makes."""

    def __init__(self) -> None:
        frame = io.BytesIO()
        Document().save(frame)
        with zipfile.ZipFile(frame) as archive:
            self._parts = {name: archive.read(name) for name in archive.namelist()}
        body = self._parts["word/document.xml"].decode()
        self._head, self._tail = body[: body.index("<w:body>") + 8], body[body.rindex("<w:sectPr") :]

    def draft(self, body: str) -> bytes:
        """A .docx with the XML of ``body``."""
        made = io.BytesIO()
        parts = self._parts | {"word/document.xml": (self._head + body + self._tail).encode()}
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, part in parts.items():
                archive.writestr(name, part)
        return made.getvalue()


def by_word(body: str, seed: int) -> bytes:
    """A .docx with the XML of ``body`` in a package as Word makes it: no other has the same styles."""
    core = {"rId1": ("officeDocument", "word/document.xml"), "rId2": (CORE_TYPE, "docProps/core.xml")}
    person = f"<dc:creator>User{seed}</dc:creator>"
    return docx(
        body,
        styles=_styles(random.Random(seed)),  # noqa: S311
        theme=THEME,
        section='<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800"/>',
        extra={"_rels/.rels": relationships(core), "docProps/core.xml": CORE.format(person)},
    )


def _styles(chance: random.Random) -> str:
    """The defaults, the list of styles that are not there, which takes most of the part, and some that are."""
    latent = "".join(
        f'<w:lsdException w:name="Style {n}" w:semiHidden="1" w:uiPriority="{n % 99}"/>' for n in range(376)
    )
    named = "".join(
        f'<w:style w:type="paragraph" w:styleId="a{n}"><w:name w:val="样式{n}"/><w:basedOn w:val="a"/>'
        f'<w:rsid w:val="00{chance.randrange(16**6):06X}"/><w:pPr><w:spacing w:line="560"/></w:pPr>{PROPERTIES}</w:style>'
        for n in range(chance.randrange(4, 16))
    )
    return (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" '
        'w:hAnsiTheme="minorHAnsi"/><w:kern w:val="2"/><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>'
        f'<w:latentStyles w:count="376">{latent}</w:latentStyles>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/>'
        f'<w:rsid w:val="00{chance.randrange(16**6):06X}"/><w:pPr><w:jc w:val="both"/></w:pPr></w:style>{named}'
    )


CORE_TYPE = f"{PACKAGE}/relationships/metadata/core-properties"
CORE = (
    f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/">{}</cp:coreProperties>'
)
THEME = (
    f'<a:theme xmlns:a="{NAMESPACES["a"]}"><a:themeElements><a:fontScheme><a:minorFont><a:latin typeface="Calibri"/>'
    '<a:ea typeface=""/><a:font script="Hans" typeface="宋体"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>'
)


@cache
def _maker() -> Maker:
    return Maker()


KINDS: Mapping[str, Callable[[int, list[str]], bytes]] = {
    "python-docx": lambda at, said: _maker().draft(as_python_docx(said)),
    "Word": lambda at, said: by_word(as_word(said, at), at),
    "Word, much revised": lambda at, said: by_word(as_revised(said, at), at),
}
"""What makes a draft of its number and its lines, by the program that writes such ones."""


def write_folder(folder: Path, number: int, kind: str = "python-docx") -> None:
    """Independent essays of a kind, and one in fifty that takes half its sentences from the one before."""
    before = [""]
    for at in range(number):
        said = sentences(at)
        if at % 50 == 49:
            said[::2] = before[::2]
        before = said
        (folder / f"{at:05}.docx").write_bytes(KINDS[kind](at, lines(at, said)))
