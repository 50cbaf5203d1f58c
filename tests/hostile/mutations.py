"""Changes to files that people and programs do not make on purpose."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    Mutation = Callable[[random.Random, bytes], bytes]

WORDS: list[str] = [
    *"\x00\x1b\x9b\u202e\u2028\ufeff\u200b\ufffc\ufdfa\u0301\ud800\U000e0100\U00020000⼈：:；，、。（）()【】[]{}<>|*_/\\-—·•@+%&=\"'“”《》\t\r\n\v\f ",
    *"姓名 作者 单位 联系电话 电话 学校 班级 题目 标题 身份证号 邮箱 指导教师 文/ 作者系 13800001234 a@b.cn".split(),  # noqa: SIM905
    *"字数 不超过 2000字 1500-2000 以上 左右 截止 2014年10月31日 一、 附件： 主题 关键词 小学组 三号 仿宋 4号 行距28磅 A4".split(),  # noqa: SIM905
    *("9" * 5000, "1e999", "-1", "nan", "[[[[", "]]]]", "{}", "[length]", "max = -1", "1979-05-27", "[:title:]", "{name}", "%s", "{0}"),
    *("<w:p>", "</w:p>", "<w:t>", "<w:br/>", "<w:tbl>", "<w:del>", '<w:fldChar w:fldCharType="begin"/>', "<w:txbxContent>", "<mc:Choice>", "&#x202e;", "&amp;", "]]>", "<!DOCTYPE x>", "<!--", 'w:val=""', '<w:sym w:char="-1"/>'),
]  # fmt: skip


def mutated(chance: random.Random, path: str, data: bytes) -> bytes:
    """``data``, or a part of it if the file at ``path`` is an archive, changed in one place or several."""
    if not path.endswith(".docx") or chance.random() < 0.15:
        return _changed(chance, data)
    return _repacked(chance, data)


def _repacked(chance: random.Random, data: bytes) -> bytes:
    """The archive with one of its parts changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    texts = [name for name in parts if name.endswith((".xml", ".rels"))]
    part = chance.choice(["word/document.xml", chance.choice(texts)])
    if part in parts:
        parts[part] = _changed(chance, parts[part])
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            if name.endswith((".xml", ".rels")):
                archive.writestr(name, content)
    return out.getvalue()


def _changed(chance: random.Random, data: bytes) -> bytes:
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        mutation = chance.choice(MUTATIONS)
        data = mutation(chance, data)
    return data[:2_000_000]


def _insert(chance: random.Random, data: bytes) -> bytes:
    at = _place(chance, data)
    word = chance.choice(WORDS) * chance.choice((1, 1, 1, 2, 50))
    return data[:at] + word.encode("utf-8", "surrogatepass") + data[at:]


def _overwrite(chance: random.Random, data: bytes) -> bytes:
    at = _place(chance, data)
    word = chance.choice(WORDS).encode("utf-8", "surrogatepass")
    return data[:at] + word + data[at + len(word) :]


def _flip(chance: random.Random, data: bytes) -> bytes:
    if not data:
        return data
    at = chance.randrange(len(data))
    return data[:at] + bytes([data[at] ^ (1 << chance.randrange(8))]) + data[at + 1 :]


def _delete(chance: random.Random, data: bytes) -> bytes:
    at = _place(chance, data)
    return data[:at] + data[at + chance.choice((1, 3, 20, 200)) :]


def _repeat(chance: random.Random, data: bytes) -> bytes:
    at = _place(chance, data)
    piece = data[at : at + chance.choice((1, 3, 30, 300))]
    return data[:at] + piece * chance.choice((2, 5, 100)) + data[at:]


def _move(chance: random.Random, data: bytes) -> bytes:
    one, two = sorted((_place(chance, data), _place(chance, data)))
    piece = data[one : one + chance.choice((3, 30, 300))]
    return data[:two] + piece + data[two:]


def _cut(chance: random.Random, data: bytes) -> bytes:
    return data[: _place(chance, data)] if chance.random() < 0.2 else data


def _place(chance: random.Random, data: bytes) -> int:
    """Mostly where a character, a tag or a line begins."""
    at = chance.randrange(len(data) + 1)
    mark = chance.choice((b"<", b">", b"\n", b'"', b""))
    found = data.find(mark, at, at + 2000) if mark else at
    if found >= 0:
        at = found
    while at < len(data) and data[at] & 0xC0 == 0x80 and chance.random() < 0.98:
        at += 1
    return at


MUTATIONS: tuple[Mutation, ...] = (_insert, _insert, _overwrite, _flip, _delete, _repeat, _move, _cut)
