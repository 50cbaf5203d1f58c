from __future__ import annotations

import subprocess
import sys
import time

import pytest

from essaycheck.nearmiss import MOST, near_misses
from tests.essays import essay

THEME = (
    "群众路线", "群众观点", "群众观念", "唯物史观", "历史唯物主义", "血肉联系", "血肉相连", "鱼水情", "八项规定", "形式主义",
    "奢靡之风", "四风", "为民务实清廉", "教育实践活动", "志愿服务", "书香校园", "人民主权", "禁毒宣传", "黄河文化", "端午节", "石榴籽", "依法治国", "众志成城",
    "民族团结", "为民服务", "家庭和睦", "体育强国", "公平正义", "国家安全", "青春梦想", "孝老爱亲", "救死扶伤",
    "不忘初心", "核心价值观", "共同体意识", "师德师风", "母亲河", "中国梦", "生态文明", "网格员",
)  # fmt: skip

SLIPS = [
    ("the same sound", "坚持群众路现，", "群众路线", "群众路现"),
    ("the same sound, at the end of a clause", "落实八项归定精神", "八项规定", "八项归定"),
    ("n for ng", "做到为名务实清廉", "为民务实清廉", "为名务实清廉"),
    ("zh for z", "树立群总观点", "群众观点", "群总观点"),
    ("another word of the same sound and tones", "反对形势主义", "形式主义", "形势主义"),
    ("two characters of a long one", "教育时间活动开展了", "教育实践活动", "教育时间活动"),
    ("one character off", "走群众路钱，", "群众路线", "群众路钱"),
    ("one missing inside", "要走群路线。", "群众路线", "群路线"),
    ("one missing at the end", "党的群众路教育", "群众路线", "群众路"),
    ("one missing at the beginning", "党的众路线", "群众路线", "众路线"),
    ("one missing of a long one", "教育实践动开展了", "教育实践活动", "教育实践动"),
    ("one twice", "走群众众路线", "群众路线", "群众众路线"),
    ("one too much inside a word", "走群众路莓线", "群众路线", "群众路莓线"),
    ("three characters of the same sound", "鱼水晴深", "鱼水情", "鱼水晴"),
    ("in traditional characters", "走群眾路現", "群众路线", "群众路现"),
    ("a rare word of the same sound in another tone", "生态限明建设", "生态文明", "生态限明"),
    ("zh for z in a short one", "像石榴旨", "石榴籽", "石榴旨"),
    ("f for h", "读黄河文发", "黄河文化", "黄河文发"),
    (
        "another word of nearly the same sound, where the term is missing",
        "参加自愿服务",
        "志愿服务",
        "自愿服务",
    ),
    ("a look-alike", "八顶规定", "八项规定", "八顶规定"),
    ("a look-alike in a short one", "当网格贝", "网格员", "网格贝"),
    ("two in each other's place", "群路众线", "群众路线", "群路众线"),
    ("two in each other's place that are a word", "走群众线路", "群众路线", "群众线路"),
    ("two of a long one in each other's place", "教育践实活动", "教育实践活动", "教育践实活动"),
    ("any character in a long one", "教育实践活诵", "教育实践活动", "教育实践活诵"),
    ("a character that is hardly a word", "依法治嬴。", "依法治国", "依法治嬴"),
    ("one missing at the end of a sentence", "民族团。", "民族团结", "民族团"),
    ("one twice in a short one", "石榴榴籽", "石榴籽", "石榴榴籽"),
    ("over a line end", "走群众\n路现", "群众路线", "群众路现"),
    ("the longer of two that overlap", "血肉连系", "血肉联系", "血肉连系"),
    ("last of the text", "走群众路", "群众路线", "群众路"),
]

