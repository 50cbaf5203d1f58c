"""Invented drafts to measure with: essays of any length in a package of python-docx, or as Word writes one."""

from __future__ import annotations

import io
import random
import zipfile
from typing import TYPE_CHECKING

from docx import Document

if TYPE_CHECKING:
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
    return "".join(_paragraph(line, chance) for line in said)


def _paragraph(line: str, chance: random.Random) -> str:
    runs, start = [], 0
    while start < len(line):
        end = start + chance.choice((6, 12, 25, 60))
        runs.append(f"<w:r {_revision(chance)}>{PROPERTIES}<w:t>{line[start:end]}</w:t></w:r>")
        start = end
    return f"<w:p {_revision(chance)}><w:pPr>{LAYOUT}{PROPERTIES}</w:pPr>{''.join(runs)}</w:p>"


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


def write_folder(folder: Path, number: int) -> None:
    """Independent essays, and one in fifty that takes half its sentences from the one before."""
    maker, before = Maker(), [""]
    for at in range(number):
        said = sentences(at)
        if at % 50 == 49:
            said[::2] = before[::2]
        before = said
        (folder / f"{at:05}.docx").write_bytes(maker.draft(as_python_docx(lines(at, said))))
