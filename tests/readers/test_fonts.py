from __future__ import annotations

import pytest

from essaycheck.readers.fonts import is_chinese


@pytest.mark.parametrize("font", ["宋体", "@宋体", "仿宋_GB2312", "FangSong", "等线 Light", "Microsoft YaHei UI", "SIMSUN", "方正小标宋简体"])  # fmt: skip
def test_chinese_fonts(font: str) -> None:
    assert is_chinese(font)


@pytest.mark.parametrize(
    "font", ["", "Calibri", "Times New Roman", "Symbol", "Cambria Math", "Segoe UI Emoji"]
)
def test_other_fonts(font: str) -> None:
    assert not is_chinese(font)