SOUND = [
    ("another word", "群众路子宽，群众路费高"),
    ("another word that begins in it", "群众路过这里"),
    ("another word that ends in it", "大众路线和社群路线图"),
    ("another word of nearly the same sound as a short one", "干群鱼水亲"),
    ("another word that means something there", "民族固结，异族团结"),
    ("what a verb or preposition leads", "依法治药，为侨服务，家庭不睦，体育强省"),
    ("a verb and its object in place of a word", "群众护线，群众做点事"),
    ("a small word between words", "公平与正义，国家的安全，青春的梦想"),
    ("a saying with another verb", "孝老敬亲，救困扶伤，不改初心"),
    ("words that another word cuts", "社会主义法治国家"),
    ("what a suffix follows", "说到核心价值很重要"),
    ("a known word of the same sound in another tone", "共同体意志"),
    ("a word of two that are there", "师道师风，群众观靠什么"),
    ("a missing one of three characters", "母河，鱼情"),
    ("another order that is a word", "中国石榴籽，国中梦"),
    ("what is left is a verb with its object", "为群众念文件，群众点了菜，群众点点头"),
    ("what is left ends in a conjunction", "困难职工家庭和退休人员"),
    ("a verb and its object", "群众点赞，为群众念文件，由群众观看，群众点点头"),
    ("a word of its own", "树立群众观。"),
    ("another number", "各项规定，这项规定，该项规定，三项规定，几条规定"),
    ("an opposite", "历史唯心主义，唯心史观"),
    ("a word between", "群众的观点，群众新观点"),
    ("a variation", "奢靡之气，奢靡之音，血脉相连，骨肉相连"),
    ("verse", "鱼水一家"),
    ("two characters of a short one", "刑事主义，行事主义"),
    ("a pronoun", "她的故事"),
    ("words that only look doubled", "人民民主权利"),
    ("words cut across", "读书让校园变样"),
    ("too short", "四疯"),
    ("punctuation", "群众，路线；群、众，路线"),
    ("a term that is meant by another", "群众观念"),
    ("nothing", ""),
]


def found(text: str, *terms: str) -> list[tuple[str, str]]:
    draft = essay(text)
    return [(near.term, near.written) for near in near_misses(draft, tuple(terms or THEME))]


@pytest.mark.parametrize(("text", "term", "written"), [pytest.param(*row[1:], id=row[0]) for row in SLIPS])
def test_slips(text: str, term: str, written: str) -> None:
    assert found(text) == [(term, written)]


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in SOUND])
def test_what_is_no_slip(text: str) -> None:
    assert found(text, *(term for term in (*THEME, "他的故事") if term not in text)) == []


def test_the_place_is_that_of_the_words() -> None:
    draft = essay("一。", "我们走 群众 路现。", title="群众路现")
    spans = [near.span for near in near_misses(draft, ("群众路线",))]
    assert [draft.quote(span) for span in spans] == ["群众路现", "群众 路现"]


def test_few_are_told() -> None:
    assert len(found("群众路现，" * 9)) == MOST


@pytest.mark.parametrize("term", ["AI", "5G技术应用", "四风", "人民"])
def test_terms_that_are_not_looked_for(term: str) -> None:
    assert found("人名，5G技木应用，四疯，AII", term) == []


def test_a_term_with_punctuation() -> None:
    assert found("为名、务实、清廉", "为民、务实、清廉") == [("为民、务实、清廉", "为名、务实、清廉")]


@pytest.mark.parametrize("text", ["众群路", "群众路的"])
def test_one_word_repeated_takes_no_longer(text: str) -> None:
    draft = essay(text * (1_000_000 // len(text)))
    start = time.process_time()
    near_misses(draft, tuple(THEME))
    assert time.process_time() - start < 10


def test_sounds_are_loaded_only_for_what_comes_near() -> None:
    code = (
        "import sys; from tests.essays import essay; from essaycheck.nearmiss import near_misses;"
        "near_misses(essay('走群众的路，看各村的书。'), ('群众路线', '教育实践活动')); assert 'pypinyin' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
