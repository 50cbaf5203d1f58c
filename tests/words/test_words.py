from __future__ import annotations

import os
import subprocess
import sys
import warnings
from itertools import accumulate
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from essaycheck import words
from essaycheck.words import cut, is_parted, is_word

if TYPE_CHECKING:
    from pathlib import Path

SENTENCES = [
    "坚持党的群众路线",
    "中华人民共和国人民法院",
    "反四风要动真格",
    "青春向党，奋斗强国",
    "研究生命起源的研究生",
    "发展中国家依法治国",
    "5G技术与AI赋能，GDP增长3.14%",
    "Hello World 世界",
    "2013年6月18日",
    "",
    "，。",
    "𠮷野家在東京",
]


@pytest.fixture(scope="module")
def plain() -> Any:
    """jieba as it comes, without any cache."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba
    tokenizer = jieba.Tokenizer()
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    return tokenizer


@pytest.mark.parametrize("sentence", SENTENCES)
def test_cuts_as_jieba_does(plain: Any, sentence: str) -> None:
    assert cut(sentence) == plain.lcut(sentence, HMM=False)


@settings(max_examples=200)
@given(
    text=st.text(
        alphabet="的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子党性群众路线a1B ，",
        max_size=30,
    )
)
def test_cuts_any_text_as_jieba_does(plain: Any, text: str) -> None:
    assert cut(text) == plain.lcut(text, HMM=False)


TEXTS = st.text(alphabet="的一是不了人民中华共和国法院币发展家依治党群众路线子弟四风a1", max_size=16)


@settings(max_examples=500)
@given(text=TEXTS, data=st.data())
def test_where_no_word_stands_across_a_text_is_cut(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    assert not is_parted(text, at) or at in accumulate(map(len, cut(text)), initial=0)


@pytest.mark.parametrize(
    ("clause", "at", "parted"),
    [
        ("反对四风", 2, True),
        ("反对四风", 1, False),
        ("反对四风", 0, True),
        ("反对四风", 4, True),
        ("中华人民共和国", 2, False),  # the whole is one word
        ("人民法院", 2, False),
        ("发展中国家", 3, False),  # 中国 and 国家 overlap
        ("", 0, True),
        ("11", 1, False),
        ("1月", 1, True),
    ],
)
def test_a_place_is_parted_where_no_word_stands_across(clause: str, at: int, parted: bool) -> None:
    assert is_parted(clause, at) is parted


def test_every_word_has_its_frequency(plain: Any) -> None:
    dictionary = words._dictionary()
    for first in {word[0] for word in plain.FREQ}:
        dictionary.read_for(first)
    assert dictionary.frequencies == plain.FREQ
    assert dictionary.total == plain.total


def test_a_text_without_end_is_cut_short() -> None:
    assert "".join(cut("人民" * 1_000_000)) == "人民" * (words.LONGEST // 2)


@pytest.mark.parametrize(
    ("text", "known"), [("法院", True), ("币", True), ("修养", True), ("众路", False), ("", False)]
)
def test_is_word(text: str, known: bool) -> None:
    assert is_word(text) is known


def fresh(code: str, home: Path) -> str:
    """What ``code`` prints in a fresh interpreter whose home is ``home``."""
    environ = {**os.environ, "HOME": str(home), "LOCALAPPDATA": str(home)}
    environ.pop("XDG_CACHE_HOME", None)
    command = [sys.executable, "-W", "error", "-c", code]
    return subprocess.run(
        command, env=environ, capture_output=True, text=True, check=True, encoding="utf-8"
    ).stdout


CUT = "import sys; sys.stdout.reconfigure(encoding='utf-8'); from essaycheck.words import cut;"


def test_the_index_is_kept_in_a_private_folder_and_nothing_else_is_written(tmp_path: Path) -> None:
    first = fresh(CUT + "print(cut('人民法院'))", tmp_path)
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(written) == 1
    assert fresh(CUT + "print(cut('人民法院'))", tmp_path) == first == "['人民法院']\n"
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == written


def test_jieba_is_not_imported_before_it_is_needed(tmp_path: Path) -> None:
    code = "import sys, essaycheck.words; print(sorted({'jieba', 'logging'} & set(sys.modules)))"
    assert fresh(code, tmp_path) == "[]\n"


def test_words_are_told_without_jieba(tmp_path: Path) -> None:
    code = (
        "import sys; from essaycheck.words import is_parted, is_word, tag_of; "
        "print(is_parted('反对四风', 2), is_word('法院'), tag_of('法院'), 'jieba' in sys.modules)"
    ).replace("import sys;", "import sys; sys.stdout.reconfigure(encoding='utf-8');")
    assert fresh(code, tmp_path) == "True True n False\n"


def test_jieba_comes_without_setuptools_and_its_own_dictionary_stays_unread(tmp_path: Path) -> None:
    code = (
        CUT
        + "cut('人民'); import jieba; print('pkg_resources' in sys.modules, jieba.dt.initialized, jieba.dt.FREQ)"
    )
    assert fresh(code, tmp_path) == "False False {}\n"
