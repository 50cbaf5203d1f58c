"""Hostile .txt."""

from __future__ import annotations

import unicodedata

from tests.hostile.cases import READ, Case

BODY = "群众路线是党的生命线。"
MOST = 2_999_000


def utf8(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def repeated(text: str, number: int = 0) -> bytes:
    """``text`` as often as the limit of characters allows, or so many times."""
    return utf8(text * (number or MOST // len(text)))


CASES = (
    Case("empty.txt", lambda: b"", "empty"),
    Case("spaces.txt", lambda: b" " * 1_000_000, "empty"),
    Case("zero-width.txt", lambda: repeated("\u200b\ufeff", 10_000), "empty"),
    Case("nul.txt", lambda: bytes(10_000), "unknown-encoding"),
    Case("random.txt", lambda: bytes(n * n * 31 % 251 for n in range(50_000)), "unknown-encoding"),
    Case("surrogates.txt", lambda: utf8(BODY + "\ud800"), "unknown-encoding"),
    Case("controls.txt", lambda: utf8("".join(map(chr, range(1, 32))) + BODY), "unknown-encoding"),
    Case("pdf.txt", lambda: b"%PDF-1.4", "unsupported"),
    Case("zip.txt", lambda: b"PK\x03\x04", "unsupported"),
    Case("html.txt", lambda: b"<html><script>alert(1)</script>", "unsupported"),
    Case("too-long.txt", lambda: repeated("字", 3_000_001), "too-large"),
    Case("too-many-lines.txt", lambda: repeated("\n", 200_001) + utf8(BODY), "too-large"),
    Case("nfd.txt", lambda: utf8(unicodedata.normalize("NFD", "Café " + BODY)), READ, 10),
    Case("kangxi.txt", lambda: utf8("⼈⺠⽂⽹" + BODY), READ, 14),
    Case("compatibility.txt", lambda: utf8("\uf900\uf901\U0002f800" + BODY), READ, 13),
    Case("extensions.txt", lambda: utf8("\U00020000\U0002b81d\U0002ceb0\U0002ebf0\U00030000\U00031350\U000323b0" + BODY), READ, 17),
    Case("private-use.txt", lambda: utf8("\ue000\U000f0000\U0010fffd" + BODY), READ, 10),
    Case("variants.txt", lambda: utf8("群\u200b众\ufe00路\U000e0100线" + BODY), READ),
)  # fmt: skip

HEAVY = (
    Case("one-line.txt", lambda: repeated(BODY), READ),
    Case("one-line-spaces.txt", lambda: utf8(BODY + " " * MOST + BODY), READ, 20),
    Case("million-spaces.txt", lambda: utf8(BODY + " " * 1_000_000 + BODY), READ, 20),
    Case("million-ideographic-spaces.txt", lambda: utf8(BODY + "\u3000" * 1_000_000 + BODY), READ, 20),
    Case("spaced-letters.txt", lambda: repeated("a 人 "), READ),
    Case("labels-on-a-line.txt", lambda: repeated("姓名：张三 "), READ),
    Case("labels.txt", lambda: repeated("姓名：张三\n", 199_000), READ),
    Case("bare-labels.txt", lambda: repeated("姓名\n", 199_000), READ),
    Case("brackets.txt", lambda: repeated("（【[(<"), READ),
    Case("closing.txt", lambda: repeated("》）】」"), READ),
    Case("digits.txt", lambda: repeated("1"), READ),
    Case("phones.txt", lambda: repeated("13800001234 "), READ),
    Case("digits-and-dashes.txt", lambda: repeated("1-3 8.0"), READ),
    Case("letters.txt", lambda: repeated("a"), READ),
    Case("at-signs.txt", lambda: repeated("a@"), READ),
    Case("mail.txt", lambda: repeated("a." * 30 + "@"), READ),
    Case("dots.txt", lambda: repeated("."), READ),
    Case("underscores.txt", lambda: utf8("姓名：" + "_" * MOST), READ),
    Case("combining.txt", lambda: utf8("a" + "\u0301" * MOST), READ),
    Case("combining-order.txt", lambda: utf8("人" + "\u0316\u0301" * (MOST // 2)), READ),
    Case("jamo.txt", lambda: repeated("\u1100\u1161\u11a8"), READ),
    Case("expanding.txt", lambda: repeated("人民币\ufdfa"), READ),
    Case("expanding-only.txt", lambda: repeated("\ufdfa"), READ),
    Case("squares.txt", lambda: repeated("㌀人民币"), READ),
    Case("zero-width-everywhere.txt", lambda: repeated("群\u200b众\u200d路\ufe00线\u2060"), READ),
    Case("tags.txt", lambda: repeated("\U000e0001\U000e0100"), READ),
    Case("traditional.txt", lambda: repeated("羣眾路線發展"), READ),
    Case("doubtful.txt", lambda: repeated("人民币 "), READ),
    Case("doubtful-one-clause.txt", lambda: repeated("人民币"), READ),
    Case("line-doubtful.txt", lambda: repeated("人民币\n", 199_000), READ),
    Case("keyword-parts.txt", lambda: repeated("群众路" ), READ),
    Case("keywords.txt", lambda: repeated("群众路线"), READ),
    Case("rare.txt", lambda: repeated("\U00020000\U00030000"), READ),
    Case("all-characters.txt", lambda: utf8("".join(chr(n) for n in range(32, 0x110000) if not 0xD800 <= n < 0xE000)), READ),
    Case("form-feeds.txt", lambda: repeated("\f甲"), "too-large"),
    Case("line-separators.txt", lambda: repeated("姓名：张三\u2028", 190_000), READ),
    Case("opening.txt", lambda: repeated("“"), READ),
    Case("opening-and-closing.txt", lambda: utf8("（" * (MOST // 2) + "》" * (MOST // 2)), READ),
    Case("sentences.txt", lambda: repeated("。"), READ),
    Case("quotes.txt", lambda: repeated("“‘"), READ),
    Case("numbering.txt", lambda: repeated("一、\n", 199_000), READ),
    Case("brackets-at-end.txt", lambda: utf8(BODY * 10 + "（作者" * 100_000 + "）"), READ),
    Case("gb18030.txt", lambda: (BODY * 200_000).encode("gb18030"), READ),
    Case("utf-16-astral.txt", lambda: ("\U00020000" * 1_400_000 + BODY).encode("utf-16"), READ),
)  # fmt: skip
